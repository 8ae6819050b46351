// What vitac.yaml says of how its source is read and checked.
#include <catch2/catch.hpp>

#include "app/compile.h"
#include "support/golden.h"
#include "support/memory_world.h"

namespace vitac {

TEST_CASE("bibliographies and allowed findings stand in vitac.yaml") {
    MemoryWorld world;
    world.files["cv/page.md"] = "---\nname: Ada Quill\n---\nHello.\n";
    world.files["cv/papers.bib"] = "@book{wheels, title={Wheels of Paper}, author={Quill, Ada}, year={2020}}";
    world.files["cv/vitac.yaml"] = "bibliography: papers.bib\nallow: [duplicate-entry]\nperson:\n  name: Ada Quill\n";
    Diagnostics diagnostics;
    const SourceSettings settings = settings_of({.path = "cv/page.md", .name = {}}, world, diagnostics);
    CHECK(settings.reading.bibliographies == std::vector<std::string>{"cv/papers.bib"});
    CHECK(settings.reading.name == "Ada Quill");
    CHECK(settings.allowed == std::vector<std::string>{"duplicate-entry"});

    Job job;
    job.reading.path = "cv/page.md";
    job.product = Product::Biography;
    CHECK(compile(job, world, diagnostics).bytes.find("Wheels of Paper") != std::string::npos);
    CHECK_FALSE(diagnostics.has_errors());
}

TEST_CASE("other spellings of the own name in vitac.yaml are heeded while reading") {
    MemoryWorld world;
    world.files["page.md"] =
        "---\ntitle: Biography\nauthor: Ada Quill\n---\n\nPublications\n======\n"
        "* **On Ink**\\\\\n  Bo Ink, Ada Feather\\\\\n  *Journal of Pens*, 2020\n";
    world.files["papers.bib"] =
        "@book{wheels, title={Wheels of Paper}, author={Feather, Ada and Ink, Bo}, year={2020}}";
    world.files["resume.json"] =
        R"({"basics": {"name": "Ada Quill"}, "publications": [{"name": "On Ink", "authors": ["Bo Ink", "Ada Feather"]}]})";
    for (const char* input : {"page.md", "papers.bib", "resume.json"}) {
        INFO(input);
        Job job;
        job.reading = {.path = input, .name = "Ada Quill"};
        job.product = Product::Biography;
        Diagnostics diagnostics;
        world.files.erase("vitac.yaml");
        CHECK(compile(job, world, diagnostics).bytes.find("\"Ada Feather\" self") == std::string::npos);
        world.files["vitac.yaml"] = "person:\n  name_variants: [Ada Feather]\n";
        Diagnostics again;
        CHECK(compile(job, world, again).bytes.find("\"Ada Feather\" self") != std::string::npos);
        CHECK(short_list(again, world.sources()).find("self-not-found") == std::string::npos);
    }
}

TEST_CASE("tags are written in Markdown behind headings, items and bullets") {
    MemoryWorld world;
    world.files["page.md"] =
        "---\ntitle: Biography\nauthor: Ada Quill\n---\n\n"
        "# Experience\n\n- {: .trade} **The Mill**, Turin, 2019\n  - Built engines.\n  - {: .secret} Sold ink.\n"
        "- **The Inn**, Rome, 2015\n\n# Teaching\n{: .school .no_toc}\n\n- Latin, 2012\n";
    world.files["vitac.yaml"] =
        "variants:\n  none: {exclude: [\"tag:trade\", \"tag:school\"]}\n  open: {exclude: [\"tag:secret\"]}\n"
        "  wrong: {exclude: [\"tag:no_toc\"]}\n";
    const auto shown = [&](const std::string& variant, Diagnostics& diagnostics) {
        Job job;
        job.reading.path = "page.md";
        job.product = Product::Text;
        job.variant = variant;
        return compile(job, world, diagnostics).bytes;
    };
    Diagnostics diagnostics;
    const std::string none = shown("none", diagnostics);
    CHECK(none.find("The Inn") != std::string::npos);
    CHECK(none.find("The Mill") == std::string::npos);
    CHECK(none.find("Latin") == std::string::npos);
    const std::string open = shown("open", diagnostics);
    CHECK(open.find("Built engines") != std::string::npos);
    CHECK(open.find("Sold ink") == std::string::npos);
    CHECK(open.find("Latin") != std::string::npos);
    CHECK(short_list(diagnostics, world.sources()) == "");
    shown("wrong", diagnostics);
    CHECK(short_list(diagnostics, world.sources()).find("unknown-variant-tag") != std::string::npos);
}

TEST_CASE("only findings that there are can be allowed") {
    MemoryWorld world;
    world.files["page.md"] = "---\nname: Ada Quill\n---\nHello.\n";
    world.files["vitac.yaml"] = "allow: [duplicate-entri]\n";
    const std::string message =
        "1:9-1:24 error unknown-finding: `duplicate-entri` is no finding of `vitac check` "
        "(did you mean `duplicate-entry`?)";
    Diagnostics of_check;
    settings_of({.path = "page.md", .name = {}}, world, of_check);
    CHECK(short_list(of_check, world.sources()).find(message) != std::string::npos);
    Job job;
    job.reading.path = "page.md";
    Diagnostics of_build;
    compile(job, world, of_build);
    CHECK(short_list(of_build, world.sources()).find(message) != std::string::npos);
}

TEST_CASE("a layout or paper that there is not is reported where vitac.yaml names it") {
    MemoryWorld world;
    world.files["page.md"] = "---\ntitle: Biography\nauthor: Ada Quill\n---\nHello.\n";
    world.files["vitac.yaml"] =
        "variants:\n  look: {layout: clasic}\n  size: {paper: lettre}\n  below: {extends: size, pages: 1}\n"
        "  file: {layout: none.yaml}\n";
    const auto messages = [&](const std::string& variant, const std::string& layout, const std::string& paper) {
        Job job;
        job.reading.path = "page.md";
        job.variant = variant;
        job.own_layout = !layout.empty();
        job.layout.layout = layout.empty() ? job.layout.layout : layout;
        job.layout.paper = paper;
        Diagnostics diagnostics;
        compile(job, world, diagnostics);
        return short_list(diagnostics, world.sources());
    };
    CHECK(messages("look", "", "") ==
          "2:18-2:24 error unknown-layout: there is no layout `clasic` (did you mean `classic`?)\n");
    const char* no_paper = "3:17-3:23 error unknown-paper: there is no paper `lettre` (did you mean `letter`?)\n";
    CHECK(messages("size", "", "") == no_paper);
    CHECK(messages("below", "", "") == no_paper);
    CHECK(messages("file", "", "").starts_with("5:18-5:27 error unreadable-layout: "));
    // The command line goes before the file.
    CHECK(messages("look", "moden", "") ==
          "error unknown-layout: there is no layout `moden` (did you mean `modern`?)\n");
    CHECK(messages("size", "", "a44") == "error unknown-paper: there is no paper `a44` (did you mean `a4`?)\n");
}

TEST_CASE("vitac.yaml names no bibliography elsewhere") {
    MemoryWorld world;
    world.files["page.md"] = "Hello.\n";
    world.files["../papers.bib"] = "@book{a}";
    world.files["vitac.yaml"] = "bibliography: ../papers.bib\n";
    Diagnostics diagnostics;
    const SourceSettings settings = settings_of({.path = "page.md", .name = {}}, world, diagnostics);
    CHECK(settings.reading.bibliographies.empty());
    CHECK(short_list(diagnostics, world.sources()).find("error bibliography-outside") != std::string::npos);
}

}  // namespace vitac
