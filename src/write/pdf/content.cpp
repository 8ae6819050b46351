// The operators that draw a page.
//
// Everything stands between BDC and EMC, which name its element or call it an artifact. One text object a mark; font,
// size, scale and colour are set only where they change, and a run that begins where the last one ended needs no move.
#include "write/pdf/content.h"

#include "write/pdf/text_operators.h"

namespace vitac::pdf {

namespace {

class PageContent {
public:
    PageContent(const Page& page, const DocumentFonts& fonts, const std::uint32_t* shown)
        : page_(page), fonts_(fonts), shown_(shown), text_(out_, page.height) {}

    void draw(const MarkedItems& items, const Structure& structure);
    const std::uint32_t* shown() const { return shown_; }
    std::string take() { return std::move(out_); }

private:
    void open_mark(const MarkedItems& items, const Structure& structure);
    void draw_run(const GlyphRun& run);
    void draw_box(const FilledBox& box);

    const Page& page_;
    const DocumentFonts& fonts_;
    const std::uint32_t* shown_;
    std::string out_;
    TextOperators text_;
};

void PageContent::draw(const MarkedItems& items, const Structure& structure) {
    open_mark(items, structure);
    for (std::size_t i = items.first; i < items.end; ++i) {
        if (const auto* run = std::get_if<GlyphRun>(&page_.items[i])) {
            draw_run(*run);
        } else {
            draw_box(std::get<FilledBox>(page_.items[i]));
        }
    }
    text_.end_object();
    out_ += "EMC\n";
}

void PageContent::open_mark(const MarkedItems& items, const Structure& structure) {
    switch (items.mark) {
        case Mark::Layout:
            out_ += "/Artifact <</Type /Layout>> BDC\n";
            break;
        case Mark::Pagination:
            out_ += "/Artifact <</Type /Pagination>> BDC\n";
            break;
        case Mark::Content:
            out_ += '/';
            out_ += type_name(structure.elements[index(items.element)]);
            out_ += " <</MCID ";
            append_integer(out_, items.mcid);
            out_ += ">> BDC\n";
            break;
    }
}

void PageContent::draw_run(const GlyphRun& run) {
    text_.show(run, fonts_.faces[static_cast<std::size_t>(run.face)], shown_);
    shown_ += run.glyphs.size();
}

void PageContent::draw_box(const FilledBox& box) {
    text_.end_object();
    text_.set_color(box.color);
    const Rectangle& area = box.box;
    const Length bottom = page_.height - area.top - area.height;
    for (const Length value : {area.left, bottom, area.width, area.height}) {
        append_number(out_, in_thousandths(value));
        out_ += ' ';
    }
    out_ += "re f\n";
}

}  // namespace

std::string PageDrawer::draw_next() {
    const Page& page = pages_.pages[page_];
    PageContent content(page, fonts_, use_.shown.data() + glyph_);
    for (const MarkedItems& items : structure_.pages[page_]) {
        content.draw(items, structure_);
    }
    ++page_;
    glyph_ = static_cast<std::size_t>(content.shown() - use_.shown.data());
    return content.take();
}

}  // namespace vitac::pdf
