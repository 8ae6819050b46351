// Puts facts into the order in which a document has them read.
#include <algorithm>
#include <map>
#include <string>
#include <tuple>

#include "base/range_dashes.h"
#include "base/unicode.h"
#include "facts/facts.h"

namespace vitac {

namespace {

// A run that came from a place in the source, and how many runs are read before it.
struct PlacedRun {
    const Run* run = nullptr;
    std::size_t position = 0;
};

class RunsByPlace {
public:
    explicit RunsByPlace(const Document& document) {
        for (const Flow& flow : document.flows) {
            add_blocks(flow.blocks);
        }
        std::stable_sort(runs_.begin(), runs_.end(),
                         [](const PlacedRun& a, const PlacedRun& b) { return start_of(a) < start_of(b); });
    }

    // Of a header the first run at its place, of all else the last: a name in the header may come from an author list.
    const PlacedRun* find(const Fact& fact) const {
        if (!fact.span.known()) {
            const auto made = made_.find(fact.text);
            return made == made_.end() ? nullptr : &made->second;
        }
        const auto before = [](const PlacedRun& placed, const Start& start) { return start_of(placed) < start; };
        const auto found =
            std::lower_bound(runs_.begin(), runs_.end(), Start{fact.span.source, fact.span.begin}, before);
        if (found == runs_.end() || start_of(*found) >= Start{fact.span.source, fact.span.end}) {
            return found != runs_.begin() && covers(*std::prev(found), fact.span) ? &*std::prev(found) : nullptr;
        }
        if (fact.part == 0) {
            return &*found;
        }
        const auto same_place = [&](const PlacedRun& placed) { return start_of(placed) == start_of(*found); };
        return &*std::prev(std::find_if_not(found, runs_.end(), same_place));
    }

private:
    using Start = std::pair<SourceId, std::uint32_t>;

    static Start start_of(const PlacedRun& placed) { return {placed.run->span.source, placed.run->span.begin}; }

    static bool covers(const PlacedRun& placed, const Span& span) {
        return placed.run->span.source == span.source && placed.run->span.end > span.begin;
    }

    void add_runs(const std::vector<Run>& runs) {
        for (const Run& run : runs) {
            if (run.span.known()) {
                runs_.push_back({&run, count_++});
            } else {
                made_.try_emplace(run.text, PlacedRun{&run, count_++});
            }
        }
    }

    void add_paragraph(const Paragraph& paragraph) {
        if (paragraph.label) {
            add_runs(paragraph.label->runs);
        }
        add_runs(paragraph.runs);
    }

    // The list of blocks still to come, last first, stands for the stack of a recursion.
    void add_blocks(const std::vector<Block>& blocks) {
        std::vector<const Block*> coming;
        const auto push = [&](const std::vector<Block>& level) {
            std::for_each(level.rbegin(), level.rend(), [&](const Block& block) { coming.push_back(&block); });
        };
        push(blocks);
        while (!coming.empty()) {
            const Block* block = coming.back();
            coming.pop_back();
            if (const auto* paragraph = std::get_if<Paragraph>(block)) {
                add_paragraph(*paragraph);
            } else if (const auto* row = std::get_if<Row>(block)) {
                std::for_each(row->cells.begin(), row->cells.end(),
                              [&](const Cell& cell) { add_paragraph(cell.paragraph); });
            } else if (const auto* group = std::get_if<Group>(block)) {
                push(group->children);
            }
        }
    }

    std::vector<PlacedRun> runs_;
    std::map<std::string, PlacedRun> made_;  // by their text: what no source says, such as a heading for a bibliography
    std::size_t count_ = 0;
};

// --- What the layout may change --------------------------------------------------------------------------------------

// In the layout's style for dates, machines read dashes as hyphens.
std::string with_plain_dashes(const Run& run) {
    constexpr std::string_view en_dash = "\u2013";
    std::string text = run.text;
    for (std::size_t at = 0; run.style_name == "dates" && (at = text.find(en_dash, at)) != std::string::npos;) {
        text.replace(at, en_dash.size(), "-");
    }
    return text;
}

// The spelling of dates is the layout's, as long as it is a date by itself.
std::string printed_text(const Fact& fact, const Run& run, const Document& document) {
    if (fact.kind == FactKind::Url) {
        return run.link ? document.links[static_cast<std::size_t>(*run.link)].url : fact.text;
    }
    if (fact.kind == FactKind::Date && run.span == fact.span) {
        return with_plain_dashes(run);
    }
    const std::string text = with_range_dashes(fact.text);
    return run.style.caps == Caps::Uppercase ? unicode::to_upper(text, run.style.language) : text;
}

// Other addresses are relative, or not safe to open from a document.
bool can_be_opened(const std::string& url) {
    const std::string lower = unicode::to_lower(url.substr(0, url.find(':') + 1));
    return lower == "http:" || lower == "https:" || lower == "mailto:" || lower == "tel:";
}

struct PlacedFact {
    Fact fact;
    std::size_t position = 0;
};

}  // namespace

std::vector<Fact> facts_as_styled(const std::vector<Fact>& facts, const Document& document) {
    const RunsByPlace runs(document);
    std::vector<PlacedFact> placed;
    std::size_t last = 0;      // of the fact before
    std::size_t furthest = 0;  // of all facts before
    for (std::size_t i = 0; i < facts.size(); ++i) {
        Fact fact = facts[i];
        const PlacedRun* run = runs.find(fact);
        if (run != nullptr) {
            fact.text = printed_text(fact, *run->run, document);
        }
        if (fact.kind == FactKind::Url && !can_be_opened(fact.text)) {
            continue;
        }
        // What has no place of its own, such as the name of a group, follows what was before it.
        const bool begins_part = i > 0 && facts[i - 1].part != fact.part;
        const std::size_t position = run != nullptr ? run->position : begins_part ? furthest : last;
        last = position;
        furthest = std::max(furthest, position);
        placed.push_back({std::move(fact), position});
    }
    std::stable_sort(placed.begin(), placed.end(),
                     [](const PlacedFact& a, const PlacedFact& b) { return a.position < b.position; });
    std::vector<Fact> ordered;
    for (PlacedFact& fact : placed) {
        ordered.push_back(std::move(fact.fact));
    }
    return ordered;
}

}  // namespace vitac
