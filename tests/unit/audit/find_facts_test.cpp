// Facts looked for in text.
#include "audit/find_facts.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>
#include <vector>

#include "audit/readable.h"

namespace vitac::audit {

namespace {

const std::vector<Fact> two_jobs = {
    {FactKind::Name, "Ines Brandt", 0, {}},
    {FactKind::SectionTitle, "Work", 1, {}},
    {FactKind::Organisation, "Chair Makers’ Guild", 2, {}},
    {FactKind::Date, "2019 – 2021", 2, {}},
    {FactKind::Bullet, "Legs of oak", 2, {}},
    {FactKind::Bullet, "Seats of cane", 2, {}},
    {FactKind::Organisation, "Table Works", 3, {}},
    {FactKind::Date, "March 2022", 3, {}},
};

// A letter for each fact: w(hole), e(lsewhere), b(lanks), h(yphen), p(arted), - nowhere.
std::string found(const std::string& text) {
    std::string letters;
    for (const Found one : find_facts(two_jobs, text)) {
        letters += "webhp-"[static_cast<std::size_t>(one)];
    }
    return letters;
}

}  // namespace

TEST_CASE("facts are found however quotes, dashes, case and blanks are spelled") {
    CHECK(
        found(
            "INES  BRANDT\nWork\nChair Makers' Guild 2019-2021\nLegs of oak\nSeats of cane\nTable Works March 2022") ==
        "wwwwwwww");
    CHECK(comparable(" “A”\u00A0–\n`b´ ") == "\"a\" - 'b'");
}

TEST_CASE("a date may be spelled otherwise as long as its years stand by its entry") {
    CHECK(
        found(
            "Ines Brandt Work Chair Makers' Guild 2019-01 to 2021-12 Legs of oak Seats of cane Table Works 03/2022") ==
        "wwwwwwww");
}

TEST_CASE("words that stand in many places are found where they belong") {
    const std::vector<Fact> facts = {
        {FactKind::Name, "Ines Brandt", 0, {}},     {FactKind::Summary, "Oak and cane.", 0, {}},
        {FactKind::SectionTitle, "Work", 1, {}},    {FactKind::Title, "Chairs", 2, {}},
        {FactKind::Bullet, "Oak and cane.", 2, {}}, {FactKind::Title, "Oak and cane.", 3, {}},
        {FactKind::SectionTitle, "Talks", 4, {}},   {FactKind::Title, "Chairs", 5, {}},
        {FactKind::Bullet, "Oak and cane.", 5, {}},
    };
    const auto whole = [&](const std::string& text) {
        const std::vector<Found> found = find_facts(facts, text);
        return std::count(found.begin(), found.end(), Found::Whole);
    };
    CHECK(whole("Ines Brandt Oak and cane. Work Chairs Oak and cane. Oak and cane. Talks Chairs Oak and cane.") == 9);
    // Sections may change places.
    CHECK(whole("Ines Brandt Oak and cane. Talks Chairs Oak and cane. Work Chairs Oak and cane. Oak and cane.") == 9);
}

TEST_CASE("a column of dates after the entries is away from where it belongs") {
    CHECK(found("Ines Brandt Work Chair Makers' Guild Legs of oak Seats of cane Table Works Tools 2019 - 2021 March "
                "2022") == "wwwewwww");
}

TEST_CASE("entries and bullets out of order") {
    CHECK(found("Ines Brandt Work Table Works March 2022 Chair Makers' Guild 2019 - 2021 Legs of oak Seats of cane") ==
          "wwwwwwew");
    CHECK(found("Ines Brandt Work Chair Makers' Guild 2019 - 2021 Seats of cane Legs of oak Table Works March 2022") ==
          "wwwwweww");
}

TEST_CASE("what goes on over a page break is read on without the running lines between") {
    CHECK(
        without_running_lines("Ada Quill\nfirst\nAda Quill 1/3\n\fover\nAda Quill 2/3\n\fthe end\nAda Quill 3/3\n\f") ==
        "Ada Quill\nfirst\nover\nthe end\nAda Quill 3/3\n");
    CHECK(without_running_lines("Quill\none\n1\n\fQuill\ntwo\n2\n\fQuill\nthree\n3\n") ==
          "Quill\none\ntwo\nthree\n3\n");
    // Years at the ends of pages are no running lines, nor is what stands once.
    CHECK(without_running_lines("Work\n2019\n\fStudies\n2015\n\f\f") == "Work\n2019\nStudies\n2015\n");
    CHECK(without_running_lines("") == "");
}

TEST_CASE("in lines of two directions the words count, not their order nor the signs between them") {
    const std::vector<Fact> facts = {
        {FactKind::Title, "עץ אלון (oak), 1,200 כיסאות", 0, {}},
        {FactKind::Bullet, "שולחן בית", 0, {}},
    };
    const auto letters = [&](const std::string& text) {
        const std::vector<Found> found = find_facts(facts, text);
        return std::string{"webhp-"[static_cast<std::size_t>(found[0])], "webhp-"[static_cast<std::size_t>(found[1])]};
    };
    // As poppler writes a line where most is read from right to left, and word by word in the order of drawing.
    CHECK(letters("\u202Bעץ אלון (\u202A, )oak\u202C\u202A 1,200\u202Cכיסאות\u202C\nשולחן בית") == "ww");
    CHECK(letters("\u202Bאלון\u202C \u202Bעץ\u202C\n(\noak\n)\n1,200 ,\n\u202Bכיסאות\u202C\n\u202Bבית\u202C "
                  "\u202Bחן\u202C\u202Bשול\u202C") == "ww");
    // A word too many, too few, or read backwards.
    CHECK(letters("עץ אלון oak ash 1,200 כיסאות\nשולחן בית") == "-w");
    CHECK(letters("עץ אלון 1,200 כיסאות\nשולחן בית") == "-w");
    CHECK(letters("עץ אלון oak 1,200 כיסאות\nןחלוש תיב") == "w-");
    CHECK(find_facts({{FactKind::Title, "oak chairs", 0, {}}}, "chairs oak") == std::vector<Found>{Found::Nowhere});
}

TEST_CASE("words run together, broken, or gone") {
    CHECK(
        found("Ines Brandt Work ChairMakers' Guild 2019 - 2021 Legs of oak Seats of cane Table Wor-\nks March 2022") ==
        "wwbwwwhw");
    CHECK(found("Ines Brandt Work Chair Makers' Guild 2019 - 2021 Legs of oak Table Works March 2022") == "wwwww-ww");
    CHECK(found("") == "--------");
}

}  // namespace vitac::audit
