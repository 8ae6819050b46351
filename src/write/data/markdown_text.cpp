// Rich text as one line of Markdown. What stands in two ways in Markdown (** beside a letter of another mark, a blank
// inside it) is written as HTML.
#include "write/data/markdown_text.h"

#include <algorithm>
#include <vector>

#include "base/ascii.h"
#include "base/unicode.h"

namespace vitac::data_files {

namespace {

bool is_word(char c) {
    return ascii::is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<signed char>(c) < 0;
}

// Signs that begin a list, heading, quote or table where a line begins.
bool begins_block(std::string_view text) {
    const std::size_t number = std::min(text.find_first_not_of("0123456789"), text.size());
    const bool item = number > 0 && number < text.size() && (text[number] == '.' || text[number] == ')');
    return item || std::string_view("#>-+=:|~").find(text.front()) != std::string_view::npos;
}

// Whether the sign at `at` means something else than itself.
bool is_special(std::string_view text, std::size_t at) {
    const char c = text[at];
    const char before = at > 0 ? text[at - 1] : ' ';
    const char after = at + 1 < text.size() ? text[at + 1] : ' ';
    switch (c) {
        case '-':
            return before == '-' || after == '-';
        case '.':
            return before == '.' || after == '.' || text.substr(0, at).ends_with("www");
        case ':':
            return after == '/' || after == ':' || before == '{';
        case '&':
            return after == '#' || is_word(after);
        case '_':
            return !is_word(before) || !is_word(after);
        case '@':
            return is_word(before) && is_word(after);
        case '\\':
        case '`':
        case '*':
        case '[':
        case ']':
        case '<':
        case '>':
        case '{':
        case '}':
        case '$':
        case '~':
        case '^':
        case '=':
        case '|':
        case '"':
        case '\'':
            return true;
        default:
            return false;
    }
}

// --- Marks -----------------------------------------------------------------------------------------------------------

struct Tags {
    std::string open;
    std::string close;
};

void add_tag(Tags& tags, bool wanted, const std::string& name) {
    if (wanted) {
        tags.open += "<" + name + ">";
        tags.close.insert(0, "</" + name + ">");
    }
}

std::string attribute(std::string_view value) {
    std::string result;
    for (const char c : value) {
        result += c == '"' ? "&quot;" : c == '&' ? "&amp;" : c == '<' ? "&lt;" : std::string(1, c);
    }
    return result;
}

Tags tags_of(const Inline& piece) {
    Tags tags;
    const bool has_span = !piece.language.empty() || !piece.css_class.empty();
    if (has_span) {
        tags.open += "<span";
        tags.open += piece.language.empty() ? "" : " lang=\"" + attribute(piece.language) + "\"";
        tags.open += piece.css_class.empty() ? "" : " class=\"" + attribute(piece.css_class) + "\"";
        tags.open += ">";
        tags.close = "</span>";
    }
    if (piece.color) {
        tags.open += "<font color=\"" + attribute(piece.color->name) + "\">";
        tags.close.insert(0, "</font>");
    }
    add_tag(tags, piece.marks.strong, "b");
    add_tag(tags, piece.marks.emphasis, "i");
    add_tag(tags, piece.marks.underline, "u");
    add_tag(tags, piece.marks.strike, "s");
    add_tag(tags, piece.marks.superscript, "sup");
    add_tag(tags, piece.marks.subscript, "sub");
    add_tag(tags, piece.marks.code, "code");
    return tags;
}

// `**` and `*` are certain where blanks or signs stand around and letters inside.
bool is_plain_mark(const Inline& piece, const std::string& before, const Inline* next) {
    Marks one = piece.marks;
    (one.strong ? one.strong : one.emphasis) = false;
    const bool only =
        piece.marks != one && one == Marks{} && !piece.color && piece.language.empty() && piece.css_class.empty();
    const std::string& text = piece.text;
    const bool free_before = before.empty() || before.back() == ' ' || before.back() == '[' || before.back() == '(';
    const bool free_after = next == nullptr || (!next->text.empty() && std::string_view(" ,;:)").find(next->text[0]) !=
                                                                           std::string_view::npos);
    return only && free_before && free_after && !text.empty() && is_word(text.front()) && is_word(text.back());
}

std::string marked(const Inline& piece, const std::string& before, const Inline* next) {
    if (piece.kind == Inline::Kind::LineBreak) {
        return "<br>";
    }
    const std::string text = markdown_escaped(piece.text);
    if (is_plain_mark(piece, before, next)) {
        const std::string sign = piece.marks.strong ? "**" : "*";
        return sign + text + sign;
    }
    const Tags tags = tags_of(piece);
    return tags.open + text + tags.close;
}

// In angle brackets, where a target has signs that mean something; these brackets themselves no address can have.
std::string link_target(const std::string& url) {
    if (url.find_first_of(" ()<>\"'\\") == std::string::npos) {
        return url;
    }
    std::string target = "<";
    for (const char c : url) {
        target += c == '\\' ? "\\\\" : c == '<' ? "%3C" : c == '>' ? "%3E" : std::string(1, c);
    }
    return target + ">";
}

}  // namespace

std::string markdown_escaped(std::string_view text) {
    std::string result;
    for (std::size_t at = 0; at < text.size(); ++at) {
        result += is_special(text, at) ? "\\" : "";
        result += text[at];
    }
    return result;
}

std::string markdown_text(const RichText& text) {
    const std::vector<Inline> pieces = merged(text).inlines;
    std::string result;
    for (std::size_t i = 0; i < pieces.size();) {
        const std::optional<Link>& link = pieces[i].link;
        std::string label;
        const std::size_t first = i;
        do {
            const Inline* next = i + 1 < pieces.size() ? &pieces[i + 1] : nullptr;
            const bool linked_on = next != nullptr && link && next->link == link;
            const std::string before = label.empty() && !link ? result : label;
            label += marked(pieces[i], label.empty() && i > first ? std::string(" ") : before,
                            linked_on || !link ? next : nullptr);
            ++i;
        } while (link && i < pieces.size() && pieces[i].link == link);
        result += link ? "[" + label + "](" + link_target(link->url) + ")" : label;
    }
    const bool at_block = !result.empty() && begins_block(result);
    if (at_block && ascii::is_digit(result.front())) {
        const std::size_t number = result.find_first_not_of("0123456789");
        result.insert(number, result[number] == '\\' ? "" : "\\");
    } else if (at_block) {
        result.insert(0, "\\");
    }
    return result;
}

}  // namespace vitac::data_files
