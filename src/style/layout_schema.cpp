// What a layout may say: the tree of a layout file becomes a Layout. One function for each map of the file.
#include "style/layout_schema.h"

#include <algorithm>

#include "model/biography.h"
#include "style/layout_styles.h"
#include "style/layout_values.h"

namespace vitac {

namespace {

constexpr Problem<std::string> unknown_block{Severity::Error, "unknown-block", "there is no block `{}`"};
constexpr Problem<std::string, std::string> no_room{Severity::Error, "no-room-on-page",
                                                    "the margins leave {} for text, less than {}"};
constexpr Problem<> columns_too_wide{Severity::Error, "columns-too-wide", "the columns are wider than the text area"};

// Bounds that keep a page a page. Wider than any paper for people, narrower than nothing that can hold a word.
constexpr LengthRange paper_range{50_mm, 2000_mm};
constexpr LengthRange margin_range{0_mm, 500_mm};
constexpr LengthRange spacing_range{0_pt, 144_pt};
constexpr LengthRange indent_range{0_mm, 100_mm};
constexpr LengthRange first_line_range{-100_mm, 100_mm};
// A fifth of the size is the least at which lines do not print over each other by half.
constexpr LengthRange leading_range{2_pt, 200_pt};
constexpr LengthRange rule_range{0_pt, 20_pt};
constexpr LengthRange column_range{10_mm, 2000_mm};
// A line of twenty letters: less is no text area.
constexpr Length least_text_width = 30_mm;
constexpr Length least_text_height = 40_mm;

const std::vector<std::pair<std::string, Alignment>> alignments = {{"left", Alignment::Left},
                                                                   {"right", Alignment::Right},
                                                                   {"center", Alignment::Center},
                                                                   {"justified", Alignment::Justified}};
const std::vector<std::pair<std::string, Keep>> keeps = {
    {"free", Keep::Free}, {"prefer", Keep::Prefer}, {"always", Keep::Always}};

template <class Kind>
std::vector<std::string> kind_names(Kind last) {
    std::vector<std::string> names;
    for (int kind = 0; kind <= static_cast<int>(last); ++kind) {
        names.emplace_back(name_of(static_cast<Kind>(kind)));
    }
    return names;
}

std::vector<std::string> operator+(std::vector<std::string> first, const std::vector<std::string>& second) {
    first.insert(first.end(), second.begin(), second.end());
    return first;
}

template <class Value>
std::vector<std::string> keys_of(const std::map<std::string, Value>& map) {
    std::vector<std::string> keys;
    for (const auto& [key, value] : map) {
        keys.push_back(key);
    }
    return keys;
}

class LayoutBuilder {
public:
    LayoutBuilder(const LayoutTree& tree, Diagnostics& diagnostics) : tree_(tree), reader_(diagnostics) {}

    Layout build() {
        layout_.name = tree_.name;
        layout_.page.paper_name = tree_.paper;
        // Colours before styles before blocks before what names them.
        reader_.map(
            tree_.root, "a layout",
            {{"extends", ignore},
             {"description", [&](const auto& node) { reader_.text(node, layout_.description); }},
             {"fonts", [&](const auto& node) { read_fonts(node); }},
             {"colors", [&](const auto& node) { read_colors(node); }},
             {"source_colors", [&](const auto& node) { read_source_colors(node); }},
             {"contrast", [&](const auto& node) { read_contrast(node); }},
             {"papers", [&](const auto& node) { read_paper_size(node); }},
             {"page", [&](const auto& node) { read_page(node); }},
             {"columns", [&](const auto& node) { read_columns(node); }},
             {"words", [&](const auto& node) { read_words(node); }},
             {"styles", [&](const auto& node) { layout_.styles = read_styles(node, layout_, reader_); }},
             {"blocks", [&](const auto& node) { read_blocks(node); }},
             {"bullets", [&](const auto& node) { read_bullets(node); }},
             {"contact", [&](const auto& node) { read_template(node, contact_fields(), layout_.contact); }},
             {"link_label", [&](const auto& node) { read_template(node, link_fields(), layout_.link_label); }},
             {"legend", [&](const auto& node) { read_template(node, legend_fields(), layout_.legend); }},
             {"header", [&](const auto& node) { read_header(node); }},
             {"running_head", [&](const auto& node) { read_margin_line(node, "running_head", layout_.running_head); }},
             {"running_foot", [&](const auto& node) { read_margin_line(node, "running_foot", layout_.running_foot); }},
             {"joins", [&](const auto& node) { read_joins(node); }},
             {"dates",
              [&](const auto& node) {
                  reader_.one_of<DateForm>(node, {{"source", DateForm::Source}, {"normalised", DateForm::Normalised}},
                                           layout_.dates);
              }},
             {"entries", [&](const auto& node) { read_entries(node, nullptr, ""); }},
             {"sections", [&](const auto& node) { read_sections(node); }}});
        return std::move(layout_);
    }

private:
    static void ignore(const yaml::Node&) {}

