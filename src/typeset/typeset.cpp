// The front door of typesetting: a Document becomes pages.
#include "typeset/typeset.h"

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>
#include <utility>

#include "typeset/font/font_store.h"
#include "typeset/line/paragraph.h"
#include "typeset/page/block_tree.h"
#include "typeset/page/galley.h"
#include "typeset/page/linear_columns.h"
#include "typeset/page/make_pages.h"

namespace vitac {

namespace {

// Text in real fonts.
class ShapedText : public SettableText {
public:
    ShapedText(Prepared text, Diagnostics& diagnostics) : text_(std::move(text)), diagnostics_(diagnostics) {}

    Length natural_width() const override { return vitac::natural_width(text_); }
    std::vector<Line> lines(const ParagraphStyle& style, Length measure) const override {
        return break_lines(text_, style, measure, diagnostics_);
    }

private:
    Prepared text_;
    Diagnostics& diagnostics_;
};

class ShapingSetter : public TextSetter {
public:
    ShapingSetter(FontStore& fonts, Diagnostics& diagnostics) : fonts_(fonts), diagnostics_(diagnostics) {}

    std::unique_ptr<SettableText> prepare(const std::vector<Run>& runs, const ParagraphStyle& style) override {
        return std::make_unique<ShapedText>(vitac::prepare(runs, style, fonts_, diagnostics_), diagnostics_);
    }

    unicode::Direction direction() const override { return fonts_.direction(); }

private:
    FontStore& fonts_;
    Diagnostics& diagnostics_;
};

}  // namespace

Document in_reading_order(Document document, World& world) {
    Diagnostics ignored;  // what is wrong with the text is reported when it is set on pages
    FontStore fonts(document, world, ignored);
    ShapingSetter setter(fonts, ignored);
    std::optional<Document> cut = with_linear_columns(document, setter);
    return cut ? std::move(*cut) : std::move(document);
}

Pages typeset(const Document& document, World& world, Diagnostics& diagnostics) {
    FontStore fonts(document, world, diagnostics);
    ShapingSetter setter(fonts, diagnostics);
    const std::optional<Document> cut = with_linear_columns(document, setter);
    Pages pages = make_pages(cut ? *cut : document, setter, diagnostics);
    pages.faces = fonts.faces();
    return pages;
}

// --- Measuring -----------------------------------------------------------------------------------------------------

namespace {

// Styles by how many letters are set in them.
class StyleCount {
public:
    void add(const std::vector<Block>& blocks) {
        for (const BlockNode& node : flatten(blocks)) {
            if (const auto* paragraph = std::get_if<Paragraph>(node.block)) {
                add(paragraph->runs);
            } else if (const auto* row = std::get_if<Row>(node.block)) {
                for (const Cell& cell : row->cells) {
                    add(cell.paragraph.runs);
                }
            }
        }
    }

    const TextStyle* most_used() const {
        const auto most = std::max_element(counts_.begin(), counts_.end(), [](const auto& a, const auto& b) {
            return a.second.letters < b.second.letters;
        });
        return most == counts_.end() ? nullptr : most->second.style;
    }

private:
    struct Count {
        std::size_t letters = 0;
        const TextStyle* style = nullptr;
    };
    using Key = std::tuple<FamilyId, int, Slope, Length>;

    void add(const std::vector<Run>& runs) {
        for (const Run& run : runs) {
            Count& count = counts_[{run.style.family, run.style.weight, run.style.slope, run.style.size}];
            count.letters += run.text.size();
            count.style = &run.style;
        }
    }

    std::map<Key, Count> counts_;
};

}  // namespace

struct Galley::State {
    State(const Document& document_, World& world)
        : document(document_), fonts(document_, world, ignored), setter(fonts, ignored), parts(document_, setter) {}

    const Document& document;
    Diagnostics ignored;  // what is wrong with the text is reported when it is set on pages
    FontStore fonts;
    ShapingSetter setter;
    PartMeasurer parts;
};

Galley::Galley(const Document& document, World& world) : state_(std::make_unique<State>(document, world)) {}
Galley::~Galley() = default;

std::vector<PartHeight> Galley::heights(const std::vector<Length>& widths) const {
    return state_->parts.heights(widths);
}

Length Galley::x_height() const {
    StyleCount styles;
    for (const Flow& flow : state_->document.flows) {
        styles.add(flow.blocks);
    }
    const TextStyle* style = styles.most_used();
    return style == nullptr ? Length{} : state_->fonts.x_height(*style);
}

}  // namespace vitac
