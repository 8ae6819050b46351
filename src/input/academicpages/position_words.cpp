// Words that tell roles and degrees, organisations and places apart.
#include "input/academicpages/position_words.h"

#include <algorithm>
#include <string>
#include <vector>

#include "base/unicode.h"
#include "input/people/text.h"

namespace vitac::academicpages {

namespace {

// Folded to lower-case ASCII, full stops dropped. English, German, French, Spanish, Italian, Portuguese, Dutch titles
// of jobs.
const std::vector<std::string_view> role_words = {"professor",
                                                  "professorship",
                                                  "prof",
                                                  "lecturer",
                                                  "instructor",
                                                  "teacher",
                                                  "tutor",
                                                  "researcher",
                                                  "scientist",
                                                  "engineer",
                                                  "developer",
                                                  "programmer",
                                                  "analyst",
                                                  "manager",
                                                  "director",
                                                  "head",
                                                  "lead",
                                                  "leader",
                                                  "chief",
                                                  "officer",
                                                  "founder",
                                                  "cofounder",
                                                  "ceo",
                                                  "cto",
                                                  "president",
                                                  "chair",
                                                  "chairman",
                                                  "dean",
                                                  "fellow",
                                                  "postdoc",
                                                  "postdoctoral",
                                                  "assistant",
                                                  "associate",
                                                  "intern",
                                                  "internship",
                                                  "trainee",
                                                  "student",
                                                  "candidate",
                                                  "consultant",
                                                  "advisor",
                                                  "adviser",
                                                  "architect",
                                                  "designer",
                                                  "editor",
                                                  "reviewer",
                                                  "coordinator",
                                                  "specialist",
                                                  "technician",
                                                  "member",
                                                  "visitor",
                                                  "visiting",
                                                  "scholar",
                                                  "collaborator",
                                                  "contributor",
                                                  "volunteer",
                                                  "mentor",
                                                  "owner",
                                                  "partner",
                                                  "principal",
                                                  "staff",
                                                  "freelance",
                                                  "freelancer",
                                                  "freelancing",
                                                  "physician",
                                                  "resident",
                                                  "nurse",
                                                  "lawyer",
                                                  "attorney",
                                                  "clerk",
                                                  "journalist",
                                                  "librarian",
                                                  "curator",
                                                  "administrator",
                                                  "supervisor",
                                                  "maintainer",
                                                  "organizer",
                                                  "exchange",
                                                  "adjunct",
                                                  "emeritus",
                                                  "mitarbeiter",
                                                  "mitarbeiterin",
                                                  "wissenschaftlicher",
                                                  "professorin",
                                                  "doktorand",
                                                  "doktorandin",
                                                  "postdoktorand",
                                                  "leiter",
                                                  "leiterin",
                                                  "werkstudent",
                                                  "praktikant",
                                                  "praktikantin",
                                                  "hilfskraft",
                                                  "ingenieur",
                                                  "ingenieurin",
                                                  "chercheur",
                                                  "chercheuse",
                                                  "professeur",
                                                  "maitre",
                                                  "doctorant",
                                                  "doctorante",
                                                  "stagiaire",
                                                  "enseignant",
                                                  "profesor",
                                                  "profesora",
                                                  "investigador",
                                                  "investigadora",
                                                  "ingeniero",
                                                  "ingeniera",
                                                  "becario",
                                                  "ayudante",
                                                  "ricercatore",
                                                  "ricercatrice",
                                                  "professore",
                                                  "professoressa",
                                                  "dottorando",
                                                  "assegnista",
                                                  "ingegnere",
                                                  "tirocinante",
                                                  "pesquisador",
                                                  "pesquisadora",
                                                  "professora",
                                                  "engenheiro",
                                                  "engenheira",
                                                  "estagiario",
                                                  "onderzoeker",
                                                  "hoogleraar",
                                                  "docent",
                                                  "promovendus",
                                                  "medewerker",
                                                  "postdoktor",
                                                  "prefessor",
                                                  "prefessor",
                                                  "professori",
                                                  "profesor",
                                                  "reader",
                                                  "trader",
                                                  "quant",
                                                  "swe",
                                                  "sde",
                                                  "ra",
                                                  "ta",
                                                  "pi",
                                                  "gra"};

const std::vector<std::string_view> degree_words = {"phd",          "dphil",        "doctor",       "doctorate",
                                                    "doctoral",     "bsc",          "bs",           "ba",
                                                    "beng",         "bachelor",     "bachelors",    "msc",
                                                    "ms",           "ma",           "meng",         "master",
                                                    "masters",      "mphil",        "mba",          "mres",
                                                    "md",           "jd",           "llb",          "llm",
                                                    "edd",          "sm",           "sb",           "mfa",
                                                    "bfa",          "diplom",       "diploma",      "magister",
                                                    "habilitation", "abitur",       "licence",      "licenciatura",
                                                    "doctorat",     "maitrise",     "licenciado",   "maestria",
                                                    "doctorado",    "laurea",       "dottorato",    "mestrado",
                                                    "doutorado",    "bacharelado",  "degree",       "undergraduate",
                                                    "graduate",     "postgraduate", "minor",        "major",
                                                    "exchange",     "promotion",    "staatsexamen", "grado",
                                                    "mphys",        "mmath",        "msci",         "bphil",
                                                    "btech",        "mtech",        "bcom",         "be",
                                                    "me",           "associates",   "coursework",   "baccalaureate",
                                                    "majored",      "majoring",     "bed",          "bca",
                                                    "mca",          "bba",          "mph",          "mpp",
                                                    "mpa",          "msw",          "pharmd",       "psyd",
                                                    "bscs",         "mscs",         "pgdm"};

const std::vector<std::string_view> organisation_words = {
    "university",  "universitat",  "universite",   "universidad",   "universita",  "universidade", "universiteit",
    "univ",        "college",      "institute",    "institut",      "instituto",   "istituto",     "instituut",
    "institution", "school",       "ecole",        "escuela",       "scuola",      "escola",       "academy",
    "academia",    "akademie",     "faculty",      "fakultat",      "faculte",     "facultad",     "department",
    "dept",        "departement",  "laboratory",   "laboratories",  "laboratoire", "laboratorio",  "lab",
    "labs",        "center",       "centre",       "centro",        "zentrum",     "hospital",     "clinic",
    "klinikum",    "inc",          "llc",          "ltd",           "gmbh",        "ag",           "corp",
    "corporation", "company",      "co",           "plc",           "bv",          "sa",           "foundation",
    "stiftung",    "fondation",    "museum",       "library",       "agency",      "ministry",     "bank",
    "group",       "technologies", "systems",      "solutions",     "society",     "association",  "council",
    "hochschule",  "polytechnic",  "politecnico",  "polytechnique", "tu",          "eth",          "epfl",
    "mit",         "kaist",        "cnrs",         "inria",         "max",         "fraunhofer",   "nasa",
    "google",      "microsoft",    "research",     "studio",        "studios",     "robotics",     "startup",
    "consulting",  "partners",     "ventures",     "observatory",   "gymnasium",   "haskolinn",    "universitesi",
    "univerzita",  "uniwersytet",  "politechnika", "egyetem",       "yliopisto",   "universitet",  "universitetet",
    "hogskola",    "hogskolan",    "panepistimio", "institouto"};

const std::vector<std::string_view> cjk_roles = {"교수", "연구원", "연구",   "엔지니어", "박사", "석사", "학사", "인턴",
                                                 "教授", "研究员", "研究員", "工程师",   "博士", "硕士", "碩士", "学士",
                                                 "學士", "实习",   "本科",   "助教",     "修士", "助手", "講師"};
const std::vector<std::string_view> cjk_degrees = {"박사", "석사", "학사", "博士", "硕士",
                                                   "碩士", "学士", "學士", "本科", "修士"};
const std::vector<std::string_view> cjk_organisations = {"대학",   "대학교", "연구소",   "학교",   "회사",
                                                         "大学",   "大學",   "学院",     "學院",   "研究所",
                                                         "研究院", "公司",   "株式会社", "实验室", "중앙"};

// Countries and regions as they stand at the end of addresses, in English and in the countries' own words.
const std::vector<std::string_view> countries = {"usa",
                                                 "us",
                                                 "united states",
                                                 "united states of america",
                                                 "uk",
                                                 "united kingdom",
                                                 "england",
                                                 "scotland",
                                                 "wales",
                                                 "ireland",
                                                 "canada",
                                                 "mexico",
                                                 "brazil",
                                                 "brasil",
                                                 "argentina",
                                                 "chile",
                                                 "colombia",
                                                 "peru",
                                                 "germany",
                                                 "deutschland",
                                                 "france",
                                                 "spain",
                                                 "espana",
                                                 "portugal",
                                                 "italy",
                                                 "italia",
                                                 "switzerland",
                                                 "schweiz",
                                                 "suisse",
                                                 "austria",
                                                 "osterreich",
                                                 "netherlands",
                                                 "the netherlands",
                                                 "nederland",
                                                 "belgium",
                                                 "luxembourg",
                                                 "denmark",
                                                 "danmark",
                                                 "sweden",
                                                 "sverige",
                                                 "norway",
                                                 "norge",
                                                 "finland",
                                                 "suomi",
                                                 "iceland",
                                                 "island",
                                                 "poland",
                                                 "polska",
                                                 "czech republic",
                                                 "czechia",
                                                 "cesko",
                                                 "slovakia",
                                                 "hungary",
                                                 "romania",
                                                 "bulgaria",
                                                 "greece",
                                                 "ellada",
                                                 "turkey",
                                                 "turkiye",
                                                 "russia",
                                                 "ukraine",
                                                 "estonia",
                                                 "latvia",
                                                 "lithuania",
                                                 "slovenia",
                                                 "croatia",
                                                 "serbia",
                                                 "israel",
                                                 "egypt",
                                                 "saudi arabia",
                                                 "uae",
                                                 "united arab emirates",
                                                 "qatar",
                                                 "iran",
                                                 "iraq",
                                                 "india",
                                                 "pakistan",
                                                 "bangladesh",
                                                 "sri lanka",
                                                 "nepal",
                                                 "china",
                                                 "pr china",
                                                 "prc",
                                                 "hong kong",
                                                 "macau",
                                                 "taiwan",
                                                 "japan",
                                                 "korea",
                                                 "south korea",
                                                 "republic of korea",
                                                 "singapore",
                                                 "malaysia",
                                                 "thailand",
                                                 "vietnam",
                                                 "indonesia",
                                                 "philippines",
                                                 "australia",
                                                 "new zealand",
                                                 "south africa",
                                                 "nigeria",
                                                 "kenya",
                                                 "ghana",
                                                 "ethiopia",
                                                 "morocco",
                                                 "tunisia",
                                                 "remote",
                                                 "online",
                                                 "hybrid",
                                                 "cyprus",
                                                 "malta"};

const std::vector<std::string_view> regions = {
    "al", "ak", "az", "ar", "ca", "co", "ct", "de", "fl", "ga", "hi", "id", "il", "in", "ia", "ks", "ky", "la",  "me",
    "md", "ma", "mi", "mn", "ms", "mo", "mt", "ne", "nv", "nh", "nj", "nm", "ny", "nc", "nd", "oh", "ok", "or",  "pa",
    "ri", "sc", "sd", "tn", "tx", "ut", "vt", "va", "wa", "wv", "wi", "wy", "dc", "on", "qc", "bc", "ab", "nsw", "vic"};

std::string key_of(std::string_view text) {
    // "Ph.D." is one word.
    return unicode::fold(replace_all(text.substr(0, 400), ".", ""));
}

// "Juniorprofessor", "Abteilungsleiterin": German writes them as one word, whose last part says what it is.
bool ends_as_role(std::string_view word) {
    static constexpr std::string_view endings[] = {"professor",  "professur", "leiter",     "ingenieur",
                                                   "entwickler", "forscher",  "assistent",  "mitarbeiter",
                                                   "berater",    "dozent",    "praktikant", "stipendiat"};
    const std::string_view male = word.ends_with("in") ? word.substr(0, word.size() - 2) : word;
    return std::any_of(std::begin(endings), std::end(endings),
                       [&](std::string_view ending) { return male.ends_with(ending); });
}

bool has_word_of(std::string_view text, const std::vector<std::string_view>& words,
                 const std::vector<std::string_view>& cjk) {
    const std::string key = key_of(text);
    for (const std::string_view word : words_of(key)) {
        if (std::find(words.begin(), words.end(), word) != words.end()) {
            return true;
        }
    }
    return std::any_of(cjk.begin(), cjk.end(),
                       [&](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

}  // namespace

bool has_role_words(std::string_view text) {
    if (has_word_of(text, role_words, cjk_roles) || has_degree_words(text)) {
        return true;
    }
    const std::string key = key_of(text);
    const std::vector<std::string_view> words = words_of(key);
    return std::any_of(words.begin(), words.end(), ends_as_role);
}

bool has_degree_words(std::string_view text) {
    return has_word_of(text, degree_words, cjk_degrees);
}

bool has_organisation_words(std::string_view text) {
    return has_word_of(text, organisation_words, cjk_organisations);
}

bool is_place(std::string_view text) {
    const std::string key = key_of(text);
    if (std::find(countries.begin(), countries.end(), key) != countries.end()) {
        return true;
    }
    constexpr std::size_t longest_region = 3;
    return trimmed(text).size() <= longest_region && std::find(regions.begin(), regions.end(), key) != regions.end();
}

}  // namespace vitac::academicpages
