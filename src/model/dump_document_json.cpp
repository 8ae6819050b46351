// The document as JSON, for programs: every value of model/document.h under its own name, lengths in points.
#include <cmath>
#include <nlohmann/json.hpp>
#include <string>
#include <variant>

#include "model/document_words.h"
#include "model/dump.h"
#include "model/dump_json.h"

namespace vitac {

namespace {

using Json = nlohmann::ordered_json;

using dump::place_object;
using dump::points;

Json to_json(const TextStyle& style) {
    return {{"family", static_cast<int>(style.family)},
            {"weight", style.weight},
            {"slope", style.slope == Slope::Italic ? "italic" : "upright"},
            {"size", points(style.size)},
            {"color", to_hex(style.color)},
            {"caps", name_of(style.caps)},
            {"figures", name_of(style.figures)},
            {"ligatures", style.ligatures},
            {"underline", style.underline},
            {"strike", style.strike},
            {"tracking", points(style.tracking)},
            {"rise", points(style.rise)},
            {"language", style.language}};
}

Json to_json(const std::vector<Run>& runs, const Sources& sources) {
    Json list = Json::array();
    for (const Run& run : runs) {
        Json value = {{"text", run.text},
                      {"style_name", run.style_name},
                      {"field_name", run.field_name},
                      {"role", name_of(run.role)},
                      {"style", to_json(run.style)}};
        if (run.link) {
            value["link"] = static_cast<std::uint32_t>(*run.link);
        }
        if (run.field != RunField::None) {
            value["field"] = name_of(run.field);
        }
        value["unbreakable"] = run.unbreakable;
        value["place"] = place_object(run.span, sources);
        list.push_back(std::move(value));
    }
    return list;
}

Json to_json(const BlockFrame& frame, const char* kind, const Sources& sources) {
    return {{"block", kind},
            {"role", name_of(frame.role)},
            {"name", frame.name},
            {"id", frame.id},
            {"before", points(frame.before)},
            {"after", points(frame.after)},
            {"with_next", name_of(frame.with_next)},
            {"together", name_of(frame.together)},
            {"page_break", name_of(frame.page_break)},
            {"place", place_object(frame.span, sources)}};
}

struct BlockToJson {
    const Sources& sources;

    Json operator()(const Paragraph& paragraph) const {
        Json value = to_json(paragraph.frame, "paragraph", sources);
        const ParagraphStyle& style = paragraph.style;
        value["style"] = {{"alignment", name_of(style.alignment)},
                          {"leading", points(style.leading)},
                          {"indent_left", points(style.indent_left)},
                          {"indent_right", points(style.indent_right)},
                          {"first_line_indent", points(style.first_line_indent)},
                          {"hyphenate", style.hyphenate},
                          {"widow_lines", style.widow_lines}};
        if (paragraph.label) {
            value["label"] = {{"width", points(paragraph.label->width)},
                              {"role", name_of(paragraph.label->role)},
                              {"runs", to_json(paragraph.label->runs, sources)}};
        }
        value["runs"] = to_json(paragraph.runs, sources);
        return value;
    }

    Json operator()(const Row& row) const {
        Json value = to_json(row.frame, "row", sources);
        value["gap"] = points(row.gap);
        value["cells"] = Json::array();
        for (const Cell& cell : row.cells) {
            value["cells"].push_back({{"sizing", name_of(cell.sizing)},
                                      {"width", points(cell.width)},
                                      {"paragraph", (*this)(cell.paragraph)}});
        }
        return value;
    }

    Json operator()(const Rule& rule) const {
        Json value = to_json(rule.frame, "rule", sources);
        value["thickness"] = points(rule.thickness);
        value["color"] = to_hex(rule.color);
        value["indent_left"] = points(rule.indent_left);
        value["indent_right"] = points(rule.indent_right);
        return value;
    }

    Json operator()(const Group& group) const {
        Json value = to_json(group.frame, "group", sources);
        value["children"] = list(group.children);
        return value;
    }

