// Running text as the measures of prose want it: justified, hyphenated, 140 mm wide; and TeX on the same text.
#include "quality/prose.h"

#include <algorithm>

#include "base/unicode.h"
#include "quality/break_measures.h"
#include "quality/line_measures.h"
#include "quality/paragraphs.h"
#include "quality/tex.h"

namespace vitac::quality {

namespace {

constexpr std::size_t shortest_prose = 120;  // characters; what is shorter makes no full line and a last one
const std::string tex_mark = " TeX";

void add_bullets(const std::vector<Bullet>& bullets, std::vector<std::string>& texts) {
    for (const Bullet& bullet : bullets) {
        texts.push_back(plain_text(bullet.text));
        add_bullets(bullet.children, texts);
    }
}

// The fonts that TeX gets have no other letters.
bool is_latin(const std::string& text) {
    const std::u32string characters = unicode::to_characters(text);
    constexpr char32_t end_of_latin = 0x180;
    constexpr char32_t general_punctuation = 0x2010;
    constexpr char32_t end_of_punctuation = 0x2020;
    return std::all_of(characters.begin(), characters.end(), [&](char32_t c) {
        return c < end_of_latin || (c >= general_punctuation && c < end_of_punctuation);
    });
}

std::vector<std::string> prose_of(const Biography& biography) {
    std::vector<std::string> texts;
    for (const RichText& paragraph : biography.summary) {
        texts.push_back(plain_text(paragraph));
    }
    for (const Section& section : biography.sections) {
        for (const Entry& entry : section.entries) {
            if (entry.kind == EntryKind::Paragraph || entry.kind == EntryKind::Item) {
                texts.push_back(plain_text(entry.title));
            }
            for (const Note& note : entry.notes) {
                texts.push_back(plain_text(note.text));
            }
            add_bullets(entry.bullets, texts);
        }
    }
    std::erase_if(texts, [](const std::string& text) {
        return unicode::character_count(text) < shortest_prose || !is_latin(text);
    });
    for (std::string& text : texts) {
        std::replace(text.begin(), text.end(), '\n', ' ');
    }
    return texts;
}

// A4 less two margins of 35 mm.
LayoutRequest prose_layout() {
    return {.layout = "classic",
            .paper = "a4",
            .settings = {{"page.margins.left", "35mm"},
                         {"page.margins.right", "35mm"},
                         {"blocks.summary.align", "justified"},
                         {"blocks.summary.hyphenate", "yes"}}};
}

Measurements measure_lines(const Specimen& specimen) {
    const std::vector<MeasuredParagraph> paragraphs = find_paragraphs(specimen.pages, specimen.document);
    Measurements found = {count_overfull(specimen.pages), count_rivers(paragraphs)};
    for (const Measurements& more : {measure_ratios(paragraphs), count_hyphens(paragraphs), count_runts(paragraphs),
                                     count_torn(specimen.pages, specimen.biography, paragraphs)}) {
        found.insert(found.end(), more.begin(), more.end());
    }
    return found;
}

}  // namespace

std::vector<Measured> measure_prose(const Compiler& compiler, const Input& input) {
    const std::vector<std::string> texts = prose_of(compiler.biography(input));
    if (texts.empty()) {
        return {};
    }
    Biography prose;
    prose.language = "en";
    for (const std::string& text : texts) {
        prose.summary.push_back(rich_text(text));
    }
    std::vector<Measured> measured = {{input.name, measure_lines(compiler.set(prose, prose_layout()))}};
    if (std::optional<Measurements> tex = measure_with_tex(texts)) {
        measured.push_back({input.name + tex_mark, std::move(*tex)});
    }
    return measured;
}

std::vector<Measured> ours(const std::vector<Measured>& all) {
    std::vector<Measured> chosen;
    std::copy_if(all.begin(), all.end(), std::back_inserter(chosen),
                 [](const Measured& measured) { return !measured.specimen.ends_with(tex_mark); });
    return chosen;
}

std::vector<std::string_view> prose_columns() {
    return {"justified lines", "ratio mean",          "ratio p90",       "ratio max", "loose lines",
            "hyphen ends",     "consecutive hyphens", "runts justified", "rivers",    "overfull"};
}

}  // namespace vitac::quality
