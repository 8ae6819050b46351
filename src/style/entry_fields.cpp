// The fields of one entry as runs.
#include "style/entry_fields.h"

#include <algorithm>
#include <array>

#include "base/unicode.h"
#include "style/dates.h"
#include "style/links.h"
#include "style/publications.h"

namespace vitac {

namespace {

// Names and labels are not broken, but a collaboration's name may be as long as a line.
constexpr std::size_t longest_unbroken = 40;

bool fits_unbroken(const std::string& text) {
    return unicode::character_count(text) <= longest_unbroken;
}

bool is_marked_equal(const Author& author) {
    return author.equal_contribution && !author.marks.empty();
}

// --- Authors -------------------------------------------------------------------------------------------------------

bool is_number(char32_t character) {
    return unicode::is_letter(character) || unicode::is_digit(character);
}

// Letters and digits are raised, and the commas between them; other signs have their height in the font.
Runs marks_of(const Author& author, const Look& look, RunBuilder& builder) {
    const std::u32string marks = unicode::to_characters(author.marks);
    const bool has_number = std::any_of(marks.begin(), marks.end(), is_number);
    Runs runs;
    for (const char32_t character : marks) {
        const bool raised = is_number(character) || (has_number && character == U',');
        const Look here = builder.look(raised ? "mark_number" : "mark", look);
        if (runs.empty() || runs.back().style_name != here.name) {
            runs.push_back(builder.plain("", here));
        }
        unicode::append(runs.back().text, character);
    }
    return runs;
}

Runs author_runs(const Author& author, const Look& around, RunBuilder& builder) {
    Look look = author.is_self ? builder.look("self", around) : around;
    std::optional<LinkId> link;
    if (author.link) {
        link = builder.link(author.link->url, link_description(author.name, {}, author.link->url), author.link->span);
        look = link && !author.is_self ? builder.link_look(look) : look;
    }
    Run name = builder.plain(author.name, look, author.span);
    name.role = author.is_self ? Role::Strong : Role::Text;
    name.unbreakable = fits_unbroken(author.name);
    name.link = link;
    Runs runs = {std::move(name)};
    append(runs, marks_of(author, around, builder));
    return runs;
}

Runs authors(const Entry& entry, const Look& look, RunBuilder& builder) {
    if (entry.authors.empty()) {
        return builder.text(entry.authors_text, look);
    }
    const Joins& joins = builder.layout().joins;
    Runs runs;
    for (std::size_t i = 0; i < entry.authors.size(); ++i) {
        const bool last = i + 1 == entry.authors.size() && !entry.authors_end_in_et_al;
        if (i > 0) {
            runs.push_back(builder.plain(last ? joins.last_author : joins.authors, look));
        }
        append(runs, author_runs(entry.authors[i], look, builder));
    }
    if (entry.authors_end_in_et_al) {
        runs.push_back(builder.plain(joins.authors + word(builder.layout(), builder.language(), "et_al"), look));
    }
    return runs;
}

// The sign among the marks, rather than the number of an affiliation.
std::string sign_of(const std::string& marks) {
    const std::u32string characters = unicode::to_characters(marks);
    const auto sign =
        std::find_if(characters.begin(), characters.end(), [](char32_t c) { return !is_number(c) && c != U','; });
    std::string result;
    unicode::append(result, sign == characters.end() ? characters.front() : *sign);
    return result;
}

// --- Notes, links --------------------------------------------------------------------------------------------------

bool wanted(const Note& note, const std::string& field) {
    return field == "notes" || (field == "awards" && note.kind == NoteKind::Award) ||
           (field == "honours" && note.kind == NoteKind::Honour) ||
           (field == "details" && note.kind == NoteKind::Detail) ||
           (field == "remarks" && note.kind == NoteKind::Remark);
}

Runs note_runs(const Note& note, const std::string& style, const Look& around, RunBuilder& builder) {
    // Whether awards and honours are bold or italic is for the layout to say; in running text it is the source's word.
    const bool award = note.kind == NoteKind::Award;
    const bool running = note.kind == NoteKind::Detail || note.kind == NoteKind::Remark;
    const Look look = builder.look(style.empty() ? name_of(note.kind) : style, around);
    return builder.text(
        note.text, look,
        {.role = award ? Role::Strong : Role::Text, .marks = running ? MarkUse::Kept : MarkUse::Settled, .about = {}});
}

FieldValues notes(const Entry& entry, const TemplatePart& field, const Look& around, RunBuilder& builder) {
    FieldValues values;
    for (const Note& note : entry.notes) {
        if (wanted(note, field.text) && !note.text.empty()) {
            values.push_back(note_runs(note, field.style, around, builder));
        }
    }
    return values;
}

// All notes, but honours and details that follow each other share a line: "summa cum laude · Advisor: ...".
FieldValues note_lines(const Entry& entry, const TemplatePart& field, const Look& around, RunBuilder& builder) {
    FieldValues values;
    bool after_fact = false;
    for (const Note& note : entry.notes) {
        if (note.text.empty()) {
            continue;
        }
        const bool fact = note.kind == NoteKind::Detail || note.kind == NoteKind::Honour;
        Runs runs = note_runs(note, field.style, around, builder);
        if (fact && after_fact) {
            values.back().push_back(builder.between(builder.layout().joins.notes, around));
            append(values.back(), std::move(runs));
        } else {
            values.push_back(std::move(runs));
        }
        after_fact = fact;
    }
    return values;
}

Run link_run(const LabelledLink& link, const std::string& about, const Look& around, RunBuilder& builder) {
    const std::string label = link.label.empty() ? host_of(link.url) : link.label;
    const auto fields = [&](const TemplatePart&, const Look& look) {
        return FieldValues{{builder.plain(label, look)}};
    };
    const std::string text = plain_text(fill_template(builder.layout().link_label, around, fields, builder));
    const std::optional<LinkId> target = builder.link(link.url, link_description(label, about, link.url), link.span);
    Run run = builder.plain(text.empty() ? label : text, target ? builder.link_look(around) : around, link.span);
    run.link = target;
    run.unbreakable = fits_unbroken(run.text);
    return run;
}

FieldValues links(const Entry& entry, const Look& look, RunBuilder& builder) {
    const std::string about = plain_text(entry.title);
    FieldValues values;
    for (const LabelledLink& link : entry.links) {
        if (!link.label.empty() || !link.url.empty()) {
            values.push_back({link_run(link, about, look, builder)});
        }
    }
    return values;
}

// --- Dates ---------------------------------------------------------------------------------------------------------

// A date that was taken out of the middle of a text is in none of its pieces.
bool says(const RichText& text, const Span& date) {
    return std::any_of(text.inlines.begin(), text.inlines.end(), [&](const Inline& piece) {
        return piece.span.known() && date.known() && piece.span.source == date.source && piece.span.begin < date.end &&
               date.begin < piece.span.end;
    });
}

// A venue often ends in the year of the work, which is not printed twice.
bool dates_are_said_elsewhere(const Entry& entry) {
    if (plain_text(entry.venue.text).find(entry.dates.text) != std::string::npos) {
        return true;
    }
    const std::array texts = {&entry.venue.text, &entry.title, &entry.role, &entry.organisation, &entry.location};
    return std::any_of(texts.begin(), texts.end(), [&](const RichText* text) { return says(*text, entry.dates.span); });
}

FieldValues dates(const Entry& entry, const Look& look, RunBuilder& builder) {
    if (entry.dates.empty() || dates_are_said_elsewhere(entry)) {
        return {};
    }
    return {{builder.plain(date_text(entry.dates, builder.layout(), builder.language()), look, entry.dates.span)}};
}

FieldValues year(const Entry& entry, const Look& look, RunBuilder& builder) {
    const std::optional<Date> date = entry.dates.end ? entry.dates.end : entry.dates.start;
    if (!date || date->year == 0) {
        return {};
    }
    return {{builder.plain(std::to_string(date->year), look, entry.dates.span)}};
}

// --- One value -----------------------------------------------------------------------------------------------------

FieldValues one(Runs runs) {
    return plain_text(runs).empty() ? FieldValues{} : FieldValues{std::move(runs)};
}

const RichText* rich_field(const Entry& entry, const std::string& name) {
    return name == "title"          ? &entry.title
           : name == "organisation" ? &entry.organisation
           : name == "location"     ? &entry.location
           : name == "role"         ? &entry.role
           : name == "venue"        ? &entry.venue.text
                                    : nullptr;
}

Runs own_legend(const Biography& biography, const Look& look, RunBuilder& builder) {
    const Entry* entry = first_with_equal_contribution(biography);
    if (entry == nullptr) {
        return {};
    }
    const auto author = std::find_if(entry->authors.begin(), entry->authors.end(), is_marked_equal);
    return {builder.plain(
        sign_of(author->marks) + " " + word(builder.layout(), builder.language(), "equal_contribution"), look)};
}

}  // namespace

FieldValues entry_field(const Entry& entry, const TemplatePart& field, const Look& around, const Biography& biography,
                        LegendField legend, RunBuilder& builder) {
    const Look look = builder.look(field.style.empty() ? field.text : field.style, around);
    if (const RichText* text = rich_field(entry, field.text)) {
        // Running text keeps all its marks; the heads of entries are bold or not as the layout says.
        const bool running = entry.kind == EntryKind::Paragraph || entry.kind == EntryKind::Item;
        return one(builder.text(
            *text, look, {.role = Role::Text, .marks = running ? MarkUse::Kept : MarkUse::Settled, .about = {}}));
    }
    if (field.text == "dates") {
        return dates(entry, look, builder);
    }
    if (field.text == "year") {
        return year(entry, look, builder);
    }
    if (field.text == "number") {
        const auto number = std::find_if(entry.extra.begin(), entry.extra.end(),
                                         [](const auto& known) { return known.first == publication_number_key; });
        return number == entry.extra.end() ? FieldValues{} : one({builder.plain(number->second, look)});
    }
    if (field.text == "authors") {
        return one(authors(entry, look, builder));
    }
    if (field.text == "links") {
        return links(entry, look, builder);
    }
    if (field.text == "legend") {
        return legend == LegendField::Shown ? one(legend_text(biography, look, builder)) : FieldValues{};
    }
    if (field.text == "note_lines") {
        return note_lines(entry, field, around, builder);
    }
    if (field.text == "venue_name") {
        return one({builder.plain(entry.venue.name, look)});
    }
    if (field.text == "venue_acronym") {
        return one({builder.plain(entry.venue.acronym, look)});
    }
    return notes(entry, field, around, builder);
}

Runs legend_text(const Biography& biography, const Look& look, RunBuilder& builder) {
    const RichText& source = biography.equal_contribution_legend;
    const Runs text = source.empty() ? own_legend(biography, look, builder) : builder.text(source, look);
    if (text.empty() || text.front().text.starts_with('(')) {
        return text;  // brackets in brackets would look odd
    }
    const FieldLookup fields = [&](const TemplatePart&, const Look&) { return FieldValues{text}; };
    return fill_template(builder.layout().legend, look, fields, builder);
}

const Entry* first_with_equal_contribution(const Biography& biography) {
    for (const Section& section : biography.sections) {
        for (const Entry& entry : section.entries) {
            if (std::any_of(entry.authors.begin(), entry.authors.end(), is_marked_equal)) {
                return &entry;
            }
        }
    }
    return nullptr;
}

}  // namespace vitac
