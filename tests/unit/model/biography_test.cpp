// The words and dates of a biography as other files see them.
#include "model/biography.h"

#include <catch2/catch.hpp>

namespace vitac {

TEST_CASE("dates are as precise in ISO form as they are known") {
    CHECK(to_iso({.year = 2024}) == "2024");
    CHECK(to_iso({.year = 2024, .month = 3}) == "2024-03");
    CHECK(to_iso({.year = 2024, .month = 3, .day = 5}) == "2024-03-05");
    CHECK(to_iso({.year = 2024, .month = 0, .day = 0, .season = Season::Spring}) == "2024-spring");
    CHECK(to_iso({.year = 987}) == "0987");
}

TEST_CASE("kinds have stable words") {
    CHECK(std::string(name_of(SectionKind::DefinitionList)) == "definition-list");
    CHECK(std::string(name_of(SectionKind::Text)) == "text");
    CHECK(std::string(name_of(EntryKind::Publication)) == "publication");
    CHECK(std::string(name_of(NoteKind::Honour)) == "honour");
    CHECK(std::string(name_of(VenueKind::Preprint)) == "preprint");
    CHECK(std::string(name_of(NameSource::SelfMarks)) == "self-marks");
    CHECK(std::string(name_of(ContactKind::Profile)) == "profile");
}

}  // namespace vitac
