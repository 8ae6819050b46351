// A collection of a Jekyll site: pages whose front matter is the data.
#include "input/academicpages/collection.h"

#include <algorithm>
#include <optional>

#include "base/path.h"
#include "base/unicode.h"
#include "input/academicpages/collection_entry.h"
#include "input/academicpages/person_facts.h"
#include "input/data/entries.h"
#include "input/data/text.h"
#include "input/markdown/markdown.h"
#include "input/meaning/section_words.h"
#include "input/people/text.h"

namespace vitac::academicpages {

namespace {

using data::Reading;

constexpr Problem<std::string, std::string> collection_page_skipped{Severity::Warning, "collection-page-skipped",
                                                                    "`{}` is left out: it {}"};
constexpr Problem<std::size_t, std::string> template_pages{
    Severity::Warning, "template-pages",
    "{} pages of `{}` are examples that came with the site's template; they are left out"};
constexpr Problem<std::string> collection_text_left_out{
    Severity::Note, "collection-text-left-out",
    "pages of `{}` have text below their facts; a CV shows the facts, the text is left out"};
constexpr Problem<std::string, std::size_t> collection_too_large{
    Severity::Warning, "collection-too-large", "`{}` has more than {} pages; the others are left out"};

constexpr std::size_t most_pages = 5000;                        // of one collection
constexpr std::size_t largest_collection_page = 1024U * 1024U;  // bytes

// --- Pages -----------------------------------------------------------------------------------------------------------

// "Paper Title Number 1", "project 3": what templates come with. The number is at the end or behind the first word.
bool is_example_of_template(std::string_view title) {
    static constexpr std::string_view examples[] = {"paper title number #",
                                                    "project #",
                                                    "teaching experience #",
                                                    "talk # on relevant topic in your field",
                                                    "tutorial # on relevant topic in your field",
                                                    "conference proceeding talk # on relevant topic in your field",
                                                    "portfolio item number #",
                                                    "example talk",
                                                    "example event",
                                                    "example project",
                                                    "project # with very long name",
                                                    "external project",
                                                    "internal project",
                                                    "an example conference paper",
                                                    "an example journal article",
                                                    "an example preprint / working paper"};
    std::string shape;
    for (const char c : ascii_lower(with_single_blanks(title))) {
        const bool digit = c >= '0' && c <= '9';
        if (!digit || !shape.ends_with('#')) {
            shape += digit ? '#' : c;
        }
    }
    return std::find(std::begin(examples), std::end(examples), shape) != std::end(examples);
}

class Reader {
public:
    Reader(const Collection& collection, const Known& known, World& world, Diagnostics& diagnostics)
        : collection_(collection),
          known_(known),
          world_(world),
          diagnostics_(diagnostics),
          reading_{world.sources(), diagnostics, data::Notation::Yaml, "en", {}} {}

    std::vector<Member> read() {
        std::vector<Member> members;
        for (const std::string& path : paths()) {
            if (std::optional<Member> member = read_page(path)) {
                members.push_back(std::move(*member));
            }
        }
        report_examples();
        if (has_text_) {
            diagnostics_.add(collection_text_left_out.nowhere(collection_.folder));
        }
        std::stable_sort(members.begin(), members.end(),
                         [](const Member& a, const Member& b) { return newest(a.entry) > newest(b.entry); });
        return members;
    }

private:
    static std::string newest(const Entry& entry) {
        return entry.dates.end ? to_iso(*entry.dates.end) : entry.dates.start ? to_iso(*entry.dates.start) : "";
    }

    // Later names first: they begin with the date.
    std::vector<std::string> paths() {
        const std::string folder = in_folder(collection_.site, collection_.folder);
        std::vector<std::string> found;
        for (const std::string& name : world_.list_folder(folder)) {
            const std::string path = in_folder(folder, name);
            // Of Hugo: the page about the folder.
            if (name == "_index.md") {
                continue;
            }
            if (name.ends_with(".md") || name.ends_with(".markdown") || name.ends_with(".html")) {
                found.push_back(path);
            } else if (world_.kind_of(path) == FileKind::Directory &&
                       world_.kind_of(in_folder(path, "index.md")) == FileKind::File) {
                found.push_back(in_folder(path, "index.md"));
            }
            if (found.size() > most_pages) {
                diagnostics_.add(collection_too_large.nowhere(folder, most_pages));
                found.pop_back();
                break;
            }
        }
        std::reverse(found.begin(), found.end());
        return found;
    }

