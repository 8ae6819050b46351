// What the dumps as text say alike: texts, places, looks.
#include "model/dump_words.h"

#include <fmt/core.h>

#include <algorithm>

namespace vitac::dump {

std::string quoted(std::string_view text) {
    std::string result = "\"";
    const bool plain = std::none_of(text.begin(), text.end(), [](char byte) {
        return byte == '"' || byte == '\\' || static_cast<unsigned char>(byte) < 0x20;
    });
    if (plain) {
        return result.append(text) + '"';
    }
    for (const char byte : text) {
        if (byte == '"' || byte == '\\') {
            result += '\\';
        }
        const auto code = static_cast<unsigned char>(byte);
        result += byte == '\n' ? "\\n" : code < 0x20 ? fmt::format("\\x{:02x}", code) : std::string(1, byte);
    }
    return result + '"';
}

std::string place(const Span& span, const Sources& sources) {
    if (!span.known()) {
        return {};
    }
    const Source& source = sources.get(span.source);
    const Position begin = source.position(span.begin);
    const Position end = source.position(span.end);
    return fmt::format(" from {}:{}-{}:{}", begin.line, begin.column, end.line, end.column);
}

std::string look_of(const Inline& piece) {
    std::string words;
    const auto add = [&](bool yes, std::string_view word) {
        if (yes && !word.empty()) {
            words += words.empty() ? "" : " ";
            words += word;
        }
    };
    add(piece.marks.strong, "strong");
    add(piece.marks.emphasis, "emphasis");
    add(piece.marks.underline, "underline");
    add(piece.marks.code, "code");
    add(piece.marks.superscript, "superscript");
    add(piece.marks.subscript, "subscript");
    add(piece.marks.strike, "strike");
    add(piece.color.has_value(), piece.color ? piece.color->name : "");
    add(!piece.language.empty(), "lang=" + piece.language);
    add(!piece.css_class.empty(), "." + piece.css_class);
    add(piece.link.has_value(), piece.link ? "-> " + piece.link->url : "");
    return words;
}

}  // namespace vitac::dump
