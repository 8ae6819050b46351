// Where a title without quotes or mark-up ends.
#include "input/academicpages/title_end.h"

#include <algorithm>
#include <string>
#include <vector>

#include "base/ascii.h"
#include "base/unicode.h"
#include "input/meaning/dates.h"
#include "input/meaning/venue.h"
#include "input/meaning/venue_numbers.h"
#include "input/people/name_words.h"
#include "input/people/text.h"

namespace vitac::academicpages {

std::size_t skip_separators(std::string_view text, std::size_t at) {
    static constexpr std::string_view separators = " ,.;:|-\n";
    while (at < text.size()) {
        if (separators.find(text[at]) != std::string_view::npos) {
            ++at;
        } else if (text.substr(at).starts_with("–") || text.substr(at).starts_with("—") ||
                   text.substr(at).starts_with("·") || text.substr(at).starts_with("，") ||
                   text.substr(at).starts_with("。") || text.substr(at).starts_with("．") ||
                   text.substr(at).starts_with("//")) {
            std::size_t offset = at;
            unicode::decode(text, offset);
            at = text.substr(at).starts_with("//") ? at + 2 : offset;
        } else {
            break;
        }
    }
    return at;
}

namespace {

bool begins_small(std::string_view text) {
    std::size_t offset = 0;
    const std::string_view word = text.substr(0, text.find(' '));
    return !word.empty() && unicode::is_lowercase(unicode::decode(word, offset)) && ascii_lower(word) == word;
}

// Whether the word before a full stop is short for another: "vs.", "ca.", and "approx." when the sentence goes on in
// small letters; or it has stops inside: "U.S.".
bool is_abbreviation(std::string_view word, std::string_view behind) {
    constexpr std::size_t always = 2;  // letters
    constexpr std::size_t longest = 6;
    if (word.empty() || has_digit(word)) {
        return false;
    }
    const bool stops_inside = word.find('.') != std::string_view::npos && people::is_initials(word);
    return word.size() <= always || (word.size() <= longest && begins_small(behind)) ||
           (stops_inside && venue_likeness(behind.substr(0, behind.find('.'))) < least_venue);
}

}  // namespace

std::size_t sentence_end(const StyledText& text, std::size_t begin) {
    const std::string& plain = text.plain();
    for (std::size_t i = begin; i < plain.size(); ++i) {
        const bool stop = plain[i] == '.' || plain[i] == '?' || plain[i] == '!';
        if (!stop || (i + 1 < plain.size() && !ascii::is_blank(plain[i + 1]))) {
            continue;
        }
        const std::size_t word = plain.find_last_of(" \n", i - (i > 0 ? 1 : 0));
        const std::size_t start = word == std::string::npos || word < begin ? begin : word + 1;
        const std::string_view behind = trimmed(text.plain(i + 1, plain.size()));
        if (plain[i] != '.' || !is_abbreviation(text.plain(start, std::max(i, start)), behind)) {
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

// "Review of *Engines of Thought*, by Jane Roe": the title of another work within this one's.
bool is_title_in_title(const StyledText& text, std::size_t begin) {
    static const std::vector<std::string_view> ties = {"of", "von", "zu",  "über",  "about",
                                                       "on", "de",  "sur", "sobre", "di"};
    const std::vector<std::string_view> words = words_of(text.plain(begin - std::min<std::size_t>(begin, 16), begin));
    return !words.empty() && std::find(ties.begin(), ties.end(), words.back()) != ties.end();
}

// Where emphasis begins behind `begin`: in many styles the venue.
std::size_t emphasis_from(const StyledText& text, std::size_t begin) {
    for (const std::size_t border : text.borders(begin, text.size())) {
        if (text.at(border).marks.emphasis && !text.at(border - 1).marks.emphasis && !is_word_of_title(text, border) &&
            !is_title_in_title(text, border)) {
            return border;
        }
    }
    return text.size();
}

// "Counting cards. On looms, in: Journal 12", "Title // Journal", "标题[C]//文集": the signs that say where a work
// stands. Behind "?" and "!", which are the title's.
std::size_t container_sign(const StyledText& text, std::size_t begin) {
    const std::string_view plain = text.plain();
    std::size_t first = plain.size();
    for (const std::string_view sign : {" // ", "]//", ", in: ", ", In: ", ". In: ", "? In: ", "! In: "}) {
        const std::size_t at = plain.find(sign, begin);
        const bool keeps_sign = sign.front() == '?' || sign.front() == '!' || sign.front() == ']';
        first = at == std::string_view::npos ? first : std::min(first, at + (keeps_sign ? 1 : 0));
    }
    // "Title. Subtitle. In C. Babbage (Ed.), Handbook"
    const std::size_t at = plain.find(". In ", begin);
    if (at != std::string_view::npos && at < first) {
        const std::string_view behind = plain.substr(at + std::string_view(". In ").size());
        first = starts_with_uppercase(behind) && !is_publication_status(plain.substr(at + 2, 16)) ? at : first;
    }
    return first;
}

bool has_year(std::string_view text) {
    const std::vector<FoundDate> dates = find_dates(text);
    return !dates.empty();
}

// The end of a title of several sentences, when a sign shows it; otherwise that of its first sentence.
std::size_t with_subtitle(const StyledText& text, std::size_t begin, std::size_t end, std::size_t emphasis) {
    constexpr std::size_t most_words = 30;
    const std::size_t sign = container_sign(text, begin);
    if (sign >= text.size() || sign > emphasis || sign <= end) {
        return std::min(sign, end);
    }
    const std::string_view between = text.plain(end, sign);
    const bool says_in = ascii_lower(text.plain(sign, std::min(sign + 5, text.size()))) == ", in:";
    return (says_in || !has_year(between)) && words_of(between).size() <= most_words ? sign : end;
}

bool is_small_word_of_names(std::string_view word) {
    return is_one_of(word, {"of", "the", "and", "&", "for", "in", "on", "de", "des", "du", "der", "die", "für", "und",
                            "et", "di", "a"});
}

// "Phys. Rev. B 99, 045123", "Nature Looms 12, 345", "88 Loom L. Rev. 1", "Loom Letters, v. 12": a name in capitals and
// the numbers behind it.
bool begins_numbered_venue(std::string_view rest) {
    constexpr std::size_t most_words = 9;
    if (!starts_with_uppercase(rest) && !has_digit(rest.substr(0, 1))) {
        return false;
    }
    const std::size_t comma = std::min(rest.find(", "), rest.size());
    const std::string_view name = rest.substr(0, comma);
    const std::vector<std::string_view> words = words_of(name);
    const bool capitals = std::all_of(words.begin(), words.end(), [](std::string_view word) {
        return starts_with_uppercase(word) || !has_letter(word) || is_small_word_of_names(word);
    });
    const std::string_view behind = rest.substr(std::min(comma + 2, rest.size()));
    const std::string label = ascii_lower(behind.substr(0, 3));
    const bool numbered = has_digit(behind.substr(0, 1)) || label == "vol" || label.starts_with("v. ") ||
                          has_digit(words.empty() ? "" : words.back());
    return capitals && words.size() <= most_words && has_letter(name) && (numbered || has_digit(name)) &&
           !read_numbers(rest).volume.empty();
}

// The comma, or in geology the colon, behind which a venue stands; `end` where none does.
std::size_t before_venue(const StyledText& text, std::size_t begin, std::size_t end) {
    constexpr int most_signs = 12;  // titles have few commas; each is a look at the rest of the line
    constexpr std::size_t least_words = 3;
    const std::string_view plain = text.plain();
    int signs = 0;
    for (std::size_t at = plain.find_first_of(",:", begin); at < end && signs < most_signs;
         at = plain.find_first_of(",:", at + 1)) {
        if (!plain.substr(at + 1).starts_with(' ')) {
            continue;
        }
        ++signs;
        constexpr std::size_t longest_venue = 400;  // bytes
        const std::string_view rest = plain.substr(at + 2, longest_venue);
        const bool long_enough = words_of(text.plain(begin, at)).size() >= least_words;
        const bool comma = plain[at] == ',';
        // "Title: Loom Letters, v. 12": behind a colon only where nothing else can be the venue.
        if ((comma || long_enough) && begins_numbered_venue(rest)) {
            return at;
        }
        if (comma && long_enough && venue_likeness(text.plain(at + 2, end)) >= least_venue) {
            return at;
        }
    }
    return end;
}

// "LOOMS AND THE LAW (3d ed. 2016)", "Cards (Loom Press, 2016)": where and when, behind a title that ends the line.
std::size_t before_final_bracket(const StyledText& text, std::size_t begin, std::size_t end) {
    const std::string_view title = text.plain(begin, end);
    const std::size_t last = title.find_last_not_of(" .");
    const bool closes = last != std::string_view::npos && title[last] == ')' && end >= text.size();
    const std::size_t open = closes ? title.rfind(" (") : std::string_view::npos;
    if (open == std::string_view::npos || open == 0) {
        return end;
    }
    const std::string_view inside = title.substr(open + 2, last - open - 2);
    const std::vector<FoundDate> dates = find_dates(inside);
    return !dates.empty() && dates.back().end == inside.size() ? begin + open : end;
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
    return before_final_bracket(text, begin, before_venue(text, begin, with_subtitle(text, begin, end, emphasis)));
}

}  // namespace vitac::academicpages
