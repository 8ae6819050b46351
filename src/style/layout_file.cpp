// Finds and reads layout files: what they extend, what a paper changes, what the command line sets.
#include "style/layout_file.h"

#include <algorithm>

#include "base/path.h"
#include "base/unicode.h"
#include "style/built_in_file.h"
#include "style/layout_values.h"

namespace vitac {

namespace {

constexpr Problem<std::string> unknown_layout{Severity::Error, "unknown-layout", "there is no layout `{}`",
                                              Blame::Surroundings};
constexpr Problem<std::string, std::string> unreadable_layout{Severity::Error, "unreadable-layout",
                                                              "cannot read layout `{}`: {}", Blame::Surroundings};
constexpr Problem<std::string> layout_cycle{Severity::Error, "layout-cycle", "layout `{}` extends itself"};
constexpr Problem<std::string> unknown_paper{Severity::Error, "unknown-paper", "there is no paper `{}`",
                                             Blame::Surroundings};
constexpr Problem<std::string> unknown_setting{Severity::Error, "unknown-setting", "`{}` cannot be set",
                                               Blame::Surroundings};

// What every other layout stands on, if it does not say otherwise.
constexpr const char* root_layout = "classic";
constexpr const char* folder = "layouts/";
constexpr const char* ending = ".yaml";

// A layout that extends one that extends one ...: more is a mistake.
constexpr std::size_t most_extended = 16;

// A layout is written by hand; the built-in ones have a thousand values.
constexpr yaml::Limits layout_limits{.depth = 24, .nodes = 50'000, .bytes = 512U * 1024U};

bool is_path(const std::string& name) {
    return name.find('/') != std::string::npos || name.ends_with(ending);
}

std::string resource_name(const std::string& layout) {
    return folder + layout + ending;
}

struct LayoutFile {
    std::string name;
    yaml::Node root;
};

// A path in `extends` is meant from the folder of the file that says it.
std::string beside(const std::string& file, const std::string& path) {
    return is_path(file) && is_path(path) ? in_folder(folder_of(file), path) : path;
}

// `place` is where a file asks for it, or nowhere.
std::optional<LayoutFile> read_file(const std::string& name, Span place, World& world, Diagnostics& diagnostics) {
    if (!is_path(name)) {
        if (std::optional<yaml::Node> root = read_built_in_file(resource_name(name), world, diagnostics)) {
            return LayoutFile{name, std::move(*root)};
        }
        std::string hint = did_you_mean(name, built_in_layouts(world));
        diagnostics.add(
            unknown_layout.at(place, name).with_hint(hint.empty() ? "`vitac layouts` lists them" : std::move(hint)));
        return std::nullopt;
    }
    FileContent content = world.read_file(name);
    if (content.status != FileContent::Status::Ok) {
        diagnostics.add(unreadable_layout.at(place, name, content.reason));
        return std::nullopt;
    }
    const SourceId source = world.sources().add(name, unicode::repair_utf8(content.bytes).text);
    return LayoutFile{name, yaml::parse(world.sources(), world.sources().whole(source), diagnostics, layout_limits)};
}

// What the file builds on; "" for the root. A file of the user's may have the root's name, so only the built-in one is
// the root.
std::string extended_by(const LayoutFile& file) {
    const yaml::Node* extends = file.root.find("extends");
    if (extends != nullptr && extends->is_scalar()) {
        return beside(file.name, extends->text);
    }
    return file.name == root_layout ? "" : root_layout;
}

// The layout and all it extends, the root first.
std::vector<LayoutFile> read_chain(const LayoutRequest& request, World& world, Diagnostics& diagnostics) {
    std::vector<LayoutFile> chain;
    Span place = request.layout_span;
    for (std::string next = request.layout; !next.empty();) {
        const bool again =
            std::any_of(chain.begin(), chain.end(), [&](const LayoutFile& file) { return file.name == next; });
        if (again || chain.size() == most_extended) {
            diagnostics.add(layout_cycle.at(place, next));
            next = root_layout;
            if (std::any_of(chain.begin(), chain.end(),
                            [](const LayoutFile& file) { return file.name == root_layout; })) {
                break;
            }
        }
        std::optional<LayoutFile> file = read_file(next, place, world, diagnostics);
        if (!file && chain.empty()) {
            return {};
        }
        if (!file) {  // the layout itself is there: go on with the root, that is always there
            file = read_file(root_layout, {}, world, diagnostics);
        }
        if (!file) {
            break;
        }
        next = extended_by(*file);
        const yaml::Node* extends = file->root.find("extends");
        place = extends != nullptr ? extends->span : Span{};
        chain.push_back(std::move(*file));
    }
    std::reverse(chain.begin(), chain.end());
    return chain;
}

// --- Papers --------------------------------------------------------------------------------------------------------

const yaml::Node* find_path(const yaml::Node& root, const std::vector<std::string>& keys) {
    const yaml::Node* node = &root;
    for (const std::string& key : keys) {
        node = node == nullptr ? nullptr : node->find(key);
    }
    return node;
}

std::vector<std::string> known_papers(const std::vector<LayoutFile>& chain) {
    std::vector<std::string> names;
    for (const LayoutFile& file : chain) {
        if (const yaml::Node* papers = file.root.find("papers")) {
            for (const yaml::Member& paper : papers->members) {
                if (std::find(names.begin(), names.end(), paper.key) == names.end()) {
                    names.push_back(paper.key);
                }
            }
        }
    }
    return names;
}

// The first of these that says it: the command's --paper or the variant, its --set, the layout, what the layout
// extends.
std::string choose_paper(const LayoutRequest& request, const std::vector<LayoutFile>& chain, Diagnostics& diagnostics) {
    struct Wish {
        std::string paper;
        Span span;
    };
    std::vector<Wish> wishes = {{request.paper, request.paper_span}};
    for (const auto& [key, value] : request.settings) {
        wishes.push_back({key == "page.paper" ? value : "", {}});
    }
    for (auto file = chain.rbegin(); file != chain.rend(); ++file) {
        const yaml::Node* paper = find_path(file->root, {"page", "paper"});
        wishes.push_back(paper != nullptr ? Wish{paper->text, paper->span} : Wish{});
    }
    const std::vector<std::string> known = known_papers(chain);
    for (const Wish& wish : wishes) {
        if (wish.paper.empty()) {
            continue;
        }
        // "A4" is how the paper is written.
        if (const std::string paper = unicode::to_lower(wish.paper);
            std::find(known.begin(), known.end(), paper) != known.end()) {
            return paper;
        }
        std::string hint = did_you_mean(wish.paper, known);
        for (std::size_t i = 0; i < known.size() && (i > 0 || hint.empty()); ++i) {
            hint += (i == 0 ? "there is `" : ", `") + known[i] + "`";
        }
        diagnostics.add(unknown_paper.at(wish.span, wish.paper).with_hint(std::move(hint)));
    }
    return {};
}

// What a file changes for one paper: the keys of that paper that are keys of a layout.
yaml::Node changes_for(const LayoutFile& file, const std::string& paper) {
    yaml::Node changes;
    if (const yaml::Node* node = find_path(file.root, {"papers", paper})) {
        changes = *node;
        std::erase_if(changes.members,
                      [](const yaml::Member& member) { return member.key == "width" || member.key == "height"; });
    }
    return changes;
}

// --- Settings ------------------------------------------------------------------------------------------------------

// No value of a layout lies deeper.
constexpr auto deepest_key = 12;

// A node of the tree by its dotted key, made where it is not there yet. Items of lists are counted from 1. Null when
// the key leads through a value that has nothing below it.
yaml::Node* node_at(yaml::Node& root, const std::string& dotted, Span place) {
    if (std::count(dotted.begin(), dotted.end(), '.') >= deepest_key) {
        return nullptr;
    }
    yaml::Node* node = &root;
    for (std::size_t begin = 0; begin <= dotted.size();) {
        const std::size_t end = std::min(dotted.find('.', begin), dotted.size());
        const std::string key = dotted.substr(begin, end - begin);
        begin = end + 1;
        if (key.empty()) {
            return nullptr;
        }
        if (node->is_sequence()) {
            const bool is_number = key.find_first_not_of("0123456789") == std::string::npos && key.size() < 5;
            const std::size_t index = is_number ? static_cast<std::size_t>(std::stoul(key)) : 0;
            if (index == 0 || index > node->items.size()) {
                return nullptr;
            }
            node = &node->items[index - 1];
            continue;
        }
        if (node->is_scalar()) {
            return nullptr;
        }
        node->kind = yaml::Kind::Map;
        auto member = std::find_if(node->members.begin(), node->members.end(),
                                   [&](const yaml::Member& candidate) { return candidate.key == key; });
        if (member == node->members.end()) {
            const Span key_span{place.source, static_cast<std::uint32_t>(end - key.size()),
                                static_cast<std::uint32_t>(end)};
            node->members.push_back({key, key_span, {}});
            member = node->members.end() - 1;
        }
        node = &member->value;
    }
    return node;
}

// A value of the command line is text as it stands, `#` and all; only maps and lists are YAML.
yaml::Node setting_value(const Sources& sources, Span span, Diagnostics& diagnostics) {
    const std::string_view text = sources.text(span);
    if (text.starts_with('{') || text.starts_with('[')) {
        return yaml::parse(sources, span, diagnostics, layout_limits);
    }
    yaml::Node value;
    value.kind = yaml::Kind::Scalar;
    value.text = text;
    value.span = span;
    return value;
}

void apply_settings(const LayoutRequest& request, World& world, yaml::Node& root, Diagnostics& diagnostics) {
    for (const auto& [key, value] : request.settings) {
        const SourceId source = world.sources().add("--set", unicode::repair_utf8(key + "=" + value).text);
        const Span all = world.sources().whole(source);
        const auto equals = static_cast<std::uint32_t>(key.size());
        yaml::Node* node = node_at(root, key, all);
        if (node == nullptr) {
            diagnostics.add(unknown_setting.at({source, 0, equals}, key)
                                .with_hint("write the keys of the layout with dots between them: `page.margins.left`"));
            continue;
        }
        const Span place{source, std::min(equals + 1, all.end), all.end};
        *node = merged(*node, setting_value(world.sources(), place, diagnostics), diagnostics);
    }
}

}  // namespace

yaml::Node merged(const yaml::Node& under, const yaml::Node& over, Diagnostics& diagnostics) {
    if (over.is_null()) {
        return under;
    }
    if (under.kind != over.kind && !under.is_null() && under.text != "none" && over.text != "none") {
        LayoutReader(diagnostics).wrong(over, under.is_map() ? "map" : under.is_sequence() ? "list" : "text");
        return under;
    }
    if (!under.is_map() || !over.is_map()) {
        return over;
    }
    yaml::Node result = under;
    result.span = over.span;
    for (const yaml::Member& member : over.members) {
        const auto known = std::find_if(result.members.begin(), result.members.end(),
                                        [&](const yaml::Member& candidate) { return candidate.key == member.key; });
        if (known == result.members.end()) {
            result.members.push_back(member);
        } else {
            known->key_span = member.key_span;
            known->value = merged(known->value, member.value, diagnostics);
        }
    }
    return result;
}

std::vector<std::string> built_in_layouts(World& world) {
    std::vector<std::string> names;
    for (const std::string& path : world.resources(folder)) {
        if (path.starts_with(folder) && path.ends_with(ending)) {
            const std::size_t begin = std::string_view(folder).size();
            names.push_back(path.substr(begin, path.size() - begin - std::string_view(ending).size()));
        }
    }
    return names;
}

std::optional<LayoutTree> read_layout_tree(const LayoutRequest& request, World& world, Diagnostics& diagnostics) {
    const std::vector<LayoutFile> chain = read_chain(request, world, diagnostics);
    if (chain.empty()) {
        return std::nullopt;
    }
    LayoutTree tree;
    tree.name = request.layout;
    tree.paper = choose_paper(request, chain, diagnostics);
    for (const LayoutFile& file : chain) {
        if (!file.root.is_map() && !file.root.is_null()) {
            LayoutReader(diagnostics).wrong(file.root, "layout", "a layout is a map of keys and values");
            continue;
        }
        tree.root = merged(tree.root, file.root, diagnostics);
        tree.root = merged(tree.root, changes_for(file, tree.paper), diagnostics);
    }
    apply_settings(request, world, tree.root, diagnostics);
    return tree;
}

}  // namespace vitac
