// Links within a page that lead to no place of it.
#include "input/academicpages/anchors.h"

#include <algorithm>
#include <set>
#include <string>

#include "base/unicode.h"
#include "input/people/text.h"

namespace vitac::academicpages {

namespace {

constexpr Problem<std::string> dead_anchor{Severity::Note, "dead-anchor", "no place on this page is called `{}`"};

// kramdown's rule for the id of a heading: small letters, digits and hyphens; what stands before the first letter goes.
std::string id_of_heading(std::string_view title) {
    std::string id;
    for (std::size_t offset = 0; offset < title.size();) {
        const char32_t c = unicode::decode(title, offset);
        const bool letter = unicode::is_letter(c);
        if (letter || (!id.empty() && ((c >= U'0' && c <= U'9') || c == U'-' || c == U'_'))) {
            unicode::append(id, c);
        } else if (c == U' ' && !id.empty()) {
            id += '-';
        }
    }
    return unicode::to_lower(id);
}

struct Places {
    std::set<std::string> ids;
    std::vector<const Link*> links;  // "#there"
};

// The depth of a tree is bounded by markdown::deepest_nesting.
void collect(const std::vector<markdown::Block>& blocks, Places& places) {
    for (const markdown::Block& block : blocks) {
        if (!block.attributes.id.empty()) {
            places.ids.insert(block.attributes.id);
        }
        if (block.kind == markdown::BlockKind::Heading) {
            places.ids.insert(id_of_heading(plain_text(block.text)));
        }
        for (const Inline& piece : block.text.inlines) {
            const bool anchor = piece.link && piece.link->url.starts_with('#') && piece.link->url.size() > 1;
            if (anchor && (places.links.empty() || *places.links.back() != *piece.link)) {
                places.links.push_back(&*piece.link);
            }
        }
        collect(block.children, places);
    }
}

// id="there", name='there', {#there}, {: #there .class}
bool is_named_in(std::string_view text, const std::string& id) {
    for (std::size_t at = text.find(id); at != std::string_view::npos; at = text.find(id, at + 1)) {
        const char before = at > 0 ? text[at - 1] : ' ';
        const char after = at + id.size() < text.size() ? text[at + id.size()] : ' ';
        const bool is_quoted = (before == '"' || before == '\'') && after == before;
        const std::string_view ahead = text.substr(0, at - (is_quoted ? 1U : 0U));
        const std::string key = ascii_lower(ahead.substr(ahead.size() - std::min<std::size_t>(ahead.size(), 5)));
        const bool attribute = key.ends_with("id=") || key.ends_with("name=");
        const bool braces =
            before == '#' && (after == '}' || after == ' ') && at > 1 && (text[at - 2] == '{' || text[at - 2] == ' ');
        if (attribute || braces) {
            return true;
        }
    }
    return false;
}

}  // namespace

void report_dead_anchors(const std::vector<markdown::Block>& blocks, std::string_view text, Diagnostics& diagnostics) {
    Places places;
    collect(blocks, places);
    // Each is looked for in the whole text; a page with more is no page.
    constexpr std::size_t most_links = 200;
    places.links.resize(std::min(places.links.size(), most_links));
    const std::vector<std::string> known(places.ids.begin(), places.ids.end());
    for (const Link* link : places.links) {
        const std::string id = link->url.substr(1);
        // Two titles that are the same have ids with a number: the second of three is "talks-1".
        const std::string first = id.substr(0, id.find_last_not_of("0123456789") + 1);
        const bool counted =
            first.size() < id.size() && first.ends_with('-') && places.ids.contains(first.substr(0, first.size() - 1));
        if (id == "top" || counted || places.ids.contains(id) || is_named_in(text, id)) {
            continue;
        }
        const std::string guess = nearest_word(id, known);
        diagnostics.add(
            dead_anchor.at(link->span, link->url).with_hint(guess.empty() ? "" : "did you mean `#" + guess + "`?"));
    }
}

}  // namespace vitac::academicpages
