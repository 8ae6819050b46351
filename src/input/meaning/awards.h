// What was won: by a work ("Oral", "Best Paper Award") or with a degree ("summa cum laude").
#pragma once

#include <string_view>
#include <vector>

#include "model/rich_text.h"

namespace vitac {

bool has_award_words(std::string_view text);
bool has_honour_words(std::string_view text);  // "summa cum laude", "with distinction", "first-class honours"

// Red and its shades: what pages set notices of awards in. Colour alone means nothing else.
bool is_red(const Color& color);

// Award notes at the end of or within a line about something else: "CVPR 2024 (Oral)", "CCS 2023 **Distinguished Paper
// Award**".
struct AwardSplit {
    RichText rest;
    std::vector<RichText> awards;
};
AwardSplit split_awards(const RichText& line);

}  // namespace vitac
