// A file of whole-compiler cases.
//
//     === award-note-keeps-its-colour: biography document ===      name, and the stages whose goldens are compared
//     --name Ada Lovelace                                          options as on the command line, each on its line
//     <!-- warning 1:3-1:8 unknown-field -->                       what must be reported; such lines are not part of
//     the input
//     --- _config.yml ---                                          from here on another file, beside page.md
//
// The places count the lines of the input, without the lines above. Whatever a case does not announce must not be
// reported. The stage `bytes` compares nothing; in such a case \xNN stands for a byte that a text file cannot hold.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace vitac::suite {

// The name of the input among `Case::files`.
inline constexpr const char* page = "page.md";

struct Case {
    std::string name;
    std::vector<std::string> stages;
    std::vector<std::pair<std::string, std::string>> options;  // without "--"
    std::map<std::string, std::string> files;                  // by path; always has `page`
    std::vector<std::string>
        expected;  // "warning 1:3-1:8 unknown-field", or "error layout-unknown" for one without a place
    int line = 0;  // in the suite file, for messages
};

std::vector<Case> read_suite(std::string_view text);

}  // namespace vitac::suite
