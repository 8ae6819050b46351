// HTML tags and entities as they occur in Markdown.
#include "input/markdown/html.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/ascii.h"
#include "base/unicode.h"

namespace vitac::markdown {

namespace {

// HTML Living Standard, section 4: elements whose default display is block, list item or a part of a table. <heading>
// is none of it, but is styled as one on many pages of researchers.
constexpr std::array<std::string_view, 44> block_elements = {
    "address", "article", "aside",    "blockquote", "body",   "center", "dd",    "details", "dialog", "dir", "div",
    "dl",      "dt",      "fieldset", "figcaption", "figure", "footer", "form",  "h1",      "h2",     "h3",  "h4",
    "h5",      "h6",      "header",   "heading",    "hr",     "html",   "li",    "main",    "nav",    "ol",  "p",
    "pre",     "section", "summary",  "table",      "tbody",  "td",     "tfoot", "th",      "thead",  "tr",  "ul"};
constexpr std::array<std::string_view, 12> void_elements = {"area",  "br",   "col",  "embed", "hr",     "img",
                                                            "input", "link", "meta", "param", "source", "wbr"};

bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\x01';
}
bool is_name_character(char c) {
    return ascii::is_letter(c) || (c >= '0' && c <= '9') || c == '-' || c == ':' || c == '_';
}
char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}

// Reads one tag; `failed` once the text cannot be a tag.
class TagReader {
public:
    TagReader(std::string_view text, std::size_t at)
        : text_(text.substr(0, std::min(text.size(), at + longest_tag))), at_(at + 1) {}

    std::optional<HtmlTag> read() {
        HtmlTag tag;
        if (accept('/')) {
            tag.kind = HtmlTag::Kind::Close;
        }
        tag.name = name();
        if (tag.name.empty()) {
            return std::nullopt;
        }
        while (true) {
            const bool parted = skip_blanks();
            if (accept('>')) {
                break;
            }
            if (accept('/')) {
                tag.kind = tag.kind == HtmlTag::Kind::Open ? HtmlTag::Kind::SelfClosing : tag.kind;
                continue;
            }
            if (!parted || !attribute(tag)) {
                return std::nullopt;
            }
        }
        tag.end = at_;
        return tag;
    }

private:
    bool accept(char c) {
        if (at_ < text_.size() && text_[at_] == c) {
            ++at_;
            return true;
        }
        return false;
    }

    bool skip_blanks() {
        const std::size_t begin = at_;
        while (at_ < text_.size() && is_blank(text_[at_])) {
            ++at_;
        }
        return at_ > begin;
    }

    std::string name() {
        std::string result;
        if (at_ < text_.size() && ascii::is_letter(text_[at_])) {
            while (at_ < text_.size() && is_name_character(text_[at_])) {
                result += lower(text_[at_++]);
            }
        }
        return result;
    }

    bool attribute(HtmlTag& tag) {
        const std::string key = name();
        if (key.empty()) {
            return false;
        }
        skip_blanks();
        std::string value;
        if (accept('=')) {
            skip_blanks();
            if (!read_value(value)) {
                return false;
            }
        }
        std::erase(value, '\x01');
        tag.attributes.emplace(key, decode_entities(value));
        return true;
    }

    bool read_value(std::string& value) {
        if (at_ >= text_.size()) {
            return false;
        }
        const char quote = text_[at_];
        if (quote == '"' || quote == '\'') {
            const std::size_t close = text_.find(quote, at_ + 1);
            if (close == std::string_view::npos) {
                return false;
            }
            value = text_.substr(at_ + 1, close - at_ - 1);
            at_ = close + 1;
            skip_curly_quote();
            return true;
        }
        while (at_ < text_.size() && !is_blank(text_[at_]) && text_[at_] != '>') {
            value += text_[at_++];
        }
        return true;
    }

    // A quote doubled by mistake (`class="a"">`) is forgiven, as browsers do.
    void skip_curly_quote() {
        while (at_ < text_.size() && (text_[at_] == '"' || text_[at_] == '\'' || text_[at_] == ';')) {
            ++at_;
        }
    }

    std::string_view text_;
    std::size_t at_;
};

}  // namespace

std::optional<HtmlTag> parse_tag(std::string_view text, std::size_t at) {
    return TagReader(text, at).read();
}

std::string link_target(const HtmlTag& tag) {
    const auto href = tag.attributes.find("href");
    std::string url = href == tag.attributes.end() ? std::string() : href->second;
    std::erase_if(url, [](char c) { return c == '\n' || c == '\r' || c == '\t'; });
    const std::size_t begin = std::min(url.find_first_not_of(' '), url.size());
    return url.substr(begin, url.find_last_not_of(' ') + 1 - begin);
}

bool is_block_element(std::string_view name) {
    return std::find(block_elements.begin(), block_elements.end(), name) != block_elements.end();
}

bool is_void_element(std::string_view name) {
    return std::find(void_elements.begin(), void_elements.end(), name) != void_elements.end();
}

std::string_view named_entity(std::string_view name);  // entities.cpp

namespace {

// "a &nbsp b": browsers know some names without their end (HTML Living Standard, section 13.5); here those that occur.
std::optional<Entity> entity_without_semicolon(std::string_view text, std::size_t at) {
    for (const std::string_view name : {"nbsp", "amp", "quot", "copy", "lt", "gt"}) {
        const std::size_t end = at + 1 + name.size();
        const bool ends = end >= text.size() || !(ascii::is_letter_or_digit(text[end]) || text[end] == '=');
        if (text.substr(at + 1, name.size()) == name && ends) {
            return Entity{std::string(named_entity(name)), end};
        }
    }
    return std::nullopt;
}

}  // namespace

std::optional<Entity> parse_entity(std::string_view text, std::size_t at) {
    constexpr std::size_t longest_entity = 34;  // the longest HTML name has 31 letters
    const std::size_t end = text.substr(0, std::min(text.size(), at + longest_entity)).find(';', at);
    if (end == std::string_view::npos || end < at + 2 ||
        text.substr(at, end - at).find(' ') != std::string_view::npos) {
        return entity_without_semicolon(text, at);
    }
    std::string_view name = text.substr(at + 1, end - at - 1);
    if (name.front() != '#') {
        const std::string_view known = named_entity(name);
        return known.empty() ? std::nullopt : std::optional(Entity{std::string(known), end + 1});
    }
    name.remove_prefix(1);
    const bool hexadecimal = !name.empty() && lower(name.front()) == 'x';
    name.remove_prefix(hexadecimal ? 1 : 0);
    std::uint32_t code = 0;
    const auto [rest, error] = std::from_chars(name.data(), name.data() + name.size(), code, hexadecimal ? 16 : 10);
    const bool surrogate = code >= 0xD800 && code <= 0xDFFF;
    if (error != std::errc() || rest != name.data() + name.size() || code < ' ' || code > 0x10FFFF || surrogate) {
        return std::nullopt;
    }
    Entity entity{{}, end + 1};
    unicode::append(entity.text, static_cast<char32_t>(code));
    return entity;
}

std::string decode_entities(std::string_view text) {
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const std::optional<Entity> entity = text[at] == '&' ? parse_entity(text, at) : std::nullopt;
        if (entity) {
            result += entity->text;
            at = entity->end;
        } else {
            result += text[at++];
        }
    }
    return result;
}

}  // namespace vitac::markdown
