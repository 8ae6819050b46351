// The lists of a batch: which CVs are to be built, and where to.
#include "app/batch_list.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <iterator>
#include <map>
#include <utility>

#include "app/csv.h"
#include "app/pages_option.h"
#include "app/pdf_options.h"
#include "base/path.h"
#include "base/unicode.h"
#include "base/yaml.h"

namespace vitac {

namespace {

constexpr Problem<std::string, std::string> unreadable_list{Severity::Error, "unreadable-list",
                                                            "cannot read the list `{}`: {}", Blame::Surroundings};
constexpr Problem<std::string> empty_list{Severity::Error, "empty-list", "there is nothing to build in `{}`",
                                          Blame::Surroundings};
constexpr Problem<std::string> unknown_list_key{Severity::Error, "unknown-list-key",
                                                "unknown key `{}` in a list of jobs", Blame::Surroundings};
constexpr Problem<std::string> wrong_list{Severity::Error, "wrong-list", "{}", Blame::Surroundings};
constexpr Problem<std::string> duplicate_output{Severity::Error, "duplicate-output", "two jobs would write `{}`",
                                                Blame::Surroundings};
constexpr Problem<std::string> output_outside{
    Severity::Error, "output-outside", "the output `{}` is not inside the folder of the outputs", Blame::Surroundings};

// Folders in folders: a tree of links could be endless.
constexpr int deepest_folder = 8;
constexpr std::size_t most_jobs = 100'000;

constexpr std::array endings = {".md", ".markdown", ".yaml", ".yml", ".json", ".bib"};

// What one line of a list says, as it stands there.
struct Line {
    std::map<std::string, std::string> values;  // by key
    std::map<std::string, Span> spans;
    Span span;
};

const std::vector<std::string> keys = {"source", "output",  "layout", "paper", "pages",
                                       "name",   "variant", "attach", "for"};

bool ends_with_any(const std::string& name) {
    return std::any_of(endings.begin(), endings.end(), [&](const char* ending) { return name.ends_with(ending); });
}

std::string without_ending(const std::string& name) {
    const std::size_t dot = name.rfind('.');
    const std::size_t slash = name.rfind('/');
    return dot == std::string::npos || (slash != std::string::npos && dot < slash) ? name : name.substr(0, dot);
}

// "a/../b" would be another name for a file: such names, and absolute ones, are refused.
bool stays_inside(const std::string& name) {
    if (name.empty() || name.starts_with('/') || name.find('\0') != std::string::npos) {
        return false;
    }
    for (std::size_t begin = 0; begin <= name.size();) {
        const std::size_t end = std::min(name.find('/', begin), name.size());
        const std::string part = name.substr(begin, end - begin);
        if (part.empty() || part == "." || part == "..") {
            return false;
        }
        begin = end + 1;
    }
    return true;
}

class ListReader {
public:
    ListReader(const std::string& path, const BatchDefaults& defaults, World& world, Diagnostics& diagnostics)
        : path_(path), defaults_(defaults), world_(world), diagnostics_(diagnostics) {
        folder_ = defaults.folder;
    }

    std::vector<BatchJob> read() {
        if (world_.kind_of(path_) == FileKind::Directory) {
            read_folder(path_, "", 0);
        } else {
            read_file();
        }
        if (jobs_.empty() && !diagnostics_.has_errors()) {
            diagnostics_.add(empty_list.nowhere(path_).with_hint("sources end in .md, .yaml, .json or .bib"));
        }
        return std::move(jobs_);
    }

private:
    // --- A folder --------------------------------------------------------------------------------------------------

    // Hidden files, those of a site's configuration, and what explains the folder are no sources.
    static bool is_source(const std::string& name) {
        return ends_with_any(name) && !name.starts_with('.') && !name.starts_with('_') && !name.starts_with("README") &&
               !name.starts_with("vitac.y");
    }

    void read_folder(const std::string& folder, const std::string& below, int depth) {
        for (const std::string& name : world_.list_folder(folder)) {
            const std::string path = in_folder(folder, name);
            const bool hidden = name.starts_with('.') || name.starts_with('_');
            if (hidden || jobs_.size() > most_jobs) {
                continue;
            }
            if (world_.kind_of(path) == FileKind::Directory) {
                if (depth < deepest_folder) {
                    read_folder(path, in_folder(below, name), depth + 1);
                }
            } else if (is_source(name)) {
                Line line;
                line.values["source"] = path;
                line.values["output"] = in_folder(below, without_ending(name) + default_ending());
                add(line);
            }
        }
    }

