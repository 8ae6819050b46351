// What the lists of data of a site say, in the order in which it shows them, and whose they are.
#include "input/site/site_data.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

#include "base/path.h"
#include "base/toml.h"
#include "input/data/fields.h"
#include "input/data/tree.h"
#include "input/meaning/self.h"
#include "input/merge/merge.h"
#include "input/read_file.h"
#include "input/records/records.h"
#include "input/site/data_files.h"
#include "input/site/site_pages.h"

namespace vitac {

namespace {

// Of Jekyll and of Hugo.
constexpr const char* configurations[] = {"_config.yml", "_config.yaml", "config.toml",
                                          "hugo.toml",   "config.yaml",  "hugo.yaml"};

class Reader {
public:
    Reader(const SiteSoFar& site, World& world) : site_(site), world_(world) {}

    SiteData read() {
        found_.biography.format = "records";
        for (const Parsed& file : parsed_files()) {
            read_file(file.file, file.root);
        }
        const bool nobody = site_.nothing_read || site_.biography.person.name.empty();
        if (found_.biography.sections.empty() && nobody) {
            read_configuration();
        }
        if (!found_.biography.sections.empty()) {
            add_configured_person();
            mark_authors(found_.biography.sections, spellings_of_person(found_.biography.person), {},
                         found_.diagnostics);
        }
        return std::move(found_);
    }

private:
    struct Parsed {
        DataFile file;
        yaml::Node root;
    };

    // In the order in which they are shown: some say it themselves, as `section: {weight: 3}`.
    std::vector<Parsed> parsed_files() {
        std::vector<Parsed> files;
        for (const DataFile& file : find_data_files(site_.request.path, world_)) {
            if (site_.shown.count(file.stem) == 0) {
                if (std::optional<yaml::Node> root = tree_of(file.path)) {
                    files.push_back({file, std::move(*root)});
                }
            }
        }
        std::stable_sort(files.begin(), files.end(),
                         [](const Parsed& a, const Parsed& b) { return weight_of(a.root) < weight_of(b.root); });
        return files;
    }

    static int weight_of(const yaml::Node& root) {
        const yaml::Node* section = root.find("section");
        const yaml::Node* weight = section != nullptr ? section->find("weight") : nullptr;
        int value = 0;
        if (weight != nullptr) {
            std::from_chars(weight->text.data(), weight->text.data() + weight->text.size(), value);
        }
        return value;
    }

    static data::Notation notation_of(const std::string& path) {
        return path.ends_with(".json") ? data::Notation::Json : data::Notation::Yaml;
    }

    data::Reading reading(const std::string& path) {
        return {world_.sources(), found_.diagnostics, notation_of(path), "en", {}};
    }

    // Nothing for a file that says nothing: the template's place for something.
    std::optional<yaml::Node> tree_of(const std::string& path) {
        Diagnostics ignored;
        const bool readable = world_.kind_of(path) == FileKind::File &&
                              lies_in_site(path, site_.request.path, world_, found_.diagnostics);
        const std::optional<SourceId> source = readable ? open_text(path, world_, ignored) : std::nullopt;
        if (!source) {
            return std::nullopt;
        }
        yaml::Node root = path.ends_with(".toml")
                              ? toml::parse(world_.sources(), world_.sources().whole(*source), found_.diagnostics)
                              : data::read_tree(world_.sources(), *source, notation_of(path), found_.diagnostics);
        return data::is_blank(root) ? std::nullopt : std::optional(std::move(root));
    }

    // All of a CV, one of its sections, or the person.
    void read_file(const DataFile& file, const yaml::Node& root) {
        data::Reading reading = this->reading(file.path);
        if (records::is_records(root)) {
            add_records(root, file.path, reading);
        } else if (records::kind_of_key(file.stem)) {
            add_section(records::read_record_section(file.stem, {}, root, reading), file.path);
        } else {
            records::read_record_person(as_map(root, file.stem), "`" + file.path + "`", found_.biography, reading);
            found_.files.push_back(file.path);
        }
    }

    // A text alone is what the name of its file says.
    static yaml::Node as_map(const yaml::Node& root, const std::string& stem) {
        if (!root.is_scalar()) {
            return root;
        }
        yaml::Node map;
        map.kind = yaml::Kind::Map;
        map.span = root.span;
        map.members.push_back({stem, root.span, root});
        return map;
    }

    void add_records(const yaml::Node& root, const std::string& path, data::Reading& reading) {
        ReadRequest one = site_.request;
        one.path = path;
        merge_into(found_.biography, records::read_records(root, one, reading), found_.diagnostics);
        found_.files.push_back(path);
    }

    void add_section(Section section, const std::string& path) {
        const std::vector<Section>& sections = site_.biography.sections;
        const bool general = section.kind == SectionKind::Text || section.kind == SectionKind::List;
        const bool known = !general && std::any_of(sections.begin(), sections.end(),
                                                   [&](const Section& other) { return other.kind == section.kind; });
        if (!known && !section.entries.empty()) {
            found_.biography.sections.push_back(std::move(section));
            found_.files.push_back(path);
        }
    }

    // `content: [{title: Experience, content: [...]}]`, or sections among the parameters of Hugo.
    void read_configuration() {
        for (const char* name : configurations) {
            const std::string path = in_folder(site_.request.path, name);
            const std::optional<yaml::Node> root = tree_of(path);
            const yaml::Node* content = root ? root->find("content") : nullptr;
            const yaml::Node* parameters = root ? root->find("params") : nullptr;
            data::Reading reading = this->reading(path);
            for (const yaml::Node& part : content != nullptr ? content->items : std::vector<yaml::Node>()) {
                const yaml::Node* title = part.find("title");
                if (title != nullptr && title->is_scalar()) {
                    add_section(records::read_record_section(title->text, title->span, part, reading), path);
                }
            }
            if (parameters != nullptr && records::is_records(*parameters)) {
                add_records(*parameters, path, reading);
            }
        }
        found_.files.erase(std::unique(found_.files.begin(), found_.files.end()), found_.files.end());
    }

    // Such sites say in their configuration whose they are.
    void add_configured_person() {
        for (const char* name : configurations) {
            const std::string path = in_folder(site_.request.path, name);
            const std::optional<yaml::Node> root = tree_of(path);
            if (!root) {
                continue;
            }
            const yaml::Node* parameters = root->find("params");
            data::Reading reading = this->reading(path);
            Biography person;
            person.person.contacts = found_.biography.person.contacts;  // a title that is like them is her name
            records::read_record_person(*root, name, person, reading);
            if (parameters != nullptr) {
                records::read_record_person(*parameters, name, person, reading);
            }
            if (!person.person.name.empty()) {
                person.person.name_source = NameSource::SiteConfiguration;
            }
            merge_into(found_.biography, std::move(person), found_.diagnostics);
        }
    }

    const SiteSoFar& site_;
    World& world_;
    SiteData found_;
};

}  // namespace

SiteData read_site_data(const SiteSoFar& site, World& world) {
    return Reader(site, world).read();
}

}  // namespace vitac
