// Lists of the owner's page and of widgets.
#include "input/site/hugo_lists.h"

#include "input/data/fields.h"
#include "input/data/text.h"
#include "input/merge/merge.h"
#include "input/records/record_entry.h"

namespace vitac::hugo {

namespace {

using data::Reading;

struct ListForm {
    std::string_view key;
    const char* title;
    SectionKind kind;
};
constexpr ListForm list_forms[] = {
    {"experience", "Experience", SectionKind::Experience},
    {"work", "Experience", SectionKind::Experience},
    {"education", "Education", SectionKind::Education},
    {"awards", "Awards", SectionKind::Awards},
    {"item", "Awards", SectionKind::Awards},  // of the widget "accomplishments"
    {"skills", "Skills", SectionKind::Skills},
    {"feature", "Skills", SectionKind::Skills},  // of the widget "featurette"
    {"languages", "Languages", SectionKind::Languages},
};

// `education: {courses: [...]}` of old templates, `education: [...]` of new ones.
const yaml::Node* list_in(const yaml::Node& map, std::string_view key) {
    const yaml::Node* node = map.find(key);
    if (node != nullptr && node->is_map()) {
        node = node->find("courses") != nullptr ? node->find("courses") : node->find(key);
    }
    return node != nullptr && node->is_sequence() ? node : nullptr;
}

}  // namespace

Biography lists_of(const yaml::Node& map, Reading& reading) {
    Biography lists;
    const yaml::Node* title = map.find("title");
    for (const ListForm& form : list_forms) {
        const yaml::Node* list = list_in(map, form.key);
        if (list == nullptr) {
            continue;
        }
        Section section;
        const bool is_widget = map.find("widget") != nullptr && title != nullptr && title->is_scalar();
        section.title = is_widget ? data::rich_text_of(*title, reading) : rich_text(form.title);
        section.kind = form.kind;
        section.span = list->span;
        for (const yaml::Node& item : list->items) {
            if (!data::is_blank(item)) {
                section.entries.push_back(records::read_record(item, form.kind, records::Unknown::Kept, reading));
            }
        }
        if (!section.entries.empty()) {
            lists.sections.push_back(std::move(section));
        }
    }
    return lists;
}

}  // namespace vitac::hugo
