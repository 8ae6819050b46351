// What a single line can begin: the tests that block parsing is made of.
#pragma once

#include <optional>
#include <string_view>

#include "input/markdown/lines.h"
#include "input/markdown/markdown.h"

namespace vitac::markdown {

// Columns by which a line is indented that is code, or goes on with a footnote.
constexpr int code_indent = 4;

// Columns of white space before the first visible character; a tab goes to the next multiple of four.
int indent_of(std::string_view text, const Line& line);
// The line without its first `columns` columns of white space (or as many as there are).
Line without_indent(std::string_view text, Line line, int columns);
// What is left after white space and vanished bytes at both ends.
std::string_view content_of(std::string_view text, const Line& line);

bool is_blank(std::string_view text, const Line& line);
// Nothing but what was taken out (a comment, Liquid): as if the line were not there.
bool is_vanished(std::string_view text, const Line& line);

bool is_rule(std::string_view content);
bool is_setext_underline(std::string_view content);
int setext_level(std::string_view content);
int atx_level(std::string_view content);  // 0: no heading
// "```" or "~~~" with its length; 0: no fence.
std::size_t fence_length(std::string_view content);
bool is_attribute_line(std::string_view content);     // {: .class}
bool is_table_of_contents(std::string_view content);  // {:toc}
Attributes parse_attributes(std::string_view content);
void add_attributes(Attributes& to, const Attributes& more);

struct ListMarker {
    bool ordered = false;
    int number = 0;
    int indent = 0;   // columns before the marker
    int content = 0;  // columns before the text
    std::uint32_t content_begin = 0;
};
std::optional<ListMarker> list_marker(std::string_view text, const Line& line);
std::optional<ListMarker> definition_marker(std::string_view text, const Line& line);

}  // namespace vitac::markdown
