// Blanks in the texts of a biography.
#include <catch2/catch.hpp>

#include "input/tidy.h"

namespace vitac {

namespace {

Inline piece(const std::string& text, std::uint32_t begin) {
    Inline piece;
    piece.text = text;
    piece.span = {SourceId{1}, begin, begin + static_cast<std::uint32_t>(text.size())};
    return piece;
}

}  // namespace

TEST_CASE("texts have single blanks between words and none at their ends; places stay exact") {
    Inline strong = piece("b ", 5);
    strong.marks.strong = true;
    Inline code = piece("x  y", 20);
    code.marks.code = true;
    Inline line_break;
    line_break.kind = Inline::Kind::LineBreak;
    line_break.text = "\n";
    Biography biography;
    biography.person.name = " Ada  Lovelace ";
    biography.summary.push_back(
        {{piece("  a\t ", 0), strong, piece("  c  ", 7), line_break, piece(" d ", 13), code, piece(" ", 24)}});
    tidy(biography);

    CHECK(biography.person.name == "Ada Lovelace");
    const RichText& text = biography.summary.front();
    CHECK(plain_text(text) == "a b c\nd x  y");
    CHECK(span_of(text).begin == 2);
    const std::size_t c = plain_text(text).find('c');
    CHECK(span_of(text, c, c + 1).begin == 9);
    const std::size_t d = plain_text(text).find('d');
    CHECK(span_of(text, d, d + 1).begin == 14);
}

TEST_CASE("what has no word is gone; what stands below it is not") {
    Biography biography;
    biography.summary.push_back({{piece(" \t", 0)}});
    biography.sections.push_back({});
    Entry entry;
    entry.bullets.push_back({{{piece(" ", 0)}}, {{{{piece("below", 1)}}, {}, {}}}, {}});
    entry.notes.push_back({NoteKind::Detail, {{piece(" ", 0)}}});
    entry.authors.push_back({" ", false, false, false, {}, std::nullopt, {}});
    biography.sections.front().entries.push_back(std::move(entry));
    tidy(biography);
    const Entry& tidied = biography.sections.front().entries.front();
    CHECK(biography.summary.empty());
    REQUIRE(tidied.bullets.size() == 1);
    CHECK(plain_text(tidied.bullets.front().text) == "below");
    CHECK(tidied.notes.empty());
    CHECK(tidied.authors.empty());
}

}  // namespace vitac
