// Reads the grammar of .bib files.
#include "input/bibtex/database.h"

#include <algorithm>
#include <map>
#include <optional>

#include "base/ascii.h"
#include "base/unicode.h"

namespace vitac::bibtex {

namespace {

constexpr Problem<std::string> bib_syntax{Severity::Error, "bib-syntax", "expected {} in this BibTeX entry"};
constexpr Problem<> bib_unclosed{Severity::Error, "bib-unclosed", "this value is not closed"};
constexpr Problem<std::string> bib_unknown_macro{Severity::Warning, "bib-unknown-macro",
                                                 "`{}` is no number and no @string of this file"};
constexpr Problem<std::string> bib_duplicate_field{Severity::Warning, "bib-duplicate-field",
                                                   "the field `{}` is given twice; the first is used"};
constexpr Problem<> bib_value_too_long{Severity::Warning, "bib-value-too-long", "this value is too long and is cut"};

// The month macros that every BibTeX style defines.
constexpr std::pair<const char*, const char*> month_macros[] = {
    {"jan", "January"},   {"feb", "February"}, {"mar", "March"},    {"apr", "April"},
    {"may", "May"},       {"jun", "June"},     {"jul", "July"},     {"aug", "August"},
    {"sep", "September"}, {"oct", "October"},  {"nov", "November"}, {"dec", "December"}};

// BibTeX's identifiers: anything visible but the characters that mean something.
bool is_name_character(char c) {
    return static_cast<unsigned char>(c) > ' ' && std::string_view("\"#%'(),={}").find(c) == std::string_view::npos;
}

class Parser {
public:
    Parser(const Sources& sources, Span range, Diagnostics& diagnostics)
        : text_(sources.text(range)), range_(range), diagnostics_(diagnostics) {
        for (const auto& [name, month] : month_macros) {
            macros_[name] = {{month, {}}};
        }
    }

    Database parse() {
        while (find_entry()) {
            read_entry();
        }
        return std::move(database_);
    }

private:
    Span span(std::size_t begin, std::size_t end) const {
        return {range_.source, range_.begin + static_cast<std::uint32_t>(begin),
                range_.begin + static_cast<std::uint32_t>(end)};
    }

    bool at_end() const { return at_ >= text_.size(); }

    void skip_blanks() {
        while (!at_end() && ascii::is_blank(text_[at_])) {
            ++at_;
        }
    }

    bool accept(char c) {
        skip_blanks();
        if (at_end() || text_[at_] != c) {
            return false;
        }
        ++at_;
        return true;
    }

    std::string_view name() {
        skip_blanks();
        const std::size_t begin = at_;
        while (!at_end() && is_name_character(text_[at_])) {
            ++at_;
        }
        return text_.substr(begin, at_ - begin);
    }

    // Text between entries is a comment, and the @ of an e-mail address there begins nothing.
    bool find_entry() {
        for (at_ = text_.find('@', at_); at_ != std::string_view::npos; at_ = text_.find('@', at_ + 1)) {
            if (at_ == 0 || !is_address_character(text_[at_ - 1])) {
                return true;
            }
        }
        return false;
    }

