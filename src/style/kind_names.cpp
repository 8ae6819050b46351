// The kinds of sections and entries by the names that layouts use.
#include "style/kind_names.h"

#include "model/biography.h"

namespace vitac {

namespace {

template <class Kind>
std::vector<std::string> kind_names(Kind last) {
    std::vector<std::string> names;
    for (int kind = 0; kind <= static_cast<int>(last); ++kind) {
        names.emplace_back(name_of(static_cast<Kind>(kind)));
    }
    return names;
}

}  // namespace

const std::vector<std::string>& section_kind_names() {
    static const std::vector<std::string> names = kind_names(SectionKind::Text);
    return names;
}

const std::vector<std::string>& entry_kind_names() {
    static const std::vector<std::string> names = kind_names(EntryKind::Paragraph);
    return names;
}

}  // namespace vitac
