// Where a line may end inside a word.
#include "typeset/line/word_breaks.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "base/unicode.h"

namespace vitac {

namespace {

// Penalties; a line's is squared. That of a hyphen is worth a ragged line which falls eleven ems short, or a justified
// one stretched further than any may be: no extractor but one puts "Plug-/and-Play" together again, and that one takes
// the hyphen out.
constexpr int hyphen_penalty = 2000;
constexpr int slash_penalty = 80;
constexpr int url_penalty = 200;

// A hyphen or slash with fewer letters on one side ("co-|first", "and/|or") is no place to break.
constexpr std::size_t least_letters_beside_hyphen = 3;

// Tokens such as C++, 2.6% and COVID-19.
constexpr std::size_t longest_code_token = 8;

struct Beside {
    char32_t before = 0;
    char32_t after = 0;
};

Beside characters_beside(std::string_view text, std::size_t offset) {
    std::size_t previous = offset;
    while (previous > 0) {
        --previous;
        if ((static_cast<unsigned char>(text[previous]) & 0xC0U) != 0x80U) {
            break;
        }
    }
    std::size_t at = previous;
    std::size_t next = offset;
    return {unicode::decode(text, at), offset < text.size() ? unicode::decode(text, next) : 0};
}

bool is_hyphen(char32_t c) {
    return c == U'-' || c == 0x2010;
}

// Letters directly before and after the separator that ends at `offset`. Looks no further than it must: a token may be
// long, and have a hyphen everywhere.
bool has_letters_on_both_sides(const Token& token, std::size_t offset) {
    constexpr std::size_t longest_character = 4;
    constexpr std::size_t window = (least_letters_beside_hyphen + 1) * longest_character;
    const std::size_t at = offset - token.begin;
    std::size_t from = at - std::min(at, window);
    while (from < at && (static_cast<unsigned char>(token.text[from]) & 0xC0U) == 0x80U) {
        ++from;
    }
    const std::u32string before = unicode::to_characters(token.text.substr(from, at - from));
    std::size_t letters_before = 0;
    for (std::size_t i = before.size() - 1; i > 0 && unicode::is_letter(before[i - 1]); --i) {
        ++letters_before;
    }
    std::size_t letters_after = 0;
    for (std::size_t next = at; next < token.text.size() && letters_after < least_letters_beside_hyphen;) {
        if (!unicode::is_letter(unicode::decode(token.text, next))) {
            break;
        }
        ++letters_after;
    }
    return letters_before >= least_letters_beside_hyphen && letters_after >= least_letters_beside_hyphen;
}

// Korean is broken at blanks and after punctuation, never between two syllables or between a word and its particle.
bool breaks_korean_word(const Beside& beside) {
    if (!unicode::is_hangul(beside.before) && !unicode::is_hangul(beside.after)) {
        return false;
    }
    constexpr std::u32string_view after_these = U",.;:!?/·…、。";
    return after_these.find(beside.before) == std::u32string_view::npos;
}

bool is_code_token(std::string_view part) {
    const bool has_sign = part.find_first_of("+#.0123456789") != std::string_view::npos;
    return has_sign && unicode::character_count(part) <= longest_code_token;
}

// The part of the token between slashes that the offset is inside; empty at its edges, and when it is long anyway.
std::string_view part_between_slashes(const Token& token, std::size_t offset) {
    constexpr std::size_t window = longest_code_token * 4;
    const std::size_t at = offset - token.begin;
    const std::size_t from = at - std::min(at, window);
    const std::string_view near = token.text.substr(from, at - from + window);
    const std::size_t here = at - from;
    const std::size_t slash = here == 0 ? std::string_view::npos : near.rfind('/', here - 1);
    const std::size_t begin = slash == std::string_view::npos ? 0 : slash + 1;
    const std::size_t end = std::min(near.find('/', here), near.size());
    return begin < here ? near.substr(begin, end - begin) : std::string_view();
}

bool is_ascii_digit(char byte) {
    return byte >= '0' && byte <= '9';
}

}  // namespace

Opportunity judge_break_in_word(const Token& token, Opportunity opportunity) {
    const Beside beside = characters_beside(token.text, opportunity.offset - token.begin);
    if (unicode::is_ideographic(beside.before) || unicode::is_ideographic(beside.after)) {
        return opportunity;
    }
    if (is_hyphen(beside.before)) {
        opportunity.kind = BreakKind::Hyphen;
        opportunity.penalty = hyphen_penalty;
    } else if (beside.before == U'–') {
        opportunity.penalty = hyphen_penalty;
    } else if (beside.before == U'/') {
        opportunity.kind = BreakKind::Slash;
        opportunity.penalty = slash_penalty;
    } else if (beside.before == 0x00AD) {
        opportunity.kind = BreakKind::Inserted;
    }
    const std::size_t at = opportunity.offset;
    const bool at_separator = opportunity.penalty > 0;
    const bool before_dash = beside.after == U'—' || beside.after == U'–';
    opportunity.tied =
        opportunity.tied || before_dash || breaks_korean_word(beside) ||
        (at_separator && !has_letters_on_both_sides(token, at)) || is_code_token(part_between_slashes(token, at - 1)) ||
        is_code_token(part_between_slashes(token, at)) || is_code_token(part_between_slashes(token, at + 1));
    return opportunity;
}

std::vector<Opportunity> breaks_in_url(const Token& token) {
    constexpr std::size_t least_piece = 4;
    std::vector<Opportunity> breaks;
    const std::size_t scheme = token.text.find("://");
    std::size_t last = scheme == std::string_view::npos ? 0 : scheme + 3;
    for (std::size_t at = last + least_piece; at + least_piece <= token.text.size(); ++at) {
        const bool after_slash = token.text[at - 1] == '/' && token.text[at] != '/';
        const bool before_sign = std::string_view(".?&=#_~-").find(token.text[at]) != std::string_view::npos &&
                                 token.text[at - 1] != '-' && token.text[at - 1] != '/' &&
                                 !is_ascii_digit(token.text[at - 1]);
        if ((after_slash || before_sign) && at - last >= least_piece) {
            breaks.push_back({token.begin + at, BreakKind::Url, url_penalty, false});
            last = at;
        }
    }
    return breaks;
}

}  // namespace vitac
