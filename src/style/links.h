// Links: which addresses can be clicked, how they are written in a file, what a screen reader says of them.
#pragma once

#include <string>
#include <string_view>

namespace vitac {

// What every server must be able to take (RFC 9110, section 4.1). An address stands in the file once for each line that
// it is printed on, so one without bound would fill the memory.
constexpr std::size_t longest_clickable_url = 8000;

// http, https, mailto and tel: what is safe to open from a document and means the same everywhere.
bool is_clickable(std::string_view url);

// The address as a URI: what RFC 3986 does not allow is percent-encoded, blanks at both ends are dropped, all else is
// kept byte for byte.
std::string encoded_url(std::string_view url);

// "ada.example" of "https://www.ada.example:8080/x"; "" when the scheme has no host.
std::string host_of(std::string_view url);

// "paper: On Engines, ada.example". Parts that are empty or said already are left out.
std::string link_description(const std::string& label, const std::string& about, std::string_view url);

}  // namespace vitac
