// A collection of a Jekyll site: a folder of pages whose front matter is the data ("_publications/2019-paper.md").
#pragma once

#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "base/world.h"
#include "base/yaml.h"
#include "input/academicpages/classify.h"
#include "input/data/reading.h"
#include "model/biography.h"

namespace vitac::academicpages {

// One page of a collection, or one item of a list in _data.
struct Member {
    Entry entry;
    std::vector<std::pair<std::string, std::string>> fields;  // as written, for conditions of loops
};

// What is read of a collection, and where from.
struct Collection {
    std::string site;    // its folder; no file outside it is read
    std::string folder;  // in it: "_publications"
    SectionKind kind = SectionKind::List;
};

// Newest first, as sites show them. Pages in folders of their own ("paper/index.md") count too. Pages that cannot be
// read or lie outside the site are reported and left out.
std::vector<Member> read_collection(const Collection& collection, const Known& known, World& world,
                                    Diagnostics& diagnostics);

// The items of a list in a file of data, in its order.
std::vector<Member> read_list(const yaml::Node& list, SectionKind kind, const Known& known, data::Reading& reading);

// "publications" -> Publications, "portfolio" -> Projects; for unknown names what `otherwise` says.
SectionKind kind_of_collection(const std::string& name, SectionKind otherwise);

}  // namespace vitac::academicpages
