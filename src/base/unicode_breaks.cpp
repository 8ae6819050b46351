// Where texts may be parted (UAX #14, #29) and in which direction they run (UAX #9).
#include "base/unicode.h"

#include <unicode/brkiter.h>
#include <unicode/locid.h>
#include <unicode/ubidi.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>

#include <algorithm>
#include <map>
#include <memory>
#include <numeric>

namespace vitac::unicode {

// --- Boundaries ------------------------------------------------------------------------------------------------------

namespace {

enum class Unit { Grapheme, Word, Line };

icu::Locale break_locale(Unit unit, const std::string& language) {
    UErrorCode status = U_ZERO_ERROR;
    icu::Locale locale = icu::Locale::forLanguageTag(language, status);
    if (U_FAILURE(status)) {
        return icu::Locale::getRoot();
    }
    const std::string_view code = locale.getLanguage();
    if (unit == Unit::Line && (code == "ja" || code == "zh")) {
        // Strict: no line begins with small kana or the prolonged sound mark, as in printed books.
        locale.setKeywordValue("lb", "strict", status);
    }
    return locale;
}

std::unique_ptr<icu::BreakIterator> create_iterator(Unit unit, const std::string& language) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Locale locale = break_locale(unit, language);
    switch (unit) {
        case Unit::Grapheme:
            return std::unique_ptr<icu::BreakIterator>(icu::BreakIterator::createCharacterInstance(locale, status));
        case Unit::Word:
            return std::unique_ptr<icu::BreakIterator>(icu::BreakIterator::createWordInstance(locale, status));
        case Unit::Line:
            break;
    }
    return std::unique_ptr<icu::BreakIterator>(icu::BreakIterator::createLineInstance(locale, status));
}

// An iterator takes longer to make than to use on a paragraph; it keeps its state, so each thread has its own.
icu::BreakIterator* shared_iterator(Unit unit, const std::string& language) {
    using Key = std::pair<Unit, std::string>;
    // A hostile document could name a new language in each paragraph.
    constexpr std::size_t most_kept = 32;
    static thread_local std::map<Key, std::unique_ptr<icu::BreakIterator>> iterators;
    Key key{unit, language};
    auto found = iterators.find(key);
    if (found == iterators.end()) {
        if (iterators.size() >= most_kept) {
            iterators.clear();
        }
        found = iterators.emplace(std::move(key), create_iterator(unit, language)).first;
    }
    return found->second.get();
}

// Calls `visit(offset, iterator)` for each boundary after the start of the text.
template <class Visit>
void for_each_boundary(Unit unit, std::string_view text, const std::string& language, Visit visit) {
    icu::BreakIterator* iterator = shared_iterator(unit, language);
    UErrorCode status = U_ZERO_ERROR;
    UText units = UTEXT_INITIALIZER;
    utext_openUTF8(&units, text.data(), static_cast<std::int64_t>(text.size()), &status);
    if (iterator == nullptr || U_FAILURE(status)) {
        return;
    }
    iterator->setText(&units, status);
    for (std::int32_t at = iterator->next(); U_SUCCESS(status) && at != icu::BreakIterator::DONE;
         at = iterator->next()) {
        visit(static_cast<std::size_t>(at), *iterator);
    }
    utext_close(&units);
}

// Characters of which each is a cluster: ASCII, where no "\r\n" can be.
bool is_simple(std::string_view text) {
    return std::all_of(text.begin(), text.end(),
                       [](char byte) { return static_cast<unsigned char>(byte) < 0x80 && byte != '\r'; });
}

}  // namespace

std::vector<std::size_t> grapheme_boundaries(std::string_view text) {
    if (is_simple(text)) {
        std::vector<std::size_t> every_byte(text.size() + 1);
        std::iota(every_byte.begin(), every_byte.end(), std::size_t{0});
        return every_byte;
    }
    std::vector<std::size_t> boundaries = {0};
    for_each_boundary(Unit::Grapheme, text, {}, [&](std::size_t at, auto&) { boundaries.push_back(at); });
    return boundaries;
}

std::vector<std::size_t> word_boundaries(std::string_view text, const std::string& language) {
    std::vector<std::size_t> boundaries = {0};
    for_each_boundary(Unit::Word, text, language, [&](std::size_t at, auto&) { boundaries.push_back(at); });
    return boundaries;
}

