// Text set in the fonts that are installed with the program.
#include "unit/line/real_fonts.h"

#include <fmt/core.h>

namespace vitac {

namespace {

FontFamily family(const std::string& name, const std::string& folder, const std::vector<FontFace>& faces,
                  const std::vector<std::string>& scripts, const std::vector<std::string>& languages = {}) {
    FontFamily result;
    result.name = name;
    result.scripts = scripts;
    result.languages = languages;
    result.package = "fonts-" + name;
    for (FontFace face : faces) {
        face.file = "/usr/share/fonts/" + folder + "/" + face.file;
        result.faces.push_back(face);
    }
    return result;
}

std::vector<FontFace> regular_and_bold(const std::string& regular, const std::string& bold, int index = 0) {
    return {{regular, index, 400, Slope::Upright, {}}, {bold, index, 700, Slope::Upright, {}}};
}

std::vector<FontFace> four(const std::string& regular, const std::string& italic, const std::string& bold,
                           const std::string& bold_italic) {
    return {{regular, 0, 400, Slope::Upright, {}},
            {italic, 0, 400, Slope::Italic, {}},
            {bold, 0, 700, Slope::Upright, {}},
            {bold_italic, 0, 700, Slope::Italic, {}}};
}

}  // namespace

Document document_with_fonts() {
    Document document;
    document.families = {
        family("Libertine", "opentype/linux-libertine",
               four("LinLibertine_R.otf", "LinLibertine_RI.otf", "LinLibertine_RB.otf", "LinLibertine_RBI.otf"),
               {"Latn"}),
        family("Noto Serif", "truetype/noto",
               four("NotoSerif-Regular.ttf", "NotoSerif-Italic.ttf", "NotoSerif-Bold.ttf", "NotoSerif-BoldItalic.ttf"),
               {"Latn", "Grek", "Cyrl", "Zyyy"}),
        family("Nanum", "truetype/nanum", regular_and_bold("NanumMyeongjo.ttf", "NanumMyeongjoBold.ttf"), {"Hang"}),
        family("Arabic", "truetype/noto", regular_and_bold("NotoNaskhArabic-Regular.ttf", "NotoNaskhArabic-Bold.ttf"),
               {"Arab"}),
        family("Hebrew", "truetype/noto", regular_and_bold("NotoSerifHebrew-Regular.ttf", "NotoSerifHebrew-Bold.ttf"),
               {"Hebr"}),
        family("Japanese", "opentype/noto", regular_and_bold("NotoSerifCJK-Regular.ttc", "NotoSerifCJK-Bold.ttc", 0),
               {"Hani", "Hira", "Kana"}, {"ja"}),
        family("Chinese", "opentype/noto", regular_and_bold("NotoSerifCJK-Regular.ttc", "NotoSerifCJK-Bold.ttc", 2),
               {"Hani"}, {"zh"}),
        family("Mono", "opentype/linux-libertine", {{"LinLibertine_M.otf", 0, 400, Slope::Upright, {}}}, {}),
    };
    document.families[7].generic = Generic::Mono;
    for (std::uint16_t i = 1; i < 7; ++i) {
        document.fallback.push_back(FamilyId{i});
    }
    return document;
}

TextStyle english() {
    TextStyle style;
    style.language = "en";
    return style;
}

Run run(const std::string& text, const TextStyle& style) {
    Run result;
    result.text = text;
    result.style = style;
    return result;
}

Desk::Desk(Document document_) : document(std::move(document_)), fonts(document, world, diagnostics) {}

Prepared Desk::prepare(const std::vector<Run>& runs, const ParagraphStyle& style) {
    return vitac::prepare(runs, style, fonts, diagnostics);
}

std::vector<Line> Desk::lines(const std::vector<Run>& runs, const ParagraphStyle& style, Length measure) {
    return break_lines(prepare(runs, style), style, measure, diagnostics);
}

std::vector<Line> Desk::lines(const std::string& text, const ParagraphStyle& style, Length measure) {
    return lines(std::vector<Run>{run(text)}, style, measure);
}

Length Desk::width(const std::string& text, const TextStyle& style) {
    return natural_width(prepare({run(text, style)}));
}

Line Desk::line(const std::vector<Run>& runs) {
    const std::vector<Line> all = lines(runs, {}, 100'000_pt);
    return all.empty() ? Line{} : all.front();
}

Line Desk::line(const std::string& text, const TextStyle& style) {
    return line(std::vector<Run>{run(text, style)});
}

std::string Desk::reported() const {
    std::string all;
    for (const Diagnostic& diagnostic : diagnostics.all()) {
        all += fmt::format("{}: {} ({})\n", diagnostic.name, diagnostic.message, diagnostic.hint);
    }
    return all;
}

std::string texts(const std::vector<Line>& lines) {
    std::string all;
    for (const Line& line : lines) {
        all += line.report.text + "\n";
    }
    return all;
}

std::string pieces(const Line& line, const FontStore& fonts) {
    std::string all;
    for (const LinePiece& piece : line.pieces) {
        const GlyphRun& run = piece.glyphs;
        const FaceUse& face = fonts.faces()[static_cast<std::size_t>(run.face)];
        all += fmt::format("{} {}{} {:g} \"{}\"", face.family, face.weight,
                           face.slope == Slope::Italic ? " italic" : "", run.size.points(), run.text);
        for (const Glyph& glyph : run.glyphs) {
            all += fmt::format(" {}", glyph.cluster);
        }
        all += run.right_to_left ? " right to left\n" : "\n";
    }
    return all;
}

Length right_edge(const Line& line) {
    Length right;
    for (const LinePiece& piece : line.pieces) {
        Length x = piece.glyphs.origin.x;
        for (const Glyph& glyph : piece.glyphs.glyphs) {
            x += glyph.advance * piece.glyphs.expansion;
            const bool blank = piece.glyphs.text[glyph.cluster] == ' ';
            right = blank ? right : std::max(right, x);
        }
    }
    return right;
}

}  // namespace vitac
