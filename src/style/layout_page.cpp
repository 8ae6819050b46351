// The page of a layout: paper, margins, columns.
#include "style/layout_page.h"

#include <utility>

#include "style/kind_names.h"
#include "style/layout_ranges.h"

namespace vitac {

namespace {

constexpr Problem<std::string, std::string> no_room{Severity::Error, "margins-too-wide",
                                                    "the margins leave {} for text, less than {}"};
constexpr Problem<> columns_too_wide{Severity::Error, "columns-too-wide", "the columns are wider than the text area"};

// From a card to a poster.
constexpr LengthRange paper_range{50_mm, 2000_mm};
constexpr LengthRange column_range{10_mm, 2000_mm};
// A line of twenty letters, and ten of them: less is no text area.
constexpr Length least_text_width = 30_mm;
constexpr Length least_text_height = 40_mm;

class PageReader {
public:
    PageReader(LayoutReader& reader, Layout& layout) : reader_(reader), layout_(layout) {}

    void read_paper_size(const yaml::Node& node) {
        if (const yaml::Node* paper = node.find(layout_.page.paper_name)) {
            for (const auto& [key, target] :
                 {std::pair{"width", &layout_.page.width}, std::pair{"height", &layout_.page.height}}) {
                if (const yaml::Node* size = paper->find(key)) {
                    reader_.length(*size, paper_range, *target);
                }
            }
        }
    }

    void read_page(const yaml::Node& node) {
        PageFormat& page = layout_.page;
        if (page.width == Length{} || page.height == Length{}) {
            page.paper_name = "a4";
            page.width = 210_mm;
            page.height = 297_mm;
        }
        reader_.map(node, "`page`",
                    {{"paper", [](const auto&) {}},
                     {"margins", [&](const auto& value) { read_margins(value); }},
                     {"background", [&](const auto& value) { reader_.color(value, layout_.colors, page.background); }},
                     {"stretch",
                      [&](const auto& value) {
                          reader_.number(value, {1, 3}, page.stretch);
                      }},
                     {"shrink",
                      [&](const auto& value) {
                          reader_.number(value, {0.25, 1}, page.shrink);
                      }},
                     {"leading_shrink",
                      [&](const auto& value) {
                          reader_.number(value, {0.9, 1}, page.leading_shrink);
                      }},
                     {"leading_stretch",
                      [&](const auto& value) {
                          reader_.number(value, {1, 1.1}, page.leading_stretch);
                      }},
                     {"balance", [&](const auto& value) { reader_.yes_no(value, page.balance); }},
                     {"keep_lines", [&](const auto& value) { reader_.integer(value, 1, 100, page.keep_lines); }}});
    }

    void read_columns(const yaml::Node& node) {
        reader_.each_member(node, "`columns`", [&](const yaml::Member& member) {
            if (member.value.text == "none") {
                return;  // a column of the layout below
            }
            ColumnFormat column;
            column.name = member.key;
            read_column(member.value, column);
            layout_.columns.push_back(std::move(column));
        });
        Length needed;
        for (const ColumnFormat& column : layout_.columns) {
            const bool beside = !column.spans && !column.below;
            needed += beside ? column.gap + column.width.value_or(least_text_width) : Length{};
        }
        if (needed > layout_.page.width - layout_.page.margins.left - layout_.page.margins.right) {
            reader_.diagnostics().add(columns_too_wide.at(node.span).with_hint("all is set in one column"));
            layout_.columns.clear();
        }
    }

private:
    void read_margins(const yaml::Node& node) {
        Margins& margins = layout_.page.margins;
        const auto side = [&](Length& target) {
            return [this, &target](const yaml::Node& value) { reader_.length(value, margin_range, target); };
        };
        reader_.map(node, "`margins`",
                    {{"left", side(margins.left)},
                     {"right", side(margins.right)},
                     {"top", side(margins.top)},
                     {"bottom", side(margins.bottom)}});
        leave_room(node.span, layout_.page.width, least_text_width, margins.left, margins.right);
        leave_room(node.span, layout_.page.height, least_text_height, margins.top, margins.bottom);
    }

    // Margins that leave too little are made equal and as wide as can be.
    void leave_room(Span place, Length paper, Length least, Length& first, Length& second) {
        const Length room = paper - first - second;
        if (room < least) {
            const auto in_millimetres = [](Length length) { return fmt::format("{:.0f} mm", length.millimetres()); };
            reader_.diagnostics().add(no_room.at(place, in_millimetres(room), in_millimetres(least)));
            first = (paper - least) / 2;
            second = first;
        }
    }

    void read_column(const yaml::Node& node, ColumnFormat& column) {
        std::vector<std::string> contents = section_kind_names();
        contents.insert(contents.begin(), {"header", "summary", "sections"});
        std::vector<LayoutReader::Key> keys = {
            {"content",
             [&](const auto& list) {
                 reader_.each_item(list, "`content`", [&](const yaml::Node& item) {
                     std::string content;
                     reader_.one_of(item, contents, content);
                     column.content.push_back(content);
                 });
             }},
            {"width",
             [&](const auto& value) {
                 if (value.text != "rest") {
                     Length width = least_text_width;
                     reader_.length(value, column_range, width);
                     column.width = width;
                 }
             }},
            {"gap", [&](const auto& value) { reader_.length(value, indent_range, column.gap); }},
            {"spans", [&](const auto& value) { reader_.yes_no(value, column.spans); }},
            {"below", [&](const auto& value) { read_below(value, column); }},
            {"background", [&](const auto& value) { read_optional_color(value, column.background); }}};
        for (const std::string_view key : changed_in_columns) {
            keys.push_back({key.data(), [](const yaml::Node&) {}});  // read with the column's layout
        }
        reader_.map(node, "a column", keys);
    }

    void read_below(const yaml::Node& node, ColumnFormat& column) {
        std::vector<std::pair<std::string, std::size_t>> above;
        for (std::size_t i = 0; i < layout_.columns.size(); ++i) {
            if (!layout_.columns[i].spans) {
                above.emplace_back(layout_.columns[i].name, i);
            }
        }
        std::size_t index = 0;
        if (reader_.one_of(node, above, index)) {
            column.below = index;
        }
    }

    void read_optional_color(const yaml::Node& node, std::optional<Color>& target) {
        if (node.text == "none") {
            target.reset();
        } else {
            Color color = layout_.page.background;
            reader_.color(node, layout_.colors, color);
            target = color;
        }
    }

    LayoutReader& reader_;
    Layout& layout_;
};

}  // namespace

void read_page_parts(const yaml::Node& root, LayoutReader& reader, Layout& layout) {
    PageReader page(reader, layout);
    const yaml::Node nothing;
    const auto part = [&](const char* key) -> const yaml::Node& {
        const yaml::Node* node = root.find(key);
        return node == nullptr ? nothing : *node;
    };
    page.read_paper_size(part("papers"));
    page.read_page(part("page"));
    page.read_columns(part("columns"));
}

}  // namespace vitac
