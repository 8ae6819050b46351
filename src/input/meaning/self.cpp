// Which author of each publication is the person.
#include "input/meaning/self.h"

#include <algorithm>
#include <map>

#include "base/unicode.h"
#include "input/people/names.h"

namespace vitac {

namespace {

constexpr Problem<std::string> self_not_found{Severity::Note, "self-not-found",
                                              "none of the authors of `{}` is the person"};
constexpr Problem<std::string> self_ambiguous{Severity::Note, "self-ambiguous",
                                              "several authors of `{}` may be the person"};

constexpr Problem<> name_unknown{Severity::Warning, "name-unknown", "nothing says whose biography this is"};

template <class Visit>
void for_each_list(const std::vector<Section>& sections, Visit visit) {
    for (const Section& section : sections) {
        for (const Entry& entry : section.entries) {
            if (!entry.authors.empty()) {
                visit(entry);
            }
        }
    }
}

struct Candidate {
    std::string name;
    int lists = 0;
    Span span;
};

// The spelling with the most letters stands for all: "Ada Lovelace" for "A. Lovelace".
void count(std::vector<Candidate>& candidates, const Author& author) {
    for (Candidate& candidate : candidates) {
        if (people::match_name(author.name, candidate.name) >= people::Match::Initials) {
            ++candidate.lists;
            if (author.name.size() > candidate.name.size() && author.name.find(',') == std::string::npos) {
                candidate.name = author.name;
            }
            return;
        }
    }
    // No page sets more names apart than this.
    constexpr std::size_t most_candidates = 200;
    if (candidates.size() < most_candidates) {
        candidates.push_back({author.name, 1, author.span});
    }
}

int hints(const Entry& entry) {
    return static_cast<int>(
        std::count_if(entry.authors.begin(), entry.authors.end(), [](const Author& author) { return author.is_self; }));
}

std::string title_of(const Entry& entry) {
    return entry.title.empty() ? entry.id : plain_text(entry.title);
}

// How many authors fit as well as possible, when none could be chosen.
bool several_fit(const std::vector<Author>& authors, const std::vector<std::string>& spellings) {
    const auto fitting = std::count_if(authors.begin(), authors.end(), [&](const Author& author) {
        return std::any_of(spellings.begin(), spellings.end(), [&](const std::string& spelling) {
            return people::match_name(author.name, spelling) != people::Match::None;
        });
    });
    return fitting > 1;
}

void mark_self(Entry& entry, const std::vector<std::string>& spellings, people::SelfFinder& finder,
               Diagnostics& diagnostics) {
    if (spellings.empty()) {
        if (hints(entry) != 1) {
            for (Author& author : entry.authors) {
                author.is_self = false;
            }
        }
        return;
    }
    const int self = finder.find(entry.authors);
    for (std::size_t i = 0; i < entry.authors.size(); ++i) {
        entry.authors[i].is_self = static_cast<int>(i) == self;
    }
    if (self >= 0 || entry.authors_end_in_et_al) {
        return;
    }
    const Span place = entry.authors.front().span;
    if (several_fit(entry.authors, spellings)) {
        diagnostics.add(self_ambiguous.at(place, title_of(entry)).with_hint("set the right name in bold"));
    } else {
        diagnostics.add(
            self_not_found.at(place, title_of(entry)).with_hint("no name here fits `" + spellings.front() + "`"));
    }
}

}  // namespace

void report_unknown_name(const std::string& where_to_write_it, Diagnostics& diagnostics) {
    diagnostics.add(name_unknown.nowhere().with_hint("pass --name \"First Last\", or write " + where_to_write_it));
}

void add_name_variants(const std::vector<std::string>& names, Person& person) {
    for (const std::string& name : names) {
        const std::vector<std::string>& known = person.name_variants;
        if (!name.empty() && name != person.name && std::find(known.begin(), known.end(), name) == known.end()) {
            person.name_variants.push_back(name);
        }
    }
}

std::vector<std::string> spellings_of_person(const Person& person) {
    std::vector<std::string> spellings =
        person.name.empty() ? std::vector<std::string>() : people::spellings_of(person.name);
    spellings.insert(spellings.end(), person.name_variants.begin(), person.name_variants.end());
    return spellings;
}

InferredName infer_name(const std::vector<Section>& sections) {
    std::vector<Candidate> candidates;
    InferredName inferred;
    for_each_list(sections, [&](const Entry& entry) {
        ++inferred.lists;
        for (const Author& author : entry.authors) {
            constexpr int least_likeness = 40;
            if (author.is_self && people::name_likeness(author.name) >= least_likeness) {
                count(candidates, author);
            }
        }
    });
    const auto best = std::max_element(candidates.begin(), candidates.end(),
                                       [](const Candidate& a, const Candidate& b) { return a.lists < b.lists; });
    if (best == candidates.end()) {
        return inferred;
    }
    inferred.name = best->name;
    inferred.set_apart = best->lists;
    inferred.span = best->span;
    // Where the person is set apart as "A. Lovelace", another list may write the name out.
    for_each_list(sections, [&](const Entry& entry) {
        for (const Author& author : entry.authors) {
            const bool longer = author.name.size() > inferred.name.size() && author.name.find(',') == std::string::npos;
            if (longer && people::match_name(author.name, inferred.name) == people::Match::Initials) {
                inferred.name = author.name;
            }
        }
    });
    return inferred;
}

std::vector<std::string> infer_variants(const std::vector<Section>& sections,
                                        const std::vector<std::string>& spellings) {
    std::vector<std::string> variants;
    if (spellings.empty()) {
        return variants;
    }
    const std::string family = unicode::fold(people::parse_name(spellings.front()).family);
    people::SelfFinder finder(spellings);
    std::map<std::string, int> lists;
    for_each_list(sections, [&](const Entry& entry) {
        if (hints(entry) != 1 || finder.find(entry.authors) >= 0) {
            return;
        }
        for (const Author& author : entry.authors) {
            if (author.is_self && unicode::fold(people::parse_name(author.name).family) == family) {
                ++lists[author.name];
            }
        }
    });
    for (const auto& [name, times] : lists) {
        constexpr int least_lists = 2;
        if (times >= least_lists) {
            variants.push_back(name);
        }
    }
    return variants;
}

void mark_authors(std::vector<Section>& sections, const std::vector<std::string>& spellings, const Legend& legend,
                  Diagnostics& diagnostics) {
    people::SelfFinder finder(spellings);
    for (Section& section : sections) {
        for (Entry& entry : section.entries) {
            if (!entry.authors.empty()) {
                mark_self(entry, spellings, finder, diagnostics);
                apply_marks(entry.authors, legend);
            }
        }
    }
}

}  // namespace vitac
