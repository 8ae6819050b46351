// What the title of a section says about its content.
#include "input/meaning/section_words.h"

#include <algorithm>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "base/unicode.h"
#include "input/meaning/dates.h"
#include "input/people/text.h"

namespace vitac {

namespace {

using Kind = SectionKind;

// A word or phrase (folded: lower case, no accents) and what it means, with a weight: in "Teaching Experience" and
// "Service Awards" the more special word decides. Collected from headings of public biography pages and CV templates in
// the languages named.
struct Word {
    std::string_view word;
    Kind kind;
    int weight;
};
constexpr Word english_words[] = {
    {"experience", Kind::Experience, 4},
    {"experiences", Kind::Experience, 4},
    {"employment", Kind::Experience, 5},
    {"employment history", Kind::Experience, 6},
    {"work history", Kind::Experience, 5},
    {"work", Kind::Experience, 2},
    {"professional", Kind::Experience, 2},
    {"career", Kind::Experience, 4},
    {"appointment", Kind::Experience, 5},
    {"appointments", Kind::Experience, 5},
    {"academic positions", Kind::Experience, 6},
    {"positions", Kind::Experience, 4},
    {"position", Kind::Experience, 3},
    {"internship", Kind::Experience, 5},
    {"internships", Kind::Experience, 5},
    {"industry", Kind::Experience, 2},
    {"education", Kind::Education, 5},
    {"educations", Kind::Education, 5},
    {"educational background", Kind::Education, 6},
    {"academic background", Kind::Education, 6},
    {"degrees", Kind::Education, 5},
    {"qualifications", Kind::Education, 3},
    {"studies", Kind::Education, 2},
    {"publication", Kind::Publications, 6},
    {"publications", Kind::Publications, 6},
    {"papers", Kind::Publications, 6},
    {"paper", Kind::Publications, 3},
    {"preprint", Kind::Publications, 5},
    {"preprints", Kind::Publications, 5},
    {"manuscripts", Kind::Publications, 5},
    {"articles", Kind::Publications, 5},
    {"journal", Kind::Publications, 3},
    {"proceedings", Kind::Publications, 4},
    {"books", Kind::Publications, 5},
    {"book chapters", Kind::Publications, 6},
    {"bibliography", Kind::Publications, 5},
    {"patents", Kind::Publications, 4},
    {"theses", Kind::Publications, 3},
    {"technical reports", Kind::Publications, 5},
    {"working papers", Kind::Publications, 7},
    {"work in progress", Kind::Publications, 7},
    {"works in progress", Kind::Publications, 7},
    {"research in progress", Kind::Publications, 7},
    {"papers in progress", Kind::Publications, 7},
    {"in review", Kind::Publications, 4},
    {"under review", Kind::Publications, 5},
    {"under revision", Kind::Publications, 5},
    {"revise and resubmit", Kind::Publications, 6},
    {"selected works", Kind::Publications, 4},
    {"projects", Kind::Projects, 5},
    {"project", Kind::Projects, 4},
    {"portfolio", Kind::Projects, 5},
    {"software", Kind::Projects, 4},
    {"open source", Kind::Projects, 4},
    {"award", Kind::Awards, 6},
    {"awards", Kind::Awards, 6},
    {"honors", Kind::Awards, 6},
    {"honours", Kind::Awards, 6},
    {"honor", Kind::Awards, 5},
    {"prizes", Kind::Awards, 6},
    {"achievements", Kind::Awards, 5},
    {"distinctions", Kind::Awards, 5},
    {"scholarships", Kind::Awards, 4},
    {"recognition", Kind::Awards, 4},
    {"talk", Kind::Talks, 6},
    {"talks", Kind::Talks, 6},
    {"presentations", Kind::Talks, 6},
    {"presentation", Kind::Talks, 5},
    {"conferences", Kind::Talks, 4},
    {"seminars", Kind::Talks, 4},
    {"speaking", Kind::Talks, 5},
    {"keynotes", Kind::Talks, 6},
    {"teaching", Kind::Teaching, 7},
    {"courses taught", Kind::Teaching, 7},
    {"courses", Kind::Teaching, 4},
    {"teaching assistant", Kind::Teaching, 7},
    {"mentoring", Kind::Teaching, 4},
    {"mentorship", Kind::Teaching, 4},
    {"supervision", Kind::Teaching, 4},
    {"advising", Kind::Teaching, 4},
    {"service", Kind::Service, 6},
    {"services", Kind::Service, 6},
    {"reviewing", Kind::Service, 6},
    {"reviewer", Kind::Service, 6},
    {"refereeing", Kind::Service, 6},
    {"referee", Kind::Service, 5},
    {"academic activities", Kind::Service, 6},
    {"professional activities", Kind::Service, 6},
    {"memberships", Kind::Service, 4},
    {"committees", Kind::Service, 5},
    {"editorial", Kind::Service, 4},
    {"leadership", Kind::Service, 3},
    {"outreach", Kind::Service, 4},
    {"grant", Kind::Grants, 6},
    {"grants", Kind::Grants, 6},
    {"funding", Kind::Grants, 6},
    {"fellowships", Kind::Grants, 4},
    {"certificate", Kind::Certificates, 6},
    {"certificates", Kind::Certificates, 6},
    {"certifications", Kind::Certificates, 6},
    {"licenses", Kind::Certificates, 4},
    {"skill", Kind::Skills, 6},
    {"skills", Kind::Skills, 6},
    {"competencies", Kind::Skills, 5},
    {"technologies", Kind::Skills, 4},
    {"expertise", Kind::Skills, 4},
    {"programming languages", Kind::Skills, 7},
    {"language skills", Kind::Languages, 7},
    {"languages", Kind::Languages, 5},
    {"interest", Kind::Interests, 5},
    {"interests", Kind::Interests, 5},
    {"hobbies", Kind::Interests, 5},
    {"references", Kind::References, 6},
    {"referees", Kind::References, 6},
    {"volunteer", Kind::Volunteering, 7},
    {"volunteering", Kind::Volunteering, 7},
    {"community", Kind::Volunteering, 2},
    {"news", Kind::News, 8},
    {"updates", Kind::News, 7},
    {"whats new", Kind::News, 8},
};
constexpr Word german_words[] = {
    {"berufserfahrung", Kind::Experience, 6},
    {"werdegang", Kind::Experience, 4},
    {"beruflicher werdegang", Kind::Experience, 6},
    {"anstellungen", Kind::Experience, 6},
    {"praktika", Kind::Experience, 5},
    {"ausbildung", Kind::Education, 6},
    {"studium", Kind::Education, 6},
    {"bildungsweg", Kind::Education, 6},
    {"akademischer werdegang", Kind::Education, 6},
    {"veroffentlichungen", Kind::Publications, 6},
    {"publikationen", Kind::Publications, 6},
    {"schriftenverzeichnis", Kind::Publications, 6},
    {"projekte", Kind::Projects, 5},
    {"auszeichnungen", Kind::Awards, 6},
    {"preise", Kind::Awards, 6},
    {"ehrungen", Kind::Awards, 6},
    {"vortrage", Kind::Talks, 6},
    {"lehre", Kind::Teaching, 6},
    {"lehrveranstaltungen", Kind::Teaching, 6},
    {"gremien", Kind::Service, 5},
    {"gutachtertatigkeit", Kind::Service, 6},
    {"drittmittel", Kind::Grants, 6},
    {"stipendien", Kind::Grants, 5},
    {"zertifikate", Kind::Certificates, 6},
    {"kenntnisse", Kind::Skills, 5},
    {"fahigkeiten", Kind::Skills, 6},
    {"sprachen", Kind::Languages, 6},
    {"sprachkenntnisse", Kind::Languages, 7},
    {"interessen", Kind::Interests, 5},
    {"hobbys", Kind::Interests, 5},
    {"referenzen", Kind::References, 6},
    {"ehrenamt", Kind::Volunteering, 7},
    {"aktuelles", Kind::News, 7},
    {"neuigkeiten", Kind::News, 7},
    {"aufsatze", Kind::Publications, 6},
    {"beitrage", Kind::Publications, 4},
    {"buchbeitrage", Kind::Publications, 6},
    {"monografie", Kind::Publications, 6},
    {"monografien", Kind::Publications, 6},
    {"monographien", Kind::Publications, 6},
    {"sammelbande", Kind::Publications, 6},
    {"herausgeberschaften", Kind::Publications, 6},
    {"rezensionen", Kind::Publications, 6},
    {"lehrtatigkeit", Kind::Teaching, 6},
    {"mitgliedschaften", Kind::Service, 5},
};

constexpr Word french_words[] = {
    {"ouvrages", Kind::Publications, 6},
    {"chapitres", Kind::Publications, 5},
    {"chapitres douvrage", Kind::Publications, 6},
    {"travaux", Kind::Publications, 4},
    {"encadrement", Kind::Teaching, 5},
    {"experience professionnelle", Kind::Experience, 6},
    {"parcours professionnel", Kind::Experience, 6},
    {"emplois", Kind::Experience, 5},
    {"stages", Kind::Experience, 4},
    {"formation", Kind::Education, 6},
    {"etudes", Kind::Education, 5},
    {"diplomes", Kind::Education, 5},
    {"projets", Kind::Projects, 5},
    {"prix", Kind::Awards, 6},
    {"recompenses", Kind::Awards, 6},
    {"exposes", Kind::Talks, 5},
    {"conferences invitees", Kind::Talks, 6},
    {"communications", Kind::Talks, 4},
    {"enseignement", Kind::Teaching, 7},
    {"enseignements", Kind::Teaching, 7},
    {"responsabilites", Kind::Service, 5},
    {"financements", Kind::Grants, 6},
    {"bourses", Kind::Grants, 5},
    {"certificats", Kind::Certificates, 6},
    {"competences", Kind::Skills, 6},
    {"langues", Kind::Languages, 6},
    {"centres dinteret", Kind::Interests, 6},
    {"loisirs", Kind::Interests, 5},
    {"benevolat", Kind::Volunteering, 7},
    {"actualites", Kind::News, 7},
};
constexpr Word spanish_words[] = {
    {"experiencia", Kind::Experience, 5},
    {"empleo", Kind::Experience, 5},
    {"trayectoria", Kind::Experience, 4},
    {"educacion", Kind::Education, 6},
    {"formacion", Kind::Education, 5},
    {"estudios", Kind::Education, 5},
    {"publicaciones", Kind::Publications, 6},
    {"articulos", Kind::Publications, 5},
    {"libros", Kind::Publications, 5},
    {"capitulos", Kind::Publications, 5},
    {"capitulos de libro", Kind::Publications, 6},
    {"documentos de trabajo", Kind::Publications, 6},
    {"consultorias", Kind::Experience, 4},
    {"proyectos", Kind::Projects, 5},
    {"premios", Kind::Awards, 6},
    {"reconocimientos", Kind::Awards, 5},
    {"charlas", Kind::Talks, 6},
    {"ponencias", Kind::Talks, 6},
    {"docencia", Kind::Teaching, 7},
    {"servicio", Kind::Service, 5},
    {"becas", Kind::Grants, 5},
    {"financiacion", Kind::Grants, 6},
    {"certificados", Kind::Certificates, 6},
    {"habilidades", Kind::Skills, 6},
    {"competencias", Kind::Skills, 6},
    {"idiomas", Kind::Languages, 6},
    {"intereses", Kind::Interests, 5},
    {"referencias", Kind::References, 6},
    {"voluntariado", Kind::Volunteering, 7},
    {"noticias", Kind::News, 7},
    {"novedades", Kind::News, 7},
};
constexpr Word italian_words[] = {
    {"esperienza", Kind::Experience, 5},      {"esperienze", Kind::Experience, 5},
    {"istruzione", Kind::Education, 6},       {"formazione", Kind::Education, 5},
    {"pubblicazioni", Kind::Publications, 6}, {"articoli", Kind::Publications, 5},
    {"progetti", Kind::Projects, 5},          {"premi", Kind::Awards, 6},
    {"riconoscimenti", Kind::Awards, 5},      {"seminari", Kind::Talks, 5},
    {"presentazioni", Kind::Talks, 6},        {"didattica", Kind::Teaching, 7},
    {"insegnamento", Kind::Teaching, 7},      {"finanziamenti", Kind::Grants, 6},
    {"borse di studio", Kind::Grants, 6},     {"certificazioni", Kind::Certificates, 6},
    {"competenze", Kind::Skills, 6},          {"lingue", Kind::Languages, 6},
    {"interessi", Kind::Interests, 5},        {"referenze", Kind::References, 6},
    {"volontariato", Kind::Volunteering, 7},  {"notizie", Kind::News, 7},
};
constexpr Word portuguese_words[] = {
    {"educacao", Kind::Education, 6},   {"formacao", Kind::Education, 5},   {"publicacoes", Kind::Publications, 6},
    {"artigos", Kind::Publications, 5}, {"projetos", Kind::Projects, 5},    {"premios e distincoes", Kind::Awards, 7},
    {"palestras", Kind::Talks, 6},      {"ensino", Kind::Teaching, 7},      {"bolsas", Kind::Grants, 5},
    {"financiamento", Kind::Grants, 6}, {"interesses", Kind::Interests, 5}, {"voluntario", Kind::Volunteering, 6},
};
constexpr Word dutch_words[] = {
    {"werkervaring", Kind::Experience, 6},
    {"loopbaan", Kind::Experience, 5},
    {"opleiding", Kind::Education, 6},
    {"opleidingen", Kind::Education, 6},
    {"publicaties", Kind::Publications, 6},
    {"artikelen", Kind::Publications, 5},
    {"projecten", Kind::Projects, 5},
    {"prijzen", Kind::Awards, 6},
    {"onderscheidingen", Kind::Awards, 6},
    {"lezingen", Kind::Talks, 6},
    {"onderwijs", Kind::Teaching, 6},
    {"beurzen", Kind::Grants, 5},
    {"certificaten", Kind::Certificates, 6},
    {"vaardigheden", Kind::Skills, 6},
    {"talen", Kind::Languages, 6},
    {"referenties", Kind::References, 6},
    {"vrijwilligerswerk", Kind::Volunteering, 7},
    {"nieuws", Kind::News, 7},
};

struct WordsOfLanguage {
    std::string_view language;  // BCP 47
    std::span<const Word> words;
};
constexpr WordsOfLanguage latin_words[] = {
    {"en", english_words}, {"de", german_words},     {"fr", french_words}, {"es", spanish_words},
    {"it", italian_words}, {"pt", portuguese_words}, {"nl", dutch_words},
};

// Russian, Turkish, Arabic, Hebrew: compared with the folded title, as those above, so folded themselves.
constexpr Word other_words[] = {
    {"публикации", Kind::Publications, 6}, {"статьи", Kind::Publications, 5},
    {"образование", Kind::Education, 6},   {"опыт работы", Kind::Experience, 6},
    {"награды", Kind::Awards, 6},          {"преподавание", Kind::Teaching, 6},
    {"доклады", Kind::Talks, 5},           {"проекты", Kind::Projects, 5},
    {"гранты", Kind::Grants, 6},           {"навыки", Kind::Skills, 6},
    {"языки", Kind::Languages, 6},         {"yayınlar", Kind::Publications, 6},
    {"makaleler", Kind::Publications, 5},  {"eğitim", Kind::Education, 6},
    {"deneyim", Kind::Experience, 5},      {"ödüller", Kind::Awards, 6},
    {"dersler", Kind::Teaching, 5},        {"projeler", Kind::Projects, 5},
    {"beceriler", Kind::Skills, 6},        {"diller", Kind::Languages, 6},
    {"المنشورات", Kind::Publications, 6},  {"الأبحاث", Kind::Publications, 5},
    {"المؤلفات", Kind::Publications, 5},   {"التعليم", Kind::Education, 6},
    {"المؤهلات", Kind::Education, 5},      {"الخبرات", Kind::Experience, 6},
    {"الخبرة", Kind::Experience, 6},       {"الجوائز", Kind::Awards, 6},
    {"التدريس", Kind::Teaching, 6},        {"المشاريع", Kind::Projects, 5},
    {"المهارات", Kind::Skills, 6},         {"اللغات", Kind::Languages, 6},
    {"المؤتمرات", Kind::Talks, 4},         {"פרסומים", Kind::Publications, 6},
    {"מאמרים", Kind::Publications, 5},     {"השכלה", Kind::Education, 6},
    {"ניסיון", Kind::Experience, 5},       {"פרסים", Kind::Awards, 6},
    {"הוראה", Kind::Teaching, 6},          {"הרצאות", Kind::Talks, 5},
    {"מענקים", Kind::Grants, 6},           {"כישורים", Kind::Skills, 6},
    {"שפות", Kind::Languages, 6},
};

// Korean, Japanese, Chinese (simplified and traditional): found anywhere in the title.
constexpr Word cjk_words[] = {
    {"경력", Kind::Experience, 5},    {"근무", Kind::Experience, 4},
    {"학력", Kind::Education, 5},     {"교육", Kind::Education, 4},
    {"논문", Kind::Publications, 5},  {"출판", Kind::Publications, 5},
    {"프로젝트", Kind::Projects, 5},  {"수상", Kind::Awards, 6},
    {"발표", Kind::Talks, 5},         {"강연", Kind::Talks, 5},
    {"강의", Kind::Teaching, 6},      {"봉사", Kind::Volunteering, 6},
    {"학술활동", Kind::Service, 6},   {"연구비", Kind::Grants, 6},
    {"장학", Kind::Grants, 5},        {"자격증", Kind::Certificates, 6},
    {"기술", Kind::Skills, 4},        {"언어", Kind::Languages, 5},
    {"관심", Kind::Interests, 5},     {"소식", Kind::News, 7},
    {"職歴", Kind::Experience, 6},    {"経歴", Kind::Experience, 5},
    {"学歴", Kind::Education, 6},     {"業績", Kind::Publications, 5},
    {"論文", Kind::Publications, 5},  {"プロジェクト", Kind::Projects, 5},
    {"受賞", Kind::Awards, 6},        {"講演", Kind::Talks, 6},
    {"発表", Kind::Talks, 4},         {"教育活動", Kind::Teaching, 7},
    {"講義", Kind::Teaching, 6},      {"委員", Kind::Service, 5},
    {"研究費", Kind::Grants, 6},      {"資格", Kind::Certificates, 6},
    {"スキル", Kind::Skills, 6},      {"言語", Kind::Languages, 5},
    {"趣味", Kind::Interests, 5},     {"お知らせ", Kind::News, 7},
    {"ニュース", Kind::News, 7},      {"工作经历", Kind::Experience, 6},
    {"工作", Kind::Experience, 4},    {"经历", Kind::Experience, 4},
    {"經歷", Kind::Experience, 4},    {"实习", Kind::Experience, 5},
    {"任职", Kind::Experience, 5},    {"教育背景", Kind::Education, 7},
    {"教育经历", Kind::Education, 7}, {"学历", Kind::Education, 6},
    {"教育", Kind::Education, 4},     {"發表", Kind::Publications, 5},
    {"发表", Kind::Publications, 5},  {"论文", Kind::Publications, 6},
    {"著作", Kind::Publications, 5},  {"成果", Kind::Publications, 4},
    {"项目", Kind::Projects, 5},      {"获奖", Kind::Awards, 6},
    {"奖", Kind::Awards, 5},          {"荣誉", Kind::Awards, 5},
    {"獎", Kind::Awards, 5},          {"报告", Kind::Talks, 5},
    {"演讲", Kind::Talks, 6},         {"教学", Kind::Teaching, 6},
    {"教學", Kind::Teaching, 6},      {"学术服务", Kind::Service, 7},
    {"服务", Kind::Service, 5},       {"审稿", Kind::Service, 6},
    {"基金", Kind::Grants, 5},        {"证书", Kind::Certificates, 6},
    {"技能", Kind::Skills, 6},        {"语言", Kind::Languages, 5},
    {"兴趣", Kind::Interests, 5},     {"新闻", Kind::News, 7},
    {"动态", Kind::News, 6},          {"新聞", Kind::News, 7},
    {"志愿", Kind::Volunteering, 6},
};

// Words that say nothing more about a title: "Selected recent publications" is exact.
const std::vector<std::string_view> neutral_words = {"and",
                                                     "of",
                                                     "the",
                                                     "my",
                                                     "in",
                                                     "for",
                                                     "selected",
                                                     "recent",
                                                     "academic",
                                                     "research",
                                                     "honors",
                                                     "other",
                                                     "full",
                                                     "list",
                                                     "all",
                                                     "latest",
                                                     "past",
                                                     "invited",
                                                     "peer",
                                                     "reviewed",
                                                     "refereed",
                                                     "conference",
                                                     "journal",
                                                     "work",
                                                     "working",
                                                     "professional",
                                                     "und",
                                                     "et",
                                                     "y",
                                                     "e",
                                                     "en",
                                                     "a",
                                                     "de",
                                                     "non",
                                                     "international",
                                                     "technical",
                                                     "scientific",
                                                     "current",
                                                     "previous",
                                                     "background",
                                                     "history",
                                                     "activities",
                                                     "additional",
                                                     "related",
                                                     "major",
                                                     "featured",
                                                     "key",
                                                     "select",
                                                     "chosen",
                                                     "industrial",
                                                     "industry",
                                                     "open",
                                                     "source",
                                                     "public",
                                                     "university",
                                                     "graduate",
                                                     "undergraduate",
                                                     "book",
                                                     "chapters",
                                                     "articles"};

std::string key_of(std::string_view title) {
    const std::string plain(title.substr(0, 200));
    return replace_all(replace_all(unicode::fold(plain), "'", ""), "’", "");
}

// Whether `phrase` stands in `key` as whole words.
bool has_words(std::string_view key, std::string_view phrase) {
    for (std::size_t at = key.find(phrase); at != std::string_view::npos; at = key.find(phrase, at + 1)) {
        const bool begins = at == 0 || key[at - 1] == ' ';
        const std::size_t end = at + phrase.size();
        if (begins && (end == key.size() || key[end] == ' ')) {
            return true;
        }
    }
    return false;
}

bool is_section_word(std::string_view word) {
    return std::any_of(std::begin(latin_words), std::end(latin_words), [&](const WordsOfLanguage& language) {
        return std::any_of(language.words.begin(), language.words.end(),
                           [&](const Word& known) { return known.word == word || has_words(known.word, word); });
    });
}

constexpr std::size_t longest_title = 12;  // words; a longer heading is a sentence

bool has_letters_beyond_latin(std::string_view title) {
    for (std::size_t offset = 0; offset < title.size();) {
        const char32_t character = unicode::decode(title, offset);
        if (unicode::is_letter(character) && unicode::script_of(character) != "Latn") {
            return true;
        }
    }
    return false;
}

// Only for a title in such a script: ICU's rules for it are read once, which takes half as long as a CV in Latin
// letters.
const std::vector<std::string>& folded_other_words() {
    static const std::vector<std::string> folded = [] {
        std::vector<std::string> keys;
        for (const Word& word : other_words) {
            keys.push_back(key_of(word.word));
        }
        return keys;
    }();
    return folded;
}

}  // namespace

TitleMeaning meaning_of_title(std::string_view title) {
    const std::string key = key_of(title);
    const std::vector<std::string_view> words = words_of(key);
    if (words.size() > longest_title) {
        return {};
    }
    int best = 0;
    TitleMeaning meaning;
    const auto weigh = [&](const Word& word) {
        if (word.weight > best) {
            best = word.weight;
            meaning.kind = word.kind;
        }
    };
    for (const WordsOfLanguage& language : latin_words) {
        for (const Word& word : language.words) {
            if (has_words(key, word.word)) {
                weigh(word);
            }
        }
    }
    for (std::size_t i = 0; has_letters_beyond_latin(title) && i < std::size(other_words); ++i) {
        if (has_words(key, folded_other_words()[i])) {
            weigh(other_words[i]);
            meaning.exact = words.size() <= 2;  // with one more word: "قائمة المنشورات"
        }
    }
    meaning.exact = meaning.exact || (best > 0 && std::all_of(words.begin(), words.end(), [](std::string_view word) {
                                          return is_section_word(word) || is_one_of(word, neutral_words);
                                      }));
    if (has_cjk(title)) {
        constexpr std::size_t longest_cjk_title = 48;  // bytes: sixteen characters
        for (const Word& word : cjk_words) {
            if (title.find(word.word) != std::string_view::npos) {
                weigh(word);
                meaning.exact = title.size() <= longest_cjk_title;
            }
        }
    }
    // "Research", "Research interests" and the like stay open unless a word above decides.
    return meaning;
}

namespace {

bool has_letter_beyond_ascii(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const char32_t character = unicode::decode(text, at);
        if (!unicode::is_ascii(character) && unicode::is_letter(character)) {
            return true;
        }
    }
    return false;
}

// "Expérience" is no English word, though it is one without its accent.
bool is_title_in(const WordsOfLanguage& language, const std::string& title) {
    if (language.language == "en" && has_letter_beyond_ascii(title)) {
        return false;
    }
    const std::string key = key_of(title);
    return std::any_of(language.words.begin(), language.words.end(),
                       [&](const Word& word) { return has_words(key, word.word); });
}

}  // namespace

