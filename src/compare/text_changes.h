// What differs in bullets and paragraphs, which have no fields.
#pragma once

#include <vector>

#include "compare/align.h"
#include "compare/compare.h"

namespace vitac {

// `like` is what all changes have in common: what they are about, and in what.
std::vector<Change> paragraph_changes(const std::vector<RichText>& before, const std::vector<RichText>& after,
                                      const Change& like);
// A bullet before those below it.
std::vector<Change> bullet_changes(const std::vector<Bullet>& before, const std::vector<Bullet>& after,
                                   const Change& like);

// The field "place", where it has moved.
void add_place(const Aligned& one, std::vector<FieldChange>& fields);

}  // namespace vitac
