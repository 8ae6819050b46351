// Titles of pages, and whose they are.
#include <catch2/catch.hpp>

#include "input/academicpages/name_heading.h"

namespace vitac {

TEST_CASE("the title of a page says whose it is, with titles and pronouns, without what the page is") {
    struct Title {
        const char* heading;
        const char* name;
    };
    for (const Title& title : {
             Title{"Ada Lovelace", "Ada Lovelace"},
             Title{"Dr. Ada Lovelace, PhD", "Dr. Ada Lovelace, PhD"},
             Title{"Prof. Dr. Ada King-Noel", "Prof. Dr. Ada King-Noel"},
             Title{"Ada Lovelace (she/her)", "Ada Lovelace (she/her)"},
             Title{"Curriculum Vitae – Ada Lovelace", "Ada Lovelace"},
             Title{"Ada Lovelace: Curriculum Vitae", "Ada Lovelace"},
             Title{"CV of Ada Lovelace", "Ada Lovelace"},
             Title{"Lebenslauf von Dr. Ada Lovelace", "Dr. Ada Lovelace"},
             Title{"Ada Lovelace’s Resume", "Ada Lovelace"},
             Title{"Charles Babbage | CV", "Charles Babbage"},
             Title{"林晓禾", "林晓禾"},
             Title{"ليلى حداد", "ليلى حداد"},
             Title{"דנה לוי", "דנה לוי"},
             Title{"תולדות החיים שלי בקצרה ממש", ""},
             // No names: sections, words, half of one.
             Title{"Publications", ""},
             Title{"Work Experience", ""},
             Title{"About Me", ""},
             Title{"Curriculum Vitae", ""},
             Title{"Resume", ""},
             Title{"Dr. Lovelace", ""},
             Title{"what I do these days", ""},
             Title{"", ""},
         }) {
        INFO(title.heading);
        CHECK(plain_text(academicpages::name_in_heading(rich_text(title.heading))) == title.name);
    }
}

TEST_CASE("a title that says only what the page is") {
    for (const char* title : {"CV", "Curriculum Vitae", " Lebenslauf ", "RESUME", "Résumé"}) {
        INFO(title);
        CHECK(academicpages::is_document_title(title));
    }
    CHECK_FALSE(academicpages::is_document_title("CV of Ada Lovelace"));
    CHECK_FALSE(academicpages::is_document_title("Education"));
}

}  // namespace vitac