std::string language_of_titles(const std::vector<std::string>& titles) {
    constexpr std::size_t least_titles = 2;
    std::string_view found = latin_words[0].language;
    std::size_t most = 0;
    for (const WordsOfLanguage& language : latin_words) {
        const auto said = static_cast<std::size_t>(std::count_if(
            titles.begin(), titles.end(), [&](const auto& title) { return is_title_in(language, title); }));
        if (said > most) {
            most = said;
            found = language.language;
        }
    }
    return most >= least_titles ? std::string(found) : std::string();
}

bool is_about_title(std::string_view title) {
    static const std::vector<std::string_view> titles = {"about",
                                                         "about me",
                                                         "biography",
                                                         "bio",
                                                         "short bio",
                                                         "short biography",
                                                         "home",
                                                         "homepage",
                                                         "introduction",
                                                         "profile",
                                                         "summary",
                                                         "welcome",
                                                         "about myself",
                                                         "who am i",
                                                         "overview",
                                                         "professional summary",
                                                         "uber mich",
                                                         "zur person",
                                                         "kurzbiografie",
                                                         "a propos",
                                                         "a propos de moi",
                                                         "presentation personnelle",
                                                         "sobre mi",
                                                         "biografia",
                                                         "chi sono",
                                                         "sobre mim",
                                                         "over mij",
                                                         "personal profile",
                                                         "personal statement",
                                                         "brief bio",
                                                         "brief biography",
                                                         "self introduction",
                                                         "hello",
                                                         "hi",
                                                         "objective"};
    const std::string key = key_of(title);
    return std::find(titles.begin(), titles.end(), key) != titles.end() || title == "소개" || title == "自己紹介" ||
           title == "关于我" || title == "个人简介" || title == "簡介" || title == "プロフィール";
}

