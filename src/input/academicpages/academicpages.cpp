// A biography page of a Jekyll site -> Biography: the steps in their order.
#include "input/academicpages/academicpages.h"

#include <algorithm>

#include "base/unicode.h"
#include "input/academicpages/anchors.h"
#include "input/academicpages/block_lines.h"
#include "input/academicpages/contact_lines.h"
#include "input/academicpages/html_page.h"
#include "input/academicpages/included_files.h"
#include "input/academicpages/languages.h"
#include "input/academicpages/layout_tables.h"
#include "input/academicpages/link_targets.h"
#include "input/academicpages/loops.h"
#include "input/academicpages/marked.h"
#include "input/academicpages/name_heading.h"
#include "input/academicpages/name_in_summary.h"
#include "input/academicpages/outline.h"
#include "input/academicpages/person_facts.h"
#include "input/academicpages/position_words.h"
#include "input/academicpages/publications.h"
#include "input/academicpages/sections.h"
#include "input/academicpages/web_only.h"
#include "input/markdown/markdown.h"
#include "input/meaning/contacts.h"
#include "input/meaning/empty_entry.h"
#include "input/meaning/identify.h"
#include "input/meaning/language.h"
#include "input/meaning/legend.h"
#include "input/meaning/self.h"
#include "input/people/names.h"
#include "input/people/text.h"

