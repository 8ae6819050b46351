// One face of a font file, read by HarfBuzz.
#pragma once

#include <bitset>
#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "base/world.h"
#include "model/font_family.h"

struct hb_blob_t;
struct hb_face_t;
struct hb_font_t;
struct hb_set_t;

namespace vitac {

// Which letters of a text in small capitals a font's feature changes.
enum class SmallCapsOf { LowercaseLetters, CapitalLetters };  // OpenType's smcp and c2sc

// Guards that whatever bytes the file has, the answers are in bounds: HarfBuzz checks tables before it trusts them.
// Immutable once opened, but for what it remembers.
class Face {
public:
    // Null when the file is no font, or has no face of that index.
    static std::unique_ptr<Face> open(std::shared_ptr<const FontFile> file, const FontFace& wanted);

    ~Face();
    Face(const Face&) = delete;
    Face& operator=(const Face&) = delete;

    // Whether the character can be drawn: as itself, from its parts, or, for blanks and hyphens, by a near relative.
    bool has(char32_t character) const;
    // The character to draw in place of a hyphen or blank that the font lacks; else the same.
    char32_t drawn_for(char32_t character) const;
    bool has_small_capital(char32_t character, SmallCapsOf which) const;

    int units_per_em() const { return units_per_em_; }
    int ascender() const { return ascender_; }    // in font units, above the baseline
    int descender() const { return descender_; }  // below, positive
    int x_height() const;                         // of small letters, above the baseline
    // How much of a glyph's advance is blank at its left and right, in font units; less than nothing where it reaches
    // out.
    std::pair<int, int> side_bearings(std::uint32_t glyph, int advance) const;
    hb_font_t* font() const { return font_; }  // for shape.cpp
    const std::shared_ptr<const FontFile>& file() const { return file_; }

private:
    Face() = default;
    bool can_draw(char32_t character) const;
    bool has_glyph(char32_t character) const;
    const hb_set_t& small_capital_inputs(SmallCapsOf which) const;

    std::shared_ptr<const FontFile> file_;
    hb_blob_t* blob_ = nullptr;
    hb_face_t* face_ = nullptr;
    hb_font_t* font_ = nullptr;
    int units_per_em_ = 1000;
    int ascender_ = 0;
    int descender_ = 0;
    std::bitset<128> has_ascii_;                                      // `has`, asked of every character twice
    mutable hb_set_t* small_capital_inputs_[2] = {nullptr, nullptr};  // glyphs; filled when first asked for
};

}  // namespace vitac
