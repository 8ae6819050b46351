// Text inside a block: white space, escapes, code, emphasis, maths and the words between them.
#include "input/markdown/inlines.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/unicode.h"
#include "input/markdown/inline_parser.h"

namespace vitac::markdown {

namespace {

constexpr Problem<> blank_after_break{
    Severity::Warning, "blank-after-break",
    "Jekyll prints this backslash, because blanks follow it; it is read as the line break it was meant to be"};
constexpr Problem<> break_at_end{Severity::Note, "break-at-end",
                                 "a line break at the end of a paragraph breaks nothing; Jekyll prints the backslash"};
constexpr Problem<> maths_as_written{Severity::Note, "maths-as-written",
                                     "these maths are too rich for plain text; they are printed as written"};
constexpr Problem<> too_much_markup{Severity::Warning, "too-much-markup",
                                    "more mark-up than any biography has; from here on the page is read as plain text"};

}  // namespace

void InlineParser::step() {
    if (context_.pieces_left == 0) {
        replace(std::string(text_.substr(at_)), at_, text_.size());
        return;
    }
    if (!markup()) {
        plain_text_run();
    }
}

void InlineParser::report_bounds() {
    const bool exhausted = context_.blocks_left == 0 || context_.pieces_left == 0 || context_.copies_left == 0;
    if (exhausted && !context_.reported_bounds) {
        context_.reported_bounds = true;
        diagnostics_.add(too_much_markup.at(joined_.span(0, text_.size())));
    }
}

bool InlineParser::markup() {
    constexpr std::string_view signs_of_markdown = "\\`*_~![]{$:";
    if (context_.markup == Markup::Html && text_[at_] == '`') {
        return replaced(quote_of_typewriters(text_, at_));
    }
    if (context_.markup == Markup::Html && signs_of_markdown.find(text_[at_]) != std::string_view::npos) {
        return false;
    }
    switch (text_[at_]) {
        case ' ':
        case '\t':
        case '\n':
            return white_space();
        case '\\':
            return backslash();
        case '`':
            return code_span();
        case '*':
        case '_':
            return delimiter_run();
        case '~':
            return strike_run();
        case '!':
        case '[':
            return bracket_open();
        case ']':
            return bracket_close();
        case '&':
            return entity();
        case '{':
            return attribute_list();
        case '$':
            return maths();
        case '<':
            return html() || replaced(typographic(text_, at_));
        case ':':
            return replaced(emoji_name(text_, at_));
        case '"':
        case '\'':
        case '-':
        case '.':
        case '>':
        case wide_sign:
            return replaced(typographic(text_, at_));
        default:
            return bare_address();
    }
}

// Everything up to the next character that could mean something.
void InlineParser::plain_text_run() {
    const std::size_t begin = at_++;
    constexpr std::string_view special = " \t\n\\`*_~![]&{$<:\"'-.>\xEF";
    while (at_ < text_.size() && special.find(text_[at_]) == std::string_view::npos) {
        // A new word may be an address.
        const bool word_start = ascii::is_letter_or_digit(text_[at_]) && !ascii::is_letter_or_digit(text_[at_ - 1]) &&
                                (static_cast<unsigned char>(text_[at_ - 1]) & 0x80U) == 0;
        if (word_start) {
            break;
        }
        ++at_;
    }
    words(begin, at_);
}

// Words and blanks in a row are one node.
void InlineParser::words(std::size_t begin, std::size_t end) {
    const Span span = joined_.span(begin, end);
    const bool exact = span.size() == end - begin;
    if (exact && !nodes_.empty() && nodes_.back().plain && nodes_.back().span.end == span.begin) {
        nodes_.back().text += text_.substr(begin, end - begin);
        nodes_.back().span.end = span.end;
    } else {
        nodes_[literal(begin, end)].plain = exact;
    }
}

bool InlineParser::replaced(const std::optional<Replacement>& replacement) {
    if (!replacement) {
        return false;
    }
    replace(replacement->text, at_, replacement->end);
    return true;
}

// --- White space, breaks, escapes -----------------------------------------------------------------------------------

bool InlineParser::white_space() {
    const std::size_t begin = at_;
    while (at_ < text_.size() && ascii::is_blank(text_[at_])) {
        ++at_;
    }
    const std::string_view run = text_.substr(begin, at_ - begin);
    const std::size_t newline = run.find('\n');
    constexpr std::size_t hard_break_blanks = 2;
    if (newline != std::string_view::npos && newline >= hard_break_blanks && context_.markup == Markup::Markdown) {
        add(Node::Kind::LineBreak, {}, begin, at_);
    } else if (run == " ") {
        words(begin, at_);
    } else {
        // No exact place: one blank stands for the run, or for a line end.
        add(Node::Kind::Text, " ", begin, run.size() == 1 ? begin : at_);
    }
    return true;
}

bool InlineParser::backslash() {
    const std::size_t begin = at_;
    const std::size_t marks = text_.substr(at_).starts_with("\\\\") ? 2 : 1;
    const std::size_t after = at_ + marks;
    const std::size_t next = std::min(text_.find_first_not_of(" \t", after), text_.size());
    if (next == text_.size()) {
        // `\\` at the end of a paragraph, or a lone `\` there.
        diagnostics_.add(break_at_end.at(joined_.span(begin, after)));
        at_ = next;
        return true;
    }
    const bool at_line_end = text_[next] == '\n';
    if (at_line_end && (marks == 2 || next == after)) {
        if (next > after) {
            diagnostics_.add(blank_after_break.at(joined_.span(begin, after)));
        }
        add(Node::Kind::LineBreak, {}, begin, after);
        at_ = next + 1;
        return true;
    }
    if (begin + 1 < text_.size() && ascii::is_punctuation(text_[begin + 1])) {
        replace(std::string(1, text_[begin + 1]), begin, begin + 2);
        return true;
    }
    return false;
}

bool InlineParser::entity() {
    const std::optional<Entity> entity = parse_entity(text_, at_);
    if (!entity) {
        return false;
    }
    const bool invisible = entity->text == "\u00AD" || entity->text == "\u200B";
    replace(invisible ? "" : entity->text, at_, entity->end);
    return true;
}

bool InlineParser::code_span() {
    const std::size_t begin = at_;
    const std::size_t end = std::min(text_.find_first_not_of('`', begin), text_.size());
    const std::size_t length = end - begin;
    if (!backticks_) {
        backticks_.emplace(text_);
    }
    const std::size_t close = backticks_->next(length, end);
    if (close == not_found) {
        literal(begin, end);
        at_ = end;
        return true;
    }
    std::size_t inside = end;
    std::size_t inside_end = close;
    if (inside_end - inside > 2 && text_[inside] == ' ' && text_[inside_end - 1] == ' ') {
        ++inside;
        --inside_end;
    }
    const std::size_t open = anchor(begin);
    for (std::size_t line = inside; line < inside_end;) {
        const std::size_t newline = std::min(text_.find('\n', line), inside_end);
        if (newline > line) {
            literal(line, newline);
        }
        if (newline < inside_end) {
            add(Node::Kind::Text, " ", newline, newline);
        }
        line = newline + 1;
    }
    at_ = close + length;
    effect(Effect::Kind::Code, open, anchor(at_));
    return true;
}

// --- Emphasis -------------------------------------------------------------------------------------------------------

bool InlineParser::delimiter_run() {
    const std::size_t begin = at_;
    at_ = std::min(text_.find_first_not_of(text_[begin], begin), text_.size());
    Delimiter delimiter = delimiter_at(text_, begin, at_);
    delimiter.node = literal(begin, at_);
    // "** " does neither by the rules, and may yet end "**New **".
    const bool loose = delimiter.character == '*' && delimiter.original == 2;
    if (delimiter.can_open || delimiter.can_close || loose) {
        delimiters_.push_back(delimiter);
    }
    return true;
}

// ~~struck~~
bool InlineParser::strike_run() {
    if (!text_.substr(at_).starts_with("~~")) {
        return false;
    }
    constexpr std::size_t longest = 2000;
    const std::size_t close = text_.substr(0, std::min(text_.size(), at_ + longest)).find("~~", at_ + 2);
    if (close == std::string_view::npos || close == at_ + 2 || ascii::is_blank(text_[at_ + 2])) {
        return false;
    }
    HtmlTag tag;
    tag.name = "del";
    open_tag(tag, at_);
    const std::size_t resume = close + 2;
    at_ += 2;
    while (at_ < close) {
        step();
    }
    close_tag("del", close, resume);
    at_ = std::max(at_, resume);
    return true;
}

void InlineParser::resolve(std::size_t bottom) {
    std::vector<EmphasisPair> pairs;
    std::vector<Leftover> leftover;
    pair_delimiters(delimiters_, bottom, pairs, leftover);
    for (const EmphasisPair& pair : pairs) {
        effect(pair.doubled ? Effect::Kind::Strong : Effect::Kind::Emphasis, pair.open_node, pair.close_node);
    }
    for (const Leftover& rest : leftover) {
        Node& node = nodes_[rest.node];
        const std::size_t used = node.text.size() - rest.length;
        node.text.resize(rest.length);
        node.span.end -= static_cast<std::uint32_t>(used);
    }
}

// --- Attributes, maths ----------------------------------------------------------------------------------------------

// The last node with text that is not the mark of emphasis; 0 when there is none.
std::size_t InlineParser::last_words() const {
    std::size_t marks = delimiters_.size();
    std::size_t last = nodes_.size() - 1;
    for (; last > 0; --last) {
        const bool mark = marks > 0 && delimiters_[marks - 1].node == last;
        if (!mark && nodes_[last].kind == Node::Kind::Text && !nodes_[last].text.empty()) {
            break;
        }
        marks -= mark ? 1 : 0;
    }
    return last;
}

// {:target="_blank"} behind a link is not for readers; its classes are the piece's before it.
namespace {

// {style="..."}, as Hugo has it without a colon.
bool is_hugo_attribute(std::string_view text) {
    const std::size_t equals = std::min(text.find_first_not_of("abcdefghijklmnopqrstuvwxyz-"), text.size());
    return equals > 0 && text.substr(equals).starts_with("=\"");
}

}  // namespace

bool InlineParser::attribute_list() {
    constexpr std::size_t longest = 500;
    const bool opens = at_ + 1 < text_.size() && (text_[at_ + 1] == ':' || is_hugo_attribute(text_.substr(at_ + 1)));
    const std::size_t close =
        opens ? text_.substr(0, std::min(text_.size(), at_ + longest)).find('}', at_) : std::string_view::npos;
    if (close == std::string_view::npos) {
        return false;
    }
    const std::string_view inside = text_.substr(at_ + 2, close - at_ - 2);
    const std::size_t dot = inside.find('.');
    if (dot != std::string_view::npos && inside.find('=') == std::string_view::npos && !nodes_.empty()) {
        const std::size_t end = std::min(inside.find_first_of(" .", dot + 1), inside.size());
        const std::size_t before = last_words();
        const std::size_t after = anchor(at_);
        effects_.push_back({Effect::Kind::CssClass,
                            before == 0 ? 0 : before - 1,
                            after,
                            std::string(inside.substr(dot + 1, end - dot - 1)),
                            {},
                            {}});
    }
    at_ = close + 1;
    return true;
}

bool InlineParser::maths() {
    if (const std::optional<Maths> maths = simple_maths(text_, at_)) {
        for (const MathPiece& piece : maths->pieces) {
            const std::size_t open = anchor(at_);
            add(Node::Kind::Text, piece.text, at_, maths->end);
            const std::size_t close = anchor(maths->end);
            if (piece.script != MathPiece::Script::Normal) {
                effect(piece.script == MathPiece::Script::Superscript ? Effect::Kind::Superscript
                                                                      : Effect::Kind::Subscript,
                       open, close);
            }
        }
        at_ = maths->end;
        return true;
    }
    const bool display = text_.substr(at_).starts_with("$$");
    const std::size_t close = display ? text_.find("$$", at_ + 2) : std::string_view::npos;
    if (close == std::string_view::npos) {
        return false;
    }
    diagnostics_.add(maths_as_written.at(joined_.span(at_, close + 2)));
    std::string inside(text_.substr(at_ + 2, close - at_ - 2));
    std::replace(inside.begin(), inside.end(), '\n', ' ');
    replace(std::move(inside), at_, close + 2);
    return true;
}

// --- The front door -------------------------------------------------------------------------------------------------

std::string reference_key(std::string_view label) {
    std::string key;
    for (const char c : unicode::case_fold(label)) {
        if (!ascii::is_blank(c)) {
            key += c;
        } else if (!key.empty() && key.back() != ' ') {
            key += ' ';
        }
    }
    while (key.ends_with(' ')) {
        key.pop_back();
    }
    return key;
}

RichText parse_inlines(std::span<const Line> lines, InlineContext& context, Diagnostics& diagnostics,
                       std::size_t broken) {
    const JoinedText joined(context.text, lines, context.base, broken);
    return InlineParser(joined, context, diagnostics).parse();
}

}  // namespace vitac::markdown
