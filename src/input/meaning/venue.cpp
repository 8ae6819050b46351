// Where a work appeared: name, acronym, year, volume, issue, pages.
#include "input/meaning/venue.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "base/ascii.h"
#include "base/unicode.h"
#include "input/people/styled_text.h"
#include "input/people/text.h"

namespace vitac {

namespace {

// What venues are called, beginning of a word each, with the kind it tells. Earlier ones win: a workshop at a
// conference is one.
struct VenueWord {
    std::string_view word;
    VenueKind kind;
};
constexpr std::array venue_words = {
    VenueWord{"workshop", VenueKind::Workshop},
    VenueWord{"arxiv", VenueKind::Preprint},
    VenueWord{"biorxiv", VenueKind::Preprint},
    VenueWord{"medrxiv", VenueKind::Preprint},
    VenueWord{"ssrn", VenueKind::Preprint},
    VenueWord{"preprint", VenueKind::Preprint},
    VenueWord{"working paper", VenueKind::Report},
    VenueWord{"technical report", VenueKind::Report},
    VenueWord{"tech report", VenueKind::Report},
    VenueWord{"corr", VenueKind::Preprint},
    VenueWord{"thesis", VenueKind::Thesis},
    VenueWord{"dissertation", VenueKind::Thesis},
    VenueWord{"patent", VenueKind::Patent},
    VenueWord{"proceedings", VenueKind::Conference},
    VenueWord{"proc.", VenueKind::Conference},
    VenueWord{"conference", VenueKind::Conference},
    VenueWord{"conf.", VenueKind::Conference},
    VenueWord{"symposium", VenueKind::Conference},
    VenueWord{"congress", VenueKind::Conference},
    VenueWord{"annual meeting", VenueKind::Conference},
    VenueWord{"findings of", VenueKind::Conference},
    VenueWord{"tagung", VenueKind::Conference},
    VenueWord{"conférence", VenueKind::Conference},
    VenueWord{"conferencia", VenueKind::Conference},
    VenueWord{"conferenza", VenueKind::Conference},
    VenueWord{"conferência", VenueKind::Conference},
    VenueWord{"会议", VenueKind::Conference},
    VenueWord{"学会", VenueKind::Conference},
    VenueWord{"학술대회", VenueKind::Conference},
    VenueWord{"handbook", VenueKind::Book},
    VenueWord{"encyclopedia", VenueKind::Book},
    VenueWord{"university press", VenueKind::Book},
    VenueWord{"lecture notes", VenueKind::Book},
    VenueWord{"chapter in", VenueKind::Book},
    VenueWord{"transactions", VenueKind::Journal},
    VenueWord{"trans.", VenueKind::Journal},
    VenueWord{"journal", VenueKind::Journal},
    VenueWord{"letters", VenueKind::Journal},
    VenueWord{"zeitschrift", VenueKind::Journal},
    VenueWord{"revue", VenueKind::Journal},
    VenueWord{"revista", VenueKind::Journal},
    VenueWord{"rivista", VenueKind::Journal},
    VenueWord{"tijdschrift", VenueKind::Journal},
    VenueWord{"annals of", VenueKind::Journal},
    VenueWord{"annual review", VenueKind::Journal},
    VenueWord{"magazine", VenueKind::Journal},
    VenueWord{"bulletin", VenueKind::Journal},
    VenueWord{"quarterly", VenueKind::Journal},
    VenueWord{"学报", VenueKind::Journal},
    VenueWord{"期刊", VenueKind::Journal},
    VenueWord{"学会誌", VenueKind::Journal},
    VenueWord{"학회지", VenueKind::Journal},
    VenueWord{"학보", VenueKind::Journal},
    VenueWord{"ieee", VenueKind::Unknown},
    VenueWord{"acm", VenueKind::Unknown},
    VenueWord{"springer", VenueKind::Unknown},
    VenueWord{"elsevier", VenueKind::Unknown},
    VenueWord{"lncs", VenueKind::Unknown},
    VenueWord{"in press", VenueKind::Unknown},
};

constexpr std::array venue_names = [] {
    std::array<std::string_view, venue_words.size()> names;
    std::transform(venue_words.begin(), venue_words.end(), names.begin(),
                   [](const VenueWord& venue) { return venue.word; });
    return names;
}();

// Names of journals that are one everyday word or two; in a line of their own, followed by a number or a year, they are
// venues.
constexpr std::array<std::string_view, 14> plain_journals = {
    "nature",     "science", "cell",     "lancet", "plos one", "econometrica",   "biometrika",
    "automatica", "neuron",  "patterns", "elife",  "pnas",     "neurocomputing", "physica"};

// Conferences and journals known by their acronym, of computer science, engineering and economics (CORE 2023, A and A*;
// CCF 2022).
constexpr std::array<std::string_view, 116> acronyms = {
    "AAAI",   "AAMAS",   "ACC",      "ACCV",    "ACL",     "ACM",         "AISTATS",     "ASE",     "ASPLOS", "BMVC",
    "CAV",    "CCS",     "CDC",      "CHI",     "CHIL",    "CIKM",        "COLING",      "COLT",    "COLM",   "CoNLL",
    "CoRL",   "CRYPTO",  "CSCW",     "CVPR",    "CVPRW",   "DAC",         "DATE",        "EACL",    "EC",     "ECAI",
    "ECCV",   "ECML",    "EMNLP",    "EMSOFT",  "ESEC",    "ESWC",        "EUROCRYPT",   "EuroSys", "FAccT",  "FAST",
    "FOCS",   "FSE",     "HPCA",     "HRI",     "ICALP",   "ICAPS",       "ICASSP",      "ICCAD",   "ICCV",   "ICDE",
    "ICDM",   "ICIP",    "ICLR",     "ICME",    "ICML",    "ICPR",        "ICRA",        "ICS",     "ICSE",   "ICWSM",
    "IJCAI",  "IJCV",    "IJRR",     "IMC",     "INFOCOM", "Interspeech", "INTERSPEECH", "IROS",    "ISCA",   "ISIT",
    "ISMAR",  "ISSTA",   "ISWC",     "IUI",     "JMLR",    "KDD",         "L4DC",        "LICS",    "LREC",   "MICCAI",
    "MICRO",  "MIDL",    "MLSys",    "MobiCom", "MobiSys", "NAACL",       "NDSS",        "NeurIPS", "NIPS",   "NSDI",
    "OOPSLA", "OSDI",    "PAMI",     "PLDI",    "PODC",    "PODS",        "POPL",        "RecSys",  "RSS",    "SDM",
    "SenSys", "SIGCOMM", "SIGGRAPH", "SIGIR",   "SIGMOD",  "SODA",        "SOSP",        "STOC",    "TACL",   "TIP",
    "TMLR",   "TPAMI",   "UAI",      "UIST",    "VLDB",    "WWW"};

constexpr std::array<std::string_view, 39> statuses = {"under review",
                                                       "in review",
                                                       "under revision",
                                                       "in revision",
                                                       "submitted",
                                                       "in submission",
                                                       "under submission",
                                                       "to appear",
                                                       "in press",
                                                       "forthcoming",
                                                       "accepted",
                                                       "in preparation",
                                                       "revise and resubmit",
                                                       "revise & resubmit",
                                                       "revisions requested",
                                                       "revision requested",
                                                       "reject and resubmit",
                                                       "r&r",
                                                       "working paper",
                                                       "work in progress",
                                                       "manuscript",
                                                       "early access",
                                                       "online first",
                                                       "ahead of print",
                                                       "conditionally accepted",
                                                       "minor revision",
                                                       "major revision",
                                                       "eingereicht",
                                                       "im erscheinen",
                                                       "soumis",
                                                       "à paraître",
                                                       "en revisión",
                                                       "en prensa",
                                                       "in stampa",
                                                       "no prelo",
                                                       "ter perse",
                                                       "심사 중",
                                                       "審査中",
                                                       "审稿中"};

bool is_word_start(std::string_view text, std::size_t at) {
    if (at == 0) {
        return true;
    }
    const auto before = static_cast<unsigned char>(text[at - 1]);
    return before < 0x80 && !unicode::is_letter(before);
}

std::size_t find_word(std::string_view lower, std::string_view word) {
    for (std::size_t at = lower.find(word); at != std::string_view::npos; at = lower.find(word, at + 1)) {
        if (is_word_start(lower, at) || has_cjk(word)) {
            return at;
        }
    }
    return std::string_view::npos;
}

// Whether one of the words stands in the text. Each beginning of a word is looked at once: there are many words, and
// most lines have none of them.
template <class Words>
bool has_one_of(std::string_view lower, const Words& words) {
    for (std::size_t at = 0; at < lower.size(); ++at) {
        if (!is_word_start(lower, at)) {
            continue;
        }
        const std::string_view rest = lower.substr(at);
        if (std::any_of(words.begin(), words.end(), [&](std::string_view word) {
                return word.front() == rest.front() && rest.starts_with(word);
            })) {
            return true;
        }
    }
    // Those of scripts without blanks may begin anywhere.
    return has_cjk(lower) && std::any_of(words.begin(), words.end(), [&](std::string_view word) {
               return find_word(lower, word) != std::string_view::npos;
           });
}

// "NeurIPS", "ICMLW-AutoML", "SampTA": no blanks, at least two capitals, begins with a letter or digit.
bool looks_like_acronym(std::string_view word) {
    constexpr std::size_t longest = 24;
    if (word.size() < 2 || word.size() > longest || word.find(' ') != std::string_view::npos || has_cjk(word)) {
        return false;
    }
    int capitals = 0;
    int digits = 0;
    for (std::size_t offset = 0; offset < word.size();) {
        const char32_t c = unicode::decode(word, offset);
        capitals += unicode::is_uppercase(c) ? 1 : 0;
        digits += unicode::is_digit(c) ? 1 : 0;
        if (!unicode::is_letter(c) && !unicode::is_digit(c) && c != U'-' && c != U'&' && c != U'+' && c != U'/' &&
            c != U'\'' && c != U'’' && c != U'@') {
            return false;
        }
    }
    return capitals >= 2 && digits < capitals + 3;
}

// The letters of a word that carries its year: "CVPR2024", "UIST'24" -> "CVPR", "UIST".
std::string_view without_year(std::string_view word) {
    std::size_t end = word.size();
    while (end > 0 &&
           ((word[end - 1] >= '0' && word[end - 1] <= '9') || word[end - 1] == '\'' || word[end - 1] == '-')) {
        --end;
    }
    if (word.substr(0, end).ends_with("’") || word.substr(0, end).ends_with("‘")) {
        end -= std::string_view("’").size();
    }
    return word.substr(0, end);
}

std::vector<std::string_view> tokens_of(std::string_view text) {
    std::vector<std::string_view> tokens;
    std::size_t begin = std::string_view::npos;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        const bool border =
            i == text.size() || std::string_view(" ,;:()[]/|\"").find(text[i]) != std::string_view::npos;
        if (border && begin != std::string_view::npos) {
            tokens.push_back(text.substr(begin, i - begin));
            begin = std::string_view::npos;
        } else if (!border && begin == std::string_view::npos) {
            begin = i;
        }
    }
    return tokens;
}

// A year stuck to an acronym, which find_dates takes for a part of a word: "CVPR2024".
std::optional<int> stuck_year(std::string_view text) {
    for (const std::string_view token : tokens_of(text)) {
        const std::string_view letters = without_year(token);
        const std::string_view digits = token.substr(letters.size());
        if (letters.size() >= 2 && digits.size() == 4 && looks_like_acronym(letters) &&
            (digits.starts_with("19") || digits.starts_with("20"))) {
            return (digits[0] - '0') * 1000 + (digits[1] - '0') * 100 + (digits[2] - '0') * 10 + (digits[3] - '0');
        }
    }
    return std::nullopt;
}

// --- Volume, issue, pages --------------------------------------------------------------------------------------------

struct Numbers {
    std::string volume;
    std::string issue;
    std::string pages;
};

std::string number_at(std::string_view text, std::size_t at, std::string_view more) {
    while (at < text.size() && (text[at] == ' ' || text[at] == '.' || text[at] == ':')) {
        ++at;
    }
    std::size_t end = at;
    while (end < text.size()) {
        std::size_t next = end;
        const char32_t c = unicode::decode(text, next);
        const bool dash = c == U'-' || c == U'–' || c == U'—';
        const bool blank_in_range =
            c == U' ' && end > at && (text.substr(next).starts_with("–") || text.substr(next).starts_with("-"));
        if (!unicode::is_digit(c) && !(dash && more.find('-') != std::string_view::npos) &&
            more.find(static_cast<char>(c < 0x80 ? c : 0)) == std::string_view::npos &&
            !(blank_in_range && !more.empty())) {
            break;
        }
        end = next;
    }
    const std::string_view number = text.substr(at, end - at);
    return has_digit(number) ? std::string(trimmed(number)) : std::string();
}

std::string labelled_number(std::string_view text, const std::string& lower, const std::vector<std::string_view>& names,
                            std::string_view more) {
    for (const std::string_view name : names) {
        for (std::size_t at = lower.find(name); at != std::string::npos; at = lower.find(name, at + 1)) {
            if (is_word_start(lower, at)) {
                if (std::string number = number_at(text, at + name.size(), more); !number.empty()) {
                    return number;
                }
            }
        }
    }
    return {};
}

// The pages that begin at `at`, or nothing where no range of numbers does.
std::string page_range_at(std::string_view text, std::size_t at) {
    const std::string pages = number_at(text, at, "-");
    return pages.find('-') != std::string::npos || pages.find("–") != std::string::npos ? pages : std::string();
}

// "12(3)" and "12(3), 201-224" and "14:2" behind a journal's name.
void read_compact(std::string_view text, Numbers& numbers) {
    for (std::size_t open = text.find('('); open != std::string_view::npos; open = text.find('(', open + 1)) {
        std::size_t begin = open;
        while (begin > 0 && ascii::is_digit(text[begin - 1])) {
            --begin;
        }
        std::size_t close = open + 1;
        while (close < text.size() && (ascii::is_digit(text[close]) || text[close] == '-')) {
            ++close;
        }
        constexpr std::size_t longest_number = 4;
        const bool number_before = begin < open && open - begin <= longest_number;
        if (!number_before || close == open + 1 || close >= text.size() || text[close] != ')' ||
            close - open > longest_number) {
            continue;
        }
        numbers.volume = text.substr(begin, open - begin);
        numbers.issue = text.substr(open + 1, close - open - 1);
        const std::size_t after = close + 1;
        const std::string_view behind = text.substr(after);
        const bool wide = behind.starts_with("，") || behind.starts_with("：");
        if ((behind.starts_with(',') || behind.starts_with(':') || wide) && numbers.pages.empty()) {
            numbers.pages = page_range_at(text, after + (wide ? std::string_view("，").size() : 1));
        }
        return;
    }
}

// "Nature. 1834;12:33-40" (Vancouver style): volume and pages behind the semicolon of the year.
void read_medical(std::string_view text, Numbers& numbers) {
    for (std::size_t sign = text.find(';'); sign != std::string_view::npos; sign = text.find(';', sign + 1)) {
        const std::size_t begin = std::min(text.find_first_not_of(' ', sign + 1), text.size());
        std::size_t end = begin;
        while (end < text.size() && ascii::is_digit(text[end])) {
            ++end;
        }
        const bool behind_digit = sign > 0 && ascii::is_digit(text[sign - 1]);
        if (behind_digit && end > begin && end < text.size() && text[end] == ':') {
            numbers.volume = text.substr(begin, end - begin);
            numbers.pages = number_at(text, end + 1, "-");
            return;
        }
    }
}

// "Optics Review 12.3 (2020): 12-20" (MLA) and "Urban Behaviour, 8, 1–20" (APA without an issue).
void read_bare(std::string_view text, Numbers& numbers) {
    constexpr std::size_t longest_number = 3;  // a year is none
    for (std::size_t at = text.find_first_of(" ,"); at != std::string_view::npos;
         at = text.find_first_of(" ,", at + 1)) {
        const std::size_t begin = at + 1;
        const std::size_t end = std::min(text.find_first_not_of("0123456789", begin), text.size());
        if (begin == end || end - begin > longest_number || !has_letter(text.substr(0, begin))) {
            continue;
        }
        const std::size_t issue_end = end < text.size() && text[end] == '.'
                                          ? std::min(text.find_first_not_of("0123456789", end + 1), text.size())
                                          : end;
        std::size_t behind = issue_end;
        if (text.substr(behind).starts_with(" (")) {
            const std::size_t close = text.find(')', behind);
            behind = close == std::string_view::npos ? behind : close + 1;
        }
        const bool parted = behind < text.size() && (text[behind] == ':' || text[behind] == ',');
        const std::string pages = parted ? page_range_at(text, behind + 1) : std::string();
        if (!pages.empty()) {
            numbers.volume = text.substr(begin, end - begin);
            numbers.issue = issue_end > end + 1 ? text.substr(end + 1, issue_end - end - 1) : std::string_view();
            numbers.pages = numbers.pages.empty() ? pages : numbers.pages;
            return;
        }
    }
}

Numbers read_numbers(std::string_view text) {
    if (!has_digit(text)) {
        return {};
    }
    const std::string lower = ascii_lower(text);
    Numbers numbers;
    numbers.volume = labelled_number(text, lower, {"volume", "vol", "band", "bd.", "tome"}, "");
    numbers.issue = labelled_number(text, lower, {"issue", "number", "no.", "no ", "num.", "nr.", "heft", "n°"}, "-");
    numbers.pages = labelled_number(text, lower, {"pages", "page", "pp", "pg.", "seiten", "s."}, "-");
    if (numbers.volume.empty()) {
        read_compact(text, numbers);
    }
    if (numbers.volume.empty()) {
        read_medical(text, numbers);
    }
    if (numbers.volume.empty() && numbers.issue.empty()) {
        read_bare(text, numbers);
    }
    return numbers;
}

}  // namespace

