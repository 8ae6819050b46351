// What a careful friend would see in a biography before it is sent.
#include "check/check.h"

#include <algorithm>

#include "base/unicode.h"
#include "check/findings.h"
#include "check/switches.h"

namespace vitac {

namespace check {

std::string called(const Entry& entry) {
    constexpr std::size_t longest = 60;  // bytes
    std::vector<const RichText*> texts = {&entry.title, &entry.organisation, &entry.role, &entry.venue.text};
    for (const Note& note : entry.notes) {
        texts.push_back(&note.text);
    }
    for (const RichText* text : texts) {
        std::string name = plain_text(*text);
        if (name.empty()) {
            continue;
        }
        if (name.size() > longest) {
            std::size_t end = longest;
            while (end > 0 && (static_cast<unsigned char>(name[end]) & 0xC0U) == 0x80U) {
                --end;
            }
            name = name.substr(0, end) + "...";
        }
        return name;
    }
    return entry.id;
}

}  // namespace check

std::vector<std::string> list_findings() {
    return {"award-worded-two-ways",
            "claim-exceeds-list",
            "claim-exceeds-marks",
            "date-range-reversed",
            "dead-anchor",
            "duplicate-entry",
            "empty-link",
            "empty-section",
            "entry-out-of-order",
            "gap-between-positions",
            "may-with-stop",
            "missing-contacts",
            "missing-email",
            "mixed-date-styles",
            "overlapping-positions",
            "range-ends-before-it-begins",
            "section-without-entries",
            "self-ambiguous",
            "self-not-found",
            "stale-present",
            "unencrypted-link",
            "venue-spelled-two-ways",
            "word-spelled-two-ways"};
}

void check_biography(const Biography& biography, const Sources& sources, const CalendarDate& today,
                     Diagnostics& diagnostics) {
    check::check_dates(biography, sources, today, diagnostics);
    check::check_positions(biography, diagnostics);
    check::check_names(biography, diagnostics);
    check::check_words(biography, sources, diagnostics);
    check::check_person(biography, diagnostics);
}

Diagnostics wanted(const Diagnostics& found, const std::vector<std::string>& allowed, const Sources& sources) {
    Diagnostics kept;
    for (const Diagnostic& finding : found.all()) {
        const bool unwanted = std::find(allowed.begin(), allowed.end(), finding.name) != allowed.end() ||
                              check::is_allowed_there(finding, sources);
        if (finding.severity == Severity::Error || !unwanted) {
            kept.add(finding);
        }
    }
    return kept;
}

}  // namespace vitac
