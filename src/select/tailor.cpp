// A CV for one position: what its advertisement speaks of is worth more.
#include "select/tailor.h"

#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <tuple>
#include <utility>

#include "base/unicode.h"
#include "select/entry_text.h"
#include "select/stop_words.h"
#include "select/terms.h"

namespace vitac {

namespace {

constexpr Problem<std::string, std::string> unreadable_advertisement{
    Severity::Error, "unreadable-advertisement", "cannot use the advertisement `{}`: {}", Blame::Surroundings};
constexpr Problem<std::string> unmatched_advertisement{Severity::Warning, "unmatched-advertisement",
                                                       "no word of the advertisement `{}` is in the CV"};

// No advertisement is longer, but saved web pages and pictures are.
constexpr std::size_t longest_advertisement = 1024 * 1024;

// Of values, which are thousandths: as much as two awards, and for a bullet its share of that.
constexpr std::int64_t most_bonus = 6000;
constexpr std::int64_t most_bullet_bonus = most_bonus * 3 / 10;
// Of weights, which are thousandths too: with three good terms half of the bonus is reached.
constexpr std::int64_t half_weight = 3000;
constexpr std::int64_t one = 1000;

std::int64_t bonus_of(std::int64_t weight, std::int64_t most) {
    return most * weight / (weight + half_weight);
}

// --- The advertisement ---------------------------------------------------------------------------------------------

// Why the bytes are no text; "" when they are.
std::string why_no_text(const std::string& bytes) {
    if (bytes.size() > longest_advertisement) {
        return "it is longer than 1 MB";
    }
    // One byte in ten is more than a text in an old encoding has.
    const bool is_text = bytes.find('\0') == std::string::npos && !bytes.starts_with("%PDF-") &&
                         unicode::repair_utf8(bytes).count * 10 <= bytes.size();
    return is_text ? "" : "it is no plain text";
}

std::vector<Term> first_of_each(std::vector<Term> terms) {
    std::set<std::string> seen;
    std::erase_if(terms, [&](const Term& term) { return !seen.insert(term.key).second; });
    return terms;
}

// --- What matches --------------------------------------------------------------------------------------------------

class Tailor {
public:
    Tailor(Varied varied, const Advertisement& advertisement)
        : varied_(std::move(varied)),
          language_(language_of(advertisement.text, varied_.biography.language)),
          finder_(language_) {
        for (const Term& term : finder_.find(advertisement.text)) {
            const auto [place, is_new] = places_.emplace(term.key, terms_.size());
            if (is_new) {
                terms_.push_back({.word = term.word});
            }
            ++terms_[place->second].count;
        }
    }

    Tailored tailor(const std::string& path) {
        find_all();
        for (Section& section : varied_.biography.sections) {
            tailor_section(section);
        }
        return {std::move(varied_), {.path = path, .language = language_, .terms = sorted_terms()}};
    }

private:
    static std::string language_of(const std::string& text, const std::string& otherwise) {
        const std::string likely = likely_language(words_in_lower_case(text));
        return likely.empty() ? otherwise : likely;
    }

    // --- Where terms are -------------------------------------------------------------------------------------------

    void find_in(const std::string& text, const std::string& id) {
        for (const Term& term : first_of_each(finder_.find(text))) {
            if (const auto place = places_.find(term.key); place != places_.end()) {
                terms_[place->second].found_in.push_back(id);
            }
        }
    }

    void find_all() {
        const Biography& biography = varied_.biography;
        for (const Section& section : biography.sections) {
            for (const Entry& entry : section.entries) {
                find_in(text_of(entry), entry.id);
                ++entries_;
            }
        }
        for (AdvertisedTerm& term : terms_) {
            term.weight = weight_of(term);
        }
        // These are no entries: they count for no weight, but what they have the CV does not lack.
        find_in(biography.person.headline, "headline");
        std::string summary;
        for (const RichText& paragraph : biography.summary) {
            summary += plain_text(paragraph) + " ";
        }
        find_in(summary, "summary");
        for (const Section& section : biography.sections) {
            find_in(plain_text(section.title), section.id);
        }
    }

    std::int64_t weight_of(const AdvertisedTerm& term) const {
        constexpr int most_counted = 3;
        const std::int64_t frequency = one + (std::min(term.count, most_counted) - 1) * one / 2;
        const auto rarity = entries_ - static_cast<std::int64_t>(term.found_in.size()) + 1;
        return entries_ == 0 ? 0 : std::min(frequency * rarity / entries_, frequency);
    }

    std::int64_t weight_in(const std::string& text) {
        std::int64_t weight = 0;
        for (const Term& term : first_of_each(finder_.find(text))) {
            const auto place = places_.find(term.key);
            weight += place == places_.end() ? 0 : terms_[place->second].weight;
        }
        return weight;
    }

    // --- Value and order -------------------------------------------------------------------------------------------

    void tailor_section(Section& section) {
        std::vector<std::int64_t> weights;
        for (Entry& entry : section.entries) {
            weights.push_back(weight_in(text_of(entry)));
            tailor_bullets(entry.bullets, entry.id);
            varied_.wishes.items[entry.id].bonus = bonus_of(weights.back(), most_bonus);
        }
        if (is_free(section)) {
            section.entries = in_order(section.entries, heaviest_first(weights));
        }
    }

