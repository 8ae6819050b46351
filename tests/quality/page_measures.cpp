// What page breaks part, and how full pages are.
#include "quality/page_measures.h"

#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

namespace vitac::quality {

namespace {

// --- Headings --------------------------------------------------------------------------------------------------------

bool is_heading(const LineReport& line) {
    return line.role == Role::Heading || line.role == Role::Subheading || line.role == Role::EntryTitle;
}

bool belongs_to(const LineReport& line, const LineReport& heading) {
    const bool of_entry = heading.role == Role::EntryTitle && !heading.entry.empty();
    return line.role != Role::Artifact && (of_entry ? line.entry == heading.entry : line.section == heading.section);
}

bool goes_on(const std::vector<LineReport>& lines, const LineReport& heading) {
    return std::any_of(lines.begin(), lines.end(), [&](const LineReport& line) { return belongs_to(line, heading); });
}

bool has_text_below(const Page& page, const LineReport& heading) {
    return std::any_of(page.lines.begin(), page.lines.end(), [&](const LineReport& line) {
        return belongs_to(line, heading) && line.role != heading.role && line.baseline > heading.baseline;
    });
}

// --- Entries ---------------------------------------------------------------------------------------------------------

// So short an entry is never parted.
constexpr std::size_t short_entry = 6;

struct EntryLines {
    std::set<std::size_t> pages;
    std::set<std::pair<std::size_t, Length>> baselines;
    std::string example;
};

std::map<std::string, EntryLines> lines_by_entry(const Pages& pages) {
    std::map<std::string, EntryLines> entries;
    for (std::size_t page = 0; page < pages.pages.size(); ++page) {
        for (const LineReport& line : pages.pages[page].lines) {
            if (line.role == Role::Artifact || line.entry.empty()) {
                continue;
            }
            EntryLines& entry = entries[line.entry];
            entry.pages.insert(page);
            entry.baselines.emplace(page, line.baseline);
            entry.example = entry.example.empty() ? describe({&line, page}) : entry.example;
        }
    }
    return entries;
}

}  // namespace

Measurement count_stranded(const Pages& pages) {
    Measurement stranded{.measure = "stranded headings"};
    for (std::size_t page = 0; page + 1 < pages.pages.size(); ++page) {
        for (const LineReport& line : pages.pages[page].lines) {
            if (is_heading(line) && line.last && !has_text_below(pages.pages[page], line) &&
                goes_on(pages.pages[page + 1].lines, line)) {
                stranded.amount += 1;
                stranded.example = describe({&line, page});
            }
        }
    }
    return stranded;
}

Measurements count_lone_lines(const std::vector<MeasuredParagraph>& paragraphs) {
    Measurement widows{.measure = "widows"};
    Measurement orphans{.measure = "orphans"};
    for (const MeasuredParagraph& paragraph : paragraphs) {
        if (paragraph.front().page == paragraph.back().page) {
            continue;
        }
        if (paragraph[1].page != paragraph.front().page) {
            orphans.amount += 1;
            orphans.example = describe(paragraph.front());
        }
        if (paragraph[paragraph.size() - 2].page != paragraph.back().page) {
            widows.amount += 1;
            widows.example = describe(paragraph.back());
        }
    }
    return {widows, orphans};
}

Measurements count_split_entries(const Pages& pages) {
    Measurement split{.measure = "split entries", .of = static_cast<double>(pages.pages.size()) - 1};
    Measurement split_short{.measure = "short entries split"};
    for (const auto& [id, entry] : lines_by_entry(pages)) {
        if (entry.pages.size() < 2) {
            continue;
        }
        split.amount += static_cast<double>(entry.pages.size() - 1);
        split.example = entry.example;
        if (entry.baselines.size() <= short_entry) {
            split_short.amount += 1;
            split_short.example = entry.example;
        }
    }
    return {split, split_short};
}

Measurements measure_fill(const Pages& pages) {
    Measurements found;
    for (std::size_t i = 0; i < pages.pages.size(); ++i) {
        const Page& page = pages.pages[i];
        const bool last = i + 1 == pages.pages.size();
        const std::string_view measure = pages.pages.size() == 1 ? "fill one page" : last ? "fill last" : "fill inner";
        const double fill = page.usable_height > Length{} ? page.used_height / page.usable_height : 0;
        const auto same = std::find_if(found.begin(), found.end(), [&](const auto& m) { return m.measure == measure; });
        if (same == found.end()) {
            found.push_back({measure, fill, 1, fmt::format("page {}", i + 1)});
        } else if (fill < same->amount) {
            *same = {measure, fill, 1, fmt::format("page {}", i + 1)};
        }
    }
    return found;
}

}  // namespace vitac::quality
