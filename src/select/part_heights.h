// Measures of parts, and how they add up to the height of an item.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "model/adjustment.h"
#include "model/part_height.h"
#include "select/catalogue.h"

namespace vitac {

// Measures of the catalogue's parts, at the layout's own size.
class PartHeights {
public:
    explicit PartHeights(const std::vector<PartHeight>& parts);

    const PartHeight* find(const std::string& id) const;  // null when it has no lines
    // Of what belongs to no item, as the header; by flow.
    std::vector<Length> frame_heights(std::size_t flows, const Adjustment& by) const;

private:
    std::map<std::string, PartHeight> by_id_;
    std::vector<PartHeight> frame_;
};

// The part with this space above it.
Length scaled(const PartHeight& part, Length gap, const Adjustment& by);

// The item alone, with the space above it: what it asks for, or what its sibling may ask for below.
Length height_of(const Item& item, const Shape& shape, Length after_sibling, const Adjustment& by,
                 const PartHeights& parts);

// The largest space below that anything in the item asks for.
Length space_after_children(const Item& item, const PartHeights& parts);

// Which flow it stands in.
std::size_t flow_of(const Item& item, const PartHeights& parts);

}  // namespace vitac
