// Characters become glyphs. Every word is shaped once a document, however often it occurs.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/document.h"
#include "typeset/font/face.h"

struct hb_buffer_t;

namespace vitac {

// All but the size that decides which glyphs a text becomes.
struct ShapeStyle {
    const Face* face = nullptr;
    std::string script;    // ISO 15924 tag
    std::string language;  // BCP 47
    bool right_to_left = false;
    bool ligatures = true;
    Caps caps = Caps::AsWritten;  // SmallCaps and AllSmallCaps by the font's own small capitals
    bool capitals_drawn = false;  // lower case is drawn as capitals: for small capitals that the font has not
    Figures figures = Figures::Default;

    bool operator==(const ShapeStyle&) const = default;
};
enum class ShapeStyleId : std::uint32_t {};

// In font units.
struct ShapedGlyph {
    std::uint32_t id = 0;
    std::int32_t advance = 0;
    std::int32_t x_offset = 0;
    std::int32_t y_offset = 0;
    std::uint32_t cluster = 0;     // byte offset in the shaped text of the first character it stands for
    bool unsafe_to_break = false;  // text parted before this cluster has other glyphs
};
using ShapedText = std::vector<ShapedGlyph>;  // in visual order

class Shaper {
public:
    Shaper();
    ~Shaper();
    Shaper(const Shaper&) = delete;
    Shaper& operator=(const Shaper&) = delete;

    ShapeStyleId intern(const ShapeStyle& style);
    const ShapeStyle& style(ShapeStyleId id) const { return styles_[static_cast<std::size_t>(id)]; }

    // The glyphs of text[begin, end). Letters of joining scripts look at the letters before and after.
    std::shared_ptr<const ShapedText> shape(ShapeStyleId style, std::string_view text, std::size_t begin,
                                            std::size_t end);

private:
    std::shared_ptr<const ShapedText> shape_now(const ShapeStyle& style, std::string_view text, std::size_t begin,
                                                std::size_t end);

    hb_buffer_t* buffer_;
    std::vector<ShapeStyle> styles_;
    std::unordered_map<std::string, std::shared_ptr<const ShapedText>> words_;  // looked up only, never walked through
};

}  // namespace vitac
