// The front door of typesetting: a Document becomes pages.
#include "typeset/typeset.h"

#include "typeset/font/font_store.h"
#include "typeset/line/paragraph.h"
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

private:
    FontStore& fonts_;
    Diagnostics& diagnostics_;
};

}  // namespace

Pages typeset(const Document& document, World& world, Diagnostics& diagnostics) {
    FontStore fonts(document, world, diagnostics);
    ShapingSetter setter(fonts, diagnostics);
    Pages pages = make_pages(document, setter, diagnostics);
    pages.faces = fonts.faces();
    return pages;
}

}  // namespace vitac
