// Text with marks, links and colours, each piece with its place in the source.
#include "model/rich_text.h"

#include <algorithm>

#include "base/unicode.h"

namespace vitac {

std::string plain_text(const RichText& text) {
    std::string result;
    for (const Inline& piece : text.inlines) {
        result += piece.text;
    }
    return result;
}

Span span_of(const RichText& text) {
    Span result;
    for (const Inline& piece : text.inlines) {
        result = join(result, piece.span);
    }
    return result;
}

Span span_of(const RichText& text, std::size_t begin, std::size_t end) {
    return span_of(slice(text, begin, end));
}

namespace {

// Bytes [begin, end) of one piece.
Inline cut(const Inline& piece, std::size_t begin, std::size_t end) {
    if (begin == 0 && end == piece.text.size()) {
        return piece;
    }
    Inline part = piece;
    part.text = piece.text.substr(begin, end - begin);
    if (piece.span.known() && piece.span.size() == piece.text.size()) {
        part.span.begin = piece.span.begin + static_cast<std::uint32_t>(begin);
        part.span.end = piece.span.begin + static_cast<std::uint32_t>(end);
    }
    return part;
}

bool starts_character(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
}

bool looks_alike(const Inline& a, const Inline& b) {
    return a.kind == Inline::Kind::Text && b.kind == Inline::Kind::Text && a.marks == b.marks && a.color == b.color &&
           a.link == b.link && a.language == b.language && a.css_class == b.css_class;
}

}  // namespace

RichText slice(const RichText& text, std::size_t begin, std::size_t end) {
    RichText result;
    std::size_t offset = 0;
    for (const Inline& piece : text.inlines) {
        const std::size_t from = std::max(begin, offset);
        const std::size_t to = std::min(end, offset + piece.text.size());
        if (from < to) {
            result.inlines.push_back(cut(piece, from - offset, to - offset));
        }
        offset += piece.text.size();
    }
    return result;
}

RichText trimmed(const RichText& text) {
    const std::string plain = plain_text(text);
    std::size_t begin = 0;
    for (std::size_t offset = 0; offset < plain.size(); begin = offset) {
        if (!unicode::is_space(unicode::decode(plain, offset))) {
            break;
        }
    }
    std::size_t end = plain.size();
    while (end > begin) {
        std::size_t start = end - 1;
        while (start > begin && !starts_character(plain[start])) {
            --start;
        }
        std::size_t offset = start;
        if (!unicode::is_space(unicode::decode(plain, offset))) {
            break;
        }
        end = start;
    }
    return slice(text, begin, end);
}

void append(RichText& text, const RichText& more) {
    text.inlines.insert(text.inlines.end(), more.inlines.begin(), more.inlines.end());
}

void append_line(RichText& text, const RichText& more) {
    if (!text.empty()) {
        Inline line_break;
        line_break.kind = Inline::Kind::LineBreak;
        line_break.text = "\n";
        text.inlines.push_back(std::move(line_break));
    }
    append(text, more);
}

RichText rich_text(std::string_view plain, Span span) {
    RichText result;
    if (!plain.empty()) {
        Inline piece;
        piece.text = plain;
        piece.span = span;
        result.inlines.push_back(std::move(piece));
    }
    return result;
}

std::vector<RichText> split_lines(const RichText& text) {
    std::vector<RichText> lines(1);
    for (const Inline& piece : text.inlines) {
        if (piece.kind == Inline::Kind::LineBreak) {
            lines.emplace_back();
        } else {
            lines.back().inlines.push_back(piece);
        }
    }
    std::vector<RichText> result;
    for (const RichText& line : lines) {
        if (RichText content = trimmed(line); !content.empty()) {
            result.push_back(std::move(content));
        }
    }
    return result;
}

RichText merged(const RichText& text) {
    RichText result;
    for (const Inline& piece : text.inlines) {
        if (!result.inlines.empty() && looks_alike(result.inlines.back(), piece)) {
            result.inlines.back().text += piece.text;
            result.inlines.back().span = join(result.inlines.back().span, piece.span);
        } else {
            result.inlines.push_back(piece);
        }
    }
    return result;
}

}  // namespace vitac
