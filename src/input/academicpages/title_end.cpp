// Where a title without quotes or mark-up ends.
#include "input/academicpages/title_end.h"

#include <algorithm>
#include <string>
#include <vector>

#include "base/ascii.h"
#include "base/unicode.h"
#include "input/meaning/dates.h"
#include "input/meaning/venue.h"
#include "input/people/text.h"

namespace vitac::academicpages {

std::size_t skip_separators(std::string_view text, std::size_t at) {
    static constexpr std::string_view separators = " ,.;:|-\n";
    while (at < text.size()) {
        if (separators.find(text[at]) != std::string_view::npos) {
            ++at;
        } else if (text.substr(at).starts_with("–") || text.substr(at).starts_with("—") ||
                   text.substr(at).starts_with("·") || text.substr(at).starts_with("，") ||
                   text.substr(at).starts_with("。") || text.substr(at).starts_with("．")) {
            std::size_t offset = at;
            unicode::decode(text, offset);
            at = offset;
        } else {
            break;
        }
    }
    return at;
}

std::size_t sentence_end(const StyledText& text, std::size_t begin) {
    const std::string& plain = text.plain();
    for (std::size_t i = begin; i < plain.size(); ++i) {
        const bool stop = plain[i] == '.' || plain[i] == '?' || plain[i] == '!';
        if (!stop || (i + 1 < plain.size() && !ascii::is_blank(plain[i + 1]))) {
            continue;
        }
        const std::size_t word = plain.find_last_of(" \n", i - (i > 0 ? 1 : 0));
        const std::size_t start = word == std::string::npos || word < begin ? begin : word + 1;
        constexpr std::size_t longest_abbreviation = 2;
        const bool abbreviation =
            plain[i] == '.' && start < i && i - start <= longest_abbreviation && !has_digit(text.plain(start, i));
        if (!abbreviation) {
            return i + 1;
        }
    }
    return plain.size();
}

namespace {

bool begins_with_date(std::string_view text) {
    constexpr std::size_t longest_date = 16;
    const std::vector<FoundDate> dates = find_dates(text.substr(0, longest_date));
    return !dates.empty() && dates.front().begin == 0;
}

// "Growth of *Quercus robur* in shade": a few emphasised words between words that are not.
bool is_word_of_title(const StyledText& text, std::size_t begin) {
    constexpr std::size_t most_words = 3;
    const std::vector<std::size_t> borders = text.borders(begin + 1, text.size());
    const auto end = std::find_if(borders.begin(), borders.end(),
                                  [&](std::size_t border) { return !text.at(border).marks.emphasis; });
    if (end == borders.end()) {
        return false;
    }
    const std::string_view before = trimmed(text.plain(0, begin));
    const std::string_view behind = trimmed(text.plain(*end, text.size()));
    const auto is_letter = [](char c) { return c < 0 || unicode::is_letter(static_cast<unsigned char>(c)); };
    return !before.empty() && is_letter(before.back()) && !behind.empty() && is_letter(behind.front()) &&
           words_of(text.plain(begin, *end)).size() <= most_words && !begins_with_date(behind);
}

// Where emphasis begins behind `begin`: in many styles the venue.
std::size_t emphasis_from(const StyledText& text, std::size_t begin) {
    for (const std::size_t border : text.borders(begin, text.size())) {
        if (text.at(border).marks.emphasis && !text.at(border - 1).marks.emphasis && !is_word_of_title(text, border)) {
            return border;
        }
    }
    return text.size();
}

}  // namespace

std::size_t plain_title_end(const StyledText& text, std::size_t begin) {
    const std::string& plain = text.plain();
    const std::size_t emphasis = emphasis_from(text, begin);
    std::size_t end = std::min(sentence_end(text, begin), emphasis);
    // "Do oaks remember? A study of rings. *Botany Today*": a question and its answer.
    if (end > begin && end < emphasis && plain[end - 1] == '?') {
        const std::size_t answer = sentence_end(text, end);
        end = answer < emphasis && emphasis < text.size() && emphasis - answer <= 2 ? answer : end;
    }
    constexpr int most_commas = 12;  // titles have few; each is a look at the rest of the line
    int commas = 0;
    for (std::size_t comma = plain.find(", ", begin); comma < end && commas < most_commas;
         comma = plain.find(", ", comma + 1), ++commas) {
        if (venue_likeness(text.plain(comma + 2, end)) >= least_venue &&
            words_of(text.plain(begin, comma)).size() >= 3) {
            return comma;
        }
    }
    return end;
}

}  // namespace vitac::academicpages
