// Punctuation as wide as an ideograph: half of it is blank, which gives way.
#include "typeset/line/wide_punctuation.h"

#include <algorithm>
#include <string_view>

#include "base/unicode.h"

namespace vitac {

namespace {

// All of it stands behind the punctuation of Latin, Greek, Arabic and the like.
constexpr char32_t first_wide_punctuation = 0x2010;

constexpr std::size_t longest_character = 4;  // bytes of UTF-8

std::size_t last_character(std::string_view text, std::size_t end) {
    const std::size_t least = end - std::min(end, longest_character);
    std::size_t offset = end - 1;
    while (offset > least && (static_cast<unsigned char>(text[offset]) & 0xC0U) == 0x80U) {
        --offset;
    }
    return offset;
}

Length in_size(std::int32_t font_units, const TextItem& item) {
    return item.size * (static_cast<double>(font_units) / item.face->units_per_em());
}

// The blanks of a unit's first or last character.
struct Blanks {
    Length left;
    Length right;

    bool any() const { return left > Length{} || right > Length{}; }
};

Blanks blanks_of(const PreparedText& text, const Unit& unit, std::size_t offset) {
    return {blank_beside(text, unit, offset, Edge::Left), blank_beside(text, unit, offset, Edge::Right)};
}

// A bracket that opens stands off from one that closes; of the same kind, they follow each other without a gap.
Length closer_by(const Blanks& last, const Blanks& first) {
    if (!last.any() || !first.any()) {
        return {};
    }
    const bool both = last.right > Length{} && first.left > Length{};
    return both ? std::min(last.right, first.left) : last.right + first.left;
}

}  // namespace

bool is_wide_punctuation(char32_t before) {
    return before >= first_wide_punctuation && unicode::is_punctuation(before);
}

Length blank_beside(const PreparedText& text, const Unit& unit, std::size_t offset, Edge edge) {
    std::size_t end = offset;
    const bool turned = text.items[unit.item].level % 2 == 1;
    if (unit.blank || turned || !is_wide_punctuation(unicode::decode(text.text, end))) {
        return {};
    }
    const TextItem& item = text.items[unit.item];
    const auto glyph = std::find_if(unit.glyphs->begin(), unit.glyphs->end(),
                                    [&](const ShapedGlyph& g) { return unit.begin + g.cluster == offset; });
    const bool wide = glyph != unit.glyphs->end() && in_size(glyph->advance, item) > item.size * 0.9;
    if (!wide) {
        return {};
    }
    const auto [left, right] = item.face->side_bearings(glyph->id, glyph->advance);
    const Length beside = in_size(edge == Edge::Left ? left : right, item);
    const Length opposite = in_size(edge == Edge::Left ? right : left, item);
    const Length quarter = item.size / 4;
    if (beside < quarter) {
        return {};
    }
    return std::min(beside, opposite < quarter ? item.size / 2 : quarter);
}

void close_up(PreparedText& text) {
    for (std::size_t i = 0; i + 1 < text.units.size(); ++i) {
        Unit& unit = text.units[i];
        const Blanks last = blanks_of(text, unit, last_character(text.text, unit.end));
        const Unit& next = text.units[i + 1];
        const Blanks first = blanks_of(text, next, next.begin);
        unit.closer = closer_by(last, first);
        unit.slack = last.right + first.left - unit.closer;
        unit.width -= unit.closer;
    }
}

}  // namespace vitac
