// A data file as a tree of values, and whether a text is one.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostics.h"
#include "base/source.h"
#include "base/yaml.h"

namespace vitac::data {

enum class Notation { Yaml, Json };

// How a text is written, when it is data and no page: JSON by its first brackets, YAML by lines at the left edge that
// are all keys, items and comments.
std::optional<Notation> notation_of(std::string_view text);

// Whether all of it is YAML in comments: "# - title: Education".
bool is_commented_out(std::string_view text);

yaml::Node read_tree(const Sources& sources, SourceId source, Notation notation, Diagnostics& diagnostics);

// A value on one line, for those who keep what they do not understand: "a, b", "key: value; key: value".
std::string flattened(const yaml::Node& node);

}  // namespace vitac::data
