// Where a site of HugoBlox keeps what it shows, and its pages.
#include "input/site/hugo_content.h"

#include <algorithm>
#include <vector>

#include "base/path.h"
#include "base/toml.h"
#include "base/unicode.h"
#include "input/data/tree.h"
#include "input/markdown/markdown.h"
#include "input/people/text.h"

namespace vitac::hugo {

namespace {

constexpr std::size_t largest_page = 2U * 1024U * 1024U;  // bytes, as of a page

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

}  // namespace

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

std::optional<Page> open_page(const std::string& path, const std::string& site, World& world,
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
        return Page{data::read_tree(world.sources(), source, data::Notation::Yaml, diagnostics), {}};
    }
    const markdown::Parts parts = markdown::split_front_matter(world.sources(), source, diagnostics);
    return parts.front_matter
               ? std::optional(Page{markdown::read_front_matter(world.sources(), parts, diagnostics), parts.body})
               : std::nullopt;
}

yaml::Node parameters_of(const std::string& site, World& world, Diagnostics& diagnostics) {
    for (const char* name : {"config/_default/params.toml", "config/_default/params.yaml", "config.toml", "config.yaml",
                             "hugo.toml", "hugo.yaml", "config/_default/config.toml"}) {
        const std::string path = in_folder(site, name);
        if (world.kind_of(path) != FileKind::File || !world.lies_inside(path, site)) {
            continue;
        }
        const FileContent content = world.read_file(path);
        if (content.status != FileContent::Status::Ok || content.bytes.size() > largest_page) {
            continue;
        }
        const SourceId source = world.sources().add(path, unicode::repair_utf8(content.bytes).text);
        const Span whole = world.sources().whole(source);
        yaml::Node root = path.ends_with(".toml") ? toml::parse(world.sources(), whole, diagnostics)
                                                  : yaml::parse(world.sources(), whole, diagnostics);
        const yaml::Node* parameters = path.find("params.") != std::string::npos ? &root : root.find("params");
        if (parameters != nullptr && parameters->is_map()) {
            return *parameters;
        }
    }
    return {};
}

}  // namespace vitac::hugo
