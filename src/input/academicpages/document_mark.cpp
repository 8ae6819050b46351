// The letter in brackets by which Chinese citations say what kind of document a work is (GB/T 7714).
#include "input/academicpages/document_mark.h"

#include <algorithm>
#include <iterator>
#include <string_view>

namespace vitac::academicpages {

namespace {

struct DocumentMark {
    std::string_view letters;
    VenueKind kind;
};
// GB/T 7714-2015, annex B.
constexpr DocumentMark marks[] = {
    {"J", VenueKind::Journal},   {"C", VenueKind::Conference}, {"M", VenueKind::Book},    {"D", VenueKind::Thesis},
    {"R", VenueKind::Report},    {"P", VenueKind::Patent},     {"G", VenueKind::Book},    {"S", VenueKind::Unknown},
    {"N", VenueKind::Unknown},   {"A", VenueKind::Unknown},    {"Z", VenueKind::Unknown}, {"DS", VenueKind::Software},
    {"DB", VenueKind::Software}, {"CP", VenueKind::Software},  {"EB", VenueKind::Unknown}};

const DocumentMark* mark_of(std::string_view text) {
    const std::string_view letters = text.substr(0, text.find('/'));  // "J/OL": read online
    const auto* const found = std::find_if(std::begin(marks), std::end(marks),
                                           [&](const DocumentMark& mark) { return mark.letters == letters; });
    return found == std::end(marks) ? nullptr : found;
}

}  // namespace

std::string take_document_mark(RichText& title) {
    const std::string plain = plain_text(title);
    const std::size_t open = plain.ends_with(']') ? plain.rfind('[') : std::string::npos;
    if (open == std::string::npos || open == 0) {
        return {};
    }
    const std::string mark = plain.substr(open + 1, plain.size() - open - 2);
    if (mark_of(mark) == nullptr) {
        return {};
    }
    title = trimmed(slice(title, 0, open));
    return mark;
}

VenueKind kind_of_document(const std::string& mark) {
    const DocumentMark* found = mark_of(mark);
    return found == nullptr ? VenueKind::Unknown : found->kind;
}

}  // namespace vitac::academicpages
