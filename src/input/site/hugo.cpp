// A site of HugoBlox (Wowchemy, Academic) -> Biography. Field names are those of its starter templates, old and new.
#include "input/site/hugo.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "base/path.h"
#include "base/unicode.h"
#include "input/academicpages/collection.h"
#include "input/data/dates.h"
#include "input/data/entries.h"
#include "input/data/fields.h"
#include "input/data/person.h"
#include "input/markdown/markdown.h"
#include "input/meaning/self.h"
#include "input/merge/merge.h"
#include "input/people/text.h"

namespace vitac {

namespace {

using data::Fields;
using data::Reading;

constexpr std::size_t largest_page = 2U * 1024U * 1024U;  // bytes, as of a page
constexpr std::size_t most_files = 500;                   // looked at in one folder

constexpr Problem<std::string, std::string> site_in_languages{
    Severity::Note, "site-in-languages", "this site is in several languages; it is read in `{}`, not in {}"};

// Where a site keeps what it shows: content/, or where it is in several languages the folder of one of them.
struct ContentFolder {
    std::string path = "content";  // in the site
    std::string language = {};
    std::string others = {};  // the languages that are left out: "`es`, `fr`"
};

struct FrontMatter {
    yaml::Node map;
    Span body;
};

std::optional<FrontMatter> open_page(const std::string& path, const std::string& site, World& world,
                                     Diagnostics& diagnostics) {
    if (world.kind_of(path) != FileKind::File || !world.lies_inside(path, site)) {
        return std::nullopt;
    }
    const FileContent content = world.read_file(path);
    if (content.status != FileContent::Status::Ok || content.bytes.size() > largest_page) {
        return std::nullopt;
    }
    const SourceId source = world.sources().add(path, unicode::repair_utf8(content.bytes).text);
    if (!path.ends_with(".md")) {
        return FrontMatter{data::read_tree(world.sources(), source, data::Notation::Yaml, diagnostics), {}};
    }
    const markdown::Parts parts = markdown::split_front_matter(world.sources(), source, diagnostics);
    return parts.front_matter ? std::optional(FrontMatter{
                                    markdown::read_front_matter(world.sources(), parts, diagnostics), parts.body})
                              : std::nullopt;
}

// --- Lists of the owner's page and of widgets ------------------------------------------------------------------------

DateRange dates_of(Fields& fields) {
    if (const yaml::Node* year = fields.take({"year", "date"})) {
        return data::date_of(year, fields.reading());
    }
    return data::range_of(fields.take({"date_start", "start"}), fields.take({"date_end", "end"}),
                          data::WithoutEnd::Ongoing, fields.reading());
}

Entry position_of(const yaml::Node& map, Reading& reading) {
    Fields fields(map, reading);
    Entry entry;
    entry.kind = EntryKind::Position;
    entry.span = map.span;
    const std::string url = fields.plain({"company_url", "institution_url", "organization_url", "url"});
    entry.organisation =
        data::linked(fields.rich({"company", "company_name", "institution", "organization", "org"}), url, map.span);
    const RichText degree = fields.rich({"course", "degree", "title", "position", "role"});
    entry.role = data::joined({degree, fields.rich({"area"})}, ", ");
    entry.location = fields.rich({"location"});
    entry.dates = dates_of(fields);
    data::add_prose(entry, fields.prose({"description", "summary"}));
    data::add_bullets(entry, {"courses", "highlights"}, fields);
    fields.take({"company_logo", "logo", "icon", "icon_pack", "button"});
    data::keep_extra(entry, fields);
    return entry;
}

Entry award_of(const yaml::Node& map, Reading& reading) {
    Fields fields(map, reading);
    Entry entry;
    entry.kind = EntryKind::Item;
    entry.span = map.span;
    const std::string url = fields.plain({"certificate_url", "url", "link"});
    entry.title = data::linked(fields.rich({"title", "name"}), url, map.span);
    entry.organisation = fields.rich({"awarder", "organization", "issuer"});
    entry.dates = dates_of(fields);
    data::add_prose(entry, fields.prose({"description", "summary"}));
    fields.take({"organization_url", "icon", "icon_pack"});
    data::keep_extra(entry, fields);
    return entry;
}

Entry skill_of(const yaml::Node& map, Reading& reading) {
    Fields fields(map, reading);
    Entry entry;
    entry.kind = EntryKind::Definition;
    entry.span = map.span;
    entry.title = fields.rich({"name"});
    if (RichText description = fields.rich({"description", "level"}); !description.empty()) {
        entry.notes.push_back({NoteKind::Detail, std::move(description)});
    }
    std::vector<RichText> names;
    for (const yaml::Node* item : fields.list({"items"})) {
        const yaml::Node* name = item->find("name");
        names.push_back(data::rich_text_of(name != nullptr ? *name : *item, reading));
    }
    if (!names.empty()) {
        entry.notes.push_back({NoteKind::Detail, data::listed(names)});
    }
    entry.kind = entry.notes.empty() ? EntryKind::Item : EntryKind::Definition;
    return entry;
}

struct ListForm {
    std::string_view key;
    const char* title;
    SectionKind kind;
    Entry (*read)(const yaml::Node& map, Reading& reading);
};
constexpr ListForm list_forms[] = {
    {"experience", "Experience", SectionKind::Experience, position_of},
    {"work", "Experience", SectionKind::Experience, position_of},
    {"education", "Education", SectionKind::Education, position_of},
    {"awards", "Awards", SectionKind::Awards, award_of},
    {"item", "Awards", SectionKind::Awards, award_of},  // of the widget "accomplishments"
    {"skills", "Skills", SectionKind::Skills, skill_of},
    {"feature", "Skills", SectionKind::Skills, skill_of},  // of the widget "featurette"
    {"languages", "Languages", SectionKind::Languages, skill_of},
};

// `education: {courses: [...]}` of old templates, `education: [...]` of new ones.
const yaml::Node* list_in(const yaml::Node& map, std::string_view key) {
    const yaml::Node* node = map.find(key);
    if (node != nullptr && node->is_map()) {
        node = node->find("courses");
    }
    return node != nullptr && node->is_sequence() ? node : nullptr;
}

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
            if (item.is_map()) {
                section.entries.push_back(form.read(item, reading));
            }
        }
        if (!section.entries.empty()) {
            lists.sections.push_back(std::move(section));
        }
    }
    return lists;
}