bool is_known_acronym(std::string_view word) {
    return std::find(acronyms.begin(), acronyms.end(), without_year(word)) != acronyms.end();
}

bool is_publication_status(std::string_view text) {
    return has_one_of(ascii_lower(text), statuses);
}

namespace {

// "CCS’26", "OOPSLA'24": an acronym with the end of a year.
bool is_acronym_with_short_year(std::string_view text) {
    text = trimmed(text);
    if (text.size() > 2 && text.starts_with('[') && text.ends_with(']')) {
        text = text.substr(1, text.size() - 2);
    }
    for (const std::string_view quote : {"'", "’", "‘", "`"}) {
        const std::size_t at = text.find(quote);
        if (at != std::string_view::npos && at >= 2 && text.size() == at + quote.size() + 2 &&
            ascii::is_digit(text[text.size() - 1]) && ascii::is_digit(text[text.size() - 2])) {
            return looks_like_acronym(text.substr(0, at)) && !has_lowercase(text.substr(0, at));
        }
    }
    return false;
}

}  // namespace

int venue_likeness(std::string_view text) {
    constexpr int nearly_sure = 85;
    if (is_acronym_with_short_year(text)) {
        return nearly_sure;
    }
    const std::string lower = unicode::to_lower(text);
    int score = 0;
    score += has_one_of(lower, venue_names) ? 45 : 0;
    const std::vector<std::string_view> tokens = tokens_of(text);
    score += std::any_of(tokens.begin(), tokens.end(), is_known_acronym) ? 40 : 0;
    for (std::size_t open = text.find('('); open != std::string_view::npos; open = text.find('(', open + 1)) {
        const std::size_t close = text.find(')', open);
        if (close == std::string_view::npos) {
            break;
        }
        constexpr std::size_t longest_bracket = 60;
        const std::string_view inside = text.substr(open + 1, std::min(close - open - 1, longest_bracket));
        const std::vector<std::string_view> words = words_of(inside);
        if (!words.empty() && words.size() <= 2 && looks_like_acronym(without_year(words.front()))) {
            score += 20;
            break;
        }
    }
    const Numbers numbers = read_numbers(text);
    score += !numbers.volume.empty() ? 25 : 0;
    score += !numbers.pages.empty() || !numbers.issue.empty() ? 15 : 0;
    score += is_publication_status(text) ? 45 : 0;
    const bool plain = std::any_of(plain_journals.begin(), plain_journals.end(), [&](std::string_view journal) {
        return lower.starts_with(journal) && (lower.size() == journal.size() ||
                                              !unicode::is_letter(static_cast<unsigned char>(lower[journal.size()])));
    });
    score += plain ? 25 : 0;
    score += lower.starts_with("in ") || lower.starts_with("in: ") || lower.starts_with("at ") ? 15 : 0;
    const std::vector<FoundDate> dates = find_dates(text);
    score += !dates.empty() || stuck_year(text) ? 20 : 0;
    // "MNRAS (2021)": nothing but capitals and a year.
    const std::vector<std::string_view> all_words = words_of(text);
    const bool capitals_and_year =
        all_words.size() == 2 && looks_like_acronym(all_words[0]) && !has_lowercase(all_words[0]) && !dates.empty();
    score += capitals_and_year ? 25 : 0;
    // Titles of journals and books in Chinese and Japanese; with a year, since a work's own title stands so as well.
    score += !dates.empty() && (text.starts_with("《") || text.starts_with("『")) ? 25 : 0;
    // A year that ends the line, behind a comma or in brackets, is how venues end.
    if (!dates.empty()) {
        const std::string_view behind = trimmed(text.substr(dates.back().end));
        const std::string_view before = trimmed(text.substr(0, dates.back().begin));
        const bool parted = before.ends_with(',') || before.ends_with("，") || before.ends_with("،") ||
                            before.ends_with('(') || before.ends_with("（") || before.ends_with('.') ||
                            before.ends_with(':');
        score += parted && (behind.empty() || behind == "." || behind == ")" || behind == ").") ? 20 : 0;
    } else if (stuck_year(text)) {
        score += 20;
    }
    return std::min(score, 100);
}

