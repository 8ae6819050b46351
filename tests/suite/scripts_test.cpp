// Scripts of the world in every layout: read back as written, in the right order, bold where it should be.
#include <catch2/catch.hpp>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "base/unicode.h"
#include "suite/pipeline.h"
#include "suite/suite_file.h"

namespace vitac::suite {

namespace {

struct Writing {
    const char* script;
    const char* language;
    const char* text;  // short enough for a line of any layout
};

constexpr Writing left_to_right[] = {
    {"Latn", "cs", "Příliš žluťoučký kůň, İstanbul, Þórshöfn, Huế"},
    {"Grek", "el", "Η διάρκεια των φωνηέντων στην Ήπειρο"},
    {"Cyrl", "ru", "Звонкость на краю слова, № 2, ґанок, ћирилица"},
    {"Hang", "ko", "한국어의 된소리와 거센소리"},
    {"Hira", "ja", "海辺の三つの方言における母音の長さ"},
    {"Hani", "zh-Hans", "山谷与声调：直观的比较"},
    {"Hani", "zh-Hant", "山谷與聲調：直觀的比較"},
    {"Deva", "hi", "घाटी की ध्वनि और पत्रिका, हिन्दी"},
    {"Beng", "bn", "উপত্যকার ধ্বনি, হিসাব"},
    {"Armn", "hy", "Հովտի հնչյունները"},
    {"Geor", "ka", "ხეობის ბგერები"},
    {"Thai", "th", "เสียงแห่งหุบเขา"},
};

constexpr Writing right_to_left[] = {
    {"Arab", "ar", "الحروف التي تسافر مع القوافل"},
    {"Hebr", "he", "שלוש תנועות ושתי דרכים"},
};

std::string bold_item(const Writing& writing) {
    return std::string("- **<span lang=\"") + writing.language + "\">" + writing.text + "</span>** end\n";
}

Outcome compiled(const std::string& text, const std::string& layout, MemoryWorld& world) {
    world.files[page] = text;
    Outcome outcome = compile(page, {{"name", "Ada Roe"}, {"layout", layout}}, world);
    CHECK(outcome.diagnostics.all().empty());
    return outcome;
}

std::string page_of_all() {
    std::string text = "# Notes\n\n";
    for (const Writing& writing : left_to_right) {
        text += bold_item(writing);
    }
    for (const Writing& writing : right_to_left) {
        text += bold_item(writing);
    }
    return text;
}

// Fonts of many scripts are large: each layout's page is made once.
const Outcome& page_in(const std::string& layout) {
    static std::map<std::string, Outcome> made;
    const auto found = made.find(layout);
    if (found != made.end()) {
        return found->second;
    }
    MemoryWorld world;
    return made.emplace(layout, compiled(page_of_all(), layout, world)).first->second;
}

std::vector<const GlyphRun*> runs_of(const Pages& pages) {
    std::vector<const GlyphRun*> runs;
    for (const Page& one : pages.pages) {
        for (const PageItem& item : one.items) {
            if (const auto* run = std::get_if<GlyphRun>(&item)) {
                runs.push_back(run);
            }
        }
    }
    return runs;
}

bool has_letter_of(const GlyphRun& run, std::string_view script) {
    for (std::size_t offset = 0; offset < run.text.size();) {
        if (unicode::script_of(unicode::decode(run.text, offset)) == script) {
            return true;
        }
    }
    return false;
}

const std::vector<std::string> layouts = {"classic", "compact", "modern", "sidebar"};

}  // namespace

TEST_CASE("every script is read back as written, in every layout", "[suite][scripts]") {
    for (const std::string& layout : layouts) {
        const MemoryWorld world;
        const std::string text = dump(page_in(layout), "text", world);
        for (const Writing& writing : left_to_right) {
            INFO(layout << " " << writing.language << "\n" << text);
            CHECK(text.find(writing.text) != std::string::npos);
        }
    }
}

TEST_CASE("bold is bold in every script", "[suite][scripts]") {
    for (const std::string& layout : layouts) {
        const Outcome& outcome = page_in(layout);
        const auto check = [&](const Writing& writing) {
            int seen = 0;
            for (const GlyphRun* run : runs_of(outcome.pages)) {
                if (has_letter_of(*run, writing.script)) {
                    INFO(layout << " " << run->text);
                    const bool item =
                        run->text.find("end") == std::string::npos && run->text.find("Ada") == std::string::npos;
                    if (writing.script != std::string("Latn") && item) {
                        CHECK(outcome.pages.faces.at(static_cast<std::size_t>(run->face)).weight >= 600);
                    }
                    CHECK(run->right_to_left ==
                          (writing.script == std::string("Arab") || writing.script == std::string("Hebr")));
                    ++seen;
                }
            }
            INFO(writing.script);
            CHECK(seen > 0);
        };
        std::for_each(std::begin(left_to_right), std::end(left_to_right), check);
        std::for_each(std::begin(right_to_left), std::end(right_to_left), check);
    }
}

TEST_CASE("Chinese and Japanese have the shapes of their language", "[suite][scripts]") {
    MemoryWorld world;
    const Outcome outcome = compiled(
        "# Notes\n\n- <span lang=\"ja\">直</span> <span lang=\"zh-Hans\">直</span> <span lang=\"zh-Hant\">直</span> "
        "<span lang=\"ko\">直</span>\n",
        "classic", world);
    std::vector<std::string> families;
    for (const GlyphRun* run : runs_of(outcome.pages)) {
        if (run->text.find("直") != std::string::npos) {
            families.push_back(outcome.pages.faces.at(static_cast<std::size_t>(run->face)).family);
        }
    }
    CHECK(families ==
          std::vector<std::string>{"Noto Serif CJK JP", "Noto Serif CJK SC", "Noto Serif CJK TC", "Noto Serif CJK KR"});
}

TEST_CASE("a page in Hebrew begins at the right", "[suite][scripts]") {
    MemoryWorld world;
    const Outcome outcome = compiled(
        "---\nlang: he\n---\n# Experience\n\n- **מכון הקול**, חיפה\\\n  Senior Researcher, Mar. 2015 -- Aug. 2016\n  - "
        "מדדה 320 דוברים.\n",
        "classic", world);
    const Length left = outcome.document.margins.left;
    const Length right = outcome.document.paper.width - outcome.document.margins.right;
    bool head = false;
    for (const LineReport& line : outcome.pages.pages.at(0).lines) {
        INFO(line.text);
        const bool begins_right = line.x + line.set_width > right - 15_pt;
        head = head || line.text.find("2015") != std::string::npos;
        if (line.text.find("2015") != std::string::npos) {
            CHECK(line.x < left + 1_pt);
        } else if (line.text != "Ada Roe") {
            CHECK(begins_right);
        }
    }
    CHECK(head);
}

}  // namespace vitac::suite
