// What differs between two CVs, in the order of the second.
#include "compare/compare.h"

#include <fmt/core.h>

#include <iterator>
#include <map>
#include <utility>

#include "compare/align.h"
#include "compare/entry_changes.h"
#include "compare/text_changes.h"

namespace vitac {

namespace {

// The page on which each section and entry begins, by id.
std::map<std::string, std::size_t> first_pages(const Pages& pages) {
    std::map<std::string, std::size_t> first;
    for (std::size_t i = 0; i < pages.pages.size(); ++i) {
        for (const LineReport& line : pages.pages[i].lines) {
            first.emplace(line.section, i + 1);
            first.emplace(line.entry, i + 1);
        }
    }
    return first;
}

std::vector<Field> person_fields(const Biography& biography) {
    const Person& person = biography.person;
    std::vector<Field> fields = {{"name", person.name}, {"headline", person.headline}};
    for (const Contact& contact : person.contacts) {
        const std::string name = contact.network.empty() ? name_of(contact.kind) : contact.network;
        const bool leads_elsewhere = !contact.url.empty() && contact.url.find(contact.text) == std::string::npos;
        fields.emplace_back(name, contact.text + (leads_elsewhere ? " <" + contact.url + ">" : ""));
    }
    fields.emplace_back("language", biography.language);
    std::erase_if(fields, [](const Field& field) { return field.second.empty(); });
    return fields;
}

std::vector<Alignable> alignable(const std::vector<Section>& sections) {
    std::vector<Alignable> things;
    for (const Section& section : sections) {
        things.push_back({section.id, plain_text(section.title)});
    }
    return things;
}

std::vector<Alignable> alignable(const std::vector<const Entry*>& entries) {
    std::vector<Alignable> things;
    for (const Entry* entry : entries) {
        things.push_back({entry->id, title_of(*entry)});
    }
    return things;
}

std::vector<const Entry*> entries_in(const Section* section) {
    std::vector<const Entry*> entries;
    for (std::size_t i = 0; section != nullptr && i < section->entries.size(); ++i) {
        entries.push_back(&section->entries[i]);
    }
    return entries;
}

// A section of either CV or of both, and its entries.
struct SectionPair {
    const Section* before = nullptr;
    const Section* after = nullptr;
    Aligned places{};
    std::vector<const Entry*> entries_before{};
    std::vector<const Entry*> entries_after{};
    std::vector<Aligned> entries{};
};

// An entry that stands in another section than it stood in.
struct Move {
    const Entry* before = nullptr;
    const Section* from = nullptr;
};

class Comparer {
public:
    Comparer(const ShownCv& before, const ShownCv& after)
        : before_(before.biography),
          after_(after.biography),
          pages_before_(first_pages(before.pages)),
          pages_after_(first_pages(after.pages)) {}

    std::vector<Change> compare() {
        compare_person();
        add(paragraph_changes(before_.summary, after_.summary, {.what = ChangedThing::Summary}));
        const std::vector<SectionPair> sections = pair_sections();
        find_moves(sections);
        for (const SectionPair& section : sections) {
            compare_section(section);
        }
        return std::move(changes_);
    }

private:
    void add(std::vector<Change> changes) { std::move(changes.begin(), changes.end(), std::back_inserter(changes_)); }

    void compare_person() {
        Change change{.what = ChangedThing::Person};
        change.title = after_.person.name.empty() ? before_.person.name : after_.person.name;
        change.fields = changed_fields(person_fields(before_), person_fields(after_));
        change.before = before_.person.name_span;
        change.after = after_.person.name_span;
        if (!change.fields.empty()) {
            changes_.push_back(std::move(change));
        }
    }

    // --- Who goes with whom ----------------------------------------------------------------------------------------

    std::vector<SectionPair> pair_sections() const {
        std::vector<SectionPair> sections;
        for (const Aligned& one : align(alignable(before_.sections), alignable(after_.sections))) {
            SectionPair pair;
            pair.before = one.before ? &before_.sections[*one.before] : nullptr;
            pair.after = one.after ? &after_.sections[*one.after] : nullptr;
            pair.places = one;
            pair.entries_before = entries_in(pair.before);
            pair.entries_after = entries_in(pair.after);
            pair.entries = align(alignable(pair.entries_before), alignable(pair.entries_after));
            sections.push_back(std::move(pair));
        }
        return sections;
    }

    // What left one section and came to another is one entry that moved.
    void find_moves(const std::vector<SectionPair>& sections) {
        std::vector<const Entry*> gone;
        std::vector<const Section*> from;
        std::vector<const Entry*> added;
        for (const SectionPair& section : sections) {
            for (const Aligned& one : section.entries) {
                if (!one.after) {
                    gone.push_back(section.entries_before[*one.before]);
                    from.push_back(section.before);
                } else if (!one.before) {
                    added.push_back(section.entries_after[*one.after]);
                }
            }
        }
        for (const Aligned& one : align(alignable(gone), alignable(added))) {
            if (one.before && one.after) {
                came_from_[added[*one.after]] = {gone[*one.before], from[*one.before]};
                went_[gone[*one.before]] = true;
            }
        }
    }

