// Compression of streams: the only file that knows libdeflate.
#include "write/pdf/deflate.h"

#include <libdeflate.h>

#include <new>

namespace vitac::pdf {

namespace {

// As fast as zlib's 1 and smaller than its 6; level 9 would gain one percent.
constexpr int level = 6;

}  // namespace

void Deflater::Free::operator()(libdeflate_compressor* compressor) const {
    libdeflate_free_compressor(compressor);
}

Deflater::Deflater() : compressor_(libdeflate_alloc_compressor(level)) {
    if (!compressor_) {
        throw std::bad_alloc();
    }
}

std::string Deflater::compress(std::string_view bytes) {
    std::string result(libdeflate_zlib_compress_bound(compressor_.get(), bytes.size()), '\0');
    // The bound is enough by definition, so the size is never zero.
    result.resize(
        libdeflate_zlib_compress(compressor_.get(), bytes.data(), bytes.size(), result.data(), result.size()));
    return result;
}

}  // namespace vitac::pdf
