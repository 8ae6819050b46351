// Pages made by hand, with real fonts: what typesetting would give, without it.
#include "unit/pdf/hand_made.h"

#include <hb.h>

#include <utility>

#include "support/memory_world.h"

namespace vitac::hand_made {

namespace {

FaceUse installed(const std::string& path, int index = 0) {
    MemoryWorld world;
    FaceUse face;
    face.file = world.font_file(path);
    face.index = index;
    return face;
}

hb_font_t* open_font(const FaceUse& face) {
    const std::string_view bytes = face.file->bytes;
    hb_blob_t* blob =
        hb_blob_create(bytes.data(), static_cast<unsigned>(bytes.size()), HB_MEMORY_MODE_READONLY, nullptr, nullptr);
    hb_face_t* opened = hb_face_create(blob, static_cast<unsigned>(face.index));
    hb_font_t* font = hb_font_create(opened);
    hb_face_destroy(opened);
    hb_blob_destroy(blob);
    return font;
}

std::vector<hb_feature_t> parse_features(const std::vector<std::string>& names) {
    std::vector<hb_feature_t> features;
    for (const std::string& name : names) {
        hb_feature_t feature;
        hb_feature_from_string(name.data(), static_cast<int>(name.size()), &feature);
        features.push_back(feature);
    }
    return features;
}

std::vector<Glyph> shape(const FaceUse& face, const Maker::Text& text) {
    hb_font_t* font = open_font(face);
    const auto scale = static_cast<int>(Length::from_points(text.size).units());
    hb_font_set_scale(font, scale, scale);
    hb_buffer_t* buffer = hb_buffer_create();
    hb_buffer_set_cluster_level(buffer, HB_BUFFER_CLUSTER_LEVEL_MONOTONE_CHARACTERS);
    hb_buffer_add_utf8(buffer, text.text.data(), static_cast<int>(text.text.size()), 0, -1);
    hb_buffer_guess_segment_properties(buffer);
    hb_buffer_set_direction(buffer, text.right_to_left ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
    const std::vector<hb_feature_t> features = parse_features(text.features);
    hb_shape(font, buffer, features.data(), static_cast<unsigned>(features.size()));
    unsigned count = 0;
    const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer, &count);
    const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer, &count);
    std::vector<Glyph> glyphs;
    for (unsigned i = 0; i < count; ++i) {
        glyphs.push_back({infos[i].codepoint, Length::from_units(positions[i].x_advance),
                          Length::from_units(positions[i].x_offset), Length::from_units(positions[i].y_offset),
                          infos[i].cluster});
    }
    hb_buffer_destroy(buffer);
    hb_font_destroy(font);
    return glyphs;
}

}  // namespace

FaceUse libertine() {
    return installed("/usr/share/fonts/opentype/linux-libertine/LinLibertine_R.otf");
}
FaceUse noto_serif() {
    return installed("/usr/share/fonts/truetype/noto/NotoSerif-Regular.ttf");
}
FaceUse noto_naskh_arabic() {
    return installed("/usr/share/fonts/truetype/noto/NotoNaskhArabic-Regular.ttf");
}
FaceUse noto_serif_cjk_korean() {
    constexpr int korean = 1;  // after Japanese
    return installed("/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc", korean);
}

Maker::Maker() {
    pages.metadata = {
        "Ada Sample – Curriculum Vitae", "Ada Sample", "Curriculum Vitae", {"engines", "notes"}, "en", {}};
    pages.tags.emplace_back();
    new_page();
}

void Maker::new_page() {
    Page page;
    page.width = 400_pt;
    page.height = 300_pt;
    pages.pages.push_back(std::move(page));
}

FaceId Maker::face(FaceUse face) {
    pages.faces.push_back(std::move(face));
    return FaceId{static_cast<std::uint16_t>(pages.faces.size() - 1)};
}

TagId Maker::tag(Tag::Kind kind, TagId parent, int heading_level) {
    const TagId id{static_cast<std::uint32_t>(pages.tags.size())};
    Tag tag;
    tag.kind = kind;
    tag.parent = parent;
    tag.heading_level = heading_level;
    pages.tags.push_back(tag);
    pages.tags[static_cast<std::size_t>(parent)].kids.push_back(id);
    return id;
}

