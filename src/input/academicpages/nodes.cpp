// The blocks of a page -> headings and what stands under them.
//
// Pages write headings in bold, in capitals or as boxes with a class, fold sections away in <details>, and wrap all of
// it in <div>s.
#include "input/academicpages/nodes.h"

#include <algorithm>
#include <span>

#include "input/academicpages/contact_lines.h"
#include "input/academicpages/marked.h"
#include "input/academicpages/name_heading.h"
#include "input/meaning/dates.h"
#include "input/meaning/emoji.h"
#include "input/meaning/section_words.h"
#include "input/people/styled_text.h"
#include "input/people/text.h"

namespace vitac::academicpages {

namespace {

using markdown::Block;
using markdown::BlockKind;

// "1. Education", "2.3 Journal papers": where the title begins behind its number. "2023 papers" has none.
std::size_t end_of_number(std::string_view title) {
    constexpr std::size_t longest_part = 2;  // digits
    std::size_t at = 0;
    bool stops = false;
    while (true) {
        const std::size_t end = std::min(title.find_first_not_of("0123456789", at), title.size());
        if (end == at || end - at > longest_part || end == title.size()) {
            return 0;
        }
        stops = stops || title[end] == '.';
        at = end + (title[end] == '.' ? 1 : 0);
        if (at < title.size() && title[at] == ' ') {
            break;
        }
        if (title[end] != '.') {
            return 0;
        }
    }
    const std::size_t begin = title.find_first_not_of(' ', at);
    return stops && begin != std::string_view::npos && has_letter(title.substr(begin)) ? begin : 0;
}

RichText clean_title(const RichText& text) {
    if (marked_kind(text) || is_marked_group(text)) {
        return text;
    }
    RichText title = without_emoji(text);
    const std::string plain = plain_text(title);
    // "Publications:" is the title "Publications".
    std::size_t end = plain.size();
    while (end > 0 && (plain[end - 1] == ':' || plain[end - 1] == ' ')) {
        --end;
    }
    return slice(title, end_of_number(plain), end);
}

// --- Lines that only look like headings ------------------------------------------------------------------------------

bool is_all_capitals(std::string_view text) {
    return has_letter(text) && !has_lowercase(text) && !has_cjk(text) && text.size() > 3;
}

bool has_title_class(const Block& block) {
    return std::any_of(block.attributes.classes.begin(), block.attributes.classes.end(), [](const std::string& name) {
        const std::string lower = ascii_lower(name);
        return lower.find("title") != std::string::npos || lower.find("heading") != std::string::npos ||
               lower.find("header") != std::string::npos;
    });
}

// <header>, <main>: parts of the page by their names.
bool is_named_part(const Block& block) {
    return block.element == "header" || block.element == "main";
}

bool is_box(const Block& block) {
    return block.kind == BlockKind::Element && block.element == "div";
}

bool holds_list(const Block& block) {
    return block.kind == BlockKind::List ||
           (is_box(block) && block.children.size() == 1 && holds_list(block.children[0]));
}

// A bold line, a line in capitals or with a class such as "cv-section-title", whose words are those of a section.
bool is_pseudo_heading(const Block& block, const Block* next = nullptr) {
    const RichText* line = single_line(block);
    if (line == nullptr) {
        return false;
    }
    const StyledText text(without_emoji(*line));
    const bool strong = text.all_letters(0, text.size(), [](const Inline& piece) { return piece.marks.strong; });
    const bool linked = text.any_letter(0, text.size(), [](const Inline& piece) { return piece.link.has_value(); });
    const bool set_apart = strong || is_all_capitals(text.plain()) || has_title_class(block);
    const TitleMeaning meaning = meaning_of_title(text.plain());
    // A coloured box above a list: its class says nothing that is known, its words do.
    constexpr std::size_t most_words = 4;
    const bool box_above_list = is_box(block) && meaning.kind && words_of(text.plain()).size() <= most_words &&
                                next != nullptr && holds_list(*next);
    if (box_above_list && !linked) {
        return true;
    }
    if (!set_apart || linked) {
        return false;
    }
    return (meaning.kind && meaning.exact) || is_about_title(text.plain()) || is_year_title(text.plain());
}

// --- Wrappers --------------------------------------------------------------------------------------------------------

bool contains_section_heading(const Block& block) {
    if (block.kind == BlockKind::Heading) {
        return is_known_title(plain_text(clean_title(block.text))) || marked_kind(block.text) ||
               (block.level == 1 && !name_in_heading(block.text).empty());
    }
    if (block.kind == BlockKind::Element && is_pseudo_heading(block)) {
        return true;
    }
    return block.kind == BlockKind::Element &&
           std::any_of(block.children.begin(), block.children.end(), contains_section_heading);
}

// Headings directly in a wrapper, and lists or paragraphs between them: a part of the page and no card.
bool is_part_of_page(const Block& block) {
    const auto headings = std::count_if(block.children.begin(), block.children.end(),
                                        [](const Block& child) { return child.kind == BlockKind::Heading; });
    const bool lists = std::any_of(block.children.begin(), block.children.end(),
                                   [](const Block& child) { return child.kind == BlockKind::List; });
    return headings > 1 && lists;
}

// <h1 class="post-title"><a href="...">Title</a></h1>: themes set the titles of single posts so.
bool is_entry_heading(const Block& block) {
    const StyledText text(block.text);
    return !block.element.empty() && !is_known_title(text.plain()) &&
           text.all_letters(0, text.size(), [](const Inline& piece) { return piece.link.has_value(); });
}

// What the author wrote as {: .tag}; of these the table of contents is kramdown's own, and says nothing of the section.
std::vector<std::string> tags_of(const Block& heading) {
    std::vector<std::string> tags = heading.element.empty() ? heading.attributes.classes : std::vector<std::string>{};
    std::erase(tags, "no_toc");
    return tags;
}

// A bold line or one in capitals right above a list: the heading of what is in the list, whatever its words.
bool is_heading_of_list(const Block& block, const Block* next) {
    const RichText* line = single_line(block);
    if (line == nullptr || next == nullptr || next->kind != BlockKind::List) {
        return false;
    }
    constexpr std::size_t most_words = 6;
    const StyledText text(without_emoji(*line));
    const bool strong = text.all_letters(0, text.size(), [](const Inline& piece) { return piece.marks.strong; });
    const bool linked = text.any_letter(0, text.size(), [](const Inline& piece) { return piece.link.has_value(); });
    // "*Peer-reviewed articles*": less set apart, so its words must be those of a section.
    const bool emphasis = text.all_letters(0, text.size(), [](const Inline& piece) { return piece.marks.emphasis; });
    const bool titled = emphasis && meaning_of_title(text.plain()).kind == SectionKind::Publications;
    return (strong || titled || is_all_capitals(text.plain()) || has_title_class(block)) && !linked &&
           words_of(text.plain()).size() <= most_words && find_dates(text.plain()).empty();
}

// <details><summary>Talks</summary>...</details>: a section that the site folds away.
const Block* summary_of_section(const Block& block) {
    if (block.element != "details" || block.children.empty() || block.children.front().element != "summary") {
        return nullptr;
    }
    const Block& summary = block.children.front();
    const RichText* line = single_line(summary);
    return line != nullptr && meaning_of_title(plain_text(*line)).exact ? &summary : nullptr;
}

void flatten(std::span<const Block> blocks, std::vector<Node>& nodes) {
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const Block& block = blocks[i];
        const Block* next = i + 1 < blocks.size() ? &blocks[i + 1] : nullptr;
        if (const Block* summary = summary_of_section(block)) {
            nodes.push_back({true, pseudo_heading, clean_title(*single_line(*summary)), nullptr, summary->span});
            flatten(std::span(block.children).subspan(1), nodes);
        } else if (block.kind == BlockKind::Heading) {
            nodes.push_back({true, is_entry_heading(block) ? pseudo_heading : block.level, clean_title(block.text),
                             nullptr, block.span, tags_of(block)});
        } else if (is_pseudo_heading(block, next) || is_heading_of_list(block, next)) {
            nodes.push_back(
                {true, pseudo_heading, without_bold(clean_title(*single_line(block))), nullptr, block.span});
        } else if (block.kind == BlockKind::Element &&
                   (contains_section_heading(block) || is_part_of_page(block) || is_named_part(block))) {
            flatten(block.children, nodes);
        } else {
            nodes.push_back({false, 0, {}, &block, block.span});
        }
    }
}

// A heading of this level that names no section; what is called "LinkedIn" may link there.
bool may_be_contact(const Block& block, int level) {
    const bool linked = std::any_of(block.text.inlines.begin(), block.text.inlines.end(),
                                    [](const Inline& piece) { return piece.link.has_value(); });
    return block.kind == BlockKind::Heading && block.level == level &&
           (linked || !is_known_title(plain_text(clean_title(block.text))));
}

// "#### Phone: 555 1234" and "#### ada@example.org" one below the other, above all sections: lines that are set large.
void read_headings_as_contacts(std::vector<Block>& blocks) {
    for (std::size_t begin = 0; begin < blocks.size();) {
        if (blocks[begin].kind != BlockKind::Heading) {
            ++begin;
            continue;
        }
        std::size_t end = begin;
        bool contacts = false;
        while (end < blocks.size() && may_be_contact(blocks[end], blocks[begin].level)) {
            contacts = contacts || !contacts_of(blocks[end], Where::Below).empty();
            ++end;
        }
        if (contacts && end - begin > 1) {
            Block& lines = blocks[begin];
            lines.kind = BlockKind::Paragraph;
            for (std::size_t i = begin + 1; i < end; ++i) {
                append_line(lines.text, blocks[i].text);
                lines.span = join(lines.span, blocks[i].span);
            }
            blocks.erase(blocks.begin() + static_cast<std::ptrdiff_t>(begin) + 1,
                         blocks.begin() + static_cast<std::ptrdiff_t>(end));
            end = begin + 1;
        }
        begin = std::max(end, begin + 1);
    }
}

}  // namespace

