// Dates and ranges of dates in running text.
//
// The text is cut into numbers, words and signs. A date may begin at any of them; the longest form that fits there
// wins. Two dates with a dash or a word such as "to" between them are a range; a range may be open.
#include "input/meaning/dates.h"

#include <algorithm>
#include <optional>

#include "base/ascii.h"
#include "base/unicode.h"
#include "input/meaning/date_words.h"
#include "input/people/text.h"

namespace vitac {

namespace {

enum class TokenKind { Number, Word, Sign };

struct Token {
    TokenKind kind = TokenKind::Sign;
    std::size_t begin = 0;
    std::size_t end = 0;
    bool blank_before = false;
    bool gap_before = false;  // so many blanks that a column ends there
    int value = 0;            // Number
    int digits = 0;           // Number
    char32_t sign = 0;
};
constexpr int least_blanks_of_gap = 3;

// Biographies of the living begin in the 20th century; older years occur in works on history.
constexpr int first_year = 1500;
constexpr int last_year = 2059;
constexpr int most_digits = 9;  // beyond, a number is no date and its value does not matter

bool is_ascii_digit(char32_t c) {
    return c >= U'0' && c <= U'9';
}

bool is_word_character(char32_t c) {
    return (unicode::is_letter(c) || unicode::is_mark(c)) && !unicode::is_ideographic(c) && !unicode::is_hangul(c);
}

std::vector<Token> tokens_of(std::string_view text) {
    std::vector<Token> tokens;
    int blanks = 0;
    for (std::size_t offset = 0; offset < text.size();) {
        Token token;
        token.begin = offset;
        const char32_t first = unicode::decode(text, offset);
        if (unicode::is_space(first) || first == U'\u200B') {
            ++blanks;
            continue;
        }
        token.blank_before = blanks > 0;
        token.gap_before = blanks >= least_blanks_of_gap;
        blanks = 0;
        const bool number = is_ascii_digit(first);
        const bool word = is_word_character(first);
        token.kind = number ? TokenKind::Number : word ? TokenKind::Word : TokenKind::Sign;
        token.sign = first;
        token.value = number ? static_cast<int>(first - U'0') : 0;
        token.digits = number ? 1 : 0;
        while ((number || word) && offset < text.size()) {
            std::size_t next = offset;
            const char32_t c = unicode::decode(text, next);
            if (number ? !is_ascii_digit(c) : !is_word_character(c)) {
                break;
            }
            if (number) {
                ++token.digits;
                token.value = token.digits <= most_digits ? token.value * 10 + static_cast<int>(c - U'0') : 0;
            }
            offset = next;
        }
        token.end = offset;
        tokens.push_back(token);
    }
    return tokens;
}

bool is_dash(char32_t c) {
    return c == U'-' || c == U'\u2010' || c == U'\u2011' || c == U'\u2012' || c == U'–' || c == U'—' ||
           c == U'\u2212' || c == U'~' || c == U'〜' || c == U'～' || c == U'→' || c == U'至' || c == U'－';
}

bool is_kana(char32_t c) {
    return c >= U'\u3041' && c <= U'\u30FF';
}

bool is_apostrophe(char32_t c) {
    return c == U'\'' || c == U'’' || c == U'‘' || c == U'`';
}

bool is_open_bracket(char32_t c) {
    return c == U'(' || c == U'[' || c == U'（' || c == U'【';
}

bool is_month(int value) {
    return value >= 1 && value <= 12;
}
bool is_day(int value) {
    return value >= 1 && value <= 31;
}
// '24 and 24: years of two digits belong to the hundred years up to 2069, as in POSIX.
int full_year(int two_digits) {
    constexpr int turn = 69;
    return two_digits < turn ? 2000 + two_digits : 1900 + two_digits;
}

class Reader {
public:
    explicit Reader(std::string_view text) : text_(text), tokens_(tokens_of(text)) {}

