// Diagnostics as people read them.
#include "app/render_diagnostic.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "base/unicode.h"

namespace vitac {

const char* name_of(Severity severity) {
    switch (severity) {
        case Severity::Note:
            return "note";
        case Severity::Warning:
            return "warning";
        case Severity::Error:
            break;
    }
    return "error";
}

namespace {

// --- Characters a terminal would obey --------------------------------------------------------------------------------

bool must_be_spelled_out(char32_t character) {
    constexpr char32_t zero_width_non_joiner = 0x200C;
    constexpr char32_t zero_width_joiner = 0x200D;
    constexpr char32_t line_separator = 0x2028;
    constexpr char32_t paragraph_separator = 0x2029;
    if (character == zero_width_joiner || character == zero_width_non_joiner) {
        return false;  // parts of words in many scripts
    }
    return character < U' ' || unicode::is_control(character) || unicode::is_format(character) ||
           character == line_separator || character == paragraph_separator;
}

std::string shown(char32_t character) {
    if (must_be_spelled_out(character)) {
        return fmt::format("<U+{:04X}>", static_cast<std::uint32_t>(character));
    }
    std::string text;
    unicode::append(text, character);
    return text;
}

std::string shown(std::string_view text) {
    std::string result;
    for (std::size_t offset = 0; offset < text.size();) {
        result += shown(unicode::decode(text, offset));
    }
    return result;
}

// --- The line with the caret -----------------------------------------------------------------------------------------

// One character of a source line as it is shown.
struct Cell {
    std::string text;
    int width = 0;
    std::uint32_t offset = 0;  // in the source
};

constexpr int most_columns = 100;
constexpr int columns_before_caret = 40;  // of a line that is cut

bool starts_character(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
}

// The part of a line that can come to be shown around `offset`: a line may be a whole file long.
Span neighbourhood(const Source& source, Span line, std::uint32_t offset) {
    constexpr std::uint32_t most_bytes = 2000;  // to each side
    Span part = line;
    part.begin = std::max(line.begin, offset > most_bytes ? offset - most_bytes : 0);
    part.end = std::min(line.end, offset + most_bytes);
    while (part.begin > line.begin && !starts_character(source.text[part.begin])) {
        --part.begin;
    }
    while (part.end < line.end && !starts_character(source.text[part.end])) {
        ++part.end;
    }
    return part;
}

std::vector<Cell> cells_of(const Source& source, Span part) {
    constexpr int tab_stop = 4;
    const std::string_view text = std::string_view(source.text).substr(0, part.end);
    std::vector<Cell> cells;
    int column = 0;
    for (std::size_t offset = part.begin; offset < text.size();) {
        const auto begin = static_cast<std::uint32_t>(offset);
        const char32_t character = unicode::decode(text, offset);
        Cell cell{shown(character), unicode::column_width(character), begin};
        if (character == U'\t') {
            cell.width = tab_stop - column % tab_stop;
            cell.text = std::string(static_cast<std::size_t>(cell.width), ' ');
        } else if (must_be_spelled_out(character)) {
            cell.width = static_cast<int>(cell.text.size());
        }
        column += cell.width;
        cells.push_back(std::move(cell));
    }
    return cells;
}

int width_of(const std::vector<Cell>& cells) {
    int width = 0;
    for (const Cell& cell : cells) {
        width += cell.width;
    }
    return width;
}

// The cells around `offset` that fit, and whether some were left out before and after them.
struct Window {
    std::vector<Cell> cells;
    bool cut_before = false;
    bool cut_after = false;
};

Window window_around(std::vector<Cell> cells, std::uint32_t offset) {
    Window window;
    const auto caret =
        std::find_if(cells.begin(), cells.end(), [&](const Cell& cell) { return cell.offset >= offset; });
    auto first = cells.begin();
    if (width_of(cells) > most_columns) {
        first = caret;
        for (int width = 0; first != cells.begin() && width < columns_before_caret; --first) {
            width += first == cells.end() ? 0 : first->width;
        }
    }
    auto last = first;
    for (int width = 0; last != cells.end() && width + last->width <= most_columns; ++last) {
        width += last->width;
    }
    window.cut_before = first != cells.begin();
    window.cut_after = last != cells.end();
    window.cells.assign(std::make_move_iterator(first), std::make_move_iterator(last));
    return window;
}

struct Excerpt {
    std::string line;
    std::string underline;
};

Excerpt excerpt_of(const Source& source, const Span& span) {
    const int line_number = source.position(span.begin).line;
    const auto line_begin = source.line_starts[static_cast<std::size_t>(line_number) - 1];
    const Span line{span.source, line_begin, line_begin + static_cast<std::uint32_t>(source.line(line_number).size())};
    const Span part = neighbourhood(source, line, std::min(span.begin, line.end));
    const Window window = window_around(cells_of(source, part), span.begin);
    const bool cut_before = window.cut_before || part.begin > line.begin;
    const bool cut_after = window.cut_after || part.end < line.end;

    Excerpt excerpt;
    excerpt.line = cut_before ? "…" : "";
    excerpt.underline = cut_before ? " " : "";
    std::size_t carets = 0;
    for (const Cell& cell : window.cells) {
        excerpt.line += cell.text;
        const auto width = static_cast<std::size_t>(cell.width);
        if (cell.offset < span.begin) {
            excerpt.underline.append(width, ' ');
        } else if (cell.offset < span.end) {
            carets += width;
        }
    }
    excerpt.line += cut_after ? "…" : "";
    excerpt.underline.append(std::max<std::size_t>(carets, 1), '^');
    return excerpt;
}

// --- Colours ---------------------------------------------------------------------------------------------------------

// SGR parameters: https://www.ecma-international.org/publications-and-standards/standards/ecma-48/
constexpr const char* bold = "1";
constexpr const char* bold_red = "1;31";
constexpr const char* bold_yellow = "1;33";
constexpr const char* bold_blue = "1;34";
constexpr const char* bold_cyan = "1;36";

std::string paint(std::string_view text, const char* parameters, Colored colored) {
    return colored == Colored::Yes ? fmt::format("\x1b[{}m{}\x1b[0m", parameters, text) : std::string(text);
}

const char* color_of(Severity severity) {
    switch (severity) {
        case Severity::Note:
            return bold_cyan;
        case Severity::Warning:
            return bold_yellow;
        case Severity::Error:
            break;
    }
    return bold_red;
}

// --- One diagnostic --------------------------------------------------------------------------------------------------

std::string place_of(const Source& source, const Span& span) {
    const Position position = source.position(span.begin);
    return fmt::format("{}:{}:{}", shown(source.path), position.line, position.column);
}

// The three lines below a message. `label` stands beside the caret.
std::string render_place(const Span& span, const std::string& label, Severity severity, const Sources& sources,
                         Colored colored) {
    const Source& source = sources.get(span.source);
    const Excerpt excerpt = excerpt_of(source, span);
    const std::string number = std::to_string(source.position(span.begin).line);
    const std::string margin(number.size() + 1, ' ');
    std::string text = margin + paint("-->", bold_blue, colored) + " " + place_of(source, span) + "\n";
    text += " " + paint(number + " |", bold_blue, colored) + " " + excerpt.line + "\n";
    text += margin + paint(" |", bold_blue, colored) + " ";
    const std::size_t caret = excerpt.underline.find('^');
    text += excerpt.underline.substr(0, caret);
    text +=
        paint(excerpt.underline.substr(caret) + (label.empty() ? "" : " " + shown(label)), color_of(severity), colored);
    return text + "\n";
}

std::string render(const Diagnostic& diagnostic, const Sources& sources, Colored colored) {
    std::string text = paint(name_of(diagnostic.severity), color_of(diagnostic.severity), colored) +
                       paint(": " + shown(diagnostic.message), bold, colored) + " [" + diagnostic.name + "]\n";
    if (diagnostic.span.known()) {
        text += render_place(diagnostic.span, diagnostic.hint, diagnostic.severity, sources, colored);
    } else if (!diagnostic.hint.empty()) {
        text += "  " + shown(diagnostic.hint) + "\n";
    }
    for (const RelatedPlace& related : diagnostic.related) {
        if (related.span.known()) {
            text += render_place(related.span, related.text, Severity::Note, sources, colored);
        }
    }
    return text;
}

// --- The end ---------------------------------------------------------------------------------------------------------

std::string counted(std::ptrdiff_t count, const std::string& what) {
    return fmt::format("{} {}{}", count, what, count == 1 ? "" : "s");
}

std::string summary(const Diagnostics& diagnostics) {
    const auto count = [&](Severity severity) {
        return std::count_if(diagnostics.all().begin(), diagnostics.all().end(),
                             [&](const Diagnostic& diagnostic) { return diagnostic.severity == severity; });
    };
    std::string text;
    for (const auto& [name, number] : diagnostics.suppressed()) {
        text += fmt::format("{} more [{}] not shown\n", number, name);
    }
    const auto errors = count(Severity::Error);
    const auto warnings = count(Severity::Warning);
    if (errors > 0) {
        text += counted(errors, "error") + (warnings > 0 ? ", " : "\n");
    }
    return warnings > 0 ? text + counted(warnings, "warning") + "\n" : text;
}

}  // namespace

std::string render_diagnostics(const Diagnostics& diagnostics, const Sources& sources, Colored colored) {
    std::string text;
    for (const Diagnostic& diagnostic : diagnostics.sorted()) {
        text += render(diagnostic, sources, colored);
    }
    return text + summary(diagnostics);
}

std::string render_diagnostics_short(const Diagnostics& diagnostics, const Sources& sources) {
    std::string text;
    for (const Diagnostic& diagnostic : diagnostics.sorted()) {
        const std::string place = diagnostic.span.known()
                                      ? place_of(sources.get(diagnostic.span.source), diagnostic.span)
                                      : std::string("vitac");
        text += fmt::format("{}: {}: {} [{}]\n", place, name_of(diagnostic.severity), shown(diagnostic.message),
                            diagnostic.name);
    }
    return text;
}

}  // namespace vitac
