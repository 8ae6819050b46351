// HTML as people mix it into Markdown: text keeps its look, elements become blocks, what is unclosed is found.
#include <catch2/catch.hpp>

#include "unit/markdown/reading.h"

namespace vitac {

TEST_CASE("elements inside a line give their look") {
    CHECK(inlines("<b>a</b> <strong>b</strong> <i>c</i> <em>d</em>") ==
          R"("a"{strong} " " "b"{strong} " " "c"{emphasis} " " "d"{emphasis})");
    CHECK(inlines("<u>a</u> <ins>b</ins> <s>c</s> <del>d</del>") ==
          R"("a"{underline} " " "b"{underline} " " "c"{strike} " " "d"{strike})");
    CHECK(inlines("A<sup>3</sup>B<sub>2</sub>") == R"("A" "3"{superscript} "B" "2"{subscript})");
    CHECK(inlines("<code>a</code> <tt>b</tt> <kbd>c</kbd>") == R"("a"{code} " " "b"{code} " " "c"{code})");
    CHECK(inlines("<small>a</small> <big>b</big> <mark>c</mark>") == R"("a b c")");
    CHECK(inlines("<B>a</B> **<u>b</u>**") == R"("a"{strong} " " "b"{strong underline})");
}

TEST_CASE("colours from <font> and from styles, by every kind of name") {
    CHECK(inlines("<font color=\"DarkBlue\">a</font>") == R"("a"{DarkBlue})");
    CHECK(inlines("<FONT COLOR=red>a</FONT>") == R"("a"{red})");
    CHECK(inlines("<span style=\"color:red\">a</span>") == R"("a"{red})");
    CHECK(inlines("<span style=\"color: #C00; font-weight: bold\">a</span>") == R"("a"{strong #c00})");
    CHECK(inlines("<span style='font-style:italic;color:rgb(1, 2, 3)'>a</span>") == R"x("a"{emphasis rgb(1, 2, 3)})x");
    CHECK(inlines("<font color=\"nothing\">a</font>") == R"("a")");
    CHECK(inlines("**<font color=\"red\">Spotlight</font>**") == R"("Spotlight"{strong red})");
    CHECK(inlines("<font color=red>a <font color=blue>b</font> c</font>") == R"("a "{red} "b"{blue} " c"{red})");
}

TEST_CASE("classes and languages are kept, what a style hides is not read") {
    CHECK(inlines("<span class=\"venue\">a</span> <span lang=\"ko\">b</span>") == R"("a"{.venue} " " "b"{lang=ko})");
    CHECK(inlines("<span class='anchor' id='x'></span>a <span style=\"display:none\">b</span>") == R"("a")");
}

TEST_CASE("<a> is a link when it leads somewhere") {
    CHECK(inlines("<a href=\"u?a=1&amp;b=2\">x</a> <a HREF='v'><b>y</b></a>") ==
          R"("x"{-> u?a=1&b=2} " " "y"{strong -> v})");
    CHECK(inlines("<a name=\"here\"></a>x") == R"("x")");
}

TEST_CASE("Markdown goes on inside inline elements") {
    CHECK(inlines("<span class=\"x\">**a** [b](u)</span>") == R"("a"{strong .x} " "{.x} "b"{.x -> u})");
}

TEST_CASE("emphasis does not reach out of an element") {
    CHECK(inlines("Ada<sup>*</sup>, Bo<sup>*</sup>") == R"("Ada" "*"{superscript} ", Bo" "*"{superscript})");
    CHECK(inlines("*a <u>b* c</u>") == R"("*a " "b* c"{underline})");
    CHECK(inlines("**<u>Ada</u>** <b>*Bo*</b>") == R"("Ada"{strong underline} " " "Bo"{strong emphasis})");
}

TEST_CASE("angles that open no tag are text") {
    CHECK(inlines("a < b, c > d, x<y, <3, 3<5") == R"("a < b, c > d, x<y, <3, 3<5")");
}

TEST_CASE("crossing tags end where they say") {
    CHECK(inlines("<b>a <i>b</b> c</i>") == R"("a "{strong} "b"{strong emphasis} " c"{emphasis})");
    CHECK(inlines("a</b> c") == R"("a c")");
}

TEST_CASE("a tag that is not closed ends with its paragraph and is reported") {
    CHECK(read("- <b>a\n- b</b>") ==
          "list\n"
          "  item\n"
          "    paragraph \"a\"{strong}\n"
          "  item\n"
          "    paragraph \"b\"\n"
          "1:3-1:6 warning unclosed-tag: `<b>` has no end tag (end it with `</b>`)\n");
    CHECK(read("<div>\na\n") ==
          "element <div>\n"
          "  paragraph \"a\"\n"
          "1:1-1:6 warning unclosed-tag: `<div>` has no end tag (end it with `</div>`)\n");
}

TEST_CASE("an unknown element is reported once and its text kept") {
    CHECK(read("<blink>a</blink> <blink>b</blink>") ==
          "paragraph \"a\"{.blink} \" \" \"b\"{.blink}\n"
          "1:1-1:8 warning unknown-tag: the element `<blink>` is not known; its text is kept\n");
}

TEST_CASE("a box of its own on the screen is parted from what is before it") {
    CHECK(read("*Loom Letters*<span class=\"pub-badge\">Q1</span>, (<span class=\"tag\">new</span>)") ==
          "paragraph \"Loom Letters\"{emphasis} \" \" \"Q1\"{.pub-badge} \", (\" \"new\"{.tag} \")\"\n");
}

TEST_CASE("the link around a card is that of its first line") {
    CHECK(read("<a href=\"https://example.org/\"><div class=\"card\"><h3>Title</h3><p>Words</p></div></a>\n\n<a "
               "href=\"u\">plain</a>") ==
          "element <div> .card\n"
          "  heading 3 <h3> \"Title\"{-> https://example.org/}\n"
          "  paragraph <p> \"Words\"\n"
          "paragraph \"plain\"{-> u}\n");
    CHECK(read("<a href=\"u\"><div>a</div>") ==
          "element <div>\n"
          "  paragraph \"a\"{-> u}\n"
          "1:1-1:13 warning unclosed-tag: `<a>` has no end tag (end it with `</a>`)\n");
}

TEST_CASE("a target that is broken over lines is one") {
    CHECK(read("<a href=\" https://example.org/\n  a\tb \">c</a>") == "paragraph \"c\"{-> https://example.org/ab}\n");
}

TEST_CASE("a page of HTML has elements and no Markdown") {
    const std::string page =
        "<!DOCTYPE html><html><head><title>t</title></head><body>\n# a *b* [c](d)\n\n    e  \n_f_ `g` $h$\\\\\n"
        "<p>&lt;i&gt; &nbsp;<em>j\n<heading>k</heading>";
    CHECK(read(page, markdown::Markup::Html) ==
          "paragraph \"# a *b* [c](d) e _f_ ‘g` $h$\\\\\"\n"
          "paragraph \"<i> \u00A0\" \"j\"{emphasis}\n"
          "heading 2 <heading> \"k\"\n");
}

TEST_CASE("block elements are blocks, with their id and classes") {
    CHECK(read("<div class=\"a b\" id=\"c\">\n<h3>Title</h3>\ntext <b>b</b>\n</div>") ==
          "element <div> #c .a .b\n"
          "  heading 3 <h3> \"Title\"\n"
          "  paragraph \"text \" \"b\"{strong}\n");
    CHECK(read("<h1 class=\"post-title\"><a href=u>Title</a></h1>") == "heading 1 <h1> .post-title \"Title\"{-> u}\n");
    CHECK(read("<blockquote>a</blockquote><hr><p>b</p>") ==
          "quote <blockquote>\n"
          "  paragraph \"a\"\n"
          "rule <hr>\n"
          "paragraph <p> \"b\"\n");
    CHECK(read("a <div>b</div> c") ==
          "paragraph \"a\"\n"
          "element <div>\n"
          "  paragraph \"b\"\n"
          "paragraph \"c\"\n");
}

TEST_CASE("Markdown goes on inside block elements") {
    CHECK(read("<div markdown=\"1\">\n## Heading\n- **a**\n</div>") ==
          "element <div>\n"
          "  heading 2 \"Heading\"\n"
          "  list\n"
          "    item\n"
          "      paragraph \"a\"{strong}\n");
    CHECK(read("<details><summary>More</summary>\n\n- a\n\n</details>") ==
          "element <details>\n"
          "  paragraph <summary> \"More\"\n"
          "  list\n"
          "    item\n"
          "      paragraph \"a\"\n");
}

TEST_CASE("lists in HTML, with and without end tags") {
    CHECK(read("<ul>\n<li> a\n<li> b <i>c</i>\n</ul>") ==
          "list <ul>\n"
          "  item <li>\n"
          "    paragraph \"a\"\n"
          "  item <li>\n"
          "    paragraph \"b \" \"c\"{emphasis}\n");
    CHECK(read("<ol><li>a<ul><li>b</li></ul></li></ol>") ==
          "list 1 <ol>\n"
          "  item <li>\n"
          "    paragraph \"a\"\n"
          "    list <ul>\n"
          "      item <li>\n"
          "        paragraph \"b\"\n");
    CHECK(read("<ul>a<li>b</li>c</ul>") ==
          "list <ul>\n"
          "  item\n"
          "    paragraph \"a\"\n"
          "  item <li>\n"
          "    paragraph \"b\"\n"
          "    paragraph \"c\"\n");
    CHECK(read("<dl><dt>a<dd>b</dl>") ==
          "definitions <dl>\n"
          "  term <dt> \"a\"\n"
          "  body <dd>\n"
          "    paragraph \"b\"\n");
}

TEST_CASE("tables in HTML, with end tags left out") {
    CHECK(read("<table><tbody><tr><td>a<td><p><b>b</b><tr><td>c</table>") ==
          "table <table>\n"
          "  row <tr>\n"
          "    cell <td>\n"
          "      paragraph \"a\"\n"
          "    cell <td>\n"
          "      paragraph \"b\"{strong}\n"
          "  row <tr>\n"
          "    cell <td>\n"
          "      paragraph \"c\"\n");
}

TEST_CASE("a <p> that is never closed parts paragraphs") {
    CHECK(read("a<p>b<p>c") == "paragraph \"a\"\nparagraph \"b\"\nparagraph \"c\"\n");
}

TEST_CASE("<pre> keeps its lines and shows its marks") {
    CHECK(read("<pre>\na *b*\n  c\n</pre>") == "code <pre> \"a *b*\" / \"  c\"\n");
}

}  // namespace vitac
