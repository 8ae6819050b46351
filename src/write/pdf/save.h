// The last step: objects become the bytes of a file.
#pragma once

#include <string>

#include "base/diagnostics.h"
#include "write/pdf/haru.h"

namespace vitac::pdf {

// Compact: object streams and a cross-reference stream (PDF 1.5), a third smaller. Classic: libharu's own form, one
// object after the other, for people to read. Empty only together with an error in `diagnostics`.
std::string save_file(PdfObjects& objects, Compression compression, Diagnostics& diagnostics);

}  // namespace vitac::pdf
