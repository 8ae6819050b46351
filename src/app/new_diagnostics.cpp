// Messages about a source that is read more than once, each said once.
#include "app/new_diagnostics.h"

#include <algorithm>
#include <string>
#include <vector>

namespace vitac {

namespace {

bool is_same_place(const Span& a, const Span& b, const Sources& sources) {
    const auto path_of = [&](const Span& span) { return span.known() ? sources.get(span.source).path : std::string(); };
    return a.known() == b.known() && a.begin == b.begin && path_of(a) == path_of(b);
}

}  // namespace

void add_new(const Diagnostics& found, const Sources& sources, Diagnostics& diagnostics) {
    const std::vector<Diagnostic> known = diagnostics.all();
    for (const Diagnostic& diagnostic : found.all()) {
        const bool is_known = std::any_of(known.begin(), known.end(), [&](const Diagnostic& other) {
            return other.name == diagnostic.name && other.message == diagnostic.message &&
                   is_same_place(other.span, diagnostic.span, sources);
        });
        if (!is_known) {
            diagnostics.add(diagnostic);
        }
    }
}

}  // namespace vitac
