// Puts PDFs of others among our pages. The only file of this folder that knows libqpdf.
//
// The files are not trusted: no recursion, each object is visited once, and counts have bounds. Whoever calls this does
// so in a process that may be ended.
#include <algorithm>
#include <memory>
#include <optional>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFExc.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>
#include <set>
#include <stdexcept>

#include "join/join.h"

namespace vitac {

namespace {

constexpr std::size_t most_pages = 1000;
constexpr std::size_t most_forms = 100'000;

// --- What pages of others leave behind -----------------------------------------------------------------------------

// Numbers into a structure that does not come with them, and what would happen without being asked for.
void clean_annotation(QPDFObjectHandle annotation) {
    annotation.removeKey("/StructParent");
    annotation.removeKey("/AA");
    QPDFObjectHandle action = annotation.getKey("/A");
    const bool leads_somewhere = action.isDictionary() && (action.getKey("/S").isNameAndEquals("/URI") ||
                                                           action.getKey("/S").isNameAndEquals("/GoTo"));
    if (!leads_somewhere) {
        annotation.removeKey("/A");
    } else {
        action.removeKey("/Next");
    }
}

// The pictures and forms that a page draws, and those that they draw. What is still to be seen, last first, stands for
// the stack of a recursion.
void clean_forms(QPDFObjectHandle resources, std::set<QPDFObjGen>& seen) {
    std::vector<QPDFObjectHandle> coming = {resources};
    while (!coming.empty()) {
        QPDFObjectHandle next = coming.back();
        coming.pop_back();
        QPDFObjectHandle drawn = next.isDictionary() ? next.getKey("/XObject") : QPDFObjectHandle::newNull();
        if (!drawn.isDictionary()) {
            continue;
        }
        for (const std::string& key : drawn.getKeys()) {
            QPDFObjectHandle form = drawn.getKey(key);
            if (!form.isStream() || !seen.insert(form.getObjGen()).second) {
                continue;
            }
            if (seen.size() > most_forms) {
                throw std::length_error("it draws too many forms");
            }
            form.getDict().removeKey("/StructParent");
            form.getDict().removeKey("/StructParents");
            coming.push_back(form.getDict().getKey("/Resources"));
        }
    }
}

void clean_page(QPDFPageObjectHelper& page, std::set<QPDFObjGen>& seen) {
    QPDFObjectHandle object = page.getObjectHandle();
    object.removeKey("/StructParents");
    object.removeKey("/AA");
    QPDFObjectHandle annotations = object.getKey("/Annots");
    for (int i = 0; annotations.isArray() && i < annotations.getArrayNItems(); ++i) {
        if (annotations.getArrayItem(i).isDictionary()) {
            clean_annotation(annotations.getArrayItem(i));
        }
    }
    clean_forms(page.getAttribute("/Resources", false), seen);
}

// --- Bookmarks -----------------------------------------------------------------------------------------------------

struct Bookmark {
    QPDFObjectHandle item;
    std::size_t page = 0;
};

std::size_t own_page_of(QPDFObjectHandle item, const std::vector<QPDFPageObjectHelper>& pages) {
    QPDFObjectHandle destination = item.getKey("/Dest");
    if (destination.isArray() && destination.getArrayNItems() > 0) {
        const QPDFObjGen target = destination.getArrayItem(0).getObjGen();
        const auto found = std::find_if(pages.begin(), pages.end(), [&](const QPDFPageObjectHelper& page) {
            return page.getObjectHandle().getObjGen() == target;
        });
        return static_cast<std::size_t>(found - pages.begin());
    }
    return 0;
}

class OutlineEditor {
public:
    // Our own items of the first level, by the number of their page among ours.
    OutlineEditor(QPDF& pdf, const std::vector<QPDFPageObjectHelper>& pages) : pdf_(pdf) {
        outline_ = pdf.getRoot().getKey("/Outlines");
        if (!outline_.isDictionary()) {
            outline_ = pdf.makeIndirectObject(QPDFObjectHandle::parse("<< /Type /Outlines >>"));
            pdf.getRoot().replaceKey("/Outlines", outline_);
        }
        for (QPDFObjectHandle item = outline_.getKey("/First"); item.isDictionary(); item = item.getKey("/Next")) {
            own_.push_back({item, own_page_of(item, pages)});
        }
    }

    // Called in the order of the file: those of ours that stand before come first.
    void add(const std::string& title, QPDFObjectHandle page, std::size_t before) {
        take_own(before);
        QPDFObjectHandle item = pdf_.makeIndirectObject(QPDFObjectHandle::newDictionary());
        item.replaceKey("/Title", QPDFObjectHandle::newUnicodeString(title));
        item.replaceKey("/Dest", QPDFObjectHandle::newArray({page, QPDFObjectHandle::newName("/Fit")}));
        all_.push_back(item);
    }

