// The document as text: its blocks as a tree, a line for each run with how it looks. Lengths are in points; what is as
// usual is not said.
#include <fmt/core.h>

#include <string>
#include <string_view>
#include <variant>

#include "model/document_words.h"
#include "model/dump.h"
#include "model/dump_words.h"

namespace vitac {

namespace {

using dump::deepest_indent;
using dump::place;
using dump::quoted;

std::string number(Length length) {
    std::string text = fmt::format("{:.2f}", length.points());
    while (text.ends_with('0')) {
        text.pop_back();
    }
    if (text.ends_with('.')) {
        text.pop_back();
    }
    return text == "-0" ? "0" : text;
}

class DocumentDump {
public:
    DocumentDump(const Document& document, const Sources& sources) : document_(document), sources_(sources) {}

    std::string dump() {
        add_head();
        for (const Flow& flow : document_.flows) {
            add(0, fmt::format("flow {}: left {}, width {}{}{}", flow.name, number(flow.left), number(flow.width),
                               flow.spans   ? std::string(", spans")
                               : flow.below ? ", below " + document_.flows[*flow.below].name
                                            : "",
                               flow.tint ? ", on " + to_hex(flow.tint->color) : ""));
            for (const Block& block : flow.blocks) {
                add_block(block, 1);
            }
        }
        for (const Furniture& furniture : document_.furniture) {
            add(0,
                fmt::format("furniture: baseline {}, from page {}", number(furniture.baseline), furniture.first_page));
            add_row(furniture.row, 1);
        }
        for (std::size_t i = 0; i < document_.links.size(); ++i) {
            add(0, fmt::format("link {}: {} {}", i, document_.links[i].url, quoted(document_.links[i].description)));
        }
        for (const OutlineEntry& entry : document_.outline) {
            add(0, fmt::format("outline {}: {} -> {}", entry.level, quoted(entry.title), entry.id));
        }
        return std::move(text_);
    }

private:
    void add(int depth, const std::string& line) {
        text_ += std::string(static_cast<std::size_t>(2 * std::min(depth, deepest_indent)), ' ') + line + "\n";
    }

    void add_head() {
        const DocumentMetadata& metadata = document_.metadata;
        add(0, fmt::format("document {} in {}", quoted(metadata.title), metadata.language));
        add(0, "author: " + quoted(metadata.author));
        add(0, "subject: " + quoted(metadata.subject));
        std::string keywords;
        for (const std::string& keyword : metadata.keywords) {
            keywords += " " + quoted(keyword);
        }
        add(0, "keywords:" + keywords);
        if (metadata.date) {
            add(0, fmt::format("date: {}", *metadata.date));
        }
        std::string palette;
        for (const NamedColor& named : document_.palette) {
            palette += fmt::format(" {} {}", named.name, to_hex(named.color));
        }
        if (!document_.layout.empty() || !palette.empty()) {
            add(0, fmt::format("layout {}, colours:{}", document_.layout, palette));
        }
        const Margins& margins = document_.margins;
        add(0, fmt::format("paper {}: {} x {}, margins left {}, right {}, top {}, bottom {}, background {}",
                           document_.paper.name, number(document_.paper.width), number(document_.paper.height),
                           number(margins.left), number(margins.right), number(margins.top), number(margins.bottom),
                           to_hex(document_.background)));
        add(0, fmt::format("glue: {:g} to {:g}{}", document_.glue_shrink, document_.glue_stretch,
                           document_.balance ? ", balanced" : ""));
        for (std::size_t i = 0; i < document_.families.size(); ++i) {
            const FontFamily& family = document_.families[i];
            add(0, fmt::format("family {}: {}, {}, {} faces{}", i, family.name, name_of(family.generic),
                               family.faces.size(), is_fallback(i) ? ", fallback" : ""));
        }
    }

    bool is_fallback(std::size_t family) const {
        for (const FamilyId id : document_.fallback) {
            if (static_cast<std::size_t>(id) == family) {
                return true;
            }
        }
        return false;
    }

    // --- Blocks ----------------------------------------------------------------------------------------------------

    void add_block(const Block& block, int depth) {
        if (const auto* paragraph = std::get_if<Paragraph>(&block)) {
            add_paragraph(*paragraph, "paragraph", depth);
        } else if (const auto* row = std::get_if<Row>(&block)) {
            add_row(*row, depth);
        } else if (const auto* rule = std::get_if<Rule>(&block)) {
            add(depth, fmt::format("rule {}, {} thick, {}", frame_text(rule->frame), number(rule->thickness),
                                   to_hex(rule->color)));
        } else {
            const auto& group = std::get<Group>(block);
            add(depth, "group " + frame_text(group.frame));
            for (const Block& child : group.children) {
                add_block(child, depth + 1);
            }
        }
    }

