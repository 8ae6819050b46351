// Reporting on text: where the words stand in the source, and each complaint once though the text is set twice.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <tuple>

#include "base/diagnostics.h"
#include "base/source.h"

namespace vitac {

class Reported {
public:
    void add(Diagnostic diagnostic, Diagnostics& diagnostics) {
        if (seen_.insert({diagnostic.message, diagnostic.span}).second) {
            diagnostics.add(std::move(diagnostic));
        }
    }

    // Whether these words of this place were not yet asked about; for reports that take long to make.
    bool is_first(std::string_view words, const Span& span) { return asked_.insert({std::string(words), span}).second; }

    // The first place of the words in what the user wrote there; the whole place when they are written in another way,
    // as an entity. Only the diagnostics that are shown are worth the search.
    Span place_in_source(std::string_view words, const Span& span, const Sources& sources) {
        if (searches_left_ == 0) {
            return span;
        }
        --searches_left_;
        const std::size_t at = sources.text(span).find(words);
        if (at == std::string_view::npos) {
            return span;
        }
        const auto begin = span.begin + static_cast<std::uint32_t>(at);
        return {span.source, begin, begin + static_cast<std::uint32_t>(words.size())};
    }

private:
    std::set<std::tuple<std::string, Span>> seen_;
    std::set<std::tuple<std::string, Span>> asked_;
    int searches_left_ = 2 * Diagnostics::most_per_name;
};

}  // namespace vitac
