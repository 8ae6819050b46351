// The parts of a name: given names, particle, family name, suffix.
#include <algorithm>

#include "base/unicode.h"
#include "input/people/name_words.h"
#include "input/people/names.h"
#include "input/people/text.h"

namespace vitac::people {

namespace {

using Words = std::vector<std::string_view>;

std::string joined(Words::const_iterator begin, Words::const_iterator end) {
    std::string result;
    for (; begin != end; ++begin) {
        result += result.empty() ? "" : " ";
        result += *begin;
    }
    return result;
}

// Brackets, quoted nicknames and markup replaced by a blank: "Robert “Bob” (Bobby)<br> Roe" -> "Robert Roe".
std::string without_asides(std::string_view name) {
    static constexpr std::pair<std::string_view, std::string_view> asides[] = {
        {"(", ")"}, {"[", "]"}, {"（", "）"}, {"“", "”"}, {"\"", "\""}, {"<", ">"}, {"「", "」"}};
    std::string result(name);
    for (const auto& [open, close] : asides) {
        std::string kept;
        std::size_t from = 0;
        for (std::size_t at = result.find(open); at != std::string::npos; at = result.find(open, from)) {
            const std::size_t end = result.find(close, at + open.size());
            if (end == std::string::npos) {
                break;
            }
            kept += result.substr(from, at - from) + " ";
            from = end + close.size();
        }
        result = kept + result.substr(from);
    }
    return with_single_blanks(result);
}

NameParts parse_cjk(std::string_view name, const Words& words) {
    // With a blank the writer has parted the names; without, the family name is the first character or a known pair.
    if (words.size() > 1) {
        return {joined(words.begin() + 1, words.end()), {}, std::string(words.front()), {}};
    }
    const std::size_t size = cjk_family_size(name);
    return {std::string(name.substr(size)), {}, std::string(name.substr(0, size)), {}};
}

bool is_lower_word(std::string_view word) {
    std::size_t offset = 0;
    return !word.empty() && unicode::is_lowercase(unicode::decode(word, offset));
}

// "von Last": all words before the last word that begins in lower case, with it, are the particle.
void split_family(const Words& words, NameParts& parts) {
    std::size_t particles = 0;
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
        particles = is_lower_word(words[i]) ? i + 1 : particles;
    }
    const auto border = words.begin() + static_cast<std::ptrdiff_t>(particles);
    parts.particle = joined(words.begin(), border);
    parts.family = joined(border, words.end());
}

// "Doe JQ", "Doe J. Q.": how many words at the end are initials, when the rest is a written-out name.
std::size_t initials_behind(const Words& words) {
    std::size_t count = 0;
    while (count + 1 < words.size() && is_initials(words[words.size() - 1 - count])) {
        ++count;
    }
    const bool written_out =
        std::all_of(words.begin(), words.end() - static_cast<std::ptrdiff_t>(count),
                    [](std::string_view word) { return has_lowercase(word) && !is_initials(word); });
    return written_out ? count : 0;
}

NameParts parse_in_order(const Words& words) {
    NameParts parts;
    if (const std::size_t behind = initials_behind(words); behind > 0) {
        const auto border = words.end() - static_cast<std::ptrdiff_t>(behind);
        split_family(Words(words.begin(), border), parts);
        parts.given = joined(border, words.end());
        return parts;
    }
    // The family name is the last word and the lower-case words before it: "Ludwig van Beethoven".
    std::size_t first = words.size() - 1;
    for (std::size_t i = 1; i + 1 < words.size(); ++i) {
        if (is_lower_word(words[i])) {
            first = i;
            break;
        }
    }
    const auto border = words.begin() + static_cast<std::ptrdiff_t>(first);
    parts.given = joined(words.begin(), border);
    split_family(Words(border, words.end()), parts);
    return parts;
}

std::string take_suffix(Words& words) {
    if (words.size() < 3 || !is_suffix(words.back())) {
        return {};
    }
    const std::string suffix(words.back());
    words.pop_back();
    return suffix;
}

NameParts parse_around_comma(std::string_view name, std::size_t comma) {
    const std::string_view before = trimmed(name.substr(0, comma));
    const std::string_view behind = trimmed(name.substr(comma + 1));
    const std::size_t second = behind.find(',');
    const std::string_view middle = trimmed(behind.substr(0, second));
    if (is_suffix(middle) || before.empty()) {
        NameParts parts = parse_name(second == std::string_view::npos
                                         ? std::string(before)
                                         : std::string(before) + "," + std::string(behind.substr(second + 1)));
        parts.suffix = middle;
        return parts;
    }
    NameParts parts;
    split_family(words_of(before), parts);
    Words given = words_of(middle);
    parts.given = joined(given.begin(), given.end());
    if (second != std::string_view::npos) {
        parts.suffix = trimmed(behind.substr(second + 1));
    }
    return parts;
}

}  // namespace

