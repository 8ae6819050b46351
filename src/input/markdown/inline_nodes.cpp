// Lays effects over nodes.
#include "input/markdown/inline_nodes.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/unicode.h"

namespace vitac::markdown {

namespace {

using Kind = Effect::Kind;
constexpr std::size_t kinds = static_cast<std::size_t>(Kind::CssClass) + 1;

// The effects in force. The innermost of a kind wins; ended ones leave the top of their stack lazily, since mark-up may
// overlap.
class InForce {
public:
    explicit InForce(const std::vector<Effect>& effects) : effects_(effects), ended_(effects.size(), false) {}

    void begin(std::size_t effect) { stack_of(effect).push_back(effect); }
    void end(std::size_t effect) {
        ended_[effect] = true;
        std::vector<std::size_t>& stack = stack_of(effect);
        while (!stack.empty() && ended_[stack.back()]) {
            stack.pop_back();
        }
    }

    const Effect* top(Kind kind) const {
        const std::vector<std::size_t>& stack = stacks_[static_cast<std::size_t>(kind)];
        return stack.empty() ? nullptr : &effects_[stack.back()];
    }
    bool has(Kind kind) const { return top(kind) != nullptr; }

    Inline style() const {
        Inline piece;
        piece.marks = {has(Kind::Strong),      has(Kind::Emphasis),  has(Kind::Underline), has(Kind::Code),
                       has(Kind::Superscript), has(Kind::Subscript), has(Kind::Strike)};
        if (const Effect* color = top(Kind::Colour)) {
            piece.color = color->color;
        }
        if (const Effect* link = top(Kind::Linked)) {
            piece.link = link->link;
        }
        if (const Effect* language = top(Kind::Language)) {
            piece.language = language->text;
        }
        if (const Effect* css = top(Kind::CssClass)) {
            piece.css_class = css->text;
        }
        return piece;
    }

private:
    std::vector<std::size_t>& stack_of(std::size_t effect) {
        return stacks_[static_cast<std::size_t>(effects_[effect].kind)];
    }

    const std::vector<Effect>& effects_;
    std::vector<bool> ended_;
    std::array<std::vector<std::size_t>, kinds> stacks_;
};

bool alike(const Inline& a, const Inline& b) {
    return a.marks == b.marks && a.color == b.color && a.link == b.link && a.language == b.language &&
           a.css_class == b.css_class;
}

bool begins_blank(std::string_view text) {
    std::size_t at = 0;
    return unicode::is_space(unicode::decode(text, at));
}

bool ends_blank(std::string_view text) {
    std::size_t at = text.size() - 1;
    while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) {
        --at;
    }
    return unicode::is_space(unicode::decode(text, at));
}

bool is_exact(const Inline& piece) {
    return piece.span.size() == piece.text.size();
}

class Output {
public:
    explicit Output(std::size_t& copies_left) : copies_left_(copies_left) {}

    void text(const Node& node, const Inline& style) {
        std::string_view text = node.text;
        Span span = node.span;
        const bool exact = span.size() == text.size();
        if (text.front() == ' ' && after_blank()) {
            text.remove_prefix(1);
            span.begin += exact ? 1 : 0;
        }
        if (text.empty()) {
            return;
        }
        Inline piece = style;
        piece.text = text;
        piece.span = span;
        if (node.url && !piece.link) {
            piece.link = Link{node.text.find("://") != std::string::npos ? node.text
                              : node.text.find('@') != std::string::npos ? "mailto:" + node.text
                                                                         : "https://" + node.text,
                              span};
        }
        std::vector<Inline>& all = result_.inlines;
        const bool touches = !all.empty() && all.back().kind == Inline::Kind::Text && is_exact(all.back()) &&
                             is_exact(piece) && all.back().span.end == piece.span.begin && alike(all.back(), piece);
        if (touches) {
            all.back().text += piece.text;
            all.back().span.end = piece.span.end;
        } else {
            pay_for_copies(piece);
            all.push_back(std::move(piece));
        }
    }

    void line_break(const Node& node) {
        drop_trailing_blank();
        if (result_.inlines.empty()) {
            return;
        }
        Inline piece;
        piece.kind = Inline::Kind::LineBreak;
        piece.text = "\n";
        piece.span = node.span;
        result_.inlines.push_back(std::move(piece));
    }

    RichText finish() && {
        while (!result_.inlines.empty() && result_.inlines.back().kind == Inline::Kind::LineBreak) {
            result_.inlines.pop_back();
            drop_trailing_blank();
        }
        const std::vector<Inline>& all = result_.inlines;
        const bool outer_blanks = !all.empty() && (begins_blank(all.front().text) || ends_blank(all.back().text));
        return outer_blanks ? trimmed(result_) : std::move(result_);
    }

private:
    bool after_blank() const {
        const std::vector<Inline>& all = result_.inlines;
        return all.empty() || all.back().text.ends_with(' ') || all.back().kind == Inline::Kind::LineBreak;
    }

    void drop_trailing_blank() {
        std::vector<Inline>& all = result_.inlines;
        if (!all.empty() && all.back().kind == Inline::Kind::Text && all.back().text.ends_with(' ')) {
            const bool exact = is_exact(all.back());
            all.back().text.pop_back();
            all.back().span.end -= exact ? 1 : 0;
            if (all.back().text.empty()) {
                all.pop_back();
            }
        }
    }

    void pay_for_copies(Inline& piece) {
        const std::size_t cost =
            (piece.link ? piece.link->url.size() : 0) + piece.css_class.size() + piece.language.size();
        if (cost < copies_left_ || cost == 0) {
            copies_left_ -= cost;
            return;
        }
        copies_left_ = 0;
        piece.link.reset();
        piece.css_class.clear();
        piece.language.clear();
    }

    std::size_t& copies_left_;
    RichText result_;
};

}  // namespace

RichText apply_effects(const std::vector<Node>& nodes, std::vector<Effect> effects, std::size_t& copies_left) {
    std::erase_if(effects, [](const Effect& effect) { return effect.close <= effect.open; });
    // Outer effects first, so that the inner ones lie on top of their stacks.
    std::stable_sort(effects.begin(), effects.end(), [](const Effect& a, const Effect& b) {
        return a.open != b.open ? a.open < b.open : a.close > b.close;
    });
    std::vector<std::size_t> by_close(effects.size());
    for (std::size_t i = 0; i < effects.size(); ++i) {
        by_close[i] = i;
    }
    std::stable_sort(by_close.begin(), by_close.end(),
                     [&](std::size_t a, std::size_t b) { return effects[a].close < effects[b].close; });

    InForce in_force(effects);
    Output output(copies_left);
    std::size_t next_open = 0;
    std::size_t next_close = 0;
    Inline style;
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        bool changed = i == 0;
        for (; next_close < by_close.size() && effects[by_close[next_close]].close <= i; ++next_close) {
            in_force.end(by_close[next_close]);
            changed = true;
        }
        for (; next_open < effects.size() && effects[next_open].open < i; ++next_open) {
            if (effects[next_open].close > i) {
                in_force.begin(next_open);
                changed = true;
            }
        }
        if (changed) {
            style = in_force.style();
        }
        if (in_force.has(Kind::Hidden)) {
            continue;
        }
        if (nodes[i].kind == Node::Kind::LineBreak) {
            output.line_break(nodes[i]);
        } else if (nodes[i].kind == Node::Kind::Text && !nodes[i].text.empty()) {
            output.text(nodes[i], style);
        }
    }
    return std::move(output).finish();
}

}  // namespace vitac::markdown
