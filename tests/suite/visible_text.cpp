// The words that a person sees in a source.
//
// Everything is struck out in place, so that offsets stay: by blanks where it parts words, by `joint` where it does
// not ("H<sub>2</sub>O").
#include "suite/visible_text.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>

#include "base/unicode.h"

namespace vitac::suite {

namespace {

constexpr char joint = '\x01';

bool is_alnum(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0;
}

std::string lower(std::string_view text) {
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(),
                   [](char c) { return static_cast<char>(std::tolower(static_cast<unsigned char>(c))); });
    return result;
}

void strike(std::string& text, std::size_t begin, std::size_t end, char with = ' ') {
    for (std::size_t i = begin; i < std::min(end, text.size()); ++i) {
        text[i] = text[i] == '\n' ? '\n' : with;
    }
}

// From each `open` to the next `close`, or to the end.
void strike_between(std::string& text, std::string_view open, std::string_view close) {
    const std::string folded = lower(text);
    for (std::size_t begin = folded.find(open); begin != std::string::npos; begin = folded.find(open, begin)) {
        const std::size_t found = folded.find(close, begin + open.size());
        const std::size_t end = found == std::string::npos ? text.size() : found + close.size();
        strike(text, begin, end);
        begin = end;
    }
}

void strike_front_matter(std::string& text) {
    if (!text.starts_with("---\n") && !text.starts_with("---\r\n")) {
        return;
    }
    const std::size_t end = text.find("\n---", 3);
    if (end != std::string::npos) {
        strike(text, 0, end + 4);
    }
}

// What stands between the tags of a loop is the form of what it fills in.
void strike_loops(std::string& text) {
    int depth = 0;
    std::size_t begin = 0;
    for (std::size_t at = text.find("{%"); at != std::string::npos; at = text.find("{%", at + 2)) {
        const std::size_t name = text.find_first_not_of("-% ", at + 1);
        const std::string_view tag = name == std::string::npos ? "" : std::string_view(text).substr(name);
        if (tag.starts_with("for ")) {
            begin = depth++ == 0 ? at : begin;
        } else if (tag.starts_with("endfor") && depth > 0 && --depth == 0) {
            strike(text, begin, at);
        }
    }
}

// What a whole page of HTML has before its body.
void strike_head(std::string& text) {
    strike_between(text, "<!doctype", ">");
    strike_between(text, "<head>", "</head>");
}

// "<h2><span>1.</span> Education": a number says where a heading stands on the page.
void strike_heading_numbers(std::string& text) {
    for (std::size_t at = text.find("<h"); at != std::string::npos; at = text.find("<h", at + 1)) {
        std::size_t begin = at;
        while (begin < text.size() && (text[begin] == '<' || text[begin] == ' ')) {
            begin = text[begin] == '<' ? std::min(text.find('>', begin), text.size() - 1) + 1 : begin + 1;
        }
        const std::size_t end = std::min(text.find_first_not_of("0123456789.", begin), text.size());
        if (end > begin && text[end - 1] == '.') {
            strike(text, begin, end);
        }
    }
}

void strike_templates(std::string& text) {
    strike_head(text);
    strike_heading_numbers(text);
    strike_between(text, "<?xml", "?>");
    strike_between(text, "role=\"button\">", "</a>");
    strike_between(text, "<!--", "-->");
    strike_loops(text);
    for (const char* open : {"{% comment", "{%- comment", "{%comment"}) {
        strike_between(text, open, "endcomment");
    }
    for (const char* element : {"style", "script"}) {
        strike_between(text, std::string("<") + element, std::string("</") + element + ">");
    }
    strike_between(text, "{%", "%}");
    strike_between(text, "{{", "}}");
}

// {: .class}, {#id}, {.class}, {style="..."}
void strike_attribute_lists(std::string& text) {
    for (std::size_t at = text.find('{'); at != std::string::npos && at + 1 < text.size();
         at = text.find('{', at + 1)) {
        const char next = text[at + 1];
        const std::size_t end = text.find_first_of("}\n", at);
        const bool is_hugo =
            text.compare(std::min(text.find_first_not_of("abcdefghijklmnopqrstuvwxyz-", at + 1), text.size()), 2,
                         "=\"") == 0;
        if ((next == ':' || next == '#' || next == '.' || is_hugo) && end != std::string::npos && text[end] == '}') {
            strike(text, at, end + 1);
        }
    }
}

// Lines such as `[id]: https://...`, `[//]: # (...)`, and numbers of lists.
void strike_in_lines(std::string& text) {
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        const std::size_t first = std::min(text.find_first_not_of(" \t>", begin), end);
        const std::string_view line = std::string_view(text).substr(first, end - first);
        const std::size_t close = line.find("]:");
        const std::size_t digits = std::min(line.find_first_not_of("0123456789"), line.size());
        if (line.starts_with('[') && close != std::string_view::npos) {
            std::string_view target = line.substr(close + 2);
            target = target.substr(std::min(target.find_first_not_of(' '), target.size()));
            const std::string_view title = target.substr(std::min(target.find_first_of(" \r"), target.size()));
            const bool titled = title.empty() || title == "\r" || title.find_first_of("\"'(") == 1;
            if (!target.empty() && titled) {
                strike(text, begin, end);
            }
        } else if (line.starts_with("```") || line.starts_with("~~~")) {
            strike(text, begin, end);
        } else if (digits > 0 && digits + 1 < line.size() && (line[digits] == '.' || line[digits] == ')') &&
                   line[digits + 1] == ' ') {
            strike(text, first, first + digits);
        }
        begin = end + 1;
    }
}

