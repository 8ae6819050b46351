// The signs and words between the names of a list.
#pragma once

#include <cstddef>
#include <string_view>

namespace vitac::people {

enum class Separator { None, Comma, Semicolon, And };

struct SeparatorAt {
    Separator kind = Separator::None;
    std::size_t size = 0;  // bytes; 0 where none begins
};

// What begins at `at`: a comma or semicolon of any script, a slash between blanks, "and", "&", "und". "et al." is none.
SeparatorAt separator_at(std::string_view text, std::size_t at);

}  // namespace vitac::people
