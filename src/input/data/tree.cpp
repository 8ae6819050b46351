// A data file as a tree of values, and whether a text is one.
#include "input/data/tree.h"

#include <algorithm>

#include "base/json.h"
#include "base/unicode.h"
#include "input/people/text.h"

namespace vitac::data {

namespace {

constexpr Problem<std::string> unseen_sign{Severity::Warning, "unseen-sign",
                                           "{} in this text shows nothing; all such signs in it are left out"};

template <class Visit>
void for_each_line(std::string_view text, Visit visit) {
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string_view line = text.substr(0, end);
        visit(line.ends_with('\r') ? line.substr(0, line.size() - 1) : line);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
}

bool is_json(std::string_view text) {
    if (text.empty() || (text.front() != '{' && text.front() != '[')) {
        return false;
    }
    const char bracket = text.front();
    text = trimmed(text.substr(1));
    if (text.empty() || text.starts_with("//") || text.starts_with("/*")) {
        return true;
    }
    const char next = text.front();
    return bracket == '{' ? next == '"' || (next == '}' && trimmed(text.substr(1)).empty())
                          : next == '{' || next == '"' || (next == ']' && trimmed(text.substr(1)).empty());
}

// "key:" or "key: value" with a key of one word, as all these formats have them.
bool is_key_line(std::string_view line) {
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos || colon == 0 || (colon + 1 < line.size() && line[colon + 1] != ' ')) {
        return false;
    }
    std::string_view key = line.substr(0, colon);
    if (key.size() > 2 && (key.front() == '"' || key.front() == '\'') && key.back() == key.front()) {
        key = key.substr(1, key.size() - 2);
    }
    return key.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-$") ==
           std::string_view::npos;
}

// What stands at the left edge of a text.
struct Edge {
    int keys = 0;
    int items = 0;   // "- title: x"
    int blocks = 0;  // keys with lists or maps: indented below them, or in brackets
    int others = 0;
    int document_marks = 0;
};

Edge edge_of(std::string_view text) {
    Edge edge;
    for_each_line(text, [&](std::string_view line) {
        if (line.empty() || line.front() == ' ' || line.front() == '\t' || line.front() == '#') {
            return;
        }
        if (line == "---" || line == "...") {
            edge.document_marks += edge.keys + edge.items > 0 ? 1 : 0;
        } else if (is_key_line(line)) {
            ++edge.keys;
            const std::string_view value = trimmed(line.substr(line.find(':') + 1));
            edge.blocks += value.empty() || value.front() == '{' || value.front() == '[' ? 1 : 0;
        } else if (line.starts_with("- ")) {
            edge.items += is_key_line(line.substr(2)) ? 1 : 0;
            edge.others += is_key_line(line.substr(2)) || edge.keys > 0 ? 0 : 1;
        } else if (line != "-" && line.front() != '}' && line.front() != ']') {
            ++edge.others;
        }
    });
    return edge;
}

// A key alone on its line with which a known format begins: such a file is data even where it is damaged.
bool has_certain_key(std::string_view text) {
    static constexpr std::string_view keys[] = {"cv", "cff-version", "basics", "content", "vitac"};
    bool found = false;
    for_each_line(text, [&](std::string_view line) {
        for (const std::string_view key : keys) {
            const bool alone = line == std::string(key) + ":";
            found = found || alone ||
                    ((key == "cff-version" || key == "vitac") && line.starts_with(std::string(key) + ": "));
        }
    });
    return found;
}

bool is_yaml(std::string_view text) {
    const Edge edge = edge_of(text);
    // Front matter and a page below it, which is not data whatever its lines look like.
    if (text.starts_with("---") && edge.document_marks > 0) {
        return false;
    }
    // Two items or a key with a block: "Note: this" and "- Talk: that" are also what pages are made of.
    const bool shaped = edge.others == 0 && (edge.blocks > 0 || (edge.items > 0 && edge.keys == 0));
    return shaped || has_certain_key(text);
}

// --- Signs that show nothing -----------------------------------------------------------------------------------------

// Controls have no place in a text, and overrides hide what it says. In a page of text they were bytes, and are gone;
// here an escape has brought them back.
bool is_unseen(char32_t c) {
    return unicode::is_control(c) || c == U'\u202D' || c == U'\u202E';
}

void take_out_unseen(std::string& text, Span place, Diagnostics& diagnostics) {
    constexpr char last_ascii_control = 0x1F;  // bytes beyond ASCII are below it
    const bool plain =
        std::all_of(text.begin(), text.end(), [](char c) { return c > last_ascii_control && c != 0x7F; });
    if (plain) {
        return;
    }
    std::string kept;
    char32_t first = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const char32_t c = unicode::decode(text, at);
        if (is_unseen(c)) {
            first = first == 0 ? c : first;
        } else {
            kept.append(text, begin, at - begin);
        }
    }
    if (first != 0) {
        diagnostics.add(unseen_sign.at(place, fmt::format("U+{:04X}", static_cast<std::uint32_t>(first))));
        text = std::move(kept);
    }
}

