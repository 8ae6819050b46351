// What a careful friend would see: each finding where it is due, and not where it is not.
#include <catch2/catch.hpp>

#include <string>

#include "check/check.h"
#include "check/spellings.h"
#include "input/read.h"
#include "support/memory_world.h"

namespace vitac {

namespace {

// The findings in a page on 2026-06-15, a line each: "5:3 may-with-stop: ...".
std::string findings(const std::string& page, const std::vector<std::string>& allowed = {"missing-contacts"}) {
    MemoryWorld world;
    world.files["page.md"] = "---\nauthor: {name: Ada Quill}\n---\n" + page;
    Diagnostics of_reading;
    const Biography biography = read_biography({.path = "page.md", .name = {}}, world, of_reading);
    Diagnostics diagnostics;
    check_biography(biography, world.sources(), {2026, 6, 15}, diagnostics);
    std::string list;
    for (const Diagnostic& finding : wanted(diagnostics, allowed, world.sources()).sorted()) {
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

TEST_CASE("what people do beside a job, or within one, is no overlap; studies have no gaps", "[check]") {
    const std::string works = job("Loom Works", "Jan. 2020 - Dec. 2025");
    CHECK(findings("# Experience\n\n" + works + job("Mill", "Mar. 2021 - Sep. 2021")) == "");
    CHECK(findings("# Experience\n\n" + works + "- **Mill**\\\\\n  Visiting engineer, Mar. 2019 - June 2020\n") == "");
    CHECK(findings("# Education\n\n- **Reed College**\\\\\n  PhD, 2021 - 2025\n- **Quill School**\\\\\n  BSc, 2012 - "
                   "2015\n") == "");
}

TEST_CASE("entries in the order in which they began are in order", "[check]") {
    CHECK(findings("# Experience\n\n" + job("A", "2023 - 2024") + job("B", "2022 - 2026") + job("C", "2019 - 2021") +
                       job("D", "2015 - 2018") + job("E", "2010 - 2014"),
                   {"missing-contacts", "overlapping-positions"}) == "");
}

TEST_CASE("what is old is said once, and not of prizes", "[check]") {
    CHECK(findings("# Experience\n\n" + job("Loom Works", "Mar. 2019 - present") + job("Mill", "Feb. 2018 - present"),
                   {"missing-contacts", "overlapping-positions"}) ==
          "7:13 stale-present: `Loom Works` is said to go on, but nothing here is newer than 2019\n");
    CHECK(findings("# Awards\n\n- Prize A, since 2019\n") == "");
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
    const std::string talk_and_article =
        "# Publications\n\n- **On the Weight of Quills**\\\\\n  Ada Quill, Bo Vane\\\\\n  Journal of Feathers, 2025\n"
        "- **On the weight of quills**\\\\\n  Ada Quill, Bo Vane\\\\\n  Conference on Wings, 2023\n";
    CHECK(findings(talk_and_article) == "");
    const std::string defended =
        "# Publications\n\n- **On the Weight of Quills**\\\\\n  Ada Quill\\\\\n  Thesis, 2025\n\n"
        "# Talks\n\n- **On the Weight of Quills**\\\\\n  Ada Quill\\\\\n  Defence, 2025\n";
    CHECK(findings(defended) == "");
}

TEST_CASE("a word in two spellings", "[check]") {
    const auto papers = [](const std::string& one, const std::string& other) {
        return "# Publications\n\n- **Quills**\\\\\n  Ada Quill, Bo Vane\\\\\n  " + one +
               ", 2025\n- **Feathers**\\\\\n  Ada Quill, Bo Vane\\\\\n  " + other +
               ", 2024\n- **Wings**\\\\\n  Ada Quill, Bo Vane\\\\\n  " + other + ", 2023\n";
    };
    CHECK(findings(papers("Electornic Journal", "Electronic Journal")) ==
          "8:3 venue-spelled-two-ways: the venue `Electornic Journal` is written `Electronic Journal` elsewhere\n");
    CHECK_THAT(findings(papers("Combinatrics Letters", "Combinatorics Letters")),
               Catch::Contains("`Combinatrics Letters` is written `Combinatorics Letters`"));
    const std::string talks = "# Talks\n\n- Looms of Combinatrics\n- On Combinatorics\n- More Combinatorics\n";
    CHECK(findings(talks) == "6:12 word-spelled-two-ways: `Combinatrics` is spelled `Combinatorics` elsewhere\n");
    // British and American.
    CHECK(findings("# Talks\n\n- On tunnelling looms\n- On tunneling\n- More tunneling\n") == "");
    CHECK(findings("# Talks\n\n- A thorough loom\n- Through the loom\n- Through the reeds\n") == "");
    CHECK(findings(papers("Publication Days", "Publications Days")) == "");  // another form of the word
    CHECK(findings(papers("Conversion Days", "Conversation Days")) == "");   // two letters more
}

TEST_CASE("more publications claimed than listed", "[check]") {
    const std::string paper =
        "# Publications\n\n- **On the Weight of Quills**\\\\\n  Ada Quill, Bo Vane\\\\\n  Feathers, 2025\n";
    CHECK_THAT(findings("I wrote eight papers.\n\n" + paper),
               Catch::Contains("claim-exceeds-list: 8 publications are spoken of, but 1 are listed"));
    CHECK(findings("I wrote one paper, and read 2000 papers.\n\n" + paper) == "");
    CHECK(findings("I wrote 100 papers.\n\n" + paper) == "");  // of which one is shown
    CHECK(findings("I wrote eight papers.\n\n# Selected publications\n" + paper.substr(paper.find('\n'))) == "");
}

TEST_CASE("a range that ends before it begins", "[check]") {
    CHECK_THAT(findings("# Experience\n\n" + job("Loom Works", "Mar. 2025 - Jan. 2024")),
               Catch::Contains("7:13 range-ends-before-it-begins: `Mar. 2025 - Jan. 2024` ends before it begins"));
    CHECK(findings("# Experience\n\n" + job("Loom Works", "Mar. 2025 - 2025")) == "");
}

TEST_CASE("a venue in two spellings", "[check]") {
    const auto papers = [](const std::string& one, const std::string& other) {
        return "# Publications\n\n- **Quills**\\\\\n  Ada Quill, Bo Vane\\\\\n  " + one +
               ", 2025\n- **Feathers**\\\\\n  Ada Quill, Bo Vane\\\\\n  " + other + ", 2024\n";
    };
    CHECK(findings(papers("Conference on Weaving and Looms", "Conference on Waeving and Looms")) ==
          "11:3 venue-spelled-two-ways: the venue `Conference on Waeving and Looms` is written `Conference on Weaving "
          "and Looms` elsewhere\n");
    CHECK(findings(papers("Journal of Weaving Science", "Journal of Weaving Sciences")) == "");
    CHECK(findings(papers("Physica of Looms", "Physics of Looms")) == "");
    CHECK(findings(papers("XXVII Conference on Looms", "XXVIII Conference on Looms")) == "");
    CHECK_THAT(findings(papers("Annual Conf. on Looms", "Annual Conference on Looms")),
               Catch::Contains("venue-spelled-two-ways"));
    CHECK(findings(papers("12th Conference on Looms", "13th Conference on Looms")) == "");
    CHECK(findings(papers("Conference on Looms", "Workshop on Looms")) == "");
    CHECK(findings(papers("Journal of Looms A", "Journal of Looms B")) == "");
}

TEST_CASE("an award in two wordings", "[check]") {
    const auto papers = [](const std::string& one, const std::string& other) {
        return "# Publications\n\n- **Quills**\\\\\n  Ada Quill, Bo Vane\\\\\n  Feathers, 2025\\\\\n  **" + one +
               "**\n- **Wings**\\\\\n  Ada Quill, Bo Vane\\\\\n  Feathers, 2024\\\\\n  **" + other + "**\n";
    };
    CHECK(findings(papers("Spotlight presentation", "Spotlight")) ==
          "13:5 award-worded-two-ways: `Spotlight` is worded `Spotlight presentation` elsewhere\n");
    CHECK(findings(papers("Spotlight", "Spotlight")) == "");
    CHECK(findings(papers("Best Paper Award", "Oral")) == "");
}

TEST_CASE("other entries that stand there twice", "[check]") {
    CHECK(findings("# Experience\n\n" + job("Loom Works", "2024 - 2025") + job("Loom Works", "2024 - 2025")) ==
          "8:5 duplicate-entry: `Loom Works` stands here twice\n");
    CHECK(findings("# Awards\n\n- Prize A, 2025\n- Prize A, 2024\n") == "");
    CHECK_THAT(findings("# Awards\n\n- Prize A, 2025\n- Prize A, 2025\n"), Catch::Contains("duplicate-entry"));
}

TEST_CASE("more works as first author claimed than listed", "[check]") {
    const std::string papers =
        "# Publications\n\n- **On the Weight of Quills**\\\\\n  Ada Quill, Bo Vane\\\\\n  Feathers, 2025\n"
        "- **Wings and Vanes**\\\\\n  Bo Vane\\*, Ada Quill\\*\\\\\n  Feathers, 2024\n\n\\* equal contribution\n";
    CHECK_THAT(findings("I wrote papers, three of them as co-first author.\n\n" + papers),
               Catch::Contains("claim-exceeds-marks: 3 works as first author or with an equal contribution are spoken "
                               "of, but 2 are listed"));
    CHECK(findings("I wrote papers, two of them as co-first author.\n\n" + papers) == "");
    CHECK(findings("Looms (721+ citations, co-first author).\n\n" + papers) == "");
}

TEST_CASE("a comment switches findings off, on its line or the one below", "[check]") {
    const std::string link = "See [my page](http://quill.example).";
    CHECK(findings(link + " <!-- vitac: allow unencrypted-link -->\n") == "");
    CHECK(findings("<!-- vitac: allow dead-anchor, unencrypted-link -->\n" + link + "\n") == "");
    CHECK(findings(link + " <!-- vitac: allow missing-contacts -->\n") != "");
    CHECK(findings("<!-- vitac: allow unencrypted-link -->\n\n" + link + "\n") != "");
}

TEST_CASE("how near two spellings are", "[check]") {
    CHECK(check::edit_distance("looms", "looms", 2) == 0);
    CHECK(check::edit_distance("looms", "lomos", 2) == 1);
    CHECK(check::edit_distance("looms", "lomes", 2) == 2);
    CHECK(check::edit_distance("looms", "loom", 2) == 1);
    CHECK(check::edit_distance("", "abc", 2) == 3);
    CHECK(check::edit_distance("kitten", "sitting", 5) == 3);
    CHECK(check::edit_distance("kitten", "sitting", 2) == 3);
}

TEST_CASE("contacts and links", "[check]") {
    CHECK_THAT(findings("Text.\n", {}), Catch::Contains("missing-contacts: nothing here says how to reach the person"));
    CHECK(findings("## Contact\n\n[GitHub](https://github.com/quill)\n\n## Skills\n\n- Ink\n", {}) ==
          "2:16 missing-email: nothing here says how to write to the person\n");
    CHECK(findings("See [my page](http://quill.example).\n") ==
          "4:6 unencrypted-link: `http://quill.example` is not encrypted\n");
    CHECK(findings("See [my page](http://quill.example).\n", {"missing-contacts", "unencrypted-link"}) == "");
}

}  // namespace vitac
