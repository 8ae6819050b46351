// Dates as a layout prints them.
#include "style/dates.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/ascii.h"
#include "base/unicode_language.h"
#include "model/date_words.h"

namespace vitac {

namespace {

constexpr std::array<std::string_view, 5> dashes = {"---", "--", "-", "–", "—"};

// Four digits and no more, as in a year.
bool ends_in_year(std::string_view text) {
    return text.size() >= 4 && ascii::is_digit(text[text.size() - 1]) && ascii::is_digit(text[text.size() - 2]) &&
           ascii::is_digit(text[text.size() - 3]) && ascii::is_digit(text[text.size() - 4]) &&
           (text.size() == 4 || !ascii::is_digit(text[text.size() - 5]));
}

bool begins_with_year(std::string_view text) {
    return text.size() >= 4 && ascii::is_digit(text[0]) && ascii::is_digit(text[1]) && ascii::is_digit(text[2]) &&
           ascii::is_digit(text[3]) && (text.size() == 4 || (!ascii::is_digit(text[4]) && text[4] != '-'));
}

// The dash of a range as the source wrote it: with blanks around it, or between two years. Not that of "2024-05".
struct Dash {
    std::size_t begin = std::string_view::npos;
    std::size_t end = 0;
    bool spaced = false;
};

Dash find_dash(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        for (const std::string_view dash : dashes) {
            if (!text.substr(at).starts_with(dash)) {
                continue;
            }
            const std::string_view before = text.substr(0, at);
            const std::string_view after = text.substr(at + dash.size());
            if (before.ends_with(' ') && (after.starts_with(' ') || after.empty())) {
                return {at - 1, at + dash.size() + (after.empty() ? 0 : 1), true};
            }
            if (ends_in_year(before) && begins_with_year(after)) {
                return {at, at + dash.size(), false};
            }
            at += dash.size() - 1;
            break;
        }
    }
    return {};
}

std::string_view without_blanks(std::string_view text) {
    const std::size_t begin = std::min(text.find_first_not_of(' '), text.size());
    return text.substr(begin, text.find_last_not_of(' ') + 1 - begin);
}

std::string as_written(const DateRange& dates, const Layout& layout) {
    const Dash dash = find_dash(dates.text);
    if (dash.begin == std::string_view::npos) {
        return dates.text;
    }
    const std::string& join = layout.joins.dates;
    return dates.text.substr(0, dash.begin) + (dash.spaced ? join : std::string(without_blanks(join))) +
           dates.text.substr(dash.end);
}

// "" when a part of it has no word in this language.
std::string spelled(const Date& date, const Layout& layout, const std::string& language) {
    constexpr std::array<const char*, 5> seasons = {"", "spring", "summer", "autumn", "winter"};
    if (date.year == 0) {
        return {};
    }
    if (date.season != Season::None) {
        const std::string season = word(layout, language, seasons[static_cast<std::size_t>(date.season)]);
        return season.empty() ? "" : season + " " + std::to_string(date.year);
    }
    if (date.month == 0) {
        return std::to_string(date.year);
    }
    return unicode::month_and_year(date.year, date.month, language);
}

std::string normalised(const DateRange& dates, const Layout& layout, const std::string& language) {
    std::string end = dates.ongoing ? word(layout, language, "present")
                      : dates.end   ? spelled(*dates.end, layout, language)
                                    : "";
    if (end.empty()) {
        return {};
    }
    if (dates.expected) {
        end += " " + word(layout, language, "expected");
    }
    if (!dates.start) {
        return dates.ongoing ? "" : end;
    }
    const std::string start = spelled(*dates.start, layout, language);
    const auto is_year = [](const Date& date) { return date.month == 0 && date.season == Season::None; };
    const bool only_years = is_year(*dates.start) && dates.end && is_year(*dates.end) && !dates.expected;
    return start.empty()
               ? ""
               : start + (only_years ? std::string(without_blanks(layout.joins.dates)) : layout.joins.dates) + end;
}

}  // namespace

std::string date_text(const DateRange& dates, const Layout& layout, const std::string& language) {
    // Words that a reader put in place of numbers are the layout's to choose; in English all have the same.
    const bool only_numbers = language != "en" && dates.text == date_words(dates, language);
    const bool spelled_here = only_numbers || layout.dates == DateForm::Normalised;
    const std::string same_for_all = spelled_here ? normalised(dates, layout, language) : "";
    return same_for_all.empty() ? as_written(dates, layout) : same_for_all;
}

}  // namespace vitac
