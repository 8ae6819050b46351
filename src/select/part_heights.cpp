// Measures of parts, and how they add up to the height of an item.
#include "select/part_heights.h"

#include <algorithm>

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

PartHeights::PartHeights(const std::vector<PartHeight>& parts) {
    std::size_t summaries = 0;
    for (const PartHeight& part : parts) {
        if (part.id.empty() && part.name == summary_block) {
            by_id_[summary_part(summaries++)] = part;
        } else if (part.id.empty()) {
            frame_.push_back(part);
        } else {
            by_id_[part.id] = part;
        }
    }
}

const PartHeight* PartHeights::find(const std::string& id) const {
    const auto part = by_id_.find(id);
    return part == by_id_.end() ? nullptr : &part->second;
}

std::vector<Length> PartHeights::frame_heights(std::size_t flows, const Adjustment& by) const {
    std::vector<Length> heights(flows);
    std::vector<Length> after(flows);
    for (const PartHeight& part : frame_) {
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
