// The pipeline, on one document.
#include "app/compile.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "app/application.h"
#include "app/pdf_options.h"
#include "base/path.h"
#include "check/check.h"
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

constexpr Problem<std::string> bibliography_outside{Severity::Error, "bibliography-outside",
                                                    "the bibliography `{}` lies outside the folder of the source",
                                                    Blame::Surroundings};
constexpr Problem<> lock_without_budget{Severity::Error, "lock-without-budget",
                                        "without a number of pages nothing is chosen that a lock could hold",
                                        Blame::Surroundings};
constexpr Problem<std::string> unknown_variant{Severity::Error, "unknown-variant", "there is no variant `{}`",
                                               Blame::Surroundings};
constexpr Problem<std::string> unknown_finding{Severity::Error, "unknown-finding",
                                               "`{}` is no finding of `vitac check`"};
constexpr Problem<std::string> attachment_outside{Severity::Error, "attachment-outside",
                                                  "`{}` is not in the folder of the variants", Blame::Surroundings};
constexpr Problem<std::string> unknown_standard{Severity::Error, "unknown-standard",
                                                "`{}` is no standard that a PDF can claim", Blame::Surroundings};

// --- Variants ------------------------------------------------------------------------------------------------------

// What stands beside a page stands in the folder of a site.
std::string home_of(const std::string& source, World& world) {
    return world.kind_of(source) == FileKind::Directory ? source : folder_of(source);
}

// Standard input has no neighbours.
std::string variant_file_beside(const std::string& source, World& world) {
    return source == "-" ? std::string() : in_folder(home_of(source, world), "vitac.yaml");
}

// As attachment_beside: it may come with a source of others.
void add_bibliographies(const VariantFile& file, ReadRequest& reading, World& world, Diagnostics& diagnostics) {
    const std::string folder = home_of(reading.path, world);
    for (const Said& name : file.bibliographies) {
        const std::string path = in_folder(folder, name.text);
        if (world.kind_of(path) != FileKind::Missing && !world.lies_inside(path, folder)) {
            diagnostics.add(bibliography_outside.at(name.span, name.text).with_hint("or add it with `--bib`"));
        } else {
            reading.bibliographies.push_back(path);  // what is missing is reported when it is read
        }
    }
}

std::string guess(const std::string& word, const std::vector<std::string>& words) {
    const std::string nearest = nearest_word(word, words);
    std::string hint = nearest.empty() ? "there is" : "did you mean `" + nearest + "`?";
    for (std::size_t i = 0; i < words.size() && nearest.empty(); ++i) {
        hint += (i == 0 ? " `" : ", `") + words[i] + "`";
    }
    return hint;
}

void report_unknown_findings(const VariantFile& file, Diagnostics& diagnostics) {
    const std::vector<std::string> known = list_findings();
    for (const Said& name : file.allowed) {
        if (std::find(known.begin(), known.end(), name.text) == known.end()) {
            diagnostics.add(unknown_finding.at(name.span, name.text).with_hint(guess(name.text, known)));
        }
    }
}

const Variant* find_variant(const VariantFile& file, const std::string& name, Diagnostics& diagnostics) {
    std::vector<std::string> names;
    for (const Variant& variant : file.variants) {
        if (variant.name == name) {
            return &variant;
        }
        names.push_back(variant.name);
    }
    diagnostics.add(unknown_variant.nowhere(name).with_hint(guess(name, names)));
    return nullptr;
}

// The command line goes before the variant.
Job settled(Job job, const Variant& variant, const PersonOverlay& person) {
    job.reading.name = job.reading.name.empty() ? person.name.value_or("") : job.reading.name;
    job.reading.name_variants = person.name_variants;
    if (!job.own_layout && !variant.layout.text.empty()) {
        job.layout.layout = variant.layout.text;
        job.layout.layout_span = variant.layout.span;
    }
    if (job.layout.paper.empty()) {
        job.layout.paper = variant.paper.text;
        job.layout.paper_span = variant.paper.span;
    }
    if (!job.budget && variant.pages) {
        job.budget = PageBudget{.pages = *variant.pages, .explain = job.explain};
    }
    return job;
}

// A variant may come with a source of others: it attaches nothing from elsewhere.
std::string attachment_beside(const std::string& source, const Said& file, World& world, Diagnostics& diagnostics) {
    const std::string folder = home_of(source, world);
    const std::string path = in_folder(folder, file.text);
    if (file.text == attach_json_resume || world.kind_of(path) == FileKind::Missing) {
        return file.text == attach_json_resume ? file.text : path;  // what is missing is reported when it is read
    }
    if (!world.lies_inside(path, folder)) {
        diagnostics.add(attachment_outside.at(file.span, file.text).with_hint("or attach it with `--attach`"));
        return {};
    }
    return path;
}

