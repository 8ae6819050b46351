// Where a line may end, as a careful typographer sees it.
#include "typeset/line/ties.h"

#include <algorithm>

#include "base/unicode.h"
#include "typeset/line/tokens.h"
#include "typeset/line/word_breaks.h"

namespace vitac {

namespace {

// Penalties; a line's is squared.
constexpr int dash_range_penalty = 200;   // Spring – | Autumn
constexpr int ordinal_penalty = 100;      // 3rd | place, 700+ | citations
constexpr int degree_penalty = 50;        // Ph.D. | in
constexpr int parenthesis_penalty = 30;   // (see | below)
constexpr int short_ending_penalty = 30;  // a line that ends on "a" or "of"

constexpr std::size_t longest_bracket_label = 30;
constexpr std::size_t longest_tied_parenthesis = 12;

// --- Pairs of words --------------------------------------------------------------------------------------------------

bool is_hard_tie(const Token& left, const Token& right, const MonthNames& months) {
    const bool number = begins_with_number(right);
    return (is_initial(left) && begins_with_capital(right)) || (is_title(left) && begins_with_capital(right)) ||
           (is_number_label(left) && number) || (months.contains(left) && number) ||
           (is_day(left) && months.contains(right)) || (ends_with_number(left) && is_unit(right)) ||
           (is_currency(left) && number) || is_dash(right) || is_et_al(left, right);
}

bool is_short_word(const Token& token) {
    constexpr std::size_t most_letters = 2;
    const std::size_t letters = letter_count(token);
    return letters <= most_letters && letters == unicode::character_count(token.text);
}

// "8 papers", not "2 and": small words are no nouns.
bool is_count_and_noun(const Token& left, const Token& right) {
    constexpr std::size_t least_letters = 4;
    return is_count(left) && begins_with_lowercase(right) && letter_count(right) >= least_letters;
}

// "2018 – | today", "Developer - | Associate". The dash of a range is read as a hyphen, and pdftotext takes a hyphen at
// the end of a line out: as bad as a hyphen in a word there.
constexpr int line_end_hyphen_penalty = 2000;

int tie_after_hyphen(const Token* before, const Token& left) {
    const bool in_range = before != nullptr && ends_with_number(*before) && is_dash(left);
    return in_range || is_hyphen_alone(left) ? line_end_hyphen_penalty : 0;
}

// What it costs to part two words.
int soft_tie(const Token& left, const Token& right) {
    int penalty = is_short_word(left) ? short_ending_penalty : 0;
    penalty += is_ordinal(left) || is_count_and_noun(left, right) ? ordinal_penalty : 0;
    penalty += is_degree(left) && right.text == "in" ? degree_penalty : 0;
    penalty += is_dash(left) && begins_with_number_or_capital(right) ? dash_range_penalty : 0;
    return penalty;
}

// --- Stretches of several words --------------------------------------------------------------------------------------

bool is_blank_byte(char byte) {
    return byte == ' ' || byte == '\t' || byte == '\n';
}

TextRange without_blanks(std::string_view text, TextRange range) {
    while (range.first < range.second && is_blank_byte(text[range.first])) {
        ++range.first;
    }
    while (range.second > range.first && is_blank_byte(text[range.second - 1])) {
        --range.second;
    }
    return range;
}

// The innermost pairs of `open` and `close` with at most `longest` characters between them.
std::vector<TextRange> short_pairs(std::string_view text, char open, char close, std::size_t longest) {
    std::vector<TextRange> pairs;
    std::size_t begin = std::string_view::npos;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == open) {
            begin = at;
        } else if (text[at] == close && begin != std::string_view::npos) {
            // No character has more than four bytes, so longer texts need not be counted.
            if (at - begin <= 4 * longest &&
                unicode::character_count(text.substr(begin + 1, at - begin - 1)) <= longest) {
                pairs.emplace_back(begin, at + 1);
            }
            begin = std::string_view::npos;
        }
    }
    return pairs;
}

// "+82 10 1234 5678", "(02) 123-4567": tokens of digits after one that begins with "+" or "(".
std::vector<TextRange> phone_numbers(const std::vector<Token>& tokens) {
    constexpr std::size_t least_digits = 7;
    constexpr std::size_t most_digits = 15;
    std::vector<TextRange> numbers;
    for (std::size_t first = 0; first < tokens.size(); ++first) {
        if (!begins_phone_number(tokens[first])) {
            continue;
        }
        std::size_t digits = 0;
        std::size_t end = first;
        while (end < tokens.size() && is_phone_part(tokens[end]) && digits + digit_count(tokens[end]) <= most_digits) {
            digits += digit_count(tokens[end]);
            ++end;
        }
        if (digits >= least_digits) {
            numbers.emplace_back(tokens[first].begin, tokens[end - 1].end());
            first = end - 1;
        }
    }
    return numbers;
}

