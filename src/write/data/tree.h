// Trees of values, built.
#pragma once

#include <string>
#include <vector>

#include "base/yaml.h"
#include "model/rich_text.h"

namespace vitac::data_files {

yaml::Node text_node(std::string text);  // certainly text
yaml::Node word_node(std::string word);  // true, 12
yaml::Node list_node(std::vector<yaml::Node> items);
yaml::Node map_node();

// Nothing is added for "", an empty text or list.
void add(yaml::Node& map, std::string key, const std::string& text);
void add(yaml::Node& map, std::string key, const RichText& text);  // as Markdown
void add(yaml::Node& map, std::string key, yaml::Node value);
void add(yaml::Node& map, std::string key, const std::vector<std::string>& texts);

}  // namespace vitac::data_files
