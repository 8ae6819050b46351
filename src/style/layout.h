// A layout: everything that a person can decide about looks, as read from layouts/*.yaml. docs/layouts.md explains each
// value.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/color.h"
#include "base/length.h"
#include "base/source.h"
#include "model/document.h"
#include "style/template.h"

namespace vitac {

// A length of the layout: fixed, or in em of the text it belongs to.
struct Measure {
    Length fixed;
    double em = 0;

    Length at(Length size) const { return fixed + size * em; }
};

// --- Text ----------------------------------------------------------------------------------------------------------

enum class SlopeChange { Upright, Italic, Toggle };  // Toggle: emphasis inside italics stands upright

// A named style: what it changes about the text around it. `parent` is already applied.
struct StyleChange {
    std::optional<std::string> font;  // a key of Layout::fonts
    std::optional<int> weight;
    std::optional<SlopeChange> slope;
    std::optional<Measure> size;
    std::optional<Color> color;
    std::optional<Caps> caps;
    std::optional<Figures> figures;
    std::optional<bool> ligatures;
    std::optional<bool> underline;
    std::optional<bool> strike;
    std::optional<Measure> tracking;
    std::optional<Measure> rise;
    std::optional<std::string> link;  // the style of links inside; "none": like the text around them
};

// --- Paragraphs ----------------------------------------------------------------------------------------------------

struct RuleFormat {
    Length thickness;  // zero: no rule
    Color color;
    Measure gap;  // between text and rule
};

// How a kind of paragraph is set. Measures in em are of its style's size.
struct BlockFormat {
    std::string style = "body";
    Alignment alignment = Alignment::Left;
    Measure leading{.fixed = {}, .em = 1.25};
    Measure before;
    Measure after;
    Measure indent_left;
    Measure indent_right;
    Measure first_line;  // negative hangs
    bool hyphenate = false;
    int widow_lines = 2;
    Keep with_next = Keep::Free;
    RuleFormat rule;  // below the paragraph
};

struct BulletFormat {
    std::string character;
    Measure indent;  // of the text, from that of the level above
    std::string block = "bullet";
};

// --- Entries -------------------------------------------------------------------------------------------------------

// One line of an entry: a left and a right cell. A row that runs in continues the line before it.
struct RowFormat {
    Template left;
    Template right;
    std::string block = "line";
    bool run_in = false;
};

struct EntryFormat {
    std::vector<RowFormat> rows;
    std::vector<RowFormat> compact_rows;  // of Form::Compact and Form::OneLine; empty: `rows`
    std::vector<RowFormat> one_line_rows;
    Measure before;
    Measure after;
    std::string marker;  // before the first line, as in a list; "" for none
    Measure indent;      // room of the marker
};

// --- Page ----------------------------------------------------------------------------------------------------------

struct PageFormat {
    std::string paper_name;
    Length width;
    Length height;
    Margins margins;
    Color background = white;
    double stretch = 1.3;
    double shrink = 0.75;
    double leading_shrink = 1;
    double leading_stretch = 1;
    bool balance = false;
    int keep_lines = 6;  // entries of up to so many lines stay whole
};

struct ColumnFormat {
    std::string name;
    std::vector<std::string> content;  // "header", "summary", "sections", or kinds of sections
    std::optional<Length> width;       // else what the others leave
    Length gap;                        // to the column before it
    bool spans = false;
    std::optional<std::size_t> below;  // an earlier column, under whose text this one goes on
    std::optional<Color> background;
};

// A line in the margin of every page.
struct MarginLine {
    Template left;
    Template center;
    Template right;
    std::string block = "footer";
    Length distance;  // of its baseline from the edge of the paper; zero: no line
    int first_page = 2;
};

// What a page budget may change, in steps; factors of the layout's own values.
struct FitFormat {
    std::vector<double> sizes{1};
    std::vector<Length> side_margins;  // besides the layout's own
    std::vector<double> leading{1};
    std::vector<double> gaps{1};
    Length least_x_height = 4.2_pt;  // of the body's text, which is never set smaller
};

// --- Publications ----------------------------------------------------------------------------------------------------

enum class PublicationGroups { Source, Type, Year };
enum class VenueForm { Source, Name, Acronym };

struct PublicationFormat {
    PublicationGroups groups = PublicationGroups::Source;
    bool numbered = false;
    int most_authors = 0;   // longer lists are shortened; zero: none is
    int first_authors = 3;  // so many are named in any case
    VenueForm venues = VenueForm::Source;
};

// --- Words ---------------------------------------------------------------------------------------------------------

enum class DateForm { Source, Normalised };
enum class ContrastPolicy { Fix, Warn, Keep };
enum class EmojiForm { Set, Drop };

// What stands between the values of a list.
struct Joins {
    std::string authors = ", ";
    std::string last_author = ", ";
    std::string contacts = " ";
    std::string links = " ";
    std::string notes = "; ";
    std::string dates = " – ";
    std::string run_in = " ";
};

// A family's name, and where the layout says it.
struct FontName {
    std::string family;
    Span span;
};

struct Layout {
    std::string name;
    std::string description;
    PageFormat page;
    std::vector<ColumnFormat> columns;
    std::map<std::string, FontName> fonts;  // "body" -> "Linux Libertine"
    std::map<std::string, Color> colors;
    bool source_colors = true;
    ContrastPolicy contrast = ContrastPolicy::Fix;
    double least_contrast = 4.5;  // WCAG 2.2, 1.4.3
    EmojiForm emoji = EmojiForm::Set;
    std::map<std::string, StyleChange> styles;
    std::map<std::string, BlockFormat> blocks;
    std::vector<BulletFormat> bullets;
    std::vector<RowFormat> header;
    MarginLine running_head;
    MarginLine running_foot;
    std::map<std::string, EntryFormat> entries;  // "publication", or for one kind of section "awards.item"
    Measure cell_gap{.fixed = {}, .em = 1};
    double widest_right_cell = 0.45;  // of the column
    Template contact;
    Template link_label;
    Template legend;
    Joins joins;
    PublicationFormat publications;
    DateForm dates = DateForm::Source;
    FitFormat fit;
    std::map<std::string, std::map<std::string, std::string>> words;  // by language
    std::vector<Layout> in_columns;  // this layout as single columns change it; `name` is the column's
};

// The layout as it is in a column.
const Layout& layout_in(const Layout& layout, const std::string& column);

// The words of a language, else of its primary subtag, else English. "" for a word that is nowhere.
std::string word(const Layout& layout, const std::string& language, const std::string& key);

const BlockFormat& block_format(const Layout& layout, const std::string& name);

}  // namespace vitac
