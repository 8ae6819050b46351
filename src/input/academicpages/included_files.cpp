// {% include_relative papers.md %}: the text of another file stands in its place.
#include "input/academicpages/included_files.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/path.h"
#include "base/unicode.h"
#include "input/people/text.h"

namespace vitac::academicpages {

namespace {

constexpr Problem<std::string, std::string> include_failed{Severity::Warning, "include-failed",
                                                           "`{}` is not included: it {}"};

constexpr int deepest_include = 4;  // files that include files
constexpr int most_includes = 200;  // in all
constexpr std::string_view keyword = "include_relative ";

// The name in "include_relative papers.md title=...".
std::string included_name(const std::string& tag) {
    const std::string_view rest = trimmed(std::string_view(tag).substr(keyword.size()));
    return std::string(rest.substr(0, rest.find(' ')));
}

// Among the blocks that stand around the place: in the innermost wrapper that holds it.
void insert_at(std::vector<markdown::Block>& blocks, const Span& place, std::vector<markdown::Block> included) {
    // The depth of a tree is bounded by markdown::deepest_nesting.
    const auto holder = std::find_if(blocks.begin(), blocks.end(), [&](const markdown::Block& block) {
        return block.kind == markdown::BlockKind::Element && block.span.source == place.source &&
               block.span.begin < place.begin && place.end < block.span.end;
    });
    if (holder != blocks.end()) {
        return insert_at(holder->children, place, std::move(included));
    }
    const auto behind = std::find_if(blocks.begin(), blocks.end(), [&](const markdown::Block& block) {
        return block.span.source == place.source && block.span.begin > place.begin;
    });
    blocks.insert(behind, std::make_move_iterator(included.begin()), std::make_move_iterator(included.end()));
}

class Includer {
public:
    Includer(std::string folder, World& world, Diagnostics& diagnostics)
        : folder_(std::move(folder)), world_(world), diagnostics_(diagnostics) {}

    void expand(markdown::Page& page, int depth) {
        std::vector<markdown::LiquidTag> others;
        for (const markdown::LiquidTag& tag : page.liquid) {
            if (!tag.text.starts_with(keyword)) {
                others.push_back(tag);
                continue;
            }
            markdown::Page included = read(tag, depth);
            insert_at(page.blocks, tag.span, std::move(included.blocks));
            others.insert(others.end(), included.liquid.begin(), included.liquid.end());
        }
        page.liquid = std::move(others);
    }

private:
    markdown::Page read(const markdown::LiquidTag& tag, int depth) {
        const std::string name = included_name(tag.text);
        const std::string path = in_folder(folder_, name);
        const auto fail = [&](const std::string& why) {
            diagnostics_.add(include_failed.at(tag.span, name, why));
            return markdown::Page();
        };
        if (depth >= deepest_include || ++includes_ > most_includes) {
            return fail("is included too deep or too often");
        }
        if (world_.kind_of(path) == FileKind::Missing) {
            return fail("does not exist");
        }
        if (!world_.lies_inside(path, folder_)) {
            return fail("lies outside the page's folder");
        }
        const FileContent content = world_.read_file(path);
        if (content.status != FileContent::Status::Ok || content.bytes.size() > longest_file) {
            return fail("cannot be read");
        }
        const SourceId source = world_.sources().add(path, unicode::repair_utf8(content.bytes).text);
        const markdown::Parts parts = markdown::split_front_matter(world_.sources(), source, diagnostics_);
        markdown::Page page = markdown::parse(world_.sources(), parts.body, diagnostics_);
        expand(page, depth + 1);
        return page;
    }

    static constexpr std::size_t longest_file = 2U * 1024U * 1024U;  // as of a page

    std::string folder_;
    World& world_;
    Diagnostics& diagnostics_;
    int includes_ = 0;
};

}  // namespace

void include_files(const std::string& page_path, markdown::Page& page, World& world, Diagnostics& diagnostics) {
    if (page_path != "-") {
        Includer(folder_of(page_path), world, diagnostics).expand(page, 0);
    }
}

}  // namespace vitac::academicpages
