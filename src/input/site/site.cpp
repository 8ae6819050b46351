// The folder of a personal site -> Biography: what is read, and in which order it is put together.
#include "input/site/site.h"

#include <algorithm>
#include <set>
#include <utility>

#include "base/path.h"
#include "base/unicode.h"
#include "input/academicpages/collection.h"
#include "input/academicpages/person_facts.h"
#include "input/bibtex/bibtex.h"
#include "input/data/entries.h"
#include "input/meaning/identify.h"
#include "input/meaning/self.h"
#include "input/merge/merge.h"
#include "input/people/names.h"
#include "input/people/text.h"
#include "input/read_file.h"
#include "input/site/hugo.h"
#include "input/site/site_data.h"
#include "input/site/site_pages.h"
#include "input/site/template_examples.h"

namespace vitac {

namespace {

using namespace academicpages;

constexpr Problem<std::string> site_read{Severity::Note, "site-read", "this site was read from {}"};
constexpr Problem<> template_example{Severity::Warning, "template-example",
                                     "this is an example that came with the site's template; it is left out"};
constexpr Problem<std::string, std::string> template_file{
    Severity::Warning, "template-file", "`{}` is about `{}`, as the site's template has it; it is left out"};
constexpr Problem<> introduction_left_out{
    Severity::Note, "introduction-left-out",
    "this stands before the first heading of a page that is not the person's own; it is left out"};
constexpr Problem<std::string> data_file_not_read{Severity::Note, "data-file-not-read",
                                                  "`{}` is not read, since the site has a page that is its CV"};
constexpr Problem<std::string, std::string, std::string> another_person{
    Severity::Note, "another-person", "`{}` is about `{}`, not about `{}`; it is left out"};

// Whose CV al-folio comes with.
constexpr std::string_view person_of_template = "Albert Einstein";

class SiteReader {
public:
    SiteReader(const ReadRequest& request, World& world, Diagnostics& diagnostics)
        : request_(request), world_(world), diagnostics_(diagnostics) {}

    std::optional<Biography> read() {
        Diagnostics found;
        configuration_ = find_site_configuration(path_of("index.md"), world_, found);
        pages_ = find_pages(request_.path, world_, diagnostics_);
        read_pages();
        read_data_file();
        read_data_lists();
        read_collections();
        read_bibliographies();
        if (files_.empty()) {
            return std::nullopt;
        }
        finish();
        return std::move(biography_);
    }

private:
    std::string path_of(const std::string& name) const { return in_folder(request_.path, name); }

    // A configuration is read with each page, and what is wrong in it is said once.
    // Whether anything says whose site it is, is known at the end.
    void add_new(const Diagnostics& found) {
        for (const Diagnostic& diagnostic : found.all()) {
            if (diagnostic.name == "name-unknown") {
                continue;
            }
            const std::string path =
                diagnostic.span.known() ? world_.sources().get(diagnostic.span.source).path : std::string();
            const std::string key = diagnostic.name + "\n" + diagnostic.message + "\n" + path + "\n" +
                                    std::to_string(diagnostic.span.begin);
            if (said_.insert(key).second) {
                diagnostics_.add(diagnostic);
            }
        }
    }

    std::optional<Biography> read_one(const std::string& path) {
        Diagnostics found;
        std::optional<Biography> biography = read_one(path, found);
        add_new(found);
        return biography;
    }

    std::optional<Biography> read_one(const std::string& path, Diagnostics& found) {
        if (!lies_in_site(path, request_.path, world_, found)) {
            return std::nullopt;
        }
        ReadRequest one = request_;
        one.path = path;
        one.name = request_.name.empty() ? name_ : request_.name;
        std::optional<Biography> biography;
        if (const std::optional<SourceId> source = open_text(path, world_, found)) {
            biography = read_source(*source, one, world_, shown_, found);
        }
        return biography;
    }

