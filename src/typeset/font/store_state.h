// What is inside a FontStore: the document's faces, and what was shaped with them.
#pragma once

#include <map>
#include <memory>
#include <string>

#include "base/unicode_language.h"
#include "typeset/font/face_collection.h"
#include "typeset/font/font_store.h"
#include "typeset/font/reported.h"
#include "typeset/font/shape.h"

namespace vitac {

class HyphenationPatterns;  // typeset/line/hyphenate.cpp

struct FontStore::State {
    State(const Document& document_, World& world_, Diagnostics& diagnostics)
        : document(document_),
          direction(unicode::direction_of(document_.metadata.language)),
          world(world_),
          faces(document_, world_, diagnostics) {}

    const Document& document;
    const unicode::Direction direction;  // of its language
    World& world;
    FaceCollection faces;
    Shaper shaper;
    Reported reported;
    std::map<std::string, std::shared_ptr<const HyphenationPatterns>> hyphenation;  // by language; filled by line/
};

}  // namespace vitac
