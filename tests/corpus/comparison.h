// What a person found in a sample, against what was read of it, field by field.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/yaml.h"
#include "model/biography.h"
#include "support/memory_world.h"

namespace vitac {

std::string read_whole(const std::filesystem::path& path);
std::filesystem::path corpus();

// A tree of YAML or JSON; a large one, since dumps are.
yaml::Node parse_tree(const std::string& text, MemoryWorld& world);
// The text of a scalar, or of the `text` in an object; "" for nothing.
std::string text_of(const yaml::Node* node);
std::size_t count_of(const yaml::Node* node);

class Comparison {
public:
    void check(const std::string& place, const std::string& expected, const std::string& actual);
    void check_list(const std::string& place, const yaml::Node& expected, const yaml::Node* actual);
    // Each field of the map `expected`.
    void check_fields(const std::string& place, const yaml::Node& expected, const yaml::Node* actual);

    int compared() const { return compared_; }
    int equal() const { return equal_; }
    const std::string& differences() const { return differences_; }

private:
    void check_field(const std::string& place, const std::string& key, const yaml::Node& expected,
                     const yaml::Node* entry);
    void check_sub_bullets(const std::string& place, const yaml::Node& expected, const yaml::Node* bullets);

    int compared_ = 0;
    int equal_ = 0;
    std::string differences_;
};

// All folders of samples, by name.
std::vector<std::filesystem::path> sample_folders();

// The files of data, whose expectations are in the words of their formats.
void compare_data(const yaml::Node& expect, const Biography& biography, const yaml::Node& json, Comparison& comparison);

// Bibliographies and collections.
void compare_works(const yaml::Node& expect, const Biography& biography, Comparison& comparison);

}  // namespace vitac