std::vector<BreakOpportunity> line_breaks(std::string_view text, const std::string& language) {
    std::vector<BreakOpportunity> breaks;
    for_each_boundary(Unit::Line, text, language, [&](std::size_t at, const icu::BreakIterator& iterator) {
        const std::int32_t rule = iterator.getRuleStatus();
        breaks.push_back({at, rule >= UBRK_LINE_HARD && rule < UBRK_LINE_HARD_LIMIT});
    });
    return breaks;
}

// --- Direction -------------------------------------------------------------------------------------------------------

namespace {

// Whether the bidirectional algorithm can change anything in a left-to-right paragraph.
bool needs_bidi(std::string_view text) {
    constexpr char32_t first_hebrew = 0x0590;  // before it everything runs left to right
    constexpr std::uint32_t harmless =
        U_MASK(U_LEFT_TO_RIGHT) | U_MASK(U_EUROPEAN_NUMBER) | U_MASK(U_EUROPEAN_NUMBER_SEPARATOR) |
        U_MASK(U_EUROPEAN_NUMBER_TERMINATOR) | U_MASK(U_COMMON_NUMBER_SEPARATOR) | U_MASK(U_BLOCK_SEPARATOR) |
        U_MASK(U_SEGMENT_SEPARATOR) | U_MASK(U_WHITE_SPACE_NEUTRAL) | U_MASK(U_OTHER_NEUTRAL) |
        U_MASK(U_DIR_NON_SPACING_MARK) | U_MASK(U_BOUNDARY_NEUTRAL);
    for (std::size_t offset = 0; offset < text.size();) {
        const char32_t character = decode(text, offset);
        if (character >= first_hebrew && (U_MASK(u_charDirection(static_cast<UChar32>(character))) & harmless) == 0) {
            return true;
        }
    }
    return false;
}

struct Utf16 {
    std::u16string units;
    std::vector<std::size_t> offsets;  // of each unit's character in the UTF-8 text; and the end
};

Utf16 to_utf16(std::string_view text) {
    constexpr char32_t first_supplementary = 0x10000;
    Utf16 result;
    result.units.reserve(text.size());
    for (std::size_t offset = 0; offset < text.size();) {
        result.offsets.push_back(offset);
        const char32_t character = decode(text, offset);
        if (character < first_supplementary) {
            result.units.push_back(static_cast<char16_t>(character));
        } else {
            result.units.push_back(U16_LEAD(static_cast<UChar32>(character)));
            result.units.push_back(U16_TRAIL(static_cast<UChar32>(character)));
            result.offsets.push_back(result.offsets.back());
        }
    }
    result.offsets.push_back(text.size());
    return result;
}

UBiDiLevel base_level(std::optional<Direction> base) {
    if (!base) {
        return UBIDI_DEFAULT_LTR;
    }
    return *base == Direction::RightToLeft ? 1 : 0;
}

std::vector<LevelRun> merge_levels(const std::vector<std::size_t>& offsets, const UBiDiLevel* levels) {
    std::vector<LevelRun> runs;
    for (std::size_t unit = 0; unit + 1 < offsets.size(); ++unit) {
        if (!runs.empty() && runs.back().level == levels[unit]) {
            runs.back().end = offsets[unit + 1];
        } else {
            runs.push_back({offsets[unit], offsets[unit + 1], levels[unit]});
        }
    }
    return runs;
}

}  // namespace

std::vector<LevelRun> bidi_levels(std::string_view text, std::optional<Direction> base) {
    if (text.empty()) {
        return {};
    }
    const std::vector<LevelRun> all_left_to_right = {{0, text.size(), 0}};
    if (base != Direction::RightToLeft && !needs_bidi(text)) {
        return all_left_to_right;
    }
    const Utf16 wide = to_utf16(text);
    const std::unique_ptr<UBiDi, decltype(&ubidi_close)> bidi(ubidi_open(), &ubidi_close);
    UErrorCode status = U_ZERO_ERROR;
    ubidi_setPara(bidi.get(), wide.units.data(), static_cast<std::int32_t>(wide.units.size()), base_level(base),
                  nullptr, &status);
    const UBiDiLevel* levels = ubidi_getLevels(bidi.get(), &status);
    return U_SUCCESS(status) ? merge_levels(wide.offsets, levels) : all_left_to_right;
}

std::vector<std::size_t> visual_order(const std::vector<std::uint8_t>& levels) {
    std::vector<std::int32_t> order(levels.size());
    ubidi_reorderVisual(levels.data(), static_cast<std::int32_t>(levels.size()), order.data());
    return {order.begin(), order.end()};
}

}  // namespace vitac::unicode
