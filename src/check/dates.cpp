// Dates: what is out of date, out of order, backwards, or written otherwise than the rest.
#include <algorithm>
#include <array>
#include <cctype>
#include <limits>
#include <map>
#include <optional>
#include <vector>

#include "base/ascii.h"
#include "base/unicode.h"
#include "check/findings.h"
#include "check/months.h"

namespace vitac::check {

namespace {

constexpr Problem<std::string, int> stale_present{Severity::Warning, "stale-present",
                                                  "`{}` is said to go on, but nothing here is newer than {}"};
constexpr Problem<std::string, int> entry_out_of_order{Severity::Warning, "entry-out-of-order",
                                                       "`{}` of {} does not stand where its date belongs"};
constexpr Problem<std::string, std::string> mixed_date_styles{Severity::Warning, "mixed-date-styles",
                                                              "`{}` is written otherwise than most dates here, {}"};
constexpr Problem<std::string> ends_before_it_begins{Severity::Warning, "range-ends-before-it-begins",
                                                     "`{}` ends before it begins"};
constexpr Problem<> may_with_stop{Severity::Warning, "may-with-stop", "May is no abbreviation and takes no full stop"};

// --- Backwards -------------------------------------------------------------------------------------------------------

// Even where months that are not said are read as kindly as can be.
void check_direction(const Entry& entry, Diagnostics& diagnostics) {
    const DateRange& dates = entry.dates;
    if (!dates.start || !dates.end || month_count(*dates.end, months_a_year) >= month_count(*dates.start, 1)) {
        return;
    }
    // Readers of data say it themselves.
    const bool said =
        std::any_of(diagnostics.all().begin(), diagnostics.all().end(), [&](const Diagnostic& diagnostic) {
            return diagnostic.name == "date-range-reversed" && diagnostic.span.source == dates.span.source &&
                   diagnostic.span.begin >= entry.span.begin && diagnostic.span.end <= entry.span.end;
        });
    if (said) {
        return;
    }
    diagnostics.add(ends_before_it_begins.at(dates.span, dates.text)
                        .with_hint("is it from " + to_iso(*dates.end) + " to " + to_iso(*dates.start) + "?"));
}

// --- Out of date -----------------------------------------------------------------------------------------------------

// The newest year not after `latest` that stands in a text as a word of its own.
int newest_year_in(const RichText& text, int latest) {
    constexpr std::size_t digits = 4;
    constexpr int earliest = 1950;
    const std::string plain = plain_text(text);
    int newest = 0;
    for (std::size_t begin = 0; begin < plain.size();) {
        const auto is_digit = [&](std::size_t at) { return at < plain.size() && plain[at] >= '0' && plain[at] <= '9'; };
        std::size_t end = begin;
        while (is_digit(end)) {
            ++end;
        }
        if (end - begin == digits) {
            const int year = std::stoi(plain.substr(begin, digits));
            newest = year >= earliest && year <= latest ? std::max(newest, year) : newest;
        }
        begin = std::max(end, begin + 1);
    }
    return newest;
}

int newest_year_in_texts(const Biography& biography, int latest) {
    int newest = 0;
    const auto look = [&](const RichText& text) { newest = std::max(newest, newest_year_in(text, latest)); };
    for (const RichText& paragraph : biography.summary) {
        look(paragraph);
    }
    for (const Section& section : biography.sections) {
        look(section.title);
        for (const Entry& entry : section.entries) {
            for (const RichText* text : {&entry.title, &entry.role, &entry.venue.text}) {
                look(*text);
            }
            for (const Note& note : entry.notes) {
                look(note.text);
            }
            for (const Bullet& bullet : entry.bullets) {
                look(bullet.text);
            }
        }
    }
    return newest;
}

// What was won on a day is not going on, though data may say no end.
bool is_award(SectionKind section) {
    return section == SectionKind::Awards || section == SectionKind::Certificates ||
           section == SectionKind::Publications || section == SectionKind::Talks || section == SectionKind::News;
}

void check_present(const Biography& biography, const CalendarDate& today, Diagnostics& diagnostics) {
    const int now = today.year * months_a_year + today.month - 1;
    constexpr int old = 2 * months_a_year;
    int newest = 0;
    for (const Section& section : biography.sections) {
        for (const Entry& entry : section.entries) {
            for (const std::optional<Date>& date : {entry.dates.start, entry.dates.end}) {
                newest = date ? std::max(newest, month_count(*date, months_a_year)) : newest;
            }
        }
    }
    if (newest == 0 || newest + old >= now) {
        return;
    }
    // "Last updated: 2025", "NeurIPS 2025": whatever is newer, the page was looked after since.
    if ((newest_year_in_texts(biography, today.year) + 1) * months_a_year - 1 + old >= now) {
        return;
    }
    std::vector<const Entry*> going_on;
    for (const Section& section : biography.sections) {
        for (const Entry& entry : section.entries) {
            if (entry.dates.ongoing && !is_award(section.kind)) {
                going_on.push_back(&entry);
            }
        }
    }
    if (going_on.empty()) {
        return;
    }
    // Said once: it is the page that is old.
    Diagnostic finding =
        stale_present.at(going_on.front()->dates.span, called(*going_on.front()), newest / months_a_year)
            .with_hint("does it still go on?");
    constexpr std::size_t most_places = 3;
    for (std::size_t i = 1; i < going_on.size() && i <= most_places; ++i) {
        finding.related.push_back({going_on[i]->dates.span, "and this?"});
    }
    diagnostics.add(std::move(finding));
}

// --- Order -----------------------------------------------------------------------------------------------------------

// Entries may stand in the order in which they ended, or in which they began; what goes on ends last.
int end_year(const DateRange& dates) {
    return dates.ongoing ? std::numeric_limits<int>::max()
           : dates.end   ? dates.end->year
           : dates.start ? dates.start->year
                         : 0;
}

int start_year(const DateRange& dates) {
    return dates.start ? dates.start->year : dates.end ? dates.end->year : 0;
}

std::vector<int> years_of(const std::vector<const Entry*>& entries, int (*year)(const DateRange&)) {
    std::vector<int> years;
    std::transform(entries.begin(), entries.end(), std::back_inserter(years),
                   [&](const Entry* entry) { return year(entry->dates); });
    return years;
}

// The entries that must move for the years to fall all the way: what a longest falling part leaves out. (Patience
// sorting: the last of each possible length, and for each entry the one before it.)
std::vector<std::size_t> out_of_order(const std::vector<int>& years) {
    std::vector<std::size_t> ends;
    std::vector<std::size_t> before(years.size(), years.size());
    for (std::size_t i = 0; i < years.size(); ++i) {
        const auto place = std::upper_bound(ends.begin(), ends.end(), years[i],
                                            [&](int year, std::size_t end) { return years[end] < year; });
        before[i] = place == ends.begin() ? years.size() : *(place - 1);
        if (place == ends.end()) {
            ends.push_back(i);
        } else {
            *place = i;
        }
    }
    std::vector<bool> kept(years.size(), false);
    for (std::size_t at = ends.empty() ? years.size() : ends.back(); at < years.size(); at = before[at]) {
        kept[at] = true;
    }
    std::vector<std::size_t> moved;
    for (std::size_t i = 0; i < years.size(); ++i) {
        if (!kept[i]) {
            moved.push_back(i);
        }
    }
    return moved;
}

void check_order(const Section& section, Diagnostics& diagnostics) {
    constexpr std::size_t least_entries = 4;
    // What another page of a site has more of it stands behind all of this one's.
    std::map<std::pair<std::string, SourceId>, std::vector<const Entry*>> groups;
    for (const Entry& entry : section.entries) {
        if (!entry.dates.empty()) {
            groups[{entry.group, entry.dates.span.source}].push_back(&entry);
        }
    }
    for (const auto& [name, entries] : groups) {
        const std::vector<std::size_t> by_end = out_of_order(years_of(entries, end_year));
        const std::vector<std::size_t> by_start = out_of_order(years_of(entries, start_year));
        std::vector<std::size_t> moved;
        std::set_intersection(by_end.begin(), by_end.end(), by_start.begin(), by_start.end(),
                              std::back_inserter(moved));
        // Where many would have to move, the order is another one.
        if (entries.size() < least_entries || moved.empty() || moved.size() * 5 > entries.size() + 1) {
            continue;
        }
        for (const std::size_t i : moved) {
            const DateRange& dates = entries[i]->dates;
            const int year = dates.end ? dates.end->year : dates.start ? dates.start->year : 0;
            diagnostics.add(entry_out_of_order.at(dates.span, called(*entries[i]), year)
                                .with_hint("the rest falls from the newest to the oldest"));
        }
    }
}

// --- Style -----------------------------------------------------------------------------------------------------------

enum class MonthStyle { Full, Stopped, Short };

struct WrittenMonth {
    MonthStyle style = MonthStyle::Full;
    std::string text;
    const DateRange* dates = nullptr;
};

// "December", "Dec.", "Dec": how the months of a date are written. Those that style guides never cut, from "March" to
// "July", say nothing in full.
void add_months(const DateRange& dates, const std::string& language, std::vector<WrittenMonth>& months,
                Diagnostics& diagnostics) {
    constexpr std::size_t longest_uncut = 5;
    const std::string& text = dates.text;
    for (std::size_t begin = 0; begin < text.size();) {
        std::size_t end = begin;
        while (end < text.size() && static_cast<unsigned char>(text[end]) < 0x80 &&
               std::isalpha(static_cast<unsigned char>(text[end])) != 0) {
            ++end;
        }
        if (end == begin) {
            ++begin;
            continue;
        }
        const std::string word = unicode::case_fold(text.substr(begin, end - begin));
        const bool stop = end < text.size() && text[end] == '.';
        for (int month = 1; month <= months_a_year; ++month) {
            const std::string full = unicode::case_fold(unicode::month_name(month, unicode::MonthForm::Wide, language));
            constexpr std::size_t least_letters = 3;
            if (word.size() < least_letters || !full.starts_with(word)) {
                continue;
            }
            if (word == "may" && language.starts_with("en")) {
                if (stop) {
                    diagnostics.add(may_with_stop.at(dates.span).with_hint("write `May`"));
                }
            } else if (word != full || word.size() > longest_uncut) {
                const MonthStyle style = word == full ? MonthStyle::Full
                                         : stop       ? MonthStyle::Stopped
                                                      : MonthStyle::Short;
                months.push_back({style, text.substr(begin, end - begin + (stop ? 1 : 0)), &dates});
            }
        }
        begin = end;
    }
}

// Words of a date whose source has numbers are ours, and so are those of data.
bool is_written_so(const DateRange& dates, const Sources& sources) {
    const auto letters = [](std::string_view text) {
        std::string kept;
        std::copy_if(text.begin(), text.end(), std::back_inserter(kept), ascii::is_letter);
        return kept;
    };
    return dates.span.known() && letters(sources.text(dates.span)).find(letters(dates.text)) != std::string::npos;
}

void check_style(const Biography& biography, const Sources& sources, Diagnostics& diagnostics) {
    static constexpr std::array<const char*, 3> examples = {"with months in full", "with months as `Mar.`",
                                                            "with months as `Mar`"};
    constexpr std::size_t least_majority = 4;
    std::vector<WrittenMonth> months;
    for (const Section& section : biography.sections) {
        for (const Entry& entry : section.entries) {
            if (!entry.dates.empty() && is_written_so(entry.dates, sources)) {
                add_months(entry.dates, biography.language, months, diagnostics);
            }
        }
    }
    std::array<std::size_t, 3> counts{};
    for (const WrittenMonth& month : months) {
        ++counts.at(static_cast<std::size_t>(month.style));
    }
    const auto most = static_cast<std::size_t>(std::max_element(counts.begin(), counts.end()) - counts.begin());
    if (counts.at(most) < least_majority || (months.size() - counts.at(most)) * 4 > months.size()) {
        return;
    }
    for (const WrittenMonth& month : months) {
        if (static_cast<std::size_t>(month.style) != most) {
            diagnostics.add(mixed_date_styles.at(month.dates->span, month.text, examples.at(most)));
        }
    }
}

}  // namespace

void check_dates(const Biography& biography, const Sources& sources, const CalendarDate& today,
                 Diagnostics& diagnostics) {
    check_present(biography, today, diagnostics);
    for (const Section& section : biography.sections) {
        for (const Entry& entry : section.entries) {
            check_direction(entry, diagnostics);
        }
    }
    for (const Section& section : biography.sections) {
        check_order(section, diagnostics);
    }
    check_style(biography, sources, diagnostics);
}

}  // namespace vitac::check
