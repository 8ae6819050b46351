// One blank between words, and nothing that is empty.
#include "input/tidy.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/ascii.h"
#include "input/people/text.h"

namespace vitac {

namespace {

bool is_break(const Inline& piece) {
    return piece.kind == Inline::Kind::LineBreak;
}

// Whether a blank at the start of the next piece, or another behind this one, is one too many.
bool ends_blank(const RichText& text) {
    if (text.empty() || is_break(text.inlines.back())) {
        return true;
    }
    const std::string& last = text.inlines.back().text;
    return !last.empty() && ascii::is_blank(last.back());
}

bool is_tidy(const RichText& text) {
    bool blank = true;
    for (const Inline& piece : text.inlines) {
        for (const char c : is_break(piece) ? std::string_view() : std::string_view(piece.text)) {
            const bool here = ascii::is_blank(c);
            if (!piece.marks.code && here && (blank || c != ' ')) {
                return false;
            }
            blank = here && !piece.marks.code;
        }
        if (is_break(piece) && blank) {
            return false;
        }
        blank = blank || is_break(piece);
    }
    return !blank || text.empty();
}

void add_words(const Inline& piece, RichText& result) {
    RichText whole;
    whole.inlines.push_back(piece);
    const std::string_view text = piece.text;
    for (std::size_t at = 0; at < text.size();) {
        if (!ascii::is_blank(text[at])) {
            std::size_t end = at;
            while (end < text.size() && (!ascii::is_blank(text[end]) || (text[end] == ' ' && end + 1 < text.size() &&
                                                                         !ascii::is_blank(text[end + 1])))) {
                ++end;
            }
            append(result, slice(whole, at, end));
            at = end;
            continue;
        }
        if (!ends_blank(result)) {
            RichText blank = slice(whole, at, at + 1);
            blank.inlines.front().text = " ";
            append(result, blank);
        }
        at = std::min(text.find_first_not_of(" \t\r\n", at), text.size());
    }
}

void drop_blanks_at_end(RichText& text) {
    while (!text.empty() && !is_break(text.inlines.back()) && !text.inlines.back().marks.code &&
           text.inlines.back().text.ends_with(' ')) {
        RichText last;
        last.inlines.push_back(std::move(text.inlines.back()));
        text.inlines.pop_back();
        append(text, slice(last, 0, last.inlines.front().text.size() - 1));
    }
}

void tidy(RichText& text) {
    if (is_tidy(text)) {
        return;
    }
    RichText result;
    for (Inline& piece : text.inlines) {
        if (is_break(piece)) {
            drop_blanks_at_end(result);
            result.inlines.push_back(std::move(piece));
        } else if (piece.marks.code) {
            result.inlines.push_back(std::move(piece));
        } else {
            add_words(piece, result);
        }
    }
    drop_blanks_at_end(result);
    text = std::move(result);
}

// Most texts are. Beyond ASCII there are blanks that only Unicode knows, so those are looked at.
bool is_tidy_ascii(const std::string& text) {
    bool blank = true;
    for (const char c : text) {
        const bool here = ascii::is_blank(c);
        if (static_cast<signed char>(c) < 0 || (here && (blank || c != ' '))) {
            return false;
        }
        blank = here;
    }
    return text.empty() || !blank;
}

void tidy(std::string& text) {
    if (!is_tidy_ascii(text)) {
        text = with_single_blanks(text);
    }
}

// A bullet without words is nothing; what stands below one takes its place. The depth of bullets is bounded by
// markdown::deepest_nesting.
void tidy(std::vector<Bullet>& bullets) {
    std::vector<Bullet> kept;
    for (Bullet& bullet : bullets) {
        tidy(bullet.text);
        tidy(bullet.children);
        if (bullet.text.empty()) {
            std::move(bullet.children.begin(), bullet.children.end(), std::back_inserter(kept));
        } else {
            kept.push_back(std::move(bullet));
        }
    }
    bullets = std::move(kept);
}

void tidy(std::vector<std::string>& texts) {
    for (std::string& text : texts) {
        tidy(text);
    }
    std::erase(texts, "");
}

void tidy(Entry& entry) {
    for (RichText* text :
         {&entry.title, &entry.organisation, &entry.location, &entry.role, &entry.authors_text, &entry.venue.text}) {
        tidy(*text);
    }
    for (std::string* text : {&entry.group, &entry.dates.text, &entry.venue.name, &entry.venue.acronym,
                              &entry.venue.volume, &entry.venue.issue, &entry.venue.pages}) {
        tidy(*text);
    }
    for (Author& author : entry.authors) {
        tidy(author.name);
    }
    std::erase_if(entry.authors, [](const Author& author) { return author.name.empty(); });
    for (Note& note : entry.notes) {
        tidy(note.text);
    }
    std::erase_if(entry.notes, [](const Note& note) { return note.text.empty(); });
    for (LabelledLink& link : entry.links) {
        tidy(link.label);
    }
    tidy(entry.tags);
    tidy(entry.bullets);
}

}  // namespace

void tidy(Biography& biography) {
    tidy(biography.person.name);
    tidy(biography.person.headline);
    for (Contact& contact : biography.person.contacts) {
        tidy(contact.text);
    }
    for (RichText& paragraph : biography.summary) {
        tidy(paragraph);
    }
    std::erase_if(biography.summary, [](const RichText& paragraph) { return paragraph.empty(); });
    tidy(biography.equal_contribution_legend);
    for (Section& section : biography.sections) {
        tidy(section.title);
        for (Entry& entry : section.entries) {
            tidy(entry);
        }
    }
}

}  // namespace vitac
