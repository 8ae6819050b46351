// Words in names that are no one's given or family name.
#include "input/people/name_words.h"

#include <algorithm>
#include <compare>
#include <span>
#include <vector>

#include "base/unicode.h"
#include "input/people/text.h"

namespace vitac::people {

namespace {

// Lower-case name parts of European and Semitic languages, as libraries sort them (IFLA, Names of Persons).
const std::vector<std::string_view> particles = {
    "van", "von", "der", "den", "de",  "del", "della", "di",  "da",  "do",  "dos", "das",  "du",   "la",
    "le",  "les", "ten", "ter", "te",  "zu",  "zum",   "zur", "af",  "av",  "bin", "ibn",  "bint", "al",
    "el",  "y",   "e",   "d'",  "des", "vom", "op",    "'t",  "san", "dal", "lo",  "degli"};

const std::vector<std::string_view> suffixes = {"ii.",  "iii.", "iv.",    "jr",    "jr.",   "sr",    "sr.",    "ii",
                                                "iii",  "iv",   "phd",    "ph.d",  "ph.d.", "m.d.",  "md",     "msc",
                                                "esq.", "mph",  "m.p.h.", "mba",   "mbbs",  "dphil", "pharmd", "dvm",
                                                "drph", "scd",  "mphil",  "m.sc.", "bsc",   "b.sc.", "facs",   "frcp"};

const std::vector<std::string_view> academic_titles = {"prof.",      "prof",     "professor", "dr.", "dr", "mr.",
                                                       "mr",         "mrs.",     "mrs",       "ms.", "ms", "sir",
                                                       "dipl.-ing.", "dr.-ing.", "doc.",      "ing."};

// What stands behind the names of those who are not the authors of a book.
const std::vector<std::string_view> roles_of_editors = {
    "ed",     "eds", "editor", "editors",     "trans", "translator",   "translators",   "comp",          "comps",
    "hrsg",   "hg",  "hgg",    "herausgeber", "éd",    "éds",          "dir",           "dirs",          "coord",
    "coords", "org", "orgs",   "a cura di",   "ред",   "comp. and ed", "ed. and trans", "eds. and trans"};

const std::vector<std::string_view> group_words = {
    "collaboration", "consortium",   "team",       "group",   "initiative",    "committee",     "society",
    "project",       "organization", "foundation", "authors", "investigators", "collaborators", "trialists"};

// Romanisations of one family name. Korean: Revised Romanization beside the usual spellings on passports (National
// Institute of Korean Language, survey of 2011); Chinese: pinyin beside Wade-Giles, Cantonese and Hokkien.
const std::vector<std::vector<std::string_view>> romanisations = {
    {"kim", "gim", "ghim", "keem"},
    {"lee", "yi", "rhee", "ri", "rhie", "i", "ree", "li"},
    {"park", "bak", "pak", "bark", "pahk"},
    {"choi", "choe", "choy", "chey"},
    {"jung", "jeong", "chung", "cheong", "chong", "joung"},
    {"kang", "gang", "khang"},
    {"cho", "jo", "joe", "choh", "joh"},
    {"yoon", "yun", "youn"},
    {"jang", "chang", "zang", "jahng"},
    {"lim", "im", "rim", "yim"},
    {"han", "hahn"},
    {"oh", "o", "oe"},
    {"seo", "suh", "so", "seoh", "sur"},
    {"shin", "sin", "shinn", "synn"},
    {"kwon", "gwon", "kweon"},
    {"hwang", "whang"},
    {"ahn", "an"},
    {"song", "soung"},
    {"ryu", "yoo", "yu", "ryoo", "you", "lyu"},
    {"hong", "houng"},
    {"jeon", "jun", "chun", "chon", "jhun"},
    {"ko", "go", "koh", "goh"},
    {"moon", "mun"},
    {"yang", "ryang"},
    {"son", "sohn"},
    {"bae", "pae", "bai"},
    {"baek", "paik", "back", "baik", "paek", "beck"},
    {"heo", "hur", "huh", "her"},
    {"nam", "nahm"},
    {"shim", "sim"},
    {"noh", "no", "roh", "ro"},
    {"ha", "hah"},
    {"kwak", "gwak"},
    {"sung", "seong"},
    {"cha", "tcha"},
    {"joo", "ju", "chu"},
    {"woo", "wu", "u", "wou"},
    {"koo", "gu", "ku", "goo"},
    {"na", "ra", "rah", "nah"},
    {"min", "minn"},
    {"eom", "um", "uhm"},
    {"won", "weon"},
    {"byun", "byeon", "pyun"},
    {"zhang", "cheung", "teo"},
    {"wang", "wong", "ong"},
    {"chen", "chan", "tan", "tran"},
    {"liu", "lau", "low"},
    {"huang", "wong", "ng"},
    {"zhao", "chao", "chiu"},
    {"zhou", "chow", "chou", "chau"},
    {"xu", "hsu", "hui", "tsui"},
    {"zheng", "cheng", "tay"},
    {"xie", "hsieh", "tse", "chia"},
    {"cai", "tsai", "choi", "chua"},
    {"zhu", "chu", "choo"},
    {"guo", "kuo", "kwok", "quek"},
    {"lin", "lam", "lim"},
};

struct Romanisation {
    std::string_view family;
    std::size_t group = 0;
    auto operator<=>(const Romanisation&) const = default;
};

// Each of them with the number of its group, sorted: the question is asked of every two authors.
std::vector<Romanisation> sort_romanisations() {
    std::vector<Romanisation> sorted;
    for (std::size_t group = 0; group < romanisations.size(); ++group) {
        for (const std::string_view family : romanisations[group]) {
            sorted.push_back({family, group});
        }
    }
    std::sort(sorted.begin(), sorted.end());
    return sorted;
}

std::span<const Romanisation> groups_of(std::string_view folded) {
    static const std::vector<Romanisation> sorted = sort_romanisations();
    struct ByFamily {
        bool operator()(const Romanisation& one, std::string_view family) const { return one.family < family; }
        bool operator()(std::string_view family, const Romanisation& one) const { return family < one.family; }
    };
    const auto [begin, end] = std::equal_range(sorted.begin(), sorted.end(), folded, ByFamily());
    return {begin, end};
}

const std::vector<std::string_view> other_east_asian = {
    "he",    "hu",     "gao",    "luo",      "liang",    "deng",     "feng",     "cao", "peng",  "zeng",
    "xiao",  "tian",   "dong",   "pan",      "yuan",     "jiang",    "ye",       "du",  "su",    "wei",
    "cheng", "lu",     "ding",   "ren",      "shen",     "yao",      "sun",      "ma",  "tang",  "shi",
    "qin",   "fan",    "qian",   "zou",      "nguyen",   "pham",     "le",       "vu",  "hoang", "ito",
    "sato",  "suzuki", "tanaka", "watanabe", "yamamoto", "nakamura", "kobayashi"};

// Two letters that stand for one letter of the name's own alphabet, or for one sound, when a name is abbreviated:
// "Yu.", "Ch.". Any other two, "Li.", are a family name at the end of a sentence.
const std::vector<std::string_view> digraphs = {"ch", "cs", "cz", "dj", "dz", "gy", "ia", "ie", "iu", "ja",
                                                "je", "ju", "kh", "lj", "nj", "ny", "ph", "sh", "st", "sz",
                                                "th", "ts", "ya", "ye", "yo", "yu", "zh", "zs"};

// Chinese and Korean family names of two characters.
const std::vector<std::string_view> double_families = {"欧阳", "歐陽", "司马", "司馬", "诸葛", "諸葛", "上官", "夏侯",
                                                       "东方", "東方", "皇甫", "尉迟", "公孙", "慕容", "司徒", "令狐",
                                                       "남궁", "황보", "제갈", "사공", "선우", "독고"};

}  // namespace

bool is_particle(std::string_view word) {
    return is_one_of(word, particles);
}

bool is_suffix(std::string_view word) {
    return is_one_of(word, suffixes);
}

bool is_academic_title(std::string_view word) {
    return is_one_of(word, academic_titles);
}

bool is_role_of_editor(std::string_view text) {
    while (text.ends_with('.')) {
        text.remove_suffix(1);
    }
    return is_one_of(text, roles_of_editors);
}

bool names_a_group(std::string_view text) {
    const std::vector<std::string_view> words = words_of(text);
    // A group is named by its last word, sometimes followed by a remark: "the XY Collaboration (42 members)".
    return words.size() > 1 && std::any_of(words.begin() + 1, words.end(),
                                           [](std::string_view word) { return is_one_of(word, group_words); });
}

bool is_initials(std::string_view word) {
    constexpr int most_letters = 4;
    int letters = 0;
    int lowercase = 0;
    bool stop = false;
    for (std::size_t offset = 0; offset < word.size();) {
        const char32_t character = unicode::decode(word, offset);
        if (unicode::is_uppercase(character)) {
            ++letters;
        } else if (unicode::is_lowercase(character) && letters == 1) {
            ++lowercase;
        } else if (character == U'.') {
            stop = true;
        } else if (character != U'-' && character != U'\u2010' && character != U'\u2011') {
            return false;
        }
    }
    const bool abbreviated_letter =
        lowercase == 1 && stop && letters == 1 && is_one_of(word.substr(0, word.find('.')), digraphs);
    return letters >= 1 && letters <= most_letters && (lowercase == 0 || abbreviated_letter);
}

bool is_same_family(std::string_view a, std::string_view b) {
    if (a == b) {
        return true;
    }
    const std::span<const Romanisation> of_a = groups_of(a);
    const std::span<const Romanisation> of_b = groups_of(b);
    return std::any_of(of_a.begin(), of_a.end(), [&](const Romanisation& one) {
        return std::any_of(of_b.begin(), of_b.end(),
                           [&](const Romanisation& other) { return other.group == one.group; });
    });
}

bool is_east_asian_family(std::string_view folded) {
    return is_one_of(folded, other_east_asian) || !groups_of(folded).empty();
}

std::size_t cjk_family_size(std::string_view name) {
    for (const std::string_view family : double_families) {
        if (name.starts_with(family) && name.size() > family.size()) {
            return family.size();
        }
    }
    std::size_t size = 0;
    if (!name.empty()) {
        unicode::decode(name, size);
    }
    return size;
}

}  // namespace vitac::people
