// The pipeline, on one document.
#include "app/compile.h"

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

std::string make_product(const Biography& biography, const Job& job, World& world, Diagnostics& diagnostics) {
    if (must_stop(diagnostics)) {
        return {};
    }
    if (job.product == Product::Biography) {
        return dump(biography, job, world, dump_biography, dump_biography_json);
    }
    const Document document = style_document(biography, job.layout, world, diagnostics);
    if (must_stop(diagnostics)) {
        return {};
    }
    if (job.product == Product::Document) {
        return dump(document, job, world, dump_document, dump_document_json);
    }
    if (job.product == Product::ExpectedText) {
        return expected_text(facts_as_styled(facts_of(biography), document));
    }
    const Pages pages = typeset(document, world, diagnostics);
    if (must_stop(diagnostics)) {
        return {};
    }
    if (job.product == Product::Pages) {
        return dump(pages, job, world, dump_pages, dump_pages_json);
    }
    if (job.product == Product::Text) {
        return text_of(pages);
    }
    return write_pdf(pages, {}, diagnostics);
}

}  // namespace

Compiled compile(const Job& job, World& world, Diagnostics& diagnostics) {
    const Biography biography = read_biography(job.reading, world, diagnostics);
    return {make_product(biography, job, world, diagnostics), biography.person.name};
}

}  // namespace vitac
