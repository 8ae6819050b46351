// Words between blanks, and what can be told from their letters: an initial, a unit, a month, an address.
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace vitac {

struct Token {
    std::size_t begin = 0;
    std::string_view text;

    std::size_t end() const { return begin + text.size(); }
};

// No-break blanks are inside tokens.
std::vector<Token> find_tokens(std::string_view text);

// The names of the months in a language and in English, in full and short, in lower case without full stops.
class MonthNames {
public:
    explicit MonthNames(const std::string& language);
    bool contains(const Token& token) const;

private:
    const std::set<std::string>* names_;
};

bool is_initial(const Token& token);       // "J.", "(J.-P."
bool is_title(const Token& token);         // "Dr."
bool is_number_label(const Token& token);  // "Vol.", "pp.", "§"
bool is_unit(const Token& token);          // "kg", "%"
bool is_currency(const Token& token);      // "USD"
bool is_day(const Token& token);           // "3", "31."
bool is_dash(const Token& token);          // an en or em dash, or a hyphen, alone
bool is_hyphen_alone(const Token& token);
bool is_et_al(const Token& left, const Token& right);
bool is_ordinal(const Token& token);  // "3rd"
bool is_count(const Token& token);    // "8", "(700+", "1,900": not a year
bool is_degree(const Token& token);   // "Ph.D."
bool is_email(const Token& token);
bool is_url(const Token& token);  // also a DOI

bool begins_with_capital(const Token& token);
bool begins_with_lowercase(const Token& token);
bool begins_with_number(const Token& token);
bool begins_with_number_or_capital(const Token& token);
bool ends_with_number(const Token& token);

// For words of one script that needs no more than counting.
std::size_t letter_count(const Token& token);
std::size_t digit_count(const Token& token);

bool begins_phone_number(const Token& token);  // "+82", "(02)"
bool is_phone_part(const Token& token);        // digits and the signs between them

}  // namespace vitac
