// From the bytes of a file to text in UTF-8.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/diagnostics.h"
#include "base/source.h"

namespace vitac {

// What was done to make UTF-8 of the bytes; said once the text is a source that has places.
struct DecodedText {
    std::string text;
    std::string encoding;  // when it was another than UTF-8
    std::size_t bad_bytes = 0;
    std::size_t first_bad_byte = 0;
    std::size_t nuls = 0;
    std::size_t first_nul = 0;
    std::size_t overrides = 0;
    std::size_t first_override = 0;
};

// UTF-8 and UTF-16 by their marks and their form; else the encoding that a page of HTML names, else an old Western
// one where all bytes would be letters and signs in it. What is damaged becomes U+FFFD; NULs and marks that turn the
// order of letters are taken out.
DecodedText decode(std::string_view bytes);

// Says what decode() did. `text` is the source's, as it was decoded.
void report_decoding(const DecodedText& decoded, std::string_view text, SourceId source, Diagnostics& diagnostics);

// Control characters in numbers that no text has, or the first bytes of another kind of file.
bool is_binary(std::string_view bytes);

}  // namespace vitac
