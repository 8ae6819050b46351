// TeX in .bib fields as text.
#include "input/bibtex/tex_text.h"

#include <catch2/catch.hpp>

#include "support/golden.h"

using namespace vitac;

namespace {

struct Read {
    std::string text;  // marks as <b>, <i>, <sup>; links as <url|label>
    std::string messages;
};

std::string shown(const RichText& text) {
    std::string result;
    for (const Inline& piece : merged(text).inlines) {
        std::string part = piece.text;
        part = piece.marks.strong ? "<b>" + part + "</b>" : part;
        part = piece.marks.emphasis ? "<i>" + part + "</i>" : part;
        part = piece.marks.superscript ? "<sup>" + part + "</sup>" : part;
        part = piece.link ? "<" + piece.link->url + "|" + part + ">" : part;
        result += part;
    }
    return result;
}

Read read(const std::string& tex) {
    Sources sources;
    Diagnostics diagnostics;
    const SourceId id = sources.add("a.bib", tex);
    const RichText text = bibtex::tex_text({{tex, sources.whole(id)}}, diagnostics);
    return {shown(text), short_list(diagnostics, sources)};
}

}  // namespace

TEST_CASE("accents compose, however they are braced") {
    CHECK(read(R"(G{\"o}del, {\"{U}}ber, \'Etoile, Fran\c{c}ois, \v Cech, na\"\i ve, \~n, \H{o}, \L{}\'od\'z)").text ==
          "Gödel, Über, Étoile, François, Čech, naïve, ñ, ő, Łódź");
}

TEST_CASE("braces that protect case vanish") {
    CHECK(read("The {DNA} of {{Bayesian}} methods").text == "The DNA of Bayesian methods");
}

TEST_CASE("dashes and quotes are typographic") {
    CHECK(read("pages 10--20---so ``quoted'' and `single'").text == "pages 10–20—so “quoted” and ‘single’");
}

TEST_CASE("ties, escapes and white space") {
    CHECK(read("A~B \\& C\n   50\\% of x\\_y").text == "A\u00A0B & C 50% of x_y");
}

TEST_CASE("styles of arguments and of groups") {
    CHECK(read(R"(\emph{one} {\bf two} \textbf{three \textit{four}})").text ==
          "<i>one</i> <b>two</b> <b>three </b><i><b>four</b></i>");
}

TEST_CASE("simple maths") {
    CHECK(read(R"($O(n^2)$ and $\alpha_{ij}$ cost \$5)").text == "O(n<sup>2</sup>) and αij cost $5");
}

TEST_CASE("links") {
    CHECK(read(R"(\href{https://x.example/a\_b}{the page} or \url{https://x.example/~me})").text ==
          "<https://x.example/a_b|the page> or <https://x.example/~me|https://x.example/~me>");
}

TEST_CASE("an unknown command is told and left out, its argument stays") {
    const Read result = read(R"(a \unheardof{thing})");
    CHECK(result.text == "a thing");
    CHECK(result.messages ==
          "1:3-1:13 note unknown-tex-command: the TeX command `\\unheardof` means nothing here and is left out\n");
}

TEST_CASE("broken TeX ends without harm") {
    CHECK(read("}}{{\\").text.empty());
    CHECK(read("\\\"").text == "\u0308");
    CHECK(read(std::string(10000, '{') + "x").text == "x");
}
