// What a block is called by its author.
#pragma once

#include <initializer_list>
#include <string_view>

#include "input/markdown/markdown.h"

namespace vitac::academicpages {

// Whether its id or one of its classes has one of the words, parted by hyphens: "menu" of "layout-menu".
bool is_called(const markdown::Block& block, std::initializer_list<std::string_view> words);

}  // namespace vitac::academicpages
