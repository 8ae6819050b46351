// What was understood of an input, for the person who wrote it: one line for each field, its place in front.
#include "app/reading_text.h"

#include <fmt/core.h>

#include <algorithm>
#include <string_view>

#include "base/unicode.h"

namespace vitac {

namespace {

constexpr std::size_t place_width = 10;  // "1234:56" and blanks; longer places push their line to the right
constexpr std::size_t label_width = 14;  // "organisation"

// A text in one line: what was parted by lines is parted by a stroke.
std::string line_of(std::string_view text) {
    std::string line;
    for (const char c : text) {
        line += c == '\n' ? std::string(" / ") : std::string(1, c);
    }
    return line;
}

class Printer {
public:
    Printer(const Biography& biography, const Sources& sources) : biography_(biography), sources_(sources) {}

    std::string print() {
        text_ = fmt::format("Read as {}, language {}.\n", biography_.format.empty() ? "nothing" : biography_.format,
                            biography_.language);
        person();
        if (!biography_.summary.empty()) {
            text_ += "\nSummary\n";
            for (const RichText& paragraph : biography_.summary) {
                field(0, "text", plain_text(paragraph), span_of(paragraph));
            }
        }
        for (const Section& section : biography_.sections) {
            this->section(section);
        }
        if (!biography_.equal_contribution_legend.empty()) {
            text_ += "\n";
            field(0, "legend", plain_text(biography_.equal_contribution_legend),
                  span_of(biography_.equal_contribution_legend));
        }
        text_ += "\n" + summary();
        return std::move(text_);
    }

private:
    // "12:3", and the file where it is not the one that was named.
    std::string place(const Span& span) const {
        if (!span.known()) {
            return {};
        }
        const Source& source = sources_.get(span.source);
        const Position position = source.position(span.begin);
        const std::string file = span.source == biography_.source || biography_.source == SourceId::None
                                     ? std::string()
                                     : source.path.substr(source.path.rfind('/') + 1) + ":";
        return fmt::format("{}{}:{}", file, position.line, position.column);
    }

    void field(std::size_t depth, std::string_view label, const std::string& value, const Span& span) {
        if (value.empty()) {
            return;
        }
        const std::string indent(2 * depth, ' ');
        text_ +=
            fmt::format("{:>{}}  {}{:<{}}{}\n", place(span), place_width, indent, label, label_width, line_of(value));
    }

    void field(std::size_t depth, std::string_view label, const RichText& value) {
        field(depth, label, plain_text(value), span_of(value));
    }

    void person() {
        const Person& person = biography_.person;
        text_ += "\nPerson\n";
        field(0, "name", person.name.empty() ? "nothing says whose biography it is" : person.name, person.name_span);
        field(0, "known by", person.name_reason, {});
        for (const std::string& variant : person.name_variants) {
            field(0, "also", variant, {});
        }
        field(0, "headline", person.headline, {});
        for (const Contact& contact : person.contacts) {
            const std::string label = contact.kind == ContactKind::Profile && !contact.network.empty()
                                          ? contact.network
                                          : std::string(name_of(contact.kind));
            field(0, label.size() < label_width ? label : label + " ", contact.text, contact.span);
        }
    }

    void section(const Section& section) {
        text_ += fmt::format("\n{} ({})\n", line_of(plain_text(section.title)), name_of(section.kind));
        std::string group;
        for (const Entry& entry : section.entries) {
            if (entry.group != group) {
                group = entry.group;
                field(0, "under", group, {});
            }
            this->entry(entry);
        }
    }

    void entry(const Entry& entry) {
        constexpr int whole = 100;
        ++entries_;
        const std::string sure =
            entry.confidence < whole ? fmt::format(", {} % sure", entry.confidence) : std::string();
        unsure_ += entry.confidence < least_sure ? 1 : 0;
        text_ += fmt::format("{:>{}}  {}{}\n", place(entry.span), place_width, name_of(entry.kind), sure);
        field(1, "title", entry.title);
        field(1, "organisation", entry.organisation);
        field(1, "role", entry.role);
        field(1, "location", entry.location);
        field(1, "dates", dates(entry.dates), entry.dates.span);
        authors(entry);
        venue(entry.venue);
        for (const Note& note : entry.notes) {
            field(1, name_of(note.kind), note.text);
        }
        for (const LabelledLink& link : entry.links) {
            field(1, "link", link.label + " -> " + link.url, link.span);
        }
        bullets(1, entry.bullets);
        for (const std::string& tag : entry.tags) {
            field(1, "tag", tag, {});
        }
        for (const auto& [key, value] : entry.extra) {
            field(1, "kept", key + ": " + value, {});
        }
    }

    static std::string dates(const DateRange& range) {
        if (range.empty()) {
            return {};
        }
        std::string meaning = range.start ? to_iso(*range.start) : std::string();
        meaning += range.start && (range.end || range.ongoing) ? " to " : "";
        meaning += range.ongoing ? "now" : range.end ? to_iso(*range.end) : "";
        meaning += range.expected ? ", expected" : "";
        return meaning.empty() || meaning == range.text ? range.text : range.text + " (" + meaning + ")";
    }

    void authors(const Entry& entry) {
        std::string list;
        for (const Author& author : entry.authors) {
            std::string said = author.is_self ? "the person" : "";
            said += author.equal_contribution ? std::string(said.empty() ? "" : ", ") + "equal" : "";
            said += author.corresponding ? std::string(said.empty() ? "" : ", ") + "corresponding" : "";
            list += (list.empty() ? "" : "; ") + author.name + (said.empty() ? "" : " [" + said + "]");
        }
        list += entry.authors_end_in_et_al ? "; and others" : "";
        field(1, "authors", list, entry.authors.empty() ? Span{} : entry.authors.back().span);
        field(1, "authors", entry.authors_text);
    }

    void venue(const Venue& venue) {
        field(1, "venue", venue.text);
        std::string parts = venue.kind == VenueKind::Unknown ? std::string() : name_of(venue.kind);
        for (const auto& [label, value] : {std::pair<const char*, const std::string&>{"short", venue.acronym},
                                           {"volume", venue.volume},
                                           {"issue", venue.issue},
                                           {"pages", venue.pages}}) {
            parts += value.empty() ? std::string() : (parts.empty() ? "" : ", ") + std::string(label) + " " + value;
        }
        field(1, "", parts, {});
    }

    void bullets(std::size_t depth, const std::vector<Bullet>& list) {  // depth: markdown::deepest_nesting
        for (const Bullet& bullet : list) {
            field(depth, "bullet", bullet.text);
            bullets(depth + 1, bullet.children);
        }
    }

    std::string summary() const {
        const auto count = [](std::size_t number, const char* one, const char* more) {
            return fmt::format("{} {}", number, number == 1 ? one : more);
        };
        std::string text =
            count(biography_.sections.size(), "section", "sections") + ", " + count(entries_, "entry", "entries");
        text += unsure_ > 0 ? fmt::format("; of {} the reader is unsure (below {} %)", unsure_, least_sure) : "";
        return text + ".\n";
    }

    static constexpr int least_sure = 50;  // percent, as the note `unsure-entry` has it

    const Biography& biography_;
    const Sources& sources_;
    std::string text_;
    std::size_t entries_ = 0;
    std::size_t unsure_ = 0;
};

}  // namespace

std::string reading_text(const Biography& biography, const Sources& sources) {
    return Printer(biography, sources).print();
}

}  // namespace vitac
