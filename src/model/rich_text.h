// Text with marks, links and colours, each piece with its place in the source.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/color.h"
#include "base/source.h"

namespace vitac {

struct Marks {
    bool strong = false;
    bool emphasis = false;
    bool underline = false;
    bool code = false;
    bool superscript = false;
    bool subscript = false;
    bool strike = false;

    bool operator==(const Marks&) const = default;
};

// A colour as the user wrote it.
struct SourceColor {
    std::string name;  // "DarkBlue", "#c00"
    Color color;

    bool operator==(const SourceColor&) const = default;
};

// Pieces with equal Links (target and span) belong to one link.
struct Link {
    std::string url;  // byte for byte as written, entities decoded
    Span span;        // the whole link, label and target

    bool operator==(const Link&) const = default;
};

// A piece of text. When it is as long as its span, an offset in the one is an offset in the other (the bytes are the
// same but for a dash that stands for as many hyphens); otherwise the whole text stands for the whole span (an entity,
// an escape, a quote).
struct Inline {
    enum class Kind { Text, LineBreak };

    Kind kind = Kind::Text;
    std::string text;  // "\n" for a LineBreak
    Marks marks;
    std::optional<SourceColor> color;
    std::optional<Link> link;
    std::string language;   // BCP 47, where the source says so (lang="ko"); else ""
    std::string css_class;  // of the nearest <span>/<div> that has one; hints such as "venue"
    Span span;
};

struct RichText {
    std::vector<Inline> inlines;

    bool empty() const { return inlines.empty(); }
};

// The words alone; a line break is '\n'.
std::string plain_text(const RichText& text);
// From the first to the last inline.
Span span_of(const RichText& text);
// The place of bytes [begin, end) of plain_text(text).
Span span_of(const RichText& text, std::size_t begin, std::size_t end);
// Bytes [begin, end) of plain_text(text), with their marks and places.
RichText slice(const RichText& text, std::size_t begin, std::size_t end);
// Without white space and line breaks at both ends.
RichText trimmed(const RichText& text);
void append(RichText& text, const RichText& more);
// The same on a line of its own; the first line begins the text.
void append_line(RichText& text, const RichText& more);
RichText rich_text(std::string_view plain, Span span = {});  // nothing for ""
// The pieces between line breaks, each trimmed; empty ones are left out.
std::vector<RichText> split_lines(const RichText& text);
// Neighbours that look alike joined into one; for dumps and comparisons, since it loses exact places.
RichText merged(const RichText& text);

}  // namespace vitac
