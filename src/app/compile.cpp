// The pipeline, on one document.
#include "app/compile.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "base/path.h"
#include "facts/facts.h"
#include "model/dump.h"
#include "typeset/typeset.h"
#include "write/pdf/pdf.h"
#include "write/tex/tex.h"

namespace vitac {

namespace {

// Errors of the document are the reader's to report, all of them; where the surroundings fail there is nothing to go on
// with.
bool must_stop(const Diagnostics& diagnostics) {
    return diagnostics.has_errors(Blame::Surroundings);
}

template <class Value, class DumpPlain, class DumpJson>
std::string dump(const Value& value, const Job& job, const World& world, DumpPlain plain, DumpJson json) {
    return job.notation == Notation::Json ? json(value, world.sources()) : plain(value, world.sources());
}

constexpr Problem<std::string, std::string> attachment_not_read{Severity::Error, "attachment-not-read",
                                                                "cannot attach `{}`: {}", Blame::Surroundings};
constexpr Problem<std::string> unknown_variant{Severity::Error, "unknown-variant", "there is no variant `{}`",
                                               Blame::Surroundings};

// --- Variants ------------------------------------------------------------------------------------------------------

// Standard input has no neighbours.
std::string variant_file_beside(const std::string& source) {
    return source == "-" ? std::string() : in_folder(folder_of(source), "vitac.yaml");
}

const Variant* find_variant(const VariantFile& file, const std::string& name, Diagnostics& diagnostics) {
    std::vector<std::string> names;
    for (const Variant& variant : file.variants) {
        if (variant.name == name) {
            return &variant;
        }
        names.push_back(variant.name);
    }
    const std::string nearest = nearest_word(name, names);
    std::string hint = nearest.empty() ? "there is" : "did you mean `" + nearest + "`?";
    for (std::size_t i = 0; i < names.size() && nearest.empty(); ++i) {
        hint += (i == 0 ? " `" : ", `") + names[i] + "`";
    }
    diagnostics.add(unknown_variant.nowhere(name).with_hint(hint));
    return nullptr;
}

// The command line goes before the variant.
Job settled(Job job, const Variant& variant, const PersonOverlay& person) {
    job.reading.name = job.reading.name.empty() ? person.name.value_or("") : job.reading.name;
    job.layout.layout = job.own_layout ? job.layout.layout : variant.layout.value_or(job.layout.layout);
    job.layout.paper = job.layout.paper.empty() ? variant.paper.value_or("") : job.layout.paper;
    if (!job.budget && variant.pages) {
        job.budget = PageBudget{.pages = *variant.pages, .explain = job.explain};
    }
    return job;
}

// --- The passes ----------------------------------------------------------------------------------------------------

// The values between the passes, as far as they are made.
struct Stages {
    Biography biography;
    Document document;
    Pages pages;
    std::optional<Explanation> choice;
    std::string output;
};

bool wants_only(const Job& job, Product product) {
    return job.product == product && !job.budget;
}

// The passes, up to the one whose value is wanted. A page budget goes through all of them more than once.
Stages run_passes(const Job& asked, World& world, Diagnostics& diagnostics) {
    Stages stages;
    const VariantFile file = read_variant_file(variant_file_beside(asked.reading.path), world, diagnostics);
    const Variant* variant = find_variant(file, asked.variant, diagnostics);
    if (variant == nullptr) {
        return stages;
    }
    Job job = settled(asked, *variant, file.person);
    stages.output = variant->output.value_or("");
    Varied varied = apply_variant(read_biography(job.reading, world, diagnostics), file, *variant, diagnostics);
    stages.biography = std::move(varied.biography);
    if (job.budget) {
        job.budget->wishes = std::move(varied.wishes);
    }
    if (must_stop(diagnostics) || wants_only(job, Product::Biography)) {
        return stages;
    }
    const std::shared_ptr<const Layout> layout = load_layout(job.layout, world, diagnostics);
    if (must_stop(diagnostics) || layout == nullptr) {
        return stages;
    }
    if (job.budget) {
        std::optional<Fitted> fitted = fit_pages(stages.biography, *layout, *job.budget, world, diagnostics);
        if (fitted) {
            return {std::move(fitted->biography), std::move(fitted->document), std::move(fitted->pages),
                    std::move(fitted->explanation), stages.output};
        }
        return stages;
    }
    stages.document = style_document(stages.biography, *layout, {}, world, diagnostics);
    const bool is_enough =
        wants_only(job, Product::Document) || wants_only(job, Product::ExpectedText) || wants_only(job, Product::Tex);
    if (!must_stop(diagnostics) && !is_enough) {
        stages.pages = typeset(stages.document, world, diagnostics);
    }
    return stages;
}

// --- Attachment ----------------------------------------------------------------------------------------------------

std::string media_type_of(const std::string& path) {
    const std::string ending = path.substr(std::min(path.rfind('.'), path.size()));
    return ending == ".json"                       ? "application/json"
           : ending == ".yaml" || ending == ".yml" ? "application/yaml"
           : ending == ".md"                       ? "text/markdown"
           : ending == ".bib"                      ? "application/x-bibtex"
           : ending == ".txt"                      ? "text/plain"
                                                   : "application/octet-stream";
}

PdfOptions pdf_options(const Job& job, World& world, Diagnostics& diagnostics) {
    PdfOptions options;
    if (job.attachment.empty()) {
        return options;
    }
    FileContent file = world.read_file(job.attachment);
    if (file.status != FileContent::Status::Ok) {
        diagnostics.add(attachment_not_read.nowhere(job.attachment, file.reason));
        return options;
    }
    const std::string name = job.attachment.substr(job.attachment.rfind('/') + 1);  // npos + 1 is 0
    options.attachment = Attachment{name, media_type_of(name), "The data of this CV", std::move(file.bytes)};
    return options;
}

// TeX breaks its own lines, so it takes the document before we do.
std::string tex_of(const Document& document, const Job& job, World& world, Diagnostics& diagnostics) {
    Diagnostics known;  // a page budget has already set the pages, and said what they lack
    const Document with_fonts = with_chosen_fonts(document, world, job.budget ? known : diagnostics);
    return must_stop(diagnostics) ? std::string() : write_tex(with_fonts, diagnostics);
}

std::string product_of(const Stages& stages, const Job& job, World& world, Diagnostics& diagnostics) {
    switch (job.product) {
        case Product::Biography:
            return dump(stages.biography, job, world, dump_biography, dump_biography_json);
        case Product::Document:
            return dump(stages.document, job, world, dump_document, dump_document_json);
        case Product::ExpectedText:
            return expected_text(facts_as_styled(facts_of(stages.biography), stages.document));
        case Product::Pages:
            return dump(stages.pages, job, world, dump_pages, dump_pages_json);
        case Product::Text:
            return text_of(stages.pages);
        case Product::Tex:
            return tex_of(stages.document, job, world, diagnostics);
        case Product::Pdf:
            break;
    }
    const PdfOptions options = pdf_options(job, world, diagnostics);
    return write_pdf(stages.pages, options, diagnostics);
}

}  // namespace

Compiled compile(const Job& job, World& world, Diagnostics& diagnostics) {
    const Stages stages = run_passes(job, world, diagnostics);
    const bool stopped = must_stop(diagnostics) || diagnostics.has_errors(Blame::Constraint);
    return {.bytes = stopped ? std::string() : product_of(stages, job, world, diagnostics),
            .person = stages.biography.person.name,
            .pages = static_cast<int>(stages.pages.pages.size()),
            .choice = stages.choice,
            .output = stages.output,
            .page_breaks = stages.pages.explanation};
}

std::vector<std::string> variants_of(const std::string& source, World& world, Diagnostics& diagnostics) {
    std::vector<std::string> names;
    for (const Variant& variant : read_variant_file(variant_file_beside(source), world, diagnostics).variants) {
        names.push_back(variant.name);
    }
    return names;
}

}  // namespace vitac
