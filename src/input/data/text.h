// Values of a data file as rich text: formats of CVs let people write Markdown in them.
#pragma once

#include <vector>

#include "input/data/reading.h"
#include "model/biography.h"

namespace vitac::data {

// A scalar as one line of inline Markdown; nothing for other nodes.
RichText rich_text_of(const yaml::Node& node, Reading& reading);

// A scalar of any length: its paragraphs, and the items of its lists.
struct Prose {
    std::vector<RichText> paragraphs;
    std::vector<Bullet> bullets;
};
Prose prose_of(const yaml::Node& node, Reading& reading);

// The same for what has paragraphs alone, such as a summary: each item of a list, and each below it, is one.
std::vector<RichText> paragraphs_of(Prose prose);

// A highlight: its text, and as children the items of a list in it. YAML folds a list below a plain text to
// "text - a - b"; it is parted only where the file has line ends there.
Bullet bullet_of(const yaml::Node& node, Reading& reading);

}  // namespace vitac::data
