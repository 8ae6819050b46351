// What machines read where text must differ from what was typed.
#include "base/readable_text.h"

#include <catch2/catch.hpp>

namespace vitac {

TEST_CASE("blanks and hyphens of all kinds are the common ones", "[unicode]") {
    CHECK(extracted_text("a\u00A0b\u202Fc\u2009d") == "a b c d");
    CHECK(extracted_text("\u2010\u2011-") == "---");
    CHECK(extracted_text("\u3000") == "\u3000");
    CHECK(extracted_text("2024–25 — so") == "2024–25 — so");
}

TEST_CASE("ligature characters are letters, signs that are invisible are nothing", "[unicode]") {
    CHECK(extracted_text("\uFB00\uFB01\uFB02\uFB03\uFB04\uFB05\uFB06") == "fffiflffifflstst");
    CHECK(extracted_text("a\u00ADb\u200Bc\u202Ed\uFEFF") == "abcd");
    CHECK(extracted_text("می\u200Cخواهم") == "می\u200Cخواهم");
}

TEST_CASE("what means nothing to others is said to be unknown", "[unicode]") {
    for (const char* sign : {"\uE000", "\U000F0001", "\uFFFE", "\u0001", "\uFFFD"}) {
        CHECK(extracted_text(sign) == "?");
    }
}

TEST_CASE("properties are one line", "[unicode]") {
    CHECK(property_text("  Ada\n\tSample \u0007 CV\u00A0 ") == "Ada Sample CV");
    CHECK(property_text("A\u202EB\u00ADC") == "ABC");
    CHECK(property_text(" \n ") == "");
}

}  // namespace vitac
