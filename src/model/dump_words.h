// What the dumps as text say alike: texts, places, looks.
#pragma once

#include <string>
#include <string_view>

#include "base/source.h"
#include "model/rich_text.h"

namespace vitac::dump {

// Columns by which a dump indents at most; what is nested deeper stands no further to the right.
constexpr int deepest_indent = 40;

// In double quotes; quotes, backslashes and control characters are escaped.
std::string quoted(std::string_view text);

// " from 3:1-3:14", or nothing where the place is not known.
std::string place(const Span& span, const Sources& sources);

// "strong emphasis DarkBlue lang=de -> https://example.org": what a piece of text has besides its letters.
std::string look_of(const Inline& piece);

}  // namespace vitac::dump
