// What must hold of the pages of any document, tried on random ones.
#include <catch2/catch.hpp>
#include <random>
#include <string>
#include <vector>

#include "base/unicode.h"
#include "model/dump.h"
#include "typeset/page/make_pages.h"
#include "unit/typeset/blocks.h"
#include "unit/typeset/mono_setter.h"

namespace vitac {

using namespace blocks;

namespace {

using Kind = Tag::Kind;

constexpr char32_t first_word = 0x4E00;

class RandomDocument {
public:
    explicit RandomDocument(unsigned seed) : random_(seed) {}

    Document make() {
        Flow head = flow(some_blocks(0, 3));
        head.spans = below(2) == 0;
        Document result = document({head, flow(some_blocks(0, 8), 120_pt)}, static_cast<int>(4 + below(20)));
        result.glue_stretch = 1.0 + 0.1 * below(5);
        result.glue_shrink = 1.0 - 0.1 * below(5);
        result.balance = below(4) == 0;
        return result;
    }

    // How many words there are. Each is one character of its own, counted from first_word, so that no cell is too
    // narrow.
    char32_t words() const { return words_; }

private:
    std::vector<Block> some_blocks(int depth, unsigned most) {
        std::vector<Block> result;
        for (unsigned i = below(most + 1); i > 0; --i) {
            result.push_back(some_block(depth));
        }
        return result;
    }

    Block some_block(int depth) {
        const unsigned kind = below(depth < 4 ? 8 : 4);
        if (kind == 0) {
            Rule rule;
            rule.thickness = 1_pt * static_cast<int>(below(3));
            return framed(rule, Role::Artifact);
        }
        if (kind == 1) {
            std::vector<Cell> cells;
            for (unsigned i = below(4); i > 0; --i) {
                const CellWidth sizing{static_cast<int>(below(3))};
                cells.push_back(cell(some_paragraph(), sizing, 1_pt * static_cast<int>(below(80))));
            }
            return framed(row(cells), some_role());
        }
        if (kind <= 4) {
            return some_paragraph();
        }
        return framed(group(Role::Text, some_blocks(depth + 1, 5)), some_role());
    }

    Paragraph some_paragraph() {
        std::vector<Run> runs;
        for (unsigned i = below(4); i > 0; --i) {
            std::string words;
            for (unsigned j = below(8); j > 0; --j) {
                unicode::append(words, first_word + words_++);
                words += ' ';
            }
            Run piece = run(words, below(4) == 0 ? Role::Strong : Role::Text);
            piece.link = below(4) == 0 ? std::optional(LinkId{below(3)}) : std::nullopt;
            piece.style.language = below(5) == 0 ? "de" : "";
            piece.style.underline = below(6) == 0;
            runs.push_back(piece);
        }
        Paragraph result = framed(paragraph(runs), some_role());
        result.style.leading = 1_pt * static_cast<int>(8 + below(10));
        result.style.widow_lines = static_cast<int>(below(4));
        result.style.indent_left = 1_pt * static_cast<int>(below(20));
        result.label = below(4) == 0 ? std::optional(label()) : std::nullopt;
        return result;
    }

    template <class AnyBlock>
    AnyBlock framed(AnyBlock block, Role role) {
        block.frame.role = role;
        block.frame.before = 1_pt * (static_cast<int>(below(30)) - 5);
        block.frame.after = 1_pt * (static_cast<int>(below(30)) - 5);
        block.frame.with_next = Keep{static_cast<int>(below(10) / 8)};
        block.frame.together = Keep{static_cast<int>(below(12) / 5)};
        block.frame.page_break = PageBreak{static_cast<int>(below(20) / 18)};
        return block;
    }

    Role some_role() { return Role{static_cast<int>(below(static_cast<unsigned>(Role::ListBody) + 1))}; }
    unsigned below(unsigned limit) { return static_cast<unsigned>(random_() % limit); }

    std::mt19937 random_;
    char32_t words_ = 0;
};

// How often each word stands on the pages.
std::vector<int> words_on(const Pages& pages, char32_t count) {
    std::vector<int> seen(count, 0);
    for (const Page& page : pages.pages) {
        for (const PageItem& item : page.items) {
            const auto* run = std::get_if<GlyphRun>(&item);
            for (const char32_t character : unicode::to_characters(run != nullptr ? run->text : "")) {
                if (character >= first_word) {
                    ++seen.at(character - first_word);
                }
            }
        }
    }
    return seen;
}

// ISO 32000-1, 14.8.4: what may stand in what.
bool may_hold(Kind parent, Kind kid) {
    const bool inner = kid == Kind::Link || kid == Kind::Strong || kid == Kind::Emphasis || kid == Kind::Span;
    switch (parent) {
        case Kind::List:
            return kid == Kind::ListItem;
        case Kind::ListItem:
            return kid == Kind::ListLabel || kid == Kind::ListBody;
        case Kind::Paragraph:
            return inner || kid == Kind::BibEntry;
        case Kind::Heading:
        case Kind::BibEntry:
        case Kind::Link:
            return inner;
        case Kind::Document:
        case Kind::Section:
        case Kind::Entry:
        case Kind::ListBody:
            return !inner && kid != Kind::BibEntry && kid != Kind::ListItem && kid != Kind::ListLabel &&
                   kid != Kind::ListBody;
        default:
            return false;
    }
}

void check_tags(const std::vector<Tag>& tags) {
    int level = 0;
    for (std::size_t i = 0; i < tags.size(); ++i) {
        const auto parent = static_cast<std::size_t>(tags[i].parent);
        CHECK((i == 0 || parent < i));
        CHECK((i == 0 || may_hold(tags[parent].kind, tags[i].kind)));
        for (const TagId kid : tags[i].kids) {
            CHECK(static_cast<std::size_t>(tags[static_cast<std::size_t>(kid)].parent) == i);
        }
        if (tags[i].kind == Kind::Heading) {
            CHECK((tags[i].heading_level >= 1 && tags[i].heading_level <= level + 1));
            level = tags[i].heading_level;
        }
    }
}

void check_places(const Pages& pages, const Document& whole) {
    const Length bottom = whole.paper.height - whole.margins.bottom;
    for (const Page& page : pages.pages) {
        for (const LineReport& line : page.lines) {
            CHECK(line.baseline > whole.margins.top);
            CHECK(line.baseline < bottom);
        }
        for (const LinkArea& link : page.links) {
            CHECK(pages.tags[static_cast<std::size_t>(link.tag)].kind == Kind::Link);
            CHECK(link.area.width > Length{});
        }
    }
}

}  // namespace

TEST_CASE("nothing is lost, nothing stands twice or outside, and the structure is legal") {
    for (unsigned seed = 1; seed <= 300; ++seed) {
        RandomDocument random(seed);
        const Document whole = random.make();
        MonoSetter setter;
        Diagnostics diagnostics;
        const Pages pages = make_pages(whole, setter, diagnostics);
        INFO("seed " << seed);
        CHECK(words_on(pages, random.words()) == std::vector<int>(random.words(), 1));
        check_tags(pages.tags);
        check_places(pages, whole);
        CHECK(diagnostics.all().empty());
        CHECK(!dump_pages_json(pages, Sources{}).empty());
    }
}

}  // namespace vitac
