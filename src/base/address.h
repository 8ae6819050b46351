// Web addresses as people write them.
#pragma once

#include <string>
#include <string_view>

namespace vitac {

// "mailto:a@b.example", "javascript:x()", "https://b.example"; not "b.example:8080/x".
bool names_scheme(std::string_view address);

// With "https://" before it when it names no scheme.
std::string with_scheme(std::string_view address);

}  // namespace vitac
