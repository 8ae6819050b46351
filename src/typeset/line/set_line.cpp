// One line that was chosen becomes glyph runs in their places.
#include "typeset/line/set_line.h"

#include <algorithm>
#include <string_view>

#include "base/unicode.h"
#include "typeset/line/line_parts.h"
#include "typeset/line/measure.h"

namespace vitac {

namespace {

// --- Justification ---------------------------------------------------------------------------------------------------

double expansion_factor(const LineFit& fit) {
    constexpr double thousand = 1000.0;
    return 1.0 + fit.expansion / thousand;
}

Length seen_width(const Parts& parts, double expansion) {
    Length width;
    for (std::size_t i = 0; i < parts.seen; ++i) {
        for (const Glyph& glyph : parts.all[i].glyphs) {
            width += glyph.advance * expansion;
        }
    }
    return width;
}

// Shares `extra` out in proportion to what each part may give, to the last unit.
void stretch(Parts& parts, Length extra, double expansion) {
    const bool grows = extra > Length{};
    const auto give = [grows](const Part& part) { return grows ? part.glue.stretch : part.glue.shrink; };
    Length sum;
    for (std::size_t i = 0; i < parts.seen; ++i) {
        sum += give(parts.all[i]);
    }
    Length given;
    Length given_to_here;
    for (std::size_t i = 0; i < parts.seen && sum > Length{}; ++i) {
        Part& part = parts.all[i];
        given += give(part);
        const Length to_here = extra * (given / sum);
        const Length share = to_here - given_to_here;
        given_to_here = to_here;
        if (!part.glyphs.empty()) {
            Glyph& last = part.glyphs.back();
            last.advance += share * (1.0 / expansion);
        }
    }
}

// Sets all letters but the last so many thousandths of what they may be apart, or together. The room is not scaled with
// them. Returns by how much the line is wider for it.
Length space_letters(Parts& parts, const PreparedText& text, int thousandths, double expansion) {
    Length sum;
    for (std::size_t i = 0; i < parts.seen; ++i) {
        Part& part = parts.all[i];
        const Length room =
            part.blank ? Length{} : text.letter_space_of(part.item) * (thousandths / 1000.0 / expansion);
        const bool ends_line = i + 1 == parts.seen;
        for (std::size_t k = 0; k + (ends_line ? 1 : 0) < part.glyphs.size() && room != Length{}; ++k) {
            const Length added = ends_letter(part.glyphs, k) ? room : Length{};
            part.glyphs[k].advance += added;
            sum += added * expansion;
        }
    }
    return sum;
}

// The glue after the line's last character stays out of it.
void drop_glue_at_end(Parts& parts) {
    if (parts.seen > 0) {
        parts.all[parts.seen - 1].glue = {};
    }
}

// --- Pieces ----------------------------------------------------------------------------------------------------------

bool same_piece(const Part& a, const Part& b, const PreparedText& text) {
    const TextItem& of_a = text.items[a.item];
    const TextItem& of_b = text.items[b.item];
    return a.level == b.level && of_a.part == of_b.part && of_a.face_id == of_b.face_id && of_a.size == of_b.size;
}

LinePiece make_piece(std::vector<Part>::iterator first, std::vector<Part>::iterator last, const PreparedText& text,
                     double expansion) {
    const TextItem& item = text.items[first->item];
    const TextRun& run = text.run_of(item);
    LinePiece piece;
    piece.run = item.part;
    GlyphRun& glyphs = piece.glyphs;
    glyphs.face = item.face_id;
    glyphs.size = item.size;
    glyphs.color = run.style.color;
    glyphs.origin.y = -run.style.rise;
    glyphs.expansion = expansion;
    glyphs.right_to_left = first->level % 2 == 1;
    glyphs.span = run.span;
    const bool other_language = run.style.language != text.fonts->document.metadata.language;
    glyphs.language = other_language ? run.style.language : std::string();
    for (auto part = first; part != last; ++part) {
        const auto offset = static_cast<std::uint32_t>(glyphs.text.size());
        glyphs.text += part->text;
        for (Glyph& glyph : part->glyphs) {
            glyph.cluster += offset;
        }
        const auto where = glyphs.right_to_left ? glyphs.glyphs.begin() : glyphs.glyphs.end();
        glyphs.glyphs.insert(where, part->glyphs.begin(), part->glyphs.end());
    }
    return piece;
}

std::vector<LinePiece> make_pieces(std::vector<Part>& parts, const PreparedText& text, double expansion) {
    std::vector<LinePiece> logical;
    std::vector<std::uint8_t> levels;
    for (auto first = parts.begin(); first != parts.end();) {
        const auto last = std::find_if(first, parts.end(), [&](const Part& p) { return !same_piece(*first, p, text); });
        levels.push_back(first->level);
        logical.push_back(make_piece(first, last, text, expansion));
        logical.back().order = logical.size();
        first = last;
    }
    const bool all_left_to_right = std::all_of(levels.begin(), levels.end(), [](std::uint8_t l) { return l == 0; });
    if (all_left_to_right) {
        return logical;
    }
    std::vector<LinePiece> visual;
    for (const std::size_t index : unicode::visual_order(levels)) {
        visual.push_back(std::move(logical[index]));
    }
    return visual;
}

void place_pieces(std::vector<LinePiece>& pieces, Length x) {
    for (LinePiece& piece : pieces) {
        piece.glyphs.origin.x = x;
        for (const Glyph& glyph : piece.glyphs.glyphs) {
            x += glyph.advance * piece.glyphs.expansion;
        }
    }
}

// --- Report ----------------------------------------------------------------------------------------------------------

// The blanks between words, as they stand on the line.
std::vector<std::pair<Length, Length>> find_spaces(const std::vector<LinePiece>& pieces, Length left, Length right) {
    std::vector<std::pair<Length, Length>> spaces;
    for (const LinePiece& piece : pieces) {
        Length x = piece.glyphs.origin.x;
        for (const Glyph& glyph : piece.glyphs.glyphs) {
            const Length advance = glyph.advance * piece.glyphs.expansion;
            std::size_t offset = glyph.cluster;
            const bool blank = unicode::is_space(unicode::decode(piece.glyphs.text, offset));
            if (blank && x >= left && x + advance <= right) {
                spaces.emplace_back(x, advance);
            }
            x += advance;
        }
    }
    return spaces;
}

LineReport make_report(const LineWish& wish, const Parts& parts) {
    LineReport report;
    report.measure = wish.fit.measure;
    report.natural_width = wish.fit.natural;
    report.next_width = wish.next;
    report.ratio = static_cast<double>(wish.fit.ratio) / static_cast<double>(LineFit::one);
    report.expansion = expansion_factor(wish.fit);
    const BreakKind kind = wish.to->opportunity.kind;
    report.hyphen_inserted = kind == BreakKind::Inserted;
    report.hyphen_hard = kind == BreakKind::Hyphen;
    report.forced = kind == BreakKind::Forced || wish.from->opportunity.kind == BreakKind::Forced;
    report.first = wish.is_first;
    report.last = wish.is_last;
    report.alignment = wish.alignment;
    for (std::size_t i = 0; i < parts.seen; ++i) {
        report.text += parts.all[i].text;
    }
    return report;
}

// How far fonts reach above and below the baseline.
void set_extents(Line& line, const PreparedText& text, const Parts& parts) {
    for (const Part& part : parts.all) {
        const TextItem& item = text.items[part.item];
        const double size = item.size / Length::from_units(item.face->units_per_em());
        const Length rise = text.run_of(item).style.rise;
        line.ascent = std::max(line.ascent, Length::from_units(item.face->ascender()) * size + rise);
        line.descent = std::max(line.descent, Length::from_units(item.face->descender()) * size - rise);
    }
}

// Where the first character stands, and with it the line.
Length start_of(const PreparedText& text, const LineWish& wish, Length set_width) {
    const Length room = wish.fit.measure - set_width;
    const Length start = wish.left - wish.hang_left;
    switch (wish.alignment) {
        case Alignment::Left:
            return start;
        case Alignment::Justified:
            // Where the whole document runs from right to left, the page turns round what begins at the left.
            return text.right_to_left() && text.fonts->direction == unicode::Direction::LeftToRight ? start + room
                                                                                                    : start;
        case Alignment::Right:
            return start + room;
        case Alignment::Center:
            return start + room / 2;
    }
    return start;
}

}  // namespace

Line set_line(const PreparedText& text, const LineWish& wish) {
    Parts parts = collect_parts(text, *wish.from, *wish.to);
    drop_glue_at_end(parts);
    const double expansion = expansion_factor(wish.fit);
    const bool fills_measure =
        wish.alignment == Alignment::Justified && (!wish.ends_passage || wish.fit.natural > wish.fit.measure);
    // Protrusion, and tracking after the last letter, are drawn but do not count.
    const Length drawn = seen_width(parts, expansion);
    const Length outside = drawn - wish.fit.natural * expansion;
    const Length spaced = fills_measure ? space_letters(parts, text, wish.fit.letters, expansion) : Length{};
    if (fills_measure) {
        stretch(parts, wish.fit.measure - (drawn + spaced - outside), expansion);
    }
    Line line;
    line.report = make_report(wish, parts);
    line.report.letter_space = spaced;
    const Length full_width = seen_width(parts, expansion);
    const Length set_width = full_width - outside;
    set_extents(line, text, parts);

    Length trailing;
    for (std::size_t i = parts.seen; i < parts.all.size(); ++i) {
        trailing += parts.all[i].width * expansion;
    }
    const Length start = start_of(text, wish, set_width);
    line.pieces = make_pieces(parts.all, text, expansion);
    place_pieces(line.pieces, text.right_to_left() ? start - trailing : start);
    line.report.x = start + wish.hang_left;
    line.report.set_width = set_width;
    line.report.spaces = find_spaces(line.pieces, start, start + full_width);
    return line;
}

}  // namespace vitac