// --- The owner -------------------------------------------------------------------------------------------------------

std::string name_of_owner(const yaml::Node& map) {
    const yaml::Node* name = map.find("name");
    if (name != nullptr && name->is_map()) {
        const yaml::Node* shown = name->find("display");
        return shown != nullptr ? shown->text : std::string();
    }
    const yaml::Node* title = map.find("title");
    return name != nullptr && name->is_scalar() ? name->text : title != nullptr ? title->text : std::string();
}

void read_owner(Biography& biography, const yaml::Node& map, Reading& reading) {
    Fields fields(map, reading);
    const Span place = fields.place({"name", "title"});
    data::set_name(biography.person, name_of_owner(map), place, "`title` of the owner's page");
    const RichText role = fields.rich({"role"});
    std::vector<RichText> organisations;
    for (const yaml::Node* item : fields.list({"organizations", "affiliations"})) {
        const yaml::Node* name = item->find("name");
        organisations.push_back(data::rich_text_of(name != nullptr ? *name : *item, reading));
    }
    organisations.insert(organisations.begin(), role);
    std::erase_if(organisations, [](const RichText& text) { return text.empty(); });
    biography.person.headline = plain_text(data::joined(organisations, ", "));
    data::add_emails(biography.person, {"email"}, fields);
    for (const yaml::Node* item : fields.list({"social", "links", "profiles"})) {
        const yaml::Node* url = item->find("link") != nullptr ? item->find("link") : item->find("url");
        const bool is_web = url != nullptr && url->text.starts_with("http");
        if (is_web) {
            data::add_profile(biography.person, {}, {}, url->text, url->span);
        } else if (url != nullptr && url->text.starts_with("mailto:") && biography.person.contacts.empty()) {
            const std::string address = url->text.substr(7);
            biography.person.contacts.push_back({ContactKind::Email, {}, address, url->text, url->span});
        }
    }
    if (std::vector<RichText> interests = fields.rich_list({"interests"}); !interests.empty()) {
        Section section;
        section.title = rich_text("Interests");
        section.kind = SectionKind::Interests;
        section.span = map.span;
        for (RichText& interest : interests) {
            section.entries.push_back(data::item(std::move(interest)));
        }
        biography.sections.push_back(std::move(section));
    }
}

void read_text(Biography& biography, const Span& body, World& world, Diagnostics& diagnostics) {
    for (const markdown::Block& block : markdown::parse(world.sources(), body, diagnostics).blocks) {
        if (block.kind == markdown::BlockKind::Paragraph && !block.text.empty()) {
            biography.summary.push_back(block.text);
        }
    }
}