std::optional<PdfStandards> standards_of(const Said& word, Diagnostics& diagnostics) {
    std::vector<std::string> words;
    for (const auto& [name, standards] : pdf_standards()) {
        if (name == word.text) {
            return standards;
        }
        words.emplace_back(name);
    }
    diagnostics.add(unknown_standard.at(word.span, word.text).with_hint(guess(word.text, words)));
    return std::nullopt;
}

// As settled(), for what goes into the PDF besides the pages.
void settle_file(Job& job, const Variant& variant, World& world, Diagnostics& diagnostics) {
    if (job.attachment.empty() && !variant.attach.text.empty()) {
        job.attachment = attachment_beside(job.reading.path, variant.attach, world, diagnostics);
    }
    if (!job.standards && !variant.pdf_standard.text.empty()) {
        job.standards = standards_of(variant.pdf_standard, diagnostics);
    }
}

// What the command line names may lie anywhere; what a file names, only beside it.
std::optional<Tailored> tailored_for(const Job& job, const Variant& variant, const Varied& varied, World& world,
                                     Diagnostics& diagnostics) {
    std::optional<Advertisement> advertisement;
    if (!job.advertisement.empty()) {
        advertisement = read_advertisement(job.advertisement, std::nullopt, world, diagnostics);
    } else if (variant.advertisement) {
        const std::string folder = folder_of(job.reading.path);
        advertisement = read_advertisement(in_folder(folder, *variant.advertisement), folder, world, diagnostics);
    }
    return advertisement ? std::optional(tailor(varied, *advertisement, diagnostics)) : std::nullopt;
}

// The first time there is no lock file yet.
void heed_lock(Job& job, World& world, Diagnostics& diagnostics) {
    job.budget->locked = job.locked;
    if (!job.lock.empty() && (job.locked || world.kind_of(job.lock) != FileKind::Missing)) {
        job.budget->lock = read_lock(job.lock, world, diagnostics);
    }
}

// --- The passes ----------------------------------------------------------------------------------------------------

// The values between the passes, as far as they are made.
struct Stages {
    Job job;  // with what the variant says
    Biography biography;
    Document document;
    Pages pages;
    std::optional<Explanation> choice;
    std::optional<AdvertisementReport> advertisement;
    std::string lock;
    std::string output;
    std::shared_ptr<const Layout> layout;
    std::optional<SetLetter> letter;
};

void add_letter(Stages& stages, World& world, Diagnostics& diagnostics) {
    if (!stages.job.letter.empty() && !must_stop(diagnostics)) {
        stages.letter = set_letter(stages.job.letter, stages.biography, *stages.layout, world, diagnostics);
    }
}

bool wants_only(const Job& job, Product product) {
    return job.product == product && !job.budget;
}

// The passes, up to the one whose value is wanted. A page budget goes through all of them more than once.
Stages run_passes(const Job& asked, World& world, Diagnostics& diagnostics) {
    Stages stages;
    const VariantFile file = read_variant_file(variant_file_beside(asked.reading.path, world), world, diagnostics);
    const Variant* variant = find_variant(file, asked.variant, diagnostics);
    if (variant == nullptr) {
        return stages;
    }
    Job& job = stages.job = settled(asked, *variant, file.person);
    settle_file(job, *variant, world, diagnostics);
    settle_application(job, *variant, home_of(job.reading.path, world), world, diagnostics);
    add_bibliographies(file, job.reading, world, diagnostics);
    report_unknown_findings(file, diagnostics);
    stages.output = variant->output.value_or("");
    Varied varied = apply_variant(read_biography(job.reading, world, diagnostics), file, *variant, diagnostics);
    if (std::optional<Tailored> tailored = tailored_for(job, *variant, varied, world, diagnostics)) {
        varied = std::move(tailored->varied);
        stages.advertisement = std::move(tailored->report);
    }
    stages.biography = std::move(varied.biography);
    if (job.budget) {
        job.budget->wishes = std::move(varied.wishes);
        heed_lock(job, world, diagnostics);
    } else if (!job.lock.empty()) {
        diagnostics.add(lock_without_budget.nowhere().with_hint("add `--pages N`"));
    }
    if (must_stop(diagnostics) || wants_only(job, Product::Biography)) {
        return stages;
    }
    const std::shared_ptr<const Layout> layout = stages.layout = load_layout(job.layout, world, diagnostics);
    if (must_stop(diagnostics) || layout == nullptr) {
        return stages;
    }
    if (job.budget) {
        std::optional<Fitted> fitted = fit_pages(stages.biography, *layout, *job.budget, world, diagnostics);
        if (fitted) {
            stages.biography = std::move(fitted->biography);
            stages.document = std::move(fitted->document);
            stages.pages = std::move(fitted->pages);
            stages.choice = std::move(fitted->explanation);
            stages.lock = job.lock.empty() ? std::string() : lock_text(fitted->lock);
            add_letter(stages, world, diagnostics);
        }
        return stages;
    }
    stages.document = style_document(stages.biography, *layout, {}, world, diagnostics);
    const bool is_enough = wants_only(job, Product::Document) || wants_only(job, Product::ExpectedText);
    if (!must_stop(diagnostics) && !is_enough) {
        stages.pages = typeset(stages.document, world, diagnostics);
        add_letter(stages, world, diagnostics);
    }
    return stages;
}

