// Where a site of HugoBlox keeps what it shows, and its pages.
#pragma once

#include <optional>
#include <string>

#include "base/diagnostics.h"
#include "base/source.h"
#include "base/world.h"
#include "base/yaml.h"

namespace vitac::hugo {

inline constexpr std::size_t most_files = 500;  // looked at in one folder

// content/, or where a site is in several languages the folder of one of them.
struct ContentFolder {
    std::string path = "content";  // in the site
    std::string language = {};
    std::string others = {};  // the languages that are left out: "`es`, `fr`"
};
// Of several languages the one that the configuration begins with, if the owner's page is in it.
ContentFolder content_of(const std::string& site, World& world);

// The page of the owner among the authors: the one named so by the templates, the superuser, or the only one; "" where
// there is none.
std::string owner_of(const std::string& site, const ContentFolder& content, World& world);

struct Page {
    yaml::Node map;  // its front matter, or all of a file of data
    Span body;
};
// Nothing for a page that is not there, lies outside the site or has no front matter.
std::optional<Page> open_page(const std::string& path, const std::string& site, World& world, Diagnostics& diagnostics);

// `params` of the configuration, from the file in which the template has them; null where there are none.
yaml::Node parameters_of(const std::string& site, World& world, Diagnostics& diagnostics);

}  // namespace vitac::hugo
