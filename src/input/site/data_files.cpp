// Which files of data of a site its templates show.
#include "input/site/data_files.h"

#include <algorithm>
#include <array>
#include <optional>

#include "base/ascii.h"
#include "base/path.h"
#include "base/unicode.h"
#include "input/records/records.h"

namespace vitac {

namespace {

constexpr std::size_t most_files = 500;  // in one folder, and of templates in all
constexpr std::size_t largest_template = 256U * 1024U;
constexpr int deepest_folder = 4;

struct Template {
    std::string text;
};

// Recursive: `depth` is bounded.
void collect(const std::string& site, const std::string& folder, int depth, World& world,
             std::vector<Template>& templates) {
    for (const std::string& name : world.list_folder(folder.empty() ? "." : folder)) {
        const std::string path = in_folder(folder, name);
        if (templates.size() >= most_files) {
            return;
        }
        if (depth > 0 && world.kind_of(path) == FileKind::Directory) {
            collect(site, path, depth - 1, world, templates);
        } else if ((name.ends_with(".html") || name.ends_with(".md") || name.ends_with(".liquid")) &&
                   world.kind_of(path) == FileKind::File && world.lies_inside(path, site)) {
            FileContent content = world.read_file(path);
            if (content.bytes.size() <= largest_template) {
                templates.push_back({std::move(content.bytes)});
            }
        }
    }
}

// Where a template speaks of a file: `site.data.jobs`, `.Site.Data.jobs`, `site.data["jobs"]`.
std::optional<std::size_t> mention(const Template& tried, const std::string& stem) {
    for (const char* before : {"data.", "Data.", "data[\"", "data['"}) {
        const std::string wanted = before + stem;
        for (std::size_t at = tried.text.find(wanted); at != std::string::npos; at = tried.text.find(wanted, at + 1)) {
            const std::size_t end = at + wanted.size();
            const char next = end < tried.text.size() ? tried.text[end] : ' ';
            if (!ascii::is_letter_or_digit(next) && next != '_' && next != '-') {
                return at;
            }
        }
    }
    return std::nullopt;
}

// In the order of a CV.
std::size_t rank_of(const std::string& stem) {
    static constexpr std::array order = {SectionKind::Experience, SectionKind::Education,    SectionKind::Publications,
                                         SectionKind::Projects,   SectionKind::Awards,       SectionKind::Talks,
                                         SectionKind::Teaching,   SectionKind::Grants,       SectionKind::Certificates,
                                         SectionKind::Service,    SectionKind::Volunteering, SectionKind::Skills,
                                         SectionKind::Languages,  SectionKind::Interests,    SectionKind::References};
    const std::optional<SectionKind> kind = records::kind_of_key(stem);
    return kind ? static_cast<std::size_t>(std::find(order.begin(), order.end(), *kind) - order.begin()) : 0;
}

bool is_about_all(const std::string& stem) {
    static constexpr std::string_view stems[] = {
        "data",    "profile", "personal", "person", "about",   "me",     "basics",  "info",     "main",   "content",
        "contact", "bio",     "sidebar",  "author", "summary", "social", "socials", "settings", "config", "links"};
    return std::find(std::begin(stems), std::end(stems), stem) != std::end(stems);
}

// By their places in the template that speaks of most of them.
void sort(std::vector<DataFile>& files, const std::vector<Template>& templates) {
    std::stable_sort(files.begin(), files.end(),
                     [](const DataFile& a, const DataFile& b) { return rank_of(a.stem) < rank_of(b.stem); });
    const auto count = [&](const Template& tried) {
        return std::count_if(files.begin(), files.end(),
                             [&](const DataFile& file) { return mention(tried, file.stem).has_value(); });
    };
    const auto most = std::max_element(templates.begin(), templates.end(),
                                       [&](const Template& a, const Template& b) { return count(a) < count(b); });
    if (most != templates.end() && count(*most) > 1) {
        std::stable_sort(files.begin(), files.end(), [&](const DataFile& a, const DataFile& b) {
            return mention(*most, a.stem).value_or(std::string::npos) <
                   mention(*most, b.stem).value_or(std::string::npos);
        });
    }
}

// `data/en` and `data/en/sections` where data is in several languages: English, or the first.
std::vector<std::string> folders_of_data(const std::string& site, World& world) {
    std::vector<std::string> folders = {"_data", "data"};
    std::string language;
    for (const std::string& name : world.list_folder(in_folder(site, "data"))) {
        const bool tag =
            name.size() == 2 && world.kind_of(in_folder(in_folder(site, "data"), name)) == FileKind::Directory;
        language = tag && (language.empty() || name == "en") ? name : language;
    }
    if (!language.empty()) {
        folders.push_back("data/" + language);
        folders.push_back("data/" + language + "/sections");
    }
    return folders;
}

}  // namespace

std::vector<DataFile> find_data_files(const std::string& site, World& world) {
    std::vector<DataFile> files;
    for (const std::string& folder : folders_of_data(site, world)) {
        const std::string path = in_folder(site, folder);
        for (const std::string& name : world.list_folder(path)) {
            const std::size_t dot = name.rfind('.');
            const std::string ending = dot == std::string::npos ? std::string() : name.substr(dot + 1);
            // A name may be any bytes; it becomes a title.
            const std::string stem = unicode::repair_utf8(std::string_view(name).substr(0, dot)).text;
            const bool data = ending == "yml" || ending == "yaml" || ending == "json" || ending == "toml";
            if (data && (records::kind_of_key(stem) || is_about_all(stem)) && files.size() < most_files &&
                world.kind_of(in_folder(path, name)) == FileKind::File) {
                files.push_back({in_folder(path, name), stem});
            }
        }
    }
    if (files.empty()) {
        return files;
    }
    std::vector<Template> templates;
    for (const char* folder : {"_layouts", "_includes", "layouts"}) {
        collect(site, in_folder(site, folder), deepest_folder, world, templates);
    }
    if (!templates.empty()) {  // else they stand elsewhere: a theme
        collect(site, site, 0, world, templates);
        collect(site, in_folder(site, "_pages"), 1, world, templates);
        std::erase_if(files, [&](const DataFile& file) {
            return std::none_of(templates.begin(), templates.end(),
                                [&](const Template& tried) { return mention(tried, file.stem).has_value(); });
        });
    }
    sort(files, templates);
    return files;
}

}  // namespace vitac
