// Files of data with which something is wrong: what can be read is read, and all else is said with its place.
#include <catch2/catch.hpp>

#include <string>

#include "support/texts.h"
#include "unit/input/page.h"

namespace vitac {

namespace {

std::string read(const std::string& text) {
    return read_page(text).dump;
}

std::string reported(const std::string& text) {
    return read_page(text).diagnostics;
}

}  // namespace

TEST_CASE("a truncated file of data keeps what stands before the cut", "[data]") {
    const std::string json =
        R"({"basics": {"name": "Ada Lovelace"}, "work": [{"name": "Engine Works", "position": "Ana)";
    CHECK(read(json).find("organisation \"Engine Works\"\n    role \"Ana\"") != std::string::npos);
    CHECK(reported(json) ==
          "1:84-1:85 error json-syntax: quoted text without its closing quote (a line end in a text is written "
          "`\\n`)\n");
    const std::string yaml = "cv:\n  name: Ada Lovelace\n  sections:\n    work:\n      - company: \"Engine Wor";
    CHECK(read(yaml).find("person \"Ada Lovelace\"") != std::string::npos);
    CHECK(reported(yaml).find("error yaml-syntax") != std::string::npos);
}

TEST_CASE("fields of the wrong type are said, and their words kept", "[data]") {
    const std::string text =
        "cv:\n  name: [Ada, Lovelace]\n  email: {home: ada@example.org}\n  sections:\n    work:\n"
        "      - company: {a: 1}\n        position: [x, y]\n        highlights: one\n";
    CHECK(reported(text) ==
          "2:9-2:24 warning field-has-wrong-type: `name` should be a text, and is a list\n"
          "3:10-3:33 warning email-not-understood: `home: ada@example.org` is no e-mail address; it is printed without "
          "a link\n"
          "6:18-6:24 warning field-has-wrong-type: `company` should be a text, and is a map\n"
          "7:19-7:25 warning field-has-wrong-type: `position` should be a text, and is a list\n");
    CHECK(read(text).find("organisation \"a: 1\"\n    role \"x, y\"\n    - \"one\"\n") != std::string::npos);
    CHECK(reported(R"({"basics": "Ada", "work": [{"name": "x"}], "education": []})") ==
          "warning name-unknown: nothing says whose biography this is (pass --name \"First Last\", or write `name` in "
          "`basics`)\n"
          "1:12-1:17 warning field-has-wrong-type: `basics` should be a map, and is a text\n");
}

TEST_CASE("fields that are not known are kept, and each is said once", "[data]") {
    const std::string text = R"({"basics": {"name": "Ada Lovelace"}, "work": [
  {"name": "A", "icon": "x", "highlites": ["y"]},
  {"name": "B", "icon": "z"}], "education": []})";
    CHECK(reported(text) ==
          "2:17-2:23 note unknown-data-field: the field `icon` is not known; it is kept, but not printed\n"
          "2:30-2:41 warning misspelled-data-field: the field `highlites` is not known; it is printed as a fact "
          "(did you mean `highlights`?)\n");
    CHECK(reported("cv:\n  name: Ada Lovelace\n  sections:\n    empty_one:\n") ==
          "4:5-4:14 note section-without-entries: nothing stands under `Empty One`; it is left out\n");
    CHECK(read(text).find("extra icon: \"z\"") != std::string::npos);
    CHECK(read(text).find("detail \"Highlites: y\"") != std::string::npos);
}

TEST_CASE("entries of no known kind show all they have", "[data]") {
    const std::string text =
        "cv:\n  name: Ada Lovelace\n  sections:\n    odd:\n      - colour: red\n        summary: Yes.\n";
    CHECK(reported(text) ==
          "5:9-6:22 note entry-not-understood: the fields of this entry of `odd` are of no known kind (give it a "
          "`name`, or `label` and `details`)\n");
    CHECK(read(text).find("  item\n    remark \"Yes.\"\n    detail \"Colour: red\"\n") != std::string::npos);
}

TEST_CASE("dates that are none stay text, and ranges that end before they begin are said", "[data]") {
    const std::string text =
        "cv:\n  name: Ada Lovelace\n  sections:\n    jobs:\n      - company: A\n        start_date: 2020-05\n"
        "        end_date: 2019-04\n      - company: B\n        date: some day\n      - company: C\n"
        "        start_date: 99999999999999999999\n        end_date: 2020-13\n";
    CHECK(reported(text) ==
          "7:19-7:26 warning date-range-reversed: this ends at 2019-04, before it begins at 2020-05\n"
          "9:15-9:23 note date-not-understood: `some day` is no date that is known; it is printed as written\n"
          "11:21-11:41 note date-not-understood: `99999999999999999999` is no date that is known; it is printed as "
          "written\n");
    CHECK(read(text).find("dates \"some day\"") != std::string::npos);
    CHECK(read(text).find("dates \"99999999999999999999 – ") != std::string::npos);
}

