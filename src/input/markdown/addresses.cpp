// Where addresses end: as people write them in running text.
#include "input/markdown/addresses.h"

#include <algorithm>

#include "base/ascii.h"

namespace vitac::markdown {

std::size_t end_of_url(std::string_view text, std::size_t begin) {
    constexpr std::string_view ends = " \t\n<\"`\\[]";  // brackets around a URL are not part of it
    std::size_t end = std::min(text.find_first_of(ends, begin), text.size());
    const std::string_view url = text.substr(begin, end - begin);
    std::ptrdiff_t unopened = std::count(url.begin(), url.end(), ')') - std::count(url.begin(), url.end(), '(');
    while (end > begin) {
        const char last = text[end - 1];
        if (last == ')' && unopened > 0) {
            --unopened;
        } else if (std::string_view("?!.,:;*_~'|").find(last) == std::string_view::npos) {
            break;
        }
        --end;
    }
    return end;
}

std::size_t end_of_email(std::string_view text, std::size_t begin) {
    constexpr std::size_t longest = 254;  // RFC 5321, section 4.5.3.1
    const auto is_local = [](char c) {
        return ascii::is_letter_or_digit(c) || c == '.' || c == '_' || c == '+' || c == '-';
    };
    std::size_t at = begin;
    while (at < text.size() && at - begin < longest && is_local(text[at])) {
        ++at;
    }
    if (at == begin || at >= text.size() || text[at] != '@') {
        return begin;
    }
    std::size_t end = at + 1;
    while (end < text.size() && end - begin < longest &&
           (ascii::is_letter_or_digit(text[end]) || text[end] == '.' || text[end] == '-')) {
        ++end;
    }
    while (end > at + 1 && (text[end - 1] == '.' || text[end - 1] == '-')) {
        --end;
    }
    return text.substr(at + 1, end - at - 1).find('.') == std::string_view::npos ? begin : end;
}

}  // namespace vitac::markdown
