// A PDF file with object streams and a cross-reference stream (ISO 32000-1, 7.5.7 and 7.5.8).
#pragma once

#include <string>
#include <vector>

#include "write/pdf/haru.h"

namespace vitac::pdf {

struct Trailer {
    ObjectId root = ObjectId::None;
    ObjectId info = ObjectId::None;
    std::string id;  // 16 bytes
};

// `objects` in order of number, from 1 without gaps.
std::string compact_file(const std::vector<WrittenObject>& objects, const Trailer& trailer);

}  // namespace vitac::pdf