bool is_contact_title(std::string_view title) {
    static const std::vector<std::string_view> titles = {
        "contact",    "contact me",   "contact information", "contact info",    "contacts", "kontakt", "contatti",
        "contacto",   "contato",      "get in touch",        "contact details", "profiles", "find me", "find me online",
        "find me on", "social media", "online profiles"};
    const std::string key = key_of(title);
    return std::find(titles.begin(), titles.end(), key) != titles.end() || title == "연락처" || title == "联系方式" ||
           title == "連絡先";
}

bool is_widget_title(std::string_view title) {
    static const std::vector<std::string_view> titles = {
        "visitors",     "visitor map",  "visitor", "visitor statistics",
        "repositories", "github stats", "github",  "visits",
        "page views",   "counter",      "map",     "sitemap"};
    const std::string key = key_of(title);
    return std::find(titles.begin(), titles.end(), key) != titles.end();
}

bool is_year_title(std::string_view title) {
    const std::vector<FoundDate> dates = find_dates(title);
    if (dates.size() != 1) {
        return false;
    }
    const std::string rest = std::string(title.substr(0, dates[0].begin)) + std::string(title.substr(dates[0].end));
    static const std::vector<std::string_view> allowed = {"before", "and",   "earlier", "prior", "to",
                                                          "pre",    "vor",   "avant",   "up",    "in",
                                                          "year",   "older", "later",   "older"};
    const std::string key = key_of(rest);
    const std::vector<std::string_view> words = words_of(key);
    return std::all_of(words.begin(), words.end(), [](std::string_view word) { return is_one_of(word, allowed); });
}

