// The document's properties as XMP (ISO 16684-1), with the claims to PDF/A-2a and PDF/UA-1.
#include "write/pdf/xmp.h"

#include <fmt/core.h>

#include <string_view>

namespace vitac::pdf {

namespace {

// The identifier of an XMP packet is the same in all of them.
constexpr std::string_view packet_head =
    "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
    "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
    "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
    "<rdf:Description rdf:about=\"\"\n"
    "    xmlns:dc=\"http://purl.org/dc/elements/1.1/\"\n"
    "    xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\"\n"
    "    xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\"\n"
    "    xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\"\n"
    "    xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\"\n"
    "    xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\"\n"
    "    xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\"\n"
    "    xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">\n";

// PDF/A-2, 6.6.2.3.3: a property that PDF/A does not know, PDF/UA's, is described in the file.
constexpr std::string_view accessible_schema =
    "<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType=\"Resource\">\n"
    "<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>\n"
    "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>\n"
    "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\n"
    "<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">\n"
    "<pdfaProperty:name>part</pdfaProperty:name>\n"
    "<pdfaProperty:valueType>Integer</pdfaProperty:valueType>\n"
    "<pdfaProperty:category>internal</pdfaProperty:category>\n"
    "<pdfaProperty:description>Part of ISO 14289 that the file conforms to</pdfaProperty:description>\n"
    "</rdf:li></rdf:Seq></pdfaSchema:property>\n"
    "</rdf:li></rdf:Bag></pdfaExtension:schemas>\n";

constexpr std::string_view packet_tail =
    "</rdf:Description>\n"
    "</rdf:RDF>\n"
    "</x:xmpmeta>\n"
    "<?xpacket end=\"w\"?>";

std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        switch (c) {
            case '&':
                out += "&amp;";
                break;
            case '<':
                out += "&lt;";
                break;
            case '>':
                out += "&gt;";
                break;
            default:
                out += c;
        }
    }
    return out;
}

std::string simple(std::string_view element, std::string_view value) {
    return value.empty() ? "" : fmt::format("<{0}>{1}</{0}>\n", element, escaped(value));
}

// A text in one language, which is the default.
std::string alternatives(std::string_view element, std::string_view value) {
    return value.empty() ? ""
                         : fmt::format("<{0}><rdf:Alt><rdf:li xml:lang=\"x-default\">{1}</rdf:li></rdf:Alt></{0}>\n",
                                       element, escaped(value));
}

std::string container(std::string_view element, std::string_view kind, const std::vector<std::string>& values) {
    std::string items;
    for (const std::string& value : values) {
        items += fmt::format("<rdf:li>{}</rdf:li>", escaped(value));
    }
    return values.empty() ? "" : fmt::format("<{0}><rdf:{1}>{2}</rdf:{1}></{0}>\n", element, kind, items);
}

std::string dates(const Properties& properties) {
    if (!properties.date) {
        return {};
    }
    const std::string date = xmp_date(*properties.date);
    return simple("xmp:CreateDate", date) + simple("xmp:ModifyDate", date) + simple("xmp:MetadataDate", date);
}

const char* letter_of(ArchiveLevel level) {
    switch (level) {
        case ArchiveLevel::A:
            return "A";
        case ArchiveLevel::U:
            return "U";
        case ArchiveLevel::B:
            return "B";
        case ArchiveLevel::None:
            break;
    }
    return "";
}

std::string claims_of(const Claims& claims) {
    const bool archival = claims.standards.level != ArchiveLevel::None;
    std::string out = archival ? simple("pdfaid:part", std::to_string(claims.pdfa_part)) +
                                     simple("pdfaid:conformance", letter_of(claims.standards.level))
                               : "";
    if (claims.standards.accessible) {
        out += simple("pdfuaid:part", "1");
        out += archival ? accessible_schema : "";
    }
    return out;
}

}  // namespace

std::string xmp_packet(const Properties& properties) {
    const std::vector<std::string> authors =
        properties.author.empty() ? std::vector<std::string>{} : std::vector<std::string>{properties.author};
    std::string out(packet_head);
    out += simple("dc:format", "application/pdf");
    out += alternatives("dc:title", properties.title);
    out += container("dc:creator", "Seq", authors);
    out += alternatives("dc:description", properties.subject);
    out += container("dc:subject", "Bag", properties.keywords);
    out += container("dc:language", "Bag", {properties.language});
    out += simple("pdf:Keywords", properties.keyword_list());
    out += simple("pdf:Producer", properties.program);
    out += simple("xmp:CreatorTool", properties.program);
    out += dates(properties);
    out += claims_of(properties.claims);
    out += packet_tail;
    return out;
}

}  // namespace vitac::pdf
