// Parts of entries that become one field of a format. Each function takes out of the entry what it gives, so that what
// is left at the end is what the format has no field for.
#include "write/data/parts.h"

#include <algorithm>

#include "model/date_words.h"
#include "model/degree.h"
#include "write/data/markdown_text.h"
#include "write/data/tree.h"
#include "write/data/vitac_fields.h"

namespace vitac::data_files {

namespace {

std::vector<std::string> split(const RichText& text, std::string_view separator) {
    const std::string plain = plain_text(text);
    std::vector<std::string> items;
    std::size_t begin = 0;
    for (std::size_t end = find_bare(text, separator); end != std::string::npos;
         end = find_bare(text, separator, begin)) {
        items.push_back(markdown_text(slice(text, begin, end)));
        begin = end + separator.size();
    }
    items.push_back(markdown_text(slice(text, begin, plain.size())));
    return items;
}

bool has_tags(const std::vector<Bullet>& bullets) {
    return std::any_of(bullets.begin(), bullets.end(),
                       [](const Bullet& bullet) { return !bullet.tags.empty() || has_tags(bullet.children); });
}

// "Text\n\n- child\n  - grandchild"
void add_list(const std::vector<Bullet>& bullets, const std::string& indent, std::string& text) {
    for (const Bullet& bullet : bullets) {
        text += "\n" + indent + "- " + markdown_text(bullet.text);
        add_list(bullet.children, indent + "  ", text);
    }
}

// As precise as a format without seasons can say it.
std::string iso(const std::optional<Date>& date) {
    if (!date) {
        return {};
    }
    Date plain = *date;
    plain.season = Season::None;
    return plain.year == 0 ? std::string() : to_iso(plain);
}

bool is_bare_name(const Author& author) {
    return !author.equal_contribution && !author.corresponding && author.marks.empty() && !author.link &&
           markdown_escaped(author.name) == author.name &&
           author.name.find_first_of(",;&#^†‡§¶") == std::string::npos &&
           author.name.find(" and ") == std::string::npos;
}

}  // namespace

std::size_t find_bare(const RichText& text, std::string_view separator, std::size_t from) {
    const std::size_t at = plain_text(text).find(separator, from);
    if (at == std::string::npos) {
        return at;
    }
    const RichText between = slice(text, at, at + separator.size());
    const bool bare = std::all_of(between.inlines.begin(), between.inlines.end(), [](const Inline& piece) {
        return piece.marks == Marks{} && !piece.color && !piece.link && piece.language.empty() &&
               piece.css_class.empty();
    });
    return bare ? at : std::string::npos;
}

LinkedText without_link(const RichText& text) {
    LinkedText result{text, {}};
    if (text.empty() || !text.inlines.front().link) {
        return result;
    }
    const Link link = *text.inlines.front().link;
    for (Inline& piece : result.text.inlines) {
        if (piece.link != link) {
            return {text, {}};
        }
        piece.link.reset();
    }
    result.url = link.url;
    return result;
}

Degree parts_of_degree(const RichText& role) {
    const std::string plain = plain_text(role);
    const std::size_t comma = find_bare(role, ", ");
    if (comma == std::string::npos) {
        return {role, {}};
    }
    Degree degree{slice(role, 0, comma), slice(role, comma + 2, plain.size())};
    return plain_text(role_of_degree(degree.name, degree.subject)) == plain ? degree : Degree{role, {}};
}

std::optional<RichText> take_labelled(std::vector<Note>& notes, std::string_view label) {
    if (notes.empty() || notes.front().kind != NoteKind::Detail) {
        return std::nullopt;
    }
    const std::string plain = plain_text(notes.front().text);
    if (!plain.starts_with(label) || plain.size() == label.size()) {
        return std::nullopt;
    }
    RichText value = slice(notes.front().text, label.size(), plain.size());
    notes.erase(notes.begin());
    return value;
}

std::optional<RichText> take_plain_detail(std::vector<Note>& notes, const std::vector<std::string>& labels) {
    if (notes.empty() || notes.front().kind != NoteKind::Detail) {
        return std::nullopt;
    }
    const std::string plain = plain_text(notes.front().text);
    if (std::any_of(labels.begin(), labels.end(), [&](const std::string& label) { return plain.starts_with(label); })) {
        return std::nullopt;
    }
    RichText text = notes.front().text;
    notes.erase(notes.begin());
    return text;
}

std::string take_remarks(std::vector<Note>& notes) {
    const bool all =
        std::all_of(notes.begin(), notes.end(), [](const Note& note) { return note.kind == NoteKind::Remark; });
    std::string text;
    for (const Note& note : all ? std::exchange(notes, {}) : std::vector<Note>()) {
        text += (text.empty() ? "" : "\n\n") + markdown_text(note.text);
    }
    return text;
}

std::vector<std::string> items_of(const RichText& list) {
    const std::string plain = plain_text(list);
    if (plain.find("; ") == std::string::npos) {
        return split(list, ", ");
    }
    // Semicolons part items only where one of them has a comma.
    return plain.find(',') != std::string::npos ? split(list, "; ") : std::vector<std::string>{markdown_text(list)};
}

yaml::Node take_highlights(std::vector<Bullet>& bullets) {
    std::vector<yaml::Node> items;
    if (!has_tags(bullets)) {
        for (const Bullet& bullet : bullets) {
            std::string text = markdown_text(bullet.text);
            if (!bullet.children.empty()) {
                text += "\n";
                add_list(bullet.children, {}, text);
            }
            items.push_back(text_node(text));
        }
        bullets.clear();
    }
    return list_node(std::move(items));
}

std::vector<std::string> take_names(Entry& entry) {
    std::vector<std::string> names;
    const bool bare = std::all_of(entry.authors.begin(), entry.authors.end(), is_bare_name);
    for (const Author& author : entry.authors) {
        names.push_back(author.name);
    }
    if (entry.authors_end_in_et_al && !names.empty()) {
        names.emplace_back("et al.");
    }
    if (bare) {
        entry.authors.clear();
        entry.authors_end_in_et_al = false;
    }
    return names;
}

std::string take_date(Entry& entry, const std::string& language) {
    const DateRange dates = entry.dates;
    const bool one = !dates.start && !dates.ongoing && dates.end;
    const bool year_beside_venue = one && dates.text == std::to_string(dates.end->year) &&
                                   plain_text(entry.venue.text).find(dates.text) != std::string::npos;
    if (one && (dates.text == date_words(dates, language) || year_beside_venue)) {
        entry.dates = {};
    }
    return iso(dates.end ? dates.end : dates.start);
}

Range take_range(Entry& entry, const std::string& language) {
    const DateRange dates = entry.dates;
    if (!dates.empty() && dates.text == date_words(dates, language)) {
        entry.dates = {};
    }
    return {iso(dates.start), iso(dates.end), dates.ongoing};
}

Identifiers take_identifiers(Entry& entry) {
    constexpr std::string_view host = "https://doi.org/";
    Identifiers found;
    std::vector<LabelledLink> links = entry.links;
    if (!links.empty() && links.front().label == "doi" && links.front().url.starts_with("https://doi.org/10.")) {
        found.doi = links.front().url.substr(host.size());
        links.erase(links.begin());
    }
    if (!links.empty() && links.front().label == "link") {
        found.url = links.front().url;
        links.erase(links.begin());
    }
    // What is left is written as a whole, since its order counts.
    if (links.empty()) {
        entry.links.clear();
    }
    return found;
}

std::string take_venue(Entry& entry) {
    const Venue venue = entry.venue;
    const bool only_name = venue.acronym.empty() && venue.volume.empty() && venue.issue.empty() &&
                           venue.pages.empty() && venue.name == plain_text(venue.text);
    if (only_name) {
        entry.venue = {};
    }
    return markdown_text(venue.text);
}

bool add_left(yaml::Node& map, const Entry& left, EntryKind known, const std::string& language) {
    yaml::Node fields = fields_left(left, known, language);
    const bool any = !fields.members.empty();
    add(map, "x-vitac", std::move(fields));
    return any;
}

}  // namespace vitac::data_files