    void read_fonts(const yaml::Node& node) {
        reader_.each_member(node, "`fonts`", [&](const yaml::Member& font) {
            reader_.text(font.value, layout_.fonts[font.key].family);
            layout_.fonts[font.key].span = font.value.span;
        });
    }

    void read_colors(const yaml::Node& node) {
        reader_.each_member(node, "`colors`", [&](const yaml::Member& color) {
            Color value;
            reader_.color(color.value, layout_.colors, value);
            layout_.colors[color.key] = value;
        });
    }

    void read_source_colors(const yaml::Node& node) {
        reader_.one_of<bool>(node, {{"keep", true}, {"drop", false}}, layout_.source_colors);
    }

    void read_contrast(const yaml::Node& node) {
        reader_.one_of<ContrastPolicy>(
            node, {{"fix", ContrastPolicy::Fix}, {"warn", ContrastPolicy::Warn}, {"keep", ContrastPolicy::Keep}},
            layout_.contrast);
    }

    // --- Page ------------------------------------------------------------------------------------------------------

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
                    {{"paper", ignore},
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
                     {"balance", [&](const auto& value) { reader_.yes_no(value, page.balance); }},
                     {"keep_lines", [&](const auto& value) { reader_.integer(value, 1, 100, page.keep_lines); }}});
    }

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

    void read_columns(const yaml::Node& node) {
        reader_.each_member(node, "`columns`", [&](const yaml::Member& member) {
            ColumnFormat column;
            column.name = member.key;
            read_column(member.value, column);
            layout_.columns.push_back(std::move(column));
        });
        Length needed;
        for (const ColumnFormat& column : layout_.columns) {
            needed += column.spans ? Length{} : column.gap + column.width.value_or(least_text_width);
        }
        if (needed > layout_.page.width - layout_.page.margins.left - layout_.page.margins.right) {
            reader_.diagnostics().add(columns_too_wide.at(node.span).with_hint("all is set in one column"));
            layout_.columns.clear();
        }
    }