    // --- A file ----------------------------------------------------------------------------------------------------

    void read_file() {
        FileContent content = world_.read_file(path_);
        if (content.status != FileContent::Status::Ok) {
            diagnostics_.add(unreadable_list.nowhere(path_, content.reason));
            return;
        }
        const SourceId source =
            world_.sources().add(path_ == "-" ? "<stdin>" : path_, unicode::repair_utf8(content.bytes).text);
        if (path_.ends_with(".csv")) {
            read_table(source);
        } else if (path_.ends_with(".yaml") || path_.ends_with(".yml") || path_ == "-") {
            read_yaml(source);
        } else {
            diagnostics_.add(unreadable_list.nowhere(path_, "a list is a folder, or a file ending in .csv or .yaml")
                                 .with_hint("for a single CV there is `vitac build`"));
        }
    }

    void report_key(const std::string& key, Span span, const std::vector<std::string>& known) {
        const std::string nearest = nearest_word(key, known);
        std::string list;
        for (const std::string& word : known) {
            list += (list.empty() ? "`" : ", `") + word + "`";
        }
        diagnostics_.add(unknown_list_key.at(span, key).with_hint(nearest.empty() ? "there is " + list
                                                                                  : "did you mean `" + nearest + "`?"));
    }

    // The first row names the columns.
    void read_table(SourceId source) {
        const std::vector<CsvRow> rows = read_csv(world_.sources(), source, diagnostics_);
        if (rows.empty()) {
            return;
        }
        const CsvRow& head = rows.front();
        for (const CsvCell& cell : head) {
            if (std::find(keys.begin(), keys.end(), cell.text) == keys.end()) {
                report_key(cell.text, cell.span, keys);
            }
        }
        for (std::size_t i = 1; i < rows.size(); ++i) {
            Line line;
            line.span = join(rows[i].front().span, rows[i].back().span);
            if (rows[i].size() > head.size()) {
                diagnostics_.add(wrong_list.at(rows[i][head.size()].span, "this row has more cells than the first"));
            }
            for (std::size_t column = 0; column < std::min(head.size(), rows[i].size()); ++column) {
                if (!rows[i][column].text.empty()) {
                    line.values[head[column].text] = rows[i][column].text;
                    line.spans[head[column].text] = rows[i][column].span;
                }
            }
            add_from_list(std::move(line));
        }
    }

    void read_yaml(SourceId source) {
        const yaml::Node root = yaml::parse(world_.sources(), world_.sources().whole(source), diagnostics_);
        const yaml::Node* jobs = root.is_sequence() ? &root : root.find("jobs");
        Line defaults;
        for (const yaml::Member& member : root.members) {
            if (member.key == "output" && member.value.is_scalar()) {
                folder_ = defaults_.folder.empty() ? in_folder(folder_of(path_), member.value.text) : folder_;
            } else if (member.key == "defaults") {
                read_members(member.value, defaults);
            } else if (member.key != "jobs") {
                report_key(member.key, member.key_span, {"output", "defaults", "jobs"});
            }
        }
        if (jobs == nullptr || !jobs->is_sequence()) {
            diagnostics_.add(wrong_list.at(root.span, "a list of jobs has `jobs:` with an item for each"));
            return;
        }
        for (const yaml::Node& item : jobs->items) {
            Line line = defaults;
            line.span = item.span;
            if (item.is_scalar()) {
                line.values["source"] = item.text;
                line.spans["source"] = item.span;
            } else {
                read_members(item, line);
            }
            add_from_list(std::move(line));
        }
    }

    void read_members(const yaml::Node& node, Line& line) {
        if (!node.is_map()) {
            diagnostics_.add(wrong_list.at(node.span, "a job is a path or a map with `source:`"));
        }
        for (const yaml::Member& member : node.members) {
            if (std::find(keys.begin(), keys.end(), member.key) == keys.end()) {
                report_key(member.key, member.key_span, keys);
            } else if (!member.value.is_scalar()) {
                diagnostics_.add(
                    wrong_list.at(member.value.span, fmt::format("`{}` is one word or number", member.key)));
            } else {
                line.values[member.key] = member.value.text;
                line.spans[member.key] = member.value.span;
            }
        }
    }

