// Short ways to read Markdown in a test.
#pragma once

#include <string>

#include "base/diagnostics.h"
#include "base/source.h"
#include "input/markdown/markdown.h"
#include "support/texts.h"

namespace vitac {

// A page that was read, with all that was said about it.
struct Reading {
    Sources sources;
    Diagnostics diagnostics;
    markdown::Page page;
};
Reading read_page(const std::string& text, markdown::Markup markup = markdown::Markup::Markdown);

// The tree of a page, and behind it, each on its line, what was reported.
std::string read(const std::string& text, markdown::Markup markup = markdown::Markup::Markdown);
// The same for a page that is nothing but one paragraph: its text alone, in dump()'s notation.
std::string inlines(const std::string& text);

int count_blocks(const std::vector<markdown::Block>& blocks);
int depth_of(const std::vector<markdown::Block>& blocks);

}  // namespace vitac
