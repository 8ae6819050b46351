// The headings of a page -> its sections.
//
// Which headings begin a section is decided by their level and their words together: pages use any level for it, put a
// title of the page above, and nest sections in sections.
#include "input/academicpages/outline.h"

#include <algorithm>

#include "base/unicode.h"
#include "input/academicpages/block_lines.h"
#include "input/academicpages/marked.h"
#include "input/academicpages/name_heading.h"
#include "input/academicpages/position_words.h"
#include "input/meaning/dates.h"
#include "input/meaning/section_words.h"
#include "input/meaning/venue.h"
#include "input/people/styled_text.h"
#include "input/people/text.h"

namespace vitac::academicpages {

namespace {

// The level at which sections begin: the highest at which a heading has the words of one, else the highest there is.
int level_of_sections(const std::vector<Node>& nodes) {
    int known = pseudo_heading + 1;
    int any = pseudo_heading + 1;
    for (const Node& node : nodes) {
        if (node.is_heading) {
            any = std::min(any, node.level);
            known =
                is_known_title(plain_text(node.title)) || marked_kind(node.title) ? std::min(known, node.level) : known;
        }
    }
    return known <= pseudo_heading ? known : any;
}

// The title of the page, though something stands above it.
bool is_only_of_level(const Node& heading, const std::vector<Node>& nodes) {
    return std::count_if(nodes.begin(), nodes.end(),
                         [&](const Node& node) { return node.is_heading && node.level <= heading.level; }) == 1;
}

// "**Ada Lovelace**": the first line of a page that has no title.
RichText name_in_first_line(const Node& node) {
    const RichText* line = node.is_heading ? nullptr : single_line(*node.block);
    if (line == nullptr) {
        return {};
    }
    const StyledText text(*line);
    const bool strong = text.all_letters(0, text.size(), [](const Inline& piece) { return piece.marks.strong; });
    return strong ? without_bold(name_in_heading(*line)) : RichText();
}

bool is_latin(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const char32_t character = unicode::decode(text, at);
        if (unicode::is_letter(character) && unicode::script_of(character) != "Latn") {
            return false;
        }
    }
    return true;
}

// "Documents of Interest" is written as a name is; beside the name of the site, with which it shares no word, it is a
// heading. In another script a name shares none.
bool may_be_name_of(std::string_view heading, std::string_view known_name) {
    const std::string key = unicode::fold(heading);
    const std::string known_key = unicode::fold(known_name);
    const std::vector<std::string_view> known = words_of(known_key);
    if (known.size() < 2 || !is_latin(heading) || !is_latin(known_name)) {
        return true;
    }
    const std::vector<std::string_view> words = words_of(key);
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return is_one_of(word, known); });
}

// Takes the name out of the nodes, and with it what only says that this is a CV.
RichText take_name(std::vector<Node>& nodes, std::string_view known_name) {
    const auto seen = [](const Node& node) { return node.is_heading || node.block->kind != markdown::BlockKind::Rule; };
    nodes.erase(nodes.begin(), std::find_if(nodes.begin(), nodes.end(), seen));
    auto heading = std::find_if(nodes.begin(), nodes.end(), [](const Node& node) { return node.is_heading; });
    if (heading != nodes.end() && is_document_title(plain_text(heading->title))) {
        heading = nodes.erase(heading);
    }
    if (heading != nodes.end() && heading->is_heading && !marked_kind(heading->title)) {
        RichText name = name_in_heading(heading->title);
        if (!name.empty() && may_be_name_of(plain_text(name), known_name) &&
            (heading == nodes.begin() || is_only_of_level(*heading, nodes))) {
            nodes.erase(heading);
            return name;
        }
    }
    RichText name = nodes.empty() ? RichText() : name_in_first_line(nodes.front());
    if (!name.empty() && may_be_name_of(plain_text(name), known_name)) {
        nodes.erase(nodes.begin());
    }
    return name;
}

