// What differs between two CVs, for people and for other programs.
#include "app/render_difference.h"

#include <fmt/core.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

#include "base/unicode.h"

namespace vitac {

namespace {

using Json = nlohmann::ordered_json;

// --- For people ----------------------------------------------------------------------------------------------------

// Both on one line, if together they are no longer.
constexpr std::size_t short_change = 56;

std::string number_of_pages(std::size_t pages) {
    return fmt::format("{} {}", pages, pages == 1 ? "page" : "pages");
}

const char* sign_of(ChangeKind kind) {
    return kind == ChangeKind::Added ? "+" : kind == ChangeKind::Removed ? "-" : "~";
}

std::string field_lines(const FieldChange& field, const std::string& indent) {
    if (field.before.empty() || field.after.empty()) {
        const bool added = field.before.empty();
        return fmt::format("{}{} {}: {}\n", indent, added ? "+" : "-", field.field, added ? field.after : field.before);
    }
    if (unicode::character_count(field.before) + unicode::character_count(field.after) <= short_change) {
        return fmt::format("{}{}: {} -> {}\n", indent, field.field, field.before, field.after);
    }
    return fmt::format("{0}{1}\n{0}  - {2}\n{0}  + {3}\n", indent, field.field, field.before, field.after);
}

std::string fields_of(const Change& change, const std::string& indent) {
    std::string lines;
    for (const FieldChange& field : change.fields) {
        lines += field_lines(field, indent);
    }
    return lines;
}

// Sections without indent, entries below them, and below those what they have.
class TextReport {
public:
    std::string write(const std::vector<Change>& changes) {
        for (const Change& change : changes) {
            switch (change.what) {
                case ChangedThing::Person:
                    text_ += change.title + "\n" + fields_of(change, "    ");
                    break;
                case ChangedThing::Summary:
                    open("", "summary");
                    add(change, 1);
                    break;
                case ChangedThing::Section:
                    add_section(change);
                    break;
                case ChangedThing::Entry:
                    open(change.section, change.section);
                    text_ += fmt::format("  {} {}\n", sign_of(change.kind), change.title) + fields_of(change, "      ");
                    entry_ = change.id;
                    break;
                case ChangedThing::Bullet:
                    open(change.section, change.section);
                    if (entry_ != change.id) {
                        text_ += fmt::format("  ~ {}\n", change.entry);
                        entry_ = change.id;
                    }
                    add(change, 3 + change.level);
                    break;
            }
        }
        return std::move(text_);
    }

private:
    // A heading for what follows, unless it stands under it already.
    void open(const std::string& section, const std::string& heading) {
        if (!section_ || *section_ != section) {
            text_ += (heading.empty() ? "(no title)" : heading) + "\n";
            section_ = section;
            entry_.clear();
        }
    }

    void add_section(const Change& change) {
        const char* const sign = change.kind == ChangeKind::Changed ? "" : sign_of(change.kind);
        text_ += fmt::format("{}{}{}\n", sign, *sign == '\0' ? "" : " ", change.title) + fields_of(change, "    ");
        section_ = change.section;
        entry_.clear();
    }

    void add(const Change& change, int steps) {
        const std::string indent(static_cast<std::size_t>(2 * steps), ' ');
        if (change.kind != ChangeKind::Changed) {
            text_ += fmt::format("{}{} {}\n", indent, sign_of(change.kind), change.title);
            return;
        }
        for (const FieldChange& field : change.fields) {
            if (field.field == "text") {
                text_ += fmt::format("{0}- {1}\n{0}+ {2}\n", indent, field.before, field.after);
            } else {
                text_ += fmt::format("{}~ {}\n", indent, change.title) + field_lines(field, indent + "    ");
            }
        }
    }

    std::string text_;
    std::optional<std::string> section_;
    std::string entry_;
};

std::string words_text(const std::vector<TextChange>& words) {
    std::string text;
    for (const TextChange& change : words) {
        text += change.page_before == change.page_after
                    ? fmt::format("page {}\n", change.page_after)
                    : fmt::format("page {} -> {}\n", change.page_before, change.page_after);
        text += change.before.empty() ? "" : "  - " + change.before + "\n";
        text += change.after.empty() ? "" : "  + " + change.after + "\n";
    }
    return text;
}

// --- For programs --------------------------------------------------------------------------------------------------

Json place_json(const Span& span, const Sources& sources) {
    const Source& source = sources.get(span.source);
    const Position begin = source.position(span.begin);
    return {{"file", source.path}, {"line", begin.line}, {"column", begin.column}};
}

Json change_json(const Change& change, const Sources& sources) {
    Json json = {{"change", name_of(change.kind)}, {"what", name_of(change.what)}};
    for (const auto& [name, text] :
         {std::pair{"section", &change.section}, std::pair{"entry", &change.entry}, std::pair{"id", &change.id}}) {
        if (!text->empty()) {
            json[name] = *text;
        }
    }
    json["title"] = change.title;
    json["fields"] = Json::array();
    for (const FieldChange& field : change.fields) {
        json["fields"].push_back({{"field", field.field}, {"before", field.before}, {"after", field.after}});
    }
    for (const auto& [name, span] : {std::pair{"before", &change.before}, std::pair{"after", &change.after}}) {
        if (span->known()) {
            json[name] = place_json(*span, sources);
        }
    }
    return json;
}

}  // namespace

std::string counts_of(const Difference& difference) {
    std::size_t added = 0;
    std::size_t removed = 0;
    std::size_t changed = 0;
    for (const Change& change : difference.cvs.changes) {
        ++(change.kind == ChangeKind::Added ? added : change.kind == ChangeKind::Removed ? removed : changed);
    }
    for (const TextChange& change : difference.words) {
        ++(change.before.empty() ? added : change.after.empty() ? removed : changed);
    }
    return fmt::format("{} added, {} removed, {} changed", added, removed, changed);
}

std::string difference_text(const Difference& difference) {
    std::string text = fmt::format("{} -> {}: ", difference.before, difference.after);
    if (difference.none()) {
        return text + "no difference\n";
    }
    const Comparison& cvs = difference.cvs;
    text += counts_of(difference) + "; " + number_of_pages(cvs.pages_before);
    text += cvs.pages_before == cvs.pages_after ? "\n" : " -> " + number_of_pages(cvs.pages_after) + "\n";
    return text + TextReport().write(cvs.changes) + words_text(difference.words);
}

std::string difference_json(const Difference& difference, const Sources& sources) {
    Json json = {{"before", {{"input", difference.before}, {"pages", difference.cvs.pages_before}}},
                 {"after", {{"input", difference.after}, {"pages", difference.cvs.pages_after}}},
                 {"same", difference.none()},
                 {"changes", Json::array()}};
    for (const Change& change : difference.cvs.changes) {
        json["changes"].push_back(change_json(change, sources));
    }
    json["words"] = Json::array();
    for (const TextChange& change : difference.words) {
        json["words"].push_back({{"page_before", change.page_before},
                                 {"page_after", change.page_after},
                                 {"before", change.before},
                                 {"after", change.after}});
    }
    constexpr int indent = 2;
    return json.dump(indent, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace vitac
