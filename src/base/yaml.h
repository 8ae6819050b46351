// YAML as plain values with places. The only file that knows yaml-cpp; its exceptions end here.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "base/source.h"

namespace vitac::yaml {

enum class Kind { Null, Scalar, Sequence, Map };
enum class Quoting { Plain, Quoted };  // Quoted: '...', "...", | or >: certainly text

struct Member;

// A node and all below it. Scalars are kept as the text the user wrote (YAML escapes resolved), never converted.
struct Node {
    Kind kind = Kind::Null;
    Quoting quoting = Quoting::Plain;
    std::string text;         // Scalar; of a Null what was written for it: "", "~", "Null"
    std::vector<Node> items;  // Sequence
    std::vector<Member>
        members;  // Map, in the order of the file; of equal keys the last is kept and the others reported
    Span span;

    const Node* find(std::string_view key) const;  // null when there is none or this is no map
    bool is_scalar() const { return kind == Kind::Scalar; }
    bool is_map() const { return kind == Kind::Map; }
    bool is_sequence() const { return kind == Kind::Sequence; }
    bool is_null() const { return kind == Kind::Null; }
};

struct Member {
    std::string key;
    Span key_span;
    Node value;
};

// Bounds against hostile input; an input beyond them is reported as `yaml-too-large` and cut there. With these nothing
// takes more than about two seconds and 150 MB.
struct Limits {
    int depth = 64;
    std::size_t nodes = 500'000;             // after aliases are expanded: an alias bomb ends here
    std::size_t bytes = 2U * 1024U * 1024U;  // yaml-cpp may need 100 bytes for each
};

// Whether `*name` repeats what `&name` named, as YAML has it, or is text, as formats have it whose authors write
// `*Ada*`.
enum class Aliases { Expanded, Text };

// Reads the one document in `range` (a whole file, or the front matter of a page). A syntax error is reported at its
// place and everything before it is returned. JSON is better read with json::parse.
Node parse(const Sources& sources, Span range, Diagnostics& diagnostics, const Limits& limits = {},
           Aliases aliases = Aliases::Expanded);

// Of members with equal keys keeps the last, and reports the others.
void drop_duplicates(Node& map, Diagnostics& diagnostics);

}  // namespace vitac::yaml
