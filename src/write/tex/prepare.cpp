// The document as a LaTeX file wants it: columns that differ in size only by one command, words in the script they are
// in.
#include "write/tex/prepare.h"

#include <algorithm>
#include <map>
#include <optional>

#include "base/unicode.h"
#include "write/tex/languages.h"
#include "write/tex/scripts.h"

namespace vitac {

namespace {

// --- Sizes of columns ------------------------------------------------------------------------------------------------

using SizeCount = std::map<TexSize, std::size_t>;

template <class Visit>
void each_paragraph(std::vector<Block>& blocks, const Visit& visit) {
    for (Block& block : blocks) {
        if (auto* paragraph = std::get_if<Paragraph>(&block)) {
            visit(*paragraph);
        } else if (auto* row = std::get_if<Row>(&block)) {
            for (Cell& cell : row->cells) {
                visit(cell.paragraph);
            }
        } else if (auto* group = std::get_if<Group>(&block)) {
            each_paragraph(group->children, visit);
        }
    }
}

// Letters by size: of text that no style has changed.
SizeCount sizes_in(Flow& flow) {
    SizeCount count;
    each_paragraph(flow.blocks, [&](const Paragraph& paragraph) {
        for (const Run& run : paragraph.runs) {
            if (run.style_name.empty()) {
                count[{run.style.size, paragraph.style.leading}] += run.text.size();
            }
        }
    });
    return count;
}

std::optional<TexSize> most_frequent(const SizeCount& count) {
    const auto most =
        std::max_element(count.begin(), count.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == count.end() ? std::nullopt : std::optional(most->first);
}

// Of a heading, whose command says its size itself.
void give_own_name(Paragraph& paragraph, const Flow& flow) {
    const std::string name = paragraph.frame.name + "/" + flow.name;
    for (Run& run : paragraph.runs) {
        run.style_name = run.style_name == paragraph.frame.name ? name : run.style_name;
    }
    paragraph.frame.name = name;
}

void scale(Flow& flow, const TexSize& from, const TexSize& to) {
    const double size = to.size / from.size;
    const double leading = to.leading / from.leading;
    each_paragraph(flow.blocks, [&](Paragraph& paragraph) {
        const Role role = paragraph.frame.role;
        if (role == Role::Heading || role == Role::Subheading) {
            give_own_name(paragraph, flow);
            return;
        }
        paragraph.style.leading = paragraph.style.leading * leading;
        for (Run& run : paragraph.runs) {
            run.style.size = run.style.size * size;
            run.style.tracking = run.style.tracking * size;
            run.style.rise = run.style.rise * size;
        }
    });
}

TexDocument with_equal_sizes(Document document) {
    SizeCount all;
    std::vector<std::optional<TexSize>> own;
    for (Flow& flow : document.flows) {
        const SizeCount count = sizes_in(flow);
        own.push_back(most_frequent(count));
        for (const auto& [size, letters] : count) {
            all[size] += letters;
        }
    }
    const TexSize body = most_frequent(all).value_or(TexSize{10_pt, 12_pt});
    std::vector<TexSize> sizes;
    for (std::size_t i = 0; i < document.flows.size(); ++i) {
        const TexSize size = own[i].value_or(body);
        const bool can_be_scaled = size.size > Length{} && size.leading > Length{};
        sizes.push_back(can_be_scaled ? size : body);
        if (sizes.back() != body) {
            scale(document.flows[i], sizes.back(), body);
        }
    }
    return {std::move(document), body, std::move(sizes)};
}

// --- Titles of items -------------------------------------------------------------------------------------------------

void name_item_titles(std::vector<Block>& blocks) {
    for (Block& block : blocks) {
        auto* group = std::get_if<Group>(&block);
        if (group == nullptr) {
            continue;
        }
        if (group->frame.name != "item") {
            name_item_titles(group->children);
            continue;
        }
        each_paragraph(group->children, [](Paragraph& paragraph) {
            for (Run& run : paragraph.runs) {
                run.field_name = run.field_name == "title" ? "item_title" : run.field_name;
            }
        });
    }
}

// --- Scripts ---------------------------------------------------------------------------------------------------------

bool is_shared_sign(char32_t character) {
    return is_known_to_pdftex(character) && !unicode::is_letter(character);
}

// [begin, end) of what is left of the text without shared signs at its ends.
std::pair<std::size_t, std::size_t> own_part(const std::string& text) {
    std::size_t begin = text.size();
    std::size_t end = text.size();
    for (std::size_t offset = 0; offset < text.size();) {
        const std::size_t at = offset;
        if (!is_shared_sign(unicode::decode(text, offset))) {
            begin = std::min(begin, at);
            end = offset;
        }
    }
    return {begin, end};
}

bool is_fallback_family(FamilyId family, const Document& document) {
    return std::find(document.fallback.begin(), document.fallback.end(), family) != document.fallback.end();
}

void part_scripts(Paragraph& paragraph, const Document& document) {
    std::vector<Run> parts;
    for (Run& run : paragraph.runs) {
        const bool is_latin = run.script.empty() || run.script == "Latn";
        const bool is_fallback = is_fallback_family(run.style.family, document);
        if (is_latin || is_fallback) {
            parts.push_back(std::move(run));
            continue;
        }
        const auto [begin, end] = own_part(run.text);
        const auto add = [&, &whole = run](std::size_t from, std::size_t to, bool latin) {
            if (from < to) {
                Run part = whole;
                part.text = whole.text.substr(from, to - from);
                part.script = latin ? "Latn" : whole.script;
                parts.push_back(std::move(part));
            }
        };
        add(0, begin, true);
        add(begin, end, false);
        add(std::max(begin, end), run.text.size(), true);
    }
    paragraph.runs = std::move(parts);
}

bool differ_in_text_only(const Run& a, const Run& b) {
    return a.style == b.style && a.role == b.role && a.style_name == b.style_name && a.field_name == b.field_name &&
           a.link == b.link && a.field == RunField::None && b.field == RunField::None &&
           a.unbreakable == b.unbreakable && a.level == b.level;
}

// Japanese is written in three scripts, Korean and Chinese in two, in one font: no reader of the file wants to know
// where one ends.
void join_scripts(Paragraph& paragraph, const Document& document) {
    std::vector<Run> joined;
    for (Run& run : paragraph.runs) {
        const auto word = [&](const Run& other) {
            return script_word(other.script, document.families[static_cast<std::size_t>(other.style.family)].languages);
        };
        const bool goes_on = !joined.empty() && is_fallback_family(run.style.family, document) &&
                             differ_in_text_only(joined.back(), run) && word(joined.back()) == word(run);
        if (goes_on) {
            joined.back().text += run.text;
        } else {
            joined.push_back(std::move(run));
        }
    }
    paragraph.runs = std::move(joined);
}

// --- Directions ------------------------------------------------------------------------------------------------------

void raise_levels(Paragraph& paragraph) {
    constexpr std::uint8_t right_to_left = 1;
    constexpr std::uint8_t left_to_right_inside = 2;
    for (Run& run : paragraph.runs) {
        const bool is_blank = run.text.find_first_not_of(" \n") == std::string::npos;
        run.level = run.level > 0 ? run.level : is_blank ? right_to_left : left_to_right_inside;
    }
}

}  // namespace

TexDocument prepared_for_tex(Document document) {
    const bool turned = is_right_to_left(document.metadata.language);
    for (Flow& flow : document.flows) {
        name_item_titles(flow.blocks);
        each_paragraph(flow.blocks, [&](Paragraph& paragraph) {
            if (turned) {
                raise_levels(paragraph);
            }
            part_scripts(paragraph, document);
            join_scripts(paragraph, document);
        });
    }
    return with_equal_sizes(std::move(document));
}

}  // namespace vitac
