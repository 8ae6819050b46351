// Pages as JSON. docs/dump-pages.md describes the form; it is stable: fields may be added, none change their meaning.
#include <cmath>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "model/dump.h"
#include "model/dump_json.h"

namespace vitac {

namespace {

using Json = nlohmann::ordered_json;

using dump::points;
using dump::rounded;

template <class Id>
std::uint64_t id(Id value) {
    return static_cast<std::uint64_t>(value);
}

template <class Id>
Json optional_id(const std::optional<Id>& value) {
    return value ? Json(id(*value)) : Json(nullptr);
}

Json area(const Rectangle& box) {
    return {points(box.left), points(box.top), points(box.width), points(box.height)};
}

std::string_view name_of(Alignment alignment) {
    constexpr std::string_view names[] = {"left", "right", "center", "justified"};
    return names[static_cast<std::size_t>(alignment)];
}

std::string_view name_of(Role role) {
    switch (role) {
        case Role::Section:
            return "section";
        case Role::Entry:
            return "entry";
        case Role::Name:
            return "name";
        case Role::Heading:
            return "heading";
        case Role::Subheading:
            return "subheading";
        case Role::EntryTitle:
            return "entry-title";
        case Role::Paragraph:
            return "paragraph";
        case Role::BibEntry:
            return "bib-entry";
        case Role::List:
            return "list";
        case Role::ListItem:
            return "list-item";
        case Role::ListLabel:
            return "list-label";
        case Role::ListBody:
            return "list-body";
        case Role::Text:
            return "text";
        case Role::Strong:
            return "strong";
        case Role::Emphasis:
            return "emphasis";
        case Role::Artifact:
            return "artifact";
    }
    return "";
}

std::string_view name_of(Tag::Kind kind) {
    switch (kind) {
        case Tag::Kind::Document:
            return "document";
        case Tag::Kind::Section:
            return "section";
        case Tag::Kind::Entry:
            return "entry";
        case Tag::Kind::Heading:
            return "heading";
        case Tag::Kind::Paragraph:
            return "paragraph";
        case Tag::Kind::List:
            return "list";
        case Tag::Kind::ListItem:
            return "list-item";
        case Tag::Kind::ListLabel:
            return "list-label";
        case Tag::Kind::ListBody:
            return "list-body";
        case Tag::Kind::BibEntry:
            return "bib-entry";
        case Tag::Kind::Link:
            return "link";
        case Tag::Kind::Strong:
            return "strong";
        case Tag::Kind::Emphasis:
            return "emphasis";
        case Tag::Kind::Span:
            return "span";
    }
    return "";
}

// --- Pages ---------------------------------------------------------------------------------------------------------

Json item_json(const FilledBox& box, const Sources&) {
    return {{"kind", "box"}, {"area", area(box.box)}, {"color", to_hex(box.color)}};
}

Json item_json(const GlyphRun& run, const Sources& sources) {
    Json ids = Json::array();
    Length width;
    for (const Glyph& glyph : run.glyphs) {
        ids.push_back(glyph.id);
        width += glyph.advance * run.expansion;
    }
    return {{"kind", "text"},
            {"text", run.text},
            {"x", points(run.origin.x)},
            {"y", points(run.origin.y)},
            {"width", points(width)},
            {"face", id(run.face)},
            {"size", points(run.size)},
            {"color", to_hex(run.color)},
            {"expansion", rounded(run.expansion)},
            {"right_to_left", run.right_to_left},
            {"language", run.language},
            {"artifact", run.artifact},
            {"tag", run.artifact ? Json(nullptr) : Json(id(run.tag))},
            {"link", optional_id(run.link)},
            {"glyphs", ids},
            {"span", dump::place_object(run.span, sources)}};
}

// The colours and sizes on a line, each once, sorted.
struct Look {
    std::set<std::string> colors;
    std::set<double> sizes;
};

Look look_of(const Page& page, const LineReport& line) {
    Look look;
    for (std::size_t i = line.first_item; i < std::min(line.end_item, page.items.size()); ++i) {
        if (const auto* run = std::get_if<GlyphRun>(&page.items[i])) {
            look.colors.insert(to_hex(run->color));
            look.sizes.insert(points(run->size));
        }
    }
    return look;
}

Json line_json(const Page& page, const LineReport& line) {
    const Look look = look_of(page, line);
    Json spaces = Json::array();
    for (const auto& [left, width] : line.spaces) {
        spaces.push_back({points(left), points(width)});
    }
    return {{"text", line.text},
            {"x", points(line.x)},
            {"baseline", points(line.baseline)},
            {"measure", points(line.measure)},
            {"natural_width", points(line.natural_width)},
            {"set_width", points(line.set_width)},
            {"next_width", points(line.next_width)},
            {"ratio", rounded(line.ratio)},
            {"expansion", rounded(line.expansion)},
            {"letter_space", points(line.letter_space)},
            {"hyphen", line.hyphen_inserted ? "inserted"
                       : line.hyphen_hard   ? "hard"
                                            : "none"},
            {"first", line.first},
            {"last", line.last},
            {"forced", line.forced},
            {"alignment", name_of(line.alignment)},
            {"role", name_of(line.role)},
            {"section", line.section},
            {"entry", line.entry},
            {"colors", look.colors},
            {"sizes", look.sizes},
            {"spaces", spaces},
            {"items", {line.first_item, line.end_item}}};
}

Json page_json(const Page& page, const Sources& sources) {
    Json items = Json::array();
    for (const PageItem& item : page.items) {
        items.push_back(std::visit([&](const auto& value) { return item_json(value, sources); }, item));
    }
    Json links = Json::array();
    for (const LinkArea& link : page.links) {
        links.push_back({{"link", id(link.link)}, {"tag", id(link.tag)}, {"area", area(link.area)}});
    }
    Json lines = Json::array();
    for (const LineReport& line : page.lines) {
        lines.push_back(line_json(page, line));
    }
    return {{"width", points(page.width)},
            {"height", points(page.height)},
            {"used_height", points(page.used_height)},
            {"usable_height", points(page.usable_height)},
            {"lines", lines},
            {"items", items},
            {"links", links}};
}

// --- The rest ------------------------------------------------------------------------------------------------------

Json metadata_json(const DocumentMetadata& metadata) {
    return {{"title", metadata.title},       {"author", metadata.author},
            {"subject", metadata.subject},   {"keywords", metadata.keywords},
            {"language", metadata.language}, {"date", metadata.date ? Json(*metadata.date) : Json(nullptr)}};
}

Json face_json(const FaceUse& face) {
    return {{"family", face.family},
            {"weight", face.weight},
            {"italic", face.slope == Slope::Italic},
            {"file", face.file == nullptr ? "" : face.file->path},
            {"index", face.index}};
}

Json tag_json(const Tag& tag) {
    Json kids = Json::array();
    for (const TagId kid : tag.kids) {
        kids.push_back(id(kid));
    }
    Json json{{"kind", name_of(tag.kind)}, {"parent", id(tag.parent)}, {"kids", kids}};
    if (tag.kind == Tag::Kind::Heading) {
        json["level"] = tag.heading_level;
    }
    if (tag.kind == Tag::Kind::List) {
        json["bulleted"] = tag.bulleted;
    }
    if (tag.link) {
        json["link"] = id(*tag.link);
    }
    for (const auto& [key, value] : {std::pair("language", tag.language), {"title", tag.title}, {"id", tag.id}}) {
        if (!value.empty()) {
            json[key] = value;
        }
    }
    return json;
}

Json outline_json(const OutlineItem& item) {
    return {
        {"title", item.title}, {"level", item.level}, {"page", item.page + 1}, {"y", points(item.y)}, {"id", item.id}};
}

template <class Value, class ToJson>
Json array_of(const std::vector<Value>& values, ToJson to_json) {
    Json array = Json::array();
    for (const Value& value : values) {
        array.push_back(to_json(value));
    }
    return array;
}

}  // namespace

std::string dump_pages_json(const Pages& pages, const Sources& sources) {
    Json json;
    json["metadata"] = metadata_json(pages.metadata);
    json["pages"] = array_of(pages.pages, [&](const Page& page) { return page_json(page, sources); });
    json["faces"] = array_of(pages.faces, face_json);
    json["tags"] = array_of(pages.tags, tag_json);
    json["outline"] = array_of(pages.outline, outline_json);
    json["links"] = array_of(pages.links, [](const LinkTarget& link) {
        return Json{{"url", link.url}, {"description", link.description}};
    });
    return json.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace vitac
