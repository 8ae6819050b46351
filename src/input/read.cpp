// The front door of input: reads the bytes, makes text of them, finds the format and calls its reader.
#include "input/read.h"

#include <algorithm>
#include <optional>

#include "base/unicode.h"
#include "input/academicpages/academicpages.h"
#include "input/bibtex/bibtex.h"
#include "input/decode.h"
#include "input/doubts.h"
#include "input/meaning/identify.h"
#include "input/meaning/self.h"
#include "input/merge/merge.h"
#include "input/other_formats.h"
#include "input/people/text.h"
#include "input/read_data.h"
#include "input/read_file.h"
#include "input/site/site.h"
#include "input/tidy.h"

namespace vitac {

namespace {

constexpr Problem<std::string> input_missing{Severity::Error, "input-missing", "there is no file `{}`",
                                             Blame::Surroundings};
constexpr Problem<std::string> input_is_folder{Severity::Error, "input-is-folder",
                                               "`{}` is a folder in which no biography is found", Blame::Surroundings};
constexpr Problem<std::string, std::string> input_unreadable{Severity::Error, "input-unreadable",
                                                             "cannot read `{}`: {}", Blame::Surroundings};
constexpr Problem<std::string, std::string> input_too_large{Severity::Error, "input-too-large", "`{}` {}",
                                                            Blame::Surroundings};
constexpr Problem<> input_empty{Severity::Error, "input-empty", "the input is empty"};
constexpr Problem<> input_binary{Severity::Error, "input-binary", "the input is not text"};
constexpr Problem<std::string> unsupported_format{Severity::Error, "unsupported-format",
                                                  "this looks like {}, which is not read yet"};
constexpr Problem<std::string> not_a_bibliography{Severity::Error, "not-a-bibliography", "`{}` is no bibliography",
                                                  Blame::Surroundings};

// --- Bytes -----------------------------------------------------------------------------------------------------------

std::optional<std::string> read_bytes(const std::string& path, World& world, Diagnostics& diagnostics) {
    FileContent content = world.read_file(path);
    switch (content.status) {
        case FileContent::Status::Ok:
            return std::move(content.bytes);
        case FileContent::Status::Missing:
            diagnostics.add(input_missing.nowhere(path));
            return std::nullopt;
        case FileContent::Status::NotAFile:
            diagnostics.add(
                input_is_folder.nowhere(path).with_hint("name the page in it, such as " + path + "/_pages/about.md"));
            return std::nullopt;
        case FileContent::Status::TooLarge:
            diagnostics.add(input_too_large.nowhere(path, content.reason));
            return std::nullopt;
        case FileContent::Status::Unreadable:
            diagnostics.add(input_unreadable.nowhere(path, content.reason));
            return std::nullopt;
    }
    return std::nullopt;
}

// --- Format ----------------------------------------------------------------------------------------------------------

// "@article{lovelace1843," before anything but comments, as JabRef and others leave them, and the empty front matter of
// Jekyll.
bool is_bibtex(std::string_view text) {
    constexpr std::size_t longest_type = 20;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = trimmed(text.substr(0, end));
        if (line.starts_with('@')) {
            const std::size_t brace = line.find_first_of("{(");
            return brace != std::string_view::npos && brace > 1 && brace <= longest_type && line.find(' ') > brace;
        }
        if (!line.empty() && !line.starts_with('%') && line != "---" &&
            !line.starts_with("This file was created with")) {
            return false;
        }
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return false;
}

std::string shown_path(const std::string& path) {
    return path == "-" ? "<stdin>" : path;
}

}  // namespace

std::optional<SourceId> open_text(const std::string& path, World& world, Diagnostics& diagnostics) {
    std::optional<std::string> bytes = read_bytes(path, world, diagnostics);
    if (!bytes) {
        return std::nullopt;
    }
    if (is_binary(*bytes)) {
        const SourceId source = world.sources().add(shown_path(path), {});
        diagnostics.add(input_binary.at({source, 0, 0}).with_hint(hint_for_binary(*bytes)));
        return std::nullopt;
    }
    DecodedText decoded = decode(*bytes);
    const SourceId source = world.sources().add(shown_path(path), std::move(decoded.text));
    const std::string& content = world.sources().get(source).text;
    report_decoding(decoded, content, source, diagnostics);
    if (trimmed(content).empty()) {
        diagnostics.add(input_empty.at({source, 0, 0}));
        return std::nullopt;
    }
    return source;
}

Biography read_source(SourceId source, const ReadRequest& request, World& world, std::set<std::string>& shown,
                      Diagnostics& diagnostics) {
    // Told by the first line; other formats are looked for in all of a text, which may be a large bibliography.
    if (is_bibtex(world.sources().get(source).text)) {
        return read_bibtex(source, request, world, diagnostics);
    }
    if (std::optional<Biography> biography = read_data(source, request, world, diagnostics)) {
        return std::move(*biography);
    }
    const std::string_view text = world.sources().get(source).text;
    if (const std::optional<OtherFormat> format = other_format(text)) {
        diagnostics.add(unsupported_format.at({source, 0, 0}, format->name).with_hint(format->hint));
        return {};
    }
    return read_academicpages(source, request, world, shown, diagnostics);
}

namespace {

Biography read_input(const ReadRequest& request, World& world, Diagnostics& diagnostics) {
    if (world.kind_of(request.path) == FileKind::Directory) {
        if (std::optional<Biography> biography = read_site(request, world, diagnostics)) {
            return std::move(*biography);
        }
    }
    const std::optional<SourceId> source = open_text(request.path, world, diagnostics);
    if (!source) {
        return {};
    }
    std::set<std::string> shown;
    return read_source(*source, request, world, shown, diagnostics);
}

void add_bibliography(Biography& biography, const std::string& path, World& world, Diagnostics& diagnostics) {
    const std::optional<SourceId> source = open_text(path, world, diagnostics);
    if (!source) {
        return;
    }
    if (!is_bibtex(world.sources().get(*source).text)) {
        diagnostics.add(
            not_a_bibliography.at({*source, 0, 0}, path).with_hint("entries look like `@article{key, ...}`"));
        return;
    }
    Section section;
    section.title = rich_text("Publications");
    section.kind = SectionKind::Publications;
    section.id = "publications";
    section.span = world.sources().whole(*source);
    section.entries =
        read_bibtex_entries(world.sources(), section.span, spellings_of_person(biography.person), diagnostics);
    Biography works;
    works.sections.push_back(std::move(section));
    merge_into(biography, std::move(works), diagnostics);
}

}  // namespace

Biography read_biography(const ReadRequest& request, World& world, Diagnostics& diagnostics) {
    Biography biography = read_input(request, world, diagnostics);
    for (const std::string& path : request.bibliographies) {
        add_bibliography(biography, path, world, diagnostics);
    }
    if (!request.bibliographies.empty()) {
        for (Section& section : biography.sections) {
            join_preprints(section.entries);
        }
        set_ids(biography.sections);
    }
    tidy(biography);
    report_doubts(biography, diagnostics);
    return biography;
}

}  // namespace vitac
