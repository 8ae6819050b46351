// Every reader on every kind of damage: what can be read is read, what cannot is said, and nothing is kept silent.
#include <catch2/catch.hpp>

#include <string>
#include <string_view>
#include <vector>

#include "input/people/text.h"
#include "input/read.h"
#include "model/dump.h"
#include "support/golden.h"
#include "support/texts.h"
#include "unit/input/page.h"

namespace vitac {

namespace {

enum class Syntax { Page, Yaml, Json, Bibtex };

struct Reader {
    const char* name;
    Syntax form;
    std::string text;  // of Ada Lovelace, who is with or wrote "Engine Works", 2019
};

std::vector<Reader> readers() {
    return {
        {"page", Syntax::Page,
         "---\nname: Ada Lovelace\n---\n## Experience\n\n- **Engine Works**\\\\\n  Analyst, 2019\n"},
        {"page-of-hugo", Syntax::Page,
         "+++\nname = \"Ada Lovelace\"\n+++\n## Experience\n\n- **Engine Works**\\\\\n  Analyst, 2019\n"},
        {"vitac", Syntax::Yaml,
         "vitac: 1\nperson: {name: Ada Lovelace}\nsections:\n  - title: Experience\n    entries:\n"
         "      - {organisation: Engine Works, role: Analyst, dates: \"2019\"}\n"},
        {"rendercv", Syntax::Yaml,
         "cv:\n  name: Ada Lovelace\n  sections:\n    experience:\n      - {company: Engine Works, position: "
         "Analyst, date: \"2019\"}\n"},
        {"json-resume", Syntax::Json,
         "{\"basics\": {\"name\": \"Ada Lovelace\"},\n \"work\": [{\"name\": \"Engine Works\", \"position\": "
         "\"Analyst\", \"endDate\": \"2019\"}]}\n"},
        {"yamlresume", Syntax::Yaml,
         "content:\n  basics: {name: Ada Lovelace}\n  work:\n    - {name: Engine Works, position: Analyst, endDate: "
         "\"2019\"}\n"},
        {"alfolio", Syntax::Yaml,
         "- title: General Information\n  type: map\n  contents:\n    - {name: Full Name, value: Ada Lovelace}\n"
         "- title: Experience\n  type: time_table\n  contents:\n    - {title: Analyst, institution: Engine Works, "
         "year: 2019}\n"},
        {"records", Syntax::Yaml,
         "profile: {name: Ada Lovelace}\nskills:\n  - {name: Sums}\n"
         "experiences:\n  - {company: Engine Works, role: Analyst, time: \"2019\"}\n"},
        {"orcid", Syntax::Json,
         "{\"orcid-identifier\": {\"path\": \"0000-0002-1825-0097\"},\n \"person\": {\"name\": {\"given-names\": "
         "{\"value\": \"Ada\"}, \"family-name\": {\"value\": \"Lovelace\"}}},\n \"activities-summary\": "
         "{\"employments\": {\"affiliation-group\": [{\"summaries\": [{\"employment-summary\": {\"role-title\": "
         "\"Analyst\", \"organization\": {\"name\": \"Engine Works\"}, \"end-date\": {\"year\": {\"value\": "
         "\"2019\"}}}}]}]}}}\n"},
        {"csl", Syntax::Json,
         "[{\"type\": \"article-journal\", \"id\": \"a\", \"title\": \"Engine Works\", \"author\": [{\"family\": "
         "\"Lovelace\", \"given\": \"Ada\"}], \"issued\": {\"date-parts\": [[2019]]}}]\n"},
        {"cff", Syntax::Yaml,
         "cff-version: 1.2.0\nmessage: Cite it.\ntitle: Engine Works\nauthors:\n  - {family-names: Lovelace, "
         "given-names: Ada}\ndate-released: 2019-01-01\n"},
        {"bibtex", Syntax::Bibtex,
         "@article{a,\n  author = {Ada Lovelace},\n  title = {Engine Works},\n  year = {2019}\n}\n"},
    };
}

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

std::string utf16(const std::string& ascii) {
    std::string text = "\xFF\xFE";
    for (const char c : ascii) {
        text += c;
        text += '\0';
    }
    return text;
}

std::string replaced(const Reader& reader, std::string_view from, const std::string& to) {
    return replace_all(reader.text, from, to);
}

}  // namespace

TEST_CASE("every reader: byte order marks, UTF-16 and Latin-1 are read, and said", "[input]") {
    for (const Reader& reader : readers()) {
        INFO(reader.name);
        const PageRead good = read_page(reader.text);
        CHECK(has(good.dump, "Engine Works"));
        CHECK(has(good.dump, "Ada Lovelace"));
        const PageRead marked = read_page("\xEF\xBB\xBF" + reader.text);
        CHECK(marked.dump == good.dump);
        CHECK(marked.diagnostics == good.diagnostics);
        const PageRead wide = read_page(utf16(reader.text));
        CHECK(wide.dump == good.dump);
        CHECK(has(wide.diagnostics, "1:1-1:1 note other-encoding: the input is not UTF-8; it is read as UTF-16"));
        const PageRead western = read_page(replaced(reader, "Lovelace", "L\xF4v\xE9lac\xE9"));
        CHECK(has(western.dump, "Lôvélacé"));
        CHECK(has(western.diagnostics, "1:1-1:1 note other-encoding: the input is not UTF-8; it is read as Latin-1"));
    }
}

TEST_CASE("every reader: a file that is cut ends in a message, and keeps what stands before the cut", "[input]") {
    constexpr std::size_t tenths = 8;
    for (const Reader& reader : readers()) {
        INFO(reader.name);
        const PageRead cut = read_page(reader.text.substr(0, reader.text.size() * tenths / 10));
        CHECK((reader.form == Syntax::Page || has(cut.diagnostics, " error ")));
        CHECK((has(cut.dump, "Ada Lovelace") || has(cut.dump, "Engine Works")));
    }
}

TEST_CASE("every reader: values of the wrong kind, and keys that stand twice, are said", "[input]") {
    for (const Reader& reader : readers()) {
        INFO(reader.name);
        const bool yaml = reader.form == Syntax::Yaml;
        if (yaml || reader.form == Syntax::Json) {
            const PageRead map =
                read_page(replaced(reader, yaml ? "Engine Works" : "\"Engine Works\"", "{\"a\": [1]}"));
            // An ORCID record's values are maps everywhere; there the words are kept.
            CHECK((has(map.diagnostics, "should be a text, and is a map") || has(map.dump, "\"a: 1\"")));
            CHECK(has(map.dump, "a: 1"));
        }
        const bool toml = reader.text.starts_with("+++");
        const std::string twice =
            toml                            ? replaced(reader, "name =", "name = 'Bo'\nname =")
            : reader.form == Syntax::Page   ? replaced(reader, "name: Ada", "name: Bo\nname: Ada")
            : reader.form == Syntax::Bibtex ? replaced(reader, "  year", "  title = {Old},\n  year")
            : reader.form == Syntax::Json ? replaced(reader, "\"Engine Works\"", "\"Engine Works\", \"X\": 1, \"X\": 2")
            : std::string(reader.name) == "cff" ? reader.text + "message: Again.\n"
                                                : replaced(reader, "Engine Works", "Engine Works, x: 1, x: 2");
        const PageRead read = read_page(twice);
        CHECK((has(read.diagnostics, "yaml-duplicate-key: key `") || has(read.diagnostics, "bib-duplicate-field")));
        CHECK(has(read.dump, "Engine Works"));
        CHECK(has(read.dump, "Ada Lovelace"));
    }
}

TEST_CASE("every reader: nesting and values that repeat themselves have bounds, and exceeding them is said",
          "[input]") {
    constexpr std::size_t deep = 10'000;
    for (const Reader& reader : readers()) {
        INFO(reader.name);
        if (reader.form == Syntax::Page) {
            const PageRead quotes = read_page(reader.text + "\n" + repeated("> ", deep) + "deep\n");
            CHECK(has(quotes.diagnostics, "nest"));
            CHECK(has(quotes.dump, "deep"));
        } else if (reader.form == Syntax::Bibtex) {
            const PageRead braces =
                read_page(replaced(reader, "Engine Works", repeated("{", deep) + "deep" + repeated("}", deep)));
            CHECK(has(braces.dump, "title \"deep\""));
        } else {
            const bool yaml = reader.form == Syntax::Yaml;
            const PageRead lists = read_page(replaced(reader, yaml ? "Engine Works" : "\"Engine Works\"",
                                                      repeated("[", deep) + repeated("]", deep)));
            CHECK(has(lists.diagnostics, yaml ? "error yaml-too-large: YAML is nested more than 64 levels deep"
                                              : "error json-too-large: JSON is nested more than 64 levels deep"));
        }
        if (reader.form == Syntax::Yaml && std::string(reader.name) != "alfolio") {
            std::string bomb = "a: &a [x, x, x, x, x, x, x, x, x, x]\n";
            for (char name = 'b'; name < 'l'; ++name) {
                const std::string before(1, static_cast<char>(name - 1));
                bomb += std::string(1, name) + ": &" + name + " [" + repeated("*" + before + ", ", 9) + "*" + before +
                        "]\n";
            }
            // RenderCV has no aliases: there a star is a star.
            const PageRead bounded = read_page(bomb + reader.text);
            CHECK((std::string(reader.name) == "rendercv" ? has(bounded.dump, "Ada Lovelace")
                                                          : has(bounded.diagnostics, "error yaml-too-large")));
        }
    }
}

TEST_CASE("every reader: numbers that no date has are kept as text", "[input]") {
    const std::string huge(40, '9');
    for (const Reader& reader : readers()) {
        INFO(reader.name);
        if (reader.form == Syntax::Bibtex) {
            continue;
        }
        const PageRead read = read_page(replaced(reader, "2019", huge));
        CHECK(has(read.dump, huge));
        CHECK((reader.form == Syntax::Page || has(read.diagnostics, "date-not-understood: `" + huge)));
    }
}

TEST_CASE("files that include each other, or lie elsewhere, are included as far as they may be", "[input]") {
    MemoryWorld world;
    world.files["site/page.md"] = "---\nname: Ada Lovelace\n---\n{% include_relative a.md %}\n";
    world.files["site/a.md"] = "One.\n\n{% include_relative b.md %}\n";
    world.files["site/b.md"] = "Two.\n\n{% include_relative a.md %}\n\n{% include_relative ../secret.md %}\n";
    world.files["site/../secret.md"] = "Secret.\n";
    Diagnostics diagnostics;
    const Biography biography = read_biography({.path = "site/page.md", .name = {}}, world, diagnostics);
    const std::string said = short_list(diagnostics, world.sources());
    CHECK(has(said, "warning include-failed: `a.md` is not included: it is included too deep or too often"));
    CHECK(has(said, "warning include-failed: `../secret.md` is not included: it lies outside the page's folder"));
    CHECK(biography.summary.size() == 4);
    const std::string dump = dump_biography(biography, world.sources());
    CHECK(has(dump, "\"One.\""));
    CHECK(has(dump, "\"Two.\""));
    CHECK(!has(dump, "Secret"));
}

TEST_CASE("stars in RenderCV are emphasis, never aliases", "[input]") {
    const PageRead read = read_page(
        "cv:\n  name: Ada Lovelace\n  sections:\n    publications:\n      - title: Engine Works\n        authors:\n"
        "          - *Ada Lovelace*\n          - **Bo Vane**\n          - *nobody\n        date: 2019\n");
    CHECK(has(read.dump, "author \"Ada Lovelace\" self"));
    CHECK(has(read.dump, "author \"Bo Vane\""));
    CHECK(has(read.dump, "nobody"));
    CHECK(!has(read.diagnostics, "error"));
}

}  // namespace vitac
