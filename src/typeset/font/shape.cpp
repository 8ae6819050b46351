// Characters become glyphs. Every word is shaped once a document, however often it occurs.
#include "typeset/font/shape.h"

#include <hb-ot.h>
#include <hb.h>

#include <algorithm>
#include <cstring>

#include "base/unicode.h"

namespace vitac {

namespace {

// Longer texts hardly come twice.
constexpr std::size_t longest_kept_word = 64;

// How far HarfBuzz looks around a text for letters that join; five characters of at most four bytes.
constexpr std::size_t context_bytes = 20;

bool is_joining(std::string_view script) {
    constexpr std::string_view joining[] = {"Arab", "Syrc", "Mong", "Nkoo", "Mand", "Phag", "Adlm"};
    return std::find(std::begin(joining), std::end(joining), script) != std::end(joining);
}

bool is_continuation(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

void add_feature(std::vector<hb_feature_t>& features, const char* tag, std::uint32_t value) {
    features.push_back({hb_tag_from_string(tag, -1), value, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END});
}

// Kerning, marks and what a script demands are on by themselves.
std::vector<hb_feature_t> features_of(const ShapeStyle& style) {
    std::vector<hb_feature_t> features;
    if (!style.ligatures) {
        add_feature(features, "liga", 0);
        add_feature(features, "clig", 0);
    }
    if (style.caps == Caps::SmallCaps || style.caps == Caps::AllSmallCaps) {
        add_feature(features, "smcp", 1);
    }
    if (style.caps == Caps::AllSmallCaps) {
        add_feature(features, "c2sc", 1);
    }
    switch (style.figures) {
        case Figures::Default:
            break;
        case Figures::LiningTabular:
            add_feature(features, "lnum", 1);
            add_feature(features, "tnum", 1);
            break;
        case Figures::LiningProportional:
            add_feature(features, "lnum", 1);
            add_feature(features, "pnum", 1);
            break;
        case Figures::OldstyleProportional:
            add_feature(features, "onum", 1);
            add_feature(features, "pnum", 1);
            break;
        case Figures::OldstyleTabular:
            add_feature(features, "onum", 1);
            add_feature(features, "tnum", 1);
            break;
    }
    return features;
}

// The characters to draw, each with the offset of the one it stands for.
struct Drawn {
    std::vector<hb_codepoint_t> characters;
    std::vector<std::uint32_t> clusters;
};

void append_drawn(Drawn& drawn, std::string_view text, std::size_t begin, std::size_t end, const ShapeStyle& style) {
    for (std::size_t offset = begin; offset < end;) {
        const auto cluster = static_cast<std::uint32_t>(offset);
        const char32_t character = unicode::decode(text, offset);
        if (style.capitals_drawn && unicode::is_lowercase(character)) {
            std::string written;
            unicode::append(written, character);
            for (const char32_t capital : unicode::to_characters(unicode::to_upper(written, style.language))) {
                drawn.characters.push_back(capital);
                drawn.clusters.push_back(cluster);
            }
        } else {
            drawn.characters.push_back(style.face->drawn_for(character));
            drawn.clusters.push_back(cluster);
        }
    }
}

std::size_t context_before(std::string_view text, std::size_t begin) {
    std::size_t from = begin - std::min(begin, context_bytes);
    while (from < begin && is_continuation(text[from])) {
        ++from;
    }
    return from;
}

std::size_t context_after(std::string_view text, std::size_t end) {
    std::size_t to = std::min(text.size(), end + context_bytes);
    while (to > end && to < text.size() && is_continuation(text[to])) {
        --to;
    }
    return to;
}

ShapedText read_glyphs(hb_buffer_t* buffer, const Drawn& drawn, std::size_t begin) {
    unsigned count = 0;
    const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer, &count);
    const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer, &count);
    ShapedText glyphs;
    glyphs.reserve(count);
    for (unsigned i = 0; i < count; ++i) {
        if (infos[i].codepoint == 0) {
            continue;  // .notdef: never drawn, whatever the font's rules do
        }
        glyphs.push_back({infos[i].codepoint, positions[i].x_advance, positions[i].x_offset, positions[i].y_offset,
                          drawn.clusters[infos[i].cluster] - static_cast<std::uint32_t>(begin),
                          (hb_glyph_info_get_glyph_flags(&infos[i]) & HB_GLYPH_FLAG_UNSAFE_TO_BREAK) != 0});
    }
    return glyphs;
}

}  // namespace

Shaper::Shaper() : buffer_(hb_buffer_create()) {}

Shaper::~Shaper() {
    hb_buffer_destroy(buffer_);
}

ShapeStyleId Shaper::intern(const ShapeStyle& style) {
    const auto known = std::find(styles_.begin(), styles_.end(), style);
    const auto index = static_cast<std::uint32_t>(known - styles_.begin());
    if (known == styles_.end()) {
        styles_.push_back(style);
    }
    return ShapeStyleId{index};
}

std::shared_ptr<const ShapedText> Shaper::shape(ShapeStyleId id, std::string_view text, std::size_t begin,
                                                std::size_t end) {
    const ShapeStyle& wanted = style(id);
    const bool looks_around =
        is_joining(wanted.script) && ((begin > 0 && text[begin - 1] != ' ') || (end < text.size() && text[end] != ' '));
    if (looks_around || end - begin > longest_kept_word) {
        return shape_now(wanted, text, begin, end);
    }
    std::string key(text.substr(begin, end - begin));
    key.append(reinterpret_cast<const char*>(&id), sizeof id);
    auto& word = words_[std::move(key)];
    if (!word) {
        word = shape_now(wanted, text, begin, end);
    }
    return word;
}

std::shared_ptr<const ShapedText> Shaper::shape_now(const ShapeStyle& style, std::string_view text, std::size_t begin,
                                                    std::size_t end) {
    const std::size_t from = is_joining(style.script) ? context_before(text, begin) : begin;
    const std::size_t to = is_joining(style.script) ? context_after(text, end) : end;
    Drawn drawn;
    append_drawn(drawn, text, from, begin, style);
    const std::size_t first = drawn.characters.size();
    append_drawn(drawn, text, begin, end, style);
    const std::size_t last = drawn.characters.size();
    append_drawn(drawn, text, end, to, style);

    hb_buffer_clear_contents(buffer_);
    hb_buffer_add_codepoints(buffer_, drawn.characters.data(), static_cast<int>(drawn.characters.size()),
                             static_cast<unsigned>(first), static_cast<int>(last - first));
    hb_buffer_set_direction(buffer_, style.right_to_left ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
    hb_buffer_set_script(buffer_, hb_script_from_string(style.script.data(), static_cast<int>(style.script.size())));
    hb_buffer_set_language(buffer_,
                           hb_language_from_string(style.language.data(), static_cast<int>(style.language.size())));
    hb_buffer_set_cluster_level(buffer_, HB_BUFFER_CLUSTER_LEVEL_MONOTONE_CHARACTERS);
    hb_buffer_set_flags(buffer_, HB_BUFFER_FLAG_REMOVE_DEFAULT_IGNORABLES);
    const std::vector<hb_feature_t> features = features_of(style);
    hb_shape(style.face->font(), buffer_, features.data(), static_cast<unsigned>(features.size()));
    return std::make_shared<const ShapedText>(read_glyphs(buffer_, drawn, begin));
}

}  // namespace vitac
