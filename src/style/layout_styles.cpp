// The `styles` of a layout: each laid over its parent.
#include "style/layout_styles.h"

#include <algorithm>

namespace vitac {

namespace {

constexpr Problem<std::string> style_cycle{Severity::Error, "style-cycle", "style `{}` is its own parent"};
constexpr Problem<std::string> unknown_font_role{Severity::Error, "unknown-font", "`fonts` has no `{}`"};

// From the smallest print a person can read to a poster's.
constexpr LengthRange size_range{4_pt, 96_pt};
// Half the size to each side: beyond, letters part or stand on each other.
constexpr LengthRange tracking_range{-5_pt, 5_pt};
constexpr LengthRange rise_range{-20_pt, 20_pt};
constexpr int least_weight = 100;  // CSS's scale, as fonts use it
constexpr int most_weight = 900;

const std::vector<std::pair<std::string, int>> weights = {
    {"thin", 100}, {"light", 300}, {"regular", 400}, {"medium", 500}, {"semibold", 600}, {"bold", 700}, {"black", 900}};
const std::vector<std::pair<std::string, SlopeChange>> slopes = {
    {"upright", SlopeChange::Upright}, {"italic", SlopeChange::Italic}, {"toggle", SlopeChange::Toggle}};
const std::vector<std::pair<std::string, Caps>> caps = {{"as_written", Caps::AsWritten},
                                                        {"small", Caps::SmallCaps},
                                                        {"all_small", Caps::AllSmallCaps},
                                                        {"uppercase", Caps::Uppercase}};
const std::vector<std::pair<std::string, Figures>> figures = {{"default", Figures::Default},
                                                              {"lining_tabular", Figures::LiningTabular},
                                                              {"lining", Figures::LiningProportional},
                                                              {"oldstyle", Figures::OldstyleProportional},
                                                              {"oldstyle_tabular", Figures::OldstyleTabular}};

struct Draft {
    StyleChange own;
    std::string parent;
    Span parent_span;
};

// A chain of parents longer than this is a mistake.
constexpr std::size_t most_ancestors = 32;

bool read_weight(const yaml::Node& node, LayoutReader& reader, int& weight) {
    const bool is_number = !node.text.empty() && node.text.find_first_not_of("0123456789") == std::string::npos;
    return is_number ? reader.integer(node, least_weight, most_weight, weight)
                     : reader.one_of<int>(node, weights, weight);
}

void read_font(const yaml::Node& node, const Layout& layout, LayoutReader& reader, std::optional<std::string>& target) {
    if (layout.fonts.contains(node.text)) {
        target = node.text;
        return;
    }
    std::vector<std::string> known;
    for (const auto& [role, family] : layout.fonts) {
        known.push_back(role);
    }
    reader.diagnostics().add(unknown_font_role.at(node.span, node.text).with_hint(did_you_mean(node.text, known)));
}

Draft read_style(const yaml::Node& node, const Layout& layout, LayoutReader& reader) {
    Draft draft;
    StyleChange& own = draft.own;
    // What cannot be read is not changed.
    const auto change = [](auto& target, auto read) {
        return [&target, read](const yaml::Node& value) {
            typename std::remove_reference_t<decltype(target)>::value_type result{};
            if (read(value, result)) {
                target = result;
            }
        };
    };
    const auto measure = [&](LengthRange range) {
        return
            [&reader, range](const yaml::Node& value, Measure& result) { return reader.measure(value, range, result); };
    };
    const auto word = [&](const auto& words) {
        return [&](const yaml::Node& value, auto& result) { return reader.one_of(value, words, result); };
    };
    const auto yes_no = [&](const yaml::Node& value, bool& result) { return reader.yes_no(value, result); };
    const auto text = [&](const yaml::Node& value, std::string& result) { return reader.text(value, result); };
    reader.map(node, "a style",
               {{"parent",
                 [&](const auto& value) {
                     draft.parent = value.text;
                     draft.parent_span = value.span;
                 }},
                {"font", [&](const auto& value) { read_font(value, layout, reader, own.font); }},
                {"weight", change(own.weight, [&](const yaml::Node& value,
                                                  int& result) { return read_weight(value, reader, result); })},
                {"slope", change(own.slope, word(slopes))},
                {"size", change(own.size, measure(size_range))},
                {"color", change(own.color, [&](const yaml::Node& value,
                                                Color& result) { return reader.color(value, layout.colors, result); })},
                {"caps", change(own.caps, word(caps))},
                {"figures", change(own.figures, word(figures))},
                {"ligatures", change(own.ligatures, yes_no)},
                {"underline", change(own.underline, yes_no)},
                {"strike", change(own.strike, yes_no)},
                {"tracking", change(own.tracking, measure(tracking_range))},
                {"rise", change(own.rise, measure(rise_range))},
                {"link", change(own.link, text)}});
    return draft;
}

// The style's ancestors, itself first. A parent that is unknown or comes again ends them.
std::vector<const Draft*> ancestry(const std::string& name, const std::map<std::string, Draft>& drafts) {
    std::vector<const Draft*> chain;
    for (auto draft = drafts.find(name); draft != drafts.end(); draft = drafts.find(draft->second.parent)) {
        if (chain.size() == most_ancestors || std::find(chain.begin(), chain.end(), &draft->second) != chain.end()) {
            break;
        }
        chain.push_back(&draft->second);
    }
    return chain;
}

void check_names(const std::map<std::string, Draft>& drafts, Diagnostics& diagnostics) {
    std::vector<std::string> names;
    for (const auto& [name, draft] : drafts) {
        names.push_back(name);
    }
    for (const auto& [name, draft] : drafts) {
        if (!draft.parent.empty() && !drafts.contains(draft.parent)) {
            diagnostics.add(
                unknown_style.at(draft.parent_span, draft.parent).with_hint(did_you_mean(draft.parent, names)));
        }
        const std::vector<const Draft*> chain = ancestry(name, drafts);
        if (chain.back()->parent == name) {
            diagnostics.add(style_cycle.at(draft.parent_span, name));
        }
    }
}

SlopeChange combine(SlopeChange parent, SlopeChange own) {
    if (own != SlopeChange::Toggle) {
        return own;
    }
    return parent == SlopeChange::Italic ? SlopeChange::Upright : SlopeChange::Italic;
}

}  // namespace

StyleChange combine(const StyleChange& parent, const StyleChange& own) {
    StyleChange result = parent;
    const auto take = [](auto& target, const auto& value) {
        if (value) {
            target = value;
        }
    };
    take(result.font, own.font);
    take(result.weight, own.weight);
    take(result.color, own.color);
    take(result.caps, own.caps);
    take(result.figures, own.figures);
    take(result.ligatures, own.ligatures);
    take(result.underline, own.underline);
    take(result.strike, own.strike);
    take(result.tracking, own.tracking);
    take(result.rise, own.rise);
    take(result.link, own.link);
    if (own.slope) {
        result.slope = parent.slope ? combine(*parent.slope, *own.slope) : *own.slope;
    }
    if (own.size) {
        const Measure from = parent.size.value_or(Measure{.fixed = {}, .em = 1});
        result.size = Measure{.fixed = own.size->fixed + from.fixed * own.size->em, .em = from.em * own.size->em};
    }
    return result;
}

std::map<std::string, StyleChange> read_styles(const yaml::Node& node, const Layout& layout, LayoutReader& reader) {
    std::map<std::string, Draft> drafts;
    reader.each_member(node, "`styles`",
                       [&](const yaml::Member& style) { drafts[style.key] = read_style(style.value, layout, reader); });
    check_names(drafts, reader.diagnostics());
    std::map<std::string, StyleChange> styles;
    for (const auto& [name, draft] : drafts) {
        StyleChange style;
        const std::vector<const Draft*> chain = ancestry(name, drafts);
        for (auto ancestor = chain.rbegin(); ancestor != chain.rend(); ++ancestor) {
            style = combine(style, (*ancestor)->own);
        }
        styles[name] = style;
    }
    return styles;
}

}  // namespace vitac
