// Paragraphs of which each line, or some of them, begin an entry.
#include "input/academicpages/entries_in_lines.h"

#include <algorithm>
#include <string>

#include "input/academicpages/citation.h"
#include "input/academicpages/entry_looks.h"
#include "input/academicpages/position_words.h"
#include "input/markdown/reference_number.h"
#include "input/meaning/dates.h"
#include "input/people/styled_text.h"
#include "input/people/text.h"

namespace vitac::academicpages {

namespace {

// One thing a line, and no more of it in the next.
bool is_enumeration(SectionKind kind) {
    return kind == SectionKind::Languages || kind == SectionKind::Skills || kind == SectionKind::Interests ||
           kind == SectionKind::Certificates;
}

// "**Tools:** Git, KiCad": bold as far as its colon.
bool has_strong_label(const RichText& line) {
    const std::size_t colon = plain_text(line).find(':');
    const StyledText text(line);
    return colon != std::string::npos && text.letters(0, colon) > 0 &&
           text.all_letters(0, colon, [](const Inline& piece) { return piece.marks.strong; });
}

// "B.Sc., Mathematics, University of Cloth, 2016-2020": enough to be an entry.
bool is_dated_plain_line(const RawLine& line) {
    constexpr std::size_t least_words = 4;
    return !begins_strong(line) && has_date(line) && words_of(plain_text(line.text)).size() >= least_words;
}

// A whole citation, or one that begins with its title: "“On cards,” *Journal of Looms*, 2018".
bool is_citation(const RawLine& line) {
    const std::string text = plain_text(line.text);
    return text.starts_with("“") || text.starts_with("\"") || split_citation(line.text, Known{}).has_value();
}

// "2024: ...", "[May 2024] ..."
bool begins_with_date(const RawLine& line) {
    const std::string text = plain_text(line.text);
    const std::vector<FoundDate> dates = find_dates(text);
    return !dates.empty() && text.find_first_not_of("[(") == dates.front().begin;
}

// "Reader Podcast, 2024" over "Symposium on Cards, 2023" over "Loom Lectures, 2021": lines that are short, and dated
// all of them, are one thing each.
bool is_list_of_dated_lines(const RawEntry& entry, SectionKind kind) {
    constexpr std::size_t least_lines = 3;
    constexpr std::size_t most_words = 15;
    const bool dated_things = kind == SectionKind::Talks || kind == SectionKind::Awards || kind == SectionKind::Service;
    return dated_things && entry.lines.size() >= least_lines &&
           std::all_of(entry.lines.begin(), entry.lines.end(), [](const RawLine& line) {
               return has_date(line) && words_of(plain_text(line.text)).size() <= most_words;
           });
}

// "Prof. A. Roe, University of Cloth, roe@example.org": a referee, a student.
bool has_address(const RawLine& line) {
    return std::any_of(line.text.inlines.begin(), line.text.inlines.end(), [](const Inline& piece) {
        return piece.link.has_value() && piece.link->url.starts_with("mailto:");
    });
}

bool begins_position(const RawLine& line) {
    const std::string text = plain_text(line.text);
    return is_dated_plain_line(line) && (has_role_words(text) || has_organisation_words(text));
}

}  // namespace

std::vector<std::size_t> entries_in(const RawEntry& paragraph, SectionKind kind) {
    if (paragraph.lines.size() < 2 || !paragraph.bullets.empty()) {
        return {0};
    }
    const auto all = [&](auto predicate) {
        return std::all_of(paragraph.lines.begin(), paragraph.lines.end(), predicate);
    };
    const auto begins_bold = [](const RawLine& line) { return begins_strong(line); };
    const auto is_labelled = [&](const RawLine& line) {
        return begins_strong(line) && (is_position_kind(kind) ? has_date(line) : has_strong_label(line.text));
    };
    // "**Certified Weaver**" over "*Guild of Lund*": bold begins an entry where not all lines are.
    const bool mixed = !all(begins_bold) && begins_strong(paragraph.lines.front());
    const auto is_numbered = [](const RawLine& line) {
        return markdown::begins_with_reference_number(plain_text(line.text));
    };
    const bool each = kind == SectionKind::Publications
                          ? all(is_numbered) || all(is_citation)
                          : (is_enumeration(kind) && !mixed) || all(is_labelled) || all(has_address) ||
                                all(is_dated_plain_line) || all(begins_with_date) ||
                                is_list_of_dated_lines(paragraph, kind);
    std::vector<std::size_t> begins;
    for (std::size_t i = 0; i < paragraph.lines.size(); ++i) {
        if (each || (is_position_kind(kind) && begins_position(paragraph.lines[i])) ||
            (is_enumeration(kind) && mixed && begins_strong(paragraph.lines[i]))) {
            begins.push_back(i);
        }
    }
    return begins.size() > 1 && begins.front() == 0 ? begins : std::vector<std::size_t>{0};
}

}  // namespace vitac::academicpages
