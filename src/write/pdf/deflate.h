// Compression of streams: the only file that knows libdeflate.
#pragma once

#include <memory>
#include <string>
#include <string_view>

struct libdeflate_compressor;

namespace vitac::pdf {

// Holds the tables of the compressor, which are costly to make. Not for two threads at once.
class Deflater {
public:
    Deflater();

    // In zlib's format, as /FlateDecode reads it.
    std::string compress(std::string_view bytes);

private:
    struct Free {
        void operator()(libdeflate_compressor* compressor) const;
    };
    std::unique_ptr<libdeflate_compressor, Free> compressor_;
};

}  // namespace vitac::pdf
