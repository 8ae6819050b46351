// Finished PDFs read back: our own are whole, and each damage is named.
#include "audit/audit.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

#include "app/audit_file.h"
#include "app/compile.h"
#include "app/read_text.h"
#include "audit/pdf_file.h"
#include "facts/facts.h"
#include "support/memory_world.h"
#include "support/other_programs.h"
#include "unit/audit/damaged_pdf.h"

namespace vitac {

namespace {

std::string file_text(const std::string& path) {
    std::ifstream file(repository() + "/" + path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::string compiled(MemoryWorld& world, const std::string& path, const std::string& layout) {
    Job job;
    job.reading.path = path;
    job.layout.layout = layout;
    Diagnostics diagnostics;
    return compile(job, world, diagnostics).bytes;
}

std::string words_of(const std::vector<std::string>& options, const std::string& pdf) {
    Diagnostics diagnostics;
    return read_words(options, pdf, diagnostics).value_or("");
}

AuditReport audited(const std::string& pdf, const std::vector<Fact>& facts) {
    return audit_pdf(audit::read_pdf_file(pdf), {words_of({}, pdf), words_of({"-raw"}, pdf)}, facts);
}

std::vector<Fact> facts_in(MemoryWorld& world, const std::string& path) {
    Diagnostics diagnostics;
    ReadRequest request;
    request.path = path;
    return facts_of(read_biography(request, world, diagnostics));
}

struct Case {
    MemoryWorld world;
    std::string pdf;
    std::vector<Fact> facts;
};

// A CV with all that can be damaged.
void make(Case& given) {
    given.world.files["cv.md"] = file_text("samples/engineer/biography.md");
    given.pdf = compiled(given.world, "cv.md", "classic");
    given.facts = facts_in(given.world, "cv.md");
}

// Over several pages, and nowhere the same.
std::string long_title() {
    constexpr std::size_t length = 10'000;
    std::string title = "Engine";
    for (int i = 0; title.size() < length; ++i) {
        title += " of wheel " + std::to_string(i);
    }
    return title;
}

bool says(const AuditReport& report, const std::string& words) {
    return audit_text(report).find(words) != std::string::npos;
}

// The messages of one audit of a file in memory.
std::string messages(const std::string& bytes, std::optional<int> threshold = std::nullopt) {
    MemoryWorld world;
    world.files["cv.pdf"] = bytes;
    AuditJob job;
    job.pdf = "cv.pdf";
    job.threshold = threshold;
    Diagnostics diagnostics;
    audit_file(job, world, diagnostics);
    std::string text;
    for (const Diagnostic& diagnostic : diagnostics.all()) {
        text += diagnostic.name + ": " + diagnostic.message + "\n";
    }
    return text;
}

}  // namespace

TEST_CASE("every sample in every layout is whole for machines", "[audit]") {
    for (const std::string path :
         {"samples/biography.md", "samples/engineer/biography.md", "samples/world/biography.md"}) {
        for (const std::string layout : {"classic", "modern", "compact", "sidebar"}) {
            INFO(path << " " << layout);
            MemoryWorld world;
            world.files["cv.md"] = file_text(path);
            const AuditReport report = audited(compiled(world, "cv.md", layout), facts_in(world, "cv.md"));
            INFO(audit_text(report));
            // Line by line, a sidebar is read between the lines beside it; nothing is lost.
            for (const AuditFinding& finding : report.findings) {
                CHECK((layout == "sidebar" && finding.text.find("away from") != std::string::npos));
            }
            CHECK(report.score >= (layout == "sidebar" ? 98 : 100));
            CHECK(report.claims == std::vector<std::string>{"PDF/UA-1", "PDF/A-2a"});
        }
    }
}

TEST_CASE("right-to-left pages, too, are whole for machines in every layout", "[audit]") {
    for (const std::string name : {"arabic", "hebrew", "two-directions"}) {
        for (const std::string layout : {"classic", "modern", "compact", "sidebar"}) {
            INFO(name << " " << layout);
            MemoryWorld world;
            world.files["cv.md"] = file_text("tests/tex/unusual/" + name + ".md");
            const AuditReport report = audited(compiled(world, "cv.md", layout), facts_in(world, "cv.md"));
            CHECK(audit_text(report).substr(0, 10) == "score 100 ");
        }
    }
}

TEST_CASE("each damage is named and costs points", "[audit]") {
    Case given;
    make(given);
    const auto after = [&](void (*damage)(QPDF&)) { return audited(damaged(given.pdf, damage), given.facts); };
    SECTION("a font without letters") {
        const AuditReport report = after(remove_letters_of_a_font);
        CHECK(says(report, "does not say which letters its glyphs are"));
        CHECK(says(report, "not found"));
        CHECK(report.score < 80);
        CHECK(says(report, "ATS: applicant-tracking system"));
        CHECK(std::is_sorted(report.findings.begin(), report.findings.end(),
                             [](const auto& one, const auto& other) { return one.points > other.points; }));
    }
    SECTION("tags") {
        const AuditReport report = after(remove_tags);
        CHECK(says(report, "the file has no tags"));
        CHECK(report.score == 85);
    }
    SECTION("title and language") {
        const AuditReport report = after(remove_title_and_language);
        CHECK(says(report, "the file has no title"));
        CHECK(says(report, "does not say its language"));
        CHECK(says(report, "the file claims no standard"));
    }
    SECTION("links") {
        CHECK(says(after(remove_descriptions_of_links), "links have no description"));
    }
    SECTION("structure in another order") {
        CHECK(says(after(swap_first_kids_of_structure), "read in another order than they are drawn"));
    }
    SECTION("drawing in another order") {
        const AuditReport report = after(reverse_drawing);
        CHECK(says(report, "read away from where they belong by programs that follow the order of drawing"));
        CHECK(says(report, "read in another order than they are drawn"));
    }
    SECTION("a running foot in the middle of a sentence") {
        given.world.files["long.json"] =
            R"json({"basics": {"name": "Ada Quill"}, "work": [{"name": "Mill", "highlights": [")json" + long_title() +
            R"json("]}]})json";
        const std::string pdf = compiled(given.world, "long.json", "classic");
        const std::vector<Fact> facts = facts_in(given.world, "long.json");
        CHECK(audited(pdf, facts).score == 100);
        CHECK(says(audited(damaged(pdf, remove_tags), facts), "is broken by a running head or foot"));
    }
    SECTION("bullets") {
        const AuditReport report = after(drop_bullets);
        CHECK(says(report, "bullets are not found"));
        CHECK(report.score < 95);
    }
}

