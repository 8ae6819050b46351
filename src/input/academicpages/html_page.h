// Whole pages of HTML: how they are known, and what their head says.
#pragma once

#include <string>
#include <string_view>

#include "base/source.h"

namespace vitac::academicpages {

// Begins with <!DOCTYPE html>, <html>, <head> or <body>, after comments and declarations.
bool is_html_page(std::string_view text);

struct HtmlHead {
    std::string name;         // of a person, from <meta name="author">, or from a part of the <title>
    Span name_span;           // what holds it
    std::string name_reason;  // "`<title>`"
    std::string topic;        // the part of the title that is a section's: "Publications"
    std::string address;   // of the page's folder, without final slash, from <base>, <link rel="canonical"> or og:url
    std::string language;  // of <html lang="...">, BCP 47; editors put one there unasked, so that it says little
};
// What the <head> in the text of a page says; what it does not say stays empty. Nothing is reported.
HtmlHead read_html_head(const Sources& sources, Span page);

}  // namespace vitac::academicpages
