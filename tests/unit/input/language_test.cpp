// Languages of pages that do not say them.
#include <catch2/catch.hpp>

#include "input/meaning/language.h"
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

TEST_CASE("small words say the language of a text, unless they are few or English ones are many") {
    struct Text {
        const char* text;
        const char* language;
    };
    for (const Text& text : {
             Text{"Leitung des Labors für Phonetik und Aufbau einer Sammlung, die von allen Instituten der Stadt "
                  "genutzt "
                  "wird",
                  "de"},
             Text{"Conception d'un atlas des parlers de la côte, avec les archives et pour le grand public", "fr"},
             Text{"Estudio de las lenguas del valle con un equipo de seis personas para el archivo", "es"},
             Text{"Estudo das línguas do vale com uma equipe de seis pessoas para o arquivo e pela cidade", "pt"},
             Text{"Studio delle lingue della valle con un gruppo di sei persone per il museo, nel centro", "it"},
             Text{"Onderzoek naar de talen van het dal met een groep voor het museum en bij de stad", "nl"},
             Text{"Studie av språken i dalen för museet och med en grupp som är från kusten", "sv"},
             Text{"Undersøgelse af sprog i dalen for museet og med en gruppe, der er fra kysten", "da"},
             Text{"Badania nad językami doliny dla muzeum oraz praca z zespołem, który był na wybrzeżu i nie tylko do "
                  "czerwca",
                  "pl"},
             Text{"Vadi dilleri için bir arşiv ve müze ile ortak olarak yapılan bu çalışma daha sonra yayımlandı",
                  "tr"},
             Text{"Study of the languages of the valley, with a group from the coast and for the museum", "en"},
             // An English CV with schools and streets of another country.
             Text{"Research assistant at Universidad de la Costa, Escuela de las Artes y del Mar, Calle de los Olmos; "
                  "work on the songs of the coast with a team of students for the museum",
                  "en"},
             Text{"Universidad de la Costa. Universidad de la Costa. Universidad de la Costa. Museo de la Costa.", ""},
             Text{"https://example.de/der/die/das/und/für/mit/von der@und.example.org", ""},
             Text{"Python, Rust, HTML", ""},
             Text{"", ""},
         }) {
        INFO(text.text);
        CHECK(language_of_words(text.text) == text.language);
    }
}

TEST_CASE("of what says a language, the script comes first, then titles, then words") {
    const std::string german = "Leitung des Labors und Aufbau einer Sammlung, die von der Stadt für alle genutzt wird";
    CHECK(infer_language(german, {}) == "de");
    CHECK(infer_language(german, {"Publications", "Education"}) == "en");
    CHECK(infer_language("언어학 연구소에서 방언을 조사한다.", {"Publications", "Education"}) == "ko");
}

}  // namespace vitac
