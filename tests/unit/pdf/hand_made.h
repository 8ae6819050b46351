// Pages made by hand, with real fonts: what typesetting would give, without it.
#pragma once

#include <string>
#include <vector>

#include "model/pages.h"

namespace vitac::hand_made {

// Faces of the installed test fonts.
FaceUse libertine();              // CFF, name-keyed
FaceUse noto_serif();             // glyf
FaceUse noto_serif_cjk_korean();  // CFF, CID-keyed, in a collection
FaceUse noto_naskh_arabic();      // glyf, right to left

// One page of 400 by 300 points, a document tag, and functions that add to them.
class Maker {
public:
    Maker();

    FaceId face(FaceUse face);
    TagId tag(Tag::Kind kind, TagId parent = TagId{}, int heading_level = 0);

    // Shapes `text` with HarfBuzz at 10 pt and puts it on the last page. Features as in "smcp", "-liga".
    struct Text {
        std::string text;
        TagId tag{};
        double x = 40;
        double y = 40;
        FaceId face{};
        double size = 10;
        std::vector<std::string> features = {};
        bool right_to_left = false;
    };
    GlyphRun& add(const Text& text);
    void add_box(double left, double top, double width, double height);
    // The last run becomes (part of) a link in its tag, with an area of its own.
    void link_last(LinkId link);
    LinkId link(std::string url, std::string description);
    void new_page();

    Pages pages;
};

// A page with a heading, a list with a link, a footer and a rule: something of everything.
Pages small_cv();

}  // namespace vitac::hand_made
