// What a font descriptor says of a face (ISO 32000-1, 9.8).
#include "write/pdf/subset_metrics.h"

#include <cstdint>

#include "write/pdf/subset_face.h"

namespace vitac::pdf {

namespace {

// ISO 32000-1, table 123.
constexpr int fixed_pitch = 1 << 0;
constexpr int serif = 1 << 1;
constexpr int symbolic = 1 << 2;  // a subset may hold any character, not just those of Latin text
constexpr int italic = 1 << 6;

// A number of `size` bytes in a font table; 0 behind its end.
std::int32_t signed_16(const std::string& table, std::size_t offset) {
    if (offset + 2 > table.size()) {
        return 0;
    }
    const auto high = static_cast<std::uint8_t>(table[offset]);
    const auto low = static_cast<std::uint8_t>(table[offset + 1]);
    return static_cast<std::int16_t>(static_cast<std::uint16_t>(high << 8U | low));
}

std::uint8_t byte_at(const std::string& table, std::size_t offset) {
    return offset < table.size() ? static_cast<std::uint8_t>(table[offset]) : std::uint8_t{0};
}

// What OS/2 says: IBM's family classes 1 to 7 are kinds of serifs; PANOSE's serif styles 2 to 10 of Latin text (kind 2)
// too.
bool has_serifs(const std::string& os2) {
    const std::uint8_t family_class = byte_at(os2, 30);
    const std::uint8_t kind = byte_at(os2, 32);
    const std::uint8_t style = byte_at(os2, 33);
    return (family_class >= 1 && family_class <= 7) || (kind == 2 && style >= 2 && style <= 10);
}

std::array<double, 4> bounding_box(const std::string& head, double scale) {
    std::array<double, 4> box{};
    for (std::size_t i = 0; i < box.size(); ++i) {
        box[i] = signed_16(head, 36 + 2 * i) * scale;
    }
    return box;
}

double metric(hb_font_t* font, hb_ot_metrics_tag_t tag, double scale) {
    hb_position_t position = 0;
    hb_ot_metrics_get_position_with_fallback(font, tag, &position);
    return position * scale;
}

std::string postscript_name(hb_face_t* face) {
    constexpr unsigned longest = 64;  // with six letters and a plus well below the 127 bytes of a PDF name
    std::array<char, longest> buffer{};
    unsigned size = buffer.size();
    hb_ot_name_get_utf8(face, HB_OT_NAME_ID_POSTSCRIPT_NAME, HB_LANGUAGE_INVALID, &size, buffer.data());
    std::string name;
    for (unsigned i = 0; i < size && i < longest - 1; ++i) {
        const char c = buffer.at(i);
        const bool plain = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-';
        name += plain ? std::string(1, c) : "";
    }
    return name.empty() ? "Font" : name;
}

int flags_of(const FaceUse& use, hb_face_t* face, double italic_angle) {
    const std::string post = table_bytes(face, HB_TAG('p', 'o', 's', 't'));
    const bool monospaced = post.size() >= 16 && (signed_16(post, 12) != 0 || signed_16(post, 14) != 0);
    const bool slanted = use.slope == Slope::Italic || italic_angle != 0;
    return symbolic | (monospaced ? fixed_pitch : 0) | (slanted ? italic : 0) |
           (has_serifs(table_bytes(face, HB_TAG('O', 'S', '/', '2'))) ? serif : 0);
}

// No table says how thick stems are. Adobe's text faces have about 88 thousandths at weight 400 and 166 at 700; readers
// use the number only when they must replace the font.
double stem_width_of(int weight) {
    const double steps = weight / 65.0;
    return 50 + steps * steps;
}

}  // namespace

FontMetrics font_metrics(const FaceUse& use) {
    const FacePointer face = open_face(use);
    const FontPointer font = open_font(face.get(), use);
    const double scale = 1000.0 / hb_face_get_upem(face.get());
    FontMetrics metrics;
    metrics.postscript_name = postscript_name(face.get());
    metrics.box = bounding_box(table_bytes(face.get(), HB_TAG('h', 'e', 'a', 'd')), scale);
    metrics.italic_angle = hb_style_get_value(font.get(), HB_STYLE_TAG_SLANT_ANGLE);
    metrics.flags = flags_of(use, face.get(), metrics.italic_angle);
    metrics.ascent = metric(font.get(), HB_OT_METRICS_TAG_HORIZONTAL_ASCENDER, scale);
    metrics.descent = metric(font.get(), HB_OT_METRICS_TAG_HORIZONTAL_DESCENDER, scale);
    metrics.cap_height = metric(font.get(), HB_OT_METRICS_TAG_CAP_HEIGHT, scale);
    metrics.stem_width = stem_width_of(use.weight);
    return metrics;
}

}  // namespace vitac::pdf
