// The fonts of the document as PDF objects, and how the pages address them.
//
// ISO 32000-1, 9.7: a Type0 font, addressed by codes of two bytes, has a descendant with widths, descriptor and
// program. The Type0 dictionaries of one face differ in /ToUnicode alone.
#include "write/pdf/fonts.h"

#include <algorithm>
#include <map>

#include "write/pdf/subset.h"
#include "write/pdf/to_unicode.h"

namespace vitac::pdf {

namespace {

constexpr Problem<std::string> cannot_embed{Severity::Error, "font-cannot-be-embedded",
                                            "font file `{}` cannot be embedded in a PDF", Blame::Surroundings};

std::vector<const SubsetGlyph*> in_order_of_code(const SubsetFont& font) {
    std::vector<const SubsetGlyph*> glyphs;
    glyphs.reserve(font.glyphs.size());
    for (const SubsetGlyph& glyph : font.glyphs) {
        glyphs.push_back(&glyph);
    }
    std::sort(glyphs.begin(), glyphs.end(), [](const auto* a, const auto* b) { return a->code < b->code; });
    return glyphs;
}

// Of whole numbers only: DW is an integer (table 117), and poppler passes over any other.
Thousandths commonest_width(const SubsetFont& font) {
    std::map<Thousandths, int> counts;
    for (const SubsetGlyph& glyph : font.glyphs) {
        const Thousandths width = in_thousandths(glyph.width);
        if (count(width) % 1000 == 0) {
            ++counts[width];
        }
    }
    const auto best = std::max_element(counts.begin(), counts.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    return best == counts.end() ? Thousandths{} : best->first;
}

// 9.7.4.3: "code [width width ...]" for each stretch of codes, without those that have the default width.
std::string widths(const SubsetFont& font) {
    const Thousandths usual = commonest_width(font);
    std::string out = "/DW ";
    append_number(out, usual);
    out += "\n/W [";
    int next = -1;  // the code that would continue the open stretch
    for (const SubsetGlyph* glyph : in_order_of_code(font)) {
        const Thousandths width = in_thousandths(glyph->width);
        if (width == usual) {
            continue;
        }
        if (glyph->code == next) {
            out += ' ';
        } else {
            out += next >= 0 ? "] " : "";
            append_integer(out, glyph->code);
            out += " [";
        }
        append_number(out, width);
        next = glyph->code + 1;
    }
    return out + (next >= 0 ? "]]\n" : "]\n");
}

ObjectId add_program(PdfObjects& objects, const SubsetFont& font) {
    const std::string entries = font.outlines == Outlines::Cff
                                    ? "/Subtype /CIDFontType0C\n"
                                    : "/Length1 " + std::to_string(font.program.size()) + "\n";
    return objects.add_stream(font.program, entries);
}

ObjectId add_descriptor(PdfObjects& objects, const SubsetFont& font) {
    const FontMetrics& metrics = font.metrics;
    std::string out = "/Type /FontDescriptor\n/FontName " + name(font.name) + "\n/Flags ";
    append_integer(out, metrics.flags);
    out += "\n/FontBBox [";
    for (std::size_t i = 0; i < metrics.box.size(); ++i) {
        out += i > 0 ? " " : "";
        append_number(out, metrics.box[i]);
    }
    out += "]\n/ItalicAngle " + number(metrics.italic_angle) + "\n/Ascent " + number(metrics.ascent) + "\n/Descent " +
           number(metrics.descent) + "\n/CapHeight " + number(metrics.cap_height) + "\n/StemV " +
           number(metrics.stem_width) + "\n";
    out += font.outlines == Outlines::Cff ? "/FontFile3 " : "/FontFile2 ";
    return objects.add(out + reference(add_program(objects, font)) + "\n");
}

ObjectId add_descendant(PdfObjects& objects, const SubsetFont& font) {
    const bool cff = font.outlines == Outlines::Cff;
    return objects.add(
        "/Type /Font\n/Subtype " + std::string(cff ? "/CIDFontType0" : "/CIDFontType2") + "\n/BaseFont " +
        name(font.name) + "\n/CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>>\n" + widths(font) +
        (cff ? "" : "/CIDToGIDMap /Identity\n") + "/FontDescriptor " + reference(add_descriptor(objects, font)) + "\n");
}

// 9.7.6.2: with CFF outlines the name ends in that of the encoding.
std::string base_font(const SubsetFont& font) {
    return name(font.name + (font.outlines == Outlines::Cff ? "-Identity-H" : ""));
}

const SubsetGlyph& glyph_of(const SubsetFont& font, std::uint32_t glyph) {
    return *std::lower_bound(font.glyphs.begin(), font.glyphs.end(), glyph,
                             [](const SubsetGlyph& known, std::uint32_t wanted) { return known.glyph < wanted; });
}

// How many fonts the resources have so far.
class FontAdder {
public:
    explicit FontAdder(PdfObjects& objects) : objects_(objects) {}

    std::vector<ShownGlyph> add(const SubsetFont& font, const FaceGlyphs& glyphs);
    std::string resources() const { return resources_; }

private:
    PdfObjects& objects_;
    int count_ = 0;
    std::string resources_;
};

std::vector<ShownGlyph> FontAdder::add(const SubsetFont& font, const FaceGlyphs& glyphs) {
    std::vector<ShownGlyph> shown;
    std::vector<std::vector<CodeText>> maps(static_cast<std::size_t>(glyphs.variants));
    shown.reserve(glyphs.texts.size());
    for (const GlyphText& text : glyphs.texts) {
        const SubsetGlyph& glyph = glyph_of(font, text.glyph);
        shown.push_back({glyph.code, count_ + 1 + text.variant, glyph.width});
        maps[static_cast<std::size_t>(text.variant)].push_back({glyph.code, text.text});
    }
    const ObjectId descendant = add_descendant(objects_, font);
    for (std::vector<CodeText>& map : maps) {
        const ObjectId to_unicode = objects_.add_stream(to_unicode_map(std::move(map)));
        const ObjectId type0 = objects_.add("/Type /Font\n/Subtype /Type0\n/BaseFont " + base_font(font) +
                                            "\n/Encoding /Identity-H\n/DescendantFonts [" + reference(descendant) +
                                            "]\n/ToUnicode " + reference(to_unicode) + "\n");
        ++count_;
        resources_ += "/F" + std::to_string(count_) + " " + reference(type0) + " ";
    }
    return shown;
}

}  // namespace

std::optional<DocumentFonts> add_fonts(PdfObjects& objects, const std::vector<FaceUse>& faces, const FontUse& use,
                                       Diagnostics& diagnostics) {
    FontAdder adder(objects);
    DocumentFonts fonts;
    bool all_embedded = true;
    for (std::size_t i = 0; i < faces.size(); ++i) {
        fonts.faces.emplace_back();
        if (use.faces[i].texts.empty()) {
            continue;
        }
        if (const std::optional<SubsetFont> font = subset_font(faces[i], use.faces[i].glyphs)) {
            fonts.faces.back() = adder.add(*font, use.faces[i]);
        } else {
            all_embedded = false;
            diagnostics.add(cannot_embed.nowhere(faces[i].file ? faces[i].file->path : faces[i].family)
                                .with_hint("the file may be damaged; vitac embeds TrueType and OpenType/CFF outlines"));
        }
    }
    fonts.resources = adder.resources();
    return all_embedded ? std::optional(std::move(fonts)) : std::nullopt;
}

}  // namespace vitac::pdf
