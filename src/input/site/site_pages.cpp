// Which pages of a Jekyll or Quarto site say something of its owner.
#include "input/site/site_pages.h"

#include <algorithm>
#include <optional>
#include <set>

#include "base/path.h"
#include "base/unicode.h"
#include "base/yaml.h"
#include "input/markdown/markdown.h"
#include "input/meaning/section_words.h"
#include "input/people/text.h"

namespace vitac {

namespace {

constexpr Problem<std::string> page_not_in_menu{Severity::Note, "page-not-in-menu",
                                                "`{}` is not in the menu of the site; it is left out"};

constexpr Problem<std::string> page_not_understood{
    Severity::Note, "page-not-understood",
    "`{}` is in the menu of the site, but not about a subject that a CV has; it is left out"};
constexpr Problem<std::string> outside_of_site{Severity::Warning, "outside-of-site",
                                               "`{}` is a link to a file outside the site; it is not read"};

constexpr std::size_t most_files = 1000;                  // looked at in one folder
constexpr std::size_t largest_page = 2U * 1024U * 1024U;  // bytes, as of a page
constexpr std::size_t largest_menu = 256U * 1024U;

// "{{ site.baseurl }}/CV/" -> "cv"
std::string address_of(std::string_view url) {
    if (const std::size_t close = url.find("}}"); close != std::string_view::npos) {
        url = url.substr(close + 2);
    }
    std::string address = unicode::to_lower(std::string(trimmed(url)));
    for (const char* ending : {".html", ".md", ".qmd", ".rmd"}) {
        address = address.ends_with(ending) ? address.substr(0, address.rfind('.')) : address;
    }
    while (address.starts_with('/') || address.starts_with('.')) {
        address.erase(0, 1);
    }
    while (address.ends_with('/')) {
        address.pop_back();
    }
    return address == "index" ? std::string() : address;
}

std::string text_of(const yaml::Node& map, std::string_view key) {
    const yaml::Node* node = map.find(key);
    return node != nullptr && node->is_scalar() ? node->text : std::string();
}

// The addresses in the site's menu, also in menus below others.
void add_addresses(const yaml::Node& node, std::set<std::string>& menu) {  // depth: yaml::Limits
    if (const std::string url = text_of(node, "url"); !url.empty()) {
        menu.insert(address_of(url));
    }
    for (const yaml::Node& item : node.items) {
        add_addresses(item, menu);
    }
    for (const yaml::Member& member : node.members) {
        add_addresses(member.value, menu);
    }
}

std::optional<std::set<std::string>> menu_of(const std::string& site, World& world) {
    const std::string path = in_folder(site, "_data/navigation.yml");
    const FileContent content = world.lies_inside(path, site) ? world.read_file(path) : FileContent{};
    if (content.bytes.empty() || content.bytes.size() > largest_menu) {
        return std::nullopt;
    }
    const SourceId source = world.sources().add(path, unicode::repair_utf8(content.bytes).text);
    Diagnostics ignored;  // of the menu only what can be read counts
    std::set<std::string> menu;
    add_addresses(yaml::parse(world.sources(), world.sources().whole(source), ignored), menu);
    return menu.empty() ? std::nullopt : std::optional(menu);
}

std::optional<yaml::Node> front_matter_of(const std::string& path, World& world) {
    const FileContent content = world.read_file(path);
    if (content.status != FileContent::Status::Ok || content.bytes.size() > largest_page) {
        return std::nullopt;
    }
    const SourceId source = world.sources().add(path, unicode::repair_utf8(content.bytes).text);
    Diagnostics ignored;  // said when the page is read
    const markdown::Parts parts = markdown::split_front_matter(world.sources(), source, ignored);
    return markdown::read_front_matter(world.sources(), parts, ignored);
}

bool is_one_of_words(const std::string& word, std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

std::optional<PageRole> role_of(const std::string& stem, const std::string& address, const std::string& title) {
    if (is_one_of_words(stem, {"about", "index", "home", "about-me", "aboutme", "bio", "biography", "me"}) ||
        (address.empty() && is_about_title(title))) {
        return PageRole::Home;
    }
    if (is_one_of_words(stem, {"cv", "resume", "vita", "curriculum-vitae", "curriculum_vitae"})) {
        return PageRole::Cv;
    }
    // Titles of whole pages, which as headings on a page say too little.
    const bool is_subject =
        is_one_of_words(stem, {"research", "service", "outreach", "mentoring", "advising", "software"});
    const bool topic = is_subject || meaning_of_title(title).exact || meaning_of_title(stem).exact;
    return topic ? std::optional(PageRole::Topic) : std::nullopt;
}

// Whether a generator makes the site: then HTML without front matter is copied as it is, and no page.
bool is_generated(const std::string& site, World& world) {
    static constexpr std::string_view files[] = {"_config.yml", "_quarto.yml", "hugo.toml",
                                                 "hugo.yaml",   "config.toml", "config"};
    return std::any_of(std::begin(files), std::end(files), [&](std::string_view file) {
        return world.kind_of(in_folder(site, std::string(file))) != FileKind::Missing;
    });
}

struct Site {
    std::optional<std::set<std::string>> menu;
    bool generated = false;
};

struct Candidate {
    SitePage page;
    bool is_shown = false;
};

std::optional<Candidate> candidate_of(const std::string& folder, const std::string& name, const Site& site,
                                      World& world, Diagnostics& diagnostics) {
    const std::optional<std::set<std::string>>& menu = site.menu;
    const std::string path = in_folder(folder, name);
    const std::optional<yaml::Node> front = front_matter_of(path, world);
    if (!front || (site.generated && !front->is_map() && name.ends_with(".html")) ||
        text_of(*front, "published") == "false" || text_of(*front, "draft") == "true") {
        return std::nullopt;
    }
    const std::string stem = unicode::to_lower(name.substr(0, name.rfind('.')));
    const std::string link = text_of(*front, "permalink");
    const std::string address = address_of(link.empty() ? stem : link);
    const std::optional<PageRole> role = role_of(stem, address, text_of(*front, "title"));
    const bool in_menu = menu ? menu->count(address) != 0 : text_of(*front, "nav") != "false";
    if (!role) {
        if (menu && in_menu && name.ends_with(".md")) {
            diagnostics.add(page_not_understood.nowhere(path).with_hint("name it to build it: vitac build " + path));
        }
        return std::nullopt;
    }
    return Candidate{{path, *role}, in_menu || *role == PageRole::Home};
}

}  // namespace

std::vector<SitePage> find_pages(const std::string& site, World& world, Diagnostics& diagnostics) {
    const Site known{menu_of(site, world), is_generated(site, world)};
    std::vector<SitePage> pages;
    for (const std::string& folder : {in_folder(site, "_pages"), in_folder(site, "_tabs"), site}) {
        const std::vector<std::string> names = world.list_folder(folder.empty() ? "." : folder);
        for (std::size_t i = 0; i < std::min(names.size(), most_files); ++i) {
            const std::string path = in_folder(folder, names[i]);
            static constexpr std::string_view endings[] = {".md", ".markdown", ".html", ".qmd", ".Rmd"};
            const bool is_page = std::any_of(std::begin(endings), std::end(endings),
                                             [&](std::string_view ending) { return names[i].ends_with(ending); });
            if (names[i].starts_with('_')) {
                continue;  // a generator leaves it out
            }
            if (!is_page || world.kind_of(path) != FileKind::File || !lies_in_site(path, site, world, diagnostics)) {
                continue;
            }
            const std::optional<Candidate> candidate = candidate_of(folder, names[i], known, world, diagnostics);
            if (candidate && !candidate->is_shown) {
                diagnostics.add(page_not_in_menu.nowhere(path).with_hint("name it to build it: vitac build " + path));
            } else if (candidate) {
                pages.push_back(candidate->page);
            }
        }
    }
    std::stable_sort(pages.begin(), pages.end(), [](const SitePage& a, const SitePage& b) { return a.role < b.role; });
    return pages;
}

bool lies_in_site(const std::string& path, const std::string& site, World& world, Diagnostics& diagnostics) {
    const bool inside = world.lies_inside(path, site);
    if (!inside) {
        diagnostics.add(outside_of_site.nowhere(path));
    }
    return inside;
}

}  // namespace vitac