    std::vector<FoundDate> all() const {
        std::vector<FoundDate> found;
        for (std::size_t i = 0; i < tokens_.size();) {
            std::optional<Range> range = range_at(i);
            if (!range) {
                ++i;
                continue;
            }
            const std::size_t begin = tokens_[i].begin;
            const std::size_t end = tokens_[range->next - 1].end;
            range->dates.text = std::string(text_.substr(begin, end - begin));
            found.push_back({range->dates, begin, end});
            i = range->next;
        }
        return found;
    }

private:
    struct Point {
        Date date;
        std::size_t next = 0;  // the first token behind it
    };
    struct Range {
        DateRange dates;
        std::size_t next = 0;
    };

    const Token* token(std::size_t i) const { return i < tokens_.size() ? &tokens_[i] : nullptr; }
    bool is_sign(std::size_t i, char32_t sign) const {
        return i < tokens_.size() && tokens_[i].kind == TokenKind::Sign && tokens_[i].sign == sign;
    }
    bool touches(std::size_t i) const { return i < tokens_.size() && !tokens_[i].blank_before; }
    bool is_number(std::size_t i, int digits) const {
        return i < tokens_.size() && tokens_[i].kind == TokenKind::Number && tokens_[i].digits == digits;
    }
    bool is_word(std::size_t i) const { return i < tokens_.size() && tokens_[i].kind == TokenKind::Word; }
    std::string_view word(std::size_t i) const {
        return is_word(i) ? text_.substr(tokens_[i].begin, tokens_[i].end - tokens_[i].begin) : std::string_view();
    }

    // Four digits that are a year by themselves: not "12,000", not part of "2107.05855", "v2020", "COVID-2019-nCoV" or
    // "$2000".
    bool is_year(std::size_t i) const {
        if (!is_number(i, 4) || tokens_[i].value < first_year || tokens_[i].value > last_year) {
            return false;
        }
        if (touches(i) && i > 0) {
            const Token& before = tokens_[i - 1];
            const bool in_number = (before.sign == U',' || before.sign == U'.') && i > 1 && touches(i - 1) &&
                                   tokens_[i - 2].kind == TokenKind::Number && tokens_[i - 2].digits > 2;
            const bool name =
                before.kind == TokenKind::Word && !before.blank_before && i > 1 && tokens_[i - 2].sign == U'/';
            if (in_number || name || before.sign == U'$' || before.sign == U'€' || before.sign == U'_' ||
                before.sign == U'#') {
                return false;
            }
        }
        const bool decimal = (is_sign(i + 1, U'.') || is_sign(i + 1, U',')) && touches(i + 1) && touches(i + 2) &&
                             i + 2 < tokens_.size() && tokens_[i + 2].kind == TokenKind::Number &&
                             tokens_[i + 2].digits > 2;
        return !decimal && !is_sign(i + 1, U'%');
    }

    std::optional<Point> numeric_from_year(std::size_t i) const {
        static constexpr char32_t separators[] = {U'-', U'.', U'/'};
        for (const char32_t separator : separators) {
            const std::size_t month = i + 2;
            if (!is_sign(i + 1, separator) || !touches(i + 1) || !touches(month) ||
                !(is_number(month, 2) || (is_number(month, 1) && separator != U'-')) ||
                !is_month(tokens_[month].value)) {
                continue;
            }
            const std::size_t day = i + 4;
            if (is_sign(i + 3, separator) && touches(i + 3) && touches(day) &&
                (is_number(day, 2) || is_number(day, 1)) && is_day(tokens_[day].value)) {
                return Point{{tokens_[i].value, tokens_[month].value, tokens_[day].value, Season::None}, i + 5};
            }
            return Point{{tokens_[i].value, tokens_[month].value, 0, Season::None}, i + 3};
        }
        return std::nullopt;
    }

    // "2021. 03.", "2021. 3. 15.": as Korean pages write dates.
    std::optional<Point> spaced_from_year(std::size_t i) const {
        const auto part = [&](std::size_t at) {
            return (is_number(at, 1) || is_number(at, 2)) && is_sign(at - 1, U'.') && touches(at - 1) && !touches(at) &&
                   is_sign(at + 1, U'.') && touches(at + 1);
        };
        if (!part(i + 2) || !is_month(tokens_[i + 2].value)) {
            return std::nullopt;
        }
        const bool day = part(i + 4) && is_day(tokens_[i + 4].value);
        return Point{{tokens_[i].value, tokens_[i + 2].value, day ? tokens_[i + 4].value : 0, Season::None},
                     day ? i + 6 : i + 4};
    }

