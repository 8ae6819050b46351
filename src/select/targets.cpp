// Finds what a variant's words mean: which sections, entries and bullets.
#include "select/targets.h"

#include <fmt/core.h>

#include <algorithm>
#include <iterator>
#include <string_view>

#include "base/unicode.h"

namespace vitac {

namespace {

constexpr Problem<std::string> unknown_target{Severity::Error, "unknown-target",
                                              "nothing in the source is called `{}`"};
constexpr Problem<std::string> unknown_tag{Severity::Error, "unknown-variant-tag", "nothing has the tag `{}`"};
constexpr Problem<std::string> not_a_section{Severity::Error, "not-a-section", "`{}` is no section"};

constexpr std::string_view tag_prefix = "tag:";

// `*` stands for any characters. Goes back to the last star only: time is bounded by the product of both lengths.
bool matches(std::string_view pattern, std::string_view text) {
    std::size_t p = 0;
    std::size_t t = 0;
    std::size_t star = std::string_view::npos;
    std::size_t after_star = 0;
    while (t < text.size()) {
        if (p < pattern.size() && pattern[p] == '*') {
            star = p++;
            after_star = t;
        } else if (p < pattern.size() && pattern[p] == text[t]) {
            ++p;
            ++t;
        } else if (star != std::string_view::npos) {
            p = star + 1;
            t = ++after_star;
        } else {
            return false;
        }
    }
    return pattern.find_first_not_of('*', p) == std::string_view::npos;
}

// Folding drops the stars, which are kept here.
std::string folded_pattern(const std::string& pattern) {
    std::string folded;
    for (std::size_t begin = 0; begin <= pattern.size();) {
        const std::size_t star = std::min(pattern.find('*', begin), pattern.size());
        folded += unicode::fold(pattern.substr(begin, star - begin)) + (star < pattern.size() ? "*" : "");
        begin = star + 1;
    }
    return folded;
}

const RichText& title_of(const Entry& entry) {
    return entry.kind == EntryKind::Position && !entry.organisation.empty() ? entry.organisation : entry.title;
}

}  // namespace

Targets::Targets(const Biography& biography, const VariantFile& file, Diagnostics& diagnostics)
    : diagnostics_(diagnostics) {
    if (!biography.summary.empty()) {
        add("summary", rich_text("summary"), {}, false);
    }
    for (const Section& section : biography.sections) {
        add(section.id, section.title, section.tags, true);
        for (const Entry& entry : section.entries) {
            add(entry.id, title_of(entry), entry.tags, false);
            add_bullets(entry.bullets, entry.id);
        }
    }
    for (const About<std::vector<Said>>& tag : file.tags) {
        all_tags_.insert(tag.target.text);
        for (const std::string& id : find(tag.value)) {
            tags_[id].insert(tag.target.text);
        }
    }
}

void Targets::add(const std::string& id, const RichText& title, const std::vector<std::string>& tags, bool is_section) {
    things_.push_back({id, plain_text(title), is_section});
    tags_[id].insert(tags.begin(), tags.end());
    all_tags_.insert(tags.begin(), tags.end());
}

// Deeper ones cannot be named: readers may nest without a bound.
void Targets::add_bullets(const std::vector<Bullet>& bullets, const std::string& above) {
    constexpr std::ptrdiff_t deepest_named = 8;
    for (std::size_t i = 0; i < bullets.size(); ++i) {
        const std::string id = fmt::format("{}/{}", above, i + 1);
        add(id, bullets[i].text, bullets[i].tags, false);
        if (std::count(id.begin(), id.end(), '/') < deepest_named) {
            add_bullets(bullets[i].children, id);
        }
    }
}

// Most variants name nothing, and a bibliography has a hundred thousand titles.
const std::vector<std::string>& Targets::folded_titles() {
    if (folded_titles_.empty()) {
        std::transform(things_.begin(), things_.end(), std::back_inserter(folded_titles_),
                       [](const Thing& thing) { return unicode::fold(thing.title); });
    }
    return folded_titles_;
}

std::string Targets::hint_for(const std::string& word) {
    std::vector<std::string> ids;
    for (const Thing& thing : things_) {
        ids.push_back(thing.id);
    }
    std::string nearest = nearest_word(word, ids);
    if (nearest.empty()) {
        nearest = nearest_word(unicode::fold(word), folded_titles());
    }
    return nearest.empty() ? "`vitac dump biography` shows the ids, behind `#`" : "did you mean `" + nearest + "`?";
}

std::set<std::string> Targets::find(const Said& said) {
    std::set<std::string> ids;
    if (said.text.starts_with(tag_prefix)) {
        const std::string tag = said.text.substr(tag_prefix.size());
        for (const std::string& known : known_tags({{tag, said.span}})) {
            for (const auto& [id, tags] : tags_) {
                if (tags.contains(known)) {
                    ids.insert(id);
                }
            }
        }
        return ids;
    }
    const bool is_pattern = said.text.find('*') != std::string::npos;
    const std::string folded = is_pattern ? folded_pattern(said.text) : unicode::fold(said.text);
    const std::vector<std::string>& titles = folded_titles();
    for (std::size_t i = 0; i < things_.size(); ++i) {
        const std::string& id = things_[i].id;
        const bool meant = is_pattern ? matches(said.text, id) || matches(folded, titles[i])
                                      : id == said.text || (!folded.empty() && titles[i] == folded);
        if (meant) {
            ids.insert(id);
        }
    }
    if (ids.empty()) {
        diagnostics_.add(unknown_target.at(said.span, said.text).with_hint(hint_for(said.text)));
    }
    return ids;
}

std::set<std::string> Targets::find(const std::vector<Said>& said) {
    std::set<std::string> ids;
    for (const Said& word : said) {
        ids.merge(find(word));
    }
    return ids;
}

std::set<std::string> Targets::find_sections(const Said& said) {
    std::set<std::string> ids = find(said);
    const bool any = !ids.empty();
    std::erase_if(ids, [&](const std::string& id) {
        return std::none_of(things_.begin(), things_.end(),
                            [&](const Thing& thing) { return thing.is_section && thing.id == id; });
    });
    if (any && ids.empty()) {
        diagnostics_.add(not_a_section.at(said.span, said.text).with_hint("only sections can be meant here"));
    }
    return ids;
}

std::set<std::string> Targets::known_tags(const std::vector<Said>& said) {
    std::set<std::string> tags;
    for (const Said& tag : said) {
        if (all_tags_.contains(tag.text)) {
            tags.insert(tag.text);
            continue;
        }
        const std::string nearest = nearest_word(tag.text, {all_tags_.begin(), all_tags_.end()});
        diagnostics_.add(unknown_tag.at(tag.span, tag.text)
                             .with_hint(nearest.empty() ? "tags are under `tags`, or `{: .tag}` in the source"
                                                        : "did you mean `" + nearest + "`?"));
    }
    return tags;
}

const std::set<std::string>& Targets::tags_of(const std::string& id) const {
    static const std::set<std::string> none;
    const auto found = tags_.find(id);
    return found == tags_.end() ? none : found->second;
}

}  // namespace vitac
