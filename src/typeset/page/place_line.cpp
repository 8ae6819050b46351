// Puts one line of text where it stands: glyphs, underlines, link areas and its report.
#include "typeset/page/place_line.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>

namespace vitac {

namespace {

// In parts of the type size; what fonts without a wish of their own have (Adobe's core fonts: -100 and 50 of 1000).
constexpr double underline_depth = 0.10;
constexpr double line_thickness = 0.05;
// Through the middle of the small letters, of which half the x-height is about this.
constexpr double strike_height = 0.24;

bool is_blank(const GlyphRun& run, const Glyph& glyph) {
    const std::string_view rest =
        std::string_view(run.text).substr(std::min<std::size_t>(glyph.cluster, run.text.size()));
    return rest.starts_with(' ') || rest.starts_with("\u00A0");
}

// --- Stretches: neighbouring pieces that share an underline or a link ----------------------------------------------

struct Stretch {
    std::size_t first = 0;  // pieces [first, end)
    std::size_t end = 0;
    Length left;  // without blanks at the ends
    Length right;
};

Length advance_of(const GlyphRun& run, const Glyph& glyph) {
    return glyph.advance * run.expansion;
}

// The stretch without the blanks at both ends; nothing when it has only blanks.
std::optional<Stretch> trimmed(const std::vector<LinePiece>& pieces, std::size_t first, std::size_t end) {
    std::optional<Stretch> result;
    for (std::size_t i = first; i < end; ++i) {
        const GlyphRun& run = pieces[i].glyphs;
        Length x = run.origin.x;
        for (const Glyph& glyph : run.glyphs) {
            const Length right = x + advance_of(run, glyph);
            if (!is_blank(run, glyph)) {
                result = Stretch{first, end, result ? std::min(result->left, x) : x,
                                 result ? std::max(result->right, right) : right};
            }
            x = right;
        }
    }
    return result;
}

// All maximal stretches of pieces with equal keys; pieces without a key belong to none.
template <class KeyOf>
std::vector<Stretch> stretches(const std::vector<LinePiece>& pieces, KeyOf key_of) {
    std::vector<Stretch> result;
    for (std::size_t first = 0; first < pieces.size();) {
        std::size_t end = first + 1;
        while (end < pieces.size() && key_of(pieces[first]) == key_of(pieces[end])) {
            ++end;
        }
        if (const auto stretch = trimmed(pieces, first, end); key_of(pieces[first]) && stretch) {
            result.push_back(*stretch);
        }
        first = end;
    }
    return result;
}

// --- Underlines and strikes ----------------------------------------------------------------------------------------

enum class Stroke { Underline, Strike };

// A stroke is one box as long as nothing changes that shows in it.
struct StrokeKey {
    Length size;
    Length baseline;
    Color color;
    bool operator==(const StrokeKey&) const = default;
};

void add_strokes(Page& page, const std::vector<LinePiece>& pieces, const std::vector<Run>& runs, Stroke stroke) {
    const auto key_of = [&](const LinePiece& piece) -> std::optional<StrokeKey> {
        if (piece.run >= runs.size()) {
            return std::nullopt;  // the label of a list item, which is none of the paragraph's runs
        }
        const TextStyle& style = runs[piece.run].style;
        const bool wanted = stroke == Stroke::Underline ? style.underline : style.strike;
        return wanted ? std::optional(StrokeKey{piece.glyphs.size, piece.glyphs.origin.y, piece.glyphs.color})
                      : std::nullopt;
    };
    for (const Stretch& stretch : stretches(pieces, key_of)) {
        const GlyphRun& run = pieces[stretch.first].glyphs;
        const double above = stroke == Stroke::Underline ? -underline_depth : strike_height;
        const Length thickness = run.size * line_thickness;
        const Length top = run.origin.y - run.size * above - thickness / 2;
        page.items.emplace_back(FilledBox{{stretch.left, top, stretch.right - stretch.left, thickness}, run.color});
    }
}

// --- Links ---------------------------------------------------------------------------------------------------------

TagId link_tag_of(TagId tag, const std::vector<Tag>& tags) {
    const auto at = [&tags](TagId id) -> const Tag& { return tags[static_cast<std::size_t>(id)]; };
    while (at(tag).kind != Tag::Kind::Link && tag != TagId{}) {
        tag = at(tag).parent;
    }
    return tag;
}

// Around the letters: as high and deep as the line's fonts, smaller for a smaller size.
Rectangle area_of(const Stretch& stretch, const Line& line) {
    Length largest;
    for (const LinePiece& piece : line.pieces) {
        largest = std::max(largest, piece.glyphs.size);
    }
    std::optional<Length> top;
    std::optional<Length> bottom;
    for (std::size_t i = stretch.first; i < stretch.end; ++i) {
        const GlyphRun& run = line.pieces[i].glyphs;
        const double part = largest > Length{} ? run.size / largest : 1.0;
        const Length above = run.origin.y - line.ascent * part;
        const Length below = run.origin.y + line.descent * part;
        top = top ? std::min(*top, above) : above;
        bottom = bottom ? std::max(*bottom, below) : below;
    }
    return {stretch.left, *top, stretch.right - stretch.left, *bottom - *top};
}

void add_links(Page& page, const Line& line, const std::vector<Tag>& tags) {
    struct Key {
        LinkId link;
        TagId tag;
        bool operator==(const Key&) const = default;
    };
    const auto key_of = [&](const LinePiece& piece) -> std::optional<Key> {
        const std::optional<LinkId> link = piece.glyphs.link;
        return link ? std::optional(Key{*link, link_tag_of(piece.glyphs.tag, tags)}) : std::nullopt;
    };
    for (const Stretch& stretch : stretches(line.pieces, key_of)) {
        const Key key = *key_of(line.pieces[stretch.first]);
        page.links.push_back({key.link, key.tag, area_of(stretch, line)});
    }
}

// --- Glyphs --------------------------------------------------------------------------------------------------------

// The layouts' style for dates, whose ranges machines read with hyphens: a large applicant-tracking system is reported
// to drop those with an en dash.
constexpr std::string_view date_style = "dates";

// The dash stays what it is on paper; its text becomes a hyphen.
void make_dashes_plain(GlyphRun& run) {
    constexpr std::string_view en_dash = "\u2013";
    for (std::size_t at = 0; (at = run.text.find(en_dash, at)) != std::string::npos;) {
        run.text.replace(at, en_dash.size(), "-");
        for (Glyph& glyph : run.glyphs) {
            glyph.cluster -= glyph.cluster > at ? static_cast<std::uint32_t>(en_dash.size() - 1) : 0;
        }
    }
}

void move_to(Line& line, Point origin, const LineContext& context) {
    for (LinePiece& piece : line.pieces) {
        GlyphRun& run = piece.glyphs;
        run.origin.x += origin.x;
        run.origin.y += origin.y;
        run.artifact = context.tags == nullptr;
        if (run.artifact) {
            run.link.reset();  // an annotation needs a place in the structure
            continue;
        }
        const bool tagged = piece.run < context.tags->size();
        run.tag = tagged ? (*context.tags)[piece.run] : context.label_tag;
        run.link = tagged ? (*context.runs)[piece.run].link : std::nullopt;
        if (tagged && (*context.runs)[piece.run].style_name == date_style) {
            make_dashes_plain(run);
        }
    }
}

// Pieces stand from left to right; the page wants them as they are read.
void add_glyphs(Page& page, std::vector<LinePiece> pieces) {
    std::stable_sort(pieces.begin(), pieces.end(), [](const LinePiece& a, const LinePiece& b) {
        return std::pair(a.run, a.order) < std::pair(b.run, b.order);
    });
    for (LinePiece& piece : pieces) {
        page.items.emplace_back(std::move(piece.glyphs));
    }
}

void add_report(Page& page, LineReport report, Point origin, const LineContext& context, std::size_t first_item) {
    report.x += origin.x;
    report.baseline = origin.y;
    for (auto& [left, width] : report.spaces) {
        left += origin.x;
    }
    report.role = context.tags == nullptr ? Role::Artifact : context.role;
    report.section = context.section;
    report.entry = context.entry;
    report.first_item = first_item;
    report.end_item = page.items.size();
    page.lines.push_back(std::move(report));
}

}  // namespace

void place_line(Page& page, SetLine line, Point origin, const LineContext& context, const std::vector<Tag>& tags) {
    const std::size_t first_item = page.items.size();
    move_to(line.line, origin, context);
    add_strokes(page, line.line.pieces, *context.runs, Stroke::Underline);
    add_strokes(page, line.line.pieces, *context.runs, Stroke::Strike);
    add_links(page, line.line, tags);
    add_glyphs(page, std::move(line.line.pieces));
    if (!line.label) {
        add_report(page, std::move(line.line.report), origin, context, first_item);
    }
}

}  // namespace vitac
