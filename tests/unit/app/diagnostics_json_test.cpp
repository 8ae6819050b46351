// Diagnostics for other programs.
#include "app/diagnostics_json.h"

#include <catch2/catch.hpp>

namespace vitac {

namespace {

constexpr Problem<std::string> odd_word{Severity::Warning, "odd-word", "odd word `{}`"};

}  // namespace

TEST_CASE("diagnostics are printed as JSON") {
    Sources sources;
    const SourceId source = sources.add("a\xFF\"b.md", "é\ntwo\n");
    Diagnostics diagnostics;
    diagnostics.add(odd_word.nowhere("one"));
    diagnostics.add(odd_word.at({source, 3, 6}, "two").with_hint("say \"three\"").with_related({source, 0, 2}, "here"));
    CHECK(diagnostics_json(diagnostics, sources) == R"({
  "diagnostics": [
    {
      "severity": "warning",
      "name": "odd-word",
      "message": "odd word `one`"
    },
    {
      "severity": "warning",
      "name": "odd-word",
      "message": "odd word `two`",
      "hint": "say \"three\"",
      "place": {
        "file": "a�\"b.md",
        "line": 2,
        "column": 1,
        "end_line": 2,
        "end_column": 4,
        "begin": 3,
        "end": 6
      },
      "related": [
        {
          "message": "here",
          "place": {
            "file": "a�\"b.md",
            "line": 1,
            "column": 1,
            "end_line": 1,
            "end_column": 2,
            "begin": 0,
            "end": 2
          }
        }
      ]
    }
  ],
  "not_shown": {}
}
)");
}

TEST_CASE("no diagnostics are JSON too") {
    CHECK(diagnostics_json(Diagnostics{}, Sources{}) == "{\n  \"diagnostics\": [],\n  \"not_shown\": {}\n}\n");
}

TEST_CASE("what is not shown is counted by name") {
    Diagnostics diagnostics;
    for (int i = 0; i < 103; ++i) {
        diagnostics.add(odd_word.nowhere("x"));
    }
    CHECK(diagnostics_json(diagnostics, Sources{}).ends_with("\"not_shown\": {\n    \"odd-word\": 3\n  }\n}\n"));
}

}  // namespace vitac
