// TOML 1.0 as plain values with places: one pass over the text, a statement at a time.
#include "base/toml.h"

#include <algorithm>
#include <map>
#include <memory>
#include <optional>
#include <utility>

#include "base/unicode.h"

namespace vitac::toml {

namespace {

using yaml::Kind;
using yaml::Node;
using yaml::Quoting;

constexpr Problem<std::string> toml_syntax{Severity::Error, "toml-syntax", "{}"};
constexpr Problem<std::string> toml_too_large{Severity::Error, "toml-too-large", "TOML {}"};
constexpr Problem<> toml_unknown_escape{Severity::Warning, "toml-unknown-escape",
                                        "this backslash begins nothing that TOML knows; it is read as a backslash"};

// --- Tables ----------------------------------------------------------------------------------------------------------

// A table that later statements may add to: [a], then [a.b], then [[a.c]].
struct Table;

struct Item {
    std::string key;
    Span key_span;
    Node value;                                  // where it is no table
    std::vector<std::unique_ptr<Table>> tables;  // one, or the items of a list of tables
    bool is_list = false;
};

struct Table {
    Span span;
    std::vector<Item> items;                   // in the order of the file
    std::map<std::string, std::size_t> index;  // of the last item with a key

    Item& add(std::string key, Span place) {
        index[key] = items.size();
        items.push_back({std::move(key), place, {}, {}, false});
        return items.back();
    }
};

struct Key {
    std::string text;
    Span span;
};

// Of a list of tables, the last.
Table& table_in(Table& table, const Key& key) {
    const auto known = table.index.find(key.text);
    if (known != table.index.end() && !table.items[known->second].tables.empty()) {
        return *table.items[known->second].tables.back();
    }
    Item& item = table.add(key.text, key.span);
    item.tables.push_back(std::make_unique<Table>());
    item.tables.back()->span = key.span;
    return *item.tables.back();
}

Table& new_table_in(Table& table, const Key& key) {
    const auto known = table.index.find(key.text);
    const bool listed = known != table.index.end() && table.items[known->second].is_list;
    Item& item = listed ? table.items[known->second] : table.add(key.text, key.span);
    item.is_list = true;
    item.tables.push_back(std::make_unique<Table>());
    item.tables.back()->span = key.span;
    return *item.tables.back();
}

Node node_of(Table table, Diagnostics& diagnostics) {  // depth: Limits, where keys are read
    Node map;
    map.kind = Kind::Map;
    map.span = table.span;
    for (Item& item : table.items) {
        Node value = std::move(item.value);
        if (item.is_list) {
            value.kind = Kind::Sequence;
            value.span = item.tables.front()->span;
            for (std::unique_ptr<Table>& each : item.tables) {
                value.items.push_back(node_of(std::move(*each), diagnostics));
            }
            value.span = join(value.span, value.items.back().span);
        } else if (!item.tables.empty()) {
            value = node_of(std::move(*item.tables.front()), diagnostics);
        }
        map.span = map.span.known() ? join(map.span, value.span) : value.span;
        map.members.push_back({std::move(item.key), item.key_span, std::move(value)});
    }
    yaml::drop_duplicates(map, diagnostics);
    return map;
}

// --- Text ------------------------------------------------------------------------------------------------------------

constexpr std::string_view letters_of_bare_keys = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-";

bool is_blank(char c) {
    return c == ' ' || c == '\t';
}

// A number, a date, a time, true or false: what may stand without quotes.
bool is_bare_value(std::string_view text) {
    static constexpr std::string_view words[] = {"true", "false", "inf", "+inf", "-inf", "nan", "+nan", "-nan"};
    const bool word = std::find(std::begin(words), std::end(words), text) != std::end(words);
    const bool number = text.find_first_of("0123456789") < 2 &&
                        text.find_first_not_of("0123456789abcdefABCDEFoxTZtz+-.:_ ") == std::string_view::npos;
    return word || number;
}

// Thrown out of a statement that cannot be read, which was reported.
struct Failed {};

class Reader {
public:
    Reader(std::string_view text, Span start, const yaml::Limits& limits, Diagnostics& diagnostics)
        : text_(text), start_(start), limits_(limits), diagnostics_(diagnostics) {}

