// Operators that show text, with as few words as will do.
#include "write/pdf/text_operators.h"

#include <cmath>

namespace vitac::pdf {

namespace {

// Differences of up to half a thousandth of the font size are put off until they add up: 0.005 pt at 10 pt.
constexpr double smallest_adjustment = 0.5;

// A run that begins so near the end of the last one (in thousandths of a point) goes on without a move.
constexpr double same_place = 10;

}  // namespace

void TextOperators::show(const GlyphRun& run, const std::vector<ShownGlyph>& glyphs, const std::uint32_t* shown) {
    if (run.size <= Length{} || run.glyphs.empty()) {
        return;
    }
    begin_object();
    set_color(run.color);
    set_expansion(run.expansion);
    move_to(run.origin);
    // Places along the run in thousandths of the font size, before expansion: where the glyphs should be, where they
    // are.
    const double scale = 1000.0 / static_cast<double>(run.size.units());
    double wanted = 0;
    double actual = 0;
    for (std::size_t i = 0; i < run.glyphs.size(); ++i) {
        const Glyph& glyph = run.glyphs[i];
        if (shown[i] != not_shown) {
            const ShownGlyph& form = glyphs[shown[i]];
            set_font(form.resource, run.size);
            set_rise(glyph.y_offset);
            const double gap = wanted + static_cast<double>(glyph.x_offset.units()) * scale - actual;
            if (std::abs(gap) > smallest_adjustment) {
                const auto rounded = std::llround(gap);
                adjust(-rounded);
                actual += static_cast<double>(rounded);
            }
            show_glyph(form.code);
            actual += form.width;
        }
        wanted += static_cast<double>(glyph.advance.units()) * scale;
    }
    end_glyphs();
    pen_x_ += actual * run.size.points() * run.expansion;
}

// --- State -----------------------------------------------------------------------------------------------------------

void TextOperators::begin_object() {
    if (in_object_) {
        return;
    }
    out_ += "BT\n";
    in_object_ = true;
    line_x_ = 0;
    line_y_ = 0;
    pen_x_ = 0;
}

void TextOperators::end_object() {
    if (in_object_) {
        out_ += "ET\n";
        in_object_ = false;
    }
}

void TextOperators::set_color(Color color) {
    if (color == color_) {
        return;
    }
    color_ = color;
    for (const std::uint8_t part : {color.red, color.green, color.blue}) {
        append_number(out_, part / 255.0);
        out_ += ' ';
    }
    out_ += "rg\n";
}

void TextOperators::set_font(int resource, Length size) {
    const Thousandths points = in_thousandths(size);
    if (resource == resource_ && points == size_) {
        return;
    }
    end_glyphs();
    resource_ = resource;
    size_ = points;
    out_ += "/F";
    append_integer(out_, resource);
    out_ += ' ';
    append_number(out_, points);
    out_ += " Tf\n";
}

void TextOperators::set_expansion(double expansion) {
    const Thousandths percent = in_thousandths(expansion * 100);
    if (percent == expansion_) {
        return;
    }
    expansion_ = percent;
    append_number(out_, percent);
    out_ += " Tz\n";
}

// Marks that stand higher or lower than the font has them.
void TextOperators::set_rise(Length rise) {
    const Thousandths points = in_thousandths(rise);
    if (points == rise_) {
        return;
    }
    end_glyphs();
    rise_ = points;
    append_number(out_, points);
    out_ += " Ts\n";
}

void TextOperators::move_to(Point origin) {
    const std::int64_t x = count(in_thousandths(origin.x));
    const std::int64_t y = count(in_thousandths(page_height_ - origin.y));
    if (y == line_y_ && std::abs(pen_x_ - static_cast<double>(x)) < same_place) {
        return;
    }
    append_number(out_, Thousandths{x - line_x_});
    out_ += ' ';
    append_number(out_, Thousandths{y - line_y_});
    out_ += " Td\n";
    line_x_ = x;
    line_y_ = y;
    pen_x_ = static_cast<double>(x);
}

// --- Glyphs: [<0012 0034> -25 <0056>] TJ ---------------------------------------------------------------------------

void TextOperators::show_glyph(std::uint16_t code) {
    if (!array_) {
        array_ = out_.size();
        has_adjustments_ = false;
    }
    if (!in_string_) {
        out_ += '<';
        in_string_ = true;
    }
    append_code(out_, code);
}

void TextOperators::adjust(std::int64_t thousandths) {
    if (!array_) {
        array_ = out_.size();
    }
    end_string();
    append_integer(out_, thousandths);
    has_adjustments_ = true;
}

void TextOperators::end_string() {
    if (in_string_) {
        out_ += '>';
        in_string_ = false;
    }
}

// Writes the operator for the glyphs since the last one, if any.
void TextOperators::end_glyphs() {
    if (!array_) {
        return;
    }
    end_string();
    if (has_adjustments_) {
        out_.insert(*array_, 1, '[');
        out_ += "]TJ\n";
    } else {
        out_ += "Tj\n";
    }
    array_.reset();
    has_adjustments_ = false;
}

}  // namespace vitac::pdf
