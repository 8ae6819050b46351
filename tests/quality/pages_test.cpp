// Deliberately bad pages: each makes one measure fail.
#include <catch2/catch.hpp>

#include "quality/look_measures.h"
#include "quality/order_measures.h"
#include "quality/page_measures.h"

namespace vitac::quality {

namespace {

LineReport line(Role role, Length baseline, const std::string& entry) {
    LineReport line;
    line.role = role;
    line.baseline = baseline;
    line.measure = 400_pt;
    line.section = "works";
    line.entry = entry;
    line.text = "text";
    line.first = true;
    line.last = true;
    return line;
}

Pages two_pages(std::vector<LineReport> first, std::vector<LineReport> second) {
    Pages pages;
    pages.pages.resize(2);
    pages.pages[0].lines = std::move(first);
    pages.pages[1].lines = std::move(second);
    return pages;
}

}  // namespace

TEST_CASE("a heading with nothing below it", "[quality]") {
    const LineReport heading = line(Role::Heading, 700_pt, "");
    const LineReport text = line(Role::Paragraph, 720_pt, "works/one");
    CHECK(count_stranded(two_pages({heading}, {text})).amount == 1);
    CHECK(count_stranded(two_pages({heading, text}, {text})).amount == 0);
    const LineReport title = line(Role::EntryTitle, 700_pt, "works/one");
    CHECK(count_stranded(two_pages({title}, {text})).amount == 1);
}

TEST_CASE("lines of a paragraph alone on a page", "[quality]") {
    LineReport begin = line(Role::Paragraph, 700_pt, "works/one");
    LineReport end = line(Role::Paragraph, 90_pt, "works/one");
    begin.last = false;
    end.first = false;
    const Pages pages = two_pages({begin}, {end});
    const Measurements found = count_lone_lines(find_paragraphs(pages, {}));
    CHECK(found[0].amount == 1);
    CHECK(found[1].amount == 1);
}

TEST_CASE("a short entry on two pages", "[quality]") {
    const LineReport text = line(Role::Paragraph, 90_pt, "works/one");
    const Measurements found = count_split_entries(two_pages({text}, {text}));
    CHECK(found[0].amount == 1);
    CHECK(found[0].of == 1);
    CHECK(found[1].amount == 1);
    CHECK(count_split_entries(two_pages({text}, {line(Role::Paragraph, 90_pt, "works/two")}))[0].amount == 0);
}

TEST_CASE("how full pages are", "[quality]") {
    Pages pages = two_pages({}, {});
    for (Page& page : pages.pages) {
        page.usable_height = 700_pt;
    }
    pages.pages[0].used_height = 350_pt;
    pages.pages[1].used_height = 70_pt;
    const Measurements found = measure_fill(pages);
    CHECK(found[0].measure == "fill inner");
    CHECK(found[0].amount == Approx(0.5));
    CHECK(found[1].measure == "fill last");
    CHECK(found[1].amount == Approx(0.1));
}

TEST_CASE("unequal gaps between equals", "[quality]") {
    const auto gaps = [](Length third) {
        const Pages pages =
            two_pages({line(Role::Paragraph, 100_pt, "works/a"), line(Role::Paragraph, 120_pt, "works/b"),
                       line(Role::Paragraph, third, "works/c")},
                      {});
        return count_gaps(pages, {}).amount;
    };
    CHECK(gaps(140_pt) == 1);
    CHECK(gaps(143_pt) == 2);
}

TEST_CASE("a date beside the second line of its title has no gap of its own", "[quality]") {
    LineReport date = line(Role::Paragraph, 173_pt, "works/c");
    date.x = 300_pt;
    date.measure = 100_pt;
    LineReport title = line(Role::Paragraph, 160_pt, "works/c");
    title.measure = 250_pt;
    LineReport rest = title;
    rest.baseline = 173_pt;
    rest.first = false;
    std::vector<LineReport> lines = {line(Role::Paragraph, 100_pt, "works/a"), line(Role::Paragraph, 130_pt, "works/b"),
                                     title, rest, date};
    CHECK(count_gaps(two_pages(lines, {}), {}).amount == 1);
    lines.erase(lines.begin() + 2, lines.begin() + 4);  // the date alone is the entry
    CHECK(count_gaps(two_pages(lines, {}), {}).amount == 2);
}

TEST_CASE("grey on grey", "[quality]") {
    Pages pages = two_pages({}, {});
    pages.pages[0].items.emplace_back(FilledBox{{0_pt, 0_pt, 500_pt, 700_pt}, {0xDD, 0xDD, 0xDD}});
    GlyphRun run;
    run.text = "pale";
    run.color = {0x99, 0x99, 0x99};
    run.origin = {100_pt, 100_pt};
    pages.pages[0].items.emplace_back(run);
    CHECK(measure_contrast(pages)[0].amount < 4.5);
}

TEST_CASE("words that are lost or misplaced", "[quality]") {
    Biography biography;
    biography.person.name = "Ada Poe";
    Section& section = biography.sections.emplace_back();
    section.title = rich_text("Works");
    section.entries.resize(2);
    section.entries[0].title = rich_text("The First");
    section.entries[1].title = rich_text("The Second");
    const auto found = [&](const std::string& text) {
        const Measurements all = compare_with_source(biography, text);
        return std::pair{all[0].amount, all[1].amount};
    };
    CHECK(found("ADA POE\nWorks\nThe\nFirst\nThe Second") == std::pair{0.0, 0.0});
    CHECK(found("Ada Poe\nWorks\nThe Second\nThe First") == std::pair{0.0, 1.0});
    CHECK(found("Works\nThe First\nThe Second") == std::pair{1.0, 0.0});
}

TEST_CASE("text in another order than its tags", "[quality]") {
    Pages pages = two_pages({}, {});
    pages.tags.resize(3);
    pages.tags[0].kids = {TagId{1}, TagId{2}};
    const auto draw = [&](TagId tag) {
        GlyphRun run;
        run.tag = tag;
        pages.pages[0].items.emplace_back(run);
    };
    draw(TagId{1});
    draw(TagId{2});
    CHECK(compare_with_tags(pages).amount == 0);
    draw(TagId{1});
    CHECK(compare_with_tags(pages).amount == 1);
}

}  // namespace vitac::quality
