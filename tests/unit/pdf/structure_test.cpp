// The logical structure, and what of the pages belongs to it.
#include "write/pdf/structure.h"

#include <catch2/catch.hpp>

#include <fmt/core.h>

#include "unit/pdf/hand_made.h"
#include "unit/pdf/readable_pdf.h"

namespace vitac::pdf {

namespace {

using Kind = Tag::Kind;

// The tree with two blanks a level; marks as "1:0" (page and number), annotations as "link 0".
std::string tree(const Structure& structure, ElementId id = {}, int depth = 0) {
    const Element& element = structure.elements[index(id)];
    std::string out = std::string(static_cast<std::size_t>(depth) * 2, ' ') + type_name(element);
    out += element.language.empty() ? "" : " " + element.language;
    std::string below;
    for (const Kid& kid : element.kids) {
        if (const auto* content = std::get_if<MarkedContent>(&kid)) {
            below += fmt::format("{:>{}}{}:{}\n", "", depth * 2 + 2, content->page, content->mcid);
        } else if (const auto* link = std::get_if<AnnotationKid>(&kid)) {
            below += fmt::format("{:>{}}link {}\n", "", depth * 2 + 2, link->annotation);
        } else {
            below += tree(structure, std::get<ElementId>(kid), depth + 1);
        }
    }
    return out + "\n" + below;
}

// Shapes nothing: one glyph stands for a run.
class Sketch {
public:
    hand_made::Maker maker;

