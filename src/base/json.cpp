// JSON as plain values with places: one pass over the text, with a stack of its own.
#include "base/json.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/unicode.h"

namespace vitac::json {

namespace {

using yaml::Kind;
using yaml::Node;
using yaml::Quoting;

constexpr Problem<std::string> json_syntax{Severity::Error, "json-syntax", "{}"};
constexpr Problem<std::string> json_too_large{Severity::Error, "json-too-large", "JSON {}"};
constexpr Problem<std::string> json_not_strict{Severity::Note, "json-not-strict", "{} is not JSON; it is passed over"};
constexpr Problem<> json_lone_surrogate{Severity::Warning, "json-lone-surrogate",
                                        "half of a character; the other half is missing"};
constexpr Problem<> json_nul{Severity::Warning, "json-nul", "a NUL, which shows nothing; `?` stands in its place"};

// A list or map that is being read.
struct Open {
    Node node;
    std::optional<std::pair<std::string, Span>> key;  // of the member whose value comes next
};

class Reader {
public:
    Reader(std::string_view text, Span start, const yaml::Limits& limits, Diagnostics& diagnostics)
        : text_(text), start_(start), limits_(limits), diagnostics_(diagnostics) {}

    // What is still open at an error was cut off there.
    Node read() {
        while (!stopped_ && !done_) {
            read_next();
        }
        if (!stopped_) {
            skip_blanks();
            if (at_ < text_.size()) {
                fail(at_, at_ + 1, "nothing can follow the value that began above");
            }
        }
        while (!open_.empty()) {
            close();
        }
        return std::move(root_);
    }

private:
    Span span(std::size_t begin, std::size_t end) const {
        const auto place = [&](std::size_t at) {
            return start_.begin + static_cast<std::uint32_t>(std::min(at, text_.size()));
        };
        return {start_.source, place(begin), place(end)};
    }

    void fail(std::size_t begin, std::size_t end, const std::string& message, const std::string& hint = {}) {
        diagnostics_.add(json_syntax.at(span(begin, end), message).with_hint(hint));
        stopped_ = true;
    }

    // --- Between values ----------------------------------------------------------------------------------------------

    void skip_blanks() {
        while (at_ < text_.size()) {
            const char c = text_[at_];
            if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
                ++at_;
            } else if (text_.substr(at_).starts_with("//")) {
                skip_comment(std::min(text_.find('\n', at_), text_.size()));
            } else if (text_.substr(at_).starts_with("/*")) {
                const std::size_t end = text_.find("*/", at_ + 2);
                skip_comment(end == std::string_view::npos ? text_.size() : end + 2);
            } else {
                return;
            }
        }
    }

    void skip_comment(std::size_t end) {
        diagnostics_.add(json_not_strict.at(span(at_, end), "a comment"));
        at_ = end;
    }

    bool take(char expected) {
        skip_blanks();
        const bool found = at_ < text_.size() && text_[at_] == expected;
        at_ += found ? 1U : 0U;
        return found;
    }

    // One step: a value, or the end of a list or map.
    void read_next() {
        skip_blanks();
        if (open_.empty()) {
            read_value();
            return;
        }
        const bool is_map = open_.back().node.is_map();
        const bool first = is_map ? open_.back().node.members.empty() : open_.back().node.items.empty();
        const bool comma = !first && take(',');
        const std::size_t after_comma = at_;
        if (take(is_map ? '}' : ']')) {
            if (comma) {
                diagnostics_.add(
                    json_not_strict.at(span(after_comma - 1, after_comma), "a comma after the last value"));
            }
            close();
        } else if (at_ >= text_.size()) {
            fail(open_.back().node.span.begin - start_.begin, open_.back().node.span.begin - start_.begin + 1,
                 "bracket without its closing one");
        } else if (!first && !comma) {
            fail(at_, at_ + 1, "a comma is missing before this");
        } else if (!is_map || read_key()) {
            read_value();
        }
    }

    bool read_key() {
        skip_blanks();
        const std::size_t begin = at_;
        if (text_[at_] != '"') {
            fail(at_, at_ + 1, "a key in double quotes belongs here");
            return false;
        }
        std::string key;
        if (!read_string(key)) {
            return false;
        }
        open_.back().key.emplace(std::move(key), span(begin, at_));
        if (!take(':')) {
            fail(begin, at_, "a key needs a `:` and a value");
            return false;
        }
        skip_blanks();
        return true;
    }

    // --- Values ------------------------------------------------------------------------------------------------------

    void read_value() {
        const std::size_t begin = at_;
        if (at_ >= text_.size()) {
            fail(at_, at_, "the file ends where a value belongs");
            return;
        }
        if (++nodes_ > limits_.nodes) {
            diagnostics_.add(
                json_too_large.at(span(begin, begin + 1), fmt::format("has more than {} values", limits_.nodes)));
            stopped_ = true;
            return;
        }
        const char c = text_[at_];
        if (c == '{' || c == '[') {
            open(c == '{' ? Kind::Map : Kind::Sequence);
            return;
        }
        Node node;
        node.kind = Kind::Scalar;
        if (c == '"') {
            node.quoting = Quoting::Quoted;
            if (!read_string(node.text)) {
                // What was read of the text is kept.
                node.span = span(begin, at_);
                add(std::move(node));
                return;
            }
        } else if (!read_word(node)) {
            return;
        }
        node.span = span(begin, at_);
        add(std::move(node));
    }

