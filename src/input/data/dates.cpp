// Dates in the fields of data files.
#include "input/data/dates.h"

#include <algorithm>
#include <optional>

#include "base/unicode.h"
#include "input/meaning/date_words.h"
#include "input/meaning/dates.h"
#include "input/people/text.h"
#include "model/date_words.h"

namespace vitac::data {

namespace {

constexpr Problem<std::string> date_not_understood{Severity::Note, "date-not-understood",
                                                   "`{}` is no date that is known; it is printed as written"};
constexpr Problem<std::string, std::string> date_range_reversed{Severity::Warning, "date-range-reversed",
                                                                "this ends at {}, before it begins at {}"};

int number_at(std::string_view text, std::size_t at, std::size_t size) {
    int value = 0;
    for (const char c : text.substr(at, size)) {
        value = c >= '0' && c <= '9' && value >= 0 ? value * 10 + (c - '0') : -1;
    }
    return text.size() >= at + size ? value : -1;
}

// ISO 8601 as these formats allow it, also with a time behind ("2017-12-24T15:53:00").
std::optional<Date> iso_date(std::string_view text) {
    text = text.substr(0, text.find('T'));
    // "2024-02-17 00:00:00 +0100", as Jekyll has it.
    constexpr std::size_t date_size = 10;
    if (text.size() > date_size + 3 && text[date_size] == ' ' && text[date_size + 3] == ':') {
        text = text.substr(0, date_size);
    }
    constexpr int latest_year = 2999;
    constexpr int earliest_year = 1000;
    Date date;
    date.year = number_at(text, 0, 4);
    if (date.year < earliest_year || date.year > latest_year) {
        return std::nullopt;
    }
    if (text.size() > 4) {
        date.month = number_at(text, 5, 2);
        if (text[4] != '-' || date.month < 1 || date.month > 12) {
            return std::nullopt;
        }
    }
    if (text.size() > 7) {
        date.day = number_at(text, 8, 2);
        if (text[7] != '-' || date.day < 1 || date.day > 31) {
            return std::nullopt;
        }
    }
    const bool whole = text.size() == 4 || text.size() == 7 || text.size() == 10;
    return whole ? std::optional(date) : std::nullopt;
}

// What was read of one field, and how it is printed.
struct OneDate {
    std::optional<Date> date;
    DateRange range;  // of a text that holds more than a date
    std::string text;
};

OneDate read_one(const yaml::Node& node, Reading& reading) {
    OneDate one;
    // "2016 &mdash; 2020", as templates of sites have it.
    const bool has_mark_up = node.is_scalar() && node.text.find_first_of("&<") != std::string::npos;
    const std::string text = has_mark_up ? plain_text(rich_text_of(node, reading)) : flattened(node);
    one.date = iso_date(text);
    one.text = text;
    if (one.date) {
        one.text = date_words(*one.date, reading.language);
        return one;
    }
    const std::vector<FoundDate> found = find_dates(text);
    if (found.size() == 1) {
        one.range = found.front().range;
        const bool single = !found.front().is_range() && found.front().begin == 0 && found.front().end == text.size();
        one.date = single ? one.range.end : std::nullopt;
        const bool plain = one.date && one.date->season == Season::None && !one.range.expected;
        one.text = plain ? date_words(*one.date, reading.language) : text;
    } else if (!means_present(text)) {
        reading.diagnostics.add(date_not_understood.at(node.span, text));
    }
    return one;
}

bool is_before(const Date& a, const Date& b) {
    const auto key = [](int x, int y) { return x != 0 && y != 0; };
    if (a.year != b.year) {
        return a.year < b.year;
    }
    if (!key(a.month, b.month) || a.month != b.month) {
        return key(a.month, b.month) && a.month < b.month;
    }
    return key(a.day, b.day) && a.day < b.day;
}

}  // namespace

// "Present", "to date", "bis heute", "gaur egun"
bool means_present(std::string_view text) {
    const std::string lower = unicode::to_lower(trimmed(text));
    const std::vector<std::string_view> words = words_of(lower);
    const bool phrase =
        !words.empty() && is_present_word(words.back()) && std::all_of(words.begin(), words.end() - 1, is_until_word);
    return phrase || is_word_for_present(lower);
}

DateRange date_of(const yaml::Node* node, Reading& reading) {
    DateRange dates;
    if (node == nullptr) {
        return dates;
    }
    const OneDate one = read_one(*node, reading);
    dates = one.range;
    if (one.date) {
        dates.end = one.date;
    }
    dates.text = one.text;
    dates.span = node->span;
    return dates;
}

DateRange range_of(const yaml::Node* start, const yaml::Node* end, WithoutEnd without_end, Reading& reading) {
    if (start == nullptr) {
        return date_of(end, reading);
    }
    if (end == nullptr && without_end == WithoutEnd::Single) {
        return date_of(start, reading);
    }
    const OneDate first = read_one(*start, reading);
    const OneDate last = end != nullptr ? read_one(*end, reading) : OneDate{};
    DateRange dates;
    dates.span = end != nullptr ? join(start->span, end->span) : start->span;
    dates.start = first.date;
    dates.end = last.date;
    dates.ongoing = end == nullptr || means_present(flattened(*end));
    dates.expected = last.range.expected;
    if (dates.start && dates.end && is_before(*dates.end, *dates.start)) {
        reading.diagnostics.add(date_range_reversed.at(end->span, to_iso(*dates.end), to_iso(*dates.start)));
    }
    if (!dates.ongoing && first.text == last.text) {
        dates.text = first.text;
        dates.start = first.date == last.date ? std::nullopt : first.date;
        return dates;
    }
    dates.text = first.text + " – " + (dates.ongoing ? word_for_present(reading.language) : last.text);
    return dates;
}

DateRange take_dates(Fields& fields, WithoutEnd without_end) {
    const yaml::Node* start = fields.take({"startDate", "start_date", "start", "year_start", "start_year", "from"});
    const yaml::Node* end = fields.take({"endDate", "end_date", "end", "year_end", "end_year", "until"});
    const yaml::Node* date = fields.take({"date", "dates", "releaseDate", "period", "years", "year"});
    if (date != nullptr && start == nullptr && end == nullptr && find_dates(flattened(*date)).empty()) {
        // "Jul 5", and the year in a field of its own.
        if (const yaml::Node* year = fields.take({"year"})) {
            yaml::Node whole = *date;
            whole.text = flattened(*date) + ", " + flattened(*year);
            return date_of(&whole, fields.reading());
        }
    }
    if (date != nullptr && (start != nullptr || end != nullptr)) {
        fields.give_back(date);
    }
    return start != nullptr || end != nullptr ? range_of(start, end, without_end, fields.reading())
                                              : date_of(date, fields.reading());
}

void shorten_beside(const RichText& venue, DateRange& dates) {
    if (dates.end && !dates.start) {
        const std::string year = std::to_string(dates.end->year);
        dates.text = plain_text(venue).find(year) == std::string::npos ? dates.text : year;
    }
}

}  // namespace vitac::data
