// The parts of a page around the sections: header, summary, columns, lines in the margins.
#include "style/page_parts.h"

#include <algorithm>

#include "base/unicode.h"
#include "style/columns.h"
#include "style/entry_fields.h"
#include "style/links.h"
#include "style/sections.h"

namespace vitac {

namespace {

// --- Header --------------------------------------------------------------------------------------------------------

// A contact is one thing and stays on one line, except an address as long as a line.
constexpr std::size_t longest_unbroken_contact = 60;
constexpr const char* no_break_space = "\u00A0";

// Blanks at the border of two runs would let the line end there.
std::string with_tied_ends(const std::string& text) {
    std::string result = text;
    if (result.starts_with(' ')) {
        result.replace(0, 1, no_break_space);
    }
    if (result.size() > 1 && result.ends_with(' ')) {
        result.replace(result.size() - 1, 1, no_break_space);
    }
    return result;
}

Runs joined_where_alike(Runs runs) {
    Runs result;
    for (Run& run : runs) {
        if (!result.empty() && result.back().style == run.style) {
            result.back().text += run.text;
        } else {
            result.push_back(std::move(run));
        }
    }
    return result;
}

Runs contact_runs(const Contact& contact, const Look& look, RunBuilder& builder) {
    const std::string text = contact.text.empty() ? contact.url : contact.text;
    const bool network_is_said = unicode::fold(text).find(unicode::fold(contact.network)) != std::string::npos;
    const std::string network = network_is_said ? "" : contact.network;
    const std::optional<LinkId> link = builder.link(
        contact.url, link_description(network.empty() ? text : network + " " + text, {}, contact.url), contact.span);
    const FieldLookup fields = [&](const TemplatePart& field, const Look& around) {
        const std::string& value = field.text == "network" ? network : text;
        const Look style = builder.look(field.style.empty() ? field.text : field.style, around);
        return value.empty() ? FieldValues{} : FieldValues{{builder.plain(value, style, contact.span)}};
    };
    Runs runs = joined_where_alike(
        fill_template(builder.layout().contact, link ? builder.link_look(look) : look, fields, builder));
    const bool unbroken = unicode::character_count(plain_text(runs)) <= longest_unbroken_contact;
    for (Run& run : runs) {
        run.link = link;
        run.unbreakable = unbroken;
        run.text = unbroken && runs.size() > 1 ? with_tied_ends(run.text) : run.text;
    }
    return runs;
}

FieldValues contacts(const Person& person, const Look& look, RunBuilder& builder) {
    FieldValues values;
    for (const Contact& contact : person.contacts) {
        Runs runs = contact_runs(contact, look, builder);
        if (!plain_text(runs).empty()) {
            values.push_back(std::move(runs));
        }
    }
    return values;
}

FieldLookup header_lookup(const Person& person, RunBuilder& builder) {
    return [&](const TemplatePart& field, const Look& around) -> FieldValues {
        const Look look = builder.look(field.style.empty() ? field.text : field.style, around);
        if (field.text == "contacts") {
            return contacts(person, look, builder);
        }
        const bool is_name = field.text == "name";
        const std::string& text = is_name ? person.name : person.headline;
        return text.empty() ? FieldValues{}
                            : FieldValues{{builder.plain(text, look, is_name ? person.name_span : Span{})}};
    };
}

void add_header(const Biography& biography, const BlockContext& context, std::vector<Block>& blocks) {
    for (FilledLine& line : fill_rows(context.builder.layout().header, header_lookup(biography.person, context.builder),
                                      context.builder)) {
        const Role role = line.is_name ? Role::Name : Role::Paragraph;
        Block block = make_line(std::move(line), role, context);
        if (auto* paragraph = std::get_if<Paragraph>(&block)) {
            std::vector<Block> ruled = with_rule(std::move(*paragraph), context);
            std::move(ruled.begin(), ruled.end(), std::back_inserter(blocks));
        } else {
            blocks.push_back(std::move(block));
        }
    }
}

void add_summary(const Biography& biography, const BlockContext& context, std::vector<Block>& blocks) {
    const Look look =
        context.builder.look(block_format(context.builder.layout(), "summary").style, context.builder.body());
    for (const RichText& text : biography.summary) {
        if (!plain_text(text).empty()) {
            blocks.emplace_back(make_paragraph(context.builder.text(text, look), "summary", Role::Paragraph, context));
        }
    }
}

// The source explains marks that no author has: the words are kept, at the end.
void add_lost_legend(const Biography& biography, const BlockContext& context, std::vector<Block>& blocks) {
    if (biography.equal_contribution_legend.empty() || first_with_equal_contribution(biography) != nullptr) {
        return;
    }
    const Look look =
        context.builder.look(block_format(context.builder.layout(), "line").style, context.builder.body());
    Runs runs = legend_text(biography, context.builder.look("legend", look), context.builder);
    blocks.emplace_back(make_paragraph(std::move(runs), "line", Role::Paragraph, context));
}

}  // namespace

std::vector<Length> flow_widths(const Layout& layout) {
    std::vector<Length> widths;
    for (const Flow& flow : place_columns(columns_of(layout), layout.page)) {
        widths.push_back(flow.width);
    }
    return widths;
}

std::vector<Flow> make_flows(const Biography& biography, const Layout& layout,
                             const std::function<RunBuilder(const Layout&)>& builder_for) {
    const std::vector<ColumnFormat> columns = columns_of(layout);
    std::vector<Flow> flows = place_columns(columns, layout.page);
    for (std::size_t i = 0; i < columns.size(); ++i) {
        RunBuilder builder = builder_for(layout_in(layout, columns[i].name));
        const BlockContext context{builder, flows[i].width};
        if (has_content(columns[i], "header")) {
            add_header(biography, context, flows[i].blocks);
        }
        if (has_content(columns[i], "summary")) {
            add_summary(biography, context, flows[i].blocks);
        }
        for (const Section& section : biography.sections) {
            if (&column_for(section, columns) == &columns[i]) {
                std::vector<Block> blocks = make_section(section, biography, context);
                std::move(blocks.begin(), blocks.end(), std::back_inserter(flows[i].blocks));
            }
        }
        if (has_content(columns[i], "sections")) {
            add_lost_legend(biography, context, flows[i].blocks);
        }
    }
    return flows;
}

// --- Margins -------------------------------------------------------------------------------------------------------

namespace {

FieldValues margin_field(const TemplatePart& field, const Look& around, const Person& person, RunBuilder& builder) {
    const Look look = field.style.empty() ? around : builder.look(field.style, around);
    if (field.text == "name") {
        return person.name.empty() ? FieldValues{} : FieldValues{{builder.plain(person.name, look)}};
    }
    Run number = builder.plain("", look);
    number.field = field.text == "page" ? RunField::PageNumber : RunField::PageCount;
    return {{number}};
}

std::optional<Furniture> make_margin_line(const MarginLine& format, const Biography& biography, RunBuilder& builder) {
    const Look look = builder.look(block_format(builder.layout(), format.block).style, builder.body());
    const FieldLookup fields = [&](const TemplatePart& field, const Look& around) {
        return margin_field(field, around, biography.person, builder);
    };
    const PageFormat& page = builder.layout().page;
    const BlockContext context{builder, page.width - page.margins.left - page.margins.right};
    Furniture furniture;
    furniture.first_page = format.first_page;
    furniture.row.frame.role = Role::Artifact;
    furniture.row.frame.name = format.block;
    bool any = false;
    for (const auto& [parts, alignment] :
         {std::pair{&format.left, Alignment::Left}, std::pair{&format.center, Alignment::Center},
          std::pair{&format.right, Alignment::Right}}) {
        if (parts->empty() && alignment == Alignment::Center) {
            continue;  // left and right then have half the line each
        }
        Runs runs = fill_template(*parts, look, fields, builder);
        any = any || !runs.empty();
        Paragraph paragraph = make_paragraph(std::move(runs), format.block, Role::Artifact, context);
        paragraph.style.alignment = alignment;
        furniture.row.cells.push_back({.paragraph = std::move(paragraph), .sizing = CellWidth::Rest, .width = {}});
    }
    return any && format.distance > Length{} ? std::optional(std::move(furniture)) : std::nullopt;
}

}  // namespace

std::vector<Furniture> make_furniture(const Biography& biography, RunBuilder& builder) {
    std::vector<Furniture> result;
    const Layout& layout = builder.layout();
    if (std::optional<Furniture> head = make_margin_line(layout.running_head, biography, builder)) {
        head->baseline = -layout.running_head.distance;
        result.push_back(std::move(*head));
    }
    if (std::optional<Furniture> foot = make_margin_line(layout.running_foot, biography, builder)) {
        foot->baseline = layout.running_foot.distance;
        result.push_back(std::move(*foot));
    }
    return result;
}

}  // namespace vitac
