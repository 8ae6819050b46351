// A list of authors as written -> names, marks, links.
//
// Three steps: cut at separators outside brackets; strip the marks from each piece; join pieces that are one name
// written "Last, First". What joins is seen from the whole list, since "Wei, Jane" alone could be two people.
#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/unicode.h"
#include "input/people/name_words.h"
#include "input/people/names.h"
#include "input/people/styled_text.h"
#include "input/people/text.h"

namespace vitac::people {

namespace {

enum class Separator { None, Comma, Semicolon, And };

struct Piece {
    std::size_t begin = 0;
    std::size_t end = 0;
    Separator before = Separator::None;
};

constexpr std::array<std::string_view, 6> and_words = {"and", "und", "et", "y", "&", "e"};

// The size of an "and" between blanks at `at` (behind a blank), or 0. "et al." is no separator.
std::size_t and_size(std::string_view text, std::size_t at) {
    for (const std::string_view word : and_words) {
        const std::size_t end = at + word.size();
        if (text.substr(at, word.size()) == word && end < text.size() && ascii::is_blank(text[end])) {
            const std::string_view rest = trimmed(text.substr(end, std::string_view(" al. ").size()));
            return rest == "al." || rest.starts_with("al ") || rest == "al" ? 0 : word.size();
        }
    }
    return 0;
}

struct SeparatorAt {
    Separator kind = Separator::None;
    std::size_t size = 0;
};

SeparatorAt separator_at(std::string_view text, std::size_t at) {
    static constexpr std::pair<std::string_view, Separator> signs[] = {
        {",", Separator::Comma},
        {";", Separator::Semicolon},
        {"，", Separator::Comma},
        {"；", Separator::Semicolon},
        {"、", Separator::Comma},
        {"•", Separator::Semicolon},
        {"،", Separator::Comma},
        {"؛", Separator::Semicolon},
        // Economists' sign that the order of the names was drawn by lot.
        {"ⓡ", Separator::Semicolon},
        {"®", Separator::Semicolon}};
    for (const auto& [sign, kind] : signs) {
        if (text.substr(at, sign.size()) == sign) {
            return {kind, sign.size()};
        }
    }
    if (at == 0 || ascii::is_blank(text[at - 1])) {
        if (const std::size_t size = and_size(text, at); size > 0) {
            return {Separator::And, size};
        }
    }
    return {};
}

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

// --- Marks -----------------------------------------------------------------------------------------------------------

constexpr std::u32string_view mark_signs = U"*∗＊⋆★☆†‡§¶#♯♠♣♦♥✉📧^¹²³⁴⁵⁶⁷⁸⁹⁰⁺◊⊕";

bool is_mark_sign(char32_t character) {
    return mark_signs.find(character) != std::u32string_view::npos;
}

// Commands that pages use for marks in inline TeX: $^{\ast}$.
std::string untex(std::string_view marks) {
    std::string result(marks);
    static constexpr std::pair<std::string_view, std::string_view> commands[] = {
        {"\\ast", "*"},     {"\\star", "*"}, {"\\dagger", "†"}, {"\\dag", "†"},
        {"\\ddagger", "‡"}, {"\\ddag", "‡"}, {"\\S", "§"},      {"\\P", "¶"}};
    for (const auto& [command, sign] : commands) {
        result = replace_all(result, command, sign);
    }
    for (const std::string_view noise : {"$", "^", "{", "}", " ", "(", ")", "\\"}) {
        result = replace_all(result, noise, "");
    }
    return result;
}

struct MarkedName {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string marks;
};

bool is_superscript(const StyledText& text, std::size_t offset) {
    return text.at(offset).marks.superscript;
}

std::size_t previous(std::string_view text, std::size_t offset) {
    do {
        --offset;
    } while (offset > 0 && (static_cast<unsigned char>(text[offset]) & 0xC0U) == 0x80U);
    return offset;
}

// Moves `end` to the left past everything that is a mark, and collects it.
void strip_behind(const StyledText& text, MarkedName& name) {
    const std::string& plain = text.plain();
    std::string found;
    while (name.end > name.begin) {
        const std::string_view rest = text.plain(name.begin, name.end);
        std::size_t start = previous(plain, name.end);
        if (rest.back() == '$') {  // $^*$
            const std::size_t open = rest.size() > 1 ? rest.rfind('$', rest.size() - 2) : std::string_view::npos;
            if (open == std::string_view::npos) {
                break;
            }
            start = name.begin + open;
        } else if (rest.ends_with("(*)") || rest.ends_with("(†)") || rest.ends_with("(#)")) {
            start = name.begin + rest.rfind('(');
        } else {
            std::size_t offset = start;
            const char32_t sign = unicode::decode(plain, offset);
            const bool in_run = !found.empty() && (unicode::is_space(sign) || sign == U',');
            if (!is_mark_sign(sign) && !is_superscript(text, start) && !in_run && !unicode::is_space(sign)) {
                break;
            }
        }
        found.insert(0, plain.substr(start, name.end - start));
        name.end = start;
    }
    name.marks = untex(trimmed(name.marks + found));
}

void strip_before(const StyledText& text, MarkedName& name) {
    const std::string& plain = text.plain();
    while (name.begin < name.end) {
        std::size_t offset = name.begin;
        const char32_t sign = unicode::decode(plain, offset);
        if (!is_mark_sign(sign) && !is_superscript(text, name.begin)) {
            break;
        }
        name.marks += plain.substr(name.begin, offset - name.begin);
        name.begin = offset;
    }
}

void trim(const StyledText& text, MarkedName& name) {
    const std::string_view part = text.plain(name.begin, name.end);
    const std::string_view inner = trimmed(part);
    name.begin += inner.empty() ? 0 : static_cast<std::size_t>(inner.data() - part.data());
    name.end = name.begin + inner.size();
}

// "Jane Doe." at the end of a list loses its full stop, "Doe, J." and "Jr." keep theirs.
void strip_full_stop(const StyledText& text, MarkedName& name, bool last) {
    const std::string_view part = text.plain(name.begin, name.end);
    if (part.ends_with(":") || part.ends_with(";")) {
        --name.end;
        return;
    }
    const std::vector<std::string_view> words = words_of(part);
    if (!last || !part.ends_with(".") || words.empty() || is_suffix(words.back())) {
        return;
    }
    // "Doe J, Roe K.": initials are written without stops here, so this one ends the sentence.
    const bool other_names = text.plain(0, name.begin).find(',') != std::string_view::npos;
    const bool without_stops =
        other_names && words.size() > 1 && text.plain(0, name.end - 1).find('.') == std::string_view::npos;
    if (!is_initials(words.back()) || without_stops) {
        --name.end;
    }
}

MarkedName strip(const StyledText& text, const Piece& piece, bool last) {
    MarkedName name{piece.begin, piece.end, {}};
    trim(text, name);
    strip_before(text, name);
    trim(text, name);
    strip_full_stop(text, name, last);
    strip_behind(text, name);
    trim(text, name);
    return name;
}

bool is_et_al(std::string_view text) {
    const std::string lower = ascii_lower(text);
    return lower == "et al." || lower == "et al" || lower == "others" || lower == "..." || lower == "…" ||
           lower == "et. al." || lower == "et. al" || lower == "al." || lower == "等";
}

// --- "Last, First" ---------------------------------------------------------------------------------------------------

struct Found {
    MarkedName name;
    Separator before = Separator::None;
    std::string text;
    bool joined_last_first = false;  // the text is "Last, First"
};

bool is_given_initials(const std::string& text) {
    const std::vector<std::string_view> words = words_of(text);
    return !words.empty() && std::all_of(words.begin(), words.end(), is_initials);
}

bool is_single_name(const std::string& text) {
    const std::vector<std::string_view> words = words_of(text);
    std::size_t names = 0;
    for (const std::string_view word : words) {
        names += is_particle(word) && !starts_with_uppercase(word) ? 0U : 1U;
    }
    return names == 1 && !is_given_initials(text);
}

void join_with_next(std::vector<Found>& list, std::size_t i) {
    list[i].text += ", " + list[i + 1].text;
    list[i].name.end = list[i + 1].name.end;
    list[i].name.marks += list[i + 1].name.marks;
    list[i].joined_last_first = true;
    list.erase(list.begin() + static_cast<std::ptrdiff_t>(i) + 1);
}

// "Doe, J., Roe, K. L.": a piece of initials belongs to the family before it. Builds a new list to stay linear.
std::vector<Found> join_initials_and_suffixes(const std::vector<Found>& list) {
    std::vector<Found> result;
    for (const Found& found : list) {
        const bool follows = !result.empty() && found.before == Separator::Comma;
        const bool initials = follows && is_given_initials(found.text) && !is_given_initials(result.back().text) &&
                              !result.back().joined_last_first && words_of(result.back().text).size() <= 3;
        const bool suffix = follows && is_suffix(found.text);
        if (!initials && !suffix) {
            result.push_back(found);
            continue;
        }
        result.back().text += ", " + found.text;
        result.back().name.end = found.name.end;
        result.back().name.marks += found.name.marks;
        result.back().joined_last_first = result.back().joined_last_first || initials;
    }
    return result;
}

// "ROE, FREIRE, DE VALK": a family name in capitals, perhaps with a particle.
bool is_capital_family(const std::string& text) {
    constexpr std::size_t shortest = 3;
    const std::vector<std::string_view> words = words_of(text);
    const bool capitals = text.size() >= shortest && starts_with_uppercase(text) && !has_lowercase(text) &&
                          text.find('.') == std::string::npos && words.back().size() >= shortest;
    return capitals && std::all_of(words.begin(), words.end() - 1,
                                   [](std::string_view word) { return is_particle(ascii_lower(word)); });
}

// "FREIRE, Nuno, DE VALK, Sjors" (ISO 690): who is written in capitals is a family, and given names follow.
std::vector<Found> join_capital_families(const std::vector<Found>& list) {
    constexpr std::size_t most_given = 3;  // words
    std::vector<Found> result;
    for (const Found& found : list) {
        const bool given = !result.empty() && found.before == Separator::Comma && !result.back().joined_last_first &&
                           is_capital_family(result.back().text) && starts_with_uppercase(found.text) &&
                           has_lowercase(found.text) && words_of(found.text).size() <= most_given;
        result.push_back(found);
        if (given) {
            join_with_next(result, result.size() - 2);
        }
    }
    return result;
}

// "Doe, Jane; Roe, Kim": semicolons part the people, so the commas part their names.
std::vector<Found> join_between_semicolons(const std::vector<Found>& list) {
    std::vector<Found> result;
    for (const Found& found : list) {
        if (!result.empty() && found.before == Separator::Comma && !result.back().joined_last_first) {
            result.push_back(found);
            join_with_next(result, result.size() - 2);
        } else {
            result.push_back(found);
        }
    }
    return result;
}

// "Doe, Jane, Roe, Kim" or "Doe, Jane and Roe, Kim": single words throughout, two by two.
bool are_pairs_of_single_names(const std::vector<Found>& list) {
    if (list.size() < 4 || list.size() % 2 != 0) {
        return false;
    }
    for (std::size_t i = 0; i < list.size(); ++i) {
        const bool given = i % 2 == 1;
        if ((given && list[i].before != Separator::Comma) || (!given && !is_single_name(list[i].text)) ||
            words_of(list[i].text).size() > 2 || list[i].text.size() < 2) {
            return false;
        }
    }
    return true;
}

// MLA: "Wei, Jane, Bo Li, and C. Du": only the first name is turned round.
bool first_is_turned_round(const std::vector<Found>& list) {
    if (list.size() < 3 || list[0].joined_last_first || list[1].before != Separator::Comma ||
        !is_single_name(list[0].text) || list[0].text.size() < 2) {
        return false;
    }
    const std::vector<std::string_view> given = words_of(list[1].text);
    const bool given_alone = given.size() == 1 || (given.size() == 2 && is_initials(given[1]));
    const bool others_whole =
        std::all_of(list.begin() + 2, list.end(), [](const Found& found) { return words_of(found.text).size() >= 2; });
    return given_alone && others_whole;
}

std::vector<Found> join_last_first(std::vector<Found> list) {
    const bool semicolons =
        std::any_of(list.begin(), list.end(), [](const Found& found) { return found.before == Separator::Semicolon; });
    const bool commas =
        std::any_of(list.begin(), list.end(), [](const Found& found) { return found.before == Separator::Comma; });
    if (semicolons && commas) {
        return join_between_semicolons(list);
    }
    list = join_capital_families(list);
    if (first_is_turned_round(list)) {
        const std::string turned = list[1].text + " " + list[0].text;
        join_with_next(list, 0);
        list[0].text = turned;
        return join_initials_and_suffixes(list);
    }
    list = join_initials_and_suffixes(list);
    if (are_pairs_of_single_names(list)) {
        std::vector<Found> pairs;
        for (std::size_t i = 0; i < list.size(); i += 2) {
            pairs.push_back(list[i]);
            pairs.push_back(list[i + 1]);
            join_with_next(pairs, pairs.size() - 2);
        }
        return pairs;
    }
    return list;
}

// --- Self and links --------------------------------------------------------------------------------------------------

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

}  // namespace

AuthorList split_authors(const RichText& rich) {
    const StyledText text(rich);
    const std::vector<Piece> pieces = cut(text.plain(), Brackets::Respected);
    AuthorList list;
    std::vector<Found> found;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const MarkedName name = strip(text, pieces[i], i + 1 == pieces.size());
        std::string words(text.plain(name.begin, name.end));
        if (is_et_al(words)) {
            list.ends_in_et_al = true;
            continue;
        }
        // "Jane Doe et al.": the last name and the remark without a comma.
        for (const std::string_view tail : {" et al.", " et al", " et. al."}) {
            if (words.size() > tail.size() && ascii_lower(words).ends_with(tail)) {
                list.ends_in_et_al = true;
                words = trimmed(std::string_view(words).substr(0, words.size() - tail.size()));
            }
        }
        if (words.empty()) {
            if (!found.empty() && !name.marks.empty()) {
                found.back().name.marks += name.marks;
            }
            continue;
        }
        MarkedName exact = name;
        exact.end = exact.begin + words.size();
        // The separator that counts is the strongest since the last name: ", and" is an "and".
        found.push_back({exact, pieces[i].before, std::move(words), false});
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
