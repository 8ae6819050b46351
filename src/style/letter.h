// What of a letter stands below the header.
#pragma once

#include <vector>

#include "model/letter.h"
#include "style/blocks.h"

namespace vitac {

// The recipient, the date in the words of its language, the subject as a heading, the text, the closing and the
// sender's name below it.
std::vector<Block> make_letter(const Letter& letter, const Person& sender, const BlockContext& context);

}  // namespace vitac
