// Rich text as one line of Markdown that is read back as the same text.
#pragma once

#include <string>
#include <string_view>

#include "model/rich_text.h"

namespace vitac::data_files {

// Marks as ** and * where that is certain to be understood, else as HTML, which has all of them. Line breaks are <br>.
std::string markdown_text(const RichText& text);
// Plain words, with every sign escaped that Markdown would take for its own.
std::string markdown_escaped(std::string_view text);

}  // namespace vitac::data_files