    // Paths in a list are relative to it.
    void add_from_list(Line line) {
        const auto source = line.values.find("source");
        if (source == line.values.end()) {
            diagnostics_.add(wrong_list.at(line.span, "a job needs a `source`"));
            return;
        }
        if (!line.values.contains("output")) {
            const std::size_t slash = source->second.rfind('/');
            const std::string name = slash == std::string::npos ? source->second : source->second.substr(slash + 1);
            const auto variant = line.values.find("variant");
            const bool is_plain = variant == line.values.end() || variant->second == "full";
            line.values["output"] = without_ending(name) + (is_plain ? "" : "-" + variant->second) + default_ending();
        }
        source->second = in_folder(folder_of(path_), source->second);
        add(line);
    }

    std::string default_ending() const { return defaults_.job.product == Product::Tex ? ".tex" : ".pdf"; }

    // --- Jobs ------------------------------------------------------------------------------------------------------

    void add(const Line& line) {
        if (jobs_.size() > most_jobs) {
            return;
        }
        BatchJob job{.job = defaults_.job, .output = {}, .span = line.span};
        const auto value = [&](const char* key) -> const std::string* {
            const auto found = line.values.find(key);
            return found == line.values.end() ? nullptr : &found->second;
        };
        const auto place = [&](const char* key) {
            const auto found = line.spans.find(key);
            return found == line.spans.end() ? line.span : found->second;
        };
        job.job.reading.path = *value("source");
        if (const std::string* name = value("name")) {
            job.job.reading.name = *name;
        }
        if (const std::string* layout = value("layout")) {
            job.job.own_layout = true;
            job.job.layout.layout = layout->ends_with(".yaml") ? in_folder(folder_of(path_), *layout) : *layout;
        }
        if (const std::string* variant = value("variant")) {
            job.job.variant = *variant;
        }
        if (const std::string* file = value("attach")) {
            job.job.attachment = *file == attach_json_resume ? *file : in_folder(folder_of(path_), *file);
        }
        if (const std::string* advertisement = value("for")) {
            job.job.advertisement = in_folder(folder_of(path_), *advertisement);
        }
        if (const std::string* paper = value("paper")) {
            job.job.layout.paper = *paper;
        }
        if (const std::string* pages = value("pages")) {
            if (const std::optional<int> number = pages_from(*pages)) {
                job.job.budget = PageBudget{.pages = *number};
            } else {
                diagnostics_.add(wrong_list.at(place("pages"), fmt::format("`{}` is no number of pages", *pages))
                                     .with_hint(fmt::format("write a whole number from 1 to {}", most_pages)));
            }
        }
        const std::string& output = *value("output");
        if (!stays_inside(output)) {
            diagnostics_.add(output_outside.at(place("output"), output)
                                 .with_hint("write a name, or folders and a name; `-o` names the folder of all"));
            return;
        }
        job.job.product = output.ends_with(".tex")   ? Product::Tex
                          : output.ends_with(".pdf") ? Product::Pdf
                                                     : defaults_.job.product;
        job.output = in_folder(folder_.empty() ? "cv" : folder_, output);
        jobs_.push_back(std::move(job));
    }

    const std::string& path_;
    const BatchDefaults& defaults_;
    World& world_;
    Diagnostics& diagnostics_;
    std::string folder_;
    std::vector<BatchJob> jobs_;
};

// Two lists may name one folder in two ways: "a/../out" and "b/../out".
void report_duplicates(const std::vector<BatchJob>& jobs, Diagnostics& diagnostics) {
    std::map<std::string, const BatchJob*> seen;
    for (const BatchJob& job : jobs) {
        const std::string path = std::filesystem::path(job.output).lexically_normal().string();
        const auto [first, is_new] = seen.emplace(path, &job);
        if (!is_new) {
            diagnostics.add(duplicate_output.at(job.span, path)
                                .with_hint(fmt::format("made of `{}` and `{}`; give one of them another `output`",
                                                       first->second->job.reading.path, job.job.reading.path))
                                .with_related(first->second->span, "the other one"));
        }
    }
}

}  // namespace

std::vector<BatchJob> read_batch_lists(const std::vector<std::string>& paths, const BatchDefaults& defaults,
                                       World& world, Diagnostics& diagnostics) {
    std::vector<BatchJob> jobs;
    for (const std::string& path : paths) {
        std::vector<BatchJob> more = ListReader(path, defaults, world, diagnostics).read();
        std::move(more.begin(), more.end(), std::back_inserter(jobs));
        if (jobs.size() > most_jobs) {
            diagnostics.add(wrong_list.at(jobs.back().span, fmt::format("more than {} jobs", most_jobs))
                                .with_hint("cut the list in parts"));
            break;
        }
    }
    report_duplicates(jobs, diagnostics);
    return jobs;
}

}  // namespace vitac
