// The operators that show text.
#include "write/pdf/text_operators.h"

#include <catch2/catch.hpp>

namespace vitac::pdf {

namespace {

// Two glyphs of 500 and 250 thousandths; the third is the second in another font dictionary.
const std::vector<ShownGlyph> glyphs = {{7, 1, 500}, {8, 1, 250}, {8, 2, 250}};

struct Shown {
    std::uint32_t glyph = 0;
    double advance = 0;  // points
    double x_offset = 0;
    double y_offset = 0;
};

class Sheet {
public:
    GlyphRun run;

    Sheet() {
        run.size = 10_pt;
        run.origin = {100_pt, 50_pt};
    }
    Sheet& show(const std::vector<Shown>& line) {
        std::vector<std::uint32_t> numbers;
        run.glyphs.clear();
        for (const Shown& one : line) {
            numbers.push_back(one.glyph);
            run.glyphs.push_back({0, Length::from_points(one.advance), Length::from_points(one.x_offset),
                                  Length::from_points(one.y_offset), 0});
        }
        operators_.show(run, glyphs, numbers.data());
        return *this;
    }
    std::string end() {
        operators_.end_object();
        return out_;
    }

private:
    std::string out_;
    TextOperators operators_{out_, 300_pt};
};

}  // namespace

TEST_CASE("glyphs at their own widths are one string", "[pdf]") {
    CHECK(Sheet().show({{0, 5}, {1, 2.5}, {0, 5}}).end() == "BT\n100 250 Td\n/F1 10 Tf\n<000700080007>Tj\nET\n");
}

TEST_CASE("kerning and tracking stand between the glyphs, in thousandths", "[pdf]") {
    CHECK(Sheet().show({{0, 4.5}, {1, 3}, {0, 5}}).end() ==
          "BT\n100 250 Td\n/F1 10 Tf\n[<0007>50<0008>-50<0007>]TJ\nET\n");
}

TEST_CASE("small differences wait until they add up", "[pdf]") {
    // Each advance is .4 thousandths too wide.
    CHECK(Sheet().show({{0, 5.004}, {0, 5.004}, {0, 5.004}, {0, 5.004}}).end() ==
          "BT\n100 250 Td\n/F1 10 Tf\n[<00070007>-1<00070007>]TJ\nET\n");
}

TEST_CASE("a run that begins where the last ended needs no move, and no font that is already set", "[pdf]") {
    Sheet sheet;
    sheet.show({{0, 5}});
    sheet.run.origin.x = 105_pt;
    sheet.show({{1, 2.5}});
    sheet.run.origin = {100_pt, 62_pt};
    sheet.show({{0, 5}});
    CHECK(sheet.end() == "BT\n100 250 Td\n/F1 10 Tf\n<0007>Tj\n<0008>Tj\n0 -12 Td\n<0007>Tj\nET\n");
}

TEST_CASE("colour, size, scale and dictionary are set where they change", "[pdf]") {
    Sheet sheet;
    sheet.run.color = {255, 0, 51};
    sheet.run.expansion = 1.02;
    sheet.show({{0, 5}, {2, 2.5}});
    sheet.run.color = {};
    sheet.run.expansion = 1;
    sheet.run.origin.x = 107.65_pt;
    sheet.run.size = 8.5_pt;
    sheet.show({{2, 2.125}});
    CHECK(sheet.end() ==
          "BT\n1 0 .2 rg\n102 Tz\n100 250 Td\n/F1 10 Tf\n<0007>Tj\n/F2 10 Tf\n<0008>Tj\n0 0 0 rg\n100 Tz\n/F2 8.5 "
          "Tf\n<0008>Tj\nET\n");
}

TEST_CASE("marks are moved over their letters and back", "[pdf]") {
    CHECK(Sheet().show({{0, 5}, {1, 0, -3, 1.5}, {0, 5}}).end() ==
          "BT\n100 250 Td\n/F1 10 Tf\n<0007>Tj\n1.5 Ts\n[300<0008>]TJ\n0 Ts\n[-50<0007>]TJ\nET\n");
}

TEST_CASE("what is not shown keeps its room", "[pdf]") {
    CHECK(Sheet().show({{0, 5}, {not_shown, 3}, {0, 5}}).end() ==
          "BT\n100 250 Td\n/F1 10 Tf\n[<0007>-300<0007>]TJ\nET\n");
    CHECK(Sheet().show({{not_shown, 3}}).end() == "BT\n100 250 Td\nET\n");
    CHECK(Sheet().show({}).end() == "");
}

}  // namespace vitac::pdf