    // The home page knows the person and is read first; the sections of a CV come before those of other pages.
    void read_pages() {
        std::vector<std::pair<PageRole, Biography>> read;
        for (const SitePage& page : pages_) {
            std::optional<Biography> biography = read_one(page.path);
            if (!biography) {
                continue;
            }
            if (!biography->sections.empty() || (page.role == PageRole::Home && !biography->summary.empty())) {
                files_.push_back(page.path);
            }
            if (name_.empty()) {
                name_ = biography->person.name;
                named_ = biography->person;
            }
            leave_out_examples(*biography);
            if (page.role != PageRole::Home) {
                leave_out_introduction(*biography);
            }
            read.emplace_back(page.role, std::move(*biography));
        }
        has_cv_ = std::any_of(read.begin(), read.end(), [](const auto& page) {
            return page.first == PageRole::Cv && !page.second.sections.empty();
        });
        start_with_home(read);
        for (const PageRole role : {PageRole::Cv, PageRole::Home, PageRole::Topic}) {
            for (auto& [role_of_page, biography] : read) {
                if (role_of_page == role) {
                    merge_into(biography_, std::move(biography), diagnostics_);
                }
            }
        }
    }

    // Of a template that nobody has made their own all is shown as it is.
    void leave_out_examples(Biography& biography) {
        if (biography.person.name.empty() || is_placeholder_name(biography.person.name)) {
            return;
        }
        if (!biography.summary.empty() && is_text_of_template(plain_text(biography.summary.front()))) {
            diagnostics_.add(template_example.at(span_of(biography.summary.front())));
            biography.summary.clear();
            biography.sections.clear();
        }
        leave_out_filler(biography.summary);
        for (Section& section : biography.sections) {
            std::erase_if(section.entries, [&](const Entry& entry) {
                const bool example = is_example_of_template(entry) || is_work_of_template(entry, biography.person.name);
                if (example) {
                    diagnostics_.add(template_example.at(entry.span));
                }
                return example;
            });
            for (Entry& entry : section.entries) {
                std::erase_if(entry.notes, [&](const Note& note) { return is_said_filler(note.text); });
            }
        }
        std::erase_if(biography.sections, [](const Section& section) { return section.entries.empty(); });
    }

    bool is_said_filler(const RichText& text) {
        const bool filler = is_filler(plain_text(text));
        if (filler) {
            diagnostics_.add(template_example.at(span_of(text)));
        }
        return filler;
    }

    void leave_out_filler(std::vector<RichText>& paragraphs) {
        std::erase_if(paragraphs, [&](const RichText& text) { return is_said_filler(text); });
    }

    // What stands before the first heading of a page about one thing introduces the page, not the person.
    void leave_out_introduction(Biography& biography) {
        if (!biography.summary.empty()) {
            Span span = span_of(biography.summary.front());
            for (const RichText& paragraph : biography.summary) {
                span = join(span, span_of(paragraph));
            }
            diagnostics_.add(introduction_left_out.at(span));
        }
        biography.summary.clear();
    }

    // What the home page says of the person goes before what others say.
    void start_with_home(const std::vector<std::pair<PageRole, Biography>>& read) {
        if (!read.empty()) {
            biography_ = read.front().second;
            biography_.sections.clear();
        }
    }

    bool is_about_someone_else(const std::string& path, const Person& person) {
        const std::string& owner = biography_.person.name;
        if (person.name.empty() || owner.empty() || people::match_name(person.name, owner) != people::Match::None) {
            return false;
        }
        diagnostics_.add(another_person.nowhere(path, person.name, owner).with_hint("the template's own example?"));
        return true;
    }

