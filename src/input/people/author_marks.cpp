// The signs around an author's name: stars, daggers, numbers of affiliations.
#include "input/people/author_marks.h"

#include <string_view>
#include <utility>
#include <vector>

#include "base/ascii.h"
#include "base/unicode.h"
#include "input/people/name_words.h"
#include "input/people/text.h"

namespace vitac::people {

namespace {

constexpr std::u32string_view mark_signs = U"*∗＊⁎⋆★☆✶✱※†‡§¶‖#♯♠♣♦♥✉📧^¹²³⁴⁵⁶⁷⁸⁹⁰⁺◊⊕";

// "Jane Roe1", "Kim Doe12": the number of an affiliation, as it is when a page is pasted.
constexpr std::size_t longest_index = 2;

bool is_mark_sign(char32_t character) {
    return mark_signs.find(character) != std::u32string_view::npos;
}

// Commands that pages use for marks in inline TeX: $^{\ast}$.
std::string untex(std::string_view marks) {
    std::string result(marks);
    static constexpr std::pair<std::string_view, std::string_view> commands[] = {
        {"\\ast", "*"},     {"\\star", "*"}, {"\\dagger", "†"}, {"\\dag", "†"},
        {"\\ddagger", "‡"}, {"\\ddag", "‡"}, {"\\S", "§"},      {"\\P", "¶"}};
    for (const auto& [command, sign] : commands) {
        result = replace_all(result, command, sign);
    }
    for (const std::string_view noise : {"$", "^", "{", "}", " ", "(", ")", "\\"}) {
        result = replace_all(result, noise, "");
    }
    return result;
}

bool is_superscript(const StyledText& text, std::size_t offset) {
    return text.at(offset).marks.superscript;
}

std::size_t previous(std::string_view text, std::size_t offset) {
    do {
        --offset;
    } while (offset > 0 && (static_cast<unsigned char>(text[offset]) & 0xC0U) == 0x80U);
    return offset;
}

// Where the digits begin that stand right behind a letter at the end of `name`; its size where none do.
std::size_t index_begin(std::string_view name) {
    const std::size_t last = name.find_last_not_of("0123456789");
    const std::size_t begin = last == std::string_view::npos ? name.size() : last + 1;
    const bool behind_letter =
        begin > 0 && begin < name.size() &&
        (ascii::is_letter(name[last]) || name[last] == '.' || static_cast<signed char>(name[last]) < 0);
    return behind_letter && name.size() - begin <= longest_index ? begin : name.size();
}

// Moves `end` to the left past everything that is a mark, and collects it.
void strip_behind(const StyledText& text, MarkedName& name) {
    const std::string& plain = text.plain();
    std::string found;
    while (name.end > name.begin) {
        const std::string_view rest = text.plain(name.begin, name.end);
        std::size_t start = previous(plain, name.end);
        if (rest.back() == '$') {  // $^*$
            const std::size_t open = rest.size() > 1 ? rest.rfind('$', rest.size() - 2) : std::string_view::npos;
            if (open == std::string_view::npos) {
                break;
            }
            start = name.begin + open;
        } else if (rest.ends_with("(*)") || rest.ends_with("(†)") || rest.ends_with("(#)")) {
            start = name.begin + rest.rfind('(');
        } else if (const std::size_t index = index_begin(rest); index < rest.size()) {
            start = name.begin + index;
        } else {
            std::size_t offset = start;
            const char32_t sign = unicode::decode(plain, offset);
            const bool in_run = !found.empty() && (unicode::is_space(sign) || sign == U',');
            if (!is_mark_sign(sign) && !is_superscript(text, start) && !in_run && !unicode::is_space(sign)) {
                break;
            }
        }
        found.insert(0, plain.substr(start, name.end - start));
        name.end = start;
    }
    name.marks = untex(trimmed(name.marks + found));
}

void strip_before(const StyledText& text, MarkedName& name) {
    const std::string& plain = text.plain();
    while (name.begin < name.end) {
        std::size_t offset = name.begin;
        const char32_t sign = unicode::decode(plain, offset);
        if (!is_mark_sign(sign) && !is_superscript(text, name.begin)) {
            break;
        }
        name.marks += plain.substr(name.begin, offset - name.begin);
        name.begin = offset;
    }
}

void trim(const StyledText& text, MarkedName& name) {
    const std::string_view part = text.plain(name.begin, name.end);
    const std::string_view inner = trimmed(part);
    name.begin += inner.empty() ? 0 : static_cast<std::size_t>(inner.data() - part.data());
    name.end = name.begin + inner.size();
}

// "Jane Doe." at the end of a list loses its full stop, "Doe, J." and "Jr." keep theirs.
void strip_full_stop(const StyledText& text, MarkedName& name, Place place) {
    const std::string_view part = text.plain(name.begin, name.end);
    if (part.ends_with(":") || part.ends_with(";")) {
        --name.end;
        return;
    }
    const std::vector<std::string_view> words = words_of(part);
    if (place != Place::Last || !part.ends_with(".") || words.empty()) {
        return;
    }
    // "Jr." has a stop of its own, "III" none.
    if (is_suffix(words.back()) && words.back().find_first_not_of("IVX.") != std::string_view::npos) {
        return;
    }
    // "Doe J, Roe K.": initials are written without stops here, so this one ends the sentence.
    const bool other_names = text.plain(0, name.begin).find(',') != std::string_view::npos;
    const bool without_stops =
        other_names && words.size() > 1 && text.plain(0, name.end - 1).find('.') == std::string_view::npos;
    if (!is_initials(words.back()) || is_suffix(words.back()) || without_stops) {
        --name.end;
    }
}

}  // namespace

MarkedName strip_marks(const StyledText& text, std::size_t begin, std::size_t end, Place place) {
    MarkedName name{begin, end, {}};
    trim(text, name);
    strip_before(text, name);
    trim(text, name);
    strip_full_stop(text, name, place);
    strip_behind(text, name);
    trim(text, name);
    return name;
}

std::size_t marks_end(const StyledText& text, std::size_t at) {
    while (at < text.size()) {
        std::size_t offset = at;
        const char32_t sign = unicode::decode(text.plain(), offset);
        if (!is_mark_sign(sign) && (!is_superscript(text, at) || unicode::is_space(sign))) {
            break;
        }
        at = offset;
    }
    return at;
}

bool is_mark_only(const StyledText& text, std::size_t begin, std::size_t end) {
    const std::string_view part = text.plain(begin, end);
    const std::string_view inner = trimmed(part);
    const std::size_t first = begin + (inner.empty() ? 0 : static_cast<std::size_t>(inner.data() - part.data()));
    const bool number =
        inner.size() <= longest_index && inner.find_first_not_of("0123456789") == std::string_view::npos;
    return !inner.empty() && (number || marks_end(text, first) >= first + inner.size());
}

}  // namespace vitac::people
