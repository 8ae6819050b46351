// What a careful friend would see in a biography before it is sent.
#include "check/check.h"

#include <algorithm>

#include "base/unicode.h"
#include "check/findings.h"

namespace vitac {

namespace check {

std::string called(const Entry& entry) {
    constexpr std::size_t longest = 60;  // bytes
    for (const RichText* text : {&entry.title, &entry.organisation, &entry.role}) {
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
    return {"claim-exceeds-list", "duplicate-entry",  "entry-out-of-order",   "gap-between-positions",
            "may-with-stop",      "missing-email",    "mixed-date-styles",    "overlapping-positions",
            "stale-present",      "unencrypted-link", "word-spelled-two-ways"};
}

void check_biography(const Biography& biography, const CalendarDate& today, const std::vector<std::string>& allowed,
                     Diagnostics& diagnostics) {
    Diagnostics found;
    check::check_dates(biography, today, found);
    check::check_words(biography, found);
    check::check_person(biography, found);
    for (const Diagnostic& finding : found.all()) {
        if (std::find(allowed.begin(), allowed.end(), finding.name) == allowed.end()) {
            diagnostics.add(finding);
        }
    }
}

}  // namespace vitac
