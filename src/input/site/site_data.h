// What the lists of data of a site say: _data/experience.yml, sections in its configuration.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "base/world.h"
#include "input/read.h"
#include "model/biography.h"

namespace vitac {

// What is known of a site before its lists are read.
struct SiteSoFar {
    const ReadRequest& request;          // `path` is its folder
    const Biography& biography;          // of its pages: sections that they have are theirs
    const std::set<std::string>& shown;  // stems of files of data that pages showed
    bool nothing_read = false;           // no page and no file
};

struct SiteData {
    Biography biography;  // without sections where there is nothing
    std::vector<std::string> files;
    Diagnostics diagnostics;
};

// Sections from lists in the configuration and in files of data. A kind of section that a page has is left to the page.
SiteData read_site_data(const SiteSoFar& site, World& world);

}  // namespace vitac
