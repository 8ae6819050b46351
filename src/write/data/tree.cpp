// Trees of values, built.
#include "write/data/tree.h"

#include <utility>

#include "write/data/markdown_text.h"

namespace vitac::data_files {

using yaml::Kind;
using yaml::Node;

Node text_node(std::string text) {
    Node node;
    node.kind = Kind::Scalar;
    node.quoting = yaml::Quoting::Quoted;
    node.text = std::move(text);
    return node;
}

Node word_node(std::string word) {
    Node node = text_node(std::move(word));
    node.quoting = yaml::Quoting::Plain;
    return node;
}

Node list_node(std::vector<Node> items) {
    Node node;
    node.kind = Kind::Sequence;
    node.items = std::move(items);
    return node;
}

Node map_node() {
    Node node;
    node.kind = Kind::Map;
    return node;
}

void add(Node& map, std::string key, const std::string& text) {
    if (!text.empty()) {
        map.members.push_back({std::move(key), {}, text_node(text)});
    }
}

void add(Node& map, std::string key, const RichText& text) {
    add(map, std::move(key), markdown_text(text));
}

void add(Node& map, std::string key, Node value) {
    const bool empty = !value.is_scalar() && value.items.empty() && value.members.empty();
    if (!empty) {
        map.members.push_back({std::move(key), {}, std::move(value)});
    }
}

void add(Node& map, std::string key, const std::vector<std::string>& texts) {
    std::vector<Node> items;
    for (const std::string& text : texts) {
        items.push_back(text_node(text));
    }
    add(map, std::move(key), list_node(std::move(items)));
}

}  // namespace vitac::data_files
