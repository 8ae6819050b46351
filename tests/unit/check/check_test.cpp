// What a careful friend would see: each finding where it is due, and not where it is not.
#include <catch2/catch.hpp>

#include <string>

#include "check/check.h"
#include "input/read.h"
#include "support/memory_world.h"

namespace vitac {

namespace {

// The findings in a page on 2026-06-15, a line each: "5:3 may-with-stop: ...".
std::string findings(const std::string& page, const std::vector<std::string>& allowed = {"missing-email"}) {
    MemoryWorld world;
    world.files["page.md"] = "---\nauthor: {name: Ada Quill}\n---\n" + page;
    Diagnostics of_reading;
    const Biography biography = read_biography({.path = "page.md", .name = {}}, world, of_reading);
    Diagnostics diagnostics;
    check_biography(biography, {2026, 6, 15}, allowed, diagnostics);
    std::string list;
    for (const Diagnostic& finding : diagnostics.sorted()) {
        const Position place = world.sources().get(finding.span.source).position(finding.span.begin);
        list += std::to_string(place.line) + ":" + std::to_string(place.column) + " " + finding.name + ": " +
                finding.message + "\n";
    }
    return list;
}

std::string job(const std::string& organisation, const std::string& dates) {
    return "- **" + organisation + "**\\\\\n  Engineer, " + dates + "\n";
}

}  // namespace

TEST_CASE("a position that goes on while nothing is newer than two years", "[check]") {
    const std::string page = "# Experience\n\n" + job("Loom Works", "Mar. 2019 - present");
    CHECK(findings(page) == "7:13 stale-present: `Loom Works` is said to go on, but nothing here is newer than 2019\n");
    CHECK(findings(page + "\n# Talks\n\n- A talk, Brno, 2025\n") == "");
}

TEST_CASE("positions that overlap for certain, and gaps that are ones at the kindest reading", "[check]") {
    CHECK(findings("# Experience\n\n" + job("Loom Works", "Jan. 2020 - Dec. 2025") +
                   job("Mill", "Mar. 2019 - June 2020")) ==
          "7:13 overlapping-positions: `Loom Works` overlaps with `Mill` by 6 months\n");
    // Years alone may touch anywhere.
    CHECK(findings("# Experience\n\n" + job("Loom Works", "2020 - 2025") + job("Mill", "2018 - 2020")) == "");
    CHECK_THAT(findings("# Experience\n\n" + job("Loom Works", "Mar. 2021 - Dec. 2025") + job("Mill", "2015 - 2018")),
               Catch::Contains("gap-between-positions: between `Mill` and `Loom Works` are 26 months"));
    // All of 2019, but perhaps no day more.
    CHECK(findings("# Experience\n\n" + job("Loom Works", "2020 - 2025") + job("Mill", "2015 - 2018")) == "");
}

TEST_CASE("one entry among others that fall in time", "[check]") {
    const std::string order =
        "# Awards\n\n- Prize A, 2025\n- Prize B, 2024\n- Prize C, 2019\n- Prize D, 2022\n- Prize E, 2021\n";
    CHECK_THAT(findings(order), Catch::Contains("entry-out-of-order: `Prize C` of 2019"));
    CHECK(
        findings("# Awards\n\n- Prize A, 2019\n- Prize B, 2020\n- Prize C, 2021\n- Prize D, 2022\n- Prize E, 2025\n") ==
        "");
}

TEST_CASE("dates written otherwise than most", "[check]") {
    const std::string most = job("A", "Mar. 2024 - Apr. 2025") + job("B", "Feb. 2022 - Jan. 2024");
    CHECK_THAT(findings("# Experience\n\n" + most + job("C", "October 2021 - Jan. 2022")),
               Catch::Contains(
                   "mixed-date-styles: `October` is written otherwise than most dates here, with months as `Mar.`"));
    CHECK_THAT(findings("# Experience\n\n" + job("A", "Mar. 2024 - May. 2025")), Catch::Contains("may-with-stop"));
    CHECK(findings("# Experience\n\n" + most + job("C", "June 2021 - Jan. 2022")) == "");
}

TEST_CASE("a work that stands there twice", "[check]") {
    const std::string page =
        "# Publications\n\n- **On the Weight of Quills**\\\\\n  Ada Quill, Bo Vane\\\\\n  Journal of Feathers, 2025\n"
        "- **On the weight of quills**\\\\\n  Ada Quill, Bo Vane\\\\\n  arXiv, 2024\n";
    CHECK(findings(page) == "9:5 duplicate-entry: `On the weight of quills` stands here twice\n");
}

TEST_CASE("a word in two spellings", "[check]") {
    const auto papers = [](const std::string& one, const std::string& other) {
        return "# Publications\n\n- **Quills**\\\\\n  Ada Quill, Bo Vane\\\\\n  " + one +
               ", 2025\n- **Feathers**\\\\\n  Ada Quill, Bo Vane\\\\\n  " + other +
               ", 2024\n- **Wings**\\\\\n  Ada Quill, Bo Vane\\\\\n  " + other + ", 2023\n";
    };
    CHECK(findings(papers("Electornic Journal", "Electronic Journal")) ==
          "8:3 word-spelled-two-ways: `Electornic` is spelled `Electronic` elsewhere\n");
    CHECK_THAT(findings(papers("Combinatrics Letters", "Combinatorics Letters")),
               Catch::Contains("`Combinatrics` is spelled `Combinatorics`"));
    CHECK(findings(papers("Publication Days", "Publications Days")) == "");  // another form of the word
    CHECK(findings(papers("Conversion Days", "Conversation Days")) == "");   // two letters more
}

TEST_CASE("more publications claimed than listed", "[check]") {
    const std::string paper =
        "# Publications\n\n- **On the Weight of Quills**\\\\\n  Ada Quill, Bo Vane\\\\\n  Feathers, 2025\n";
    CHECK_THAT(findings("I wrote eight papers.\n\n" + paper),
               Catch::Contains("claim-exceeds-list: 8 publications are spoken of, but 1 are listed"));
    CHECK(findings("I wrote one paper, and read 2000 papers.\n\n" + paper) == "");
}

TEST_CASE("contacts and links", "[check]") {
    CHECK_THAT(findings("Text.\n", {}), Catch::Contains("missing-email"));
    CHECK(findings("See [my page](http://quill.example).\n") ==
          "4:6 unencrypted-link: `http://quill.example` is not encrypted\n");
    CHECK(findings("See [my page](http://quill.example).\n", {"missing-email", "unencrypted-link"}) == "");
}

}  // namespace vitac