    void report_examples() {
        if (examples_.size() == 1) {
            skip(examples_.front(), "is an example that came with the template");
        } else if (!examples_.empty()) {
            diagnostics_.add(template_pages.nowhere(examples_.size(), collection_.folder));
        }
    }

    std::optional<Member> skip(const std::string& path, const std::string& why) {
        diagnostics_.add(collection_page_skipped.nowhere(path, why));
        return std::nullopt;
    }

    std::optional<Member> read_page(const std::string& path) {
        if (!world_.lies_inside(path, collection_.site)) {
            return skip(path, "lies outside the site");
        }
        const FileContent content = world_.read_file(path);
        if (content.status != FileContent::Status::Ok || content.bytes.size() > largest_collection_page) {
            return skip(path, content.status == FileContent::Status::Ok ? "is too large" : content.reason);
        }
        const SourceId source = world_.sources().add(path, unicode::repair_utf8(content.bytes).text);
        const markdown::Parts parts = markdown::split_front_matter(world_.sources(), source, diagnostics_);
        if (!parts.front_matter) {
            return skip(path, "has no front matter");
        }
        const yaml::Node map = markdown::read_front_matter(world_.sources(), parts, diagnostics_);
        const yaml::Node* published = map.find("published");
        const yaml::Node* draft = map.find("draft");
        if ((published != nullptr && published->text == "false") || (draft != nullptr && draft->text == "true")) {
            return std::nullopt;
        }
        Member member = member_of(map, collection_.kind, known_, reading_);
        member.entry.span = *parts.front_matter;
        const bool had_text = has_text_;
        add_body(member.entry, parts.body);
        if (member.entry.title.empty()) {
            return skip(path, "has no title");
        }
        // Of a template that nobody has made their own all is shown as it is.
        const bool has_owner = !known_.self.empty() && !is_placeholder_name(known_.self.front());
        if (has_owner && is_example_of_template(plain_text(member.entry.title))) {
            examples_.push_back(path);
            has_text_ = had_text;
            return std::nullopt;
        }
        return member;
    }

    // Of news the text is the news; of other pages it is for readers of the site.
    void add_body(Entry& entry, const Span& body) {
        if (trimmed(world_.sources().text(body)).empty()) {
            return;
        }
        if (collection_.kind != SectionKind::News) {
            has_text_ = true;
            return;
        }
        Diagnostics found;
        const markdown::Page page = markdown::parse(world_.sources(), body, found);
        for (const markdown::Block& block : page.blocks) {
            if (!block.text.empty()) {
                entry.title = block.text;
                return;
            }
        }
    }

    const Collection& collection_;
    const Known& known_;
    World& world_;
    Diagnostics& diagnostics_;
    Reading reading_;
    std::vector<std::string> examples_;  // paths
    bool has_text_ = false;
};

}  // namespace

std::vector<Member> read_collection(const Collection& collection, const Known& known, World& world,
                                    Diagnostics& diagnostics) {
    return Reader(collection, known, world, diagnostics).read();
}

std::vector<Member> read_list(const yaml::Node& list, SectionKind kind, const Known& known, Reading& reading) {
    std::vector<Member> members;
    for (const yaml::Node& item : list.items) {
        if (item.is_map()) {
            members.push_back(member_of(item, kind, known, reading));
        } else if (item.is_scalar()) {
            members.push_back({data::item(data::rich_text_of(item, reading)), {}});
        }
    }
    return members;
}

SectionKind kind_of_collection(const std::string& name, SectionKind otherwise) {
    return name == "portfolio" ? SectionKind::Projects : meaning_of_title(name).kind.value_or(otherwise);
}

}  // namespace vitac::academicpages
