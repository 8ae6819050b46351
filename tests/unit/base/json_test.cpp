// JSON as values with places: what YAML readers get wrong, and bounds against hostile input.
#include "base/json.h"

#include <catch2/catch.hpp>

#include <utility>

#include "support/golden.h"
#include "support/texts.h"

namespace vitac::json {

namespace {

using yaml::Kind;
using yaml::Node;

// A node on one line; quoted scalars in quotes, every value with the bytes it came from.
std::string brief(const Node& node) {
    if (node.is_null()) {
        return "null";
    }
    if (node.is_scalar()) {
        return node.quoting == yaml::Quoting::Quoted ? "\"" + node.text + "\"" : node.text;
    }
    std::string inside;
    const char* separator = "";
    for (const Node& item : node.items) {
        inside += std::exchange(separator, ", ") + brief(item);
    }
    for (const yaml::Member& member : node.members) {
        inside += std::exchange(separator, ", ") + member.key + ": " + brief(member.value);
    }
    return node.is_map() ? "{" + inside + "}" : "[" + inside + "]";
}

std::string read(const std::string& text, const yaml::Limits& limits = json::limits) {
    Sources sources;
    Diagnostics diagnostics;
    const Span whole = sources.whole(sources.add("test.json", text));
    const Node node = json::parse(sources, whole, diagnostics, limits);
    return brief(node) + "\n" + short_list(diagnostics, sources);
}

}  // namespace

TEST_CASE("JSON values are read as they are written", "[json]") {
    CHECK(read(R"({"name": "Ada", "n": -1.50e3, "yes": true, "none": null, "list": [1, "1", [], {}]})") ==
          "{name: \"Ada\", n: -1.50e3, yes: true, none: null, list: [1, \"1\", [], {}]}\n");
    CHECK(read("\n\t{\"a\"\n:\n1}\r\n") == "{a: 1}\n");
    CHECK(read("\"alone\"") == "\"alone\"\n");
}

TEST_CASE("JSON's escapes make characters, two surrogates one of them", "[json]") {
    CHECK(read(R"(["\"\\\/", "a\nb\tc", "\u00e9", "\uD83D\uDE00", "\ud835\udd38x"])") ==
          "[\"\"\\/\", \"a\nb\tc\", \"é\", \"😀\", \"𝔸x\"]\n");
    CHECK(read(R"(["\uD83D", "\uDE00", "\uD83Dx", "\u0000"])") ==
          "[\"\uFFFD\", \"\uFFFD\", \"\uFFFDx\", \"\uFFFD\"]\n"
          "1:3-1:9 warning json-lone-surrogate: half of a character; the other half is missing\n"
          "1:13-1:19 warning json-lone-surrogate: half of a character; the other half is missing\n"
          "1:23-1:29 warning json-lone-surrogate: half of a character; the other half is missing\n"
          "1:34-1:40 warning json-nul: a NUL, which shows nothing; `?` stands in its place\n");
}

TEST_CASE("every JSON value knows its place", "[json]") {
    Sources sources;
    Diagnostics diagnostics;
    const Span whole = sources.whole(sources.add("test.json", R"({"a": ["x", 12], "b": {"c": null}})"));
    const Node node = json::parse(sources, whole, diagnostics);
    CHECK(sources.text(node.span) == R"({"a": ["x", 12], "b": {"c": null}})");
    CHECK(sources.text(node.members[0].key_span) == "\"a\"");
    CHECK(sources.text(node.members[0].value.span) == R"(["x", 12])");
    CHECK(sources.text(node.members[0].value.items[1].span) == "12");
    CHECK(sources.text(node.members[1].value.span) == R"({"c": null})");
    CHECK(sources.text(node.members[1].value.members[0].value.span) == "null");
}

TEST_CASE("what JavaScript allows is passed over with a note", "[json]") {
    CHECK(read("// mine\n{\"a\": [1, 2,], /* why */ \"b\": \"\\x\",}") ==
          "{a: [1, 2], b: \"x\"}\n"
          "1:1-1:8 note json-not-strict: a comment is not JSON; it is passed over\n"
          "2:12-2:13 note json-not-strict: a comma after the last value is not JSON; it is passed over\n"
          "2:16-2:25 note json-not-strict: a comment is not JSON; it is passed over\n"
          "2:32-2:34 note json-not-strict: this escape is not JSON; it is passed over\n"
          "2:35-2:36 note json-not-strict: a comma after the last value is not JSON; it is passed over\n");
}

TEST_CASE("everything before an error in JSON is kept", "[json]") {
    CHECK(
        read(R"({"a": 1, "b": [2, "thr)") ==
        "{a: 1, b: [2, \"thr\"]}\n1:19-1:20 error json-syntax: quoted text without its closing quote (a line end in a "
        "text is written `\\n`)\n");
    CHECK(read(R"({"a": 1)") == "{a: 1}\n1:1-1:2 error json-syntax: bracket without its closing one\n");
    CHECK(read(R"({"a": })") == "{}\n1:7-1:8 error json-syntax: this is no value (put a text in double quotes)\n");
    CHECK(read(R"({"a": Ada})") == "{}\n1:7-1:10 error json-syntax: this is no value (put a text in double quotes)\n");
    CHECK(read(R"({"a" 1})") == "{}\n1:2-1:6 error json-syntax: a key needs a `:` and a value\n");
    CHECK(read(R"({a: 1})") == "{}\n1:2-1:3 error json-syntax: a key in double quotes belongs here\n");
    CHECK(read("[1 2]") == "[1]\n1:4-1:5 error json-syntax: a comma is missing before this\n");
    CHECK(read("{} {}") == "{}\n1:4-1:5 error json-syntax: nothing can follow the value that began above\n");
    CHECK(read("{\"a\":") == "{}\n1:6-1:6 error json-syntax: the file ends where a value belongs\n");
}

TEST_CASE("of equal keys in JSON the last is kept", "[json]") {
    CHECK(read(R"({"a": 1, "b": 2, "a": 3})") ==
          "{b: 2, a: 3}\n1:2-1:5 warning yaml-duplicate-key: key `a` is given again below; this value is not used\n");
}

TEST_CASE("JSON has bounds", "[json]") {
    const std::string deep = repeated("[", 10'000) + repeated("]", 10'000);
    CHECK(read(deep).find("1:65-1:66 error json-too-large: JSON is nested more than 64 levels deep\n") !=
          std::string::npos);
    CHECK(read("[1, 2, 3]", {.depth = 64, .nodes = 3}) ==
          "[1, 2]\n1:8-1:9 error json-too-large: JSON has more than 3 values\n");
    CHECK(read("[1, 2, 3]", {.depth = 64, .nodes = 99, .bytes = 5}) ==
          "[1, 2]\n1:1-1:2 error json-syntax: bracket without its closing one\n"
          "1:6-1:6 error json-too-large: JSON is longer than 5 bytes\n");
    CHECK(read("[" + repeated("9", 5000) + "]").size() > 5000);
}

}  // namespace vitac::json