namespace vitac {

namespace {

using namespace academicpages;

constexpr Problem<std::string, int, int> name_inferred{
    Severity::Note, "name-inferred", "taken for the biography of `{}`, who is set apart in {} of {} author lists"};
constexpr Problem<std::string> name_in_text{Severity::Note, "name-in-text",
                                            "taken for the biography of `{}`, who is named here"};
constexpr Problem<std::string> placeholder_name{Severity::Warning, "placeholder-name",
                                                "the name `{}` is the template's own"};
constexpr Problem<std::string> empty_section{Severity::Warning, "empty-section",
                                             "nothing stands under `{}`; it is left out"};
constexpr Problem<std::string> heading_left_out{
    Severity::Note, "heading-left-out", "the sections under `{}` have titles of their own; this one is left out"};
constexpr Problem<std::string> empty_link{Severity::Note, "empty-link", "the link `{}` leads nowhere; it is left out"};
constexpr Problem<> year_said_twice{Severity::Note, "year-said-twice",
                                    "this year stands in the venue too; it is printed once"};

struct Sheet {
    FrontMatter front;
    SiteConfiguration site;
    bool is_html = false;  // as a whole
    HtmlHead head;         // of such a page
    markdown::Page page;
    Outline outline;
    std::vector<Contact> contacts;  // found on the page itself
};

// --- Contacts and summary --------------------------------------------------------------------------------------------

bool is_text(const markdown::Block& block) {
    return block.kind == markdown::BlockKind::Paragraph || block.kind == markdown::BlockKind::Quote ||
           block.kind == markdown::BlockKind::Element || block.kind == markdown::BlockKind::List ||
           block.kind == markdown::BlockKind::Table;
}

// A box above all sections that is more than contacts ("<div>" around name, text and links) is what is in it.
void open_boxes(std::vector<Node>& nodes) {
    std::vector<Node> opened;
    for (const Node& node : nodes) {
        const bool box = !node.is_heading && node.block->kind == markdown::BlockKind::Element &&
                         !node.block->children.empty() && contacts_of(*node.block, Where::AboveHeadings).empty();
        if (!box) {
            opened.push_back(node);
            continue;
        }
        std::vector<Node> inside;
        for (const markdown::Block& child : node.block->children) {
            const bool heading = child.kind == markdown::BlockKind::Heading;
            inside.push_back(
                {heading, child.level, heading ? child.text : RichText(), heading ? nullptr : &child, child.span});
        }
        open_boxes(inside);  // the depth of blocks is bounded by markdown::deepest_nesting
        std::move(inside.begin(), inside.end(), std::back_inserter(opened));
    }
    nodes = std::move(opened);
}

// Takes the blocks that only say how to reach the person out of the outline, wherever they stand.
std::vector<Contact> take_contacts(Outline& outline, Diagnostics& diagnostics) {
    std::vector<Contact> contacts;
    const auto take_from = [&](std::vector<Node>& nodes, Where where) {
        std::erase_if(nodes, [&](const Node& node) {
            const std::vector<Contact> found = node.is_heading || !is_text(*node.block) || has_marked_items(*node.block)
                                                   ? std::vector<Contact>()
                                                   : take_contacts_of(*node.block, where, diagnostics);
            add_contacts(contacts, found);
            return !found.empty();
        });
    };
    open_boxes(outline.preamble);
    take_from(outline.preamble, Where::AboveHeadings);
    for (OutlineSection& section : outline.sections) {
        take_from(section.nodes, Where::Below);
    }
    for (const Node& node : outline.contacts) {
        if (!node.is_heading) {
            add_contacts(contacts, contacts_under_heading(*node.block, diagnostics));
        }
    }
    return contacts;
}

// Prose flows, wherever its author ended the lines.
RichText as_prose(const markdown::Block& block) {
    RichText text = with_breaks(lines_of(block));
    for (Inline& piece : text.inlines) {
        if (block.soft && piece.kind == Inline::Kind::LineBreak) {
            piece.kind = Inline::Kind::Text;
            piece.text = " ";
        }
    }
    return text;
}

void add_paragraphs(const markdown::Block& block, std::vector<RichText>& paragraphs) {
    const bool leaf = block.kind == markdown::BlockKind::Paragraph || block.kind == markdown::BlockKind::ListItem ||
                      block.kind == markdown::BlockKind::TableRow || block.children.empty();
    if (!leaf) {
        for (const markdown::Block& child : block.children) {
            add_paragraphs(child, paragraphs);
        }
        return;
    }
    if (RichText text = without_empty_links(as_prose(block)); !text.empty()) {
        paragraphs.push_back(std::move(text));
    }
}

std::vector<RichText> summary_of(const std::vector<Node>& preamble) {
    std::vector<RichText> paragraphs;
    for (const Node& node : preamble) {
        if (!node.is_heading) {
            add_paragraphs(*node.block, paragraphs);
        } else if (!is_about_title(plain_text(node.title))) {
            paragraphs.push_back(without_empty_links(node.title));
        }
    }
    return paragraphs;
}

// --- The person ------------------------------------------------------------------------------------------------------

struct NamedBy {
    std::string name;
    NameSource source = NameSource::Unknown;
    std::string reason;
    Span span;
};

// "Jane Doe | Department of Botany | jane@example.org": the first of the lines that are no way to reach anyone.
NamedBy name_in_contacts(const std::vector<Contact>& contacts) {
    constexpr int sure_of_cjk = 85;  // no capitals tell such a name from other words
    const int sure = !contacts.empty() && is_cjk_only(contacts.front().text) ? sure_of_cjk : 90;
    const bool named = !contacts.empty() && contacts.front().kind == ContactKind::Address &&
                       likeness_of_title(contacts.front().text) >= sure;
    return named ? NamedBy{contacts.front().text, NameSource::Heading, "the first line of the contact block",
                           contacts.front().span}
                 : NamedBy();
}

// The first of the sources that gives a real name; a template's name only when there is no other.
NamedBy name_before_publications(const ReadRequest& request, const Sheet& sheet, Diagnostics& diagnostics) {
    const std::vector<NamedBy> candidates = {
        {request.name, NameSource::Option, "--name", {}},
        {sheet.front.person.name, NameSource::FrontMatter, sheet.front.person.name_reason,
         sheet.front.person.name_span},
        {sheet.site.person.name, NameSource::SiteConfiguration, sheet.site.person.name_reason,
         sheet.site.person.name_span},
        {plain_text(sheet.outline.name), NameSource::Heading, "the first heading", span_of(sheet.outline.name)},
        {sheet.head.name, NameSource::FrontMatter, sheet.head.name_reason, sheet.head.name_span},
        name_in_contacts(sheet.contacts)};
    for (const NamedBy& candidate : candidates) {
        if (candidate.name.empty()) {
            continue;
        }
        if (!is_placeholder_name(candidate.name)) {
            return candidate;
        }
        diagnostics.add(
            placeholder_name.at(candidate.span, candidate.name).with_hint("write your own, or pass --name"));
    }
    return {};
}

NamedBy name_in_site_title(const Sheet& sheet, const Person& person) {
    const std::string name = owner_in_title(sheet.site.title, person.contacts, sheet.site.address);
    return name.empty() ? NamedBy{}
                        : NamedBy{name, NameSource::SiteConfiguration, "`title` in _config.yml", sheet.site.title_span};
}

NamedBy name_from_publications(const std::vector<Section>& sections) {
    const InferredName inferred = infer_name(sections);
    if (inferred.name.empty()) {
        return {};
    }
    return {inferred.name, NameSource::SelfMarks,
            "set apart in " + std::to_string(inferred.set_apart) + " of " + std::to_string(inferred.lists) +
                " author lists",
            inferred.span};
}

// "*Senior Engineer* | Berlin | jane@example.org": what stands among the contacts as what the person is.
void take_title_from_contacts(Person& person) {
    constexpr std::size_t most_words = 6;
    const auto title = std::find_if(person.contacts.begin(), person.contacts.end(), [](const Contact& contact) {
        return contact.kind == ContactKind::Address && contact.url.empty() && has_role_words(contact.text) &&
               !has_organisation_words(contact.text) && words_of(contact.text).size() <= most_words;
    });
    if (person.headline.empty() && title != person.contacts.end()) {
        person.headline = title->text;
        person.contacts.erase(title);
    }
}

// Lists may know only initials, and a page may have no lists: then the name is what the summary says it is.
NamedBy with_words_of_summary(const NamedBy& by_lists, const RichText& in_summary) {
    const std::string name = plain_text(in_summary);
    const bool fuller = by_lists.name.empty() || (people::match_name(by_lists.name, name) == people::Match::Initials &&
                                                  name.size() > by_lists.name.size());
    return !name.empty() && fuller ? NamedBy{name, NameSource::Heading, "the summary", span_of(in_summary)} : by_lists;
}

void report_found_name(const NamedBy& named, const NamedBy& by_lists, const std::vector<Section>& sections,
                       Diagnostics& diagnostics) {
    constexpr const char* hint = "if that is wrong, pass --name";
    if (named.name.empty()) {
        report_unknown_name("`name:` in the front matter", diagnostics);
    } else if (by_lists.name.empty()) {
        diagnostics.add(name_in_text.at(named.span, named.name).with_hint(hint));
    } else {
        const InferredName inferred = infer_name(sections);
        diagnostics.add(
            name_inferred.at(by_lists.span, named.name, inferred.set_apart, inferred.lists).with_hint(hint));
    }
}

Person make_person(const NamedBy& named, const Sheet& sheet, const std::vector<std::string>& name_variants) {
    Person person;
    // The name is shown without what its brackets hold in another script; that is a spelling more.
    const std::vector<std::string> spellings =
        named.name.empty() ? std::vector<std::string>() : people::spellings_of(named.name);
    person.name = with_single_blanks(named.name);
    person.name_source = named.source;
    person.name_reason = named.reason;
    person.name_span = named.span;
    for (const PersonFacts* facts : {&sheet.front.person, &sheet.site.person}) {
        person.name_variants.insert(person.name_variants.end(), facts->name_variants.begin(),
                                    facts->name_variants.end());
        if (!facts->name.empty() && facts->name != person.name &&
            people::match_name(facts->name, person.name) != people::Match::None) {
            person.name_variants.push_back(facts->name);
        }
        person.headline = person.headline.empty() ? facts->headline : person.headline;
        add_contacts(person.contacts, facts->contacts);
    }
    add_name_variants(name_variants, person);
    add_contacts(person.contacts, sheet.contacts);
    std::erase_if(person.contacts, [&](const Contact& contact) {
        return contact.kind == ContactKind::Address && contact.text == person.name;
    });
    take_title_from_contacts(person);
    return person;
}

int columns_of(std::string_view text) {
    int columns = 0;
    for (std::size_t at = 0; at < text.size();) {
        columns += unicode::column_width(unicode::decode(text, at));
    }
    return columns;
}

// What stands as a heading under the name; beside a headline from elsewhere it is the first line of the text.
void use_headline(const Outline& outline, Person& person, std::vector<RichText>& summary) {
    const std::string headline = plain_text(outline.headline);
    if (person.headline.empty()) {
        person.headline = headline;
    } else if (!headline.empty() && unicode::fold(headline) != unicode::fold(person.headline)) {
        summary.insert(summary.begin(), outline.headline);
    }
}

// "Ph.D. candidate, University of X" right under the name: one short line that is no sentence.
void take_headline(const Outline& outline, Person& person, std::vector<RichText>& summary) {
    constexpr std::size_t most_words = 12;
    constexpr int most_columns = 100;  // of a language that does not part words
    if (outline.name.empty() || !person.headline.empty() || summary.empty()) {
        return;
    }
    const std::string first = plain_text(summary.front());
    const bool line = first.find('\n') == std::string::npos && words_of(first).size() <= most_words &&
                      columns_of(first) <= most_columns;
    static constexpr std::string_view ends[] = {".", "!", ":", "。", "！", "："};
    const bool sentence =
        std::any_of(std::begin(ends), std::end(ends), [&](std::string_view end) { return first.ends_with(end); });
    // "Evidence: screenshots" says something else.
    const bool label = first.find(": ") != std::string::npos;
    if (line && !sentence && !label) {
        person.headline = first;
        summary.erase(summary.begin());
    }
}

// The name stands above the CV.
void drop_repeated_name(const Person& person, std::vector<RichText>& summary) {
    const std::string name = unicode::fold(person.name);
    std::erase_if(summary, [&](const RichText& paragraph) {
        return !name.empty() && unicode::fold(with_single_blanks(plain_text(paragraph))) == name;
    });
}

// A headline from the site that only begins as the page does says nothing more.
void drop_repeated_headline(Person& person, const std::vector<RichText>& summary) {
    const std::string headline = unicode::fold(person.headline);
    if (!summary.empty() && unicode::fold(plain_text(summary.front())).starts_with(headline)) {
        person.headline.clear();
    }
}

// The first that anything says: the page, its site, its text.
std::string language_of(const Sheet& sheet, std::string_view text) {
    std::vector<std::string> titles;
    for (const OutlineSection& section : sheet.outline.sections) {
        titles.push_back(plain_text(section.title));
    }
    for (const std::string& language :
         {sheet.front.person.language, sheet.site.person.language, infer_language(text, titles), sheet.head.language}) {
        if (!language.empty()) {
            return language;
        }
    }
    return "en";
}

// --- Sections --------------------------------------------------------------------------------------------------------

// al-folio's menu is in small letters ("publications"); as a heading the title has a capital.
RichText heading_of(const FrontMatter& front) {
    const bool small = !front.title.empty() && front.title.front() >= 'a' && front.title.front() <= 'z' &&
                       front.title == unicode::to_lower(front.title);
    std::string title = front.title;
    if (small) {
        title.front() = static_cast<char>(title.front() - 'a' + 'A');
    }
    return rich_text(title, front.title_span);
}

// "## 2024" and "## 2023" of a page "Publications" are groups of one section.
bool join_years(Sheet& sheet, const TitleMeaning& meaning) {
    std::vector<OutlineSection>& sections = sheet.outline.sections;
    const bool years = std::all_of(sections.begin(), sections.end(), [](const OutlineSection& section) {
        return is_year_title(plain_text(section.title));
    });
    if (!meaning.kind || sections.empty() || !years) {
        return false;
    }
    OutlineSection whole{heading_of(sheet.front), 1, meaning, {}, sections.front().span};
    for (OutlineSection& section : sections) {
        whole.nodes.push_back({true, section.level, section.title, nullptr, section.span, section.tags});
        std::move(section.nodes.begin(), section.nodes.end(), std::back_inserter(whole.nodes));
        whole.span = join(whole.span, section.span);
    }
    sections = {std::move(whole)};
    return true;
}

// A page about one thing ("publications.md") has its title in the front matter. What stands before its first heading
// is a section under that title: all of it where there is no heading, else from the first list on.
void use_title_as_heading(Sheet& sheet) {
    const TitleMeaning meaning = meaning_of_title(sheet.front.title);
    if (join_years(sheet, meaning)) {
        return;
    }
    std::vector<Node>& preamble = sheet.outline.preamble;
    const auto first_list = std::find_if(preamble.begin(), preamble.end(), [](const Node& node) {
        return !node.is_heading &&
               (node.block->kind == markdown::BlockKind::List || node.block->kind == markdown::BlockKind::Table);
    });
    const bool has_sections = !sheet.outline.sections.empty();
    // "Research" says nothing of what is listed under it, but that it is no introduction.
    const bool is_topic =
        meaning.kind || (unicode::fold(sheet.front.title) == "research" && first_list != preamble.end());
    if (!is_topic || preamble.empty() || (has_sections && first_list == preamble.end())) {
        return;
    }
    const auto begin = has_sections ? first_list : preamble.begin();
    OutlineSection section{heading_of(sheet.front), 1, meaning, {begin, preamble.end()}, {}};
    section.span = section.nodes.front().span;
    preamble.erase(begin, preamble.end());
    sheet.outline.sections.insert(sheet.outline.sections.begin(), std::move(section));
}

std::vector<Section> read_sections(const Outline& outline, const std::vector<std::string>& spellings, Legend& legend) {
    // A legend anywhere on the page counts everywhere, so it is looked for before names are.
    Known known{spellings, true};
    std::vector<Section> sections;
    for (const bool final_round : {false, true}) {
        sections.clear();
        legend = {};
        for (const OutlineSection& section : outline.sections) {
            sections.push_back(read_section(section, known, legend));
        }
        if (final_round || !legend.underline_has_meaning) {
            break;
        }
        known.underline_marks_self = false;
    }
    return sections;
}

// The entries of links that lead nowhere, in rows and in text.
void drop_empty_links(std::vector<Section>& sections, Diagnostics& diagnostics) {
    const auto clean = [](RichText& text) { text = without_empty_links(std::move(text)); };
    // The depth of bullets is bounded by markdown::deepest_nesting.
    const auto clean_bullets = [&](auto&& self, std::vector<Bullet>& bullets) -> void {
        for (Bullet& bullet : bullets) {
            clean(bullet.text);
            self(self, bullet.children);
        }
    };
    for (Section& section : sections) {
        clean(section.title);
        for (Entry& entry : section.entries) {
            for (RichText* text : {&entry.title, &entry.organisation, &entry.location, &entry.role, &entry.authors_text,
                                   &entry.venue.text}) {
                clean(*text);
            }
            for (Note& note : entry.notes) {
                clean(note.text);
            }
            for (Author& author : entry.authors) {
                if (author.link && author.link->url.empty()) {
                    author.link.reset();
                }
            }
            clean_bullets(clean_bullets, entry.bullets);
            std::erase_if(entry.links, [&](const LabelledLink& link) {
                if (link.url.empty()) {
                    diagnostics.add(empty_link.at(link.span, link.label));
                }
                return link.url.empty();
            });
        }
    }
}

void report_repeated_years(const std::vector<Section>& sections, Diagnostics& diagnostics) {
    for (const Section& section : sections) {
        for (const Entry& entry : section.entries) {
            if (std::any_of(entry.extra.begin(), entry.extra.end(),
                            [](const auto& field) { return field.first == year_said_before; })) {
                diagnostics.add(year_said_twice.at(entry.dates.span));
            }
        }
    }
}

// An economist names co-authors after "with" and leaves out who writes. Where the list of one work is so, a work
// without a list is the person's alone, and nothing is in doubt.
void trust_missing_lists(std::vector<Section>& sections) {
    constexpr int sure = 60;  // percent: above what is doubted
    const auto leaves_self_out = [](const Entry& entry) {
        return entry.authors.size() > 1 && entry.authors.front().is_self && !entry.authors.front().span.known();
    };
    const bool any = std::any_of(sections.begin(), sections.end(), [&](const Section& section) {
        return std::any_of(section.entries.begin(), section.entries.end(), leaves_self_out);
    });
    for (Section& section : sections) {
        for (Entry& entry : section.entries) {
            const bool alone = entry.kind == EntryKind::Publication && entry.authors.empty() &&
                               entry.authors_text.empty() && !entry.title.empty();
            entry.confidence = any && alone ? std::max(entry.confidence, sure) : entry.confidence;
        }
    }
}

// Where the site fills a section in, or should, that has been said.
bool has_loop(const Sheet& sheet, const Span& section) {
    return std::any_of(sheet.page.liquid.begin(), sheet.page.liquid.end(), [&](const markdown::LiquidTag& tag) {
        return tag.text.starts_with("for ") && tag.span.source == section.source && tag.span.begin >= section.begin &&
               tag.span.begin < section.end;
    });
}

const OutlineSection* heading_of_sections(const Outline& outline, const Span& span) {
    const auto found =
        std::find_if(outline.sections.begin(), outline.sections.end(),
                     [&](const OutlineSection& section) { return section.heads_sections && section.span == span; });
    return found == outline.sections.end() ? nullptr : &*found;
}

void drop_empty_sections(const Sheet& sheet, std::uint32_t page_end, std::vector<Section>& sections,
                         Diagnostics& diagnostics) {
    for (std::size_t i = 0; i < sections.size(); ++i) {
        if (!sections[i].entries.empty()) {
            continue;
        }
        if (const OutlineSection* heading = heading_of_sections(sheet.outline, sections[i].span)) {
            diagnostics.add(heading_left_out.at(span_of(heading->title), plain_text(heading->title)));
            continue;
        }
        Span reach = sections[i].span;
        reach.end = i + 1 < sections.size() ? sections[i + 1].span.begin : page_end;
        if (!has_loop(sheet, reach)) {
            diagnostics.add(empty_section.at(span_of(sections[i].title), plain_text(sections[i].title)));
        }
    }
    std::erase_if(sections, [](const Section& section) { return section.entries.empty(); });
}

// What stands elsewhere in the site, in the places where the page loops over it.
void fill_in(const Sheet& sheet, const std::vector<std::string>& spellings, World& world, std::set<std::string>& shown,
             std::vector<Section>& sections, Diagnostics& diagnostics) {
    const Known known{spellings, true};
    std::vector<Filling> fillings =
        fill_loops(sheet.page.liquid, sections, sheet.site, known, world, shown, diagnostics);
    const bool titled = meaning_of_title(sheet.front.title).kind.has_value();
    place_fillings(std::move(fillings), titled ? heading_of(sheet.front) : RichText(), sections);
}

// Whose page it is, as far as that stands outside of its text; a template's name says nothing.
std::string known_name(const ReadRequest& request, const Sheet& sheet) {
    for (const std::string& name : {request.name, sheet.front.person.name, sheet.site.person.name}) {
        if (!name.empty() && !is_placeholder_name(name)) {
            return name;
        }
    }
    return {};
}

Sheet read_sheet(SourceId source, const ReadRequest& request, World& world, Diagnostics& diagnostics) {
    Sheet sheet;
    const markdown::Parts parts = markdown::split_front_matter(world.sources(), source, diagnostics);
    sheet.front = read_front_matter(markdown::read_front_matter(world.sources(), parts, diagnostics));
    sheet.site = find_site_configuration(request.path, world, diagnostics);
    sheet.is_html = is_html_page(world.sources().text(parts.body));
    sheet.head = sheet.is_html ? read_html_head(world.sources(), parts.body) : HtmlHead();
    sheet.front.title = sheet.front.title.empty() ? sheet.head.topic : sheet.front.title;
    sheet.page = markdown::parse(world.sources(), parts.body, diagnostics,
                                 sheet.is_html ? markdown::Markup::Html : markdown::Markup::Markdown);
    include_files(request.path, sheet.page, world, diagnostics);
    unfold_layout_tables(sheet.page.blocks);
    keep_first_language(sheet.page.blocks, diagnostics);
    leave_out_web_only(sheet.page.blocks, diagnostics);
    report_dead_anchors(sheet.page.blocks, world.sources().get(source).text, diagnostics);
    resolve_links(sheet.page.blocks, sheet.site.address.empty() ? sheet.head.address : sheet.site.address, diagnostics);
    part_headings(sheet.page.blocks);
    sheet.outline = make_outline(sheet.page.blocks, known_name(request, sheet));
    sheet.contacts = take_contacts(sheet.outline, diagnostics);
    use_title_as_heading(sheet);
    return sheet;
}

}  // namespace

Biography read_academicpages(SourceId source, const ReadRequest& request, World& world, std::set<std::string>& shown,
                             Diagnostics& diagnostics) {
    Sheet sheet = read_sheet(source, request, world, diagnostics);
    Biography biography;
    biography.source = source;
    const bool of_site = !sheet.front.fields.empty() || !sheet.site.person.name.empty();
    biography.format = sheet.is_html ? "html" : of_site ? "academicpages-markdown" : "markdown";
    biography.front_matter = sheet.front.fields;
    biography.language = language_of(sheet, world.sources().get(source).text);
    biography.summary = summary_of(sheet.outline.preamble);

    NamedBy named = name_before_publications(request, sheet, diagnostics);
    biography.person = make_person(named, sheet, request.name_variants);
    Legend legend;
    biography.sections = read_sections(sheet.outline, spellings_of_person(biography.person), legend);
    if (named.name.empty()) {
        // Who is set apart in the author lists; knowing the name, the lists are read again.
        const NamedBy by_lists = name_from_publications(biography.sections);
        named = with_words_of_summary(by_lists, name_in_summary(biography.summary));
        named = named.name.empty() ? name_in_site_title(sheet, biography.person) : named;
        biography.person = make_person(named, sheet, request.name_variants);
        biography.sections = read_sections(sheet.outline, spellings_of_person(biography.person), legend);
        report_found_name(named, by_lists, biography.sections, diagnostics);
    }
    std::vector<std::string> spellings = spellings_of_person(biography.person);
    fill_in(sheet, spellings, world, shown, biography.sections, diagnostics);
    const std::vector<std::string> variants = infer_variants(biography.sections, spellings);
    biography.person.name_variants.insert(biography.person.name_variants.end(), variants.begin(), variants.end());
    spellings.insert(spellings.end(), variants.begin(), variants.end());

    drop_repeated_name(biography.person, biography.summary);
    use_headline(sheet.outline, biography.person, biography.summary);
    take_headline(sheet.outline, biography.person, biography.summary);
    drop_repeated_headline(biography.person, biography.summary);
    drop_empty_links(biography.sections, diagnostics);
    for (Section& section : biography.sections) {
        std::erase_if(section.entries, is_nothing);
    }
    drop_empty_sections(sheet, world.sources().whole(source).end, biography.sections, diagnostics);
    mark_authors(biography.sections, spellings, legend, diagnostics);
    report_repeated_years(biography.sections, diagnostics);
    trust_missing_lists(biography.sections);
    biography.equal_contribution_legend = legend.text;
    set_ids(biography.sections);
    return biography;
}

}  // namespace vitac
