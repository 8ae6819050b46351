// Rows of links: which links at the end of a line are one, and what they are called.
#include "input/academicpages/links.h"

#include <algorithm>
#include <optional>

#include "base/unicode.h"
#include "input/meaning/dates.h"
#include "input/people/styled_text.h"
#include "input/people/text.h"

namespace vitac::academicpages {

namespace {

// Labels of link rows on academic pages, most frequent first; lower case, without brackets. "(pdf, 3 MB)" begins with
// one.
const std::vector<std::string_view> labels = {"paper",
                                              "code",
                                              "pdf",
                                              "arxiv",
                                              "project",
                                              "project page",
                                              "website",
                                              "webpage",
                                              "page",
                                              "homepage",
                                              "home page",
                                              "slides",
                                              "thesis",
                                              "dissertation",
                                              "video",
                                              "poster",
                                              "bibtex",
                                              "bib",
                                              "cite",
                                              "doi",
                                              "link",
                                              "links",
                                              "data",
                                              "dataset",
                                              "datasets",
                                              "demo",
                                              "supp",
                                              "supplement",
                                              "supplementary",
                                              "appendix",
                                              "abstract",
                                              "abs",
                                              "html",
                                              "github",
                                              "openreview",
                                              "blog",
                                              "blog post",
                                              "talk",
                                              "press",
                                              "media",
                                              "news",
                                              "preprint",
                                              "pre-print",
                                              "manuscript",
                                              "working paper",
                                              "author copy",
                                              "author version",
                                              "accepted version",
                                              "published version",
                                              "online version",
                                              "journal version",
                                              "final version",
                                              "current version",
                                              "latest version",
                                              "recent version",
                                              "most recent version",
                                              "old version",
                                              "older version",
                                              "ungated",
                                              "ungated version",
                                              "replication package",
                                              "replication data",
                                              "journal",
                                              "proceedings",
                                              "full text",
                                              "fulltext",
                                              "publisher",
                                              "models",
                                              "model",
                                              "weights",
                                              "huggingface",
                                              "hugging face",
                                              "twitter",
                                              "tweet",
                                              "thread",
                                              "acm",
                                              "ieee",
                                              "springer",
                                              "ssrn",
                                              "pubmed",
                                              "biorxiv",
                                              "medrxiv",
                                              "hal",
                                              "download",
                                              "draft",
                                              "letter",
                                              "software",
                                              "tool",
                                              "repo",
                                              "repository",
                                              "source",
                                              "recording",
                                              "youtube",
                                              "tutorial",
                                              "documentation",
                                              "docs",
                                              "colab",
                                              "notebook",
                                              "replication",
                                              "replication files",
                                              "online appendix",
                                              "summary",
                                              "review",
                                              "reviews",
                                              "comments",
                                              "errata",
                                              "erratum",
                                              "interview",
                                              "podcast",
                                              "read",
                                              "view",
                                              "more",
                                              "details",
                                              "here",
                                              "url",
                                              "cvf",
                                              "pmlr",
                                              "acl anthology",
                                              "semantic scholar",
                                              "google scholar",
                                              "dblp",
                                              "zenodo",
                                              "researchgate",
                                              "certificate",
                                              "transcript",
                                              "syllabus",
                                              "materials",
                                              "article",
                                              "论文",
                                              "代码",
                                              "项目主页",
                                              "视频",
                                              "下载",
                                              "논문",
                                              "코드",
                                              "論文",
                                              "コード"};

constexpr std::size_t longest_label = 32;  // "[Supplementary material (12 MB)]"
constexpr std::size_t most_label_words = 4;

bool is_separator(char32_t c) {
    return unicode::is_space(c) || c == U'|' || c == U'/' || c == U'·' || c == U'•' || c == U',' || c == U';' ||
           c == U'[' || c == U']' || c == U'(' || c == U')' || c == U'-' || c == U'–' || c == U'—' || c == U':' ||
           c == U'&' || c == U'.' || c == U'【' || c == U'】' || c == U'\u00AD' || unicode::is_emoji(c) ||
           unicode::is_format(c);
}

std::string_view without_brackets(std::string_view text) {
    static constexpr std::string_view brackets[] = {"[", "]", "(", ")", "【", "】", "{", "}"};
    for (bool changed = true; changed;) {
        changed = false;
        text = trimmed(text);
        for (const std::string_view bracket : brackets) {
            if (text.starts_with(bracket)) {
                text.remove_prefix(bracket.size());
                changed = true;
            }
            if (text.ends_with(bracket)) {
                text.remove_suffix(bracket.size());
                changed = true;
            }
        }
    }
    return text;
}

// One link in a text: all the pieces that belong to it.
struct LinkAt {
    std::size_t begin = 0;
    std::size_t end = 0;
    const Link* link = nullptr;
};

std::vector<LinkAt> links_in(const RichText& rich) {
    std::vector<LinkAt> found;
    std::size_t offset = 0;
    for (const Inline& piece : rich.inlines) {
        const std::size_t end = offset + piece.text.size();
        if (piece.link && !found.empty() && found.back().end == offset && *found.back().link == *piece.link) {
            found.back().end = end;
        } else if (piece.link) {
            found.push_back({offset, end, &*piece.link});
        }
        offset = end;
    }
    return found;
}

bool only_separators(std::string_view text) {
    for (std::size_t offset = 0; offset < text.size();) {
        if (!is_separator(unicode::decode(text, offset))) {
            return false;
        }
    }
    return true;
}

bool ends_in_open_bracket(std::string_view text) {
    text = trimmed(text);
    return text.ends_with('[') || text.ends_with('(') || text.ends_with("【");
}

// "Project page:", "Code:" before a link with a bare address as its label.
bool is_bracketed(std::string_view label) {
    label = trimmed(label);
    return label.starts_with('[') && label.ends_with(']');
}

// "[PDF]" without a link at the end of the text before `end`.
std::optional<LinkAt> bare_label_before(const StyledText& text, std::size_t end) {
    std::size_t close = end;
    while (close > 0 && is_separator(static_cast<unsigned char>(text.plain()[close - 1])) &&
           text.plain()[close - 1] != ']') {
        --close;
    }
    const std::size_t open =
        close > 0 && text.plain()[close - 1] == ']' ? text.plain().rfind('[', close - 1) : std::string::npos;
    if (open == std::string::npos || !is_link_label(text.plain(open, close)) || text.letters(open, close) == 0 ||
        text.at(open).link) {
        return std::nullopt;
    }
    return LinkAt{open, close, nullptr};
}

LabelledLink labelled(const StyledText& text, const LinkAt& at) {
    const std::string label = with_single_blanks(without_brackets(text.plain(at.begin, at.end)));
    return {label, at.link->url, at.link->span.known() ? at.link->span : text.span(at.begin, at.end)};
}

// "[2024 - 2030](u)" says when, though it is linked.
bool is_date_alone(std::string_view label) {
    label = without_brackets(label);
    const std::vector<FoundDate> dates = find_dates(label);
    return dates.size() == 1 && dates.front().begin == 0 && dates.front().end == label.size();
}

// Whether the link can be one of a row: a known label, or anything short in brackets.
bool can_be_in_row(const StyledText& text, const LinkAt& at) {
    const std::string_view label = text.plain(at.begin, at.end);
    if (is_date_alone(label)) {
        return false;
    }
    const bool in_brackets = is_bracketed(label) || ends_in_open_bracket(text.plain(0, at.begin));
    const std::string_view bare = without_brackets(label);
    return is_link_label(bare) ||
           (in_brackets && bare.size() <= longest_label && words_of(bare).size() <= most_label_words);
}

// "[arXiv](u) | [Talk in Ghent](u) | [poster](u)": bars part the links of a row, whatever these are called. Between
// two labels, or behind one, stands one that nobody knows.
bool is_beside_label(const StyledText& text, const std::vector<LinkAt>& links, std::size_t i) {
    const LinkAt& at = links[i];
    const std::string_view label = trimmed(text.plain(at.begin, at.end));
    if (label.size() > longest_label || words_of(label).size() > most_label_words || label.empty()) {
        return false;
    }
    const auto parted_by_bar = [&](const LinkAt& left, const LinkAt& right) {
        const std::string_view between = trimmed(text.plain(left.end, right.begin));
        return between == "|" || between == "/" || between == "·" || between == "•";
    };
    const bool before = i > 0 && parted_by_bar(links[i - 1], at) && can_be_in_row(text, links[i - 1]);
    const bool behind = i + 1 < links.size() && parted_by_bar(at, links[i + 1]);
    return before || behind;
}

}  // namespace

bool is_link_label(std::string_view label) {
    label = without_brackets(label);
    if (label.empty() || label.size() > longest_label) {
        return label.empty();  // an image that was taken out
    }
    if (words_of(label).size() > most_label_words) {
        return false;
    }
    std::string key = ascii_lower(label);
    for (const std::string_view known : labels) {
        if (key == known) {
            return true;
        }
        // "Code (GitHub)", "arXiv:2101.1", "Slides 2", "Paper link"; not "Model predictive control".
        if (key.starts_with(known) && !unicode::is_letter(static_cast<unsigned char>(key[known.size()])) &&
            static_cast<signed char>(key[known.size()]) >= 0) {
            const std::string_view rest = trimmed(std::string_view(key).substr(known.size()));
            if (rest.empty() || !has_letter(rest.substr(0, 1)) || is_link_label(rest)) {
                return true;
            }
        }
    }
    return false;
}

LinkRow split_link_row(const RichText& line) {
    const StyledText text(line);
    const std::vector<LinkAt> links = links_in(line);
    // From the end: as long as only separators stand between the links and they look like labels. A row of several
    // links may also have labels that nobody knows, as long as they are short and one of its neighbours is known.
    std::size_t begin = text.size();
    std::size_t first = links.size();
    while (first > 0) {
        const LinkAt& at = links[first - 1];
        if (!only_separators(text.plain(at.end, begin)) ||
            (!can_be_in_row(text, at) && !is_beside_label(text, links, first - 1))) {
            break;
        }
        begin = at.begin;
        --first;
    }
    if (first == links.size()) {
        return {line, {}};
    }
    LinkRow row;
    // "[PDF] | [[Code]](u)": a label whose link was forgotten is one that leads nowhere.
    while (const std::optional<LinkAt> label = bare_label_before(text, begin)) {
        row.links.push_back({std::string(without_brackets(text.plain(label->begin, label->end))),
                             {},
                             text.span(label->begin, label->end)});
        begin = label->begin;
    }
    std::reverse(row.links.begin(), row.links.end());
    for (std::size_t i = first; i < links.size(); ++i) {
        const bool image_only = trimmed(without_brackets(text.plain(links[i].begin, links[i].end))).empty();
        if (!image_only) {
            row.links.push_back(labelled(text, links[i]));
        }
    }
    // What separated the row from the text goes with it: "[", "|", "Links:".
    std::size_t end = begin;
    while (end > 0) {
        std::size_t start = end - 1;
        while (start > 0 && (static_cast<unsigned char>(text.plain()[start]) & 0xC0U) == 0x80U) {
            --start;
        }
        std::size_t offset = start;
        const char32_t c = unicode::decode(text.plain(), offset);
        if (!is_separator(c) || c == U'.' || c == U')' || c == U']') {
            break;
        }
        end = start;
    }
    static constexpr std::string_view introductions[] = {"links:", "link:", "links", "available at", "see"};
    const std::string before = ascii_lower(text.plain(0, end));
    for (const std::string_view introduction : introductions) {
        if (trimmed(before) == introduction) {
            end = 0;
        }
    }
    row.rest = trimmed(text.slice(0, end));
    return row;
}

}  // namespace vitac::academicpages
