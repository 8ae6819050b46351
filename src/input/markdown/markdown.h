// Markdown with kramdown's meaning, as a tree in which every piece knows its place in the source.
//
// kramdown and not CommonMark, since Jekyll pages are written for it: `\\` at a line end breaks the line, `**bold**`
// works next to CJK letters, `*` and `-` items make one list, `{: .class}` attaches attributes. See docs/inputs.md for
// the rules and for what is left out on purpose (Liquid, comments, scripts, styles, images).
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/diagnostics.h"
#include "base/source.h"
#include "base/yaml.h"
#include "model/rich_text.h"

namespace vitac::markdown {

enum class BlockKind {
    Heading,         // level, text
    Paragraph,       // text; hard breaks inside are LineBreaks, and soft ones that were meant; others are a blank
    List,            // children: ListItem
    ListItem,        // children: any; the first is a Paragraph when the item begins with text
    DefinitionList,  // children: DefinitionTerm and DefinitionBody in order
    DefinitionTerm,  // text
    DefinitionBody,  // children
    Quote,           // children
    Code,            // text, line ends as LineBreaks
    Rule,
    Table,      // children: TableRow
    TableRow,   // children: TableCell
    TableCell,  // text or children
    Element,    // an HTML block element that is none of the above (<div>, <details>, <section>): children
};

// id, classes and the rest, from an HTML tag or from kramdown's {: #id .class key="value"}.
struct Attributes {
    std::string id;
    std::vector<std::string> classes;
    std::map<std::string, std::string> others;
};

struct Block {
    BlockKind kind = BlockKind::Paragraph;
    int level = 0;         // Heading: 1 to 6
    bool ordered = false;  // List
    bool soft = false;     // Paragraph: its LineBreaks are soft ones that were meant, see meant_breaks.h
    std::string element;   // "div", "h1", "li" when it was written as HTML, "th" of a table's heading, else ""
    Attributes attributes;
    RichText text;
    std::vector<Block> children;
    Span span;
};

enum class FrontNotation { Yaml, Toml };

// The page between "---" lines at its start (YAML) or "+++" lines (TOML, as Hugo has it), and the rest.
struct Parts {
    std::optional<Span> front_matter;  // what stands between the lines
    FrontNotation notation = FrontNotation::Yaml;
    Span body;
};
// A page whose front matter is never closed is all text, with a warning.
Parts split_front_matter(const Sources& sources, SourceId source, Diagnostics& diagnostics);
// What it says, whatever its notation; nothing (null) where there is none.
yaml::Node read_front_matter(const Sources& sources, const Parts& parts, Diagnostics& diagnostics);

// A Liquid tag that was taken out, for those who can expand it: {% include_relative x.md %}, {% for post in site.talks
// %}.
struct LiquidTag {
    std::string text;  // between {% and %}, trimmed
    Span span;
};

struct Page {
    std::vector<Block> blocks;
    std::vector<LiquidTag> liquid;
};

// Nesting deeper than this is flattened into its parent, with one warning.
inline constexpr int deepest_nesting = 100;

// What the signs of a text mean. In a whole page of HTML there are only elements: stars and brackets are text, a blank
// line is a blank.
enum class Markup { Markdown, Html };

// Parses `range` of a source. Time is linear in its size but for pathological emphasis, which is bounded.
Page parse(const Sources& sources, Span range, Diagnostics& diagnostics, Markup markup = Markup::Markdown);

// Larger pages are cut here with an error: no biography is as long, and what it becomes is many times its size.
inline constexpr std::uint32_t largest_page = 2U * 1024U * 1024U;

// Parses one line or paragraph of inline Markdown: a field of a data file.
RichText parse_inline(const Sources& sources, Span range, Diagnostics& diagnostics);

// The tree as text, for tests: one line a block, children indented.
std::string dump(const Page& page);

}  // namespace vitac::markdown
