// The front door of the formats of data.
#include "write/data/data.h"

#include "write/data/bibtex.h"
#include "write/data/json_resume.h"
#include "write/data/plain_text.h"
#include "write/data/print.h"
#include "write/data/rendercv.h"
#include "write/data/vitac_fields.h"

namespace vitac {

namespace {

PageHints every_hint(const Biography& biography) {
    PageHints hints;
    hints.contacts = true;
    for (std::size_t i = 0; i < biography.sections.size(); ++i) {
        hints.sections.insert(i);
        hints.whole.insert(i);
    }
    return hints;
}

}  // namespace

std::string write_data(const Biography& biography, DataFormat format, Diagnostics& diagnostics) {
    using namespace data_files;
    switch (format) {
        case DataFormat::JsonResume:
            return write_json_resume(biography, diagnostics);
        case DataFormat::RenderCv:
            return write_rendercv(biography, diagnostics);
        case DataFormat::Markdown:
            return write_page(biography, every_hint(biography));
        case DataFormat::Text:
            return write_plain_text(biography, diagnostics);
        case DataFormat::Bibtex:
            return write_bibtex(biography, diagnostics);
        case DataFormat::Vitac:
            break;
    }
    return print_yaml(biography_fields(biography));
}

}  // namespace vitac
