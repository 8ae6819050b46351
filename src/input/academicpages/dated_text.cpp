// A date at the beginning or end of a text, taken out of it.
#include "input/academicpages/dated_text.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "base/unicode.h"
#include "input/academicpages/segments.h"
#include "input/meaning/dates.h"
#include "input/meaning/emoji.h"
#include "input/people/styled_text.h"
#include "input/people/text.h"

namespace vitac::academicpages {

namespace {

bool only(std::string_view text, std::string_view characters) {
    for (std::string_view sign : {"–", "—", "·", "•", "，", "：", "）", "（", "|"}) {
        if (trimmed(text) == sign) {
            return true;
        }
    }
    return std::all_of(text.begin(), text.end(), [&](char c) { return characters.find(c) != std::string_view::npos; });
}

struct Around {
    std::size_t begin = 0;  // with an opening bracket before the date
    std::size_t end = 0;
    bool bracketed = false;
};

Around with_brackets(std::string_view text, const FoundDate& date) {
    Around around{date.begin, date.end, false};
    const std::string_view before = trimmed(text.substr(0, date.begin));
    const std::string_view behind = trimmed(text.substr(date.end));
    const bool open = before.ends_with('(') || before.ends_with('[') || before.ends_with("（");
    const bool close = behind.starts_with(')') || behind.starts_with(']') || behind.starts_with("）");
    if (open && close) {
        around.bracketed = true;
        around.begin =
            static_cast<std::size_t>(before.data() - text.data()) + before.size() - (before.ends_with("（") ? 3U : 1U);
        around.end = static_cast<std::size_t>(behind.data() - text.data()) + (behind.starts_with("）") ? 3U : 1U);
    }
    return around;
}

// "published in 2019", "ECCV 2024": without a separator a year belongs to the words before it, unless it is set
// differently.
bool belongs_to_words_before(const StyledText& text, const FoundDate& date, const Around& around) {
    const std::string_view before = trimmed(text.plain(0, around.begin));
    if (around.bracketed || before.empty()) {
        return false;
    }
    if (before.ends_with(" in")) {
        return true;
    }
    static constexpr std::string_view separators[] = {",", ";", "|", ":",  "-",  "–", "—", "·",
                                                      ".", ")", "•", "，", "：", "@", "\t"};
    const bool parted = std::any_of(std::begin(separators), std::end(separators),
                                    [&](std::string_view sign) { return before.ends_with(sign); });
    const std::size_t last = static_cast<std::size_t>(before.data() - text.plain().data()) + before.size() - 1;
    const bool set_differently = !(text.at(last).marks == text.at(date.begin).marks) ||
                                 text.at(last).link.has_value() != text.at(date.begin).link.has_value();
    return !parted && !set_differently && !date.is_range() && !date.has_month();
}

// A letter that begins no name: small, or of a script that has no capitals.
bool goes_on_with(std::string_view text) {
    if (text.empty()) {
        return false;
    }
    std::size_t at = 0;
    const char32_t first = unicode::decode(text, at);
    return unicode::is_letter(first) && !unicode::is_uppercase(first);
}

}  // namespace

DatedText take_date(const RichText& line) {
    const StyledText text(line);
    const std::string& plain = text.plain();
    const std::vector<FoundDate> dates = find_dates(plain);
    const auto taken = [&](const FoundDate& date, RichText rest) {
        DatedText result{without_emoji_around(without_separators(rest)), date.range};
        result.dates.span = text.span(date.begin, date.end);
        return result;
    };
    constexpr std::string_view separators = " ,;:|.-\t";
    // At an end of the line; ranges before single dates.
    for (const bool range_wanted : {true, false}) {
        for (auto date = dates.rbegin(); date != dates.rend(); ++date) {
            if (date->is_range() != range_wanted) {
                continue;
            }
            const Around around = with_brackets(plain, *date);
            if (only(text.plain(around.end, text.size()), separators)) {
                if (!belongs_to_words_before(text, *date, around)) {
                    return taken(*date, text.slice(0, around.begin));
                }
            }
            if (only(text.plain(0, around.begin), separators)) {
                // "2017 - 2023. Example Metro": the stop ends the date.
                const std::size_t stop = text.plain(around.end, text.size()).starts_with(". ") ? 1U : 0U;
                return taken(*date, text.slice(around.end + stop, text.size()));
            }
        }
    }
    // In the middle: a range in brackets or between separators. "Studied there (2010–2015) and left" is a sentence, of
    // which a date is a part.
    for (const FoundDate& date : dates) {
        const Around around = with_brackets(plain, date);
        const std::string_view before = trimmed(text.plain(0, around.begin));
        const std::string_view behind = trimmed(text.plain(around.end, text.size()));
        const auto is_sign = [](std::string_view part, bool at_end) {
            for (const std::string_view sign : {",", ";", "|", ":", "–", "—", "·"}) {
                if (at_end ? part.ends_with(sign) : part.starts_with(sign)) {
                    return true;
                }
            }
            return false;
        };
        // "M.Sc., Example University, 2014 (GPA: 1.3)": the bracket is a remark of its own.
        const bool remark = before.ends_with(',') && behind.starts_with('(') && behind.find(')') == behind.size() - 1;
        // "Ph.D., Example University, 2015. Summa cum laude": so ends a statement of its own.
        const bool sentence =
            before.ends_with(',') && behind.starts_with(". ") && starts_with_uppercase(behind.substr(2));
        if ((date.is_range() && around.bracketed && !goes_on_with(behind)) ||
            (is_sign(before, true) && is_sign(behind, false)) || remark || sentence) {
            const auto from = static_cast<std::size_t>(behind.data() - plain.data());
            RichText rest = without_separators(text.slice(0, around.begin));
            append(rest, rich_text(", "));
            append(rest, remark     ? text.slice(from + 1, from + behind.size() - 1)
                         : sentence ? text.slice(from + 2, from + behind.size())
                                    : without_separators(text.slice(around.end, text.size())));
            return taken(date, rest);
        }
    }
    return {line, {}};
}

}  // namespace vitac::academicpages
