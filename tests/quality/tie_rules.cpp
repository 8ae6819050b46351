// What must stay on one line, said once more and simply, so that the typesetter is not its own judge.
#include "quality/tie_rules.h"

#include <algorithm>
#include <array>
#include <initializer_list>

#include "base/unicode.h"

namespace vitac::quality {

namespace {

constexpr std::size_t longest_code = 8;    // C++, 800+, 2.6%, COVID-19
constexpr std::size_t longest_label = 30;  // [project page]
constexpr std::size_t least_url_piece = 4;

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

std::string_view without(std::string_view word, std::string_view opening, std::string_view closing) {
    while (!word.empty() && opening.find(word.front()) != std::string_view::npos) {
        word.remove_prefix(1);
    }
    while (!word.empty() && closing.find(word.back()) != std::string_view::npos) {
        word.remove_suffix(1);
    }
    return word;
}

char32_t first_character(std::string_view word) {
    std::size_t offset = 0;
    return word.empty() ? 0 : unicode::decode(word, offset);
}

bool begins_with_digit(std::string_view word) {
    return unicode::is_digit(first_character(without(word, "(", "")));
}

bool begins_with_capital(std::string_view word) {
    return unicode::is_uppercase(first_character(word));
}

bool is_number(std::string_view word) {
    const std::string_view digits = without(word, "(~", ",.)");
    return !digits.empty() && digits.find_first_not_of("0123456789.,") == std::string_view::npos;
}

bool is_initial(std::string_view word) {
    const std::u32string letters = unicode::to_characters(without(word, "(", ""));
    return letters.size() == 2 && unicode::is_uppercase(letters[0]) && letters[1] == U'.';
}

bool is_year(std::string_view word) {
    const std::string_view digits = without(word, "(", ",.;:)");
    return digits.size() >= 4 && digits.substr(0, 4).find_first_not_of("0123456789") == std::string_view::npos;
}

bool is_month(std::string_view word, const std::string& language) {
    const std::string lower = unicode::to_lower(without(word, "(", ".,"));
    for (const std::string& tongue : {std::string("en"), language}) {
        for (int month = 1; month <= 12; ++month) {
            for (const unicode::MonthForm form : {unicode::MonthForm::Abbreviated, unicode::MonthForm::Wide}) {
                const std::string name = unicode::to_lower(unicode::month_name(month, form, tongue));
                if (lower == without(name, "", ".")) {
                    return true;
                }
            }
        }
    }
    return lower == "sept";
}

bool is_hard_pair(std::string_view left, std::string_view right, const std::string& language) {
    const std::string_view label = without(left, "(", "");
    if (is_one_of(right, {"–", "—"})) {
        return true;
    }
    if (is_one_of(label, {"Vol.", "vol.", "No.", "no.", "Issue", "pp.", "p.", "Ch.", "Sec.", "Fig.", "§"})) {
        return begins_with_digit(right);
    }
    if (is_one_of(label, {"Prof.", "Dr.", "Mr.", "Ms.", "Mrs."}) || is_initial(left)) {
        return begins_with_capital(right);
    }
    const std::string_view unit = without(right, "", ".,;:)");
    return (is_number(left) && is_one_of(unit, {"%", "kg", "km", "cm", "mm", "ms", "GB", "TB", "MHz", "GHz", "€"})) ||
           (label == "et" && unit == "al") || (is_year(right) && is_month(left, language));
}

// A label in brackets that begins on the one line and ends on the next.
bool splits_label(const LineEnd& end) {
    const std::size_t open = end.left.rfind('[');
    const std::size_t close = end.right.find(']');
    if (open == std::string_view::npos || close == std::string_view::npos) {
        return false;
    }
    const std::string_view begin = end.left.substr(open);
    const std::string_view rest = end.right.substr(0, close);
    return begin.find(']') == std::string_view::npos && rest.find('[') == std::string_view::npos &&
           unicode::character_count(begin) + unicode::character_count(rest) <= longest_label;
}

// Written without blanks between words: a line may end almost anywhere.
bool has_no_blanks(char32_t character) {
    static constexpr std::array<std::string_view, 4> scripts = {"Thai", "Hani", "Hira", "Kana"};
    return std::find(scripts.begin(), scripts.end(), unicode::script_of(character)) != scripts.end();
}

bool splits_code(const LineEnd& end) {
    const std::string word = std::string(last_word(end.left)) + std::string(first_word(end.right));
    if (has_no_blanks(first_character(first_word(end.right)))) {
        return false;
    }
    const bool is_email = word.find('@') != std::string::npos && word.find('.') != std::string::npos;
    const std::string_view core = without(word, "(\"", ".,;:)\"");
    const bool is_code =
        core.find_first_of("+#.0123456789") != std::string_view::npos && unicode::character_count(core) <= longest_code;
    return is_email || (is_code && core.find("–") == std::string_view::npos);
}

}  // namespace

bool is_inside_word(const LineEnd& end) {
    return !end.left.empty() && end.left.back() != ' ' && end.left.back() != '\n';
}

std::string_view last_word(std::string_view line) {
    line = without(line, "", " \n");
    const std::size_t blank = line.rfind(' ');
    return blank == std::string_view::npos ? line : line.substr(blank + 1);
}

std::string_view first_word(std::string_view line) {
    return line.substr(0, std::min(line.find(' '), line.size()));
}

bool breaks_tie(const LineEnd& end, const std::string& language) {
    if (splits_label(end)) {
        return true;
    }
    return is_inside_word(end) ? splits_code(end) : is_hard_pair(last_word(end.left), first_word(end.right), language);
}

bool splits_url(const LineEnd& end) {
    const std::string_view left = last_word(end.left);
    const std::string_view right = first_word(end.right);
    const std::string word = std::string(left) + std::string(right);
    const bool is_url = word.find("://") != std::string::npos || word.find("www.") != std::string::npos ||
                        word.starts_with("10.") || word.find(".org/") != std::string::npos ||
                        word.find(".com/") != std::string::npos;
    if (!is_inside_word(end) || !is_url) {
        return false;
    }
    const bool at_sign = left.ends_with('/') || std::string_view(".?&=#_~-").find(right[0]) != std::string_view::npos;
    return end.hyphen_inserted || !at_sign || left.size() < least_url_piece || right.size() < least_url_piece;
}

}  // namespace vitac::quality
