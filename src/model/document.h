// The document: what everything looks like. After style no one looks up a name: families, sizes, colours are resolved.
//
// The tree of blocks is also the logical structure: each block has a role, and the tags of the PDF, the environments of
// the .tex and the order of reading come from it. Reading order is the order of flows and in them of blocks.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "base/color.h"
#include "base/length.h"
#include "base/source.h"
#include "model/font_family.h"

namespace vitac {

// What a block or run is, in the words of PDF's standard structure types.
enum class Role {
    Section,     // Sect
    Entry,       // Art: one job, one publication
    Name,        // H1
    Heading,     // H2: of a section
    Subheading,  // H3: of a group of entries
    EntryTitle,  // H3 or H4: next below the heading it stands under
    Paragraph,   // P
    BibEntry,    // P with a BibEntry in it: a work named in one paragraph
    List,        // L
    ListItem,    // LI
    ListLabel,   // Lbl
    ListBody,    // LBody
    Text,        // a run without structure of its own
    Strong,      // a run: Strong, mapped to Span
    Emphasis,    // a run: Em, mapped to Span
    Artifact,    // nothing to be read aloud
};

// --- Text ----------------------------------------------------------------------------------------------------------

enum class Figures { Default, LiningTabular, LiningProportional, OldstyleProportional, OldstyleTabular };
enum class Caps { AsWritten, SmallCaps, AllSmallCaps, Uppercase };

struct TextStyle {
    FamilyId family{};
    int weight = 400;
    Slope slope = Slope::Upright;
    Length size = 10_pt;
    Color color;
    Caps caps = Caps::AsWritten;
    Figures figures = Figures::Default;
    bool ligatures = true;
    bool underline = false;
    bool strike = false;
    Length tracking;       // added after each cluster
    Length rise;           // of the baseline; superscripts
    std::string language;  // BCP 47

