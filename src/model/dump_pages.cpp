// Pages as text: one drawing command a line with the glyphs' text beside them, then the tags, the outline and the
// links. docs/dump-pages.md explains the form.
#include <fmt/core.h>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/dump.h"
#include "model/dump_words.h"

namespace vitac {

namespace {

using dump::deepest_indent;
using dump::place;
using dump::quoted;

// Commas would be read as two numbers, and "-0.00" differs from "0.00" for no one.
std::string number(Length length) {
    std::string text = fmt::format("{:.2f}", length.points());
    return text == "-0.00" ? "0.00" : text;
}

std::string plain_number(double value) {
    return fmt::format("{:g}", value);
}

// --- Pages ---------------------------------------------------------------------------------------------------------

Length width_of(const GlyphRun& run) {
    Length width;
    for (const Glyph& glyph : run.glyphs) {
        width += glyph.advance * run.expansion;
    }
    return width;
}

std::string face_name(const Pages& pages, FaceId id) {
    const auto index = static_cast<std::size_t>(id);
    if (index >= pages.faces.size()) {
        return fmt::format("face {}", index);
    }
    const FaceUse& face = pages.faces[index];
    return fmt::format("{} {}{}", face.family, face.weight, face.slope == Slope::Italic ? " italic" : "");
}

std::string glyph_list(const GlyphRun& run) {
    std::string list;
    for (const Glyph& glyph : run.glyphs) {
        list += fmt::format("{}{}", list.empty() ? "" : " ", glyph.id);
    }
    return list;
}

std::string item_text(const FilledBox& box, const Pages&, const Sources&) {
    return fmt::format("  box ({}, {}) {} x {} {}\n", number(box.box.left), number(box.box.top), number(box.box.width),
                       number(box.box.height), to_hex(box.color));
}

std::string item_text(const GlyphRun& run, const Pages& pages, const Sources& sources) {
    std::string text = fmt::format("  ({}, {}) {} {} pt {} [{}] {} wide {}", number(run.origin.x), number(run.origin.y),
                                   face_name(pages, run.face), plain_number(run.size.points()), to_hex(run.color),
                                   glyph_list(run), number(width_of(run)), quoted(run.text));
    text += run.expansion == 1.0 ? "" : fmt::format(" expanded {}", plain_number(run.expansion));
    text += run.right_to_left ? " right-to-left" : "";
    text += run.language.empty() ? "" : " in " + run.language;
    text += run.artifact ? " artifact" : fmt::format(" tag {}", static_cast<std::uint32_t>(run.tag));
    text += run.link ? fmt::format(" link {}", static_cast<std::uint32_t>(*run.link)) : "";
    return text + place(run.span, sources) + "\n";
}

std::string link_text(const LinkArea& link) {
    return fmt::format("  link {} ({}, {}) {} x {} tag {}\n", static_cast<std::uint32_t>(link.link),
                       number(link.area.left), number(link.area.top), number(link.area.width), number(link.area.height),
                       static_cast<std::uint32_t>(link.tag));
}

std::string page_text(const Pages& pages, std::size_t index, const Sources& sources) {
    const Page& page = pages.pages[index];
    const double fill = page.usable_height > Length{} ? 100.0 * (page.used_height / page.usable_height) : 0.0;
    std::string text = fmt::format("page {} of {}: {} x {}, {} of {} used ({:.0f} %)\n", index + 1, pages.pages.size(),
                                   number(page.width), number(page.height), number(page.used_height),
                                   number(page.usable_height), fill);
    for (const PageItem& item : page.items) {
        text += std::visit([&](const auto& value) { return item_text(value, pages, sources); }, item);
    }
    for (const LinkArea& link : page.links) {
        text += link_text(link);
    }
    return text;
}

// --- Tags ----------------------------------------------------------------------------------------------------------

std::string_view kind_name(Tag::Kind kind) {
    switch (kind) {
        case Tag::Kind::Document:
            return "Document";
        case Tag::Kind::Section:
            return "Section";
        case Tag::Kind::Entry:
            return "Entry";
        case Tag::Kind::Heading:
            return "Heading";
        case Tag::Kind::Paragraph:
            return "Paragraph";
        case Tag::Kind::List:
            return "List";
        case Tag::Kind::ListItem:
            return "ListItem";
        case Tag::Kind::ListLabel:
            return "ListLabel";
        case Tag::Kind::ListBody:
            return "ListBody";
        case Tag::Kind::BibEntry:
            return "BibEntry";
        case Tag::Kind::Link:
            return "Link";
        case Tag::Kind::Strong:
            return "Strong";
        case Tag::Kind::Emphasis:
            return "Emphasis";
        case Tag::Kind::Span:
            return "Span";
    }
    return "";
}

// The text that names each tag, without that of its kids.
std::vector<std::string> own_texts(const Pages& pages) {
    std::vector<std::string> texts(pages.tags.size());
    for (const Page& page : pages.pages) {
        for (const PageItem& item : page.items) {
            const auto* run = std::get_if<GlyphRun>(&item);
            if (run != nullptr && !run->artifact && static_cast<std::size_t>(run->tag) < texts.size()) {
                texts[static_cast<std::size_t>(run->tag)] += run->text;
            }
        }
    }
    return texts;
}

std::string tag_text(const Tag& tag, std::size_t id, const std::string& own_text) {
    std::string text = fmt::format("{} {}", id, kind_name(tag.kind));
    text += tag.kind == Tag::Kind::Heading ? fmt::format(" {}", tag.heading_level) : "";
    text += tag.bulleted ? " bulleted" : "";
    text += tag.link ? fmt::format(" {}", static_cast<std::uint32_t>(*tag.link)) : "";
    text += tag.language.empty() ? "" : " in " + tag.language;
    text += tag.id.empty() ? "" : " #" + tag.id;
    text += tag.title.empty() ? "" : " titled " + quoted(tag.title);
    return text + (own_text.empty() ? "" : " " + quoted(own_text)) + "\n";
}

std::string tag_tree(const Pages& pages) {
    struct Open {
        TagId id;
        int depth;
    };
    if (pages.tags.empty()) {
        return {};
    }
    const std::vector<std::string> texts = own_texts(pages);
    std::string result = "tags\n";
    std::vector<Open> open{{TagId{}, 1}};
    while (!open.empty()) {
        const Open here = open.back();
        open.pop_back();
        const auto id = static_cast<std::size_t>(here.id);
        const Tag& tag = pages.tags[id];
        result += std::string(static_cast<std::size_t>(2 * std::min(here.depth, deepest_indent)), ' ');
        result += tag_text(tag, id, texts[id]);
        for (auto kid = tag.kids.rbegin(); kid != tag.kids.rend(); ++kid) {
            open.push_back({*kid, here.depth + 1});
        }
    }
    return result;
}

// --- The rest ------------------------------------------------------------------------------------------------------

std::string outline_text(const std::vector<OutlineItem>& outline) {
    std::string text = outline.empty() ? "" : "outline\n";
    for (const OutlineItem& item : outline) {
        text += fmt::format("{}{} page {} at {} #{}\n",
                            std::string(static_cast<std::size_t>(2 * std::max(item.level, 1)), ' '), quoted(item.title),
                            item.page + 1, number(item.y), item.id);
    }
    return text;
}

std::string links_text(const std::vector<LinkTarget>& links) {
    std::string text = links.empty() ? "" : "links\n";
    for (std::size_t i = 0; i < links.size(); ++i) {
        text += fmt::format("  {} {} {}\n", i, links[i].url, quoted(links[i].description));
    }
    return text;
}

// --- Reading aloud -------------------------------------------------------------------------------------------------

const GlyphRun* first_text(const Page& page, const LineReport& line) {
    for (std::size_t i = line.first_item; i < std::min(line.end_item, page.items.size()); ++i) {
        if (const auto* run = std::get_if<GlyphRun>(&page.items[i])) {
            return run;
        }
    }
    return nullptr;
}

// What a blank line parts: an entry, a heading, a list or paragraph of its own.
TagId unit_of(const std::vector<Tag>& tags, TagId tag) {
    const auto at = [&tags](TagId id) -> const Tag& { return tags[static_cast<std::size_t>(id)]; };
    TagId unit = tag;
    for (TagId id = tag; id != TagId{}; id = at(id).parent) {
        if (at(id).kind == Tag::Kind::Section) {
            break;
        }
        unit = id;
        if (at(id).kind == Tag::Kind::Entry) {
            break;
        }
    }
    return unit;
}

std::string label_text(const Page& page, const LineReport& line, const std::vector<Tag>& tags) {
    std::string text;
    for (std::size_t i = line.first_item; i < std::min(line.end_item, page.items.size()); ++i) {
        const auto* run = std::get_if<GlyphRun>(&page.items[i]);
        if (run != nullptr && tags[static_cast<std::size_t>(run->tag)].kind == Tag::Kind::ListLabel) {
            text += run->text;
        }
    }
    return text.empty() || text.ends_with(' ') ? text : text + ' ';
}

}  // namespace

std::string dump_pages(const Pages& pages, const Sources& sources) {
    std::string text = fmt::format("document {} in {}\n", quoted(pages.metadata.title), pages.metadata.language);
    for (std::size_t i = 0; i < pages.pages.size(); ++i) {
        text += page_text(pages, i, sources);
    }
    return text + tag_tree(pages) + outline_text(pages.outline) + links_text(pages.links);
}

std::string text_of(const Pages& pages) {
    std::string text;
    std::optional<TagId> unit_before;
    for (const Page& page : pages.pages) {
        for (const LineReport& line : page.lines) {
            const GlyphRun* run = first_text(page, line);
            if (run == nullptr || run->artifact) {
                continue;
            }
            const TagId unit = unit_of(pages.tags, run->tag);
            text += unit_before && *unit_before != unit ? "\n" : "";
            unit_before = unit;
            text += label_text(page, line, pages.tags) + line.text;
            text.erase(text.find_last_not_of(' ') + 1);
            text += '\n';
        }
    }
    return text;
}

}  // namespace vitac