GlyphRun& Maker::add(const Text& text) {
    GlyphRun run;
    run.face = text.face;
    run.size = Length::from_points(text.size);
    run.origin = {Length::from_points(text.x), Length::from_points(text.y)};
    run.right_to_left = text.right_to_left;
    run.text = text.text;
    run.glyphs = shape(pages.faces.at(static_cast<std::size_t>(text.face)), text);
    run.tag = text.tag;
    pages.pages.back().items.emplace_back(std::move(run));
    return std::get<GlyphRun>(pages.pages.back().items.back());
}

void Maker::add_box(double left, double top, double width, double height) {
    pages.pages.back().items.emplace_back(FilledBox{
        {Length::from_points(left), Length::from_points(top), Length::from_points(width), Length::from_points(height)},
        {0, 51, 102}});
}

LinkId Maker::link(std::string url, std::string description) {
    pages.links.push_back({std::move(url), std::move(description)});
    return LinkId{static_cast<std::uint32_t>(pages.links.size() - 1)};
}

void Maker::link_last(LinkId link) {
    auto& run = std::get<GlyphRun>(pages.pages.back().items.back());
    run.link = link;
    Length width;
    for (const Glyph& glyph : run.glyphs) {
        width += glyph.advance;
    }
    pages.pages.back().links.push_back(
        {link, run.tag, {run.origin.x, run.origin.y - run.size * 0.75, width, run.size}});
}

Pages small_cv() {
    Maker maker;
    const FaceId serif = maker.face(libertine());
    using Kind = Tag::Kind;
    maker.add({.text = "Ada Sample", .tag = maker.tag(Kind::Heading, {}, 1), .face = serif, .size = 18});
    const TagId section = maker.tag(Kind::Section);
    maker.pages.tags[static_cast<std::size_t>(section)].title = "Talks (2)";
    maker.add({.text = "Talks",
               .tag = maker.tag(Kind::Heading, section, 2),
               .y = 70,
               .face = serif,
               .size = 12,
               .features = {"smcp"}});
    maker.add_box(40, 74, 320, 0.5);

    const TagId list = maker.tag(Kind::List, section);
    maker.pages.tags[static_cast<std::size_t>(list)].bulleted = true;
    const TagId item = maker.tag(Kind::ListItem, list);
    maker.add({.text = "• ", .tag = maker.tag(Kind::ListLabel, item), .y = 90, .face = serif});
    const TagId paragraph = maker.tag(Kind::Paragraph, maker.tag(Kind::ListBody, item));
    maker.add({.text = "On office engines, with ", .tag = paragraph, .x = 52, .y = 90, .face = serif});
    const TagId link = maker.tag(Kind::Link, paragraph);
    const LinkId target = maker.link("https://example.org/a(b)", "Slides: On office engines, example.org");
    maker.add({.text = "slides ", .tag = link, .x = 330, .y = 90, .face = serif}).color = {0, 0, 139};
    maker.link_last(target);
    maker.add({.text = "and notes", .tag = link, .x = 52, .y = 102, .face = serif}).color = {0, 0, 139};
    maker.link_last(target);
    maker.add({.text = " for ", .tag = paragraph, .x = 95, .y = 102, .face = serif});
    maker.add({.text = "everyone.", .tag = maker.tag(Kind::Strong, paragraph), .x = 120, .y = 102, .face = serif});

    maker.new_page();
    const TagId second = maker.tag(Kind::ListItem, list);
    maker.add({.text = "• ", .tag = maker.tag(Kind::ListLabel, second), .face = serif});
    maker.add({.text = "Nothing else.", .tag = maker.tag(Kind::ListBody, second), .x = 52, .face = serif});
    maker.add({.text = "Ada Sample 2/2", .x = 300, .y = 280, .face = serif, .size = 8}).artifact = true;
    maker.pages.outline = {{"Talks (2)", 1, 0, 58_pt, "talks"}};
    return maker.pages;
}

}  // namespace vitac::hand_made
