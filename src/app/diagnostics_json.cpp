// Diagnostics as JSON, for other programs.
#include "app/diagnostics_json.h"

#include <nlohmann/json.hpp>

#include <algorithm>

#include "app/render_diagnostic.h"

namespace vitac {

namespace {

using Json = nlohmann::ordered_json;

Json place_json(const Span& span, const Sources& sources) {
    const Source& source = sources.get(span.source);
    const Position begin = source.position(span.begin);
    const Position end = source.position(span.end);
    return {{"file", source.path},      {"line", begin.line},  {"column", begin.column}, {"end_line", end.line},
            {"end_column", end.column}, {"begin", span.begin}, {"end", span.end}};
}

Json related_json(const RelatedPlace& related, const Sources& sources) {
    Json json = {{"message", related.text}};
    if (related.span.known()) {
        json["place"] = place_json(related.span, sources);
    }
    return json;
}

Json diagnostic_json(const Diagnostic& diagnostic, const Sources& sources) {
    Json json = {
        {"severity", name_of(diagnostic.severity)}, {"name", diagnostic.name}, {"message", diagnostic.message}};
    if (!diagnostic.hint.empty()) {
        json["hint"] = diagnostic.hint;
    }
    if (diagnostic.span.known()) {
        json["place"] = place_json(diagnostic.span, sources);
    }
    for (const RelatedPlace& related : diagnostic.related) {
        json["related"].push_back(related_json(related, sources));
    }
    return json;
}

}  // namespace

std::string diagnostics_json(const Diagnostics& diagnostics, const Sources& sources) {
    Json json = {{"diagnostics", Json::array()}, {"not_shown", Json::object()}};
    for (const Diagnostic& diagnostic : diagnostics.sorted()) {
        json["diagnostics"].push_back(diagnostic_json(diagnostic, sources));
    }
    for (const auto& [name, count] : diagnostics.suppressed()) {
        json["not_shown"][name] = count;
    }
    constexpr int indent = 2;
    // A path may have any bytes.
    return json.dump(indent, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace vitac