namespace {

VenueKind kind_of(std::string_view text) {
    const std::string lower = unicode::to_lower(text);
    for (const VenueWord& venue : venue_words) {
        if (venue.kind != VenueKind::Unknown && find_word(lower, venue.word) != std::string::npos) {
            return venue.kind;
        }
    }
    for (const std::string_view token : tokens_of(text)) {
        if (is_known_acronym(token)) {
            static constexpr std::array<std::string_view, 8> journals = {"IJCV", "IJRR", "JMLR", "PAMI",
                                                                         "TACL", "TIP",  "TMLR", "TPAMI"};
            return std::find(journals.begin(), journals.end(), without_year(token)) != journals.end()
                       ? VenueKind::Journal
                       : VenueKind::Conference;
        }
    }
    return VenueKind::Unknown;
}

struct Cut {
    std::size_t begin = 0;
    std::size_t end = 0;
};

// The bracket that holds an acronym, perhaps with its year: "(ECCV)", "(NeurIPS 2023)".
std::optional<Cut> acronym_bracket(std::string_view text, std::string& acronym) {
    for (std::size_t open = text.find('('); open != std::string_view::npos; open = text.find('(', open + 1)) {
        const std::size_t close = text.find(')', open);
        if (close == std::string_view::npos) {
            return std::nullopt;
        }
        constexpr std::size_t longest_bracket = 60;
        const std::vector<std::string_view> words =
            words_of(text.substr(open + 1, std::min(close - open - 1, longest_bracket)));
        if (words.empty() || words.size() > 2) {
            continue;
        }
        const std::string_view letters = without_year(words.front());
        const bool year_follows = words.size() == 1 || without_year(words[1]).empty();
        if (year_follows && looks_like_acronym(letters) && !trimmed(text.substr(0, open)).empty()) {
            acronym = letters;
            return Cut{open, close + 1};
        }
    }
    return std::nullopt;
}

std::string tidy(std::string text) {
    text = with_single_blanks(text);
    text = replace_all(text, " ,", ",");
    text = replace_all(text, ",,", ",");
    text = replace_all(text, ". ;", ", ");
    text = replace_all(text, " ;", ",");
    text = replace_all(text, " :", ":");
    text = replace_all(text, "(,", "(");
    text = replace_all(text, "( ", "(");
    text = replace_all(text, "()", "");
    text = replace_all(text, "[]", "");
    for (const std::string_view sign : {"．", "。", "，", "；"}) {
        while (text.ends_with(sign)) {
            text.resize(text.size() - sign.size());
        }
        while (text.starts_with(sign)) {
            text.erase(0, sign.size());
        }
    }
    static constexpr std::string_view edges = " ,;:-.([";
    while (!text.empty() && edges.find(text.back()) != std::string_view::npos) {
        text.pop_back();
    }
    while (!text.empty() &&
           (text.front() == ',' || text.front() == ' ' || text.front() == '.' || text.front() == ':')) {
        text.erase(text.begin());
    }
    return text;
}

// Whether the date found at `at` stands among page numbers or belongs to a volume ("pp. 1843-1850", "Vol. 2020").
bool is_in_numbers(std::string_view text, const FoundDate& date) {
    constexpr std::size_t longest_label = 16;
    const std::string_view all_before = trimmed(text.substr(0, date.begin));
    const std::string before =
        ascii_lower(all_before.substr(all_before.size() - std::min(all_before.size(), longest_label)));
    static constexpr std::array<std::string_view, 12> labels = {"pp.", "pp",     "pages", "page",  "p.",     "vol.",
                                                                "vol", "volume", "no.",   "issue", "arxiv:", "article"};
    const bool labelled =
        std::any_of(labels.begin(), labels.end(), [&](std::string_view label) { return before.ends_with(label); });
    const bool backwards = date.range.start && date.range.end && date.range.start->year > date.range.end->year;
    return labelled || backwards;
}

// "**2018**, 54, 1690–1693": a range behind a year and a number is one of pages.
bool is_page_range(std::string_view text, const FoundDate& date, const std::optional<FoundDate>& before) {
    const std::string_view head = trimmed(text.substr(0, date.begin));
    if (!before || before->is_range() || !date.is_range() || !head.ends_with(',')) {
        return false;
    }
    const std::string_view number = trimmed(head.substr(0, head.size() - 1));
    return number.size() > before->end && ascii::is_digit(number.back());
}

std::optional<FoundDate> date_in(std::string_view text) {
    std::optional<FoundDate> best;
    for (const FoundDate& date : find_dates(text)) {
        if (!is_in_numbers(text, date) && !is_page_range(text, date, best)) {
            // Of several the last; conference days ("June 5-9, 2024") come before the year anyway.
            best = date;
        }
    }
    return best;
}

}  // namespace

