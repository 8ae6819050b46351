// Text in encodings other than UTF-8.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace vitac {

// What bytes say, as UTF-8, in the encoding that IANA calls `charset`, such as "windows-1252" or "GB2312"; what says
// nothing there becomes U+FFFD. Nothing when there is no such encoding. `bytes` are less than 2 GiB.
std::optional<std::string> from_charset(std::string_view bytes, const std::string& charset);

}  // namespace vitac
