// A cover letter, and a bundle of it, the CV and PDFs of others.
#include "app/application.h"

#include <catch2/catch.hpp>

#include <fmt/core.h>

#include <map>

#include "audit/pdf_file.h"
#include "support/golden.h"
#include "support/memory_world.h"
#include "support/other_programs.h"
#include "support/texts.h"

namespace vitac {

namespace {

constexpr const char* page = R"(---
title: Biography
author: Ada Quill
email: ada@quill.example
---
Experience
======
* **The Mill**, Turin, 2019 - 2021
  * Built engines.
)";

constexpr const char* letter = R"(---
recipient: |
  Dr Bo Ink
  Guild of Pens
date: 2026-03-01
subject: Builder of engines
closing: Yours sincerely,
---
Dear Dr Ink,

I have built **engines** for ten years, see [my page](https://quill.example).

* They run.
  * Always on paper.

1. First I would listen.
2. Then I would *build*.
   * Of paper.

Please write.
)";

struct Ran {
    MemoryWorld world;
    Diagnostics diagnostics;
    Compiled compiled;

    std::string messages() const { return short_list(diagnostics, world.sources()); }
};

// `variant` is what the variant `v` says, in lines of YAML.
void run(Ran& ran, const std::string& variant, Product product = Product::Text) {
    ran.world.files["page.md"] = page;
    ran.world.files.emplace("letter.md", letter);
    ran.world.files["vitac.yaml"] = "variants:\n  v:\n" + variant;
    Job job;
    job.reading.path = "page.md";
    job.variant = "v";
    job.product = product;
    ran.compiled = compile(job, ran.world, ran.diagnostics);
}

std::string messages_of(const std::string& variant) {
    Ran ran;
    run(ran, variant, Product::Pdf);
    CHECK(ran.compiled.bytes == "");
    return ran.messages();
}

// A PDF of a program that is not ours: with tags, a link, and something that runs by itself.
std::string pdf_of_others() {
    Ran ran;
    Job job;
    job.reading.path = "other.md";
    ran.world.files["other.md"] = "---\ntitle: Degree\nauthor: Guild of Pens\n---\nThis certifies a degree.\n";
    std::string pdf = compile(job, ran.world, ran.diagnostics).bytes;
    return pdf;
}

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

constexpr const char* bundled = "    letter: letter.md\n    bundle: [letter, cv]\n";

}  // namespace

TEST_CASE("a letter has the header of the CV, and all its parts in order") {
    Ran ran;
    run(ran, bundled);
    CHECK(ran.messages() == "");
    CHECK(compare_with_golden("letter/letter.txt", ran.compiled.bytes) == "");
    Ran pages;
    run(pages, bundled, Product::Pages);
    CHECK(compare_with_golden("letter/application.pages", pages.compiled.bytes) == "");
}

TEST_CASE("a date is written as the language of the letter writes it") {
    for (const auto& [language, date] :
         {std::pair{"en-GB", "1 March 2026"}, std::pair{"en", "March 1, 2026"}, std::pair{"de", "1. März 2026"},
          std::pair{"fr", "1 mars 2026"}, std::pair{"ja", "2026年3月1日"}}) {
        Ran ran;
        ran.world.files["letter.md"] = fmt::format("---\ndate: 2026-03-01\nlanguage: {}\n---\nHello.\n", language);
        run(ran, bundled);
        INFO(ran.compiled.bytes);
        CHECK(contains(ran.compiled.bytes, date));
    }
}

TEST_CASE("without a date a letter has that of SOURCE_DATE_EPOCH, or none") {
    Ran with;
    with.world.files["letter.md"] = "Hello.\n";
    with.world.date = 1'772'323'200;  // 2026-03-01
    run(with, bundled);
    CHECK(contains(with.compiled.bytes, "March 1, 2026"));
    Ran without;
    without.world.files["letter.md"] = "Hello.\n";
    run(without, bundled);
    CHECK(contains(without.messages(), "warning letter-without-date"));
    CHECK_FALSE(contains(without.compiled.bytes, "2026"));
}

TEST_CASE("what is wrong in a letter is said, and the rest is printed") {
    Ran ran;
    ran.world.files["letter.md"] =
        "---\nlayout: page\nrecipent: Bo\nrecipient: [Bo, {a: b}]\ndate: 2026-02-30\nclosing: {a: b}\n---\n";
    run(ran, bundled);
    CHECK(contains(ran.messages(),
                   "3:1-3:9 warning unknown-letter-field: unknown field `recipent` in the front matter "
                   "of a letter (did you mean `recipient`?)"));
    CHECK(contains(ran.messages(), "warning letter-field-not-text"));
    CHECK(contains(ran.messages(), "warning no-such-day"));
    CHECK(contains(ran.messages(), "warning letter-without-text"));
    CHECK(contains(ran.compiled.bytes, "2026-02-30"));
    CHECK(contains(ran.compiled.bytes, "Bo"));
}

