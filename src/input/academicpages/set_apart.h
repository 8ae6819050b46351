// What is set apart from the text around it, as titles are: in quotes, linked, coloured, bold, emphasised.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "input/academicpages/stretch.h"
#include "input/people/styled_text.h"

namespace vitac::academicpages {

// What stands in quotes at `at`, however short; with its quotes.
std::optional<Stretch> quoted_at(std::string_view text, std::size_t at);

// The first text in quotes that is long enough to be a title; with its quotes.
std::optional<Stretch> quoted_title(std::string_view text);

// The pieces from `begin` on that share what sets the first of them apart.
std::optional<Stretch> set_apart_from(const StyledText& text, std::size_t begin);

// Whether what is set apart is neither a list of names nor a venue, nor too short for a title.
bool can_be_title(const StyledText& text, const Stretch& stretch);

}  // namespace vitac::academicpages
