// Cutting and joining marked text without losing its places.
#include "model/rich_text.h"

#include <catch2/catch.hpp>

namespace vitac {

namespace {

constexpr SourceId source{1};

Inline piece(std::string text, std::uint32_t begin, std::uint32_t end) {
    Inline result;
    result.text = std::move(text);
    result.span = {source, begin, end};
    return result;
}

Inline strong(std::string text, std::uint32_t begin, std::uint32_t end) {
    Inline result = piece(std::move(text), begin, end);
    result.marks.strong = true;
    return result;
}

Inline line_break(std::uint32_t begin) {
    Inline result = piece("\n", begin, begin + 3);
    result.kind = Inline::Kind::LineBreak;
    return result;
}

// "text@begin-end", strong ones in asterisks.
std::string brief(const RichText& text) {
    std::string result;
    for (const Inline& inline_text : text.inlines) {
        const std::string mark = inline_text.marks.strong ? "*" : "";
        const std::string shown = inline_text.kind == Inline::Kind::LineBreak ? "\\n" : inline_text.text;
        result += (result.empty() ? "" : " ") + mark + shown + mark + "@" + std::to_string(inline_text.span.begin) +
                  "-" + std::to_string(inline_text.span.end);
    }
    return result;
}

// "Lovelace & Co": the ampersand is written "&amp;".
RichText example() {
    return {{strong("Lovelace ", 2, 11), piece("&", 13, 18), piece(" Co", 18, 21)}};
}

}  // namespace

TEST_CASE("plain text is the words alone") {
    CHECK(plain_text(example()) == "Lovelace & Co");
    CHECK(plain_text(RichText{}) == "");
}

TEST_CASE("a slice keeps marks and narrows places") {
    CHECK(brief(slice(example(), 0, 4)) == "*Love*@2-6");
    CHECK(brief(slice(example(), 4, 11)) == "*lace *@6-11 &@13-18  @18-19");
    CHECK(brief(slice(example(), 9, 10)) == "&@13-18");  // an entity stays whole
    CHECK(brief(slice(example(), 5, 5)) == "");
    CHECK(brief(slice(example(), 11, 99)) == "Co@19-21");
}

TEST_CASE("places of parts of the text are found") {
    CHECK(span_of(example()) == Span{source, 2, 21});
    CHECK(span_of(example(), 5, 10) == Span{source, 7, 18});
    CHECK_FALSE(span_of(RichText{}).known());
}

TEST_CASE("blanks and breaks at the ends are trimmed") {
    const RichText text{{line_break(0), piece(" \u00A0a b", 3, 9), line_break(9), piece("  ", 12, 14)}};
    CHECK(brief(trimmed(text)) == "a b@6-9");
    CHECK(brief(trimmed({{piece(" \t", 0, 2)}})) == "");
}

TEST_CASE("lines are split at breaks, and empty ones left out") {
    const RichText text{
        {piece("a ", 0, 2), line_break(2), line_break(5), strong("b", 8, 9), piece(" c", 11, 13), line_break(13)}};
    const std::vector<RichText> lines = split_lines(text);
    REQUIRE(lines.size() == 2);
    CHECK(brief(lines[0]) == "a@0-1");
    CHECK(brief(lines[1]) == "*b*@8-9  c@11-13");
    CHECK(split_lines(RichText{}).empty());
}

TEST_CASE("pieces that look alike are merged") {
    const RichText text{
        {piece("a", 0, 1), piece("&", 1, 6), strong("b", 8, 9), strong("c", 9, 10), line_break(10), line_break(13)}};
    CHECK(brief(merged(text)) == "a&@0-6 *bc*@8-10 \\n@10-13 \\n@13-16");
}

TEST_CASE("plain words become rich text") {
    CHECK(rich_text("").empty());
    CHECK(brief(rich_text("ab", {source, 3, 5})) == "ab@3-5");
    RichText text = rich_text("a");
    append(text, rich_text("b"));
    CHECK(plain_text(text) == "ab");
}

}  // namespace vitac
