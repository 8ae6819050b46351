// What goes into the PDF besides the pages: attachments and claims, as the command line and variants ask for them.
#include <catch2/catch.hpp>

#include <string>

#include "app/batch_list.h"
#include "app/compile.h"
#include "app/pdf_options.h"
#include "support/memory_world.h"
#include "support/other_programs.h"

namespace vitac {

namespace {

const std::string page =
    "---\nname: Ada Quill\n---\n"
    "Experience\n======\n"
    "* **Paper Works**, Turin, Italy\\\\\n  Engineer, Jan. 2020 - Mar. 2024\n"
    "  * Folded a thousand wheels.\n\n"
    "Publications\n======\n"
    "- **Engines of Paper**\\\\\n  **Ada Quill**, Bo Pen\\\\\n  Journal of Paper, 2021\n";

// What a job whose source is page.md puts into its PDF.
struct Asked {
    MemoryWorld world;
    Job job;
    Diagnostics diagnostics;
    std::string pdf;

    explicit Asked(const std::string& variants = {}, const std::string& variant = "full") {
        world.files["page.md"] = page;
        if (!variants.empty()) {
            world.files["vitac.yaml"] = variants;
        }
        job.reading.path = "page.md";
        job.variant = variant;
    }
    Asked& built() {
        pdf = compile(job, world, diagnostics).bytes;
        return *this;
    }
    bool has(const std::string& words) const { return pdf.find(words) != std::string::npos; }
    std::string problems() const {
        std::string text;
        for (const Diagnostic& diagnostic : diagnostics.all()) {
            text += diagnostic.severity == Severity::Error ? diagnostic.name + ": " + diagnostic.message + "\n" : "";
        }
        return text;
    }
};

PdfOptions options_of(const std::string& attachment) {
    MemoryWorld world;
    world.files["page.md"] = page;
    world.files["more/data.bib"] = "@book{a}";
    Diagnostics diagnostics;
    Job job;
    job.attachment = attachment;
    const Biography biography = read_biography({.path = "page.md", .name = {}}, world, diagnostics);
    return pdf_options(job, biography, world, diagnostics);
}

}  // namespace

TEST_CASE("what is shown is attached as JSON Resume, or a file as it is") {
    const PdfOptions data = options_of("json-resume");
    REQUIRE(data.attachment);
    CHECK(data.attachment->name == "resume.json");
    CHECK(data.attachment->media_type == "application/json");
    CHECK(data.attachment->bytes.find("\"name\": \"Ada Quill\"") != std::string::npos);
    CHECK(data.attachment->bytes.find("Folded a thousand wheels.") != std::string::npos);
    const PdfOptions file = options_of("more/data.bib");
    REQUIRE(file.attachment);
    CHECK(file.attachment->name == "data.bib");
    CHECK(file.attachment->media_type == "application/x-bibtex");
    CHECK(file.attachment->bytes == "@book{a}");
    CHECK_FALSE(options_of("").attachment);
}

TEST_CASE("what a variant leaves out is not in the data either") {
    Asked asked("variants:\n  short:\n    exclude: [experience]\n    attach: json-resume\n", "short");
    CHECK(asked.built().has("<pdfaid:part>3</pdfaid:part>"));
    CHECK(asked.problems().empty());
    const std::string data = attached_to(asked.pdf);
    CHECK(data.find("Engines of Paper") != std::string::npos);
    CHECK(data.find("Paper Works") == std::string::npos);
}

TEST_CASE("a file that cannot be attached leaves no PDF") {
    Asked gone;
    gone.job.attachment = "gone.json";
    CHECK(gone.built().pdf.empty());
    CHECK(gone.problems() == "attachment-not-read: cannot attach `gone.json`: no such file or directory\n");
    Asked outside("variants:\n  full:\n    attach: ../secret.txt\n");
    outside.world.files["../secret.txt"] = "secret";
    CHECK(outside.built().pdf.empty());
    CHECK(outside.problems() == "attachment-outside: `../secret.txt` is not in the folder of the variants\n");
}

TEST_CASE("the PDF claims what is asked for, and the command line goes before the variant") {
    Asked usual;
    CHECK(usual.built().has("<pdfaid:part>2</pdfaid:part>\n<pdfaid:conformance>A<"));
    CHECK(usual.has("<pdfuaid:part>1<"));
    Asked plain("variants:\n  full:\n    pdf_standard: none\n");
    CHECK_FALSE(plain.built().has("pdfaid:part>"));
    CHECK_FALSE(plain.has("<pdfuaid:part>"));
    CHECK(plain.has("/MarkInfo") == usual.has("/MarkInfo"));
    plain.job.standards = PdfStandards{false, ArchiveLevel::B};
    CHECK(plain.built().has("<pdfaid:conformance>B<"));
    CHECK_FALSE(plain.has("<pdfuaid:part>"));
    CHECK_FALSE(plain.has("<pdfaExtension:"));
    Asked wrong("variants:\n  full:\n    pdf_standard: ua2\n");
    CHECK(wrong.built().pdf.empty());
    CHECK(wrong.problems() == "unknown-standard: `ua2` is no standard that a PDF can claim\n");
}

}  // namespace vitac
