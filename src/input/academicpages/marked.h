// Entries and headings whose meaning is written beside them, by classes: for pages where content alone would be read
// otherwise. What such a class says is not weighed against anything.
#pragma once

#include <optional>

#include "input/academicpages/raw.h"
#include "input/markdown/markdown.h"
#include "model/biography.h"

namespace vitac::academicpages {

// "- {: .cv-position} ...": the item itself says what it is.
bool is_marked(const RawEntry& entry);
// Whether it is a list of such items.
bool has_marked_items(const markdown::Block& block);
// Its fields are <span class="cv-organisation"> and the like; text between them that is no separator is a remark. Who
// the person is, is found later, as in all entries.
Entry read_marked(const RawEntry& raw);

// <span class="cv-talks">Invited</span> as a heading: a section of talks, whatever its words.
std::optional<SectionKind> marked_kind(const RichText& title);
// <span class="cv-group">Invited</span>: the heading of a group.
bool is_marked_group(const RichText& title);
RichText without_classes(RichText text);

}  // namespace vitac::academicpages