    // 2023年5月12日, 2023년 5월
    std::optional<Point> cjk_from_year(std::size_t i) const {
        if (!is_sign(i + 1, U'年') && !is_sign(i + 1, U'년')) {
            return std::nullopt;
        }
        Point point{{tokens_[i].value, 0, 0, Season::None}, i + 2};
        const auto part = [&](char32_t chinese, char32_t korean) {
            const std::size_t at = point.next;
            if ((is_number(at, 1) || is_number(at, 2)) && (is_sign(at + 1, chinese) || is_sign(at + 1, korean))) {
                point.next = at + 2;
                return tokens_[at].value;
            }
            return 0;
        };
        point.date.month = part(U'月', U'월');
        point.date.day = point.date.month != 0 ? part(U'日', U'일') : 0;
        return point;
    }

    // The 3 of "2018 Mar 3;391(10)" and "(2021, June 3)"; not that of "2018 Mar 3(2)", which is a volume.
    bool is_day_behind_month(std::size_t i) const {
        const bool number = (is_number(i, 1) || is_number(i, 2)) && !touches(i) && is_day(tokens_[i].value);
        const bool decimal = is_sign(i + 1, U'.') && touches(i + 2) && i + 2 < tokens_.size() &&
                             tokens_[i + 2].kind == TokenKind::Number;
        const bool ends = i + 1 >= tokens_.size() || is_sign(i + 1, U';') || is_sign(i + 1, U',') ||
                          is_sign(i + 1, U')') || (is_sign(i + 1, U'.') && !decimal);
        return number && ends;
    }

    std::optional<Point> from_year(std::size_t i) const {
        if (!is_year(i)) {
            return std::nullopt;
        }
        if (const auto point = cjk_from_year(i)) {
            return point;
        }
        if (const auto point = numeric_from_year(i)) {
            return point;
        }
        if (const auto point = spaced_from_year(i)) {
            return point;
        }
        const std::size_t after = is_sign(i + 1, U',') ? i + 2 : i + 1;
        if (const int month = month_of(word(after)); month != 0 && !year_behind_month(after + 1)) {
            const std::size_t next = after + 1 + (is_sign(after + 1, U'.') && touches(after + 1) ? 1U : 0U);
            const bool day = is_day_behind_month(next);
            return Point{{tokens_[i].value, month, day ? tokens_[next].value : 0, Season::None},
                         next + (day ? 1U : 0U)};
        }
        if (const Season season = season_of(word(after)); season != Season::None && after == i + 1) {
            return Point{{tokens_[i].value, 0, 0, season}, after + 1};
        }
        return Point{{tokens_[i].value, 0, 0, Season::None}, i + 1};
    }

    // 05/2023, 05.2023, 12.05.2023, 05/12/2023 (American when the second part can be no month)
    std::optional<Point> numeric_to_year(std::size_t i) const {
        if (!(is_number(i, 1) || is_number(i, 2)) || !touches(i + 1)) {
            return std::nullopt;
        }
        for (const char32_t separator : {U'/', U'.', U'-'}) {
            if (!is_sign(i + 1, separator)) {
                continue;
            }
            // "1.2024" is a number.
            const bool written_as_month = separator != U'.' || is_number(i, 2);
            if (written_as_month && touches(i + 2) && is_year(i + 2) && is_month(tokens_[i].value)) {
                return Point{{tokens_[i + 2].value, tokens_[i].value, 0, Season::None}, i + 3};
            }
            if (touches(i + 2) && (is_number(i + 2, 1) || is_number(i + 2, 2)) && is_sign(i + 3, separator) &&
                is_year(i + 4)) {
                const int first = tokens_[i].value;
                const int second = tokens_[i + 2].value;
                const bool american = separator == U'/' && is_month(first);
                const int month = american ? first : second;
                const int day = american ? second : first;
                if (is_month(month) && is_day(day)) {
                    return Point{{tokens_[i + 4].value, month, day, Season::None}, i + 5};
                }
            }
        }
        return std::nullopt;
    }

