// The schema of vitac's own form agrees with its reader, both ways: what the schema allows is read without a word, and
// what it does not allow is reported.
#include <catch2/catch.hpp>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <vector>

#include "base/yaml.h"
#include "input/read.h"
#include "model/dump.h"
#include "support/golden.h"
#include "support/memory_world.h"
#include "write/data/data.h"

namespace vitac {

namespace {

using Json = nlohmann::ordered_json;

const Json& schema() {
    static const Json json = [] {
        std::ifstream file(repository() + "/schemas/biography.json");
        return Json::parse(file);
    }();
    return json;
}

const Json& resolved(const Json& rule) {
    return rule.contains("$ref") ? schema()[Json::json_pointer(rule["$ref"].get<std::string>().substr(1))] : rule;
}

std::string type_of(const Json& value) {
    return value.is_object()    ? "object"
           : value.is_array()   ? "array"
           : value.is_string()  ? "string"
           : value.is_boolean() ? "boolean"
           : value.is_null()    ? "null"
                                : "number";
}

bool has_type(const Json& rule, const Json& value) {
    if (!rule.contains("type")) {
        return true;
    }
    const std::string type = type_of(value);
    const Json types = rule["type"].is_array() ? rule["type"] : Json::array({rule["type"]});
    return std::any_of(types.begin(), types.end(),
                       [&](const Json& one) { return one == type || (one == "integer" && value.is_number_integer()); });
}

// As much of JSON Schema as this schema uses. The depth is that of the value.
bool is_valid(const Json& written_rule, const Json& value) {
    const Json& rule = resolved(written_rule);
    if (rule.contains("anyOf")) {
        return std::any_of(rule["anyOf"].begin(), rule["anyOf"].end(),
                           [&](const Json& one) { return is_valid(one, value); });
    }
    if (rule.contains("enum") && std::find(rule["enum"].begin(), rule["enum"].end(), value) == rule["enum"].end()) {
        return false;
    }
    if (!has_type(rule, value)) {
        return false;
    }
    for (const Json& key : rule.value("required", Json::array())) {
        if (value.is_object() && !value.contains(key.get<std::string>())) {
            return false;
        }
    }
    if (value.is_array()) {
        return std::all_of(value.begin(), value.end(), [&](const Json& item) { return is_valid(rule["items"], item); });
    }
    if (!value.is_object()) {
        return true;
    }
    for (const auto& [key, member] : value.items()) {
        const Json others = rule.value("additionalProperties", Json(true));
        if (rule.contains("properties") && rule["properties"].contains(key)) {
            if (!is_valid(rule["properties"][key], member)) {
                return false;
            }
        } else if (others.is_boolean() ? !others.get<bool>() : !is_valid(others, member)) {
            return false;
        }
    }
    return true;
}

std::string messages_of(const Json& biography) {
    MemoryWorld world;
    world.files["input"] = biography.dump();
    Diagnostics diagnostics;
    read_biography({.path = "input", .name = {}}, world, diagnostics);
    return short_list(diagnostics, world.sources());
}

// Every field that there is, each with a value.
const Json& everything() {
    static const Json json = Json::parse(R"end({
      "vitac": 1, "language": "en",
      "person": {"name": "Ada Quill", "name_variants": ["A. M. Quill"], "headline": "Engineer",
                 "contacts": [{"email": "ada@example.org"}, {"phone": "+44 20 7946 0000"}, {"address": "Ghent"},
                              {"website": "https://example.org/ada"}, {"github": "adaquill"},
                              {"kind": "profile", "network": "Loom", "text": "ada", "url": "https://example.org/l"}]},
      "summary": ["One.", "Two."], "legend": "\\* equal contribution", "front_matter": {"permalink": "/"},
      "sections": [
        {"title": "Work", "kind": "experience", "tags": ["trade"], "entries": [
          "A text",
          {"kind": "position", "organisation": "Works", "role": "Engineer", "location": "Ghent",
           "dates": {"start": "2021-03", "end": "2022", "ongoing": false, "expected": false, "text": "a while"},
           "notes": [{"award": "First"}, {"honour": "Second"}, {"detail": "Third"}, {"remark": "Fourth"}, "Fifth",
                     {"Advisor": "Bo Inkwell"}],
           "bullets": ["One", {"text": "Two", "bullets": ["Three"], "tags": ["trade"]}],
           "group": "2021", "tags": ["paper"], "extra": {"number": "3"}, "confidence": 90},
          {"organization": "Mill", "date": "2020"}]},
        {"title": "Publications", "entries": [
          {"title": "On Quills", "venue": {"text": "Journal of Paper, 2020", "name": "Journal of Paper",
                                           "acronym": "JP", "volume": "1", "issue": "2", "pages": "3–4",
                                           "kind": "journal"},
           "authors": ["Bo Inkwell", {"name": "Ada Quill", "self": true, "equal": true, "corresponding": true,
                                      "marks": "*", "url": "https://example.org/ada"}],
           "links": [{"doi": "https://doi.org/10.1000/182"}, {"label": "code", "url": "https://example.org/c"}]},
          {"title": "On Ink", "authors_text": "with others", "venue": "Journal of Paper", "dates": "2019"}]},
        {"title": "More", "entries": [{"term": "Languages", "notes": "English"}, {"text": "Running text"}]}]
    })end");
    return json;
}

// Each map in the value, by its place.
void add_maps(const Json& value, const Json::json_pointer& at, std::vector<Json::json_pointer>& maps) {
    if (value.is_object()) {
        maps.push_back(at);
    }
    for (const auto& [key, member] : value.items()) {
        if (member.is_structured()) {
            add_maps(member, value.is_array() ? at / std::stoul(key) : at / key, maps);
        }
    }
}

void add_properties(const Json& rule, std::set<std::string>& names) {
    for (const auto& [key, member] : rule.items()) {
        if (key == "properties" && member.is_object()) {
            for (const auto& property : member.items()) {
                names.insert(property.key());
            }
        }
        if (member.is_structured()) {
            add_properties(member, names);
        }
    }
}

// Of several names of one field only one is read, so these are tried one by one.
const std::vector<std::set<std::string>> aliases = {
    {"title", "term", "text"}, {"dates", "date"}, {"organisation", "organization"}};

bool is_alias(const std::string& name) {
    return std::any_of(aliases.begin(), aliases.end(), [&](const auto& names) { return names.contains(name); });
}

bool has_alias_of(const Json& map, const std::string& name) {
    return std::any_of(aliases.begin(), aliases.end(), [&](const std::set<std::string>& names) {
        return names.contains(name) &&
               std::any_of(names.begin(), names.end(), [&](const std::string& one) { return map.contains(one); });
    });
}

// The names that the reader does not know, of those added to the map with this value.
std::set<std::string> unknown_of(const Json::json_pointer& at, const std::set<std::string>& added, const Json& value) {
    MemoryWorld world;
    Json changed = everything();
    for (const std::string& name : added) {
        changed[at][name] = value;
    }
    world.files["input"] = changed.dump();
    Diagnostics diagnostics;
    read_biography({.path = "input", .name = {}}, world, diagnostics);
    std::set<std::string> unknown;
    for (const Diagnostic& diagnostic : diagnostics.all()) {
        const std::size_t quote = diagnostic.message.find('`') + 1;
        if (diagnostic.name == "unknown-data-field") {
            unknown.insert(diagnostic.message.substr(quote, diagnostic.message.find('`', quote) - quote));
        }
    }
    return unknown;
}

// With one value or the other: only the name is in question.
std::set<std::string> unknown_of(const Json::json_pointer& at, const std::set<std::string>& added) {
    const std::set<std::string> as_text = unknown_of(at, added, Json("2020"));
    const std::set<std::string> as_map = unknown_of(at, added, Json{{"name", "x"}});
    std::set<std::string> both;
    std::set_intersection(as_text.begin(), as_text.end(), as_map.begin(), as_map.end(),
                          std::inserter(both, both.end()));
    return both;
}

bool is_allowed(const Json::json_pointer& at, const std::string& name) {
    const std::vector<Json> values = {Json("2020"),       Json(true),       Json(20),        Json{{"name", "x"}},
                                      Json("experience"), Json("position"), Json("journal"), Json("email")};
    return std::any_of(values.begin(), values.end(), [&](const Json& value) {
        Json changed = everything();
        changed[at][name] = value;
        return is_valid(schema(), changed);
    });
}

std::string example() {
    std::ifstream file(repository() + "/samples/new.yaml");
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

// What vitac writes of a biography, as JSON: the words of the file are texts, and numbers and truth are what they are.
Json as_json(const yaml::Node& node) {
    if (node.is_map()) {
        Json map = Json::object();
        for (const yaml::Member& member : node.members) {
            map[member.key] = as_json(member.value);
        }
        return map;
    }
    if (node.is_sequence()) {
        Json list = Json::array();
        for (const yaml::Node& item : node.items) {
            list.push_back(as_json(item));
        }
        return list;
    }
    const bool plain = node.quoting == yaml::Quoting::Plain;
    const bool number = plain && !node.text.empty() && node.text.size() < 9 &&
                        node.text.find_first_not_of("0123456789") == std::string::npos;
    return node.is_null()                                           ? Json()
           : number                                                 ? Json(std::stoi(node.text))
           : plain && (node.text == "true" || node.text == "false") ? Json(node.text == "true")
                                                                    : Json(node.text);
}

}  // namespace

TEST_CASE("what the schema of vitac's own form names is read without a word", "[data-files]") {
    CHECK(is_valid(schema(), everything()));
    CHECK(messages_of(everything()) == "");
    // Nothing is in the schema that is not tried here.
    std::set<std::string> named;
    add_properties(schema(), named);
    const std::string tried = everything().dump();
    for (const std::string& name : named) {
        INFO(name);
        CHECK(tried.find("\"" + name + "\":") != std::string::npos);
    }
}

TEST_CASE("a field is in the schema just where the reader knows it", "[data-files]") {
    std::set<std::string> names;
    add_properties(schema(), names);
    names.insert("nonsense");
    std::vector<Json::json_pointer> maps;
    add_maps(everything(), Json::json_pointer(), maps);
    for (const Json::json_pointer& at : maps) {
        const Json map = everything()[at];
        std::set<std::string> added;
        std::set<std::string> unknown;
        for (const std::string& name : names) {
            if (map.contains(name) || has_alias_of(map, name)) {
                continue;
            }
            if (is_alias(name)) {
                unknown.merge(unknown_of(at, {name}));
            } else {
                added.insert(name);
            }
        }
        unknown.merge(unknown_of(at, added));
        for (const std::string& name : names) {
            if (!map.contains(name) && !has_alias_of(map, name)) {
                INFO(at.to_string() << " " << name);
                CHECK(unknown.contains(name) != is_allowed(at, name));
            }
        }
    }
}

TEST_CASE("the schema refuses what has another form", "[data-files]") {
    for (const char* wrong :
         {R"({"sections": []})", R"({"vitac": 2})", R"({"vitac": 1, "sections": {}})",
          R"({"vitac": 1, "sections": [{"kind": "hobby"}]})", R"({"vitac": 1, "person": {"contacts": "x"}})",
          R"({"vitac": 1, "sections": [{"entries": [{"confidence": "much"}]}]})"}) {
        INFO(wrong);
        CHECK_FALSE(is_valid(schema(), Json::parse(wrong)));
    }
}

TEST_CASE("the example of vitac new fits the schema, names it, and builds without a word", "[data-files]") {
    MemoryWorld world;
    world.files["new.yaml"] = example();
    CHECK(example().starts_with("# yaml-language-server: $schema=biography.schema.json\n"));
    Diagnostics diagnostics;
    const Biography biography = read_biography({.path = "new.yaml", .name = {}}, world, diagnostics);
    CHECK(short_list(diagnostics, world.sources()) == "");
    CHECK(biography.person.name == "Ada Quill");
    CHECK(biography.sections.size() == 6);
    const SourceId source = world.sources().add("new.yaml", example());
    CHECK(is_valid(schema(), as_json(yaml::parse(world.sources(), world.sources().whole(source), diagnostics))));
    // What is written of it is valid too.
    const std::string written = write_data(biography, DataFormat::Vitac, diagnostics);
    const SourceId again = world.sources().add("again.yaml", written);
    CHECK(is_valid(schema(), as_json(yaml::parse(world.sources(), world.sources().whole(again), diagnostics))));
}

}  // namespace vitac
