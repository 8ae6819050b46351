// The fonts of one document: opened on first use, found by family, weight, slope, script and language.
#include "typeset/font/font_store.h"

#include "typeset/font/store_state.h"

namespace vitac {

FontStore::FontStore(const Document& document, World& world, Diagnostics& diagnostics)
    : state_(std::make_unique<State>(document, world, diagnostics)) {}

FontStore::~FontStore() = default;

const std::vector<FaceUse>& FontStore::faces() const {
    return state_->faces.used();
}

unicode::Direction FontStore::direction() const {
    return state_->direction;
}

Length FontStore::x_height(const TextStyle& style) {
    const Face* face = state_->faces.find(style.family, {style.weight, style.slope}, false);
    return face == nullptr ? Length{} : style.size * (static_cast<double>(face->x_height()) / face->units_per_em());
}

}  // namespace vitac
