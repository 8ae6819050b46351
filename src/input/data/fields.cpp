// The fields of one map of a data file.
#include "input/data/fields.h"

#include <algorithm>

#include "input/people/text.h"

namespace vitac::data {

namespace {

constexpr Problem<std::string, std::string, std::string> field_has_wrong_type{Severity::Warning, "field-has-wrong-type",
                                                                              "`{}` should be {}, and is {}"};
constexpr Problem<std::string, std::string> unknown_data_field{Severity::Note, "unknown-data-field",
                                                               "the field `{}` is not known; it is {}"};
constexpr Problem<std::string, std::string> misspelled_data_field{Severity::Warning, "misspelled-data-field",
                                                                  "the field `{}` is not known; it is {}"};

constexpr Problem<std::string> part_not_used{Severity::Note, "part-not-used",
                                             "`{}` says how another program sets the CV; it is not used"};

const char* type_of(const yaml::Node& node) {
    return node.is_map() ? "a map" : node.is_sequence() ? "a list" : "a text";
}

// Names of fields that programs read.
bool is_technical_name(std::string_view name) {
    static constexpr std::string_view names[] = {
        "icon",   "icons",    "image",   "images", "img",    "logo",        "photo",   "picture", "thumbnail",
        "avatar", "color",    "colour",  "style",  "theme",  "class",       "id",      "uid",     "uuid",
        "slug",   "key",      "type",    "kind",   "lang",   "order",       "weight",  "hidden",  "hide",
        "show",   "visible",  "enabled", "draft",  "tags",   "anchor",      "width",   "height",  "layout",
        "format", "template", "file",    "path",   "bibtex", "bibtex_show", "preview", "level"};
    const std::string lower = ascii_lower(name);
    return lower.starts_with('_') || lower.starts_with('$') || lower.starts_with("x-") ||
           std::find(std::begin(names), std::end(names), lower) != std::end(names);
}

// Words or numbers, and neither an address nor a switch.
bool is_readable(const yaml::Node& node) {
    if (node.is_sequence()) {
        return std::all_of(node.items.begin(), node.items.end(),
                           [](const yaml::Node& item) { return item.is_scalar() && is_readable(item); });
    }
    const std::string_view text = trimmed(node.text);
    const bool is_switch = text == "true" || text == "false" || text == "yes" || text == "no";
    const bool is_address = text.find("://") != std::string_view::npos || text.starts_with('/') ||
                            text.starts_with("./") || text.starts_with('#');
    return node.is_scalar() && !is_switch && !is_address && (has_letter(text) || has_digit(text) || has_cjk(text));
}

bool is_web_address(const yaml::Node& node) {
    return node.is_scalar() && (node.text.starts_with("https://") || node.text.starts_with("http://")) &&
           node.text.find_first_of(" \n\t") == std::string::npos;
}

}  // namespace

bool is_one_of_names(std::string_view name, Names names) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

bool is_blank(const yaml::Node& node) {
    return node.is_null() || (node.is_scalar() && trimmed(node.text).empty()) ||
           (node.is_sequence() && node.items.empty()) || (node.is_map() && node.members.empty());
}

const yaml::Node* Fields::take(Names names) {
    const yaml::Node* found = nullptr;
    for (const std::string_view name : names) {
        asked_.emplace_back(name);
    }
    for (const std::string_view name : names) {
        for (std::size_t i = 0; i < map_.members.size(); ++i) {
            if (map_.members[i].key != name || taken_[i]) {
                continue;
            }
            if (is_blank(map_.members[i].value)) {
                taken_[i] = true;
            } else if (found == nullptr) {
                taken_[i] = true;
                found = &map_.members[i].value;
            }
        }
    }
    return found;
}

Span Fields::place(Names names) const {
    for (const yaml::Member& member : map_.members) {
        if (is_one_of_names(member.key, names) && !is_blank(member.value)) {
            return member.value.span;
        }
    }
    return {};
}

std::string Fields::plain(Names names) {
    const yaml::Node* node = take(names);
    if (node == nullptr) {
        return {};
    }
    if (!node->is_scalar()) {
        reading_.diagnostics.add(
            field_has_wrong_type.at(node->span, std::string(*names.begin()), "a text", type_of(*node)));
    }
    return flattened(*node);
}

RichText Fields::rich(Names names) {
    const yaml::Node* node = take(names);
    if (node == nullptr) {
        return {};
    }
    if (node->is_scalar()) {
        return rich_text_of(*node, reading_);
    }
    reading_.diagnostics.add(
        field_has_wrong_type.at(node->span, std::string(*names.begin()), "a text", type_of(*node)));
    return rich_text(flattened(*node), node->span);
}

Prose Fields::prose(Names names) {
    Prose prose;
    for (const yaml::Node* node : list(names)) {
        Prose part =
            node->is_scalar() ? prose_of(*node, reading_) : Prose{{rich_text(flattened(*node), node->span)}, {}};
        std::move(part.paragraphs.begin(), part.paragraphs.end(), std::back_inserter(prose.paragraphs));
        std::move(part.bullets.begin(), part.bullets.end(), std::back_inserter(prose.bullets));
    }
    return prose;
}

std::vector<const yaml::Node*> Fields::list(Names names) {
    std::vector<const yaml::Node*> items;
    const yaml::Node* node = take(names);
    if (node == nullptr) {
        return items;
    }
    if (!node->is_sequence()) {
        return {node};
    }
    for (const yaml::Node& item : node->items) {
        if (!is_blank(item)) {
            items.push_back(&item);
        }
    }
    return items;
}

std::vector<RichText> Fields::rich_list(Names names) {
    std::vector<RichText> texts;
    for (const yaml::Node* node : list(names)) {
        texts.push_back(node->is_scalar() ? rich_text_of(*node, reading_) : rich_text(flattened(*node), node->span));
    }
    return texts;
}

std::vector<std::string> Fields::plain_list(Names names) {
    std::vector<std::string> texts;
    for (const yaml::Node* node : list(names)) {
        texts.push_back(flattened(*node));
    }
    return texts;
}

const yaml::Node* Fields::map(Names names) {
    const yaml::Node* node = take(names);
    if (node != nullptr && !node->is_map()) {
        reading_.diagnostics.add(
            field_has_wrong_type.at(node->span, std::string(*names.begin()), "a map", type_of(*node)));
        give_back(node);
        return nullptr;
    }
    return node;
}

void Fields::not_used(const yaml::Member& member) {
    reading_.diagnostics.add(
        part_not_used.at(member.key_span, member.key).with_hint("layouts are chosen with `--layout`"));
}

void Fields::not_used(Names names) {
    for (std::size_t i = 0; i < map_.members.size(); ++i) {
        if (!taken_[i] && is_one_of_names(map_.members[i].key, names)) {
            taken_[i] = true;
            not_used(map_.members[i]);
        }
    }
}

void Fields::give_back(const yaml::Node* node) {
    for (std::size_t i = 0; i < map_.members.size(); ++i) {
        taken_[i] = taken_[i] && &map_.members[i].value != node;
    }
}

std::vector<const yaml::Member*> Fields::rest() {
    std::vector<const yaml::Member*> members;
    for (std::size_t i = 0; i < map_.members.size(); ++i) {
        if (!taken_[i] && !is_blank(map_.members[i].value)) {
            members.push_back(&map_.members[i]);
        }
        taken_[i] = true;
    }
    return members;
}

Extra Fields::left_over() {
    Extra extra;
    for (const yaml::Member* member : rest()) {
        extra.emplace_back(member->key, flattened(member->value));
        report_unknown(*member, "kept, but not printed");
    }
    return extra;
}

Fields::LeftOver Fields::left_over_to_print() {
    LeftOver left;
    for (const yaml::Member* member : rest()) {
        if (!is_technical_name(member->key) && is_readable(member->value)) {
            left.readable.push_back(member);
            report_unknown(*member, "printed as a fact");
        } else if (!is_technical_name(member->key) && is_web_address(member->value)) {
            left.links.push_back(member);
            report_unknown(*member, "printed as a link");
        } else {
            left.technical.emplace_back(member->key, flattened(member->value));
            report_unknown(*member, "kept, but not printed");
        }
    }
    return left;
}

// Once for each name.
void Fields::report_unknown(const yaml::Member& member, const std::string& fate) {
    if (!reading_.reported.insert(member.key).second) {
        return;
    }
    const bool again = std::find(asked_.begin(), asked_.end(), member.key) != asked_.end();
    const std::string near = again ? std::string() : nearest_word(member.key, asked_);
    if (near.empty()) {
        reading_.diagnostics.add(unknown_data_field.at(member.key_span, member.key, fate));
    } else {
        reading_.diagnostics.add(
            misspelled_data_field.at(member.key_span, member.key, fate).with_hint("did you mean `" + near + "`?"));
    }
}

}  // namespace vitac::data
