// Reads single values of a layout: lengths, colours, words; says where one is wrong and what is expected.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/diagnostics.h"
#include "base/yaml.h"
#include "style/layout.h"

namespace vitac {

// "did you mean `title`?", or "" when no candidate is near.
std::string did_you_mean(const std::string& word, const std::vector<std::string>& candidates);

// The values that are allowed; others are replaced by the nearest, with a warning.
struct LengthRange {
    Length least;
    Length most;
};
struct NumberRange {
    double least = 0;
    double most = 0;
};

// A value that is missing (null) or wrong leaves the target as it is, and the reader answers no.
class LayoutReader {
public:
    explicit LayoutReader(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

    // A member of a map and what is to be done with its value.
    struct Key {
        const char* name;
        std::function<void(const yaml::Node&)> read;
    };
    // Calls the keys' readers in the order of the list; reports keys that are not in it.
    void map(const yaml::Node& node, std::string_view what, const std::vector<Key>& keys);
    // Calls `read` for each member, whatever its key.
    void each_member(const yaml::Node& node, std::string_view what,
                     const std::function<void(const yaml::Member&)>& read);
    void each_item(const yaml::Node& node, std::string_view what, const std::function<void(const yaml::Node&)>& read);

    bool text(const yaml::Node& node, std::string& target);
    bool yes_no(const yaml::Node& node, bool& target);
    bool number(const yaml::Node& node, NumberRange range, double& target);
    bool integer(const yaml::Node& node, int least, int most, int& target);
    bool length(const yaml::Node& node, LengthRange range, Length& target);
    // `em` lengths are judged at 10 pt.
    bool measure(const yaml::Node& node, LengthRange range, Measure& target);
    // A name of `named`, or a CSS colour.
    bool color(const yaml::Node& node, const std::map<std::string, Color>& named, Color& target);

    template <class Value>
    bool one_of(const yaml::Node& node, const std::vector<std::pair<std::string, Value>>& words, Value& target) {
        std::string word;
        text(node, word);
        std::vector<std::string> known;
        for (const auto& [name, value] : words) {
            known.push_back(name);
            if (name == word) {
                target = value;
                return true;
            }
        }
        if (node.is_scalar()) {
            wrong_word(node, known);
        }
        return false;
    }
    // One of the words, as it stands.
    bool one_of(const yaml::Node& node, const std::vector<std::string>& words, std::string& target);

    // "`{text}` is no {what}"
    void wrong(const yaml::Node& node, std::string_view what, std::string hint = {});
    Diagnostics& diagnostics() { return diagnostics_; }

private:
    void wrong_word(const yaml::Node& node, const std::vector<std::string>& known);
    bool is_text(const yaml::Node& node, std::string_view what);
    void out_of_range(const yaml::Node& node, const std::string& used);

    Diagnostics& diagnostics_;
};

}  // namespace vitac
