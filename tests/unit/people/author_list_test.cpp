// Author lists as written -> names, marks, hints.
#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "input/people/names.h"

namespace vitac::people {

namespace {

// "Ada Lovelace[*] | Charles Babbage", with "!" behind who is set apart and "..." for "et al."
std::string shown(const AuthorList& list) {
    std::string text;
    for (const Author& author : list.authors) {
        text += (text.empty() ? "" : " | ") + author.name + (author.is_self ? "!" : "") +
                (author.marks.empty() ? "" : "[" + author.marks + "]");
    }
    return text + (list.ends_in_et_al ? " ..." : "");
}

std::string split(const std::string& text) {
    return shown(split_authors(rich_text(text)));
}

// "**A**, B": stars in pairs make bold, as in a page.
RichText with_bold(const std::string& text) {
    RichText result;
    bool strong = false;
    for (std::size_t from = 0; from <= text.size();) {
        const std::size_t end = std::min(text.find("**", from), text.size());
        RichText piece = rich_text(text.substr(from, end - from));
        for (Inline& part : piece.inlines) {
            part.marks.strong = strong;
        }
        append(result, piece);
        strong = !strong;
        from = end + 2;
    }
    return result;
}

}  // namespace

TEST_CASE("authors are split at commas, semicolons and words for and") {
    CHECK(split("Ada Lovelace, Charles Babbage, Luigi Menabrea") == "Ada Lovelace | Charles Babbage | Luigi Menabrea");
    CHECK(split("Ada Lovelace, Charles Babbage, and Luigi Menabrea.") ==
          "Ada Lovelace | Charles Babbage | Luigi Menabrea");
    CHECK(split("Ada Lovelace and Charles Babbage") == "Ada Lovelace | Charles Babbage");
    CHECK(split("Ada Lovelace & Charles Babbage") == "Ada Lovelace | Charles Babbage");
    CHECK(split("Ada Lovelace; Charles Babbage") == "Ada Lovelace | Charles Babbage");
    CHECK(split("Ada Lovelace und Charles Babbage") == "Ada Lovelace | Charles Babbage");
    CHECK(split("김하늘, 박새벽，이슬") == "김하늘 | 박새벽 | 이슬");
    CHECK(split("Ada Lovelace,  Charles\u00A0Babbage") == "Ada Lovelace | Charles Babbage");
    CHECK(split("Ada Lovelace") == "Ada Lovelace");
    CHECK(split("") == "");
}

TEST_CASE("and others is no author") {
    CHECK(split("Ada Lovelace, Charles Babbage, et al.") == "Ada Lovelace | Charles Babbage ...");
    CHECK(split("Ada Lovelace et al.") == "Ada Lovelace ...");
    CHECK(split("Ada Lovelace, …") == "Ada Lovelace ...");
    CHECK(split("The ATLAS Collaboration, Ada Lovelace") == "The ATLAS Collaboration | Ada Lovelace");
}

TEST_CASE("marks are no part of a name") {
    CHECK(split("Ada Lovelace*, Charles Babbage*†, Luigi Menabrea") ==
          "Ada Lovelace[*] | Charles Babbage[*†] | Luigi Menabrea");
    CHECK(split("Ada Lovelace$^*$, Charles Babbage$^{\\ast}$, Luigi Menabrea$^\\dagger$") ==
          "Ada Lovelace[*] | Charles Babbage[*] | Luigi Menabrea[†]");
    CHECK(split("Ada Lovelace¹, Charles Babbage²") == "Ada Lovelace[¹] | Charles Babbage[²]");
    CHECK(split("*Ada Lovelace, Charles Babbage (*)") == "Ada Lovelace[*] | Charles Babbage[*]");
    RichText raised = rich_text("Ada Lovelace");
    RichText sign = rich_text("1,2");
    sign.inlines.front().marks.superscript = true;
    append(raised, sign);
    append(raised, rich_text(", Charles Babbage"));
    // A comma in a superscript still separates: the second number stands alone and stays with the name before it.
    CHECK(shown(split_authors(raised)) == "Ada Lovelace[1,2] | Charles Babbage");
    CHECK(split("Ada Lovelace,‡ Charles Babbage,* and Luigi Menabrea") ==
          "Ada Lovelace[‡] | Charles Babbage[*] | Luigi Menabrea");
    CHECK(split("Ada Lovelace1,2, Charles Babbage2") == "Ada Lovelace[1,2] | Charles Babbage[2]");
}

TEST_CASE("groups stand behind the names or among them") {
    CHECK(split("A. Doe et al. (Loom Collaboration)") == "A. Doe | Loom Collaboration ...");
    CHECK(split("Doe A, Roe K; for the Loom Trial Investigators") ==
          "Doe A | Roe K | for the Loom Trial Investigators");
}

TEST_CASE("other languages part names in other ways") {
    CHECK(split("Ada Lovelace / Charles Babbage") == "Ada Lovelace | Charles Babbage");
    CHECK(split("김하늘·박새벽") == "김하늘 | 박새벽");
    CHECK(split("田中太郎・鈴木花子") == "田中太郎 | 鈴木花子");
    CHECK(split("チャールズ・バベッジ") == "チャールズ・バベッジ");
    CHECK(split("Ада Лавлейс и Чарльз Бэббидж") == "Ада Лавлейс | Чарльз Бэббидж");
}

TEST_CASE("family names may stand first") {
    CHECK(split("Lovelace, A., Babbage, C.") == "Lovelace, A. | Babbage, C.");
    CHECK(split("Lovelace, A. and Babbage, C. B.") == "Lovelace, A. | Babbage, C. B.");
    CHECK(split("Lovelace, Ada; Babbage, Charles") == "Lovelace, Ada | Babbage, Charles");
    CHECK(split("Lovelace, Ada and Babbage, Charles") == "Lovelace, Ada | Babbage, Charles");
    CHECK(split("Lovelace A, Babbage CB") == "Lovelace A | Babbage CB");
    CHECK(split("Wei, Jane, Bo Li, and C. Du") == "Jane Wei | Bo Li | C. Du");
    CHECK(split("de Roe, A., van Doe, B.") == "de Roe, A. | van Doe, B.");
    CHECK(split("J. Doe, Jr., R. Roe") == "J. Doe, Jr. | R. Roe");
}

TEST_CASE("who is bold is set apart, unless all are") {
    CHECK(shown(split_authors(with_bold("**Ada Lovelace**, Charles Babbage"))) == "Ada Lovelace! | Charles Babbage");
    CHECK(shown(split_authors(with_bold("Charles Babbage, **Ada Lovelace***"))) ==
          "Charles Babbage | Ada Lovelace![*]");
    CHECK(shown(split_authors(with_bold("Charles Babbage, **Ada Lovelace***, Luigi Menabrea"))) ==
          "Charles Babbage | Ada Lovelace![*] | Luigi Menabrea");
    CHECK(shown(split_authors(with_bold("**Ada Lovelace, Charles Babbage**"))) == "Ada Lovelace | Charles Babbage");
}

TEST_CASE("an open bracket does not swallow the list") {
    CHECK(split("Ada (Augusta Lovelace, Charles Babbage") == "Ada (Augusta Lovelace | Charles Babbage");
    CHECK(split("Robert (Bob) Roe, Jane Doe") == "Robert (Bob) Roe | Jane Doe");
}

}  // namespace vitac::people
