// Links in all the ways people write them, and images, footnotes, attributes.
#include <catch2/catch.hpp>

#include "unit/markdown/reading.h"

namespace vitac {

TEST_CASE("a target in angle brackets holds brackets of all other kinds") {
    CHECK(inlines("[w](<https://e.example/a).b>) tail") == R"("w"{-> https://e.example/a).b} " tail")");
    CHECK(inlines("[w](<https://e.example/a(b>)") == R"("w"{-> https://e.example/a(b})");
}

TEST_CASE("a link has a label and a target; titles are left out") {
    CHECK(inlines("[a](https://example.org/b_c_d)") == R"("a"{-> https://example.org/b_c_d})");
    CHECK(inlines("[a](/files/cv.pdf \"Title\") [b](u 'T')") == R"("a"{-> /files/cv.pdf} " " "b"{-> u})");
    CHECK(inlines("[a](<u v>) [b](c d) [e]( f )") == R"("a"{-> u v} " " "b"{-> c d} " " "e"{-> f})");
    CHECK(inlines("[a\nb](u)") == R"("a b"{-> u})");
    CHECK(inlines("[a](mailto:ada@example.org)") == R"("a"{-> mailto:ada@example.org})");
    CHECK(inlines("[a](u?b=1&amp;c=2)") == R"("a"{-> u?b=1&c=2})");
}

TEST_CASE("brackets in a target are counted, or escaped") {
    CHECK(inlines("[a](https://example.org/b_(c))") == R"("a"{-> https://example.org/b_(c)})");
    CHECK(inlines("[a](u\\)v)") == R"("a"{-> u)v})");
}

TEST_CASE("brackets in a label are printed") {
    CHECK(inlines("[[paper]](u) [[code]](v)") == R"("[paper]"{-> u} " " "[code]"{-> v})");
    CHECK(inlines("[\\[PDF\\]](u)") == R"("[PDF]"{-> u})");
}

TEST_CASE("brackets around links are text") {
    CHECK(inlines("[[Code](u)][[PDF](v)]") == R"("[" "Code"{-> u} "][" "PDF"{-> v} "]")");
    CHECK(inlines("[a [b](u) c](v)") == R"x("[a " "b"{-> u} " c](v)")x");
}

TEST_CASE("rows of links are no table") {
    CHECK(inlines("[Paper](u) | [Code](v) / [Data](w)") == R"("Paper"{-> u} " | " "Code"{-> v} " / " "Data"{-> w})");
}

TEST_CASE("links that lead nowhere are still links: who reads the page decides about them") {
    CHECK(inlines("[a]() [b](#) [c](.)") == R"("a"{-> } " " "b"{-> #} " " "c"{-> .})");
    CHECK(read("[](u)").empty());
}

TEST_CASE("brackets without a target are text") {
    CHECK(inlines("[1] [2, 3] [01/2026] [ ] [a] (b)") == R"x("[1] [2, 3] [01/2026] [ ] [a] (b)")x");
    CHECK(inlines("\\[a](u)") == R"x("[a](u)")x");
    CHECK(inlines("a ] b [ c") == R"("a ] b [ c")");
    CHECK(inlines("[a](u") == R"x("[a](u")x");
}

TEST_CASE("a link by reference finds its target wherever it stands, in any case") {
    const std::string target = "\n\n[My  Page]: https://example.org \"Title\"\n";
    CHECK(inlines("[a][my page]" + target) == R"("a"{-> https://example.org})");
    CHECK(inlines("[a] [MY PAGE]" + target) == R"("a"{-> https://example.org})");
    CHECK(inlines("[my page][] [my page]" + target) ==
          R"("my page"{-> https://example.org} " " "my page"{-> https://example.org})");
    CHECK(inlines("[a][other]" + target) == R"("[a][other]")");
    CHECK(inlines("[a][b]\n\n[b]: <u>\n[b]: second") == R"("a"{-> u})");
}

TEST_CASE("what looks like a definition in code is code") {
    CHECK(read("```\n[a]: b\n[^1]: c\n```\n[a] [^1]") == "code \"[a]: b\" / \"[^1]: c\"\nparagraph \"[a] [^1]\"\n");
}

TEST_CASE("comments in the shape of references are not there") {
    CHECK(inlines("[comment]: <> (hidden)\n[//]: # (hidden)\nseen") == R"("seen")");
    CHECK(inlines("*[HTML]: Hyper Text\nHTML") == R"("HTML")");
}

TEST_CASE("bare addresses are links to themselves") {
    CHECK(inlines("https://example.org/a.") == R"("https://example.org/a"{-> https://example.org/a} ".")");
    CHECK(inlines("(see http://example.org/b_c)") ==
          R"x("(see " "http://example.org/b_c"{-> http://example.org/b_c} ")")x");
    CHECK(inlines("www.example.org, ada@example.org") ==
          R"("www.example.org"{-> https://www.example.org} ", " "ada@example.org"{-> mailto:ada@example.org})");
    CHECK(inlines("<https://example.org> <ada@example.org> <mailto:bo@example.org>") ==
          R"("https://example.org"{-> https://example.org} " " "ada@example.org"{-> mailto:ada@example.org} " " )"
          R"("bo@example.org"{-> mailto:bo@example.org})");
    CHECK(inlines("ada (at) example.org, a@b, @ada") == R"x("ada (at) example.org, a@b, @ada")x");
}

TEST_CASE("an address in a label belongs to the label's link") {
    CHECK(inlines("[https://example.org](u)") == R"("https://example.org"{-> u})");
    CHECK(inlines("<a href=\"u\">ada@example.org</a>") == R"("ada@example.org"{-> u})");
}

TEST_CASE("images are dropped with one note, their links with them") {
    CHECK(read("![x](i.png) [![](b.svg)](u) text <img src='c'>") ==
          "paragraph \"text\"\n"
          "1:1-1:12 note image-dropped: images are left out of a CV\n");
    CHECK(inlines("Hello!") == R"("Hello!")");
    CHECK(inlines("Wow![1]") == R"("Wow![1]")");
}

TEST_CASE("kramdown's attributes behind a piece are not printed; a class is kept") {
    CHECK(inlines("[a](u){:target=\"_blank\"} b") == R"("a"{-> u} " b")");
    CHECK(inlines("[a](u){: .btn} b") == R"("a"{.btn -> u} " b")");
    CHECK(inlines("*a*{: .venue} b") == R"("a"{emphasis .venue} " b")");
    CHECK(inlines("{a} {b: c}") == R"("{a} {b: c}")");
}

TEST_CASE("a footnote is told where it is called") {
    CHECK(inlines("a[^1] b\n\n[^1]: The *note*.\n") == R"x("a (The note.) b")x");
    CHECK(inlines("a[^1] b\n\n[^1]: The\n    note.\n") == R"x("a (The note.) b")x");
    CHECK(inlines("a[^2]") == R"("a[^2]")");
    CHECK(inlines("a[^1]\n\n[^1]: b[^2]\n[^2]: c\n") == R"x("a (b[^2])")x");
    CHECK(inlines("a[^1]\n\n[^1]: it calls [^1] itself\n") == R"x("a (it calls [^1] itself)")x");
}

}  // namespace vitac
