// Broken layouts: each mistake has its message at its place, and there is always a document.
#include <catch2/catch.hpp>

#include "support/golden.h"
#include "unit/style/people.h"

namespace vitac {

namespace {

std::string said_of(const std::string& layout, std::vector<std::pair<std::string, std::string>> settings = {}) {
    const Styled styled(person("Ada Quill"), layout, std::move(settings));
    CHECK_FALSE(styled.document.flows.empty());
    CHECK(styled.lines().find("Ada Quill") != std::string::npos);
    return styled.messages();
}

struct Missing {
    std::string messages;
    std::size_t flows = 0;
    bool surroundings = false;
};

Missing missing(const std::string& layout, const std::string& paper = {}) {
    MemoryWorld world;
    world.files["folder.yaml/x"] = "";
    Diagnostics diagnostics;
    const Document document =
        style_document(person("Ada Quill"), {.layout = layout, .paper = paper, .settings = {}}, world, diagnostics);
    return {short_list(diagnostics, world.sources()), document.flows.size(),
            diagnostics.has_errors(Blame::Surroundings)};
}

}  // namespace

TEST_CASE("a layout that is not there is an error of the surroundings", "[style]") {
    const Missing unknown = missing("clasic");
    CHECK(unknown.messages == "error unknown-layout: there is no layout `clasic` (did you mean `classic`?)\n");
    CHECK(unknown.flows == 0);
    CHECK(unknown.surroundings);
    CHECK(missing("zzz").messages == "error unknown-layout: there is no layout `zzz` (`vitac layouts` lists them)\n");
    CHECK(missing("my/own.yaml").messages ==
          "error unreadable-layout: cannot read layout `my/own.yaml`: no such file or directory\n");
    CHECK(missing("folder.yaml").messages ==
          "error unreadable-layout: cannot read layout `folder.yaml`: is a directory\n");
}

TEST_CASE("an unknown paper leaves the layout's own", "[style]") {
    const Missing unknown = missing("classic", "lettre");
    CHECK(unknown.messages == "error unknown-paper: there is no paper `lettre` (did you mean `letter`?)\n");
    CHECK(missing("classic", "A9").messages.find("(there is `a4`, `a5`") != std::string::npos);
    CHECK(unknown.flows == 1);
    CHECK(said_of("page: {paper: a44}\n") ==
          "1:15-1:18 error unknown-paper: there is no paper `a44` (did you mean `a4`?)\n");
}

TEST_CASE("unknown keys are warnings with the nearest known one", "[style]") {
    CHECK(said_of("colours: {}\n") ==
          "1:1-1:8 warning unknown-layout-key: unknown key `colours` in a layout (did you mean `colors`?)\n");
    CHECK(said_of("page: {margin: 3mm}\n") ==
          "1:8-1:14 warning unknown-layout-key: unknown key `margin` in `page` (did you mean `margins`?)\n");
    CHECK(said_of("styles:\n  name: {colour: red}\n") ==
          "2:10-2:16 warning unknown-layout-key: unknown key `colour` in a style (did you mean `color`?)\n");
    CHECK(said_of("entries: {publications: {}}\n") ==
          "1:11-1:23 warning unknown-layout-key: unknown key `publications` in `entries` (did you mean "
          "`publication`?)\n");
    CHECK(said_of("page: {margins: {x: 1mm}}\n") ==
          "1:18-1:19 warning unknown-layout-key: unknown key `x` in `margins` (known are `left`, `right`, `top` or "
          "`bottom`)\n");
}

TEST_CASE("values of the wrong kind are errors", "[style]") {
    const std::string length_hint = " (write a number and pt, mm, cm, in or em: `12pt`)\n";
    CHECK(said_of("blocks: {heading: {before: 12}}\n") ==
          "1:28-1:30 error wrong-layout-value: `12` is no length" + length_hint);
    CHECK(said_of("blocks: {heading: {before: 12 px}}\n") ==
          "1:28-1:33 error wrong-layout-value: `12 px` is no length" + length_hint);
    CHECK(said_of("blocks: {heading: {before: 1e9pt}}\n") ==
          "1:28-1:33 error wrong-layout-value: `1e9pt` is no length" + length_hint);
    CHECK(said_of("blocks: {heading: {before: nanpt}}\n") ==
          "1:28-1:33 error wrong-layout-value: `nanpt` is no length" + length_hint);
    CHECK(
        said_of("page: {margins: {left: 2em}}\n") ==
        "1:24-1:27 error wrong-layout-value: `2em` is no fixed length (em has no size here; write pt, mm, cm or in)\n");
    CHECK(said_of("page: {margins: [1mm]}\n") == "1:17-1:22 error wrong-layout-value: a list is no map\n");
    CHECK(said_of("page: wide\n") == "1:7-1:11 error wrong-layout-value: `wide` is no map\n");
    CHECK(said_of("styles: {name: {color: inkk}}\n") ==
          "1:24-1:28 error wrong-layout-value: `inkk` is no colour (did you mean `ink`?)\n");
    CHECK(said_of("blocks: {heading: {align: centre}}\n") ==
          "1:27-1:33 error wrong-layout-value: `centre` is no value for this (did you mean `center`?)\n");
    CHECK(
        said_of("page: {balance: perhaps}\n") ==
        "1:17-1:24 error wrong-layout-value: `perhaps` is no value for this (write `yes`, `no`, `true` or `false`)\n");
    CHECK(said_of("page: {keep_lines: 2.5}\n") == "1:20-1:23 error wrong-layout-value: `2.5` is no whole number\n");
    CHECK(said_of("header: {name: x}\n").find("a map is no list") != std::string::npos);
    CHECK(said_of("just text\n") ==
          "1:1-1:10 error wrong-layout-value: `just text` is no layout (a layout is a map of keys and values)\n");
}

TEST_CASE("values out of range are bounded", "[style]") {
    CHECK(said_of("styles: {body: {size: 500pt}}\n") ==
          "1:23-1:28 warning layout-value-out-of-range: `500pt` is out of range; 96pt is used\n");
    CHECK(said_of("styles: {body: {size: 1pt}}\n") ==
          "1:23-1:26 warning layout-value-out-of-range: `1pt` is out of range; 4pt is used\n");
    CHECK(said_of("blocks: {heading: {before: -5pt}}\n") ==
          "1:28-1:32 warning layout-value-out-of-range: `-5pt` is out of range; 0pt is used\n");
    CHECK(said_of("styles: {name: {weight: 5000}}\n") ==
          "1:25-1:29 warning layout-value-out-of-range: `5000` is out of range; 900 is used\n");
    // Two metres; a page of more than 14400 points would be no PDF/A.
    CHECK(said_of("papers: {a4: {width: 6000mm}}\n") ==
          "1:22-1:28 warning layout-value-out-of-range: `6000mm` is out of range; 5669.29pt is used\n");
}

TEST_CASE("names that are not there are errors with the nearest", "[style]") {
    CHECK(said_of("blocks: {heading: {style: headng}}\n") ==
          "1:27-1:33 error unknown-style: there is no style `headng` (did you mean `heading`?)\n");
    CHECK(said_of("styles: {name: {parent: bodi}}\n") ==
          "1:25-1:29 error unknown-style: there is no style `bodi` (did you mean `body`?)\n");
    CHECK(said_of("styles: {name: {font: bodi}}\n") ==
          "1:23-1:27 error unknown-font: `fonts` has no `bodi` (did you mean `body`?)\n");
    CHECK(said_of("bullets: [{block: bulet}]\n") ==
          "1:19-1:24 error unknown-block: there is no block `bulet` (did you mean `bullet`?)\n");
    CHECK(said_of("entries: {item: {rows: ['{titel}']}}\n") ==
          "1:27-1:32 error unknown-template-field: there is no field `titel` here (did you mean `title`?)\n");
    CHECK(said_of("entries: {item: {rows: [\"{title|emphasys}\"]}}\n") ==
          "1:33-1:41 error unknown-style: there is no style `emphasys` (did you mean `emphasis`?)\n");
    CHECK(said_of("header: ['{name}', '[{headline}']\n") ==
          "1:21-1:22 error template-syntax: `[` is not closed (write `\\[` for a bracket)\n");
}

TEST_CASE("a layout that stands on itself stands on classic", "[style]") {
    CHECK(said_of("extends: my.yaml\n") == "1:10-1:17 error layout-cycle: layout `my.yaml` extends itself\n");
    CHECK(said_of("extends: your.yaml\n") ==
          "1:10-1:19 error unreadable-layout: cannot read layout `your.yaml`: no such file or directory\n");
    CHECK(said_of("styles: {a: {parent: b}, b: {parent: a}}\n") ==
          "1:22-1:23 error style-cycle: style `a` is its own parent\n"
          "1:38-1:39 error style-cycle: style `b` is its own parent\n");
}

TEST_CASE("a page keeps room for text", "[style]") {
    const Styled styled(person("Ada Quill"), "page: {margins: {left: 150mm, right: 150mm}}\n");
    CHECK(styled.messages() ==
          "1:17-1:44 error margins-too-wide: the margins leave -90 mm for text, less than 30 mm\n");
    CHECK(styled.document.flows.front().width.millimetres() == Approx(30));
    CHECK(said_of("columns: {main: {width: 190mm}}\n") ==
          "1:10-1:32 error columns-too-wide: the columns are wider than the text area (all is set in one column)\n");
}

TEST_CASE("what is wrong in a column is said once, at its place", "[style]") {
    CHECK(said_of("columns: {main: {styles: {name: {colour: red}}}}\n") ==
          "1:34-1:40 warning unknown-layout-key: unknown key `colour` in a style (did you mean `color`?)\n");
    CHECK(said_of("columns: {main: {page: {}}}\n").find("unknown key `page` in a column") != std::string::npos);
    CHECK(said_of("columns: {side: {below: mian, content: [skills]}}\n") ==
          "1:25-1:29 error wrong-layout-value: `mian` is no value for this (did you mean `main`?)\n");
    CHECK(said_of("styles: {name: {colour: red}}\ncolumns: {main: {styles: {body: {size: 9pt}}}}\n") ==
          "1:17-1:23 warning unknown-layout-key: unknown key `colour` in a style (did you mean `color`?)\n");
}

TEST_CASE("settings are checked like the layout", "[style]") {
    CHECK(said_of("{}", {{"colors.link", "blu"}}) ==
          "1:13-1:16 error wrong-layout-value: `blu` is no colour (write a name of `colors`, a CSS name or "
          "`\"#1a2b3c\"`)\n");
    CHECK(said_of("{}", {{"page.margns.left", "1mm"}}) ==
          "1:6-1:12 warning unknown-layout-key: unknown key `margns` in `page` (did you mean `margins`?)\n");
    const std::string hint = " (write the keys of the layout with dots between them: `page.margins.left`)\n";
    CHECK(said_of("{}", {{"colors.link.red", "1"}}) ==
          "1:1-1:16 error unknown-setting: `colors.link.red` cannot be set" + hint);
    CHECK(said_of("{}", {{"header.9.left", "x"}}) ==
          "1:1-1:14 error unknown-setting: `header.9.left` cannot be set" + hint);
    CHECK(said_of("{}", {{"..", "x"}}) == "1:1-1:3 error unknown-setting: `..` cannot be set" + hint);
    std::string deep = "a";
    for (int i = 0; i < 100'000; ++i) {
        deep += ".a";
    }
    CHECK(said_of("{}", {{deep, "x"}}).find("unknown-setting") != std::string::npos);
}

TEST_CASE("a layout that is no YAML or no text is survived", "[style]") {
    CHECK(said_of("page: {margins: [\n").find("yaml-syntax") != std::string::npos);
    CHECK_FALSE(said_of(std::string("\x00\xFF\xFE binary", 10)).empty());
}

}  // namespace vitac