    // The token index of a year that follows a month (or its day), skipping ".", ",", "de" and an apostrophe.
    std::optional<Point> year_behind_month(std::size_t i) const {
        if (is_sign(i, U'.')) {
            ++i;
        }
        const bool joined = (is_sign(i, U'/') || is_sign(i, U'-')) && touches(i) && touches(i + 1);  // "May/2019"
        if (is_sign(i, U',') || joined) {
            ++i;
        }
        if (is_date_filler(word(i))) {
            ++i;
        }
        if (is_year(i)) {
            return Point{{tokens_[i].value, 0, 0, Season::None}, i + 1};
        }
        return short_year(i);
    }

    std::optional<Point> short_year(std::size_t i) const {
        if (i < tokens_.size() && tokens_[i].kind == TokenKind::Sign && is_apostrophe(tokens_[i].sign) &&
            touches(i + 1) && is_number(i + 1, 2)) {
            return Point{{full_year(tokens_[i + 1].value), 0, 0, Season::None}, i + 2};
        }
        return std::nullopt;
    }

    // Mar. 2024; March 5, 2024; March 2024; "de marzo de 2024"
    std::optional<Point> from_month(std::size_t i) const {
        const int month = month_of(word(i));
        if (month == 0) {
            return std::nullopt;
        }
        std::size_t next = i + 1 + (is_sign(i + 1, U'.') && touches(i + 1) ? 1U : 0U);
        int day = 0;
        if ((is_number(next, 1) || is_number(next, 2)) && is_day(tokens_[next].value)) {
            day = tokens_[next].value;
            ++next;
            const std::string ordinal = ascii_lower(word(next));
            next +=
                touches(next) && (ordinal == "st" || ordinal == "nd" || ordinal == "rd" || ordinal == "th") ? 1U : 0U;
        }
        const std::optional<Point> year = year_behind_month(next);
        if (!year) {
            return std::nullopt;
        }
        return Point{{year->date.year, month, day, Season::None}, year->next};
    }

    // The index behind "5", "5.", "5th", "1er", "5 de", or nothing.
    std::optional<std::size_t> behind_day(std::size_t i) const {
        if (!(is_number(i, 1) || is_number(i, 2)) || !is_day(tokens_[i].value)) {
            return std::nullopt;
        }
        std::size_t next = i + 1;
        if (is_sign(next, U'.')) {
            ++next;
        }
        const std::string ordinal = ascii_lower(word(next));
        if (touches(next) &&
            (ordinal == "st" || ordinal == "nd" || ordinal == "rd" || ordinal == "th" || ordinal == "er")) {
            ++next;
        }
        return is_date_filler(word(next)) ? next + 1 : next;
    }

    // 5 March 2024, 5. März 2024, 5 de marzo de 2024, 1er janvier 2024
    std::optional<Point> from_day(std::size_t i) const {
        const std::optional<std::size_t> month = behind_day(i);
        std::optional<Point> point = month ? from_month(*month) : std::nullopt;
        if (point && point->date.day == 0) {
            point->date.day = tokens_[i].value;
            return point;
        }
        return std::nullopt;
    }

    // "tháng 5 năm 2024", "tháng 05/2024"
    std::optional<Point> vietnamese_month(std::size_t i) const {
        const std::string_view first = word(i);
        if ((first != "tháng" && first != "Tháng") || !(is_number(i + 1, 1) || is_number(i + 1, 2)) ||
            !is_month(tokens_[i + 1].value)) {
            return std::nullopt;
        }
        const bool parted = is_sign(i + 2, U'/') || is_sign(i + 2, U'-') || is_sign(i + 2, U'.') ||
                            is_sign(i + 2, U',') || word(i + 2) == "năm";
        const std::size_t year = i + 2 + (parted ? 1U : 0U);
        return is_number(year, 4)
                   ? std::optional(Point{{tokens_[year].value, tokens_[i + 1].value, 0, Season::None}, year + 1})
                   : std::nullopt;
    }

