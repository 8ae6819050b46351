// What serves only those who read a page in a browser.
#include "input/academicpages/web_only.h"

#include <algorithm>
#include <string>

#include "base/unicode.h"
#include "input/academicpages/block_names.h"
#include "input/academicpages/contact_lines.h"
#include "input/meaning/dates.h"
#include "input/meaning/section_words.h"
#include "input/people/styled_text.h"
#include "input/people/text.h"

namespace vitac::academicpages {

namespace {

using markdown::Block;
using markdown::BlockKind;

constexpr Problem<std::string> cv_link{Severity::Note, "cv-link",
                                       "the link `{}` leads to this CV as a file; it is left out"};
constexpr Problem<std::string> page_navigation{Severity::Note, "page-navigation",
                                               "links to parts of the site, `{}`, are left out"};
constexpr Problem<std::string> hidden_part{Severity::Note, "hidden-part",
                                           "what the page does not show, `{}`, is left out"};
constexpr Problem<std::string> page_footer{Severity::Note, "page-footer",
                                           "what a page says of itself, `{}`, is left out"};
constexpr Problem<std::string> column_heading{Severity::Note, "column-heading",
                                              "the headings of a table's columns, `{}`, are left out"};

// --- Links to the CV
// --------------------------------------------------------------------------------------------------

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

bool is_cv_link(const Block& block, Where where) {
    if (block.kind != BlockKind::Paragraph || block.text.empty()) {
        return false;
    }
    const StyledText text(block.text);
    return text.any_letter(0, text.size(), [](const Inline& piece) { return piece.link.has_value(); }) &&
           (names_cv_file(text.plain()) || (where == Where::AboveHeadings && is_download(text.plain())));
}

// --- Around the page
// --------------------------------------------------------------------------------------------------

// The words of a block on one line, cut where a message would be too long.
std::string words_in(const Block& block) {
    std::string text = plain_text(block.text);
    for (const Block& child : block.children) {
        const std::string more = words_in(child);
        text += (text.empty() || more.empty() ? "" : " ") + more;
    }
    return with_single_blanks(text);
}

std::string shortened(const std::string& text) {
    constexpr std::size_t most = 60;  // bytes
    std::size_t end = 0;
    while (end < std::min(text.size(), most)) {
        unicode::decode(text, end);
    }
    return end < text.size() ? text.substr(0, end) + "…" : text;
}

struct Links {
    std::size_t within = 0;  // to places of the page and pages of the site
    std::size_t other = 0;
    std::size_t other_words = 0;  // outside of links
};

// The depth of blocks is bounded by markdown::deepest_nesting, here and below.
void count_links(const Block& block, Links& links) {
    const std::string* before = nullptr;
    for (const Inline& piece : block.text.inlines) {
        links.other_words += !piece.link && has_letter(piece.text) ? words_of(piece.text).size() : 0;
        if (piece.link && (before == nullptr || *before != piece.link->url)) {
            const std::string& url = piece.link->url;
            const bool within = url.find(':') == std::string::npos && !url.ends_with(".pdf");
            ++(within && !url.empty() ? links.within : links.other);
        }
        before = piece.link ? &piece.link->url : nullptr;
    }
    for (const Block& child : block.children) {
        count_links(child, links);
    }
}

// A <nav> or what is called a menu, if it does not lead to the person elsewhere; and above all headings what is nothing
// but links to other places of the page or site.
bool is_navigation(const Block& block, Where where) {
    const auto role = block.attributes.others.find("role");
    const bool said = block.element == "nav" || (role != block.attributes.others.end() &&
                                                 (role->second == "navigation" || role->second == "doc-toc"));
    const bool called = is_called(block, {"nav", "navbar", "navigation", "menu", "breadcrumb", "breadcrumbs", "toc"});
    if (!said && !called && (where == Where::Below || block.kind == BlockKind::Heading)) {
        return false;
    }
    constexpr std::size_t least_links = 2;
    constexpr std::size_t most_other_words = 5;  // "Menu", the name of the site
    Links links;
    count_links(block, links);
    const bool by_name = called && links.within > 0 && links.other_words <= most_other_words;
    const bool by_links = where == Where::AboveHeadings && links.within >= least_links && links.other_words == 0;
    return links.other == 0 && (said || by_name || by_links);
}

// The person's name, or the title of the page, stands above a menu too.
bool begins_content(const Block& heading) {
    const std::string title = plain_text(heading.text);
    return heading.level > 1 || meaning_of_title(title).kind.has_value();
}

void drop_navigation(std::vector<Block>& blocks, Where& where, Diagnostics& diagnostics) {
    std::erase_if(blocks, [&](Block& block) {
        if (is_navigation(block, where)) {
            if (const std::string text = words_in(block); !text.empty()) {
                diagnostics.add(page_navigation.at(block.span, shortened(text)));
            }
            return true;
        }
        if (block.kind == BlockKind::Heading) {
            where = begins_content(block) ? Where::Below : where;
        } else if (block.kind == BlockKind::Element) {
            drop_navigation(block.children, where, diagnostics);
        }
        return false;
    });
}

// What a page shows only when it is asked to, and the words for screen readers, which repeat what is to be seen.
bool is_hidden(const Block& block) {
    const std::vector<std::string>& classes = block.attributes.classes;
    return block.attributes.others.count("hidden") > 0 ||
           std::any_of(classes.begin(), classes.end(), [](const std::string& name) {
               return name == "hidden" || name == "d-none" || name == "visually-hidden" || name == "sr-only";
           });
}

void drop_hidden(std::vector<Block>& blocks, Diagnostics& diagnostics) {
    std::erase_if(blocks, [&](Block& block) {
        if (!is_hidden(block)) {
            drop_hidden(block.children, diagnostics);
            return false;
        }
        if (const std::string text = words_in(block); !text.empty()) {
            diagnostics.add(hidden_part.at(block.span, shortened(text)));
        }
        return true;
    });
}

// "© 2024 Ada Lovelace", "Last updated May 2024", "Design and source code from ...".
bool is_colophon(const std::string& text) {
    static constexpr std::string_view begins[] = {
        "©",          "(c) ",         "copyright",       "last updated",        "last modified",
        "updated on", "powered by",   "built with",      "template by",         "template from",
        "design and", "this site is", "this website is", "zuletzt aktualisiert"};
    static constexpr std::string_view holds[] = {"all rights reserved",   "website template",      "source code from",
                                                 "website's source code", "website’s source code", "this template",
                                                 "page template",         "powered by jekyll",     "theme by"};
    constexpr std::size_t most_words = 60;
    const std::string lower = unicode::to_lower(text);
    return words_of(text).size() <= most_words &&
           (std::any_of(std::begin(begins), std::end(begins), [&](auto word) { return lower.starts_with(word); }) ||
            std::any_of(std::begin(holds), std::end(holds),
                        [&](auto word) { return lower.find(word) != std::string::npos; }));
}

// What stands at the very end and speaks of the page. A <footer> that says how to reach the person stays.
void drop_footer(std::vector<Block>& blocks, Diagnostics& diagnostics) {
    while (!blocks.empty()) {
        Block& last = blocks.back();
        const std::string text = words_in(last);
        const bool footer =
            (last.element == "footer" || is_called(last, {"footer", "postamble", "colophon", "copyright"})) &&
            contacts_of(last, Where::Below).empty();
        if (footer || (last.kind != BlockKind::Heading && is_colophon(text))) {
            if (!text.empty()) {
                diagnostics.add(page_footer.at(last.span, shortened(text)));
            }
            blocks.pop_back();
            continue;
        }
        const bool box = last.kind == BlockKind::Element && last.text.empty() && !last.children.empty();
        if (box) {
            drop_footer(last.children, diagnostics);
        }
        if ((box && last.children.empty()) || last.kind == BlockKind::Rule) {
            blocks.pop_back();
            continue;
        }
        return;
    }
}

// --- Tables
// -----------------------------------------------------------------------------------------------------------

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
    where = Where::AboveHeadings;
    drop_navigation(blocks, where, diagnostics);
    drop_hidden(blocks, diagnostics);
    drop_footer(blocks, diagnostics);
    drop_column_headings(blocks, diagnostics);
}

}  // namespace vitac::academicpages
