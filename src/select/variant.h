// A variant of a CV: what a person says, in a file beside the source, about what is to be shown and how.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/source.h"
#include "model/biography.h"
#include "select/wishes.h"

namespace vitac {

// A word of the file, and where it stands. As a target it names sections, entries and bullets: by id, by title, by a
// pattern with
// `*` for either, or by `tag:NAME`.
struct Said {
    std::string text{};
    Span span{};
};
template <class Value>
struct About {
    Said target{};
    Value value{};
};

struct SectionLimits {
    std::optional<int> least{};
    std::optional<int> most{};
    bool only_oldest_go = false;
};

struct Variant {
    std::string name{};
    Span span{};
    std::optional<std::string> extends{};

    // How it is set; what is not said is for the command line or the default to say.
    Said layout{};
    Said paper{};
    std::optional<std::string> language{};
    std::optional<int> pages{};
    std::optional<std::string> output{};         // a file name with {name}, {variant}, {source}
    Said letter{};                               // a cover letter, beside the file
    std::vector<Said> bundle{};                  // what is joined in one file: `letter`, `cv`, PDFs
    Said attach{};                               // a file in the PDF, or `json-resume`
    Said pdf_standard{};                         // what the PDF claims
    std::optional<std::string> advertisement{};  // path of a text, beside the file

    // What is left out for certain.
    std::vector<Said> only{};
    std::vector<Said> exclude{};
    std::vector<Said> tags{};  // what has tags is shown only if it has one of these
    std::optional<int> since{};
    std::optional<int> max_items{};
    std::optional<int> max_bullets{};
    std::vector<ContactKind> redact{};

    // The order and titles of sections.
    std::vector<Said> order{};
    std::vector<About<std::string>> titles{};

    // What a page budget shall heed.
    std::vector<Said> must{};
    std::vector<Said> never{};
    std::vector<About<Form>> forms{};
    std::vector<About<double>> priorities{};
    std::vector<About<SectionLimits>> limits{};
    std::vector<std::string> keywords{};
    std::optional<Density> density{};
};

// What is laid over the person that the source describes.
struct PersonOverlay {
    std::optional<std::string> name{};
    std::vector<std::string> name_variants{};
    std::optional<std::string> headline{};
    std::vector<Contact> contacts{};  // each replaces the source's of its kind, and network
};

struct VariantFile {
    PersonOverlay person{};
    std::vector<Said> bibliographies{};            // .bib files, as they are named in it
    std::vector<Said> allowed{};                   // findings of `vitac check` that are no mistakes here
    std::vector<About<std::vector<Said>>> tags{};  // tag -> targets
    std::vector<Variant> variants{};  // with what they extend already in them; `full` and `one-page` always among them
};

}  // namespace vitac
