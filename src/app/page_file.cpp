// `vitac convert --to markdown`: writes the page, reads it again, and writes it with more hints where that differs.
#include "app/page_file.h"

#include <algorithm>
#include <optional>

#include "input/read.h"
#include "write/data/data.h"

namespace vitac {

namespace {

constexpr Problem<std::string> read_otherwise{Severity::Note, "read-otherwise",
                                              "in Markdown this is read with other {}"};

constexpr const char* page_path = "page.md";

// A world in which there is one page and no other file.
class PageWorld : public World {
public:
    PageWorld(std::string page, World& outer) : page_(std::move(page)), outer_(outer) {}

    FileContent read_file(const std::string& path) override {
        FileContent content;
        content.status = path == page_path ? FileContent::Status::Ok : FileContent::Status::Missing;
        content.bytes = path == page_path ? page_ : std::string();
        return content;
    }
    FileKind kind_of(const std::string& path) override {
        return path == page_path ? FileKind::File : FileKind::Missing;
    }
    bool lies_inside(const std::string& path, const std::string&) override { return path == page_path; }
    std::vector<std::string> list_folder(const std::string&) override { return {}; }
    std::shared_ptr<const FontFile> font_file(const std::string&) override { return nullptr; }
    std::optional<std::string_view> resource(std::string_view name) override { return outer_.resource(name); }
    std::vector<std::string> resources(std::string_view folder) override { return outer_.resources(folder); }
    std::optional<std::int64_t> source_date() override { return outer_.source_date(); }
    CalendarDate today() override { return outer_.today(); }

private:
    std::string page_;
    World& outer_;
};

std::vector<PageDifference> differences(const Biography& biography, const std::string& page, World& world) {
    PageWorld alone(page, world);
    Diagnostics unsaid;  // about a page that nobody has seen
    return page_differences(biography, read_biography({.path = page_path, .name = {}}, alone, unsaid));
}

// Says whether there was a hint left to give.
bool add_hints(const std::vector<PageDifference>& found, PageHints& hints) {
    using Part = PageDifference::Part;
    const auto count = [&] {
        return (hints.contacts ? 1U : 0U) + hints.sections.size() + hints.whole.size() + hints.entries.size();
    };
    const std::size_t before = count();
    for (const PageDifference& difference : found) {
        if (difference.part == Part::Person) {
            hints.contacts = true;
        } else if (difference.part == Part::SectionTitle) {
            hints.sections.insert(difference.section);
        } else if (difference.part == Part::Entries) {
            hints.whole.insert(difference.section);
        } else if (difference.part == Part::Entry &&
                   !hints.entries.insert({difference.section, difference.entry}).second) {
            hints.whole.insert(difference.section);
        }
    }
    return count() > before;
}

void report(const PageDifference& difference, Diagnostics& diagnostics) {
    using Part = PageDifference::Part;
    const std::string what = difference.part == Part::Summary   ? "paragraphs in its summary"
                             : difference.part == Part::Entries ? "entries"
                                                                : difference.fields;
    diagnostics.add(read_otherwise.at(difference.span, what));
}

}  // namespace

std::string page_of(const Biography& biography, World& world, Diagnostics& diagnostics) {
    // One round each for entries, sections, and what follows from them; a page that is still otherwise stays so.
    constexpr int most_rounds = 6;
    PageHints hints;
    std::string page = write_page(biography, hints);
    std::vector<PageDifference> found = differences(biography, page, world);
    for (int round = 0; round < most_rounds && !found.empty() && add_hints(found, hints); ++round) {
        page = write_page(biography, hints);
        found = differences(biography, page, world);
    }
    for (const PageDifference& difference : found) {
        report(difference, diagnostics);
    }
    return page;
}

}  // namespace vitac
