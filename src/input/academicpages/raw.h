// The page cut into sections and entries, before anyone asks what the lines of an entry mean.
#pragma once

#include <string>
#include <vector>

#include "model/biography.h"

namespace vitac::academicpages {

// What the mark-up around a line says about it. A hint, no more.
enum class Hint { None, Title, Authors, Venue, Award, Links };

struct RawLine {
    RichText text;
    Hint hint = Hint::None;
    bool own_paragraph = false;  // a paragraph of its own, not a line within one
};

enum class Shape {
    ListItem,
    Paragraph,
    Card,        // <div> with the parts of one entry
    Row,         // of a table
    Definition,  // term and what is said of it; the term is the first line
    Subheading,  // heading and what stands under it; the heading is the first line
};

struct RawEntry {
    Shape shape = Shape::ListItem;
    std::vector<RawLine> lines;
    std::vector<Bullet> bullets;
    std::vector<std::string> tags;   // {: .tag} of the item
    RichText group;                  // the sub-heading it stands under
    bool group_is_complete = false;  // headings above the sub-heading do not belong to its name
    Span span;
};

struct RawSection {
    RichText title;
    SectionKind kind = SectionKind::Text;
    bool kind_by_title = false;
    std::vector<RawEntry> entries;
    Span span;
};

}  // namespace vitac::academicpages