TEST_CASE("data in other encodings, with a byte order mark, with stray bytes", "[data]") {
    CHECK(read("\xEF\xBB\xBF{\"basics\": {\"name\": \"Ada Lovelace\"}}").find("person \"Ada Lovelace\"") !=
          std::string::npos);
    const std::string latin1 = "basics:\n  name: Ad\xE9 L\xF4v\xE9lac\xE9\n  label: Math\xE9maticienne\n";
    CHECK(read(latin1).find("person \"Adé Lôvélacé\"") != std::string::npos);
    CHECK(reported(latin1) ==
          "1:1-1:1 note other-encoding: the input is not UTF-8; it is read as Latin-1 (save it as UTF-8)\n");
    std::string utf16 = "\xFF\xFE";
    for (const char c : std::string("cv:\n  name: Ada Lovelace\n")) {
        utf16 += c;
        utf16 += '\0';
    }
    CHECK(read(utf16).find("biography rendercv-yaml") == 0);
    CHECK(read("cv:\n  name: Ada \x10 Lovelace\n").find('*') == std::string::npos);
}

TEST_CASE("signs that show nothing are said, wherever an escape hides them", "[data]") {
    const std::string json = R"({"basics": {"name": "Ada \u202eLove\u001blace"}, "work\u202d": [{"name": "Works"}]})";
    CHECK(read(json).find("person \"Ada Lovelace\"") != std::string::npos);
    CHECK(read(json).find("section experience") != std::string::npos);
    CHECK(reported(json) ==
          "1:21-1:47 warning unseen-sign: U+202E in this text shows nothing; all such signs in it are left out\n"
          "1:50-1:62 warning unseen-sign: U+202D in this text shows nothing; all such signs in it are left out\n");
    const std::string yaml =
        "cv:\n  name: \"Ada \\e Lovelace\"\n  headline: \"Line\\nbreak\\tand\\u2066isolate\\u2069\"\n";
    CHECK(read(yaml).find("person \"Ada Lovelace\"") != std::string::npos);
    CHECK(reported(yaml) ==
          "2:9-2:26 warning unseen-sign: U+001B in this text shows nothing; all such signs in it are left out\n");
}

TEST_CASE("hostile data is bounded", "[data]") {
    const std::string deep =
        "{\"basics\": {\"name\": \"Ada Lovelace\"}, \"work\": " + repeated("[", 10'000) + repeated("]", 10'000) + "}";
    CHECK(reported(deep).find("error json-too-large: JSON is nested more than 64 levels deep") != std::string::npos);
    CHECK(read(deep).find("person \"Ada Lovelace\"") != std::string::npos);
    std::string bomb = "basics: {name: Ada Lovelace}\na: &a [x, x, x, x, x, x, x, x, x, x]\n";
    for (char name = 'b'; name < 'k'; ++name) {
        const std::string before(1, static_cast<char>(name - 1));
        bomb += std::string(1, name) + ": &" + name + " [" + repeated("*" + before + ", ", 9) + "*" + before + "]\n";
    }
    CHECK(reported(bomb).find("error yaml-too-large") != std::string::npos);
    const std::string nested = "basics:\n  name: Ada Lovelace\n  summary: \"" + repeated("> ", 5000) + "deep\"\n";
    CHECK(read(nested).find("deep") != std::string::npos);
}

TEST_CASE("data of no known form is said to be so", "[data]") {
    CHECK(reported("{\"a\": 1}\n") ==
          "1:1-1:1 error unknown-data: this is JSON, but in none of the forms that are read (docs/inputs.md lists "
          "them; RenderCV and JSON Resume are the best known)\n");
    CHECK(reported("people:\n  - name: Ada\n    born: 1815\n").find("error unknown-data: this is YAML") !=
          std::string::npos);
    CHECK(reported("cv: {name: Ada Lovelace}\ndesign: {theme: classic}\n") ==
          "2:1-2:7 note part-not-used: `design` says how another program sets the CV; it is not used (layouts are "
          "chosen with `--layout`)\n");
}

TEST_CASE("vitac's own form: what is not known is said", "[data]") {
    const std::string text =
        "vitac: 2\nperson: {name: Ada Lovelace}\nsections:\n  - title: Works\n    entries:\n"
        "      - {title: Notes, kind: paper, venue: {text: Memoirs, kind: magazine}}\n      - {titel: Sums}\n";
    CHECK(reported(text) ==
          "1:8-1:9 warning newer-form: this is version 2 of vitac's form; version 1 is known\n"
          "6:30-6:35 warning unknown-word: `paper` is no kind of entry\n"
          "6:66-6:74 warning unknown-word: `magazine` is no kind of venue\n"
          "7:10-7:15 warning misspelled-data-field: the field `titel` is not known; it is printed as a fact (did "
          "you mean `title`?)\n");
}

}  // namespace vitac
