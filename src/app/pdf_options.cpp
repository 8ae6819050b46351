// What goes into the PDF besides the pages: the file that is attached, and the standards that are claimed.
#include "app/pdf_options.h"

#include <algorithm>
#include <utility>

#include "write/data/data.h"

namespace vitac {

namespace {

constexpr Problem<std::string, std::string> attachment_not_read{Severity::Error, "attachment-not-read",
                                                                "cannot attach `{}`: {}", Blame::Surroundings};

std::string media_type_of(const std::string& path) {
    const std::string ending = path.substr(std::min(path.rfind('.'), path.size()));
    return ending == ".json"                       ? "application/json"
           : ending == ".yaml" || ending == ".yml" ? "application/yaml"
           : ending == ".md"                       ? "text/markdown"
           : ending == ".bib"                      ? "application/x-bibtex"
           : ending == ".txt"                      ? "text/plain"
                                                   : "application/octet-stream";
}

// Says in notes, as `vitac convert` does, what the format has no field for.
Attachment json_resume_of(const Biography& shown, Diagnostics& diagnostics) {
    return {"resume.json", "application/json", "This CV as JSON Resume",
            write_data(shown, DataFormat::JsonResume, diagnostics)};
}

std::optional<Attachment> file_to_attach(const std::string& path, World& world, Diagnostics& diagnostics) {
    FileContent file = world.read_file(path);
    if (file.status != FileContent::Status::Ok) {
        diagnostics.add(attachment_not_read.nowhere(path, file.reason)
                            .with_hint("name a file, or `json-resume` for the data of this CV"));
        return std::nullopt;
    }
    const std::string name = path.substr(path.rfind('/') + 1);  // npos + 1 is 0
    return Attachment{name, media_type_of(name), "The data of this CV", std::move(file.bytes)};
}

}  // namespace

PdfOptions pdf_options(const Job& job, const Biography& shown, World& world, Diagnostics& diagnostics) {
    PdfOptions options;
    options.standards = job.standards.value_or(PdfStandards{});
    if (job.attachment == attach_json_resume) {
        options.attachment = json_resume_of(shown, diagnostics);
    } else if (!job.attachment.empty()) {
        options.attachment = file_to_attach(job.attachment, world, diagnostics);
    }
    return options;
}

}  // namespace vitac
