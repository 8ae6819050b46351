// The lines of the pages, gathered again into the paragraphs they were.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "model/document.h"
#include "model/pages.h"

namespace vitac::quality {

struct LineOnPage {
    const LineReport* line = nullptr;
    std::size_t page = 0;
    bool ends_passage = false;  // the paragraph ends, or its text says that the line does
};

// Lines in the order of reading. Pointers into the pages.
using MeasuredParagraph = std::vector<LineOnPage>;

// What is in the margins is left out. The document knows which lines end because the text says so.
std::vector<MeasuredParagraph> find_paragraphs(const Pages& pages, const Document& document);

// What is drawn for a line without its label, with the blank at which it ends.
std::string drawn_text(const Pages& pages, const LineOnPage& line);

// "page 2: The words of the line".
std::string describe(const LineOnPage& line);

}  // namespace vitac::quality
