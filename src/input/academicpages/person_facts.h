// What front matter and site configuration say about the person.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/diagnostics.h"
#include "base/world.h"
#include "base/yaml.h"
#include "model/biography.h"

namespace vitac::academicpages {

struct PersonFacts {
    std::string name;
    Span name_span;
    std::string name_reason;  // "`author.name` in _config.yml"
    std::vector<std::string> name_variants;
    std::string headline;
    std::vector<Contact> contacts;
    std::string language;  // BCP 47, or ""
};

// What templates put where a name belongs: "Your Name".
bool is_placeholder_name(std::string_view name);

struct FrontMatter {
    PersonFacts person;
    std::string title;
    Span title_span;
    std::vector<std::pair<std::string, std::string>> fields;  // as Biography::front_matter
};
FrontMatter read_front_matter(const yaml::Node& root);

struct SiteConfiguration {
    PersonFacts person;
    std::string title;  // of the site: often the name of its owner
    Span title_span;
    std::string address;                      // of the site, without final slash; "" when it says none
    std::optional<std::string> folder;        // where it stands: the site's root
    std::string bibliography = "papers.bib";  // in _bibliography, as jekyll-scholar has it
    std::vector<std::pair<std::string, std::string>> categories;  // of publications, with their titles
};
// Reads the _config.yml beside the page or in one of the folders above it, up to `most_parents`. Its folder is the
// site; no file outside it, or without one outside the page's folder, is ever read.
inline constexpr int most_parents = 3;
SiteConfiguration find_site_configuration(const std::string& page_path, World& world, Diagnostics& diagnostics);

}  // namespace vitac::academicpages
