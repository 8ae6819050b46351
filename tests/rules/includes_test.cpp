// Who may include whom: passes know only the values between them, and each library has one door.
#include <catch2/catch.hpp>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "rules/repository_files.h"

namespace vitac::rules {

namespace {

struct Include {
    std::string file;    // that includes
    std::string header;  // that is included
};

// The #include lines of src/ with quotes (`"`) or angle brackets (`<`).
std::vector<Include> includes_with(char opening) {
    const std::string prefix = std::string("#include ") + opening;
    const std::string closing = opening == '<' ? ">" : "\"";
    std::vector<Include> includes;
    for (const RepositoryFile& file : files_below("src", {".h", ".cpp"})) {
        for (const std::string& header : words_after(file.text, prefix, closing)) {
            includes.push_back({file.path.substr(std::string("src/").size()), header});
        }
    }
    return includes;
}

std::string first_folder(const std::string& path) {
    return path.substr(0, path.find('/'));
}

// What a folder of src/ may include besides itself.
const std::map<std::string, std::vector<std::string>>& neighbours() {
    static const std::map<std::string, std::vector<std::string>> allowed = {
        {"base", {}},
        {"model", {"base"}},
        {"input", {"base", "model"}},
        {"select", {"base", "model"}},
        {"style", {"base", "model"}},
        {"typeset", {"base", "model"}},
        {"write", {"base", "model"}},
        {"check", {"base", "model"}},
        {"facts", {"base", "model"}},
        {"compare", {"base", "model"}},
        {"join", {"base", "model"}},
        {"audit", {"base", "model"}},
        {"app",
         {"audit", "base", "check", "compare", "facts", "model", "input", "join", "select", "style", "typeset",
          "write"}},
    };
    return allowed;
}

// The only headers of a pass that app/ sees.
const std::vector<std::string> front_doors = {
    "audit/audit.h",   "check/check.h",   "compare/compare.h", "facts/facts.h",     "input/read.h",
    "join/join.h",     "select/select.h", "style/style.h",     "typeset/typeset.h", "write/data/data.h",
    "write/pdf/pdf.h", "write/tex/tex.h", "write/text/text.h"};

// The headers of a library, by how their names begin, and the files that may include them, by how their paths begin.
struct Door {
    std::string library;
    std::vector<std::string> files;
};

const std::vector<Door> doors = {
    {"fmt/", {""}},
    {"yaml-cpp/", {"base/yaml"}},
    {"unicode/", {"base/unicode"}},
    {"hb-subset", {"write/pdf/subset"}},
    {"hb", {"typeset/font/", "write/pdf/subset"}},
    {"hyphen", {"typeset/line/hyphenate"}},
    {"hpdf", {"write/pdf/haru"}},
    {"qpdf/", {"audit/pdf_file", "audit/page_text", "join/insert_pdfs"}},
    {"libstemmer", {"select/stemmer"}},
    {"libdeflate", {"write/pdf/"}},
    {"CLI/", {"app/options"}},
    {"nlohmann/", {"model/dump_", "app/"}},
    // The operating system: only the World on disk and what prints to a terminal.
    {"sys/", {"app/", "base/embedded"}},
    {"dirent.h", {"app/"}},
    {"unistd.h", {"app/"}},
    {"fcntl.h", {"app/"}},
    {"poll.h", {"app/child_process"}},
    {"dlfcn.h", {"app/finished_pdfs"}},
};

bool begins_with_one_of(const std::string& text, const std::vector<std::string>& beginnings) {
    return std::any_of(beginnings.begin(), beginnings.end(),
                       [&](const std::string& beginning) { return text.starts_with(beginning); });
}

// Standard headers have neither folder nor ending.
bool is_standard(const std::string& header) {
    return header.find_first_of("/.") == std::string::npos && !header.starts_with("hb");
}

}  // namespace

TEST_CASE("a pass includes base, model and itself", "[rules]") {
    for (const Include& include : includes_with('"')) {
        const std::string from = first_folder(include.file);
        const std::string to = first_folder(include.header);
        INFO(include.file << " includes " << include.header);
        REQUIRE(neighbours().contains(from));
        const std::vector<std::string>& allowed = neighbours().at(from);
        CHECK((to == from || std::find(allowed.begin(), allowed.end(), to) != allowed.end()));
    }
}

TEST_CASE("app sees of a pass only its front door", "[rules]") {
    const std::vector<std::string> open = {"app", "base", "model"};
    for (const Include& include : includes_with('"')) {
        const std::string to = first_folder(include.header);
        if (first_folder(include.file) != "app" || std::find(open.begin(), open.end(), to) != open.end()) {
            continue;
        }
        INFO(include.file << " includes " << include.header);
        CHECK(std::find(front_doors.begin(), front_doors.end(), include.header) != front_doors.end());
    }
}

TEST_CASE("typeset/font does not know lines, and lines do not know pages", "[rules]") {
    const std::map<std::string, std::vector<std::string>> later = {
        {"typeset/font/", {"typeset/line/", "typeset/page/"}},
        {"typeset/line/", {"typeset/page/"}},
        {"input/markdown/", {"input/academicpages/", "input/meaning/", "input/people/", "input/read"}},
        {"input/people/", {"input/academicpages/", "input/meaning/", "input/markdown/", "input/read"}},
        {"input/meaning/", {"input/academicpages/", "input/bibtex/", "input/markdown/", "input/read"}},
        {"input/data/", {"input/academicpages/", "input/bibtex/", "input/json_resume/", "input/rendercv/"}},
    };
    for (const Include& include : includes_with('"')) {
        for (const auto& [folder, closed] : later) {
            INFO(include.file << " includes " << include.header);
            CHECK((!include.file.starts_with(folder) || !begins_with_one_of(include.header, closed)));
        }
    }
}

TEST_CASE("each library is included only at its door", "[rules]") {
    for (const Include& include : includes_with('<')) {
        if (is_standard(include.header)) {
            continue;
        }
        const auto door = std::find_if(doors.begin(), doors.end(),
                                       [&](const Door& known) { return include.header.starts_with(known.library); });
        INFO(include.file << " includes <" << include.header << ">");
        REQUIRE(door != doors.end());
        CHECK(begins_with_one_of(include.file, door->files));
    }
}

TEST_CASE("a source file includes its own header first", "[rules]") {
    std::vector<std::string> headers;
    for (const RepositoryFile& file : files_below("src", {".h"})) {
        headers.push_back(file.path);
    }
    for (const RepositoryFile& file : files_below("src", {".cpp"})) {
        const std::string own = file.path.substr(0, file.path.size() - std::string("cpp").size()) + "h";
        const std::vector<std::string> first = words_after(file.text, "#include ", "\n");
        if (std::find(headers.begin(), headers.end(), own) == headers.end() || first.empty()) {
            continue;
        }
        CHECK(first.front() == "\"" + own.substr(std::string("src/").size()) + "\"");
    }
}

}  // namespace vitac::rules