    Json list(const std::vector<Block>& blocks) const {
        Json values = Json::array();
        for (const Block& block : blocks) {
            values.push_back(std::visit(*this, block));
        }
        return values;
    }
};

Json metadata_to_json(const DocumentMetadata& metadata) {
    Json value = {{"title", metadata.title},       {"author", metadata.author},     {"subject", metadata.subject},
                  {"keywords", metadata.keywords}, {"language", metadata.language}, {"date", nullptr}};
    if (metadata.date) {
        value["date"] = *metadata.date;
    }
    return value;
}

Json page_to_json(const Document& document) {
    const Margins& margins = document.margins;
    return {{"paper", document.paper.name},
            {"width", points(document.paper.width)},
            {"height", points(document.paper.height)},
            {"margins",
             {{"left", points(margins.left)},
              {"right", points(margins.right)},
              {"top", points(margins.top)},
              {"bottom", points(margins.bottom)}}},
            {"background", to_hex(document.background)},
            {"glue_stretch", document.glue_stretch},
            {"glue_shrink", document.glue_shrink},
            {"balance", document.balance}};
}

Json families_to_json(const Document& document) {
    Json list = Json::array();
    for (const FontFamily& family : document.families) {
        Json faces = Json::array();
        for (const FontFace& face : family.faces) {
            faces.push_back({{"file", face.file},
                             {"index", face.index},
                             {"weight", face.weight},
                             {"slope", face.slope == Slope::Italic ? "italic" : "upright"}});
        }
        list.push_back({{"name", family.name},
                        {"generic", name_of(family.generic)},
                        {"package", family.package},
                        {"scripts", family.scripts},
                        {"languages", family.languages},
                        {"faces", std::move(faces)}});
    }
    return list;
}

Json flows_to_json(const Document& document, const Sources& sources) {
    const BlockToJson blocks{sources};
    Json list = Json::array();
    for (const Flow& flow : document.flows) {
        Json value = {{"name", flow.name},   {"left", points(flow.left)}, {"width", points(flow.width)},
                      {"spans", flow.spans}, {"below", nullptr},          {"tint", nullptr}};
        if (flow.below) {
            value["below"] = document.flows[*flow.below].name;
        }
        if (flow.tint) {
            value["tint"] = {{"color", to_hex(flow.tint->color)},
                             {"left", points(flow.tint->left)},
                             {"width", points(flow.tint->width)}};
        }
        value["blocks"] = blocks.list(flow.blocks);
        list.push_back(std::move(value));
    }
    return list;
}

Json furniture_to_json(const Document& document, const Sources& sources) {
    Json list = Json::array();
    for (const Furniture& furniture : document.furniture) {
        list.push_back({{"baseline", points(furniture.baseline)},
                        {"first_page", furniture.first_page},
                        {"row", BlockToJson{sources}(furniture.row)}});
    }
    return list;
}

}  // namespace

std::string dump_document_json(const Document& document, const Sources& sources) {
    Json links = Json::array();
    for (const LinkTarget& link : document.links) {
        links.push_back({{"url", link.url}, {"description", link.description}});
    }
    Json outline = Json::array();
    for (const OutlineEntry& entry : document.outline) {
        outline.push_back({{"title", entry.title}, {"id", entry.id}, {"level", entry.level}});
    }
    Json fallback = Json::array();
    for (const FamilyId id : document.fallback) {
        fallback.push_back(static_cast<int>(id));
    }
    Json palette = Json::object();
    for (const NamedColor& named : document.palette) {
        palette[named.name] = to_hex(named.color);
    }
    const Json value = {{"layout", document.layout},
                        {"palette", std::move(palette)},
                        {"metadata", metadata_to_json(document.metadata)},
                        {"page", page_to_json(document)},
                        {"families", families_to_json(document)},
                        {"fallback", std::move(fallback)},
                        {"flows", flows_to_json(document, sources)},
                        {"furniture", furniture_to_json(document, sources)},
                        {"links", std::move(links)},
                        {"outline", std::move(outline)}};
    constexpr int indent = 2;
    return value.dump(indent, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace vitac
