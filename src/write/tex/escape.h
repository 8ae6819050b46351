// Text that TeX prints as it is: no character of it is a command.
#pragma once

#include <string>
#include <string_view>

namespace vitac {

// Text of a paragraph or of the PDF's metadata. "\n" becomes a line end of TeX. Characters that only steer other
// programs (controls, marks of direction) are left out; joiners are kept, for the scripts that need them.
std::string tex_escaped(std::string_view text);

// Keeps signs apart that TeX's fonts would join: -- is no dash, << no quotation mark. For escaped text that is printed;
// an outline of the PDF knows no ligatures.
std::string tex_ligatures_parted(std::string_view text);

// An address in the first argument of \href, itself in an argument of another command.
std::string tex_escaped_url(std::string_view url);

// One line of a comment.
std::string tex_comment(std::string_view text);

// TeX looks behind some commands for a star or an optional argument in brackets: text must not look like one.
std::string tex_guarded(std::string text);

}  // namespace vitac
