// Whether text can be read: its contrast, its size, the length of its lines.
#include "quality/look_measures.h"

#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <string>
#include <variant>

#include "base/unicode.h"
#include "quality/font_height.h"

namespace vitac::quality {

namespace {

std::string words_of(std::size_t page, const GlyphRun& run) {
    return fmt::format("page {}: {}", page + 1, run.text);
}

bool is_blank(const std::string& text) {
    for (std::size_t offset = 0; offset < text.size();) {
        if (!unicode::is_space(unicode::decode(text, offset))) {
            return false;
        }
    }
    return true;
}

bool contains(const Rectangle& box, Point point) {
    return point.x >= box.left && point.x <= box.left + box.width && point.y >= box.top &&
           point.y <= box.top + box.height;
}

// What was painted last below the beginning of the run.
Color color_below(const Page& page, std::size_t item, const GlyphRun& run) {
    Color below = white;
    for (std::size_t i = 0; i < item; ++i) {
        const auto* box = std::get_if<FilledBox>(&page.items[i]);
        below = box != nullptr && contains(box->box, run.origin) ? box->color : below;
    }
    return below;
}

Measurement keep_least(Measurement least, double value, const std::string& example) {
    const bool first = least.example.empty();
    return first || value < least.amount ? Measurement{least.measure, value, 1, example} : least;
}

// The run that has most of the line's letters.
const GlyphRun* main_run(const Page& page, const LineReport& line) {
    std::map<Length, std::size_t> glyphs;
    const GlyphRun* best = nullptr;
    for (std::size_t i = line.first_item; i < std::min(line.end_item, page.items.size()); ++i) {
        if (const auto* run = std::get_if<GlyphRun>(&page.items[i])) {
            glyphs[run->size] += run->glyphs.size();
            best = best == nullptr || glyphs[run->size] > glyphs[best->size] ? run : best;
        }
    }
    return best;
}

}  // namespace

Measurements measure_contrast(const Pages& pages) {
    Measurement least{.measure = "contrast"};
    for (std::size_t page = 0; page < pages.pages.size(); ++page) {
        const std::vector<PageItem>& items = pages.pages[page].items;
        for (std::size_t i = 0; i < items.size(); ++i) {
            const auto* run = std::get_if<GlyphRun>(&items[i]);
            if (run != nullptr && !is_blank(run->text)) {
                const double ratio = contrast_ratio(run->color, color_below(pages.pages[page], i, *run));
                least = keep_least(least, ratio, words_of(page, *run));
            }
        }
    }
    return least.example.empty() ? Measurements{} : Measurements{least};
}

Measurements measure_x_height(const Pages& pages) {
    std::vector<std::optional<double>> heights;
    for (const FaceUse& face : pages.faces) {
        heights.push_back(x_height(face));
    }
    const auto height_of = [&](const GlyphRun& run) -> std::optional<double> {
        const auto face = static_cast<std::size_t>(run.face);
        const bool known = face < heights.size() && heights[face].has_value();
        return known ? std::optional(*heights[face] * run.size.points()) : std::nullopt;
    };
    Measurement body{.measure = "x-height body"};
    Measurement notes{.measure = "x-height notes"};
    for (std::size_t page = 0; page < pages.pages.size(); ++page) {
        for (const LineReport& line : pages.pages[page].lines) {
            const GlyphRun* main = main_run(pages.pages[page], line);
            const bool is_body = line.role == Role::Paragraph || line.role == Role::ListBody;
            if (is_body && main != nullptr && height_of(*main)) {
                body = keep_least(body, *height_of(*main), words_of(page, *main));
            }
            for (std::size_t i = line.first_item; i < std::min(line.end_item, pages.pages[page].items.size()); ++i) {
                const auto* run = std::get_if<GlyphRun>(&pages.pages[page].items[i]);
                if (run != nullptr && run->origin.y == line.baseline && height_of(*run)) {
                    notes = keep_least(notes, *height_of(*run), words_of(page, *run));
                }
            }
        }
    }
    Measurements found;
    for (const Measurement& measurement : {body, notes}) {
        if (!measurement.example.empty()) {
            found.push_back(measurement);
        }
    }
    return found;
}

Measurements measure_line_length(const std::vector<MeasuredParagraph>& paragraphs) {
    constexpr std::size_t prose_lines = 3;  // what is shorter is a title or a bullet
    constexpr double nearly_as_wide = 0.9;
    const auto is_prose = [](const MeasuredParagraph& paragraph) {
        return paragraph.size() >= prose_lines && paragraph.front().line->role == Role::Paragraph;
    };
    Length widest;  // what stands in a narrow column beside it is not the text that is read
    for (const MeasuredParagraph& paragraph : paragraphs) {
        widest = std::max(widest, paragraph.back().line->measure);
    }
    double characters = 0;
    double lines = 0;
    for (const MeasuredParagraph& paragraph : paragraphs) {
        for (const LineOnPage& line : paragraph) {
            if (is_prose(paragraph) && line.line->measure >= widest * nearly_as_wide && !line.ends_passage) {
                characters += static_cast<double>(unicode::character_count(line.line->text));
                lines += 1;
            }
        }
    }
    return lines == 0 ? Measurements{} : Measurements{{"characters", characters, lines, ""}};
}

}  // namespace vitac::quality
