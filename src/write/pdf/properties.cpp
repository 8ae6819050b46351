// The properties of a document, ready to be written: the same in the Info dictionary and in XMP.
#include "write/pdf/properties.h"

#include <fmt/core.h>

#include <algorithm>
#include <chrono>

#include "base/readable_text.h"

namespace vitac::pdf {

namespace {

struct UtcTime {
    int year = 0;
    unsigned month = 0;
    unsigned day = 0;
    std::int64_t second_of_day = 0;
};

UtcTime utc_time(std::int64_t seconds) {
    constexpr std::int64_t day_length = 86400;
    constexpr std::int64_t last_second_of_9999 = 253402300799;
    seconds = std::clamp<std::int64_t>(seconds, 0, last_second_of_9999);
    const std::chrono::year_month_day date{std::chrono::sys_days{std::chrono::days{seconds / day_length}}};
    return {static_cast<int>(date.year()), static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
            seconds % day_length};
}

}  // namespace

std::string Properties::keyword_list() const {
    std::string list;
    for (const std::string& keyword : keywords) {
        list += list.empty() ? "" : ", ";
        list += keyword;
    }
    return list;
}

Properties properties_of(const DocumentMetadata& metadata) {
    Properties properties;
    properties.title = property_text(metadata.title);
    properties.author = property_text(metadata.author);
    properties.subject = property_text(metadata.subject);
    for (const std::string& keyword : metadata.keywords) {
        if (const std::string text = property_text(keyword); !text.empty()) {
            properties.keywords.push_back(text);
        }
    }
    if (properties.title.empty()) {
        properties.title = properties.author.empty() ? "Curriculum Vitae" : properties.author;
    }
    properties.language = metadata.language.empty() ? "en" : metadata.language;
    properties.program = "vitac " VITAC_VERSION;
    properties.date = metadata.date;
    return properties;
}

std::string pdf_date(std::int64_t seconds) {
    const UtcTime time = utc_time(seconds);
    return fmt::format("D:{:04}{:02}{:02}{:02}{:02}{:02}Z", time.year, time.month, time.day, time.second_of_day / 3600,
                       time.second_of_day / 60 % 60, time.second_of_day % 60);
}

std::string xmp_date(std::int64_t seconds) {
    const UtcTime time = utc_time(seconds);
    return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", time.year, time.month, time.day,
                       time.second_of_day / 3600, time.second_of_day / 60 % 60, time.second_of_day % 60);
}

}  // namespace vitac::pdf
