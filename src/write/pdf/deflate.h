// Compression of streams: the only file that knows libdeflate.
#pragma once

#include <string>
#include <string_view>

namespace vitac::pdf {

// In zlib's format, as /FlateDecode reads it.
std::string deflate(std::string_view bytes);

}  // namespace vitac::pdf
