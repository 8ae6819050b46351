// The words on typeset pages, in reading order.
#include "app/page_text.h"

namespace vitac {

namespace {

bool ends_in_blank(const std::string& text) {
    return text.empty() || text.back() == ' ' || text.back() == '\n';
}

// Where a run's last glyph ends.
Length right_edge(const GlyphRun& run) {
    Length edge = run.origin.x;
    for (const Glyph& glyph : run.glyphs) {
        edge += glyph.advance * run.expansion;
    }
    return edge;
}

// Runs that stand apart on one line, such as a head and its dates, are parted by a blank.
void append_run(std::string& text, const GlyphRun& run, const GlyphRun* previous) {
    if (previous != nullptr && previous->origin.y != run.origin.y) {
        while (!text.empty() && text.back() == ' ') {
            text.pop_back();
        }
        text += '\n';
    } else if (previous != nullptr && !ends_in_blank(text) && run.origin.x > right_edge(*previous) + 1_pt) {
        text += ' ';
    }
    text += run.text;
}

std::string text_of(const Page& page) {
    std::string text;
    const GlyphRun* previous = nullptr;
    for (const PageItem& item : page.items) {
        const GlyphRun* run = std::get_if<GlyphRun>(&item);
        if (run != nullptr && !run->artifact) {
            append_run(text, *run, previous);
            previous = run;
        }
    }
    return text.empty() ? text : text + '\n';
}

}  // namespace

std::string text_of(const Pages& pages) {
    std::string text;
    for (const Page& page : pages.pages) {
        text += text.empty() ? "" : "\f";
        text += text_of(page);
    }
    return text;
}

}  // namespace vitac
