// Compiles inputs to pages, as the program does.
#include "quality/compile.h"

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "input/read.h"
#include "model/dump.h"
#include "typeset/typeset.h"

namespace vitac::quality {

namespace fs = std::filesystem;

namespace {

// The value of a key at the top of an expect.yaml; "" when there is none.
std::string expected(const fs::path& folder, const std::string& name) {
    std::ifstream file(folder / "expect.yaml");
    const std::string key = name + ": ";
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with(key)) {
            return line.substr(key.size());
        }
    }
    return {};
}

void add_input_of(const fs::path& folder, std::vector<std::string>& inputs) {
    const std::string named = expected(folder, "input");
    if (!named.empty()) {
        inputs.push_back((folder / named).string());
    } else if (fs::exists(folder / "biography.md")) {
        inputs.push_back((folder / "biography.md").string());
    }
}

std::string first_error(const Diagnostics& diagnostics) {
    for (const Diagnostic& diagnostic : diagnostics.all()) {
        if (diagnostic.severity == Severity::Error) {
            return diagnostic.message;
        }
    }
    return {};
}

Specimen set_in(World& world, const Biography& biography, const LayoutRequest& request) {
    Diagnostics diagnostics;
    Specimen specimen{.input = {}, .layout = request.layout, .paper = request.paper, .biography = biography};
    specimen.document = style_document(biography, request, world, diagnostics);
    specimen.pages = typeset(specimen.document, world, diagnostics);
    specimen.dump = dump_pages(specimen.pages, world.sources());
    return specimen;
}

// A format that no reader knows may pass for running text.
bool is_taken_for_another(const std::string& wanted, const std::string& found) {
    const std::string text_formats = "markdown";
    return !wanted.empty() && wanted != found && !(wanted.ends_with(text_formats) && found.ends_with(text_formats));
}

std::string why_unreadable(const fs::path& folder, const Biography& biography, const Diagnostics& diagnostics) {
    const std::string format = expected(folder, "format");
    if (biography.sections.empty() && biography.summary.empty()) {
        return first_error(diagnostics);
    }
    return is_taken_for_another(format, biography.format) ? format + " is not read yet" : "";
}

}  // namespace

std::vector<std::string> find_inputs(const std::string& folder) {
    std::vector<std::string> inputs;
    if (!fs::is_directory(folder)) {
        return inputs;
    }
    add_input_of(folder, inputs);
    for (const auto& inner : fs::directory_iterator(folder)) {
        if (inner.is_directory()) {
            add_input_of(inner.path(), inputs);
        }
    }
    std::sort(inputs.begin(), inputs.end());
    return inputs;
}

Input Compiler::read(const std::string& path) const {
    DiskWorld world(fonts_);
    Diagnostics diagnostics;
    const Biography biography = read_biography({.path = path, .name = {}}, world, diagnostics);
    const fs::path folder = fs::path(path).parent_path();
    return {path, (folder.parent_path().filename() / folder.filename()).string(),
            why_unreadable(folder, biography, diagnostics)};
}

std::vector<std::string> Compiler::layouts() const {
    DiskWorld world(fonts_);
    std::vector<std::string> names;
    for (const LayoutSummary& layout : list_layouts(world)) {
        names.push_back(layout.name);
    }
    return names;
}

Biography Compiler::biography(const Input& input) const {
    DiskWorld world(fonts_);
    Diagnostics diagnostics;
    return read_biography({.path = input.path, .name = {}}, world, diagnostics);
}

Specimen Compiler::compile(const Input& input, const LayoutRequest& request) const {
    DiskWorld world(fonts_);
    Diagnostics diagnostics;
    Specimen specimen = set_in(world, read_biography({.path = input.path, .name = {}}, world, diagnostics), request);
    specimen.input = input.name;
    return specimen;
}

Specimen Compiler::set(const Biography& biography, const LayoutRequest& request) const {
    DiskWorld world(fonts_);
    return set_in(world, biography, request);
}

}  // namespace vitac::quality
