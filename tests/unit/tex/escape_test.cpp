// No character of a text is a command of TeX.
#include <catch2/catch.hpp>

#include <string>

#include "base/unicode.h"
#include "write/tex/escape.h"
#include "write/tex/scripts.h"

namespace vitac {

TEST_CASE("TeX's own signs are text", "[tex]") {
    CHECK(tex_escaped("100% of A&B #1 $5 x_1 {a}") == "100\\% of A\\&B \\#1 \\$5 x\\_1 \\{a\\}");
    CHECK(tex_escaped("\\input{/etc/passwd}") == "\\textbackslash{}input\\{/etc/passwd\\}");
    CHECK(tex_escaped("\\write18{rm -rf ~}") == "\\textbackslash{}write18\\{rm -rf \\textasciitilde{}\\}");
    CHECK(tex_escaped("^^5cinput") == "\\textasciicircum{}\\textasciicircum{}5cinput");
}

TEST_CASE("signs that TeX's fonts would join stay apart", "[tex]") {
    CHECK(tex_ligatures_parted("a--b---c") == "a-{\\kern0pt}-b-{\\kern0pt}-{\\kern0pt}-c");
    CHECK(tex_ligatures_parted("x<<y>>,,z") == "x<{\\kern0pt}<y>{\\kern0pt}>,{\\kern0pt},z");
    CHECK(tex_escaped("'a' `b` \"c\"") ==
          "\\textquotesingle{}a\\textquotesingle{} \\textasciigrave{}b\\textasciigrave{} "
          "\\textquotedbl{}c\\textquotedbl{}");
}

TEST_CASE("blanks of every kind", "[tex]") {
    CHECK(tex_escaped("a\tb") == "a b");
    CHECK(tex_escaped("3\u00A0mm") == "3~mm");
    CHECK(tex_escaped("3\u202Fmm") == "3\\,mm");
    CHECK(tex_escaped("long\u00ADword") == "long\\-word");
    CHECK(tex_escaped("a\nb") == "a\\\\{}\nb");
    CHECK(tex_escaped("a\u2028b") == "a\\\\{}\nb");
}

TEST_CASE("what only steers other programs is left out", "[tex]") {
    CHECK(tex_escaped(std::string("a\0b\x1b[31m\r", 8)) == "ab[31m");
    CHECK(tex_escaped("a\u202Eb\u2066c\uFEFFd") == "abcd");
    CHECK(tex_escaped("\u2764\uFE0F") == "\u2764");
}

TEST_CASE("every character but TeX's signs stands for itself", "[tex]") {
    for (char32_t character = 0xA1; character < 0x3000; ++character) {
        std::string text;
        unicode::append(text, character);
        const std::string escaped = tex_escaped(text);
        INFO(static_cast<unsigned>(character));
        const bool is_command = escaped.starts_with("\\") || escaped == "~" || escaped == "-";
        const bool stays = escaped == text || is_command || escaped.empty();
        CHECK(stays);
    }
}

TEST_CASE("addresses survive two commands", "[tex]") {
    CHECK(tex_escaped_url("https://a.example/~b?x=1&y=a%20b#c_d$") == "https://a.example/~b?x=1&y=a\\%20b\\#c_d$");
    CHECK(tex_escaped_url("https://a.example/{}\\^\" `|<>") ==
          "https://a.example/\\%7B\\%7D\\%5C\\%5E\\%22\\%20\\%60\\%7C\\%3C\\%3E");
    CHECK(tex_escaped_url("https://a.example/#a#b") == "https://a.example/\\#a\\%23b");
    CHECK(tex_escaped_url("https://a.example/\xC3\xA9\n") == "https://a.example/\\%C3\\%A9\\%0A");
}

TEST_CASE("a comment is one line", "[tex]") {
    CHECK(tex_comment("a\nb\r\nc\u2028d\u202Ee") == "a b  c de");
}

TEST_CASE("text behind a command is no argument of it", "[tex]") {
    CHECK(tex_guarded("[paper] x") == "{}[paper] x");
    CHECK(tex_guarded(" * x") == "{} * x");
    CHECK(tex_guarded("x [paper]") == "x [paper]");
}

TEST_CASE("what pdfLaTeX knows, and what it can make", "[tex]") {
    CHECK(is_known_to_pdftex(U'ř'));
    CHECK(is_known_to_pdftex(U'–'));
    CHECK(!is_known_to_pdftex(U'김'));
    CHECK(!is_known_to_pdftex(U'ệ'));
    CHECK(made_by_pdftex(U'ệ') == "\\^{\\d{e}}");
    CHECK(made_by_pdftex(U'→') == "\\ensuremath{\\rightarrow}");
    CHECK(made_by_pdftex(U'α') == "\\ensuremath{\\alpha}");
    CHECK(made_by_pdftex(U'₂') == "\\ensuremath{_2}");
    CHECK(made_by_pdftex(U'ﬁ') == "fi");
    CHECK(made_by_pdftex(U'김') == "");
}

TEST_CASE("scripts have words", "[tex]") {
    CHECK(script_word("Hang", {}) == "korean");
    CHECK(script_word("Hani", {"ja"}) == "japanese");
    CHECK(script_word("Hani", {"zh-Hant", "zh-TW"}) == "chinese");
    CHECK(script_word("Goth", {}) == "goth");
}

}  // namespace vitac
