// A paragraph becomes lines. Shaped once, broken for any measure.
#include "typeset/line/paragraph.h"

#include <algorithm>

#include "typeset/font/font_store.h"
#include "typeset/line/collect.h"
#include "typeset/line/passage.h"
#include "typeset/line/set_line.h"

namespace vitac {

namespace {

bool is_blank(const PreparedText& text) {
    return std::all_of(text.units.begin(), text.units.end(), [](const Unit& unit) { return unit.blank; });
}

// Calls `visit(begin, first, last)` for each part of the text up to a required break, which is places[last].
template <class Visit>
void for_each_passage(const PreparedText& text, Visit visit) {
    const BreakPlace* begin = &text.begin;
    std::size_t first = 0;
    for (std::size_t last = 0; last < text.places.size(); ++last) {
        if (text.places[last].opportunity.kind == BreakKind::Required) {
            visit(*begin, first, last);
            begin = &text.places[last];
            first = last + 1;
        }
    }
}

// Blanks that are not drawn may end the text; the last line is the last with something else on it.
std::size_t last_passage_with_content(const PreparedText& text) {
    std::size_t index = 0;
    std::size_t last = 0;
    for_each_passage(text, [&](const BreakPlace& begin, std::size_t, std::size_t end) {
        last = text.places[end].line_end > begin.breakpoint.offset || index == 0 ? index : last;
        ++index;
    });
    return last;
}

Passage make_passage(const PreparedText& text, const BreakPlace& begin, std::size_t first, std::size_t last,
                     const ParagraphStyle& style, Length measure, bool is_first) {
    Passage passage;
    passage.text = &text;
    passage.begin = begin;
    passage.alignment = style.alignment;
    passage.places.assign(text.places.begin() + static_cast<std::ptrdiff_t>(first),
                          text.places.begin() + static_cast<std::ptrdiff_t>(last) + 1);
    passage.measure = measure - style.indent_left - style.indent_right;
    passage.first_measure = passage.measure - (is_first ? style.first_line_indent : Length{});
    return passage;
}

void add_lines(std::vector<Line>& lines, const PreparedText& text, const BrokenPassage& broken,
               const ParagraphStyle& style, bool is_last_passage) {
    for (std::size_t i = 0; i < broken.lines.size(); ++i) {
        const ChosenLine& chosen = broken.lines[i];
        const bool is_first = lines.empty();
        const bool ends_passage = i + 1 == broken.lines.size();
        lines.push_back(set_line(text, {.from = chosen.from,
                                        .to = chosen.to,
                                        .fit = chosen.fit,
                                        .next = chosen.next,
                                        .alignment = broken.alignment,
                                        .left = style.indent_left + (is_first ? style.first_line_indent : Length{}),
                                        .hang_left = left_hang(*chosen.from, broken.alignment),
                                        .is_first = is_first,
                                        .is_last = is_last_passage && ends_passage,
                                        .ends_passage = ends_passage}));
    }
}

}  // namespace

Prepared prepare(const std::vector<Run>& runs, const ParagraphStyle& style, FontStore& fonts,
                 Diagnostics& diagnostics) {
    return std::make_shared<const PreparedText>(collect(runs, style, fonts.state(), diagnostics));
}

Length natural_width(const Prepared& text) {
    Length widest;
    for_each_passage(*text, [&](const BreakPlace& begin, std::size_t, std::size_t last) {
        widest = std::max(widest, text->places[last].breakpoint.end - begin.breakpoint.begin);
    });
    return widest;
}

std::vector<Line> break_lines(const Prepared& text, const ParagraphStyle& style, Length measure,
                              Diagnostics& diagnostics) {
    std::vector<Line> lines;
    if (is_blank(*text)) {
        return lines;
    }
    const std::size_t last_passage = last_passage_with_content(*text);
    std::size_t index = 0;
    for_each_passage(*text, [&](const BreakPlace& begin, std::size_t first, std::size_t last) {
        if (index <= last_passage) {
            const Passage passage =
                loosen_wide_words(make_passage(*text, begin, first, last, style, measure, index == 0), diagnostics);
            add_lines(lines, *text, break_passage(passage), style, index == last_passage);
        }
        ++index;
    });
    return lines;
}

}  // namespace vitac