    void open(Kind kind) {
        if (static_cast<int>(open_.size()) >= limits_.depth) {
            diagnostics_.add(json_too_large.at(span(at_, at_ + 1),
                                               fmt::format("is nested more than {} levels deep", limits_.depth)));
            stopped_ = true;
            return;
        }
        Open opened;
        opened.node.kind = kind;
        opened.node.span = span(at_, at_ + 1);
        open_.push_back(std::move(opened));
        ++at_;
    }

    void close() {
        Open closed = std::move(open_.back());
        open_.pop_back();
        closed.node.span.end = span(at_, at_).end;
        yaml::drop_duplicates(closed.node, diagnostics_);
        add(std::move(closed.node));
    }

    void add(Node node) {
        if (open_.empty()) {
            root_ = std::move(node);
            done_ = true;
            return;
        }
        Open& parent = open_.back();
        if (parent.node.is_sequence()) {
            parent.node.items.push_back(std::move(node));
        } else if (parent.key) {
            parent.node.members.push_back({std::move(parent.key->first), parent.key->second, std::move(node)});
            parent.key.reset();
        }
    }

    // A number, true, false or null, kept as written.
    bool read_word(Node& node) {
        const std::size_t begin = at_;
        while (at_ < text_.size() && std::string_view(" \t\r\n,:[]{}\"").find(text_[at_]) == std::string_view::npos) {
            ++at_;
        }
        node.text = text_.substr(begin, at_ - begin);
        const char first = node.text.empty() ? '\0' : node.text[0];
        const bool number = first == '-' || (first >= '0' && first <= '9');
        if (node.text == "null") {
            node.kind = Kind::Null;
            return true;
        }
        if (node.text == "true" || node.text == "false" ||
            (number && node.text.find_first_not_of("+-.0123456789eE") == std::string::npos)) {
            return true;
        }
        fail(begin, std::max(at_, begin + 1), "this is no value", "put a text in double quotes");
        return false;
    }

    // --- Strings -----------------------------------------------------------------------------------------------------

    bool read_string(std::string& result) {
        const std::size_t begin = at_++;
        while (at_ < text_.size() && text_[at_] != '\n') {
            const char c = text_[at_];
            if (c == '"') {
                ++at_;
                return true;
            }
            if (c == '\\') {
                read_escape(result);
            } else {
                result += c;
                ++at_;
            }
        }
        fail(begin, begin + 1, "quoted text without its closing quote", "a line end in a text is written `\\n`");
        return false;
    }

    void read_escape(std::string& result) {
        constexpr std::string_view letters = "\"\\/bfnrt";
        constexpr std::string_view meanings = "\"\\/\b\f\n\r\t";
        const std::size_t begin = at_++;
        const char c = at_ < text_.size() ? text_[at_] : '\n';
        if (const std::size_t index = letters.find(c); index != std::string_view::npos) {
            // Backspace and form feed are no text.
            result += c == 'b' || c == 'f' ? ' ' : meanings[index];
            ++at_;
        } else if (const std::optional<char32_t> unit = c == 'u' ? code_unit(at_ + 1) : std::nullopt) {
            at_ += 5;
            add_character(*unit, begin, result);
        } else {
            // Its own meaning nobody knows, so it stands for itself.
            diagnostics_.add(json_not_strict.at(span(begin, begin + 2), "this escape"));
        }
    }

    std::optional<char32_t> code_unit(std::size_t at) const {
        constexpr std::size_t digits = 4;
        char32_t unit = 0;
        if (at + digits > text_.size()) {
            return std::nullopt;
        }
        for (const char c : text_.substr(at, digits)) {
            const std::size_t value = std::string_view("0123456789abcdef").find(static_cast<char>(c | 0x20));
            if (value == std::string_view::npos) {
                return std::nullopt;
            }
            unit = unit * 16 + static_cast<char32_t>(value);
        }
        return unit;
    }

    // Two surrogates make one character (RFC 8259, section 7).
    void add_character(char32_t unit, std::size_t begin, std::string& result) {
        const bool high = unit >= 0xD800 && unit < 0xDC00;
        const std::optional<char32_t> low =
            high && text_.substr(at_).starts_with("\\u") ? code_unit(at_ + 2) : std::nullopt;
        if (low && *low >= 0xDC00 && *low < 0xE000) {
            at_ += 6;
            unicode::append(result, 0x10000 + ((unit - 0xD800) << 10) + (*low - 0xDC00));
        } else if (unit >= 0xD800 && unit < 0xE000) {
            diagnostics_.add(json_lone_surrogate.at(span(begin, at_)));
            unicode::append(result, U'\uFFFD');
        } else if (unit == 0) {
            diagnostics_.add(json_nul.at(span(begin, at_)));
            unicode::append(result, U'\uFFFD');
        } else {
            unicode::append(result, unit);
        }
    }

    std::string_view text_;
    Span start_;
    const yaml::Limits& limits_;
    Diagnostics& diagnostics_;
    std::vector<Open> open_;
    Node root_;
    std::size_t at_ = 0;
    std::size_t nodes_ = 0;
    bool done_ = false;
    bool stopped_ = false;
};

}  // namespace

Node parse(const Sources& sources, Span range, Diagnostics& diagnostics, const yaml::Limits& bounds) {
    if (range.size() > bounds.bytes) {
        range.end = range.begin + static_cast<std::uint32_t>(bounds.bytes);
        diagnostics.add(json_too_large.at({range.source, range.end, range.end},
                                          fmt::format("is longer than {} bytes", bounds.bytes)));
    }
    return Reader(sources.text(range), range, bounds, diagnostics).read();
}

}  // namespace vitac::json
