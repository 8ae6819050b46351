// The fields of an entry as texts, and what differs in two of them.
#include "compare/entry_changes.h"

#include <algorithm>

namespace vitac {

namespace {

// In several lines of the source or in one, it says the same.
std::string on_one_line(std::string text) {
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
}

void add_to(std::string& list, const std::string& text, const char* join) {
    if (!text.empty()) {
        list += (list.empty() ? "" : join) + text;
    }
}

std::string authors_of(const Entry& entry) {
    std::string list;
    for (const Author& author : entry.authors) {
        add_to(list, author.name + author.marks + (author.link ? " <" + author.link->url + ">" : ""), ", ");
    }
    if (entry.authors_end_in_et_al) {
        add_to(list, "et al.", ", ");
    }
    return list.empty() ? text_with_links(entry.authors_text) : list;
}

std::string notes_of(const Entry& entry, NoteKind kind) {
    std::string list;
    for (const Note& note : entry.notes) {
        if (note.kind == kind) {
            add_to(list, text_with_links(note.text), " · ");
        }
    }
    return list;
}

std::string links_of(const Entry& entry) {
    std::string list;
    for (const LabelledLink& link : entry.links) {
        add_to(list, link.label + " <" + link.url + ">", " · ");
    }
    return list;
}

std::string joined(const std::vector<std::string>& words) {
    std::string list;
    for (const std::string& word : words) {
        add_to(list, word, ", ");
    }
    return list;
}

}  // namespace

std::string text_with_links(const RichText& text) {
    std::string written;
    for (std::size_t i = 0; i < text.inlines.size(); ++i) {
        const Inline& piece = text.inlines[i];
        written += piece.text;
        const bool ends = piece.link && (i + 1 == text.inlines.size() || text.inlines[i + 1].link != piece.link);
        // What is printed as its address says it already.
        if (ends && piece.text != piece.link->url) {
            written += " <" + piece.link->url + ">";
        }
    }
    return on_one_line(std::move(written));
}

std::string title_of(const Entry& entry) {
    std::string title = on_one_line(plain_text(entry.title));
    if (entry.kind == EntryKind::Position || title.empty()) {
        std::string position = on_one_line(plain_text(entry.organisation));
        add_to(position, on_one_line(plain_text(entry.role)), ", ");
        title = position.empty() ? title : position;
    }
    if (title.empty() && !entry.notes.empty()) {
        title = on_one_line(plain_text(entry.notes.front().text));
    }
    return title.empty() ? entry.id : title;
}

std::vector<Field> fields_of(const Entry& entry) {
    std::vector<Field> all = {{"form", name_of(entry.form)},
                              {"group", entry.group},
                              {"title", text_with_links(entry.title)},
                              {"organisation", text_with_links(entry.organisation)},
                              {"role", text_with_links(entry.role)},
                              {"location", text_with_links(entry.location)},
                              {"dates", entry.dates.text},
                              {"authors", authors_of(entry)},
                              {"venue", text_with_links(entry.venue.text)}};
    for (const NoteKind kind : {NoteKind::Award, NoteKind::Honour, NoteKind::Detail, NoteKind::Remark}) {
        all.emplace_back(name_of(kind), notes_of(entry, kind));
    }
    all.emplace_back("links", links_of(entry));
    all.emplace_back("tags", joined(entry.tags));
    all.insert(all.end(), entry.extra.begin(), entry.extra.end());
    std::erase_if(all, [](const Field& field) { return field.second.empty(); });
    return all;
}

std::vector<FieldChange> changed_fields(const std::vector<Field>& before, const std::vector<Field>& after) {
    std::vector<FieldChange> changes;
    std::vector<bool> seen(before.size(), false);
    for (const auto& [name, text] : after) {
        std::size_t i = 0;
        while (i < before.size() && (seen[i] || before[i].first != name)) {
            ++i;
        }
        if (i == before.size()) {
            changes.push_back({name, "", text});
            continue;
        }
        seen[i] = true;
        if (before[i].second != text) {
            changes.push_back({name, before[i].second, text});
        }
    }
    for (std::size_t i = 0; i < before.size(); ++i) {
        if (!seen[i]) {
            changes.push_back({before[i].first, before[i].second, ""});
        }
    }
    return changes;
}

}  // namespace vitac
