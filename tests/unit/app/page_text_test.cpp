// The words of pages in reading order.
#include "app/page_text.h"

#include <catch2/catch.hpp>

namespace vitac {

namespace {

// A run of glyphs that are each 5 pt wide.
GlyphRun run(const std::string& text, Length x, Length y) {
    GlyphRun result;
    result.text = text;
    result.origin = {x, y};
    for (std::uint32_t i = 0; i < text.size(); ++i) {
        result.glyphs.push_back({.id = 1, .advance = 5_pt, .x_offset = {}, .y_offset = {}, .cluster = i});
    }
    return result;
}

}  // namespace

TEST_CASE("lines are parted by baselines, columns by blanks") {
    GlyphRun footer = run("Page 1", 0_pt, 800_pt);
    footer.artifact = true;
    Page page;
    page.items = {run("Engineer ", 0_pt, 100_pt), run("of", 45_pt, 100_pt),  FilledBox{}, run("engines", 55_pt, 100_pt),
                  run("2024", 300_pt, 100_pt),    run("Next", 0_pt, 112_pt), footer};
    Page second;
    second.items = {run("More", 0_pt, 100_pt)};
    Pages pages;
    pages.pages = {page, second};
    CHECK(text_of(pages) == "Engineer ofengines 2024\nNext\n\fMore\n");
    CHECK(text_of(Pages{}) == "");
}

}  // namespace vitac
