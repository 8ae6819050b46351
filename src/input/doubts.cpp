// Says where the reader is not sure what an entry's lines are.
#include "input/doubts.h"

#include <string>

namespace vitac {

namespace {

constexpr Problem<int, std::string> unsure_entry{Severity::Note, "unsure-entry", "read with a confidence of {} %: {}"};

// From here on a person would have to look twice as well.
constexpr int least_confidence = 50;  // percent

std::string doubt_about(const Entry& entry) {
    if (entry.kind != EntryKind::Publication) {
        return "what is the organisation and what the role is a guess";
    }
    return entry.title.empty()     ? "no title is found"
           : entry.authors.empty() ? "no list of authors is found"
                                   : "title and authors are told apart by little";
}

// Where the entry begins: a mark under all of it says less.
Span beginning_of(const Entry& entry) {
    const Span title = span_of(!entry.title.empty() ? entry.title : entry.organisation);
    return title.known() ? title : entry.span;
}

}  // namespace

void report_doubts(const Biography& biography, Diagnostics& diagnostics) {
    for (const Section& section : biography.sections) {
        for (const Entry& entry : section.entries) {
            if (entry.confidence < least_confidence) {
                diagnostics.add(unsure_entry.at(beginning_of(entry), entry.confidence, doubt_about(entry))
                                    .with_hint("put its fields on lines of their own"));
            }
        }
    }
}

}  // namespace vitac
