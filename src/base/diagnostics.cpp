// What is wrong with an input, said where it stands.
#include "base/diagnostics.h"

#include <algorithm>

namespace vitac {

namespace {

// At most so many bytes, cut between characters: messages quote the user's words, and a word may be a whole file long.
std::string shortened(std::string text) {
    constexpr std::size_t most_bytes = 400;
    if (text.size() <= most_bytes) {
        return text;
    }
    std::size_t end = most_bytes;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) {
        --end;
    }
    return text.substr(0, end) + "…";
}

}  // namespace

void Diagnostics::add(Diagnostic diagnostic) {
    diagnostic.message = shortened(std::move(diagnostic.message));
    diagnostic.hint = shortened(std::move(diagnostic.hint));
    auto count =
        std::find_if(counts_.begin(), counts_.end(), [&](const Count& known) { return known.name == diagnostic.name; });
    if (count == counts_.end()) {
        count = counts_.insert(counts_.end(), {diagnostic.name, 0});
    }
    ++count->seen;
    // An error is never suppressed entirely: has_errors() looks at what was kept, and the first hundred are.
    if (count->seen <= most_per_name) {
        all_.push_back(std::move(diagnostic));
    }
}

std::vector<Diagnostic> Diagnostics::sorted() const {
    std::vector<Diagnostic> result = all_;
    std::stable_sort(result.begin(), result.end(), [](const Diagnostic& a, const Diagnostic& b) {
        return std::pair(a.span.source, a.span.begin) < std::pair(b.span.source, b.span.begin);
    });
    return result;
}

bool Diagnostics::has_errors() const {
    return std::any_of(all_.begin(), all_.end(), [](const Diagnostic& d) { return d.severity == Severity::Error; });
}

bool Diagnostics::has_errors(Blame blame) const {
    return std::any_of(all_.begin(), all_.end(),
                       [&](const Diagnostic& d) { return d.severity == Severity::Error && d.blame == blame; });
}

std::vector<std::pair<std::string, int>> Diagnostics::suppressed() const {
    std::vector<std::pair<std::string, int>> result;
    for (const Count& count : counts_) {
        if (count.seen > most_per_name) {
            result.emplace_back(count.name, count.seen - most_per_name);
        }
    }
    return result;
}

namespace {

// Optimal string alignment distance (Damerau 1964): insert, delete, replace, swap neighbours, each 1.
std::size_t edit_distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> before_last(b.size() + 1);
    std::vector<std::size_t> last(b.size() + 1);
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) {
        last[j] = j;
    }
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, replaced});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                row[j] = std::min(row[j], before_last[j - 2] + 1);
            }
        }
        before_last.swap(last);
        last.swap(row);
    }
    return last[b.size()];
}

}  // namespace

std::string nearest_word(std::string_view word, const std::vector<std::string>& candidates) {
    // No real key is longer; a hostile one must not cost time.
    constexpr std::size_t longest_word = 64;
    if (word.size() > longest_word) {
        return {};
    }
    std::string nearest;
    std::size_t least = word.size() / 3 + 1;
    for (const std::string& candidate : candidates) {
        if (candidate.size() > longest_word) {
            continue;
        }
        const std::size_t distance = edit_distance(word, candidate);
        if (distance < least || (distance == least && nearest.empty() && distance <= word.size() / 3)) {
            least = distance;
            nearest = candidate;
        }
    }
    return nearest;
}

}  // namespace vitac
