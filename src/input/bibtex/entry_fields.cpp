// The fields of one entry as text, in the ways in which they are written.
#include "input/bibtex/entry_fields.h"

#include <algorithm>
#include <array>

#include "input/bibtex/tex_text.h"
#include "input/markdown/markdown.h"

namespace vitac::bibtex {

namespace {

// Sites put HTML into their bibliographies: "<b>Oral</b>".
RichText without_html(const RichText& text) {
    static constexpr std::array<std::string_view, 14> elements = {"b",    "i",    "em", "strong", "u",  "sup",   "sub",
                                                                  "span", "font", "br", "a",      "tt", "small", "p"};
    const std::string plain = plain_text(text);
    RichText result;
    std::size_t kept = 0;
    for (std::size_t open = plain.find('<'); open != std::string::npos; open = plain.find('<', open + 1)) {
        const std::size_t close = plain.find('>', open);
        const std::size_t begin = open + (std::string_view(plain).substr(open).starts_with("</") ? 2 : 1);
        const std::size_t end = plain.find_first_of(" />", begin);
        if (close == std::string::npos || end > close ||
            std::find(elements.begin(), elements.end(), plain.substr(begin, end - begin)) == elements.end()) {
            continue;
        }
        append(result, slice(text, kept, open));
        kept = close + 1;
        open = close;
    }
    if (kept == 0) {
        return text;
    }
    append(result, slice(text, kept, plain.size()));
    return trimmed(result);
}

}  // namespace

RichText text_of(const Reading& reading, std::string_view name) {
    const Field* field = reading.item.find(name);
    return field == nullptr ? RichText{} : without_html(bibtex::tex_text(field->value, reading.diagnostics));
}

std::string plain_of(const Reading& reading, std::string_view name) {
    return plain_text(text_of(reading, name));
}

std::string raw_of(const Reading& reading, std::string_view name) {
    std::string raw;
    if (const Field* field = reading.item.find(name)) {
        for (const bibtex::Piece& piece : field->value) {
            raw += piece.text;
        }
    }
    std::erase_if(raw, [](char c) { return c == '{' || c == '}' || c == '\\' || c == '\n' || c == ' '; });
    return raw;
}

Span place_of(const Reading& reading, std::string_view name) {
    const Field* field = reading.item.find(name);
    return field == nullptr ? Span{} : field->value.empty() ? field->name_span : field->value.front().span;
}

RichText markdown_of(const Reading& reading, std::string_view name) {
    const Field* field = reading.item.find(name);
    RichText text;
    if (field != nullptr) {
        for (const bibtex::Piece& piece : field->value) {
            append(text, markdown::parse_inline(reading.sources, piece.span, reading.diagnostics));
        }
    }
    return trimmed(text);
}

std::string url_of(const Reading& reading, std::string_view name) {
    const std::string raw = raw_of(reading, name);
    return raw.starts_with("urlhttp") ? raw.substr(std::string_view("url").size()) : raw;
}

bool is_web_address(std::string_view url) {
    return url.starts_with("http://") || url.starts_with("https://");
}

}  // namespace vitac::bibtex
