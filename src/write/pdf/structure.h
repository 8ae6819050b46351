// The logical structure as the file will have it: elements, and which part of which page belongs to each.
//
// Everything on a page is marked: it belongs to one element through a number (MCID), or it is an artifact. Neighbours
// of one element share a mark. An element's kids stand in the order in which they are first met on the pages, so that a
// sentence with a link in it reads as written.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "model/pages.h"

namespace vitac::pdf {

enum class ElementId : std::uint32_t {};  // index into Structure::elements; 0 is the document
constexpr std::size_t index(ElementId id) {
    return static_cast<std::size_t>(id);
}

// A marked part of a page.
struct MarkedContent {
    std::size_t page = 0;
    int mcid = 0;
};

// A link annotation, by its index in Structure::links.
struct AnnotationKid {
    std::size_t annotation = 0;
};

using Kid = std::variant<ElementId, MarkedContent, AnnotationKid>;

struct Element {
    Tag::Kind kind = Tag::Kind::Document;
    int heading_level = 0;
    bool bulleted = false;
    std::string language;  // where it differs from the parent's
    std::string title;
    ElementId parent{};
    std::vector<Kid> kids;
    bool used = false;  // it, or something in it, is on a page
};

// What a mark says of the items in it.
enum class Mark {
    Content,     // part of an element
    Layout,      // an artifact: lines and boxes
    Pagination,  // an artifact: running heads and feet
};

// Items [first, end) of a page that share a mark.
struct MarkedItems {
    std::size_t first = 0;
    std::size_t end = 0;
    Mark mark = Mark::Content;
    ElementId element{};  // Content: whose
    int mcid = 0;         // Content: its number on the page
};

// All of a link that is on one page: one rectangle a line.
struct LinkAnnotation {
    std::size_t page = 0;
    LinkId link{};
    ElementId element{};
    std::vector<Rectangle> areas;
};

struct Structure {
    std::vector<Element> elements;
    std::vector<std::vector<MarkedItems>> pages;
    std::vector<LinkAnnotation> links;
};

Structure plan_structure(const Pages& pages);

// The name that an element has in the file: "H1", "P", "Strong".
std::string type_name(const Element& element);

}  // namespace vitac::pdf
