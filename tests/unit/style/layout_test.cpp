// What a layout can change: inheritance, papers, settings, styles, columns.
#include <catch2/catch.hpp>

#include <cmath>

#include "support/golden.h"
#include "unit/style/people.h"

namespace vitac {

namespace {

// How the paragraph's first run looks.
const TextStyle& look(const Styled& styled, const std::string& block) {
    const Paragraph* paragraph = find_paragraph(styled.document, block);
    REQUIRE(paragraph != nullptr);
    REQUIRE_FALSE(paragraph->runs.empty());
    return paragraph->runs.front().style;
}

Biography short_biography() {
    Biography biography =
        with(person("Ada Quill"), with(section(SectionKind::Publications, "Works"), publication("On Quills")));
    biography.summary.push_back(rich_text("She cuts quills."));
    return biography;
}

double rounded(Length length) {
    return std::round(length.points() * 100) / 100;
}

}  // namespace

TEST_CASE("a layout of one line stands on classic", "[style]") {
    const Styled classic(short_biography());
    const Styled mine(short_biography(), "colors: {accent: \"#800000\"}\n");
    CHECK(mine.messages() == "");
    CHECK(look(classic, "heading").color == Color{0x1F, 0x3A, 0x5F});
    CHECK(look(mine, "heading").color == Color{0x80, 0, 0});
    CHECK(look(mine, "heading").size == look(classic, "heading").size);
}

TEST_CASE("a layout may extend a file beside it", "[style]") {
    MemoryWorld world;
    world.files["looks/mine.yaml"] = "extends: house.yaml\nstyles: {name: {size: 30pt}}\n";
    world.files["looks/house.yaml"] = "extends: compact\nstyles: {name: {size: 40pt, weight: light}}\n";
    Diagnostics diagnostics;
    const Document document = style_document(
        person("Ada Quill"), {.layout = "looks/mine.yaml", .paper = {}, .settings = {}}, world, diagnostics);
    CHECK(diagnostics.all().empty());
    const TextStyle& name = find_paragraph(document, "name")->runs.front().style;
    CHECK(name.size == 30_pt);
    CHECK(name.weight == 300);
    CHECK(document.families.front().name == "Carlito");
}

TEST_CASE("each built-in layout styles a biography without a word", "[style]") {
    MemoryWorld world;
    for (const LayoutSummary& layout : list_layouts(world)) {
        for (const char* paper : {"a4", "letter", "a5"}) {
            Diagnostics diagnostics;
            const Document document = style_document(
                short_biography(), {.layout = layout.name, .paper = paper, .settings = {}}, world, diagnostics);
            INFO(layout.name << " on " << paper);
            CHECK(diagnostics.all().empty());
            CHECK(document.paper.name == paper);
            CHECK_FALSE(layout.description.empty());
        }
    }
}

TEST_CASE("papers change the margins of their own layout only", "[style]") {
    const auto left_margin = [](const std::string& text, const std::string& paper) {
        MemoryWorld world;
        world.files["my.yaml"] = text;
        Diagnostics diagnostics;
        const Document document = style_document(
            short_biography(), {.layout = "my.yaml", .paper = paper, .settings = {}}, world, diagnostics);
        return rounded(document.margins.left);
    };
    const double ten_millimetres = 28.35;
    const double twenty_millimetres = 56.69;
    CHECK(left_margin("page: {margins: {left: 10mm}}", "letter") == ten_millimetres);
    CHECK(left_margin("page: {margins: {left: 10mm}}\npapers: {letter: {page: {margins: {left: 20mm}}}}", "letter") ==
          twenty_millimetres);
    CHECK(left_margin("page: {margins: {left: 10mm}}\npapers: {letter: {page: {margins: {left: 20mm}}}}", "a4") ==
          ten_millimetres);
    CHECK(left_margin(
              "page: {paper: card}\npapers: {card: {width: 120mm, height: 90mm, page: {margins: {left: 10mm}}}}", "") ==
          ten_millimetres);
}

TEST_CASE("settings change single values, also inside lists", "[style]") {
    const Styled styled(short_biography(), "",
                        {{"colors.ink", "#000000"},
                         {"page.margins.left", "1in"},
                         {"page.paper", "letter"},
                         {"header.1.left", "Dr {name}"},
                         {"blocks.name.after", "1em"},
                         {"running_foot", "{left: '', right: ''}"}});
    CHECK(styled.messages() == "");
    CHECK(look(styled, "summary").color == Color{0, 0, 0});
    CHECK(styled.document.margins.left == 72_pt);
    CHECK(styled.document.paper.name == "letter");
    CHECK(text_of(*find_paragraph(styled.document, "name")) == "Dr Ada Quill");
    CHECK(find_paragraph(styled.document, "name")->frame.after == 11_pt);
    CHECK(styled.document.furniture.empty());
}

TEST_CASE("styles stand on their parents, em on what is around", "[style]") {
    const Styled styled(short_biography(),
                        "styles:\n"
                        "  loud: {size: 2em, weight: bold, tracking: 0.1em, slope: italic}\n"
                        "  name: {parent: loud, size: 0.5em, slope: toggle}\n"
                        "  body: {size: 12pt}\n");
    CHECK(styled.messages() == "");
    const TextStyle& name = look(styled, "name");
    CHECK(name.size == 12_pt);
    CHECK(name.weight == 700);
    CHECK(name.slope == Slope::Upright);
}

TEST_CASE("emphasis in italics is upright", "[style]") {
    Biography biography = short_biography();
    RichText remark = rich_text("A ");
    RichText emphasis = rich_text("fine");
    emphasis.inlines.front().marks.emphasis = true;
    append(remark, emphasis);
    biography.sections.front().entries.front().notes = {{NoteKind::Remark, remark}};
    const Styled styled(biography, "styles: {remark: {slope: italic}}\n");
    const Paragraph* line = find_paragraph(styled.document, "line");
    REQUIRE(line->runs.size() == 2);
    CHECK(line->runs[0].style.slope == Slope::Italic);
    CHECK(line->runs[1].style.slope == Slope::Upright);
    CHECK(line->runs[1].role == Role::Emphasis);
}

TEST_CASE("where the source sets the journal in italics, the rest of the venue is upright", "[style]") {
    Biography biography = short_biography();
    RichText venue = rich_text("Journal of Quills");
    venue.inlines.front().marks.emphasis = true;
    append(venue, rich_text(", 3, 1842"));
    biography.sections.front().entries.front().venue.text = venue;
    const Styled styled(biography);
    const Paragraph* line = find_paragraph(styled.document, "line");
    REQUIRE(line->runs.size() == 2);
    CHECK(line->runs[0].style.slope == Slope::Italic);
    CHECK(line->runs[1].style.slope == Slope::Upright);
}

TEST_CASE("columns share the width, and each section finds its column", "[style]") {
    Biography biography = with(short_biography(), with(section(SectionKind::Skills, "Skills"), publication("Cutting")));
    const Styled styled(biography,
                        "page: {margins: {left: 20mm, right: 20mm}}\n"
                        "columns:\n"
                        "  top: {spans: yes, content: [header]}\n"
                        "  main: {width: rest, content: [summary, sections]}\n"
                        "  side: {width: 50mm, gap: 10mm, content: [skills], background: \"#F2F4F7\"}\n");
    CHECK(styled.messages() == "");
    const std::vector<Flow>& flows = styled.document.flows;
    REQUIRE(flows.size() == 3);  // classic's own column `main` is changed, the others are added
    CHECK(flows[0].name == "main");
    CHECK(rounded(flows[0].left) == 56.69);
    CHECK(rounded(flows[0].width) == 311.81);  // 210 - 40 - 60 mm
    CHECK(flows[1].name == "top");
    CHECK(flows[1].spans);
    CHECK(rounded(flows[2].left) == 396.85);
    CHECK(rounded(flows[2].width) == 141.73);
    CHECK(flows[2].blocks.size() == 1);
    REQUIRE(flows[2].tint);
    CHECK(flows[2].tint->color == Color{0xF2, 0xF4, 0xF7});
    CHECK(rounded(flows[2].tint->left) == 382.68);  // half the gap before it, to the edge of the paper
    CHECK(rounded(flows[2].tint->left + flows[2].tint->width) == 595.28);
}

namespace {

Length size_of_title(const std::vector<Block>& blocks) {
    for (const Block& block : blocks) {
        const auto* group = std::get_if<Group>(&block);
        const auto* paragraph = std::get_if<Paragraph>(&block);
        if (paragraph != nullptr && paragraph->frame.role == Role::EntryTitle) {
            return paragraph->runs.front().style.size;
        }
        if (const Length inside = group != nullptr ? size_of_title(group->children) : Length{}; inside != Length{}) {
            return inside;
        }
    }
    return {};
}

}  // namespace

TEST_CASE("a column may go on below another, and change the layout for itself", "[style]") {
    Biography biography = with(short_biography(), with(section(SectionKind::Skills, "Skills"), publication("Cutting")));
    const Styled styled(biography,
                        "columns:\n"
                        "  main: none\n"
                        "  left: {content: [header]}\n"
                        "  right: {width: 50mm, gap: 10mm, content: [skills], styles: {title: {size: 7pt}}}\n"
                        "  rest: {below: left, content: [sections]}\n");
    CHECK(styled.messages() == "");
    const std::vector<Flow>& flows = styled.document.flows;
    REQUIRE(flows.size() == 3);
    CHECK(flows[0].name == "left");
    CHECK(flows[2].below == 0U);
    CHECK(flows[2].left == flows[0].left);
    CHECK(flows[2].width == flows[0].width);
    CHECK(size_of_title(flows[1].blocks) == 7_pt);
    CHECK(size_of_title(flows[2].blocks) == 11_pt);
}

TEST_CASE("a section's kind may set its entries in its own way", "[style]") {
    const Styled styled(short_biography(),
                        "sections:\n  publications:\n    entries:\n      publication: {rows: [\"*{title}*\"]}\n");
    CHECK(styled.messages() == "");
    CHECK(styled.lines().find("*On Quills*") != std::string::npos);
}

TEST_CASE("entries with a marker are items of one list", "[style]") {
    Biography biography =
        with(person("Ada Quill"),
             with(with(section(SectionKind::Publications, "Works"), publication("A")), publication("B")));
    const Styled styled(biography, "entries: {publication: {marker: \"•\", indent: 5mm}}\n");
    CHECK(styled.messages() == "");
    const Group* list = find_group(styled.document, "list");
    REQUIRE(list != nullptr);
    CHECK(list->frame.role == Role::List);
    CHECK(list->children.size() == 2);
    CHECK(styled.lines() == "Ada Quill\nWorks\n• A\n• B\n");
}

TEST_CASE("colours that cannot be read are darkened, reported or kept", "[style]") {
    Biography biography = with(person("Ada Quill"), with(section(SectionKind::Publications, "Works"), publication("")));
    biography.sections.front().entries.front().title = colored("On Quills", "yellow", {255, 255, 0});
    const auto title_color = [&](const std::string& layout) { return look(Styled(biography, layout), "head").color; };
    CHECK(contrast_ratio(title_color("contrast: fix"), white) >= 4.5);
    CHECK(title_color("contrast: keep") == Color{255, 255, 0});
    CHECK(title_color("source_colors: drop") == Color{0x1A, 0x1A, 0x1A});
    CHECK(Styled(biography, "contrast: warn").messages() ==
          "warning low-contrast: text in #FFFF00 is hard to read: its contrast is 1.07 (4.5 is the least; `contrast: "
          "fix` darkens it)\n");
}

TEST_CASE("a layout may be made tighter, all in proportion", "[style]") {
    MemoryWorld world;
    Diagnostics diagnostics;
    world.files["wide.yaml"] = "fit: {sizes: [0.5, 0.9], side_margins: [20mm], leading: [], gaps: [0.6, 1.4]}\n";
    const auto layout = load_layout({.layout = "wide.yaml", .paper = {}, .settings = {}}, world, diagnostics);
    REQUIRE(layout != nullptr);
    const FitRange range = fit_range(*layout);
    CHECK(range.sizes.values == std::vector<double>{0.5, 0.9, 1});
    CHECK(range.sizes.own == 2);
    CHECK(range.leading.values == std::vector<double>{1});
    CHECK(range.side_margins.values == std::vector<Length>{20_mm, 30.5_mm});
    CHECK(range.side_margins.own == 1);
    CHECK(flow_widths(*layout, {}) == std::vector<Length>{210_mm - 30.5_mm - 30.5_mm});
    CHECK(flow_widths(*layout, {.side_margin = 20_mm}) == std::vector<Length>{210_mm - 20_mm - 20_mm});

    const Biography biography =
        with(person("Ada Quill"), with(section(SectionKind::Publications, "Works"), publication("On Quills")));
    const Document own = style_document(biography, *layout, {}, world, diagnostics);
    const Document half =
        style_document(biography, *layout, {.size = 0.5, .leading = 0.8, .gaps = 0.5}, world, diagnostics);
    const Paragraph& heading = *find_paragraph(own, "heading");
    const Paragraph& small = *find_paragraph(half, "heading");
    CHECK(small.runs.front().style.size == heading.runs.front().style.size * 0.5);
    CHECK(small.style.leading == heading.style.leading * 0.4);
    CHECK(small.frame.before == heading.frame.before * 0.25);
    CHECK(short_list(diagnostics, world.sources()) == "");
}

TEST_CASE("an entry is set in the rows of its form", "[style]") {
    Entry entry = publication("On Quills");
    entry.authors = {self("Ada Quill")};
    entry.form = Form::OneLine;
    const Styled styled(with(person("Ada Quill"), with(section(SectionKind::Publications, "Works"), entry)));
    CHECK(styled.lines().find("On Quills, Ada Quill") != std::string::npos);
    const Group* group = find_group(styled.document, "publication");
    REQUIRE(group != nullptr);
    CHECK(group->children.size() == 1);
}

}  // namespace vitac
