// Which text each glyph stands for.
#include "write/pdf/font_use.h"

#include <catch2/catch.hpp>

#include <fmt/core.h>

#include "unit/pdf/hand_made.h"
#include "unit/pdf/readable_pdf.h"

namespace vitac::pdf {

namespace {

using hand_made::Maker;

// What each glyph of the pages says, in order: "f|f|i|", a further text of a glyph with its variant: "a'1|".
std::string said(const Pages& pages) {
    const FontUse use = collect_font_use(pages);
    std::string out;
    std::size_t next = 0;
    for (const PageItem& item : pages.pages.front().items) {
        const auto& run = std::get<GlyphRun>(item);
        for (std::size_t i = 0; i < run.glyphs.size(); ++i) {
            const std::uint32_t shown = use.shown.at(next++);
            if (shown == not_shown) {
                out += "(none)|";
                continue;
            }
            const GlyphText& text = use.faces.at(static_cast<std::size_t>(run.face)).texts.at(shown);
            out += text.text + (text.variant > 0 ? fmt::format("'{}", text.variant) : "") + "|";
        }
    }
    return out;
}

std::string said_by(const FaceUse& face, Maker::Text text) {
    Maker maker;
    text.face = maker.face(face);
    maker.add(text);
    return said(maker.pages);
}

// A run whose glyphs are made up; with Libertine, whose first glyphs exist.
Pages with_glyphs(const std::string& text, std::vector<Glyph> glyphs, bool right_to_left = false) {
    Maker maker;
    const FaceId face = maker.face(hand_made::libertine());
    GlyphRun& run = maker.add({.text = "", .face = face});
    run.text = text;
    run.glyphs = std::move(glyphs);
    run.right_to_left = right_to_left;
    return maker.pages;
}

}  // namespace

TEST_CASE("a ligature is read as all its letters", "[pdf]") {
    CHECK(said_by(hand_made::libertine(), {.text = "office fly"}) == "o|ffi|c|e| |fl|y|");
    CHECK(said_by(hand_made::libertine(), {.text = "office", .features = {"-liga"}}) == "o|f|f|i|c|e|");
}

TEST_CASE("small capitals say what was written, also where one glyph stands for two letters", "[pdf]") {
    CHECK(said_by(hand_made::libertine(), {.text = "aA", .features = {"smcp"}}) == "a|A|");
    CHECK(said_by(hand_made::libertine(), {.text = "aAa", .features = {"smcp", "c2sc"}}) == "a|A'1|a|");
}

TEST_CASE("a letter and its mark keep their texts apart", "[pdf]") {
    CHECK(said_by(hand_made::noto_serif(), {.text = "q\u0301"}) == "q|\u0301|");
}

TEST_CASE("right-to-left glyphs stand in visual order, each with its own text", "[pdf]") {
    CHECK(said_by(hand_made::noto_naskh_arabic(), {.text = "بيت", .right_to_left = true}) == "ت|ي|ب|");
    // Whoever turns the text round turns the letters of a ligature round, too.
    CHECK(said(with_glyphs("\u0628\u0644\u0627", {{5, 5_pt, {}, {}, 2}, {6, 5_pt, {}, {}, 0}}, true)) ==
          "\u0627\u0644|\u0628|");
}

TEST_CASE("every kind of blank and hyphen is read as the common one", "[pdf]") {
    CHECK(said_by(hand_made::noto_serif(), {.text = "a\u00A0b c"}) == "a| |b| |c|");
    CHECK(said_by(hand_made::noto_serif(), {.text = "a\u2011b"}) == "a|-|b|");
}

TEST_CASE("glyphs that show nothing and say nothing are left out", "[pdf]") {
    CHECK(said_by(hand_made::noto_serif(), {.text = "a\u200Bb"}) == "a|(none)|b|");
}

TEST_CASE("characters whose glyphs were left out go to the one before them, if anything of them is to be read",
          "[pdf]") {
    CHECK(said(with_glyphs("a\u00ADb", {{5, 5_pt, {}, {}, 0}, {6, 5_pt, {}, {}, 3}})) == "a|b|");
    CHECK(said(with_glyphs("axb", {{5, 5_pt, {}, {}, 0}, {6, 5_pt, {}, {}, 2}})) == "ax|b|");
}

TEST_CASE("several glyphs of one cluster share its text", "[pdf]") {
    // A ligature of two letters with a mark; then a letter that the font puts together from two pieces.
    CHECK(said(with_glyphs("fi\u0323", {{5, 5_pt, {}, {}, 0}, {6, {}, {}, {}, 0}})) == "fi|\u0323|");
    CHECK(said(with_glyphs("if\u0323", {{6, {}, {}, {}, 0}, {5, 5_pt, {}, {}, 0}}, true)) == "\u0323|fi|");
    CHECK(said(with_glyphs("é", {{5, 5_pt, {}, {}, 0}, {6, {}, {}, {}, 0}})) == "é|\u200D|");
}

TEST_CASE("a missing glyph becomes a blank that says its character", "[pdf]") {
    Maker maker;
    const FaceId face = maker.face(hand_made::libertine());
    maker.add({.text = "a한", .face = face});
    CHECK(said(maker.pages) == "a|한|");
    const FontUse use = collect_font_use(maker.pages);
    CHECK(use.faces[0].glyphs.front() != 0);
}

TEST_CASE("damaged clusters and glyph numbers do no harm", "[pdf]") {
    CHECK(said(with_glyphs("ab", {{5, 5_pt, {}, {}, 9}, {6, 5_pt, {}, {}, 1}})) == "\uFFFD|b|");
    CHECK(said(with_glyphs("a", {{0xFFFFFFFF, 5_pt, {}, {}, 0}})) == "a|");
}

TEST_CASE("texts without number for one glyph end in one that is unknown", "[pdf]") {
    std::string text;
    std::vector<Glyph> glyphs;
    for (char32_t i = 0; i < 300; ++i) {
        glyphs.push_back({5, 5_pt, {}, {}, static_cast<std::uint32_t>(text.size())});
        text += static_cast<char>(0xE4 + i / 64);
        text += static_cast<char>(0xB8 + 0);
        text += static_cast<char>(0x80 + i % 64);
    }
    const FontUse use = collect_font_use(with_glyphs(text, glyphs));
    CHECK(use.faces[0].variants == 256);
    CHECK(use.faces[0].texts.back().text == "\uFFFD");
}

TEST_CASE("a font whose glyphs have two texts has two dictionaries on one program", "[pdf]") {
    Maker maker;
    const FaceId face = maker.face(hand_made::libertine());
    maker.add({.text = "aAfi", .tag = maker.tag(Tag::Kind::Paragraph), .face = face, .features = {"smcp", "c2sc"}});
    const std::string pdf = readable_pdf(maker.pages);
    const std::vector<std::string> maps = {"<0001> <0061>", "<0002> <0066>", "<0003> <0069>", "<0001> <0041>"};
    CHECK(unicode_lines(pdf) == maps);
    CHECK(pdf.find("/F1 10 Tf\n<0001>Tj\n/F2 10 Tf\n<0001>Tj\n/F1 10 Tf\n<00020003>Tj\n") != std::string::npos);
}

}  // namespace vitac::pdf
