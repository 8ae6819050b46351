// Links, images and footnotes: what brackets mean.
#include <algorithm>

#include "base/ascii.h"
#include "input/markdown/addresses.h"
#include "input/markdown/inline_parser.h"

namespace vitac::markdown {

namespace {

constexpr Problem<> image_dropped{Severity::Note, "image-dropped", "images are left out of a CV"};

}  // namespace

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
        drop_image(bracket.begin - 2);
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

// Says of the page's first image, which began at `begin`, that it is left out.
void InlineParser::drop_image(std::size_t begin) {
    if (!context_.reported_image) {
        diagnostics_.add(image_dropped.at(joined_.span(begin, at_)));
        context_.reported_image = true;
    }
}

std::optional<InlineParser::Target> InlineParser::target_behind(std::size_t at, std::string_view label) {
    if (at < text_.size() && text_[at] == '(') {
        if (std::optional<Target> target = inline_target(at)) {
            return target;
        }
    }
    constexpr std::size_t longest_label = 500;
    // [text][label], [text] [label], [text][]
    const std::size_t open = at < text_.size() && ascii::is_blank(text_[at]) ? at + 1 : at;
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
    // In angle brackets a target may hold anything but them and line ends.
    if (end < range.size() && range[end] == '<') {
        const std::size_t close = range.find_first_of("<>\n", end + 1);
        end = close != std::string_view::npos && range[close] == '>' ? close : end;
    }
    char quote = '\0';
    for (int depth = 0; end < range.size(); ++end) {
        const char c = range[end];
        const bool title_begins =
            (c == '"' || c == '\'') && quote == '\0' && end > at + 1 && ascii::is_blank(range[end - 1]);
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
    while (!inside.empty() && ascii::is_blank(inside.front())) {
        inside.remove_prefix(1);
    }
    while (!inside.empty() && ascii::is_blank(inside.back())) {
        inside.remove_suffix(1);
    }
    if (inside.size() >= 2 && inside.front() == '<' && inside.back() == '>') {
        inside = inside.substr(1, inside.size() - 2);
    }
    std::string url;
    for (std::size_t i = 0; i < inside.size(); ++i) {
        const bool escape = inside[i] == '\\' && i + 1 < inside.size() && ascii::is_punctuation(inside[i + 1]);
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

bool InlineParser::bare_address() {
    if ((at_ > 0 && ascii::is_letter_or_digit(text_[at_ - 1])) || !ascii::is_letter_or_digit(text_[at_])) {
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

}  // namespace vitac::markdown
