// What the file says about itself: the Info dictionary, XMP, the colour profile.
#include "write/pdf/metadata.h"

#include "write/pdf/icc_profile.h"
#include "write/pdf/properties.h"
#include "write/pdf/xmp.h"

namespace vitac::pdf {

namespace {

std::string info_entry(const char* key, const std::string& value) {
    return value.empty() ? "" : "/" + std::string(key) + " " + text_string(value) + "\n";
}

std::string info_entries(const Properties& properties) {
    std::string entries = info_entry("Title", properties.title) + info_entry("Author", properties.author) +
                          info_entry("Subject", properties.subject) +
                          info_entry("Keywords", properties.keyword_list()) +
                          info_entry("Creator", properties.program) + info_entry("Producer", properties.program);
    if (properties.date) {
        const std::string date = byte_string(pdf_date(*properties.date));
        entries += "/CreationDate " + date + "\n/ModDate " + date + "\n";
    }
    return entries;
}

// PDF/A-2, 6.2.3: all colours of the pages are RGB, and this says which.
std::string output_intent(PdfObjects& objects) {
    const ObjectId profile = objects.add_stream(srgb_profile(), "/N 3\n");
    const ObjectId intent = objects.add(
        "/Type /OutputIntent\n/S /GTS_PDFA1\n/OutputConditionIdentifier (sRGB)\n/Info (sRGB)\n"
        "/RegistryName (http://www.color.org)\n/DestOutputProfile " +
        reference(profile) + "\n");
    return "/OutputIntents [" + reference(intent) + "]\n";
}

}  // namespace

std::string add_metadata(PdfObjects& objects, const DocumentMetadata& metadata, const Claims& claims) {
    Properties properties = properties_of(metadata);
    properties.claims = claims;
    objects.fill(objects.info(), info_entries(properties));
    // PDF/A-2, 6.6.2.1: not compressed, so that programs which know no PDF find it.
    const ObjectId xmp =
        objects.add_stream(xmp_packet(properties), "/Type /Metadata\n/Subtype /XML\n", PdfObjects::Form::Plain);
    return "/Metadata " + reference(xmp) + "\n/Lang " + byte_string(properties.language) +
           "\n/MarkInfo <</Marked true>>\n/ViewerPreferences <</DisplayDocTitle true>>\n" + output_intent(objects);
}

}  // namespace vitac::pdf
