// Which character identifiers the glyphs of a CFF table have.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace vitac::pdf {

struct CffCharset {
    bool cid_keyed = false;
    std::vector<std::uint16_t> cids;  // by glyph; only where cid_keyed
};

// Nothing when the table is damaged. Adobe Technical Note 5176.
std::optional<CffCharset> read_cff_charset(std::string_view table);

}  // namespace vitac::pdf
