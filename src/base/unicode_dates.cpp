// Dates as people write them in letters.
#include <unicode/calendar.h>
#include <unicode/datefmt.h>
#include <unicode/gregocal.h>
#include <unicode/timezone.h>

#include <memory>

#include "base/long_date.h"

namespace vitac::unicode {

namespace {

constexpr int months = 12;

// At noon of Greenwich, which no zone of time moves to another day.
std::unique_ptr<icu::GregorianCalendar> calendar_at(const CalendarDate& date, UErrorCode& status) {
    auto calendar = std::make_unique<icu::GregorianCalendar>(icu::TimeZone::getGMT()->clone(), status);
    if (U_SUCCESS(status)) {
        constexpr int noon = 12;
        calendar->setLenient(0);
        calendar->clear();
        calendar->set(date.year, date.month - 1, date.day, noon, 0, 0);
    }
    return calendar;
}

}  // namespace

std::string long_date(const CalendarDate& date, const std::string& language) {
    UErrorCode unknown_tag = U_ZERO_ERROR;
    icu::Locale locale = icu::Locale::forLanguageTag(language, unknown_tag);
    locale = U_SUCCESS(unknown_tag) ? locale : icu::Locale::getEnglish();
    const std::unique_ptr<icu::DateFormat> format(icu::DateFormat::createDateInstance(icu::DateFormat::kLong, locale));
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::GregorianCalendar> calendar = calendar_at(date, status);
    const UDate moment = U_SUCCESS(status) ? calendar->getTime(status) : 0;
    std::string text;
    if (format != nullptr && U_SUCCESS(status)) {
        format->adoptTimeZone(icu::TimeZone::getGMT()->clone());
        icu::UnicodeString written;
        format->format(moment, written).toUTF8String(text);
    }
    return text;
}

bool is_date(const CalendarDate& date) {
    if (date.year < 1 || date.month < 1 || date.month > months || date.day < 1) {
        return false;
    }
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::GregorianCalendar> calendar = calendar_at(date, status);
    if (U_SUCCESS(status)) {
        calendar->getTime(status);  // a calendar that is not lenient refuses the 30th of February
    }
    return U_SUCCESS(status);
}

}  // namespace vitac::unicode