    GlyphRun& run(TagId tag) {
        GlyphRun run;
        run.tag = tag;
        run.size = 10_pt;
        run.glyphs = {{}};
        maker.pages.pages.back().items.emplace_back(run);
        return std::get<GlyphRun>(maker.pages.pages.back().items.back());
    }
    void artifact() { run({}).artifact = true; }
    void area(TagId tag, LinkId link) { maker.pages.pages.back().links.push_back({link, tag, {}}); }
    std::string planned() const { return tree(plan_structure(maker.pages)); }
};

}  // namespace

TEST_CASE("neighbours of one tag share a mark, and artifacts have none", "[pdf]") {
    Sketch sketch;
    const TagId paragraph = sketch.maker.tag(Kind::Paragraph);
    sketch.run(paragraph);
    sketch.run(paragraph);
    sketch.artifact();
    sketch.run(paragraph);
    CHECK(sketch.planned() == "Document\n  P\n    0:0\n    0:1\n");
    const Structure structure = plan_structure(sketch.maker.pages);
    REQUIRE(structure.pages[0].size() == 3);
    CHECK(structure.pages[0][0].end == 2);
    CHECK(structure.pages[0][1].mark == Mark::Pagination);
}

TEST_CASE("boxes are layout, text outside the structure is pagination", "[pdf]") {
    Sketch sketch;
    sketch.maker.add_box(0, 0, 10, 1);
    sketch.maker.add_box(0, 5, 10, 1);
    sketch.artifact();
    const Structure structure = plan_structure(sketch.maker.pages);
    REQUIRE(structure.pages[0].size() == 2);
    CHECK(structure.pages[0][0].mark == Mark::Layout);
    CHECK(structure.pages[0][0].end == 2);
    CHECK(structure.pages[0][1].mark == Mark::Pagination);
}

TEST_CASE("content and kids of an element stand as they are met", "[pdf]") {
    Sketch sketch;
    const TagId paragraph = sketch.maker.tag(Kind::Paragraph);
    const TagId strong = sketch.maker.tag(Kind::Strong, paragraph);
    const TagId link = sketch.maker.tag(Kind::Link, paragraph);
    sketch.run(paragraph);
    sketch.run(link);
    sketch.run(paragraph);
    sketch.run(strong);
    sketch.area(link, sketch.maker.link("https://example.org", ""));
    CHECK(sketch.planned() ==
          "Document\n  P\n    0:0\n    Link\n      0:1\n      link 0\n    0:2\n    Strong\n      0:3\n");
}

TEST_CASE("tags without content are left out", "[pdf]") {
    Sketch sketch;
    const TagId section = sketch.maker.tag(Kind::Section);
    sketch.maker.tag(Kind::Paragraph, section);
    sketch.run(sketch.maker.tag(Kind::Paragraph));
    CHECK(sketch.planned() == "Document\n  P\n    0:0\n");
}

TEST_CASE("columns side by side on two pages stay whole", "[pdf]") {
    Sketch sketch;
    const TagId left = sketch.maker.tag(Kind::Section);
    const TagId left_end = sketch.maker.tag(Kind::Section);
    const TagId right = sketch.maker.tag(Kind::Section);
    const auto paragraph = [&](TagId parent) { sketch.run(sketch.maker.tag(Kind::Paragraph, parent)); };
    paragraph(left);
    paragraph(right);
    sketch.maker.new_page();
    paragraph(left_end);
    paragraph(right);
    CHECK(sketch.planned() ==
          "Document\n"
          "  Sect\n    P\n      0:0\n"
          "  Sect\n    P\n      1:0\n"
          "  Sect\n    P\n      0:1\n    P\n      1:1\n");
}

TEST_CASE("text in another language gets a Span where no tag says so", "[pdf]") {
    Sketch sketch;
    const TagId paragraph = sketch.maker.tag(Kind::Paragraph);
    sketch.run(paragraph);
    sketch.run(paragraph).language = "ko";
    sketch.run(paragraph).language = "ko";
    sketch.run(paragraph).language = "en";
    sketch.run(paragraph).language = "ko";
    const TagId korean = sketch.maker.tag(Kind::Paragraph);
    sketch.maker.pages.tags[static_cast<std::size_t>(korean)].language = "ko";
    sketch.run(korean).language = "ko";
    CHECK(sketch.planned() ==
          "Document\n  P\n    0:0\n    Span ko\n      0:1\n    0:2\n    Span ko\n      0:3\n  P ko\n    0:4\n");
}

TEST_CASE("a link over two pages is one element with an annotation on each", "[pdf]") {
    Sketch sketch;
    const LinkId target = sketch.maker.link("https://example.org", "");
    const TagId link = sketch.maker.tag(Kind::Link, sketch.maker.tag(Kind::Paragraph));
    sketch.run(link);
    sketch.area(link, target);
    sketch.area(link, target);
    sketch.maker.new_page();
    sketch.run(link);
    sketch.area(link, target);
    CHECK(sketch.planned() == "Document\n  P\n    Link\n      0:0\n      link 0\n      1:0\n      link 1\n");
    CHECK(plan_structure(sketch.maker.pages).links[0].areas.size() == 2);
}

TEST_CASE("a link area of something else gets an element", "[pdf]") {
    Sketch sketch;
    const TagId paragraph = sketch.maker.tag(Kind::Paragraph);
    sketch.run(paragraph);
    sketch.area(paragraph, sketch.maker.link("https://example.org", ""));
    CHECK(sketch.planned() == "Document\n  P\n    0:0\n    Link\n      link 0\n");
}

TEST_CASE("the tree in the file: a paragraph over two pages", "[pdf]") {
    hand_made::Maker maker;
    const FaceId face = maker.face(hand_made::libertine());
    const TagId paragraph = maker.tag(Kind::Paragraph);
    maker.add({.text = "one ", .tag = paragraph, .face = face});
    maker.new_page();
    maker.add({.text = "two", .tag = paragraph, .face = face});
    const std::string pdf = readable_pdf(maker.pages);
    const std::string page_1 = object_with(pdf, {"/Type /Page\n", "/StructParents 0"});
    const std::string page_2 = object_with(pdf, {"/Type /Page\n", "/StructParents 1"});
    const std::string page_2_reference = page_2.substr(0, page_2.find(' ')) + " 0 R";
    const std::string element = object_with(pdf, {"/S /P\n"});
    CHECK(element.find("/Pg " + page_1.substr(0, page_1.find(' ')) + " 0 R\n") != std::string::npos);
    CHECK(element.find("/K [0 <</Type /MCR /Pg " + page_2_reference + " /MCID 0>>]") != std::string::npos);
    const std::string reference = element.substr(0, element.find(' ')) + " 0 R";
    CHECK(object_with(pdf, {"/Nums"}).find("0 [" + reference + "]\n1 [" + reference + "]\n") != std::string::npos);
}

TEST_CASE("attributes in the file: languages, titles, list numbering, roles", "[pdf]") {
    hand_made::Maker maker;
    const FaceId face = maker.face(hand_made::libertine());
    const TagId list = maker.tag(Kind::List);
    const TagId body = maker.tag(Kind::ListBody, maker.tag(Kind::ListItem, list));
    const TagId emphasis = maker.tag(Kind::Emphasis, body);
    maker.pages.tags[static_cast<std::size_t>(emphasis)].language = "fr-CH";
    maker.add({.text = "bonjour", .tag = emphasis, .face = face}).language = "fr-CH";
    const std::string pdf = readable_pdf(maker.pages);
    CHECK(object_with(pdf, {"/S /L\n"}).find("/A <</O /List /ListNumbering /None>>") != std::string::npos);
    CHECK(object_with(pdf, {"/S /Em\n"}).find("/Lang (fr-CH)") != std::string::npos);
    CHECK(object_with(pdf, {"/StructTreeRoot\n"}).find("/RoleMap <</Em /Span >>") != std::string::npos);
    CHECK(pdf.find("/Strong") == std::string::npos);
}

}  // namespace vitac::pdf
