// Blocks: headings, rules, quotes, code, tables, definitions, attributes.
#include <catch2/catch.hpp>

#include "unit/markdown/reading.h"

namespace vitac {

TEST_CASE("headings with number signs") {
    CHECK(read("# One #\n## Two\n### Three ###\n###### Six") ==
          "heading 1 \"One\"\n"
          "heading 2 \"Two\"\n"
          "heading 3 \"Three\"\n"
          "heading 6 \"Six\"\n");
    CHECK(read("#### C#\n") == "heading 4 \"C#\"\n");
    CHECK(read("#\na") == "paragraph \"a\"\n");
    CHECK(read("#no blank") == "paragraph \"#no blank\"\n");
    CHECK(read("####### seven") == "paragraph \"####### seven\"\n");
    CHECK(read("# *a* [b](u)") == "heading 1 \"a\"{emphasis} \" \" \"b\"{-> u}\n");
}

TEST_CASE("underlined headings, the line as long as one likes") {
    CHECK(read("One\n===\n\nTwo\n---\n") == "heading 1 \"One\"\nheading 2 \"Two\"\n");
    CHECK(read("One\n=\n\nTwo\n-\n") == "heading 1 \"One\"\nheading 2 \"Two\"\n");
    CHECK(read("**One**\n---------------\n") == "heading 2 \"One\"{strong}\n");
}

TEST_CASE("headings need no blank lines around them") {
    CHECK(read("text\n# Heading\nmore") == "paragraph \"text\"\nheading 1 \"Heading\"\nparagraph \"more\"\n");
    CHECK(read("text\nHeading\n----\nmore") == "paragraph \"text\"\nheading 2 \"Heading\"\nparagraph \"more\"\n");
    CHECK(read("- item\n# Heading\n") == "list\n  item\n    paragraph \"item\"\nheading 1 \"Heading\"\n");
    CHECK(read("- item\nHeading\n=====\n") == "list\n  item\n    paragraph \"item\"\nheading 1 \"Heading\"\n");
}

TEST_CASE("rules") {
    CHECK(read("***\n\n* * *\n\n---\n\n___\n") == "rule\nrule\nrule\nrule\n");
    CHECK(read("Title\n=====\n\n-----------\ntext") == "heading 1 \"Title\"\nrule\nparagraph \"text\"\n");
}

TEST_CASE("attributes name and tag what they touch") {
    CHECK(read("# Papers {#selected}\n") == "heading 1 #selected \"Papers\"\n");
    CHECK(read("# Papers {: .short #selected}\n") == "heading 1 #selected .short \"Papers\"\n");
    CHECK(read("text\n{: .lead}\n") == "paragraph .lead \"text\"\n");
    CHECK(read("{: .lead}\ntext\n") == "paragraph .lead \"text\"\n");
    CHECK(read("text\n\n{: .next}\n- item\n") == "paragraph \"text\"\nlist .next\n  item\n    paragraph \"item\"\n");
    CHECK(read("- {: .short} item\n- b\n{: .all}\n") ==
          "list .all\n"
          "  item .short\n"
          "    paragraph \"item\"\n"
          "  item\n"
          "    paragraph \"b\"\n");
}

TEST_CASE("attributes with values") {
    const Reading reading = read_page("text\n{: lang=\"ko\" reversed='yes' data-a=b}\n");
    REQUIRE(reading.page.blocks.size() == 1);
    const std::map<std::string, std::string> wanted = {{"data-a", "b"}, {"lang", "ko"}, {"reversed", "yes"}};
    CHECK(reading.page.blocks[0].attributes.others == wanted);
}

TEST_CASE("a list that stands for a table of contents is not there") {
    CHECK(read("* Contents\n{:toc}\n\ntext") == "paragraph \"text\"\n");
}

TEST_CASE("quotes, with lines that lost their angle") {
    CHECK(read("> a\n> b\nc\n\n> - d\n") ==
          "quote\n"
          "  paragraph \"a b c\"\n"
          "quote\n"
          "  list\n"
          "    item\n"
          "      paragraph \"d\"\n");
    CHECK(read("> > a\n") == "quote\n  quote\n    paragraph \"a\"\n");
}

TEST_CASE("fenced code: nothing inside has a meaning") {
    CHECK(read("```py\nx = *1*\n<div>\n<!-- y -->\n{% z %}\n```\ntext") ==
          "code \"x = *1*\" / \"<div>\" / \"<!-- y -->\" / \"{% z %}\"\nparagraph \"text\"\n");
    CHECK(read("~~~~\na\n~~~\n~~~~\n") == "code \"a\" / \"~~~\"\n");
}

TEST_CASE("a fence that is never closed is text") {
    CHECK(read("```\na\n\n# b\n") == "paragraph \"``` a\"\nheading 1 \"b\"\n");
}

TEST_CASE("indented code, on the page itself only") {
    CHECK(read("    a\n      b\n\ntext") == "code \"a\" / \"  b\"\nparagraph \"text\"\n");
    CHECK(read("    a\n\n    b\n\ntext") == "code \"a\" / / \"b\"\nparagraph \"text\"\n");
    CHECK(read("text\n    goes on") == "paragraph \"text goes on\"\n");
    CHECK(read("<div>\n        text\n</div>") == "element <div>\n  paragraph \"text\"\n");
    CHECK(read("- a\n\n      b\n") == "list\n  item\n    paragraph \"a\"\n    paragraph \"b\"\n");
}

TEST_CASE("tables, with and without frame") {
    CHECK(read("| a | b |\n|---|:-:|\n| c \\| d | **e** |\n") ==
          "table\n"
          "  row\n"
          "    cell <th> \"a\"\n"
          "    cell <th> \"b\"\n"
          "  row\n"
          "    cell \"c | d\"\n"
          "    cell \"e\"{strong}\n");
    CHECK(read("a | b\n--|--\nc | d\n") ==
          "table\n"
          "  row\n"
          "    cell <th> \"a\"\n"
          "    cell <th> \"b\"\n"
          "  row\n"
          "    cell \"c\"\n"
          "    cell \"d\"\n");
}

TEST_CASE("definitions, touching their term or not") {
    CHECK(read("Term\n: one\n: two\n\nOther\n\n: three\n  more\n") ==
          "definitions\n"
          "  term \"Term\"\n"
          "  body\n"
          "    paragraph \"one\"\n"
          "  body\n"
          "    paragraph \"two\"\n"
          "  term \"Other\"\n"
          "  body\n"
          "    paragraph \"three more\"\n");
}

TEST_CASE("an empty page is empty") {
    CHECK(read("").empty());
    CHECK(read("\n \n\t\n").empty());
    CHECK(read("\r\n\r\n").empty());
}

}  // namespace vitac
