// The front door of input: whatever files a person has become a Biography.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "base/world.h"
#include "model/biography.h"
#include "model/letter.h"

namespace vitac {

struct ReadRequest {
    std::string path;                              // a file, or the folder of a site; "-" is standard input
    std::string name;                              // --name: whose biography it is; "" when the sources must say
    std::vector<std::string> name_variants = {};   // other spellings under which the person publishes
    std::vector<std::string> bibliographies = {};  // .bib files whose works are added, without those that are there
};

// Reads the biography at the request's path. Reading never fails: what is not understood is kept as text and reported,
// and a path that cannot be read gives an empty Biography and an error (Blame::Surroundings).
Biography read_biography(const ReadRequest& request, World& world, Diagnostics& diagnostics);

// A cover letter in Markdown; nothing in it when it cannot be read, which is reported.
Letter read_letter(const std::string& path, World& world, Diagnostics& diagnostics);

}  // namespace vitac
