// What * and _ mean around words, and what they mean behind names.
#include <catch2/catch.hpp>

#include "unit/markdown/reading.h"

namespace vitac {

TEST_CASE("stars and underscores: one for italics, two for bold, three for both") {
    CHECK(inlines("*a* _b_") == R"("a"{emphasis} " " "b"{emphasis})");
    CHECK(inlines("**a** __b__") == R"("a"{strong} " " "b"{strong})");
    CHECK(inlines("***a*** ___b___") == R"("a"{strong emphasis} " " "b"{strong emphasis})");
    CHECK(inlines("*a\nb*") == R"("a b"{emphasis})");
}

TEST_CASE("emphasis nests") {
    CHECK(inlines("*a **b** c*") == R"("a "{emphasis} "b"{strong emphasis} " c"{emphasis})");
    CHECK(inlines("**a *b* c**") == R"("a "{strong} "b"{strong emphasis} " c"{strong})");
    CHECK(inlines("**a *b***") == R"("a "{strong} "b"{strong emphasis})");
}

TEST_CASE("inside a word stars mean emphasis and underscores do not") {
    CHECK(inlines("**a**b a*b*c") == R"("a"{strong} "b a" "b"{emphasis} "c")");
    CHECK(inlines("**a****b** *c**d*") == R"("ab"{strong} " " "c**d"{emphasis})");
    CHECK(inlines("snake_case_word __init__py") == R"("snake_case_word __init__py")");
}

TEST_CASE("bold may touch letters of every script") {
    CHECK(inlines("**홍길동(교신)**은") == R"x("홍길동(교신)"{strong} "은")x");
    CHECK(inlines("「*甲*」乙**丙**丁") == R"("「" "甲"{emphasis} "」乙" "丙"{strong} "丁")");
}

TEST_CASE("marks with white space inside are text") {
    CHECK(inlines("** a ** and * b *") == R"("** a ** and * b *")");
    CHECK(inlines("a * b * c") == R"("a * b * c")");
}

TEST_CASE("marks without a partner are text") {
    CHECK(inlines("*Equal contribution.") == R"("*Equal contribution.")");
    CHECK(inlines("**Bold") == R"("**Bold")");
    CHECK(inlines("Bold**") == R"("Bold**")");
}

TEST_CASE("a star behind a name marks the name") {
    CHECK(inlines("Ada Doe*, Bo Roe*, Cy Poe") == R"("Ada Doe*, Bo Roe*, Cy Poe")");
    CHECK(inlines("A. B. Doe*; C. Roe* and D. Poe") == R"("A. B. Doe*; C. Roe* and D. Poe")");
    CHECK(inlines("(Ada Doe*) [Bo Roe*]") == R"("(Ada Doe*) [Bo Roe*]")");
}

TEST_CASE("an escaped star is a mark wherever it stands") {
    CHECK(inlines(R"(**Ada Doe**\*, Bo\*)") == R"("Ada Doe"{strong} "*, Bo*")");
    CHECK(inlines(R"(**Ada Doe\***, Bo)") == R"("Ada Doe*"{strong} ", Bo")");
    CHECK(inlines("**Ada Doe***") == R"("Ada Doe"{strong} "*")");
    CHECK(inlines(R"x((\*: Equal contribution))x") == R"x("(*: Equal contribution)")x");
}

TEST_CASE("emphasis around a legend is emphasis") {
    CHECK(inlines("*equal contribution*") == R"("equal contribution"{emphasis})");
    CHECK(inlines("*2024.05*: A paper") == R"("2024.05"{emphasis} ": A paper")");
}

TEST_CASE("emphasis and links may lie in each other") {
    CHECK(inlines("**[x](u)**") == R"("x"{strong -> u})");
    CHECK(inlines("[**x**](u)") == R"("x"{strong -> u})");
    CHECK(inlines("[a **b](u) c**") == R"("a **b"{-> u} " c**")");
}

TEST_CASE("tildes in pairs strike") {
    CHECK(inlines("~~old~~ new") == R"("old"{strike} " new")");
    CHECK(inlines("~~**old**~~") == R"("old"{strong strike})");
    CHECK(inlines("~5 and ~~ 6 ~~") == R"("~5 and ~~ 6 ~~")");
}

TEST_CASE("backticks: code, in which nothing else has a meaning") {
    CHECK(inlines("`a*b*` ``c`d``") == R"("a*b*"{code} " " "c`d"{code})");
    CHECK(inlines("`` `x` ``") == R"("`x`"{code})");
    CHECK(inlines("`<b>&amp;</b>`") == R"("<b>&amp;</b>"{code})");
    CHECK(inlines("`a\nb`") == R"("a b"{code})");
    CHECK(inlines("`Ada Doe`, **`Bo`**") == R"("Ada Doe"{code} ", " "Bo"{strong code})");
    CHECK(inlines("a ` b `` c") == R"("a ` b `` c")");
    CHECK(inlines("*a `b*` c*") == R"("a "{emphasis} "b*"{emphasis code} " c"{emphasis})");
}

}  // namespace vitac
