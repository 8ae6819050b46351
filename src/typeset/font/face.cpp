// One face of a font file, read by HarfBuzz.
#include "typeset/font/face.h"

#include <hb-ot.h>
#include <hb.h>

#include <cmath>

#include "base/unicode.h"

namespace vitac {

namespace {

constexpr char32_t blank = U' ';
constexpr char32_t hyphen_minus = U'-';
constexpr char32_t hyphen = 0x2010;
constexpr char32_t no_break_hyphen = 0x2011;

// Characters that only steer others are never drawn, so every font has them.
bool is_invisible(char32_t character) {
    const bool variation_selector =
        (character >= 0xFE00 && character <= 0xFE0F) || (character >= 0xE0100 && character <= 0xE01EF);
    return variation_selector || unicode::is_format(character) || character == 0x034F;  // combining grapheme joiner
}

void set_axes(hb_font_t* font, const std::vector<std::pair<std::string, double>>& axes) {
    std::vector<hb_variation_t> variations;
    for (const auto& [tag, value] : axes) {
        variations.push_back({hb_tag_from_string(tag.data(), static_cast<int>(tag.size())), static_cast<float>(value)});
    }
    hb_font_set_variations(font, variations.data(), static_cast<unsigned>(variations.size()));
}

// The glyphs that a feature of any script and language may change.
hb_set_t* inputs_of_feature(hb_face_t* face, hb_tag_t feature) {
    const hb_tag_t features[] = {feature, HB_TAG_NONE};
    hb_set_t* lookups = hb_set_create();
    hb_ot_layout_collect_lookups(face, HB_OT_TAG_GSUB, nullptr, nullptr, features, lookups);
    hb_set_t* inputs = hb_set_create();
    for (hb_codepoint_t lookup = HB_SET_VALUE_INVALID; hb_set_next(lookups, &lookup) != 0;) {
        hb_ot_layout_lookup_collect_glyphs(face, HB_OT_TAG_GSUB, lookup, nullptr, inputs, nullptr, nullptr);
    }
    hb_set_destroy(lookups);
    return inputs;
}

}  // namespace

std::unique_ptr<Face> Face::open(std::shared_ptr<const FontFile> file, const FontFace& wanted) {
    std::unique_ptr<Face> face(new Face);
    face->blob_ = hb_blob_create(file->bytes.data(), static_cast<unsigned>(file->bytes.size()), HB_MEMORY_MODE_READONLY,
                                 nullptr, nullptr);
    face->file_ = std::move(file);
    const auto index = static_cast<unsigned>(wanted.index);
    if (wanted.index < 0 || index >= hb_face_count(face->blob_)) {
        return nullptr;
    }
    face->face_ = hb_face_create(face->blob_, index);
    if (hb_face_get_glyph_count(face->face_) == 0) {
        return nullptr;
    }
    hb_face_make_immutable(face->face_);
    face->font_ = hb_font_create(face->face_);
    set_axes(face->font_, wanted.axes);
    hb_font_make_immutable(face->font_);
    face->units_per_em_ = static_cast<int>(hb_face_get_upem(face->face_));
    hb_font_extents_t extents = {};
    hb_font_get_h_extents(face->font_, &extents);
    face->ascender_ = extents.ascender;
    face->descender_ = std::abs(extents.descender);
    for (char32_t character = 0; character < face->has_ascii_.size(); ++character) {
        face->has_ascii_[character] = face->can_draw(character);
    }
    return face;
}

Face::~Face() {
    for (hb_set_t* inputs : small_capital_inputs_) {
        hb_set_destroy(inputs);
    }
    hb_font_destroy(font_);
    hb_face_destroy(face_);
    hb_blob_destroy(blob_);
}

int Face::x_height() const {
    hb_position_t height = 0;
    hb_ot_metrics_get_position_with_fallback(font_, HB_OT_METRICS_TAG_X_HEIGHT, &height);
    return height;
}

std::pair<int, int> Face::side_bearings(std::uint32_t glyph, int advance) const {
    hb_glyph_extents_t ink = {};
    hb_font_get_glyph_extents(font_, glyph, &ink);
    return {ink.x_bearing, advance - ink.x_bearing - ink.width};
}

bool Face::has_glyph(char32_t character) const {
    hb_codepoint_t glyph = 0;
    return hb_font_get_nominal_glyph(font_, character, &glyph) != 0 && glyph != 0;
}

bool Face::has(char32_t character) const {
    return character < has_ascii_.size() ? has_ascii_[character] : can_draw(character);
}

bool Face::can_draw(char32_t character) const {
    if (has_glyph(drawn_for(character)) || is_invisible(character)) {
        return true;
    }
    // HarfBuzz draws a precomposed letter from base and marks where the font has those.
    hb_codepoint_t base = character;
    hb_codepoint_t rest = 0;
    hb_codepoint_t mark = 0;
    while (hb_unicode_decompose(hb_unicode_funcs_get_default(), base, &rest, &mark) != 0) {
        if (mark != 0 && !has_glyph(mark)) {
            return false;
        }
        base = rest;
        if (has_glyph(base)) {
            return true;
        }
    }
    return false;
}

char32_t Face::drawn_for(char32_t character) const {
    if (character == U'\n' || character == U'\t') {
        return blank;
    }
    if (has_glyph(character)) {
        return character;
    }
    if (character == hyphen || character == no_break_hyphen) {
        return has_glyph(hyphen) ? hyphen : hyphen_minus;
    }
    // HarfBuzz makes the widths of the other blanks from the font's size.
    return unicode::is_space(character) ? blank : character;
}

bool Face::has_small_capital(char32_t character, SmallCapsOf which) const {
    hb_codepoint_t glyph = 0;
    return hb_font_get_nominal_glyph(font_, character, &glyph) != 0 &&
           hb_set_has(&small_capital_inputs(which), glyph) != 0;
}

const hb_set_t& Face::small_capital_inputs(SmallCapsOf which) const {
    const bool of_lowercase = which == SmallCapsOf::LowercaseLetters;
    hb_set_t*& inputs = small_capital_inputs_[of_lowercase ? 0 : 1];
    if (inputs == nullptr) {
        inputs = inputs_of_feature(face_, of_lowercase ? HB_TAG('s', 'm', 'c', 'p') : HB_TAG('c', '2', 's', 'c'));
    }
    return *inputs;
}

}  // namespace vitac
