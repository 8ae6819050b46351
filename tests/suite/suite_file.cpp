// A file of whole-compiler cases.
#include "suite/suite_file.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <sstream>

namespace vitac::suite {

namespace {

// The text between a prefix and a suffix, or nothing when the line does not have both.
std::optional<std::string> between(const std::string& line, std::string_view prefix, std::string_view suffix) {
    if (line.size() < prefix.size() + suffix.size() || !line.starts_with(prefix) || !line.ends_with(suffix)) {
        return std::nullopt;
    }
    return line.substr(prefix.size(), line.size() - prefix.size() - suffix.size());
}

std::vector<std::string> words_of(const std::string& text) {
    std::istringstream stream(text);
    std::vector<std::string> words;
    for (std::string word; stream >> word;) {
        words.push_back(word);
    }
    return words;
}

// "name: stage stage"
Case case_from_header(const std::string& header, int line) {
    const std::size_t colon = header.find(':');
    Case result;
    result.name = header.substr(0, colon);
    result.stages = colon == std::string::npos ? std::vector<std::string>{} : words_of(header.substr(colon + 1));
    result.files[page];
    result.line = line;
    return result;
}

// "--set colors.link=#000" -> "set", "colors.link=#000"
std::optional<std::pair<std::string, std::string>> option(const std::string& line) {
    const bool is_option = line.size() > 3 && line.starts_with("--") && line[2] >= 'a' && line[2] <= 'z';
    if (!is_option) {
        return std::nullopt;
    }
    const std::size_t blank = std::min(line.find(' '), line.size());
    return std::pair(line.substr(2, blank - 2), line.substr(std::min(blank + 1, line.size())));
}

std::optional<std::string> expectation(const std::string& line) {
    const std::optional<std::string> text = between(line, "<!-- ", " -->");
    const std::vector<std::string> words = words_of(text.value_or(""));
    const bool known = words.size() >= 2 && (words[0] == "error" || words[0] == "warning" || words[0] == "note");
    return known ? text : std::nullopt;
}

// \xNN -> that byte.
std::string with_bytes(const std::string& text) {
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        unsigned value = 0;
        const char* digits = text.data() + i + 2;
        if (text.compare(i, 2, "\\x") == 0 && i + 4 <= text.size() &&
            std::from_chars(digits, digits + 2, value, 16).ptr == digits + 2) {
            result += static_cast<char>(value);
            i += 3;
        } else {
            result += text[i];
        }
    }
    return result;
}

// The blank line before the next header belongs to the layout of the suite file, not to the case.
void finish(Case& one) {
    for (auto& [path, text] : one.files) {
        if (text.ends_with("\n\n")) {
            text.pop_back();
        }
        if (std::find(one.stages.begin(), one.stages.end(), "bytes") != one.stages.end()) {
            text = with_bytes(text);
        }
    }
}

}  // namespace

std::vector<Case> read_suite(std::string_view text) {
    std::vector<Case> cases;
    std::string file = page;
    bool in_options = false;
    int number = 0;
    std::istringstream stream{std::string(text)};
    for (std::string line; std::getline(stream, line);) {
        ++number;
        if (const auto header = between(line, "=== ", " ===")) {
            cases.push_back(case_from_header(*header, number));
            file = page;
            in_options = true;
        } else if (cases.empty()) {
            continue;  // what stands before the first case explains the file
        } else if (const auto setting = in_options ? option(line) : std::nullopt) {
            cases.back().options.push_back(*setting);
        } else if (const auto expected = expectation(line)) {
            cases.back().expected.push_back(*expected);
        } else if (const auto path = between(line, "--- ", " ---")) {
            file = *path;
            in_options = false;
        } else {
            cases.back().files[file] += line + "\n";
            in_options = false;
        }
    }
    std::for_each(cases.begin(), cases.end(), finish);
    return cases;
}

}  // namespace vitac::suite
