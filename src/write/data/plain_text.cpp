// A biography as plain text, to be pasted into the fields of a form.
//
// One line for each paragraph, however long: a form breaks lines itself, and lines that were broken before would stay
// so. Addresses of links are written out, since text has no others.
#include "write/data/plain_text.h"

#include <algorithm>
#include <vector>

#include "base/unicode.h"
#include "write/data/losses.h"

namespace vitac::data_files {

namespace {

// Whether a link's text says its address already: "example.org/ada" for https://example.org/ada.
bool says_address(const std::string& text, std::string url) {
    for (const std::string_view scheme : {"mailto:", "https://", "http://", "tel:"}) {
        url = url.starts_with(scheme) ? url.substr(scheme.size()) : url;
    }
    while (url.ends_with('/')) {
        url.pop_back();
    }
    return !url.empty() && text.find(url) != std::string::npos;
}

class Writer {
public:
    Writer(const Biography& biography, Diagnostics& diagnostics) : biography_(biography), diagnostics_(diagnostics) {}

    std::string write() {
        write_person();
        for (const RichText& paragraph : biography_.summary) {
            line("");
            lines_of(text_of(paragraph), "");
        }
        for (const Section& section : biography_.sections) {
            write_section(section);
        }
        if (!biography_.equal_contribution_legend.empty()) {
            line("");
            line(text_of(biography_.equal_contribution_legend));
        }
        report();
        return std::move(text_);
    }

private:
    void line(const std::string& text) { text_ += text + "\n"; }

    void lines_of(const std::string& text, const std::string& indent) {
        for (std::size_t begin = 0; begin <= text.size();) {
            const std::size_t end = std::min(text.find('\n', begin), text.size());
            line(indent + text.substr(begin, end - begin));
            begin = end + 1;
        }
    }

    // "the page (https://example.org)"
    std::string text_of(const RichText& rich) {
        std::string text;
        const std::vector<Inline>& pieces = rich.inlines;
        std::string label;
        for (std::size_t i = 0; i < pieces.size(); ++i) {
            const Inline& piece = pieces[i];
            looks_ = looks_ || piece.color || piece.marks != Marks{};
            text += piece.text;
            label = piece.link ? label + piece.text : std::string();
            const bool ends = piece.link && (i + 1 == pieces.size() || pieces[i + 1].link != piece.link);
            if (ends) {
                text += says_address(label, piece.link->url) ? "" : " (" + piece.link->url + ")";
                label.clear();
            }
        }
        return text;
    }

    void write_person() {
        if (!biography_.person.name.empty()) {
            line(biography_.person.name);
        }
        if (!biography_.person.headline.empty()) {
            line(biography_.person.headline);
        }
        for (const Contact& contact : biography_.person.contacts) {
            const std::string label = contact.network.empty() ? "" : contact.network + ": ";
            const bool said = contact.url.empty() || says_address(contact.text, contact.url);
            line(label + (contact.kind == ContactKind::Profile ? contact.url : contact.text) +
                 (said || contact.kind != ContactKind::Website ? "" : " (" + contact.url + ")"));
        }
    }

    void write_section(const Section& section) {
        line("");
        line(unicode::to_upper(plain_text(section.title)));
        std::string group;
        for (const Entry& entry : section.entries) {
            if (entry.group != group && !entry.group.empty()) {
                line("");
                line(entry.group);
            }
            group = entry.group;
            line("");
            write_entry(entry);
        }
    }

    void joined(const std::vector<std::string>& parts) {
        std::string text;
        for (const std::string& part : parts) {
            text += (text.empty() || part.empty() ? "" : ", ") + part;
        }
        if (!text.empty()) {
            lines_of(text, "");
        }
    }

    void write_entry(const Entry& entry) {
        tags_ = tags_ || !entry.tags.empty();
        extra_ = extra_ || !entry.extra.empty();
        const bool in_venue = plain_text(entry.venue.text).find(entry.dates.text) != std::string::npos;
        const std::string date = in_venue ? std::string() : entry.dates.text;
        if (entry.kind == EntryKind::Definition) {
            write_definition(entry);
        } else if (entry.kind == EntryKind::Publication) {
            joined({text_of(entry.title)});
            joined({entry.authors.empty() ? text_of(entry.authors_text) : authors_of(entry)});
            joined({text_of(entry.venue.text), date});
            joined({text_of(entry.location)});
        } else {
            joined({text_of(entry.role), text_of(entry.organisation), text_of(entry.title)});
            joined({text_of(entry.venue.text), text_of(entry.location), date});
            joined({entry.authors.empty() ? text_of(entry.authors_text) : authors_of(entry)});
        }
        if (entry.kind != EntryKind::Definition) {
            for (const Note& note : entry.notes) {
                joined({text_of(note.text)});
            }
        }
        write_bullets(entry.bullets, "");
        for (const LabelledLink& link : entry.links) {
            line(link.label + (link.label.empty() ? "" : ": ") + link.url);
        }
    }

    void write_definition(const Entry& entry) {
        std::string text = text_of(entry.title) + ":";
        for (const Note& note : entry.notes) {
            text += (&note == &entry.notes.front() ? " " : "; ") + text_of(note.text);
        }
        lines_of(text, "");
        joined({text_of(entry.location), entry.dates.text});
    }

    std::string authors_of(const Entry& entry) {
        std::string list;
        for (const Author& author : entry.authors) {
            looks_ = looks_ || author.is_self;
            list += (list.empty() ? "" : ", ") + author.name + author.marks;
            list += author.link ? " (" + author.link->url + ")" : "";
        }
        return list + (entry.authors_end_in_et_al ? ", et al." : "");
    }

    // Depth is that of the bullets, which readers bound.
    void write_bullets(const std::vector<Bullet>& bullets, const std::string& indent) {
        for (const Bullet& bullet : bullets) {
            tags_ = tags_ || !bullet.tags.empty();
            std::string text = text_of(bullet.text);
            std::replace(text.begin(), text.end(), '\n', ' ');
            line(indent + "- " + text);
            write_bullets(bullet.children, indent + "  ");
        }
    }

    void say(bool any, const std::string& what) {
        if (any) {
            diagnostics_.add(left_out_of_format.nowhere(what));
        }
    }

    void report() {
        say(looks_, "bold, italics and colours");
        say(tags_, "tags");
        say(extra_, "fields of one's own");
        say(!biography_.person.name_variants.empty(), "other spellings of the name");
    }

    const Biography& biography_;
    Diagnostics& diagnostics_;
    std::string text_;
    bool looks_ = false;
    bool tags_ = false;
    bool extra_ = false;
};

}  // namespace

std::string write_plain_text(const Biography& biography, Diagnostics& diagnostics) {
    return Writer(biography, diagnostics).write();
}

}  // namespace vitac::data_files
