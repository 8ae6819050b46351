// Which character identifiers the glyphs of a CFF table have.
//
// Section numbers are those of Adobe Technical Note 5176, "The Compact Font Format Specification".
#include "write/pdf/cff_charset.h"

#include <algorithm>

namespace vitac::pdf {

namespace {

// Reads big-endian numbers, and remembers a step over the end instead of taking it.
class Bytes {
public:
    Bytes(std::string_view bytes, std::size_t at) : bytes_(bytes), at_(at) {}

    std::uint32_t number(std::size_t size) {
        std::uint32_t value = 0;
        for (std::size_t i = 0; i < size; ++i) {
            value = value << 8U | byte();
        }
        return value;
    }
    std::uint8_t byte() {
        if (at_ >= bytes_.size()) {
            damaged_ = true;
            return 0;
        }
        return static_cast<std::uint8_t>(bytes_[at_++]);
    }
    void skip(std::size_t size) {
        if (size > bytes_.size() || at_ > bytes_.size() - size) {
            damaged_ = true;
        } else {
            at_ += size;
        }
    }
    void set_damaged() { damaged_ = true; }
    bool done() const { return damaged_ || at_ >= bytes_.size(); }
    bool damaged() const { return damaged_; }
    std::string_view next(std::size_t size) const { return bytes_.substr(at_, size); }

private:
    std::string_view bytes_;
    std::size_t at_ = 0;
    bool damaged_ = false;
};

// Section 5: a count, offsets and data. Returns the first element and leaves the reader behind the whole.
struct Index {
    std::uint32_t count = 0;
    std::string_view first;
};
Index read_index(Bytes& bytes) {
    Index index;
    index.count = bytes.number(2);
    if (index.count == 0) {
        return index;
    }
    const std::size_t offset_size = bytes.byte();
    if (offset_size < 1 || offset_size > 4) {
        bytes.set_damaged();
        return index;
    }
    const std::uint32_t begin = bytes.number(offset_size);
    const std::uint32_t second = bytes.number(offset_size);
    std::uint32_t end = second;
    for (std::uint32_t i = 2; i <= index.count && !bytes.done(); ++i) {
        end = bytes.number(offset_size);
    }
    // Offsets count from the byte before the data.
    if (begin != 1 || second < begin || end < second) {
        bytes.set_damaged();
        return index;
    }
    index.first = bytes.next(second - begin);
    bytes.skip(end - begin);
    return index;
}

// Section 9: what we need of the Top DICT.
struct TopDict {
    bool has_ros = false;
    std::uint32_t charset = 0;
    std::uint32_t char_strings = 0;
};
TopDict read_top_dict(std::string_view data) {
    constexpr std::uint32_t charset_operator = 15;
    constexpr std::uint32_t char_strings_operator = 17;
    constexpr std::uint32_t ros_operator = 12U << 8U | 30U;  // registry, ordering, supplement: CID-keyed
    TopDict dict;
    std::uint32_t operand = 0;
    for (Bytes bytes(data, 0); !bytes.done();) {
        const std::uint8_t first = bytes.byte();
        if (first <= 21) {
            const std::uint32_t code = first == 12 ? 12U << 8U | bytes.byte() : first;
            dict.has_ros = dict.has_ros || code == ros_operator;
            dict.charset = code == charset_operator ? operand : dict.charset;
            dict.char_strings = code == char_strings_operator ? operand : dict.char_strings;
        } else if (first == 28) {
            operand = bytes.number(2);
        } else if (first == 29) {
            operand = bytes.number(4);
        } else if (first == 30) {  // a real: two digits a byte up to one that is 15
            for (std::uint8_t pair = 0; !bytes.done() && (pair & 15U) != 15U;) {
                pair = bytes.byte();
            }
        } else if (first >= 32 && first <= 246) {
            operand = first - 139U;
        } else if (first >= 247 && first <= 250) {
            operand = (first - 247U) * 256U + bytes.byte() + 108U;
        } else if (first >= 251 && first <= 254) {
            operand = 0U - (first - 251U) * 256U - bytes.byte() - 108U;
        }
    }
    return dict;
}

// Section 13: the identifiers of all glyphs but the first, .notdef.
std::optional<std::vector<std::uint16_t>> read_charset(Bytes bytes, std::size_t glyph_count) {
    std::vector<std::uint16_t> cids = {0};
    const std::uint8_t format = bytes.byte();
    if (format > 2) {
        return std::nullopt;
    }
    while (cids.size() < glyph_count && !bytes.damaged()) {
        const std::uint32_t first = bytes.number(2);
        const std::uint32_t left = format == 0 ? 0 : bytes.number(format);
        const std::size_t more = std::min<std::size_t>(left + std::size_t{1}, glyph_count - cids.size());
        for (std::size_t i = 0; i < more; ++i) {
            cids.push_back(static_cast<std::uint16_t>(first + i));
        }
    }
    return bytes.damaged() ? std::nullopt : std::optional(std::move(cids));
}

}  // namespace

std::optional<CffCharset> read_cff_charset(std::string_view table) {
    Bytes header(table, 2);
    Bytes bytes(table, header.byte());
    read_index(bytes);  // names
    const TopDict top = read_top_dict(read_index(bytes).first);
    if (bytes.damaged() || header.damaged() || top.char_strings == 0) {
        return std::nullopt;
    }
    if (!top.has_ros) {
        return CffCharset{};
    }
    Bytes char_strings(table, top.char_strings);
    const std::size_t glyph_count = char_strings.number(2);
    std::optional<std::vector<std::uint16_t>> cids = read_charset(Bytes(table, top.charset), glyph_count);
    if (!cids || char_strings.damaged()) {
        return std::nullopt;
    }
    return CffCharset{true, std::move(*cids)};
}

}  // namespace vitac::pdf
