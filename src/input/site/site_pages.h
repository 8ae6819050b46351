// Which pages of a Jekyll site say something of its owner.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "base/world.h"

namespace vitac {

enum class PageRole {
    Home,  // about the person
    Cv,
    Topic,  // one section of a CV: "Publications", "Teaching"
};

struct SitePage {
    std::string path;
    PageRole role = PageRole::Topic;
};

// By role, then by path. Pages that the site's menu (_data/navigation.yml, or `nav: false` on the page) does not show
// are noted and left out.
std::vector<SitePage> find_pages(const std::string& site, World& world, Diagnostics& diagnostics);

// Whether a file lies in the site once links are followed; one that does not is reported.
bool lies_in_site(const std::string& path, const std::string& site, World& world, Diagnostics& diagnostics);

}  // namespace vitac
