// Reporting on text: where the words stand in the source, and each complaint once though the text is set twice.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <tuple>

#include "base/diagnostics.h"
#include "base/source.h"

namespace vitac {

// The first place of the words in what the user wrote there; the whole place when they are written in another way, as
// an entity.
inline Span place_in_source(std::string_view words, const Span& span, const Sources& sources) {
    const std::size_t at = sources.text(span).find(words);
    if (at == std::string_view::npos) {
        return span;
    }
    const auto begin = span.begin + static_cast<std::uint32_t>(at);
    return {span.source, begin, begin + static_cast<std::uint32_t>(words.size())};
}

class Reported {
public:
    void add(Diagnostic diagnostic, Diagnostics& diagnostics) {
        const Span& span = diagnostic.span;
        if (seen_.insert({diagnostic.message, span}).second) {
            diagnostics.add(std::move(diagnostic));
        }
    }

private:
    std::set<std::tuple<std::string, Span>> seen_;
};

}  // namespace vitac
