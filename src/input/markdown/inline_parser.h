// Reads the text of one block. Each construct of Markdown is a member function, in the file of its kind:
// inlines.cpp, inline_links.cpp, inline_html.cpp.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "input/markdown/code.h"
#include "input/markdown/emphasis.h"
#include "input/markdown/html.h"
#include "input/markdown/inline_nodes.h"
#include "input/markdown/inlines.h"
#include "input/markdown/joined_text.h"
#include "input/markdown/typography.h"

namespace vitac::markdown {

// Brackets and tags open at once; what is deeper is text. No page needs as many, and searches among them stay short.
constexpr std::size_t most_open = 500;

// One pass makes nodes and finds what reaches over them; at the end that is laid over the nodes.
class InlineParser {
public:
    InlineParser(const JoinedText& joined, InlineContext& context, Diagnostics& diagnostics)
        : joined_(joined), text_(joined.text()), context_(context), diagnostics_(diagnostics) {}

    RichText parse() {
        while (at_ < text_.size()) {
            step();
        }
        close_everything();
        RichText text = apply_effects(nodes_, std::move(effects_), context_.copies_left);
        report_bounds();
        return text;
    }

private:
    struct Bracket {
        std::size_t node = 0;
        std::size_t begin = 0;  // of the text inside
        bool image = false;
        bool may_link = true;  // not around another link
        std::size_t delimiters = 0;
    };
    struct OpenTag {
        std::string name;
        std::size_t node = 0;
        std::size_t begin = 0;
        std::size_t end = 0;
        HtmlTag tag;
        std::size_t delimiters = 0;
    };

    void step();
    bool markup();
    void report_bounds();

    // --- Nodes ---
    std::size_t add(Node::Kind kind, std::string text, std::size_t begin, std::size_t end) {
        Node node;
        node.kind = kind;
        node.text = std::move(text);
        node.span = joined_.span(begin, end);
        nodes_.push_back(std::move(node));
        context_.pieces_left -= context_.pieces_left > 0 ? 1 : 0;
        return nodes_.size() - 1;
    }
    std::size_t anchor(std::size_t at) { return add(Node::Kind::Anchor, {}, at, at); }
    std::size_t literal(std::size_t begin, std::size_t end) {
        return add(Node::Kind::Text, std::string(text_.substr(begin, end - begin)), begin, end);
    }
    void replace(std::string text, std::size_t begin, std::size_t end) {
        add(Node::Kind::Text, std::move(text), begin, end);
        at_ = end;
    }
    void effect(Effect::Kind kind, std::size_t open, std::size_t close) {
        effects_.push_back({kind, open, close, {}, {}, {}});
    }

    // --- Constructs; each is called at its first character and moves past what it takes ---
    bool white_space();
    bool backslash();
    bool code_span();
    bool delimiter_run();
    bool strike_run();
    bool bracket_open();
    bool bracket_close();
    bool html();
    bool entity();
    bool attribute_list();
    std::size_t last_words() const;
    bool bare_address();
    bool maths();
    bool replaced(const std::optional<Replacement>& replacement);
    void plain_text_run();
    void words(std::size_t begin, std::size_t end);

    // --- Links ---
    struct Target {
        std::string url;
        std::size_t end = 0;
    };
    std::optional<Target> target_behind(std::size_t at, std::string_view label);
    std::optional<Target> inline_target(std::size_t at) const;
    std::optional<Target> reference(std::string_view label, std::size_t end) const;
    void footnote(const Bracket& bracket, std::size_t close);
    void drop_image(std::size_t begin);
    void resolve(std::size_t bottom);

    // --- HTML ---
    void open_tag(const HtmlTag& tag, std::size_t begin);
    void close_tag(const std::string& name, std::size_t begin, std::size_t end);
    void finish_tag(const OpenTag& open, std::size_t close_node, std::size_t close_end);
    void label_icon(std::size_t end);
    void close_everything();

    const JoinedText& joined_;
    std::string_view text_;
    InlineContext& context_;
    Diagnostics& diagnostics_;
    std::size_t at_ = 0;
    std::vector<Node> nodes_;
    std::vector<Effect> effects_;
    std::vector<Delimiter> delimiters_;
    std::vector<Bracket> brackets_;
    std::vector<OpenTag> open_tags_;
    std::map<std::string, int> open_counts_;
    std::size_t icon_end_ = 0;               // of the last link that an icon stood for
    std::optional<BacktickRuns> backticks_;  // made when the first is met
};

}  // namespace vitac::markdown
