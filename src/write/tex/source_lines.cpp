// Lines of a LaTeX file, broken where a person would break them.
#include "write/tex/source_lines.h"

#include <algorithm>
#include <vector>

#include "base/unicode.h"

namespace vitac {

namespace {

constexpr std::size_t widest_line = 100;
constexpr std::size_t step = 2;

// Long entries read better with their links below the words than run on behind them.
bool begins_a_line(std::string_view word) {
    return word.starts_with("\\linkrow{") || word.starts_with("\\cvlink{") || word.starts_with("\\href{");
}

std::vector<std::string_view> words_of(std::string_view text) {
    std::vector<std::string_view> words;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find(' ', begin), text.size());
        if (end > begin) {
            words.push_back(text.substr(begin, end - begin));
        }
        begin = end + 1;
    }
    return words;
}

}  // namespace

void TexLines::add(int depth, std::string_view text) {
    for (int continued = 0; !text.empty(); continued = 1) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        add_wrapped(depth + continued, text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
}

void TexLines::add_wrapped(int depth, std::string_view text) {
    const std::string indent(step * static_cast<std::size_t>(depth), ' ');
    const std::string deeper = indent + std::string(step, ' ');
    const bool is_long = indent.size() + unicode::character_count(text) > widest_line;
    std::string line = indent;
    std::size_t width = indent.size();
    bool is_empty = true;
    for (const std::string_view word : words_of(text)) {
        const std::size_t letters = unicode::character_count(word);
        const bool full = width + 1 + letters > widest_line || (is_long && begins_a_line(word));
        if (full && !is_empty) {
            text_ += line + "\n";
            line = deeper;
            width = deeper.size();
            is_empty = true;
        }
        line += is_empty ? "" : " ";
        line += word;
        width += letters + (is_empty ? 0 : 1);
        is_empty = false;
    }
    text_ += is_empty ? "" : line + "\n";
}

void TexLines::skip() {
    if (!text_.empty() && !text_.ends_with("\n\n")) {
        text_ += "\n";
    }
}

void TexLines::add_raw(std::string_view lines) {
    text_ += lines;
    if (!text_.ends_with('\n')) {
        text_ += '\n';
    }
}

}  // namespace vitac
