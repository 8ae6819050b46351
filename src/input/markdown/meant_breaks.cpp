// Line ends that their author meant, though Markdown makes blanks of them.
#include "input/markdown/meant_breaks.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/unicode.h"
#include "input/markdown/line_kinds.h"
#include "input/markdown/reference_number.h"

namespace vitac::markdown {

namespace {

constexpr std::size_t narrowest_editor = 72;  // columns at which editors break lines, and people by hand
constexpr std::size_t widest_editor = 130;
constexpr std::size_t shortest_prose = 40;  // columns of a full line without the targets of its links
constexpr std::size_t longest_field = 72;   // columns of a line that may have been ended for another reason
constexpr std::size_t least_words_of_sentence = 6;

// Blanks in a row count once: they push what follows to the right edge.
std::size_t columns(std::string_view text) {
    std::size_t count = unicode::character_count(text);
    for (std::size_t i = 1; i < text.size(); ++i) {
        count -= ascii::is_blank(text[i]) && ascii::is_blank(text[i - 1]) ? 1U : 0U;
    }
    return count;
}

std::size_t word_count(std::string_view text) {
    std::size_t words = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        words += !ascii::is_blank(text[i]) && (i == 0 || ascii::is_blank(text[i - 1])) ? 1U : 0U;
    }
    return words;
}

std::string_view first_word(std::string_view text) {
    return text.substr(0, std::min(text.find(' '), text.size()));
}

bool ends_with_any(std::string_view text, std::initializer_list<std::string_view> ends) {
    return std::any_of(ends.begin(), ends.end(), [&](std::string_view end) { return text.ends_with(end); });
}

// Without the targets of links, which nobody counts.
std::size_t seen_columns(std::string_view text) {
    std::size_t count = columns(text);
    std::size_t end = 0;
    for (std::size_t at = text.find("]("); at != std::string_view::npos; at = text.find("](", end)) {
        end = std::min(text.find(')', at), text.size());
        count -= columns(text.substr(at, end - at));
    }
    return count;
}

bool has_hard_break(std::string_view masked, const Line& line) {
    const std::string_view all = masked.substr(line.begin, line.end - line.begin);
    return content_of(masked, line).ends_with('\\') || all.ends_with("  ") || all.ends_with("  \r");
}

// "... at the time.", "... was read aloud!": prose, which some write with one sentence a line.
bool ends_sentence(std::string_view line) {
    return ends_with_any(line, {".", "!", "?", ":", "。", "！", "？", "："}) &&
           word_count(line) >= least_words_of_sentence;
}

// Most words in small letters: "Charles was there as well". Titles of works are so too, names and places are not.
bool is_running_text(std::string_view line) {
    constexpr std::size_t least_words = 3;
    std::size_t words = 0;
    std::size_t small = 0;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (ascii::is_blank(line[i]) || (i > 0 && !ascii::is_blank(line[i - 1]))) {
            continue;
        }
        std::size_t at = i;
        small += unicode::is_lowercase(unicode::decode(line, at)) ? 1U : 0U;
        ++words;
    }
    return words >= least_words && small * 2 > words;
}

// "*Journal of Looms*, 2020", "[paper]": set apart by its signs.
bool begins_field(std::string_view line) {
    return std::string_view("*_[").find(line.front()) != std::string_view::npos;
}

// "Company: Acme", "学校：北方大学": a field and its name.
bool begins_with_label(std::string_view line) {
    constexpr std::size_t longest_label = 24;  // bytes
    constexpr std::size_t most_words = 2;
    std::size_t end = line.find(':');
    std::size_t size = 1;
    if (const std::size_t wide = line.find("："); wide < end) {
        end = wide;
        size = std::string_view("：").size();
    }
    if (end == std::string_view::npos || end == 0 || end > longest_label || end + size >= line.size()) {
        return false;
    }
    std::size_t at = 0;
    const bool small = unicode::is_lowercase(unicode::decode(line, at));
    const std::string_view label = line.substr(0, end);
    return !small && word_count(label) <= most_words && (size > 1 || line[end + 1] == ' ') &&
           label.find_first_of("0123456789,.()[]*_\"") == std::string_view::npos;
}

// "... Physics with", "professeur à la": a word that something must follow.
bool ends_in_small_word(std::string_view line) {
    static constexpr std::string_view words[] = {
        " of",  " with", " for", " by",  " and", " the", " a",   " an",  " from", " to",  " at",  " de",  " la", " du",
        " des", " et",   " y",   " del", " e",   " und", " der", " die", " das",  " von", " für", " und", " or"};
    return std::any_of(std::begin(words), std::end(words), [&](std::string_view word) { return line.ends_with(word); });
}

