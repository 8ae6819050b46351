// A document whose parts can be measured at any width: shaped once, broken into lines as often as asked for.
#pragma once

#include <memory>
#include <vector>

#include "model/document.h"
#include "model/part_height.h"
#include "typeset/page/set_block.h"
#include "typeset/page/shared_texts.h"
#include "typeset/page/text_setter.h"

namespace vitac {

class PartMeasurer {
public:
    // The document and the setter must live as long.
    PartMeasurer(const Document& document, TextSetter& setter);

    // `widths`: of the flows, in their order. The parts are those of the document in reading order, always the same.
    std::vector<PartHeight> heights(const std::vector<Length>& widths) const;

private:
    // A paragraph, row or rule, and the part it belongs to.
    struct Leaf {
        const Block* block = nullptr;
        std::size_t part = 0;
        std::size_t flow = 0;
        bool first = false;  // of its part
        Length before{};     // space asked for above and below, by itself and the groups that begin and end with it
        Length after{};
        PreparedCells texts{};
    };

    void add_flow(const Flow& flow, std::size_t index);
    Length height_of(const Leaf& leaf, Length width) const;
    Length height_of(const Row& row, const PreparedCells& texts, Length own_width, Length width) const;

    const Document& document_;
    mutable SharedTexts setter_;  // a galley has every entry in every form, and forms have most lines in common
    std::vector<Leaf> leaves_;
    std::vector<PartHeight> parts_;  // without heights
};

}  // namespace vitac
