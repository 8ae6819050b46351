// The columns of a layout: where they stand, and what goes into which.
#include "style/columns.h"

#include <algorithm>

namespace vitac {

namespace {

bool stands_beside(const ColumnFormat& column) {
    return !column.spans && !column.below;
}

Length text_width(const PageFormat& page) {
    return page.width - page.margins.left - page.margins.right;
}

// What each column without a width of its own gets.
Length shared_width(const std::vector<ColumnFormat>& columns, const PageFormat& page) {
    Length rest = text_width(page);
    int sharing = 0;
    for (const ColumnFormat& column : columns) {
        if (stands_beside(column)) {
            rest -= column.gap + column.width.value_or(Length{});
            sharing += column.width ? 0 : 1;
        }
    }
    return rest / std::max(sharing, 1);
}

// The colour of a column reaches half the way to its neighbours, and at the outside to the edge of the paper.
void add_tints(const std::vector<ColumnFormat>& columns, const PageFormat& page, std::vector<Flow>& flows) {
    std::vector<std::size_t> beside;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (stands_beside(columns[i])) {
            beside.push_back(i);
        }
    }
    const auto border_before = [&](std::size_t position) {
        const bool first = position == 0;
        return first ? Length{} : flows[beside[position]].left - columns[beside[position]].gap / 2;
    };
    for (std::size_t position = 0; position < beside.size(); ++position) {
        const ColumnFormat& column = columns[beside[position]];
        if (column.background) {
            const Length left = border_before(position);
            const Length right = position + 1 < beside.size() ? border_before(position + 1) : page.width;
            flows[beside[position]].tint = Tint{*column.background, left, right - left};
        }
    }
}

}  // namespace

std::vector<ColumnFormat> columns_of(const Layout& layout) {
    if (!layout.columns.empty()) {
        return layout.columns;
    }
    ColumnFormat all;
    all.name = "main";
    all.content = {"header", "summary", "sections"};
    return {all};
}

bool has_content(const ColumnFormat& column, const std::string& content) {
    return std::find(column.content.begin(), column.content.end(), content) != column.content.end();
}

const ColumnFormat& column_for(const Section& section, const std::vector<ColumnFormat>& columns) {
    for (const std::string& content : {std::string(name_of(section.kind)), std::string("sections")}) {
        for (const ColumnFormat& column : columns) {
            if (has_content(column, content)) {
                return column;
            }
        }
    }
    return columns.back();
}

std::vector<Flow> place_columns(const std::vector<ColumnFormat>& columns, const PageFormat& page) {
    const Length shared = shared_width(columns, page);
    std::vector<Flow> flows;
    Length end = page.margins.left;  // of the columns so far
    for (const ColumnFormat& column : columns) {
        Flow flow;
        flow.name = column.name;
        flow.spans = column.spans;
        flow.below = column.below;
        if (column.spans) {
            flow.left = page.margins.left;
            flow.width = text_width(page);
        } else if (column.below) {
            flow.left = flows[*column.below].left;
            flow.width = flows[*column.below].width;
        } else {
            flow.left = end + column.gap;
            flow.width = column.width.value_or(shared);
            end = flow.left + flow.width;
        }
        flows.push_back(std::move(flow));
    }
    add_tints(columns, page, flows);
    return flows;
}

}  // namespace vitac
