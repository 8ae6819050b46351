// Cuts a face down to the glyphs that a document shows, for embedding: the door to hb-subset.
#include "write/pdf/subset.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/hash.h"
#include "write/pdf/cff_charset.h"
#include "write/pdf/subset_face.h"

namespace vitac::pdf {

namespace {

// Codes on the page have two bytes.
constexpr std::uint32_t largest_code = 0xFFFF;

constexpr hb_tag_t cff_table = HB_TAG('C', 'F', 'F', ' ');
constexpr hb_tag_t loca_table = HB_TAG('l', 'o', 'c', 'a');  // there also when all glyphs are empty

// Text is shaped already and its meaning is told by /ToUnicode, so outlines and widths are all that is needed. Without
// GSUB, hb-subset also adds no glyphs that substitutions could reach.
constexpr std::array<hb_tag_t, 20> unneeded_tables = {
    HB_TAG('B', 'A', 'S', 'E'), HB_TAG('C', 'B', 'D', 'T'), HB_TAG('C', 'B', 'L', 'C'), HB_TAG('C', 'O', 'L', 'R'),
    HB_TAG('C', 'P', 'A', 'L'), HB_TAG('G', 'D', 'E', 'F'), HB_TAG('G', 'P', 'O', 'S'), HB_TAG('G', 'S', 'U', 'B'),
    HB_TAG('M', 'A', 'T', 'H'), HB_TAG('O', 'S', '/', '2'), HB_TAG('S', 'T', 'A', 'T'), HB_TAG('V', 'O', 'R', 'G'),
    HB_TAG('c', 'm', 'a', 'p'), HB_TAG('h', 'd', 'm', 'x'), HB_TAG('k', 'e', 'r', 'n'), HB_TAG('n', 'a', 'm', 'e'),
    HB_TAG('p', 'o', 's', 't'), HB_TAG('s', 'b', 'i', 'x'), HB_TAG('v', 'h', 'e', 'a'), HB_TAG('v', 'm', 't', 'x')};

bool is_needed(hb_tag_t table) {
    return std::find(unneeded_tables.begin(), unneeded_tables.end(), table) == unneeded_tables.end();
}

// The face without what is not needed. Dropping tables from the subset alone would not do: hb-subset turns a cmap round
// before it leaves it out, which takes longer than all the rest where a font has ten thousand characters.
FacePointer outlines_of(hb_face_t* face) {
    const auto table = [](hb_face_t*, hb_tag_t tag, void* whole) -> hb_blob_t* {
        return is_needed(tag) ? hb_face_reference_table(static_cast<hb_face_t*>(whole), tag) : nullptr;
    };
    const auto release = [](void* whole) { hb_face_destroy(static_cast<hb_face_t*>(whole)); };
    return FacePointer(hb_face_create_for_tables(table, hb_face_reference(face), release));
}

InputPointer subset_input(hb_face_t* face, const FaceUse& use, const std::vector<std::uint32_t>& glyphs) {
    InputPointer input(hb_subset_input_create_or_fail());
    if (!input) {
        return input;
    }
    // Without CFF subroutines a program is some percent smaller once it is deflated, and simpler to read.
    hb_subset_input_set_flags(
        input.get(), HB_SUBSET_FLAGS_NO_HINTING | HB_SUBSET_FLAGS_NOTDEF_OUTLINE | HB_SUBSET_FLAGS_DESUBROUTINIZE);
    hb_set_t* wanted = hb_subset_input_glyph_set(input.get());
    for (const std::uint32_t glyph : glyphs) {
        hb_set_add(wanted, glyph);
    }
    // A variable font becomes the one instance that is used; axes that were not chosen keep their default.
    std::array<hb_ot_var_axis_info_t, 64> axes{};
    unsigned count = axes.size();
    hb_ot_var_get_axis_infos(face, 0, &count, axes.data());
    for (unsigned i = 0; i < count; ++i) {
        hb_subset_input_pin_axis_to_default(input.get(), face, axes.at(i).tag);
    }
    for (const auto& [axis, value] : use.axes) {
        hb_subset_input_pin_axis_location(input.get(), face,
                                          hb_tag_from_string(axis.data(), static_cast<int>(axis.size())),
                                          static_cast<float>(value));
    }
    return input;
}

// The subset as a face of its own, read back from its bytes.
struct Cut {
    FacePointer face;
    std::string bytes;
};
Cut cut_face(hb_subset_plan_t* plan) {
    const FacePointer built(hb_subset_plan_execute_or_fail(plan));
    if (!built) {
        return {};
    }
    const BlobPointer blob(hb_face_reference_blob(built.get()));
    unsigned size = 0;
    const char* bytes = hb_blob_get_data(blob.get(), &size);
    if (bytes == nullptr || size == 0) {
        return {};
    }
    return {FacePointer(hb_face_create(blob.get(), 0)), std::string(bytes, size)};
}

// A CID-keyed CFF table is addressed by the identifiers in its charset, which hb-subset keeps; every other program by
// the glyph's place in the subset.
bool choose_codes(std::vector<SubsetGlyph>& glyphs, const SubsetFont& font) {
    if (font.outlines != Outlines::Cff) {
        return true;
    }
    const std::optional<CffCharset> charset = read_cff_charset(font.program);
    if (!charset) {
        return false;
    }
    for (SubsetGlyph& glyph : glyphs) {
        if (charset->cid_keyed && glyph.code >= charset->cids.size()) {
            return false;
        }
        glyph.code = charset->cid_keyed ? charset->cids[glyph.code] : glyph.code;
    }
    return true;
}

// The glyphs with their new numbers as codes; nothing when one is not in the face.
std::optional<std::vector<SubsetGlyph>> new_glyphs(const hb_subset_plan_t* plan, hb_face_t* cut,
                                                   const std::vector<std::uint32_t>& glyphs) {
    const hb_map_t* new_numbers = hb_subset_plan_old_to_new_glyph_mapping(plan);
    const FontPointer font(hb_font_create(cut));
    const double scale = 1000.0 / hb_face_get_upem(cut);
    std::vector<SubsetGlyph> result;
    result.reserve(glyphs.size());
    for (const std::uint32_t glyph : glyphs) {
        const hb_codepoint_t number = hb_map_get(new_numbers, glyph);
        if (number > largest_code || number >= hb_face_get_glyph_count(cut)) {
            return std::nullopt;
        }
        const hb_position_t width = hb_font_get_glyph_h_advance(font.get(), number);
        result.push_back({glyph, static_cast<std::uint16_t>(number), width * scale});
    }
    return result;
}

// ISO 32000-1, 9.6.4: six capitals that differ between subsets of one font.
std::string subset_tag(std::string_view program) {
    std::uint64_t hash = hash_bytes(program);
    std::string tag;
    for (int i = 0; i < 6; ++i) {
        tag += static_cast<char>('A' + hash % 26);
        hash /= 26;
    }
    return tag + "+";
}

}  // namespace

std::optional<SubsetFont> subset_font(const FaceUse& use, const std::vector<std::uint32_t>& glyphs) {
    const FacePointer whole = open_face(use);
    if (hb_face_get_glyph_count(whole.get()) == 0) {
        return std::nullopt;
    }
    const FacePointer face = outlines_of(whole.get());
    const InputPointer input = subset_input(face.get(), use, glyphs);
    const PlanPointer plan(input ? hb_subset_plan_create_or_fail(face.get(), input.get()) : nullptr);
    Cut cut = plan ? cut_face(plan.get()) : Cut{};
    if (!cut.face) {
        return std::nullopt;
    }
    SubsetFont font;
    font.program = table_bytes(cut.face.get(), cff_table);
    font.outlines = font.program.empty() ? Outlines::TrueType : Outlines::Cff;
    if (font.outlines == Outlines::TrueType) {
        if (table_bytes(cut.face.get(), loca_table).empty()) {
            return std::nullopt;  // bitmaps, CFF2, or a file that only looked like a font
        }
        font.program = std::move(cut.bytes);
    }
    std::optional<std::vector<SubsetGlyph>> numbered = new_glyphs(plan.get(), cut.face.get(), glyphs);
    if (!numbered || !choose_codes(*numbered, font)) {
        return std::nullopt;
    }
    font.glyphs = std::move(*numbered);
    font.metrics = font_metrics(use);
    font.name = subset_tag(font.program) + font.metrics.postscript_name;
    return font;
}

std::optional<std::uint32_t> blank_glyph(const FaceUse& use) {
    const FacePointer face = open_face(use);
    const FontPointer font = open_font(face.get(), use);
    hb_codepoint_t glyph = 0;
    if (hb_font_get_nominal_glyph(font.get(), U' ', &glyph) == 0 || glyph == 0) {
        return std::nullopt;
    }
    return glyph;
}

}  // namespace vitac::pdf
