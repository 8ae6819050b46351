// Acronyms of venues, known ones and what looks like one.
#include "input/meaning/venue_acronyms.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/unicode.h"
#include "input/meaning/venue.h"
#include "input/people/text.h"

namespace vitac {

namespace {

// Conferences and journals known by their acronym, of computer science, engineering and economics (CORE 2023, A and A*;
// CCF 2022).
constexpr std::array<std::string_view, 117> acronyms = {
    "AAAI",   "AAMAS",  "ACC",     "ACCV",     "ACL",     "ACM",     "AISTATS",     "ASE",         "ASPLOS",  "BMVC",
    "CAV",    "CCS",    "CDC",     "CHI",      "CHIL",    "CIKM",    "COLING",      "COLT",        "COLM",    "CoNLL",
    "CoRR",   "CoRL",   "CRYPTO",  "CSCW",     "CVPR",    "CVPRW",   "DAC",         "DATE",        "EACL",    "EC",
    "ECAI",   "ECCV",   "ECML",    "EMNLP",    "EMSOFT",  "ESEC",    "ESWC",        "EUROCRYPT",   "EuroSys", "FAccT",
    "FAST",   "FOCS",   "FSE",     "HPCA",     "HRI",     "ICALP",   "ICAPS",       "ICASSP",      "ICCAD",   "ICCV",
    "ICDE",   "ICDM",   "ICIP",    "ICLR",     "ICME",    "ICML",    "ICPR",        "ICRA",        "ICS",     "ICSE",
    "ICWSM",  "IJCAI",  "IJCV",    "IJRR",     "IMC",     "INFOCOM", "Interspeech", "INTERSPEECH", "IROS",    "ISCA",
    "ISIT",   "ISMAR",  "ISSTA",   "ISWC",     "IUI",     "JMLR",    "KDD",         "L4DC",        "LICS",    "LREC",
    "MICCAI", "MICRO",  "MIDL",    "MLSys",    "MobiCom", "MobiSys", "NAACL",       "NDSS",        "NeurIPS", "NIPS",
    "NSDI",   "OOPSLA", "OSDI",    "PAMI",     "PLDI",    "PODC",    "PODS",        "POPL",        "RecSys",  "RSS",
    "SDM",    "SenSys", "SIGCOMM", "SIGGRAPH", "SIGIR",   "SIGMOD",  "SODA",        "SOSP",        "STOC",    "TACL",
    "TIP",    "TMLR",   "TPAMI",   "UAI",      "UIST",    "VLDB",    "WWW"};

}  // namespace

bool is_known_acronym(std::string_view word) {
    return std::find(acronyms.begin(), acronyms.end(), without_year(word)) != acronyms.end();
}

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

}  // namespace vitac
