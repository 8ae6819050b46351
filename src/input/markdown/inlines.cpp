// Text inside a block: one pass makes nodes and finds what reaches over them, a second lays that over the nodes.
#include "input/markdown/inlines.h"

#include <algorithm>
#include <array>
#include <optional>

#include "base/unicode.h"
#include "input/markdown/code.h"
#include "input/markdown/emphasis.h"
#include "input/markdown/inline_nodes.h"
#include "input/markdown/joined_text.h"
#include "input/markdown/typography.h"

namespace vitac::markdown {

namespace {

constexpr Problem<> blank_after_break{
    Severity::Warning, "blank-after-break",
    "Jekyll prints this backslash, because blanks follow it; it is read as the line break it was meant to be"};
constexpr Problem<> break_at_end{Severity::Note, "break-at-end",
                                 "a line break at the end of a paragraph breaks nothing; Jekyll prints the backslash"};
constexpr Problem<std::string> unclosed_inline_tag{Severity::Warning, "unclosed-tag", "`<{}>` has no end tag"};
constexpr Problem<std::string> unknown_tag{Severity::Warning, "unknown-tag",
                                           "the element `<{}>` is not known; its text is kept"};
constexpr Problem<> image_dropped{Severity::Note, "image-dropped", "images are left out of a CV"};
constexpr Problem<> maths_as_written{Severity::Note, "maths-as-written",
                                     "these maths are too rich for plain text; they are printed as written"};

constexpr Problem<> too_much_markup{Severity::Warning, "too-much-markup",
                                    "more mark-up than any biography has; from here on the page is read as plain text"};

// Brackets and tags open at once; what is deeper is text. No page needs as many, and searches among them stay short.
constexpr std::size_t most_open = 500;

bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\n';
}
bool is_ascii_punctuation(char c) {
    return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') || (c >= '{' && c <= '~');
}
bool is_ascii_alphanumeric(char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

struct TagEffect {
    std::string_view name;
    Effect::Kind kind;
};
constexpr TagEffect tag_effects[] = {
    {"b", Effect::Kind::Strong},      {"strong", Effect::Kind::Strong},   {"i", Effect::Kind::Emphasis},
    {"em", Effect::Kind::Emphasis},   {"cite", Effect::Kind::Emphasis},   {"u", Effect::Kind::Underline},
    {"ins", Effect::Kind::Underline}, {"s", Effect::Kind::Strike},        {"del", Effect::Kind::Strike},
    {"strike", Effect::Kind::Strike}, {"sup", Effect::Kind::Superscript}, {"sub", Effect::Kind::Subscript},
    {"code", Effect::Kind::Code},     {"tt", Effect::Kind::Code},         {"kbd", Effect::Kind::Code},
    {"samp", Effect::Kind::Code}};
// Elements without a look of their own; their attributes may give them one.
constexpr std::array<std::string_view, 20> plain_elements = {
    "span",  "font",   "a",    "small", "big", "mark", "abbr",    "q",       "var", "time",
    "label", "button", "nobr", "dfn",   "bdi", "bdo",  "acronym", "picture", "wbr", "center"};

// The value of one CSS property in a style attribute, trimmed and in lower case.
std::string css_property(const std::string& style, std::string_view property) {
    for (std::size_t at = 0; at < style.size();) {
        const std::size_t end = std::min(style.find(';', at), style.size());
        const std::string declaration = unicode::to_lower(std::string_view(style).substr(at, end - at));
        const std::size_t colon = declaration.find(':');
        if (colon != std::string::npos && plain_text(trimmed(rich_text(declaration.substr(0, colon)))) == property) {
            std::string value = plain_text(trimmed(rich_text(declaration.substr(colon + 1))));
            return value.substr(0, value.find("!important"));
        }
        at = end + 1;
    }
    return {};
}

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
    void resolve(std::size_t bottom);

    // --- HTML ---
    void open_tag(const HtmlTag& tag, std::size_t begin);
    void close_tag(const std::string& name, std::size_t begin, std::size_t end);
    void finish_tag(const OpenTag& open, std::size_t close_node, std::size_t close_end);
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
    std::optional<BacktickRuns> backticks_;  // made when the first is met
};

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
            return replaced(typographic(text_, at_));
        default:
            return bare_address();
    }
}

