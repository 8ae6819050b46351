// Says in words why lines ended where they did.
#include "typeset/page/explain_lines.h"

#include <fmt/core.h>

#include <algorithm>

#include "base/unicode.h"

namespace vitac {

namespace {

// The words at which a line ends; enough to find the place.
constexpr std::size_t characters_shown = 24;

std::string last_words(const std::string& text) {
    const std::u32string characters = unicode::to_characters(text);
    std::string words;
    for (std::size_t i = characters.size() - std::min(characters.size(), characters_shown); i < characters.size();
         ++i) {
        unicode::append(words, characters[i]);
    }
    const std::size_t blank = words.find(' ');
    return characters.size() <= characters_shown || blank == std::string::npos ? words : words.substr(blank + 1);
}

std::string how_it_fills(const LineReport& line) {
    const Length white = line.measure - line.set_width;
    if (line.alignment != Alignment::Justified) {
        return fmt::format("{:.1f} pt short, r {:.2f}", white.points(), line.ratio);
    }
    const std::string apart =
        line.letter_space == Length{} ? "" : fmt::format(" and {:+.1f} pt between them", line.letter_space.points());
    return fmt::format("{} to r {:.2f}, letters {:.3f}{}", line.ratio < 0 ? "shrunk" : "stretched", line.ratio,
                       line.expansion, apart);
}

std::string how_it_ends(const LineReport& line) {
    return line.forced            ? ", inside a word that fits no line"
           : line.hyphen_inserted ? ", at a hyphen"
           : line.hyphen_hard     ? ", at the hyphen of a compound"
                                  : "";
}

// Whether one place later was possible, or only dearer.
std::string why_not_later(const LineReport& line) {
    const Length room = line.measure - line.natural_width;
    if (line.next_width <= Length{}) {
        return {};
    }
    return fmt::format("; the next piece needs {:.1f} pt, {}", line.next_width.points(),
                       line.next_width > room ? fmt::format("{:.1f} pt were left", std::max(room, Length{}).points())
                                              : std::string("but all lines together are better so"));
}

}  // namespace

std::string explain_lines(const std::vector<Page>& pages) {
    std::string text;
    for (std::size_t page = 0; page < pages.size(); ++page) {
        for (const LineReport& line : pages[page].lines) {
            if (!line.last && line.role != Role::Artifact && line.next_width > Length{}) {
                text += fmt::format("  page {}: `{}`{}: {}{}\n", page + 1, last_words(line.text), how_it_ends(line),
                                    how_it_fills(line), why_not_later(line));
            }
        }
    }
    return text.empty() ? text : "lines that others follow:\n" + text;
}

}  // namespace vitac
