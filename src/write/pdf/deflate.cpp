// Compression of streams: the only file that knows libdeflate.
#include "write/pdf/deflate.h"

#include <libdeflate.h>

#include <memory>
#include <new>

namespace vitac::pdf {

namespace {

// As fast as zlib's 1 and smaller than its 6; level 9 would gain one percent.
constexpr int level = 6;

struct Free {
    void operator()(libdeflate_compressor* compressor) const { libdeflate_free_compressor(compressor); }
};

// Its tables have two thirds of a megabyte, so one is kept by thread, for all streams of all files.
libdeflate_compressor* own_compressor() {
    static thread_local const std::unique_ptr<libdeflate_compressor, Free> compressor(
        libdeflate_alloc_compressor(level));
    if (!compressor) {
        throw std::bad_alloc();
    }
    return compressor.get();
}

}  // namespace

std::string deflate(std::string_view bytes) {
    libdeflate_compressor* const compressor = own_compressor();
    std::string result(libdeflate_zlib_compress_bound(compressor, bytes.size()), '\0');
    // The bound is enough by definition, so the size is never zero.
    result.resize(libdeflate_zlib_compress(compressor, bytes.data(), bytes.size(), result.data(), result.size()));
    return result;
}

}  // namespace vitac::pdf
