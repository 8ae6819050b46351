// Takes the facts out of a biography.
#include <algorithm>

#include "base/readable_text.h"
#include "base/unicode.h"
#include "facts/facts.h"

namespace vitac {

namespace {

std::string on_one_line(std::string_view text) {
    std::string line;
    bool blank = false;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t character = unicode::decode(text, at);
        if (unicode::is_space(character)) {
            blank = true;
            continue;
        }
        if (blank && !line.empty()) {
            line += ' ';
        }
        blank = false;
        unicode::append(line, character);
    }
    return line;
}

// Pictures, and signs that mean nothing to others: whether one is drawn is for the fonts.
bool is_no_fact(char32_t character) {
    std::string sign;
    unicode::append(sign, character);
    return unicode::is_emoji(character) || (character != U'?' && extracted_text(sign) == "?");
}

// The pieces between them, as they are read.
std::vector<std::string> between_pictures(std::string_view text) {
    std::vector<std::string> pieces;
    std::string piece;
    const auto end_piece = [&] {
        if (piece = on_one_line(extracted_text(piece)); !piece.empty()) {
            pieces.push_back(std::move(piece));
        }
        piece.clear();
    };
    for (std::size_t at = 0; at < text.size();) {
        const char32_t character = unicode::decode(text, at);
        if (unicode::is_control(character)) {
            continue;
        }
        if (is_no_fact(character)) {
            end_piece();
        } else {
            unicode::append(piece, character);
        }
    }
    end_piece();
    return pieces;
}

// Each sentence by itself. A split too many does no harm: both parts are read one after the other all the same.
std::vector<std::string> sentences(const std::string& line) {
    std::vector<std::string> parts;
    std::size_t begin = 0;
    for (std::size_t blank = line.find(' '); blank != std::string::npos; blank = line.find(' ', blank + 1)) {
        const char before = line[blank - 1];
        if (before == '.' || before == '!' || before == '?') {
            parts.push_back(line.substr(begin, blank - begin));
            begin = blank + 1;
        }
    }
    parts.push_back(line.substr(begin));
    return parts;
}

class Collector {
public:
    void next_part() { ++part_; }

    void add(FactKind kind, std::string_view text, Span span) {
        for (std::string& piece : between_pictures(text)) {
            facts_.push_back({kind, std::move(piece), part_, span});
        }
    }
    void add(FactKind kind, const RichText& text) {
        add(kind, plain_text(text), span_of(text));
        add_links(text);
    }
    // Sentences share the place of the whole: they follow each other in any layout.
    void add_prose(FactKind kind, const RichText& text) {
        for (const std::string& sentence : sentences(on_one_line(plain_text(text)))) {
            add(kind, sentence, span_of(text));
        }
        add_links(text);
    }
    void add_url(const std::string& url, Span span) { add(FactKind::Url, url, span); }

    std::vector<Fact> take() { return std::move(facts_); }

private:
    void add_links(const RichText& text) {
        std::optional<Link> last;
        for (const Inline& piece : text.inlines) {
            if (piece.link && piece.link != last) {
                add_url(piece.link->url, piece.span);
            }
            last = piece.link;
        }
    }

    std::vector<Fact> facts_;
    std::size_t part_ = 0;
};

void collect_person(const Person& person, Collector& facts) {
    facts.add(FactKind::Name, person.name, person.name_span);
    facts.add(FactKind::Headline, person.headline, {});
    for (const Contact& contact : person.contacts) {
        facts.add(FactKind::Contact, contact.text.empty() ? contact.url : contact.text, contact.span);
        facts.add_url(contact.url, contact.span);
    }
}

// "2024" after "ECCV 2024" is not printed a second time.
bool is_said_by_another_field(const Entry& entry) {
    const auto says = [&](const RichText& text) {
        return plain_text(text).find(entry.dates.text) != std::string::npos;
    };
    return says(entry.venue.text) || says(entry.title) || says(entry.role) || says(entry.organisation) ||
           says(entry.location);
}

void collect_head(const Entry& entry, Collector& facts) {
    facts.add(FactKind::Organisation, entry.organisation);
    facts.add(FactKind::Location, entry.location);
    facts.add(FactKind::Role, entry.role);
    if (!entry.dates.empty() && !is_said_by_another_field(entry)) {
        facts.add(FactKind::Date, entry.dates.text, entry.dates.span);
    }
    if (entry.kind == EntryKind::Paragraph) {
        facts.add_prose(FactKind::Title, entry.title);
    } else {
        facts.add(FactKind::Title, entry.title);
    }
}

void collect_authors(const Entry& entry, Collector& facts) {
    for (const Author& author : entry.authors) {
        facts.add(FactKind::Author, author.name, author.span);
        if (author.link) {
            facts.add_url(author.link->url, author.span);
        }
    }
    if (entry.authors.empty()) {
        facts.add(FactKind::Author, entry.authors_text);
    }
}

void collect_notes_and_links(const Entry& entry, Collector& facts) {
    for (const Note& note : entry.notes) {
        facts.add_prose(note.kind == NoteKind::Award ? FactKind::Award : FactKind::Note, note.text);
    }
    for (const LabelledLink& link : entry.links) {
        facts.add(FactKind::Label, link.label, link.span);
        facts.add_url(link.url, link.span);
    }
}

// A bullet before its children. The list of what is still to come, last first, stands for the stack of a recursion.
void collect_bullets(const std::vector<Bullet>& bullets, Collector& facts) {
    std::vector<const Bullet*> coming;
    const auto push = [&](const std::vector<Bullet>& level) {
        std::for_each(level.rbegin(), level.rend(), [&](const Bullet& bullet) { coming.push_back(&bullet); });
    };
    push(bullets);
    while (!coming.empty()) {
        const Bullet* bullet = coming.back();
        coming.pop_back();
        facts.add_prose(FactKind::Bullet, bullet->text);
        push(bullet->children);
    }
}

void collect_entry(const Entry& entry, Collector& facts) {
    facts.next_part();
    collect_head(entry, facts);
    collect_authors(entry, facts);
    facts.add(FactKind::Venue, entry.venue.text);
    collect_notes_and_links(entry, facts);
    collect_bullets(entry.bullets, facts);
}

void collect_section(const Section& section, Collector& facts) {
    facts.next_part();
    facts.add(FactKind::SectionTitle, section.title);
    std::string group;
    for (const Entry& entry : section.entries) {
        if (entry.group != group) {
            facts.next_part();
            facts.add(FactKind::Group, entry.group, {});
            group = entry.group;
        }
        collect_entry(entry, facts);
    }
}

}  // namespace

std::vector<Fact> facts_of(const Biography& biography) {
    Collector facts;
    collect_person(biography.person, facts);
    facts.next_part();
    for (const RichText& paragraph : biography.summary) {
        facts.add_prose(FactKind::Summary, paragraph);
    }
    for (const Section& section : biography.sections) {
        collect_section(section, facts);
    }
    return facts.take();
}

}  // namespace vitac