    // The file of data behind a page without text of its own (al-folio), or instead of pages.
    void read_data_file() {
        static constexpr const char* names[] = {"_data/cv.yml",
                                                "_data/cv.yaml",
                                                "_data/resume.yml",
                                                "_data/resume.yaml",
                                                "assets/json/resume.json",
                                                "_data/cv.json",
                                                "_data/resume.json",
                                                "resume.json",
                                                "resume.yaml",
                                                "resume.yml",
                                                "cv.yaml",
                                                "cv.yml",
                                                "cv.json"};
        for (const char* name : names) {
            const std::string path = path_of(name);
            if (world_.kind_of(path) != FileKind::File) {
                continue;
            }
            if (has_cv_) {
                diagnostics_.add(
                    data_file_not_read.nowhere(path).with_hint("name it to build it: vitac build " + path));
                continue;
            }
            // The person's name would be forced on it: whose it is, it must say itself.
            const std::string name_before = std::exchange(name_, std::string());
            Diagnostics found;
            std::optional<Biography> biography = read_one(path, found);
            name_ = name_before;
            // Of a file that is left out nothing more is said than that.
            if (biography && is_about_someone_else(path, biography->person)) {
                continue;
            }
            if (biography && biography_.person.name.empty() && !pages_.empty() &&
                (is_placeholder_name(biography->person.name) || biography->person.name == person_of_template)) {
                diagnostics_.add(template_file.nowhere(path, biography->person.name));
                continue;
            }
            add_new(found);
            if (biography && !biography->sections.empty()) {
                files_.push_back(path);
                read_cv_file_ = true;
                merge_into(biography_, std::move(*biography), diagnostics_);
                return;
            }
        }
    }

    // Lists of data that the templates of the site show; where pages have such a section, it is theirs.
    void read_data_lists() {
        if (has_cv_ || read_cv_file_) {
            return;
        }
        SiteData data = read_site_data({request_, biography_, shown_, files_.empty()}, world_);
        add_new(data.diagnostics);
        if (data.biography.sections.empty()) {
            return;
        }
        leave_out_examples(data.biography);
        files_.insert(files_.end(), data.files.begin(), data.files.end());
        biography_.format = biography_.format.empty() ? data.biography.format : biography_.format;
        merge_into(biography_, std::move(data.biography), diagnostics_);
    }

    // Collections that no page shows. Where the site has a menu, its pages say all that is shown.
    void read_collections() {
        const bool has_menu = world_.kind_of(path_of("_data/navigation.yml")) == FileKind::File && !pages_.empty();
        for (const char* name : {"publications", "talks", "teaching", "portfolio", "projects"}) {
            if (has_menu || shown_.count(name) != 0) {
                continue;
            }
            const SectionKind kind = kind_of_collection(name, SectionKind::List);
            const Known known{spellings_of_person(person()), true};
            Diagnostics found;  // a page may have looped over it
            std::vector<Entry> entries =
                entries_of(read_collection({request_.path, std::string("_") + name, kind}, known, world_, found));
            add_new(found);
            add_entries(data::title_of_key(name), kind, std::move(entries), path_of(std::string("_") + name));
        }
        if (files_.empty() || biography_.format.empty()) {
            biography_.format = "academicpages-collection";
        }
        if (std::optional<Biography> hugo = read_hugo(request_, world_, diagnostics_)) {
            files_.push_back(path_of("content"));
            biography_.format = hugo->format;
            if (pages_.empty()) {
                biography_.language = hugo->language;
            }
            leave_out_examples(*hugo);
            merge_into(biography_, std::move(*hugo), diagnostics_);
        }
    }

    static std::vector<Entry> entries_of(std::vector<Member> members) {
        std::vector<Entry> entries;
        for (Member& member : members) {
            entries.push_back(std::move(member.entry));
        }
        return entries;
    }

    void add_entries(const std::string& title, SectionKind kind, std::vector<Entry> entries, const std::string& from) {
        if (entries.empty()) {
            return;
        }
        files_.push_back(from);
        Section section;
        section.title = rich_text(title);
        section.kind = kind;
        section.span = entries.front().span;
        section.entries = std::move(entries);
        Biography more;
        more.sections.push_back(std::move(section));
        mark_authors(more.sections, spellings_of_person(person()), {}, diagnostics_);
        more.person.name = person().name;
        leave_out_examples(more);
        merge_into(biography_, std::move(more), diagnostics_);
    }