    void add_row(const Row& row, int depth) {
        add(depth, fmt::format("row {}, gap {}", frame_text(row.frame), number(row.gap)));
        for (const Cell& cell : row.cells) {
            const std::string width =
                cell.width == Length{} ? "" : (cell.sizing == CellWidth::Fixed ? " " : " up to ") + number(cell.width);
            add_paragraph(cell.paragraph, fmt::format("cell {}{}:", name_of(cell.sizing), width), depth + 1);
        }
    }

    void add_paragraph(const Paragraph& paragraph, const std::string& kind, int depth) {
        add(depth, kind + " " + frame_text(paragraph.frame) + style_text(paragraph.style));
        if (paragraph.label) {
            add(depth + 1, fmt::format("label {} wide", number(paragraph.label->width)));
            add_runs(paragraph.label->runs, depth + 2);
        }
        add_runs(paragraph.runs, depth + 1);
    }

    std::string frame_text(const BlockFrame& frame) const {
        std::string text = fmt::format("{} {}", name_of(frame.role), frame.name);
        text += frame.id.empty() ? "" : " " + quoted(frame.id);
        text += frame.before == Length{} ? "" : ", before " + number(frame.before);
        text += frame.after == Length{} ? "" : ", after " + number(frame.after);
        text += frame.with_next == Keep::Free ? "" : fmt::format(", with next {}", name_of(frame.with_next));
        text += frame.together == Keep::Free ? "" : fmt::format(", together {}", name_of(frame.together));
        text += frame.page_break == PageBreak::Auto ? "" : fmt::format(", page break {}", name_of(frame.page_break));
        return text;
    }

    static std::string style_text(const ParagraphStyle& style) {
        std::string text = fmt::format(", {}, leading {}", name_of(style.alignment), number(style.leading));
        text += style.indent_left == Length{} ? "" : ", indent " + number(style.indent_left);
        text += style.indent_right == Length{} ? "" : ", indent right " + number(style.indent_right);
        text += style.first_line_indent == Length{} ? "" : ", first line " + number(style.first_line_indent);
        text += style.hyphenate ? ", hyphenated" : "";
        return text;
    }

    // --- Runs ------------------------------------------------------------------------------------------------------

    // Neighbours that differ only in their text are shown as one.
    void add_runs(const std::vector<Run>& runs, int depth) {
        for (std::size_t i = 0; i < runs.size();) {
            Run shown = runs[i];
            for (++i; i < runs.size() && looks_same(runs[i], shown); ++i) {
                shown.text += runs[i].text;
                shown.span = join(shown.span, runs[i].span);
            }
            add(depth, run_text(shown));
        }
    }

    static bool looks_same(const Run& a, const Run& b) {
        return a.style == b.style && a.role == b.role && a.style_name == b.style_name && a.field_name == b.field_name &&
               a.link == b.link && !a.unbreakable && !b.unbreakable && a.field == RunField::None &&
               b.field == RunField::None;
    }

    std::string run_text(const Run& run) const {
        std::string text = run.field == RunField::None ? quoted(run.text) : fmt::format("<{}>", name_of(run.field));
        text += " " + look_text(run.style);
        text += run.style_name.empty() ? "" : " [" + run.style_name + "]";
        const bool field_is_said = run.field_name.empty() || run.field_name == run.style_name;
        text += field_is_said ? "" : " of " + run.field_name;
        text += run.role == Role::Text ? "" : fmt::format(" {}", name_of(run.role));
        text += run.link ? fmt::format(" link {}", static_cast<std::uint32_t>(*run.link)) : "";
        text += run.unbreakable ? " unbreakable" : "";
        return text + place(run.span, sources_);
    }

    std::string look_text(const TextStyle& style) const {
        const auto family = static_cast<std::size_t>(style.family);
        std::string text = family < document_.families.size() ? document_.families[family].name : "no family";
        text += fmt::format(" {} {} {}", style.weight, number(style.size), to_hex(style.color));
        text += style.slope == Slope::Italic ? " italic" : "";
        text += style.caps == Caps::AsWritten ? "" : fmt::format(" {}", name_of(style.caps));
        text += style.figures == Figures::Default ? "" : fmt::format(" {}", name_of(style.figures));
        text += style.ligatures ? "" : " no-ligatures";
        text += style.underline ? " underlined" : "";
        text += style.strike ? " struck" : "";
        text += style.tracking == Length{} ? "" : " tracking " + number(style.tracking);
        text += style.rise == Length{} ? "" : " rise " + number(style.rise);
        text += style.language == document_.metadata.language ? "" : " in " + style.language;
        return text;
    }

    const Document& document_;
    const Sources& sources_;
    std::string text_;
};

}  // namespace

std::string dump_document(const Document& document, const Sources& sources) {
    return DocumentDump(document, sources).dump();
}

}  // namespace vitac
