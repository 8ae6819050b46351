// Compares what is read from sample pages with what a person found in them, field by field, where a folder of such
// pages is at hand.
//
// Each folder of it has an input and expect.yaml, whose field names are those of the biography's JSON form
// (docs/inputs.md). Where expect.yaml has a number and the biography a list, the length of the list is compared.
#include <catch2/catch.hpp>

#include <fmt/core.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

#include "corpus/comparison.h"
#include "input/read.h"
#include "model/dump.h"
#include "support/memory_world.h"

namespace vitac {

namespace {

using yaml::Node;

// `list` and `text` in expect.yaml say how a section is written; what is known of its subject makes it no less a list.
bool is_kind(const std::string& expected, const std::string& actual) {
    static const std::vector<std::string> lists = {"list",      "skills",    "service",
                                                   "languages", "interests", "volunteering"};
    return expected == actual || (expected == "list" && std::find(lists.begin(), lists.end(), actual) != lists.end());
}

void compare_section(const Node& expected, const Node* actual, Comparison& comparison) {
    const std::string title = text_of(expected.find("title"));
    const auto field = [&](const char* name) { return actual != nullptr ? actual->find(name) : nullptr; };
    comparison.check(title, title, text_of(field("title")));
    const std::string kind = text_of(expected.find("kind"));
    comparison.check(title + ": kind", kind, is_kind(kind, text_of(field("kind"))) ? kind : text_of(field("kind")));
    const Node* entries = field("entries");
    comparison.check(title + ": entries", text_of(expected.find("entries")), std::to_string(count_of(entries)));
    for (const char* list : {"items", "publications"}) {
        const Node* wanted = expected.find(list);
        for (std::size_t i = 0; i < count_of(wanted); ++i) {
            comparison.check_fields(fmt::format("{} / {}", title, i), wanted->items[i],
                                    i < count_of(entries) ? &entries->items[i] : nullptr);
        }
    }
    for (const char* column : {"date_text", "sub_bullets"}) {
        const Node* wanted = expected.find(column);
        for (std::size_t i = 0; i < count_of(wanted); ++i) {
            const Node* entry = i < count_of(entries) ? &entries->items[i] : nullptr;
            const Node* value = entry != nullptr ? entry->find(column[0] == 'd' ? column : "bullets") : nullptr;
            comparison.check(fmt::format("{} / {}: {}", title, i, column), wanted->items[i].text,
                             column[0] == 'd' ? text_of(value) : std::to_string(count_of(value)));
        }
    }
}

// Sections that hold nothing of their own (the site fills them in) are left out of a biography.
std::vector<const Node*> filled_sections(const Node& expect) {
    std::vector<const Node*> sections;
    const Node* all = expect.find("sections");
    for (std::size_t i = 0; i < count_of(all); ++i) {
        if (text_of(all->items[i].find("entries")) != "0") {
            sections.push_back(&all->items[i]);
        }
    }
    return sections;
}

void compare_counts(const Node& counts, const Biography& biography, const Node& expect, Comparison& comparison) {
    int publications = 0;
    int with_awards = 0;
    int with_equal = 0;
    int self_first = 0;
    int links = 0;
    int without_venue = 0;
    int without_year = 0;
    for (const Section& section : biography.sections) {
        for (const Entry& entry : section.entries) {
            if (entry.kind != EntryKind::Publication) {
                continue;
            }
            ++publications;
            with_awards += std::any_of(entry.notes.begin(), entry.notes.end(),
                                       [](const Note& note) { return note.kind == NoteKind::Award; });
            with_equal += std::any_of(entry.authors.begin(), entry.authors.end(),
                                      [](const Author& author) { return author.equal_contribution; });
            self_first += !entry.authors.empty() && entry.authors.front().is_self;
            links += static_cast<int>(entry.links.size());
            without_venue += entry.venue.empty();
            without_year += entry.dates.empty();
        }
    }
    const std::vector<std::pair<const char*, int>> found = {{"publications", publications},
                                                            {"publications_with_awards", with_awards},
                                                            {"publications_with_equal_contribution", with_equal},
                                                            {"self_first_author", self_first},
                                                            {"publication_row_links", links},
                                                            {"without_venue", without_venue},
                                                            {"without_year", without_year}};
    for (const auto& [name, count] : found) {
        if (const Node* expected = counts.find(name)) {
            comparison.check(std::string("counts: ") + name, expected->text, std::to_string(count));
        }
    }
    comparison.check("counts: sections with content", std::to_string(filled_sections(expect).size()),
                     std::to_string(biography.sections.size()));
}

void compare_person(const Node& expected, const Biography& biography, Comparison& comparison) {
    const Node* name = expected.find("name");
    if (name != nullptr && !name->is_null()) {
        comparison.check("person: name", name->text, biography.person.name);
    } else {
        // Nothing in the input says it: left open, or inferred and said to be so.
        const bool open = biography.person.name_source == NameSource::Unknown ||
                          biography.person.name_source == NameSource::SelfMarks;
        comparison.check("person: name", "left open", open ? "left open" : biography.person.name);
    }
}

void compare_summary(const Node& expected, const Node* actual, Comparison& comparison) {
    comparison.check("summary: paragraphs", text_of(expected.find("paragraphs")), std::to_string(count_of(actual)));
    const std::string first = count_of(actual) > 0 ? text_of(&actual->items.front()) : "";
    const std::string last = count_of(actual) > 0 ? text_of(&actual->items.back()) : "";
    if (const Node* starts = expected.find("starts")) {
        comparison.check("summary: starts", starts->text, first.substr(0, starts->text.size()));
    }
    if (const Node* ends = expected.find("ends")) {
        comparison.check("summary: ends", ends->text,
                         last.substr(last.size() - std::min(last.size(), ends->text.size())));
    }
    if (const Node* links = expected.find("links"); links != nullptr && count_of(actual) > 0) {
        comparison.check_list("summary: links", *links, actual->items.front().find("links"));
    }
}

void compare(const Node& expect, const Biography& biography, const Node& json, Comparison& comparison) {
    comparison.check("format", text_of(expect.find("format")), biography.format);
    compare_person(*expect.find("person"), biography, comparison);
    if (const Node* front_matter = expect.find("front_matter")) {
        for (const yaml::Member& member : front_matter->members) {
            const std::string text = member.value.is_scalar() ? member.value.text : "[...]";
            comparison.check("front matter: " + member.key, text, text_of(json.find("front_matter")->find(member.key)));
        }
    }
    if (const Node* counts = expect.find("counts")) {
        compare_counts(*counts, biography, expect, comparison);
    }
    if (const Node* summary = expect.find("summary")) {
        compare_summary(*summary, json.find("summary"), comparison);
    }
    const Node* sections = json.find("sections");
    const std::vector<const Node*> expected = filled_sections(expect);
    for (std::size_t i = 0; i < expected.size(); ++i) {
        compare_section(*expected[i], i < count_of(sections) ? &sections->items[i] : nullptr, comparison);
    }
    if (const Node* publications = expect.find("publications")) {
        std::vector<const Node*> found;
        for (std::size_t i = 0; i < count_of(sections); ++i) {
            for (const Node& entry : sections->items[i].find("entries")->items) {
                if (text_of(entry.find("kind")) == "publication") {
                    found.push_back(&entry);
                }
            }
        }
        for (std::size_t i = 0; i < count_of(publications); ++i) {
            comparison.check_fields(fmt::format("publication {}", i), publications->items[i],
                                    i < found.size() ? found[i] : nullptr);
        }
    }
}

// All files of the folder; an input with a pattern in its name is the folder itself.
std::string put_into(MemoryWorld& world, const std::filesystem::path& folder, const std::string& input) {
    const std::string root = folder.filename().string();
    for (const auto& file : std::filesystem::recursive_directory_iterator(folder)) {
        if (file.is_regular_file()) {
            world.files[root + "/" + std::filesystem::relative(file.path(), folder).string()] = read_whole(file.path());
        }
    }
    return input.find('*') == std::string::npos ? root + "/" + input : root;
}

Comparison compare_folder(const std::filesystem::path& folder) {
    MemoryWorld world;
    const Node expect = parse_tree(read_whole(folder / "expect.yaml"), world);
    const std::string input = text_of(expect.find("input"));
    const bool is_page = input.ends_with(".md");
    const bool are_works = input.ends_with(".bib") || input.find('*') != std::string::npos;
    ReadRequest request;
    request.path = put_into(world, folder, input);
    if (input.ends_with(".bib")) {
        request.name = text_of(expect.find("person")->find("name"));  // a bibliography does not say it
    }
    Diagnostics diagnostics;
    const Biography biography = read_biography(request, world, diagnostics);
    Comparison comparison;
    if (are_works) {
        compare_works(expect, biography, comparison);
        return comparison;
    }
    const Node json = parse_tree(dump_biography_json(biography, world.sources()), world);
    (is_page ? compare : compare_data)(expect, biography, json, comparison);
    return comparison;
}

}  // namespace

TEST_CASE("samples are read as a person reads them", "[corpus]") {
    if (!std::filesystem::exists(corpus())) {
        WARN("SKIPPED: there is no folder of sample pages beside this checkout");
        return;
    }
    int folders = 0;
    for (const std::filesystem::path& folder : sample_folders()) {
        const Comparison comparison = compare_folder(folder);
        fmt::print("corpus: {}: {} of {} fields as expected\n", folder.filename().string(), comparison.equal(),
                   comparison.compared());
        INFO(comparison.differences());
        CHECK(comparison.equal() == comparison.compared());
        CHECK(comparison.compared() > 0);
        ++folders;
    }
    CHECK(folders > 0);
}

}  // namespace vitac
