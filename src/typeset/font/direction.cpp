// In which direction the parts of a text run (UAX #9).
#include "typeset/font/direction.h"

#include <algorithm>
#include <optional>
#include <string>

namespace vitac {

namespace {

using unicode::Direction;
using unicode::LevelRun;

// Marks that force a direction (U+202D, U+202E) have none here: letters in an order that they have not are read in
// another order than they are seen. Blanks of no width take their place, which are as long.
std::string without_overrides(std::string_view text) {
    constexpr std::string_view zero_width_space = "\u200B";
    std::string plain(text);
    for (const std::string_view mark : {"\u202D", "\u202E"}) {
        for (std::size_t at = plain.find(mark); at != std::string::npos; at = plain.find(mark, at)) {
            plain.replace(at, mark.size(), zero_width_space);
        }
    }
    return plain;
}

bool has_letter(std::string_view text) {
    for (std::size_t offset = 0; offset < text.size();) {
        if (unicode::is_letter(unicode::decode(text, offset))) {
            return true;
        }
    }
    return false;
}

// The text with the isolates between signs, and where each part of it comes from.
struct Marked {
    std::string text;
    std::vector<std::size_t> begins;  // in `text`, of the parts without signs
    std::vector<std::size_t> origins;
};

Marked with_signs(std::string_view text, const std::vector<Isolate>& isolates, Direction base) {
    constexpr std::string_view first_strong_isolate = "\u2068";
    constexpr std::string_view right_to_left_isolate = "\u2067";
    constexpr std::string_view pop_isolate = "\u2069";
    Marked marked;
    std::size_t at = 0;
    const auto copy_to = [&](std::size_t end) {
        marked.begins.push_back(marked.text.size());
        marked.origins.push_back(at);
        marked.text += text.substr(at, end - at);
        at = end;
    };
    for (const Isolate& isolate : isolates) {
        copy_to(isolate.begin);
        // Numbers alone, as from year to year, are read like the text around them; but one of a telephone is one
        // number.
        const std::string_view inside = text.substr(isolate.begin, isolate.end - isolate.begin);
        const bool own = base == Direction::LeftToRight || has_letter(inside) || inside.starts_with('+');
        marked.text += own ? first_strong_isolate : right_to_left_isolate;
        copy_to(isolate.end);
        marked.text += pop_isolate;
    }
    copy_to(text.size());
    return marked;
}

// The levels of what is not a sign, at the places that it has in the text.
std::vector<LevelRun> without_signs(const std::vector<LevelRun>& levels, const Marked& marked, std::size_t size) {
    std::vector<LevelRun> result;
    for (std::size_t part = 0; part < marked.begins.size(); ++part) {
        const std::size_t begin = marked.begins[part];
        const std::size_t origin = marked.origins[part];
        const std::size_t end = begin + (part + 1 < marked.origins.size() ? marked.origins[part + 1] : size) - origin;
        auto run = std::upper_bound(levels.begin(), levels.end(), begin,
                                    [](std::size_t at, const LevelRun& level) { return at < level.end; });
        for (; run != levels.end() && run->begin < end; ++run) {
            const std::size_t from = std::max(run->begin, begin) - begin + origin;
            const std::size_t to = std::min(run->end, end) - begin + origin;
            if (!result.empty() && result.back().level == run->level) {
                result.back().end = to;
            } else {
                result.push_back({from, to, run->level});
            }
        }
    }
    return result;
}

bool is_all_left_to_right(const std::vector<LevelRun>& levels) {
    return std::all_of(levels.begin(), levels.end(), [](const LevelRun& run) { return run.level == 0; });
}

bool is_word(char32_t character) {
    return unicode::is_letter(character) || unicode::is_digit(character) || unicode::is_mark(character);
}

// Without what stands before the first letter or digit and behind the last; empty where there is none.
Isolate without_signs_around(std::string_view text, Isolate part) {
    Isolate words{part.end, part.end};
    for (std::size_t offset = part.begin; offset < part.end;) {
        const std::size_t begin = offset;
        if (is_word(unicode::decode(text, offset))) {
            words.begin = std::min(words.begin, begin);
            words.end = offset;
        }
    }
    return words;
}

// Runs in a row that belong together: of one value, in one language.
struct Stretch {
    Isolate part;
    const Run* first = nullptr;
};

// Names and labels are never parted, so a run that may not be is a value of its own; but a mark behind a name is the
// name's.
std::vector<Stretch> stretches_of(const std::vector<Run>& runs, const std::vector<std::size_t>& ends) {
    std::vector<Stretch> stretches;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        const Run& run = runs[i];
        const std::size_t begin = i == 0 ? 0 : ends[i - 1];
        const Run* before = stretches.empty() ? nullptr : stretches.back().first;
        const bool same = before != nullptr && before->field_name == run.field_name &&
                          before->unbreakable == run.unbreakable && before->style.language == run.style.language;
        if (same) {
            stretches.back().part.end = ends[i];
        } else {
            stretches.push_back({{begin, ends[i]}, &run});
        }
    }
    return stretches;
}

}  // namespace

Isolates isolates_of(std::string_view text, const std::vector<Run>& runs, const std::vector<std::size_t>& ends,
                     const std::string& document_language) {
    Isolates isolates;
    const std::vector<Stretch> stretches = stretches_of(runs, ends);
    for (std::size_t i = 0; i < stretches.size(); ++i) {
        const Run& run = *stretches[i].first;
        isolates.fields = isolates.fields || !run.field_name.empty();
        if (run.field_name.empty() && run.style.language == document_language) {
            continue;
        }
        // Where two languages meet in one field, the signs between them are the field's.
        const auto meets = [&](std::size_t other) {
            return other < stretches.size() && stretches[other].first->field_name == run.field_name &&
                   stretches[other].first->style.language != run.style.language;
        };
        const Isolate words = without_signs_around(text, stretches[i].part);
        const Isolate part = meets(i - 1) || meets(i + 1) ? words : stretches[i].part;
        if (words.begin == words.end) {
            continue;
        }
        if (!isolates.parts.empty() && isolates.parts.back().end == part.begin) {
            isolates.parts.back().end = part.end;
        } else {
            isolates.parts.push_back(part);
        }
    }
    return isolates;
}

Directions directions_of(std::string_view text, const Isolates& isolates, Direction document) {
    // The line end added here shows the direction of the whole: it always has that level.
    const std::string plain = without_overrides(text) + "\n";
    const bool by_letters = !isolates.fields && (document == Direction::LeftToRight || has_letter(text));
    std::vector<LevelRun> levels = unicode::bidi_levels(plain, by_letters ? std::nullopt : std::optional(document));
    const std::uint8_t base_level = levels.empty() ? std::uint8_t{0} : levels.back().level;
    if (!isolates.parts.empty() && !is_all_left_to_right(levels)) {
        const Direction base = base_level == 0 ? Direction::LeftToRight : Direction::RightToLeft;
        const Marked marked = with_signs(plain, isolates.parts, base);
        levels = without_signs(unicode::bidi_levels(marked.text, base), marked, plain.size());
    }
    return {std::move(levels), base_level};
}

}  // namespace vitac
