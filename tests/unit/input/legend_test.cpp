// Marks behind names, and the lines that explain them.
#include <catch2/catch.hpp>

#include <string>

#include "input/meaning/legend.h"
#include "input/people/names.h"
#include "unit/input/page.h"

namespace vitac {

namespace {

// "Ada= Bob> Cy": "=" equal contribution, ">" corresponding.
std::string meaning(const std::string& names, const std::string& legend_text = {}) {
    Legend legend;
    if (!legend_text.empty()) {
        read_legend(rich_text(legend_text), legend);
    }
    std::vector<Author> authors = people::split_authors(rich_text(names)).authors;
    apply_marks(authors, legend);
    std::string result;
    for (const Author& author : authors) {
        result += (result.empty() ? "" : " ") + author.name.substr(0, author.name.find(' ')) +
                  (author.equal_contribution ? "=" : "") + (author.corresponding ? ">" : "");
    }
    return result;
}

}  // namespace

TEST_CASE("without a legend the place of a mark tells its meaning") {
    CHECK(meaning("Ada Doe*, Bob Roe*, Cy Poe") == "Ada= Bob= Cy");
    CHECK(meaning("Ada Doe*, Bob Roe, Cy Poe") == "Ada Bob Cy");
    CHECK(meaning("Ada Doe, Bob Roe, Cy Poe*") == "Ada Bob Cy>");
    CHECK(meaning("Ada Doe¹, Bob Roe¹, Cy Poe²") == "Ada Bob Cy");
    CHECK(meaning("Ada Doe, Bob Roe") == "Ada Bob");
}

TEST_CASE("a legend decides") {
    CHECK(meaning("Ada Doe*, Bob Roe*, Cy Poe", "* corresponding authors") == "Ada> Bob> Cy");
    CHECK(meaning("Ada Doe, Bob Roe†, Cy Poe†", "† indicates equal contribution") == "Ada Bob= Cy=");
    CHECK(meaning("Ada Doe*, Bob Roe*†, Cy Poe†", "(*: Equal Contribution, †: Corresponding author)") ==
          "Ada= Bob=> Cy>");
    CHECK(meaning("Ada Doe*, Bob Roe", "Equal contribution (*)") == "Ada= Bob");
}

TEST_CASE("legends are short lines with a sign and its meaning") {
    CHECK(is_legend(rich_text("* equal contribution")));
    CHECK(is_legend(rich_text("(*Joint First Authors)")));
    CHECK(is_legend(rich_text("*indicates co-first authors*")));
    CHECK(is_legend(rich_text("Underlined: students I supervised")));
    CHECK_FALSE(is_legend(rich_text("I made an equal contribution to engines and looms")));
    CHECK_FALSE(is_legend(rich_text("Ada Lovelace*, Charles Babbage*")));
}

TEST_CASE("where underlining has a meaning of its own it does not mark self") {
    const std::string page =
        "Papers\n---\nUnderlined names are students.\n\n"
        "- **A work about engines**\\\\\n  <u>Kim Doe</u>, **Ada Lovelace**\\\\\n  Journal of Looms, 2020\n"
        "- **A work about looms**\\\\\n  <u>Kim Doe</u>, **Ada Lovelace**\\\\\n  Journal of Looms, 2021\n";
    const PageRead read = read_page(page);
    CHECK(read.diagnostics ==
          "6:21-6:33 note name-inferred: taken for the biography of `Ada Lovelace`, who is set apart in 2 of 2 author "
          "lists (if that is wrong, pass --name)\n");
}

}  // namespace vitac
