// A .bib file as plain values with places: entries, fields, and the pieces their values are joined of.
//
// The grammar is BibTeX's own (Oren Patashnik, BibTeXing, 1988), with what BibLaTeX adds in fields. libbtparse would
// read it too, but it forgets columns and stops at errors; the grammar is small enough to keep both.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "base/source.h"

namespace vitac::bibtex {

// Raw TeX text; its bytes are those of its span.
struct Piece {
    std::string text;
    Span span;
};

// `journal = "A " # macro`: the pieces in order, macros already replaced by their own pieces.
struct Field {
    std::string name;  // lower case
    Span name_span;
    std::vector<Piece> value;
};

struct Item {
    std::string type;  // lower case: "article"
    std::string key;
    std::vector<Field> fields;  // of equal names the first, as BibTeX does
    Span span;

    const Field* find(std::string_view name) const;
};

struct Database {
    std::vector<Item> items;
};

// Reads every entry that can be read; a broken one is reported and reading goes on at the next `@` that begins a line.
// Text outside entries is a comment. Time and memory are linear; macros cannot make a value longer than
// `longest_value`.
Database parse(const Sources& sources, Span range, Diagnostics& diagnostics);

inline constexpr std::size_t longest_value = 1'000'000;  // bytes; against macros that double each other

}  // namespace vitac::bibtex
