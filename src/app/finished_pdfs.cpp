// Loads the part of the program that knows libqpdf.
#include "app/finished_pdfs.h"

#include <dlfcn.h>

namespace vitac {

namespace {

// Found in the folder that the program names as its own for libraries: cmake/install.cmake.
constexpr const char* module = "vitac-finished-pdfs.so";
constexpr const char* entry = "vitac_finished_pdfs";

std::string reason;  // why it is not there

audit::PdfFile read_nothing(std::string_view /*bytes*/) {
    audit::PdfFile file;
    file.failure = reason;
    return file;
}

FileWithOthers insert_nothing(const std::string& /*ours*/, const std::vector<OtherPdf>& /*others*/) {
    FileWithOthers file;
    file.failure = reason;
    return file;
}

FinishedPdfs load() {
    void* const loaded = dlopen(module, RTLD_NOW | RTLD_LOCAL);
    const void* const table = loaded == nullptr ? nullptr : dlsym(loaded, entry);
    if (table != nullptr) {
        return *static_cast<const FinishedPdfs*>(table);
    }
    const char* const why = dlerror();
    reason = "a part of vitac is missing: " + std::string(why == nullptr ? module : why);
    return {read_nothing, insert_nothing};
}

}  // namespace

const FinishedPdfs& finished_pdfs() {
    static const FinishedPdfs table = load();
    return table;
}

}  // namespace vitac
