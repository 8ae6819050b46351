// What the objects of a PDF say: tags, fonts, links, language.
//
// The file is not trusted: no recursion, each object is visited once, and every list has a bound.
#include "audit/pdf_file.h"

#include <algorithm>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFExc.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <stdexcept>
#include <utility>

#include "audit/page_text.h"

namespace vitac::audit {

namespace {

constexpr std::size_t most_pages = 2000;
constexpr std::size_t most_elements = 500000;
constexpr std::size_t most_fonts = 2000;
constexpr std::size_t most_links = 20000;
constexpr std::size_t largest_xmp = 4U * 1024U * 1024U;

std::string text_of(QPDFObjectHandle object) {
    return object.isString() ? object.getUTF8Value() : std::string();
}

// --- What the file says of itself ----------------------------------------------------------------------------------

// The text of an element or attribute of XMP; XML is not taken apart further.
std::string xmp_value(const std::string& xmp, const std::string& name) {
    const std::size_t at = xmp.find(name);
    const std::size_t begin = at == std::string::npos ? at : xmp.find_first_not_of(">=\"'", at + name.size());
    return begin == std::string::npos ? "" : xmp.substr(begin, xmp.find_first_of("<\"'", begin) - begin);
}

bool has_xmp_title(const std::string& xmp) {
    const std::size_t begin = xmp.find("<dc:title>");
    const std::size_t end = xmp.find("</dc:title>");
    if (begin == std::string::npos || end == std::string::npos || end < begin) {
        return false;
    }
    const std::size_t item = xmp.find("<rdf:li", begin);
    const std::size_t text = item == std::string::npos ? item : xmp.find('>', item);
    return text < end && text + 1 < end && xmp[text + 1] != '<';
}

void read_claims(const std::string& xmp, PdfFile& file) {
    if (const std::string part = xmp_value(xmp, "pdfuaid:part"); !part.empty()) {
        file.claims.push_back("PDF/UA-" + part.substr(0, 1));
    }
    if (const std::string part = xmp_value(xmp, "pdfaid:part"); !part.empty()) {
        std::string level = xmp_value(xmp, "pdfaid:conformance").substr(0, 1);
        std::transform(level.begin(), level.end(), level.begin(),
                       [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
        file.claims.push_back("PDF/A-" + part.substr(0, 1) + level);
    }
}

void read_catalog(QPDF& pdf, PdfFile& file) {
    QPDFObjectHandle root = pdf.getRoot();
    file.language = text_of(root.getKey("/Lang"));
    QPDFObjectHandle mark = root.getKey("/MarkInfo");
    file.marked = mark.isDictionary() && mark.getKey("/Marked").isBool() && mark.getKey("/Marked").getBoolValue();
    QPDFObjectHandle viewer = root.getKey("/ViewerPreferences");
    if (viewer.isDictionary()) {
        QPDFObjectHandle shown = viewer.getKey("/DisplayDocTitle");
        file.shows_title = shown.isBool() && shown.getBoolValue();
    }
    QPDFObjectHandle info = pdf.getTrailer().getKey("/Info");
    file.title = info.isDictionary() ? text_of(info.getKey("/Title")) : "";
    QPDFObjectHandle metadata = root.getKey("/Metadata");
    if (metadata.isStream()) {
        const auto data = metadata.getStreamData(qpdf_dl_generalized);
        const std::string xmp(reinterpret_cast<const char*>(data->getBuffer()), std::min(data->getSize(), largest_xmp));
        read_claims(xmp, file);
        file.title = file.title.empty() && has_xmp_title(xmp) ? "from XMP" : file.title;
    }
}

// --- Fonts ---------------------------------------------------------------------------------------------------------

QPDFObjectHandle descendant_of(QPDFObjectHandle font) {
    QPDFObjectHandle list = font.getKey("/DescendantFonts");
    return list.isArray() && list.getArrayNItems() > 0 && list.getArrayItem(0).isDictionary() ? list.getArrayItem(0)
                                                                                              : font;
}

// The sets of characters that every program knows need no map of their own.
bool has_known_characters(QPDFObjectHandle cid_font) {
    QPDFObjectHandle system = cid_font.getKey("/CIDSystemInfo");
    const std::string ordering = system.isDictionary() ? text_of(system.getKey("/Ordering")) : "";
    return ordering == "Japan1" || ordering == "GB1" || ordering == "CNS1" || ordering == "Korea1";
}

PdfFont font_of(QPDFObjectHandle font) {
    const bool composite = font.getKey("/Subtype").isNameAndEquals("/Type0");
    const bool drawn = font.getKey("/Subtype").isNameAndEquals("/Type3");
    QPDFObjectHandle program = composite ? descendant_of(font) : font;
    QPDFObjectHandle descriptor = program.getKey("/FontDescriptor");
    PdfFont result;
    result.name =
        font.getKey("/BaseFont").isName() ? font.getKey("/BaseFont").getName().substr(1) : "a font without name";
    const auto has = [&](const char* key) { return descriptor.isDictionary() && descriptor.getKey(key).isStream(); };
    result.embedded = drawn || has("/FontFile") || has("/FontFile2") || has("/FontFile3");
    const bool explained = composite ? has_known_characters(program) : !font.getKey("/Encoding").isNull();
    result.says_letters = font.getKey("/ToUnicode").isStream() || explained;
    return result;
}

void read_fonts(QPDFObjectHandle resources, std::set<QPDFObjGen>& seen, PdfFile& file) {
    QPDFObjectHandle fonts = resources.isDictionary() ? resources.getKey("/Font") : QPDFObjectHandle::newNull();
    if (!fonts.isDictionary()) {
        return;
    }
    for (const std::string& key : fonts.getKeys()) {
        QPDFObjectHandle font = fonts.getKey(key);
        const bool is_new = !font.isIndirect() || seen.insert(font.getObjGen()).second;
        if (font.isDictionary() && is_new && file.fonts.size() < most_fonts) {
            file.fonts.push_back(font_of(font));
        }
    }
}

// --- Links ---------------------------------------------------------------------------------------------------------

void read_links(QPDFObjectHandle page, PdfFile& file) {
    QPDFObjectHandle annotations = page.getKey("/Annots");
    const int count = annotations.isArray() ? annotations.getArrayNItems() : 0;
    for (int i = 0; i < count && file.links.size() < most_links; ++i) {
        QPDFObjectHandle annotation = annotations.getArrayItem(i);
        if (!annotation.isDictionary() || !annotation.getKey("/Subtype").isNameAndEquals("/Link")) {
            continue;
        }
        QPDFObjectHandle action = annotation.getKey("/A");
        const std::string url = action.isDictionary() ? text_of(action.getKey("/URI")) : "";
        file.links.push_back(
            {url, !text_of(annotation.getKey("/Contents")).empty(), annotation.getKey("/StructParent").isInteger()});
    }
}

// --- Structure -----------------------------------------------------------------------------------------------------

class StructureReader {
public:
    StructureReader(QPDFObjectHandle root, std::map<QPDFObjGen, std::size_t> pages, PdfFile& file)
        : roles_(root.getKey("/RoleMap")), pages_(std::move(pages)), file_(file) {
        push_kids(root, nowhere);
    }

    // What is still to be read, last first, stands for the stack of a recursion.
    void run() {
        while (!coming_.empty() && count_++ < most_elements) {
            auto [object, page] = coming_.back();
            coming_.pop_back();
            if (object.isInteger()) {
                add(page, object);
            } else if (object.isDictionary()) {
                visit(object, page);
            }
        }
    }

private:
    static constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

    void visit(QPDFObjectHandle object, std::size_t page) {
        page = page_of(object.getKey("/Pg"), page);
        if (object.hasKey("/MCID")) {
            add(page, object.getKey("/MCID"));
            return;
        }
        const bool is_new = !object.isIndirect() || seen_.insert(object.getObjGen()).second;
        if (object.getKey("/S").isName() && is_new) {
            ++file_.elements[type_of(object.getKey("/S").getName())];
            push_kids(object, page);
        }
    }

    std::string type_of(std::string name) {
        constexpr int most_steps = 8;
        for (int step = 0; step < most_steps && roles_.isDictionary() && roles_.getKey(name).isName(); ++step) {
            name = roles_.getKey(name).getName();
        }
        return name.substr(1);
    }

    std::size_t page_of(QPDFObjectHandle page, std::size_t inherited) const {
        const auto found = page.isIndirect() ? pages_.find(page.getObjGen()) : pages_.end();
        return found != pages_.end() ? found->second : inherited;
    }

    void add(std::size_t page, QPDFObjectHandle mcid) {
        if (page != nowhere && mcid.isInteger()) {
            file_.tagged.push_back({page, mcid.getIntValueAsInt()});
        }
    }

    void push_kids(QPDFObjectHandle parent, std::size_t page) {
        QPDFObjectHandle kids = parent.getKey("/K");
        if (!kids.isArray()) {
            coming_.emplace_back(kids, page);
            return;
        }
        const auto room = static_cast<int>(most_elements - std::min(coming_.size(), most_elements));
        for (int i = std::min(kids.getArrayNItems(), room); i-- > 0;) {
            coming_.emplace_back(kids.getArrayItem(i), page);
        }
    }

    QPDFObjectHandle roles_;
    std::map<QPDFObjGen, std::size_t> pages_;
    PdfFile& file_;
    std::vector<std::pair<QPDFObjectHandle, std::size_t>> coming_;
    std::set<QPDFObjGen> seen_;
    std::size_t count_ = 0;
};

// --- The whole -----------------------------------------------------------------------------------------------------

void read_all(QPDF& pdf, PdfFile& file) {
    read_catalog(pdf, file);
    std::map<QPDFObjGen, std::size_t> numbers;
    std::set<QPDFObjGen> fonts;
    for (QPDFPageObjectHelper& page : QPDFPageDocumentHelper(pdf).getAllPages()) {
        if (file.pages.size() == most_pages) {
            break;
        }
        QPDFObjectHandle object = page.getObjectHandle();
        QPDFObjectHandle resources = page.getAttribute("/Resources", false);
        numbers.emplace(object.getObjGen(), file.pages.size());
        file.pages.push_back(read_page_text(object, resources));
        read_fonts(resources, fonts, file);
        read_links(object, file);
    }
    QPDFObjectHandle tree = pdf.getRoot().getKey("/StructTreeRoot");
    if (tree.isDictionary()) {
        StructureReader(tree, std::move(numbers), file).run();
    }
}

PdfFile failed(std::string reason) {
    PdfFile file;
    file.failure = std::move(reason);
    return file;
}

}  // namespace

PdfFile read_pdf_file(std::string_view bytes) {
    // What libqpdf says behind it is for those who know PDFs from inside.
    const std::string broken = "it is cut off or badly damaged: ";
    PdfFile file;
    try {
        QPDF pdf;
        pdf.setSuppressWarnings(true);
        pdf.processMemoryFile("PDF", bytes.data(), bytes.size());
        file.encrypted = pdf.isEncrypted();
        read_all(pdf, file);
        file.damaged_places = pdf.getWarnings().size();
    } catch (const QPDFExc& error) {
        return failed(error.getErrorCode() == qpdf_e_password ? "it is locked with a password"
                                                              : broken + error.getMessageDetail());
    } catch (const std::bad_alloc&) {
        return failed("it unpacks to more than fits in memory");
    } catch (const std::length_error& error) {
        return failed(error.what());
    } catch (const std::exception& error) {
        return failed(broken + error.what());
    }
    if (file.pages.empty()) {
        return failed("it has no pages");
    }
    return file;
}

}  // namespace vitac::audit