// --- Languages -------------------------------------------------------------------------------------------------------

// The value of `defaultContentLanguage`, in YAML or TOML: the one word of the configuration that is needed.
std::string default_language(const std::string& site, World& world) {
    constexpr std::string_view key = "defaultContentLanguage";
    for (const char* name : {"config/_default/hugo.yaml", "config/_default/config.yaml", "config/_default/hugo.toml",
                             "config/_default/config.toml", "hugo.yaml", "hugo.toml", "config.yaml", "config.toml"}) {
        const std::string path = in_folder(site, name);
        if (world.kind_of(path) != FileKind::File || !world.lies_inside(path, site)) {
            continue;
        }
        const std::string text = world.read_file(path).bytes;
        for (std::size_t at = text.find(key); at != std::string::npos; at = text.find(key, at + 1)) {
            const std::size_t end = std::min(text.find('\n', at), text.size());
            const std::string_view rest =
                trimmed(std::string_view(text).substr(at + key.size(), end - at - key.size()));
            if ((at == 0 || text[at - 1] == '\n') && (rest.starts_with(':') || rest.starts_with('='))) {
                const std::size_t begin = rest.find_first_not_of(" :=\"'");
                const std::size_t size = begin == std::string_view::npos ? 0 : rest.find_first_of(" \"'#", begin);
                return begin == std::string_view::npos ? std::string() : std::string(rest.substr(begin, size - begin));
            }
        }
    }
    return {};
}

ContentFolder content_of(const std::string& site, World& world) {
    const std::string content = in_folder(site, "content");
    ContentFolder found;
    std::vector<std::string> languages;
    for (const std::string& name : world.list_folder(content)) {
        constexpr std::size_t longest_tag = 7;  // "pt-br", "zh-hans"
        const std::string folder = in_folder(content, name);
        const bool is_tag = name.size() >= 2 && name.size() <= longest_tag && (name.size() == 2 || name[2] == '-');
        const bool is_site = world.kind_of(in_folder(folder, "authors")) == FileKind::Directory ||
                             world.kind_of(in_folder(folder, "_index.md")) == FileKind::File;
        if (is_tag && is_site && languages.size() < most_files) {
            languages.push_back(name);
        }
    }
    if (languages.empty() || world.kind_of(in_folder(content, "authors")) == FileKind::Directory) {
        return found;
    }
    // A language without the owner's page has little to say.
    const auto has_authors = [&](const std::string& name) {
        return world.kind_of(in_folder(in_folder(content, name), "authors")) == FileKind::Directory;
    };
    std::stable_partition(languages.begin(), languages.end(), has_authors);
    const std::string first = default_language(site, world);
    const auto chosen = std::find(languages.begin(), languages.end(), first.empty() ? "en" : first);
    found.language = chosen != languages.end() && has_authors(*chosen) ? *chosen : languages.front();
    found.path += "/" + found.language;
    for (const std::string& name : languages) {
        if (name != found.language) {
            found.others += (found.others.empty() ? "`" : ", `") + name + "`";
        }
    }
    return found;
}

// The owner among the authors of a site: the one named so by the templates, the superuser, or the only one.
std::string owner_of(const std::string& site, const ContentFolder& content, World& world) {
    for (const std::string& name : {content.path + "/authors/admin/_index.md", content.path + "/authors/me/_index.md",
                                    std::string("data/authors/me.yaml"), std::string("data/authors/admin.yaml")}) {
        if (world.kind_of(in_folder(site, name)) == FileKind::File) {
            return in_folder(site, name);
        }
    }
    const std::string folder = in_folder(site, content.path + "/authors");
    std::vector<std::string> found;
    for (const std::string& name : world.list_folder(folder)) {
        const std::string path = in_folder(folder, name + "/_index.md");
        if (world.kind_of(path) != FileKind::File || found.size() >= most_files || !world.lies_inside(path, site)) {
            continue;
        }
        found.push_back(path);
        if (world.read_file(path).bytes.find("superuser: true") != std::string::npos) {
            return path;
        }
    }
    return found.size() == 1 ? found.front() : std::string();
}

// --- The site --------------------------------------------------------------------------------------------------------

