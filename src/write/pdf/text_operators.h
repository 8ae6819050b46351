// Operators that show text, with as few words as will do.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/pages.h"
#include "write/pdf/fonts.h"
#include "write/pdf/syntax.h"

namespace vitac::pdf {

// Appends to the content stream of one page, and knows the state that it has left there.
class TextOperators {
public:
    TextOperators(std::string& out, Length page_height) : out_(out), page_height_(page_height) {}

    // `shown` has a number in `glyphs`, or not_shown, for each glyph of the run.
    void show(const GlyphRun& run, const std::vector<ShownGlyph>& glyphs, const std::uint32_t* shown);
    void end_object();  // where one is open
    void set_color(Color color);

private:
    void begin_object();
    void set_font(int resource, Length size);
    void set_expansion(double expansion);
    void set_rise(Length rise);
    void move_to(Point origin);

    void show_glyph(std::uint16_t code);
    void adjust(std::int64_t thousandths);
    void end_string();
    void end_glyphs();

    std::string& out_;
    Length page_height_;
    bool in_object_ = false;

    // What the graphics state holds now; a page begins in black at natural width.
    Color color_;
    int resource_ = 0;
    Thousandths size_{};
    Thousandths expansion_ = in_thousandths(100.0);  // percent
    Thousandths rise_{};

    // Where the line began (Td counts from there) and where the last glyph ended, in thousandths of a point.
    std::int64_t line_x_ = 0;
    std::int64_t line_y_ = 0;
    double pen_x_ = 0;

    // The array of the TJ being written begins here in `out_`.
    std::optional<std::size_t> array_;
    bool in_string_ = false;
    bool has_adjustments_ = false;
};

}  // namespace vitac::pdf
