// Templates: which fields stand in a line, and the punctuation between them. "{organisation}[, {location|place}]"
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "base/source.h"

namespace vitac {

inline constexpr Problem<std::string> unknown_style{Severity::Error, "unknown-style", "there is no style `{}`"};

struct TemplatePart {
    enum class Kind {
        Text,
        Field,
        Optional,  // [...]: vanishes when a field directly in it is empty
    };
    Kind kind = Kind::Text;
    std::string text;                 // Text; Field: its name
    std::string style;                // Field: set in this style; "": in the style of its own name
    std::vector<TemplatePart> parts;  // Optional
    Span span;

    bool operator==(const TemplatePart&) const = default;
};

using Template = std::vector<TemplatePart>;

// What a template may name.
struct TemplateNames {
    std::vector<std::string> fields;
    std::vector<std::string> styles;
};

// Reads a template. A backslash takes the special meaning from the character after it. What is wrong is reported and
// stands in the result as text, or is left out. `span` is that of `text` where both are equally long; else all messages
// point to all of it.
Template parse_template(std::string_view text, Span span, const TemplateNames& names, Diagnostics& diagnostics);

// Whether the template has the field, at any depth.
bool mentions(const Template& parts, std::string_view field);

}  // namespace vitac
