// Made-up people for the tests of style, and short ways to look at their documents.
#include "unit/style/people.h"

#include <functional>

#include "support/golden.h"

namespace vitac {

namespace {

// Calls `see` for every block, parents first.
void walk(const std::vector<Block>& blocks, const std::function<void(const Block&)>& see) {
    for (const Block& block : blocks) {
        see(block);
        if (const auto* group = std::get_if<Group>(&block)) {
            walk(group->children, see);
        }
    }
}

void walk(const Document& document, const std::function<void(const Block&)>& see) {
    for (const Flow& flow : document.flows) {
        walk(flow.blocks, see);
    }
}

}  // namespace

Styled::Styled(const Biography& biography, const std::string& text,
               std::vector<std::pair<std::string, std::string>> settings) {
    world.files["my.yaml"] = text;
    const LayoutRequest request{
        .layout = text.empty() ? "classic" : "my.yaml", .paper = {}, .settings = std::move(settings)};
    document = style_document(biography, request, world, diagnostics);
}

std::string Styled::messages() const {
    return short_list(diagnostics, world.sources());
}

std::string Styled::lines() const {
    std::string result;
    walk(document, [&](const Block& block) {
        if (const auto* paragraph = std::get_if<Paragraph>(&block)) {
            result += (paragraph->label ? paragraph->label->runs.front().text + " " : "") + text_of(*paragraph) + "\n";
        } else if (const auto* row = std::get_if<Row>(&block)) {
            for (std::size_t i = 0; i < row->cells.size(); ++i) {
                result += (i == 0 ? "" : " | ") + text_of(row->cells[i].paragraph);
            }
            result += "\n";
        }
    });
    return result;
}

Biography person(const std::string& name) {
    Biography biography;
    biography.person.name = name;
    biography.language = "en";
    return biography;
}

Section section(SectionKind kind, const std::string& title) {
    Section result;
    result.kind = kind;
    result.title = rich_text(title);
    result.id = name_of(kind);
    return result;
}

Entry publication(const std::string& title) {
    Entry entry;
    entry.kind = EntryKind::Publication;
    entry.title = rich_text(title);
    entry.id = "publications/" + title;
    return entry;
}

Author author(const std::string& name, const std::string& marks) {
    Author result;
    result.name = name;
    result.marks = marks;
    result.equal_contribution = marks.find('*') != std::string::npos;
    return result;
}

Author self(const std::string& name, const std::string& marks) {
    Author result = author(name, marks);
    result.is_self = true;
    return result;
}

RichText bold(const std::string& text) {
    RichText result = rich_text(text);
    result.inlines.front().marks.strong = true;
    return result;
}

RichText colored(const std::string& text, const std::string& name, Color color) {
    RichText result = bold(text);
    result.inlines.front().color = SourceColor{name, color};
    return result;
}

Biography with(Biography biography, Section section) {
    biography.sections.push_back(std::move(section));
    return biography;
}

Section with(Section section, Entry entry) {
    section.entries.push_back(std::move(entry));
    return section;
}

const Paragraph* find_paragraph(const Document& document, const std::string& name) {
    const Paragraph* found = nullptr;
    walk(document, [&](const Block& block) {
        const auto* paragraph = std::get_if<Paragraph>(&block);
        found = found == nullptr && paragraph != nullptr && paragraph->frame.name == name ? paragraph : found;
    });
    return found;
}

const Group* find_group(const Document& document, const std::string& name) {
    const Group* found = nullptr;
    walk(document, [&](const Block& block) {
        const auto* group = std::get_if<Group>(&block);
        found = found == nullptr && group != nullptr && group->frame.name == name ? group : found;
    });
    return found;
}

std::string text_of(const Paragraph& paragraph) {
    std::string result;
    for (const Run& run : paragraph.runs) {
        result += run.text;
    }
    return result;
}

}  // namespace vitac