    // Of several bibliographies the one that the configuration names.
    void read_bibliographies() {
        std::vector<std::string> paths;
        for (const char* folder : {"_bibliography", "."}) {
            for (const std::string& name : world_.list_folder(path_of(folder))) {
                const std::string path =
                    folder == std::string_view(".") ? path_of(name) : path_of("_bibliography/" + name);
                if (name.ends_with(".bib")) {
                    paths.push_back(path);
                }
            }
        }
        const std::string main = path_of("_bibliography/" + configuration_.bibliography);
        if (std::find(paths.begin(), paths.end(), main) != paths.end()) {
            paths = {main};
        }
        std::erase_if(paths, [&](const std::string& path) { return shown_.count(path) != 0; });
        for (const std::string& path : paths) {
            Diagnostics found;
            const std::optional<SourceId> source =
                lies_in_site(path, request_.path, world_, found) ? open_text(path, world_, found) : std::nullopt;
            if (source) {
                add_entries("Publications", SectionKind::Publications,
                            read_bibtex_entries(world_.sources(), world_.sources().whole(*source),
                                                spellings_of_person(person()), found),
                            path);
            }
            add_new(found);
        }
    }

    Person person() const {
        Person person = biography_.person;
        if (person.name.empty()) {
            person.name = configuration_.person.name;
            person.name_variants = configuration_.person.name_variants;
        }
        add_name_variants(request_.name_variants, person);
        return person;
    }

    void finish() {
        take_configured_person();
        for (Section& section : biography_.sections) {
            join_preprints(section.entries);
        }
        set_ids(biography_.sections);
        biography_.language = biography_.language.empty() ? "en" : biography_.language;
        std::string list;
        for (std::size_t i = 0; i < files_.size(); ++i) {
            list += (i == 0 ? "`" : ", `") + files_[i] + "`";
        }
        diagnostics_.add(site_read.nowhere(list).with_hint("name one file to read it alone"));
    }

    // Where no page did.
    void take_configured_person() {
        Person& person = biography_.person;
        // Pages that were told the name by another page do not know who said it.
        if (request_.name.empty() && !name_.empty() && person.name_source == NameSource::Option) {
            person.name_source = named_.name_source;
            person.name_reason = named_.name_reason;
            person.name_span = named_.name_span;
        }
        if (!request_.name.empty()) {
            person.name = request_.name;
            person.name_source = NameSource::Option;
            person.name_reason = "--name";
        } else if (person.name.empty() && !configuration_.person.name.empty()) {
            person.name = configuration_.person.name;
            person.name_source = NameSource::SiteConfiguration;
            person.name_reason = configuration_.person.name_reason;
            person.name_span = configuration_.person.name_span;
            person.name_variants = configuration_.person.name_variants;
        }
        add_name_variants(request_.name_variants, person);
        person.headline = person.headline.empty() ? configuration_.person.headline : person.headline;
        person.headline = person.headline == person.name ? std::string() : person.headline;
        if (person.contacts.empty()) {
            person.contacts = configuration_.person.contacts;
        }
        if (person.name.empty()) {
            report_unknown_name("`author.name` in _config.yml", diagnostics_);
        }
    }

    const ReadRequest& request_;
    World& world_;
    Diagnostics& diagnostics_;
    SiteConfiguration configuration_;
    std::vector<SitePage> pages_;
    Biography biography_;
    std::string name_;                // once a page says it
    Person named_;                    // as that page has it
    std::set<std::string> shown_;     // collections and files that were used
    std::set<std::string> said_;      // diagnostics
    std::vector<std::string> files_;  // what was read
    bool has_cv_ = false;
    bool read_cv_file_ = false;
};

}  // namespace

std::optional<Biography> read_site(const ReadRequest& request, World& world, Diagnostics& diagnostics) {
    return SiteReader(request, world, diagnostics).read();
}

}  // namespace vitac
