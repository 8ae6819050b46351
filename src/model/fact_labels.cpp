// The labels of facts whose fields in a file of data have names for programs.
#include "model/fact_labels.h"

#include <array>

namespace vitac {

namespace {

struct LabelsOfLanguage {
    std::string_view language;
    std::array<std::string_view, 6> words;  // in the order of FactLabel
};
constexpr LabelsOfLanguage labels[] = {
    {"en", {"Grade", "Courses", "Keywords", "Type", "Email", "Phone"}},
    {"de", {"Note", "Kurse", "Schlagwörter", "Art", "E-Mail", "Telefon"}},
    {"fr", {"Note", "Cours", "Mots-clés", "Type", "E-mail", "Téléphone"}},
    {"es", {"Calificación", "Cursos", "Palabras clave", "Tipo", "Correo", "Teléfono"}},
    {"ca", {"Qualificació", "Cursos", "Paraules clau", "Tipus", "Correu", "Telèfon"}},
    {"gl", {"Cualificación", "Cursos", "Palabras clave", "Tipo", "Correo", "Teléfono"}},
    {"pt", {"Nota", "Disciplinas", "Palavras-chave", "Tipo", "E-mail", "Telefone"}},
    {"it", {"Voto", "Corsi", "Parole chiave", "Tipo", "E-mail", "Telefono"}},
    {"nl", {"Cijfer", "Vakken", "Trefwoorden", "Soort", "E-mail", "Telefoon"}},
    {"sv", {"Betyg", "Kurser", "Nyckelord", "Typ", "E-post", "Telefon"}},
    {"da", {"Karakter", "Kurser", "Nøgleord", "Type", "E-mail", "Telefon"}},
    {"nb", {"Karakter", "Emner", "Nøkkelord", "Type", "E-post", "Telefon"}},
    {"fi", {"Arvosana", "Kurssit", "Avainsanat", "Tyyppi", "Sähköposti", "Puhelin"}},
    {"pl", {"Ocena", "Kursy", "Słowa kluczowe", "Rodzaj", "E-mail", "Telefon"}},
    {"cs", {"Známka", "Kurzy", "Klíčová slova", "Druh", "E-mail", "Telefon"}},
    {"tr", {"Not", "Dersler", "Anahtar kelimeler", "Tür", "E-posta", "Telefon"}},
    {"ru", {"Оценка", "Курсы", "Ключевые слова", "Тип", "Эл. почта", "Телефон"}},
    {"uk", {"Оцінка", "Курси", "Ключові слова", "Тип", "Ел. пошта", "Телефон"}},
    {"zh", {"成绩", "课程", "关键词", "类型", "邮箱", "电话"}},
    {"ja", {"成績", "履修科目", "キーワード", "種類", "メール", "電話"}},
    {"ko", {"성적", "수강 과목", "키워드", "유형", "이메일", "전화"}},
};

}  // namespace

std::string_view word_of(FactLabel label, std::string_view language) {
    const std::string_view base = language.substr(0, language.find('-'));
    for (const LabelsOfLanguage& known : labels) {
        if (known.language == base) {
            return known.words[static_cast<std::size_t>(label)];
        }
    }
    return labels[0].words[static_cast<std::size_t>(label)];
}

std::string prefix_of(FactLabel label, std::string_view language) {
    return std::string(word_of(label, language)) + ": ";
}

}  // namespace vitac