TEST_CASE("headings, tables and quotes of a letter are kept as text") {
    Ran ran;
    ran.world.files["letter.md"] =
        "---\ndate: May\n---\n# Why me\n> I quote.\n\n| Year | Work |\n|---|---|\n| 2020 | Mill |\n\n<div>In a "
        "box.</div>\n";
    run(ran, bundled);
    for (const char* words : {"May", "Why me", "I quote.", "Year · Work", "2020 · Mill", "In a box."}) {
        INFO(ran.compiled.bytes);
        CHECK(contains(ran.compiled.bytes, words));
    }
}

TEST_CASE("a letter without a bundle is a file of its own, of PDF and of LaTeX") {
    Ran pdf;
    run(pdf, "    letter: letter.md\n", Product::Pdf);
    CHECK(contains(text_of_pdf(pdf.compiled.letter), "Dear Dr Ink"));
    CHECK_FALSE(contains(text_of_pdf(pdf.compiled.letter), "The Mill"));
    CHECK_FALSE(contains(text_of_pdf(pdf.compiled.bytes), "Dear Dr Ink"));
    Ran tex;
    run(tex, "    letter: letter.md\n", Product::Tex);
    CHECK(contains(tex.compiled.letter, "Dear Dr Ink"));
    CHECK(contains(tex.compiled.letter, "\\end{document}"));
}

TEST_CASE("letter and CV are one tagged document with a bookmark for each") {
    Ran ran;
    run(ran, bundled, Product::Pdf);
    CHECK(ran.messages() == "");
    CHECK(ran.compiled.letter == "");
    const audit::PdfFile file = audit::read_pdf_file(ran.compiled.bytes);
    CHECK(file.failure == "");
    CHECK(file.claims == std::vector<std::string>{"PDF/UA-1", "PDF/A-2a"});
    CHECK(file.marked);
    CHECK(file.pages.size() == 2);
    CHECK(file.title == "Ada Quill – Letter, Curriculum Vitae");
    CHECK(file.tagged.front().page == 0);
    CHECK(file.tagged.back().page == 1);
    std::map<std::string, std::string> subsets;  // by the face: what both parts use is embedded once
    for (const audit::PdfFont& font : file.fonts) {
        const std::size_t plus = font.name.find('+');
        const auto known = subsets.emplace(font.name.substr(plus + 1), font.name.substr(0, plus)).first;
        CHECK(known->second == font.name.substr(0, plus));
    }
    const std::string words = tagged_text_of_pdf(ran.compiled.bytes);
    CHECK(words.find("Dear Dr Ink") < words.find("The Mill"));
    CHECK(contains(words, "The Mill"));
}

TEST_CASE("a letter in another language than the CV says so in its part") {
    Ran ran;
    ran.world.files["letter.md"] = "---\ndate: 2026-03-01\nlanguage: de\n---\nSehr geehrte Damen und Herren,\n";
    run(ran, bundled, Product::Pages);
    CHECK(contains(ran.compiled.bytes, "Section in de titled \"Anschreiben\""));
}

TEST_CASE("PDFs of others stand where the bundle says, and no standard is claimed") {
    Ran ran;
    ran.world.files["degree.pdf"] = pdf_of_others();
    run(ran, "    letter: letter.md\n    bundle: [degree.pdf, letter, degree.pdf, cv, degree.pdf]\n", Product::Pdf);
    CHECK(ran.messages() == "");
    const audit::PdfFile file = audit::read_pdf_file(ran.compiled.bytes);
    CHECK(file.failure == "");
    CHECK(file.pages.size() == 5);
    CHECK(file.claims.empty());
    CHECK_FALSE(file.marked);
    CHECK(file.damaged_places == 0);
    const std::string words = text_of_pdf(ran.compiled.bytes);
    const std::size_t first = words.find("certifies");
    const std::size_t letter_at = words.find("Dear Dr Ink");
    const std::size_t second = words.find("certifies", letter_at);
    const std::size_t cv_at = words.find("The Mill");
    CHECK(first < letter_at);
    CHECK(second < cv_at);
    CHECK(words.find("certifies", cv_at) != std::string::npos);
    Ran again;
    again.world.files["degree.pdf"] = pdf_of_others();
    run(again, "    letter: letter.md\n    bundle: [degree.pdf, letter, degree.pdf, cv, degree.pdf]\n", Product::Pdf);
    CHECK(again.compiled.bytes == ran.compiled.bytes);
}

