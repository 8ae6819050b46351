// A layout: looking things up in it.
#include "style/layout.h"

#include <algorithm>

#include "base/unicode_language.h"

namespace vitac {

namespace {

const std::string* word_in(const Layout& layout, const std::string& language, const std::string& key) {
    const auto words = layout.words.find(language);
    if (words == layout.words.end()) {
        return nullptr;
    }
    const auto found = words->second.find(key);
    return found != words->second.end() ? &found->second : nullptr;
}

}  // namespace

std::string word(const Layout& layout, const std::string& language, const std::string& key) {
    for (const std::string& candidate : unicode::language_chain(language)) {
        if (const std::string* found = word_in(layout, candidate, key)) {
            return *found;
        }
    }
    const std::string* english = word_in(layout, "en", key);
    return english != nullptr ? *english : std::string();
}

const BlockFormat& block_format(const Layout& layout, const std::string& name) {
    static const BlockFormat plain;
    const auto found = layout.blocks.find(name);
    return found == layout.blocks.end() ? plain : found->second;
}

const Layout& layout_in(const Layout& layout, const std::string& column) {
    const auto changed = std::find_if(layout.in_columns.begin(), layout.in_columns.end(),
                                      [&](const Layout& candidate) { return candidate.name == column; });
    return changed == layout.in_columns.end() ? layout : *changed;
}

}  // namespace vitac
