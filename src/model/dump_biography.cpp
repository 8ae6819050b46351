// The biography as text: a line for each thing that was understood, with its place; what is absent or usual is not
// said.
#include <fmt/core.h>

#include <string>
#include <string_view>
#include <vector>

#include "model/dump.h"
#include "model/dump_words.h"

namespace vitac {

namespace {

using dump::deepest_indent;
using dump::quoted;

// "plain <strong -> https://example.org>linked</> plain"
std::string rich(const RichText& text) {
    std::string result;
    for (const Inline& piece : merged(text).inlines) {
        const std::string style = dump::look_of(piece);
        result += style.empty() ? piece.text : "<" + style + ">" + piece.text + "</>";
    }
    return quoted(result);
}

class BiographyDump {
public:
    BiographyDump(const Biography& biography, const Sources& sources) : biography_(biography), sources_(sources) {}

    std::string dump() {
        add(0, fmt::format("biography {}, language {}", biography_.format.empty() ? "of no format" : biography_.format,
                           biography_.language.empty() ? "unknown" : biography_.language));
        for (const auto& [key, value] : biography_.front_matter) {
            add(1, fmt::format("front-matter {}: {}", key, quoted(value)));
        }
        add_person(biography_.person);
        for (const RichText& paragraph : biography_.summary) {
            add(0, "summary " + rich(paragraph) + place(span_of(paragraph)));
        }
        add_rich(0, "legend", biography_.equal_contribution_legend);
        for (const Section& section : biography_.sections) {
            add_section(section);
        }
        return std::move(text_);
    }

private:
    void add(int indent, const std::string& line) {
        text_ += std::string(static_cast<std::size_t>(2 * std::min(indent, deepest_indent)), ' ') + line + "\n";
    }

    std::string place(const Span& span) const {
        if (!span.known()) {
            return {};
        }
        const Position begin = sources_.get(span.source).position(span.begin);
        return fmt::format(" {}:{}", begin.line, begin.column);
    }

    void add_rich(int indent, std::string_view name, const RichText& text) {
        if (!text.empty()) {
            add(indent, fmt::format("{} {}{}", name, rich(text), place(span_of(text))));
        }
    }

    void add_plain(int indent, std::string_view name, const std::string& text) {
        if (!text.empty()) {
            add(indent, fmt::format("{} {}", name, quoted(text)));
        }
    }

    void add_person(const Person& person) {
        add(0, fmt::format("person {} from {}{}{}", quoted(person.name), name_of(person.name_source),
                           person.name_reason.empty() ? "" : ": " + person.name_reason, place(person.name_span)));
        for (const std::string& variant : person.name_variants) {
            add_plain(1, "variant", variant);
        }
        add_plain(1, "headline", person.headline);
        for (const Contact& contact : person.contacts) {
            add(1, fmt::format("{}{} {}{}{}", name_of(contact.kind),
                               contact.network.empty() ? "" : " " + contact.network, quoted(contact.text),
                               contact.url.empty() ? "" : " -> " + contact.url, place(contact.span)));
        }
    }

    void add_section(const Section& section) {
        add(0, fmt::format("section {} {} #{}{}", name_of(section.kind), rich(section.title), section.id,
                           place(section.span)));
        for (const Entry& entry : section.entries) {
            add_entry(entry);
        }
    }

    void add_entry(const Entry& entry) {
        constexpr int certain = 100;
        add(1,
            fmt::format("{} #{}{}{}", name_of(entry.kind), entry.id,
                        entry.confidence == certain ? "" : fmt::format(" {}%", entry.confidence), place(entry.span)));
        add_plain(2, "group", entry.group);
        add_rich(2, "title", entry.title);
        add_rich(2, "organisation", entry.organisation);
        add_rich(2, "location", entry.location);
        add_rich(2, "role", entry.role);
        add_dates(entry.dates);
        for (const Author& author : entry.authors) {
            add_author(author);
        }
        if (entry.authors_end_in_et_al) {
            add(2, "and others");
        }
        add_rich(2, "authors", entry.authors_text);
        add_venue(entry.venue);
        for (const Note& note : entry.notes) {
            add_rich(2, name_of(note.kind), note.text);
        }
        for (const LabelledLink& link : entry.links) {
            add(2, fmt::format("link {} -> {}{}", quoted(link.label), link.url, place(link.span)));
        }
        add_bullets(2, entry.bullets);
        for (const std::string& tag : entry.tags) {
            add_plain(2, "tag", tag);
        }
        for (const auto& [key, value] : entry.extra) {
            add(2, fmt::format("extra {}: {}", key, quoted(value)));
        }
    }

    void add_dates(const DateRange& dates) {
        if (dates.empty()) {
            return;
        }
        std::string meaning = dates.start ? to_iso(*dates.start) + " to " : "";
        meaning += dates.end ? to_iso(*dates.end) : "";
        meaning += dates.ongoing ? std::string(dates.end ? ", " : "") + "ongoing" : "";
        meaning += dates.expected ? ", expected" : "";
        add(2,
            fmt::format("dates {}{}{}", quoted(dates.text), meaning.empty() ? "" : " = " + meaning, place(dates.span)));
    }

    void add_author(const Author& author) {
        add(2, fmt::format("author {}{}{}{}{}{}{}", quoted(author.name), author.is_self ? " self" : "",
                           author.equal_contribution ? " equal" : "", author.corresponding ? " corresponding" : "",
                           author.marks.empty() ? "" : " marks " + quoted(author.marks),
                           author.link ? " -> " + author.link->url : "", place(author.span)));
    }

    void add_venue(const Venue& venue) {
        if (venue.empty()) {
            return;
        }
        add_rich(2, "venue", venue.text);
        std::string parts = venue.kind == VenueKind::Unknown ? "" : std::string(" ") + name_of(venue.kind);
        const auto part = [&](std::string_view name, const std::string& value) {
            parts += value.empty() ? "" : fmt::format(" {} {}", name, quoted(value));
        };
        part("name", venue.name);
        part("acronym", venue.acronym);
        part("volume", venue.volume);
        part("issue", venue.issue);
        part("pages", venue.pages);
        if (!parts.empty()) {
            add(3, parts.substr(1));
        }
    }

    // The depth of bullets is bounded where they are read.
    void add_bullets(int indent, const std::vector<Bullet>& bullets) {
        for (const Bullet& bullet : bullets) {
            add(indent, fmt::format("- {}{}", rich(bullet.text), place(span_of(bullet.text))));
            add_bullets(indent + 1, bullet.children);
        }
    }

    const Biography& biography_;
    const Sources& sources_;
    std::string text_;
};

}  // namespace

std::string dump_biography(const Biography& biography, const Sources& sources) {
    return BiographyDump(biography, sources).dump();
}

}  // namespace vitac