// The closing bracket that fits the opening one at `open`, on the same line.
std::size_t closing(const std::string& text, std::size_t open, char opener, char closer) {
    int depth = 0;
    for (std::size_t i = open; i < text.size() && text[i] != '\n'; ++i) {
        if (text[i] == '\\') {
            ++i;
        } else if (text[i] == opener) {
            ++depth;
        } else if (text[i] == closer && --depth == 0) {
            return i;
        }
    }
    return std::string::npos;
}

void strike_links(std::string& text) {
    for (std::size_t at = text.find("!["); at != std::string::npos; at = text.find("![", at + 2)) {
        const std::size_t end = closing(text, at + 1, '[', ']');
        if (end != std::string::npos && end + 1 < text.size() && (text[end + 1] == '(' || text[end + 1] == '[')) {
            strike(text, at, end);
        }
    }
    for (std::size_t at = text.find("]("); at != std::string::npos; at = text.find("](", at + 2)) {
        const std::size_t end = closing(text, at + 1, '(', ')');
        if (end != std::string::npos) {
            strike(text, at, end + 1);
        }
    }
    for (std::size_t at = text.find(']'); at != std::string::npos; at = text.find(']', at + 1)) {
        const std::size_t open = at + 1 + (text.substr(at + 1).starts_with(' ') ? 1 : 0);
        const std::size_t end = text.find_first_of("]\n", open);
        const bool is_reference = open < text.size() && text[open] == '[' && end != std::string::npos &&
                                  text[end] == ']' &&
                                  text.find("\n[" + text.substr(open + 1, end - open)) != std::string::npos;
        strike(text, at, is_reference ? end + 1 : at);
    }
}

// Whether an element is part of a word.
bool is_inline(std::string_view name) {
    static constexpr std::array<std::string_view, 11> elements = {"b",   "i",    "em",   "strong", "u",    "sup",
                                                                  "sub", "span", "font", "ins",    "small"};
    return std::find(elements.begin(), elements.end(), name) != elements.end();
}

