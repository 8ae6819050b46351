// Pages made to break a reader: they must end, stay small and shallow. What would take time quadratic in n takes
// seconds here, so that a test that hangs is the failure.
#include <catch2/catch.hpp>

#include <algorithm>

#include "support/golden.h"
#include "unit/markdown/reading.h"

namespace vitac {

namespace {

constexpr int n = 2000;

// Deep enough for any page, and shallow enough for any stack.
constexpr int deepest = markdown::deepest_nesting * 2 + 4;

void check_bounded(const std::string& text) {
    const Reading reading = read_page(text);
    INFO(text.substr(0, 60));
    CHECK(depth_of(reading.page.blocks) <= deepest);
    CHECK(count_blocks(reading.page.blocks) <= static_cast<int>(text.size()) + 1);
    CHECK(reading.diagnostics.all().size() <= 20 * Diagnostics::most_per_name);
    std::size_t inlines = 0;
    for (const markdown::Block& block : reading.page.blocks) {
        inlines += block.text.inlines.size();
    }
    CHECK(inlines <= 2 * text.size() + 1);
}

}  // namespace

TEST_CASE("marks without end or partner end") {
    for (const char* const mark :
         {"*",  "**",     "_",  "* ", " *a",  "a*b_",  "**a *b ", "`",   "`a",  "``a`", "~~",      "~~a",   "$", "$$",
          "$a", "\"",     "'",  "-",  ".",    "\\",    "\\\\\n",  ":",   ":a",  "<",    ">",       "<<",    "&", "&a",
          "&#", "[",      "]",  "[a", "[a](", "[a](b", "](",      "![",  "![a", "[^",   "[^a]",    "[a][b", "(", "{",
          "{:", "{: .a}", "{%", "{{", "{% a", "<!--",  "<!-- ",   "-->", "a@",  "a.b@", "http://", "www."}) {
        check_bounded(repeated(mark, n));
        check_bounded(repeated(mark, n) + "x" + repeated(mark, n));
    }
}

TEST_CASE("tags without end end") {
    for (const char* const tag : {"<b>",
                                  "</b>",
                                  "<b",
                                  "<b a=\"",
                                  "<a href='u'>",
                                  "<font color=red>",
                                  "<div>",
                                  "</div>",
                                  "<p>",
                                  "<ul><li>",
                                  "<li>",
                                  "<table><tr><td>",
                                  "<td>",
                                  "<dl><dt>",
                                  "<pre>",
                                  "<h1>",
                                  "<script>",
                                  "<style>",
                                  "<blockquote>",
                                  "<details><summary>",
                                  "<br>",
                                  "<x>",
                                  "<span style=\"color:red\">"}) {
        check_bounded(repeated(tag, n));
        check_bounded(repeated(std::string(tag) + "a\n", n));
    }
}

TEST_CASE("lines of one kind end") {
    for (const char* const line :
         {"- a\n",    "-\n",     "1. a\n",    "> a\n",       "# a\n",        "a\n-\n",    "a\n=\n",
          "===\n",    "---\n",   "```\n",     "````\n```\n", "~~~\n",        "|a|\n",     "a|b\n-|-\n",
          "a\n: b\n", ": b\n",   "{: .a}\n",  "[a]: b\n",    "[^a]: [^a]\n", "*[a]: b\n", "    a\n",
          "\t- a\n",  "- a\n\n", "<div>\n\n", "a  \n",       "a\\\\\n",      "\r\n",      "\r"}) {
        check_bounded(repeated(line, n));
    }
}

TEST_CASE("nesting beyond the bound is flattened with one warning, and its text is kept") {
    const auto problems_of = [](const std::string& text) {
        const std::string all = read(text);
        CHECK(all.find("bottom\"") != std::string::npos);
        const std::size_t first = all.find("nesting-too-deep");
        return first != std::string::npos && all.find("nesting-too-deep", first + 1) == std::string::npos;
    };
    std::string stairs;
    for (int i = 0; i < markdown::deepest_nesting * 2; ++i) {
        stairs += std::string(static_cast<std::size_t>(i) * 2, ' ') + "- a\n";
    }
    CHECK(problems_of(stairs + "\n\nbottom"));
    CHECK(problems_of(repeated("<div>", n) + "bottom" + repeated("</div>", n)));
    CHECK(problems_of(repeated("> ", n) + "bottom"));
    CHECK(problems_of(repeated("- ", n) + "bottom"));
    CHECK(problems_of(repeated("1. - ", n) + "bottom"));
}

TEST_CASE("the warning about nesting says what happens") {
    CHECK(read(repeated("<div>", 102) + "a" + repeated("</div>", 102))
              .ends_with(
                  "1:506-1:511 warning nesting-too-deep: more than 100 levels of lists, quotes or elements; deeper "
                  "ones are read as one\n"));
}

TEST_CASE("many definitions and calls of them end") {
    std::string notes;
    for (int i = 0; i < n; ++i) {
        notes += "[^" + std::to_string(i) + "]: [^" + std::to_string(i + 1) + "] [^" + std::to_string(i + 1) + "]\n";
    }
    check_bounded("[^0]\n\n" + notes);
    check_bounded(repeated("a[^1]", n) + "\n\n[^1]: " + repeated("é", n * n));
    check_bounded(repeated("[a][b] ", n) + "\n\n[b]: " + repeated("u", n));
}

TEST_CASE("mark-up that would fill the memory is bounded, with one warning") {
    const auto last_problem = [](const std::string& text) {
        const Reading reading = read_page(text);
        const std::string all = short_list(reading.diagnostics, reading.sources);
        return all.substr(std::min(all.size(), all.find(" too-much-markup")));
    };
    const std::string problem =
        " too-much-markup: more mark-up than any biography has; from here on the page is read as plain text\n";
    CHECK(last_problem(repeated("[a][b] ", 10 * n) + "\n\n[b]: " + repeated("u", n)) == problem);
    CHECK(last_problem("<a href=\"" + repeated("u", n) + "\">" + repeated("*a* b ", 10 * n) + "</a>") == problem);
    CHECK(last_problem(repeated("*a* ", 200 * n)) == problem);
}

TEST_CASE("all bytes of valid UTF-8 are read") {
    std::string text;
    for (int c = 0; c < 128; ++c) {
        text += static_cast<char>(c);
        text += "é한😀";
    }
    check_bounded(text);
    check_bounded("\xEF\xBB\xBF" + text);
}

}  // namespace vitac