DateRange date_of_venue(const RichText& rich) {
    const StyledText text(rich);
    if (const std::optional<FoundDate> date = date_in(text.plain())) {
        DateRange range = date->range;
        if (!range.end) {
            range.end = range.start;
        }
        range.start.reset();
        range.ongoing = false;
        range.span = text.span(date->begin, date->end);
        return range;
    }
    DateRange range;
    if (const std::optional<int> year = stuck_year(text.plain())) {
        range.end = Date{*year, 0, 0, Season::None};
        range.text = std::to_string(*year);
        const std::size_t at = text.plain().find(range.text);
        range.span = text.span(at, at + range.text.size());
    }
    return range;
}

namespace {

// Whether a part of a venue is the address of the work: a DOI or a URL.
bool is_address(std::string_view part) {
    const std::string lower = ascii_lower(trimmed(part));
    static constexpr std::string_view beginnings[] = {"doi:", "doi ", "http:", "https:"};
    return std::any_of(std::begin(beginnings), std::end(beginnings),
                       [&](std::string_view beginning) { return lower.starts_with(beginning); });
}

// "Botany Today, 29(4). https://doi.org/10.1000/1" -> "Botany Today, 29(4)".
std::string before_address(const std::string& name) {
    for (std::size_t at = name.find_first_of(",."); at != std::string::npos; at = name.find_first_of(",.", at + 1)) {
        if (at == 0 || at + 1 >= name.size() || name[at + 1] != ' ') {
            continue;
        }
        const std::size_t end = std::min(name.find(", ", at + 2), name.size());
        if (is_address(std::string_view(name).substr(at + 2, end - at - 2))) {
            return name.substr(0, at);
        }
    }
    return name;
}

}  // namespace

