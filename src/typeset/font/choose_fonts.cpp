// Gives every run of a document a family that has all its characters.
#include "typeset/font/choose_fonts.h"

#include <string>
#include <utility>
#include <vector>

#include "base/unicode.h"
#include "typeset/font/itemize.h"

namespace vitac {

namespace {

class FontChooser {
public:
    FontChooser(FontStore::State& fonts, Diagnostics& diagnostics) : fonts_(fonts), diagnostics_(diagnostics) {}

    void choose(Paragraph& paragraph) {
        if (paragraph.label) {
            paragraph.label->runs = parted(std::move(paragraph.label->runs));
        }
        paragraph.runs = parted(std::move(paragraph.runs));
    }

    void choose(Row& row) {
        for (Cell& cell : row.cells) {
            choose(cell.paragraph);
        }
    }

    void choose(Rule&) {}

    void choose(Group& group) {
        for (Block& block : group.children) {
            std::visit([this](auto& child) { choose(child); }, block);
        }
    }

private:
    std::vector<Run> parted(std::vector<Run> runs) {
        std::string text;
        std::vector<StyledPart> parts;
        std::vector<std::size_t> ends;
        for (Run& run : runs) {
            run.text = unicode::nfc(run.text);
            parts.push_back({text.size(), text.size() + run.text.size(), &run.style, run.span});
            text += run.text;
            ends.push_back(text.size());
        }
        const std::vector<TextItem> items =
            itemize(text, parts, isolates_of(text, runs, ends, fonts_.document.metadata.language), fonts_, diagnostics_)
                .items;
        std::vector<Run> result;
        auto item = items.begin();
        for (std::size_t i = 0; i < runs.size(); ++i) {
            if (runs[i].text.empty()) {
                result.push_back(runs[i]);  // the page's number
            }
            const std::size_t first = result.size();
            std::size_t at = parts[i].begin;
            for (; item != items.end() && item->part == i; ++item) {
                add_line_ends(runs[i], text, at, item->begin, result);
                const bool may_join = result.size() > first && item->begin == at;
                add(part_of(runs[i], text, *item), may_join, result);
                at = item->end;
            }
            add_line_ends(runs[i], text, at, parts[i].end, result);
        }
        return result;
    }

    Run part_of(const Run& run, const std::string& text, const TextItem& item) const {
        Run part = run;
        part.text = text.substr(item.begin, item.end - item.begin);
        part.style.family = family_of(item);
        part.script = fonts_.shaper.style(item.shape).script;
        part.level = item.level;
        return part;
    }

    // Items also differ in what does not matter here, such as where small capitals come from.
    static void add(Run part, bool may_join, std::vector<Run>& result) {
        if (may_join && result.back().style == part.style && result.back().script == part.script &&
            result.back().level == part.level) {
            result.back().text += part.text;
        } else {
            result.push_back(std::move(part));
        }
    }

    // Of what no font has, line ends are kept.
    static void add_line_ends(const Run& run, const std::string& text, std::size_t begin, std::size_t end,
                              std::vector<Run>& result) {
        for (std::size_t i = begin; i < end; ++i) {
            if (text[i] == '\n') {
                result.push_back(run);
                result.back().text = "\n";
            }
        }
    }

    FamilyId family_of(const TextItem& item) const {
        const FontFamily* family = &fonts_.faces.family_of(item.face);
        return FamilyId{static_cast<std::uint16_t>(family - fonts_.document.families.data())};
    }

    FontStore::State& fonts_;
    Diagnostics& diagnostics_;
};

}  // namespace

void choose_fonts(Document& document, FontStore& fonts, Diagnostics& diagnostics) {
    FontChooser chooser(fonts.state(), diagnostics);
    for (Flow& flow : document.flows) {
        for (Block& block : flow.blocks) {
            std::visit([&](auto& child) { chooser.choose(child); }, block);
        }
    }
    for (Furniture& furniture : document.furniture) {
        chooser.choose(furniture.row);
    }
}

}  // namespace vitac
