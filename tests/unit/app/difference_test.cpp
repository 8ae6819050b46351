// `vitac diff`, from two inputs to its report.
#include "app/difference.h"

#include <catch2/catch.hpp>

#include <nlohmann/json.hpp>

#include "support/golden.h"
#include "support/memory_world.h"

namespace vitac {

namespace {

constexpr const char* old_page = R"(---
title: Biography
author: Ada Quill
---
Experience
======
* **The Mill**, Turin, 2019 - 2021
  * Built engines.
  * Sold ink, and wrote a report on it for everyone.
* **The Shop**, Turin, 2015 - 2018

Publications
======
* **On Quills**\\
  **Ada Quill**, Bo Ink\\
  *Journal of Pens*, 2020
)";

constexpr const char* new_page = R"(---
title: Biography
author: Ada Quill
---
Experience
======
* **The Mill**, Turin, 2019 - 2022
  * Built engines.
  * Sold ink, and wrote a long report on it for everyone who came by and wanted one of us to explain.
* **The Inn**, Rome, 2015 - 2018

Publications
======
* **On Quills**\\
  **Ada Quill**, Bo Ink\\
  *Journal of Pens*, 2020
)";

struct Ran {
    std::string report;
    std::string messages;
    bool failed = false;
};

Ran ran(const DifferenceJob& sides, Notation notation = Notation::Plain) {
    MemoryWorld world;
    world.files["old.md"] = old_page;
    world.files["new.md"] = new_page;
    world.files["at@home.md"] = old_page;
    world.files["empty.pdf"] = "%PDF-1.7\n";
    world.files["vitac.yaml"] = "variants:\n  short:\n    exclude: [publications]\n    max_bullets: 1\n";
    Job compiled;
    compiled.reading.path = "old.md";
    Diagnostics ignored;
    world.files["old.pdf"] = compile(compiled, world, ignored).bytes;
    Diagnostics diagnostics;
    Job job;
    job.notation = notation;
    Ran ran;
    ran.report = difference(sides, job, world, diagnostics);
    ran.messages = short_list(diagnostics, world.sources());
    ran.failed = diagnostics.has_errors();
    return ran;
}

}  // namespace

TEST_CASE("two sources are compared entry by entry") {
    CHECK(ran({"old.md", "new.md"}).report ==
          "old.md -> new.md: 1 added, 1 removed, 2 changed; 1 page\n"
          "Experience\n"
          "  ~ The Mill\n"
          "      dates: 2019 - 2021 -> 2019 - 2022\n"
          "      - Sold ink, and wrote a report on it for everyone.\n"
          "      + Sold ink, and wrote a long report on it for everyone who came by and wanted one of us to explain.\n"
          "  + The Inn\n"
          "  - The Shop\n");
    CHECK(ran({"old.md", "old.md"}).report == "old.md -> old.md: no difference\n");
    CHECK(ran({"old.md", "at@home.md"}).report == "old.md -> at@home.md: no difference\n");
}

TEST_CASE("a source is compared with a variant of it") {
    const std::string report = ran({"old.md", "@short"}).report;
    CHECK(report ==
          "old.md -> @short: 0 added, 3 removed, 0 changed; 1 page\n"
          "Experience\n"
          "  ~ The Mill\n"
          "      - Sold ink, and wrote a report on it for everyone.\n"
          "- Publications\n"
          "  - On Quills\n");
    CHECK(ran({"old.md@short", "old.md@short"}).report == "old.md@short -> old.md@short: no difference\n");
    CHECK(ran({"old.md", "@shrot"}).messages.find("unknown-variant") != std::string::npos);
}

TEST_CASE("a PDF is compared by its words, with a source or another") {
    CHECK(ran({"old.pdf", "old.pdf"}).report == "old.pdf -> old.pdf: no difference\n");
    CHECK(ran({"old.pdf", "old.md"}).report == "old.pdf -> old.md: no difference\n");
    const std::string report = ran({"old.pdf", "new.md"}).report;
    CHECK(report.find("page 1\n  - 2021\n  + 2022\n") != std::string::npos);
    CHECK(ran({"empty.pdf", "old.md"}).messages.find("side-not-read") != std::string::npos);
    CHECK(ran({"empty.pdf", "old.md"}).report == "");
}

TEST_CASE("a difference is JSON for other programs") {
    const nlohmann::json json = nlohmann::json::parse(ran({"old.md", "new.md"}, Notation::Json).report);
    CHECK(json["before"] == nlohmann::json{{"input", "old.md"}, {"pages", 1}});
    CHECK(json["same"] == false);
    CHECK(json["words"].empty());
    const nlohmann::json& first = json["changes"][0];
    CHECK(first["change"] == "changed");
    CHECK(first["what"] == "entry");
    CHECK(first["section"] == "Experience");
    CHECK(first["fields"][0]["after"] == "2019 - 2022");
    CHECK(first["after"]["file"] == "new.md");
    CHECK(first["after"]["line"] == 7);
    CHECK(json["changes"][1]["what"] == "bullet");
    CHECK(json["changes"][1]["entry"] == "The Mill");
}

TEST_CASE("a difference can be an error, and a missing side always is") {
    CHECK(ran({"old.md", "new.md", true}).messages.find("differs") != std::string::npos);
    CHECK_FALSE(ran({"old.md", "old.md", true}).failed);
    CHECK(ran({"old.md", "nobody.md"}).failed);
    CHECK(ran({"old.md", "nobody.md"}).report == "");
}

TEST_CASE("what is wrong in both sides is said once") {
    MemoryWorld world;
    world.files["page.md"] = "---\ntitle: Biography\n---\n<font color=\"red\">Ada\n";
    Diagnostics diagnostics;
    difference({"page.md", "@full"}, Job{}, world, diagnostics);
    Diagnostics once;
    Job job;
    job.reading.path = "page.md";
    compile(job, world, once);
    CHECK_FALSE(once.all().empty());
    CHECK(diagnostics.all().size() == once.all().size());
}

}  // namespace vitac
