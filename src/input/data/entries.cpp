// Parts of entries that the formats of data have in common.
#include "input/data/entries.h"

#include <algorithm>

#include "base/address.h"
#include "input/data/dates.h"
#include "input/people/names.h"
#include "input/people/text.h"

namespace vitac::data {

namespace {

constexpr std::string_view mark_signs[] = {"*", "∗", "†", "‡", "§", "¶", "‖", "&", "^", "#"};

// Takes one sign off the end or the beginning of a name.
bool take_mark(std::string_view& name, std::string& marks) {
    for (const std::string_view sign : mark_signs) {
        if (name.size() > sign.size() && name.ends_with(sign)) {
            name = trimmed(name.substr(0, name.size() - sign.size()));
            marks.insert(0, sign);
            return true;
        }
        if (name.size() > sign.size() && name.starts_with(sign)) {
            name = trimmed(name.substr(sign.size()));
            marks += sign;
            return true;
        }
    }
    return false;
}

// "Lovelace, Ada" -> "Ada Lovelace"
std::string in_order(std::string_view name) {
    if (name.find(',') == std::string_view::npos) {
        return with_single_blanks(name);
    }
    const people::NameParts parts = people::parse_name(name);
    const std::string last = parts.suffix.empty() ? parts.family : parts.family + ", " + parts.suffix;
    const std::string turned = with_single_blanks(parts.given + " " + parts.particle + " " + last);
    return turned.empty() ? with_single_blanks(name) : turned;
}

bool is_set_apart(const RichText& text) {
    return !text.empty() && std::all_of(text.inlines.begin(), text.inlines.end(), [](const Inline& piece) {
        const bool blank = !has_letter(piece.text);
        return blank || piece.marks.strong || piece.marks.emphasis || piece.marks.underline;
    });
}

bool is_web_address(std::string_view url) {
    return url.starts_with("http://") || url.starts_with("https://") || url.starts_with("mailto:");
}

// "liveUrl" -> "live", "source_code" -> "source code"; "url" alone is a "link".
std::string label_of(std::string_view key) {
    std::string label = ascii_lower(title_of_key(key));
    for (const std::string_view end : {" url", " link", " href"}) {
        label = label.ends_with(end) ? label.substr(0, label.size() - end.size()) : label;
    }
    return label == "url" || label == "href" ? "link" : label;
}

// "Field: value"
void add_fact(Entry& entry, const yaml::Member& member, Reading& reading) {
    const std::string& text = member.value.text;
    if (member.value.is_scalar() && is_web_address(text) && text.find_first_of(" \n\t") == std::string::npos) {
        return add_link(entry, label_of(member.key), text, member.value.span);
    }
    const std::string value = flattened(member.value);
    add_detail(entry, title_of_key(member.key),
               member.value.is_scalar() ? rich_text_of(member.value, reading) : rich_text(value, member.value.span));
}

}  // namespace

namespace {

// "example.org/x", as people write addresses.
bool lacks_scheme(const std::string& url) {
    return !names_scheme(url) && url.find('.') != std::string::npos && url.find(' ') == std::string::npos &&
           !url.starts_with('/') && !url.starts_with('.');
}

}  // namespace

RichText linked(RichText text, const std::string& written, Span place) {
    const std::string url = lacks_scheme(written) ? "https://" + written : written;
    const bool has_link = std::any_of(text.inlines.begin(), text.inlines.end(),
                                      [](const Inline& piece) { return piece.link.has_value(); });
    if (!url.empty() && !url.starts_with('#') && !has_link) {
        for (Inline& piece : text.inlines) {
            piece.link = Link{url, place};
        }
    }
    return text;
}

RichText joined(const std::vector<RichText>& texts, std::string_view separator) {
    RichText result;
    for (const RichText& text : texts) {
        if (!result.empty() && !text.empty()) {
            append(result, rich_text(separator));
        }
        append(result, text);
    }
    return result;
}

RichText listed(const std::vector<RichText>& items) {
    const bool has_comma = std::any_of(items.begin(), items.end(), [](const RichText& item) {
        return plain_text(item).find(',') != std::string::npos;
    });
    return joined(items, has_comma ? "; " : ", ");
}

void add_detail(Entry& entry, std::string_view label, const RichText& value) {
    if (!value.empty()) {
        RichText text = rich_text(std::string(label) + ": ");
        append(text, value);
        entry.notes.push_back({NoteKind::Detail, std::move(text)});
    }
}

void add_prose(Entry& entry, Prose prose) {
    for (RichText& paragraph : prose.paragraphs) {
        entry.notes.push_back({NoteKind::Remark, std::move(paragraph)});
    }
    std::move(prose.bullets.begin(), prose.bullets.end(), std::back_inserter(entry.bullets));
}

void add_bullets(Entry& entry, Names names, Fields& fields) {
    for (const yaml::Node* node : fields.list(names)) {
        if (node->is_scalar()) {
            entry.bullets.push_back(bullet_of(*node, fields.reading()));
            continue;
        }
        // {content, tags}, {title, contents}, {text, ...}: a bullet with something about it.
        Fields parts(*node, fields.reading());
        Bullet bullet;
        bullet.text = parts.rich({"content", "text", "title", "name", "highlight"});
        bullet.tags = parts.plain_list({"tags"});
        for (RichText& child : parts.rich_list({"contents", "items", "highlights"})) {
            bullet.children.push_back({std::move(child), {}, {}});
        }
        if (bullet.text.empty()) {
            bullet.text = rich_text(flattened(*node), node->span);
        }
        entry.bullets.push_back(std::move(bullet));
    }
}

void add_link(Entry& entry, std::string label, const std::string& url, Span place) {
    const bool known =
        std::any_of(entry.links.begin(), entry.links.end(), [&](const LabelledLink& link) { return link.url == url; });
    if (url.empty() || known) {
        return;
    }
    if (is_web_address(url)) {
        entry.links.push_back({std::move(label), url, place});
    } else if (lacks_scheme(url)) {
        entry.links.push_back({std::move(label), "https://" + url, place});
    } else {
        add_detail(entry, label, rich_text(url, place));
    }
}

void add_doi(Entry& entry, const std::string& doi, Span place) {
    const std::size_t start = doi.find("10.");
    if (start == std::string::npos) {
        if (!doi.empty()) {
            add_detail(entry, "DOI", rich_text(doi, place));
        }
    } else {
        add_link(entry, "doi", "https://doi.org/" + doi.substr(start), place);
    }
}

std::string address_of(Fields& parts) {
    const std::string street = parts.plain({"address", "street"});
    const std::string code = parts.plain({"postalCode", "postal_code", "zip"});
    const std::string city = parts.plain({"city"});
    std::string address;
    for (const std::string& part : {street, with_single_blanks(code + " " + city), parts.plain({"region", "state"}),
                                    parts.plain({"countryCode", "country"})}) {
        address += address.empty() || part.empty() ? "" : ", ";
        address += part;
    }
    return address;
}

RichText take_location(Fields& fields) {
    const Names names = {"location", "place"};
    const Span place = fields.place(names);
    const yaml::Node* node = fields.take(names);
    if (node != nullptr && node->is_scalar()) {
        return rich_text_of(*node, fields.reading());
    }
    if (node != nullptr && node->is_map()) {
        Fields parts(*node, fields.reading());
        if (std::string address = address_of(parts); !address.empty() && parts.rest().empty()) {
            return rich_text(address, place);
        }
    }
    if (node != nullptr) {
        fields.give_back(node);
        return rich_text(fields.plain(names), place);
    }
    const Span city = fields.place({"city"});
    return joined({rich_text(fields.plain({"city"}), city), fields.rich({"region", "state"}), fields.rich({"country"})},
                  ", ");
}

Author author_of(const RichText& text) {
    Author author;
    const std::string plain = plain_text(text);
    std::string_view name = trimmed(plain);
    while (take_mark(name, author.marks)) {
    }
    author.name = in_order(name);
    author.is_self = is_set_apart(text);
    author.span = span_of(text);
    for (const Inline& piece : text.inlines) {
        author.link = author.link ? author.link : piece.link;
    }
    return author;
}

void add_authors(Entry& entry, Names names, Fields& fields) {
    const std::vector<const yaml::Node*> nodes = fields.list(names);
    for (const yaml::Node* node : nodes) {
        const RichText text = node->is_map() ? Fields(*node, fields.reading()).rich({"name", "literal"})
                                             : rich_text_of(*node, fields.reading());
        const std::string plain = ascii_lower(plain_text(text));
        if (plain == "et al." || plain == "et al" || plain == "others") {
            entry.authors_end_in_et_al = true;
        } else if (nodes.size() == 1 && !node->is_map()) {
            people::AuthorList list = people::split_authors(text);
            entry.authors = std::move(list.authors);
            entry.authors_end_in_et_al = list.ends_in_et_al;
        } else if (!text.empty()) {
            entry.authors.push_back(author_of(text));
        }
    }
}

void add_extra(Entry& entry, Fields& fields) {
    for (std::string& tag : fields.plain_list({"tags"})) {
        entry.tags.push_back(std::move(tag));
    }
    Fields::LeftOver left = fields.left_over_to_print();
    for (const yaml::Member* member : left.readable) {
        add_fact(entry, *member, fields.reading());
    }
    for (const yaml::Member* member : left.links) {
        add_link(entry, label_of(member->key), member->value.text, member->value.span);
    }
    std::move(left.technical.begin(), left.technical.end(), std::back_inserter(entry.extra));
}

void keep_extra(Entry& entry, Fields& fields) {
    for (std::string& tag : fields.plain_list({"tags"})) {
        entry.tags.push_back(std::move(tag));
    }
    Extra extra = fields.left_over();
    std::move(extra.begin(), extra.end(), std::back_inserter(entry.extra));
}

Entry entry_of(EntryKind kind, const yaml::Node& node) {
    Entry entry;
    entry.kind = kind;
    entry.span = node.span;
    return entry;
}

Entry paragraph(RichText text) {
    Entry entry;
    entry.kind = EntryKind::Paragraph;
    entry.span = span_of(text);
    entry.title = std::move(text);
    return entry;
}

Entry item(RichText text) {
    Entry entry = paragraph(std::move(text));
    entry.kind = EntryKind::Item;
    return entry;
}

Entry term_of(const yaml::Member& member, Reading& reading) {
    Entry entry;
    entry.kind = EntryKind::Definition;
    entry.span = join(member.key_span, member.value.span);
    entry.title = rich_text(title_of_key(member.key), member.key_span);
    std::vector<RichText> words;
    if (member.value.is_scalar()) {
        words.push_back(rich_text_of(member.value, reading));
    }
    for (const yaml::Node& item : member.value.items) {
        words.push_back(item.is_scalar() ? rich_text_of(item, reading) : rich_text(flattened(item), item.span));
    }
    if (member.value.is_map()) {
        words.push_back(rich_text(flattened(member.value), member.value.span));
    }
    entry.notes.push_back({NoteKind::Detail, listed(words)});
    return entry;
}

namespace {

// "- Programming: Python", which is a text with a colon to who wrote it, and a map to YAML.
bool is_term(const yaml::Node& node) {
    if (node.members.size() != 1 || node.members.front().value.is_map() || is_blank(node.members.front().value)) {
        return false;
    }
    const std::string& key = node.members.front().key;
    return starts_with_uppercase(key) || key.find(' ') != std::string::npos;
}

}  // namespace

Entry generic_entry(const yaml::Node& node, Reading& reading) {
    if (!node.is_map()) {
        return item(node.is_scalar() ? rich_text_of(node, reading) : rich_text(flattened(node), node.span));
    }
    if (is_term(node)) {
        return term_of(node.members.front(), reading);
    }
    Fields fields(node, reading);
    Entry entry;
    entry.span = node.span;
    const Names urls = {"url", "website", "link"};
    const Span url_place = fields.place(urls);
    const std::string url = fields.plain(urls);
    entry.title =
        linked(fields.rich({"title", "name", "course", "role", "position", "label", "organization"}), url, url_place);
    entry.organisation =
        fields.rich({"institution", "organization", "organisation", "publisher", "awarder", "issuer", "company"});
    entry.location = take_location(fields);
    if (RichText event = fields.rich({"event", "venue", "conference"}); !event.empty()) {
        entry.venue.name = plain_text(event);
        entry.venue.text = std::move(event);
    }
    entry.dates = take_dates(fields, WithoutEnd::Single);
    add_prose(entry, fields.prose({"summary", "description"}));
    add_bullets(entry, {"highlights", "items"}, fields);
    entry.tags = fields.plain_list({"tags"});
    for (const yaml::Member* member : fields.rest()) {
        add_fact(entry, *member, reading);
    }
    return entry;
}

std::string title_of_key(std::string_view key) {
    // RenderCV's rule and its list of small words.
    static const std::vector<std::string_view> small = {
        "a",  "and", "as", "at",   "but", "by",   "for", "from", "if",   "in", "into", "like", "near", "nor",
        "of", "off", "on", "onto", "or",  "over", "so",  "than", "that", "to", "upon", "when", "with", "yet"};
    if (key.find(' ') != std::string::npos || (!key.empty() && key[0] >= 'A' && key[0] <= 'Z')) {
        return with_single_blanks(key);
    }
    const auto is_capital = [&](std::size_t at) { return at < key.size() && key[at] >= 'A' && key[at] <= 'Z'; };
    std::string spaced;
    for (std::size_t at = 0; at < key.size(); ++at) {
        // "overallGPA": the letters of an abbreviation stay together, and capital.
        const bool abbreviated = is_capital(at) && (is_capital(at - 1) || is_capital(at + 1));
        spaced += is_capital(at) && !is_capital(at - 1) ? " " : "";
        spaced += key[at] == '_' || key[at] == '-' ? ' '
                  : is_capital(at) && !abbreviated ? static_cast<char>(key[at] | 0x20)
                                                   : key[at];
    }
    std::string title;
    for (const std::string_view word : words_of(spaced)) {
        title += title.empty() ? "" : " ";
        const bool raised = !is_one_of(word, small) && word[0] >= 'a' && word[0] <= 'z';
        title += raised ? std::string(1, static_cast<char>(word[0] & ~0x20)) + std::string(word.substr(1))
                        : std::string(word);
    }
    return title;
}

}  // namespace vitac::data
