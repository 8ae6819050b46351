// What CLDR knows of languages: direction, quotation marks, dates.
#include "base/unicode_language.h"

#include <unicode/dtptngen.h>
#include <unicode/gregocal.h>
#include <unicode/locid.h>
#include <unicode/smpdtfmt.h>
#include <unicode/uloc.h>
#include <unicode/ulocdata.h>

#include <algorithm>
#include <map>
#include <memory>

namespace vitac::unicode {

namespace {

// What is looked up in CLDR costs more than what is done with it; a hostile document could name many languages.
constexpr std::size_t most_kept = 32;

template <class Value, class Make>
const Value& kept(std::map<std::string, Value>& values, const std::string& language, Make make) {
    const auto found = values.find(language);
    if (found != values.end()) {
        return found->second;
    }
    if (values.size() >= most_kept) {
        values.clear();
    }
    return values.emplace(language, make(language)).first->second;
}

icu::Locale locale_of(const std::string& language) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Locale locale = icu::Locale::forLanguageTag(language, status);
    return U_SUCCESS(status) && locale.isBogus() == 0 ? locale : icu::Locale::getEnglish();
}

struct CloseLocaleData {
    void operator()(ULocaleData* data) const { ulocdata_close(data); }
};

Quotes find_quotes(const std::string& language) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<ULocaleData, CloseLocaleData> data(ulocdata_open(locale_of(language).getName(), &status));
    const auto mark = [&](ULocaleDataDelimiterType type) {
        constexpr std::int32_t most_units = 16;
        char16_t units[most_units];
        std::string text;
        const std::int32_t size = ulocdata_getDelimiter(data.get(), type, units, most_units, &status);
        if (U_SUCCESS(status) && size <= most_units) {
            icu::UnicodeString(units, size).toUTF8String(text);
        }
        return text;
    };
    Quotes quotes{mark(ULOCDATA_QUOTATION_START), mark(ULOCDATA_QUOTATION_END), mark(ULOCDATA_ALT_QUOTATION_START),
                  mark(ULOCDATA_ALT_QUOTATION_END)};
    return U_SUCCESS(status) ? quotes : Quotes{"“", "”", "‘", "’"};
}

// The pattern of month and year, filled in. ICU's objects are not shared between threads.
std::shared_ptr<const icu::SimpleDateFormat> find_format(const std::string& language) {
    UErrorCode status = U_ZERO_ERROR;
    icu::Locale locale = locale_of(language);
    locale.setKeywordValue("calendar", "gregorian", status);
    locale.setKeywordValue("numbers", "latn", status);
    const std::unique_ptr<icu::DateTimePatternGenerator> patterns(
        icu::DateTimePatternGenerator::createInstance(locale, status));
    if (U_FAILURE(status)) {
        return nullptr;
    }
    // "MMM": with the month in letters, where the language has dates in letters.
    auto format = std::make_shared<icu::SimpleDateFormat>(patterns->getBestPattern(u"yMMM", status), locale, status);
    format->setTimeZone(*icu::TimeZone::getGMT());
    return U_SUCCESS(status) ? format : nullptr;
}

std::vector<std::string> find_chain(const std::string& language) {
    std::vector<std::string> chain;
    const auto add = [&chain](const std::string& tag) {
        if (!tag.empty() && std::find(chain.begin(), chain.end(), tag) == chain.end()) {
            chain.push_back(tag);
        }
    };
    add(language);
    UErrorCode status = U_ZERO_ERROR;
    icu::Locale locale = locale_of(language);
    locale.canonicalize(status);
    const std::string primary = locale.getLanguage();
    locale.addLikelySubtags(status);
    if (U_SUCCESS(status)) {
        add(primary + "-" + locale.getScript());
    }
    add(primary);
    if (primary == "no" || primary == "nn") {
        add("nb");  // Norwegian is nearly always Bokmål, and its other form reads it as well
    }
    return chain;
}

}  // namespace

const std::vector<std::string>& language_chain(const std::string& language) {
    static thread_local std::map<std::string, std::vector<std::string>> known;
    return kept(known, language, find_chain);
}

Direction direction_of(const std::string& language) {
    return uloc_isRightToLeft(locale_of(language).getName()) != 0 ? Direction::RightToLeft : Direction::LeftToRight;
}

Quotes quotes_of(const std::string& language) {
    static thread_local std::map<std::string, Quotes> known;
    return kept(known, language, find_quotes);
}

std::string month_and_year(int year, int month, const std::string& language) {
    if (language ==
        "en") {  // most pages; to ask for the pattern takes longer than all else that is known of a language
        return month_name(month, MonthForm::Abbreviated, language) + " " + std::to_string(year);
    }
    static thread_local std::map<std::string, std::shared_ptr<const icu::SimpleDateFormat>> known;
    const std::shared_ptr<const icu::SimpleDateFormat> format = kept(known, language, find_format);
    UErrorCode status = U_ZERO_ERROR;
    icu::GregorianCalendar calendar(*icu::TimeZone::getGMT(), status);
    calendar.set(year, month - 1, 1);
    std::string text;
    if (format != nullptr && U_SUCCESS(status)) {
        icu::UnicodeString written;
        format->format(calendar.getTime(status), written);
        written.toUTF8String(text);
    }
    return U_SUCCESS(status) ? text : std::string();
}

}  // namespace vitac::unicode
