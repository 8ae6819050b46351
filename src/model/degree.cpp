// A degree and its subject, which formats of data keep apart, as one text.
#include "model/degree.h"

#include "base/unicode.h"

namespace vitac {

namespace {

// Whether all words of `part` stand in `whole`, one after the other.
bool says(const RichText& whole, const RichText& part) {
    const std::string text = " " + unicode::fold(plain_text(whole)) + " ";
    const std::string words = unicode::fold(plain_text(part));
    return !words.empty() && text.find(" " + words + " ") != std::string::npos;
}

}  // namespace

RichText role_of_degree(const RichText& degree, const RichText& area) {
    if (area.empty() || says(degree, area)) {
        return degree;
    }
    if (degree.empty() || says(area, degree)) {
        return area;
    }
    RichText role = degree;
    append(role, rich_text(", "));
    append(role, area);
    return role;
}

}  // namespace vitac
