// Runs become one text, shaped and measured.
#include "typeset/line/collect.h"

#include <algorithm>

#include "base/unicode.h"
#include "typeset/line/hyphenate.h"
#include "typeset/line/measure.h"
#include "typeset/line/wide_punctuation.h"

namespace vitac {

namespace {

// No word is longer; a longer one is shaped in parts, so that work and memory grow with its length alone.
constexpr std::size_t longest_unit = 256;

// Blanks in justified text stretch by a sixth of an em and shrink by a third of themselves, as TeX's fonts have it.
// What the eye calls a hole depends on the size of the letters, not on how narrow the font's own blank is.
constexpr int blank_stretch_divisor = 6;
constexpr int blank_shrink_divisor = 3;

// Ideographs may be set a quarter of an em apart.
constexpr int ideograph_stretch_divisor = 4;

// Letters of justified lines may be set a hundredth of an em apart or together: a ninth of a point in eleven, a fifth
// of what a heading's letters get.
constexpr int letter_space_divisor = 100;

// --- Text ------------------------------------------------------------------------------------------------------------

// Line ends as "\n", blanks for tabs, letters composed, upper case where it is wanted.
std::string shown_text(const Run& run) {
    std::string text;
    for (std::size_t i = 0; i < run.text.size(); ++i) {
        const char byte = run.text[i];
        const bool before_line_feed = byte == '\r' && i + 1 < run.text.size() && run.text[i + 1] == '\n';
        if (!before_line_feed) {
            text += byte == '\r' ? '\n' : byte == '\t' ? ' ' : byte;
        }
    }
    text = unicode::nfc(text);
    return run.style.caps == Caps::Uppercase ? unicode::to_upper(text, run.style.language) : text;
}

void collect_runs(PreparedText& prepared, const std::vector<Run>& runs) {
    for (const Run& run : runs) {
        TextRun part{
            .begin = prepared.text.size(), .style = run.style, .span = run.span, .unbreakable = run.unbreakable};
        prepared.text += shown_text(run);
        part.end = prepared.text.size();
        prepared.runs.push_back(std::move(part));
    }
}

bool is_east_asian(const std::string& language) {
    return language.starts_with("ja") || language.starts_with("zh");
}

// One language has to rule where lines end. Only Japanese and Chinese have rules of their own, so they win.
std::string language_of_breaks(const std::vector<TextRun>& runs) {
    const auto east_asian =
        std::find_if(runs.begin(), runs.end(), [](const TextRun& run) { return is_east_asian(run.style.language); });
    return east_asian != runs.end() ? east_asian->style.language : runs.empty() ? "" : runs.front().style.language;
}

void itemize_runs(PreparedText& prepared, const std::vector<Run>& runs, Diagnostics& diagnostics) {
    std::vector<StyledPart> parts;
    std::vector<std::size_t> ends;
    for (const TextRun& run : prepared.runs) {
        parts.push_back({run.begin, run.end, &run.style, run.span});
        ends.push_back(run.end);
    }
    Itemized itemized = itemize(prepared.text, parts,
                                isolates_of(prepared.text, runs, ends, prepared.fonts->document.metadata.language),
                                *prepared.fonts, diagnostics);
    prepared.items = std::move(itemized.items);
    prepared.base_level = itemized.base_level;
}

// --- Letter space ----------------------------------------------------------------------------------------------------

// Letters of these scripts stand one by one; those of others are joined, or hang from a common line.
bool has_single_letters(const std::string& script) {
    return script == "Latn" || script == "Grek" || script == "Cyrl";
}

// A font whose letters all have one width keeps it, as it does without expansion.
std::vector<Length> letter_spaces_of(const PreparedText& prepared) {
    std::vector<Length> spaces;
    for (const TextItem& item : prepared.items) {
        const bool has_room = prepared.fonts->faces.family_of(item.face).expansion_percent_tenths > 0 &&
                              has_single_letters(prepared.fonts->shaper.style(item.shape).script);
        spaces.push_back(has_room ? item.size / letter_space_divisor : Length{});
    }
    return spaces;
}

// --- Units -----------------------------------------------------------------------------------------------------------

bool is_ideographic_script(const std::string& script) {
    return script == "Hani" || script == "Hira" || script == "Kana" || script == "Bopo";
}

// " · " between two values, when it is the layout's and not the source's. At the end of a line it would part nothing.
bool is_separator(const PreparedText& prepared, const TextItem& item, std::size_t at) {
    const TextRun& run = prepared.run_of(item);
    if (run.span.known()) {
        return false;
    }
    std::size_t next = at;
    const char32_t sign = unicode::decode(prepared.text, next);
    const bool parts = sign == U'·' || sign == U'•' || sign == U'|' || sign == U'∙';
    if (!parts || at == run.begin || next >= run.end) {
        return false;
    }
    const std::string_view text = prepared.text;
    const bool blank_before = text[at - 1] == ' ' || text.substr(0, at).ends_with("\u00A0");
    return blank_before && text[next] == ' ';
}

// Between two signs of which one is punctuation as wide as an ideograph; never before what belongs to it.
bool parts_units(std::string_view text, char32_t before, std::size_t offset) {
    if (offset >= text.size()) {
        return false;
    }
    const char32_t after = unicode::decode(text, offset);
    const bool joined = unicode::is_mark(after) || unicode::is_format(after);
    return !joined && (is_wide_punctuation(before) || is_wide_punctuation(after));
}

void add_unit(PreparedText& prepared, std::size_t item_index, std::size_t begin, std::size_t end, bool blank);

// A long unit in parts that end between characters with their marks; no when it is a single such character.
bool add_parts(PreparedText& prepared, std::size_t item_index, std::size_t begin, std::size_t end, bool blank) {
    const std::vector<std::size_t> boundaries =
        unicode::grapheme_boundaries(std::string_view(prepared.text).substr(begin, end - begin));
    std::size_t part = 0;
    for (std::size_t i = 1; boundaries.size() > 2 && i < boundaries.size(); ++i) {
        const bool full = i + 1 == boundaries.size() || boundaries[i + 1] - part > longest_unit;
        if (full) {
            add_unit(prepared, item_index, begin + part, begin + boundaries[i], blank);
            part = boundaries[i];
        }
    }
    return boundaries.size() > 2;
}

// Shapes text[begin, end) of an item.
void add_unit(PreparedText& prepared, std::size_t item_index, std::size_t begin, std::size_t end, bool blank) {
    const TextItem& item = prepared.items[item_index];
    if (end - begin > longest_unit && add_parts(prepared, item_index, begin, end, blank)) {
        return;
    }
    Unit unit{.begin = begin,
              .end = end,
              .item = item_index,
              .glyphs = prepared.fonts->shaper.shape(item.shape, prepared.text, begin, end),
              .width = {},
              .blank = blank,
              .closer = {},
              .slack = {}};
    unit.width = width_of(glyphs_of(prepared, unit, begin, end));
    prepared.units.push_back(std::move(unit));
}

// Words and blanks of an item. Between ideographs each break parts units, and so does punctuation: nothing there
// depends on its neighbours but for how near they are.
void add_units_of_item(PreparedText& prepared, std::size_t index, const std::vector<Opportunity>& opportunities,
                       std::size_t& next) {
    const TextItem item = prepared.items[index];
    const bool part_at_breaks = is_ideographic_script(prepared.fonts->shaper.style(item.shape).script);
    std::size_t begin = item.begin;
    for (std::size_t offset = item.begin; offset < item.end;) {
        const std::size_t at = offset;
        const char32_t character = unicode::decode(prepared.text, offset);
        const bool space = unicode::is_space(character);
        const bool separator = !space && is_separator(prepared, item, at);
        const bool blank = space || separator;
        while (next < opportunities.size() && opportunities[next].offset < offset) {
            ++next;
        }
        const bool may_break = next < opportunities.size() && opportunities[next].offset == offset;
        const bool parts = part_at_breaks && (may_break || parts_units(prepared.text, character, offset));
        if (blank && begin < at) {
            add_unit(prepared, index, begin, at, false);
        }
        if (blank || parts || offset == item.end) {
            const std::size_t from = blank ? at : begin;
            add_unit(prepared, index, from, offset, blank);
            prepared.units.back().separator = separator;
            begin = offset;
        }
    }
}

void shape_units(PreparedText& prepared, const std::vector<Opportunity>& opportunities) {
    std::size_t next = 0;
    for (std::size_t i = 0; i < prepared.items.size(); ++i) {
        add_units_of_item(prepared, i, opportunities, next);
    }
}

// --- Sums ------------------------------------------------------------------------------------------------------------

// Thin and ideographic blanks have the width they were chosen for.
bool is_word_space(std::string_view blank) {
    return blank == " " || blank == "\u00A0";
}

Glue glue_of(const PreparedText& prepared, const Unit& unit) {
    if (unit.blank && !is_word_space(std::string_view(prepared.text).substr(unit.begin, unit.end - unit.begin))) {
        return {};
    }
    const TextItem& item = prepared.items[unit.item];
    if (unit.blank) {
        return {item.size / blank_stretch_divisor, unit.width / blank_shrink_divisor};
    }
    const bool ideographic = is_ideographic_script(prepared.fonts->shaper.style(item.shape).script);
    const bool stretches = ideographic && unit.closer == Length{};
    return {stretches ? item.size / ideograph_stretch_divisor : Length{}, unit.slack,
            prepared.letter_space_of(unit.item) * count_letters(*unit.glyphs)};
}

void sum_up(PreparedText& prepared) {
    Before sum;
    bool in_word = false;
    prepared.before.reserve(prepared.units.size() + 1);
    for (const Unit& unit : prepared.units) {
        prepared.before.push_back(sum);
        sum.width += unit.width;
        sum.glue = sum.glue + glue_of(prepared, unit);
        sum.words += !unit.blank && !in_word ? 1U : 0U;
        sum.characters +=
            unicode::character_count(std::string_view(prepared.text).substr(unit.begin, unit.end - unit.begin));
        in_word = !unit.blank;
        sum.content_units = unit.blank ? sum.content_units : prepared.before.size();
    }
    prepared.before.push_back(sum);
}

// Letters are made wider and narrower only where every font bears it.
int expansion_of(const PreparedText& prepared) {
    int least = prepared.items.empty() ? 0 : 1000;
    for (const TextItem& item : prepared.items) {
        const bool bears_it = !is_ideographic_script(prepared.fonts->shaper.style(item.shape).script);
        const int of_font = prepared.fonts->faces.family_of(item.face).expansion_percent_tenths;
        least = std::min(least, bears_it ? of_font : 0);
    }
    return std::max(least, 0);
}

// --- Breaks ----------------------------------------------------------------------------------------------------------

std::vector<Opportunity> find_opportunities(const PreparedText& prepared) {
    std::vector<TextRange> unbreakable;
    for (const TextRun& run : prepared.runs) {
        if (run.unbreakable) {
            unbreakable.emplace_back(run.begin, run.end);
        }
    }
    return break_opportunities(prepared.text, prepared.language, unbreakable);
}

void measure_places(PreparedText& prepared, const std::vector<Opportunity>& opportunities) {
    prepared.begin = measure_place(prepared, {0, BreakKind::Required, 0, false});
    prepared.places.reserve(opportunities.size());
    for (const Opportunity& opportunity : opportunities) {
        prepared.places.push_back(measure_place(prepared, opportunity));
    }
    // A mark standing alone is in its place, not in need of an even edge.
    if (prepared.before[prepared.before.back().content_units].characters == 1) {
        prepared.begin.hang_left = Length{};
        prepared.places.back().hang_right = Length{};
    }
}

}  // namespace

PreparedText collect(const std::vector<Run>& runs, const ParagraphStyle& style, FontStore::State& fonts,
                     Diagnostics& diagnostics) {
    PreparedText prepared;
    prepared.fonts = &fonts;
    collect_runs(prepared, runs);
    prepared.language = language_of_breaks(prepared.runs);
    prepared.em = runs.empty() ? Length{} : runs.front().style.size;
    itemize_runs(prepared, runs, diagnostics);
    prepared.letter_spaces = letter_spaces_of(prepared);
    std::vector<Opportunity> opportunities = find_opportunities(prepared);
    shape_units(prepared, opportunities);
    close_up(prepared);
    sum_up(prepared);
    if (style.hyphenate) {
        add_hyphenation(opportunities, prepared, diagnostics);
    }
    measure_places(prepared, opportunities);
    prepared.expansion = expansion_of(prepared);
    return prepared;
}

}  // namespace vitac
