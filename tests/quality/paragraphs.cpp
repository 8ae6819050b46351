// The lines of the pages, gathered again into the paragraphs they were.
#include "quality/paragraphs.h"

#include <fmt/core.h>

#include <algorithm>
#include <string_view>
#include <variant>

namespace vitac::quality {

namespace {

bool is_body(const LineReport& line) {
    return line.role != Role::Artifact;
}

bool same_place(const LineReport& a, const LineReport& b) {
    return a.role == b.role && a.section == b.section && a.entry == b.entry;
}

// The cells of a row are side by side, so that paragraphs may take turns: a line goes on with the newest unfinished one
// that is as wide; a first line may be of another width.
std::vector<std::size_t>::iterator find_open(std::vector<std::size_t>& open,
                                             const std::vector<MeasuredParagraph>& paragraphs, const LineReport& line) {
    auto fallback = open.end();
    for (auto i = open.end(); i != open.begin();) {
        --i;
        const LineReport& before = *paragraphs[*i].back().line;
        if (same_place(before, line)) {
            if (before.measure == line.measure) {
                return i;
            }
            fallback = fallback == open.end() ? i : fallback;
        }
    }
    return fallback;
}

bool is_label(const Pages& pages, TagId tag) {
    for (std::size_t at = static_cast<std::size_t>(tag); at != 0 && at < pages.tags.size();
         at = static_cast<std::size_t>(pages.tags[at].parent)) {
        if (pages.tags[at].kind == Tag::Kind::ListLabel) {
            return true;
        }
    }
    return false;
}

// The pieces of text after which the document itself ends a line.
class ForcedEnds {
public:
    explicit ForcedEnds(const Document& document) {
        for (const Flow& flow : document.flows) {
            add(flow.blocks);
        }
    }

    bool contain(const std::string& line) const {
        return std::any_of(pieces_.begin(), pieces_.end(),
                           [&](const std::string& piece) { return trimmed(piece).ends_with(trimmed(line)); });
    }

private:
    static std::string_view trimmed(std::string_view text) {
        const std::size_t end = text.find_last_not_of(" \n");
        return end == std::string_view::npos ? std::string_view() : text.substr(0, end + 1);
    }

    void add(const std::vector<Block>& blocks) {
        for (const Block& block : blocks) {
            if (const auto* group = std::get_if<Group>(&block)) {
                add(group->children);
            } else if (const auto* row = std::get_if<Row>(&block)) {
                for (const Cell& cell : row->cells) {
                    add(cell.paragraph);
                }
            } else if (const auto* paragraph = std::get_if<Paragraph>(&block)) {
                add(*paragraph);
            }
        }
    }

    void add(const Paragraph& paragraph) {
        std::string text;
        for (const Run& run : paragraph.runs) {
            text += run.text;
        }
        std::size_t begin = 0;
        for (std::size_t end = text.find('\n'); end != std::string::npos; end = text.find('\n', begin)) {
            pieces_.push_back(text.substr(begin, end - begin));
            begin = end + 1;
        }
    }

    std::vector<std::string> pieces_;
};

}  // namespace

std::vector<MeasuredParagraph> find_paragraphs(const Pages& pages, const Document& document) {
    const ForcedEnds forced(document);
    std::vector<MeasuredParagraph> paragraphs;
    std::vector<std::size_t> open;
    for (std::size_t page = 0; page < pages.pages.size(); ++page) {
        for (const LineReport& line : pages.pages[page].lines) {
            if (!is_body(line)) {
                continue;
            }
            auto paragraph = line.first ? open.end() : find_open(open, paragraphs, line);
            if (paragraph == open.end()) {
                open.push_back(paragraphs.size());
                paragraphs.emplace_back();
                paragraph = open.end() - 1;
            }
            paragraphs[*paragraph].push_back({&line, page, line.last || forced.contain(line.text)});
            if (line.last) {
                open.erase(paragraph);
            }
        }
    }
    return paragraphs;
}

std::string drawn_text(const Pages& pages, const LineOnPage& line) {
    std::string text;
    const std::vector<PageItem>& items = pages.pages[line.page].items;
    for (std::size_t i = line.line->first_item; i < std::min(line.line->end_item, items.size()); ++i) {
        const auto* run = std::get_if<GlyphRun>(&items[i]);
        if (run != nullptr && !run->artifact && !is_label(pages, run->tag)) {
            text += run->text;
        }
    }
    return text;
}

std::string describe(const LineOnPage& line) {
    return fmt::format("page {}: {}", line.page + 1, line.line->text);
}

}  // namespace vitac::quality
