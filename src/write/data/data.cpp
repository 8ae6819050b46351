// The front door of the formats of data.
#include "write/data/data.h"

#include "write/data/json_resume.h"
#include "write/data/print.h"
#include "write/data/rendercv.h"
#include "write/data/vitac_fields.h"

namespace vitac {

std::string write_data(const Biography& biography, DataFormat format, Diagnostics& diagnostics) {
    using namespace data_files;
    switch (format) {
        case DataFormat::JsonResume:
            return write_json_resume(biography, diagnostics);
        case DataFormat::RenderCv:
            return write_rendercv(biography, diagnostics);
        case DataFormat::Vitac:
            break;
    }
    return print_yaml(biography_fields(biography));
}

}  // namespace vitac
