// Cutting faces down, and what damaged ones do.
#include "write/pdf/subset.h"

#include <catch2/catch.hpp>

#include "support/golden.h"
#include "unit/pdf/hand_made.h"
#include "unit/pdf/readable_pdf.h"
#include "write/pdf/cff_charset.h"
#include "write/pdf/pdf.h"

namespace vitac::pdf {

namespace {

std::vector<std::uint32_t> glyphs_of(const FaceUse& face, const std::string& text) {
    hand_made::Maker maker;
    const FaceId id = maker.face(face);
    std::vector<std::uint32_t> glyphs;
    for (const Glyph& glyph : maker.add({.text = text, .face = id}).glyphs) {
        glyphs.push_back(glyph.id);
    }
    std::sort(glyphs.begin(), glyphs.end());
    return glyphs;
}

SubsetFont cut(const FaceUse& face, const std::string& text) {
    const std::optional<SubsetFont> font = subset_font(face, glyphs_of(face, text));
    REQUIRE(font);
    return *font;
}

FaceUse damaged(const FaceUse& whole, const std::string& bytes) {
    const auto kept = std::make_shared<const std::string>(bytes);
    FaceUse face = whole;
    face.file = std::make_shared<const FontFile>(FontFile{"fonts/damaged.otf", *kept, kept});
    return face;
}

}  // namespace

TEST_CASE("a CFF face gives its CFF table, addressed by new glyph numbers", "[pdf]") {
    const SubsetFont font = cut(hand_made::libertine(), "Ada");
    CHECK(font.outlines == Outlines::Cff);
    CHECK(font.program.substr(0, 2) == std::string("\x01\x00", 2));
    CHECK(font.program.size() < 3000);
    CHECK(font.name.substr(6) == "+LinLibertineO");
    CHECK(font.glyphs.size() == 3);
    CHECK(font.glyphs[0].code == 1);
    CHECK(font.glyphs[0].width == Approx(695));
}

TEST_CASE("a TrueType face gives a whole font", "[pdf]") {
    const SubsetFont font = cut(hand_made::noto_serif(), "Ada");
    CHECK(font.outlines == Outlines::TrueType);
    CHECK(font.program.substr(0, 4) == std::string("\x00\x01\x00\x00", 4));
    CHECK(font.program.find("GSUB") == std::string::npos);
    CHECK(font.program.size() < 4000);
    CHECK(font.name.substr(6) == "+NotoSerif-Regular");
}

TEST_CASE("a CID-keyed face is addressed by its own identifiers", "[pdf]") {
    const SubsetFont font = cut(hand_made::noto_serif_cjk_korean(), "한");
    CHECK(font.outlines == Outlines::Cff);
    const std::optional<CffCharset> charset = read_cff_charset(font.program);
    REQUIRE(charset);
    CHECK(charset->cid_keyed);
    CHECK(font.glyphs[0].code == charset->cids.at(1));
    CHECK(font.glyphs[0].code > 1000);
}

TEST_CASE("metrics are in thousandths", "[pdf]") {
    const FontMetrics metrics = font_metrics(hand_made::noto_serif());
    CHECK(metrics.postscript_name == "NotoSerif-Regular");
    CHECK(metrics.flags == (4 | 2));
    CHECK(metrics.cap_height == Approx(714).margin(1));
    CHECK(metrics.ascent == Approx(1069).margin(1));
    CHECK(metrics.descent == Approx(-293).margin(1));
    CHECK(metrics.box[3] > metrics.box[1]);
}

TEST_CASE("the name of a subset follows from its glyphs", "[pdf]") {
    CHECK(cut(hand_made::libertine(), "Ada").name == cut(hand_made::libertine(), "Ada").name);
    CHECK(cut(hand_made::libertine(), "Ada").name != cut(hand_made::libertine(), "Adam").name);
}

TEST_CASE("a font that cannot be embedded is an error, not a crash", "[pdf]") {
    hand_made::Maker maker;
    const FaceId face = maker.face(hand_made::libertine());
    maker.add({.text = "Ada", .face = face});
    maker.pages.faces[0] = damaged(hand_made::libertine(), "this is no font");
    CHECK(readable_pdf(maker.pages) ==
          "error font-cannot-be-embedded: font file `fonts/damaged.otf` cannot be embedded in a PDF (the file may be "
          "damaged; vitac embeds TrueType and OpenType/CFF outlines)\n");
    maker.pages.faces[0].file = nullptr;
    maker.pages.faces[0].family = "Nowhere Serif";
    CHECK(readable_pdf(maker.pages).find("`Nowhere Serif`") != std::string::npos);
}

TEST_CASE("cut or twisted fonts are refused or embedded, whatever is in them", "[pdf]") {
    for (const FaceUse& whole : {hand_made::libertine(), hand_made::noto_naskh_arabic()}) {
        const std::vector<std::uint32_t> glyphs = {1, 2, 3, 40};
        const std::string bytes(whole.file->bytes);
        for (std::size_t part = 1; part < 40; ++part) {
            subset_font(damaged(whole, bytes.substr(0, bytes.size() * part / 40)), glyphs);
            std::string twisted = bytes;
            for (std::size_t at = part * 7; at < twisted.size(); at += 997) {
                twisted[at] = static_cast<char>(twisted[at] ^ 0x55);
            }
            subset_font(damaged(whole, twisted), glyphs);
        }
    }
    CHECK(!subset_font(damaged(hand_made::libertine(), ""), {1}));
}

TEST_CASE("a charset is read or refused at every length of its table", "[pdf]") {
    const std::string program = cut(hand_made::noto_serif_cjk_korean(), "한국").program;
    for (std::size_t size = 0; size < program.size(); ++size) {
        const std::optional<CffCharset> charset = read_cff_charset(std::string_view(program).substr(0, size));
        CHECK((!charset || charset->cids.size() <= 3));
    }
    CHECK(!read_cff_charset(""));
    CHECK(!read_cff_charset(std::string(300, '\xFF')));
}

}  // namespace vitac::pdf
