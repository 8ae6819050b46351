// Entries in less room: what each form leaves out.
#include "select/forms.h"

#include <fmt/core.h>

#include <algorithm>
#include <utility>
#include <vector>

#include "base/unicode.h"

namespace vitac {

namespace {

// Shorter lists of authors are kept whole; of longer ones without a known self, so many names are kept.
constexpr std::size_t most_authors_kept = 3;

constexpr const char* gap_sign = "…";

void say(std::string& without, const std::string& what) {
    without += (without.empty() ? "" : ", ") + what;
}

// --- Authors -------------------------------------------------------------------------------------------------------

// The first author, the person herself, and those who contributed equally where she or the first author did.
std::vector<bool> authors_to_keep(const std::vector<Author>& authors) {
    const bool self_known =
        std::any_of(authors.begin(), authors.end(), [](const Author& author) { return author.is_self; });
    const bool equals_count = std::any_of(authors.begin(), authors.end(), [&](const Author& author) {
        return author.equal_contribution && (author.is_self || &author == &authors.front());
    });
    std::vector<bool> kept;
    for (std::size_t i = 0; i < authors.size(); ++i) {
        const Author& author = authors[i];
        kept.push_back(i == 0 || author.is_self || (equals_count && author.equal_contribution) ||
                       (!self_known && i < most_authors_kept));
    }
    return kept;
}

// A sign in the place of one name would save nothing.
void keep_single_gaps(std::vector<bool>& kept) {
    for (std::size_t i = 0; i < kept.size(); ++i) {
        const bool kept_before = i == 0 || kept[i - 1];
        const bool kept_after = i + 1 == kept.size() || kept[i + 1];
        kept[i] = kept[i] || (kept_before && kept_after);
    }
}

void shorten_authors(Entry& entry, std::string& without) {
    if (entry.authors.size() <= most_authors_kept) {
        return;
    }
    std::vector<bool> kept = authors_to_keep(entry.authors);
    keep_single_gaps(kept);
    const auto left_out = std::count(kept.begin(), kept.end(), false);
    if (left_out == 0) {
        return;
    }
    say(without, fmt::format("{} of {} authors", left_out, entry.authors.size()));
    std::vector<Author> authors;
    for (std::size_t i = 0; i < entry.authors.size(); ++i) {
        if (kept[i]) {
            authors.push_back(entry.authors[i]);
        } else if (i > 0 && kept[i - 1] &&
                   std::find(kept.begin() + static_cast<std::ptrdiff_t>(i), kept.end(), true) != kept.end()) {
            authors.push_back({.name = gap_sign, .marks = {}, .link = {}, .span = {}});
        }
    }
    entry.authors_end_in_et_al = entry.authors_end_in_et_al || !kept.back();
    entry.authors = std::move(authors);
}

// --- Venue, notes --------------------------------------------------------------------------------------------------

// Without a place in the source, so that the date that stands in the whole name is not taken for said.
void shorten_venue(Entry& entry, Form form, std::string& without) {
    Venue& venue = entry.venue;
    const std::string& shorter = venue.acronym.empty() && form == Form::OneLine ? venue.name : venue.acronym;
    if (!shorter.empty() && shorter.size() < plain_text(venue.text).size()) {
        venue.text = rich_text(shorter);
        say(without, shorter == venue.acronym ? "name of the venue" : "volume and pages");
    }
}

bool is_kept(const Note& note, Form form) {
    return form == Form::Compact || note.kind == NoteKind::Award || note.kind == NoteKind::Honour;
}

void shorten_notes(Entry& entry, Form form, std::string& without) {
    std::vector<Note> notes;
    for (Note& note : entry.notes) {
        if (is_kept(note, form)) {
            notes.push_back(std::move(note));
        }
    }
    if (notes.size() < entry.notes.size()) {
        say(without, notes.size() + 1 == entry.notes.size() ? "a note" : "notes");
    }
    for (Note& note : notes) {
        if (note.kind == NoteKind::Remark) {
            RichText first = first_sentence(note.text);
            if (plain_text(first) != plain_text(note.text)) {
                note.text = std::move(first);
                say(without, "part of a remark");
            }
        }
    }
    entry.notes = std::move(notes);
}

// --- Sentences -----------------------------------------------------------------------------------------------------

// "Ph.D." and "Dr." end no sentence, "software." does.
bool is_abbreviation(const std::string& text, std::size_t stop) {
    constexpr std::size_t least_word = 4;
    const std::size_t blank = text.find_last_of(" (\n", stop - 1);
    const std::size_t begin = blank == std::string::npos ? 0 : blank + 1;
    const std::string word = text.substr(begin, stop - begin);
    return word.size() < least_word || word.find('.') != std::string::npos;
}

// Whether a new sentence may begin behind the blank after `stop`.
bool begins_sentence(const std::string& text, std::size_t after) {
    while (after < text.size() && (text[after] == ' ' || text[after] == '\n')) {
        ++after;
    }
    if (after >= text.size()) {
        return false;
    }
    const char32_t character = unicode::decode(text, after);
    return !unicode::is_lowercase(character);
}

}  // namespace

RichText first_sentence(const RichText& text) {
    const std::string words = plain_text(text);
    for (std::size_t i = 1; i + 1 < words.size(); ++i) {
        const bool stop = words[i] == '.' || words[i] == '!' || words[i] == '?';
        const bool blank = words[i + 1] == ' ' || words[i + 1] == '\n';
        if (stop && blank && (words[i] != '.' || !is_abbreviation(words, i)) && begins_sentence(words, i + 1)) {
            return slice(text, 0, i + 1);
        }
    }
    const std::string wide_stop = "。";
    const std::size_t wide = words.find(wide_stop);
    return wide == std::string::npos ? text : slice(text, 0, wide + wide_stop.size());
}

ShortEntry in_form(const Entry& entry, Form form) {
    ShortEntry result{.entry = entry, .without = {}};
    if (form == Form::Full) {
        return result;
    }
    Entry& shorter = result.entry;
    shorter.form = form;
    shorten_authors(shorter, result.without);
    shorten_venue(shorter, form, result.without);
    shorten_notes(shorter, form, result.without);
    if (form == Form::OneLine && !shorter.location.empty()) {
        shorter.location = {};
        say(result.without, "location");
    }
    return result;
}

}  // namespace vitac
