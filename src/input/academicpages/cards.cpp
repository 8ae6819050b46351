// Boxes of which each is one entry.
#include "input/academicpages/cards.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "input/academicpages/block_lines.h"
#include "input/academicpages/entry_looks.h"
#include "input/meaning/dates.h"
#include "input/people/text.h"

namespace vitac::academicpages {

namespace {

using markdown::Block;
using markdown::BlockKind;

bool has_card_class(const Block& block) {
    static const std::vector<std::string_view> words = {"paper-box", "card",          "publication", "paper",   "pub",
                                                        "entry",     "item",          "media",       "project", "row",
                                                        "pub-item",  "archive__item", "list__item",  "bibitem"};
    return std::any_of(block.attributes.classes.begin(), block.attributes.classes.end(),
                       [](const std::string& name) { return is_one_of(name, words); });
}

std::size_t substantial_children(const Block& block) {
    return static_cast<std::size_t>(std::count_if(block.children.begin(), block.children.end(), [](const Block& child) {
        return (child.kind == BlockKind::Element && (lines_of(child).size() > 1 || has_card_class(child))) ||
               child.kind == BlockKind::Table || (child.kind == BlockKind::List && child.children.size() > 1);
    }));
}

// "Engineer" over "Example Labs" over a sentence, and "2020 – 2022" beside them: one range of dates in it all, on a
// line of its own.
bool is_dated_once(const Block& element) {
    const std::vector<RawLine> lines = lines_of(element);
    std::ptrdiff_t ranges = 0;
    for (const RawLine& line : lines) {
        const std::vector<FoundDate> dates = find_dates(plain_text(line.text));
        ranges += std::count_if(dates.begin(), dates.end(), [](const FoundDate& date) { return date.is_range(); });
    }
    return lines.size() > 1 && ranges == 1 && std::any_of(lines.begin(), lines.end(), is_range_alone);
}

}  // namespace

bool is_card(const Block& element, SectionKind kind) {
    const std::size_t parts = substantial_children(element);
    if (has_card_class(element)) {
        return parts < 2;
    }
    if (element.text.empty() && element.children.size() == 1 && element.children.front().kind == BlockKind::List) {
        return false;  // a wrapper around a list
    }
    if (is_position_kind(kind) && parts < 2 && is_dated_once(element) &&
        !(parts == 1 && element.children.size() == 1)) {
        return true;
    }
    const bool cards = kind == SectionKind::Publications || kind == SectionKind::Projects || kind == SectionKind::Talks;
    return cards && element.element != "details" && parts < 2 && lines_of(element).size() > 1 &&
           !(parts == 1 && element.children.size() == 1);
}

}  // namespace vitac::academicpages
