// Which * and _ open and close emphasis.
#include "input/markdown/emphasis.h"

#include <algorithm>
#include <array>

#include "base/unicode.h"

namespace vitac::markdown {

namespace {

constexpr char32_t outside = U' ';  // before the first and behind the last character

char32_t character_before(std::string_view text, std::size_t at) {
    if (at == 0) {
        return outside;
    }
    std::size_t begin = at - 1;
    while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80U) {
        --begin;
    }
    return unicode::decode(text, begin);
}

char32_t character_at(std::string_view text, std::size_t at) {
    return at < text.size() ? unicode::decode(text, at) : outside;
}

bool is_word(char32_t c) {
    return unicode::is_letter(c) || unicode::is_digit(c);
}

// "Jane Doe*, John Roe*": marks of authors, not emphasis of ", John Roe".
bool marks_a_name(char32_t before, char32_t after) {
    const bool ends_name = is_word(before) || before == U'.' || before == U')';
    return ends_name && std::u32string_view(U",;.)]").find(after) != std::u32string_view::npos;
}

class Pairing {
public:
    Pairing(std::vector<Delimiter>& all, std::size_t bottom)
        : all_(all), bottom_(bottom), previous_(all.size()), next_(all.size()) {
        for (std::size_t i = bottom; i < all.size(); ++i) {
            previous_[i] = i == bottom ? none : i - 1;
            next_[i] = i + 1 < all.size() ? i + 1 : none;
        }
        for (auto& row : openers_bottom_) {
            row.fill(none);
        }
    }

    void run(std::vector<EmphasisPair>& pairs) {
        std::size_t closer = bottom_ < all_.size() ? bottom_ : none;
        while (closer != none) {
            if (!all_[closer].can_close) {
                closer = next_[closer];
                continue;
            }
            const std::size_t opener = find_opener(closer);
            if (opener == none) {
                bottom_of(closer) = previous_[closer];
                const std::size_t after = next_[closer];
                if (!all_[closer].can_open) {
                    unlink(closer);
                }
                closer = after;
                continue;
            }
            pair(opener, closer, pairs);
            while (next_[opener] != closer) {
                unlink(next_[opener]);
            }
            if (all_[opener].length == 0) {
                unlink(opener);
            }
            if (all_[closer].length == 0) {
                const std::size_t after = next_[closer];
                unlink(closer);
                closer = after;
            }
        }
    }

private:
    static constexpr std::size_t none = static_cast<std::size_t>(-1);
    static constexpr std::size_t long_run = 4;

    // Below this no opener of the closer's kind is left, so that searches do not repeat.
    std::size_t& bottom_of(std::size_t closer) {
        const Delimiter& d = all_[closer];
        const std::size_t kind = (d.character == '_' ? 2U : 0U) + (d.can_open ? 1U : 0U);
        return openers_bottom_[kind][d.original < long_run ? d.original % 3 : 3];
    }

    std::size_t find_opener(std::size_t closer) {
        const Delimiter& close = all_[closer];
        const std::size_t bottom = bottom_of(closer);
        for (std::size_t i = previous_[closer]; i != none && i != bottom; i = previous_[i]) {
            const Delimiter& open = all_[i];
            if (!open.can_open || open.character != close.character) {
                continue;
            }
            // CommonMark's "multiple of 3" rule; but "**a****b**" is bold twice.
            const bool ambiguous = open.original < long_run && close.original < long_run &&
                                   (open.can_close || close.can_open) && (open.original + close.original) % 3 == 0 &&
                                   (open.original % 3 != 0 || close.original % 3 != 0);
            if (!ambiguous) {
                return i;
            }
        }
        return none;
    }

    void pair(std::size_t opener, std::size_t closer, std::vector<EmphasisPair>& pairs) {
        const bool doubled = all_[opener].length >= 2 && all_[closer].length >= 2;
        const std::size_t used = doubled ? 2 : 1;
        all_[opener].length -= used;
        all_[closer].length -= used;
        pairs.push_back({all_[opener].node, all_[closer].node, all_[closer].character, doubled});
    }

    void unlink(std::size_t i) {
        if (previous_[i] != none) {
            next_[previous_[i]] = next_[i];
        }
        if (next_[i] != none) {
            previous_[next_[i]] = previous_[i];
        }
    }

    std::vector<Delimiter>& all_;
    std::size_t bottom_;
    std::vector<std::size_t> previous_;
    std::vector<std::size_t> next_;
    std::array<std::array<std::size_t, 4>, 4> openers_bottom_{};  // by kind, then length modulo 3 or long
};

}  // namespace

Delimiter delimiter_at(std::string_view text, std::size_t begin, std::size_t end) {
    Delimiter delimiter;
    delimiter.character = text[begin];
    delimiter.length = delimiter.original = end - begin;
    const char32_t before = character_before(text, begin);
    const char32_t after = character_at(text, end);
    const bool underscore = delimiter.character == '_';
    delimiter.can_open = !unicode::is_space(after) && !(underscore && is_word(before)) && !marks_a_name(before, after);
    delimiter.can_close = !unicode::is_space(before) && !(underscore && is_word(after));
    return delimiter;
}

namespace {

// "**New ** title": no pair by the rules, since a blank stands before the second; but nobody means the signs
// themselves. What stands between was paired before, so pairs cannot cross.
void pair_loose_bold(std::vector<Delimiter>& delimiters, std::size_t bottom, std::vector<EmphasisPair>& pairs) {
    const auto is_loose = [](const Delimiter& delimiter) {
        return delimiter.character == '*' && delimiter.length >= 2;
    };
    const auto crosses = [&](std::size_t first, std::size_t second) {
        return std::any_of(pairs.begin(), pairs.end(), [&](const EmphasisPair& pair) {
            const bool opens_inside = pair.open_node > first && pair.open_node < second;
            const bool closes_inside = pair.close_node > first && pair.close_node < second;
            return opens_inside != closes_inside;
        });
    };
    constexpr std::size_t most_pairs = 200;  // in one paragraph: each looks at all others
    for (std::size_t i = bottom; i < delimiters.size() && pairs.size() < most_pairs; ++i) {
        if (!is_loose(delimiters[i]) || !delimiters[i].can_open) {
            continue;
        }
        for (std::size_t j = i + 1; j < delimiters.size(); ++j) {
            if (!is_loose(delimiters[j])) {
                continue;
            }
            if (!delimiters[j].can_open && !crosses(delimiters[i].node, delimiters[j].node)) {
                delimiters[i].length -= 2;
                delimiters[j].length -= 2;
                pairs.push_back({delimiters[i].node, delimiters[j].node, '*', true});
            }
            break;
        }
    }
}

}  // namespace

void pair_delimiters(std::vector<Delimiter>& delimiters, std::size_t bottom, std::vector<EmphasisPair>& pairs,
                     std::vector<Leftover>& leftover) {
    Pairing(delimiters, bottom).run(pairs);
    pair_loose_bold(delimiters, bottom, pairs);
    for (std::size_t i = bottom; i < delimiters.size(); ++i) {
        leftover.push_back({delimiters[i].node, delimiters[i].length});
    }
    delimiters.resize(bottom);
}

}  // namespace vitac::markdown
