// What a person found in a sample, against what was read of it, field by field.
#include "corpus/comparison.h"

#include <fmt/core.h>

#include <algorithm>
#include <fstream>
#include <sstream>

namespace vitac {

using yaml::Node;

namespace {

bool is_number(const std::string& text) {
    return !text.empty() && text.find_first_not_of("0123456789") == std::string::npos;
}

}  // namespace

std::string read_whole(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream bytes;
    bytes << file.rdbuf();
    return bytes.str();
}

std::filesystem::path corpus() {
    return std::filesystem::path(repository()) / ".." / "shared" / "corpus";
}

Node parse_tree(const std::string& text, MemoryWorld& world) {
    Diagnostics diagnostics;
    const SourceId source = world.sources().add("data", text);
    const yaml::Limits limits{.depth = 64, .nodes = 2'000'000, .bytes = 16U * 1024U * 1024U};
    return yaml::parse(world.sources(), world.sources().whole(source), diagnostics, limits);
}

std::string text_of(const Node* node) {
    if (node == nullptr || node->is_null()) {
        return {};
    }
    return node->is_map() ? text_of(node->find("text")) : node->text;
}

std::size_t count_of(const Node* node) {
    return node == nullptr ? 0 : node->items.size();
}

void Comparison::check(const std::string& place, const std::string& expected, const std::string& actual) {
    ++compared_;
    if (expected != actual) {
        differences_ += fmt::format("{}\n    expected {}\n    found    {}\n", place, expected, actual);
    } else {
        ++equal_;
    }
}

void Comparison::check_list(const std::string& place, const Node& expected, const Node* actual) {
    check(place + ": how many", std::to_string(expected.items.size()), std::to_string(count_of(actual)));
    for (std::size_t i = 0; i < expected.items.size(); ++i) {
        const Node* found = i < count_of(actual) ? &actual->items[i] : nullptr;
        if (expected.items[i].is_map()) {
            check_fields(fmt::format("{}[{}]", place, i), expected.items[i], found);
        } else {
            check(fmt::format("{}[{}]", place, i), expected.items[i].text, text_of(found));
        }
    }
}

void Comparison::check_fields(const std::string& place, const Node& expected, const Node* actual) {
    for (const yaml::Member& member : expected.members) {
        check_field(place + ": " + member.key, member.key, member.value, actual);
    }
}

void Comparison::check_field(const std::string& place, const std::string& key, const Node& expected,
                             const Node* entry) {
    const auto field = [&](const char* name) { return entry != nullptr ? entry->find(name) : nullptr; };
    if (key == "sub_bullets") {
        check_sub_bullets(place, expected, field("bullets"));
    } else if (key == "term") {
        check(place, expected.text, text_of(field("title")));
    } else if (key == "definitions") {
        check(place, expected.text, std::to_string(count_of(field("lines"))));
    } else if (key == "title_is_link") {
        check(place, expected.text, text_of(field("title_url")).empty() ? "false" : "true");
    } else if (key == "text" && field("text") == nullptr) {
        // A line that was taken apart: its fields are all of it.
        check(place, expected.text,
              text_of(field("degree")) + ", " + text_of(field("organisation")) + ", " + text_of(field("date_text")));
    } else if (key == "honours_style" || key == "venue_style" || key == "venue_from" || key == "image_dropped") {
        return;  // how it looks in the source, and what is in no field
    } else if (expected.is_sequence()) {
        check_list(place, expected, field(key.c_str()));
    } else if (const Node* actual = field(key.c_str());
               actual != nullptr && actual->is_sequence() && is_number(expected.text)) {
        check(place, expected.text, std::to_string(actual->items.size()));
    } else if (expected.text == "0" && actual == nullptr) {
        check(place, "0", "0");  // an empty list is not written
    } else {
        check(place, expected.is_null() ? "" : expected.text, text_of(actual));
    }
}

void Comparison::check_sub_bullets(const std::string& place, const Node& expected, const Node* bullets) {
    if (!expected.is_sequence()) {
        check(place, expected.text, std::to_string(count_of(bullets)));
        return;
    }
    for (std::size_t i = 0; i < expected.items.size(); ++i) {
        const Node* bullet = i < count_of(bullets) ? &bullets->items[i] : nullptr;
        check(fmt::format("{}[{}]", place, i), expected.items[i].text,
              std::to_string(count_of(bullet != nullptr ? bullet->find("bullets") : nullptr)));
    }
}

std::vector<std::filesystem::path> sample_folders() {
    std::vector<std::filesystem::path> folders;
    for (const auto& entry : std::filesystem::directory_iterator(corpus())) {
        if (entry.is_directory() && std::filesystem::exists(entry.path() / "expect.yaml")) {
            folders.push_back(entry.path());
        }
    }
    std::sort(folders.begin(), folders.end());
    return folders;
}

}  // namespace vitac
