// The fonts of one document: opened on first use, found by family, weight, slope, script and language.
#pragma once

#include <memory>
#include <vector>

#include "base/diagnostics.h"
#include "base/unicode.h"
#include "base/world.h"
#include "model/document.h"
#include "model/pages.h"

namespace vitac {

// The document, the world and the diagnostics must outlive the store, and the store the text prepared with it.
class FontStore {
public:
    FontStore(const Document& document, World& world, Diagnostics& diagnostics);
    ~FontStore();
    FontStore(const FontStore&) = delete;
    FontStore& operator=(const FontStore&) = delete;

    // The faces that text was set in so far; FaceId is an index into them.
    const std::vector<FaceUse>& faces() const;

    // The height of small letters in this style; zero when it has no font.
    Length x_height(const TextStyle& style);

    // Of the document's language.
    unicode::Direction direction() const;

    struct State;  // private to font/ and line/: typeset/font/store_state.h
    State& state() { return *state_; }

private:
    std::unique_ptr<State> state_;
};

}  // namespace vitac
