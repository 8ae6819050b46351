// The directions of texts and of the fields in them (UAX #9).
#include "typeset/font/direction.h"

#include <fmt/core.h>
#include <catch2/catch.hpp>

#include "unit/line/real_fonts.h"

namespace vitac {

namespace {

using unicode::Direction;

// "0 [abc]1[def]": the base level, and the parts with their levels before them.
std::string shown(const std::string& text, const std::vector<Isolate>& isolates,
                  Direction document = Direction::LeftToRight) {
    const Directions directions = directions_of(text, {isolates, !isolates.empty()}, document);
    std::string result = std::to_string(directions.base_level) + " ";
    for (const unicode::LevelRun& run : directions.levels) {
        if (run.begin < text.size()) {
            result +=
                fmt::format("{}[{}]", run.level, text.substr(run.begin, std::min(run.end, text.size()) - run.begin));
        }
    }
    return result;
}

Run field(const std::string& text, const std::string& name, bool unbreakable = false) {
    Run result = run(text);
    result.field_name = name;
    result.unbreakable = unbreakable;
    return result;
}

std::string isolated(const std::vector<Run>& runs) {
    std::string text;
    std::vector<std::size_t> ends;
    for (const Run& one : runs) {
        text += one.text;
        ends.push_back(text.size());
    }
    std::string result;
    for (const Isolate& isolate : isolates_of(text, runs, ends, "en").parts) {
        result += "<" + text.substr(isolate.begin, isolate.end - isolate.begin) + ">";
    }
    return result;
}

// The pieces of a line as they stand, from left to right.
std::string seen(const Line& line) {
    std::string result;
    for (const LinePiece& piece : line.pieces) {
        result += "<" + piece.glyphs.text + ">";
    }
    return result;
}

}  // namespace

TEST_CASE("text by itself runs as its first letter does", "[direction]") {
    CHECK(shown("abc, 12", {}) == "0 0[abc, 12]");
    CHECK(shown("אבג, 12", {}) == "1 1[אבג, ]2[12]");
    CHECK(shown("abc אבג", {}, Direction::RightToLeft) == "0 0[abc ]1[אבג]");
    CHECK(shown("12, 34", {}, Direction::RightToLeft) == "1 2[12]1[, ]2[34]");
    CHECK(shown("12, 34", {}) == "0 0[12, 34]");
}

// Without isolation the number would be read as part of the Hebrew before it, and stand to its left.
TEST_CASE("a field does not turn what stands behind it", "[direction]") {
    const std::string text = "אבג, 12";
    CHECK(shown(text, {{0, 6}, {8, 10}}) == "0 1[אבג]0[, ]2[12]");
    CHECK(shown("abc, 12", {{0, 3}, {5, 7}}, Direction::RightToLeft) == "1 2[abc]1[, ]4[12]");
    CHECK(shown("אב (גד), x", {{0, 11}, {13, 14}}) == "0 1[אב (גד)]0[, ]2[x]");
}

TEST_CASE("a field is one text, and each name in a list of names", "[direction]") {
    CHECK(isolated({field("a", "title"), field("b", "title"), run(", "), field("c", "venue")}) == "<ab><c>");
    CHECK(isolated({field("א ב", "authors", true), field(", ", "authors"), field("ג", "authors", true)}) == "<א ב><ג>");
    CHECK(isolated({field("א", "authors", true), field("*", "authors"), field("1", "authors")}) == "<א*1>");
    CHECK(isolated({run("free text")}).empty());
}

TEST_CASE("words in another language are one text, without the signs around them", "[direction]") {
    Run hebrew = field("אב", "title");
    hebrew.style.language = "he";
    CHECK(isolated({hebrew, field(" (about it)", "title")}) == "<אב><about it>");
    hebrew.field_name.clear();
    CHECK(isolated({run("a "), hebrew, run(" b")}) == "<אב>");
}

TEST_CASE("from year to year is read as the document is", "[direction]") {
    CHECK(shown("2019 – 2024", {{0, 13}}, Direction::RightToLeft) == "1 4[2019]3[ – ]4[2024]");
    CHECK(shown("2019 – 2024", {{0, 13}}) == "0 0[2019 – 2024]");
}

TEST_CASE("the number of a telephone runs from left to right everywhere", "[direction]") {
    CHECK(shown("+972 3 555", {{0, 10}}, Direction::RightToLeft) == "1 2[+972 3 555]");
}

TEST_CASE("marks that force a direction have none", "[direction]") {
    CHECK(shown("ab\u202Ecd\u202C", {}) == "0 0[ab\u202Ecd\u202C]");
}

TEST_CASE("names stand in the order of the list, each read its own way", "[direction]") {
    Desk desk;
    const Line line = desk.line({field("אב", "authors", true), field(", ", "authors"), field("גד", "authors", true)});
    CHECK(seen(line) == "<אב><, ><גד>");
}

TEST_CASE("a number in a text from the right stands where it is read", "[direction]") {
    Desk desk;
    const Line line = desk.line("אב 12 גד");
    CHECK(seen(line) == "< גד><12><אב >");
    CHECK(line.pieces[2].order < line.pieces[1].order);
    CHECK(line.pieces[1].order < line.pieces[0].order);
}

}  // namespace vitac
