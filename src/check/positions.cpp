// Positions, one after the other: what overlaps, and what leaves a gap.
#include <algorithm>
#include <limits>
#include <optional>
#include <string_view>
#include <vector>

#include "base/unicode.h"
#include "check/findings.h"
#include "check/months.h"

namespace vitac::check {

namespace {

constexpr Problem<std::string, std::string, int> overlapping_positions{Severity::Note, "overlapping-positions",
                                                                       "`{}` overlaps with `{}` by {} months"};
constexpr Problem<std::string, std::string, int> gap_between_positions{Severity::Note, "gap-between-positions",
                                                                       "between `{}` and `{}` are {} months"};

// The months that a position lasts for certain: of a date without month the end of its year counts for a start, the
// beginning for an end.
struct Certain {
    int first = 0;
    int last = 0;
};

std::optional<Certain> certain_months(const DateRange& dates) {
    if (!dates.start || (!dates.end && !dates.ongoing)) {
        return std::nullopt;
    }
    const int last = dates.end ? month_count(*dates.end, 1) : std::numeric_limits<int>::max();
    return Certain{month_count(*dates.start, months_a_year), last};
}

struct Position {
    Certain months;
    const Entry* entry = nullptr;
};

// What people do beside another position, or while they study.
bool is_side_job(const Entry& entry) {
    static constexpr std::string_view words[] = {
        "part time", "intern",     "internship",  "visiting", "visitor",    "student",   "assistant",  "adjunct",
        "freelance", "freelancer", "consultant",  "guest",    "volunteer",  "affiliate", "affiliated", "honorary",
        "phd",       "doctoral",   "candidate",   "fellow",   "fellowship", "tutor",     "mentor",     "member",
        "board",     "advisor",    "founder",     "owner",    "self",       "lecturer",  "editor",     "secondment",
        "praktikum", "praktikant", "werkstudent", "stage",    "stagiaire",  "doktorand", "doctorant",  "becario"};
    const std::string text =
        " " +
        unicode::fold(plain_text(entry.role) + " " + plain_text(entry.organisation) + " " + plain_text(entry.title)) +
        " ";
    return std::any_of(std::begin(words), std::end(words), [&](std::string_view word) {
        return text.find(" " + std::string(word) + " ") != std::string::npos;
    });
}

bool is_within(const Certain& inner, const Certain& outer) {
    return inner.first >= outer.first && inner.last <= outer.last;
}

// One employer ends when the next one begins; at one that lies within another, or beside a study, nobody wonders.
bool is_strange(const Position& one, const Position& other) {
    return !is_within(one.months, other.months) && !is_within(other.months, one.months) && !is_side_job(*one.entry) &&
           !is_side_job(*other.entry);
}

std::vector<Position> positions_of(const Section& section) {
    std::vector<Position> positions;
    for (const Entry& entry : section.entries) {
        const std::optional<Certain> months = certain_months(entry.dates);
        if (entry.kind == EntryKind::Position && months) {
            positions.push_back({*months, &entry});
        }
    }
    std::stable_sort(positions.begin(), positions.end(),
                     [](const Position& a, const Position& b) { return a.months.first < b.months.first; });
    return positions;
}

// Each against the one that lasts longest of those that began before it.
void check_sequence(const Section& section, Diagnostics& diagnostics) {
    constexpr int longest_handover = 2;  // months that two positions may share
    constexpr int longest_gap = 12;
    const std::vector<Position> positions = positions_of(section);
    const Position* latest = nullptr;
    for (const Position& position : positions) {
        if (latest != nullptr) {
            const Entry& before = *latest->entry;
            const Entry& entry = *position.entry;
            const int shared = std::min(latest->months.last, position.months.last) - position.months.first + 1;
            // For a gap the other bounds count: it must be one at the kindest reading.
            const bool ends = before.dates.end.has_value();
            const int gap =
                ends ? month_count(*entry.dates.start, 1) - month_count(*before.dates.end, months_a_year) - 1 : 0;
            if (shared > longest_handover && is_strange(*latest, position)) {
                diagnostics.add(overlapping_positions.at(entry.dates.span, called(entry), called(before), shared)
                                    .with_related(before.dates.span, "the other"));
            } else if (gap > longest_gap) {
                diagnostics.add(gap_between_positions.at(entry.dates.span, called(before), called(entry), gap));
            }
        }
        if (latest == nullptr || position.months.last >= latest->months.last) {
            latest = &position;
        }
    }
}

}  // namespace

// Of jobs alone: between two degrees people work.
void check_positions(const Biography& biography, Diagnostics& diagnostics) {
    for (const Section& section : biography.sections) {
        if (section.kind == SectionKind::Experience) {
            check_sequence(section, diagnostics);
        }
    }
}

}  // namespace vitac::check
