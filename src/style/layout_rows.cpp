// What stands where: the templates, rows and entries of a layout.
#include "style/layout_rows.h"

#include <utility>

#include "style/kind_names.h"
#include "style/layout_blocks.h"
#include "style/layout_file.h"
#include "style/layout_ranges.h"

namespace vitac {

namespace {

// The fields that templates may name, by where they stand.
const std::vector<std::string> entry_fields = {"title",   "organisation", "location", "role",       "dates",
                                               "authors", "legend",       "venue",    "venue_name", "venue_acronym",
                                               "number",  "year",         "notes",    "note_lines", "awards",
                                               "honours", "details",      "remarks",  "links"};

const std::vector<std::string> header_fields = {"name", "headline", "contacts"};

const std::vector<std::string> margin_fields = {"name", "page", "pages"};

const std::vector<std::string> contact_fields = {"network", "text"};

const std::vector<std::string> link_fields = {"label"};

const std::vector<std::string> legend_fields = {"text"};

class RowReader {
public:
    RowReader(const yaml::Node& root, LayoutReader& reader, Layout& layout)
        : root_(root), reader_(reader), layout_(layout) {}

    void read() {
        read_at("contact", [&](const auto& node) { read_template(node, contact_fields, layout_.contact); });
        read_at("link_label", [&](const auto& node) { read_template(node, link_fields, layout_.link_label); });
        read_at("legend", [&](const auto& node) { read_template(node, legend_fields, layout_.legend); });
        read_at("header", [&](const auto& node) { read_header(node); });
        read_at("running_head",
                [&](const auto& node) { read_margin_line(node, "`running_head`", layout_.running_head); });
        read_at("running_foot",
                [&](const auto& node) { read_margin_line(node, "`running_foot`", layout_.running_foot); });
        read_at("entries", [&](const auto& node) { read_entries(node, nullptr, ""); });
        read_at("sections", [&](const auto& node) { read_sections(node); });
    }

private:
    template <class Read>
    void read_at(const char* key, Read read) {
        if (const yaml::Node* node = root_.find(key)) {
            read(*node);
        }
    }

    void read_template(const yaml::Node& node, const std::vector<std::string>& fields, Template& target) {
        std::string text;
        reader_.text(node, text);
        TemplateNames names{fields, keys_of(layout_.styles)};
        for (const auto& [word, translation] : layout_.words["en"]) {
            names.fields.push_back("words." + word);
        }
        target = parse_template(text, node.span, names, reader_.diagnostics());
    }

    void read_header(const yaml::Node& node) {
        reader_.each_item(node, "`header`",
                          [&](const yaml::Node& item) { layout_.header.push_back(read_row(item, header_fields)); });
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
                     {"block", [&](const auto& value) { read_block_name(value, layout_, reader_, row.block); }}});
        return row;
    }

    void read_margin_line(const yaml::Node& node, const char* name, MarginLine& line) {
        const auto cell = [&](Template& target) {
            return [this, &target](const yaml::Node& value) { read_template(value, margin_fields, target); };
        };
        reader_.map(node, name,
                    {{"left", cell(line.left)},
                     {"center", cell(line.center)},
                     {"right", cell(line.right)},
                     {"block", [&](const auto& value) { read_block_name(value, layout_, reader_, line.block); }},
                     {"distance", [&](const auto& value) { reader_.length(value, margin_range, line.distance); }},
                     {"first_page", [&](const auto& value) { reader_.integer(value, 1, 1000, line.first_page); }}});
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
        const auto rows = [this](const char* name, std::vector<RowFormat>& target) {
            return [this, name, &target](const yaml::Node& list) {
                reader_.each_item(list, name,
                                  [&](const yaml::Node& item) { target.push_back(read_row(item, entry_fields)); });
            };
        };
        reader_.map(node, "a kind of entry",
                    {{"rows", rows("`rows`", entry.rows)},
                     {"compact", rows("`compact`", entry.compact_rows)},
                     {"one_line", rows("`one_line`", entry.one_line_rows)},
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
                                                   read_entries(entries, root_.find("entries"), kind + ".");
                                               }}});
                             }});
        }
        reader_.map(node, "`sections`", kinds);
    }

    const yaml::Node& root_;
    LayoutReader& reader_;
    Layout& layout_;
};

}  // namespace

void read_rows(const yaml::Node& root, LayoutReader& reader, Layout& layout) {
    RowReader(root, reader, layout).read();
}

}  // namespace vitac
