// What the mark-up around a line says about it.
#include "input/academicpages/hints.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "input/people/text.h"

namespace vitac::academicpages {

namespace {

using markdown::Block;
using markdown::BlockKind;

Hint hint_of_class(std::string_view name) {
    static constexpr std::pair<std::string_view, Hint> hints[] = {
        {"badge", Hint::Venue},      {"venue", Hint::Venue}, {"periodical", Hint::Venue}, {"journal", Hint::Venue},
        {"conference", Hint::Venue}, {"abbr", Hint::Venue},  {"author", Hint::Authors},   {"award", Hint::Award},
        {"honor", Hint::Award},      {"title", Hint::Title}, {"links", Hint::Links},      {"buttons", Hint::Links}};
    const std::string lower = ascii_lower(name);
    // "venue--honor" is an award: the later, more special word wins.
    Hint hint = Hint::None;
    for (const auto& [word, meaning] : hints) {
        hint = lower.find(word) != std::string::npos ? meaning : hint;
    }
    return hint;
}

}  // namespace

Hint hint_of(const Block& block, Hint outer) {
    for (const std::string& name : block.attributes.classes) {
        if (const Hint hint = hint_of_class(name); hint != Hint::None) {
            return hint;
        }
    }
    return block.kind == BlockKind::Heading ? Hint::Title : outer;
}

Hint hint_of(const RichText& line, Hint outer) {
    if (outer != Hint::None || line.empty()) {
        return outer;
    }
    const std::string& name = line.inlines.front().css_class;
    const bool whole = std::all_of(line.inlines.begin(), line.inlines.end(), [&](const Inline& piece) {
        return piece.css_class == name || trimmed(piece.text).empty();
    });
    return whole && !name.empty() ? hint_of_class(name) : Hint::None;
}

}  // namespace vitac::academicpages
