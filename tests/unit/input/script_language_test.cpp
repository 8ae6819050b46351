// Languages of pages that do not say them.
#include <catch2/catch.hpp>

#include "input/meaning/script_language.h"
#include "input/meaning/section_words.h"

namespace vitac {

TEST_CASE("the script of a page says its language, where it is that of one") {
    struct Page {
        const char* text;
        const char* language;
    };
    for (const Page& page : {
             Page{"언어학 연구소에서 방언을 조사한다. Journal of Sounds", "ko"},
             Page{"海辺の三つの方言における母音の長さ", "ja"},
             Page{"山谷与声调：直观的比较 Sounds", "zh"},
             Page{"تعمل في مختبر الصوتيات وتدرس اللهجات", "ar"},
             Page{"او در آزمایشگاه آواشناسی کار می‌کند و گویش‌ها را "
                  "پژوهش "
                  "می‌کند",
                  "fa"},
             Page{"היא חוקרת את הצלילים של השפה", "he"},
             Page{"Она изучает звуки языка и преподаёт фонетику", "ru"},
             Page{"Вона вивчає звуки мови і викладає фонетику її студентам", "uk"},
             Page{"Μελετά τους ήχους της γλώσσας", "el"},
             Page{"She studies the sounds of 언어", ""},
             Page{"Она", "ru"},
             Page{"Jeho práce je o hláskách", ""},
             Page{"2020 – 2021", ""},
         }) {
        INFO(page.text);
        CHECK(language_of_script(page.text) == page.language);
    }
}

TEST_CASE("titles of sections say the language of most of them") {
    CHECK(language_of_titles({"Beruflicher Werdegang", "Ausbildung", "Publikationen", "Talks"}) == "de");
    CHECK(language_of_titles({"Expérience professionnelle", "Formation", "Publications", "Enseignement"}) == "fr");
    CHECK(language_of_titles({"Formation", "Expérience", "Publications", "Langues"}) == "fr");
    CHECK(language_of_titles({"Formación académica", "Publicaciones", "Idiomas"}) == "es");
    CHECK(language_of_titles({"Education", "Publications", "Teaching", "Projekte"}) == "en");
    CHECK(language_of_titles({"Ausbildung"}) == "");
    CHECK(language_of_titles({}) == "");
}

}  // namespace vitac
