// Quotes, dashes, maths and emoji names: small texts that stand for other texts.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vitac::markdown {

// The first byte of full-width signs.
inline constexpr char wide_sign = '\xEF';

struct Replacement {
    std::string text;
    std::size_t end = 0;  // behind what it stands for
};

// kramdown's smart typography at text[at]: quotes, --, ---, ..., <<, >>; and full-width punctuation between words of
// other scripts than those it is made for, as input methods leave it. Nothing where there is none.
std::optional<Replacement> typographic(std::string_view text, std::size_t at);

// `a' and ``a'' of typewriters and TeX, as old pages of HTML have them: the opening one that begins at text[at] == '`',
// or nothing when no word follows.
std::optional<Replacement> quote_of_typewriters(std::string_view text, std::size_t at);

// :wink: and its kind vanish; what is no known name is text.
std::optional<Replacement> emoji_name(std::string_view text, std::size_t at);

// Simple TeX maths as text: `$^{\ast}$`, `$\sim 2$`, `$x_0$`. Nothing when text[at] opens no maths or maths that is not
// simple.
struct MathPiece {
    enum class Script { Normal, Superscript, Subscript };
    std::string text;
    Script script = Script::Normal;
};
struct Maths {
    std::vector<MathPiece> pieces;
    std::size_t end = 0;
};
std::optional<Maths> simple_maths(std::string_view text, std::size_t at);

}  // namespace vitac::markdown
