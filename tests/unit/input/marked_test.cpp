// Entries that say by classes what they are, and links to places that a page does not have.
#include <catch2/catch.hpp>

#include "page.h"

namespace vitac {

TEST_CASE("classes decide what an entry is, whatever it looks like") {
    CHECK(
        sections_of("## <span class=\"cv-talks\">Loose leaves</span>\n\n"
                    "- {: .cv-position .trade} <span class=\"cv-organisation\">Oral</span>, "
                    "<span class=\"cv-location\">Best Paper Award</span>\\\\\n"
                    "  <span class=\"cv-role\">2019</span> | <span class=\"cv-date\">Mar. 2018 - May 2019</span>\\\\\n"
                    "  <span class=\"cv-honour\">One</span>\\\\\n  <span class=\"cv-more\">two</span>\\\\\n"
                    "  and more\n  - a bullet\n") ==
        "section talks \"Loose leaves\"\n"
        "  position\n"
        "    organisation \"Oral\"\n"
        "    location \"Best Paper Award\"\n"
        "    role \"2019\"\n"
        "    dates \"Mar. 2018 - May 2019\" = 2018-03 to 2019-05\n"
        "    honour \"One\\ntwo\"\n"
        "    remark \"and more\"\n"
        "    - \"a bullet\"\n"
        "    tag \"trade\"\n");
}

TEST_CASE("classes say more of dates and venues than their words") {
    CHECK(sections_of(
              "## Papers\n\n"
              "- {: .cv-publication} <span class=\"cv-title\">Quills</span>\\\\\n"
              "  <span class=\"cv-author\">Ink, Bo, Jr.</span>, <span class=\"cv-author\">Ada "
              "Lovelace</span><span class=\"cv-marks\">†</span>, <span class=\"cv-others\">et al.</span>\\\\\n"
              "  <span class=\"cv-venue cv-journal cv-name\">Nobody</span><span class=\"cv-venue cv-journal\"> "
              "</span><span class=\"cv-venue cv-journal cv-volume\">X</span>\\\\\n"
              "  <span class=\"cv-date cv-start-2019-spring cv-ongoing\">a while</span>\\\\\n"
              "  <span class=\"cv-links\">[here](https://example.org/a) [there](https://example.org/b)</span>\n") ==
          "section publications \"Papers\"\n"
          "  publication\n"
          "    title \"Quills\"\n"
          "    dates \"a while\" = 2019-spring to ongoing\n"
          "    author \"Ink, Bo, Jr.\"\n"
          "    author \"Ada Lovelace\" self marks \"†\"\n"
          "    and others\n"
          "    venue \"Nobody X\"\n"
          "      journal name \"Nobody\" volume \"X\"\n"
          "    link \"here\" -> https://example.org/a\n"
          "    link \"there\" -> https://example.org/b\n");
    // What is no date in a class is none.
    CHECK_THAT(sections_of("## Talks\n\n- {: .cv-item} <span class=\"cv-title\">A</span>, <span class=\"cv-date "
                           "cv-end-2019-13\">then</span>\n"),
               Catch::Contains("dates \"then\"\n"));
}

TEST_CASE("other spellings and contacts may stand in the front matter") {
    const PageRead page = read_page(
        "---\nauthor: {name: Ada Quill, email: a@example.org}\nname_variants: [A. M. Quill]\ncontacts:\n"
        "  - {kind: phone, text: \"1\", url: \"tel:1\"}\n  - {kind: nonsense, text: x}\n---\nText.\n");
    CHECK_THAT(page.dump, Catch::Contains("variant \"A. M. Quill\"\n  phone \"1\" -> tel:1\n"));
    CHECK(page.dump.find("a@example.org") == std::string::npos);
}

TEST_CASE("a link to a place that the page does not have is said") {
    const std::string page =
        "# Ada Quill\n\nSee [my talks](#talks), [papers](#papers), [more](#more) and [top](#top).\n\n"
        "## Talks\n\n- A talk, 2020\n\n## Papers {#papers}\n\n- <a id=\"more\"></a>**Quills**\n";
    CHECK(read_page(page).diagnostics.find("dead-anchor") == std::string::npos);
    CHECK_THAT(read_page("# Ada Quill\n\nSee [my talks](#talk).\n\n## Talks\n\n- A talk, 2020\n").diagnostics,
               Catch::Contains("dead-anchor: no place on this page is called `#talk` (did you mean `#talks`?)"));
}

}  // namespace vitac
