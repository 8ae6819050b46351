// Which things of one list are which of another: sections, entries, bullets.
#include "compare/align.h"

#include <algorithm>
#include <map>
#include <set>

#include "base/unicode.h"
#include "compare/order.h"

namespace vitac {

namespace {

constexpr auto none = static_cast<std::size_t>(-1);

// Two texts that have not more than half of the words of both in common are two things: "The Shop" is not "The Inn".
constexpr double too_unlike = 0.5;
// A sentence that most words of are in a longer text is what is left of that. Of fewer words any text has most.
constexpr std::size_t least_words = 4;
constexpr double in_longer = 0.6;
// Each that is left is compared with each: more are taken for gone and new.
constexpr std::size_t most_comparisons = 250'000;

std::set<std::string> words_of(const std::string& folded) {
    std::set<std::string> words;
    for (std::size_t begin = 0; begin < folded.size();) {
        const std::size_t end = std::min(folded.find(' ', begin), folded.size());
        if (end > begin) {
            words.insert(folded.substr(begin, end - begin));
        }
        begin = end + 1;
    }
    return words;
}

double alikeness(const std::set<std::string>& a, const std::set<std::string>& b) {
    const auto common = std::count_if(a.begin(), a.end(), [&](const std::string& word) { return b.contains(word); });
    const std::size_t all = a.size() + b.size();
    const std::size_t fewer = std::min(a.size(), b.size());
    const double of_both = all == 0 ? 0 : 2 * static_cast<double>(common) / static_cast<double>(all);
    const double of_shorter = fewer < least_words ? 0 : static_cast<double>(common) / static_cast<double>(fewer);
    return std::max(of_both, in_longer * of_shorter);
}

class Aligner {
public:
    Aligner(const std::vector<Alignable>& before, const std::vector<Alignable>& after)
        : before_(before), after_(after), partner_(after.size(), none), taken_(before.size(), false) {
        for (const Alignable& thing : before) {
            folded_before_.push_back(folded(thing));
        }
        for (const Alignable& thing : after) {
            folded_after_.push_back(folded(thing));
        }
    }

    std::vector<Aligned> align() {
        by_key(folded_before_, folded_after_);
        by_key(ids_of(before_), ids_of(after_));
        by_words();
        return in_order_of_after();
    }

private:
    // A text of signs alone has no letters to fold to.
    static std::string folded(const Alignable& thing) {
        std::string key = unicode::fold(thing.text);
        return key.empty() ? thing.text : key;
    }

    static std::vector<std::string> ids_of(const std::vector<Alignable>& things) {
        std::vector<std::string> ids;
        for (const Alignable& thing : things) {
            ids.push_back(thing.id);
        }
        return ids;
    }

    void pair_up(std::size_t before, std::size_t after) {
        partner_[after] = before;
        taken_[before] = true;
    }

    // Of several with one key the first goes with the first.
    void by_key(const std::vector<std::string>& keys_before, const std::vector<std::string>& keys_after) {
        std::map<std::string, std::vector<std::size_t>> free;
        for (std::size_t i = keys_before.size(); i-- > 0;) {
            if (!taken_[i] && !keys_before[i].empty()) {
                free[keys_before[i]].push_back(i);
            }
        }
        for (std::size_t i = 0; i < keys_after.size(); ++i) {
            const auto found = partner_[i] == none ? free.find(keys_after[i]) : free.end();
            if (found != free.end() && !found->second.empty()) {
                pair_up(found->second.back(), i);
                found->second.pop_back();
            }
        }
    }

    void by_words() {
        std::vector<std::pair<std::size_t, std::set<std::string>>> left;
        for (std::size_t i = 0; i < before_.size(); ++i) {
            if (!taken_[i]) {
                left.emplace_back(i, words_of(folded_before_[i]));
            }
        }
        const auto open = static_cast<std::size_t>(std::count(partner_.begin(), partner_.end(), none));
        if (left.size() * open > most_comparisons) {
            return;
        }
        struct Likeness {
            double alike;
            std::size_t before;
            std::size_t after;
        };
        std::vector<Likeness> all;
        for (std::size_t i = 0; i < after_.size() && !left.empty(); ++i) {
            if (partner_[i] != none) {
                continue;
            }
            const std::set<std::string> words = words_of(folded_after_[i]);
            for (const auto& [index, others] : left) {
                if (const double alike = alikeness(others, words); alike > too_unlike) {
                    all.push_back({alike, index, i});
                }
            }
        }
        std::stable_sort(all.begin(), all.end(),
                         [](const Likeness& a, const Likeness& b) { return a.alike > b.alike; });
        for (const Likeness& one : all) {
            if (!taken_[one.before] && partner_[one.after] == none) {
                pair_up(one.before, one.after);
            }
        }
    }

    std::vector<Aligned> in_order_of_after() const {
        std::vector<std::size_t> places;
        std::vector<std::size_t> afters;
        for (std::size_t i = 0; i < partner_.size(); ++i) {
            if (partner_[i] != none) {
                places.push_back(partner_[i]);
                afters.push_back(i);
            }
        }
        std::set<std::size_t> kept;
        for (const std::size_t index : in_order(places)) {
            kept.insert(afters[index]);
        }
        std::vector<Aligned> aligned;
        std::size_t next_before = 0;
        const auto add_gone = [&](std::size_t end) {
            for (; next_before < end; ++next_before) {
                if (!taken_[next_before]) {
                    aligned.push_back({next_before, std::nullopt, false});
                }
            }
        };
        for (std::size_t i = 0; i < partner_.size(); ++i) {
            if (partner_[i] == none) {
                aligned.push_back({std::nullopt, i, false});
                continue;
            }
            // What moved does not pull along what stood before it.
            if (kept.contains(i)) {
                add_gone(partner_[i]);
            }
            aligned.push_back({partner_[i], i, !kept.contains(i)});
        }
        add_gone(taken_.size());
        return aligned;
    }

    const std::vector<Alignable>& before_;
    const std::vector<Alignable>& after_;
    std::vector<std::size_t> partner_;  // of each thing after: its index before
    std::vector<bool> taken_;           // of those before
    std::vector<std::string> folded_before_;
    std::vector<std::string> folded_after_;
};

}  // namespace

std::vector<Aligned> align(const std::vector<Alignable>& before, const std::vector<Alignable>& after) {
    return Aligner(before, after).align();
}

}  // namespace vitac
