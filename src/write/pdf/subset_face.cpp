// HarfBuzz objects that free themselves, and the face of a FaceUse.
#include "write/pdf/subset_face.h"

#include <vector>

namespace vitac::pdf {

FacePointer open_face(const FaceUse& face) {
    const std::string_view bytes = face.file ? face.file->bytes : std::string_view{};
    const BlobPointer blob(
        hb_blob_create(bytes.data(), static_cast<unsigned>(bytes.size()), HB_MEMORY_MODE_READONLY, nullptr, nullptr));
    return FacePointer(hb_face_create(blob.get(), static_cast<unsigned>(face.index)));
}

FontPointer open_font(hb_face_t* face, const FaceUse& use) {
    FontPointer font(hb_font_create(face));
    std::vector<hb_variation_t> variations;
    for (const auto& [axis, value] : use.axes) {
        variations.push_back(
            {hb_tag_from_string(axis.data(), static_cast<int>(axis.size())), static_cast<float>(value)});
    }
    hb_font_set_variations(font.get(), variations.data(), static_cast<unsigned>(variations.size()));
    return font;
}

std::string table_bytes(hb_face_t* face, hb_tag_t table) {
    const BlobPointer blob(hb_face_reference_table(face, table));
    unsigned size = 0;
    const char* bytes = hb_blob_get_data(blob.get(), &size);
    return bytes == nullptr ? std::string{} : std::string(bytes, size);
}

}  // namespace vitac::pdf
