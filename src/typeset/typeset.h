// The front door of typesetting: a Document becomes pages.
#pragma once

#include <memory>
#include <vector>

#include "base/diagnostics.h"
#include "base/world.h"
#include "model/document.h"
#include "model/pages.h"
#include "model/part_height.h"

namespace vitac {

// The document whose flows are in the order of reading: columns that are longer than their page are cut. Typesetting
// does this by itself.
Document in_reading_order(Document document, World& world);

Pages typeset(const Document& document, World& world, Diagnostics& diagnostics);

// The document as it came out on its pages, for backends that break lines themselves: every run names a family that has
// all its characters, with the script and direction they have, and leadings and spaces are those of the pages.
// Characters that no font has are left out.
Document as_typeset(Document document, const Pages& pages, World& world);

// A document that is measured at many widths, not drawn. The document must live as long.
class Galley {
public:
    Galley(const Document& document, World& world);
    ~Galley();
    Galley(const Galley&) = delete;
    Galley& operator=(const Galley&) = delete;

    // The parts in reading order, when the flows have these widths.
    std::vector<PartHeight> heights(const std::vector<Length>& widths) const;
    // Of the style that most of the text is set in; zero without text.
    Length x_height() const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace vitac
