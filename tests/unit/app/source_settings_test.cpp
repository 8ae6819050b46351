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
