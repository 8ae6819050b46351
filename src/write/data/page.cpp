// A biography as a page in Markdown.
//
// Readers of pages go by what lines hold, so nobody can be sure that a line is read as it was meant. Therefore each
// part can be written in two ways: plain, as people write it, and with classes that say what it is. Who writes a page
// reads it again and asks for classes where that gave something else.
#include "write/data/page.h"

#include <algorithm>

#include "write/data/markdown_text.h"
#include "write/data/print.h"
#include "write/data/tree.h"
#include "write/data/vitac_fields.h"

namespace vitac {

namespace {

using namespace data_files;

// --- The front matter ------------------------------------------------------------------------------------------------

const char* usual_key(const Contact& contact) {
    switch (contact.kind) {
        case ContactKind::Email:
            return "email";
        case ContactKind::Phone:
            return "phone";
        case ContactKind::Address:
            return "location";
        case ContactKind::Website:
            return "uri";
        case ContactKind::Profile:
            break;
    }
    return nullptr;
}

// "Google Scholar" -> "googlescholar"
std::string network_key(const std::string& network) {
    std::string key;
    for (const char c : network) {
        key += c >= 'A' && c <= 'Z' ? std::string(1, static_cast<char>(c - 'A' + 'a'))
               : c == ' '           ? std::string()
                                    : std::string(1, c);
    }
    return key;
}

yaml::Node author_map(const Person& person) {
    yaml::Node map = map_node();
    add(map, "name", person.name);
    add(map, "bio", person.headline);
    for (const Contact& contact : person.contacts) {
        const char* key = usual_key(contact);
        const std::string name = key != nullptr ? key : network_key(contact.network);
        if (!name.empty() && map.find(name) == nullptr) {
            add(map, name, contact.kind == ContactKind::Website || key == nullptr ? contact.url : contact.text);
        }
    }
    return map;
}

std::string front_matter(const Biography& biography, const PageHints& hints) {
    yaml::Node root = map_node();
    // What belongs to the page on its site.
    for (const auto& [key, value] : biography.front_matter) {
        if (key == "permalink" || key == "title" || key == "layout") {
            add(root, key, value);
        }
    }
    if (root.members.empty()) {
        add(root, "title", biography.person.name);
        add(root, "permalink", std::string("/"));
    }
    add(root, "lang", biography.language);
    add(root, "author", author_map(biography.person));
    if (hints.contacts) {
        add(root, "name_variants", biography.person.name_variants);
        std::vector<yaml::Node> contacts;
        std::transform(biography.person.contacts.begin(), biography.person.contacts.end(), std::back_inserter(contacts),
                       contact_fields);
        add(root, "contacts", list_node(std::move(contacts)));
    }
    return "---\n" + print_yaml(root) + "---\n";
}

// --- Lines -----------------------------------------------------------------------------------------------------------

// On a page a class of the source's own would be taken for a hint.
RichText without_classes(RichText text) {
    for (Inline& piece : text.inlines) {
        piece.css_class.clear();
    }
    return text;
}

std::string markdown(const RichText& text) {
    return markdown_text(without_classes(text));
}

std::string spanned(const std::string& name, const std::string& text) {
    return text.empty() ? std::string() : "<span class=\"cv-" + name + "\">" + text + "</span>";
}

void add_line(std::vector<std::string>& lines, std::string line) {
    if (!line.empty()) {
        lines.push_back(std::move(line));
    }
}

// With a span of its own for each line.
void add_spanned(std::vector<std::string>& lines, const std::string& name, const RichText& text) {
    bool first = true;
    for (const RichText& line : split_lines(text)) {
        add_line(lines, spanned(first ? name : "more", markdown(line)));
        first = false;
    }
}

std::string name_of_author(const Author& author) {
    Inline piece;
    piece.text = author.name;
    piece.marks.strong = author.is_self;
    piece.link = author.link;
    return markdown_text({{piece}});
}

std::string author_list(const Entry& entry) {
    std::string list;
    for (const Author& author : entry.authors) {
        list += (list.empty() ? "" : ", ") + name_of_author(author) + markdown_escaped(author.marks);
    }
    return list + (entry.authors_end_in_et_al && !list.empty() ? ", et al." : "");
}

// Where commas in names and the like could be taken for others.
std::string spanned_authors(const Entry& entry) {
    std::string list;
    for (const Author& author : entry.authors) {
        list += (list.empty() ? "" : ", ") + spanned("author", name_of_author(author)) +
                spanned("marks", markdown_escaped(author.marks));
    }
    return list + (entry.authors_end_in_et_al ? (list.empty() ? "" : ", ") + spanned("others", "et al.") : "");
}

void replace_first(std::string& text, std::string_view what, std::string_view with) {
    if (const std::size_t at = text.find(what); at != std::string::npos) {
        text.replace(at, what.size(), with);
    }
}

// "[[paper]](https://...)": brackets in brackets need no escape.
std::string link_row(const std::vector<LabelledLink>& links, bool brackets) {
    std::string row;
    for (const LabelledLink& link : links) {
        Inline piece;
        piece.text = brackets ? "[" + link.label + "]" : link.label;
        piece.link = Link{link.url, {}};
        std::string written = markdown_text({{piece}});
        if (brackets) {
            replace_first(written, "[\\[", "[[");
            replace_first(written, "\\]](", "]](");
        }
        row += (row.empty() ? "" : " ") + written;
    }
    return row;
}

std::string number_of(const Entry& entry) {
    const auto number =
        std::find_if(entry.extra.begin(), entry.extra.end(), [](const auto& pair) { return pair.first == "number"; });
    return number == entry.extra.end() ? std::string() : number->second;
}

bool said_by_venue(const Entry& entry) {
    return !entry.dates.empty() && plain_text(entry.venue.text).find(entry.dates.text) != std::string::npos;
}

std::string joined(const std::vector<std::string>& parts) {
    std::string text;
    for (const std::string& part : parts) {
        text += (text.empty() || part.empty() ? "" : ", ") + part;
    }
    return text;
}

// --- Plain -----------------------------------------------------------------------------------------------------------

void add_notes(std::vector<std::string>& lines, const Entry& entry) {
    for (const Note& note : entry.notes) {
        add_line(lines, markdown(note.text));
    }
}

std::vector<std::string> plain_publication(const Entry& entry) {
    std::vector<std::string> lines;
    const std::string number = number_of(entry);
    add_line(lines, (number.empty() ? "" : "\\[" + number + "\\] ") + markdown(entry.title));
    add_line(lines, entry.authors.empty() ? markdown(entry.authors_text) : author_list(entry));
    const std::string date = said_by_venue(entry) ? std::string() : markdown_escaped(entry.dates.text);
    add_line(lines, joined({markdown(entry.venue.text), date}));
    add_notes(lines, entry);
    add_line(lines, link_row(entry.links, true));
    return lines;
}

std::vector<std::string> plain_position(const Entry& entry) {
    std::vector<std::string> lines;
    const std::string date = markdown_escaped(entry.dates.text);
    const bool role_below = !entry.organisation.empty() && !entry.role.empty();
    const std::string first = entry.organisation.empty() ? markdown(entry.role) : markdown(entry.organisation);
    add_line(lines, joined({first, markdown(entry.location), role_below ? std::string() : date}));
    add_line(lines, role_below ? joined({markdown(entry.role), date}) : std::string());
    add_notes(lines, entry);
    add_line(lines, link_row(entry.links, true));
    return lines;
}

std::vector<std::string> plain_item(const Entry& entry) {
    std::vector<std::string> lines;
    std::string title = markdown(entry.title);
    const std::string venue = markdown(entry.venue.text);
    title = joined({title, venue, markdown(entry.location)});
    add_line(lines, joined({title, said_by_venue(entry) ? std::string() : markdown_escaped(entry.dates.text)}));
    add_notes(lines, entry);
    add_line(lines, link_row(entry.links, true));
    return lines;
}

std::vector<std::string> plain_definition(const Entry& entry) {
    std::string line = markdown(entry.title) + ": ";
    for (const Note& note : entry.notes) {
        line += markdown(note.text) + " ";
    }
    return {line + link_row(entry.links, true)};
}

std::vector<std::string> plain_lines(const Entry& entry) {
    switch (entry.kind) {
        case EntryKind::Publication:
            return plain_publication(entry);
        case EntryKind::Position:
            return plain_position(entry);
        case EntryKind::Definition:
            return plain_definition(entry);
        case EntryKind::Item:
        case EntryKind::Paragraph:
            break;
    }
    return plain_item(entry);
}

// --- With classes ----------------------------------------------------------------------------------------------------

std::string classes_of(const DateRange& dates) {
    return std::string("cv-date") + (dates.start ? " cv-start-" + to_iso(*dates.start) : "") +
           (dates.end ? " cv-end-" + to_iso(*dates.end) : "") + (dates.ongoing ? " cv-ongoing" : "") +
           (dates.expected ? " cv-expected" : "");
}

// Puts the class on these bytes of the text as well.
RichText with_class(const RichText& text, std::size_t begin, std::size_t end, const std::string& name) {
    RichText result = slice(text, 0, begin);
    RichText part = slice(text, begin, end);
    for (Inline& piece : part.inlines) {
        piece.css_class += (piece.css_class.empty() ? "" : " ") + name;
    }
    append(result, part);
    append(result, slice(text, end, plain_text(text).size()));
    return result;
}

struct MarkedVenue {
    std::string text;
    bool says_date = false;
};

// The venue with the name, volume ... marked in it, and the date where the venue says it.
MarkedVenue marked_venue(const Entry& entry) {
    const Venue& venue = entry.venue;
    const std::string plain = plain_text(venue.text);
    RichText text = without_classes(venue.text);
    text = with_class(text, 0, plain.size(), std::string("cv-venue cv-") + name_of(venue.kind));
    std::vector<std::pair<std::size_t, std::size_t>> taken;
    const auto mark = [&](const std::string& part, const std::string& name) {
        const auto is_free = [&](std::size_t begin, std::size_t end) {
            return std::none_of(taken.begin(), taken.end(),
                                [&](const auto& other) { return begin < other.second && other.first < end; });
        };
        std::size_t at = part.empty() ? std::string::npos : plain.find(part);
        while (at != std::string::npos && !is_free(at, at + part.size())) {
            at = plain.find(part, at + 1);
        }
        if (at != std::string::npos) {
            text = with_class(text, at, at + part.size(), name);
            taken.emplace_back(at, at + part.size());
        }
        return at != std::string::npos;
    };
    mark(venue.name, "cv-name");
    mark(venue.acronym, "cv-acronym");
    mark(venue.pages, "cv-pages");
    mark(venue.volume, "cv-volume");
    mark(venue.issue, "cv-issue");
    const bool says_date = mark(entry.dates.text, classes_of(entry.dates));
    return {markdown_text(text), says_date};
}

std::vector<std::string> marked_lines(const Entry& entry) {
    std::vector<std::string> lines;
    add_spanned(lines, "title", entry.title);
    add_spanned(lines, "organisation", entry.organisation);
    add_spanned(lines, "role", entry.role);
    add_spanned(lines, "location", entry.location);
    add_line(lines, spanned_authors(entry));
    add_spanned(lines, "people", entry.authors_text);
    const MarkedVenue venue = marked_venue(entry);
    add_line(lines, venue.text);
    if (!entry.dates.empty() && !venue.says_date) {
        Inline date;
        date.text = entry.dates.text;
        date.css_class = classes_of(entry.dates);
        add_line(lines, markdown_text({{date}}));
    }
    for (const Note& note : entry.notes) {
        add_spanned(lines, name_of(note.kind), note.text);
    }
    for (const LabelledLink& link : entry.links) {
        add_line(lines, spanned("links", link_row({link}, false)));
    }
    for (const auto& [key, value] : entry.extra) {
        add_line(lines, spanned("extra", markdown_escaped(key + ": " + value)));
    }
    return lines;
}

// --- Entries ---------------------------------------------------------------------------------------------------------

// Depth is that of the bullets, which readers bound.
void add_bullets(const std::vector<Bullet>& bullets, const std::string& indent, std::string& page) {
    for (const Bullet& bullet : bullets) {
        std::string tags;
        for (const std::string& tag : bullet.tags) {
            tags += " ." + tag;
        }
        page += indent + "- " + (tags.empty() ? "" : "{:" + tags + "} ") + markdown(bullet.text) + "\n";
        add_bullets(bullet.children, indent + "  ", page);
    }
}

std::string item(const Entry& entry, bool marked) {
    std::string classes = marked ? std::string(" .cv-") + name_of(entry.kind) : std::string();
    // A venue without words has no place for it.
    const bool kind_alone = marked && entry.venue.text.empty() && entry.venue.kind != VenueKind::Unknown;
    classes += kind_alone ? std::string(" .cv-") + name_of(entry.venue.kind) : std::string();
    for (const std::string& tag : entry.tags) {
        classes += " ." + tag;
    }
    const std::vector<std::string> lines = marked ? marked_lines(entry) : plain_lines(entry);
    std::string text = "- " + (classes.empty() ? "" : "{:" + classes + "} ");
    for (std::size_t i = 0; i < lines.size(); ++i) {
        text += (i > 0 ? "\\\\\n  " : "") + lines[i];
    }
    text += "\n";
    add_bullets(entry.bullets, "  ", text);
    return text;
}

bool is_running_text(const Entry& entry) {
    return entry.kind == EntryKind::Paragraph && entry.bullets.empty() && entry.tags.empty();
}

std::string write_section(const Section& section, std::size_t index, const PageHints& hints) {
    const std::string title = markdown(section.title);
    std::string page =
        "\n## " + (hints.sections.contains(index) ? spanned(name_of(section.kind), title) : title) + "\n";
    std::string group;
    bool list = false;
    for (std::size_t i = 0; i < section.entries.size(); ++i) {
        const Entry& entry = section.entries[i];
        const bool whole = hints.whole.contains(index);
        if (entry.group != group) {
            group = entry.group;
            const std::string heading = markdown_escaped(group);
            page += "\n### " + (whole ? spanned("group", heading) : heading) + "\n";
            list = false;
        }
        const bool marked = whole || hints.entries.contains({index, i});
        const bool paragraph = !marked && is_running_text(entry);
        page += list && !paragraph ? "" : "\n";
        page += paragraph ? markdown(entry.title) + "\n" : item(entry, marked);
        list = !paragraph;
    }
    return page;
}

// --- What is otherwise -----------------------------------------------------------------------------------------------

// How sure a reader was is no part of what was read.
yaml::Node compared(const Entry& entry, const std::string& language) {
    Entry plain = entry;
    plain.confidence = 100;
    for (RichText* text :
         {&plain.title, &plain.organisation, &plain.role, &plain.location, &plain.authors_text, &plain.venue.text}) {
        *text = without_classes(std::move(*text));
    }
    for (Note& note : plain.notes) {
        note.text = without_classes(std::move(note.text));
    }
    return entry_fields(plain, language);
}

void add_field(std::string& fields, const std::string& key) {
    const bool known = (", " + fields + ",").find(", " + key + ",") != std::string::npos;
    fields += known ? "" : (fields.empty() ? "" : ", ") + key;
}

// The keys under which the two maps differ.
std::string other_fields(const yaml::Node& a, const yaml::Node& b) {
    std::string fields;
    for (const auto& [one, other] : {std::pair(&a, &b), std::pair(&b, &a)}) {
        for (const yaml::Member& member : one->members) {
            const yaml::Node* same = other->find(member.key);
            if (same == nullptr || print_yaml(member.value) != print_yaml(*same)) {
                add_field(fields, member.key);
            }
        }
    }
    return fields;
}

std::string summary_text(const Biography& biography) {
    std::string text;
    for (const RichText& paragraph : biography.summary) {
        text += markdown(paragraph) + "\n\n";
    }
    return text;
}

void compare_sections(const Section& written, const Section& read, std::size_t index, const std::string& language,
                      std::vector<PageDifference>& found) {
    using Part = PageDifference::Part;
    if (written.kind != read.kind || markdown(written.title) != markdown(read.title)) {
        found.push_back({Part::SectionTitle, index, 0, written.kind != read.kind ? "kind" : "title", written.span});
    }
    if (written.entries.size() != read.entries.size()) {
        found.push_back({Part::Entries, index, 0, {}, written.span});
        return;
    }
    for (std::size_t i = 0; i < written.entries.size(); ++i) {
        const std::string fields =
            other_fields(compared(written.entries[i], language), compared(read.entries[i], language));
        if (!fields.empty()) {
            found.push_back({Part::Entry, index, i, fields, written.entries[i].span});
        }
    }
}

}  // namespace

std::string write_page(const Biography& biography, const PageHints& hints) {
    std::string page = front_matter(biography, hints);
    for (const RichText& paragraph : biography.summary) {
        page += "\n" + markdown(paragraph) + "\n";
    }
    for (std::size_t i = 0; i < biography.sections.size(); ++i) {
        page += write_section(biography.sections[i], i, hints);
    }
    if (!biography.equal_contribution_legend.empty()) {
        page += "\n" + markdown(biography.equal_contribution_legend) + "\n";
    }
    return page;
}

std::vector<PageDifference> page_differences(const Biography& written, const Biography& read) {
    using Part = PageDifference::Part;
    std::vector<PageDifference> found;
    if (const std::string fields = other_fields(person_fields(written.person), person_fields(read.person));
        !fields.empty()) {
        found.push_back({Part::Person, 0, 0, fields, written.person.name_span});
    }
    if (summary_text(written) != summary_text(read)) {
        const Span span = written.summary.empty() ? Span() : span_of(written.summary.front());
        found.push_back({Part::Summary, 0, 0, {}, span});
    }
    if (markdown(written.equal_contribution_legend) != markdown(read.equal_contribution_legend)) {
        found.push_back({Part::Person, 0, 0, "legend", span_of(written.equal_contribution_legend)});
    }
    // Sections that run together are other sections from there on.
    const std::size_t sections = std::min(written.sections.size(), read.sections.size());
    for (std::size_t i = 0; i < sections; ++i) {
        compare_sections(written.sections[i], read.sections[i], i, written.language, found);
    }
    for (std::size_t i = sections; i < written.sections.size(); ++i) {
        found.push_back({Part::SectionTitle, i, 0, "kind", written.sections[i].span});
        found.push_back({Part::Entries, i, 0, {}, written.sections[i].span});
    }
    return found;
}

}  // namespace vitac
