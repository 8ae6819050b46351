// The names in an `author` field.
#include "input/bibtex/names.h"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "base/ascii.h"
#include "base/unicode.h"
#include "input/bibtex/tex_text.h"
#include "input/people/names.h"

namespace vitac::bibtex {

namespace {

// The signs that mark an author, as al-folio strips them.
constexpr std::u32string_view mark_signs = U"*∗†‡§¶‖&^#";

Piece part(const Piece& piece, std::size_t begin, std::size_t end) {
    while (begin < end && ascii::is_blank(piece.text[begin])) {
        ++begin;
    }
    while (end > begin && ascii::is_blank(piece.text[end - 1])) {
        --end;
    }
    Piece result{piece.text.substr(begin, end - begin), piece.span};
    if (piece.span.size() == piece.text.size()) {
        result.span.begin = piece.span.begin + static_cast<std::uint32_t>(begin);
        result.span.end = piece.span.begin + static_cast<std::uint32_t>(end);
    }
    return result;
}

bool is_and(std::string_view text, std::size_t at) {
    constexpr std::size_t length = 3;
    return at > 0 && ascii::is_blank(text[at - 1]) && unicode::to_lower(text.substr(at, length)) == "and" &&
           at + length < text.size() && ascii::is_blank(text[at + length]);
}

// The parts between separators outside of braces, without empty ones. `separator_size(i)` is 0 where none begins.
template <class SeparatorSize>
std::vector<Piece> split_outside_braces(const Piece& piece, SeparatorSize separator_size) {
    std::vector<Piece> parts;
    std::size_t begin = 0;
    int depth = 0;
    for (std::size_t i = 0; i < piece.text.size(); ++i) {
        const char c = piece.text[i];
        depth += c == '{' ? 1 : c == '}' ? -1 : 0;
        if (const std::size_t size = depth == 0 ? separator_size(i) : 0; size > 0) {
            parts.push_back(part(piece, begin, i));
            begin = i + size;
        }
    }
    parts.push_back(part(piece, begin, piece.text.size()));
    std::erase_if(parts, [](const Piece& name) { return name.text.empty(); });
    return parts;
}

bool is_extended_format(std::string_view name) {
    return name.starts_with("given=") || name.starts_with("family=") || name.starts_with("prefix=");
}

// A name has two commas at most ("von Last, Jr, First"): more of them are between people, as those write who do not
// know BibTeX's "and".
std::vector<Piece> split_at_commas(const Piece& piece) {
    constexpr std::size_t most_commas = 2;
    if (is_extended_format(piece.text)) {
        return {piece};
    }
    std::vector<Piece> names =
        split_outside_braces(piece, [&](std::size_t i) { return piece.text[i] == ',' ? 1U : 0U; });
    const bool whole_names = names.size() > 1 && std::all_of(names.begin(), names.end(), [](const Piece& name) {
                                 return name.text.find(' ') != std::string::npos;
                             });
    return names.size() > most_commas + 1 || (whole_names && names.size() > most_commas) ? names
                                                                                         : std::vector<Piece>{piece};
}

std::vector<Piece> split_at_and(const Piece& piece) {
    const std::vector<Piece> names = split_outside_braces(piece, [&](std::size_t i) {
        const bool begins = piece.text[i] == 'a' || piece.text[i] == 'A';
        return begins && is_and(piece.text, i) ? std::string_view("and").size() : 0;
    });
    return names.size() == 1 ? split_at_commas(names.front()) : names;
}

// Whether one pair of braces holds the whole name.
bool is_literal(std::string_view name) {
    if (!name.starts_with('{') || !name.ends_with('}')) {
        return false;
    }
    int depth = 0;
    for (std::size_t i = 0; i < name.size(); ++i) {
        depth += name[i] == '{' ? 1 : name[i] == '}' ? -1 : 0;
        if (depth == 0 && i + 1 < name.size()) {
            return false;
        }
    }
    return true;
}

// Takes the marks out of a name; they may stand before the comma: "Doe*†, J.".
std::string take_marks(std::string& name) {
    std::string marks;
    std::string rest;
    for (std::size_t offset = 0; offset < name.size();) {
        const char32_t character = unicode::decode(name, offset);
        unicode::append(mark_signs.find(character) == std::u32string_view::npos ? rest : marks, character);
    }
    name = plain_text(trimmed(rich_text(rest)));
    return marks;
}

std::string in_reading_order(std::string_view name) {
    constexpr std::size_t longest = 300;  // bytes: what is longer is no name, and is kept whole
    if (name.find(',') == std::string_view::npos || name.size() > longest) {
        return std::string(name);
    }
    const people::NameParts parts = people::parse_name(name);
    std::string result;
    for (const std::string& piece : {parts.given, parts.particle, parts.family, parts.suffix}) {
        result += result.empty() || piece.empty() ? piece : " " + piece;
    }
    return result;
}

// "Jane Roe 0001": DBLP's number for one of several people of that name.
void drop_number_of_namesake(std::string& name) {
    constexpr std::size_t size = 5;  // with its blank
    const std::size_t at = name.size() - std::min(name.size(), size);
    const std::string_view tail = std::string_view(name).substr(at);
    if (at > 0 && tail.starts_with(" 0") && std::all_of(tail.begin() + 1, tail.end(), ascii::is_digit)) {
        name.resize(at);
    }
}

// "given=Ada, family=Roe, prefix=van, useprefix=true": biblatex's extended format (its manual, section 3.6).
std::string from_extended_format(const std::string& name) {
    constexpr std::size_t most_parts = 10;
    std::string parts[4];
    static constexpr std::string_view keys[] = {"given=", "prefix=", "family=", "suffix="};
    std::size_t count = 0;
    for (std::size_t begin = 0; begin < name.size() && count < most_parts; ++count) {
        const std::size_t end = std::min(name.find(',', begin), name.size());
        const std::string part = plain_text(trimmed(rich_text(name.substr(begin, end - begin))));
        for (std::size_t key = 0; key < std::size(keys); ++key) {
            if (part.starts_with(keys[key])) {
                parts[key] = part.substr(keys[key].size());
            }
        }
        begin = end + 1;
    }
    std::string result;
    for (const std::string& part : parts) {
        result += result.empty() || part.empty() ? part : " " + part;
    }
    std::erase(result, '"');
    return result;
}

Author to_author(const Piece& piece, Diagnostics& diagnostics) {
    Author author;
    author.name = plain_text(tex_text({piece}, diagnostics));
    author.span = piece.span;
    std::replace(author.name.begin(), author.name.end(), '\n', ' ');
    for (std::size_t tie = author.name.find("\u00A0"); tie != std::string::npos; tie = author.name.find("\u00A0")) {
        author.name.replace(tie, 2, " ");  // Donald~Knuth: the layout knows where names may break
    }
    drop_number_of_namesake(author.name);
    author.marks = take_marks(author.name);
    author.equal_contribution =
        author.marks.find('*') != std::string::npos || author.marks.find("∗") != std::string::npos;
    if (is_extended_format(author.name)) {
        author.name = from_extended_format(author.name);
    } else if (!is_literal(piece.text)) {
        author.name = in_reading_order(author.name);
    }
    return author;
}

}  // namespace

NameList names_of(const std::vector<Piece>& value, Diagnostics& diagnostics) {
    NameList list;
    for (const Piece& piece : value) {
        for (const Piece& name : split_at_and(piece)) {
            if (name.text == "others") {
                list.ends_in_others = true;
            } else if (Author author = to_author(name, diagnostics); !author.name.empty()) {
                list.authors.push_back(std::move(author));
            }
        }
    }
    // One star on one name is a corresponding author or a footnote, not a group of equals.
    if (std::count_if(list.authors.begin(), list.authors.end(), [](const Author& a) { return a.equal_contribution; }) ==
        1) {
        for (Author& author : list.authors) {
            author.equal_contribution = false;
        }
    }
    return list;
}

}  // namespace vitac::bibtex