    std::optional<Point> from_season(std::size_t i) const {
        const Season season = season_of(word(i));
        if (season == Season::None) {
            return std::nullopt;
        }
        std::size_t next = i + 1;
        const std::string semester = ascii_lower(word(next));
        if (semester == "semester" || semester == "term" || semester == "quarter") {
            ++next;
        }
        const std::optional<Point> year = year_behind_month(next);
        if (!year) {
            return std::nullopt;
        }
        return Point{{year->date.year, 0, 0, season}, year->next};
    }

    // Kana part words without blanks: "から2020年".
    bool hangs_on_word(std::size_t i) const {
        return touches(i) && i > 0 && tokens_[i - 1].kind == TokenKind::Word && !is_kana(tokens_[i - 1].sign);
    }

    std::optional<Point> point_at(std::size_t i) const {
        if (i >= tokens_.size()) {
            return std::nullopt;
        }
        // A number or word that hangs on a word before it ("GPT2020", "x-2019") is no date; a bracket or dash is
        // nothing.
        if (tokens_[i].kind == TokenKind::Number) {
            if (hangs_on_word(i)) {
                return std::nullopt;
            }
            if (const auto point = from_day(i)) {
                return point;
            }
            if (const auto point = numeric_to_year(i)) {
                return point;
            }
            return from_year(i);
        }
        if (tokens_[i].kind == TokenKind::Word) {
            if (const auto point = from_month(i)) {
                return point;
            }
            if (const auto point = vietnamese_month(i)) {
                return point;
            }
            return from_season(i);
        }
        return short_year(i);
    }

    // The first token that begins so many bytes or more behind the beginning of this one.
    std::size_t index_behind(std::size_t i, std::size_t bytes) const {
        std::size_t next = i;
        while (next < tokens_.size() && tokens_[next].begin < tokens_[i].begin + bytes) {
            ++next;
        }
        return next;
    }

    // "present", "(now)" or nothing where a range ends openly; the index behind it.
    std::optional<std::size_t> present_at(std::size_t i) const {
        for (const std::string_view sign :
             {"現在に至る", "至今", "现在", "現在", "目前", "今", "현재", "재직중", "재직 중"}) {
            if (i < tokens_.size() && text_.substr(tokens_[i].begin).starts_with(sign)) {
                return index_behind(i, sign.size());
            }
        }
        if (ascii_lower(word(i)) == "aujourd" && i + 1 < tokens_.size() && is_apostrophe(tokens_[i + 1].sign)) {
            return i + 3;
        }
        constexpr std::size_t most_articles = 2;  // "по настоящее время", "a la fecha"
        std::size_t at = i;
        for (std::size_t articles = 0; articles <= most_articles; ++articles, ++at) {
            if (const std::optional<std::size_t> end = present_words_at(at)) {
                return end;
            }
            at += is_sign(at + 1, U'\'') || is_sign(at + 1, U'’') ? 1U : 0U;  // "l'actualité"
            if (!is_word(at) || !is_article(word(at))) {
                break;
            }
        }
        return std::nullopt;
    }

    // The longest phrase counts: "saat ini", "н.в.".
    std::optional<std::size_t> present_words_at(std::size_t i) const {
        constexpr std::size_t most_tokens = 3;
        for (std::size_t count = most_tokens; count > 0 && is_word(i); --count) {
            const std::size_t last = i + count - 1;
            if (is_word(last) &&
                is_present_word(text_.substr(tokens_[i].begin, tokens_[last].end - tokens_[i].begin))) {
                return last + 1 + (is_sign(last + 1, U'.') && touches(last + 1) && count == most_tokens ? 1U : 0U);
            }
        }
        return std::nullopt;
    }

    // The index behind a dash or "to", or nothing.
    std::optional<std::size_t> range_sign_at(std::size_t i) const {
        std::size_t next = i;
        while (next < tokens_.size() && tokens_[next].kind == TokenKind::Sign && is_dash(tokens_[next].sign) &&
               next - i < 3) {
            ++next;
        }
        if (next > i) {
            return next;
        }
        for (const std::string_view sign : {"から", "부터"}) {
            if (next < tokens_.size() && text_.substr(tokens_[next].begin).starts_with(sign)) {
                return index_behind(next, sign.size());
            }
        }
        return is_word(i) && is_until_word(word(i)) ? std::optional(i + 1) : std::nullopt;
    }

