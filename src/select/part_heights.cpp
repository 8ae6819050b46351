// Measures of parts, and how they add up to the height of an item.
#include "select/part_heights.h"

#include <algorithm>
#include <utility>

namespace vitac {

namespace {

constexpr const char* summary_block = "summary";

// The most space that anything below the item asks for under itself.
Length largest_after(const Item& item, const PartHeights& parts) {
    Length largest;
    for (const Item& child : item.children) {
        for (const Shape& shape : child.shapes) {
            for (const std::string& id : shape.parts) {
                const PartHeight* part = parts.find(id);
                largest = part == nullptr ? largest : std::max(largest, part->after);
            }
        }
        largest = std::max(largest, largest_after(child, parts));
    }
    return largest;
}

// What the space under a heading is larger than the space that what comes next asks for above itself.
Length excess_below(const Item& item, const Shape& shape, const PartHeights& parts) {
    const PartHeight* own = shape.parts.empty() ? nullptr : parts.find(shape.parts.back());
    if (own == nullptr || item.children.empty()) {
        return {};
    }
    Length least = own->after;
    for (const Item& child : item.children) {
        for (const Shape& below : child.shapes) {
            const PartHeight* part = below.parts.empty() ? nullptr : parts.find(below.parts.front());
            least = part == nullptr ? least : std::min(least, part->before);
        }
    }
    return own->after - least;
}

}  // namespace

PartHeights::PartHeights(std::vector<PartHeight> parts, const PartHeights* other)
    : names_(other != nullptr ? other->names_ : std::make_shared<const Names>(names_of(parts))),
      parts_(std::move(parts)) {
    for (PartHeight& part : parts_) {
        part.id = {};
        part.name = {};
    }
}

PartHeights::Names PartHeights::names_of(const std::vector<PartHeight>& parts) {
    Names names;
    std::size_t summaries = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (parts[i].id.empty() && parts[i].name == summary_block) {
            names.by_id[summary_part(summaries++)] = i;
        } else if (parts[i].id.empty()) {
            names.frame.push_back(i);
        } else {
            names.by_id[parts[i].id] = i;
        }
    }
    return names;
}

const PartHeight* PartHeights::find(const std::string& id) const {
    const auto part = names_->by_id.find(id);
    return part == names_->by_id.end() ? nullptr : &parts_[part->second];
}

std::vector<Length> PartHeights::frame_heights(std::size_t flows, const Adjustment& by) const {
    std::vector<Length> heights(flows);
    std::vector<Length> after(flows);
    for (const std::size_t place : names_->frame) {
        const PartHeight& part = parts_[place];
        const Length gap = heights[part.flow] == Length{} ? Length{} : std::max(part.before, after[part.flow]);
        heights[part.flow] += scaled(part, gap, by);
        after[part.flow] = part.after;
    }
    return heights;
}

Length scaled(const PartHeight& part, Length gap, const Adjustment& by) {
    return part.lines * (by.size * by.leading) + (part.gaps + gap) * (by.size * by.gaps);
}

Length height_of(const Item& item, const Shape& shape, Length after_sibling, const Adjustment& by,
                 const PartHeights& parts) {
    Length height = excess_below(item, shape, parts) * (by.size * by.gaps);
    for (const std::string& id : shape.parts) {
        if (const PartHeight* part = parts.find(id)) {
            height += scaled(*part, std::max(part->before, after_sibling), by);
        }
    }
    return height;
}

Length space_after_children(const Item& item, const PartHeights& parts) {
    return largest_after(item, parts);
}

std::size_t flow_of(const Item& item, const PartHeights& parts) {
    for (const Shape& shape : item.shapes) {
        for (const std::string& id : shape.parts) {
            if (const PartHeight* part = parts.find(id)) {
                return part->flow;
            }
        }
    }
    return item.children.empty() ? 0 : flow_of(item.children.front(), parts);
}

}  // namespace vitac
