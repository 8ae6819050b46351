// Which facts of the source a machine does not find in the text of a PDF, and what that costs.
#include "audit/judge_facts.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>

#include "audit/find_facts.h"
#include "audit/readable.h"
#include "base/unicode.h"

namespace vitac::audit {

namespace {

// Taken off when every fact is lost in one way; a share of it for a share of them.
constexpr double points_for_all = 60;
constexpr std::size_t most_examples = 3;

// What a fact, or several, of this kind of damage are said to be, and what is lost.
struct Damage {
    Found found;
    const char* one;
    const char* more;
    const char* loss;
};

constexpr std::array damages = {
    Damage{Found::Nowhere, "is not found", "are not found", "an ATS reads the CV without this"},
    Damage{Found::Elsewhere, "is read away from where it belongs", "are read away from where they belong",
           "an ATS would put this to another entry, or read the CV in a wrong order"},
    Damage{Found::Blanks, "is found only with blanks ignored", "are found only with blanks ignored",
           "words run together or fall apart, and search misses them"},
    Damage{Found::Parted, "is broken by a running head or foot that is not tagged as such",
           "are broken by running heads or feet that are not tagged as such",
           "search misses what goes on over a page break"},
    Damage{Found::Hyphen, "is broken by a hyphen at a line end", "are broken by hyphens at line ends",
           "search misses the broken words"},
};

constexpr Damage not_clickable{Found::Whole, "is not clickable", "are not clickable",
                               "whoever reads the CV cannot follow them"};

std::string one_of(FactKind kind) {
    switch (kind) {
        case FactKind::SectionTitle:
            return "heading";
        case FactKind::Summary:
            return "sentence of the summary";
        case FactKind::Role:
            return "role";
        default:
            return std::string(name_of(kind));
    }
}

std::string several(FactKind kind) {
    return kind == FactKind::Summary ? "sentences of the summary" : one_of(kind) + "s";
}

// Long ones are cut between characters.
std::string quoted(const std::string& text) {
    constexpr std::size_t most = 60;
    if (text.size() <= most) {
        return "\"" + text + "\"";
    }
    std::size_t end = most;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) {
        --end;
    }
    return "\"" + text.substr(0, end) + "...\"";
}

class FactJudge {
public:
    FactJudge(const std::vector<Fact>& facts, AuditReport& report) : facts_(facts), report_(report) {
        for (const Fact& fact : facts) {
            ++counts_[fact.kind];
        }
    }

    void judge_reading(const std::vector<Found>& found, const std::string& reading) {
        for (const Damage& damage : damages) {
            std::map<FactKind, std::vector<std::size_t>> lost;
            for (std::size_t i = 0; i < found.size(); ++i) {
                // What is wrong however the page is read is said once.
                if (found[i] == damage.found && lost_.insert(i).second) {
                    lost[facts_[i].kind].push_back(i);
                }
            }
            for (const auto& [kind, which] : lost) {
                add(kind, which, damage, reading);
            }
        }
    }

    void judge_links(const PdfFile& file) {
        std::set<std::string> targets;
        for (const PdfLink& link : file.links) {
            targets.insert(comparable_url(link.url));
        }
        std::vector<std::size_t> lost;
        for (std::size_t i = 0; i < facts_.size(); ++i) {
            if (is_address(facts_[i]) && !targets.contains(comparable_url(facts_[i].text))) {
                lost.push_back(i);
                lost_.insert(i);
            }
        }
        if (!lost.empty()) {
            add(FactKind::Url, lost, not_clickable, "");
        }
    }

    void count() {
        std::map<FactKind, std::size_t> found;
        for (std::size_t i = 0; i < facts_.size(); ++i) {
            found[facts_[i].kind] += lost_.contains(i) ? 0 : 1;
        }
        for (const auto& [kind, all] : counts_) {
            report_.facts.push_back({several(kind), found[kind], all});
        }
    }

private:
    // What can be opened from a document; a script or a file of one machine is not expected in it.
    static bool is_address(const Fact& fact) {
        const std::string scheme = unicode::to_lower(fact.text.substr(0, fact.text.find(':') + 1));
        return fact.kind == FactKind::Url &&
               (scheme == "http:" || scheme == "https:" || scheme == "mailto:" || scheme == "tel:");
    }

    void add(FactKind kind, const std::vector<std::size_t>& which, const Damage& damage, const std::string& reading) {
        std::string examples;
        for (std::size_t i = 0; i < std::min(which.size(), most_examples); ++i) {
            examples += (i == 0 ? ": " : ", ") + quoted(facts_[which[i]].text);
        }
        const double share = static_cast<double>(which.size()) / static_cast<double>(facts_.size());
        const int points = std::max(1, static_cast<int>(share * points_for_all + 0.5));
        report_.findings.push_back(
            {several(kind),
             fmt::format("{} {}{}{}{}", subject(kind, which.size()), which.size() == 1 ? damage.one : damage.more,
                         reading, examples, which.size() > most_examples ? ", ..." : ""),
             damage.loss, points});
    }

    // "the name", "all 5 titles", "2 of 5 titles"
    std::string subject(FactKind kind, std::size_t count) const {
        const std::size_t all = counts_.at(kind);
        return all == 1       ? "the " + one_of(kind)
               : count == all ? fmt::format("all {} {}", all, several(kind))
                              : fmt::format("{} of {} {}", count, all, several(kind));
    }

    const std::vector<Fact>& facts_;
    AuditReport& report_;
    std::map<FactKind, std::size_t> counts_;
    std::set<std::size_t> lost_;
};

// Who goes by the tags is not read the running heads and feet.
bool tells_running_lines(const PdfFile& file) {
    const bool all_marked =
        std::all_of(file.pages.begin(), file.pages.end(), [](const PdfPageText& page) { return page.unmarked == 0; });
    return file.marked && !file.tagged.empty() && all_marked;
}

std::vector<Found> found_in(const std::string& text, const std::vector<Fact>& facts, const PdfFile& file) {
    const std::vector<Found> body = find_facts(facts, without_running_lines(text));
    if (tells_running_lines(file)) {
        return body;
    }
    std::vector<Found> found = find_facts(facts, text);
    for (std::size_t i = 0; i < found.size(); ++i) {
        found[i] = found[i] != Found::Whole && body[i] == Found::Whole ? Found::Parted : found[i];
    }
    return found;
}

}  // namespace

void judge_facts(const std::vector<Fact>& facts, const ExtractedText& text, const PdfFile& file, AuditReport& report) {
    if (facts.empty()) {
        return;
    }
    FactJudge judge(facts, report);
    judge.judge_reading(found_in(text.by_place, facts, file), "");
    judge.judge_reading(found_in(text.by_drawing, facts, file), " by programs that follow the order of drawing");
    judge.judge_links(file);
    judge.count();
}

}  // namespace vitac::audit
