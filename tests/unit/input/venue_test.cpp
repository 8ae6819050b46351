// Venues: names, acronyms, years, volumes; awards within them.
#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "input/meaning/awards.h"
#include "input/meaning/venue.h"

namespace vitac {

namespace {

// "name|acronym|year|volume|issue|pages|kind"
std::string parts(const std::string& text) {
    const Venue venue = parse_venue(rich_text(text));
    const DateRange date = date_of_venue(rich_text(text));
    return venue.name + "|" + venue.acronym + "|" + (date.end ? to_iso(*date.end) : "") + "|" + venue.volume + "|" +
           venue.issue + "|" + venue.pages + "|" + name_of(venue.kind);
}

std::string split(const std::string& text) {
    const AwardSplit found = split_awards(rich_text(text));
    std::string result = plain_text(found.rest);
    for (const RichText& award : found.awards) {
        result += " + " + plain_text(award);
    }
    return result;
}

}  // namespace

TEST_CASE("a venue has a name, an acronym, a year and numbers") {
    const std::vector<std::pair<std::string, std::string>> venues = {
        {"Symposium on Mechanical Computation (SMC), 2021",
         "Symposium on Mechanical Computation|SMC|2021||||conference"},
        {"Symposium on Mechanical Computation (SMC 2021)",
         "Symposium on Mechanical Computation|SMC|2021||||conference"},
        {"8th Workshop on Looms (LoomW-Auto), 2021", "8th Workshop on Looms|LoomW-Auto|2021||||workshop"},
        {"Letters on Engines, Vol. 343, Issue 3, 2020", "Letters on Engines, Vol. 343, Issue 3||2020|343|3||journal"},
        {"Journal of Engines, vol. 25, no. 2, pp. 2444-2461, 2026",
         "Journal of Engines, vol. 25, no. 2, pp. 2444-2461||2026|25|2|2444-2461|journal"},
        {"Journal of Practical Storage, 12(3), 201–224, 2020",
         "Journal of Practical Storage, 12(3), 201–224||2020|12|3|201–224|journal"},
        {"CVPR 2016", "CVPR||2016||||conference"},
        {"CVPR2024", "CVPR2024||2024||||conference"},
        {"In Proceedings of the Engine Society, 2019", "Proceedings of the Engine Society||2019||||conference"},
        {"arXiv:2107.05855", "arXiv:2107.05855||||||preprint"},
        {"arXiv 2024.05", "arXiv||2024-05||||preprint"},
        {"under review", "under review||||||unknown"},
        {"Chem. Looms, 2018, 54, 1690–1693", "Chem. Looms, 54, 1690–1693||2018|54||1690–1693|journal"},
        {"Journal of Pages, pages 1843-1850, 2001", "Journal of Pages, pages 1843-1850||2001|||1843-1850|journal"},
    };
    for (const auto& [text, expected] : venues) {
        INFO(text);
        CHECK(parts(text) == expected);
    }
}

// "volume|issue|pages"
static std::string numbers(const std::string& text) {
    const Venue venue = parse_venue(rich_text(text));
    return venue.volume + "|" + venue.issue + "|" + venue.pages;
}

TEST_CASE("every style writes volume, issue and pages in its own way") {
    const std::vector<std::pair<std::string, std::string>> venues = {
        {"Econ. Looms 93 (2026), No. 2, 1296–1322", "93|2|1296–1322"},
        {"Ann. of Looms (2) 185 (2017), no. 2, 401–450", "185|2|401–450"},
        {"Journal of Industrial History 45, no. 2 (2019): 123–45", "45|2|123–45"},
        {"Loom History 45, no. 2 (Spring 2019): 123", "45|2|123"},
        {"JLL 137 (2018): 25–44", "137||25–44"},
        {"Optics Review 12.3 (2020): 12-20", "12|3|12-20"},
        {"Rev. Looms B 99, 045123 (2019)", "99||045123"},
        {"Looms 585, 357–362 (2020)", "585||357–362"},
        {"Loom Lett., 880, L65", "880||L65"},
        {"J. Am. Loom. Soc. 2019, 141 (12), 4567–4575", "141|12|4567–4575"},
        {"Zeitschrift für Karten 82 (2015), H. 3, S. 201–230", "82|3|201–230"},
        {"Bd. 12, Heft 3, 2015, S. 12 f.", "12|3|12"},
        {"2019. Т. 12, № 3. С. 45–56", "12|3|45–56"},
        {"Revista de Telares, v. 12, n. 3, p. 45-60, 2020", "12|3|45-60"},
        {"Revue des métiers, t. 12, n° 3, 2020, p. 45-60", "12|3|45-60"},
        {"第85巻第3号, 45–52頁", "85|3|45–52"},
        {"직조학회지 12권 3호, 45-52쪽", "12|3|45-52"},
        {"Lancet. 2018 Mar 3;391(10):839-46", "391|10|839-46"},
        {"J Looms. 2018 Mar;30 Suppl 1:S12-S15", "30|Suppl 1|S12-S15"},
        {"eLooms 2020;9:e12345", "9||e12345"},
        {"PLoS Looms 12(3): e0171234", "12|3|e0171234"},
        {"120 Loom L. Rev. 1234 (2017)", "120||1234"},
        {"Rivista di telai, vol. XII, n. 3, pp. 4-5", "XII|3|4-5"},
        {"Machines and Minds (London: Example Press, 2017), 12–34", "||12–34"},
        // What is no number of a volume.
        {"US Patent 9,876,543, issued June 6, 2017", "||"},
        {"Loom Bureau Working Paper No. 12,345", "|12,345|"},
        {"Loom Conference, Vienna, 12–14 May 2019", "||"},
        {"A hall for 12 looms: 3 of them new", "||"},
        {"Journal of Looms, 2019, 2020", "||"},
    };
    for (const auto& [text, expected] : venues) {
        INFO(text);
        CHECK(numbers(text) == expected);
    }
}

TEST_CASE("venues look like venues, titles do not") {
    for (const std::string text :
         {"Journal of Engines, 2020", "NeurIPS 2023", "Submitted to the Journal of Looms", "under review",
          "Discrete Tables, 2020", "한빛언어학보, 2017", "arXiv preprint, 2021", "IEEE Trans. Looms, vol. 3"}) {
        INFO(text);
        CHECK(venue_likeness(text) >= 40);
    }
    for (const std::string text : {"Weaving Algebraical Patterns With Cards",
                                   "A library for tables, in the manner of others.", "Ada Lovelace, Charles Babbage"}) {
        INFO(text);
        CHECK(venue_likeness(text) < 40);
    }
}

TEST_CASE("awards are split from the venue") {
    CHECK(split("ICML 2022 (Oral)") == "ICML 2022 + Oral");
    CHECK(split("ICML 2022, Spotlight") == "ICML 2022 + Spotlight");
    CHECK(split("ICML 2022 (Oral, top 2%), Best Paper Award") == "ICML 2022 + Oral, top 2% + Best Paper Award");
    CHECK(split("Symposium on Looms (SoL), 2021") == "Symposium on Looms (SoL), 2021");
    CHECK(split("Best Paper Award") == "Best Paper Award");
}

TEST_CASE("words of awards and honours") {
    CHECK(has_award_words("Spotlight (acceptance rate 2.6%)"));
    CHECK(
        has_award_words("Distinguished Paper"
                        " Award"));
    CHECK(has_award_words("top 5% of submissions"));
    CHECK_FALSE(has_award_words("Moral machines"));
    CHECK_FALSE(has_award_words("Became part of a library"));
    CHECK(has_honour_words("Summa Cum Laude"));
    CHECK(has_honour_words("First-Class Honours"));
    CHECK_FALSE(has_honour_words("Thesis: On Vectors"));
}

}  // namespace vitac
