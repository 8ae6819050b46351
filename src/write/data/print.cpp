// Trees of values as text. Depth is bounded where biographies are read.
#include "write/data/print.h"

#include <fmt/core.h>

#include <algorithm>

namespace vitac::data_files {

namespace {

using yaml::Node;

// --- Scalars ---------------------------------------------------------------------------------------------------------

bool is_control(char c) {
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
}

std::string in_double_quotes(const std::string& text) {
    std::string result = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') {
            result += '\\';
            result += c;
        } else if (c == '\n') {
            result += "\\n";
        } else if (c == '\t') {
            result += "\\t";
        } else if (is_control(c)) {
            result += fmt::format("\\u{:04x}", static_cast<unsigned>(static_cast<unsigned char>(c)));
        } else {
            result += c;
        }
    }
    return result + '"';
}

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<signed char>(c) < 0;
}

// "2024-03-05": every reader that does not take it for text takes it for a date.
bool is_date(const std::string& text) {
    const bool length = text.size() == 7 || text.size() == 10;
    return length && std::all_of(text.begin(), text.end(), [](char c) { return (c >= '0' && c <= '9') || c == '-'; }) &&
           text[4] == '-';
}

bool is_word_of_yaml(const std::string& text) {
    std::string lower = text;
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; });
    static constexpr std::string_view words[] = {"true", "false", "null", "yes", "no", "on", "off", "y", "n"};
    return std::find(std::begin(words), std::end(words), lower) != std::end(words);
}

bool may_be_plain(const std::string& text) {
    constexpr std::string_view invisible_starts[] = {"\xC2", "\xE2", "\xEF", "\xE3"};  // some are blanks or marks
    const bool odd_start = std::any_of(std::begin(invisible_starts), std::end(invisible_starts),
                                       [&](std::string_view start) { return text.starts_with(start); });
    return !text.empty() && is_letter(text.front()) && !odd_start && text.back() != ' ' && text.back() != ':' &&
           text.find(": ") == std::string::npos && text.find(" #") == std::string::npos &&
           std::none_of(text.begin(), text.end(), is_control) && !is_word_of_yaml(text);
}

// Single quotes where they do: Markdown's backslashes stay as they are in them.
std::string yaml_scalar(const Node& node) {
    const std::string& text = node.text;
    if (node.quoting == yaml::Quoting::Plain || may_be_plain(text) || is_date(text)) {
        return text;
    }
    if (std::any_of(text.begin(), text.end(), is_control)) {
        return in_double_quotes(text);
    }
    std::string result = "'";
    for (const char c : text) {
        result += c == '\'' ? "''" : std::string(1, c);
    }
    return result + "'";
}

std::string yaml_key(const std::string& key) {
    Node node;
    node.kind = yaml::Kind::Scalar;
    node.quoting = yaml::Quoting::Quoted;
    node.text = key;
    return yaml_scalar(node);
}

// --- YAML ------------------------------------------------------------------------------------------------------------

bool is_leaf(const Node& node) {
    return node.items.empty() && node.members.empty();
}

std::string leaf(const Node& node) {
    return node.is_scalar() ? yaml_scalar(node) : node.is_sequence() ? "[]" : node.is_map() ? "{}" : "null";
}

// The lines of a list or map, the first without its indent: it may stand behind "- ".
void print_lines(const Node& node, const std::string& indent, std::string& text) {
    const char* separator = "";
    for (const Node& item : node.items) {
        text += separator;
        separator = indent.c_str();
        text += "- ";
        if (is_leaf(item)) {
            text += leaf(item) + "\n";
        } else {
            print_lines(item, indent + "  ", text);
        }
    }
    for (const yaml::Member& member : node.members) {
        text += separator;
        separator = indent.c_str();
        text += yaml_key(member.key) + ":";
        if (is_leaf(member.value)) {
            text += " " + leaf(member.value) + "\n";
        } else {
            text += "\n" + indent + "  ";
            print_lines(member.value, indent + "  ", text);
        }
    }
}

// --- JSON ------------------------------------------------------------------------------------------------------------

void print_value(const Node& node, const std::string& indent, std::string& text) {
    if (is_leaf(node)) {
        text += node.is_scalar() && node.quoting == yaml::Quoting::Quoted ? in_double_quotes(node.text) : leaf(node);
        return;
    }
    const std::string inner = indent + "  ";
    const char* separator = "\n";
    text += node.is_map() ? "{" : "[";
    for (const Node& item : node.items) {
        text += separator + inner;
        separator = ",\n";
        print_value(item, inner, text);
    }
    for (const yaml::Member& member : node.members) {
        text += separator + inner + in_double_quotes(member.key) + ": ";
        separator = ",\n";
        print_value(member.value, inner, text);
    }
    text += "\n" + indent + (node.is_map() ? "}" : "]");
}

}  // namespace

std::string print_yaml(const Node& root) {
    if (is_leaf(root)) {
        return leaf(root) + "\n";
    }
    std::string text;
    print_lines(root, {}, text);
    return text;
}

std::string print_json(const Node& root) {
    std::string text;
    print_value(root, {}, text);
    return text + "\n";
}

}  // namespace vitac::data_files
