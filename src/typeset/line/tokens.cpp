// Words between blanks, and what can be told from their letters.
#include "typeset/line/tokens.h"

#include <algorithm>
#include <array>
#include <map>

#include "base/unicode.h"

namespace vitac {

namespace {

// No word in the lists below, and no month of any language, is longer.
constexpr std::size_t longest_known_word = 40;

bool is_break_blank(char byte) {
    return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r' || byte == '\f' || byte == '\v';
}

bool is_ascii_digit(char byte) {
    return byte >= '0' && byte <= '9';
}

std::string_view without_opening(std::string_view text) {
    static constexpr std::array<std::string_view, 8> opening = {"(", "[", "\"", "'", "“", "‘", "«", "„"};
    for (bool found = true; found;) {
        found = false;
        for (const std::string_view sign : opening) {
            if (text.starts_with(sign)) {
                text.remove_prefix(sign.size());
                found = true;
            }
        }
    }
    return text;
}

// "(Vol." -> "vol": opening brackets, case and one full stop do not matter.
std::string plain_word(std::string_view text) {
    text = without_opening(text);
    if (text.ends_with('.')) {
        text.remove_suffix(1);
    }
    return text.size() > longest_known_word ? std::string() : unicode::to_lower(text);
}

std::string_view without_closing(std::string_view text) {
    while (!text.empty() && std::string_view(".,;:)]").find(text.back()) != std::string_view::npos) {
        text.remove_suffix(1);
    }
    return text;
}

template <std::size_t size>
bool is_one_of(std::string_view word, const std::array<std::string_view, size>& words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

char32_t first_character(std::string_view text) {
    std::size_t offset = 0;
    return text.empty() ? 0 : unicode::decode(text, offset);
}

}  // namespace

std::vector<Token> find_tokens(std::string_view text) {
    std::vector<Token> tokens;
    for (std::size_t at = 0; at < text.size();) {
        if (is_break_blank(text[at])) {
            ++at;
            continue;
        }
        std::size_t end = at;
        while (end < text.size() && !is_break_blank(text[end])) {
            ++end;
        }
        tokens.push_back({at, text.substr(at, end - at)});
        at = end;
    }
    return tokens;
}

// --- Months ----------------------------------------------------------------------------------------------------------

namespace {

void add_months(std::set<std::string>& names, const std::string& language) {
    for (int month = 1; month <= 12; ++month) {
        for (const auto form : {unicode::MonthForm::Abbreviated, unicode::MonthForm::Wide}) {
            names.insert(plain_word(unicode::month_name(month, form, language)));
        }
    }
    names.insert("sept");  // as common as CLDR's "Sep"
    names.erase("");
}

}  // namespace

MonthNames::MonthNames(const std::string& language) {
    // CLDR is slow to ask, and a document has few languages; a hostile one may have many.
    constexpr std::size_t most_kept = 32;
    static thread_local std::map<std::string, std::set<std::string>> of_language;
    if (of_language.size() >= most_kept) {
        of_language.clear();
    }
    std::set<std::string>& names = of_language[language];
    if (names.empty()) {
        add_months(names, "en");
        add_months(names, language);
    }
    names_ = &names;
}

bool MonthNames::contains(const Token& token) const {
    return begins_with_capital(token) && names_->contains(plain_word(without_closing(token.text)));
}

// --- Kinds of words --------------------------------------------------------------------------------------------------

bool is_initial(const Token& token) {
    const std::u32string word = unicode::to_characters(without_opening(token.text).substr(0, longest_known_word));
    if (word.size() < 2 || word.back() != U'.') {
        return false;
    }
    // Capitals, each with its full stop, hyphens between them.
    for (std::size_t i = 0; i < word.size(); i += 2) {
        i += word[i] == U'-' ? 1 : 0;
        if (i + 1 >= word.size() || !unicode::is_uppercase(word[i]) || word[i + 1] != U'.') {
            return false;
        }
    }
    return true;
}

bool is_title(const Token& token) {
    static constexpr std::array<std::string_view, 10> titles = {"prof", "dr", "mr", "ms",   "mrs",
                                                                "mx",   "st", "sr", "frau", "herr"};
    return token.text.ends_with('.') && begins_with_capital(token) && is_one_of(plain_word(token.text), titles);
}

bool is_number_label(const Token& token) {
    static constexpr std::array<std::string_view, 13> with_stop = {"no", "p",   "pp", "ch",  "sec", "fig", "figs",
                                                                   "eq", "eqs", "nr", "art", "bd",  "tab"};
    static constexpr std::array<std::string_view, 12> with_or_without = {
        "vol", "issue", "§", "§§", "#", "№", "volume", "figure", "table", "chapter", "section", "n°"};
    const std::string word = plain_word(token.text);
    return (token.text.ends_with('.') && is_one_of(word, with_stop)) || is_one_of(word, with_or_without);
}

bool is_unit(const Token& token) {
    static constexpr std::array<std::string_view, 58> units = {
        "%",  "‰",  "km",  "m",    "cm",  "mm", "µm",  "μm",  "nm",  "kg",  "g",  "mg",  "µg", "s",  "ms",
        "µs", "μs", "ns",  "h",    "min", "Hz", "kHz", "MHz", "GHz", "THz", "B",  "kB",  "KB", "MB", "GB",
        "TB", "PB", "bit", "bits", "K",   "°C", "°F",  "W",   "kW",  "MW",  "GW", "V",   "mV", "A",  "mA",
        "J",  "kJ", "eV",  "dB",   "fps", "px", "pt",  "kWh", "€",   "$",   "£",  "EUR", "USD"};
    return is_one_of(without_closing(token.text), units);
}

bool is_currency(const Token& token) {
    static constexpr std::array<std::string_view, 11> currencies = {"€",   "$",   "£",   "¥",   "₩",  "EUR",
                                                                    "USD", "GBP", "JPY", "KRW", "CHF"};
    return is_one_of(without_opening(token.text), currencies);
}

bool is_day(const Token& token) {
    std::string_view digits = without_opening(token.text);
    if (digits.ends_with('.')) {
        digits.remove_suffix(1);  // German and others
    }
    const bool all_digits = std::all_of(digits.begin(), digits.end(), is_ascii_digit);
    return all_digits && (digits.size() == 1 || (digits.size() == 2 && digits.front() <= '3'));
}

bool is_dash(const Token& token) {
    return token.text == "–" || token.text == "—" || is_hyphen_alone(token);
}

bool is_hyphen_alone(const Token& token) {
    return token.text == "-" || token.text == "\u2010";
}

bool is_et_al(const Token& left, const Token& right) {
    return left.text == "et" && right.text.starts_with("al") && without_closing(right.text) == "al";
}

bool is_ordinal(const Token& token) {
    const std::string_view word = without_opening(token.text);
    const auto letters = std::find_if_not(word.begin(), word.end(), is_ascii_digit);
    const std::string_view ending = word.substr(static_cast<std::size_t>(letters - word.begin()));
    return letters != word.begin() && (ending == "st" || ending == "nd" || ending == "rd" || ending == "th");
}

bool is_count(const Token& token) {
    constexpr std::size_t digits_of_a_year = 4;
    std::string_view number = without_opening(token.text);
    if (number.ends_with('+')) {
        number.remove_suffix(1);
    }
    const bool only_digits =
        std::all_of(number.begin(), number.end(), [](char c) { return is_ascii_digit(c) || c == ',' || c == '.'; });
    return !number.empty() && is_ascii_digit(number.back()) && only_digits && number.size() != digits_of_a_year;
}

bool is_degree(const Token& token) {
    static constexpr std::array<std::string_view, 10> degrees = {"Ph.D.", "PhD",   "M.S.", "M.Sc.", "MSc",
                                                                 "B.S.",  "B.Sc.", "BSc",  "M.A.",  "B.A."};
    return is_one_of(token.text, degrees);
}

bool is_email(const Token& token) {
    const std::size_t at = token.text.find('@');
    return at != std::string_view::npos && at > 0 && token.text.find('.', at) != std::string_view::npos &&
           !is_url(token);
}

bool is_url(const Token& token) {
    const std::string_view text = without_opening(token.text);
    if (text.find("://") != std::string_view::npos || text.starts_with("www.") || text.starts_with("doi:10.")) {
        return true;
    }
    // "example.org/path": a name of letters, digits, hyphens and at least one full stop before the first slash.
    const std::size_t slash = text.find('/');
    if (slash == std::string_view::npos) {
        return false;
    }
    const std::string_view host = text.substr(0, slash);
    const std::size_t dot = host.rfind('.');
    const bool is_host = std::all_of(host.begin(), host.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || is_ascii_digit(c) || c == '.' || c == '-';
    });
    return is_host && dot != std::string_view::npos && dot > 0 && host.size() - dot > 2;
}

// --- Letters and digits ----------------------------------------------------------------------------------------------

bool begins_with_capital(const Token& token) {
    return unicode::is_uppercase(first_character(without_opening(token.text)));
}

bool begins_with_lowercase(const Token& token) {
    return unicode::is_lowercase(first_character(token.text));
}

bool begins_with_number(const Token& token) {
    return unicode::is_digit(first_character(without_opening(token.text)));
}

bool begins_with_number_or_capital(const Token& token) {
    return begins_with_number(token) || begins_with_capital(token);
}

bool ends_with_number(const Token& token) {
    return !token.text.empty() && is_ascii_digit(token.text.back());
}

std::size_t letter_count(const Token& token) {
    std::size_t count = 0;
    for (std::size_t offset = 0; offset < token.text.size();) {
        count += unicode::is_letter(unicode::decode(token.text, offset)) ? 1U : 0U;
    }
    return count;
}

std::size_t digit_count(const Token& token) {
    return static_cast<std::size_t>(std::count_if(token.text.begin(), token.text.end(), is_ascii_digit));
}

bool begins_phone_number(const Token& token) {
    const bool opens = token.text.starts_with('+') || token.text.starts_with('(');
    return opens && is_phone_part(token) && digit_count(token) > 0;
}

bool is_phone_part(const Token& token) {
    constexpr std::size_t longest = 20;
    return token.text.size() <= longest && digit_count(token) > 0 &&
           std::all_of(token.text.begin(), token.text.end(), [](char c) {
               return is_ascii_digit(c) || std::string_view("+-().").find(c) != std::string_view::npos;
           });
}

}  // namespace vitac