// "(Sophia" before "Antipolis)", "*Internship at [GE" before "Healthcare](...)*": something is open at the end.
bool is_open_at_end(std::string_view line, std::string_view next) {
    const auto count = [](std::string_view text, char sign) { return std::count(text.begin(), text.end(), sign); };
    const bool emphasis = line.starts_with('*') && count(line, '*') % 2 == 1 && count(next, '*') % 2 == 1;
    return count(line, '(') > count(line, ')') || count(line, '[') > count(line, ']') || emphasis;
}

bool goes_on(std::string_view line, std::string_view next) {
    if (ends_in_small_word(line) || is_open_at_end(line, next)) {
        return true;
    }
    if (ends_with_any(line, {",", ";", "-", "–", "—", "(", "[", "&", "+", "/", "，", "、", "；", "（"})) {
        return true;
    }
    const std::size_t first = next.find_first_not_of("*_[(\"'");
    if (first == std::string_view::npos) {
        return false;
    }
    std::size_t at = first;
    const char32_t character = unicode::decode(next, at);
    const std::string_view word = first_word(next);
    if (word.find('@') != std::string_view::npos || word.find("://") != std::string_view::npos) {
        return false;
    }
    return unicode::is_lowercase(character) || next[first] == '&' || next[first] == '<' || next[first] == '`' ||
           next[first] == '$';
}

// "..., University of Lund, 2019", "... 12(3), 2019, 1-20.": how jobs and citations end, and sentences seldom.
bool ends_entry(std::string_view line) {
    while (ends_with_any(line, {".", ")", "]"})) {
        line.remove_suffix(1);
    }
    return (!line.empty() && ascii::is_digit(line.back())) || ends_with_any(line, {"present", "Present", "heute"});
}

// "2013–2016 **B.Sc.**", "**2021**: ..."
bool begins_with_year(std::string_view line) {
    constexpr std::size_t digits = 4;
    line.remove_prefix(std::min(line.find_first_not_of("*_["), line.size()));
    return line.size() > digits && std::all_of(line.begin(), line.begin() + digits, ascii::is_digit) &&
           !ascii::is_digit(line[digits]);
}

// Whether the break is one of a list of entries, however long they are.
bool parts_entries(std::string_view line, std::string_view next) {
    const bool quoted = next.starts_with('"') || next.starts_with("“");
    return !goes_on(line, next) && (ends_entry(line) || begins_with_year(next) || (quoted && line.ends_with('.')));
}

// Whether the line ends for another reason than its length.
bool is_meant(std::string_view line, std::string_view next, std::size_t widest, bool long_lines) {
    const std::size_t seen = seen_columns(line);
    const bool full = seen >= shortest_prose && columns(line) + 1 + columns(first_word(next)) > widest;
    const bool prose = seen > longest_field && !(long_lines && begins_field(next));
    return begins_with_reference_number(next) ||
           (!(full && !long_lines) && !prose && !goes_on(line, next) && !ends_sentence(line));
}

}  // namespace

bool has_long_lines(std::string_view masked, std::span<const Line> lines) {
    constexpr std::size_t least_words = 20;
    return std::any_of(lines.begin(), lines.end(), [&](const Line& line) {
        const std::string_view content = content_of(masked, line);
        return line.tag == no_tag && content.size() > widest_editor && word_count(content) >= least_words;
    });
}

std::size_t meant_breaks(std::string_view masked, std::span<const Line> lines, bool long_lines, Paragraph paragraph) {
    std::vector<std::string_view> texts;
    for (const Line& line : lines) {
        if (line.tag != no_tag || line.continues || has_hard_break(masked, line)) {
            return 0;
        }
        texts.push_back(content_of(masked, line));
    }
    std::size_t widest = narrowest_editor;
    for (const std::string_view text : texts) {
        widest = std::max(widest, columns(text));
    }
    // A full stop at the end of all: sentences, broken where their author liked.
    const bool sentence = ends_with_any(texts.empty() ? std::string_view() : texts.back(), {".", "!", "?"});
    // A list is one from its first line to its last; else the first fields of an entry may stand above prose.
    std::size_t meant = 0;
    std::size_t listed = 0;
    for (std::size_t i = 0; i + 1 < texts.size() && !texts[i].empty() && !texts[i + 1].empty(); ++i) {
        const bool labels = begins_with_label(texts[i]) && begins_with_label(texts[i + 1]);
        const bool apart = labels || begins_field(texts[i]) || begins_field(texts[i + 1]);
        const bool prose = sentence && !apart && is_running_text(texts[i]) && is_running_text(texts[i + 1]);
        const bool field =
            (apart || paragraph == Paragraph::OfPage) && !prose && is_meant(texts[i], texts[i + 1], widest, long_lines);
        meant += field && meant == i ? 1U : 0U;
        listed += field || parts_entries(texts[i], texts[i + 1]) ? 1U : 0U;
    }
    return listed + 1 == texts.size() && paragraph == Paragraph::OfPage ? listed : meant;
}

}  // namespace vitac::markdown
