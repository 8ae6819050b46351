// Volume, issue and pages in the text of a venue, as the citation styles write them.
//
// What is labelled is taken first; what has no label is known by the signs around it. For the latter a year in brackets
// is out of the way: "93 (2026), No. 2, 12–34", "137 (2018): 25–44", "12.3 (2020): 12-20" are one style to us.
#include "input/meaning/venue_numbers.h"

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <vector>

#include "base/ascii.h"
#include "base/unicode.h"
#include "input/people/text.h"

namespace vitac {

namespace {

constexpr std::size_t npos = std::string_view::npos;

// --- Small pieces ----------------------------------------------------------------------------------------------------

std::size_t digits_end(std::string_view text, std::size_t at) {
    return std::min(text.find_first_not_of("0123456789", std::min(at, text.size())), text.size());
}

std::size_t skip_blanks(std::string_view text, std::size_t at) {
    return std::min(text.find_first_not_of(' ', std::min(at, text.size())), text.size());
}

// From 1500 to 2099: printed works, in books of history too.
bool is_year(std::string_view number) {
    return number.size() == 4 && std::all_of(number.begin(), number.end(), ascii::is_digit) && number >= "1500" &&
           number < "2100";
}

// "1296", "e0171234", "S45", "A6", "124.e1": where the number of a page ends, or `at` where none begins.
std::size_t page_end(std::string_view text, std::size_t at) {
    constexpr std::size_t most_letters = 4;
    std::size_t first = at;
    while (first < text.size() && first - at < most_letters && ascii::is_letter(text[first])) {
        ++first;
    }
    std::size_t end = digits_end(text, first);
    if (end == first) {
        return at;
    }
    if (text.substr(end).starts_with(".e") && digits_end(text, end + 2) > end + 2) {
        end = digits_end(text, end + 2);
    }
    const bool goes_on = end < text.size() && ascii::is_letter(text[end]);
    return goes_on ? at : end;
}

std::size_t dash_size(std::string_view text) {
    for (const std::string_view dash : {"-", "–", "—", "‑", "−", "--"}) {
        if (text.starts_with(dash)) {
            return text.starts_with("--") ? 2 : dash.size();
        }
    }
    return 0;
}

enum class Single { Taken, LongOnly, Left };

// The pages that begin at `at`: a range, or a single one where that may stand.
std::string pages_at(std::string_view text, std::size_t at, Single single) {
    constexpr std::size_t longest_first_page = 4;  // what has more digits, or a letter, numbers an article
    const std::size_t begin = skip_blanks(text, at);
    const std::size_t end = page_end(text, begin);
    if (end == begin) {
        return {};
    }
    const std::size_t dash = skip_blanks(text, end);
    if (const std::size_t size = dash_size(text.substr(dash)); size > 0) {
        const std::size_t second = skip_blanks(text, dash + size);
        if (const std::size_t last = page_end(text, second); last > second) {
            return std::string(text.substr(begin, last - begin));
        }
    }
    const std::string_view number = text.substr(begin, end - begin);
    const bool parted = end == text.size() || std::string_view(".,;)]").find(text[end]) != npos;
    const bool numbers_article = number.size() > longest_first_page || !ascii::is_digit(number.front());
    const bool taken = single == Single::Taken || (single == Single::LongOnly && numbers_article);
    return taken && parted && !is_year(number) ? std::string(number) : std::string();
}

// --- With labels -----------------------------------------------------------------------------------------------------

struct Labelled {
    std::string number;
    std::size_t at = npos;  // of the label or, where it stands behind, of the number
};

struct LabelledNumbers {
    Labelled volume;
    Labelled issue;
    Labelled pages;
};

// In lower case and without full stops.
const std::vector<std::string_view> volume_labels = {"volume", "vol",  "band", "bd", "jg", "jahrgang",
                                                     "tome",   "tomo", "том",  "т",  "v",  "t"};
const std::vector<std::string_view> issue_labels = {"issue", "iss",  "number", "nos",  "no",    "núm", "num",
                                                    "nr",    "heft", "hft",    "h",    "º",     "n°",  "nº",
                                                    "n",     "№",    "вып",    "fasc", "cahier"};
const std::vector<std::string_view> page_labels = {"pages", "page",    "pp",   "pg",  "pgs", "p", "seiten",
                                                   "seite", "páginas", "págs", "pág", "стр", "с", "s"};

// The word that ends at `end`, or nothing where none of the length of a label does.
std::string_view short_word_before(std::string_view text, std::size_t end) {
    constexpr std::size_t longest_label = 16;  // bytes
    std::size_t begin = end;
    while (begin > 0 && (ascii::is_letter(text[begin - 1]) || static_cast<signed char>(text[begin - 1]) < 0)) {
        if (end - --begin > longest_label) {
            return {};
        }
    }
    return text.substr(begin, end - begin);
}

std::size_t without_separators(std::string_view text, std::size_t end) {
    constexpr std::string_view no_break_space = "\u00A0";
    for (;;) {
        if (end > 0 && std::string_view(" .:").find(text[end - 1]) != npos) {
            --end;
        } else if (text.substr(0, end).ends_with(no_break_space)) {
            end -= no_break_space.size();
        } else {
            return end;
        }
    }
}

// "Working Paper 1,234": a comma within a number, as in English.
std::size_t grouped_digits_end(std::string_view text, std::size_t at) {
    constexpr std::size_t group = 3;
    std::size_t end = digits_end(text, at);
    while (end < text.size() && text[end] == ',' && digits_end(text, end + 1) == end + 1 + group) {
        end += 1 + group;
    }
    return end;
}

// What the word before the number that begins at `at` calls it.
void read_label(std::string_view text, std::size_t at, LabelledNumbers& numbers) {
    const std::size_t end = without_separators(text, at);
    const std::string_view word = short_word_before(text, end);
    if (word.empty()) {
        return;
    }
    const std::size_t begin = end - word.size();
    const std::string label = unicode::to_lower(word);
    // "p12" and "S45" are numbers of pages, "p. 12" has a label.
    const bool letter = unicode::character_count(label) == 1 && label != "№" && label != "º";
    if (letter && text.substr(end, at - end).find('.') == npos) {
        return;
    }
    // "Article 12", "art. no. 12": the number of an article stands where pages do.
    const std::string before = ascii_lower(short_word_before(text, without_separators(text, begin)));
    const bool article = label == "article" || label == "art" || before == "art" || before == "article";
    if (article && numbers.pages.number.empty()) {
        const std::size_t last = std::max(page_end(text, at), digits_end(text, at));
        numbers.pages = {std::string(text.substr(at, last - at)), begin};
    } else if (article) {
        return;
    } else if (numbers.volume.number.empty() && is_one_of(label, volume_labels)) {
        numbers.volume = {std::string(text.substr(at, digits_end(text, at) - at)), begin};
    } else if (numbers.issue.number.empty() && is_one_of(label, issue_labels)) {
        const std::string range = pages_at(text, at, Single::Left);
        const std::string number(text.substr(at, grouped_digits_end(text, at) - at));
        numbers.issue = {range.empty() ? number : range, begin};
    } else if (numbers.pages.number.empty() && is_one_of(label, page_labels)) {
        const std::string range = pages_at(text, at, Single::Left);
        const std::string number(text.substr(at, std::max(page_end(text, at), digits_end(text, at)) - at));
        numbers.pages = {range.empty() ? number : range, begin};
    }
}

// "第85巻第3号", "12권 3호", "45–52頁": the label stands behind the number.
void read_label_behind(std::string_view text, std::size_t at, LabelledNumbers& numbers) {
    std::size_t end = digits_end(text, at);
    if (const std::string range = pages_at(text, at, Single::Left); !range.empty()) {
        end = std::max(end, at + range.size());
    }
    const std::string_view behind = text.substr(skip_blanks(text, end));
    const auto says = [&](std::initializer_list<std::string_view> labels) {
        return std::any_of(labels.begin(), labels.end(),
                           [&](std::string_view label) { return behind.starts_with(label); });
    };
    const Labelled number{std::string(text.substr(at, end - at)), at};
    if (numbers.volume.number.empty() && says({"巻", "卷", "권"})) {
        numbers.volume = number;
    } else if (numbers.issue.number.empty() && says({"号", "號", "期", "호"})) {
        numbers.issue = number;
    } else if (numbers.pages.number.empty() && says({"頁", "页", "쪽", "면"})) {
        numbers.pages = number;
    }
}

LabelledNumbers read_labelled(std::string_view text) {
    LabelledNumbers numbers;
    for (std::size_t at = text.find_first_of("0123456789"); at != npos;
         at = text.find_first_of("0123456789", digits_end(text, at))) {
        read_label(text, at, numbers);
        // "pp. S45": the letter belongs to the number.
        if (at > 0 && ascii::is_letter(text[at - 1])) {
            const std::size_t letters = at - short_word_before(text, at).size();
            if (page_end(text, letters) > at) {
                read_label(text, letters, numbers);
            }
        }
        read_label_behind(text, at, numbers);
    }
    return numbers;
}

// "vol. XII"
std::string roman_volume(std::string_view text) {
    constexpr std::size_t longest = 8;
    for (const std::string_view label : {"vol. ", "Vol. ", "Bd. ", "tome ", "Tome "}) {
        const std::size_t at = text.find(label);
        if (at == npos) {
            continue;
        }
        const std::string_view number = text.substr(at + label.size(), longest);
        const std::size_t end = std::min(number.find_first_not_of("IVXLCDM"), number.size());
        if (end > 0 && (end == number.size() || std::string_view(" ,.;:(").find(number[end]) != npos)) {
            return std::string(number.substr(0, end));
        }
    }
    return {};
}

// --- Without labels --------------------------------------------------------------------------------------------------

// Without "(2018)", "(March 2018)", "(Mar. 3, 2018)".
std::string without_bracketed_year(std::string_view text) {
    constexpr std::size_t longest = 24;  // bytes behind the bracket
    std::string result;
    std::size_t kept = 0;
    for (std::size_t open = text.find('('); open != npos; open = text.find('(', open + 1)) {
        const std::size_t size = text.substr(open + 1, longest).find(')');
        const std::vector<std::string_view> words =
            size == npos ? std::vector<std::string_view>() : words_of(text.substr(open + 1, size));
        if (words.empty() || !is_year(words.back())) {
            continue;
        }
        const std::size_t close = open + 1 + size;
        const std::size_t blank = open > kept && text[open - 1] == ' ' ? 1 : 0;
        result += text.substr(kept, open - blank - kept);
        kept = close + 1;
    }
    return result + std::string(text.substr(kept));
}

// What a bracket behind a volume may hold: "3", "3-4", "Suppl 1", "S2", "Pt 1".
bool is_issue(std::string_view text) {
    const std::string lower = ascii_lower(text);
    const bool begins = lower.starts_with("s") || lower.starts_with("pt") || has_digit(lower.substr(0, 1));
    return has_digit(text) && begins && !is_year(text) &&
           lower.find_first_not_of("0123456789-–—/., suplptern") == std::string::npos;
}

// "12(3)" and "12(3), 201-224", "141 (12), 4567" behind a journal's name.
void read_compact(std::string_view text, Numbers& numbers) {
    constexpr std::size_t longest_number = 4;
    for (std::size_t open = text.find('('); open != npos; open = text.find('(', open + 1)) {
        const bool blank = open > 0 && text[open - 1] == ' ';
        const std::size_t end = blank ? open - 1 : open;
        std::size_t begin = end;
        while (begin > 0 && ascii::is_digit(text[begin - 1])) {
            --begin;
        }
        constexpr std::size_t longest_issue = 14;  // bytes, with its bracket
        const std::size_t size = text.substr(open, longest_issue).find(')');
        const std::size_t close = size == npos ? npos : open + size;
        const bool behind_letter = begin > 0 && ascii::is_letter(text[begin - 1]);
        if (close == npos || begin == end || end - begin > longest_number || behind_letter ||
            !is_issue(text.substr(open + 1, close - open - 1)) || (blank && is_year(text.substr(begin, end - begin)))) {
            continue;
        }
        const std::string_view behind = text.substr(close + 1);
        const std::size_t sign = behind.starts_with("，") || behind.starts_with("：")
                                     ? std::string_view("，").size()
                                     : (behind.starts_with(',') || behind.starts_with(':') ? 1 : 0);
        const std::string pages = sign > 0 ? pages_at(text, close + 1 + sign, Single::Taken) : std::string();
        // "Top 10 (3)": with a blank only pages tell that it is a volume.
        if (blank && pages.empty() && numbers.pages.empty()) {
            continue;
        }
        numbers.volume = text.substr(begin, end - begin);
        numbers.issue = text.substr(open + 1, close - open - 1);
        numbers.pages = numbers.pages.empty() ? pages : numbers.pages;
        return;
    }
}

// "Nature. 1834;12:33-40", "2018 Mar;30 Suppl 1:S12" (Vancouver style): volume and pages behind the date's semicolon.
void read_medical(std::string_view text, Numbers& numbers) {
    constexpr std::size_t longest_date = 12;  // "2018 Mar-Apr"
    for (std::size_t sign = text.find(';'); sign != npos; sign = text.find(';', sign + 1)) {
        const std::size_t begin = skip_blanks(text, sign + 1);
        const std::size_t end = digits_end(text, begin);
        constexpr std::size_t longest_issue = 16;  // bytes: " Suppl 1", "(12 Pt 2)"
        const std::size_t size = text.substr(end, longest_issue).find(':');
        const std::size_t colon = size == npos ? npos : end + size;
        const std::string_view before = text.substr(sign - std::min(sign, longest_date), std::min(sign, longest_date));
        const std::string_view issue = colon == npos ? std::string_view() : trimmed(text.substr(end, colon - end));
        if (!has_digit(before) || end == begin || colon == npos || (!issue.empty() && !is_issue(issue))) {
            continue;
        }
        const std::string pages = pages_at(text, colon + 1, Single::Taken);
        if (!pages.empty()) {
            numbers = {std::string(text.substr(begin, end - begin)), std::string(issue), pages};
            return;
        }
    }
}

struct Bare {
    std::string volume;
    std::string issue;
    std::size_t behind = 0;
};

// A number between words, perhaps with its issue behind a full stop: " 12", " 12.3".
std::optional<Bare> bare_volume_at(std::string_view text, std::size_t at) {
    constexpr std::size_t longest_number = 4;
    constexpr std::size_t some_text = 80;  // bytes in which a name has a letter
    const std::size_t end = digits_end(text, at);
    if (end == at || end - at > longest_number || is_year(text.substr(at, end - at)) ||
        !has_letter(text.substr(0, std::min(at, some_text)))) {
        return std::nullopt;
    }
    Bare bare{std::string(text.substr(at, end - at)), {}, end};
    if (end + 1 < text.size() && (text[end] == '.' || text[end] == '/') && digits_end(text, end + 1) > end + 1) {
        bare.behind = digits_end(text, end + 1);
        bare.issue = text.substr(end + 1, bare.behind - end - 1);
    }
    return bare;
}

// "Optics Review 12.3: 12-20" (MLA), "Urban Behaviour, 8, 1–20", "Rev. Looms 99, 045123".
void read_bare(std::string_view text, Numbers& numbers) {
    for (std::size_t at = text.find_first_of(" ,"); at != npos; at = text.find_first_of(" ,", at + 1)) {
        const std::optional<Bare> bare = bare_volume_at(text, at + 1);
        if (!bare || bare->behind >= text.size()) {
            continue;
        }
        // "No. 9,876,543" is one number.
        const std::string_view behind = text.substr(bare->behind);
        const bool parted = behind.starts_with(':') || behind.starts_with(", ");
        const std::string pages = parted ? pages_at(text, bare->behind + 1, Single::Taken) : std::string();
        if (!pages.empty()) {
            numbers.volume = bare->volume;
            numbers.issue = numbers.issue.empty() ? bare->issue : numbers.issue;
            numbers.pages = numbers.pages.empty() ? pages : numbers.pages;
            return;
        }
    }
}

// "Loom Phys. B 123 (2019) 456": the year between volume and page, as in physics.
void read_around_year(std::string_view text, Numbers& numbers) {
    constexpr std::size_t bracket = 6;  // "(2019)"
    for (std::size_t open = text.find(" ("); open != npos; open = text.find(" (", open + 1)) {
        const std::string_view rest = text.substr(open + 1);
        const std::size_t blank = text.find_last_of(" ,", open == 0 ? 0 : open - 1);
        const bool year =
            rest.size() > bracket && is_year(rest.substr(1, 4)) && rest[bracket - 1] == ')' && rest[bracket] == ' ';
        const std::optional<Bare> bare = year && blank != npos ? bare_volume_at(text, blank + 1) : std::nullopt;
        if (!bare || bare->behind != open) {
            continue;
        }
        if (const std::string pages = pages_at(text, open + 1 + bracket, Single::Taken); !pages.empty()) {
            numbers = {bare->volume, numbers.issue, pages};
            return;
        }
    }
}

// "Journal of History 45, no. 2": the number before the first label.
void read_before_label(std::string_view head, Numbers& numbers) {
    const std::size_t last = head.find_last_not_of(" ,;.:");
    const std::size_t blank = last == npos ? npos : head.find_last_of(" ,", last);
    if (blank == npos) {
        return;
    }
    const std::optional<Bare> bare = bare_volume_at(head.substr(0, last + 1), blank + 1);
    if (bare && bare->behind == last + 1) {
        numbers.volume = bare->volume;
        numbers.issue = numbers.issue.empty() ? bare->issue : numbers.issue;
    }
}

// "no. 2, 401–450", "no. 2: 123–45": without a label behind the issue, which has one.
void read_pages_behind_issue(std::string_view text, const Labelled& issue, Numbers& numbers) {
    const std::size_t at = text.find(issue.number, std::min(issue.at, text.size()));
    const std::size_t end = at == npos ? text.size() : at + issue.number.size();
    if (text.substr(end).starts_with(',') || text.substr(end).starts_with(':')) {
        numbers.pages = pages_at(text, end + 1, Single::Taken);
    }
}

// "(London: Example Press, 2017), 12–34": the pages of a chapter, behind what is said of the book.
void read_pages_behind_bracket(std::string_view text, Numbers& numbers) {
    const std::size_t at = text.rfind("), ");
    if (at != npos) {
        const std::string pages = pages_at(text, at + 2, Single::Left);
        numbers.pages = trimmed(text.substr(at + 2)).size() <= pages.size() + 1 ? pages : std::string();
    }
}

// "120 Loom L. Rev. 1234, 1240": law has the volume before the name, and the page behind it.
void read_legal(std::string_view text, Numbers& numbers) {
    constexpr std::size_t longest_volume = 3;
    constexpr std::size_t most_words = 10;
    const std::size_t end = digits_end(text, 0);
    if (end == 0 || end > longest_volume || !text.substr(end).starts_with(' ')) {
        return;
    }
    const std::vector<std::string_view> words = words_of(text);
    const auto page = std::find_if(words.begin() + 1, words.end(),
                                   [](std::string_view word) { return has_digit(word.substr(0, 1)); });
    const auto names = static_cast<std::size_t>(page - words.begin()) - 1;
    const bool abbreviated =
        std::any_of(words.begin() + 1, page, [](std::string_view word) { return word.ends_with('.'); });
    const bool capitals = std::all_of(words.begin() + 1, page, [](std::string_view word) {
        return starts_with_uppercase(word) || is_one_of(word, {"of", "on", "&", "the", "and", "for", "in"});
    });
    if (page == words.end() || names == 0 || names > most_words || !abbreviated || !capitals) {
        return;
    }
    const auto at = static_cast<std::size_t>(page->data() - text.data());
    if (const std::string pages = pages_at(text, at, Single::Taken); !pages.empty()) {
        numbers.volume = text.substr(0, end);
        numbers.pages = pages;
    }
}

}  // namespace

Numbers read_numbers(std::string_view text) {
    if (!has_digit(text)) {
        return {};
    }
    const std::string undated = without_bracketed_year(text);
    const LabelledNumbers labelled = read_labelled(undated);
    Numbers numbers{labelled.volume.number, labelled.issue.number, labelled.pages.number};
    if (numbers.volume.empty()) {
        numbers.volume = roman_volume(undated);
    }
    if (numbers.pages.empty() && !numbers.issue.empty()) {
        read_pages_behind_issue(undated, labelled.issue, numbers);
    }
    const auto try_next = [&](auto read) {
        if (numbers.volume.empty()) {
            read();
        }
    };
    const std::size_t first_label = std::min(labelled.issue.at, labelled.pages.at);
    try_next([&] { read_compact(undated, numbers); });
    try_next([&] { read_medical(undated, numbers); });
    try_next([&] {
        if (first_label != npos) {
            read_before_label(std::string_view(undated).substr(0, first_label), numbers);
        }
    });
    try_next([&] { read_around_year(text, numbers); });
    try_next([&] { read_bare(undated, numbers); });
    try_next([&] { read_legal(undated, numbers); });
    if (numbers.pages.empty()) {
        read_pages_behind_bracket(undated, numbers);
    }
    return numbers;
}

}  // namespace vitac
