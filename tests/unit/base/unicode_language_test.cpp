// Languages as CLDR knows them.
#include "base/unicode_language.h"

#include <catch2/catch.hpp>

namespace vitac::unicode {

TEST_CASE("the nearest of several tags of a language comes first", "[unicode]") {
    using Chain = std::vector<std::string>;
    CHECK(language_chain("de-AT") == Chain{"de-AT", "de-Latn", "de"});
    CHECK(language_chain("zh-TW") == Chain{"zh-TW", "zh-Hant", "zh"});
    CHECK(language_chain("zh") == Chain{"zh", "zh-Hans"});
    CHECK(language_chain("no").back() == "nb");
    CHECK_FALSE(language_chain("../x").empty());
}

TEST_CASE("a language has the direction of its script", "[unicode]") {
    for (const char* tag : {"ar", "he", "fa", "ur", "ps", "yi", "az-Arab"}) {
        INFO(tag);
        CHECK(direction_of(tag) == Direction::RightToLeft);
    }
    for (const char* tag : {"en", "ja", "hi", "az", "", "no language at all"}) {
        INFO(tag);
        CHECK(direction_of(tag) == Direction::LeftToRight);
    }
}

TEST_CASE("quotation marks are those of the language", "[unicode]") {
    CHECK(quotes_of("en") == Quotes{"“", "”", "‘", "’"});
    CHECK(quotes_of("de") == Quotes{"„", "“", "‚", "‘"});
    CHECK(quotes_of("fr-CH") == Quotes{"«", "»", "‹", "›"});
    CHECK(quotes_of("pl") == Quotes{"„", "”", "«", "»"});
    CHECK(quotes_of("ja") == Quotes{"「", "」", "『", "』"});
    CHECK(quotes_of("sv") == Quotes{"”", "”", "’", "’"});
}

TEST_CASE("a month of a year stands in the order of the language", "[unicode]") {
    CHECK(month_and_year(2024, 3, "en") == "Mar 2024");
    CHECK(month_and_year(2024, 3, "de") == "März 2024");
    CHECK(month_and_year(2024, 3, "cs") == "březen 2024");
    CHECK(month_and_year(2024, 3, "pt") == "mar. de 2024");
    CHECK(month_and_year(2024, 3, "hu") == "2024. márc.");
    CHECK(month_and_year(2024, 3, "ja") == "2024年3月");
    CHECK(month_and_year(2024, 3, "ko") == "2024년 3월");
    CHECK(month_and_year(2024, 3, "zh-TW") == "2024年3月");
    CHECK(month_and_year(2024, 3, "lt") == "2024-03");
    CHECK(month_and_year(2024, 3, "he") == "מרץ 2024");
    CHECK(month_and_year(2024, 3, "hi") == "मार्च 2024");
    // In the calendar and the digits of the source, whatever is usual in the country.
    CHECK(month_and_year(2024, 3, "th") == "มี.ค. 2024");
    CHECK(month_and_year(2024, 3, "fa") == "مارس 2024");
    CHECK(month_and_year(2024, 3, "ar-EG") == "مارس 2024");
}

}  // namespace vitac::unicode
