// YAML as values with places, and bounds against hostile input.
#include "base/yaml.h"

#include <catch2/catch.hpp>

#include <utility>

#include "base/yaml_packed.h"
#include "support/golden.h"
#include "support/texts.h"

namespace vitac::yaml {

namespace {

struct Parsed {
    Sources sources;
    Node node;
    Diagnostics diagnostics;

    std::string messages() const { return short_list(diagnostics, sources); }
    std::string text(Span span) const { return std::string(sources.text(span)); }
};

void parse_into(Parsed& parsed, const std::string& text, const Limits& limits = {}) {
    const SourceId source = parsed.sources.add("test.yaml", text);
    parsed.node = parse(parsed.sources, parsed.sources.whole(source), parsed.diagnostics, limits);
}

// A node on one line, like JSON; quoted scalars in quotes.
std::string brief(const Node& node) {
    switch (node.kind) {
        case Kind::Null:
            return "null" + (node.text.empty() ? "" : "(" + node.text + ")");
        case Kind::Scalar:
            return node.quoting == Quoting::Quoted ? "\"" + node.text + "\"" : node.text;
        case Kind::Sequence:
        case Kind::Map:
            break;
    }
    std::string inside;
    const char* separator = "";
    for (const Node& item : node.items) {
        inside += std::exchange(separator, ", ") + brief(item);
    }
    for (const Member& member : node.members) {
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

TEST_CASE("scalars are kept as text, never converted") {
    CHECK(read("a: 2020-01-01 10:00:00\nb: yes # comment\nc: 0x10\nd: 1e3\ne: 'no'\nf: !!int 7\n") ==
          "{a: 2020-01-01 10:00:00, b: yes, c: 0x10, d: 1e3, e: \"no\", f: 7}\n");
    CHECK(read("a:\nb: ~\nc: Null\nd: null\nnull: x\n") ==
          "{a: null, b: null(~), c: null(Null), d: null(null), null: x}\n");
    CHECK(read("a: |\n  one\n   two\nb: >-\n  f\n  g\nc: long\n  more\n") ==
          "{a: \"one\n two\n\", b: \"f g\", c: long more}\n");
    CHECK(read("a: 'it''s'\nb: \"x\\ty\\u00e9\"\n") == "{a: \"it's\", b: \"x\ty\u00e9\"}\n");
}

TEST_CASE("collections keep the order of the file") {
    CHECK(read("z: [1, {x: y}, ]\na:\n- p\n- q: 1\n  r: 2\n") == "{z: [1, {x: y}], a: [p, {q: 1, r: 2}]}\n");
    CHECK(read("{\"json\": [true, null, {\"a\": \"b\"}]}") == "{json: [true, null(null), {a: \"b\"}]}\n");
    CHECK(read("") == "null\n");
    CHECK(read("# only a comment\n") == "null\n");
    CHECK(read("just text") == "just text\n");
    CHECK(read("%YAML 1.2\n---\na: 1\n...\n") == "{a: 1}\n");
}

TEST_CASE("members are found by key") {
    Parsed parsed;
    parse_into(parsed, "name: Ada\n");
    REQUIRE(parsed.node.find("name") != nullptr);
    CHECK(parsed.node.find("name")->text == "Ada");
    CHECK(parsed.node.find("nam") == nullptr);
    CHECK(parsed.node.find("name")->find("x") == nullptr);
}

TEST_CASE("spans are the bytes of the file") {
    Parsed parsed;
    parse_into(parsed,
               "\xEF\xBB\xBFné: ü\r\nlist: # [\r\n  - &a !t 'q''é'\r\n  - \"x\\\"\r\n    y\"\r\nflow: [1, {b: c}, ] # "
               "]\r\nmore: |\r\n  one\r\n\r\n  two\r\nlong: a\r\n  b\r\nempty:\r\nlast: *a\r\n");
    const auto place = [&](const char* key) { return parsed.text(parsed.node.find(key)->span); };
    CHECK(parsed.text(parsed.node.members[0].key_span) == "né");
    CHECK(place("né") == "ü");
    CHECK(parsed.text(parsed.node.find("list")->items[0].span) == "'q''é'");
    CHECK(parsed.text(parsed.node.find("list")->items[1].span) == "\"x\\\"\r\n    y\"");
    CHECK(place("list") == "- &a !t 'q''é'\r\n  - \"x\\\"\r\n    y\"");
    CHECK(place("flow") == "[1, {b: c}, ]");
    CHECK(parsed.text(parsed.node.find("flow")->items[1].span) == "{b: c}");
    CHECK(place("more") == "|\r\n  one\r\n\r\n  two");
    CHECK(place("long") == "a\r\n  b");
    CHECK(place("empty") == "empty");  // what is not there has its key's place
    CHECK(place("last") == "*a");
    CHECK(parsed.node.find("last")->text == "q'é");
    CHECK(parsed.messages() == "");
}

TEST_CASE("a part of a file is read at its place in the file") {
    Parsed parsed;
    const SourceId source = parsed.sources.add("page.md", "---\ntitel: x\n---\n# [text\n");
    parsed.node = parse(parsed.sources, {source, 4, 13}, parsed.diagnostics);
    CHECK(brief(parsed.node) == "{titel: x}");
    CHECK(parsed.node.members[0].key_span == Span{source, 4, 9});
    CHECK(parsed.messages() == "");
}

TEST_CASE("of equal keys the last is kept and the others are reported") {
    CHECK(read("a: 1\nb: 2\na: 3\n") ==
          "{b: 2, a: 3}\n"
          "1:1-1:2 warning yaml-duplicate-key: key `a` is given again below; this value is not used\n");
}

TEST_CASE("a syntax error is reported where it is, and what stood before it is kept") {
    CHECK(read("a: 1\nb: c: d\n") ==
          "{a: 1, b: c}\n"
          "2:5-2:6 error yaml-syntax: `:` cannot stand here (put a text that contains `: ` in quotes)\n");
    CHECK(read("a: 1\nb: [1, 2,\n") ==
          "{a: 1, b: [1, 2]}\n"
          "2:4-2:5 error yaml-syntax: bracket without its closing one (put a text that begins so in quotes)\n");
    CHECK(read("a: \"x\nb: 2\n") ==
          "{a: \"x b: 2 \"}\n"
          "1:4-1:5 error yaml-syntax: quoted text without its closing quote\n");
    CHECK(read("a: @x\n") ==
          "{a: null}\n"
          "1:4-1:5 error yaml-syntax: a text cannot begin with this character (put the text in quotes)\n");
    CHECK(read("a:\n  b: 1\n c: 2\n") ==
          "{a: {b: 1}}\n"
          "3:2-3:3 error yaml-syntax: this does not belong to the map above (keys of one map begin in the same "
          "column)\n");
    CHECK(read("a: *nobody\n") ==
          "{a: null}\n"
          "1:4-1:5 error yaml-syntax: alias of a name that no `&` gave before (put a text that begins with `*` in "
          "quotes)\n");
    CHECK(read("a: ]\n").find("closing bracket without an opening one") != std::string::npos);
    CHECK(read("a: \"\\q\"\n") ==
          "{a: null}\n1:7-1:8 error yaml-syntax: YAML cannot be read here: unknown escape character: q\n");
}

TEST_CASE("a key that is no word is kept as written") {
    CHECK(read("? [1, 2]\n: x\n") ==
          "{[1, 2]: x}\n1:3-1:9 warning yaml-key-not-text: this key is a list or a map (write a word before the "
          "colon)\n");
}

TEST_CASE("only the first document is read") {
    CHECK(read("a: 1\n---\nb: 2\n") ==
          "{a: 1}\n2:1-2:4 warning yaml-several-documents: only the first YAML document is read; another begins here "
          "(move its content into the first one)\n");
}

TEST_CASE("bytes that mean the end of a file elsewhere do not end it here") {
    CHECK(read(std::string("a: x\0y\nb: \x04z\n\x04: 1\n", 18)) == "{a: x\x1Ay, b: \x1Az, \x1A: 1}\n");
}

TEST_CASE("aliases repeat what they name") {
    CHECK(read("a: &x {b: 1}\nc: [*x, *x]\n") == "{a: {b: 1}, c: [{b: 1}, {b: 1}]}\n");
    CHECK(read("a: &x [*x]\n") ==
          "{a: [null]}\n1:8-1:10 error yaml-syntax: alias inside the value that it names, or of a value too large\n");
}

TEST_CASE("nesting has a bound") {
    const std::string too_deep =
        "error yaml-too-large: YAML is nested more than 64 levels deep (what follows is not read)\n";
    for (const char* opening : {"[", "- ", "{a: ", "? "}) {
        INFO(opening);
        const std::string result = read(repeated(opening, 100000));
        CHECK(result.find(too_deep) != std::string::npos);
    }
    CHECK(read(repeated("[", 64) + repeated("]", 64)) == repeated("[", 64) + repeated("]", 64) + "\n");
    // Through aliases, each of which is shallow.
    std::string ladder = "a0: &a0 " + repeated("[", 40) + repeated("]", 40) + "\n";
    ladder += "a1: &a1 " + repeated("[", 40) + "*a0" + repeated("]", 40) + "\n";
    CHECK(read(ladder).find(too_deep) != std::string::npos);
}

TEST_CASE("an alias bomb ends at the bound on values") {
    std::string bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n";
    for (int i = 1; i < 12; ++i) {
        const std::string number = std::to_string(i);
        bomb += "a" + number + ": &a" + number + " [" + repeated("*a" + std::to_string(i - 1) + ", ", 10) + "]\n";
    }
    CHECK(read(bomb).find("yaml-too-large: YAML has more than 500000 values") != std::string::npos);
    // One long text named often is a bomb too.
    const std::string long_text = "a: &a " + repeated("x", 1000000) + "\nb: [" + repeated("*a, ", 10000) + "]\n";
    CHECK(read(long_text).find("yaml-too-large: YAML has more than 500000 values") != std::string::npos);
}

TEST_CASE("tags and anchors are passed over in linear time") {
    CHECK(read("[!a, &b, !c x, &d !e y]") == "[, null, x, y]\n");
    CHECK(read("- !a\n- &b # comment\n- !c # comment\n  x\n") == "[, null, x]\n");
    Parsed parsed;
    parse_into(parsed, "[" + repeated("!a, ", 200000) + "]");
    CHECK(parsed.node.items.size() == 200000);
}

TEST_CASE("what is too long is cut at the bound and reported once") {
    Parsed parsed;
    parse_into(parsed, "aa: 1\nbb: [1, 2, 3]\ncc: 4\n", {.bytes = 13});
    CHECK(brief(parsed.node) == "{aa: 1, bb: [1]}");
    CHECK(parsed.messages() ==
          "2:8-2:8 error yaml-too-large: YAML is longer than 13 bytes (what follows is not read)\n");
}

TEST_CASE("packed and unpacked, a tree is as it was") {
    Parsed parsed;
    parse_into(parsed, "a: [x, 'y', ~, {}]\nlong: \"" + std::string(300, 'z') + "\"\nb:\n  - c: 1\n    d:\n");
    const std::string packed = pack(parsed.node);
    const Node node = unpack(packed, parsed.node.span.source);
    CHECK(brief(node) == brief(parsed.node));
    CHECK(node.span == parsed.node.span);
    CHECK(node.members.at(2).key_span == parsed.node.members.at(2).key_span);
    CHECK(node.find("b")->items.at(0).find("c")->span == parsed.node.find("b")->items.at(0).find("c")->span);
    CHECK(pack(node) == packed);
}

TEST_CASE("what was packed and is cut off ends where it ends") {
    Parsed parsed;
    parse_into(parsed, "a: [x, 'y', ~, {}]\nb: {c: d}\n");
    const std::string packed = pack(parsed.node);
    for (std::size_t size = 0; size < packed.size(); ++size) {
        CHECK(brief(unpack(packed.substr(0, size), parsed.node.span.source)).size() <= brief(parsed.node).size() + 64);
    }
}

}  // namespace vitac::yaml