    bool operator==(const TextStyle&) const = default;
};

// Index into Document::links.
enum class LinkId : std::uint32_t {};

struct LinkTarget {
    std::string url;          // a URI, percent-encoded ASCII
    std::string description;  // for screen readers: "Paper: Analytical Engines, example.org"
};

// Text that only the finished pages know.
enum class RunField { None, PageNumber, PageCount };

// A piece of text in one style. White space in it is as it should be shown; "\n" ends the line.
struct Run {
    std::string text;
    TextStyle style;
    Role role = Role::Text;
    std::string style_name;  // the layout's name for it: "self", "award", "title"; backends that keep meaning use it
    std::string
        field_name;  // of the entry's or person's field it is the value of: "authors"; "" for words between fields
    std::optional<LinkId> link;
    RunField field = RunField::None;
    bool unbreakable = false;  // no line may end inside: a name, a link label
    // Known once fonts are chosen (typeset.h), for backends that do not choose them themselves; then `style.family` has
    // all characters of the run.
    std::string script;      // ISO 15924 tag; signs that all scripts share have their neighbours'
    std::uint8_t level = 0;  // of the bidirectional algorithm; odd: right to left
    Span span;
};

enum class Alignment { Left, Right, Center, Justified };

struct ParagraphStyle {
    Alignment alignment = Alignment::Left;
    Length leading = 12_pt;  // baseline to baseline
    Length indent_left;      // of all lines
    Length indent_right;
    Length first_line_indent;  // relative to indent_left; negative hangs
    bool hyphenate = false;
    int widow_lines = 2;  // at least so many lines of a paragraph on each side of a page break
};

// --- Blocks --------------------------------------------------------------------------------------------------------

enum class Keep { Free, Prefer, Always };
enum class PageBreak { Auto, Before, Avoid };

// What every block has. The space between two blocks is the larger of the first's `after` and the second's `before`; it
// vanishes at the top of a page, and may stretch and shrink with the page.
struct BlockFrame {
    Role role = Role::Paragraph;
    Length before;
    Length after;
    Keep with_next = Keep::Free;  // no page break between this block and the first line of the next
    Keep together = Keep::Free;   // no page break inside
    PageBreak page_break = PageBreak::Auto;
    std::string name;  // the layout's name: "section", "publication", "bullet"
    std::string id;    // Entry::id or Section::id, for messages, outline, destinations
    Span span;
};

// A list label stands in the paragraph's first line, left of its text; it is read before it.
struct Label {
    std::vector<Run> runs;
    Length width;  // from the label's left edge to indent_left
    Role role = Role::ListLabel;
};

struct Paragraph {
    BlockFrame frame;
    ParagraphStyle style;
    std::optional<Label> label;
    std::vector<Run> runs;
};

enum class CellWidth {
    Natural,  // as wide as its text
    Fixed,    // `width`
    Rest,     // what the others leave; shared equally
};

// One column of a row.
struct Cell {
    Paragraph paragraph;
    CellWidth sizing = CellWidth::Rest;
    Length width;  // Fixed: the width; Natural: at most this, if not zero
};

// Paragraphs side by side on a common baseline, read from left to right: a head with its dates. It is the first one;
// that of a single line after a head of several lines is the last one of the head.
struct Row {
    BlockFrame frame;
    std::vector<Cell> cells;
    Length gap;  // between cells
};

// A filled line, never read aloud.
struct Rule {
    BlockFrame frame;
    Length thickness;
    Color color;
    Length indent_left;
    Length indent_right;
};

struct Group;
using Block = std::variant<Paragraph, Row, Rule, Group>;

// Blocks that belong together: a section, an entry, a list and its items.
struct Group {
    BlockFrame frame;
    std::vector<Block> children;
};

const BlockFrame& frame_of(const Block& block);
BlockFrame& frame_of(Block& block);

// --- The whole -----------------------------------------------------------------------------------------------------

struct Paper {
    std::string name;  // "a4"
    Length width;
    Length height;
};

struct Margins {
    Length left;
    Length right;
    Length top;
    Length bottom;
};

// Colour behind a column, from the top edge of the paper to the bottom edge.
struct Tint {
    Color color;
    Length left;  // from the left edge of the paper
    Length width;
};

// A column of text that runs through the pages. A flow that spans stands above those after it and pushes them down;
// flows that do not span stand side by side, or one below another. Classic has one flow; sidebar has two columns of two
// flows each.
struct Flow {
    std::string name;
    Length left;  // from the left edge of the paper
    Length width;
    bool spans = false;
    std::optional<std::size_t> below;  // an earlier flow, at whose end this one begins
    bool on_last_page = false;         // not at its end, but above, on the last page of all flows before this one
    std::optional<Tint> tint;          // on the pages on which it has text, or a flow below it
    std::vector<Block> blocks;
};

// A line in the margin: name and page number.
struct Furniture {
    Row row;
    Length baseline;     // from the bottom edge of the paper; from the top edge when negative
    int first_page = 2;  // not before this page
};

struct OutlineEntry {
    std::string title;
    std::string id;  // BlockFrame::id it leads to
    int level = 1;
};

struct DocumentMetadata {
    std::string title;  // "Ada Lovelace – Curriculum Vitae"
    std::string author;
    std::string subject;
    std::vector<std::string> keywords;
    std::string language;              // BCP 47
    std::optional<std::int64_t> date;  // seconds since 1970 UTC; no date in the file when absent
};

// A colour that the layout gives a name.
struct NamedColor {
    std::string name;  // "accent"
    Color color;
};

struct Document {
    std::string layout;               // the layout's name, for messages and comments
    std::vector<NamedColor> palette;  // in the order of names
    DocumentMetadata metadata;
    Paper paper;
    Margins margins;
    std::vector<FontFamily> families;
    std::vector<FamilyId> fallback;  // tried in this order, those of the text's script, language and generic first
    std::vector<LinkTarget> links;
    std::vector<Flow> flows;
    std::vector<Furniture> furniture;
    std::vector<OutlineEntry> outline;
    Color background = white;
    double glue_stretch = 1.3;  // spaces between blocks may grow and shrink by these factors to fill a page
    double glue_shrink = 0.75;
    double leading_shrink = 1;  // leading and spaces may change by these factors to keep a page from being nearly empty
    double leading_stretch = 1;
    bool balance = false;  // pages equally full
};

}  // namespace vitac
