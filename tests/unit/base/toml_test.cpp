// TOML as values with places, and what is read of it where it is damaged.
#include "base/toml.h"

#include <catch2/catch.hpp>

#include <utility>

#include "support/golden.h"
#include "support/texts.h"

namespace vitac::toml {

namespace {

using yaml::Kind;
using yaml::Node;

struct Parsed {
    Sources sources;
    Node node;
    Diagnostics diagnostics;

    std::string messages() const { return short_list(diagnostics, sources); }
    std::string text(const Node* node_in_it) const { return std::string(sources.text(node_in_it->span)); }
};

void parse_into(Parsed& parsed, const std::string& text, const yaml::Limits& limits = {}) {
    const SourceId source = parsed.sources.add("test.toml", text);
    parsed.node = toml::parse(parsed.sources, parsed.sources.whole(source), parsed.diagnostics, limits);
}

// A node on one line, like JSON; quoted scalars in quotes.
std::string brief(const Node& node) {
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

std::string read(const std::string& text) {
    Parsed parsed;
    parse_into(parsed, text);
    return brief(parsed.node) + "\n" + parsed.messages();
}

}  // namespace

TEST_CASE("values of TOML: texts are quoted, all others are kept as written") {
    CHECK(read("b = \"Grüße\\t\\u00e9 \\\"x\\\"\" # note\na = 12 \nd = 2019-04-01T00:00:00Z\nt = true\n'k 1' = "
               "'C:\\new'\n") ==
          "{b: \"Grüße\té \"x\"\", a: 12, d: 2019-04-01T00:00:00Z, t: true, k 1: \"C:\\new\"}\n");
    CHECK(read("a = [1, [\"x\", 'y'], # note\n  {n = \"Ada\", year.of = 1843},\n]\n") ==
          "{a: [1, [\"x\", \"y\"], {n: \"Ada\", year: {of: 1843}}]}\n");
    CHECK(read("a = \"\"\"\r\nOne\r\n\\\"two\\\" \\\n   three\"\"\"\"\nb = '''x\\'''\n") ==
          "{a: \"One\n\"two\" three\"\", b: \"x\\\"}\n");
    CHECK(read("") == "{}\n");
    CHECK(read("# only a note") == "{}\n");
}

TEST_CASE("tables, lists of tables and dotted keys, in the order of the file") {
    CHECK(read("z = 1\n[[job]]\n  at = \"A\"\n[job.place]\ncity = \"X\"\n[[job]]\nat = "
               "\"B\"\n[site.author]\nname.first = \"Ada\"\n"
               "[site]\nurl = \"u\"\n") ==
          "{z: 1, job: [{at: \"A\", place: {city: \"X\"}}, {at: \"B\"}], "
          "site: {author: {name: {first: \"Ada\"}}, url: \"u\"}}\n");
}

TEST_CASE("places of TOML are the bytes of the file") {
    Parsed parsed;
    parse_into(parsed, "title = \"Ü b\"  # c\nlist = [ 12 , \"x\" ]\n");
    CHECK(parsed.text(parsed.node.find("title")) == "\"Ü b\"");
    CHECK(parsed.text(&parsed.node.find("list")->items[0]) == "12");
    CHECK(parsed.text(&parsed.node.find("list")->items[1]) == "\"x\"");
    CHECK(parsed.sources.text(parsed.node.members[1].key_span) == "list");
}

TEST_CASE("what is not TOML is reported where it is, and all else is read") {
    CHECK(read("a = yes\nb = 2\n") ==
          "{b: 2}\n1:5-1:8 error toml-syntax: this is no value (put a text in double quotes)\n");
    CHECK(read("title: \"x\"\nb = 2\n") ==
          "{b: 2}\n1:1-1:6 error toml-syntax: `=` and a value belong behind this key "
          "(this line is YAML; between `+++` lines stands TOML)\n");
    CHECK(read("a = [\"x\",\n  \"y\"\nb = 2\n") ==
          "{b: 2}\n1:5-1:6 error toml-syntax: this list has no `]`, or a comma is missing in it\n");
    CHECK(read("a = {x = 1\n") ==
          "{}\n1:5-1:6 error toml-syntax: this table has no `}`, or a comma is missing in it\n");
    CHECK(read("a = \"cut\nb = 2") ==
          "{b: 2}\n1:5-1:6 error toml-syntax: quoted text without its closing quote "
          "(a text of several lines stands in `\"\"\"`)\n");
    CHECK(read("a = \"\"\"cut\nb = 2\n") ==
          "{b: 2}\n1:5-1:8 error toml-syntax: quoted text without its closing `\"\"\"`\n");
    CHECK(read("a = \"x\" b = 2\nc = 3\n") ==
          "{a: \"x\", c: 3}\n"
          "1:9-1:10 error toml-syntax: a line ends behind its value (put a text in double quotes)\n");
    CHECK(read("[[job]\nat = \"A\"\n") == "{job: [{at: \"A\"}]}\n1:1-1:6 error toml-syntax: `[[` without `]]`\n");
    CHECK(read("[[[x\n= 1\na =") == "{}\n1:3-1:4 error toml-syntax: a key belongs here\n");
    const std::string unknown =
        " warning toml-unknown-escape: this backslash begins nothing that TOML knows; it is read as a backslash "
        "(write `\\\\`, or put the text in single quotes)\n";
    CHECK(read("a = \"\\alpha \\ud83d\"\n") == "{a: \"\\alpha \\ud83d\"}\n1:6-1:7" + unknown + "1:13-1:14" + unknown);
}

TEST_CASE("of equal keys of TOML the last is kept, and a table goes on") {
    CHECK(read("a = 1\n[t]\nx = 1\n[u]\ny = 1\n[t]\nx = 2\n[a]\nz = 1\n") ==
          "{t: {x: 2}, u: {y: 1}, a: {z: 1}}\n"
          "1:1-1:2 warning yaml-duplicate-key: key `a` is given again below; this value is not used\n"
          "3:1-3:2 warning yaml-duplicate-key: key `x` is given again below; this value is not used\n");
}

TEST_CASE("TOML has bounds on depth, values and size") {
    const auto first_message = [](const std::string& text, const yaml::Limits& limits = {}) {
        Parsed parsed;
        parse_into(parsed, text, limits);
        return parsed.messages();
    };
    const std::string too_deep =
        " error toml-too-large: TOML is nested more than 64 levels deep (what follows is not read)\n";
    std::string dotted = "a";
    for (int i = 0; i < 10'000; ++i) {
        dotted += ".a";
    }
    CHECK(first_message(dotted + " = 1\n") == "1:128-1:129" + too_deep);
    CHECK(first_message("[" + dotted + "]\n") == "1:129-1:130" + too_deep);
    CHECK(first_message("a = " + std::string(10'000, '[')) == "1:69-1:70" + too_deep);
    CHECK(first_message("a = [1, 1, 1]\nb = 1\n", {.nodes = 3}) ==
          "1:12-1:13 error toml-too-large: TOML has more than 3 values (what follows is not read)\n");
    CHECK(first_message("a = 1\nb = 2\n", {.bytes = 6}) ==
          "2:1-2:1 error toml-too-large: TOML is longer than 6 bytes (what follows is not read)\n");
}

}  // namespace vitac::toml
