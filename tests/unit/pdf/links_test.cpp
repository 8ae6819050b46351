// Link annotations.
#include <catch2/catch.hpp>

#include "unit/pdf/hand_made.h"
#include "unit/pdf/readable_pdf.h"

namespace vitac {

namespace {

using hand_made::Maker;

std::string annotation_of(const Pages& pages) {
    const std::string object = object_with(readable_pdf(pages), {"/Subtype /Link"});
    return object.substr(std::min(object.size(), object.find("<<")));
}

Pages with_link(const std::string& url, const std::string& description) {
    Maker maker;
    const FaceId face = maker.face(hand_made::libertine());
    const LinkId target = maker.link(url, description);
    maker.add({.text = "there", .tag = maker.tag(Tag::Kind::Link, maker.tag(Tag::Kind::Paragraph)), .face = face});
    maker.link_last(target);
    maker.pages.pages[0].links[0].area = {40_pt, 30_pt, 20_pt, 10_pt};
    return maker.pages;
}

}  // namespace

TEST_CASE("a link is described, printed and in the structure", "[pdf]") {
    CHECK(annotation_of(with_link("https://example.org/x", "Paper: Engines, example.org")) ==
          "<<\n/Type /Annot\n/Subtype /Link\n/Rect [40 260 60 270]\n/Border [0 0 0]\n/F 4\n"
          "/Contents (Paper: Engines, example.org)\n/StructParent 1\n"
          "/A <</S /URI /URI (https://example.org/x)>>\n>>");
}

TEST_CASE("a link over two lines has four corners for each, and its rectangle around both", "[pdf]") {
    Pages pages = with_link("https://example.org", "Engines");
    LinkArea second = pages.pages[0].links[0];
    second.area = {10_pt, 42_pt, 30_pt, 10_pt};
    pages.pages[0].links.push_back(second);
    const std::string annotation = annotation_of(pages);
    CHECK(annotation.find("/Rect [10 248 60 270]\n"
                          "/QuadPoints [40 260 60 260 60 270 40 270 10 248 40 248 40 258 10 258]\n") !=
          std::string::npos);
}

TEST_CASE("targets are ASCII and escaped; without a description they describe themselves", "[pdf]") {
    const std::string annotation = annotation_of(with_link("https://example.org/(a)/\u00e9 b", ""));
    CHECK(annotation.find("/URI (https://example.org/\\(a\\)/%C3%A9%20b)") != std::string::npos);
    CHECK(annotation.find("/Contents <FEFF00680074") != std::string::npos);
}

}  // namespace vitac
