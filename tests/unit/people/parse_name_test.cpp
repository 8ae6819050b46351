// The parts of names, in the forms that people write them.
#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "input/people/names.h"

namespace vitac::people {

namespace {

// "given|particle|family|suffix"
std::string parts(const std::string& name) {
    const NameParts found = parse_name(name);
    return found.given + "|" + found.particle + "|" + found.family + "|" + found.suffix;
}

}  // namespace

TEST_CASE("a name has given names, particle, family name and suffix") {
    const std::vector<std::pair<std::string, std::string>> names = {
        {"Ada Lovelace", "Ada||Lovelace|"},
        {"Ada King Lovelace", "Ada King||Lovelace|"},
        {"Ludwig van Beethoven", "Ludwig|van|Beethoven|"},
        {"van Beethoven, Ludwig", "Ludwig|van|Beethoven|"},
        {"Maria de la Cruz", "Maria|de la|Cruz|"},
        {"Lovelace, Ada", "Ada||Lovelace|"},
        {"Doe, Jr., John", "John||Doe|Jr."},
        {"John Doe, Jr.", "John||Doe|Jr."},
        {"John Doe III", "John||Doe|III"},
        {"Jane Doe, Ph.D.", "Jane||Doe|Ph.D."},
        {"Prof. Dr. Jane Doe", "Jane||Doe|"},
        {"J.-P. Doe", "J.-P.||Doe|"},
        {"Doe J. Q.", "J. Q.||Doe|"},
        {"Doe JQ", "JQ||Doe|"},
        {"van Doe J", "J|van|Doe|"},
        {"Robert “Bob” Roe", "Robert||Roe|"},
        {"Robert (Bob) Roe", "Robert||Roe|"},
        {"Min-seo<br>Kim", "Min-seo||Kim|"},
        {"JANE DOE", "JANE||DOE|"},
        {"Plato", "||Plato|"},
        {"ATLAS Collaboration", "||ATLAS Collaboration|"},
        {"김민서", "민서||김|"},
        {"김 민서", "민서||김|"},
        {"남궁민수", "민수||남궁|"},
        {"欧阳小明", "小明||欧阳|"},
        {"", "|||"},
    };
    for (const auto& [name, expected] : names) {
        INFO(name);
        CHECK(parts(name) == expected);
    }
}

TEST_CASE("what brackets and other scripts add to a name are spellings of their own") {
    CHECK(spellings_of("Ada Lovelace") == std::vector<std::string>{"Ada Lovelace"});
    CHECK(spellings_of("Min-seo (Mina) Kim (김민서)") == std::vector<std::string>{"Min-seo Kim", "Mina Kim", "김민서"});
    CHECK(spellings_of("Xiaoming Wang 王小明") == std::vector<std::string>{"Xiaoming Wang", "王小明"});
}

}  // namespace vitac::people