    // The second half of "2019-20" and "2019/20": two digits that follow the first year.
    std::optional<Point> short_second_year(std::size_t i, const Date& first) const {
        constexpr int hundred = 100;
        if (!is_number(i, 2) || first.month != 0 || tokens_[i].value <= first.year % hundred) {
            return std::nullopt;
        }
        return Point{{first.year - first.year % hundred + tokens_[i].value, 0, 0, Season::None}, i + 1};
    }

    bool ends_openly(std::size_t i) const {
        if (i >= tokens_.size()) {
            return true;
        }
        const char32_t sign = tokens_[i].sign;
        return tokens_[i].gap_before ||
               (tokens_[i].kind == TokenKind::Sign && (sign == U')' || sign == U']' || sign == U',' || sign == U';' ||
                                                       sign == U':' || sign == U'|' || sign == U'）'));
    }

    // "Mar. - May 2025", "Mar - May 2025": the first month has the year of the second.
    std::optional<Range> months_of_one_year(std::size_t i) const {
        const int month = month_of(word(i));
        const bool season = season_of(word(i)) != Season::None;
        if (month == 0 && !season) {
            return std::nullopt;
        }
        const std::size_t sign = i + 1 + (is_sign(i + 1, U'.') && touches(i + 1) ? 1U : 0U);
        const std::optional<std::size_t> second = range_sign_at(sign);
        const std::optional<Point> end = second ? point_at(*second) : std::nullopt;
        if (!end || (end->date.month == 0 && end->date.season == Season::None)) {
            return std::nullopt;
        }
        Range range;
        range.dates.start = Date{end->date.year, month, 0, season_of(word(i))};
        range.dates.end = end->date;
        range.next = end->next;
        return range;
    }

    // "15-20 July 2018", "30 July to 4 August 2018", "July 15-20, 2018": days of one month or year.
    std::optional<Range> days_of_one_year(std::size_t i) const {
        const int month = month_of(word(i));
        const std::size_t day = month != 0 ? i + 1 + (is_sign(i + 1, U'.') ? 1U : 0U) : i;
        std::optional<std::size_t> next = behind_day(day);
        int first_month = month;
        if (next && first_month == 0 && month_of(word(*next)) != 0) {
            first_month = month_of(word(*next));
            *next += is_sign(*next + 1, U'.') && touches(*next + 1) ? 2U : 1U;
        }
        const std::optional<std::size_t> second = next ? range_sign_at(*next) : std::nullopt;
        if (!second) {
            return std::nullopt;
        }
        Range range;
        if (month != 0 && (is_number(*second, 1) || is_number(*second, 2)) && is_day(tokens_[*second].value) &&
            !from_day(*second)) {
            const std::optional<std::size_t> behind = behind_day(*second);
            const std::optional<Point> year = behind ? year_behind_month(*behind) : std::nullopt;
            if (!year) {
                return std::nullopt;
            }
            range.dates.end = Date{year->date.year, month, tokens_[*second].value, Season::None};
            range.next = year->next;
        } else {
            const std::optional<Point> end = from_day(*second) ? from_day(*second) : from_month(*second);
            if (!end || end->date.day == 0) {
                return std::nullopt;
            }
            range.dates.end = end->date;
            range.next = end->next;
        }
        const int start_month = first_month != 0 ? first_month : range.dates.end->month;
        range.dates.start = Date{range.dates.end->year, start_month, tokens_[day].value, Season::None};
        return range;
    }

    std::optional<Range> range_at(std::size_t i) const {
        if (is_word(i) && is_since_word(word(i))) {
            return since(i);
        }
        if (is_word(i) && is_expected_word(word(i))) {
            const std::optional<Point> point = point_at(i + 1 + (is_sign(i + 1, U':') ? 1U : 0U));
            if (!point) {
                return std::nullopt;
            }
            Range range = range_from(*point);
            range.dates.expected = true;
            return range;
        }
        if (const auto range = months_of_one_year(i)) {
            return with_trailer(*range);
        }
        if (const auto range = hangs_on_word(i) ? std::nullopt : days_of_one_year(i)) {
            return with_trailer(*range);
        }
        const std::optional<Point> first = point_at(i);
        if (!first) {
            return std::nullopt;
        }
        return with_trailer(range_from(*first));
    }

