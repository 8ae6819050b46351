// Every piece knows its place: the property all of the compiler's messages and link areas stand on.
#include <catch2/catch.hpp>

#include <functional>

#include "unit/markdown/reading.h"

namespace vitac {

namespace {

// A page with a bit of everything, in which places could go astray.
constexpr const char* busy_page =
    "---\ntitle: \"x\"\n---\n"
    "Intro \"quoted\" -- *em* **bold [link](https://example.org \"T\")** `code` a&amp;b \\* $x^2$ é한\\\\\n"
    "  second   line<br>third <font color=\"red\">red <b>both</b></font> <!-- gone --> end :tada:\n"
    "{: .lead}\n\n"
    "Heading {#id}\n=======\n"
    "- **Title** {{ page.x }} ~~old~~\r\n"
    "\t- sub [a][r] ada@example.org\n"
    "  lazy *em\n  goes* on ![i](j)\n"
    "1. one[^1]\n- two\n\n"
    "| a | *b* |\n|---|---|\n| c \\| d | `e` |\n\n"
    "Term\n: def  \n  more\n\n"
    "> quote\n> > deeper\n\n"
    "    code  here\n\n"
    "<div class=\"x\"><ul><li>a<li>b <i>c</i></ul>\n<p>d</p></div>\n"
    "<dl><dt>t</dt><dd>d</dd></dl><pre>\n  e\n</pre>\n"
    "[^1]: a *note*\n[r]: https://example.org\n";

void each_text(const std::vector<markdown::Block>& blocks, const std::function<void(const markdown::Block&)>& look) {
    for (const markdown::Block& block : blocks) {
        look(block);
        each_text(block.children, look);
    }
}

}  // namespace

TEST_CASE("a piece as long as its span is byte for byte its source") {
    const Reading reading = read_page(busy_page);
    int exact = 0;
    each_text(reading.page.blocks, [&](const markdown::Block& block) {
        for (const Inline& piece : block.text.inlines) {
            const bool line_break = piece.kind == Inline::Kind::LineBreak;
            if (!line_break && piece.span.known() && piece.span.size() == piece.text.size()) {
                CHECK(reading.sources.text(piece.span) == piece.text);
                ++exact;
            }
        }
    });
    CHECK(exact > 40);
}

TEST_CASE("places lie on the page, behind one another, inside their block") {
    const Reading reading = read_page(busy_page);
    const Span page = reading.sources.whole(reading.page.blocks.at(0).span.source);
    each_text(reading.page.blocks, [&](const markdown::Block& block) {
        CHECK(block.span.known());
        CHECK(block.span.begin <= block.span.end);
        CHECK(block.span.end <= page.end);
        std::uint32_t last = 0;
        for (const Inline& piece : block.text.inlines) {
            if (piece.span.known()) {
                CHECK(piece.span.begin >= last);
                CHECK(piece.span.begin <= piece.span.end);
                CHECK(piece.span.begin >= block.span.begin);
                CHECK(piece.span.end <= block.span.end);
                last = piece.span.begin;
            }
        }
        for (const markdown::Block& child : block.children) {
            CHECK(child.span.begin >= block.span.begin);
            CHECK(child.span.end <= block.span.end);
        }
    });
}

TEST_CASE("a link knows its label and its target as one place") {
    const std::string text = "see [a *b*](u \"T\"), <a href=\"v\">c</a> and https://example.org.";
    const Reading reading = read_page(text);
    std::vector<std::string> places;
    for (const Inline& piece : reading.page.blocks.at(0).text.inlines) {
        if (piece.link && (places.empty() || places.back() != reading.sources.text(piece.link->span))) {
            places.emplace_back(reading.sources.text(piece.link->span));
        }
    }
    CHECK(places == std::vector<std::string>{"[a *b*](u \"T\")", "<a href=\"v\">c</a>", "https://example.org"});
}

TEST_CASE("what stands for something else has the place of the whole") {
    const Reading reading = read_page("a&amp;b \"c\" \\*");
    std::string pieces;
    for (const Inline& piece : reading.page.blocks.at(0).text.inlines) {
        pieces += piece.text + "=" + std::string(reading.sources.text(piece.span)) + "|";
    }
    CHECK(pieces == "a=a|&=&amp;|b =b |“=\"|c=c|”=\"| = |*=\\*|");
}

TEST_CASE("a field of a data file is one piece of text, line ends and all") {
    Sources sources;
    Diagnostics diagnostics;
    const SourceId file = sources.add("data.yml", "note: a **b**<p>c</p>\n  d");
    const RichText text = markdown::parse_inline(sources, {file, 6, 25}, diagnostics);
    CHECK(plain_text(text) == "a b\nc d");
    CHECK(sources.text(text.inlines.at(1).span) == "b");
    CHECK(text.inlines.at(1).marks.strong);
}

}  // namespace vitac
