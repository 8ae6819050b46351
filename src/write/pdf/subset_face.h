// HarfBuzz objects that free themselves, and the face of a FaceUse.
#pragma once

#include <hb-ot.h>
#include <hb-subset.h>
#include <hb.h>

#include <memory>
#include <string>
#include <string_view>

#include "model/pages.h"

namespace vitac::pdf {

template <auto destroy>
struct Destroy {
    template <class Object>
    void operator()(Object* object) const {
        destroy(object);
    }
};
using BlobPointer = std::unique_ptr<hb_blob_t, Destroy<hb_blob_destroy>>;
using FacePointer = std::unique_ptr<hb_face_t, Destroy<hb_face_destroy>>;
using FontPointer = std::unique_ptr<hb_font_t, Destroy<hb_font_destroy>>;
using InputPointer = std::unique_ptr<hb_subset_input_t, Destroy<hb_subset_input_destroy>>;
using PlanPointer = std::unique_ptr<hb_subset_plan_t, Destroy<hb_subset_plan_destroy>>;

// HarfBuzz makes an empty face of bytes that are no font.
FacePointer open_face(const FaceUse& face);
FontPointer open_font(hb_face_t* face, const FaceUse& use);  // at the axes of `use`
std::string table_bytes(hb_face_t* face, hb_tag_t table);    // "" when there is none

}  // namespace vitac::pdf
