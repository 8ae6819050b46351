// Small texts that stand for others: quotes, dashes, entities, escapes, maths, emoji names.
#include <catch2/catch.hpp>

#include "unit/markdown/reading.h"

namespace vitac {

TEST_CASE("straight quotes become curly") {
    CHECK(inlines(R"("a" 'b' "c 'd' e")") == R"("“a” ‘b’ “c ‘d’ e”")");
    CHECK(inlines(R"x(**"a"** "*b*" ("c"))x") == R"x("“a”"{strong} " “" "b"{emphasis} "” (“c”)")x");
    CHECK(inlines("it's Ada's students' 'x'") == R"("it’s Ada’s students’ ‘x’")");
    CHECK(inlines(R"(**Ada**'s <i>Bo</i>'s `c`'s [d](u)'s)") ==
          R"("Ada"{strong} "’s " "Bo"{emphasis} "’s " "c"{code} "’s " "d"{-> u} "’s")");
    CHECK(inlines(R"(<b>"a"</b> _"/"_, "...b" 'c'.)") == R"("“a”"{strong} " " "“/”"{emphasis} ", “…b” ‘c’.")");
    CHECK(inlines(R"(**Talk:**"A b", "c"'s)") == R"("Talk:"{strong} "“A b”, “c”’s")");
    CHECK(inlines(R"(a is '0', b is "")") == R"("a is ‘0’, b is “”")");
    CHECK(inlines("the '90s, summer '23") == R"("the ’90s, summer ’23")");
    CHECK(inlines("\"a\nb\"") == R"("“a b”")");
}

TEST_CASE("hyphens in pairs and threes are dashes") {
    CHECK(inlines("2019--2023, a --- b, a---b, c--d") == R"("2019–2023, a — b, a—b, c–d")");
    CHECK(inlines("a - b, state-of-the-art") == R"("a - b, state-of-the-art")");
    CHECK(inlines("a ---- b") == R"("a —- b")");
}

TEST_CASE("three dots are an ellipsis, two angles a guillemet") {
    CHECK(inlines("a... b ....") == R"("a… b ….")");
    CHECK(inlines("<<a>>") == R"("«a»")");
    CHECK(inlines("1 < 2 > 1 -> => <-") == R"("1 < 2 > 1 -> => <-")");
}

TEST_CASE("escaped punctuation is itself") {
    CHECK(inlines(R"(\*a\* \_b\_ \`c\` \[d\] \<e\> \| \$ \" \')") == R"("*a* _b_ `c` [d] <e> | $ " '")");
    CHECK(inlines(R"(\a \1 C:\dir)") == R"("\a \1 C:\dir")");
    CHECK(read(R"(1990\. A year)") == "paragraph \"1990. A year\"\n");
    CHECK(read(R"(\# no heading)") == "paragraph \"# no heading\"\n");
    CHECK(read(R"(\- no item)") == "paragraph \"- no item\"\n");
}

TEST_CASE("entities by name and number") {
    CHECK(inlines("A&amp;B &eacute; &lt;b&gt; &copy; &mdash;") == R"("A&B é <b> © —")");
    CHECK(inlines("&#8902; &#x22C6; &#X22c6;") == R"("⋆ ⋆ ⋆")");
    CHECK(inlines("a&nbsp;b&emsp;c") == "\"a\u00A0b\u2003c\"");
    CHECK(inlines("AT&T, R&D; &bogus; &#0; &#xD800; &#99999999; &;") ==
          R"("AT&T, R&D; &bogus; &#0; &#xD800; &#99999999; &;")");
}

TEST_CASE("characters that only steer a browser's line breaking vanish") {
    CHECK(inlines("hy&shy;phen zero&#8203;width") == R"("hyphen zerowidth")");
}

TEST_CASE("simple maths is text") {
    CHECK(inlines(R"(Foo$^2$, $\LaTeX$, $x_0$, $\alpha$-cut)") ==
          R"("Foo" "2"{superscript} ", LaTeX, x" "0"{subscript} ", α-cut")");
    CHECK(inlines(R"(Ada Doe$^{\ast}$, Bo$^\dagger$)") == R"("Ada Doe" "∗"{superscript} ", Bo" "†"{superscript})");
    CHECK(inlines(R"($$\sim 2 x_{0}$$)") == R"("∼2 x" "0"{subscript})");
    CHECK(inlines(R"($\mathrm{CO}_2$ and $10^{-3}$)") == R"("CO" "2"{subscript} " and 10" "−3"{superscript})");
}

TEST_CASE("a dollar before a number is money") {
    CHECK(inlines("$5 and $10") == R"("$5 and $10")");
    CHECK(inlines("US$ 5_000 and $6") == R"("US$ 5_000 and $6")");
}

TEST_CASE("rich maths is printed as written, with a note") {
    CHECK(read(R"(a $$\frac{a}{b}$$ c)") ==
          "paragraph \"a \\frac{a}{b} c\"\n"
          "1:3-1:18 note maths-as-written: these maths are too rich for plain text; they are printed as written\n");
    CHECK(inlines(R"(a $\frac{a}{b}$ c)") == R"("a $\frac{a}{b}$ c")");
}

TEST_CASE("emoji names of the kind that decorates vanish, other words between colons stay") {
    CHECK(inlines(":tada: Paper accepted :fire:") == R"("Paper accepted")");
    CHECK(inlines("10:30:15 :unheard-of: a:b") == R"("10:30:15 :unheard-of: a:b")");
}

TEST_CASE("control characters vanish") {
    CHECK(inlines("a\001b\177c\vd") == R"("abcd")");
    CHECK(inlines(std::string("a\0b", 3)) == R"("ab")");
}

}  // namespace vitac
