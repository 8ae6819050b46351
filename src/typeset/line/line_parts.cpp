// The parts of which a line is put together.
#include "typeset/line/line_parts.h"

#include <algorithm>
#include <string_view>

#include "base/unicode.h"
#include "typeset/line/measure.h"

namespace vitac {

namespace {

// Soft hyphens, zero-width blanks and directional signs have done their work. Joiners are part of the spelling.
bool has_done_its_work(char32_t character) {
    constexpr char32_t zero_width_non_joiner = 0x200C;
    constexpr char32_t zero_width_joiner = 0x200D;
    return unicode::is_format(character) && character != zero_width_non_joiner && character != zero_width_joiner;
}

bool is_all_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char byte) { return static_cast<unsigned char>(byte) < 0x80; });
}

// Sets the part's text, and moves the clusters of its glyphs there.
void set_text(Part& part, std::string_view whole, std::size_t begin, std::size_t end) {
    const std::string_view written = whole.substr(begin, end - begin);
    std::vector<std::uint32_t> moved;
    if (part.blank) {
        part.text = written == "\n" ? " " : written;
    } else if (is_all_ascii(written)) {
        part.text = written;
    } else {
        moved.resize(written.size());
        for (std::size_t offset = 0; offset < written.size();) {
            const std::size_t at = offset;
            const char32_t character = unicode::decode(written, offset);
            moved[at] = static_cast<std::uint32_t>(part.text.size());
            if (!has_done_its_work(character)) {
                part.text += written.substr(at, offset - at);
            }
        }
    }
    for (Glyph& glyph : part.glyphs) {
        const auto at = glyph.cluster - static_cast<std::uint32_t>(begin);
        glyph.cluster = moved.empty() ? at : moved[at];
    }
}

Part make_part(const PreparedText& text, const Unit& unit, std::size_t begin, std::size_t end) {
    Part part;
    part.item = unit.item;
    part.level = text.items[unit.item].level;
    part.blank = unit.blank;
    part.glyphs = glyphs_of(text, unit, begin, end);
    part.width = width_of(part.glyphs);
    set_text(part, text.text, begin, end);
    return part;
}

Part hyphen_part(const PreparedText& text, std::size_t item) {
    Part part;
    part.item = item;
    part.level = text.items[item].level;
    part.text = "-";
    part.glyphs = hyphen_of(text, text.items[item]);
    part.width = width_of(part.glyphs);
    return part;
}

}  // namespace

Parts collect_parts(const PreparedText& text, const BreakPlace& from, const BreakPlace& to) {
    Parts parts;
    const std::size_t begin = from.breakpoint.offset;
    const std::size_t end = to.breakpoint.offset;
    const std::size_t seen_end = std::max(begin, to.line_end);
    for (std::size_t i = unit_at(text, begin); i < text.units.size() && text.units[i].begin < end; ++i) {
        const Unit& unit = text.units[i];
        if (unit.separator && unit.begin >= seen_end) {
            continue;
        }
        Part part = make_part(text, unit, std::max(begin, unit.begin), std::min(end, unit.end));
        if (unit.begin < seen_end) {
            part.glue = text.before[i + 1].glue - text.before[i].glue;
            parts.seen = parts.all.size() + 1;
        } else {
            part.level = text.base_level;  // UAX #9, rule L1
        }
        parts.all.push_back(std::move(part));
    }
    if (to.opportunity.kind == BreakKind::Inserted && parts.seen > 0) {
        const std::size_t item = parts.all[parts.seen - 1].item;
        parts.all.insert(parts.all.begin() + static_cast<std::ptrdiff_t>(parts.seen), hyphen_part(text, item));
        ++parts.seen;
    }
    return parts;
}

}  // namespace vitac
