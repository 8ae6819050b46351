// Nothing is lost: every word that a person sees in a source is in the biography and on the pages, or a message names
// its place and says why not. And nothing is added: no mark-up is left in any text.
#include <catch2/catch.hpp>

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/path.h"
#include "base/yaml.h"
#include "input/read.h"
#include "model/dump.h"
#include "style/style.h"
#include "suite/inputs.h"
#include "suite/visible_text.h"
#include "support/memory_world.h"
#include "typeset/typeset.h"
#include "write/tex/tex.h"

namespace vitac::suite {

namespace {

using Counts = std::map<std::string, std::size_t>;

// Remembers which files were read.
class WatchedWorld : public MemoryWorld {
public:
    FileContent read_file(const std::string& path) override {
        read.insert(path);
        return MemoryWorld::read_file(path);
    }

    std::set<std::string> read;
};

struct Seen {
    std::string path;
    std::string text;
    std::vector<VisibleWord> words;
};

// What layouts set in their own way: "**Roe** and Poe" as a list of names, "Engineer at the Institute" in two columns,
// badges of pages, and labels of contacts, which stand in a line of their own.
bool is_said_otherwise(const std::string& word) {
    static const std::set<std::string> words = {"and", "at",      "the",      "by",    "in",        "with",
                                                "new", "website", "profiles", "email", "gemeinsam", "mit"};
    return words.count(word) != 0;
}

// A layout sets the parts of a date as it likes, and equal ends of a range once: "2016-09-01", "Sep 1, 2016".
bool is_date(const std::string& text) {
    constexpr std::size_t most_words = 3;
    constexpr std::size_t year_digits = 4;
    const std::vector<VisibleWord> words = words_of_text(text);
    return words.size() <= most_words && std::any_of(words.begin(), words.end(), [](const VisibleWord& word) {
               return word.word.size() == year_digits && word.word.find_first_not_of("0123456789") == std::string::npos;
           });
}

bool is_address(std::string_view text) {
    return text.find("://") != std::string_view::npos || text.starts_with('/') || text.starts_with("10.");
}

// Keys whose values say what the rest of the file is.
bool is_about_the_file(const std::string& key) {
    static const std::set<std::string> keys = {"$schema", "meta", "type", "locale"};
    return keys.count(key) != 0;
}

// Texts in a tree of data that a person reads: not keys, not addresses, not what a message names by its key.
void add_texts(const yaml::Node& node, const Diagnostics& diagnostics, std::vector<VisibleWord>& words) {
    if (node.is_scalar() && !is_address(node.text) && !is_date(node.text)) {
        for (VisibleWord& word : visible_words_of_page(node.text)) {
            words.push_back({std::move(word.word), node.span.begin, node.span.end});
        }
    }
    for (const yaml::Node& item : node.items) {
        add_texts(item, diagnostics, words);
    }
    for (const yaml::Member& member : node.members) {
        const bool named =
            std::any_of(diagnostics.all().begin(), diagnostics.all().end(), [&](const Diagnostic& diagnostic) {
                return diagnostic.message.find("`" + member.key + "`") != std::string::npos &&
                       diagnostic.message.find("not") != std::string::npos;
            });
        if (!named && !is_about_the_file(member.key)) {
            add_texts(member.value, diagnostics, words);
        }
    }
}

std::vector<VisibleWord> words_of_data(const std::string& text, const Diagnostics& diagnostics) {
    Sources sources;
    Diagnostics ignored;
    std::vector<VisibleWord> words;
    add_texts(yaml::parse(sources, sources.whole(sources.add("data", text)), ignored), diagnostics, words);
    return words;
}

// The words of every file that was read, as far as people see them on the page.
std::vector<Seen> seen_in(const Input& input, const WatchedWorld& world, const Diagnostics& diagnostics) {
    std::vector<Seen> seen;
    for (const std::string& path : world.read) {
        const auto file = world.files.find(path);
        if (file == world.files.end()) {
            continue;
        }
        const std::string& text = file->second;
        if (path.ends_with(".md") || path.ends_with(".html")) {
            seen.push_back({path, text, visible_words_of_page(text)});
        } else if (path.ends_with(".bib")) {
            seen.push_back({path, text, visible_words_of_bibliography(text)});
        } else if (path == input.path) {
            seen.push_back({path, text, words_of_data(text, diagnostics)});
        }
    }
    return seen;
}

bool is_at(const Span& span, const VisibleWord& word, const std::string& path, const Sources& sources) {
    return span.known() && sources.get(span.source).path == path && span.begin < word.end &&
           word.begin < std::max(span.end, span.begin + 1);
}

// A message names what stands at its places, or a file or its folder.
bool is_named(const VisibleWord& word, const Seen& file, const Diagnostics& diagnostics, const Sources& sources) {
    const std::string folder = folder_of(file.path);
    const std::string folder_name = folder.substr(folder.rfind('/') + 1);
    return std::any_of(diagnostics.all().begin(), diagnostics.all().end(), [&](const Diagnostic& diagnostic) {
        const auto names = [&](const std::string& name) {
            return diagnostic.message.find("`" + name + "`") != std::string::npos;
        };
        if (!diagnostic.span.known()) {
            return diagnostic.name != "site-read" && (names(file.path) || names(folder_name));
        }
        return is_at(diagnostic.span, word, file.path, sources) ||
               std::any_of(diagnostic.related.begin(), diagnostic.related.end(),
                           [&](const RelatedPlace& related) { return is_at(related.span, word, file.path, sources); });
    });
}

// Words that a text has less often than the sources have them without a message that names them.
std::string missing(const std::vector<Seen>& seen, const Counts& found, const Diagnostics& diagnostics,
                    const Sources& sources) {
    Counts wanted;
    for (const Seen& file : seen) {
        for (const VisibleWord& word : file.words) {
            wanted[word.word] += is_said_otherwise(word.word) || is_named(word, file, diagnostics, sources) ? 0 : 1;
        }
    }
    // By lines, so that what was lost can be read.
    std::string lines;
    for (const Seen& file : seen) {
        std::string last_place;
        for (const VisibleWord& word : file.words) {
            const auto there = found.find(word.word);
            const std::size_t count = there == found.end() ? 0 : there->second;
            if (count >= wanted[word.word] || is_said_otherwise(word.word) ||
                is_named(word, file, diagnostics, sources)) {
                continue;
            }
            const auto end = file.text.begin() + static_cast<std::ptrdiff_t>(word.begin);
            const std::string place = fmt::format("{}:{}", file.path, 1 + std::count(file.text.begin(), end, '\n'));
            lines += place == last_place ? "" : fmt::format("{}{}:", lines.empty() ? "" : "\n", place);
            lines += " " + word.word;
            last_place = place;
        }
    }
    return lines;
}

// A word counts however the hyphen at a line's end is read.
Counts words_of_pages(const std::string& text) {
    Counts counts = counted(words_of_text(text, LineEndHyphen::Belongs));
    for (const auto& [word, count] : counted(words_of_text(text, LineEndHyphen::Parts))) {
        counts[word] = std::max(counts[word], count);
    }
    return counts;
}

// Mark-up that no reader of a CV wants to see.
constexpr std::array<std::string_view, 16> markup = {"{%",    "%}",   "{{",    "}}",     "{:",   "</", "<br", "<div",
                                                     "<span", "<img", "&amp;", "&nbsp;", "\\\\", "**", "[](", "]("};

// Each line of a text in which one of these is left.
template <std::size_t count>
std::string leaks(const std::string& text, const std::array<std::string_view, count>& marks) {
    std::string lines;
    std::size_t begin = 0;
    while (begin < text.size()) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        const std::string_view line = std::string_view(text).substr(begin, end - begin);
        const bool leak = std::any_of(marks.begin(), marks.end(),
                                      [&](std::string_view mark) { return line.find(mark) != std::string_view::npos; });
        lines += leak ? std::string(line) + "\n" : "";
        begin = end + 1;
    }
    return lines;
}

// The texts of the biography, a line each; what is kept and not printed has the source's own form.
void add_texts(const yaml::Node& node, std::string& texts) {
    if (node.is_scalar()) {
        texts += node.text + "\n";
    }
    for (const yaml::Node& item : node.items) {
        add_texts(item, texts);
    }
    for (const yaml::Member& member : node.members) {
        if (member.key != "front_matter" && member.key != "extra") {
            add_texts(member.value, texts);
        }
    }
}

std::string texts_of(const std::string& json) {
    Sources sources;
    Diagnostics ignored;
    std::string texts;
    const SourceId source = sources.add("dump", json);
    add_texts(yaml::parse(sources, sources.whole(source), ignored,
                          {.depth = 64, .nodes = 2'000'000, .bytes = 16U * 1024U * 1024U}),
              texts);
    return texts;
}

// The document of a LaTeX file, which begins behind its preamble. Two backslashes are a line break there, and braces
// its own.
constexpr std::array<std::string_view, 10> markup_in_tex = {"{\\%", "\\%\\}", "\\{\\{",  "\\{:",     "</",
                                                            "<br",  "<div",   "\\&amp;", "\\&nbsp;", "]("};

std::string body_of(const std::string& tex) {
    const std::size_t begin = tex.find("\\begin{document}");
    return begin == std::string::npos ? tex : tex.substr(begin);
}

struct Results {
    Biography biography;
    Pages pages;
    std::string json;
    std::string text;
    std::string tex;
    Diagnostics diagnostics;
};

Results results_of(const Input& input, MemoryWorld& world) {
    Results results;
    results.biography = read_biography({.path = input.path, .name = {}}, world, results.diagnostics);
    const Document document = style_document(results.biography, {}, world, results.diagnostics);
    results.pages = typeset(document, world, results.diagnostics);
    results.json = dump_biography_json(results.biography, world.sources());
    results.text = text_of(results.pages);
    Diagnostics ignored;
    results.tex = write_tex(as_typeset(document, results.pages, world), ignored);
    return results;
}

}  // namespace

TEST_CASE("every visible word of a source is kept, or it is said why not", "[suite][conservation]") {
    MemoryWorld files;
    for (const Input& input : all_inputs(files)) {
        WatchedWorld world;
        world.files = files.files;
        const Results results = results_of(input, world);
        const std::vector<Seen> seen = seen_in(input, world, results.diagnostics);
        INFO(input.name);
        CHECK(std::any_of(seen.begin(), seen.end(), [](const Seen& file) { return !file.words.empty(); }));
        CHECK(missing(seen, counted(words_of_text(results.json)), results.diagnostics, world.sources()) == "");
        CHECK(missing(seen, words_of_pages(results.text), results.diagnostics, world.sources()) == "");
    }
}

TEST_CASE("no mark-up of a source is left in any text", "[suite][conservation]") {
    MemoryWorld files;
    for (const Input& input : all_inputs(files)) {
        MemoryWorld world;
        world.files = files.files;
        const Results results = results_of(input, world);
        INFO(input.name);
        CHECK(leaks(texts_of(results.json), markup) == "");
        CHECK(leaks(results.text, markup) == "");
        CHECK(leaks(body_of(results.tex), markup_in_tex) == "");
    }
}

}  // namespace vitac::suite
