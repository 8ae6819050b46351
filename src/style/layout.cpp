// A layout: looking things up in it.
#include "style/layout.h"

#include <algorithm>

namespace vitac {

std::string word(const Layout& layout, const std::string& language, const std::string& key) {
    const std::string primary = language.substr(0, language.find('-'));
    for (const std::string& candidate : {language, primary, std::string("en")}) {
        const auto words = layout.words.find(candidate);
        if (words == layout.words.end()) {
            continue;
        }
        if (const auto found = words->second.find(key); found != words->second.end()) {
            return found->second;
        }
    }
    return {};
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