TEST_CASE("whatever characters a source has, the PDF is read as it was meant", "[audit]") {
    const std::string title = long_title();
    MemoryWorld world;
    world.files["cv.json"] =
        R"json({"basics": {"name": "Ada\u200b \u202eQuill\u202c", "label": "Maker\u0001 of\u0000 \ud800engines",)json"
        R"json( "url": "https://a.example/x y\"z'<w>?q=ü", "summary": "Half \udc00 a sign\u00ad and\u2060 more\ue000.",)json"
        R"json( "profiles": [{"network": "Web", "username": "js", "url": "javascript:alert(1)"}]},)json"
        R"json( "publications": [{"name": ")json" +
        title + R"json(", "publisher": "Journal of\tTabs\nand lines", "releaseDate": "2020"}]})json";
    const std::string pdf = compiled(world, "cv.json", "classic");
    const AuditReport report = audited(pdf, facts_in(world, "cv.json"));
    INFO(audit_text(report));
    CHECK(report.score == 100);
    const std::string text = words_of({}, pdf);
    CHECK(text.find("Ada Quill\n") != std::string::npos);
    CHECK(text.find("a sign and more") != std::string::npos);
    CHECK(text.find("\uFFFD") == std::string::npos);
    CHECK(audit::read_pdf_file(pdf).links.front().url == "https://a.example/x%20y%22z'%3Cw%3E?q=%C3%BC");
    CHECK(pdf.find("javascript") == std::string::npos);
}

TEST_CASE("without a source the file alone is judged", "[audit]") {
    Case given;
    make(given);
    const AuditReport report = audited(given.pdf, {});
    CHECK(report.score == 100);
    CHECK(report.facts.empty());
    CHECK(audit_json(report).find("\"score\": 100") != std::string::npos);
}

TEST_CASE("a PDF without words is a picture to machines", "[audit]") {
    Case given;
    make(given);
    const AuditReport report = audit_pdf(audit::read_pdf_file(given.pdf), {"\f", ""}, {});
    CHECK(says(report, "no text can be read in this file"));
    CHECK(report.score == 40);
}

TEST_CASE("what is no PDF, locked or cut off is said to be", "[audit]") {
    Case given;
    make(given);
    CHECK(messages("not at all") == "pdf-not-readable: `cv.pdf` cannot be judged: it is no PDF\n");
    CHECK(messages(locked(given.pdf, "secret")) ==
          "pdf-not-readable: `cv.pdf` cannot be judged: it is locked with a password\n");
    CHECK(
        says(audited(locked(given.pdf, ""), given.facts), "the file is encrypted, though it opens without a password"));
    CHECK(messages(given.pdf.substr(0, 2000))
              .starts_with("pdf-not-readable: `cv.pdf` cannot be judged: it is cut off or badly damaged: "));
    CHECK(messages("%PDF-1.7\ntrailer<</Root 1 0 R>>\n1 0 obj<</Pages 1 0 R/Kids[1 0 R]/Type/Pages>>endobj\n%%EOF")
              .starts_with("pdf-not-readable: "));
}

TEST_CASE("a missing file and a score under the threshold", "[audit]") {
    Case given;
    make(given);
    CHECK(messages(given.pdf, 100).empty());
    CHECK(messages(damaged(given.pdf, remove_tags), 90) ==
          "audit-score-low: the score of 85 is under the threshold of 90\n");
    MemoryWorld world;
    AuditJob job;
    job.pdf = "gone.pdf";
    Diagnostics diagnostics;
    CHECK_FALSE(audit_file(job, world, diagnostics));
    CHECK(diagnostics.all().at(0).name == "pdf-not-opened");
}

TEST_CASE("without pdftotext the user is told what to install", "[audit]") {
    Case given;
    make(given);
    const std::string path = std::getenv("PATH");
    setenv("PATH", "/nowhere", 1);
    const std::string said = messages(given.pdf);
    setenv("PATH", path.c_str(), 1);
    CHECK(said == "text-not-read: the words of the PDF were not read: pdftotext is not installed\n");
}

TEST_CASE("the tags of every layout are read like the source, entry by entry", "[audit]") {
    for (const std::string path :
         {"samples/biography.md", "samples/engineer/biography.md", "samples/world/biography.md"}) {
        for (const std::string layout : {"classic", "modern", "compact", "sidebar"}) {
            INFO(path << " " << layout);
            MemoryWorld world;
            world.files["cv.md"] = file_text(path);
            const std::string text = tagged_text_of_pdf(compiled(world, "cv.md", layout));
            const std::vector<Fact> facts = facts_in(world, "cv.md");
            const AuditReport report =
                audit_pdf(audit::read_pdf_file(compiled(world, "cv.md", layout)), {text, text}, facts);
            INFO(audit_text(report));
            CHECK(report.findings.empty());
        }
    }
}

}  // namespace vitac
