// What looks like a person's name, and what does not.
#include <catch2/catch.hpp>

#include <string>

#include "input/people/names.h"

namespace vitac::people {

TEST_CASE("names look like names") {
    for (const std::string name :
         {"Ada Lovelace", "A. Lovelace", "Lovelace, A.", "J.-P. Doe", "Maria de la Cruz", "Łucja Żółkiewska-Nguyễn",
          "김하늘", "Ελένη Παπαδοπούλου", "ATLAS Collaboration", "Jean O’Neil"}) {
        INFO(name);
        CHECK(name_likeness(name) >= 80);
    }
}

TEST_CASE("titles, places and sentences do not") {
    for (const std::string text :
         {"Deep Learning for Graphs", "a study of engines", "University of Somewhere", "See my profile for more",
          "NeurIPS 2023", "Vol. 12", "https://example.org", "", "Computer Vision"}) {
        INFO(text);
        CHECK(name_likeness(text) <= 40);
    }
}

}  // namespace vitac::people
