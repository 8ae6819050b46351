// Copies of a PDF with something broken on purpose.
#include "unit/audit/damaged_pdf.h"

#include <algorithm>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>
#include <vector>

namespace vitac {

namespace {

std::string written(QPDFWriter& writer) {
    writer.setOutputMemory();
    writer.write();
    const auto buffer = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
}

QPDFObjectHandle first_page(QPDF& pdf) {
    return QPDFPageDocumentHelper(pdf).getAllPages().at(0).getObjectHandle();
}

std::string content_of(QPDFObjectHandle page) {
    const auto data = page.getKey("/Contents").getStreamData(qpdf_dl_generalized);
    return {reinterpret_cast<const char*>(data->getBuffer()), data->getSize()};
}

void set_content(QPDF& pdf, QPDFObjectHandle page, const std::string& content) {
    page.replaceKey("/Contents", QPDFObjectHandle::newStream(&pdf, content));
}

// The content cut into its marked pieces, each with its EMC.
std::vector<std::string> pieces_of(const std::string& content) {
    std::vector<std::string> pieces;
    for (std::size_t begin = 0; begin < content.size();) {
        const std::size_t end = content.find("EMC\n", begin);
        const std::size_t next = end == std::string::npos ? content.size() : end + 4;
        pieces.push_back(content.substr(begin, next - begin));
        begin = next;
    }
    return pieces;
}

}  // namespace

std::string damaged(const std::string& pdf, const std::function<void(QPDF&)>& damage) {
    QPDF file;
    file.processMemoryFile("test", pdf.data(), pdf.size());
    damage(file);
    QPDFWriter writer(file);
    return written(writer);
}

void remove_letters_of_a_font(QPDF& pdf) {
    QPDFObjectHandle fonts = QPDFPageObjectHelper(first_page(pdf)).getAttribute("/Resources", false).getKey("/Font");
    fonts.getKey(*fonts.getKeys().begin()).removeKey("/ToUnicode");
}

void remove_tags(QPDF& pdf) {
    pdf.getRoot().removeKey("/StructTreeRoot");
    pdf.getRoot().removeKey("/MarkInfo");
}

void remove_title_and_language(QPDF& pdf) {
    pdf.getRoot().removeKey("/Lang");
    pdf.getRoot().removeKey("/Metadata");
    pdf.getTrailer().getKey("/Info").removeKey("/Title");
}

void remove_descriptions_of_links(QPDF& pdf) {
    QPDFObjectHandle annotations = first_page(pdf).getKey("/Annots");
    for (QPDFObjectHandle& annotation : annotations.getArrayAsVector()) {
        annotation.removeKey("/Contents");
    }
}

void swap_first_kids_of_structure(QPDF& pdf) {
    QPDFObjectHandle kids = pdf.getRoot().getKey("/StructTreeRoot").getKey("/K");
    QPDFObjectHandle document = kids.isArray() ? kids.getArrayItem(0) : kids;
    QPDFObjectHandle list = document.getKey("/K");
    QPDFObjectHandle first = list.getArrayItem(0);
    list.setArrayItem(0, list.getArrayItem(1));
    list.setArrayItem(1, first);
}

void reverse_drawing(QPDF& pdf) {
    QPDFObjectHandle page = first_page(pdf);
    std::vector<std::string> pieces = pieces_of(content_of(page));
    std::reverse(pieces.begin(), pieces.end());
    // Each piece sets only what it changes, so fonts and colours are wrong now; the order is what counts.
    std::string content = "/F1 10 Tf\n";
    for (const std::string& piece : pieces) {
        content += piece;
    }
    set_content(pdf, page, content);
}

void drop_bullets(QPDF& pdf) {
    // A bullet's label is drawn in a piece of its own; its text is the piece after it.
    QPDFObjectHandle page = first_page(pdf);
    std::string content;
    bool after_label = false;
    for (const std::string& piece : pieces_of(content_of(page))) {
        const bool label = piece.starts_with("/Lbl");
        if (!label && !after_label) {
            content += piece;
        }
        after_label = label;
    }
    set_content(pdf, page, content);
}

std::string locked(const std::string& pdf, const std::string& password) {
    QPDF file;
    file.processMemoryFile("test", pdf.data(), pdf.size());
    QPDFWriter writer(file);
    writer.setR6EncryptionParameters(password.c_str(), "owner", true, true, true, true, true, true, qpdf_r3p_full,
                                     true);
    return written(writer);
}

}  // namespace vitac
