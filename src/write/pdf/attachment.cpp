// A file inside the PDF, for machines that would rather read data than pages.
#include "write/pdf/attachment.h"

#include <fmt/core.h>

#include "write/pdf/properties.h"
#include "base/readable_text.h"

namespace vitac::pdf {

namespace {

// PDF/A-3, 6.8: its type, size and date. Without a date for the document there is none for the file, and the earliest
// stands for it: the clock must not reach the output.
std::string file_entries(const Attachment& attachment, const DocumentMetadata& metadata) {
    return fmt::format("/Type /EmbeddedFile\n/Subtype {}\n/Params <</Size {} /ModDate {}>>\n",
                       name(attachment.media_type), attachment.bytes.size(),
                       byte_string(pdf_date(metadata.date.value_or(0))));
}

}  // namespace

AddedAttachment add_attachment(PdfObjects& objects, const PdfOptions& options, const DocumentMetadata& metadata) {
    if (!options.attachment) {
        return {};
    }
    const Attachment& attachment = *options.attachment;
    const ObjectId file = objects.add_stream(attachment.bytes, file_entries(attachment, metadata));
    const std::string file_name = text_string(property_text(attachment.name));
    // The data of which the pages are a picture.
    const ObjectId specification = objects.add(fmt::format(
        "/Type /Filespec\n/F {}\n/UF {}\n/AFRelationship /Data\n/Desc {}\n/EF <</F {} /UF {}>>\n", file_name, file_name,
        text_string(property_text(attachment.description)), reference(file), reference(file)));
    const ObjectId tree = objects.add(fmt::format("/Names [{} {}]\n", file_name, reference(specification)));
    return {fmt::format("/AF [{}]\n", reference(specification)), fmt::format("/EmbeddedFiles {}", reference(tree))};
}

}  // namespace vitac::pdf
