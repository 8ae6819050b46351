// Typeset pages: where everything stands. Origin is the top left corner of the paper, y grows downwards.
//
// A glyph run has its glyphs and also its text, clusters and place in the source, so that copying, tagging and messages
// still know the words.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "base/color.h"
#include "base/length.h"
#include "base/source.h"
#include "base/world.h"
#include "model/document.h"

namespace vitac {

enum class FaceId : std::uint16_t {};  // index into Pages::faces
enum class TagId : std::uint32_t {};   // index into Pages::tags; 0 is the root (Document)

struct Point {
    Length x;
    Length y;
};

struct Rectangle {
    Length left;
    Length top;
    Length width;
    Length height;
};

// --- What is drawn -------------------------------------------------------------------------------------------------

struct Glyph {
    std::uint32_t id = 0;  // in the face, before subsetting
    Length advance;        // after kerning and tracking, before expansion
    Length x_offset;
    Length y_offset;            // upwards
    std::uint32_t cluster = 0;  // byte offset in GlyphRun::text of the first character it stands for
};

// Glyphs of one face and size in one colour on one baseline, in visual order, left to right. The spaces between words
// are glyphs too, also the one at which the line ends.
struct GlyphRun {
    FaceId face{};
    Length size;
    Color color;
    Point origin;            // of the first glyph, on the baseline
    double expansion = 1.0;  // horizontal scale (font expansion); advances are multiplied by it
    bool right_to_left = false;
    std::string text;  // in logical order
    std::vector<Glyph> glyphs;
    TagId tag{};  // what it is part of; ignored when artifact
    bool artifact = false;
    std::optional<LinkId> link;
    std::string language;  // when it differs from the document's
    Span span;
};

struct FilledBox {  // always an artifact
    Rectangle box;
    Color color;
};

using PageItem = std::variant<FilledBox, GlyphRun>;

// The area of one line of one link.
struct LinkArea {
    LinkId link{};
    TagId tag{};  // its Link tag
    Rectangle area;
};

// One line of text, measured: what the quality table and --explain are made of.
struct LineReport {
    Length x;  // of the measure's left edge, or where a centred line begins; optical margins hang out of it
    Length baseline;
    Length measure;
    Length natural_width;
    Length set_width;
    Length next_width;  // of the words up to the next place where it could have ended
    double ratio = 0;   // of stretch (> 0) or shrink (< 0) used, as Knuth's r; ragged: shortfall in units of the zone
    double expansion = 1.0;
    Length letter_space;  // by which all its letters together stand further apart than their fonts have it, or closer
    bool hyphen_inserted = false;
    bool hyphen_hard = false;  // ends on the hyphen of a compound
    bool last = false;         // of its paragraph
    bool first = false;
    bool forced = false;  // an unbreakable token had to be broken
    Alignment alignment = Alignment::Left;
    Role role = Role::Paragraph;
    std::string section;  // ids
    std::string entry;
    std::string text;
    std::vector<std::pair<Length, Length>> spaces;  // left edge and width of each word space
    std::size_t first_item = 0;  // what was drawn for it, its label included: Page::items [first_item, end_item)
    std::size_t end_item = 0;
};

struct Page {
    Length width;
    Length height;
    std::vector<PageItem> items;  // in reading order, artifacts among them
    std::vector<LinkArea> links;
    std::vector<LineReport> lines;
    Length used_height;  // from the top of the text area to the lowest baseline's descent
    Length usable_height;
};

// --- What it means -------------------------------------------------------------------------------------------------

// A node of the logical structure. Content refers to tags, tags to their parents; kids are in reading order.
struct Tag {
    enum class Kind {
        Document,
        Section,
        Entry,
        Heading,
        Paragraph,
        List,
        ListItem,
        ListLabel,
        ListBody,
        BibEntry,
        Link,
        Strong,
        Emphasis,
        Span
    };
    Kind kind = Kind::Document;
    int heading_level = 0;  // Heading: 1 to 6
    bool bulleted = false;  // List: has drawn bullets
    TagId parent{};
    std::vector<TagId> kids;  // tags only: a tag's own content is the runs that name it, in page order
    std::string language;     // when it differs from the parent's
    std::string title;        // section title, for people with assistive technology
    std::optional<LinkId> link;
    std::string id;
};

struct OutlineItem {
    std::string title;
    int level = 1;
    std::size_t page = 0;
    Length y;
    std::string id;  // also the named destination
};

// A font file in use.
struct FaceUse {
    std::shared_ptr<const FontFile> file;
    int index = 0;
    std::vector<std::pair<std::string, double>> axes;
    std::string family;
    int weight = 400;
    Slope slope = Slope::Upright;
};

struct Pages {
    DocumentMetadata metadata;
    std::vector<Page> pages;
    std::vector<FaceUse> faces;
    std::vector<LinkTarget> links;
    std::vector<Tag> tags;  // tags[0] is the document
    std::vector<OutlineItem> outline;
    double leading = 1;       // what all leadings and spaces of the document were multiplied with
    std::string explanation;  // why pages and lines ended where they did, in words
};

}  // namespace vitac