// "### Software Engineer" right under the name: what the person is.
RichText take_headline(std::vector<Node>& nodes) {
    constexpr std::size_t most_words = 8;
    const auto heading = std::find_if(nodes.begin(), nodes.end(), [](const Node& node) {
        return node.is_heading || node.block->kind != markdown::BlockKind::Rule;
    });
    if (heading == nodes.end() || !heading->is_heading || heading->level == pseudo_heading) {
        return {};
    }
    const std::string title = plain_text(heading->title);
    const bool is_role = has_role_words(title) && words_of(title).size() <= most_words && find_dates(title).empty() &&
                         !is_known_title(title) && !marked_kind(heading->title);
    RichText headline = is_role ? heading->title : RichText();
    if (is_role) {
        nodes.erase(heading);
    }
    return headline;
}

// The section that a heading may stand under: the last that a higher heading began, or the one right above.
OutlineSection* section_above(const Node& heading, std::vector<OutlineSection>& sections) {
    const auto above = std::find_if(sections.rbegin(), sections.rend(),
                                    [&](const OutlineSection& section) { return section.level < heading.level; });
    return above == sections.rend() ? nullptr : &*above;
}

bool holds_one_thing(const TitleMeaning& title) {
    return title.kind == SectionKind::Skills ||
           (title.exact && (title.kind == SectionKind::Awards || title.kind == SectionKind::Certificates ||
                            title.kind == SectionKind::Grants));
}

// "### Courses" behind "### Invited talks", which is a section though it stands below "## Teaching".
bool is_beside_subsection(const Node& heading, int section_level, const std::vector<OutlineSection>& sections) {
    return heading.level != pseudo_heading && heading.level > section_level && sections.back().level == heading.level;
}

bool begins_section(const Node& node, int section_level, Outline& outline) {
    const TitleMeaning meaning = meaning_of_title(plain_text(node.title));
    const bool year = is_year_title(plain_text(node.title));
    if (outline.sections.empty()) {
        return true;
    }
    if (node.level <= section_level && node.level != pseudo_heading) {
        return !year || !outline.sections.back().meaning.kind;
    }
    if (year) {
        return false;
    }
    if (is_beside_subsection(node, section_level, outline.sections)) {
        return true;
    }
    const TitleMeaning& above = outline.sections.back().meaning;
    if (!meaning.kind) {
        return false;
    }
    // "### Languages" below "## Skills", "### Teaching" below "## Awards": whatever is listed there, it is a skill, a
    // prize.
    if (const OutlineSection* outer = section_above(node, outline.sections);
        outer != nullptr && holds_one_thing(outer->meaning)) {
        return false;
    }
    // Lines without a level stand beside each other, not one below the other.
    const bool siblings = node.level == pseudo_heading && outline.sections.back().level == pseudo_heading;
    return !above.kind || ((meaning.exact || siblings) && *meaning.kind != *above.kind);
}

// "### Amber Co." behind the sub-section "### Teaching" of "## Experience", where other jobs stand before it: one more.
OutlineSection* section_it_returns_to(const Node& node, int section_level, std::vector<OutlineSection>& sections) {
    if (sections.empty() || !is_beside_subsection(node, section_level, sections) ||
        meaning_of_title(plain_text(node.title)).kind) {
        return nullptr;
    }
    OutlineSection* above = section_above(node, sections);
    const bool has_siblings = above != nullptr && above->meaning.kind &&
                              std::any_of(above->nodes.begin(), above->nodes.end(), [&](const Node& inside) {
                                  return inside.is_heading && inside.level == node.level;
                              });
    return has_siblings ? above : nullptr;
}

// "## Tides and trust" over "With A. Doe" or "Journal of Coasts, 2020", right behind "<h2>Published papers</h2>" or
// another such: the title of a work, though its heading stands beside that of the section.
bool is_title_of_work(const Node& node, const Node* next, const Outline& outline) {
    if (next == nullptr || next->is_heading || outline.sections.empty() ||
        meaning_of_title(plain_text(node.title)).kind) {
        return false;
    }
    const OutlineSection& above = outline.sections.back();
    const bool begins =
        above.nodes.empty() || (above.nodes.front().is_heading && above.nodes.front().level == node.level);
    if (above.meaning.kind != SectionKind::Publications || !begins || node.level == pseudo_heading) {
        return false;
    }
    constexpr int sure = 45;  // of venue_likeness
    const std::string text = plain_text(next->block->text);
    const std::string lower = unicode::to_lower(text.substr(0, text.find('\n')));
    return lower.starts_with("with ") || lower.starts_with("joint with ") ||
           venue_likeness(text.substr(0, text.find('\n'))) >= sure;
}

