// What must hold of every Biography.
#include "biography_checks.h"

#include <cstdlib>
#include <set>
#include <string>

#include "base/unicode.h"
#include "model/dump.h"
#include "model/dump_json.h"

namespace vitac::fuzz {

void require(bool holds) {
    if (!holds) {
        std::abort();
    }
}

namespace {

void check_place(const Span& span, const Sources& sources) {
    require(!span.known() || (span.begin <= span.end && span.end <= sources.get(span.source).text.size()));
}

void check_text(const RichText& text, const Sources& sources) {
    for (const Inline& piece : text.inlines) {
        check_place(piece.span, sources);
        require(unicode::repair_utf8(piece.text).count == 0);
        require(!piece.link || !piece.link->url.empty());
    }
}

// The depth of bullets is bounded by that of the Markdown tree.
void check_bullets(const std::vector<Bullet>& bullets, const Sources& sources) {
    for (const Bullet& bullet : bullets) {
        check_text(bullet.text, sources);
        check_bullets(bullet.children, sources);
    }
}

void check_entry(const Entry& entry, const Sources& sources) {
    for (const RichText* text :
         {&entry.title, &entry.organisation, &entry.location, &entry.role, &entry.authors_text, &entry.venue.text}) {
        check_text(*text, sources);
    }
    for (const Note& note : entry.notes) {
        check_text(note.text, sources);
    }
    for (const Author& author : entry.authors) {
        check_place(author.span, sources);
        require(!author.name.empty() && unicode::repair_utf8(author.name).count == 0);
    }
    for (const LabelledLink& link : entry.links) {
        check_place(link.span, sources);
        require(!link.url.empty());
    }
    check_place(entry.dates.span, sources);
    check_bullets(entry.bullets, sources);
    require(entry.confidence >= 0 && entry.confidence <= 100);
}

}  // namespace

void check_biography_value(const Biography& biography, const Sources& sources, const Diagnostics& diagnostics) {
    std::set<std::string> ids;
    for (const Section& section : biography.sections) {
        require(ids.insert(section.id).second && !section.entries.empty());
        check_text(section.title, sources);
        for (const Entry& entry : section.entries) {
            require(ids.insert(entry.id).second);
            check_entry(entry, sources);
        }
    }
    for (const RichText& paragraph : biography.summary) {
        check_text(paragraph, sources);
    }
    require(!dump_biography(biography, sources).empty());
    require(unicode::repair_utf8(dump_biography_json(biography, sources)).count == 0);
    const bool nothing = biography.sections.empty() && biography.summary.empty() && biography.person.name.empty();
    require(!nothing || !diagnostics.all().empty());
}

}  // namespace vitac::fuzz
