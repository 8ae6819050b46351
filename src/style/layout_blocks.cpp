// The paragraphs of a layout: blocks and bullets.
#include "style/layout_blocks.h"

#include <utility>

#include "style/layout_file.h"
#include "style/layout_ranges.h"

namespace vitac {

namespace {

constexpr Problem<std::string> unknown_block{Severity::Error, "unknown-block", "there is no block `{}`"};

// Half the smallest size to twice the largest.
constexpr LengthRange leading_range{2_pt, 200_pt};
constexpr LengthRange first_line_range{-100_mm, 100_mm};
constexpr LengthRange rule_range{0_pt, 20_pt};

const std::vector<std::pair<std::string, Alignment>> alignments = {{"left", Alignment::Left},
                                                                   {"right", Alignment::Right},
                                                                   {"center", Alignment::Center},
                                                                   {"justified", Alignment::Justified}};
const std::vector<std::pair<std::string, Keep>> keeps = {
    {"free", Keep::Free}, {"prefer", Keep::Prefer}, {"always", Keep::Always}};

void read_style_name(const yaml::Node& node, const Layout& layout, LayoutReader& reader, std::string& target) {
    if (layout.styles.contains(node.text)) {
        target = node.text;
    } else {
        reader.diagnostics().add(
            unknown_style.at(node.span, node.text).with_hint(did_you_mean(node.text, keys_of(layout.styles))));
    }
}

RuleFormat read_rule(const yaml::Node& node, const Layout& layout, LayoutReader& reader) {
    RuleFormat rule;
    if (node.text == "none") {
        return rule;
    }
    reader.map(node, "`rule`",
               {{"thickness", [&](const auto& value) { reader.length(value, rule_range, rule.thickness); }},
                {"color", [&](const auto& value) { reader.color(value, layout.colors, rule.color); }},
                {"gap", [&](const auto& value) { reader.measure(value, spacing_range, rule.gap); }}});
    return rule;
}

BlockFormat read_block(const yaml::Node& node, const Layout& layout, LayoutReader& reader) {
    BlockFormat block;
    const auto spacing = [&reader](LengthRange range, Measure& target) {
        return [&reader, range, &target](const yaml::Node& value) { reader.measure(value, range, target); };
    };
    reader.map(node, "a block",
               {{"style", [&](const auto& value) { read_style_name(value, layout, reader, block.style); }},
                {"align", [&](const auto& value) { reader.one_of<Alignment>(value, alignments, block.alignment); }},
                {"leading", spacing(leading_range, block.leading)},
                {"before", spacing(spacing_range, block.before)},
                {"after", spacing(spacing_range, block.after)},
                {"indent_left", spacing(indent_range, block.indent_left)},
                {"indent_right", spacing(indent_range, block.indent_right)},
                {"first_line", spacing(first_line_range, block.first_line)},
                {"hyphenate", [&](const auto& value) { reader.yes_no(value, block.hyphenate); }},
                {"widow_lines", [&](const auto& value) { reader.integer(value, 1, 10, block.widow_lines); }},
                {"keep_with_next", [&](const auto& value) { reader.one_of<Keep>(value, keeps, block.with_next); }},
                {"rule", [&](const auto& value) { block.rule = read_rule(value, layout, reader); }}});
    return block;
}

}  // namespace

std::map<std::string, BlockFormat> read_blocks(const yaml::Node& node, const Layout& layout, LayoutReader& reader) {
    std::map<std::string, BlockFormat> blocks;
    const yaml::Node* body = node.find("body");
    reader.each_member(node, "`blocks`", [&](const yaml::Member& member) {
        const bool stands_alone = body == nullptr || member.key == "body";
        const yaml::Node block = stands_alone ? member.value : merged(*body, member.value, reader.diagnostics());
        blocks[member.key] = read_block(block, layout, reader);
    });
    return blocks;
}

std::vector<BulletFormat> read_bullets(const yaml::Node& node, const Layout& layout, LayoutReader& reader) {
    std::vector<BulletFormat> bullets;
    reader.each_item(node, "`bullets`", [&](const yaml::Node& item) {
        BulletFormat bullet;
        reader.map(item, "a bullet",
                   {{"character", [&](const auto& value) { reader.text(value, bullet.character); }},
                    {"indent", [&](const auto& value) { reader.measure(value, indent_range, bullet.indent); }},
                    {"block", [&](const auto& value) { read_block_name(value, layout, reader, bullet.block); }}});
        bullets.push_back(std::move(bullet));
    });
    return bullets;
}

void read_block_name(const yaml::Node& node, const Layout& layout, LayoutReader& reader, std::string& target) {
    if (layout.blocks.contains(node.text)) {
        target = node.text;
    } else {
        reader.diagnostics().add(
            unknown_block.at(node.span, node.text).with_hint(did_you_mean(node.text, keys_of(layout.blocks))));
    }
}

}  // namespace vitac
