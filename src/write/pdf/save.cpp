// The last step: objects become the bytes of a file.
#include "write/pdf/save.h"

#include "base/hash.h"
#include "write/pdf/compact_file.h"

namespace vitac::pdf {

namespace {

constexpr Problem<std::string> not_written{Severity::Error, "pdf-not-written",
                                           "internal error: the PDF could not be written: {}", Blame::Surroundings};

void append_bytes(std::string& out, std::uint64_t value) {
    for (int shift = 56; shift >= 0; shift -= 8) {
        out += static_cast<char>(value >> static_cast<unsigned>(shift) & 255U);
    }
}

// ISO 32000-1, 14.4 wants an identifier that differs between files: 16 bytes that follow from the content alone, so
// that equal pages give equal files.
std::string file_id(const std::vector<WrittenObject>& objects) {
    std::uint64_t first = fnv_start;
    std::uint64_t second = hash_bytes("vitac");
    for (const WrittenObject& object : objects) {
        first = hash_bytes(object.bytes, first);
        second = hash_bytes(object.bytes, second);
    }
    std::string id;
    append_bytes(id, first);
    append_bytes(id, second);
    return id;
}

}  // namespace

std::string save_file(PdfObjects& objects, Compression compression, Diagnostics& diagnostics) {
    const std::vector<WrittenObject> written = objects.written();
    const std::string id = file_id(written);
    std::string file = compression == Compression::Off ? objects.classic_file(id)
                                                       : compact_file(written, {objects.catalog(), objects.info(), id});
    if (const std::string failure = objects.failure(); !failure.empty() || file.empty()) {
        diagnostics.add(not_written.nowhere(failure.empty() ? "libharu wrote nothing" : failure));
        return {};
    }
    return file;
}

}  // namespace vitac::pdf