const SetLetter* letter_of(const Stages& stages) {
    return stages.letter ? &*stages.letter : nullptr;
}

// Of a bundle all that is ours.
Pages shown_pages(const Stages& stages, World& world, Diagnostics& diagnostics) {
    return stages.layout == nullptr
               ? stages.pages
               : joined_pages(stages.job, letter_of(stages), stages.pages, *stages.layout, world, diagnostics);
}

std::string product_of(const Stages& stages, World& world, Diagnostics& diagnostics) {
    const Job& job = stages.job;
    switch (job.product) {
        case Product::Biography:
            return dump(stages.biography, job, world, dump_biography, dump_biography_json);
        case Product::Document:
            return dump(stages.document, job, world, dump_document, dump_document_json);
        case Product::ExpectedText:
            return expected_text(facts_as_styled(facts_of(stages.biography), in_reading_order(stages.document, world)));
        case Product::Pages:
            return dump(shown_pages(stages, world, diagnostics), job, world, dump_pages, dump_pages_json);
        case Product::Text:
            return text_of(shown_pages(stages, world, diagnostics));
        case Product::Tex:
            // TeX breaks its own lines; it need only know how close ours came to stand.
            return write_tex(as_typeset(stages.document, stages.pages, world), diagnostics);
        case Product::Pdf:
            break;
    }
    const PdfOptions options = pdf_options(job, stages.biography, world, diagnostics);
    if (must_stop(diagnostics)) {
        return {};
    }
    return job.bundle.empty()
               ? write_pdf(stages.pages, options, diagnostics)
               : write_bundle(job, letter_of(stages), stages.pages, *stages.layout, options, world, diagnostics);
}

// Of a letter that is in no bundle with the CV.
std::string letter_file(const Stages& stages, World& world, Diagnostics& diagnostics) {
    const Job& job = stages.job;
    if (!stages.letter || must_stop(diagnostics)) {
        return {};
    }
    if (job.product == Product::Tex) {
        return write_tex(as_typeset(stages.letter->document, stages.letter->pages, world), diagnostics);
    }
    const bool alone = job.product == Product::Pdf && job.bundle.empty();
    return alone ? write_pdf(stages.letter->pages, {.standards = job.standards.value_or(PdfStandards{})}, diagnostics)
                 : std::string();
}

}  // namespace

Compiled compile(const Job& job, World& world, Diagnostics& diagnostics) {
    const Stages stages = run_passes(job, world, diagnostics);
    const bool stopped = must_stop(diagnostics) || diagnostics.has_errors(Blame::Constraint);
    return {.bytes = stopped ? std::string() : product_of(stages, world, diagnostics),
            .letter = stopped ? std::string() : letter_file(stages, world, diagnostics),
            .person = stages.biography.person.name,
            .pages = static_cast<int>(stages.pages.pages.size()),
            .choice = stages.choice,
            .advertisement = stages.advertisement,
            .lock = stages.lock,
            .output = stages.output,
            .page_breaks = stages.pages.explanation};
}

ShownCv shown_cv(const Job& job, World& world, Diagnostics& diagnostics) {
    Job pages = job;
    pages.product = Product::Pages;
    Stages stages = run_passes(pages, world, diagnostics);
    return {std::move(stages.biography), std::move(stages.pages)};
}

SourceSettings settings_of(const ReadRequest& asked, World& world, Diagnostics& diagnostics) {
    const VariantFile file = read_variant_file(variant_file_beside(asked.path, world), world, diagnostics);
    SourceSettings settings{asked, {}};
    settings.reading.name = asked.name.empty() ? file.person.name.value_or("") : asked.name;
    settings.reading.name_variants = file.person.name_variants;
    add_bibliographies(file, settings.reading, world, diagnostics);
    report_unknown_findings(file, diagnostics);
    for (const Said& name : file.allowed) {
        settings.allowed.push_back(name.text);
    }
    return settings;
}

std::vector<NamedVariant> variants_of(const std::string& source, World& world, Diagnostics& diagnostics) {
    std::vector<NamedVariant> variants;
    for (const Variant& variant : read_variant_file(variant_file_beside(source, world), world, diagnostics).variants) {
        variants.push_back({variant.name, variant.output.value_or(""), variant.span});
    }
    return variants;
}

}  // namespace vitac
