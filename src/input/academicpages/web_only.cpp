// What serves only those who read a page in a browser.
#include "input/academicpages/web_only.h"

#include <algorithm>
#include <string>

#include "base/unicode.h"
#include "input/meaning/dates.h"
#include "input/people/styled_text.h"
#include "input/people/text.h"

namespace vitac::academicpages {

namespace {

using markdown::Block;
using markdown::BlockKind;

constexpr Problem<std::string> cv_link{Severity::Note, "cv-link",
                                       "the link `{}` leads to this CV as a file; it is left out"};
constexpr Problem<std::string> column_heading{Severity::Note, "column-heading",
                                              "the headings of a table's columns, `{}`, are left out"};

// "Download my CV (PDF)", "Lebenslauf als PDF herunterladen": a document and what to do with it, and nothing else.
bool names_cv_file(std::string_view text) {
    static const std::vector<std::string_view> documents = {"cv", "resume", "vita", "vitae", "lebenslauf"};
    static const std::vector<std::string_view> others = {
        "curriculum", "pdf",   "download",    "click",    "here",   "view",
        "see",        "print", "printable",   "version",  "as",     "a",
        "an",         "the",   "my",          "full",     "latest", "updated",
        "for",        "of",    "in",          "to",       "this",   "file",
        "als",        "hier",  "also",        "you",      "can",    "herunterladen",
        "get",        "is",    "or",          "up",       "date",   "short",
        "long",       "link",  "academic",    "it",       "le",     "mon",
        "en",         "mi",    "telecharger", "descargar"};
    const std::string key = unicode::fold(text);
    const std::vector<std::string_view> words = words_of(key);
    constexpr std::size_t most_words = 12;
    return !words.empty() && words.size() <= most_words &&
           std::any_of(words.begin(), words.end(), [](auto word) { return is_one_of(word, documents); }) &&
           std::all_of(words.begin(), words.end(),
                       [](auto word) { return is_one_of(word, documents) || is_one_of(word, others); });
}

// Above all headings, a file to download can only be the page itself.
bool is_download(std::string_view text) {
    const std::string key = unicode::fold(text);
    return key == "download pdf" || key == "download as pdf" || key == "pdf" || key == "download" ||
           key == "pdf version";
}

enum class Where { AboveHeadings, Below };

bool is_cv_link(const Block& block, Where where) {
    if (block.kind != BlockKind::Paragraph || block.text.empty()) {
        return false;
    }
    const StyledText text(block.text);
    return text.any_letter(0, text.size(), [](const Inline& piece) { return piece.link.has_value(); }) &&
           (names_cv_file(text.plain()) || (where == Where::AboveHeadings && is_download(text.plain())));
}

bool is_column_heading(const Block& cell) {
    constexpr std::size_t most_words = 3;
    const std::string text = plain_text(cell.text);
    const StyledText styled(cell.text);
    return cell.element == "th" && find_dates(text).empty() && words_of(text).size() <= most_words &&
           !styled.any_letter(0, styled.size(), [](const Inline& piece) { return piece.link.has_value(); });
}

// "| Years | Position |" above rows of years and positions; the first row may be an entry like the others, since
// Markdown knows no table without headings.
bool has_column_headings(const Block& table) {
    constexpr std::size_t least_rows = 2;
    if (table.kind != BlockKind::Table || table.children.size() < least_rows) {
        return false;
    }
    const Block& first = table.children.front();
    return first.children.size() > 1 && std::all_of(first.children.begin(), first.children.end(), is_column_heading);
}

std::string text_of_row(const Block& row) {
    std::string text;
    for (const Block& cell : row.children) {
        text += (text.empty() ? "" : " | ") + plain_text(cell.text);
    }
    return text;
}

// The depth of blocks is bounded by markdown::deepest_nesting.
void drop_column_headings(std::vector<Block>& blocks, Diagnostics& diagnostics) {
    for (Block& block : blocks) {
        if (has_column_headings(block)) {
            const Block& row = block.children.front();
            if (const std::string text = text_of_row(row); has_letter(text)) {
                diagnostics.add(column_heading.at(row.span, text));
            }
            block.children.erase(block.children.begin());
        }
        drop_column_headings(block.children, diagnostics);
    }
}

}  // namespace

void leave_out_web_only(std::vector<Block>& blocks, Diagnostics& diagnostics) {
    Where where = Where::AboveHeadings;
    std::erase_if(blocks, [&](const Block& block) {
        where = block.kind == BlockKind::Heading ? Where::Below : where;
        const bool left_out = is_cv_link(block, where);
        if (left_out) {
            diagnostics.add(cv_link.at(block.span, plain_text(block.text)));
        }
        return left_out;
    });
    drop_column_headings(blocks, diagnostics);
}

}  // namespace vitac::academicpages
