// Files that people have and that are none of the formats read here: what they are, and what to do.
#pragma once

#include <optional>
#include <string_view>

namespace vitac {

struct OtherFormat {
    const char* name;  // "LaTeX", as in "this looks like LaTeX"
    const char* hint;  // how to get at something that is read
};

// By the beginning of a text that is no data; nothing for what may be a page.
std::optional<OtherFormat> other_format(std::string_view text);
// What to do with a file that is no text, by its first bytes.
const char* hint_for_binary(std::string_view bytes);

}  // namespace vitac
