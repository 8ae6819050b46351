// Deliberately bad lines: each makes one measure fail.
#include <catch2/catch.hpp>

#include "quality/break_measures.h"
#include "quality/line_measures.h"
#include "quality/targets.h"

namespace vitac::quality {

namespace {

LineReport line(const std::string& text, Length width, Alignment alignment = Alignment::Left) {
    LineReport line;
    line.measure = 400_pt;
    line.natural_width = width;
    line.set_width = width;
    line.alignment = alignment;
    line.text = text;
    return line;
}

LineReport stretched(const std::string& text, double ratio) {
    LineReport report = line(text, 400_pt, Alignment::Justified);
    report.ratio = ratio;
    return report;
}

// One page with one paragraph; each line draws its text, which ends with a blank where the next word begins.
Pages page_of(std::vector<LineReport> lines) {
    lines.front().first = true;
    lines.back().last = true;
    Pages pages;
    pages.pages.emplace_back();
    pages.tags.emplace_back();
    for (LineReport& report : lines) {
        GlyphRun run;
        run.text = report.text;
        report.first_item = pages.pages[0].items.size();
        report.end_item = report.first_item + 1;
        pages.pages[0].items.emplace_back(run);
        pages.pages[0].lines.push_back(report);
    }
    return pages;
}

double figure(const Measurements& found, std::string_view measure) {
    for (const Measurement& measurement : found) {
        if (measurement.measure == measure) {
            return value_of(measurement);
        }
    }
    return -1;
}

std::vector<MeasuredParagraph> paragraphs_of(const Pages& pages) {
    return find_paragraphs(pages, {});
}

}  // namespace

TEST_CASE("a line wider than its measure is overfull", "[quality]") {
    CHECK(count_overfull(page_of({line("as wide", 400_pt)})).amount == 0);
    CHECK(count_overfull(page_of({line("too wide", 401_pt)})).amount == 1);
}

TEST_CASE("loose lines, but not the last", "[quality]") {
    const Pages pages = page_of({stretched("a ", 0.5), stretched("b ", -0.3), stretched("c ", 1.6), stretched("d", 9)});
    const Measurements found = measure_ratios(paragraphs_of(pages));
    CHECK(figure(found, "ratio mean") == Approx(0.8));
    CHECK(figure(found, "ratio max") == Approx(1.6));
    CHECK(figure(found, "loose lines") == 1);
    CHECK(found.front().amount == 3);
}

TEST_CASE("hyphens, one after the other", "[quality]") {
    std::vector<LineReport> lines = {stretched("exam-", 0), stretched("ple of hy-", 0), stretched("phens", 0)};
    lines[0].hyphen_inserted = true;
    lines[1].hyphen_hard = true;
    const Pages pages = page_of(lines);
    const Measurements found = count_hyphens(paragraphs_of(pages));
    CHECK(figure(found, "hyphen ends") == Approx(2.0 / 3));
    CHECK(figure(found, "consecutive hyphens") == 1);
    CHECK(figure(found, "inserted hyphens") == 1);
}

TEST_CASE("a deep notch in a ragged edge", "[quality]") {
    const Pages pages = page_of({line("one ", 380_pt), line("two ", 300_pt), line("three", 100_pt)});
    const Measurements found = measure_raggedness(paragraphs_of(pages));
    CHECK(figure(found, "shortfall") == Approx(0.25));
    CHECK(figure(found, "raggedness") == -1);  // of two lines
}

TEST_CASE("a line is short that another piece would make longer, and the last a runt", "[quality]") {
    LineReport notch = line("one two three and ", 300_pt);
    notch.next_width = 60_pt;
    notch.spaces = {{200_pt, 3_pt}};
    const auto shortfalls = [&](const std::string& word) {
        LineReport last = line("Engineering " + word, 130_pt);
        last.spaces = {{60_pt, 3_pt}};
        const Pages pages = page_of({notch, last});
        return measure_raggedness(paragraphs_of(pages)).size();
    };
    CHECK(shortfalls("Society") == 0);
    CHECK(shortfalls("Societies") == 1);
}

TEST_CASE("a line that the text itself ends is no notch", "[quality]") {
    const Pages pages = page_of({line("address", 100_pt), line("three words more", 200_pt)});
    Document document;
    Paragraph paragraph;
    paragraph.runs.emplace_back().text = "address\nthree words more";
    document.flows.emplace_back().blocks.emplace_back(paragraph);
    CHECK(measure_raggedness(find_paragraphs(pages, document)).empty());
}

TEST_CASE("nearly nothing on a last line", "[quality]") {
    const auto runts = [](const std::string& last, Length width) {
        const Pages pages = page_of({line("a full line ", 390_pt), line(last, width)});
        return figure(count_runts(paragraphs_of(pages)), "runts ragged");
    };
    CHECK(runts("page.", 60_pt) == 1);
    CHECK(runts("a b", 40_pt) == 1);
    CHECK(runts("representations", 60_pt) == 0);
    CHECK(runts("two words", 60_pt) == 0);
}

TEST_CASE("wide blanks below one another are a river", "[quality]") {
    Length letter_space;
    const auto with_gap_at = [&](Length x) {
        LineReport report = stretched("two words ", 1);
        report.natural_width = 396_pt;
        report.letter_space = letter_space;
        report.spaces = {{x, 7_pt}};
        return report;
    };
    const auto rivers = [&](Length third) {
        const Pages pages = page_of({with_gap_at(100_pt), with_gap_at(102_pt), with_gap_at(third), line("end", 90_pt)});
        return count_rivers(paragraphs_of(pages)).amount;
    };
    CHECK(rivers(104_pt) == 1);
    CHECK(rivers(300_pt) == 0);
    letter_space = 3_pt;  // the letters have taken the room, not the blanks
    CHECK(rivers(104_pt) == 0);
}

TEST_CASE("a line that ends in a name or a tie", "[quality]") {
    Biography biography;
    biography.sections.emplace_back();
    Entry& work = biography.sections[0].entries.emplace_back();
    work.id = "works/one";
    work.authors.emplace_back().name = "Mina Roe-Lund";
    const auto torn = [&](const std::string& left, const std::string& right, const std::string& entry) {
        std::vector<LineReport> lines = {line(left, 390_pt), line(right, 200_pt)};
        lines[0].entry = entry;
        lines[1].entry = entry;
        const Pages pages = page_of(lines);
        return count_torn(pages, biography, paragraphs_of(pages));
    };
    CHECK(figure(torn("Ada Poe, Mina ", "Roe-Lund", "works/one"), "split names") == 1);
    CHECK(figure(torn("by Mina Roe-", "Lund", "works/other"), "split names") == 1);
    CHECK(figure(torn("Ada Poe, ", "Mina Roe-Lund", "works/one"), "split names") == 0);
    CHECK(figure(torn("in May ", "2020", ""), "broken ties") == 1);
    CHECK(figure(torn("at https://exam", "ple.org/", ""), "split URLs") == 1);
}

}  // namespace vitac::quality
