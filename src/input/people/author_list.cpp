// A list of authors as written -> names, marks, links.
//
// Three steps: cut at separators outside brackets; strip the marks from each piece; join pieces that are one name
// written "Last, First".
#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

#include "base/ascii.h"
#include "base/unicode.h"
#include "input/people/author_marks.h"
#include "input/people/family_first.h"
#include "input/people/name_words.h"
#include "input/people/names.h"
#include "input/people/separators.h"
#include "input/people/styled_text.h"
#include "input/people/text.h"

namespace vitac::people {

namespace {

struct Piece {
    std::size_t begin = 0;
    std::size_t end = 0;
    Separator before = Separator::None;
};

enum class Brackets { Respected, Ignored };

std::vector<Piece> cut(std::string_view text, Brackets respect) {
    std::vector<Piece> pieces(1);
    int brackets = 0;
    for (std::size_t i = 0; i < text.size();) {
        brackets += text[i] == '(' || text[i] == '[' ? 1 : 0;
        brackets -= brackets > 0 && (text[i] == ')' || text[i] == ']') ? 1 : 0;
        const bool outside = brackets == 0 || respect == Brackets::Ignored;
        const SeparatorAt separator = outside ? separator_at(text, i) : SeparatorAt{};
        if (separator.size == 0) {
            ++i;
            continue;
        }
        pieces.back().end = i;
        i += separator.size;
        pieces.push_back({i, i, separator.kind});
    }
    pieces.back().end = text.size();
    // A bracket that is never closed must not swallow the rest of the list.
    return brackets > 0 && respect == Brackets::Respected ? cut(text, Brackets::Ignored) : pieces;
}

// "et al." and what it is elsewhere.
bool is_et_al(std::string_view text) {
    const std::string lower = unicode::to_lower(text);
    static constexpr std::string_view spellings[] = {
        "et al.", "et al", "others", "...",   "…",   "et. al.", "et. al", "al.",    "等",    "ほか",  "외",
        "и др.",  "и др",  "u.a.",   "u. a.", "u.a", "u. a",    "andere", "autres", "otros", "altri", "outros"};
    return std::find(std::begin(spellings), std::end(spellings), lower) != std::end(spellings);
}

bool is_emphatic(const Inline& piece) {
    return piece.marks.strong || piece.marks.code || piece.marks.underline;
}

std::optional<Link> link_of(const StyledText& text, const MarkedName& name) {
    return name.begin < name.end ? text.at(name.begin).link : std::nullopt;
}

Author author_of(const StyledText& text, const Found& found) {
    Author author;
    author.name = with_single_blanks(found.text);
    author.marks = found.name.marks;
    author.link = link_of(text, found.name);
    author.span = text.span(found.name.begin, found.name.end);
    author.is_self = text.all_letters(found.name.begin, found.name.end, is_emphatic);
    return author;
}

// "A. Doe et al. (Loom Collaboration)": the group in the bracket that ends the list, empty where none does.
Piece group_in_brackets(std::string_view text) {
    const std::size_t end = text.find_last_not_of(" .") + 1;
    const bool closed = end > 0 && (text[end - 1] == ')' || text[end - 1] == ']');
    const std::size_t open = closed ? text.rfind(text[end - 1] == ')' ? '(' : '[', end - 1) : std::string_view::npos;
    const bool is_group =
        open != std::string_view::npos && open > 0 && names_a_group(text.substr(open + 1, end - open - 2));
    return is_group ? Piece{open + 1, end - 1, Separator::And} : Piece{};
}

std::vector<Piece> pieces_of(std::string_view text, const Piece& group) {
    if (group.end == 0) {
        return cut(text, Brackets::Respected);
    }
    std::vector<Piece> pieces = cut(text.substr(0, group.begin - 1), Brackets::Respected);
    pieces.push_back(group);
    return pieces;
}

// Takes "et al." from behind the last name, where no comma stands before it.
bool take_et_al(std::string& name) {
    for (const std::string_view tail :
         {" et al.", " et al", " et. al.", " u. a.", " u.a.", " и др.", "等", "ほか", " 외"}) {
        if (name.size() > tail.size() && ascii_lower(name).ends_with(tail)) {
            name = trimmed(std::string_view(name).substr(0, name.size() - tail.size()));
            return true;
        }
    }
    return false;
}

// "1" and "2" are the affiliations 1 and 2, and not 12.
void add_marks(std::string& marks, std::string_view more) {
    const bool numbers =
        !marks.empty() && !more.empty() && ascii::is_digit(marks.back()) && ascii::is_digit(more.front());
    marks += numbers ? "," : "";
    marks += more;
}

// "Roe K,‡ Doe J": what stands right behind the comma, before a blank, belongs to the name before it.
std::size_t marks_of_name_before(const StyledText& text, const Piece& piece) {
    const std::size_t end = piece.before == Separator::Comma ? marks_end(text, piece.begin) : piece.begin;
    return end < piece.end && ascii::is_blank(text.plain()[end]) ? end : piece.begin;
}

}  // namespace

AuthorList split_authors(const RichText& rich) {
    const StyledText text(rich);
    const Piece group = group_in_brackets(text.plain());
    const std::vector<Piece> pieces = pieces_of(text.plain(), group);
    AuthorList list;
    std::vector<Found> found;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        Piece piece = pieces[i];
        if (!found.empty()) {
            const std::size_t end =
                is_mark_only(text, piece.begin, piece.end) ? piece.end : marks_of_name_before(text, piece);
            add_marks(found.back().name.marks, trimmed(text.plain(piece.begin, end)));
            piece.begin = end;
        }
        const MarkedName name =
            strip_marks(text, piece.begin, piece.end, i + 1 == pieces.size() ? Place::Last : Place::Within);
        std::string words(text.plain(name.begin, name.end));
        if (is_et_al(words)) {
            list.ends_in_et_al = true;
            continue;
        }
        list.ends_in_et_al = take_et_al(words) || list.ends_in_et_al;
        if (words.empty()) {
            if (!found.empty() && !name.marks.empty()) {
                add_marks(found.back().name.marks, name.marks);
            }
            continue;
        }
        MarkedName exact = name;
        exact.end = exact.begin + words.size();
        // The separator that counts is the strongest since the last name: ", and" is an "and".
        found.push_back({exact, piece.before, std::move(words), false});
    }
    for (const Found& author : join_last_first(std::move(found))) {
        list.authors.push_back(author_of(text, author));
    }
    // Where all names are set alike, none is set apart.
    const bool all = std::all_of(list.authors.begin(), list.authors.end(), [](const Author& a) { return a.is_self; });
    if (all && list.authors.size() > 1) {
        for (Author& author : list.authors) {
            author.is_self = false;
        }
    }
    return list;
}

}  // namespace vitac::people
