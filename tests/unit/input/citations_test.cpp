// The cases of citations.txt: one line as people write it, and the publication that is made of it.
#include <catch2/catch.hpp>

#include <fstream>
#include <string>

#include "support/memory_world.h"
#include "unit/input/page.h"

namespace vitac {

namespace {

// The fields of the publication in the dump of a page that has only this line.
std::string read_citation(const std::string& line) {
    const std::string sections = sections_of("# Ada Lovelace\n\n## Publications\n\n- " + line + "\n");
    const std::string head = "section publications \"Publications\"\n  publication\n";
    return sections.starts_with(head) ? sections.substr(head.size()) : sections;
}

}  // namespace

TEST_CASE("citations of all disciplines are read") {
    std::ifstream file(repository() + "/tests/unit/input/citations.txt");
    std::string citation;
    std::string expected;
    int count = 0;
    const auto check = [&] {
        if (!citation.empty()) {
            INFO(citation);
            CHECK(read_citation(citation) == expected);
            ++count;
        }
        citation.clear();
        expected.clear();
    };
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with("> ")) {
            check();
            citation = line.substr(2);
        } else if (line.starts_with("    ") && !citation.empty()) {
            expected += line + "\n";
        }
    }
    check();
    CHECK(count > 20);
}

}  // namespace vitac
