// How much a text looks like a venue.
#include <algorithm>
#include <string>
#include <vector>

#include "base/unicode.h"
#include "input/meaning/dates.h"
#include "input/meaning/venue.h"
#include "input/meaning/venue_acronyms.h"
#include "input/meaning/venue_numbers.h"
#include "input/meaning/venue_words.h"
#include "input/people/text.h"

namespace vitac {

int venue_likeness(std::string_view text) {
    constexpr int nearly_sure = 85;
    if (is_acronym_with_short_year(text)) {
        return nearly_sure;
    }
    const std::string lower = unicode::to_lower(text);
    int score = 0;
    score += has_venue_words(lower) ? 45 : 0;
    const std::vector<std::string_view> tokens = tokens_of(text);
    score += std::any_of(tokens.begin(), tokens.end(), is_known_acronym) ? 40 : 0;
    for (std::size_t open = text.find('('); open != std::string_view::npos; open = text.find('(', open + 1)) {
        const std::size_t close = text.find(')', open);
        if (close == std::string_view::npos) {
            break;
        }
        constexpr std::size_t longest_bracket = 60;
        const std::string_view inside = text.substr(open + 1, std::min(close - open - 1, longest_bracket));
        const std::vector<std::string_view> words = words_of(inside);
        if (!words.empty() && words.size() <= 2 && looks_like_acronym(without_year(words.front()))) {
            score += 20;
            break;
        }
    }
    const Numbers numbers = read_numbers(text);
    score += !numbers.volume.empty() ? 25 : 0;
    score += !numbers.pages.empty() || !numbers.issue.empty() ? 15 : 0;
    score += is_publication_status(text) ? 45 : 0;
    score += begins_with_plain_journal(lower) ? 25 : 0;
    score += lower.starts_with("in ") || lower.starts_with("in: ") || lower.starts_with("at ") ? 15 : 0;
    const std::vector<FoundDate> dates = find_dates(text);
    score += !dates.empty() || stuck_year(text) ? 20 : 0;
    // "MNRAS (2021)": nothing but capitals and a year.
    const std::vector<std::string_view> all_words = words_of(text);
    const bool capitals_and_year =
        all_words.size() == 2 && looks_like_acronym(all_words[0]) && !has_lowercase(all_words[0]) && !dates.empty();
    score += capitals_and_year ? 25 : 0;
    // Titles of journals and books in Chinese and Japanese; with a year, since a work's own title stands so as well.
    score += !dates.empty() && (text.starts_with("《") || text.starts_with("『")) ? 25 : 0;
    // A year that ends the line, behind a comma or in brackets, is how venues end.
    if (!dates.empty()) {
        const std::string_view behind = trimmed(text.substr(dates.back().end));
        const std::string_view before = trimmed(text.substr(0, dates.back().begin));
        const bool parted = before.ends_with(',') || before.ends_with("，") || before.ends_with("،") ||
                            before.ends_with('(') || before.ends_with("（") || before.ends_with('.') ||
                            before.ends_with(':');
        score += parted && (behind.empty() || behind == "." || behind == ")" || behind == ").") ? 20 : 0;
    } else if (stuck_year(text)) {
        score += 20;
    }
    return std::min(score, 100);
}

}  // namespace vitac
