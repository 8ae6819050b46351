// A biography as a variant wants it.
#pragma once

#include "base/diagnostics.h"
#include "model/biography.h"
#include "select/variant.h"
#include "select/wishes.h"

namespace vitac {

struct Varied {
    Biography biography;  // without what the variant leaves out, in its order
    Wishes wishes;        // what a page budget shall heed; ids are those of `biography`
};

// Words that mean nothing in this biography are errors.
Varied apply_variant(Biography biography, const VariantFile& file, const Variant& variant, Diagnostics& diagnostics);

}  // namespace vitac