    void read_column(const yaml::Node& node, ColumnFormat& column) {
        const std::vector<std::string> contents =
            std::vector<std::string>{"header", "summary", "sections"} + section_kind_names();
        reader_.map(node, "a column",
                    {{"content",
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
                     {"background", [&](const auto& value) { read_optional_color(value, column.background); }}});
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

    // --- Paragraphs ------------------------------------------------------------------------------------------------

    // Every block stands on the block `body`.
    void read_blocks(const yaml::Node& node) {
        const yaml::Node* body = node.find("body");
        reader_.each_member(node, "`blocks`", [&](const yaml::Member& member) {
            const bool is_body = body == nullptr || member.key == "body";
            read_block(is_body ? member.value : merged(*body, member.value, reader_.diagnostics()),
                       layout_.blocks[member.key]);
        });
    }

    void read_block(const yaml::Node& node, BlockFormat& block) {
        const auto spacing = [&](LengthRange range, Measure& target) {
            return [this, range, &target](const yaml::Node& value) { reader_.measure(value, range, target); };
        };
        reader_.map(
            node, "a block",
            {{"style", [&](const auto& value) { read_style_name(value, block.style); }},
             {"align", [&](const auto& value) { reader_.one_of<Alignment>(value, alignments, block.alignment); }},
             {"leading", spacing(leading_range, block.leading)},
             {"before", spacing(spacing_range, block.before)},
             {"after", spacing(spacing_range, block.after)},
             {"indent_left", spacing(indent_range, block.indent_left)},
             {"indent_right", spacing(indent_range, block.indent_right)},
             {"first_line", spacing(first_line_range, block.first_line)},
             {"hyphenate", [&](const auto& value) { reader_.yes_no(value, block.hyphenate); }},
             {"widow_lines", [&](const auto& value) { reader_.integer(value, 1, 10, block.widow_lines); }},
             {"keep_with_next", [&](const auto& value) { reader_.one_of<Keep>(value, keeps, block.with_next); }},
             {"rule", [&](const auto& value) { read_rule(value, block.rule); }}});
    }

    void read_rule(const yaml::Node& node, RuleFormat& rule) {
        if (node.text == "none") {
            rule = {};
            return;
        }
        reader_.map(node, "`rule`",
                    {{"thickness", [&](const auto& value) { reader_.length(value, rule_range, rule.thickness); }},
                     {"color", [&](const auto& value) { reader_.color(value, layout_.colors, rule.color); }},
                     {"gap", [&](const auto& value) { reader_.measure(value, spacing_range, rule.gap); }}});
    }

    void read_style_name(const yaml::Node& node, std::string& target) {
        const std::string wanted = node.text;
        if (layout_.styles.contains(wanted)) {
            target = wanted;
        } else {
            reader_.diagnostics().add(
                unknown_style.at(node.span, wanted).with_hint(did_you_mean(wanted, keys_of(layout_.styles))));
        }
    }

    void read_block_name(const yaml::Node& node, std::string& target) {
        if (layout_.blocks.contains(node.text)) {
            target = node.text;
        } else {
            reader_.diagnostics().add(
                unknown_block.at(node.span, node.text).with_hint(did_you_mean(node.text, keys_of(layout_.blocks))));
        }
    }

    void read_bullets(const yaml::Node& node) {
        reader_.each_item(node, "`bullets`", [&](const yaml::Node& item) {
            BulletFormat bullet;
            reader_.map(item, "a bullet",
                        {{"character", [&](const auto& value) { reader_.text(value, bullet.character); }},
                         {"indent", [&](const auto& value) { reader_.measure(value, indent_range, bullet.indent); }},
                         {"block", [&](const auto& value) { read_block_name(value, bullet.block); }}});
            layout_.bullets.push_back(std::move(bullet));
        });
    }

    // --- Templates -------------------------------------------------------------------------------------------------

    void read_template(const yaml::Node& node, const std::vector<std::string>& fields, Template& target) {
        std::string text;
        reader_.text(node, text);
        target =
            parse_template(text, node.span, {fields + word_fields_, keys_of(layout_.styles)}, reader_.diagnostics());
    }

    void read_header(const yaml::Node& node) {
        reader_.each_item(node, "`header`",
                          [&](const yaml::Node& item) { layout_.header.push_back(read_row(item, header_fields())); });
    }

    // A text alone is a row with only a left cell.
    RowFormat read_row(const yaml::Node& node, const std::vector<std::string>& fields) {
        RowFormat row;
        if (node.is_scalar()) {
            read_template(node, fields, row.left);
            return row;
        }
        reader_.map(node, "a row",
                    {{"left", [&](const auto& value) { read_template(value, fields, row.left); }},
                     {"run_in",
                      [&](const auto& value) {
                          read_template(value, fields, row.left);
                          row.run_in = true;
                      }},
                     {"right", [&](const auto& value) { read_template(value, fields, row.right); }},
                     {"block", [&](const auto& value) { read_block_name(value, row.block); }}});
        return row;
    }

    void read_margin_line(const yaml::Node& node, const char* name, MarginLine& line) {
        const auto cell = [&](Template& target) {
            return [this, &target](const yaml::Node& value) { read_template(value, margin_fields(), target); };
        };
        reader_.map(node, name,
                    {{"left", cell(line.left)},
                     {"center", cell(line.center)},
                     {"right", cell(line.right)},
                     {"block", [&](const auto& value) { read_block_name(value, line.block); }},
                     {"distance", [&](const auto& value) { reader_.length(value, margin_range, line.distance); }},
                     {"first_page", [&](const auto& value) { reader_.integer(value, 1, 1000, line.first_page); }}});
    }

    void read_joins(const yaml::Node& node) {
        Joins& joins = layout_.joins;
        const auto text = [&](std::string& target) {
            return [this, &target](const yaml::Node& value) { reader_.text(value, target); };
        };
        reader_.map(node, "`joins`",
                    {{"authors", text(joins.authors)},
                     {"last_author", text(joins.last_author)},
                     {"contacts", text(joins.contacts)},
                     {"links", text(joins.links)},
                     {"notes", text(joins.notes)},
                     {"dates", text(joins.dates)},
                     {"run_in", text(joins.run_in)}});
    }

    void read_words(const yaml::Node& node) {
        reader_.each_member(node, "`words`", [&](const yaml::Member& language) {
            reader_.each_member(language.value, "a language", [&](const yaml::Member& word) {
                reader_.text(word.value, layout_.words[language.key][word.key]);
            });
        });
        for (const auto& [key, text] : layout_.words["en"]) {
            word_fields_.push_back("words." + key);
        }
    }

    // --- Entries ---------------------------------------------------------------------------------------------------

    // `general` are the `entries` that a section's own are laid over.
    void read_entries(const yaml::Node& node, const yaml::Node* general, const std::string& prefix) {
        std::vector<LayoutReader::Key> kinds;
        for (const std::string& kind : entry_kind_names()) {
            kinds.push_back({kind.c_str(), [&, general](const yaml::Node& own) {
                                 const yaml::Node* base = general == nullptr ? nullptr : general->find(kind);
                                 layout_.entries[prefix + kind] =
                                     read_entry(base == nullptr ? own : merged(*base, own, reader_.diagnostics()));
                             }});
        }
        kinds.push_back(
            {"cell_gap", [&](const auto& value) { reader_.measure(value, indent_range, layout_.cell_gap); }});
        kinds.push_back({"widest_right_cell", [&](const auto& value) {
                             reader_.number(value, {0.1, 0.9}, layout_.widest_right_cell);
                         }});
        reader_.map(node, "`entries`", kinds);
    }

    EntryFormat read_entry(const yaml::Node& node) {
        EntryFormat entry;
        reader_.map(node, "a kind of entry",
                    {{"rows",
                      [&](const auto& list) {
                          reader_.each_item(list, "`rows`", [&](const yaml::Node& item) {
                              entry.rows.push_back(read_row(item, entry_fields()));
                          });
                      }},
                     {"before", [&](const auto& value) { reader_.measure(value, spacing_range, entry.before); }},
                     {"after", [&](const auto& value) { reader_.measure(value, spacing_range, entry.after); }},
                     {"marker", [&](const auto& value) { reader_.text(value, entry.marker); }},
                     {"indent", [&](const auto& value) { reader_.measure(value, indent_range, entry.indent); }}});
        return entry;
    }

    void read_sections(const yaml::Node& node) {
        std::vector<LayoutReader::Key> kinds;
        for (const std::string& kind : section_kind_names()) {
            kinds.push_back({kind.c_str(), [&](const yaml::Node& section) {
                                 reader_.map(section, "a kind of section",
                                             {{"entries", [&](const auto& entries) {
                                                   read_entries(entries, tree_.root.find("entries"), kind + ".");
                                               }}});
                             }});
        }
        reader_.map(node, "`sections`", kinds);
    }

    const LayoutTree& tree_;
    LayoutReader reader_;
    Layout layout_;
    std::vector<std::string> word_fields_;  // "words.page"
};

}  // namespace

const std::vector<std::string>& entry_fields() {
    static const std::vector<std::string> fields = {
        "title",      "organisation", "location",   "role",          "dates",   "authors",
        "legend",     "venue",        "venue_name", "venue_acronym", "year",    "notes",
        "note_lines", "awards",       "honours",    "details",       "remarks", "links"};
    return fields;
}

const std::vector<std::string>& header_fields() {
    static const std::vector<std::string> fields = {"name", "headline", "contacts"};
    return fields;
}

const std::vector<std::string>& margin_fields() {
    static const std::vector<std::string> fields = {"name", "page", "pages"};
    return fields;
}

const std::vector<std::string>& contact_fields() {
    static const std::vector<std::string> fields = {"network", "text"};
    return fields;
}

const std::vector<std::string>& link_fields() {
    static const std::vector<std::string> fields = {"label"};
    return fields;
}

const std::vector<std::string>& legend_fields() {
    static const std::vector<std::string> fields = {"text"};
    return fields;
}

const std::vector<std::string>& section_kind_names() {
    static const std::vector<std::string> names = kind_names(SectionKind::Text);
    return names;
}

const std::vector<std::string>& entry_kind_names() {
    static const std::vector<std::string> names = kind_names(EntryKind::Paragraph);
    return names;
}

Layout read_layout(const LayoutTree& tree, Diagnostics& diagnostics) {
    return LayoutBuilder(tree, diagnostics).build();
}

std::string word(const Layout& layout, const std::string& language, const std::string& key) {
    const std::string primary = language.substr(0, language.find('-'));
    for (const std::string& candidate : {language, primary, std::string("en")}) {
        const auto words = layout.words.find(candidate);
        if (words == layout.words.end()) {
            continue;
        }
        if (const auto found = words->second.find(key); found != words->second.end()) {
            return found->second;
        }
    }
    return {};
}

const BlockFormat& block_format(const Layout& layout, const std::string& name) {
    static const BlockFormat plain;
    const auto found = layout.blocks.find(name);
    return found == layout.blocks.end() ? plain : found->second;
}

}  // namespace vitac
