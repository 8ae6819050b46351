// What must stay on one line, said once more and simply, so that the typesetter is not its own judge.
#pragma once

#include <string>
#include <string_view>

namespace vitac::quality {

// Where one line ends and the next begins. Texts are those of whole lines, the first with the blank at its end.
struct LineEnd {
    std::string_view left;
    std::string_view right;
    bool hyphen_inserted = false;
};

// "Vol. | 3", "May | 2020", "J. | Doe", "C+|+", "[project | page]", "3 | %".
bool breaks_tie(const LineEnd& end, const std::string& language);

// A visible address parted elsewhere than after a slash or before another sign, or with a piece that says nothing.
bool splits_url(const LineEnd& end);

// No blank stands between the two lines.
bool is_inside_word(const LineEnd& end);

std::string_view last_word(std::string_view line);
std::string_view first_word(std::string_view line);

}  // namespace vitac::quality
