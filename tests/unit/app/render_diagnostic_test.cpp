// Messages for people: the right line, carets under the right columns, nothing that a terminal would obey.
#include "app/render_diagnostic.h"

#include <catch2/catch.hpp>

namespace vitac {

namespace {

constexpr Problem<std::string> odd_word{Severity::Warning, "odd-word", "odd word `{}`"};
constexpr Problem<> broken{Severity::Error, "broken", "broken"};

// Renders one warning at the first occurrence of `word` in `text`.
std::string rendered(const std::string& text, const std::string& word, const std::string& hint = {}) {
    Sources sources;
    const SourceId source = sources.add("dir/me.md", text);
    const auto begin = static_cast<std::uint32_t>(text.find(word));
    Diagnostics diagnostics;
    diagnostics.add(odd_word.at({source, begin, begin + static_cast<std::uint32_t>(word.size())}, "w").with_hint(hint));
    const std::string all = render_diagnostics(diagnostics, sources, Colored::No);
    const std::string head = "warning: odd word `w` [odd-word]\n";
    const std::string tail = "1 warning\n";
    REQUIRE(all.starts_with(head));
    REQUIRE(all.ends_with(tail));
    return all.substr(head.size(), all.size() - head.size() - tail.size());
}

}  // namespace

TEST_CASE("a message shows its line, a caret and the hint") {
    CHECK(rendered("---\ntitel: \"Biography\"\n", "titel", "did you mean `title`?") ==
          "  --> dir/me.md:2:1\n"
          " 2 | titel: \"Biography\"\n"
          "   | ^^^^^ did you mean `title`?\n");
}

TEST_CASE("line numbers of any width keep the margin straight") {
    std::string text;
    for (int i = 0; i < 122; ++i) {
        text += "\n";
    }
    CHECK(rendered(text + "ab", "b") ==
          "    --> dir/me.md:123:2\n"
          " 123 | ab\n"
          "     |  ^\n");
}

TEST_CASE("carets stand under the columns that a terminal shows") {
    CHECK(rendered("\tx\ty here", "here") ==
          "  --> dir/me.md:1:6\n"
          " 1 |     x   y here\n"
          "   |           ^^^^\n");
    CHECK(rendered("日本 김 here", "here") ==
          "  --> dir/me.md:1:6\n"
          " 1 | 日本 김 here\n"
          "   |         ^^^^\n");
    CHECK(rendered("日本", "本") ==
          "  --> dir/me.md:1:2\n"
          " 1 | 日本\n"
          "   |   ^^\n");
    CHECK(rendered("e\u0301e\u0301 here", "here") ==
          "  --> dir/me.md:1:6\n"
          " 1 | e\u0301e\u0301 here\n"
          "   |    ^^^^\n");
}

TEST_CASE("a place of several lines or of no width still has its caret") {
    CHECK(rendered("ab cd\nef", "cd\nef") ==
          "  --> dir/me.md:1:4\n"
          " 1 | ab cd\n"
          "   |    ^^\n");
    CHECK(rendered("", "") ==
          "  --> dir/me.md:1:1\n"
          " 1 | \n"
          "   | ^\n");
    CHECK(rendered("abc\r\n", "\r\n") ==
          "  --> dir/me.md:1:4\n"
          " 1 | abc\n"
          "   |    ^\n");
}

TEST_CASE("of a long line the surroundings of the caret are shown") {
    const std::string long_text(30000, 'x');
    CHECK(rendered(long_text + " here " + long_text, "here") ==
          "  --> dir/me.md:1:30002\n"
          " 1 | …" +
              std::string(39, 'x') + " here " + std::string(55, 'x') +
              "…\n"
              "   | " +
              std::string(41, ' ') + "^^^^\n");
    CHECK(rendered("here " + long_text, "here") ==
          "  --> dir/me.md:1:1\n"
          " 1 | here " +
              std::string(95, 'x') +
              "…\n"
              "   | ^^^^\n");
    CHECK(rendered(long_text, long_text) ==
          "  --> dir/me.md:1:1\n"
          " 1 | " +
              std::string(100, 'x') +
              "…\n"
              "   | " +
              std::string(100, '^') + "\n");
    CHECK(rendered(long_text + " here", "here") ==
          "  --> dir/me.md:1:30002\n"
          " 1 | …" +
              std::string(39, 'x') +
              " here\n"
              "   | " +
              std::string(41, ' ') + "^^^^\n");
}

TEST_CASE("nothing in a source controls the terminal") {
    CHECK(rendered("a\x1b[31mb\u202E\u0085 here", "here") ==
          "  --> dir/me.md:1:11\n"
          " 1 | a<U+001B>[31mb<U+202E><U+0085> here\n"
          "   | " +
              std::string(31, ' ') + "^^^^\n");
    CHECK(rendered("👩\u200D💻", "👩") ==
          "  --> dir/me.md:1:1\n"
          " 1 | 👩\u200D💻\n"
          "   | ^^\n");
    Sources sources;
    sources.add("a\x1b.md", "x");
    Diagnostics diagnostics;
    diagnostics.add(odd_word.at({SourceId{1}, 0, 1}, "\x1b[2J").with_hint("\n\x07"));
    CHECK(render_diagnostics(diagnostics, sources, Colored::No) ==
          "warning: odd word `<U+001B>[2J` [odd-word]\n"
          "  --> a<U+001B>.md:1:1\n"
          " 1 | x\n"
          "   | ^ <U+000A><U+0007>\n"
          "1 warning\n");
}

TEST_CASE("related places, messages without a place, counts") {
    Sources sources;
    const SourceId source = sources.add("me.md", "one\ntwo\n");
    Diagnostics diagnostics;
    diagnostics.add(odd_word.at({source, 4, 7}, "two").with_related({source, 0, 3}, "this one is used"));
    diagnostics.add(broken.nowhere().with_hint("mend it"));
    diagnostics.add(broken.nowhere());
    CHECK(render_diagnostics(diagnostics, sources, Colored::No) ==
          "error: broken [broken]\n"
          "  mend it\n"
          "error: broken [broken]\n"
          "warning: odd word `two` [odd-word]\n"
          "  --> me.md:2:1\n"
          " 2 | two\n"
          "   | ^^^\n"
          "  --> me.md:1:1\n"
          " 1 | one\n"
          "   | ^^^ this one is used\n"
          "2 errors, 1 warning\n");
    CHECK(render_diagnostics_short(diagnostics, sources) ==
          "vitac: error: broken [broken]\n"
          "vitac: error: broken [broken]\n"
          "me.md:2:1: warning: odd word `two` [odd-word]\n");
    CHECK(render_diagnostics(Diagnostics{}, sources, Colored::No) == "");
}

TEST_CASE("what was left out is counted") {
    Diagnostics diagnostics;
    for (int i = 0; i < 112; ++i) {
        diagnostics.add(broken.nowhere());
    }
    const std::string text = render_diagnostics(diagnostics, Sources{}, Colored::No);
    CHECK(text.ends_with("12 more [broken] not shown\n100 errors\n"));
}

TEST_CASE("colour marks severity and caret") {
    Sources sources;
    const SourceId source = sources.add("me.md", "x");
    Diagnostics diagnostics;
    diagnostics.add(broken.at({source, 0, 1}).with_hint("mend it"));
    CHECK(render_diagnostics(diagnostics, sources, Colored::Yes) ==
          "\x1b[1;31merror\x1b[0m\x1b[1m: broken\x1b[0m [broken]\n"
          "  \x1b[1;34m-->\x1b[0m me.md:1:1\n"
          " \x1b[1;34m1 |\x1b[0m x\n"
          "  \x1b[1;34m |\x1b[0m \x1b[1;31m^ mend it\x1b[0m\n"
          "1 error\n");
}

}  // namespace vitac
