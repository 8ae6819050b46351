// The pipeline, on one document.
#include "app/compile.h"

#include <memory>
#include <utility>

#include "facts/facts.h"
#include "model/dump.h"
#include "typeset/typeset.h"
#include "write/pdf/pdf.h"

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

// The values between the passes, as far as they are made.
struct Stages {
    Biography biography;
    Document document;
    Pages pages;
    std::optional<Explanation> choice;
};

bool wants_only(const Job& job, Product product) {
    return job.product == product && !job.budget;
}

// The passes, up to the one whose value is wanted. A page budget goes through all of them more than once.
Stages run_passes(const Job& job, World& world, Diagnostics& diagnostics) {
    Stages stages;
    stages.biography = read_biography(job.reading, world, diagnostics);
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
                    std::move(fitted->explanation)};
        }
        return stages;
    }
    stages.document = style_document(stages.biography, *layout, {}, world, diagnostics);
    const bool is_enough = wants_only(job, Product::Document) || wants_only(job, Product::ExpectedText);
    if (!must_stop(diagnostics) && !is_enough) {
        stages.pages = typeset(stages.document, world, diagnostics);
    }
    return stages;
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
        case Product::Pdf:
            break;
    }
    return write_pdf(stages.pages, {}, diagnostics);
}

}  // namespace

Compiled compile(const Job& job, World& world, Diagnostics& diagnostics) {
    const Stages stages = run_passes(job, world, diagnostics);
    const bool stopped = must_stop(diagnostics) || diagnostics.has_errors(Blame::Constraint);
    return {.bytes = stopped ? std::string() : product_of(stages, job, world, diagnostics),
            .person = stages.biography.person.name,
            .pages = static_cast<int>(stages.pages.pages.size()),
            .choice = stages.choice,
            .page_breaks = stages.pages.explanation};
}

}  // namespace vitac
