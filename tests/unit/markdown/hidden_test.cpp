// What is on a page and not for its readers: front matter, comments, Liquid, scripts and styles.
#include <catch2/catch.hpp>

#include "support/golden.h"
#include "unit/markdown/reading.h"

namespace vitac {

namespace {

// "front matter | body", and what was reported.
std::string parts_of(const std::string& text) {
    Sources sources;
    Diagnostics diagnostics;
    const SourceId page = sources.add("page.md", text);
    const markdown::Parts parts = markdown::split_front_matter(sources, page, diagnostics);
    const std::string front = parts.front_matter ? std::string(sources.text(*parts.front_matter)) : "none";
    return front + " | " + std::string(sources.text(parts.body)) + "\n" + short_list(diagnostics, sources);
}

}  // namespace

TEST_CASE("front matter stands between two lines of dashes at the start") {
    CHECK(parts_of("---\na: 1\n---\ntext") == "a: 1\n | text\n");
    CHECK(parts_of("---\r\na: 1\r\n---\r\ntext") == "a: 1\r\n | text\n");
    CHECK(parts_of("---\n---\n") == " | \n");
    CHECK(parts_of("--- \na: 1\n...\ntext") == "a: 1\n | text\n");
    CHECK(parts_of("\n---\na: 1\n---\n") == "none | \n---\na: 1\n---\n\n");
    CHECK(parts_of("+++\na = 1\n---\n+++\r\ntext") == "a = 1\n---\n | text\n");
    CHECK(parts_of("---\na: 1\n+++\n---\ntext") == "a: 1\n+++\n | text\n");
    CHECK(parts_of("text") == "none | text\n");
    CHECK(parts_of("") == "none | \n");
}

TEST_CASE("front matter without an end is text, with a warning") {
    CHECK(parts_of("---\na: 1\n") ==
          "none | a: 1\n\n"
          "1:1-1:4 warning unclosed-front-matter: the front matter has no closing `---`; the page is read as text\n");
    CHECK(parts_of("+++\na = 1\n") ==
          "none | a = 1\n\n"
          "1:1-1:4 warning unclosed-front-matter: the front matter has no closing `+++`; the page is read as text\n");
}

TEST_CASE("comments are not there, even with whole entries in them") {
    CHECK(read("a <!-- b --> c\n\n<!-- - *2024.05*: d\n\n- e -->\n\nf") == "paragraph \"a c\"\nparagraph \"f\"\n");
    CHECK(read("- a\n<!--\n- b\n-->\n- c\n") == read("- a\n- c\n"));
    CHECK(read("<!-- <div> -->a") == "paragraph \"a\"\n");
    CHECK(read("a\n{::comment}\nb\n{:/comment}\nc") == "paragraph \"a c\"\n");
    CHECK(read("a {::comment}b{:/} c") == "paragraph \"a c\"\n");
    CHECK(read("a {::comment} b") == "paragraph \"a b\"\n");
}

TEST_CASE("a comment without an end is text, with one warning") {
    CHECK(read("a <!-- b\n\nc <!-- d") ==
          "paragraph \"a b\"\n"
          "paragraph \"c d\"\n"
          "1:3-1:7 warning unclosed-comment: this comment is not closed; it is read as text\n");
}

TEST_CASE("Liquid tags and what loops repeat are taken out and told to those who can expand them") {
    CHECK(read("{% include base_path %}\n\n{%- for post in site.talks reversed -%}\n- a\n{% endfor %}\n") ==
          "liquid include base_path\n"
          "liquid for post in site.talks reversed\n"
          "liquid endfor\n");
    CHECK(read("{% for a in b %}x{% for c in d %}y{% endfor %}z{% endfor %}after {% for e in f %}open") ==
          "liquid for a in b\n"
          "liquid for c in d\n"
          "liquid endfor\n"
          "liquid endfor\n"
          "liquid for e in f\n"
          "paragraph \"after open\"\n");
    const std::string text = "a {% include_relative b.md %} c";
    const Reading reading = read_page(text);
    REQUIRE(reading.page.liquid.size() == 1);
    CHECK(reading.sources.text(reading.page.liquid[0].span) == "{% include_relative b.md %}");
}

TEST_CASE("a Liquid expression vanishes, but for a literal text that it filters") {
    CHECK(read("a {{ page.title }} b") == "liquid page.title\nparagraph \"a b\"\n");
    CHECK(read("[CV]({{ '/files/cv.pdf' | relative_url }})") ==
          "liquid '/files/cv.pdf' | relative_url\n"
          "paragraph \"CV\"{-> /files/cv.pdf}\n");
    CHECK(read("[CV]({{ site.baseurl }}/files/cv.pdf)") ==
          "liquid site.baseurl\n"
          "paragraph \"CV\"{-> /files/cv.pdf}\n");
}

TEST_CASE("what Liquid comments out is not there, what it leaves raw is") {
    CHECK(read("a {% comment %} b {% endcomment %} c") == "liquid comment\nparagraph \"a c\"\n");
    CHECK(read("a {% raw %} b {% endraw %} c") == "liquid raw\nliquid endraw\nparagraph \"a b c\"\n");
}

TEST_CASE("Liquid without an end is text, with a warning") {
    CHECK(read("a {{ b\n") ==
          "paragraph \"a b\"\n"
          "1:3-1:5 warning unclosed-liquid: `{{` is not closed; it is read as text\n");
    CHECK(read("a {% b\n") ==
          "paragraph \"a b\"\n"
          "1:3-1:5 warning unclosed-liquid: `{%` is not closed; it is read as text\n");
}

TEST_CASE("scripts, styles and frames are not there") {
    CHECK(read("<style>\np { color: red }\n</style>\n\na <script>if (a < b) { x(); }</script>b") ==
          "paragraph \"a b\"\n");
    CHECK(read("<STYLE>x</STYLE>a") == "paragraph \"a\"\n");
    CHECK(read("a <iframe src=\"u\"></iframe> <svg><path d=\"M0\"/></svg> b") == "paragraph \"a b\"\n");
    CHECK(read("<styled>a</styled>").starts_with("paragraph \"a\"{.styled}\n"));
}

TEST_CASE("what stands in code is shown, but for Liquid, which Jekyll expands there too") {
    CHECK(read("`<script>` and ``<!-- ` -->`` and `<style>`") ==
          "paragraph \"<script>\"{code} \" and \" \"<!-- ` -->\"{code} \" and \" \"<style>\"{code}\n");
    CHECK(read("`{% x %}a` <!-- ` -->") == "liquid x\nparagraph \"a\"{code}\n");
}

TEST_CASE("a page larger than any biography is cut at a line, with an error") {
    const std::string line = std::string(59, 'w') + "\n\n";
    const std::string text = repeated(line, static_cast<int>(markdown::largest_page / line.size()) + 10);
    const Reading reading = read_page(text);
    CHECK(short_list(reading.diagnostics, reading.sources)
              .ends_with("error page-too-large: a page may have 2097152 bytes; the rest is not read\n"));
    CHECK(reading.page.blocks.size() == markdown::largest_page / line.size());
}

}  // namespace vitac
