// The fields of one entry as runs.
#pragma once

#include "model/biography.h"
#include "style/rows.h"

namespace vitac {

enum class LegendField { Hidden, Shown };

// What the templates of an entry may name. With LegendField::Shown the field `legend` explains the marks of equal
// contribution.
FieldValues entry_field(const Entry& entry, const TemplatePart& field, const Look& around, const Biography& biography,
                        LegendField legend, RunBuilder& builder);

// The explanation of the marks: the source's own, else `* equal contribution` in the biography's language.
Runs legend_text(const Biography& biography, const Look& look, RunBuilder& builder);

// The entry at which they are explained: the first that has any. Null when none has.
const Entry* first_with_equal_contribution(const Biography& biography);

}  // namespace vitac