namespace {

// The end of an emoji that is written as a word between colons, ":medal_sports:", or `begin` where there is none.
std::size_t end_of_shortcode(std::string_view text, std::size_t begin) {
    if (text[begin] != ':') {
        return begin;
    }
    const std::size_t end = text.find_first_not_of("abcdefghijklmnopqrstuvwxyz_+-0123456789", begin + 1);
    const bool word = end != std::string_view::npos && text[end] == ':' && end > begin + 2 &&
                      has_letter(text.substr(begin, end - begin));
    return word ? end + 1 : begin;
}

}  // namespace

RichText without_emoji(const RichText& text) {
    RichText result;
    for (const Inline& piece : text.inlines) {
        std::size_t kept_from = 0;
        const auto keep = [&](std::size_t end) {
            RichText whole;
            whole.inlines.push_back(piece);
            append(result, slice(whole, kept_from, end));
        };
        for (std::size_t offset = 0; offset < piece.text.size();) {
            const std::size_t begin = offset;
            if (const std::size_t end = end_of_shortcode(piece.text, begin); end > begin) {
                keep(begin);
                kept_from = end;
                offset = end;
            } else if (unicode::is_emoji(unicode::decode(piece.text, offset))) {
                keep(begin);
                kept_from = offset;
            }
        }
        keep(piece.text.size());
    }
    return trimmed(result);
}

RichText without_emoji_around(const RichText& text) {
    const std::string plain = plain_text(text);
    std::size_t begin = plain.size();
    std::size_t end = 0;
    bool any = false;
    for (std::size_t offset = 0; offset < plain.size();) {
        const std::size_t start = offset;
        const char32_t c = unicode::decode(plain, offset);
        const bool emoji = unicode::is_emoji(c);
        any = any || emoji;
        if (!emoji && !unicode::is_space(c)) {
            begin = std::min(begin, start);
            end = offset;
        }
    }
    return any ? trimmed(slice(text, std::min(begin, end), end)) : text;
}

}  // namespace vitac
