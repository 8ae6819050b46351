// Running text as the measures of prose want it: justified, hyphenated, 140 mm wide; and TeX on the same text.
#include "quality/prose.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>

#include "base/unicode.h"
#include "quality/break_measures.h"
#include "quality/line_measures.h"
#include "quality/paragraphs.h"
#include "quality/tex.h"

namespace vitac::quality {

namespace {

constexpr int prose_millimetres = 140;
// One width may be lucky; over several, luck is equal.
constexpr std::array compared_millimetres = {130, 135, 140, 145, 150};

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

constexpr double size_of_text = 11;  // points, as TeX's

LayoutRequest prose_layout(int millimetres, double size = size_of_text) {
    constexpr double paper = 210;
    const std::string margin = fmt::format("{}mm", (paper - millimetres) / 2);
    return {.layout = "classic",
            .paper = "a4",
            .settings = {{"page.margins.left", margin},
                         {"page.margins.right", margin},
                         {"styles.body.size", fmt::format("{:.2f}pt", size)},
                         {"blocks.summary.align", "justified"},
                         {"blocks.summary.hyphenate", "yes"}}};
}

enum class Ratios { Exact, AsTexTells };

Measurements measure_lines(Specimen specimen, Ratios ratios) {
    for (Page& page : specimen.pages.pages) {
        for (LineReport& line : page.lines) {
            line.ratio = ratios == Ratios::AsTexTells ? as_tex_tells(line.ratio) : line.ratio;
        }
    }
    const std::vector<MeasuredParagraph> paragraphs = find_paragraphs(specimen.pages, specimen.document);
    Measurements found = {count_overfull(specimen.pages), count_rivers(paragraphs)};
    for (const Measurements& more : {measure_ratios(paragraphs), count_hyphens(paragraphs), count_runts(paragraphs),
                                     count_torn(specimen.pages, specimen.biography, paragraphs)}) {
        found.insert(found.end(), more.begin(), more.end());
    }
    return found;
}

Biography biography_of(const std::vector<std::string>& texts) {
    Biography prose;
    prose.language = "en";
    for (const std::string& text : texts) {
        prose.summary.push_back(rich_text(text));
    }
    return prose;
}

// Points that a character takes, on average.
double width_of_character(const Specimen& specimen) {
    double width = 0;
    double characters = 0;
    for (const Page& page : specimen.pages.pages) {
        for (const LineReport& line : page.lines) {
            const bool counts = line.alignment == Alignment::Justified;
            width += counts ? line.natural_width.points() : 0;
            characters += counts ? static_cast<double>(unicode::character_count(line.text)) : 0;
        }
    }
    return characters > 0 ? width / characters : 0;
}

double width_of_tex_character(const std::vector<std::string>& texts, const Measurements& tex) {
    constexpr double tex_point = 72 / 72.27;
    double characters = 0;
    for (const std::string& text : texts) {
        characters += static_cast<double>(unicode::character_count(text));
    }
    const auto width =
        std::find_if(tex.begin(), tex.end(), [](const Measurement& m) { return m.measure == text_width; });
    return width == tex.end() ? 0 : width->amount * tex_point / characters;
}

// Our text so large that a line has as many characters as one of TeX's: more would be easier to set.
double size_to_compare(const Compiler& compiler, const std::vector<std::string>& texts, const Measurements& tex) {
    const double ours = width_of_character(compiler.set(biography_of(texts), prose_layout(prose_millimetres)));
    const double of_tex = width_of_tex_character(texts, tex);
    return ours > 0 && of_tex > 0 ? size_of_text * of_tex / ours : size_of_text;
}

void add(Measurements& sums, const Measurements& more) {
    for (const Measurement& found : more) {
        const auto sum = std::find_if(sums.begin(), sums.end(),
                                      [&](const Measurement& candidate) { return candidate.measure == found.measure; });
        if (sum == sums.end()) {
            sums.push_back(found);
        } else {
            sum->amount += found.amount;
            sum->of += found.of;
        }
    }
}

}  // namespace

std::vector<Measured> measure_prose(const Compiler& compiler, const Input& input) {
    const std::vector<std::string> texts = prose_of(compiler.biography(input));
    if (texts.empty()) {
        return {};
    }
    const Specimen specimen = compiler.set(biography_of(texts), prose_layout(prose_millimetres));
    return {{input.name, measure_lines(specimen, Ratios::Exact)}};
}

std::vector<Measured> compare_with_tex(const Compiler& compiler, const Input& input) {
    const std::vector<std::string> texts = prose_of(compiler.biography(input));
    Measurements our_sums;
    Measurements tex_sums;
    for (const int millimetres : compared_millimetres) {
        const std::optional<Measurements> tex = texts.empty() ? std::nullopt : measure_with_tex(texts, millimetres);
        if (!tex) {
            return {};
        }
        const double size = size_to_compare(compiler, texts, *tex);
        const Specimen specimen = compiler.set(biography_of(texts), prose_layout(millimetres, size));
        add(our_sums, measure_lines(specimen, Ratios::AsTexTells));
        add(tex_sums, *tex);
    }
    return {{input.name, our_sums}, {input.name + tex_mark, tex_sums}};
}

std::vector<Measured> sums_beside_tex(const std::vector<Measured>& compared) {
    std::vector<Measured> sums = {{"all", {}}, {"all" + tex_mark, {}}};
    for (const Measured& measured : compared) {
        add(sums[measured.specimen.ends_with(tex_mark) ? 1 : 0].found, measured.found);
    }
    return sums;
}

std::vector<std::string_view> worse_than_tex(const Measured& ours, const Measured& tex) {
    std::vector<std::string_view> worse;
    for (const Measurement& measurement : ours.found) {
        const auto other = std::find_if(tex.found.begin(), tex.found.end(), [&](const Measurement& candidate) {
            return candidate.measure == measurement.measure && candidate.measure != "justified lines";
        });
        if (other != tex.found.end() && value_of(measurement) > value_of(*other)) {
            worse.push_back(measurement.measure);
        }
    }
    return worse;
}

bool is_long_enough_to_compare(const Measured& tex) {
    const auto lines = std::find_if(tex.found.begin(), tex.found.end(),
                                    [](const Measurement& m) { return m.measure == "justified lines"; });
    return lines != tex.found.end() && lines->amount >= static_cast<double>(fewest_lines * compared_millimetres.size());
}

std::vector<std::string_view> prose_columns() {
    return {"justified lines", "ratio mean",          "ratio p90",       "ratio max", "loose lines",
            "hyphen ends",     "consecutive hyphens", "runts justified", "rivers",    "overfull"};
}

}  // namespace vitac::quality
