// Measures of parts, and how they add up to the height of an item.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "model/adjustment.h"
#include "model/part_height.h"
#include "select/catalogue.h"

namespace vitac {

// Measures of the catalogue's parts, at the layout's own size.
class PartHeights {
public:
    // A document is measured at many widths, and always has the same parts: what is known of their names is shared with
    // `other` measures of it.
    explicit PartHeights(std::vector<PartHeight> parts, const PartHeights* other = nullptr);

    const PartHeight* find(const std::string& id) const;  // null when it has no lines
    // Of what belongs to no item, as the header; by flow.
    std::vector<Length> frame_heights(std::size_t flows, const Adjustment& by) const;

private:
    struct Names {
        std::unordered_map<std::string, std::size_t> by_id;  // looked up only
        std::vector<std::size_t> frame;
    };
    static Names names_of(const std::vector<PartHeight>& parts);

    std::shared_ptr<const Names> names_;
    std::vector<PartHeight> parts_;  // without their names
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
