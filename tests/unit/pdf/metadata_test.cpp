// What the file says about itself, and the outline.
#include <catch2/catch.hpp>

#include "support/golden.h"
#include "unit/pdf/hand_made.h"
#include "unit/pdf/readable_pdf.h"
#include "write/pdf/pdf.h"
#include "write/pdf/properties.h"
#include "write/pdf/xmp.h"

namespace vitac::pdf {

namespace {

Pages one_page() {
    hand_made::Maker maker;
    const FaceId face = maker.face(hand_made::libertine());
    maker.add({.text = "Ada", .tag = maker.tag(Tag::Kind::Paragraph), .face = face});
    return maker.pages;
}

std::string outline_of(std::vector<OutlineItem> items) {
    Pages pages = one_page();
    pages.outline = std::move(items);
    const std::string pdf = readable_pdf(pages);
    const std::size_t begin = pdf.find("/Type /Outlines");
    return begin == std::string::npos ? "" : pdf.substr(begin, pdf.find("/Type /Metadata") - begin);
}

}  // namespace

TEST_CASE("dates are UTC", "[pdf]") {
    CHECK(pdf_date(0) == "D:19700101000000Z");
    CHECK(pdf_date(1709208245) == "D:20240229120405Z");
    CHECK(xmp_date(1709208245) == "2024-02-29T12:04:05Z");
    CHECK(xmp_date(-1) == "1970-01-01T00:00:00Z");
    CHECK(xmp_date(1'000'000'000'000'000) == "9999-12-31T23:59:59Z");
}

TEST_CASE("there is always a title and a language", "[pdf]") {
    CHECK(properties_of({}).title == "Curriculum Vitae");
    CHECK(properties_of({"", "Ada Sample", "", {}, "", {}}).title == "Ada Sample");
    CHECK(properties_of({}).language == "en");
    CHECK(properties_of({"", "", "", {"a", " ", "b"}, "", {}}).keyword_list() == "a, b");
}

TEST_CASE("XMP escapes what XML reads as markup", "[pdf]") {
    const std::string xmp = xmp_packet(properties_of({"R&D <in> \"C++\"", "A\u0001B", "", {"x<y"}, "de", {}}));
    CHECK(xmp.find("<rdf:li xml:lang=\"x-default\">R&amp;D &lt;in&gt; \"C++\"</rdf:li>") != std::string::npos);
    CHECK(xmp.find("<dc:creator><rdf:Seq><rdf:li>A B</rdf:li>") != std::string::npos);
    CHECK(xmp.find("<pdf:Keywords>x&lt;y</pdf:Keywords>") != std::string::npos);
    CHECK(xmp.find("<dc:language><rdf:Bag><rdf:li>de</rdf:li>") != std::string::npos);
    CHECK(xmp.find("Date") == std::string::npos);
}

TEST_CASE("Info and XMP say the same, with a date where there is one", "[pdf]") {
    Pages pages = one_page();
    pages.metadata = {"Zoë (CV)", "Zoë", "CV", {"α", "b"}, "fr", 1709208245};
    const std::string pdf = readable_pdf(pages);
    const std::string info = object_with(pdf, {"/Creator"});
    CHECK(info.substr(info.find("<<")) ==
          "<<\n/Title <FEFF005A006F00EB00200028004300560029>\n/Author <FEFF005A006F00EB>\n/Subject (CV)\n"
          "/Keywords <FEFF03B1002C00200062>\n/Creator (vitac 0.1.0)\n/Producer (vitac 0.1.0)\n"
          "/CreationDate (D:20240229120405Z)\n/ModDate (D:20240229120405Z)\n>>");
    for (const char* part : {">Zoë (CV)<", "<rdf:li>Zoë</rdf:li>", ">CV<", "<rdf:li>α</rdf:li><rdf:li>b</rdf:li>",
                             "<pdf:Keywords>α, b<", "<pdf:Producer>vitac 0.1.0<", "<xmp:CreatorTool>vitac 0.1.0<",
                             "<xmp:CreateDate>2024-02-29T12:04:05Z<", "<xmp:ModifyDate>2024-02-29T12:04:05Z<"}) {
        INFO(part);
        CHECK(pdf.find(part) != std::string::npos);
    }
    CHECK(object_with(pdf, {"/Type /Catalog"}).find("/Lang (fr)\n") != std::string::npos);
}

TEST_CASE("without a date there is none in the file", "[pdf]") {
    CHECK(readable_pdf(one_page()).find("Date") == std::string::npos);
}

TEST_CASE("the outline is a tree, its names sorted, equal names once", "[pdf]") {
    CHECK(compare_with_golden("pdf/outline.txt", outline_of({{"Work (2)", 1, 0, 100_pt, "work"},
                                                             {"Ärzte", 2, 0, 120_pt, "doctors"},
                                                             {"Deep", 3, 0, 130_pt, "work"},
                                                             {"Talks", 1, 0, 140_pt, ""}})) == "");
}

TEST_CASE("an empty outline is none", "[pdf]") {
    CHECK(outline_of({}) == "");
}

TEST_CASE("an outline that begins deep or points behind the last page still stands", "[pdf]") {
    const std::string outline = outline_of({{"Deep", 4, 7, 100_pt, "deep"}, {"Top", 1, 0, 110_pt, "top"}});
    CHECK(outline.find("/Count 2") != std::string::npos);
    CHECK(outline.find("/XYZ null 200 null") != std::string::npos);
}

TEST_CASE("an attached file is named, typed, dated and listed", "[pdf]") {
    PdfOptions options;
    options.compression = Compression::Off;
    options.attachment = Attachment{"resume.json", "application/json", "The data", "{}"};
    Diagnostics diagnostics;
    const std::string pdf = write_pdf(one_page(), options, diagnostics);
    const auto has = [&](const char* words) { return pdf.find(words) != std::string::npos; };
    CHECK(has("<pdfaid:part>3</pdfaid:part>"));
    CHECK(has("/AFRelationship /Data"));
    CHECK(has("/UF (resume.json)"));
    CHECK(has("/Subtype /application#2Fjson"));
    CHECK(has("/Params <</Size 2 /ModDate (D:19700101000000Z)>>"));
    CHECK(has("/EmbeddedFiles "));
    CHECK(has("/AF ["));
    CHECK(readable_pdf(one_page()).find("<pdfaid:part>2</pdfaid:part>") != std::string::npos);
}

}  // namespace vitac::pdf
