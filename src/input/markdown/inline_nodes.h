// What a paragraph's text is made of before it becomes RichText: a row of nodes, and effects that reach over some of
// them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/source.h"
#include "model/rich_text.h"

namespace vitac::markdown {

// A piece of text, or a line break, or (without text) a place where something begins or ends.
struct Node {
    enum class Kind { Text, LineBreak, Anchor };
    Kind kind = Kind::Text;
    std::string text;
    Span span;
    bool plain = false;  // words as they stand: more may be added to them
    bool url = false;    // a bare URL or e-mail address: a link to itself unless it stands in another
};

// What the nodes strictly between two others have.
struct Effect {
    enum class Kind {
        Strong,
        Emphasis,
        Underline,
        Code,
        Superscript,
        Subscript,
        Strike,
        Hidden,
        Colour,
        Linked,
        Language,
        CssClass
    };
    Kind kind = Kind::Strong;
    std::size_t open = 0;   // node
    std::size_t close = 0;  // node
    std::string text;       // language, class
    std::optional<SourceColor> color;
    std::optional<Link> link;
};

// Lays the effects over the nodes: neighbours that look alike and touch in the source become one, white space is
// single. Each piece has its own copy of its link and class, so that a page could grow a thousandfold: `copies_left` is
// how many bytes of them there may be, and 0 once there were more; pieces behind that have none.
RichText apply_effects(const std::vector<Node>& nodes, std::vector<Effect> effects, std::size_t& copies_left);

}  // namespace vitac::markdown
