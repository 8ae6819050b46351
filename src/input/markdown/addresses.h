// Addresses that stand in a text without any mark-up.
#pragma once

#include <cstddef>
#include <string_view>

namespace vitac::markdown {

// Where an address that begins at `begin` ends: https://..., www.... up to white space, without punctuation that ends a
// sentence (GitHub Flavored Markdown, "extended autolinks").
std::size_t end_of_url(std::string_view text, std::size_t begin);

// The same for local@domain.tld; `begin` where there is none.
std::size_t end_of_email(std::string_view text, std::size_t begin);

}  // namespace vitac::markdown
