// Numbers, names and strings as a PDF spells them.
#include "write/pdf/syntax.h"

#include <catch2/catch.hpp>

#include <limits>

namespace vitac::pdf {

TEST_CASE("numbers have at most three decimals and no empty zeros", "[pdf]") {
    CHECK(number(0.0) == "0");
    CHECK(number(12.0) == "12");
    CHECK(number(12.5) == "12.5");
    CHECK(number(0.25) == ".25");
    CHECK(number(-0.25) == "-.25");
    CHECK(number(-1.005) == "-1.005");
    CHECK(number(1.0004) == "1");
    CHECK(number(-0.0004) == "0");
    CHECK(number(0.0005) == ".001");
    CHECK(number(1.9996) == "2");
    CHECK(number(595.2756) == "595.276");
    CHECK(number(100.04) == "100.04");
    CHECK(number(1234567.0) == "1234567");
    CHECK(number(12_pt) == "12");
    CHECK(number(Length::from_units(1)) == "0");
}

TEST_CASE("what is no number on a page is zero", "[pdf]") {
    CHECK(number(std::numeric_limits<double>::quiet_NaN()) == "0");
    CHECK(number(std::numeric_limits<double>::infinity()) == "0");
    CHECK(number(1e300) == "0");
}

TEST_CASE("names escape what is not regular", "[pdf]") {
    CHECK(name("ABCDEF+Serif-Bold") == "/ABCDEF+Serif-Bold");
    CHECK(name("A B#(C)/é") == "/A#20B#23#28C#29#2F#C3#A9");
}

TEST_CASE("byte strings escape parentheses, the escape and carriage returns", "[pdf]") {
    CHECK(byte_string("plain") == "(plain)");
    CHECK(byte_string("a(b)c\\d") == "(a\\(b\\)c\\\\d)");
    CHECK(byte_string("a\rb") == "(a\\rb)");
    CHECK(hex_string(std::string("\x00\xff", 2)) == "<00FF>");
}

TEST_CASE("text is ASCII or UTF-16 with a byte order mark", "[pdf]") {
    CHECK(text_string("Ada (Sample)") == "(Ada \\(Sample\\))");
    CHECK(text_string("") == "()");
    CHECK(text_string("Müller – 한") == "<FEFF004D00FC006C006C00650072002020130020D55C>");
    CHECK(text_string("a\U0001D49C") == "<FEFF0061D835DC9C>");
    CHECK(text_string("tab\t") == "<FEFF0074006100620009>");
}

TEST_CASE("strings stay within PDF/A's limit and never end inside a character", "[pdf]") {
    CHECK(text_string(std::string(40000, 'x')).size() == 32767 + 2);
    std::string clefs;
    for (int i = 0; i < 9000; ++i) {
        clefs += "\U0001D11E";
    }
    const std::string cut = text_string(clefs);
    CHECK((cut.size() - 2) / 2 <= 32767);
    CHECK(cut.substr(cut.size() - 9) == "D834DD1E>");
    const std::string odd = text_string("a" + clefs);
    CHECK(odd.substr(odd.size() - 9) == "D834DD1E>");
}

}  // namespace vitac::pdf
