// Widths of parts of a prepared text, and the glyphs that stand there.
#include "typeset/line/measure.h"

#include <algorithm>
#include <map>

#include "base/unicode.h"
#include "typeset/line/wide_punctuation.h"

namespace vitac {

namespace {

// Where glyphs do not say that they may be parted, this far from a cut they are parted all the same: a bound on the
// work.
constexpr std::size_t farthest_reshaping = 32;

Length scaled(std::int32_t font_units, const TextItem& item) {
    const std::int64_t product = font_units * item.size.units();
    const std::int64_t half = item.face->units_per_em() / 2;
    return Length::from_units((product + (product < 0 ? -half : half)) / item.face->units_per_em());
}

// Appends the glyphs whose clusters are in [begin, end), counted from the beginning of what was shaped, at `offset`.
void append(std::vector<Glyph>& result, const PreparedText& text, const TextItem& item, const ShapedText& glyphs,
            std::size_t offset, std::size_t begin, std::size_t end) {
    const Length tracking = text.run_of(item).style.tracking;
    for (std::size_t i = 0; i < glyphs.size(); ++i) {
        const ShapedGlyph& glyph = glyphs[i];
        if (glyph.cluster < begin || glyph.cluster >= end) {
            continue;
        }
        const Length advance = scaled(glyph.advance, item) + (ends_letter(glyphs, i) ? tracking : Length{});
        result.push_back({glyph.id, advance, scaled(glyph.x_offset, item), scaled(glyph.y_offset, item),
                          static_cast<std::uint32_t>(offset) + glyph.cluster});
    }
}

void append_shaped(std::vector<Glyph>& result, const PreparedText& text, const TextItem& item, std::size_t begin,
                   std::size_t end) {
    if (begin < end) {
        const auto glyphs = text.fonts->shaper.shape(item.shape, text.text, begin, end);
        append(result, text, item, *glyphs, begin, 0, end - begin);
    }
}

// --- Cuts inside a unit ----------------------------------------------------------------------------------------------

enum class Seam { None, Unsafe, Safe };  // no glyph begins there; glyphs around depend on each other; they do not

Seam seam_at(const Unit& unit, std::size_t offset) {
    if (offset == unit.begin || offset == unit.end) {
        return Seam::Safe;
    }
    Seam seam = Seam::None;
    for (const ShapedGlyph& glyph : *unit.glyphs) {
        if (unit.begin + glyph.cluster == offset) {
            seam = glyph.unsafe_to_break ? Seam::Unsafe : Seam::Safe;
        }
    }
    return seam;
}

// The part of the unit around a cut in which glyphs change.
struct Reshaped {
    std::size_t from = 0;
    std::size_t to = 0;
};

Reshaped around_cut(const Unit& unit, std::size_t cut) {
    Reshaped part{cut, cut};
    if (seam_at(unit, cut) == Seam::Safe) {
        return part;
    }
    const auto is_end = [&](std::size_t offset) {
        const Seam seam = seam_at(unit, offset);
        const std::size_t distance = offset < cut ? cut - offset : offset - cut;
        return seam == Seam::Safe || (seam == Seam::Unsafe && distance >= farthest_reshaping);
    };
    do {
        --part.from;
    } while (!is_end(part.from));
    do {
        ++part.to;
    } while (!is_end(part.to));
    return part;
}

// --- Protrusion ------------------------------------------------------------------------------------------------------

// How far the character at `offset` may stand outside the measure.
Length hang_of(const PreparedText& text, std::size_t offset, Edge edge) {
    const Unit& unit = text.units[unit_at(text, offset)];
    if (unit.begin > offset || unit.blank) {
        return {};
    }
    const TextItem& item = text.items[unit.item];
    const std::map<char32_t, Protrusion>& table = text.fonts->faces.family_of(item.face).protrusion;
    std::size_t at = offset;
    const auto entry = table.find(unicode::decode(text.text, at));
    if (entry == table.end()) {
        return blank_beside(text, unit, offset, edge);
    }
    Length advance;
    for (const ShapedGlyph& glyph : *unit.glyphs) {
        advance += unit.begin + glyph.cluster == offset ? scaled(glyph.advance, item) : Length{};
    }
    const int thousandths = edge == Edge::Left ? entry->second.left : entry->second.right;
    return advance * (thousandths / 1000.0);
}

std::size_t character_before(std::string_view text, std::size_t offset) {
    do {
        --offset;
    } while (offset > 0 && (static_cast<unsigned char>(text[offset]) & 0xC0U) == 0x80U);
    return offset;
}

// By how much the unit that ends there is narrower already than its last glyph is.
Length closer_behind(const PreparedText& text, std::size_t end) {
    const Unit& unit = text.units[unit_at(text, character_before(text.text, end))];
    return unit.end == end ? unit.closer : Length{};
}

// What would part the line's last unit from the next, were there one: its own glue, and the room beside its last
// letter.
Glue glue_behind(const PreparedText& text, std::size_t units) {
    if (units == 0) {
        return {};
    }
    Glue glue = text.before[units].glue - text.before[units - 1].glue;
    glue.letters = text.letter_space_of(text.units[units - 1].item);
    return glue;
}

Length tracking_before(const PreparedText& text, std::size_t units) {
    return units == 0 ? Length{} : text.run_of(text.items[text.units[units - 1].item]).style.tracking;
}

// --- Places ----------------------------------------------------------------------------------------------------------

void add_sums_between_units(BreakPlace& place, const PreparedText& text, std::size_t units) {
    const Before& here = text.before[units];
    const Before& content = text.before[here.content_units];
    Breakpoint& breakpoint = place.breakpoint;
    breakpoint.end = content.width - tracking_before(text, here.content_units);
    breakpoint.glue_end = content.glue - glue_behind(text, here.content_units);
    breakpoint.begin = here.width;
    breakpoint.glue_begin = here.glue;
    breakpoint.words = here.words;
    breakpoint.characters = here.characters;
    breakpoint.seen = content.characters;
    breakpoint.reshaped_from = breakpoint.offset;
    breakpoint.reshaped_to = breakpoint.offset;
    place.line_end = here.content_units == 0 ? 0 : text.units[here.content_units - 1].end;
}

void add_sums_inside_unit(BreakPlace& place, const PreparedText& text, std::size_t index) {
    const Unit& unit = text.units[index];
    const Before& before = text.before[index];
    Breakpoint& breakpoint = place.breakpoint;
    const std::size_t cut = breakpoint.offset;
    const Reshaped reshaped = around_cut(unit, cut);
    const std::vector<Glyph> head = glyphs_of(text, unit, unit.begin, cut);
    const std::vector<Glyph> tail = glyphs_of(text, unit, cut, unit.end);
    breakpoint.end = before.width + width_of(head) - text.run_of(text.items[unit.item]).style.tracking;
    breakpoint.begin = before.width + unit.width - width_of(tail);
    const Length apart = text.letter_space_of(unit.item);
    breakpoint.glue_end = before.glue;
    breakpoint.glue_end.letters += apart * (count_letters(head) - 1);
    breakpoint.glue_begin = text.before[index + 1].glue;
    breakpoint.glue_begin.letters -= apart * count_letters(tail);
    breakpoint.words = before.words;
    breakpoint.characters =
        before.characters + unicode::character_count(std::string_view(text.text).substr(unit.begin, cut - unit.begin));
    breakpoint.seen = breakpoint.characters;
    breakpoint.reshaped_from = reshaped.from;
    breakpoint.reshaped_to = reshaped.to;
    place.line_end = cut;
}

}  // namespace

std::vector<Glyph> glyphs_of(const PreparedText& text, const Unit& unit, std::size_t begin, std::size_t end) {
    const TextItem& item = text.items[unit.item];
    std::vector<Glyph> glyphs;
    if (begin == unit.begin && end == unit.end) {
        append(glyphs, text, item, *unit.glyphs, unit.begin, 0, unit.end - unit.begin);
        if (!glyphs.empty()) {
            glyphs.back().advance -= unit.closer;
        }
        return glyphs;
    }
    const std::size_t kept_begin = begin == unit.begin ? begin : around_cut(unit, begin).to;
    const std::size_t kept_end = end == unit.end ? end : around_cut(unit, end).from;
    if (kept_begin > kept_end) {
        append_shaped(glyphs, text, item, begin, end);
        return glyphs;
    }
    const bool right_to_left = item.level % 2 == 1;
    const TextRange first = right_to_left ? TextRange(kept_end, end) : TextRange(begin, kept_begin);
    const TextRange last = right_to_left ? TextRange(begin, kept_begin) : TextRange(kept_end, end);
    append_shaped(glyphs, text, item, first.first, first.second);
    append(glyphs, text, item, *unit.glyphs, unit.begin, kept_begin - unit.begin, kept_end - unit.begin);
    append_shaped(glyphs, text, item, last.first, last.second);
    return glyphs;
}

std::vector<Glyph> hyphen_of(const PreparedText& text, const TextItem& item) {
    // U+002D, which some readers of PDF put together again; none does with U+2010 or U+00AD.
    const auto shaped = text.fonts->shaper.shape(item.shape, "-", 0, 1);
    std::vector<Glyph> glyphs;
    append(glyphs, text, item, *shaped, 0, 0, 1);
    return glyphs;
}

Length width_of(const std::vector<Glyph>& glyphs) {
    Length width;
    for (const Glyph& glyph : glyphs) {
        width += glyph.advance;
    }
    return width;
}

Length width_between(const PreparedText& text, std::size_t begin, std::size_t end) {
    Length width;
    for (std::size_t i = unit_at(text, begin); i < text.units.size() && text.units[i].begin < end; ++i) {
        const Unit& unit = text.units[i];
        const std::size_t from = std::max(begin, unit.begin);
        const std::size_t to = std::min(end, unit.end);
        width += from == unit.begin && to == unit.end ? unit.width : width_of(glyphs_of(text, unit, from, to));
    }
    return width;
}

std::size_t unit_at(const PreparedText& text, std::size_t offset) {
    const auto unit = std::upper_bound(text.units.begin(), text.units.end(), offset,
                                       [](std::size_t at, const Unit& u) { return at < u.end; });
    return static_cast<std::size_t>(unit - text.units.begin());
}

BreakPlace measure_place(const PreparedText& text, const Opportunity& opportunity) {
    BreakPlace place;
    place.opportunity = opportunity;
    place.breakpoint.offset = opportunity.offset;
    place.breakpoint.kind = opportunity.kind;
    place.breakpoint.penalty = opportunity.penalty;
    const std::size_t index = unit_at(text, opportunity.offset);
    const bool inside = index < text.units.size() && text.units[index].begin < opportunity.offset;
    if (inside) {
        add_sums_inside_unit(place, text, index);
    } else {
        add_sums_between_units(place, text, index);
    }
    if (place.line_end > 0) {
        const std::size_t last = character_before(text.text, place.line_end);
        place.hang_right = hang_of(text, last, Edge::Right) - closer_behind(text, place.line_end);
        if (opportunity.kind == BreakKind::Inserted && unit_at(text, last) < text.units.size()) {
            const TextItem& item = text.items[text.units[unit_at(text, last)].item];
            place.breakpoint.end += width_of(hyphen_of(text, item));
            place.hang_right = Length{};
        }
    }
    if (opportunity.offset < text.text.size() && unit_at(text, opportunity.offset) < text.units.size()) {
        place.hang_left = hang_of(text, opportunity.offset, Edge::Left);
    }
    return place;
}

}  // namespace vitac
