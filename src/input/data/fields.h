// The fields of one map of a data file. Each is taken under the names it may have; what nobody took is left over and
// said once.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "input/data/reading.h"
#include "input/data/text.h"

namespace vitac::data {

using Names = std::initializer_list<std::string_view>;
using Extra = std::vector<std::pair<std::string, std::string>>;

// Whether a name is one of several, letter by letter.
bool is_one_of_names(std::string_view name, Names names);

class Fields {
public:
    Fields(const yaml::Node& map, Reading& reading) : map_(map), reading_(reading), taken_(map.members.size()) {}

    Reading& reading() { return reading_; }
    Span span() const { return map_.span; }

    // The first field of these names that has a value and was not taken; null when there is none. An empty text, list
    // or map is none.
    const yaml::Node* take(Names names);
    // What is no single text, where one belongs, is reported and read as one.
    std::string plain(Names names);
    bool absent(std::string_view name) const { return map_.find(name) == nullptr; }
    Span place(Names names) const;
    RichText rich(Names names);
    Prose prose(Names names);
    // The items of a list; one value alone is a list of one.
    std::vector<const yaml::Node*> list(Names names);
    std::vector<RichText> rich_list(Names names);
    std::vector<std::string> plain_list(Names names);
    // A field that holds a map; null, and a report, when it holds anything else.
    const yaml::Node* map(Names names);

    // What tells another program how to set the CV: it is taken and said to be of no use here.
    void not_used(const yaml::Member& member);
    void not_used(Names names);

    // So that it counts as left over.
    void give_back(const yaml::Node* node);

    // Says the names of what is left over, and gives it.
    Extra left_over();
    // The same for those who print what people can read; the rest is only for programs.
    struct LeftOver {
        std::vector<const yaml::Member*> readable;
        std::vector<const yaml::Member*> links;  // addresses on the web
        Extra technical;
    };
    LeftOver left_over_to_print();
    // The same in silence, as nodes: for those who read what they do not know.
    std::vector<const yaml::Member*> rest();

private:
    void report_unknown(const yaml::Member& member, const std::string& fate);

    const yaml::Node& map_;
    Reading& reading_;
    std::vector<bool> taken_;
    std::vector<std::string> asked_;  // the names of all fields that were looked for
};

// Whether there is nothing in it: null, "", [], {}.
bool is_blank(const yaml::Node& node);

}  // namespace vitac::data