NameParts parse_name(std::string_view name) {
    // No one's name is longer; the rest of a hostile text is nobody's.
    constexpr std::size_t longest_name = 300;
    std::size_t size = std::min(name.size(), longest_name);
    while (size < name.size() && (static_cast<unsigned char>(name[size]) & 0xC0U) == 0x80U) {
        --size;  // not within a letter
    }
    const std::string clean = without_asides(name.substr(0, size));
    if (names_a_group(clean)) {
        return {{}, {}, clean, {}};
    }
    if (const std::size_t comma = clean.find(','); comma != std::string::npos) {
        return parse_around_comma(clean, comma);
    }
    Words words = words_of(clean);
    // "Dr. med.", "Dr. rer. nat.": small letters with a stop go on with the title.
    for (bool titled = false; words.size() > 1; words.erase(words.begin())) {
        titled = is_academic_title(words.front()) ||
                 (titled && words.front().ends_with('.') && !starts_with_uppercase(words.front()));
        if (!titled) {
            break;
        }
    }
    if (words.empty()) {
        return {};
    }
    if (std::all_of(words.begin(), words.end(), is_cjk_only)) {
        return parse_cjk(clean, words);
    }
    const std::string suffix = take_suffix(words);
    NameParts parts = words.size() == 1 ? NameParts{{}, {}, std::string(words.front()), {}} : parse_in_order(words);
    parts.suffix = suffix;
    return parts;
}

std::vector<std::string> spellings_of(std::string_view name) {
    std::vector<std::string> spellings;
    const auto add = [&](const std::string& spelling) {
        if (!spelling.empty() && std::find(spellings.begin(), spellings.end(), spelling) == spellings.end()) {
            spellings.push_back(spelling);
        }
    };
    const std::string main = without_asides(name);
    add(main);
    std::string separators(name);
    for (const std::string_view bracket : {"(", ")", "（", "）", "[", "]", "“", "”", "\"", "「", "」", "/", "|"}) {
        separators = replace_all(separators, bracket, "\n");
    }
    const NameParts parts = parse_name(main);
    std::size_t from = 0;
    for (bool first = true; from <= separators.size(); first = false) {
        const std::size_t end = std::min(separators.find('\n', from), separators.size());
        const std::string aside = with_single_blanks(std::string_view(separators).substr(from, end - from));
        from = end + 1;
        const std::size_t count = words_of(aside).size();
        if (first || aside.empty() || !has_letter(aside)) {
            continue;
        }
        if (has_cjk(aside) != has_cjk(main)) {
            add(aside);
        } else if (count == 1 && main.find(aside) == std::string::npos && has_lowercase(aside) &&
                   !parts.given.empty()) {
            add(with_single_blanks(aside + " " + parts.particle + " " + parts.family));
        }
    }
    // "Min-seo Kim 김민서" without brackets is two spellings too.
    if (has_cjk(main) && !is_cjk_only(replace_all(main, " ", ""))) {
        std::string latin;
        std::string other;
        for (const std::string_view word : words_of(main)) {
            std::string& side = has_cjk(word) ? other : latin;
            side += (side.empty() ? "" : " ") + std::string(word);
        }
        spellings.erase(spellings.begin());
        add(latin);
        add(other);
    }
    return spellings;
}

}  // namespace vitac::people
