// A site of HugoBlox (Wowchemy, Academic) -> Biography. Field names are those of its starter templates, old and new.
#include "input/site/hugo.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "base/path.h"
#include "input/academicpages/collection.h"
#include "input/markdown/markdown.h"
#include "input/meaning/self.h"
#include "input/merge/merge.h"
#include "input/site/hugo_content.h"
#include "input/site/hugo_lists.h"
#include "input/site/hugo_owner.h"

namespace vitac {

namespace {

using data::Reading;
using namespace hugo;

constexpr Problem<std::string, std::string> site_in_languages{
    Severity::Note, "site-in-languages", "this site is in several languages; it is read in `{}`, not in {}"};

// --- Collections and widgets
// -------------------------------------------------------------------------------------------

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

// A widget or section that shows ways to reach the owner, those of the parameters among them. A site without one does
// not show them.
void add_contacts_of_widget(Person& person, const yaml::Node& map, const yaml::Node& parameters) {
    const yaml::Node* name = map.find("widget") != nullptr ? map.find("widget") : map.find("block");
    const yaml::Node* content = map.find("content");
    if (name != nullptr && (name->text == "contact" || name->text == "contact-info")) {
        hugo::add_contacts(person, content != nullptr && content->is_map() ? *content : map);
        hugo::add_contacts(person, parameters);
    }
}

// Widgets of old templates are pages of their own, sections of new ones stand in a list of the home page.
void add_widgets(Biography& biography, const std::string& site, const ContentFolder& folder,
                 const yaml::Node& parameters, World& world, Reading& reading) {
    std::vector<std::string> paths = {in_folder(site, folder.path + "/_index.md"),
                                      in_folder(site, folder.path + "/experience.md")};
    const std::string widgets = in_folder(in_folder(site, folder.path), "home");
    for (const std::string& name : world.list_folder(widgets)) {
        if (name.ends_with(".md") && paths.size() < most_files) {
            paths.push_back(in_folder(widgets, name));
        }
    }
    std::vector<Page> pages;
    for (const std::string& path : paths) {
        std::optional<Page> page = open_page(path, site, world, reading.diagnostics);
        const yaml::Node* active = page ? page->map.find("active") : nullptr;
        if (page && (active == nullptr || active->text != "false")) {
            pages.push_back(std::move(*page));
        }
    }
    std::stable_sort(pages.begin(), pages.end(),
                     [](const Page& a, const Page& b) { return weight_of(a.map) < weight_of(b.map); });
    for (const Page& page : pages) {
        merge_into(biography, lists_of(page.map, reading), reading.diagnostics);
        add_contacts_of_widget(biography.person, page.map, parameters);
        const yaml::Node* sections = page.map.find("sections");
        for (const yaml::Node& section : sections != nullptr ? sections->items : std::vector<yaml::Node>()) {
            add_contacts_of_widget(biography.person, section, parameters);
            const yaml::Node* content = section.find("content");
            if (content != nullptr) {
                merge_into(biography, lists_of(*content, reading), reading.diagnostics);
            }
        }
    }
}

// --- The owner -------------------------------------------------------------------------------------------------------

// Whatever it is, it is about the owner: items of lists are lines of their own. Recursive: markdown::deepest_nesting.
void add_texts(const std::vector<markdown::Block>& blocks, std::vector<RichText>& texts) {
    for (const markdown::Block& block : blocks) {
        if (!block.text.empty()) {
            texts.push_back(block.text);
        }
        add_texts(block.children, texts);
    }
}

void read_text(Biography& biography, const Span& body, World& world, Diagnostics& diagnostics) {
    add_texts(markdown::parse(world.sources(), body, diagnostics).blocks, biography.summary);
}

std::optional<Page> owner_page(const std::string& site, const ContentFolder& content, const yaml::Node& parameters,
                               World& world, Diagnostics& diagnostics) {
    if (const std::string owner = owner_of(site, content, world); !owner.empty()) {
        return open_page(owner, site, world, diagnostics);
    }
    std::optional<Page> about =
        open_page(in_folder(in_folder(site, content.path + "/home"), "about.md"), site, world, diagnostics);
    if (about) {
        about->map = owner_of_parameters(about->map, parameters);
    }
    return about && about->map.is_map() ? about : std::nullopt;
}

}  // namespace

std::optional<Biography> read_hugo(const ReadRequest& request, World& world, Diagnostics& diagnostics) {
    const ContentFolder content = content_of(request.path, world);
    Diagnostics ignored;  // most of a configuration is about other things
    const yaml::Node parameters = parameters_of(request.path, world, ignored);
    const std::optional<Page> page = owner_page(request.path, content, parameters, world, diagnostics);
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
    add_widgets(biography, request.path, content, parameters, world, reading);
    add_collections(biography, request.path, content, world, diagnostics);
    mark_authors(biography.sections, spellings_of_person(biography.person), {}, diagnostics);
    return biography;
}

}  // namespace vitac