    // --- Sections and entries --------------------------------------------------------------------------------------

    void compare_section(const SectionPair& pair) {
        const Section& shown = pair.after != nullptr ? *pair.after : *pair.before;
        Change change{.what = ChangedThing::Section};
        change.section = change.title = plain_text(shown.title);
        change.id = shown.id;
        change.kind = pair.before == nullptr  ? ChangeKind::Added
                      : pair.after == nullptr ? ChangeKind::Removed
                                              : ChangeKind::Changed;
        change.before = pair.before != nullptr ? pair.before->span : Span{};
        change.after = pair.after != nullptr ? pair.after->span : Span{};
        if (change.kind == ChangeKind::Changed) {
            change.fields =
                changed_fields(section_fields(*pair.before, pages_before_), section_fields(*pair.after, pages_after_));
            add_place(pair.places, change.fields);
        }
        if (change.kind != ChangeKind::Changed || !change.fields.empty()) {
            changes_.push_back(change);
        }
        for (const Aligned& one : pair.entries) {
            compare_entry(one, pair, change.section);
        }
    }

    static void add_page(const std::string& id, const std::map<std::string, std::size_t>& pages,
                         std::vector<Field>& fields) {
        if (const auto page = pages.find(id); page != pages.end() && !id.empty()) {
            fields.emplace_back("page", fmt::format("{}", page->second));
        }
    }

    static std::vector<Field> section_fields(const Section& section, const std::map<std::string, std::size_t>& pages) {
        std::vector<Field> fields = {{"title", plain_text(section.title)}, {"kind", name_of(section.kind)}};
        add_page(section.id, pages, fields);
        return fields;
    }

    static std::vector<Field> entry_fields(const Entry& entry, const std::map<std::string, std::size_t>& pages) {
        std::vector<Field> fields = fields_of(entry);
        add_page(entry.id, pages, fields);
        return fields;
    }

    void compare_entry(const Aligned& one, const SectionPair& pair, const std::string& section) {
        const Entry* before = one.before ? pair.entries_before[*one.before] : nullptr;
        const Entry* const after = one.after ? pair.entries_after[*one.after] : nullptr;
        if (after == nullptr && went_.contains(before)) {
            return;  // said where it is now
        }
        Change change{.what = ChangedThing::Entry, .section = section};
        if (const auto moved = came_from_.find(after); after != nullptr && moved != came_from_.end()) {
            before = moved->second.before;
            change.fields.push_back({"section", plain_text(moved->second.from->title), section});
        }
        const Entry& shown = after != nullptr ? *after : *before;
        change.id = shown.id;
        change.title = title_of(shown);
        change.before = before != nullptr ? before->span : Span{};
        change.after = after != nullptr ? after->span : Span{};
        if (before == nullptr || after == nullptr) {
            change.kind = before == nullptr ? ChangeKind::Added : ChangeKind::Removed;
            changes_.push_back(std::move(change));
            return;  // its bullets came or went with it
        }
        const std::vector<FieldChange> fields =
            changed_fields(entry_fields(*before, pages_before_), entry_fields(*after, pages_after_));
        change.fields.insert(change.fields.end(), fields.begin(), fields.end());
        add_place(one, change.fields);
        if (!change.fields.empty()) {
            changes_.push_back(change);
        }
        add(bullet_changes(
            before->bullets, after->bullets,
            {.what = ChangedThing::Bullet, .section = section, .entry = title_of(shown), .id = shown.id}));
    }

    const Biography& before_;
    const Biography& after_;
    std::map<std::string, std::size_t> pages_before_;
    std::map<std::string, std::size_t> pages_after_;
    std::map<const Entry*, Move> came_from_;  // looked up only: the order of addresses reaches no output
    std::map<const Entry*, bool> went_;
    std::vector<Change> changes_;
};

}  // namespace

Comparison compare(const ShownCv& before, const ShownCv& after) {
    return {.pages_before = before.pages.pages.size(),
            .pages_after = after.pages.pages.size(),
            .changes = Comparer(before, after).compare()};
}

const char* name_of(ChangeKind kind) {
    return kind == ChangeKind::Added ? "added" : kind == ChangeKind::Removed ? "removed" : "changed";
}

const char* name_of(ChangedThing what) {
    switch (what) {
        case ChangedThing::Person:
            return "person";
        case ChangedThing::Summary:
            return "summary";
        case ChangedThing::Section:
            return "section";
        case ChangedThing::Bullet:
            return "bullet";
        case ChangedThing::Entry:
            break;
    }
    return "entry";
}

}  // namespace vitac
