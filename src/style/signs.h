// Signs that depend on where they are printed: quotation marks by language, emoji as the layout wants them.
#pragma once

#include <optional>
#include <string>

#include "model/rich_text.h"
#include "style/layout.h"

namespace vitac {

// Pairs of English marks, which is what most sources have and readers make of straight ones, become those of the
// language. Nothing when the text stays as it is.
std::optional<RichText> with_printed_signs(const RichText& text, const std::string& language, EmojiForm emoji);

}  // namespace vitac