// The depth of a tree is bounded where it is read.
void take_out_unseen(yaml::Node& node, Diagnostics& diagnostics) {
    take_out_unseen(node.text, node.span, diagnostics);
    for (yaml::Node& item : node.items) {
        take_out_unseen(item, diagnostics);
    }
    for (yaml::Member& member : node.members) {
        take_out_unseen(member.key, member.key_span, diagnostics);
        take_out_unseen(member.value, diagnostics);
    }
}

yaml::Node parse(const Sources& sources, Span whole, Notation notation, Diagnostics& diagnostics) {
    if (notation == Notation::Json) {
        return json::parse(sources, whole, diagnostics);
    }
    // RenderCV, whose authors set their own name as *Name*, reads aliases as text.
    const std::string_view text = sources.text(whole);
    const bool stars_are_text = text.starts_with("cv:") || text.find("\ncv:") != std::string_view::npos;
    constexpr yaml::Limits limits{};
    return yaml::parse(sources, whole, diagnostics, limits,
                       stars_are_text ? yaml::Aliases::Text : yaml::Aliases::Expanded);
}

}  // namespace

std::optional<Notation> notation_of(std::string_view text) {
    const std::string_view begin = trimmed(text);
    if (is_json(begin)) {
        return Notation::Json;
    }
    return is_yaml(begin) ? std::optional(Notation::Yaml) : std::nullopt;
}

bool is_commented_out(std::string_view text) {
    std::size_t lines = 0;
    std::size_t keys = 0;
    bool all = true;
    for_each_line(text, [&](std::string_view line) {
        if (trimmed(line).empty()) {
            return;
        }
        ++lines;
        all = all && line.front() == '#';
        std::string_view content = line.substr(std::min(line.find_first_not_of('#'), line.size()));
        content = trimmed(content);
        content = content.starts_with("- ") ? trimmed(content.substr(2)) : content;
        keys += is_key_line(content) ? 1 : 0;
    });
    return all && lines > 0 && keys * 2 > lines;
}

yaml::Node read_tree(const Sources& sources, SourceId source, Notation notation, Diagnostics& diagnostics) {
    yaml::Node root = parse(sources, sources.whole(source), notation, diagnostics);
    take_out_unseen(root, diagnostics);
    return root;
}

std::string flattened(const yaml::Node& node) {
    std::string text = node.is_scalar() ? with_single_blanks(node.text) : std::string();
    const auto add = [&](std::string_view separator, const std::string& part) {
        text += text.empty() || part.empty() ? "" : separator;
        text += part;
    };
    // The depth of a tree is bounded where it is read.
    for (const yaml::Node& item : node.items) {
        add(", ", flattened(item));
    }
    for (const yaml::Member& member : node.members) {
        const std::string value = flattened(member.value);
        add("; ", value.empty() ? std::string() : with_single_blanks(member.key) + ": " + value);
    }
    return text;
}

}  // namespace vitac::data