    // Whether the order of its entries says nothing.
    static bool is_free(const Section& section) {
        const bool is_list = section.kind == SectionKind::Skills || section.kind == SectionKind::Interests ||
                             section.kind == SectionKind::Projects || section.kind == SectionKind::DefinitionList;
        return is_list && std::all_of(section.entries.begin(), section.entries.end(), [](const Entry& entry) {
                   return entry.dates.empty() && entry.group.empty() && entry.kind != EntryKind::Paragraph;
               });
    }

    void tailor_bullets(std::vector<Bullet>& bullets, const std::string& above) {
        std::vector<std::int64_t> weights;
        for (std::size_t i = 0; i < bullets.size(); ++i) {
            const std::string id = fmt::format("{}/{}", above, i + 1);
            tailor_bullets(bullets[i].children, id);
            weights.push_back(weight_in(text_of(bullets[i])));
            if (weights.back() > 0) {
                varied_.wishes.items[id].bonus = bonus_of(weights.back(), most_bullet_bonus);
            }
        }
        const std::vector<std::size_t> order = heaviest_first(weights);
        if (!std::is_sorted(order.begin(), order.end())) {
            bullets = in_order(bullets, order);
            rename_wishes(above, order);
        }
    }

    static std::vector<std::size_t> heaviest_first(const std::vector<std::int64_t>& weights) {
        std::vector<std::size_t> order(weights.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::stable_sort(order.begin(), order.end(),
                         [&](std::size_t a, std::size_t b) { return weights[a] > weights[b]; });
        return order;
    }

    template <class Thing>
    static std::vector<Thing> in_order(std::vector<Thing>& things, const std::vector<std::size_t>& order) {
        std::vector<Thing> sorted;
        for (const std::size_t i : order) {
            sorted.push_back(std::move(things[i]));
        }
        return sorted;
    }

    // Bullets are known by their numbers, which have changed.
    void rename_wishes(const std::string& above, const std::vector<std::size_t>& order) {
        std::map<std::string, ItemWish> renamed;
        for (std::size_t now = 0; now < order.size(); ++now) {
            const std::string before = fmt::format("{}/{}", above, order[now] + 1);
            const std::string after = fmt::format("{}/{}", above, now + 1);
            for (auto wish = varied_.wishes.items.lower_bound(before);
                 wish != varied_.wishes.items.end() && wish->first.starts_with(before);) {
                const bool is_below = wish->first.size() == before.size() || wish->first[before.size()] == '/';
                if (is_below) {
                    renamed.emplace(after + wish->first.substr(before.size()), wish->second);
                }
                wish = is_below ? varied_.wishes.items.erase(wish) : std::next(wish);
            }
        }
        varied_.wishes.items.merge(renamed);
    }

    // --- The report ------------------------------------------------------------------------------------------------

    std::vector<AdvertisedTerm> sorted_terms() {
        std::stable_sort(terms_.begin(), terms_.end(), [](const AdvertisedTerm& a, const AdvertisedTerm& b) {
            const auto key = [](const AdvertisedTerm& term) {
                return std::tuple(term.found_in.empty(), term.found_in.empty() ? 0 : -term.weight, -term.count);
            };
            return key(a) < key(b);
        });
        return std::move(terms_);
    }

    Varied varied_;
    std::string language_;
    TermFinder finder_;
    std::vector<AdvertisedTerm> terms_;          // as the advertisement first has them
    std::map<std::string, std::size_t> places_;  // in terms_, by key
    std::int64_t entries_ = 0;
};

}  // namespace

std::optional<Advertisement> read_advertisement(const std::string& path, const std::optional<std::string>& folder,
                                                World& world, Diagnostics& diagnostics) {
    const auto refuse = [&](const std::string& reason, const char* hint) {
        diagnostics.add(unreadable_advertisement.nowhere(path, reason).with_hint(hint));
        return std::nullopt;
    };
    if (folder && world.kind_of(path) != FileKind::Missing && !world.lies_inside(path, *folder)) {
        return refuse("it is outside the folder of the source", "`--for` on the command line may name any file");
    }
    const FileContent content = world.read_file(path);
    if (content.status != FileContent::Status::Ok) {
        return refuse(content.reason, "");
    }
    if (const std::string reason = why_no_text(content.bytes); !reason.empty()) {
        return refuse(reason, "save its words as a text file in UTF-8");
    }
    Advertisement advertisement{path, unicode::repair_utf8(content.bytes).text};
    if (TermFinder("").find(advertisement.text).empty()) {
        return refuse("there are no words in it", "");
    }
    return advertisement;
}

Tailored tailor(Varied varied, const Advertisement& advertisement, Diagnostics& diagnostics) {
    Tailored tailored = Tailor(std::move(varied), advertisement).tailor(advertisement.path);
    const std::vector<AdvertisedTerm>& terms = tailored.report.terms;
    if (!terms.empty() && terms.front().found_in.empty()) {
        diagnostics.add(unmatched_advertisement.nowhere(advertisement.path)
                            .with_hint("it changes nothing; are both in the same language?"));
    }
    return tailored;
}

}  // namespace vitac