bool is_known_title(std::string_view title) {
    return meaning_of_title(title).kind || is_about_title(title) || is_contact_title(title) || is_widget_title(title);
}

const RichText* single_line(const Block& block) {
    constexpr std::size_t longest_heading = 80;
    if (block.kind == BlockKind::Element && block.children.size() == 1 && block.text.empty()) {
        return single_line(block.children.front());
    }
    const bool text_block =
        block.kind == BlockKind::Paragraph || (block.kind == BlockKind::Element && block.children.empty());
    if (!text_block) {
        return nullptr;
    }
    const std::string plain = plain_text(block.text);
    const bool line = !plain.empty() && plain.size() <= longest_heading && plain.find('\n') == std::string::npos;
    return line ? &block.text : nullptr;
}

RichText without_bold(RichText title) {
    for (Inline& piece : title.inlines) {
        piece.marks.strong = false;
    }
    return title;
}

void part_headings(std::vector<Block>& blocks) {
    read_headings_as_contacts(blocks);
    std::vector<Block> parted;
    for (Block& block : blocks) {
        const std::string text = block.kind == BlockKind::Paragraph ? plain_text(block.text) : std::string();
        const std::size_t end = text.find('\n');
        const std::string_view first = std::string_view(text).substr(0, std::min(end, text.size()));
        const TitleMeaning meaning = end == std::string::npos ? TitleMeaning() : meaning_of_title(first);
        const bool title = (meaning.kind && meaning.exact) || is_about_title(first) || is_contact_title(first);
        if (end != std::string::npos && is_all_capitals(first) && title) {
            Block heading = block;
            heading.text = slice(block.text, 0, end);
            heading.span = span_of(heading.text);
            parted.push_back(std::move(heading));
            block.text = slice(block.text, end + 1, text.size());
            block.span = span_of(block.text);
        }
        parted.push_back(std::move(block));
    }
    blocks = std::move(parted);
}

std::vector<Node> nodes_of(const std::vector<Block>& blocks) {
    std::vector<Node> nodes;
    flatten(blocks, nodes);
    return nodes;
}

}  // namespace vitac::academicpages
