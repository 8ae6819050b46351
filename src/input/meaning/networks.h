// Places on the web where people have profiles.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/biography.h"

namespace vitac {

// The contact that a field such as `github: adalovelace` or `googlescholar: https://...` means; nothing when the key is
// unknown or the value a placeholder.
// What a template's sample configuration holds in such a field is none, unless all of the person is the template's.
enum class Placeholders { LeftOut, Kept };
std::optional<Contact> profile_of(std::string_view key, std::string_view value, Span span,
                                  Placeholders placeholders = Placeholders::LeftOut);
// The contact that a link leads to, known by its host: "https://github.com/adalovelace".
std::optional<Contact> profile_of_url(std::string_view url, Span span);
// "https://github.com/": the beginning of such a link, whose end was to be filled in.
bool is_profile_without_user(std::string_view url);

}  // namespace vitac
