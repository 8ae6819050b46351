// The whole writer: pages in, a file out.
#include "write/pdf/pdf.h"

#include <catch2/catch.hpp>

#include "support/golden.h"
#include "support/other_programs.h"
#include "unit/pdf/hand_made.h"
#include "unit/pdf/readable_pdf.h"

namespace vitac {

namespace {

using hand_made::Maker;

std::string extracted(const FaceUse& face, const std::string& text) {
    Maker maker;
    const FaceId id = maker.face(face);
    maker.add({.text = text, .tag = maker.tag(Tag::Kind::Paragraph), .face = id});
    Diagnostics diagnostics;
    const std::string read = text_of_pdf(write_pdf(maker.pages, {}, diagnostics));
    CHECK(short_list(diagnostics, Sources{}) == "");
    return read.substr(0, read.find('\n'));
}

}  // namespace

TEST_CASE("a small page with everything, as it stands in the file", "[pdf][golden]") {
    CHECK(compare_with_golden("pdf/small_cv.pdf.txt", readable_pdf(hand_made::small_cv())) == "");
}

TEST_CASE("other programs read the words as written", "[pdf]") {
    CHECK(extracted(hand_made::libertine(), "efficient office, fjord") == "efficient office, fjord");
    CHECK(extracted(hand_made::noto_serif(), "Żółć Ἀθῆναι Київ") == "Żółć Ἀθῆναι Київ");
    CHECK(extracted(hand_made::noto_serif_cjk_korean(), "김철수, 서울대학교") == "김철수, 서울대학교");
}

TEST_CASE("pages without text, and no pages at all, are files too", "[pdf]") {
    Pages pages;
    pages.pages.emplace_back();
    pages.pages.back().width = 100_pt;
    pages.pages.back().height = 100_pt;
    Diagnostics diagnostics;
    CHECK(text_of_pdf(write_pdf(pages, {}, diagnostics)) == "\f");
    CHECK(write_pdf({}, {}, diagnostics).substr(0, 9) == "%PDF-1.7\n");
    CHECK(short_list(diagnostics, Sources{}) == "");
}

}  // namespace vitac
