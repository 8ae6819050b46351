// The JSON Schema of layouts: the same keys that are read.
#include <fmt/core.h>
#include <catch2/catch.hpp>

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>

#include "unit/style/people.h"

namespace vitac {

namespace {

using Json = nlohmann::json;

const Json& schema() {
    static const Json read = [] {
        std::ifstream file(repository() + "/schemas/layout.json");
        return Json::parse(file);
    }();
    return read;
}

// The words in backticks behind `introduction`.
std::vector<std::string> listed_behind(const std::string& introduction, const std::string& message) {
    std::vector<std::string> keys;
    const std::size_t list = message.find(introduction);
    for (std::size_t at = message.find('`', list); at != std::string::npos && list != std::string::npos;) {
        const std::size_t end = message.find('`', at + 1);
        keys.push_back(message.substr(at + 1, end - at - 1));
        at = message.find('`', end + 1);
    }
    std::sort(keys.begin(), keys.end());
    return keys;
}

const Json& resolved(const Json& value) {
    return value.contains("$ref") ? schema()[Json::json_pointer(value["$ref"].get<std::string>().substr(1))] : value;
}

std::vector<std::string> words_of(const Json& values) {
    std::vector<std::string> words;
    for (const Json& value : values) {
        words.push_back(value.is_boolean() ? value.dump() : value.get<std::string>());
    }
    std::sort(words.begin(), words.end());
    return words;
}

std::vector<std::string> keys_of(const Json& properties) {
    std::vector<std::string> keys;
    for (const auto& [key, value] : properties.items()) {
        keys.push_back(key);
    }
    return keys;
}

// Calls `visit(properties, before, after)` for each map: YAML that has `{...}` between these has a value there.
template <class Visit>
void for_each_map(const Json& value, const std::string& before, const std::string& after, Visit visit) {
    if (value.contains("$ref")) {
        const std::string path = value["$ref"].get<std::string>().substr(1);
        if (path.starts_with("/$defs")) {  // others are seen where they stand
            for_each_map(schema()[Json::json_pointer(path)], before, after, visit);
        }
        return;
    }
    for (const Json& alternative : value.value("anyOf", Json::array())) {
        for_each_map(alternative, before, after, visit);
    }
    if (value.contains("items")) {
        for_each_map(value["items"], before + "[", "]" + after, visit);
    }
    if (value.contains("additionalProperties") && value["additionalProperties"].is_object()) {
        for_each_map(value["additionalProperties"], before + "{x: ", "}" + after, visit);
    }
    if (value.contains("properties")) {
        visit(value["properties"], before, after);
        for (const auto& [key, inner] : value["properties"].items()) {
            if (key != "papers") {
                for_each_map(inner, before + "{" + key + ": ", "}" + after, visit);
            }
        }
    }
}

}  // namespace

TEST_CASE("the schema has the keys that are read", "[style]") {
    int maps = 0;
    for_each_map(schema(), "", "", [&](const Json& properties, const std::string& before, const std::string& after) {
        const std::string layout = before + "{qqqqqqqq: 1}" + after + "\n";
        INFO(layout);
        CHECK(listed_behind("known are", Styled(person("Ada Quill"), layout).messages()) == keys_of(properties));
        ++maps;
    });
    CHECK(maps > 30);
}

TEST_CASE("the schema has the words and ranges that are read", "[style]") {
    int words = 0;
    int ranges = 0;
    for_each_map(schema(), "", "", [&](const Json& properties, const std::string& before, const std::string& after) {
        const auto said_of = [&](const std::string& key, const std::string& value) {
            return Styled(person("Ada Quill"), before + "{" + key + ": " + value + "}" + after + "\n").messages();
        };
        for (const auto& [key, property] : properties.items()) {
            const Json& value = resolved(property);
            INFO(before << key);
            if (value.contains("enum")) {
                CHECK(listed_behind("write", said_of(key, "qqqqqqqq")) == words_of(value["enum"]));
                ++words;
            }
            for (const auto& [limit, step] : {std::pair{"minimum", -1.0}, std::pair{"maximum", 1.0}}) {
                if (value.contains(limit)) {
                    const double bound = value[limit].get<double>();
                    const std::string message = said_of(key, fmt::format("{:g}", bound + step));
                    CHECK(message.find(fmt::format("; {:g} is used", bound)) != std::string::npos);
                    ++ranges;
                }
            }
        }
    });
    CHECK(words > 15);
    CHECK(ranges > 8);
}

}  // namespace vitac