// Everything up to the next character that could mean something.
void InlineParser::plain_text_run() {
    const std::size_t begin = at_++;
    constexpr std::string_view special = " \t\n\\`*_~![]&{$<:\"'-.>";
    while (at_ < text_.size() && special.find(text_[at_]) == std::string_view::npos) {
        // A new word may be an address.
        const bool word_start = is_ascii_alphanumeric(text_[at_]) && !is_ascii_alphanumeric(text_[at_ - 1]) &&
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

// --- White space, breaks, escapes
// ---------------------------------------------------------------------------------------

bool InlineParser::white_space() {
    const std::size_t begin = at_;
    while (at_ < text_.size() && is_blank(text_[at_])) {
        ++at_;
    }
    const std::string_view run = text_.substr(begin, at_ - begin);
    const std::size_t newline = run.find('\n');
    constexpr std::size_t hard_break_blanks = 2;
    if (newline != std::string_view::npos && newline >= hard_break_blanks) {
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
    if (begin + 1 < text_.size() && is_ascii_punctuation(text_[begin + 1])) {
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

// --- Emphasis
// -----------------------------------------------------------------------------------------------------------

bool InlineParser::delimiter_run() {
    const std::size_t begin = at_;
    at_ = std::min(text_.find_first_not_of(text_[begin], begin), text_.size());
    Delimiter delimiter = delimiter_at(text_, begin, at_);
    delimiter.node = literal(begin, at_);
    if (delimiter.can_open || delimiter.can_close) {
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
    if (close == std::string_view::npos || close == at_ + 2 || is_blank(text_[at_ + 2])) {
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

// --- Links
// --------------------------------------------------------------------------------------------------------------

bool InlineParser::bracket_open() {
    const bool image = text_[at_] == '!';
    if ((image && (at_ + 1 >= text_.size() || text_[at_ + 1] != '[')) || brackets_.size() >= most_open) {
        return false;
    }
    const std::size_t begin = at_;
    at_ += image ? 2 : 1;
    Bracket bracket;
    bracket.node = literal(begin, at_);
    bracket.begin = at_;
    bracket.image = image;
    bracket.delimiters = delimiters_.size();
    brackets_.push_back(bracket);
    return true;
}

bool InlineParser::bracket_close() {
    const std::size_t close = at_++;
    if (brackets_.empty()) {
        literal(close, at_);
        return true;
    }
    const Bracket bracket = brackets_.back();
    brackets_.pop_back();
    const std::string_view label = text_.substr(bracket.begin, close - bracket.begin);
    if (!bracket.image && label.starts_with('^')) {
        footnote(bracket, close);
        return true;
    }
    const std::optional<Target> target = bracket.image || bracket.may_link ? target_behind(at_, label) : std::nullopt;
    if (!target) {
        literal(close, at_);
        return true;
    }
    at_ = target->end;
    const std::size_t close_node = anchor(close);
    nodes_[bracket.node].text.clear();
    resolve(std::min(bracket.delimiters, delimiters_.size()));
    if (bracket.image) {
        effect(Effect::Kind::Hidden, bracket.node, close_node);
        if (!context_.reported_image) {
            diagnostics_.add(image_dropped.at(joined_.span(bracket.begin - 2, at_)));
            context_.reported_image = true;
        }
        return true;
    }
    Effect linked{Effect::Kind::Linked,
                  bracket.node,
                  close_node,
                  {},
                  {},
                  Link{target->url, joined_.span(bracket.begin - 1, at_)}};
    effects_.push_back(std::move(linked));
    // No links in links: the brackets around this one are text. Those further out were marked before.
    for (auto outer = brackets_.rbegin(); outer != brackets_.rend() && outer->may_link; ++outer) {
        outer->may_link = outer->image;
    }
    return true;
}

std::optional<InlineParser::Target> InlineParser::target_behind(std::size_t at, std::string_view label) {
    if (at < text_.size() && text_[at] == '(') {
        if (std::optional<Target> target = inline_target(at)) {
            return target;
        }
    }
    constexpr std::size_t longest_label = 500;
    // [text][label], [text] [label], [text][]
    const std::size_t open = at < text_.size() && is_blank(text_[at]) ? at + 1 : at;
    if (open < text_.size() && text_[open] == '[') {
        const std::size_t close = text_.substr(0, std::min(text_.size(), open + longest_label)).find(']', open);
        if (close != std::string_view::npos) {
            const std::string_view written = text_.substr(open + 1, close - open - 1);
            if (std::optional<Target> target = reference(written.empty() ? label : written, close + 1)) {
                return target;
            }
        }
    }
    return label.size() <= longest_label ? reference(label, at) : std::nullopt;
}

std::optional<InlineParser::Target> InlineParser::reference(std::string_view label, std::size_t end) const {
    if (context_.references.empty() || label.empty()) {
        return std::nullopt;
    }
    const auto found = context_.references.find(reference_key(label));
    if (found == context_.references.end()) {
        return std::nullopt;
    }
    // The target is copied for every call.
    context_.copies_left -= std::min(context_.copies_left, found->second.url.size());
    return context_.copies_left == 0 ? std::nullopt : std::optional(Target{found->second.url, end});
}

// (url), (<url>), (url "title"); blanks in the URL are kramdown's licence.
std::optional<InlineParser::Target> InlineParser::inline_target(std::size_t at) const {
    constexpr std::size_t longest = 4000;
    const std::string_view range = text_.substr(0, std::min(text_.size(), at + longest));
    std::size_t end = at + 1;
    char quote = '\0';
    for (int depth = 0; end < range.size(); ++end) {
        const char c = range[end];
        const bool title_begins = (c == '"' || c == '\'') && quote == '\0' && end > at + 1 && is_blank(range[end - 1]);
        if (c == '\\') {
            ++end;
        } else if (quote != '\0') {
            quote = c == quote ? '\0' : quote;
        } else if (title_begins && range.find(c, end + 1) != std::string_view::npos) {
            quote = c;
        } else if (c == '(') {
            ++depth;
        } else if (c == ')' && depth-- == 0) {
            break;
        }
    }
    if (end >= range.size()) {
        return std::nullopt;
    }
    std::string_view inside = range.substr(at + 1, end - at - 1);
    for (const char mark : {'"', '\''}) {
        const std::size_t title = inside.find(std::string(" ") + mark);
        if (title != std::string_view::npos && inside.find_last_not_of(" \t\n") > title + 1) {
            inside = inside.substr(0, title);
        }
    }
    while (!inside.empty() && is_blank(inside.front())) {
        inside.remove_prefix(1);
    }
    while (!inside.empty() && is_blank(inside.back())) {
        inside.remove_suffix(1);
    }
    if (inside.size() >= 2 && inside.front() == '<' && inside.back() == '>') {
        inside = inside.substr(1, inside.size() - 2);
    }
    std::string url;
    for (std::size_t i = 0; i < inside.size(); ++i) {
        const bool escape = inside[i] == '\\' && i + 1 < inside.size() && is_ascii_punctuation(inside[i + 1]);
        url += inside[escape ? ++i : i];
    }
    std::erase(url, '\n');
    return Target{decode_entities(url), end + 1};
}

// A footnote is told where it is called: there is no foot of the page to put it. Notes in notes stay calls.
void InlineParser::footnote(const Bracket& bracket, std::size_t close) {
    const std::string_view label = text_.substr(bracket.begin + 1, close - bracket.begin - 1);
    const auto found = context_.footnotes.find(reference_key(label));
    const std::size_t size =
        found == context_.footnotes.end() ? 0 : found->second.lines.back().end - found->second.lines.front().begin;
    if (size == 0 || size > context_.note_bytes_left || context_.in_footnote) {
        literal(close, at_);
        return;
    }
    context_.note_bytes_left -= size;
    context_.in_footnote = true;
    const std::string text = plain_text(parse_inlines(found->second.lines, context_, diagnostics_));
    context_.in_footnote = false;
    nodes_[bracket.node].text = " (" + text + ")";
    for (std::size_t i = bracket.node + 1; i < nodes_.size(); ++i) {
        nodes_[i].text.clear();
    }
    delimiters_.resize(std::min(delimiters_.size(), bracket.delimiters));
}

// --- Addresses in the text
// ----------------------------------------------------------------------------------------------

bool starts_word(std::string_view text, std::size_t at) {
    return at == 0 || !is_ascii_alphanumeric(text[at - 1]);
}

// https://..., www....: up to white space, without punctuation that ends a sentence (GFM, "extended autolinks").
std::size_t end_of_url(std::string_view text, std::size_t begin) {
    constexpr std::string_view ends = " \t\n<\"`\\[]";  // brackets around a URL are not part of it
    std::size_t end = std::min(text.find_first_of(ends, begin), text.size());
    const std::string_view url = text.substr(begin, end - begin);
    std::ptrdiff_t unopened = std::count(url.begin(), url.end(), ')') - std::count(url.begin(), url.end(), '(');
    while (end > begin) {
        const char last = text[end - 1];
        if (last == ')' && unopened > 0) {
            --unopened;
        } else if (std::string_view("?!.,:;*_~'|").find(last) == std::string_view::npos) {
            break;
        }
        --end;
    }
    return end;
}

// local@domain.tld
std::size_t end_of_email(std::string_view text, std::size_t begin) {
    constexpr std::size_t longest = 254;  // RFC 5321, section 4.5.3.1
    const auto is_local = [](char c) {
        return is_ascii_alphanumeric(c) || c == '.' || c == '_' || c == '+' || c == '-';
    };
    std::size_t at = begin;
    while (at < text.size() && at - begin < longest && is_local(text[at])) {
        ++at;
    }
    if (at == begin || at >= text.size() || text[at] != '@') {
        return begin;
    }
    std::size_t end = at + 1;
    while (end < text.size() && end - begin < longest &&
           (is_ascii_alphanumeric(text[end]) || text[end] == '.' || text[end] == '-')) {
        ++end;
    }
    while (end > at + 1 && (text[end - 1] == '.' || text[end - 1] == '-')) {
        --end;
    }
    return text.substr(at + 1, end - at - 1).find('.') == std::string_view::npos ? begin : end;
}

bool InlineParser::bare_address() {
    if (!starts_word(text_, at_) || !is_ascii_alphanumeric(text_[at_])) {
        return false;
    }
    const std::string_view rest = text_.substr(at_);
    const bool web = rest.starts_with("http://") || rest.starts_with("https://") || rest.starts_with("www.");
    const std::size_t end = web ? end_of_url(text_, at_) : end_of_email(text_, at_);
    constexpr std::size_t shortest = 5;
    if (end < at_ + shortest) {
        return false;
    }
    nodes_[literal(at_, end)].url = true;
    at_ = end;
    return true;
}

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
bool InlineParser::attribute_list() {
    constexpr std::size_t longest = 500;
    const bool opens = at_ + 1 < text_.size() && text_[at_ + 1] == ':';
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

// --- HTML
// ---------------------------------------------------------------------------------------------------------------

bool InlineParser::html() {
    // <https://...> and <me@example.org>
    constexpr std::size_t longest_address = 2000;
    const std::size_t close =
        text_.substr(0, std::min(text_.size(), at_ + longest_address)).find_first_of("> \n<", at_ + 1);
    if (close != std::string_view::npos && text_[close] == '>') {
        const std::string_view inside = text_.substr(at_ + 1, close - at_ - 1);
        const bool web =
            inside.starts_with("http://") || inside.starts_with("https://") || inside.starts_with("mailto:");
        if (web || (end_of_email(inside, 0) == inside.size() && !inside.empty())) {
            const std::size_t skip = inside.starts_with("mailto:") ? 7 : 0;
            nodes_[literal(at_ + 1 + skip, close)].url = true;
            at_ = close + 1;
            return true;
        }
    }
    const std::optional<HtmlTag> tag = parse_tag(text_, at_);
    if (!tag) {
        return false;
    }
    const std::size_t begin = at_;
    at_ = tag->end;
    if (tag->name == "br") {
        add(Node::Kind::LineBreak, {}, begin, at_);
    } else if (tag->name == "img") {
        if (!context_.reported_image) {
            diagnostics_.add(image_dropped.at(joined_.span(begin, at_)));
            context_.reported_image = true;
        }
    } else if (is_block_element(tag->name)) {
        // Only in fields of data files; on a page blocks were parted before.
        if (tag->kind == HtmlTag::Kind::Open) {
            add(Node::Kind::LineBreak, {}, begin, at_);
        }
    } else if (tag->kind == HtmlTag::Kind::Close) {
        close_tag(tag->name, begin, at_);
    } else if (tag->kind == HtmlTag::Kind::Open && !is_void_element(tag->name)) {
        open_tag(*tag, begin);
    }
    return true;
}

bool is_known_inline(std::string_view name) {
    return std::find(plain_elements.begin(), plain_elements.end(), name) != plain_elements.end() ||
           std::any_of(std::begin(tag_effects), std::end(tag_effects),
                       [&](const TagEffect& row) { return row.name == name; });
}

void InlineParser::open_tag(const HtmlTag& tag, std::size_t begin) {
    if (open_tags_.size() >= most_open) {
        return;
    }
    if (!is_known_inline(tag.name) && context_.reported_tags.insert(tag.name).second) {
        diagnostics_.add(unknown_tag.at(joined_.span(begin, at_), tag.name));
    }
    open_tags_.push_back({tag.name, anchor(begin), begin, at_, tag, delimiters_.size()});
    ++open_counts_[tag.name];
}

void InlineParser::close_tag(const std::string& name, std::size_t begin, std::size_t end) {
    if (open_counts_[name] == 0) {
        return;
    }
    const std::size_t close_node = anchor(begin);
    // Tags that cross ("<b><i></b></i>") end where they say; those opened later stay open.
    for (std::size_t i = open_tags_.size(); i-- > 0;) {
        if (open_tags_[i].name == name) {
            // Emphasis does not reach out of an element: "Ada<sup>*</sup>, Bo<sup>*</sup>".
            resolve(std::min(open_tags_[i].delimiters, delimiters_.size()));
            finish_tag(open_tags_[i], close_node, end);
            open_tags_.erase(open_tags_.begin() + static_cast<std::ptrdiff_t>(i));
            --open_counts_[name];
            return;
        }
    }
}

void InlineParser::finish_tag(const OpenTag& open, std::size_t close_node, std::size_t close_end) {
    for (const TagEffect& row : tag_effects) {
        if (row.name == open.name) {
            effect(row.kind, open.node, close_node);
        }
    }
    const auto attribute = [&](const char* name) {
        const auto found = open.tag.attributes.find(name);
        return found == open.tag.attributes.end() ? std::string() : found->second;
    };
    const std::string style = attribute("style");
    const std::string css_color = css_property(style, "color");
    const std::string color_name = css_color.empty() ? attribute("color") : css_color;
    if (const std::optional<Color> color = parse_color(color_name)) {
        effects_.push_back({Effect::Kind::Colour, open.node, close_node, {}, SourceColor{color_name, *color}, {}});
    }
    const std::string weight = css_property(style, "font-weight");
    if (weight.starts_with("bold") || weight == "600" || weight == "700" || weight == "800" || weight == "900") {
        effect(Effect::Kind::Strong, open.node, close_node);
    }
    if (css_property(style, "font-style") == "italic") {
        effect(Effect::Kind::Emphasis, open.node, close_node);
    }
    if (css_property(style, "text-decoration").starts_with("underline")) {
        effect(Effect::Kind::Underline, open.node, close_node);
    }
    if (css_property(style, "display") == "none") {
        effect(Effect::Kind::Hidden, open.node, close_node);
    }
    if (open.name == "a" && open.tag.attributes.contains("href")) {
        effects_.push_back({Effect::Kind::Linked,
                            open.node,
                            close_node,
                            {},
                            {},
                            Link{attribute("href"), joined_.span(open.begin, close_end)}});
    }
    if (const std::string language = attribute("lang"); !language.empty()) {
        effects_.push_back({Effect::Kind::Language, open.node, close_node, language, {}, {}});
    }
    if (const std::string css_class = attribute("class"); !css_class.empty()) {
        effects_.push_back({Effect::Kind::CssClass, open.node, close_node, css_class, {}, {}});
    }
}

void InlineParser::close_everything() {
    const std::size_t end = anchor(text_.size());
    for (const OpenTag& open : open_tags_) {
        if (is_known_inline(open.name)) {
            diagnostics_.add(unclosed_inline_tag.at(joined_.span(open.begin, open.end), open.name)
                                 .with_hint("end it with `</" + open.name + ">`"));
        }
        finish_tag(open, end, text_.size());
    }
    resolve(0);
}

}  // namespace

std::string reference_key(std::string_view label) {
    std::string key;
    for (const char c : unicode::case_fold(label)) {
        if (!is_blank(c)) {
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

RichText parse_inlines(std::span<const Line> lines, InlineContext& context, Diagnostics& diagnostics) {
    const JoinedText joined(context.text, lines, context.base);
    return InlineParser(joined, context, diagnostics).parse();
}

}  // namespace vitac::markdown