void strike_tags(std::string& text) {
    for (std::size_t at = text.find('<'); at != std::string::npos; at = text.find('<', at + 1)) {
        std::size_t begin = at + 1;
        begin += begin < text.size() && text[begin] == '/' ? 1 : 0;
        const std::size_t end = text.find('>', begin);
        if (begin >= text.size() || end == std::string::npos ||
            std::isalpha(static_cast<unsigned char>(text[begin])) == 0) {
            continue;
        }
        const std::string_view inside = std::string_view(text).substr(begin, end - begin);
        const bool is_address =
            inside.starts_with("http") || inside.starts_with("mailto:") ||
            (inside.find('@') != std::string_view::npos && inside.find_first_of(" =\"") == std::string_view::npos);
        if (is_address) {
            continue;
        }
        const std::string name = lower(inside.substr(0, inside.find_first_of(" \t\n/")));
        strike(text, at, end + 1, is_inline(name) ? joint : ' ');
    }
}

std::optional<char32_t> named_entity(std::string_view name) {
    for (const std::string_view accent : {"acute", "grave", "uml", "circ", "tilde", "cedil", "ring", "caron"}) {
        if (name.size() == accent.size() + 1 && name.ends_with(accent)) {
            return static_cast<char32_t>(name.front());
        }
    }
    return std::nullopt;
}

void strike_entities(std::string& text) {
    constexpr std::size_t longest = 12;
    for (std::size_t at = text.find('&'); at != std::string::npos; at = text.find('&', at + 1)) {
        constexpr std::string_view open_blank = "&nbsp";  // browsers know it without its end, too
        if (text.compare(at, open_blank.size(), open_blank) == 0 && text.compare(at + open_blank.size(), 1, ";") != 0) {
            strike(text, at, at + open_blank.size());
        }
        const std::size_t end = text.find(';', at);
        if (end == std::string::npos || end - at > longest) {
            continue;
        }
        const std::string_view name = std::string_view(text).substr(at + 1, end - at - 1);
        if (name.empty() || !std::all_of(name.begin(), name.end(), [](char c) { return is_alnum(c) || c == '#'; })) {
            continue;
        }
        const std::optional<char32_t> letter = named_entity(name);
        strike(text, at, end + 1, letter ? joint : ' ');
        if (letter) {
            text[at] = static_cast<char>(*letter);
        }
    }
}

// Web addresses: they are links, not words. Those of people are words.
void strike_addresses(std::string& text) {
    for (const std::string_view start : {"http://", "https://", "doi:", "www.", "10.1", "10.5"}) {
        const std::string folded = lower(text);
        for (std::size_t at = folded.find(start); at != std::string::npos; at = folded.find(start, at + 1)) {
            const std::size_t end = std::min(folded.find_first_of(" \t\n\"<>)]", at), text.size());
            const bool is_address =
                !start.starts_with("10.") || folded.substr(at, end - at).find('/') != std::string::npos;
            strike(text, at, is_address ? end : at);
        }
    }
}

// "$^{\\ast}$"
void strike_commands(std::string& text) {
    for (std::size_t at = text.find('\\'); at != std::string::npos; at = text.find('\\', at + 1)) {
        std::size_t end = at + 1;
        while (end < text.size() && std::isalpha(static_cast<unsigned char>(text[end])) != 0) {
            ++end;
        }
        strike(text, at, end, joint);
    }
}

// :wink:
void strike_shortcodes(std::string& text) {
    for (std::size_t at = text.find(':'); at != std::string::npos; at = text.find(':', at + 1)) {
        const std::size_t end = text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_+-", at + 1);
        const bool begins = at == 0 || !is_alnum(text[at - 1]);
        const bool has_letter = at + 1 < text.size() && std::isalpha(static_cast<unsigned char>(text[at + 1])) != 0;
        if (begins && has_letter && end != std::string::npos && end > at + 1 && text[end] == ':' &&
            (end + 1 == text.size() || !is_alnum(text[end + 1]))) {
            strike(text, at, end + 1);
        }
    }
}

// What a word is made of: letters, digits and what does not part them.
enum class Part { Word, Joint, Alone, Gap };
Part part_of(char32_t c) {
    if (unicode::is_ideographic(c) || unicode::is_hangul(c) || (c >= U'\u3041' && c <= U'\u30FF')) {
        return Part::Alone;
    }
    if (unicode::is_letter(c) || unicode::is_digit(c)) {
        return Part::Word;
    }
    return c == static_cast<char32_t>(joint) || unicode::is_mark(c) || unicode::is_format(c) ? Part::Joint : Part::Gap;
}

