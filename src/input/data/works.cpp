// Works as databases of literature have them.
#include "input/data/works.h"

#include <algorithm>

#include "input/people/text.h"
#include "model/date_words.h"

namespace vitac::data {

namespace {

int year_of(const Entry& entry) {
    return entry.dates.end ? entry.dates.end->year : entry.dates.start ? entry.dates.start->year : 0;
}

}  // namespace

Venue venue_of(const VenueParts& parts) {
    Venue venue;
    venue.text = parts.container;
    venue.name = plain_text(parts.container);
    venue.volume = parts.volume;
    venue.issue = parts.issue;
    venue.pages = replace_all(parts.pages, "-", "–");
    venue.kind = parts.kind;
    const auto add = [&](std::string_view before, const std::string& part) {
        if (!part.empty()) {
            append(venue.text, rich_text((venue.text.empty() ? "" : ", ") + std::string(before) + part));
        }
    };
    add("vol. ", venue.volume);
    add("no. ", venue.issue);
    add(venue.pages.find("–") == std::string::npos ? "p. " : "pp. ", venue.pages);
    return venue;
}

std::string name_in_order(const std::string& given, const std::string& particle, const std::string& family,
                          const std::string& suffix) {
    const std::string name = with_single_blanks(given + " " + particle + " " + family);
    return suffix.empty() || name.empty() ? name : name + ", " + suffix;
}

DateRange date_of_parts(int year, int month, int day, Span place, const std::string& language) {
    DateRange dates;
    if (year == 0) {
        return dates;
    }
    Date date;
    date.year = year;
    date.month = month >= 1 && month <= 12 ? month : 0;
    date.day = date.month != 0 && day >= 1 && day <= 31 ? day : 0;
    dates.end = date;
    dates.text = date_words(date, language);
    dates.span = place;
    return dates;
}

int number_of(const yaml::Node* node) {
    constexpr std::size_t most_digits = 4;
    if (node == nullptr || !node->is_scalar() || node->text.empty() || node->text.size() > most_digits ||
        node->text.find_first_not_of("0123456789") != std::string::npos) {
        return 0;
    }
    int number = 0;
    for (const char digit : node->text) {
        number = number * 10 + (digit - '0');
    }
    return number;
}

void add_works(Biography& biography, const std::string& title, std::vector<Entry> works, Span place) {
    if (works.empty()) {
        return;
    }
    std::stable_sort(works.begin(), works.end(),
                     [](const Entry& a, const Entry& b) { return year_of(a) > year_of(b); });
    Section section;
    section.title = rich_text(title);
    section.kind = SectionKind::Publications;
    section.span = place;
    section.entries = std::move(works);
    biography.sections.push_back(std::move(section));
}

}  // namespace vitac::data
