// The logical structure that blocks and runs make.
#include "typeset/page/tag_blocks.h"

#include <catch2/catch.hpp>

#include "model/dump.h"
#include "typeset/page/make_pages.h"
#include "unit/typeset/blocks.h"
#include "unit/typeset/mono_setter.h"

namespace vitac {

using namespace blocks;

namespace {

// The tag tree as `vitac dump pages` shows it.
std::string tags_of(const Document& whole) {
    MonoSetter setter;
    Diagnostics diagnostics;
    const std::string dump = dump_pages(make_pages(whole, setter, diagnostics), Sources{});
    return dump.substr(dump.find("tags\n") + 5);
}

std::string tags_of(std::vector<Block> content) {
    return tags_of(document(std::move(content), 30));
}

Run in(std::string words, std::string language, Role role = Role::Text) {
    Run result = run(std::move(words), role);
    result.style.language = std::move(language);
    return result;
}

}  // namespace

TEST_CASE("the tree of a curriculum vitae") {
    const Row head = row({cell(text("Chair maker", Role::EntryTitle)), cell(text("2020"), CellWidth::Natural)});
    Group list = group(Role::List,
                       {item({bullet("Legs"), group(Role::List, {item({bullet("Oak")})})}), item({bullet("Seats")})});
    CHECK(tags_of({heading("Ines Brandt", Role::Name), paragraph({run("write to "), link("ines@example.org", 0)}),
                   group(Role::Section, {heading("Work"), Rule{}, group(Role::Entry, {head, list}, "job")}, "work")}) ==
          R"(  0 Document
    1 Heading 1 "Ines Brandt"
    2 Paragraph "write to "
      3 Link 0 "ines@example.org"
    4 Section #work titled "Work"
      5 Heading 2 "Work"
      6 Entry #job
        7 Heading 3 "Chair maker  "
        8 Paragraph "2020"
        9 List bulleted
          10 ListItem
            11 ListLabel "•"
            12 ListBody
              13 Paragraph "Legs"
              14 List bulleted
                15 ListItem
                  16 ListLabel "•"
                  17 ListBody
                    18 Paragraph "Oak"
          19 ListItem
            20 ListLabel "•"
            21 ListBody
              22 Paragraph "Seats"
)");
}

TEST_CASE("lists hold only items, and items stand only in lists") {
    SECTION("an entry in a list gets an item") {
        CHECK(tags_of({group(Role::List, {entry(0, "a"), text("b", Role::ListItem)})}) ==
              R"(  0 Document
    1 List
      2 ListItem
        3 ListBody
          4 Entry #a
            5 Heading 1 "head"
      6 ListItem
        7 ListBody
          8 Paragraph "b"
)");
    }
    SECTION("neighbouring items without a list share one") {
        CHECK(tags_of({bullet("a"), bullet("b"), text("between"), item({text("c")})}) ==
              R"(  0 Document
    1 List bulleted
      2 ListItem
        3 ListLabel "•"
        4 ListBody
          5 Paragraph "a"
      6 ListItem
        7 ListLabel "•"
        8 ListBody
          9 Paragraph "b"
    10 Paragraph "between"
    11 List
      12 ListItem
        13 ListBody
          14 Paragraph "c"
)");
    }
}

TEST_CASE("heading levels are in order whatever headings there are") {
    SECTION("all of them") {
        CHECK(
            tags_of({heading("a", Role::Name), heading("b"), heading("c", Role::Subheading),
                     heading("d", Role::EntryTitle), heading("e"), heading("f", Role::EntryTitle)}) ==
            "  0 Document\n    1 Heading 1 \"a\"\n    2 Heading 2 \"b\"\n    3 Heading 3 \"c\"\n    4 Heading 4 \"d\"\n"
            "    5 Heading 2 \"e\"\n    6 Heading 3 \"f\"\n");
    }
    SECTION("without a name") {
        CHECK(tags_of({heading("a"), heading("b", Role::EntryTitle), heading("c")}) ==
              "  0 Document\n    1 Heading 1 \"a\"\n    2 Heading 2 \"b\"\n    3 Heading 1 \"c\"\n");
    }
}

TEST_CASE("a link is one tag over its runs, and emphasis nests in it") {
    Run bold = link("bold", 1);
    bold.role = Role::Strong;
    CHECK(tags_of({paragraph({link("a ", 1), bold, link(" z", 1), run(", "), link("again", 1), run(" "),
                              run("me", Role::Strong), run("*", Role::Strong)})}) ==
          R"(  0 Document
    1 Paragraph ",  "
      2 Link 1 "a  z"
        3 Strong "bold"
      4 Link 1 "again"
      5 Strong "me*"
)");
}

TEST_CASE("works of one paragraph each are a list of BibEntries, on which no heading stands") {
    const auto work = [](std::vector<Run> runs) {
        Paragraph paragraph = blocks::paragraph(std::move(runs));
        paragraph.frame.role = Role::BibEntry;
        return paragraph;
    };
    Paragraph labelled = bullet("On Looms");
    labelled.frame.role = Role::BibEntry;
    CHECK(tags_of({group(Role::Entry, {work({run("Ada Quill. On Wheels. "), link("pdf", 0)})}, "wheels"),
                   group(Role::Entry, {work({run("On Cogs")})}, "cogs"),
                   group(Role::Entry, {text("On Axles", Role::EntryTitle), paragraph({run("2020")})}, "axles"),
                   group(Role::List, {item({labelled})})}) ==
          R"(  0 Document
    1 List
      2 ListItem #wheels
        3 ListBody
          4 Paragraph
            5 BibEntry "Ada Quill. On Wheels. "
              6 Link 0 "pdf"
      7 ListItem #cogs
        8 ListBody
          9 Paragraph
            10 BibEntry "On Cogs"
    11 Entry #axles
      12 Heading 1 "On Axles"
      13 Paragraph "2020"
    14 List bulleted
      15 ListItem
        16 ListLabel "•"
        17 ListBody
          18 Paragraph
            19 BibEntry "On Looms"
)");
}

TEST_CASE("other languages are named where they begin") {
    CHECK(tags_of({paragraph({in("ganz", "de")}), paragraph({in("Some ", "en"), in("한국어", "ko"), run(" and "),
                                                             in("Wort", "de", Role::Emphasis)})}) ==
          R"(  0 Document
    1 Paragraph in de "ganz"
    2 Paragraph "Some  and "
      3 Span in ko "한국어"
      4 Emphasis in de "Wort"
)");
}

TEST_CASE("a paragraph and a link over two pages stay one tag each") {
    Paragraph long_one = paragraph({run("line\nline\nline\nli"), link("nk\nnk\nnk", 0), run("!")});
    CHECK(tags_of(document({text("first"), long_one}, 4)) ==
          R"(  0 Document
    1 Paragraph "first"
    2 Paragraph "linelinelineli!"
      3 Link 0 "nknknk"
)");
}

TEST_CASE("what is not read aloud, and what is empty, has no tag") {
    CHECK(tags_of({text("ornament", Role::Artifact), group(Role::Section, {text("")}),
                   group(Role::Artifact, {text("more")}), row({cell(text("")), cell(text("only"))})}) ==
          "  0 Document\n    1 Paragraph \"only\"\n");
}

TEST_CASE("a row that is a heading as a whole means its first cell") {
    Row head = row({cell(text("Title")), cell(text("2020"))});
    head.frame.role = Role::EntryTitle;
    CHECK(tags_of({head}) == "  0 Document\n    1 Heading 1 \"Title  \"\n    2 Paragraph \"2020\"\n");
}

}  // namespace vitac