    Range range_from(const Point& first) const {
        Range range;
        const std::optional<std::size_t> sign = range_sign_at(first.next);
        if (const auto closed = sign ? closed_at(*sign, first.date) : std::nullopt) {
            range.dates.start = first.date;
            range.dates.end = closed->date;
            range.next = closed->next;
        } else if (const auto present = sign ? present_at(*sign) : present_at(first.next);
                   present && (sign || has_cjk(text_.substr(tokens_[first.next].begin, 3)))) {
            range.dates.start = first.date;
            range.dates.ongoing = true;
            range.next = *present;
        } else if (sign && tokens_[first.next].kind == TokenKind::Sign && ends_openly(*sign)) {
            range.dates.start = first.date;
            range.dates.ongoing = true;
            range.next = *sign;
        } else {
            range.dates.end = first.date;
            range.next = first.next;
            if (is_sign(first.next, U'/') && touches(first.next)) {  // an academic year: 2019/20
                if (const auto second = short_second_year(first.next + 1, first.date)) {
                    range.dates.start = first.date;
                    range.dates.end = second->date;
                    range.next = second->next;
                }
            }
        }
        return range;
    }

    std::optional<Point> closed_at(std::size_t i, const Date& first) const {
        // "2022年01月〜03月"
        if ((is_number(i, 1) || is_number(i, 2)) && (is_sign(i + 1, U'月') || is_sign(i + 1, U'월')) &&
            first.month != 0 && is_month(tokens_[i].value)) {
            return Point{{first.year, tokens_[i].value, 0, Season::None}, i + 2};
        }
        if (const auto second = short_second_year(i, first); second && !numeric_to_year(i) && !from_day(i)) {
            return second;
        }
        if (is_word(i) && is_expected_word(word(i))) {
            return point_at(i + 1);
        }
        return point_at(i);
    }

    std::optional<Range> since(std::size_t i) const {
        const std::optional<Point> first = point_at(i + 1);
        if (!first) {
            return std::nullopt;
        }
        Range range = range_from(*first);
        if (!range.dates.start) {
            range.dates.start = first->date;
            range.dates.end.reset();
            range.dates.ongoing = true;
        }
        return with_trailer(range);
    }

    // "(expected)", "expected", "(now)" behind a date belong to it.
    Range with_trailer(Range range) const {
        const bool bracket = range.next < tokens_.size() && tokens_[range.next].kind == TokenKind::Sign &&
                             is_open_bracket(tokens_[range.next].sign);
        const std::size_t at = range.next + (bracket ? 1U : 0U);
        const bool expected = is_word(at) && is_expected_word(word(at));
        const std::optional<std::size_t> present = bracket ? present_at(at) : std::nullopt;
        if (!expected && !present) {
            return range;
        }
        std::size_t next = expected ? at + 1 : *present;
        if (expected && is_word(next) && is_expected_word(word(next))) {
            ++next;  // "expected graduation"
        }
        if (bracket && next < tokens_.size() && (is_sign(next, U')') || is_sign(next, U']') || is_sign(next, U'）'))) {
            ++next;
        } else if (bracket) {
            return range;  // the bracket says more: not ours
        }
        range.dates.expected = range.dates.expected || expected;
        range.dates.ongoing = range.dates.ongoing || present.has_value();
        range.next = next;
        return range;
    }

    std::string_view text_;
    std::vector<Token> tokens_;
};

}  // namespace

std::vector<FoundDate> find_dates(std::string_view text) {
    // Every form has a year, or the end of one, in ASCII digits; most lines of a page have none.
    if (std::none_of(text.begin(), text.end(), ascii::is_digit)) {
        return {};
    }
    return Reader(text).all();
}

}  // namespace vitac
