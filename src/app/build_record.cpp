// What outputs were made of, so that what has not changed is not made again.
#include "app/build_record.h"

#include <fcntl.h>
#include <unistd.h>

#include <fmt/core.h>

#include <nlohmann/json.hpp>
#include <sstream>
#include <utility>

#include "app/help.h"
#include "base/hash.h"

namespace vitac {

namespace {

using Json = nlohmann::ordered_json;

constexpr const char* file_name = ".vitac-batch";

std::string hashed(std::string_view text) {
    // Two hashes with different beginnings: together 128 bits, and the length.
    constexpr std::uint64_t other_start = 0x9E3779B97F4A7C15ULL;
    return fmt::format("{:016x}{:016x}-{:x}", hash_bytes(text), hash_bytes(text, other_start), text.size());
}

std::string answer(const FileContent& content) {
    return content.status == FileContent::Status::Ok ? hashed(content.bytes)
                                                     : fmt::format("{}", static_cast<int>(content.status));
}

std::string answer(FileKind kind) {
    return fmt::format("{}", static_cast<int>(kind));
}

std::string answer(const std::vector<std::string>& names) {
    std::string all;
    for (const std::string& name : names) {
        all += name + '\n';
    }
    return hashed(all);
}

}  // namespace

// --- Questions -----------------------------------------------------------------------------------------------------

FileContent RecordingWorld::read_file(const std::string& path) {
    FileContent content = DiskWorld::read_file(path);
    questions_.push_back({'r', path, answer(content)});
    return content;
}

FileKind RecordingWorld::kind_of(const std::string& path) {
    const FileKind kind = DiskWorld::kind_of(path);
    questions_.push_back({'k', path, answer(kind)});
    return kind;
}

std::vector<std::string> RecordingWorld::list_folder(const std::string& path) {
    std::vector<std::string> names = DiskWorld::list_folder(path);
    questions_.push_back({'l', path, answer(names)});
    return names;
}

bool RecordingWorld::answers_alike(const std::vector<Question>& questions) {
    for (const Question& question : questions) {
        const std::string now = question.kind == 'r'   ? answer(DiskWorld::read_file(question.path))
                                : question.kind == 'k' ? answer(DiskWorld::kind_of(question.path))
                                                       : answer(DiskWorld::list_folder(question.path));
        if (now != question.answer) {
            return false;
        }
    }
    return true;
}

// --- The record ----------------------------------------------------------------------------------------------------

namespace {

std::string line_of(const std::string& output, const BuiltOutput& built) {
    Json questions = Json::array();
    for (const Question& question : built.questions) {
        questions.push_back({std::string(1, question.kind), question.path, question.answer});
    }
    const Json line{{"output", output},     {"key", built.key},           {"size", built.size},
                    {"pages", built.pages}, {"warnings", built.warnings}, {"questions", std::move(questions)}};
    return line.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

void read_line(const std::string& text, std::map<std::string, BuiltOutput>& outputs) {
    const Json line = Json::parse(text, nullptr, false);
    if (!line.is_object()) {
        return;  // cut off, when a run was ended
    }
    try {
        BuiltOutput built{.key = line.at("key"),
                          .size = line.at("size"),
                          .pages = line.at("pages"),
                          .warnings = line.at("warnings"),
                          .questions = {}};
        for (const Json& question : line.at("questions")) {
            built.questions.push_back({question.at(0).get<std::string>().at(0), question.at(1), question.at(2)});
        }
        outputs[line.at("output")] = std::move(built);
    } catch (const std::exception&) {
        return;  // written by someone else: as if it were not there
    }
}

}  // namespace

BuildRecord::BuildRecord(const std::string& folder) : path_(folder + "/" + file_name) {
    std::istringstream lines(DiskWorld().read_file(path_).bytes);
    for (std::string line; std::getline(lines, line);) {
        read_line(line, outputs_);
    }
}

const BuiltOutput* BuildRecord::find(const std::string& output, const std::string& key) const {
    const auto found = outputs_.find(output);
    return found == outputs_.end() || found->second.key != key ? nullptr : &found->second;
}

void BuildRecord::add(const std::string& output, const BuiltOutput& built) {
    const std::string line = line_of(output, built);
    const std::lock_guard lock(mutex_);
    constexpr mode_t everyone_may_read_and_write = 0666;  // less the process's umask
    const int file = open(path_.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, everyone_may_read_and_write);
    if (file >= 0) {
        [[maybe_unused]] const ssize_t written = write(file, line.data(), line.size());
        close(file);
    }
}

std::string key_of(const Job& job) {
    std::string all = version_text();
    const auto add = [&all](const std::string& text) { all += fmt::format("{}:{}\n", text.size(), text); };
    for (const std::string& text : {job.reading.path, job.reading.name, job.layout.layout, job.layout.paper,
                                    job.variant, job.attachment, job.advertisement}) {
        add(text);
    }
    for (const auto& [key, value] : job.layout.settings) {
        add(key);
        add(value);
    }
    add(job.standards ? fmt::format("{} {}", job.standards->accessible, static_cast<int>(job.standards->level)) : "");
    add(job.budget ? fmt::format("{} pages", job.budget->pages) : "");
    add(job.product == Product::Tex ? "tex" : "pdf");
    return hashed(all);
}

}  // namespace vitac
