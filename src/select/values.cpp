// What entries are worth when there is not room for all.
#include "select/values.h"

#include <algorithm>
#include <numeric>
#include <optional>

#include "base/unicode.h"
#include "select/entry_text.h"

namespace vitac {

namespace {

constexpr std::int64_t one = 1000;

constexpr std::int64_t award_bonus = 2 * one;
constexpr std::int64_t leading_author_bonus = 1 * one;
constexpr std::int64_t keyword_bonus = 3 * one;

// Each older entry is worth 7 % less than the one before: the tenth about half of the first.
constexpr std::int64_t kept_per_rank = 930;
// The first bullet says what the job was about, and is worth half of it; the others say more.
constexpr std::int64_t first_bullet_share = 500;
constexpr std::int64_t bullet_share = 300;
constexpr std::int64_t kept_per_bullet = 850;
constexpr std::int64_t kept_per_depth = 500;

constexpr std::int64_t compact_share = 850;
constexpr std::int64_t one_line_share = 600;
constexpr std::int64_t link_share = 50;

std::int64_t scaled(std::int64_t value, std::int64_t thousandths) {
    return value * thousandths / one;
}

std::int64_t decayed(std::int64_t value, std::int64_t kept, std::size_t steps) {
    for (std::size_t i = 0; i < steps && value > 0; ++i) {
        value = scaled(value, kept);
    }
    return value;
}

// Months; what goes on is newest.
int age_key(const DateRange& dates) {
    constexpr int months = 12;
    constexpr int future = 10'000 * months;
    if (dates.ongoing) {
        return future;
    }
    const std::optional<Date>& date = dates.end ? dates.end : dates.start;
    return date ? date->year * months + date->month : 0;
}

bool has_keyword(const Entry& entry, const std::vector<std::string>& keywords) {
    if (keywords.empty()) {
        return false;
    }
    const std::string text = " " + unicode::fold(text_of(entry)) + " ";
    return std::any_of(keywords.begin(), keywords.end(), [&](const std::string& keyword) {
        return !keyword.empty() && text.find(" " + keyword + " ") != std::string::npos;
    });
}

// First, or equal with the first.
bool is_leading_author(const Entry& entry) {
    for (std::size_t i = 0; i < entry.authors.size(); ++i) {
        const Author& author = entry.authors[i];
        if (author.is_self) {
            return i == 0 || (author.equal_contribution && entry.authors.front().equal_contribution);
        }
    }
    return false;
}

}  // namespace

std::int64_t section_weight(SectionKind kind) {
    switch (kind) {
        case SectionKind::Experience:
            return 10 * one;
        case SectionKind::Education:
            return 9 * one;
        case SectionKind::Publications:
        case SectionKind::Projects:
            return 6 * one;
        case SectionKind::Awards:
        case SectionKind::Grants:
        case SectionKind::Skills:
            return 5 * one;
        case SectionKind::Talks:
        case SectionKind::Teaching:
        case SectionKind::Certificates:
        case SectionKind::DefinitionList:
        case SectionKind::List:
        case SectionKind::Text:
            return 3 * one;
        case SectionKind::Service:
        case SectionKind::Languages:
        case SectionKind::Volunteering:
            return 2 * one;
        case SectionKind::Interests:
        case SectionKind::References:
        case SectionKind::News:
            return one;
    }
    return one;
}

std::vector<std::size_t> ranks_of(const Section& section) {
    std::vector<std::size_t> order(section.entries.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const bool dated = std::all_of(section.entries.begin(), section.entries.end(),
                                   [](const Entry& entry) { return age_key(entry.dates) != 0; });
    if (dated) {
        std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
            return age_key(section.entries[a].dates) > age_key(section.entries[b].dates);
        });
    }
    std::vector<std::size_t> ranks(order.size());
    for (std::size_t rank = 0; rank < order.size(); ++rank) {
        ranks[order[rank]] = rank;
    }
    return ranks;
}

std::int64_t entry_value(const Entry& entry, std::int64_t weight, std::size_t rank,
                         const std::vector<std::string>& keywords) {
    const bool award = std::any_of(entry.notes.begin(), entry.notes.end(),
                                   [](const Note& note) { return note.kind == NoteKind::Award; });
    // Even the oldest is better than white paper.
    return std::max<std::int64_t>(decayed(weight, kept_per_rank, rank), 10) + (award ? award_bonus : 0) +
           (is_leading_author(entry) ? leading_author_bonus : 0) + (has_keyword(entry, keywords) ? keyword_bonus : 0);
}

std::int64_t bullet_value(std::int64_t entry, std::size_t place, int depth) {
    const std::int64_t share = place == 0 && depth == 0 ? first_bullet_share : bullet_share;
    const std::int64_t value =
        decayed(decayed(scaled(entry, share), kept_per_bullet, place), kept_per_depth, static_cast<std::size_t>(depth));
    return std::max<std::int64_t>(value, 1);
}

std::int64_t kept_by(Form form) {
    return form == Form::Full ? one : form == Form::Compact ? compact_share : one_line_share;
}

std::int64_t value_of_links(std::int64_t entry) {
    return scaled(entry, link_share);
}

}  // namespace vitac
