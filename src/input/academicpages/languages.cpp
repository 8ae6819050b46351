// Pages that say everything twice, in two languages.
#include "input/academicpages/languages.h"

#include <algorithm>
#include <string>

#include "input/people/text.h"

namespace vitac::academicpages {

namespace {

constexpr Problem<std::string, std::string> other_language{
    Severity::Note, "other-language",
    "this part is in the language `{}`; the page's first is `{}`, and only that is kept"};

// "en" of <div lang="en-GB"> and <div class="lang-en">; "" when the wrapper says nothing.
std::string language_of(const markdown::Block& block) {
    std::string language;
    if (const auto attribute = block.attributes.others.find("lang"); attribute != block.attributes.others.end()) {
        language = attribute->second;
    }
    for (const std::string& name : block.attributes.classes) {
        constexpr std::string_view prefix = "lang-";
        if (language.empty() && name.starts_with(prefix)) {
            language = name.substr(prefix.size());
        }
    }
    return ascii_lower(language.substr(0, language.find_first_of("-_")));
}

bool is_part(const markdown::Block& block) {
    return block.kind == markdown::BlockKind::Element && !block.children.empty();
}

}  // namespace

void keep_first_language(std::vector<markdown::Block>& blocks, Diagnostics& diagnostics) {
    std::string first;
    for (const markdown::Block& block : blocks) {
        first = first.empty() && is_part(block) ? language_of(block) : first;
    }
    if (first.empty()) {
        // The depth of a tree is bounded by markdown::deepest_nesting.
        for (markdown::Block& block : blocks) {
            keep_first_language(block.children, diagnostics);
        }
        return;
    }
    std::erase_if(blocks, [&](const markdown::Block& block) {
        const std::string language = is_part(block) ? language_of(block) : std::string();
        const bool other = !language.empty() && language != first;
        if (other) {
            diagnostics.add(other_language.at(block.span, language, first));
        }
        return other;
    });
}

}  // namespace vitac::academicpages
