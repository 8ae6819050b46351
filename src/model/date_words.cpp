// Dates in words, for sources and formats that hold only numbers.
#include "model/date_words.h"

#include <string_view>
#include <utility>

#include "base/unicode_language.h"

namespace vitac {

std::string date_words(const Date& date, const std::string& language) {
    if (date.season != Season::None || date.year == 0) {
        return {};
    }
    return date.month == 0 ? std::to_string(date.year) : unicode::month_and_year(date.year, date.month, language);
}

std::string word_for_present(const std::string& language) {
    static constexpr std::pair<std::string_view, std::string_view> words[] = {
        {"de", "heute"}, {"fr", "présent"}, {"es", "actualidad"}, {"it", "presente"}, {"pt", "atual"},
        {"nl", "heden"}, {"ko", "현재"},    {"ja", "現在"},       {"zh", "至今"}};
    for (const auto& [tag, word] : words) {
        if (language == tag || language.starts_with(std::string(tag) + "-")) {
            return std::string(word);
        }
    }
    return "present";
}

std::string date_words(const DateRange& dates, const std::string& language) {
    if (dates.expected) {
        return {};
    }
    const std::string start = dates.start ? date_words(*dates.start, language) : std::string();
    const std::string end = dates.ongoing ? word_for_present(language)
                            : dates.end   ? date_words(*dates.end, language)
                                          : std::string();
    if (end.empty() || (dates.start.has_value() == start.empty()) || (dates.ongoing && (dates.end || !dates.start))) {
        return {};
    }
    return start.empty() || start == end ? end : start + " – " + end;
}

}  // namespace vitac