// Calls `change` for each opportunity strictly inside a range. Ranges are in order of their beginnings.
template <class Change>
void for_each_inside(std::vector<Opportunity>& opportunities, const std::vector<TextRange>& ranges, Change change) {
    for (const TextRange& range : ranges) {
        auto inside = std::upper_bound(opportunities.begin(), opportunities.end(), range.first,
                                       [](std::size_t at, const Opportunity& o) { return at < o.offset; });
        for (; inside != opportunities.end() && inside->offset < range.second; ++inside) {
            change(*inside);
        }
    }
}

// --- All together ----------------------------------------------------------------------------------------------------

enum class Address { None, Email, Url };

Address address_of(const Token& token) {
    return is_url(token) ? Address::Url : is_email(token) ? Address::Email : Address::None;
}

// What UAX #14 allows, looked at word by word.
class OpportunityFinder {
public:
    OpportunityFinder(std::string_view text, const std::vector<Token>& tokens, const std::string& language)
        : text_(text), tokens_(tokens), months_(language) {}

    std::vector<Opportunity> find(const std::string& language) {
        std::vector<Opportunity> found;
        for (const unicode::BreakOpportunity& allowed : unicode::line_breaks(text_, language)) {
            skip_to(allowed.offset);
            if (allowed.required || allowed.offset == text_.size()) {
                found.push_back({allowed.offset, BreakKind::Required, 0, false});
            } else if (!is_inside_token(allowed.offset)) {
                found.push_back(between_words(allowed.offset));
            } else if (address_ != Address::Url) {
                const Opportunity plain{allowed.offset, BreakKind::Plain, 0, address_ == Address::Email};
                found.push_back(judge_break_in_word(tokens_[token_], plain));
            }
        }
        return found;
    }

private:
    // Moves to the last token that begins before the offset.
    void skip_to(std::size_t offset) {
        while (token_ + 1 < tokens_.size() && tokens_[token_ + 1].begin < offset) {
            ++token_;
        }
        if (token_ < tokens_.size() && token_ != looked_at_) {
            looked_at_ = token_;
            address_ = address_of(tokens_[token_]);
        }
    }

    bool is_inside_token(std::size_t offset) const {
        return !tokens_.empty() && tokens_[token_].begin < offset && offset < tokens_[token_].end();
    }

    Opportunity between_words(std::size_t offset) const {
        Opportunity opportunity{offset, BreakKind::Blank, 0, false};
        if (token_ + 1 < tokens_.size() && tokens_[token_].begin < offset) {
            const Token& left = tokens_[token_];
            const Token& right = tokens_[token_ + 1];
            opportunity.tied = is_hard_tie(left, right, months_);
            const int hyphen = tie_after_hyphen(token_ > 0 ? &tokens_[token_ - 1] : nullptr, left);
            opportunity.penalty = hyphen > 0 ? hyphen : soft_tie(left, right);
        }
        return opportunity;
    }

    std::string_view text_;
    const std::vector<Token>& tokens_;
    MonthNames months_;
    std::size_t token_ = 0;
    std::size_t looked_at_ = std::string_view::npos;
    Address address_ = Address::None;  // of the token looked at
};

void add_url_breaks(std::vector<Opportunity>& opportunities, const std::vector<Token>& tokens) {
    const std::size_t before = opportunities.size();
    for (const Token& token : tokens) {
        if (is_url(token)) {
            const std::vector<Opportunity> breaks = breaks_in_url(token);
            opportunities.insert(opportunities.end(), breaks.begin(), breaks.end());
        }
    }
    std::inplace_merge(opportunities.begin(), opportunities.begin() + static_cast<std::ptrdiff_t>(before),
                       opportunities.end(),
                       [](const Opportunity& a, const Opportunity& b) { return a.offset < b.offset; });
}

void tie(Opportunity& opportunity) {
    opportunity.tied = opportunity.kind != BreakKind::Required;
}

}  // namespace

std::vector<Opportunity> break_opportunities(std::string_view text, const std::string& language,
                                             const std::vector<TextRange>& unbreakable) {
    const std::vector<Token> tokens = find_tokens(text);
    std::vector<Opportunity> opportunities = OpportunityFinder(text, tokens, language).find(language);
    add_url_breaks(opportunities, tokens);

    std::vector<TextRange> whole;
    for (const TextRange& range : unbreakable) {
        whole.push_back(without_blanks(text, range));
    }
    for_each_inside(opportunities, whole, tie);
    for_each_inside(opportunities, short_pairs(text, '[', ']', longest_bracket_label), tie);
    for_each_inside(opportunities, phone_numbers(tokens), tie);
    for_each_inside(opportunities, short_pairs(text, '(', ')', longest_tied_parenthesis),
                    [](Opportunity& inside) { inside.penalty += parenthesis_penalty; });
    return opportunities;
}

}  // namespace vitac
