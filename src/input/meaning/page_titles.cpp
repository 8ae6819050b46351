// Titles that say of a page's parts that they are no sections.
#include <algorithm>
#include <string>
#include <vector>

#include "base/unicode.h"
#include "input/meaning/section_vocabulary.h"
#include "input/meaning/section_words.h"
#include "input/people/text.h"

namespace vitac {

namespace {

// Folded, as key_of_title gives them.
const std::vector<std::string_view> about_titles = {"about",
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
                                                    "objective",
                                                    "ich uber mich",
                                                    "kurzprofil",
                                                    "profil",
                                                    "wer bin ich",
                                                    "resumen",
                                                    "perfil",
                                                    "perfil profesional",
                                                    "perfil profissional",
                                                    "resumo",
                                                    "resumo profissional",
                                                    "objetivo",
                                                    "objetivo profesional",
                                                    "objetivo profissional",
                                                    "presentacion",
                                                    "apresentacao",
                                                    "quem sou eu",
                                                    "quien soy",
                                                    "qui suis je",
                                                    "resume professionnel",
                                                    "profil professionnel",
                                                    "profilo",
                                                    "presentazione",
                                                    "profilo professionale",
                                                    "hakkimda",
                                                    "ozet",
                                                    "hakkinda",
                                                    "o mnie",
                                                    "podsumowanie",
                                                    "tentang saya",
                                                    "tentang",
                                                    "ringkasan",
                                                    "profil singkat",
                                                    "gioi thieu",
                                                    "gioi thieu ban than",
                                                    "muc tieu nghe nghiep",
                                                    "ve toi",
                                                    "om mig",
                                                    "om meg",
                                                    "sammanfattning",
                                                    "o mne",
                                                    "despre mine",
                                                    "rolam",
                                                    "tietoa minusta",
                                                    "sobre mi mismo",
                                                    "career objective",
                                                    "career summary",
                                                    "executive summary",
                                                    "about the author",
                                                    "who i am",
                                                    "summary of qualifications"};
const std::vector<std::string_view> contact_titles = {"contact",
                                                      "contact me",
                                                      "contact information",
                                                      "contact info",
                                                      "contacts",
                                                      "kontakt",
                                                      "contatti",
                                                      "contacto",
                                                      "contato",
                                                      "get in touch",
                                                      "contact details",
                                                      "profiles",
                                                      "find me",
                                                      "find me online",
                                                      "find me on",
                                                      "social media",
                                                      "online profiles",
                                                      "personal information",
                                                      "personal details",
                                                      "personal info",
                                                      "personal data",
                                                      "contact and links",
                                                      "links and contact",
                                                      "email",
                                                      "e mail",
                                                      "linkedin",
                                                      "personliche daten",
                                                      "personliche angaben",
                                                      "angaben zur person",
                                                      "kontaktdaten",
                                                      "coordonnees",
                                                      "informations personnelles",
                                                      "datos personales",
                                                      "informacion personal",
                                                      "informacion de contacto",
                                                      "datos de contacto",
                                                      "dados pessoais",
                                                      "informacoes pessoais",
                                                      "informacoes de contato",
                                                      "dati personali",
                                                      "informazioni personali",
                                                      "iletisim",
                                                      "kisisel bilgiler",
                                                      "iletisim bilgileri",
                                                      "dane osobowe",
                                                      "dane kontaktowe",
                                                      "data pribadi",
                                                      "data diri",
                                                      "informasi pribadi",
                                                      "kontak",
                                                      "lien he",
                                                      "thong tin ca nhan",
                                                      "thong tin lien he",
                                                      "contactgegevens",
                                                      "persoonlijke gegevens",
                                                      "personuppgifter",
                                                      "kontaktuppgifter",
                                                      "osobni udaje",
                                                      "yhteystiedot"};
const std::vector<std::string_view> widget_titles = {"visitors",     "visitor map",  "visitor", "visitor statistics",
                                                     "repositories", "github stats", "github",  "visits",
                                                     "page views",   "counter",      "map",     "sitemap"};

// In scripts that are compared as they are written, in small letters.
const std::vector<std::string_view> other_about_titles = {
    "소개",    "자기소개", "간단소개", "自己紹介", "关于我",       "个人简介", "個人簡介", "简介",
    "簡介",    "自我介绍", "自我介紹", "自我评价", "プロフィール", "概要",     "関于",     "о себе",
    "обо мне", "про мене", "نبذة عني", "نبذة",     "الملخص",       "אודות",    "על עצמי"};
const std::vector<std::string_view> other_contact_titles = {"연락처",
                                                            "인적사항",
                                                            "기본정보",
                                                            "개인정보",
                                                            "联系方式",
                                                            "聯絡方式",
                                                            "个人信息",
                                                            "基本信息",
                                                            "个人资料",
                                                            "個人資料",
                                                            "基本資料",
                                                            "連絡先",
                                                            "基本情報",
                                                            "個人情報",
                                                            "контакты",
                                                            "контактная информация",
                                                            "личная информация",
                                                            "личные данные",
                                                            "контакти",
                                                            "معلومات الاتصال",
                                                            "المعلومات الشخصية",
                                                            "التواصل",
                                                            "פרטים אישיים",
                                                            "יצירת קשר"};

// Korean parts words of a title or does not: "기본 정보", "기본정보".
std::string without_blanks_between_cjk(const std::string& title) {
    return has_cjk(title) ? replace_all(title, " ", "") : title;
}

std::string without_colon(std::string_view title) {
    title = trimmed(title);
    while (title.ends_with(':') || title.ends_with("：")) {
        title = trimmed(title.substr(0, title.size() - (title.ends_with(':') ? 1U : 3U)));
    }
    return without_blanks_between_cjk(unicode::to_lower(title));
}

bool is_in(const std::vector<std::string_view>& titles, const std::string& title) {
    return std::find(titles.begin(), titles.end(), title) != titles.end();
}

}  // namespace

namespace {

// "Hi, I'm Ada!", "Welcome to my page"
bool is_greeting(const std::string& key) {
    constexpr std::size_t most_words = 8;
    static constexpr std::string_view greetings[] = {"hi", "hello", "hey", "hallo", "hola", "bonjour"};
    const std::vector<std::string_view> words = words_of(key);
    return !words.empty() && words.size() <= most_words &&
           (key.starts_with("welcome to my ") ||
            std::find(std::begin(greetings), std::end(greetings), words.front()) != std::end(greetings));
}

}  // namespace

bool is_about_title(std::string_view title) {
    return is_greeting(key_of_title(title)) || is_in(about_titles, key_of_title(title)) ||
           is_in(other_about_titles, without_colon(title));
}

bool is_contact_title(std::string_view title) {
    return is_in(contact_titles, key_of_title(title)) || is_in(other_contact_titles, without_colon(title));
}

bool is_widget_title(std::string_view title) {
    return is_in(widget_titles, key_of_title(title));
}

}  // namespace vitac
