// What the objects of a PDF say: tags, fonts, links, language. Read through libqpdf, which no other file knows.
#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/color.h"

namespace vitac::audit {

struct PdfFont {
    std::string name;
    bool embedded = true;
    bool says_letters = true;  // its codes can be turned into Unicode
};

struct PdfLink {
    std::string url;
    bool described = false;     // has /Contents
    bool in_structure = false;  // has /StructParent
};

// The text on one page, by whose it is.
struct PdfPageText {
    std::vector<int> marked;       // MCIDs in the order in which they are drawn
    std::size_t unmarked = 0;      // shows of text that are neither tagged nor an artifact
    std::vector<Color> faint;      // text colours that are hard to read on white
    bool coloured_ground = false;  // large boxes that are not white: contrast cannot be judged
};

// An MCID as the structure has it read.
struct PdfTaggedPart {
    std::size_t page = 0;
    int mcid = 0;
};

struct PdfFile {
    std::string failure;             // why it cannot be read; then the rest is empty
    std::size_t damaged_places = 0;  // that could be mended or left out
    bool encrypted = false;          // though it can be opened without a password
    bool marked = false;             // /MarkInfo says that it is tagged
    std::string language;
    std::string title;
    bool shows_title = false;  // /DisplayDocTitle
    std::vector<std::string> claims;
    std::vector<PdfPageText> pages;
    std::map<std::string, std::size_t> elements;  // how many of each type, after the role map
    std::vector<PdfTaggedPart> tagged;            // in the order of the structure
    std::vector<PdfFont> fonts;                   // by name, without doubles
    std::vector<PdfLink> links;
};

PdfFile read_pdf_file(std::string_view bytes);

}  // namespace vitac::audit
