// One biography out of several sources, in which nothing stands twice.
#include "input/merge/merge.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "base/unicode.h"
#include "input/people/names.h"
#include "input/people/text.h"

namespace vitac {

namespace {

constexpr Problem<std::string> taken_for_known{
    Severity::Note, "taken-for-known", "this is taken for an entry that is there already; `{}` is only said here"};

// --- Works -----------------------------------------------------------------------------------------------------------

// The letters and digits of a title: "Sea-ice: a study." and "Sea ice. A Study" are one. Too short ones say nothing.
std::string key_of(const Entry& work) {
    constexpr std::size_t shortest = 8;
    std::string key;
    const std::string folded = unicode::fold(plain_text(work.title));
    for (std::size_t offset = 0; offset < folded.size();) {
        const char32_t c = unicode::decode(folded, offset);
        if (unicode::is_letter(c) || (c >= U'0' && c <= U'9')) {
            unicode::append(key, c);
        }
    }
    return key.size() < shortest ? std::string() : key;
}

bool is_preprint(const Entry& work) {
    if (work.venue.kind == VenueKind::Preprint) {
        return true;
    }
    static constexpr std::string_view archives[] = {"arxiv", "biorxiv", "medrxiv", "ssrn", "preprint", "openreview"};
    const std::string venue = unicode::fold(plain_text(work.venue.text));
    return venue.empty() || std::any_of(std::begin(archives), std::end(archives), [&](std::string_view archive) {
               return venue.find(archive) != std::string::npos;
           });
}

std::set<std::string> families_of(const Entry& work) {
    std::set<std::string> families;
    for (const Author& author : work.authors) {
        families.insert(unicode::fold(people::parse_name(author.name).family));
    }
    return families;
}

bool may_share_authors(const Entry& a, const Entry& b) {
    if (a.authors.empty() || b.authors.empty()) {
        return true;
    }
    const std::set<std::string> families = families_of(a);
    const std::set<std::string> others = families_of(b);
    return std::any_of(others.begin(), others.end(),
                       [&](const std::string& family) { return families.count(family) != 0; });
}

template <class Item, class IsSame>
void add_missing(std::vector<Item>& items, std::vector<Item> more, IsSame is_same) {
    for (Item& item : more) {
        if (std::none_of(items.begin(), items.end(), [&](const Item& known) { return is_same(known, item); })) {
            items.push_back(std::move(item));
        }
    }
}

// `better` with what only `other` has.
Entry joined(Entry better, Entry other) {
    const auto fill = [](auto& field, auto& from) {
        if (field.empty()) {
            field = std::move(from);
        }
    };
    if (better.authors.empty()) {
        better.authors = std::move(other.authors);
        better.authors_end_in_et_al = other.authors_end_in_et_al;
        better.authors_text = std::move(other.authors_text);
    }
    fill(better.dates, other.dates);
    // Where one is an item, its title says what the other has in its fields.
    if (better.kind == other.kind) {
        fill(better.venue, other.venue);
        fill(better.organisation, other.organisation);
        fill(better.location, other.location);
        fill(better.role, other.role);
    }
    fill(better.bullets, other.bullets);
    add_missing(better.links, std::move(other.links),
                [](const LabelledLink& a, const LabelledLink& b) { return a.url == b.url; });
    add_missing(better.notes, std::move(other.notes), [](const Note& a, const Note& b) {
        return unicode::fold(plain_text(a.text)) == unicode::fold(plain_text(b.text));
    });
    add_missing(better.tags, std::move(other.tags), [](const std::string& a, const std::string& b) { return a == b; });
    add_missing(better.extra, std::move(other.extra), [](const auto& a, const auto& b) { return a.first == b.first; });
    return better;
}

Entry joined_work(Entry first, Entry second) {
    const bool second_is_better = is_preprint(first) && !is_preprint(second);
    const std::string id = first.id;
    Entry work =
        second_is_better ? joined(std::move(second), std::move(first)) : joined(std::move(first), std::move(second));
    work.id = id;
    return work;
}

// Where in a list each title stands.
using Index = std::multimap<std::string, std::size_t>;

Index index_of(const std::vector<Entry>& works) {
    Index index;
    for (std::size_t i = 0; i < works.size(); ++i) {
        if (works[i].kind == EntryKind::Publication) {
            index.emplace(key_of(works[i]), i);
        }
    }
    return index;
}

template <class Fits>
std::size_t find_work(const std::vector<Entry>& works, const Index& index, const std::string& key, Fits fits) {
    constexpr int most_compared = 20;  // equal titles: more are no slip
    auto candidate = index.lower_bound(key);
    for (int i = 0; i < most_compared && candidate != index.end() && candidate->first == key; ++i, ++candidate) {
        if (!key.empty() && fits(works[candidate->second])) {
            return candidate->second;
        }
    }
    return works.size();
}

// Joins a work with the one of `works` that it is; false when there is none.
bool join_known(Entry& work, std::vector<Entry>& works, const Index& index) {
    const std::size_t known =
        find_work(works, index, key_of(work), [&](const Entry& other) { return may_share_authors(work, other); });
    if (known < works.size()) {
        works[known] = joined_work(std::move(works[known]), std::move(work));
    }
    return known < works.size();
}

// --- Other entries ---------------------------------------------------------------------------------------------------

int year_of(const Entry& entry) {
    return entry.dates.start ? entry.dates.start->year : entry.dates.end ? entry.dates.end->year : 0;
}

// What an entry is about, in words.
std::set<std::string> words_about(const Entry& entry) {
    constexpr std::size_t shortest = 3;
    std::set<std::string> words;
    for (const RichText* text : {&entry.title, &entry.organisation, &entry.role, &entry.venue.text}) {
        const std::string folded = unicode::fold(plain_text(*text));
        for (const std::string_view word : words_of(folded)) {
            std::string letters;
            std::copy_if(word.begin(), word.end(), std::back_inserter(letters),
                         [](char c) { return static_cast<signed char>(c) < 0 || std::isalnum(c) != 0; });
            if (letters.size() >= shortest) {
                words.insert(letters);
            }
        }
    }
    return words;
}

// Nearly all words of the shorter one stand in the longer one, and the years do not contradict.
bool say_the_same(const Entry& a, const Entry& b) {
    constexpr std::size_t share = 80;  // percent
    const std::set<std::string> one = words_about(a);
    const std::set<std::string> other = words_about(b);
    const std::size_t least = std::min(one.size(), other.size());
    const auto common = static_cast<std::size_t>(
        std::count_if(one.begin(), one.end(), [&](const std::string& word) { return other.count(word) != 0; }));
    const bool years_agree = year_of(a) == 0 || year_of(b) == 0 || year_of(a) == year_of(b);
    return least > 0 && years_agree && common * 100 >= least * share;
}

// What one entry says in other words than the other, in the order of the alphabet; "" when it says nothing more.
std::string words_only_in(const Entry& entry, const Entry& other) {
    const std::set<std::string> known = words_about(other);
    std::string words;
    for (const std::string& word : words_about(entry)) {
        words += known.count(word) != 0 ? "" : (words.empty() ? "" : " ") + word;
    }
    return words;
}

// Joins an entry with the one of `entries` that says the same; false when there is none.
bool join_entry(Entry& entry, std::vector<Entry>& entries, Diagnostics& diagnostics) {
    constexpr std::size_t most_compared = 500;  // each with each
    const auto known = std::find_if(entries.begin(), entries.end(),
                                    [&](const Entry& candidate) { return say_the_same(candidate, entry); });
    if (entries.size() > most_compared || known == entries.end()) {
        return false;
    }
    if (const std::string words = words_only_in(entry, *known); !words.empty()) {
        diagnostics.add(taken_for_known.at(entry.span, words).with_related(known->span, "the entry that is kept"));
    }
    *known = joined(std::move(*known), std::move(entry));
    return true;
}

bool is_general(SectionKind kind) {
    return kind == SectionKind::Text || kind == SectionKind::List || kind == SectionKind::DefinitionList;
}

bool has_title(const Section& section, const std::string& folded) {
    return unicode::fold(plain_text(section.title)) == folded;
}

// The first `count` sections of a biography that are about the same: by kind, or by title where the kind says little.
std::vector<Section*> counterparts(Biography& biography, std::size_t count, const Section& wanted) {
    const std::string title = unicode::fold(plain_text(wanted.title));
    std::vector<Section*> found;
    for (std::size_t i = 0; i < count; ++i) {
        Section& section = biography.sections[i];
        if (is_general(wanted.kind) ? has_title(section, title) : section.kind == wanted.kind) {
            found.push_back(&section);
        }
    }
    return found;
}

// Takes out of `more` what one of the sections says already.
void take_out_known(Section& more, const std::vector<Section*>& sections, Diagnostics& diagnostics) {
    for (Section* section : sections) {
        const Index index = index_of(section->entries);
        std::erase_if(more.entries, [&](Entry& entry) {
            return entry.kind == EntryKind::Publication ? join_known(entry, section->entries, index)
                                                        : join_entry(entry, section->entries, diagnostics);
        });
    }
}

// Where the rest of a section belongs: under the same title, or under the only one of its kind.
Section* home_of(const Section& more, const std::vector<Section*>& sections) {
    const std::string title = unicode::fold(plain_text(more.title));
    const auto found = std::find_if(sections.begin(), sections.end(),
                                    [&](const Section* section) { return has_title(*section, title); });
    return found != sections.end() ? *found : sections.size() == 1 ? sections.front() : nullptr;
}

void merge_person(Person& person, Person more) {
    if (person.name.empty()) {
        person.name = more.name;
        person.name_source = more.name_source;
        person.name_reason = more.name_reason;
        person.name_span = more.name_span;
    }
    person.headline = person.headline.empty() ? more.headline : person.headline;
    add_missing(person.contacts, std::move(more.contacts), [](const Contact& a, const Contact& b) {
        return (!b.url.empty() && a.url == b.url) || (a.kind == b.kind && (a.text == b.text || a.network == b.network));
    });
    add_missing(person.name_variants, std::move(more.name_variants),
                [](const std::string& a, const std::string& b) { return a == b; });
}

}  // namespace

void join_preprints(std::vector<Entry>& works) {
    const Index index = index_of(works);
    std::vector<bool> gone(works.size(), false);
    for (std::size_t i = 0; i < works.size(); ++i) {
        if (gone[i] || works[i].kind != EntryKind::Publication) {
            continue;
        }
        const std::size_t other = find_work(works, index, key_of(works[i]), [&](const Entry& candidate) {
            const auto at = static_cast<std::size_t>(&candidate - works.data());
            return at > i && !gone[at] && is_preprint(candidate) != is_preprint(works[i]) &&
                   may_share_authors(candidate, works[i]);
        });
        if (other < works.size()) {
            works[i] = joined_work(std::move(works[i]), std::move(works[other]));
            gone[other] = true;
        }
    }
    std::size_t at = 0;
    std::erase_if(works, [&](const Entry&) { return gone[at++]; });
}

void merge_into(Biography& biography, Biography more, Diagnostics& diagnostics) {
    merge_person(biography.person, std::move(more.person));
    if (biography.summary.empty()) {
        biography.summary = std::move(more.summary);
    }
    if (biography.equal_contribution_legend.empty()) {
        biography.equal_contribution_legend = std::move(more.equal_contribution_legend);
    }
    const std::size_t count = biography.sections.size();
    biography.sections.reserve(count + more.sections.size());  // pointers into it stay
    for (Section& section : more.sections) {
        const std::vector<Section*> known = counterparts(biography, count, section);
        take_out_known(section, known, diagnostics);
        if (Section* home = home_of(section, known)) {
            std::move(section.entries.begin(), section.entries.end(), std::back_inserter(home->entries));
        } else if (!section.entries.empty()) {
            biography.sections.push_back(std::move(section));
        }
    }
}

}  // namespace vitac