    Node read() {
        Table root;
        root.span = span(0, text_.size());
        Place place{&root, 0};
        while (!stopped_ && skip_to_statement()) {
            const std::size_t begin = at_;
            try {
                read_statement(root, place);
                end_statement();
                failed_ = false;
            } catch (const Failed&) {
                // What stands below may belong to it, or be the next statement: `tags = ["a"` swallows no line.
                failed_ = true;
                at_ = std::min(text_.find('\n', begin), text_.size());
            }
        }
        return node_of(std::move(root), diagnostics_);
    }

private:
    // Where keys go, and how deep that is.
    struct Place {
        Table* table;
        std::size_t depth;
    };

    Span span(std::size_t begin, std::size_t end) const {
        const auto place = [&](std::size_t at) {
            return start_.begin + static_cast<std::uint32_t>(std::min(at, text_.size()));
        };
        return {start_.source, place(begin), place(end)};
    }

    char here(std::size_t ahead = 0) const { return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0'; }
    bool at_end() const { return at_ >= text_.size(); }
    bool at_line_end() const { return at_end() || here() == '\n' || (here() == '\r' && here(1) == '\n'); }

    // Of the lines of one statement that cannot be read only the first is reported.
    [[noreturn]] void fail(std::size_t begin, std::size_t end, const std::string& message,
                           const std::string& hint = {}) {
        if (!failed_) {
            diagnostics_.add(toml_syntax.at(span(begin, end), message).with_hint(hint));
        }
        throw Failed{};
    }

    [[noreturn]] void stop(std::size_t at, const std::string& message) {
        diagnostics_.add(toml_too_large.at(span(at, at + 1), message).with_hint("what follows is not read"));
        stopped_ = true;
        throw Failed{};
    }

    void check_depth(std::size_t depth) {
        if (depth > static_cast<std::size_t>(limits_.depth)) {
            stop(at_, fmt::format("is nested more than {} levels deep", limits_.depth));
        }
    }

    void count_value() {
        if (++nodes_ > limits_.nodes) {
            stop(at_, fmt::format("has more than {} values", limits_.nodes));
        }
    }

    // --- Statements --------------------------------------------------------------------------------------------------

    void skip_blanks() {
        while (is_blank(here())) {
            ++at_;
        }
    }

    void skip_comment() {
        if (here() == '#') {
            at_ = std::min(text_.find('\n', at_), text_.size());
        }
    }

    // Blanks, comments and line ends.
    void skip_lines() {
        while (!at_end()) {
            skip_blanks();
            skip_comment();
            if (here() != '\n' && here() != '\r') {
                return;
            }
            ++at_;
        }
    }

    bool skip_to_statement() {
        skip_lines();
        return !at_end();
    }

    void end_statement() {
        skip_blanks();
        skip_comment();
        if (!at_line_end()) {
            fail(at_, at_ + 1, "a line ends behind its value", "put a text in double quotes");
        }
    }

    void read_statement(Table& root, Place& place) {
        if (here() == '[') {
            read_header(root, place);
        } else {
            read_pair(*place.table, place.depth);
        }
    }

    // "[params.author]" or "[[experience]]".
    void read_header(Table& root, Place& place) {
        const std::size_t begin = at_;
        const bool list = here(1) == '[';
        at_ += list ? 2 : 1;
        const std::vector<Key> keys = read_keys(0);
        const bool closed = here() == ']' && (!list || here(1) == ']');
        if (!closed) {
            // What stands below it belongs to it all the same.
            diagnostics_.add(toml_syntax.at(span(begin, at_), list ? "`[[` without `]]`" : "`[` without `]`"));
        }
        at_ = closed ? at_ + (list ? 2 : 1) : std::min(text_.find_first_of("\r\n", at_), text_.size());
        Table* table = &root;
        for (std::size_t i = 0; i < keys.size(); ++i) {
            count_value();
            table = list && i + 1 == keys.size() ? &new_table_in(*table, keys[i]) : &table_in(*table, keys[i]);
        }
        table->span = span(begin, at_);
        place = {table, keys.size()};
    }

    // "name = value"
    void read_pair(Table& table, std::size_t depth) {
        const std::size_t begin = at_;
        const std::vector<Key> keys = read_keys(depth);
        skip_blanks();
        if (here() != '=') {
            fail(begin, std::max(at_, begin + 1), "`=` and a value belong behind this key",
                 here() == ':' ? "this line is YAML; between `+++` lines stands TOML" : "");
        }
        ++at_;
        skip_blanks();
        Node value = read_value(depth + keys.size());
        Table* home = &table;
        for (std::size_t i = 0; i + 1 < keys.size(); ++i) {
            home = &table_in(*home, keys[i]);
        }
        home->add(keys.back().text, keys.back().span).value = std::move(value);
    }

    // "a.b.c", each as it is or in quotes.
    std::vector<Key> read_keys(std::size_t depth) {
        std::vector<Key> keys;
        do {
            check_depth(depth + keys.size() + 1);
            at_ += keys.empty() ? 0 : 1;
            skip_blanks();
            const std::size_t begin = at_;
            std::string key;
            if (here() == '"' || here() == '\'') {
                key = read_line_text();
            } else {
                at_ = std::min(text_.find_first_not_of(letters_of_bare_keys, at_), text_.size());
                key = text_.substr(begin, at_ - begin);
            }
            if (at_ == begin) {
                fail(at_, at_ + 1, "a key belongs here");
            }
            keys.push_back({std::move(key), span(begin, at_)});
            skip_blanks();
        } while (here() == '.');
        return keys;
    }

    // --- Values ------------------------------------------------------------------------------------------------------

    Node read_value(std::size_t depth) {  // recursive: `depth` is bounded
        check_depth(depth);
        count_value();
        const std::size_t begin = at_;
        Node node;
        if (here() == '[') {
            node = read_list(depth);
        } else if (here() == '{') {
            node = read_inline_table(depth);
        } else if (here() == '"' || here() == '\'') {
            node.kind = Kind::Scalar;
            node.quoting = Quoting::Quoted;
            const std::string three(3, here());
            node.text = text_.substr(at_).starts_with(three) ? read_long_text(three) : read_line_text();
        } else {
            node.kind = Kind::Scalar;
            node.text = read_bare_value();
        }
        node.span = span(begin, begin + std::max<std::size_t>(at_ - begin, 1));
        return node;
    }

    std::string read_bare_value() {
        const std::size_t begin = at_;
        at_ = std::min(text_.find_first_of(",]}#\r\n", at_), text_.size());
        while (at_ > begin && is_blank(text_[at_ - 1])) {
            --at_;
        }
        const std::string_view text = text_.substr(begin, at_ - begin);
        if (text.empty()) {
            fail(begin, begin + 1, "a value belongs here");
        }
        if (!is_bare_value(text)) {
            fail(begin, at_, "this is no value", "put a text in double quotes");
        }
        return std::string(text);
    }

    Node read_list(std::size_t depth) {
        const std::size_t begin = at_++;
        Node list;
        list.kind = Kind::Sequence;
        for (skip_lines(); here() != ']'; skip_lines()) {
            list.items.push_back(read_value(depth + 1));
            skip_lines();
            if (here() == ',') {
                ++at_;
            } else if (here() != ']') {
                fail(begin, begin + 1, "this list has no `]`, or a comma is missing in it");
            }
        }
        ++at_;
        return list;
    }

    // "{name = "x", year = 2020}", also over several lines, as TOML 1.1 allows.
    Node read_inline_table(std::size_t depth) {
        const std::size_t begin = at_++;
        Table table;
        table.span = span(begin, begin + 1);
        for (skip_lines(); here() != '}'; skip_lines()) {
            read_pair(table, depth);
            skip_lines();
            if (here() == ',') {
                ++at_;
            } else if (here() != '}') {
                fail(begin, begin + 1, "this table has no `}`, or a comma is missing in it");
            }
        }
        ++at_;
        return node_of(std::move(table), diagnostics_);
    }

    // --- Texts -------------------------------------------------------------------------------------------------------

    // In ' or " on one line.
    std::string read_line_text() {
        const std::size_t begin = at_;
        const char quote = text_[at_++];
        std::string text;
        while (!at_line_end()) {
            if (here() == quote) {
                ++at_;
                return text;
            }
            if (here() == '\\' && quote == '"') {
                read_escape(text);
            } else {
                text += text_[at_++];
            }
        }
        fail(begin, begin + 1, "quoted text without its closing quote",
             quote == '"' ? "a text of several lines stands in `\"\"\"`" : "a text of several lines stands in `'''`");
    }

    // In """ or ''', over lines. A line end behind the opening quotes is none of it.
    std::string read_long_text(const std::string& quotes) {
        const std::size_t begin = at_;
        at_ += quotes.size();
        at_ += here() == '\r' && here(1) == '\n' ? 2 : here() == '\n' ? 1 : 0;
        std::string text;
        while (!at_end()) {
            if (text_.substr(at_).starts_with(quotes)) {
                at_ += quotes.size();
                // Up to two quotes may stand before those that close.
                for (int more = 0; more < 2 && here() == quotes.front(); ++more) {
                    text += text_[at_++];
                }
                return text;
            }
            if (here() == '\r' && here(1) == '\n') {
                ++at_;
            } else if (here() == '\\' && quotes.front() == '"') {
                read_escape(text);
            } else {
                text += text_[at_++];
            }
        }
        at_ = begin;
        fail(begin, begin + quotes.size(), "quoted text without its closing `" + quotes + "`");
    }

    void read_escape(std::string& text) {
        constexpr std::string_view letters = "\"\\bfnrte";
        constexpr std::string_view meanings = "\"\\  \n\r\t ";  // backspace, form feed and escape are no text
        const std::size_t begin = at_++;
        const char c = here();
        const std::size_t digits = c == 'u' ? 4 : c == 'U' ? 8 : 0;
        if (const std::size_t index = letters.find(c); index != std::string_view::npos && !at_end()) {
            text += meanings[index];
            ++at_;
        } else if (const std::optional<char32_t> character = digits > 0 ? hexadecimal(digits) : std::nullopt) {
            unicode::append(text, *character);
            at_ += 1 + digits;
        } else if (is_blank(c) || c == '\n' || c == '\r') {
            // At the end of a line: the text goes on at the next word.
            while (is_blank(here()) || here() == '\n' || here() == '\r') {
                ++at_;
            }
        } else {
            diagnostics_.add(toml_unknown_escape.at(span(begin, begin + 1))
                                 .with_hint("write `\\\\`, or put the text in single quotes"));
            text += '\\';
        }
    }

    // The character whose number stands behind the letter at `at_`; nothing where that is none.
    std::optional<char32_t> hexadecimal(std::size_t digits) const {
        char32_t number = 0;
        for (std::size_t i = 1; i <= digits; ++i) {
            const std::size_t value = std::string_view("0123456789abcdef").find(static_cast<char>(here(i) | 0x20));
            if (value == std::string_view::npos) {
                return std::nullopt;
            }
            number = number * 16 + static_cast<char32_t>(value);
        }
        constexpr char32_t last = 0x10FFFF;
        const bool surrogate = number >= 0xD800 && number < 0xE000;
        return number > 0 && number <= last && !surrogate ? std::optional(number) : std::nullopt;
    }

    std::string_view text_;
    Span start_;
    const yaml::Limits& limits_;
    Diagnostics& diagnostics_;
    std::size_t at_ = 0;
    std::size_t nodes_ = 0;
    bool failed_ = false;   // the statement before
    bool stopped_ = false;  // beyond a limit
};

}  // namespace

yaml::Node parse(const Sources& sources, Span range, Diagnostics& diagnostics, const yaml::Limits& limits) {
    if (range.size() > limits.bytes) {
        range.end = range.begin + static_cast<std::uint32_t>(limits.bytes);
        diagnostics.add(
            toml_too_large
                .at({range.source, range.end, range.end}, fmt::format("is longer than {} bytes", limits.bytes))
                .with_hint("what follows is not read"));
    }
    return Reader(sources.text(range), range, limits, diagnostics).read();
}

}  // namespace vitac::toml
