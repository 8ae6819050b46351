// The words of dates in the languages of the pages we read.
#include "input/meaning/date_words.h"

#include <algorithm>
#include <array>
#include <vector>

#include "base/unicode.h"
#include "input/people/text.h"

namespace vitac {

namespace {

struct MonthWord {
    std::string_view word;  // folded to ASCII
    int month;
};

template <std::size_t size>
constexpr std::array<MonthWord, size> sorted(std::array<MonthWord, size> words) {
    std::sort(words.begin(), words.end(), [](const MonthWord& a, const MonthWord& b) { return a.word < b.word; });
    return words;
}

// Names and usual abbreviations (CLDR 42, formats "wide" and "abbreviated") in English, German, French, Spanish,
// Italian, Portuguese, Dutch, Danish, Swedish, Norwegian, Polish, Czech, Greek, Turkish, Romanian, Hungarian, Finnish,
// Catalan, Indonesian, Malay. "mai", "mar", "set" mean the same in all languages
// that have them; Polish and Czech "listopad(u)" (November) and Croatian (October) differ, so the word is left out.
constexpr std::array month_words = sorted(std::to_array<MonthWord>({
    {"abr", 4},          {"abril", 4},        {"ago", 8},        {"agosto", 8},     {"agustos", 8},
    {"agu", 8},          {"aout", 8},         {"apr", 4},        {"april", 4},      {"aprile", 4},
    {"aprilios", 4},     {"apriliou", 4},     {"aralik", 12},    {"aug", 8},        {"august", 8},
    {"augusti", 8},      {"augustus", 8},     {"augoustos", 8},  {"augoustou", 8},  {"avgousou", 8},
    {"avr", 4},          {"avril", 4},        {"brezen", 3},     {"brezna", 3},     {"cerven", 6},
    {"cervna", 6},       {"cervence", 7},     {"cervenec", 7},   {"czerwca", 6},    {"czerwiec", 6},
    {"dec", 12},         {"december", 12},    {"decembre", 12},  {"des", 12},       {"desember", 12},
    {"dez", 12},         {"dezember", 12},    {"dezembro", 12},  {"dic", 12},       {"dicembre", 12},
    {"diciembre", 12},   {"dekemvrios", 12},  {"dek", 12},       {"duben", 4},      {"dubna", 4},
    {"ekim", 10},        {"ene", 1},          {"enero", 1},      {"eylul", 9},      {"feb", 2},
    {"febbraio", 2},     {"febr", 2},         {"febrero", 2},    {"february", 2},   {"februar", 2},
    {"februari", 2},     {"fev", 2},          {"fevereiro", 2},  {"fevr", 2},       {"fevrier", 2},
    {"febrouarios", 2},  {"feb.", 2},         {"gen", 1},        {"gennaio", 1},    {"giu", 6},
    {"giugno", 6},       {"grudzien", 12},    {"grudnia", 12},   {"haziran", 6},    {"ian", 1},
    {"ianouarios", 1},   {"ioul", 7},         {"ioulios", 7},    {"ioun", 6},       {"iounios", 6},
    {"jan", 1},          {"janeiro", 1},      {"januar", 1},     {"januari", 1},    {"january", 1},
    {"janv", 1},         {"janvier", 1},      {"jaenner", 1},    {"janner", 1},     {"jul", 7},
    {"juli", 7},         {"julho", 7},        {"julio", 7},      {"juillet", 7},    {"juil", 7},
    {"july", 7},         {"jun", 6},          {"june", 6},       {"junho", 6},      {"juni", 6},
    {"junio", 6},        {"juin", 6},         {"kasim", 11},     {"kveten", 5},     {"kvetna", 5},
    {"kwiecien", 4},     {"kwietnia", 4},     {"leden", 1},      {"ledna", 1},      {"lipca", 7},
    {"lipiec", 7},       {"lug", 7},          {"luglio", 7},     {"luty", 2},       {"lutego", 2},
    {"mag", 5},          {"maggio", 5},       {"mai", 5},        {"maia", 5},       {"maio", 5},
    {"mai.", 5},         {"maios", 5},        {"maj", 5},        {"maja", 5},       {"mar", 3},
    {"march", 3},        {"mars", 3},         {"mart", 3},       {"martios", 3},    {"marzec", 3},
    {"marca", 3},        {"marco", 3},        {"marz", 3},       {"marzo", 3},      {"maart", 3},
    {"may", 5},          {"mayis", 5},        {"mayo", 5},       {"mei", 5},        {"mrt", 3},
    {"nisan", 4},        {"noe", 11},         {"noembrios", 11}, {"nov", 11},       {"november", 11},
    {"novembre", 11},    {"novembro", 11},    {"noviembre", 11}, {"ocak", 1},       {"oct", 10},
    {"october", 10},     {"octobre", 10},     {"octubre", 10},   {"okt", 10},       {"oktober", 10},
    {"oktobrios", 10},   {"ott", 10},         {"ottobre", 10},   {"out", 10},       {"outubro", 10},
    {"pazdziernik", 10}, {"prosince", 12},    {"prosinec", 12},  {"rijen", 10},     {"rijna", 10},
    {"sep", 9},          {"sept", 9},         {"september", 9},  {"septembre", 9},  {"septiembre", 9},
    {"septembrios", 9},  {"set", 9},          {"setembro", 9},   {"sett", 9},       {"settembre", 9},
    {"sierpien", 8},     {"sierpnia", 8},     {"srpen", 8},      {"srpna", 8},      {"styczen", 1},
    {"stycznia", 1},     {"subat", 2},        {"temmuz", 7},     {"unor", 2},       {"unora", 2},
    {"wrzesien", 9},     {"wrzesnia", 9},     {"zari", 9},       {"ianuarie", 1},   {"tammikuu", 1},
    {"tammikuuta", 1},   {"gener", 1},        {"februarie", 2},  {"helmikuu", 2},   {"helmikuuta", 2},
    {"febrer", 2},       {"maret", 3},        {"martie", 3},     {"marcius", 3},    {"maaliskuu", 3},
    {"maaliskuuta", 3},  {"aprilie", 4},      {"aprilis", 4},    {"huhtikuu", 4},   {"huhtikuuta", 4},
    {"majus", 5},        {"toukokuu", 5},     {"toukokuuta", 5}, {"maig", 5},       {"iunie", 6},
    {"junius", 6},       {"kesakuu", 6},      {"kesakuuta", 6},  {"juny", 6},       {"iulie", 7},
    {"julius", 7},       {"heinakuu", 7},     {"heinakuuta", 7}, {"juliol", 7},     {"julai", 7},
    {"augusztus", 8},    {"elokuu", 8},       {"elokuuta", 8},   {"agost", 8},      {"ogos", 8},
    {"agustus", 8},      {"sent", 9},         {"septembrie", 9}, {"szeptember", 9}, {"syyskuu", 9},
    {"syyskuuta", 9},    {"octombrie", 10},   {"lokakuu", 10},   {"lokakuuta", 10}, {"noiembrie", 11},
    {"marraskuu", 11},   {"marraskuuta", 11}, {"decembrie", 12}, {"joulukuu", 12},  {"joulukuuta", 12},
    {"desembre", 12},    {"disember", 12},
}));

// Russian, Ukrainian, Arabic, Hebrew, in Latin letters: there "Sen", "Noa" and "Marta" are names, so these count only
// for words in another script.
constexpr std::array transliterated_month_words = sorted(std::to_array<MonthWord>({
    {"anvar", 1},   {"anvara", 1},   {"anv", 1},     {"sicen", 1},   {"sicna", 1},    {"ynayr", 1},   {"ynwr", 1},
    {"fevral", 2},  {"fevrala", 2},  {"lutij", 2},   {"lutogo", 2},  {"fbrayr", 2},   {"pbrwr", 2},   {"marta", 3},
    {"berezen", 3}, {"berezna", 3},  {"mrz", 3},     {"aprel", 4},   {"aprela", 4},   {"kviten", 4},  {"kvitna", 4},
    {"abryl", 4},   {"pryl", 4},     {"maa", 5},     {"traven", 5},  {"travna", 5},   {"mayw", 5},    {"my", 5},
    {"iuna", 6},    {"iun", 6},      {"ywnyw", 6},   {"ywny", 6},    {"iul", 7},      {"iula", 7},    {"lipen", 7},
    {"lipna", 7},   {"ywlyw", 7},    {"ywly", 7},    {"avgust", 8},  {"avgusta", 8},  {"avg", 8},     {"serpen", 8},
    {"serpna", 8},  {"aghsts", 8},   {"wgwst", 8},   {"sentabr", 9}, {"sentabra", 9}, {"sen", 9},     {"veresen", 9},
    {"veresna", 9}, {"sbtmbr", 9},   {"sptmbr", 9},  {"oktabr", 10}, {"oktabra", 10}, {"zovten", 10}, {"zovtna", 10},
    {"aktwbr", 10}, {"wqtwbr", 10},  {"noabr", 11},  {"noabra", 11}, {"noa", 11},     {"nwfmbr", 11}, {"nwbmbr", 11},
    {"dekabr", 12}, {"dekabra", 12}, {"gruden", 12}, {"grudna", 12}, {"dysmbr", 12},  {"dzmbr", 12},
}));

template <std::size_t size>
int month_in(const std::array<MonthWord, size>& months, const std::string& key) {
    const auto* const found =
        std::lower_bound(months.begin(), months.end(), key,
                         [](const MonthWord& month, const std::string& wanted) { return month.word < wanted; });
    return found != months.end() && found->word == key ? found->month : 0;
}

struct SeasonWord {
    std::string_view word;
    Season season;
};

constexpr SeasonWord season_words[] = {
    {"spring", Season::Spring},
    {"summer", Season::Summer},
    {"fall", Season::Autumn},
    {"autumn", Season::Autumn},
    {"winter", Season::Winter},
    {"fruhling", Season::Spring},
    {"fruhjahr", Season::Spring},
    {"sommer", Season::Summer},
    {"herbst", Season::Autumn},
    {"printemps", Season::Spring},
    {"ete", Season::Summer},
    {"automne", Season::Autumn},
    {"hiver", Season::Winter},
    {"primavera", Season::Spring},
    {"verano", Season::Summer},
    {"otono", Season::Autumn},
    {"invierno", Season::Winter},
    {"estate", Season::Summer},
    {"autunno", Season::Autumn},
    {"inverno", Season::Winter},
    {"verao", Season::Summer},
    {"outono", Season::Autumn},
    {"lente", Season::Spring},
    {"zomer", Season::Summer},
    {"herfst", Season::Autumn},
    {"sommersemester", Season::Summer},
    {"wintersemester", Season::Winter},
    {"sose", Season::Summer},
    {"vesna", Season::Spring},
    {"leto", Season::Summer},
    {"osen", Season::Autumn},
    {"zima", Season::Winter},
    {"wiosna", Season::Spring},
    {"lato", Season::Summer},
    {"jesien", Season::Autumn},
    {"bahar", Season::Spring},
    {"guz", Season::Autumn},
};

// Of one to three words; articles before them do not count.
const std::vector<std::string_view> present_words = {"present",
                                                     "now",
                                                     "current",
                                                     "currently",
                                                     "today",
                                                     "ongoing",
                                                     "date",
                                                     "heute",
                                                     "jetzt",
                                                     "laufend",
                                                     "aktuell",
                                                     "gegenwart",
                                                     "dato",
                                                     "aujourdhui",
                                                     "actuel",
                                                     "actuellement",
                                                     "ce jour",
                                                     "actualidad",
                                                     "actual",
                                                     "actualmente",
                                                     "fecha",
                                                     "presente",
                                                     "hoy",
                                                     "oggi",
                                                     "attuale",
                                                     "attualmente",
                                                     "atual",
                                                     "atualmente",
                                                     "atualidade",
                                                     "momento",
                                                     "hoje",
                                                     "heden",
                                                     "nu",
                                                     "idag",
                                                     "pagaende",
                                                     "nuvaerende",
                                                     "obecnie",
                                                     "teraz",
                                                     "nadal",
                                                     "dzis",
                                                     "dnes",
                                                     "dosud",
                                                     "soucasnost",
                                                     "nyni",
                                                     "halen",
                                                     "gunumuz",
                                                     "devam",
                                                     "devam ediyor",
                                                     "devam ediyorum",
                                                     "su an",
                                                     "bugun",
                                                     "sekarang",
                                                     "saat ini",
                                                     "nay",
                                                     "hien tai",
                                                     "hien nay",
                                                     "nastoasee vrema",
                                                     "nastoasij moment",
                                                     "nast vrema",
                                                     "n v",
                                                     "sejcas",
                                                     "segodna",
                                                     "doteper",
                                                     "teperisnij cas",
                                                     "alan",
                                                     "hty alan",
                                                     "alwqt alhaly",
                                                     "alhadr",
                                                     "hywm",
                                                     "kywm",
                                                     "nykyaan",
                                                     "jelenleg",
                                                     "jelen",
                                                     "prezent",
                                                     "actualitat",
                                                     "semera",
                                                     "paron",
                                                     "现在",
                                                     "至今",
                                                     "今",
                                                     "現在",
                                                     "현재"};
const std::vector<std::string_view> articles = {"the", "el", "la", "le", "il",   "o",  "a",
                                                "au",  "po", "al", "l",  "fino", "den"};

const std::vector<std::string_view> since_words = {"since", "from",  "seit",     "ab", "depuis", "desde", "dal", "da",
                                                   "sinds", "vanaf", "starting", "od", "sedan",  "sejak", "tu"};
// In Cyrillic alone: their letters mean something else in Latin.
const std::vector<std::string_view> cyrillic_since_words = {"с", "С", "з", "З", "со", "Со"};
const std::vector<std::string_view> until_words = {
    "to", "until",  "till",    "through", "thru", "bis", "hasta", "fino",   "al",     "a",   "ate", "tot",
    "au", "jusqua", "jusquen", "en",      "do",   "po",  "den",   "sampai", "hingga", "hty", "til", "till"};
const std::vector<std::string_view> expected_words = {
    "expected",        "exp",   "anticipated", "planned",  "scheduled", "graduation", "erwartet",
    "voraussichtlich", "prevu", "prevista",    "previsto", "verwacht",  "ozidaetsa",  "beklenen",
    "przewidywany",    "예정",  "预计"};
const std::vector<std::string_view> fillers = {"of", "de", "del", "do", "di", "d'"};

bool is_ascii_word(std::string_view word) {
    return std::all_of(word.begin(), word.end(), [](char byte) { return static_cast<signed char>(byte) >= 0; });
}

// ASCII words are only lower-cased; folding the others costs more.
std::string key_of(std::string_view word) {
    while (word.ends_with('.')) {
        word.remove_suffix(1);
    }
    return is_ascii_word(word) || has_cjk(word) ? ascii_lower(word) : unicode::fold(word);
}

bool is_one_of_exactly(std::string_view word, const std::vector<std::string_view>& table) {
    return std::find(table.begin(), table.end(), word) != table.end();
}

bool is_in(std::string_view word, const std::vector<std::string_view>& table) {
    const std::string key = key_of(word);
    return std::find(table.begin(), table.end(), key) != table.end();
}

}  // namespace

int month_of(std::string_view word) {
    constexpr std::size_t longest = 24;
    if (word.size() < 3 || word.size() > longest) {
        return 0;
    }
    const std::string key = key_of(word);
    const int month = month_in(month_words, key);
    return month == 0 && !is_ascii_word(word) ? month_in(transliterated_month_words, key) : month;
}

Season season_of(std::string_view word) {
    const std::string key = key_of(word);
    const auto* found = std::find_if(std::begin(season_words), std::end(season_words),
                                     [&](const SeasonWord& season) { return season.word == key; });
    return found != std::end(season_words) ? found->season : Season::None;
}

bool is_present_word(std::string_view words) {
    return is_in(words, present_words);
}
bool is_article(std::string_view word) {
    return is_in(word, articles);
}
bool is_since_word(std::string_view word) {
    return is_in(word, since_words) || is_one_of_exactly(word, cyrillic_since_words);
}
bool is_until_word(std::string_view word) {
    return is_in(word, until_words);
}
bool is_expected_word(std::string_view word) {
    return is_in(word, expected_words);
}
bool is_date_filler(std::string_view word) {
    return is_in(word, fillers);
}

}  // namespace vitac
