// Inputs that are no page: each has its message, and nothing is lost that can be read.
#include <catch2/catch.hpp>

#include "input/read.h"
#include "support/golden.h"
#include "support/memory_world.h"

using namespace vitac;

namespace {

// What is said about one input.
std::string messages(const std::string& bytes, const std::string& name = "Ada Lovelace") {
    MemoryWorld world;
    world.files["page.md"] = bytes;
    Diagnostics diagnostics;
    read_biography({.path = "page.md", .name = name}, world, diagnostics);
    return short_list(diagnostics, world.sources());
}

std::string messages_for_path(World& world, const std::string& path) {
    Diagnostics diagnostics;
    read_biography({.path = path, .name = "Ada Lovelace"}, world, diagnostics);
    CHECK(diagnostics.has_errors(Blame::Surroundings));
    return short_list(diagnostics, world.sources());
}

}  // namespace

TEST_CASE("a file that is not there, a folder, a file that cannot be read", "[suite]") {
    MemoryWorld world;
    world.files["site/notes.txt"] = "text";
    CHECK(messages_for_path(world, "nothing.md").starts_with("error input-missing: there is no file `nothing.md`"));
    CHECK(messages_for_path(world, "site").starts_with("error input-is-folder: `site` is a folder"));

    BrokenWorld denied({FileContent::Status::Unreadable, {}, "permission denied"});
    CHECK(
        messages_for_path(denied, "a.md").starts_with("error input-unreadable: cannot read `a.md`: permission denied"));
    BrokenWorld large({FileContent::Status::TooLarge, {}, "is larger than 64 MB"});
    CHECK(messages_for_path(large, "a.md").starts_with("error input-too-large: `a.md` is larger than 64 MB"));
}

TEST_CASE("bytes that are no text, and text in another encoding", "[suite]") {
    CHECK(messages("%PDF-1.7\n...").find("error input-binary: the input is not text") != std::string::npos);
    CHECK(messages("").find("error input-empty: the input is empty") != std::string::npos);
    CHECK(messages(std::string("\xFF\xFEH\0i\0", 6)).find("error") == std::string::npos);
    CHECK(messages("caf\xE9 na\xEFve \xFC"
                   "ber\n")
              .find("note other-encoding: the input is not UTF-8; it is read as") != std::string::npos);
    CHECK(messages("A line with one bad byte \xFF here.\n").find("warning invalid-utf8: ") != std::string::npos);
    CHECK(messages(std::string("one\0two", 7)).find("warning nul-bytes: ") != std::string::npos);
}

TEST_CASE("a format that is recognised but not read is named", "[suite]") {
    CHECK(messages("\\documentclass{article}").find("error unsupported-format: this looks like LaTeX") !=
          std::string::npos);
}

TEST_CASE("whose biography it is", "[suite]") {
    CHECK(messages("Some text.\n", "").find("warning name-unknown: ") != std::string::npos);

    MemoryWorld world;
    world.files["page.md"] = "Some text.\n";
    world.files["_config.yml"] = "author:\n  name: Your Name\n";
    Diagnostics diagnostics;
    read_biography({.path = "page.md", .name = {}}, world, diagnostics);
    CHECK(short_list(diagnostics, world.sources()).find("placeholder-name") != std::string::npos);
}

TEST_CASE("a sentence among ways to reach somebody", "[suite]") {
    CHECK(messages(
              "## Contact\n\nFeel free to write to me by [mail](mailto:a@example.org) about looms, engines, numbers, "
              "and all other things that count.\n")
              .find("note contact-text-left-out: ") != std::string::npos);
}

TEST_CASE("an entry that may be read in more than one way", "[suite]") {
    CHECK(messages("## Publications\n\n- **A thing without anybody** and more words\n")
              .find("note unsure-entry: read with a confidence of 40 %: no list of authors is found") !=
          std::string::npos);
}

TEST_CASE("authors among whom the person is missing, or twice", "[suite]") {
    const std::string page =
        "## Publications\n\n- **On Engines**\\\\\n  Ida Gear, Max Cog\\\\\n  Journal of Engines, 1843\n"
        "- **On Wheels**\\\\\n  A. Lovelace, Alan Lovelace\\\\\n  Journal of Engines, 1844\n";
    CHECK(messages(page, "Ada Lovelace").find("note self-not-found: ") != std::string::npos);
    CHECK(
        messages("## Publications\n\n- **On Wheels**\\\\\n  A. Lovelace, A. Lovelace\\\\\n  Journal of Engines, 1844\n",
                 "Ada Lovelace")
            .find("note self-ambiguous: ") != std::string::npos);
}

TEST_CASE("sections without entries and links without targets", "[suite]") {
    CHECK(messages("## Awards\n\n## Talks\n\n- A talk, 2020\n").find("warning empty-section: ") != std::string::npos);
    CHECK(messages("## Talks\n\n{% for post in site.talks %}\n{% endfor %}\n").find("note collection-elsewhere: ") !=
          std::string::npos);
    CHECK(messages("## Publications\n\n- **On Engines**\\\\\n  Ada Lovelace, Max Cog\\\\\n  Journal, 1843 [[code]]()\n")
              .find("note empty-link: ") != std::string::npos);
}

TEST_CASE("files that a page includes, and those it may not", "[suite]") {
    const auto with_include = [](const std::string& name) {
        MemoryWorld world;
        world.files["page.md"] =
            "# Papers\n\n{% include_relative " + name + " %}\n\n- **On Wheels**, Cog Press, 1844\n";
        world.files["more/papers.md"] = "- **On Engines**, Cog Press, 1843\n";
        world.files["loop.md"] = "{% include_relative loop.md %}\n";
        world.files["secret.md"] = "- **On Secrets**, Cog Press, 1842\n";
        Diagnostics diagnostics;
        const Biography biography = read_biography({.path = "page.md", .name = "Ada Lovelace"}, world, diagnostics);
        std::string titles;
        for (const Entry& entry : biography.sections.at(0).entries) {
            titles += plain_text(entry.title) + ". ";
        }
        return titles + short_list(diagnostics, world.sources());
    };
    CHECK_THAT(with_include("more/papers.md"), Catch::StartsWith("On Engines. On Wheels. "));
    CHECK_THAT(with_include("none.md"),
               Catch::Contains("warning include-failed: `none.md` is not included: it does not exist"));
    CHECK_THAT(with_include("loop.md"), Catch::Contains("included too deep or too often"));
    CHECK_THAT(with_include("../secret.md"), Catch::Contains("include-failed"));
    CHECK_THAT(with_include("../secret.md"), !Catch::Contains("On Secrets"));
}

TEST_CASE("of two languages the first is kept, and said so", "[suite]") {
    const std::string page =
        "<div class=\"lang-en\" markdown=\"1\">\n\n# Talks\n\n- On Wheels, 1844\n\n</div>\n"
        "<div class=\"lang-de\" markdown=\"1\">\n\n# Vorträge\n\n- Über Räder, 1844\n\n</div>\n";
    CHECK_THAT(messages(page), Catch::Contains("note other-language: this part is in the language `de`"));
}