TEST_CASE("a bundle names each thing once, all that there is, and nothing else") {
    CHECK(contains(messages_of("    bundle: [lettr, cv]\n"),
                   "not-in-a-bundle: `lettr` cannot be in a bundle (did you mean `letter`?)"));
    CHECK(contains(messages_of("    bundle: [letter, cv]\n"), "add `letter: letter.md` to the variant"));
    CHECK(contains(messages_of("    bundle: [cv, cv]\n"), "it is in it already"));
    CHECK(contains(messages_of("    letter: letter.md\n    bundle: [letter]\n"),
                   "bundle-incomplete: `bundle` does not name `cv`"));
    CHECK(contains(messages_of("    letter: letter.md\n    bundle: [cv]\n"),
                   "bundle-incomplete: `bundle` does not name `letter`"));
    CHECK(contains(messages_of("    bundle: [cv" + repeated(", a.pdf", 60) + "]\n"), "at most 50"));
}

TEST_CASE("a letter and a bundle name nothing outside of the folder") {
    Ran ran;
    ran.world.files["../letter.md"] = letter;
    ran.world.files["../degree.pdf"] = pdf_of_others();
    run(ran, "    letter: ../letter.md\n    bundle: [letter, cv, ../degree.pdf]\n", Product::Pdf);
    CHECK(contains(ran.messages(), "error file-outside: `../letter.md`"));
    CHECK(contains(ran.messages(), "error file-outside: `../degree.pdf`"));
    CHECK(ran.compiled.bytes == "");
    CHECK(contains(messages_of("    letter: nobody.md\n"), "nobody.md"));
}

TEST_CASE("a PDF that cannot be read is not bundled") {
    CHECK(contains(messages_of("    bundle: [cv, nobody.pdf]\n"), "pdf-not-bundled"));
    for (const std::string& damaged : {std::string("%PDF-1.7\nno more"), std::string("Hello"), std::string()}) {
        Ran ran;
        ran.world.files["good.pdf"] = pdf_of_others();
        ran.world.files["bad.pdf"] = damaged;
        run(ran, "    bundle: [cv, good.pdf, bad.pdf]\n", Product::Pdf);
        CHECK(contains(ran.messages(), "error pdf-not-bundled: `bad.pdf`"));
        CHECK(ran.compiled.bytes == "");
    }
}

TEST_CASE("what pages of others would do by themselves is left out, and damaged pages are refused") {
    const auto bundle_with = [](Ran& ran, const std::string& page) {
        ran.world.files["other.pdf"] =
            "%PDF-1.7\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n"
            "2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj\n3 0 obj " +
            page + " endobj\ntrailer << /Size 4 /Root 1 0 R >>\n%%EOF\n";
        run(ran, "    bundle: [cv, other.pdf]\n", Product::Pdf);
    };
    Ran ran;
    bundle_with(
        ran,
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] /StructParents 0 /AA << /O << /S /JavaScript /JS (a) "
        ">> >> /Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /StructParent 3 /A << /S /Launch /F (b) >> "
        ">> << /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (https://c.example) /Next << /S "
        "/JavaScript /JS (d) >> >> >> (no annotation)] >>");
    CHECK(ran.messages() == "");
    const audit::PdfFile file = audit::read_pdf_file(ran.compiled.bytes);
    REQUIRE(file.pages.size() == 2);
    REQUIRE(file.links.size() >= 2);
    CHECK(file.links[file.links.size() - 2].url == "");
    CHECK_FALSE(file.links[file.links.size() - 2].in_structure);
    CHECK(file.links.back().url == "https://c.example");
    Ran loop;
    bundle_with(loop, "<< /Type /Pages /Kids [2 0 R] /Count 1 >>");
    CHECK(contains(loop.messages(), "error pdf-not-bundled: `other.pdf`"));
    Ran deep;
    bundle_with(deep, "<< /Type /Page /X " + repeated("[", 20'000) + repeated("]", 20'000) + " >>");
    CHECK(contains(deep.messages(), "error pdf-not-bundled: `other.pdf`"));
    CHECK(deep.compiled.bytes == "");
}

TEST_CASE("a bundle with pages of others cannot claim a standard") {
    CHECK(contains(messages_of("    pdf_standard: ua1\n    bundle: [cv, a.pdf]\n"), "bundle-breaks-standard"));
    Ran ran;
    ran.world.files["degree.pdf"] = pdf_of_others();
    run(ran, "    pdf_standard: none\n    bundle: [cv, degree.pdf]\n", Product::Pdf);
    CHECK(ran.messages() == "");
    CHECK(ran.compiled.bytes.starts_with("%PDF-"));
}

TEST_CASE("a letter is set in every layout") {
    for (const char* layout : {"classic", "modern", "compact", "sidebar"}) {
        Ran ran;
        run(ran, fmt::format("    layout: {}\n{}", layout, bundled), Product::Pdf);
        INFO(layout);
        CHECK(ran.messages() == "");
        CHECK(contains(text_of_pdf(ran.compiled.bytes), "Yours sincerely"));
    }
}

}  // namespace vitac
