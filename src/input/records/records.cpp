// Files of data whose keys speak -> Biography.
#include "input/records/records.h"

#include <algorithm>
#include <utility>

#include "base/unicode.h"
#include "input/data/entries.h"
#include "input/data/fields.h"
#include "input/data/language.h"
#include "input/data/person.h"
#include "input/meaning/section_words.h"
#include "input/people/text.h"
#include "input/records/record_entry.h"

namespace vitac::records {

namespace {

using namespace data;

// The list that a map is about, {title, intro, assignments: [...]}: the one whose items have most fields, so that
// buttons beside it are none.
const yaml::Member* list_in(const yaml::Node& map) {
    const yaml::Member* found = nullptr;
    for (const yaml::Member& member : map.members) {
        const std::vector<yaml::Node>& items = member.value.items;
        const bool list = member.value.is_sequence() && !items.empty() && member.key != "buttons";
        if (list && (found == nullptr || items.front().members.size() > found->value.items.front().members.size())) {
            found = &member;
        }
    }
    return found;
}

// `section: {name, enable}` says how a template shows what stands beside it.
bool is_switched_off(const yaml::Node& map) {
    const yaml::Node* section = map.find("section");
    const yaml::Node* enabled = section != nullptr ? section->find("enable") : nullptr;
    return enabled != nullptr && enabled->text == "false";
}

bool has_list(const yaml::Node& value) {
    return value.is_sequence() ? !value.items.empty() : list_in(value) != nullptr;
}

bool has_records(const yaml::Node& value) {
    const yaml::Member* member = list_in(value);
    const yaml::Node& list = value.is_sequence() || member == nullptr ? value : member->value;
    return std::any_of(list.items.begin(), list.items.end(), [](const yaml::Node& item) { return item.is_map(); });
}

bool is_section(const yaml::Member& member) {
    return has_list(member.value) && kind_of_key(member.key).has_value();
}

bool is_about_person(const std::string& key) {
    return is_one_of_names(ascii_lower(key), {"sidebar", "profile", "person", "personal", "personal_info",
                                              "personal-info", "basics", "about", "header", "contact", "contacts",
                                              "bio", "author", "me", "info", "social", "links", "general"});
}

// `career-profile: {title, summary}`: prose under a title.
bool is_prose(const yaml::Node& value) {
    return value.is_map() && std::all_of(value.members.begin(), value.members.end(), [](const yaml::Member& member) {
               return !member.value.is_map() && !member.value.is_sequence();
           });
}

// Under such a key or title stands what the person says of herself.
bool is_about(const yaml::Member& member) {
    const yaml::Node* title = member.value.find("title");
    return is_about_title(title_of_key(member.key)) || (title != nullptr && is_about_title(title->text)) ||
           is_one_of_names(member.key, {"career-profile", "career_profile", "careerProfile", "summary"});
}

// A paragraph is an entry, as is each item of a list.
void add_prose_entries(Section& section, Prose prose) {
    for (RichText& text : prose.paragraphs) {
        section.entries.push_back(paragraph(std::move(text)));
    }
    for (Bullet& bullet : prose.bullets) {
        Entry entry = item(std::move(bullet.text));
        entry.bullets = std::move(bullet.children);
        section.entries.push_back(std::move(entry));
    }
}

void add_prose_of(const yaml::Member& member, Biography& biography, Reading& reading) {
    Fields fields(member.value, reading);
    const RichText title = fields.rich({"title", "name"});
    Prose prose = fields.prose({"summary", "content", "text", "description", "body", "intro", "profile"});
    const std::string heading = title.empty() ? title_of_key(member.key) : plain_text(title);
    if (is_about(member)) {
        std::vector<RichText> paragraphs = paragraphs_of(std::move(prose));
        std::move(paragraphs.begin(), paragraphs.end(), std::back_inserter(biography.summary));
    } else if (!prose.paragraphs.empty() || !prose.bullets.empty()) {
        Section section;
        section.title = title.empty() ? rich_text(heading, member.key_span) : title;
        section.kind = SectionKind::Text;
        section.span = member.value.span;
        add_prose_entries(section, std::move(prose));
        biography.sections.push_back(std::move(section));
    }
    fields.left_over();
}

// `{company: X, positions: [{...}]}`, `{section: Work, contents: [{...}]}`: records below what they have in common,
// which is where they were, or a heading and nothing else. What else has a list in it is one record.
const yaml::Member* records_in(const yaml::Node& node, SectionKind kind) {
    const yaml::Member* list = list_in(node);
    const bool ability = kind == SectionKind::Skills || kind == SectionKind::Languages;
    if (list == nullptr || !list->value.items.front().is_map() || ability ||
        is_one_of_names(list->key, {"awards", "links", "authors"})) {
        return nullptr;
    }
    const bool heading = std::all_of(node.members.begin(), node.members.end(), [&](const yaml::Member& member) {
        return &member == list || is_blank(member.value) ||
               is_one_of_names(member.key, {"section", "title", "name", "group", "category", "icon", "layout"});
    });
    const bool posts = has_organisation(node) && is_like_position(list->value.items.front());
    return heading || posts ? list : nullptr;
}

// What the common part says in sentences.
void leave_out_overviews(yaml::Node& common) {
    std::erase_if(common.members, [](const yaml::Member& member) {
        return is_one_of_names(member.key, {"overview", "description", "summary", "details"});
    });
    for (yaml::Member& member : common.members) {
        if (member.value.is_map()) {
            std::erase_if(member.value.members, [](const yaml::Member& part) { return part.key == "overview"; });
        }
    }
}

void add_records(const yaml::Node& node, Section& section, Reading& reading) {
    if (is_blank(node)) {
        return;
    }
    const yaml::Member* list = records_in(node, section.kind);
    if (list == nullptr) {
        section.entries.push_back(read_record(node, section.kind, Unknown::Printed, reading));
        return;
    }
    yaml::Node common = node;
    std::erase_if(common.members, [&](const yaml::Member& member) { return member.key == list->key; });
    const bool is_place = has_organisation(common);
    Fields fields(common, reading);
    const std::string group =
        is_place ? std::string() : fields.plain({"section", "title", "name", "group", "category"});
    for (const yaml::Node& record : list->value.items) {
        if (&record != &list->value.items.front()) {
            leave_out_overviews(common);  // said once
        }
        yaml::Node whole = record;
        if (is_place && whole.is_map()) {
            std::copy_if(common.members.begin(), common.members.end(), std::back_inserter(whole.members),
                         [&](const yaml::Member& member) { return record.find(member.key) == nullptr; });
        }
        section.entries.push_back(read_record(whole, section.kind, Unknown::Printed, reading));
        section.entries.back().group = group;
    }
    if (!is_place) {
        fields.left_over();
    }
}

// A map about the person is a column at the side, with sections in it that come behind all others.
void read_side(const yaml::Member& side, Biography& biography, std::vector<Section>& at_end, Reading& reading) {
    yaml::Node rest;
    rest.kind = yaml::Kind::Map;
    rest.members = read_record_person(side.value, "`" + side.key + "`", biography, reading);
    for (auto& [key, value] : Fields(rest, reading).left_over()) {
        biography.front_matter.emplace_back(key, value);
    }
    for (const yaml::Member& member : side.value.members) {
        if (is_section(member)) {
            at_end.push_back(read_record_section(member.key, member.key_span, member.value, reading));
        }
    }
}

void read_member(const yaml::Member& member, Biography& biography, std::vector<Section>& at_end, Reading& reading) {
    const bool about_person = is_about_person(member.key);
    const bool prose = is_prose(member.value);
    if (about_person && member.value.is_map() &&
        (!prose || member.value.find("name") != nullptr || !is_about(member))) {
        read_side(member, biography, at_end, reading);
    } else if (prose) {
        add_prose_of(member, biography, reading);
    } else if (is_section(member) || (!about_person && has_records(member.value))) {
        biography.sections.push_back(read_record_section(member.key, member.key_span, member.value, reading));
    } else if (member.value.is_scalar()) {
        biography.front_matter.emplace_back(member.key, flattened(member.value));
    }
}

}  // namespace

std::optional<SectionKind> kind_of_key(const std::string& key) {
    struct Word {
        std::string_view word;
        SectionKind kind;
    };
    // Keys of templates that as titles on a page would say too little.
    static constexpr Word words[] = {{"jobs", SectionKind::Experience},
                                     {"courses", SectionKind::Certificates},
                                     {"associations", SectionKind::Service},
                                     {"affiliations", SectionKind::Service},
                                     {"oss contributions", SectionKind::Projects},
                                     {"accomplishments", SectionKind::Awards},
                                     {"toolset", SectionKind::Skills},
                                     {"trainings", SectionKind::Education},
                                     {"training", SectionKind::Education}};
    const std::string title = title_of_key(key);
    const std::string folded = unicode::fold(title);
    const auto* word =
        std::find_if(std::begin(words), std::end(words), [&](const Word& row) { return row.word == folded; });
    if (word != std::end(words)) {
        return word->kind;
    }
    TitleMeaning meaning = meaning_of_title(title);
    if (!meaning.exact && title.ends_with('s')) {
        meaning = meaning_of_title(title.substr(0, title.size() - 1));
    }
    return meaning.exact ? meaning.kind : std::nullopt;
}

bool is_records(const yaml::Node& root) {
    constexpr int least = 2;  // one list may be anything
    const auto sections = std::count_if(root.members.begin(), root.members.end(), [](const yaml::Member& member) {
        return is_section(member) && has_records(member.value);
    });
    const bool named = std::any_of(root.members.begin(), root.members.end(), [](const yaml::Member& member) {
        return is_about_person(member.key) && member.value.find("name") != nullptr;
    });
    return root.is_map() && sections >= (named ? 1 : least);
}

namespace {

// `{title: More about me, content: |...}`: a section that is all text.
void add_texts_of(const yaml::Node& map, Section& section, Reading& reading) {
    Fields fields(map, reading);
    add_prose_entries(section, fields.prose({"content", "text", "body"}));
}

}  // namespace

Section read_record_section(const std::string& key, Span key_span, const yaml::Node& value, Reading& reading) {
    Section section;
    section.span = join(key_span.known() ? key_span : value.span, value.span);
    const yaml::Node* list = &value;
    RichText introduction;
    if (value.is_map()) {
        if (is_switched_off(value)) {
            return section;
        }
        Fields fields(value, reading);
        section.title = fields.rich({"title"});
        if (const yaml::Node* about = fields.take({"section"})) {
            section.title = about->is_map() ? Fields(*about, reading).rich({"name", "title"}) : section.title;
        }
        introduction = fields.rich({"intro", "introduction", "summary", "description"});
        const yaml::Member* member = list_in(value);
        list = member != nullptr ? &member->value : &value;
    }
    if (section.title.empty()) {
        section.title = rich_text(title_of_key(key), key_span);
    }
    section.kind =
        kind_of_key(key).value_or(meaning_of_title(plain_text(section.title)).kind.value_or(SectionKind::List));
    // "Works" and "Work" are what somebody made as well.
    const bool made = section.kind == SectionKind::Experience && !list->items.empty() &&
                      std::all_of(list->items.begin(), list->items.end(), [&](const yaml::Node& node) {
                          return node.is_map() && !is_like_position(node) && records_in(node, section.kind) == nullptr;
                      });
    section.kind = made ? SectionKind::Projects : section.kind;
    if (!introduction.empty()) {
        section.entries.push_back(paragraph(std::move(introduction)));
    }
    if (list->is_map()) {
        section.kind = section.kind == SectionKind::List ? SectionKind::Text : section.kind;
        add_texts_of(value, section, reading);
    }
    for (const yaml::Node& node : list->items) {
        add_records(node, section, reading);
    }
    return section;
}

Biography read_records(const yaml::Node& root, const ReadRequest& request, Reading& reading) {
    Biography biography;
    biography.format = "records";
    set_language(biography, {}, root, {}, reading);
    read_record_person(root, "the file", biography, reading);
    std::vector<Section> at_end;
    for (const yaml::Member& member : root.members) {
        read_member(member, biography, at_end, reading);
    }
    std::move(at_end.begin(), at_end.end(), std::back_inserter(biography.sections));
    finish(biography, request, "`name`", reading);
    return biography;
}

}  // namespace vitac::records
