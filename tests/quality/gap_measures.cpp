// Whether like stands as far from like: gaps of one kind on one page are equal.
#include <fmt/core.h>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <variant>
#include <vector>

#include "quality/page_measures.h"

namespace vitac::quality {

namespace {

// What rounding may make of two equal gaps.
constexpr Length same_gap = 0.1_pt;

using Kinds = std::map<std::string, EntryKind>;

Kinds kinds_of(const Biography& biography) {
    Kinds kinds;
    for (const Section& section : biography.sections) {
        for (const Entry& entry : section.entries) {
            kinds[entry.id] = entry.kind;
        }
    }
    return kinds;
}

// What can be told of a line from outside. The layout gives equals equal space.
struct Look {
    Role role = Role::Paragraph;
    Length size;  // of its largest text
    Length indented_measure;
    int entry_kind = -1;

    auto operator<=>(const Look&) const = default;
};

Look look_of(const Page& page, const LineReport& line, const Kinds& kinds) {
    Look look{.role = line.role, .size = {}, .indented_measure = {}, .entry_kind = -1};
    for (std::size_t i = line.first_item; i < std::min(line.end_item, page.items.size()); ++i) {
        if (const auto* run = std::get_if<GlyphRun>(&page.items[i])) {
            look.size = std::max(look.size, run->size);
        }
    }
    look.indented_measure = line.role == Role::ListBody ? line.measure : Length{};
    const auto kind = kinds.find(line.entry);
    look.entry_kind = kind == kinds.end() ? -1 : static_cast<int>(kind->second);
    return look;
}

bool overlap(const LineReport& a, const LineReport& b) {
    return std::max(a.x, b.x) < std::min(a.x + a.measure, b.x + b.measure);
}

// The nearest line above in the same column.
const LineReport* line_above(const Page& page, const LineReport& line) {
    const LineReport* above = nullptr;
    for (const LineReport& other : page.lines) {
        const bool is_above = other.role != Role::Artifact && other.baseline < line.baseline && overlap(other, line);
        if (is_above && (above == nullptr || other.baseline > above->baseline)) {
            above = &other;
        }
    }
    return above;
}

// Only where a block of the same kind can be meant: between sections, entries and bullets.
bool is_comparable(const LineReport& above, const LineReport& below) {
    const bool heading = above.role == Role::Heading || below.role == Role::Heading;
    const bool entries = above.section == below.section && above.entry != below.entry;
    const bool bullets = above.role == Role::ListBody && below.role == Role::ListBody && below.first;
    return below.first && (heading || entries || bullets);
}

// A date beside the second line of its title stands further below the entry before, but does not begin its own.
bool begins_entry(const Page& page, const LineReport& above, const LineReport& line) {
    return above.entry == line.entry ||
           std::none_of(page.lines.begin(), page.lines.end(), [&](const LineReport& other) {
               return other.entry == line.entry && other.baseline > above.baseline && other.baseline < line.baseline;
           });
}

using Kind = std::tuple<std::string, bool, Look, Look>;  // section, within one entry, above, below

}  // namespace

Measurement count_gaps(const Pages& pages, const Biography& biography) {
    const Kinds kinds = kinds_of(biography);
    Measurement most{.measure = "distinct gaps", .amount = 1};
    for (std::size_t i = 0; i < pages.pages.size(); ++i) {
        const Page& page = pages.pages[i];
        std::map<Kind, std::vector<Length>> gaps;
        for (const LineReport& line : page.lines) {
            const LineReport* above = line.role == Role::Artifact ? nullptr : line_above(page, line);
            if (above == nullptr || !is_comparable(*above, line) || !begins_entry(page, *above, line)) {
                continue;
            }
            const std::string section = above->section == line.section ? line.section : "";
            std::vector<Length>& same_kind =
                gaps[{section, above->entry == line.entry, look_of(page, *above, kinds), look_of(page, line, kinds)}];
            const Length gap = line.baseline - above->baseline;
            const bool known = std::any_of(same_kind.begin(), same_kind.end(), [&](Length other) {
                return std::max(gap, other) - std::min(gap, other) <= same_gap;
            });
            if (!known) {
                same_kind.push_back(gap);
                if (static_cast<double>(same_kind.size()) > most.amount) {
                    most.amount = static_cast<double>(same_kind.size());
                    most.example = fmt::format("page {}: {:.2f} pt and {:.2f} pt above: {}", i + 1,
                                               same_kind.front().points(), gap.points(), line.text);
                }
            }
        }
    }
    return most;
}

}  // namespace vitac::quality
