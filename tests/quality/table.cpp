// The figures as tables on a terminal.
#include "quality/table.h"

#include <fmt/core.h>

#include <algorithm>

namespace vitac::quality {

namespace {

constexpr std::size_t longest_example = 90;
constexpr std::size_t column_width = 9;

// At most so many bytes, whole characters.
std::string shortened(const std::string& text) {
    if (text.size() <= longest_example) {
        return text;
    }
    std::size_t end = longest_example;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) {
        --end;
    }
    return text.substr(0, end) + "...";
}

const Measurement* find(const Measured& measured, std::string_view name) {
    const auto found = std::find_if(measured.found.begin(), measured.found.end(),
                                    [&](const Measurement& m) { return m.measure == name; });
    return found == measured.found.end() ? nullptr : &*found;
}

std::string cell(const std::vector<Target>& targets, const Measured& measured, std::string_view column) {
    const Measurement* found = find(measured, column);
    const auto target =
        std::find_if(targets.begin(), targets.end(), [&](const Target& t) { return t.measure == column; });
    return found == nullptr || target == targets.end() ? "-" : format_value(*target, value_of(*found));
}

std::string missed_targets(const std::vector<Target>& targets, const Measured& measured) {
    std::string names;
    for (const Target& target : targets) {
        const Measurement* found = find(measured, target.measure);
        const bool each = target.judged == Target::Judged::Each;
        if (each && found != nullptr && is_missed(target, value_of(*found))) {
            names += (names.empty() ? "" : ", ") + std::string(target.measure);
        }
    }
    return names;
}

std::size_t widest_name(const std::vector<Measured>& all) {
    std::size_t widest = 0;
    for (const Measured& measured : all) {
        widest = std::max(widest, measured.specimen.size());
    }
    return widest;
}

// Two lines of words over each column: "fill" above "inner".
std::string heading(const std::vector<std::string_view>& columns, std::size_t names) {
    std::string above = fmt::format("{:{}}", "", names);
    std::string below = above;
    for (const std::string_view column : columns) {
        const std::size_t blank = std::min(column.find(' '), column.size());
        const bool two = blank < column.size();
        above += fmt::format(" {:>{}.{}}", two ? column.substr(0, blank) : "", column_width, column_width);
        below += fmt::format(" {:>{}.{}}", two ? column.substr(blank + 1) : column, column_width, column_width);
    }
    return above + "\n" + below + "  missed\n";
}

}  // namespace

std::string make_table(const std::vector<std::string_view>& columns, const std::vector<Target>& targets,
                       const std::vector<Measured>& all) {
    const std::size_t names = widest_name(all);
    std::string table = heading(columns, names);
    for (const Measured& measured : all) {
        table += fmt::format("{:{}}", measured.specimen, names);
        for (const std::string_view column : columns) {
            table += fmt::format(" {:>{}}", cell(targets, measured, column), column_width);
        }
        table += "  " + missed_targets(targets, measured) + "\n";
    }
    return table;
}

std::string make_summary(const std::vector<Outcome>& outcomes) {
    std::string summary;
    for (const Outcome& outcome : outcomes) {
        const Target& target = outcome.target;
        const bool shown = target.judged == Target::Judged::Shown;
        const std::string verdict = !outcome.measured ? "none" : shown ? "" : outcome.missed ? "MISSED" : "ok";
        const std::string value = outcome.measured ? format_value(target, outcome.value) : "-";
        summary += fmt::format("{:<20} {:>16} {:>8}  {:<6}", target.measure, format_bounds(target), value, verdict);
        if (outcome.missed_by > 1) {
            summary += fmt::format(" {} times;", outcome.missed_by);
        }
        if (outcome.missed || shown || target.unit != Unit::Count) {
            summary += " " + outcome.where + (outcome.example.empty() ? "" : ": " + shortened(outcome.example));
        }
        summary += "\n";
    }
    return summary;
}

}  // namespace vitac::quality
