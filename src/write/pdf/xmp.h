// The document's properties as XMP (ISO 16684-1), with the claims to PDF/A-2a and PDF/UA-1.
#pragma once

#include <string>

#include "write/pdf/properties.h"

namespace vitac::pdf {

std::string xmp_packet(const Properties& properties);

}  // namespace vitac::pdf
