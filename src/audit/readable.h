// Texts made alike, so that a fact is found however an extractor spells quotes, dashes and blanks.
#pragma once

#include <string>
#include <string_view>

namespace vitac::audit {

// Lower case, blanks and line ends as one blank each, every dash a hyphen, every quote straight; signs that show
// nothing are left out.
std::string comparable(std::string_view text);

std::string without_blanks(std::string_view text);

// An address with its escapes undone and without a slash at its end.
std::string comparable_url(std::string_view url);

// Pages parted by form feeds, without the running heads and feet between two pages: first and last lines that are the
// same as another page's but for the numbers in them, or the page's number. The first head and the last foot stay.
std::string without_running_lines(std::string_view text);

// With words that end a line in a hyphen put together again.
std::string without_line_hyphens(std::string_view text);

}  // namespace vitac::audit
