// Made-up people for the tests of style, and short ways to look at their documents.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "base/diagnostics.h"
#include "model/biography.h"
#include "model/document.h"
#include "style/style.h"
#include "support/memory_world.h"

namespace vitac {

struct Styled {
    MemoryWorld world;
    Diagnostics diagnostics;
    Document document;

    // Styles in the layout `text`, or in classic when it is "".
    explicit Styled(const Biography& biography, const std::string& text = {},
                    std::vector<std::pair<std::string, std::string>> settings = {});
    std::string messages() const;
    // All runs of the document, with the marks of `look_of`, a line for each paragraph.
    std::string lines() const;
};

Biography person(const std::string& name);
Section section(SectionKind kind, const std::string& title);
Entry publication(const std::string& title);
Author author(const std::string& name, const std::string& marks = {});
Author self(const std::string& name, const std::string& marks = {});
RichText bold(const std::string& text);
RichText colored(const std::string& text, const std::string& name, Color color);
Biography with(Biography biography, Section section);
Section with(Section section, Entry entry);

// The first block of that name, however deep; null when there is none.
const Paragraph* find_paragraph(const Document& document, const std::string& name);
const Group* find_group(const Document& document, const std::string& name);
std::string text_of(const Paragraph& paragraph);

}  // namespace vitac
