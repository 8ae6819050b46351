// The commands of a LaTeX file: what the document calls things, and how most of each kind look.
//
// A document knows how each run looks; a LaTeX file says it once, in its preamble. So for every field and style the
// most frequent look becomes that of a command, and only runs that differ from it say so where they stand.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "model/document.h"
#include "write/tex/looks.h"
#include "write/tex/prepare.h"

namespace vitac {

// \role{...}: what it changes about the text around it.
struct TexCommand {
    std::string name;        // "role"
    std::string style_name;  // the layout's style that it stands for
    TexChange change;
    std::string meaning;  // for a comment
};

// \cvline{...}: a kind of paragraph.
struct TexBlock {
    std::string name;  // "cvline"
    TextStyle text;
    ParagraphStyle paragraph;
    Length before;
    Length after;
    bool has_rows = false;
    bool keeps_with_next = false;
    std::optional<Rule> rule{};  // below it
};

// \begin{publication}: a kind of entry.
struct TexEnvironment {
    std::string name;
    Length before;
    Length after;
};

// A column of a size of its own.
struct TexColumn {
    std::string command;  // "cvfacts": sets it
    TexSize size;
};

// One level of a list.
struct TexList {
    std::vector<Run> label;
    Length indent;
    Length before;
    TextStyle text;
    ParagraphStyle paragraph;
};

struct TexVocabulary {
    TextStyle body;                                 // of most text
    Length leading;                                 // of most lines
    std::map<std::string, TexCommand> fields;       // by field
    std::map<std::string, TexCommand> styles;       // by style
    TexChange link;                                 // of most links
    std::map<std::string, TexBlock> blocks;         // by the layout's name
    std::map<std::string, TexEnvironment> entries;  // by the layout's name of the entry's kind
    std::vector<TexList> lists;                     // by level
    std::optional<Length> row_gap;                  // between the sides of a row, if there is any
    double widest_right = 0.45;                     // share of the line that the right side may take
    std::map<std::string, TexColumn> columns;       // by flow; those that differ from the body
};

TexVocabulary vocabulary_of(const TexDocument& prepared);

// The run's look as far as commands decide about it: its family is that of the text around, when fonts were only
// changed because it lacks characters.
TextStyle look_of(const Run& run, const Document& document, const TextStyle& around);

// Fields of notes hold pieces of several kinds, each with a style of its own.
bool holds_many_kinds(const std::string& field);

// Styles that stand inside fields: of marks, links, names.
bool is_inner_style(const std::string& style);

// The runs [begin, end) that are the value of one field.
std::size_t end_of_field(const std::vector<Run>& runs, std::size_t begin);

// The style that the field's value was set in: that of its first run which is no link or mark.
std::string style_of_field(const std::vector<Run>& runs, std::size_t begin, std::size_t end);

}  // namespace vitac
