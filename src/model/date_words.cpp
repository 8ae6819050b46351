// Dates in words, for sources and formats that hold only numbers.
#include "model/date_words.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "base/unicode_language.h"

namespace vitac {

namespace {

// Those of layouts/languages, which readers do not see.
constexpr std::pair<std::string_view, std::string_view> words_for_present[] = {{"ar", "حتى الآن"},
                                                                               {"bg", "досега"},
                                                                               {"ca", "actualitat"},
                                                                               {"cs", "dosud"},
                                                                               {"da", "nu"},
                                                                               {"de", "heute"},
                                                                               {"el", "σήμερα"},
                                                                               {"es", "actualidad"},
                                                                               {"et", "praeguseni"},
                                                                               {"eu", "gaur egun"},
                                                                               {"fa", "تاکنون"},
                                                                               {"fi", "nykyhetki"},
                                                                               {"fr", "présent"},
                                                                               {"gl", "actualidade"},
                                                                               {"he", "היום"},
                                                                               {"hi", "वर्तमान"},
                                                                               {"hr", "danas"},
                                                                               {"hu", "jelenleg"},
                                                                               {"id", "sekarang"},
                                                                               {"is", "nú"},
                                                                               {"it", "oggi"},
                                                                               {"ja", "現在"},
                                                                               {"ko", "현재"},
                                                                               {"lt", "dabar"},
                                                                               {"lv", "pašlaik"},
                                                                               {"nb", "nå"},
                                                                               {"nl", "heden"},
                                                                               {"pl", "obecnie"},
                                                                               {"pt", "presente"},
                                                                               {"ro", "prezent"},
                                                                               {"ru", "настоящее время"},
                                                                               {"sk", "súčasnosť"},
                                                                               {"sl", "danes"},
                                                                               {"sr", "данас"},
                                                                               {"sv", "nu"},
                                                                               {"th", "ปัจจุบัน"},
                                                                               {"tr", "günümüz"},
                                                                               {"uk", "дотепер"},
                                                                               {"vi", "nay"},
                                                                               {"zh", "至今"}};

}  // namespace

std::string date_words(const Date& date, const std::string& language) {
    if (date.season != Season::None || date.year == 0) {
        return {};
    }
    return date.month == 0 ? std::to_string(date.year) : unicode::month_and_year(date.year, date.month, language);
}

std::string word_for_present(const std::string& language) {
    for (const auto& [tag, word] : words_for_present) {
        if (language == tag || language.starts_with(std::string(tag) + "-")) {
            return std::string(word);
        }
    }
    return "present";
}

bool is_word_for_present(std::string_view word) {
    return std::any_of(std::begin(words_for_present), std::end(words_for_present),
                       [&](const auto& known) { return known.second == word; });
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