// "## Research" over "### Papers" and "### Talks", each of which is a section.
void mark_headings_of_sections(std::vector<OutlineSection>& sections) {
    for (std::size_t i = 0; i + 1 < sections.size(); ++i) {
        sections[i].heads_sections = sections[i].nodes.empty() && sections[i + 1].level > sections[i].level;
    }
}

// "## GitHub" over pictures of statistics; one over words or links is a heading like any other.
bool heads_widget(const Node& heading, const Node* next) {
    const bool pictures =
        next == nullptr || next->is_heading || !has_letter(plain_text(with_breaks(lines_of(*next->block))));
    return is_widget_title(plain_text(heading.title)) && pictures;
}

// Goes through the nodes and puts each where the headings before it say.
class OutlineMaker {
public:
    explicit OutlineMaker(int section_level) : section_level_(section_level) {}

    void add(const Node& node, const Node* next) {
        if (!node.is_heading) {
            return put(node);
        }
        const std::string title = plain_text(node.title);
        if (const std::optional<SectionKind> kind = marked_kind(node.title)) {
            begin({without_classes(node.title), node.level, {kind, true}, {}, node.span, node.tags, kind});
        } else if (is_marked_group(node.title) && place_ == Place::Section) {
            put(node);
        } else if (is_about_title(title) && node.level <= section_level_) {
            place_ = Place::Preamble;
        } else if (is_contact_title(title) || is_name_of_contact(node)) {
            contact_level_ = place_ == Place::Contacts ? std::min(contact_level_, node.level) : node.level;
            place_ = Place::Contacts;
        } else if (heads_widget(node, next)) {
            place_ = Place::Nowhere;
        } else if (place_ != Place::Section) {
            if (!title.empty()) {
                begin({node.title, node.level, meaning_of_title(title), {}, node.span, node.tags});
            }
        } else if (OutlineSection* above = section_it_returns_to(node, section_level_, outline_.sections)) {
            section_ = static_cast<std::size_t>(above - outline_.sections.data());
            put(node);
        } else if (begins_section(node, section_level_, outline_) && !is_title_of_work(node, next, outline_)) {
            if (!title.empty()) {
                begin({node.title, node.level, meaning_of_title(title), {}, node.span, node.tags});
            }
        } else {
            put(node);
        }
    }

    Outline take() { return std::move(outline_); }

private:
    enum class Place { Preamble, Contacts, Section, Nowhere };

    // "### Name", "### GitHub" below "## Personal information".
    bool is_name_of_contact(const Node& node) const {
        return place_ == Place::Contacts && node.level > contact_level_ &&
               !meaning_of_title(plain_text(node.title)).kind;
    }

    void begin(OutlineSection section) {
        place_ = Place::Section;
        section_ = outline_.sections.size();
        outline_.sections.push_back(std::move(section));
    }

    void put(const Node& node) {
        if (place_ == Place::Preamble) {
            outline_.preamble.push_back(node);
        } else if (place_ == Place::Contacts) {
            outline_.contacts.push_back(node);
        } else if (place_ == Place::Section) {
            OutlineSection& section = outline_.sections[section_];
            section.nodes.push_back(node);
            section.span = section_ + 1 == outline_.sections.size() ? join(section.span, node.span) : section.span;
        }
    }

    int section_level_;
    Place place_ = Place::Preamble;
    int contact_level_ = 0;    // of the heading of the contacts
    std::size_t section_ = 0;  // into which nodes go
    Outline outline_;
};

}  // namespace

Outline make_outline(const std::vector<markdown::Block>& blocks, std::string_view known_name) {
    std::vector<Node> nodes = nodes_of(blocks);
    RichText name = take_name(nodes, known_name);
    RichText headline = name.empty() ? RichText() : take_headline(nodes);
    OutlineMaker maker(level_of_sections(nodes));
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        maker.add(nodes[i], i + 1 < nodes.size() ? &nodes[i + 1] : nullptr);
    }
    Outline outline = maker.take();
    outline.name = std::move(name);
    outline.headline = std::move(headline);
    mark_headings_of_sections(outline.sections);
    return outline;
}

}  // namespace vitac::academicpages