bool ends_line_in_hyphen(std::string_view text, std::size_t behind) {
    return text.substr(behind).starts_with("-\n");
}

}  // namespace

std::vector<VisibleWord> words_of_text(std::string_view text, LineEndHyphen hyphen) {
    std::vector<VisibleWord> words;
    std::string letters;
    std::size_t begin = 0;
    const auto push = [&](std::size_t end) {
        // Fractions and ligatures fold into words of several parts.
        std::string word = unicode::fold(letters);
        std::erase(word, ' ');
        if (!word.empty()) {
            words.push_back({std::move(word), begin, end});
        }
        letters.clear();
    };
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t start = at;
        const char32_t c = unicode::decode(text, at);
        const Part part = part_of(c);
        if (part == Part::Joint) {
            continue;
        }
        if (hyphen == LineEndHyphen::Parts && !letters.empty() && ends_line_in_hyphen(text, start)) {
            at = start + 2;
            continue;
        }
        if (part != Part::Word) {
            push(start);
        }
        if (part == Part::Word || part == Part::Alone) {
            begin = letters.empty() ? start : begin;
            letters += text.substr(start, at - start);
        }
        if (part == Part::Alone) {
            push(at);
        }
    }
    push(text.size());
    return words;
}

std::vector<VisibleWord> visible_words_of_page(std::string_view page) {
    std::string text(page);
    strike_front_matter(text);
    strike_templates(text);
    strike_attribute_lists(text);
    strike_links(text);
    strike_in_lines(text);
    strike_tags(text);
    strike_addresses(text);
    strike_entities(text);
    strike_shortcodes(text);
    strike_commands(text);
    return words_of_text(text);
}

std::vector<VisibleWord> visible_words_of_bibliography(std::string_view database) {
    static constexpr std::array<std::string_view, 13> shown = {
        "title",  "author", "journal", "journaltitle", "booktitle", "year",       "volume",
        "number", "pages",  "note",    "school",       "editor",    "institution"};
    // Everything but the values of those fields is struck out.
    std::string text(database.size(), ' ');
    for (std::size_t line = 0; line < database.size();) {
        const std::size_t equals = database.find('=', line);
        const std::size_t end_of_line = std::min(database.find('\n', line), database.size());
        std::size_t next = end_of_line + 1;
        if (equals != std::string_view::npos && equals < end_of_line) {
            std::string name = lower(database.substr(line, equals - line));
            std::erase_if(name, [](char c) { return !is_alnum(c); });
            const std::size_t open = database.find_first_not_of(' ', equals + 1);
            std::size_t end = end_of_line;
            if (open != std::string_view::npos && database[open] == '{') {
                int depth = 0;
                for (end = open; end < database.size(); ++end) {
                    depth += database[end] == '{' ? 1 : database[end] == '}' ? -1 : 0;
                    if (depth == 0) {
                        break;
                    }
                }
            }
            if (std::find(shown.begin(), shown.end(), name) != shown.end()) {
                text.replace(equals + 1, end - equals - 1, database.substr(equals + 1, end - equals - 1));
            }
            next = std::max(next, std::min(database.find('\n', end), database.size()) + 1);
        }
        line = next;
    }
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '{' || text[i] == '}') {
            text[i] = joint;
        } else if (text[i] == '\\') {
            const std::size_t end =
                i + 1 < text.size() && std::isalpha(static_cast<unsigned char>(text[i + 1])) == 0
                    ? i + 2
                    : text.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ", i + 1);
            strike(text, i, end, joint);
        }
    }
    return words_of_text(text);
}

std::map<std::string, std::size_t> counted(const std::vector<VisibleWord>& words) {
    std::map<std::string, std::size_t> counts;
    for (const VisibleWord& word : words) {
        ++counts[word.word];
    }
    return counts;
}

}  // namespace vitac::suite
