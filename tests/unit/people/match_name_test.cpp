// Whether two spellings mean the same person, and which author of a list that is.
#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "input/people/names.h"

namespace vitac::people {

namespace {

std::string match(const std::string& written, const std::string& name) {
    switch (match_name(written, name)) {
        case Match::None:
            return "none";
        case Match::Initials:
            return "initials";
        case Match::Compatible:
            return "compatible";
        case Match::Full:
            return "full";
    }
    return "";
}

int self_in(const std::vector<Author>& authors, const std::vector<std::string>& spellings) {
    return SelfFinder(spellings).find(authors);
}

std::vector<Author> authors(const std::vector<std::string>& names) {
    std::vector<Author> list;
    for (const std::string& name : names) {
        list.emplace_back();
        list.back().name = name;
    }
    return list;
}

}  // namespace

TEST_CASE("names match by their parts") {
    struct Case {
        std::string written;
        std::string name;
        std::string expected;
    };
    const std::vector<Case> cases = {
        {"Ada Lovelace", "Ada Lovelace", "full"},
        {"Lovelace, Ada", "Ada Lovelace", "full"},
        {"LOVELACE Ada", "Ada Lovelace", "full"},
        {"Zoe Angstrom", "Zoë Ångström", "full"},
        {"Zoe Aangstroem", "Zoë Ångström", "none"},
        {"Jens Mueller", "Jens Müller", "full"},
        {"Minseo Kim", "Min-seo Kim", "full"},
        {"Min Seo Kim", "Min-seo Kim", "full"},
        {"Kim Min-seo", "Min-seo Kim", "full"},
        {"Minseo Gim", "Min-seo Kim", "full"},
        {"김민서", "Minseo Kim", "full"},
        {"Ada King Lovelace", "Ada Lovelace", "compatible"},
        {"Ada K. Lovelace", "Ada Lovelace", "compatible"},
        {"A. Lovelace", "Ada Lovelace", "initials"},
        {"Lovelace A", "Ada Lovelace", "initials"},
        {"A. K. Lovelace", "Ada King Lovelace", "initials"},
        {"M.-S. Kim", "Minseo Kim", "initials"},
        {"Kim MS", "Min-seo Kim", "initials"},
        {"B. Lovelace", "Ada Lovelace", "none"},
        {"Adam Lovelace", "Ada Lovelace", "none"},
        {"Lovelace", "Ada Lovelace", "none"},
        {"Ada Byron", "Ada Lovelace", "none"},
        {"L. Beethoven", "Ludwig van Beethoven", "initials"},
        {"van Beethoven L", "Ludwig van Beethoven", "initials"},
        {"Lovelace A", "Dr. rer. nat. Ada Lovelace", "initials"},
        {"García López M", "María García López", "initials"},
        {"García-López, M.", "María García López", "initials"},
        {"García López, J.", "María García López", "none"},
        {"Ruiz López, M.", "María García López", "none"},
        {"Lovelace Collaboration", "Ada Lovelace", "none"},
        {"", "Ada Lovelace", "none"},
    };
    for (const Case& test : cases) {
        INFO(test.written << " / " << test.name);
        CHECK(match(test.written, test.name) == test.expected);
    }
}

TEST_CASE("self is the one author who fits best") {
    CHECK(self_in(authors({"Charles Babbage", "Ada Lovelace"}), {"Ada Lovelace"}) == 1);
    CHECK(self_in(authors({"Min-jun Kim", "Kim, M.-S.", "Seo-yeon Kim", "Minseo Kim", "Ji-ho Kim"}), {"Min-seo Kim"}) ==
          3);
    CHECK(self_in(authors({"Charles Babbage", "Mary Somerville"}), {"Ada Lovelace"}) == -1);
    CHECK(self_in(authors({"Lovelace", "Babbage"}), {"Ada Lovelace"}) == -1);
    CHECK(self_in(authors({"Kaya Okur"}), {"Kaya Demir", "Kaya Okur"}) == 0);
    CHECK(self_in({}, {"Ada Lovelace"}) == -1);
}

TEST_CASE("of several that fit, the one set apart is self") {
    std::vector<Author> list = authors({"A. Lovelace", "A. Lovelace"});
    CHECK(self_in(list, {"Ada Lovelace"}) == -1);
    list[1].is_self = true;
    CHECK(self_in(list, {"Ada Lovelace"}) == 1);
}

}  // namespace vitac::people