struct HugoCollection {
    const char* folder;
    const char* title;
    SectionKind kind;
};
constexpr HugoCollection collections[] = {{"publication", "Publications", SectionKind::Publications},
                                          {"publications", "Publications", SectionKind::Publications},
                                          {"event", "Talks", SectionKind::Talks},
                                          {"events", "Talks", SectionKind::Talks},
                                          {"talk", "Talks", SectionKind::Talks},
                                          {"project", "Projects", SectionKind::Projects},
                                          {"projects", "Projects", SectionKind::Projects},
                                          {"teaching", "Teaching", SectionKind::Teaching}};

void add_collections(Biography& biography, const std::string& site, const ContentFolder& content, World& world,
                     Diagnostics& diagnostics) {
    const academicpages::Known known{spellings_of_person(biography.person), true};
    for (const HugoCollection& row : collections) {
        const std::string folder = content.path + "/" + row.folder;
        Section section;
        section.title = rich_text(row.title);
        section.kind = row.kind;
        for (academicpages::Member& member :
             academicpages::read_collection({site, folder, row.kind}, known, world, diagnostics)) {
            section.entries.push_back(std::move(member.entry));
        }
        if (!section.entries.empty()) {
            section.span = section.entries.front().span;
            Biography more;
            more.sections.push_back(std::move(section));
            merge_into(biography, std::move(more), diagnostics);
        }
    }
}

// Where a widget stands on its page; first, where it does not say.
int weight_of(const yaml::Node& widget) {
    const yaml::Node* weight = widget.find("weight");
    int value = 0;
    if (weight != nullptr) {
        std::from_chars(weight->text.data(), weight->text.data() + weight->text.size(), value);
    }
    return value;
}

// Widgets of old templates are pages of their own, sections of new ones stand in a list of the home page.
void add_widgets(Biography& biography, const std::string& site, const ContentFolder& folder, World& world,
                 Reading& reading) {
    std::vector<std::string> paths = {in_folder(site, folder.path + "/_index.md"),
                                      in_folder(site, folder.path + "/experience.md")};
    const std::string widgets = in_folder(in_folder(site, folder.path), "home");
    for (const std::string& name : world.list_folder(widgets)) {
        if (name.ends_with(".md") && paths.size() < most_files) {
            paths.push_back(in_folder(widgets, name));
        }
    }
    std::vector<FrontMatter> pages;
    for (const std::string& path : paths) {
        std::optional<FrontMatter> page = open_page(path, site, world, reading.diagnostics);
        const yaml::Node* active = page ? page->map.find("active") : nullptr;
        if (page && (active == nullptr || active->text != "false")) {
            pages.push_back(std::move(*page));
        }
    }
    std::stable_sort(pages.begin(), pages.end(),
                     [](const FrontMatter& a, const FrontMatter& b) { return weight_of(a.map) < weight_of(b.map); });
    for (const FrontMatter& page : pages) {
        merge_into(biography, lists_of(page.map, reading), reading.diagnostics);
        const yaml::Node* sections = page.map.find("sections");
        for (const yaml::Node& section : sections != nullptr ? sections->items : std::vector<yaml::Node>()) {
            const yaml::Node* content = section.find("content");
            if (content != nullptr) {
                merge_into(biography, lists_of(*content, reading), reading.diagnostics);
            }
        }
    }
}

}  // namespace

std::optional<Biography> read_hugo(const ReadRequest& request, World& world, Diagnostics& diagnostics) {
    const ContentFolder content = content_of(request.path, world);
    const std::string owner = owner_of(request.path, content, world);
    const std::optional<FrontMatter> page =
        owner.empty() ? std::nullopt : open_page(owner, request.path, world, diagnostics);
    if (!page) {
        return std::nullopt;
    }
    Biography biography;
    biography.format = "hugoblox";
    biography.language = content.language.empty() ? "en" : content.language;
    if (!content.others.empty()) {
        diagnostics.add(site_in_languages.nowhere(content.language, content.others));
    }
    Reading reading{world.sources(), diagnostics, data::Notation::Yaml, biography.language, {}};
    read_owner(biography, page->map, reading);
    if (page->body.known()) {
        read_text(biography, page->body, world, diagnostics);
    }
    merge_into(biography, lists_of(page->map, reading), reading.diagnostics);
    add_widgets(biography, request.path, content, world, reading);
    add_collections(biography, request.path, content, world, diagnostics);
    mark_authors(biography.sections, spellings_of_person(biography.person), {}, diagnostics);
    return biography;
}

}  // namespace vitac
