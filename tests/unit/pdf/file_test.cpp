// Objects through libharu, and both forms of the file.
#include <catch2/catch.hpp>

#include "support/golden.h"
#include "support/other_programs.h"
#include "unit/pdf/hand_made.h"
#include "write/pdf/compact_file.h"
#include "write/pdf/icc_profile.h"
#include "write/pdf/pdf.h"
#include "write/pdf/save.h"

namespace vitac::pdf {

namespace {

std::string written(const Pages& pages, Compression compression = Compression::On) {
    Diagnostics diagnostics;
    std::string pdf = write_pdf(pages, {compression}, diagnostics);
    CHECK(short_list(diagnostics, Sources{}) == "");
    return pdf;
}

// More elements than one object stream holds.
Pages long_list() {
    hand_made::Maker maker;
    const FaceId face = maker.face(hand_made::libertine());
    const TagId list = maker.tag(Tag::Kind::List);
    for (int i = 0; i < 200; ++i) {
        if (i % 20 == 0 && i > 0) {
            maker.new_page();
        }
        const TagId body = maker.tag(Tag::Kind::ListBody, maker.tag(Tag::Kind::ListItem, list));
        maker.add({.text = "item " + std::to_string(i), .tag = body, .y = 20.0 + 12 * (i % 20), .face = face});
    }
    return maker.pages;
}

}  // namespace

TEST_CASE("equal pages give equal files", "[pdf]") {
    CHECK(written(hand_made::small_cv()) == written(hand_made::small_cv()));
    CHECK(written(hand_made::small_cv(), Compression::Off) == written(hand_made::small_cv(), Compression::Off));
}

TEST_CASE("both forms of the file read the same, and the compact one is smaller", "[pdf]") {
    const std::string compact = written(long_list());
    const std::string classic = written(long_list(), Compression::Off);
    CHECK(text_of_pdf(compact).find("item 199") != std::string::npos);
    CHECK(text_of_pdf(compact) == text_of_pdf(classic));
    CHECK(compact.size() < classic.size() / 4);
    CHECK(compact.substr(0, 9) == "%PDF-1.7\n");
    CHECK(classic.substr(0, 9) == "%PDF-1.7\n");
}

TEST_CASE("a compact file begins and ends as it should", "[pdf]") {
    const std::string file = compact_file({{ObjectId{1}, false, "<</Type /Catalog>>"}, {ObjectId{2}, true, "stream"}},
                                          {ObjectId{1}, ObjectId{2}, "0123456789abcdef"});
    CHECK(file.substr(9, 6) == "%\xE2\xE3\xCF\xD3\n");
    CHECK(file.find("2 0 obj\nstream\nendobj\n3 0 obj\n<</Type/ObjStm/N 1/First 4/") == 15);
    CHECK(file.find("<</Type/XRef/Size 5/W[1 4 2]/Root 1 0 R/Info 2 0 R/ID[<30313233343536373839616263646566>"
                    "<30313233343536373839616263646566>]") != std::string::npos);
    const std::string start = std::to_string(file.find("4 0 obj"));
    CHECK(file.substr(file.size() - start.size() - 17) == "startxref\n" + start + "\n%%EOF\n");
}

TEST_CASE("objects are numbered, filled and written as given", "[pdf]") {
    PdfObjects objects(Compression::Off);
    const ObjectId dictionary = objects.add();
    objects.add_stream("12345", "/Subtype /Any\n");
    objects.fill(dictionary, "/Key (value)");
    const std::vector<WrittenObject> all = objects.written();
    CHECK(objects.failure() == "");
    CHECK(all.at(static_cast<std::size_t>(dictionary) - 1).bytes == "<<\n/Key (value)\n>>");
    CHECK(all.at(static_cast<std::size_t>(dictionary)).is_stream);
    CHECK(all.at(static_cast<std::size_t>(dictionary)).bytes.find("/Subtype /Any\n>>\nstream\r\n12345\nendstream") !=
          std::string::npos);
}

TEST_CASE("an error of libharu is reported and nothing is written", "[pdf]") {
    PdfObjects objects(Compression::On);
    objects.fill(ObjectId{9999}, "/Key /Value");
    Diagnostics diagnostics;
    CHECK(save_file(objects, Compression::On, diagnostics) == "");
    CHECK(short_list(diagnostics, Sources{}) ==
          "error pdf-not-written: internal error: the PDF could not be written: libharu error 0x1034, detail 9999\n");
}

TEST_CASE("the colour profile is sRGB in 480 bytes", "[pdf]") {
    const std::string profile = srgb_profile();
    CHECK(profile.size() == 480);
    CHECK(profile.substr(0, 4) == std::string("\0\0\x01\xE0", 4));
    CHECK(profile.substr(36, 4) == "acsp");
    CHECK(profile.substr(12, 12) == "mntrRGB XYZ ");
}

}  // namespace vitac::pdf
