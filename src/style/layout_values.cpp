// Reads single values of a layout: lengths, colours, words; says where one is wrong and what is expected.
#include "style/layout_values.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>

namespace vitac {

namespace {

constexpr Problem<std::string, std::string> unknown_layout_key{Severity::Warning, "unknown-layout-key",
                                                               "unknown key `{}` in {}"};
constexpr Problem<std::string, std::string> wrong_layout_value{Severity::Error, "wrong-layout-value", "{} is no {}"};
constexpr Problem<std::string, std::string> layout_value_out_of_range{Severity::Warning, "layout-value-out-of-range",
                                                                      "`{}` is out of range; {} is used"};

constexpr const char* example_of_length = "write a number and pt, mm, cm, in or em: `12pt`";

struct Unit {
    std::string_view name;
    double points = 0;
};
constexpr std::array<Unit, 4> units = {{{"pt", 1.0}, {"mm", 72.0 / 25.4}, {"cm", 72.0 / 2.54}, {"in", 72.0}}};

// What is judged when a length is in em, whose size is not known yet.
constexpr Length typical_size = 10_pt;

std::string_view trimmed(std::string_view text) {
    const std::size_t begin = std::min(text.find_first_not_of(' '), text.size());
    return text.substr(begin, text.find_last_not_of(' ') + 1 - begin);
}

// A plain decimal number at the start of the text, which is then cut off. Ten digits are enough for any length, and
// keep the value finite.
std::optional<double> take_number(std::string_view& text) {
    constexpr std::size_t most_characters = 12;
    const std::size_t end = std::min(text.find_first_not_of("+-.0123456789"), text.size());
    std::string_view digits = text.substr(0, end);
    if (digits.starts_with('+')) {
        digits.remove_prefix(1);
    }
    double value = 0;
    const auto [stop, error] =
        std::from_chars(digits.data(), digits.data() + digits.size(), value, std::chars_format::fixed);
    if (digits.size() > most_characters || error != std::errc{} || stop != digits.data() + digits.size()) {
        return std::nullopt;
    }
    text.remove_prefix(end);
    return value;
}

std::optional<Measure> parse_measure(std::string_view text) {
    text = trimmed(text);
    const std::optional<double> value = take_number(text);
    if (!value) {
        return std::nullopt;
    }
    text = trimmed(text);
    if (text.empty() && *value == 0) {
        return Measure{};
    }
    if (text == "em") {
        return Measure{.fixed = {}, .em = *value};
    }
    for (const Unit& unit : units) {
        if (text == unit.name) {
            return Measure{.fixed = Length::from_points(*value * unit.points), .em = 0};
        }
    }
    return std::nullopt;
}

std::string kind_of(const yaml::Node& node) {
    switch (node.kind) {
        case yaml::Kind::Null:
            return "nothing";
        case yaml::Kind::Scalar:
            return "`" + node.text + "`";
        case yaml::Kind::Sequence:
            return "a list";
        case yaml::Kind::Map:
            return "a map";
    }
    return {};
}

std::string in_points(Length length) {
    return fmt::format("{:g}pt", std::round(length.points() * 100) / 100);
}

std::string listed(const std::vector<std::string>& words) {
    std::string result;
    for (std::size_t i = 0; i < words.size(); ++i) {
        result += (i == 0 ? "" : i + 1 == words.size() ? " or " : ", ") + ("`" + words[i] + "`");
    }
    return result;
}

}  // namespace

std::string did_you_mean(const std::string& word, const std::vector<std::string>& candidates) {
    const std::string nearest = nearest_word(word, candidates);
    return nearest.empty() ? "" : "did you mean `" + nearest + "`?";
}

// --- Maps and lists ------------------------------------------------------------------------------------------------

void LayoutReader::map(const yaml::Node& node, std::string_view what, const std::vector<Key>& keys) {
    if (!node.is_map()) {
        if (!node.is_null()) {
            wrong(node, fmt::format("map, as {} needs", what));
        }
        return;
    }
    std::vector<std::string> known;
    for (const Key& key : keys) {
        known.emplace_back(key.name);
        if (const yaml::Node* value = node.find(key.name)) {
            key.read(*value);
        }
    }
    for (const yaml::Member& member : node.members) {
        if (std::find(known.begin(), known.end(), member.key) == known.end()) {
            std::string hint = did_you_mean(member.key, known);
            diagnostics_.add(unknown_layout_key.at(member.key_span, member.key, std::string(what))
                                 .with_hint(hint.empty() ? "known are " + listed(known) : std::move(hint)));
        }
    }
}

void LayoutReader::each_member(const yaml::Node& node, std::string_view what,
                               const std::function<void(const yaml::Member&)>& read) {
    if (!node.is_map() && !node.is_null()) {
        wrong(node, fmt::format("map, as {} needs", what));
    }
    for (const yaml::Member& member : node.members) {
        read(member);
    }
}

void LayoutReader::each_item(const yaml::Node& node, std::string_view what,
                             const std::function<void(const yaml::Node&)>& read) {
    if (!node.is_sequence() && !node.is_null()) {
        wrong(node, fmt::format("list, as {} needs", what));
    }
    for (const yaml::Node& item : node.items) {
        read(item);
    }
}

// --- Values --------------------------------------------------------------------------------------------------------

bool LayoutReader::text(const yaml::Node& node, std::string& target) {
    if (!is_text(node, "text")) {
        return false;
    }
    target = node.text;
    return true;
}

bool LayoutReader::yes_no(const yaml::Node& node, bool& target) {
    return one_of<bool>(node, {{"yes", true}, {"no", false}, {"true", true}, {"false", false}}, target);
}

bool LayoutReader::number(const yaml::Node& node, NumberRange range, double& target) {
    if (!is_text(node, "number")) {
        return false;
    }
    std::string_view text = node.text;
    const std::optional<double> value = take_number(text);
    if (!value || !text.empty()) {
        wrong(node, "number");
        return false;
    }
    target = std::clamp(*value, range.least, range.most);
    if (target != *value) {
        out_of_range(node, fmt::format("{:g}", target));
    }
    return true;
}

bool LayoutReader::integer(const yaml::Node& node, int least, int most, int& target) {
    double value = target;
    if (!number(node, {static_cast<double>(least), static_cast<double>(most)}, value)) {
        return false;
    }
    if (value != std::floor(value)) {
        wrong(node, "whole number");
        return false;
    }
    target = static_cast<int>(value);
    return true;
}

bool LayoutReader::length(const yaml::Node& node, LengthRange range, Length& target) {
    Measure value{.fixed = target, .em = 0};
    if (!measure(node, range, value)) {
        return false;
    }
    if (value.em != 0) {
        wrong(node, "fixed length", "em has no size here; write pt, mm, cm or in");
        return false;
    }
    target = value.fixed;
    return true;
}

bool LayoutReader::measure(const yaml::Node& node, LengthRange range, Measure& target) {
    if (!is_text(node, "length")) {
        return false;
    }
    const std::optional<Measure> value = parse_measure(node.text);
    if (!value) {
        wrong(node, "length", example_of_length);
        return false;
    }
    const Length judged = value->at(typical_size);
    const Length allowed = std::clamp(judged, range.least, range.most);
    target = judged == allowed ? *value : Measure{.fixed = allowed, .em = 0};
    if (judged != allowed) {
        out_of_range(node, in_points(allowed));
    }
    return true;
}

bool LayoutReader::color(const yaml::Node& node, const std::map<std::string, Color>& named, Color& target) {
    if (!is_text(node, "colour")) {
        return false;
    }
    if (const auto name = named.find(node.text); name != named.end()) {
        target = name->second;
        return true;
    }
    if (const std::optional<Color> css = parse_color(node.text)) {
        target = *css;
        return true;
    }
    std::vector<std::string> names;
    for (const auto& [name, value] : named) {
        names.push_back(name);
    }
    const std::string hint = did_you_mean(node.text, names);
    wrong(node, "colour", hint.empty() ? "write a name of `colors`, a CSS name or `\"#1a2b3c\"`" : hint);
    return false;
}

bool LayoutReader::one_of(const yaml::Node& node, const std::vector<std::string>& words, std::string& target) {
    if (!is_text(node, "word")) {
        return false;
    }
    if (std::find(words.begin(), words.end(), node.text) == words.end()) {
        wrong_word(node, words);
        return false;
    }
    target = node.text;
    return true;
}

// --- What is wrong -------------------------------------------------------------------------------------------------

void LayoutReader::wrong(const yaml::Node& node, std::string_view what, std::string hint) {
    // An empty text has no place of its own to point to.
    diagnostics_.add(wrong_layout_value.at(node.span, kind_of(node), std::string(what)).with_hint(std::move(hint)));
}

void LayoutReader::wrong_word(const yaml::Node& node, const std::vector<std::string>& known) {
    constexpr std::size_t most_listed = 12;
    std::string hint = did_you_mean(node.text, known);
    if (hint.empty() && known.size() <= most_listed) {
        hint = "write " + listed(known);
    }
    wrong(node, "value for this", std::move(hint));
}

bool LayoutReader::is_text(const yaml::Node& node, std::string_view what) {
    if (node.is_sequence() || node.is_map()) {
        wrong(node, what);
    }
    return node.is_scalar();
}

void LayoutReader::out_of_range(const yaml::Node& node, const std::string& used) {
    diagnostics_.add(layout_value_out_of_range.at(node.span, node.text, used));
}

}  // namespace vitac
