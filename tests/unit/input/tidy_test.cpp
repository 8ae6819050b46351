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

TEST_CASE("a text of blanks alone is empty") {
    Biography biography;
    biography.summary.push_back({{piece(" \t", 0)}});
    tidy(biography);
    CHECK(biography.summary.front().empty());
}

}  // namespace vitac
