// Dates as layouts print them.
#include "style/dates.h"

#include <catch2/catch.hpp>

#include <string>

namespace vitac {

namespace {

Layout layout(DateForm form) {
    Layout result;
    result.dates = form;
    result.words["en"] = {{"present", "present"}, {"expected", "(expected)"}, {"spring", "Spring"}};
    return result;
}

std::string as_written(const std::string& text) {
    DateRange dates;
    dates.text = text;
    return date_text(dates, layout(DateForm::Source), "en");
}

DateRange range(Date start, Date end) {
    DateRange dates;
    dates.start = start;
    dates.end = end;
    dates.text = "as written";
    return dates;
}

std::string normalised(const DateRange& dates, const std::string& language = "en") {
    return date_text(dates, layout(DateForm::Normalised), language);
}

}  // namespace

TEST_CASE("dates as written get a dash between their ends", "[style]") {
    CHECK(as_written("Mar. 2024 - May. 2025") == "Mar. 2024 – May. 2025");
    CHECK(as_written("Mar. 2024 -- present") == "Mar. 2024 – present");
    CHECK(as_written("2018-2020") == "2018–2020");
    CHECK(as_written("2018—2020") == "2018–2020");
    CHECK(as_written("2019 -") == "2019 – ");
    CHECK(as_written("mid-2019 - 2020") == "mid-2019 – 2020");
}

TEST_CASE("hyphens that are no range stay", "[style]") {
    CHECK(as_written("2024-05") == "2024-05");
    CHECK(as_written("2024-05-01") == "2024-05-01");
    CHECK(as_written("Jan-2020") == "Jan-2020");
    CHECK(as_written("") == "");
}

TEST_CASE("dates can all be spelled alike", "[style]") {
    CHECK(normalised(range({2024, 3, 0, Season::None}, {2025, 5, 0, Season::None})) == "Mar 2024 – May 2025");
    CHECK(normalised(range({2018, 0, 0, Season::None}, {2020, 0, 0, Season::None})) == "2018–2020");
    CHECK(normalised(range({2018, 0, 0, Season::Spring}, {2020, 0, 0, Season::None})) == "Spring 2018 – 2020");
    DateRange open = range({2018, 1, 0, Season::None}, {});
    open.end.reset();
    open.ongoing = true;
    CHECK(normalised(open) == "Jan 2018 – present");
    DateRange degree;
    degree.text = "2027 (expected)";
    degree.end = Date{2027, 0, 0, Season::None};
    degree.expected = true;
    CHECK(normalised(degree) == "2027 (expected)");
}

TEST_CASE("what has no word is printed as written", "[style]") {
    CHECK(normalised(range({2018, 0, 0, Season::Winter}, {2020, 0, 0, Season::None})) == "as written");
    DateRange nothing_understood;
    nothing_understood.text = "some day - never";
    CHECK(normalised(nothing_understood) == "some day – never");
}

}  // namespace vitac