    static bool is_address_character(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    void read_entry() {
        const std::size_t begin = at_++;
        const std::string type = unicode::to_lower(name());
        if (type.empty() || type == "comment") {
            return;
        }
        skip_blanks();
        if (at_end() || (text_[at_] != '{' && text_[at_] != '(')) {
            // An @ in a comment between entries, as in an e-mail address.
            return;
        }
        const char close = text_[at_++] == '{' ? '}' : ')';
        const bool whole = type == "string"     ? read_macro(close)
                           : type == "preamble" ? read_value().has_value() && expect(close)
                                                : read_item(type, begin, close);
        if (!whole) {
            recover();
        }
    }

    bool expect(char c) {
        if (accept(c)) {
            return true;
        }
        diagnostics_.add(bib_syntax.at(here(), std::string("`") + c + "`"));
        return false;
    }

    Span here() const { return span(std::min(at_, text_.size()), std::min(at_ + 1, text_.size())); }

    // Goes on at the next line that begins with an @.
    void recover() {
        while (!at_end() && !(text_[at_] == '@' && (at_ == 0 || text_[at_ - 1] == '\n'))) {
            ++at_;
        }
    }

    bool read_macro(char close) {
        const std::string macro = unicode::to_lower(name());
        if (!expect('=')) {
            return false;
        }
        std::optional<std::vector<Piece>> value = read_value();
        if (!value) {
            return false;
        }
        macros_[macro] = std::move(*value);
        return expect(close);
    }

    bool read_item(const std::string& type, std::size_t begin, char close) {
        Item item;
        item.type = type;
        item.key = read_key(close);
        bool whole = true;
        while (whole && accept(',')) {
            skip_blanks();
            if (!at_end() && text_[at_] == close) {
                break;
            }
            whole = read_field(item);
        }
        whole = whole && expect(close);
        item.span = span(begin, std::min(at_, text_.size()));
        database_.items.push_back(std::move(item));
        return whole;
    }

    // Keys are freer than names: anything up to the comma but blanks.
    std::string read_key(char close) {
        skip_blanks();
        const std::size_t begin = at_;
        while (!at_end() && text_[at_] != ',' && text_[at_] != close && !ascii::is_blank(text_[at_])) {
            ++at_;
        }
        return std::string(text_.substr(begin, at_ - begin));
    }

    bool read_field(Item& item) {
        Field field;
        const std::string_view written = name();
        field.name_span = span(at_ - written.size(), at_);
        field.name = unicode::to_lower(written);
        if (field.name.empty()) {
            diagnostics_.add(bib_syntax.at(here(), "a field name"));
            return false;
        }
        if (!expect('=')) {
            return false;
        }
        std::optional<std::vector<Piece>> value = read_value();
        if (!value) {
            return false;
        }
        field.value = std::move(*value);
        if (item.find(field.name) != nullptr) {
            diagnostics_.add(bib_duplicate_field.at(field.name_span, field.name));
        } else {
            item.fields.push_back(std::move(field));
        }
        return true;
    }

    std::optional<std::vector<Piece>> read_value() {
        std::vector<Piece> pieces;
        const std::size_t begin = at_;
        do {
            if (!read_simple_value(pieces)) {
                return std::nullopt;
            }
        } while (accept('#'));
        cut_to_bound(pieces, begin);
        return pieces;
    }

    void cut_to_bound(std::vector<Piece>& pieces, std::size_t begin) {
        std::size_t size = 0;
        for (std::size_t i = 0; i < pieces.size(); ++i) {
            size += pieces[i].text.size();
            if (size > longest_value) {
                diagnostics_.add(bib_value_too_long.at(span(begin, at_)));
                pieces.resize(i);
                return;
            }
        }
    }

    bool read_simple_value(std::vector<Piece>& pieces) {
        skip_blanks();
        if (at_end()) {
            diagnostics_.add(bib_syntax.at(here(), "a value"));
            return false;
        }
        if (text_[at_] == '{' || text_[at_] == '"') {
            return read_delimited(pieces);
        }
        const std::string_view word = name();
        if (word.empty()) {
            diagnostics_.add(bib_syntax.at(here(), "a value"));
            return false;
        }
        const Span place = span(at_ - word.size(), at_);
        const bool number = std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
        const auto macro = macros_.find(unicode::to_lower(word));
        if (!number && macro != macros_.end()) {
            append_macro(pieces, macro->second, place);
            return true;
        }
        if (!number) {
            diagnostics_.add(bib_unknown_macro.at(place, std::string(word)).with_hint("put text in braces: {...}"));
        }
        pieces.push_back({std::string(word), place});
        return true;
    }

    static void append_macro(std::vector<Piece>& pieces, const std::vector<Piece>& value, Span place) {
        std::size_t size = 0;
        for (const Piece& piece : value) {
            size += piece.text.size();
            if (size > longest_value) {
                return;
            }
            pieces.push_back({piece.text, piece.span.known() ? piece.span : place});
        }
    }

    // {...} with balanced braces, or "..." in which a quote inside braces does not count.
    bool read_delimited(std::vector<Piece>& pieces) {
        const std::size_t open = at_;
        const bool quoted = text_[at_++] == '"';
        const std::size_t begin = at_;
        for (int depth = 0; !at_end(); ++at_) {
            const char c = text_[at_];
            const bool escaped = c == '\\' && at_ + 1 < text_.size();
            if (escaped) {
                ++at_;
            } else if (depth == 0 && c == (quoted ? '"' : '}')) {
                pieces.push_back({std::string(text_.substr(begin, at_ - begin)), span(begin, at_)});
                ++at_;
                return true;
            } else if (c == '{') {
                ++depth;
            } else if (c == '}') {
                --depth;
            } else if (c == '@' && text_[at_ - 1] == '\n' && looks_like_entry()) {
                break;
            }
        }
        diagnostics_.add(bib_unclosed.at(span(open, open + 1)));
        return false;
    }

    // Whether `@` at a line start opens an entry: a brace was forgotten before it.
    bool looks_like_entry() const {
        std::size_t end = at_ + 1;
        while (end < text_.size() && is_name_character(text_[end])) {
            ++end;
        }
        return end > at_ + 1 && end < text_.size() && text_[end] == '{';
    }

    std::string_view text_;
    Span range_;
    Diagnostics& diagnostics_;
    std::size_t at_ = 0;
    std::map<std::string, std::vector<Piece>, std::less<>> macros_;
    Database database_;
};

}  // namespace

const Field* Item::find(std::string_view name) const {
    const auto found =
        std::find_if(fields.begin(), fields.end(), [&](const Field& field) { return field.name == name; });
    return found == fields.end() ? nullptr : &*found;
}

Database parse(const Sources& sources, Span range, Diagnostics& diagnostics) {
    return Parser(sources, range, diagnostics).parse();
}

}  // namespace vitac::bibtex
