// Cuts a text into items that one font shapes at once: of one style, script and direction.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "model/document.h"
#include "typeset/font/direction.h"
#include "typeset/font/store_state.h"

namespace vitac {

// A part of the text in one style. Parts lie side by side and cover the text.
struct StyledPart {
    std::size_t begin = 0;
    std::size_t end = 0;
    const TextStyle* style = nullptr;
    Span span;
};

struct TextItem {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t part = 0;  // index into the parts
    ShapeStyleId shape{};
    const Face* face = nullptr;
    FaceId face_id{};
    std::uint8_t level = 0;  // of the bidirectional algorithm; odd: right to left
    Length size;             // of the part, or smaller for small capitals drawn from capitals
};

struct Itemized {
    std::vector<TextItem> items;  // in order; characters that no font has, and carriage returns, are in none
    std::uint8_t base_level = 0;
};

// Every grapheme cluster stays in one font. Missing glyphs are reported.
Itemized itemize(std::string_view text, const std::vector<StyledPart>& parts, const Isolates& isolates,
                 FontStore::State& fonts, Diagnostics& diagnostics);

}  // namespace vitac
