// A cover letter, and the one file in which it stands with the CV and with PDFs of others.
#include "app/application.h"

#include <unistd.h>

#include <algorithm>
#include <utility>

#include "app/child_process.h"
#include "app/finished_pdfs.h"
#include "base/path.h"
#include "input/read.h"
#include "join/join.h"
#include "typeset/typeset.h"

namespace vitac {

namespace {

constexpr Problem<std::string> file_outside{Severity::Error, "file-outside",
                                            "`{}` lies outside the folder of the source", Blame::Surroundings};
constexpr Problem<std::string> bundle_incomplete{Severity::Error, "bundle-incomplete", "`bundle` does not name `{}`",
                                                 Blame::Surroundings};
constexpr Problem<std::string> not_in_a_bundle{Severity::Error, "not-in-a-bundle", "`{}` cannot be in a bundle",
                                               Blame::Surroundings};
constexpr Problem<std::string, std::string> pdf_not_bundled{
    Severity::Error, "pdf-not-bundled", "`{}` cannot be put into the bundle: {}", Blame::Surroundings};
constexpr Problem<std::string> bundle_breaks_standard{Severity::Error, "bundle-breaks-standard",
                                                      "with the pages of `{}` the file cannot claim a standard",
                                                      Blame::Surroundings};

// More files are a mistake, and would not be opened by anyone.
constexpr std::size_t most_in_bundle = 50;

bool is_file(const std::string& word) {
    return word != bundled_letter && word != bundled_cv;
}

// What is missing is reported when it is read.
std::string path_beside(const Said& file, const std::string& folder, World& world, Diagnostics& diagnostics) {
    const std::string path = in_folder(folder, file.text);
    if (world.kind_of(path) != FileKind::Missing && !world.lies_inside(path, folder)) {
        diagnostics.add(file_outside.at(file.span, file.text).with_hint("copy it there"));
    }
    return path;
}

void check_bundle(const Variant& variant, Diagnostics& diagnostics) {
    std::size_t letters = 0;
    std::size_t cvs = 0;
    for (const Said& word : variant.bundle) {
        letters += word.text == bundled_letter ? 1U : 0U;
        cvs += word.text == bundled_cv ? 1U : 0U;
        const bool again = (word.text == bundled_letter && letters > 1) || (word.text == bundled_cv && cvs > 1);
        const bool is_pdf = word.text.ends_with(".pdf") || word.text.ends_with(".PDF");
        if (again) {
            diagnostics.add(not_in_a_bundle.at(word.span, word.text).with_hint("it is in it already"));
        } else if (is_file(word.text) && !is_pdf) {
            const std::string nearest = nearest_word(word.text, {bundled_letter, bundled_cv});
            diagnostics.add(not_in_a_bundle.at(word.span, word.text)
                                .with_hint(nearest.empty() ? "there is `letter`, `cv`, and PDFs beside the source"
                                                           : "did you mean `" + nearest + "`?"));
        } else if (word.text == bundled_letter && variant.letter.text.empty()) {
            diagnostics.add(
                not_in_a_bundle.at(word.span, word.text).with_hint("add `letter: letter.md` to the variant"));
        }
    }
    const Span place = variant.bundle.front().span;
    if (cvs == 0) {
        diagnostics.add(bundle_incomplete.at(place, bundled_cv).with_hint("so it would be written nowhere"));
    }
    if (letters == 0 && !variant.letter.text.empty()) {
        diagnostics.add(bundle_incomplete.at(place, bundled_letter).with_hint("so it would be written nowhere"));
    }
    if (variant.bundle.size() > most_in_bundle) {
        const Said& last = variant.bundle.back();
        diagnostics.add(not_in_a_bundle.at(last.span, last.text).with_hint("at most 50 things can be"));
    }
}

// "certificates/degree.pdf" -> "degree"
std::string title_of(const std::string& path) {
    const std::string name = path.substr(path.rfind('/') + 1);  // npos + 1 is 0
    return name.substr(0, name.rfind('.'));
}

bool write_all(int output, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t count = write(output, bytes.data(), bytes.size());
        if (count <= 0) {
            return false;
        }
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    return true;
}

// A PDF of others may be made to keep its readers busy or to break them, so it is taken apart in a process that may be
// ended. That writes the file, or what failed: its number, a blank, and why.
std::string insert_in_child(const std::string& ours, const std::vector<OtherPdf>& others,
                            const std::vector<std::string>& names, Diagnostics& diagnostics) {
    constexpr std::size_t largest_bundle = std::size_t{256} * 1024 * 1024;
    const ChildOutput output = run_in_child(
        [&](int out) {
            const FileWithOthers file = finished_pdfs().insert_pdfs(ours, others);
            const std::string failure = std::to_string(file.failed) + " " + file.failure;
            return write_all(out, file.failure.empty() ? file.bytes : failure) ? 0 : 1;
        },
        largest_bundle);
    if (output.status != ChildOutput::Status::Done) {
        const bool slow = output.status == ChildOutput::Status::TooSlow;
        diagnostics.add(pdf_not_bundled.nowhere(names.front(), slow
                                                                   ? "it takes longer than 20 seconds"
                                                                   : "it takes too much memory, or breaks its reader"));
        return {};
    }
    if (!output.text.starts_with("%PDF-")) {
        const std::size_t blank = output.text.find(' ');
        const std::size_t number = blank == std::string::npos ? 0 : std::stoul(output.text.substr(0, blank));
        diagnostics.add(pdf_not_bundled.nowhere(names[std::min(number, names.size() - 1)],
                                                blank == std::string::npos ? "" : output.text.substr(blank + 1)));
        return {};
    }
    return output.text;
}

std::vector<OtherPdf> read_others(const Job& job, const SetLetter* letter, const Pages& cv, World& world,
                                  Diagnostics& diagnostics) {
    std::vector<OtherPdf> others;
    std::size_t own_pages = 0;
    for (const std::string& word : job.bundle) {
        if (!is_file(word)) {
            own_pages += word == bundled_cv ? cv.pages.size() : letter != nullptr ? letter->pages.pages.size() : 0;
            continue;
        }
        FileContent file = world.read_file(word);
        if (file.status != FileContent::Status::Ok) {
            diagnostics.add(pdf_not_bundled.nowhere(word, file.reason));
        }
        others.push_back({title_of(word), std::move(file.bytes), own_pages});
    }
    return others;
}

}  // namespace

void settle_application(Job& job, const Variant& variant, const std::string& folder, World& world,
                        Diagnostics& diagnostics) {
    if (!variant.letter.text.empty()) {
        job.letter = path_beside(variant.letter, folder, world, diagnostics);
    }
    if (variant.bundle.empty()) {
        return;
    }
    check_bundle(variant, diagnostics);
    for (const Said& word : variant.bundle) {
        const bool file = is_file(word.text);
        job.bundle.push_back(file ? path_beside(word, folder, world, diagnostics) : word.text);
        if (file && job.standards && *job.standards != PdfStandards{false, ArchiveLevel::None}) {
            diagnostics.add(
                bundle_breaks_standard.at(word.span, word.text).with_hint("leave out `--pdf-standard`, or say `none`"));
        }
    }
}

SetLetter set_letter(const std::string& path, const Biography& biography, const Layout& layout, World& world,
                     Diagnostics& diagnostics) {
    SetLetter letter;
    const Letter read = read_letter(path, world, diagnostics);
    if (!diagnostics.has_errors(Blame::Surroundings)) {
        letter.document = style_letter(read, biography, layout, {}, world, diagnostics);
        letter.pages = typeset(letter.document, world, diagnostics);
    }
    return letter;
}

Pages joined_pages(const Job& job, const SetLetter* letter, const Pages& cv, const Layout& layout, World& world,
                   Diagnostics& diagnostics) {
    const auto title = [&](const Pages& pages, const char* kind) {
        return word_in_language(pages.metadata.language, kind, layout, world, diagnostics);
    };
    std::vector<PartOfFile> parts;
    for (const std::string& part : job.bundle) {
        if (part == bundled_cv) {
            parts.push_back({title(cv, "curriculum_vitae"), cv});
        } else if (part == bundled_letter && letter != nullptr) {
            parts.push_back({title(letter->pages, "letter"), letter->pages});
        }
    }
    return parts.empty() ? cv : join_pages(parts);
}

std::string write_bundle(const Job& job, const SetLetter* letter, const Pages& cv, const Layout& layout,
                         const PdfOptions& options, World& world, Diagnostics& diagnostics) {
    const Pages ours = joined_pages(job, letter, cv, layout, world, diagnostics);
    std::vector<std::string> names;
    std::copy_if(job.bundle.begin(), job.bundle.end(), std::back_inserter(names), is_file);
    if (names.empty()) {
        return write_pdf(ours, options, diagnostics);
    }
    const std::vector<OtherPdf> others = read_others(job, letter, cv, world, diagnostics);
    if (diagnostics.has_errors(Blame::Surroundings)) {
        return {};
    }
    // What is not ours has neither tags in our structure nor the promise of an archive.
    PdfOptions without_claims = options;
    without_claims.standards = {false, ArchiveLevel::None};
    const std::string bytes = write_pdf(ours, without_claims, diagnostics);
    return bytes.empty() ? bytes : insert_in_child(bytes, others, names, diagnostics);
}

}  // namespace vitac