Venue parse_venue(const RichText& rich) {
    Venue venue;
    venue.text = trimmed(rich);
    const std::string text = plain_text(venue.text);
    std::string name = text;
    if (const std::optional<FoundDate> date = date_in(name)) {
        std::size_t begin = date->begin;
        std::size_t end = date->end;
        if (begin > 0 && (name[begin - 1] == '(' || name[begin - 1] == '[') && end < name.size() &&
            (name[end] == ')' || name[end] == ']')) {
            --begin;
            ++end;
        }
        name = name.substr(0, begin) + name.substr(end);
    }
    if (const std::optional<Cut> bracket = acronym_bracket(name, venue.acronym)) {
        name = name.substr(0, bracket->begin) + name.substr(bracket->end);
    }
    const std::string lower = ascii_lower(name);
    if (lower.starts_with("in ") && starts_with_uppercase(trimmed(std::string_view(name).substr(3)))) {
        name = name.substr(3);
    } else if (lower.starts_with("in: ")) {
        name = name.substr(4);
    }
    venue.name = tidy(before_address(tidy(name)));
    const Numbers numbers = read_numbers(text);
    venue.volume = numbers.volume;
    venue.issue = numbers.issue;
    venue.pages = numbers.pages;
    venue.kind = kind_of(text);
    if (venue.kind == VenueKind::Unknown && !venue.volume.empty()) {
        venue.kind = VenueKind::Journal;
    }
    return venue;
}

}  // namespace vitac
