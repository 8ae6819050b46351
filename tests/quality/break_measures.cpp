// What the ends of lines tear apart.
#include "quality/break_measures.h"

#include <fmt/core.h>

#include <map>
#include <set>

#include "quality/tie_rules.h"

namespace vitac::quality {

namespace {

using Names = std::set<std::string>;

// Whose names stand in each entry; under "" those of everyone.
std::map<std::string, Names> names_by_entry(const Biography& biography) {
    std::map<std::string, Names> names;
    const auto add = [&](const std::string& entry, const std::string& name) {
        if (!name.empty()) {
            names[entry].insert(name);
            names[""].insert(name);
        }
    };
    add("", biography.person.name);
    for (const Section& section : biography.sections) {
        for (const Entry& entry : section.entries) {
            for (const Author& author : entry.authors) {
                add(entry.id, author.name);
            }
        }
    }
    return names;
}

bool contains_across(const std::string& text, const std::string& name, std::size_t place) {
    const std::size_t from = place > name.size() ? place - name.size() : 0;
    const std::size_t at = text.find(name, from);
    return at != std::string::npos && at < place && at + name.size() > place;
}

// A name is torn when a line ends in it: anywhere in the list of its entry's authors, elsewhere inside one of its
// words.
bool splits_name(const LineEnd& end, const std::string& entry, const std::map<std::string, Names>& names) {
    const bool in_word = is_inside_word(end);
    const auto relevant = names.find(in_word ? "" : entry);
    if (relevant == names.end() || (entry.empty() && !in_word)) {
        return false;
    }
    std::string text(end.left);
    if (end.hyphen_inserted && text.ends_with('-')) {
        text.pop_back();
    }
    const std::size_t place = text.size() - (in_word ? 0 : 1);
    text += end.right;
    for (const std::string& name : relevant->second) {
        if (contains_across(text, name, place)) {
            return true;
        }
    }
    return false;
}

}  // namespace

Measurements count_torn(const Pages& pages, const Biography& biography,
                        const std::vector<MeasuredParagraph>& paragraphs) {
    const std::map<std::string, Names> names = names_by_entry(biography);
    Measurement ties{.measure = "broken ties"};
    Measurement torn_names{.measure = "split names"};
    Measurement urls{.measure = "split URLs"};
    for (const MeasuredParagraph& paragraph : paragraphs) {
        for (std::size_t i = 0; i + 1 < paragraph.size(); ++i) {
            if (paragraph[i].ends_passage) {
                continue;
            }
            const std::string left = drawn_text(pages, paragraph[i]);
            const std::string right = drawn_text(pages, paragraph[i + 1]);
            const LineEnd end{left, right, paragraph[i].line->hyphen_inserted};
            const std::string example =
                fmt::format("page {}: {} | {}", paragraph[i].page + 1, paragraph[i].line->text, first_word(right));
            const auto count = [&](bool torn, Measurement& measurement) {
                measurement.amount += torn ? 1 : 0;
                measurement.example = torn ? example : measurement.example;
            };
            count(breaks_tie(end, biography.language), ties);
            count(splits_name(end, paragraph[i].line->entry, names), torn_names);
            count(splits_url(end), urls);
        }
    }
    return {ties, torn_names, urls};
}

}  // namespace vitac::quality