    void finish() {
        take_own(static_cast<std::size_t>(-1));
        long long shown = 0;
        for (std::size_t i = 0; i < all_.size(); ++i) {
            all_[i].replaceKey("/Parent", outline_);
            set_or_remove(all_[i], "/Prev", i > 0 ? &all_[i - 1] : nullptr);
            set_or_remove(all_[i], "/Next", i + 1 < all_.size() ? &all_[i + 1] : nullptr);
            QPDFObjectHandle below = all_[i].getKey("/Count");
            shown += 1 + (below.isInteger() ? std::max(0LL, below.getIntValue()) : 0);
        }
        outline_.replaceKey("/First", all_.front());
        outline_.replaceKey("/Last", all_.back());
        outline_.replaceKey("/Count", QPDFObjectHandle::newInteger(shown));
    }

private:
    void take_own(std::size_t before) {
        for (; next_ < own_.size() && own_[next_].page < before; ++next_) {
            all_.push_back(own_[next_].item);
        }
    }

    static void set_or_remove(QPDFObjectHandle item, const char* key, QPDFObjectHandle* value) {
        if (value != nullptr) {
            item.replaceKey(key, *value);
        } else {
            item.removeKey(key);
        }
    }

    QPDF& pdf_;
    QPDFObjectHandle outline_;
    std::vector<Bookmark> own_;
    std::size_t next_ = 0;
    std::vector<QPDFObjectHandle> all_;
};

// --- The whole -----------------------------------------------------------------------------------------------------

std::vector<QPDFPageObjectHelper> pages_to_insert(QPDF& pdf, const OtherPdf& other) {
    pdf.setSuppressWarnings(true);
    pdf.processMemoryFile("PDF", other.bytes.data(), other.bytes.size());
    std::vector<QPDFPageObjectHelper> pages = QPDFPageDocumentHelper(pdf).getAllPages();
    if (pages.empty()) {
        throw std::runtime_error("it has no pages");
    }
    if (pages.size() > most_pages) {
        throw std::length_error("it has more than a thousand pages");
    }
    std::set<QPDFObjGen> seen;
    for (QPDFPageObjectHelper& page : pages) {
        if (!page.getObjectHandle().isDictionary()) {
            throw std::runtime_error("a page of it is damaged");
        }
        clean_page(page, seen);
    }
    return pages;
}

std::string written(QPDF& pdf) {
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setDeterministicID(true);
    writer.setObjectStreamMode(qpdf_o_generate);
    writer.write();
    const auto buffer = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
}

std::string reason_of(const std::exception& error) {
    const auto* const damage = dynamic_cast<const QPDFExc*>(&error);
    if (damage == nullptr) {
        return error.what();
    }
    return damage->getErrorCode() == qpdf_e_password ? "it is locked with a password" : damage->getMessageDetail();
}

// The pages of others stay in memory until all is written.
class Inserter {
public:
    explicit Inserter(const std::string& ours) {
        pdf_.setSuppressWarnings(true);
        pdf_.processMemoryFile("PDF", ours.data(), ours.size());
        own_pages_ = QPDFPageDocumentHelper(pdf_).getAllPages();
        outline_.emplace(pdf_, own_pages_);
    }

    void insert(const OtherPdf& other) {
        sources_.push_back(std::make_unique<QPDF>());
        QPDFPageDocumentHelper document(pdf_);
        bool is_first = true;
        for (QPDFPageObjectHelper& page : pages_to_insert(*sources_.back(), other)) {
            if (other.before < own_pages_.size()) {
                document.addPageAt(page, true, own_pages_[other.before]);
            } else {
                document.addPage(page, false);
            }
            if (is_first) {
                outline_->add(other.title, placed(other), other.before);
                is_first = false;
            }
        }
    }

    FileWithOthers finish() {
        outline_->finish();
        // The structure that is left tells only of our own pages.
        pdf_.getRoot().replaceKey("/MarkInfo", QPDFObjectHandle::parse("<< /Marked false >>"));
        FileWithOthers file;
        file.pages = QPDFPageDocumentHelper(pdf_).getAllPages().size();
        file.bytes = written(pdf_);
        return file;
    }

private:
    // The page that was just put there, as it is in our file.
    QPDFObjectHandle placed(const OtherPdf& other) {
        const std::vector<QPDFObjectHandle>& all = pdf_.getAllPages();
        if (other.before >= own_pages_.size()) {
            return all.back();
        }
        const QPDFObjGen next = own_pages_[other.before].getObjectHandle().getObjGen();
        const auto found = std::find_if(all.begin(), all.end(),
                                        [&](const QPDFObjectHandle& page) { return page.getObjGen() == next; });
        return *(found - 1);
    }

    QPDF pdf_;
    std::vector<QPDFPageObjectHelper> own_pages_;
    std::optional<OutlineEditor> outline_;
    std::vector<std::unique_ptr<QPDF>> sources_;
};

}  // namespace

FileWithOthers insert_pdfs(const std::string& ours, const std::vector<OtherPdf>& others) {
    FileWithOthers result;
    try {
        Inserter inserter(ours);
        for (const OtherPdf& other : others) {
            inserter.insert(other);
            ++result.failed;
        }
        return inserter.finish();
    } catch (const std::exception& error) {
        result.failure = reason_of(error);
        // Some damage is seen only when a page is written.
        result.failed = std::min(result.failed, others.size() - 1);
    }
    return result;
}

}  // namespace vitac
