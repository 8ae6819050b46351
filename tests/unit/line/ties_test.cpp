// Which words and signs stay together at the end of a line.
#include <catch2/catch.hpp>

#include <fmt/core.h>

#include <string>
#include <vector>

#include "typeset/line/ties.h"

namespace vitac {

namespace {

// The text with "|" where a line may end for nothing, and with "|30|" where it costs 30.
std::string marked(const std::string& text, const std::string& language = "en",
                   const std::vector<TextRange>& unbreakable = {}) {
    std::string result;
    std::size_t begin = 0;
    for (const Opportunity& opportunity : break_opportunities(text, language, unbreakable)) {
        if (opportunity.tied || opportunity.kind == BreakKind::Required) {
            continue;
        }
        result += text.substr(begin, opportunity.offset - begin);
        result += opportunity.penalty == 0 ? "|" : fmt::format("|{}|", opportunity.penalty);
        begin = opportunity.offset;
    }
    return result + text.substr(begin);
}

}  // namespace

TEST_CASE("words are parted at blanks", "[ties]") {
    CHECK(marked("The quick brown fox") == "The |quick |brown |fox");
    CHECK(marked("no\u00A0break here") == "no\u00A0break |here");
}

TEST_CASE("the end of the text and line ends are required breaks", "[ties]") {
    std::vector<std::size_t> required;
    for (const Opportunity& opportunity : break_opportunities("one\ntwo three", "en", {})) {
        if (opportunity.kind == BreakKind::Required) {
            required.push_back(opportunity.offset);
        }
    }
    CHECK(required == std::vector<std::size_t>{4, 13});
}

TEST_CASE("initials and titles stay with the name", "[ties]") {
    CHECK(marked("by J. R. Doe and J.-P. Roe today") == "by |30|J. R. Doe |and |J.-P. Roe |today");
    CHECK(marked("with Prof. Dr. Roe of Mars") == "with |Prof. Dr. Roe |of |30|Mars");
    CHECK(marked("Roe, J., Doe, K.") == "Roe, |J., |Doe, |K.");
}

TEST_CASE("labels stay with their numbers", "[ties]") {
    CHECK(marked("Journal, Vol. 12, No. 3, pp. 45-67") == "Journal, |Vol. 12, |No. 3, |pp. 45-67");
    CHECK(marked("see Fig. 2 and § 7") == "see |Fig. 2 |and |§ 7");
    CHECK(marked("there is no 7") == "there |is |30|no |30|7");
}

TEST_CASE("months stay with days and years", "[ties]") {
    CHECK(marked("since May 2019 here") == "since |May 2019 |here");
    CHECK(marked("on 3 March 2020 there") == "on |30|3 March 2020 |there");
    CHECK(marked("seit März 2021 dort", "de") == "seit |März 2021 |dort");
    CHECK(marked("we may 20 times") == "we |30|may |20 |100|times");
}

TEST_CASE("a range of dates is parted after its dash at most", "[ties]") {
    CHECK(marked("Nov. 2018 – Feb. 2024") == "Nov. 2018 – |2000|Feb. 2024");
    CHECK(marked("since 2018 – today") == "since |2018 – |2000|today");
    CHECK(marked("Spring – Autumn") == "Spring – |200|Autumn");
    CHECK(marked("from 2018–2024 on") == "from |2018–2024 |on");
    CHECK(marked("a pause — and on") == "a |30|pause — |and |on");
    CHECK(marked("a pause—and on") == "a |30|pause—|and |on");
}

TEST_CASE("a hyphen between blanks neither begins nor, if it can be helped, ends a line", "[ties]") {
    CHECK(marked("Maker - of wheels") == "Maker - |2000|of |30|wheels");
    CHECK(marked("Maker \u2010 Wheels") == "Maker \u2010 |2000|Wheels");
}

TEST_CASE("numbers stay with units and currencies", "[ties]") {
    CHECK(marked("over 30 km at 5 % of USD 70 or 7 € now") ==
          "over |30 km |30|at |30|5 % |of |30|USD 70 |or |30|7 € |now");
}

TEST_CASE("et al. is one", "[ties]") {
    CHECK(marked("by Roe et al. again") == "by |30|Roe |et al. |again");
}

TEST_CASE("code, versions and percentages are not broken", "[ties]") {
    CHECK(marked("C++ and C# or .NET") == "C++ |and |C# |or .NET");
    CHECK(marked("800+ users, 2.6% of GPT-4o") == "800+ |100|users, |2.6% |of |30|GPT-4o");
}

TEST_CASE("hyphens and slashes of compounds cost, and short parts stay", "[ties]") {
    CHECK(marked("text-to-image") == "text-to-image");
    CHECK(marked("real-world large-scale") == "real-|2000|world |large-|2000|scale");
    CHECK(marked("co-first and/or input/output") == "co-first |and/or |input/|80|output");
    CHECK(marked("Alpha/Gen-4") == "Alpha/Gen-4");
}

TEST_CASE("link labels, mail addresses and phone numbers stay whole", "[ties]") {
    CHECK(marked("see [project page] and [code]") == "see |[project page] |and |[code]");
    CHECK(marked("mail ada.doe@long-name.example now") == "mail |ada.doe@long-name.example |now");
    CHECK(marked("call +82 10 1234 5678 or (02) 123-4567 x") == "call |+82 10 1234 5678 |or |30|(02) 123-4567 |x");
}

TEST_CASE("addresses break after slashes and before signs, in pieces of four or more", "[ties]") {
    CHECK(marked("https://example.org/some/path_of/it") == "https://example|200|.org/|200|some/|200|path|200|_of/it");
    CHECK(marked("doi:10.1000/long-name.part") == "doi:10.1000/|200|long|200|-name|200|.part");
    CHECK(marked("example.org/a-b") == "example|200|.org/a-b");
}

TEST_CASE("what a run declares unbreakable stays whole, its edges aside", "[ties]") {
    const std::string text = "by Ada Roe, too";
    CHECK(marked(text, "en", {{2, 11}}) == "by |30|Ada Roe, |too");
}

TEST_CASE("Korean is parted at blanks and after punctuation only", "[ties]") {
    CHECK(marked("한국어 문장은 띄어쓰기,에서만 GPT를 쓴다", "ko") == "한국어 |문장은 |띄어쓰기,|에서만 |GPT를 |쓴다");
}

TEST_CASE("Japanese follows strict rules", "[ties]") {
    CHECK(marked("きょうは、あめ。", "ja") == "きょ|う|は、|あ|め。");
    CHECK(marked("「東京」へ", "ja") == "「東|京」|へ");
}

TEST_CASE("ordinals, degrees and short parentheses are parted reluctantly", "[ties]") {
    CHECK(marked("the 3rd place") == "the |3rd |100|place");
    CHECK(marked("works (700+ citations) since 2018 under") == "works |(700+ |100|citations) |since |2018 |under");
    CHECK(marked("a Ph.D. in physics") == "a |30|Ph.D. |50|in |30|physics");
    CHECK(marked("shown (see below) here") == "shown |(see |30|below) |here");
}

TEST_CASE("a soft hyphen is a place for a hyphen", "[ties]") {
    const std::vector<Opportunity> found = break_opportunities("auto\u00ADmatic", "en", {});
    REQUIRE(found.size() == 2);
    CHECK(found[0].offset == 6);
    CHECK(found[0].kind == BreakKind::Inserted);
    CHECK_FALSE(found[0].tied);
}

}  // namespace vitac
