// A line cut where its writer separated one thing from the next.
#include "input/academicpages/segments.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "base/unicode.h"
#include "input/people/styled_text.h"
#include "input/people/text.h"

namespace vitac::academicpages {

namespace {

constexpr std::string_view strong_separators[] = {" | ",  " · ", " • ", " – ", " — ", " - ",
                                                  " // ", "\t",  " @ ", " ∙ ", " ⋅ ", "｜"};
constexpr std::string_view weak_separators[] = {", ", "; ", "，", "；", "、", "، ", "؛ ", "\u3000"};

std::size_t separator_size(std::string_view text, std::size_t at) {
    for (const std::string_view separator : strong_separators) {
        if (text.substr(at).starts_with(separator)) {
            return separator.size();
        }
    }
    for (const std::string_view separator : weak_separators) {
        if (text.substr(at).starts_with(separator)) {
            return separator.size();
        }
    }
    return 0;
}

// "北方大学 计算机科学 博士": a blank between ideographs, which need none, parts.
bool parts_ideographs(std::string_view text, std::size_t at) {
    if (text[at] != ' ' || at == 0 || at + 1 >= text.size()) {
        return false;
    }
    std::size_t before = at - 1;
    while (before > 0 && (static_cast<unsigned char>(text[before]) & 0xC0U) == 0x80U) {
        --before;
    }
    std::size_t after = at + 1;
    return unicode::is_ideographic(unicode::decode(text, before)) &&
           unicode::is_ideographic(unicode::decode(text, after));
}

bool is_set_apart(const Inline& piece) {
    return piece.marks.strong || piece.link.has_value();
}

bool is_separator_character(char32_t c) {
    return unicode::is_space(c) || c == U',' || c == U';' || c == U':' || c == U'|' || c == U'-' || c == U'–' ||
           c == U'—' || c == U'·' || c == U'•' || c == U'@' || c == U'/' || c == U'，' || c == U'；' || c == U'：' ||
           c == U'\u200B' || c == U'∙' || c == U'⋅' || c == U'…';
}

}  // namespace

RichText without_separators(const RichText& text) {
    const std::string plain = plain_text(text);
    std::size_t begin = plain.size();
    std::size_t end = 0;
    bool leader = false;
    for (std::size_t offset = 0; offset < plain.size();) {
        const std::size_t start = offset;
        const char32_t c = unicode::decode(plain, offset);
        // A stop belongs to the word before it, but to a row of dots ("Prize ..... 2019") behind another dot.
        const bool dots = c == U'…' || (c == U'.' && leader);
        leader = dots;
        if (!is_separator_character(c) && !dots) {
            begin = std::min(begin, start);
            end = offset;
        }
    }
    return slice(text, begin, end);
}

std::vector<RichText> segments_of(const RichText& line) {
    const StyledText text(line);
    const std::string& plain = text.plain();
    std::vector<RichText> segments;
    const bool all_set_apart = text.all_letters(0, text.size(), is_set_apart);
    std::size_t begin = 0;
    int depth = 0;
    const auto push = [&](std::size_t end) {
        if (RichText segment = without_separators(text.slice(begin, end)); !segment.empty()) {
            segments.push_back(std::move(segment));
        }
    };
    for (std::size_t i = 0; i < plain.size();) {
        depth += plain[i] == '(' || plain[i] == '[' ? 1 : 0;
        depth -= depth > 0 && (plain[i] == ')' || plain[i] == ']') ? 1 : 0;
        const std::size_t size = depth > 0 ? 0 : parts_ideographs(plain, i) ? 1 : separator_size(plain, i);
        // Inside a bold or linked run a separator belongs to the run.
        const bool inside = size > 0 && i > 0 && i + size < plain.size() && is_set_apart(text.at(i)) &&
                            is_set_apart(text.at(i - 1)) && is_set_apart(text.at(i + size)) && !all_set_apart;
        if (size == 0 || inside) {
            ++i;
            continue;
        }
        push(i);
        i += size;
        begin = i;
    }
    push(plain.size());
    return segments;
}

namespace {

RichText behind_lead(const StyledText& text, std::size_t begin) {
    while (begin < text.size() && (text.plain()[begin] == '.' || text.plain()[begin] == ' ')) {
        ++begin;
    }
    return without_separators(text.slice(begin, text.size()));
}

}  // namespace

Lead lead_of(const RichText& line) {
    const StyledText text(line);
    using Test = bool (*)(const Inline&);
    static constexpr Test tests[] = {[](const Inline& piece) { return piece.link.has_value(); },
                                     [](const Inline& piece) { return piece.marks.strong; },
                                     [](const Inline& piece) { return piece.marks.emphasis; }};
    for (const Test test : tests) {
        if (text.size() == 0 || !test(text.at(0)) || text.all_letters(0, text.size(), test)) {
            continue;
        }
        for (const std::size_t border : text.borders(0, text.size())) {
            if (!test(text.at(border))) {
                return {trimmed(text.slice(0, border)), behind_lead(text, border)};
            }
        }
    }
    static constexpr std::pair<std::string_view, std::string_view> quotes[] = {{"“", "”"}, {"\"", "\""}, {"«", "»"},
                                                                               {"„", "“"}, {"《", "》"}, {"「", "」"}};
    for (const auto& [open, close] : quotes) {
        const std::size_t end =
            text.plain().starts_with(open) ? text.plain().find(close, open.size()) : std::string::npos;
        if (end != std::string::npos && text.letters(end, text.size()) > 0) {
            return {trimmed(text.slice(open.size(), end)), behind_lead(text, end + close.size())};
        }
    }
    return {{}, line};
}

Labelled label_of(const RichText& line) {
    const std::string plain = plain_text(line);
    std::size_t colon = plain.find(':');
    std::size_t size = 1;
    const std::size_t wide = plain.find("：");
    if (wide < colon) {
        colon = wide;
        size = std::string_view("：").size();
    }
    constexpr std::size_t most_words = 4;
    if (colon == std::string::npos || colon == 0 || plain.substr(colon).starts_with("://")) {
        return {{}, line};
    }
    const std::string_view label = std::string_view(plain).substr(0, colon);
    // "B.Sc. Mathematics - GPA: 3.9": the label begins later.
    const bool parted = std::any_of(std::begin(strong_separators), std::end(strong_separators),
                                    [&](auto separator) { return label.find(separator) != std::string_view::npos; });
    const RichText rest = trimmed(slice(line, colon + size, plain.size()));
    const bool time =
        has_digit(label.substr(label.size() - 1)) && has_digit(std::string_view(plain).substr(colon + size, 1));
    if (parted || words_of(label).size() > most_words || rest.empty() || !has_letter(label) || time ||
        label.find_first_of(",;") != std::string_view::npos) {
        return {{}, line};
    }
    return {trimmed(slice(line, 0, colon)), rest};
}

}  // namespace vitac::academicpages
