// Words parted with a hyphen, where a layout asks for it.
#include <catch2/catch.hpp>

#include "unit/line/real_fonts.h"

namespace vitac {

namespace {

const std::string patterns = "/usr/share/hyphen/hyph_en_US.dic";

// A desk that has the English patterns.
struct HyphenDesk : Desk {
    HyphenDesk() { world.files[patterns] = std::string(world.font_file(patterns)->bytes); }

    // The text in a column so narrow that each part stands on a line of its own.
    std::string parts(const std::string& text, const TextStyle& style = english(), Length measure = 36_pt) {
        ParagraphStyle paragraph;
        paragraph.hyphenate = true;
        return texts(lines({run(text, style)}, paragraph, measure));
    }
};

}  // namespace

TEST_CASE("words are parted by the patterns, in pieces of three letters or more", "[hyphenate]") {
    HyphenDesk desk;
    CHECK(desk.parts("hyphenation") == "hyphen-\nation\n");
    CHECK(desk.diagnostics.all().empty());
}

TEST_CASE("exceptions go before the patterns", "[hyphenate]") {
    HyphenDesk desk;
    CHECK(desk.parts("autoregressive") == "auto-\nregres-\nsive\n");
}

TEST_CASE("no hyphen is drawn unless the paragraph asks for it", "[hyphenate]") {
    HyphenDesk desk;
    const std::vector<Line> lines = desk.lines("An extraordinarily comprehensive consideration", {}, 90_pt);
    for (const Line& line : lines) {
        CHECK_FALSE(line.report.hyphen_inserted);
    }
}

TEST_CASE("names, code, mixed case and compounds stay whole", "[hyphenate]") {
    HyphenDesk desk;
    ParagraphStyle paragraph;
    paragraph.hyphenate = true;
    const auto hyphens = [&](const Run& one) {
        int count = 0;
        for (const Line& line : desk.lines(std::vector<Run>{one}, paragraph, 20_pt)) {
            count += line.report.hyphen_inserted ? 1 : 0;
        }
        return count;
    };
    CHECK(hyphens(run("consideration")) > 0);
    CHECK(hyphens(run("ConSideration")) == 0);
    CHECK(hyphens(run("consideration-consideration")) == 0);
    CHECK(hyphens(run("consideration2")) == 0);
    Run name = run("consideration");
    name.unbreakable = true;
    CHECK(hyphens(name) == 0);
    Run code = run("consideration");
    code.style.family = families::mono;
    CHECK(hyphens(code) == 0);
}

TEST_CASE("a line with a hyphen is as wide as it says", "[hyphenate]") {
    HyphenDesk desk;
    ParagraphStyle paragraph;
    paragraph.hyphenate = true;
    for (double points = 26; points < 60; points += 2) {
        for (const Line& line : desk.lines("representation", paragraph, Length::from_points(points))) {
            CHECK(line.report.set_width <= line.report.measure + 0.05_pt);
            CHECK(std::abs((right_edge(line) - line.report.set_width).points()) < 0.05);
        }
    }
}

TEST_CASE("a language without patterns is noted once", "[hyphenate]") {
    HyphenDesk desk;
    TextStyle german;
    german.language = "de";
    desk.parts("Silbentrennung", german);
    desk.parts("Silbentrennung", german);
    CHECK(desk.reported().starts_with(
        "no-hyphenation: no hyphenation patterns for the language `de` (install the Debian package `hyphen-de`)\n"));
    int notes = 0;
    for (const Diagnostic& diagnostic : desk.diagnostics.all()) {
        notes += diagnostic.name == "no-hyphenation" ? 1 : 0;
    }
    CHECK(notes == 1);
}

TEST_CASE("patterns in Latin 1 are understood", "[hyphenate]") {
    HyphenDesk desk;
    desk.world.files["/usr/share/hyphen/hyph_de_DE.dic"] =
        "ISO8859-1\nLEFTHYPHENMIN 2\nRIGHTHYPHENMIN 2\n\xFC"
        "1l\n";
    TextStyle german;
    german.language = "de";
    CHECK(desk.parts("gefülltes", german, 33_pt) == "gefü-\nlltes\n");
}

}  // namespace vitac
