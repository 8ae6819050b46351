// Dates in words, for sources and formats that hold only numbers.
#pragma once

#include <string>

#include "model/biography.h"

namespace vitac {

// "Mar 2024"; the day and what is not known are left out. "" for a season, which formats have in words of their own.
std::string date_words(const Date& date, const std::string& language);
// "present" in the language, English where it is not known.
std::string word_for_present(const std::string& language);
bool is_word_for_present(std::string_view word);  // in lower case; in any language
// "Mar 2024 – present"; a range within one month as that month. "" when a part of it has no words.
std::string date_words(const DateRange& dates, const std::string& language);

}  // namespace vitac
