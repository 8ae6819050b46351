// What templates mean, and what is said of broken ones.
#include "style/template.h"

#include <catch2/catch.hpp>

#include "support/golden.h"

namespace vitac {

namespace {

// The template in one line: fields as <name|style>, optional parts in braces.
std::string shown(const Template& parts) {
    std::string result;
    for (const TemplatePart& part : parts) {
        switch (part.kind) {
            case TemplatePart::Kind::Text:
                result += part.text;
                break;
            case TemplatePart::Kind::Field:
                result += "<" + part.text + (part.style.empty() ? "" : "|" + part.style) + ">";
                break;
            case TemplatePart::Kind::Optional:
                result += "{" + shown(part.parts) + "}";
                break;
        }
    }
    return result;
}

struct Parsed {
    std::string parts;
    std::string messages;
    bool operator==(const Parsed&) const = default;
};

Parsed parsed(const std::string& text) {
    Sources sources;
    Diagnostics diagnostics;
    const SourceId source = sources.add("layout.yaml", text);
    const Template parts =
        parse_template(text, sources.whole(source), {{"name", "place", "role"}, {"emphasis"}}, diagnostics);
    return {shown(parts), short_list(diagnostics, sources)};
}

}  // namespace

TEST_CASE("templates have text, fields and optional parts", "[style]") {
    CHECK(parsed("{name}[, {place}]") == Parsed{"<name>{, <place>}", ""});
    CHECK(parsed("{role|emphasis}") == Parsed{"<role|emphasis>", ""});
    CHECK(parsed("[{name}[ ({place})]: ]x") == Parsed{"{<name>{ (<place>)}: }x", ""});
    CHECK(parsed("").parts == "");
}

TEST_CASE("a backslash makes brackets and braces text", "[style]") {
    CHECK(parsed(R"(\[{name}\] \{ \\)") == Parsed{R"([<name>] { \)", ""});
    CHECK(parsed(R"(\)") == Parsed{R"(\)", ""});
}

TEST_CASE("broken templates are pointed at", "[style]") {
    CHECK(parsed("{nme}") ==
          Parsed{"", "1:2-1:5 error unknown-template-field: there is no field `nme` here (did you mean `name`?)\n"});
    CHECK(parsed("{name|emphasys}") ==
          Parsed{"<name>", "1:7-1:15 error unknown-style: there is no style `emphasys` (did you mean `emphasis`?)\n"});
    CHECK(parsed("a {name") ==
          Parsed{"a {name", "1:3-1:4 error template-syntax: `{` is not closed (write `\\{` for a brace)\n"});
    CHECK(parsed("[, {name}") ==
          Parsed{"{, <name>}", "1:1-1:2 error template-syntax: `[` is not closed (write `\\[` for a bracket)\n"});
    CHECK(parsed("{name}]") ==
          Parsed{"<name>]", "1:7-1:8 error template-syntax: `]` closes nothing (write `\\]` for a bracket)\n"});
}

TEST_CASE("optional parts may be nested, within reason", "[style]") {
    const Parsed deep = parsed(std::string(100'000, '[') + "{name}");
    CHECK(deep.messages.find("optional parts are nested too deeply") != std::string::npos);
    CHECK(deep.parts.size() < 100);
}

TEST_CASE("a template knows which fields it mentions", "[style]") {
    Diagnostics diagnostics;
    const Template parts = parse_template("a[ b[ {name}]]", {}, {{"name", "place"}, {}}, diagnostics);
    CHECK(mentions(parts, "name"));
    CHECK_FALSE(mentions(parts, "place"));
}

}  // namespace vitac
