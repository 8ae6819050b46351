// What a layout may say: the tree of a layout file becomes a Layout.
#include "style/layout_schema.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "style/layout_blocks.h"
#include "style/layout_fit.h"
#include "style/layout_page.h"
#include "style/layout_rows.h"
#include "style/layout_styles.h"
#include "style/layout_values.h"

namespace vitac {

namespace {

void read_fonts(const yaml::Node& node, LayoutReader& reader, Layout& layout) {
    reader.each_member(node, "`fonts`", [&](const yaml::Member& font) {
        reader.text(font.value, layout.fonts[font.key].family);
        layout.fonts[font.key].span = font.value.span;
    });
}

void read_colors(const yaml::Node& node, LayoutReader& reader, Layout& layout) {
    reader.each_member(node, "`colors`", [&](const yaml::Member& color) {
        Color value;
        reader.color(color.value, layout.colors, value);
        layout.colors[color.key] = value;
    });
}

void read_source_colors(const yaml::Node& node, LayoutReader& reader, Layout& layout) {
    reader.one_of<bool>(node, {{"keep", true}, {"drop", false}}, layout.source_colors);
}

void read_contrast(const yaml::Node& node, LayoutReader& reader, Layout& layout) {
    reader.one_of<ContrastPolicy>(
        node, {{"fix", ContrastPolicy::Fix}, {"warn", ContrastPolicy::Warn}, {"keep", ContrastPolicy::Keep}},
        layout.contrast);
}

void read_joins(const yaml::Node& node, LayoutReader& reader, Layout& layout) {
    Joins& joins = layout.joins;
    const auto text = [&reader](std::string& target) {
        return [&reader, &target](const yaml::Node& value) { reader.text(value, target); };
    };
    reader.map(node, "`joins`",
               {{"authors", text(joins.authors)},
                {"last_author", text(joins.last_author)},
                {"contacts", text(joins.contacts)},
                {"links", text(joins.links)},
                {"notes", text(joins.notes)},
                {"dates", text(joins.dates)},
                {"run_in", text(joins.run_in)}});
}

void read_emoji(const yaml::Node& node, LayoutReader& reader, Layout& layout) {
    reader.one_of<EmojiForm>(node, {{"set", EmojiForm::Set}, {"drop", EmojiForm::Drop}}, layout.emoji);
}

void read_publications(const yaml::Node& node, LayoutReader& reader, Layout& layout) {
    PublicationFormat& format = layout.publications;
    constexpr int very_many = 10'000;
    reader.map(
        node, "`publications`",
        {{"group",
          [&](const auto& value) {
              reader.one_of<PublicationGroups>(value,
                                               {{"source", PublicationGroups::Source},
                                                {"type", PublicationGroups::Type},
                                                {"year", PublicationGroups::Year}},
                                               format.groups);
          }},
         {"numbered", [&](const auto& value) { reader.yes_no(value, format.numbered); }},
         {"most_authors", [&](const auto& value) { reader.integer(value, 0, very_many, format.most_authors); }},
         {"first_authors", [&](const auto& value) { reader.integer(value, 1, very_many, format.first_authors); }},
         {"venues", [&](const auto& value) {
              reader.one_of<VenueForm>(
                  value, {{"source", VenueForm::Source}, {"name", VenueForm::Name}, {"acronym", VenueForm::Acronym}},
                  format.venues);
          }}});
}

void read_words(const yaml::Node& node, LayoutReader& reader, Layout& layout) {
    reader.each_member(node, "`words`", [&](const yaml::Member& language) {
        reader.each_member(language.value, "a language", [&](const yaml::Member& word) {
            reader.text(word.value, layout.words[language.key][word.key]);
        });
    });
}

void read_date_form(const yaml::Node& node, LayoutReader& reader, Layout& layout) {
    reader.one_of<DateForm>(node, {{"source", DateForm::Source}, {"normalised", DateForm::Normalised}}, layout.dates);
}

Layout read_values(const LayoutTree& tree, Diagnostics& diagnostics) {
    Layout layout;
    layout.name = tree.name;
    layout.page.paper_name = tree.paper;
    LayoutReader reader(diagnostics);
    const auto with = [&](void (*read)(const yaml::Node&, LayoutReader&, Layout&)) {
        return [&reader, &layout, read](const yaml::Node& node) { read(node, reader, layout); };
    };
    const auto later = [](const yaml::Node&) {};
    // What others name comes before them: colours before styles before blocks before rows.
    reader.map(tree.root, "a layout",
               {{"extends", later},
                {"description", [&](const auto& node) { reader.text(node, layout.description); }},
                {"fonts", with(read_fonts)},
                {"colors", with(read_colors)},
                {"source_colors", with(read_source_colors)},
                {"contrast", with(read_contrast)},
                {"emoji", with(read_emoji)},
                {"styles", [&](const auto& node) { layout.styles = read_styles(node, layout, reader); }},
                {"blocks", [&](const auto& node) { layout.blocks = read_blocks(node, layout, reader); }},
                {"bullets", [&](const auto& node) { layout.bullets = read_bullets(node, layout, reader); }},
                {"joins", with(read_joins)},
                {"dates", with(read_date_form)},
                {"publications", with(read_publications)},
                {"words", with(read_words)},
                {"fit", [&](const auto& node) { layout.fit = read_fit(node, reader); }},
                {"page", later},
                {"papers", later},
                {"columns", later},
                {"header", later},
                {"contact", later},
                {"link_label", later},
                {"legend", later},
                {"running_head", later},
                {"running_foot", later},
                {"entries", later},
                {"sections", later}});
    read_page_parts(tree.root, reader, layout);
    read_rows(tree.root, reader, layout);
    return layout;
}

// --- What columns change -------------------------------------------------------------------------------------------

// The tree with the column's changes laid over it; nothing when it makes none.
std::optional<LayoutTree> tree_in(const LayoutTree& tree, const yaml::Member& column, Diagnostics& diagnostics) {
    yaml::Node changes = column.value;
    std::erase_if(changes.members, [](const yaml::Member& member) {
        return std::find(changed_in_columns.begin(), changed_in_columns.end(), member.key) == changed_in_columns.end();
    });
    if (changes.members.empty()) {
        return std::nullopt;
    }
    return LayoutTree{column.key, tree.paper, merged(tree.root, changes, diagnostics)};
}

// The rest of the tree is read again for the column, but what is wrong in it is said only once.
void add_new(const std::vector<Diagnostic>& found, Diagnostics& diagnostics) {
    const std::vector<Diagnostic> known = diagnostics.all();
    for (const Diagnostic& diagnostic : found) {
        if (std::none_of(known.begin(), known.end(), [&](const Diagnostic& other) {
                return other.name == diagnostic.name && other.span == diagnostic.span;
            })) {
            diagnostics.add(diagnostic);
        }
    }
}

}  // namespace

Layout read_layout(const LayoutTree& tree, Diagnostics& diagnostics) {
    Layout layout = read_values(tree, diagnostics);
    if (const yaml::Node* columns = tree.root.find("columns")) {
        for (const yaml::Member& column : columns->members) {
            Diagnostics in_column;
            if (const std::optional<LayoutTree> changed = tree_in(tree, column, in_column)) {
                layout.in_columns.push_back(read_values(*changed, in_column));
            }
            add_new(in_column.all(), diagnostics);
        }
    }
    return layout;
}

}  // namespace vitac
