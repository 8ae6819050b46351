// What a block is called by its author.
#include "input/academicpages/block_names.h"

#include <algorithm>
#include <string>
#include <vector>

#include "input/people/text.h"

namespace vitac::academicpages {

bool is_called(const markdown::Block& block, std::initializer_list<std::string_view> words) {
    std::vector<std::string> names = block.attributes.classes;
    names.push_back(block.attributes.id);
    return std::any_of(names.begin(), names.end(), [&](const std::string& name) {
        std::string parts = ascii_lower(name);
        std::replace(parts.begin(), parts.end(), '-', ' ');
        std::replace(parts.begin(), parts.end(), '_', ' ');
        const std::vector<std::string_view> all = words_of(parts);
        return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return is_one_of(word, all); });
    });
}

}  // namespace vitac::academicpages
