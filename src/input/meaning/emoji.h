// Emoji, as signs and as words between colons, taken out of texts.
#pragma once

#include "model/rich_text.h"

namespace vitac {

RichText without_emoji(const RichText& text);
// The same at the beginning and the end alone: "🔗 Code", "Best Paper 🏆".
RichText without_emoji_around(const RichText& text);

}  // namespace vitac
