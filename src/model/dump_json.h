// What the dumps as JSON write alike: lengths and places.
#pragma once

#include <cmath>
#include <nlohmann/json.hpp>

#include "base/length.h"
#include "base/source.h"

namespace vitac::dump {

// Thousandths are finer than any printer and round what fixed point leaves; never "-0".
inline double rounded(double value) {
    constexpr double digits = 1000.0;
    return std::round(value * digits) / digits + 0.0;
}

inline double points(Length length) {
    return rounded(length.points());
}

// {"path": ..., "begin": [line, column], "end": [line, column]}, or null where the place is not known.
inline nlohmann::ordered_json place_object(const Span& span, const Sources& sources) {
    if (!span.known()) {
        return nullptr;
    }
    const Source& source = sources.get(span.source);
    const Position begin = source.position(span.begin);
    const Position end = source.position(span.end);
    return {{"path", source.path}, {"begin", {begin.line, begin.column}}, {"end", {end.line, end.column}}};
}

}  // namespace vitac::dump
