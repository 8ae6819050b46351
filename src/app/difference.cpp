// `vitac diff`: what differs between two CVs, or two PDFs.
#include "app/difference.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "app/new_diagnostics.h"
#include "app/read_text.h"
#include "app/render_difference.h"

namespace vitac {

namespace {

constexpr Problem<std::string, std::string> side_not_read{Severity::Error, "side-not-read",
                                                          "cannot compare with `{}`: {}", Blame::Surroundings};
constexpr Problem<std::string> differs{Severity::Error, "differs", "{}", Blame::Constraint};

struct Side {
    std::string name;  // as it was given
    Job job;
    bool is_pdf = false;
};

bool is_pdf(const std::string& path, World& world) {
    if (path == "-" || world.kind_of(path) != FileKind::File) {
        return false;
    }
    constexpr std::size_t header_room = 1024;  // where a reader looks for "%PDF-"
    const FileContent file = world.read_file(path);
    return std::string_view(file.bytes).substr(0, header_room).find("%PDF-") != std::string_view::npos;
}

// A file may have an `@` in its name.
Side side_of(const std::string& name, const Job& like, World& world) {
    Side side{name, like, false};
    const std::size_t at = name.rfind('@');
    const bool has_variant = at != std::string::npos && world.kind_of(name) == FileKind::Missing;
    side.job.reading.path = has_variant ? name.substr(0, at) : name;
    side.job.variant = has_variant ? name.substr(at + 1) : side.job.variant;
    side.is_pdf = is_pdf(side.job.reading.path, world);
    return side;
}

// --- As values -----------------------------------------------------------------------------------------------------

std::optional<ShownCv> shown(const Side& side, World& world, Diagnostics& diagnostics) {
    Diagnostics found;
    ShownCv cv = shown_cv(side.job, world, found);
    const bool failed = found.has_errors(Blame::Surroundings) || found.has_errors(Blame::Constraint);
    add_new(found, world.sources(), diagnostics);
    return failed ? std::nullopt : std::optional(std::move(cv));
}

// --- As PDFs -------------------------------------------------------------------------------------------------------

std::vector<std::string> pages_in(const std::string& text) {
    std::vector<std::string> pages;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\f', begin), text.size());
        pages.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return pages;
}

// In the order in which they are drawn: with vitac's own PDFs that is the order of reading.
std::optional<std::vector<std::string>> page_texts(const Side& side, World& world, Diagnostics& diagnostics) {
    std::string bytes;
    if (side.is_pdf) {
        bytes = world.read_file(side.job.reading.path).bytes;
    } else {
        Diagnostics found;
        bytes = compile(side.job, world, found).bytes;
        add_new(found, world.sources(), diagnostics);
    }
    if (bytes.empty()) {
        return std::nullopt;
    }
    const std::optional<std::string> text = read_words({"-raw"}, bytes, diagnostics);
    if (text && text->empty()) {
        diagnostics.add(side_not_read.nowhere(side.name, "it has no words that can be read"));
    }
    return text && !text->empty() ? std::optional(pages_in(*text)) : std::nullopt;
}

// -------------------------------------------------------------------------------------------------------------------

std::optional<Difference> find_difference(const Side& before, const Side& after, World& world,
                                          Diagnostics& diagnostics) {
    Difference difference{.before = before.name, .after = after.name};
    if (before.is_pdf || after.is_pdf) {
        const auto old_pages = page_texts(before, world, diagnostics);
        const auto new_pages = page_texts(after, world, diagnostics);
        if (!old_pages || !new_pages) {
            return std::nullopt;
        }
        difference.cvs.pages_before = old_pages->size();
        difference.cvs.pages_after = new_pages->size();
        difference.words = compare_texts(*old_pages, *new_pages);
        return difference;
    }
    const std::optional<ShownCv> old_cv = shown(before, world, diagnostics);
    const std::optional<ShownCv> new_cv = shown(after, world, diagnostics);
    if (!old_cv || !new_cv) {
        return std::nullopt;
    }
    difference.cvs = compare(*old_cv, *new_cv);
    return difference;
}

}  // namespace

std::string difference(const DifferenceJob& sides, const Job& job, World& world, Diagnostics& diagnostics) {
    Side before = side_of(sides.before, job, world);
    Side after = side_of(sides.after, job, world);
    // "@industry": of the same source.
    before.job.reading.path = before.job.reading.path.empty() ? after.job.reading.path : before.job.reading.path;
    after.job.reading.path = after.job.reading.path.empty() ? before.job.reading.path : after.job.reading.path;
    const std::optional<Difference> found = find_difference(before, after, world, diagnostics);
    if (!found) {
        return {};
    }
    if (sides.must_be_same && !found->none()) {
        diagnostics.add(differs.nowhere(counts_of(*found)));
    }
    return job.notation == Notation::Json ? difference_json(*found, world.sources()) : difference_text(*found);
}

}  // namespace vitac
