// Which files of data of a site its templates show: _data/experience.yml, data/education.json.
#pragma once

#include <string>
#include <vector>

#include "base/world.h"

namespace vitac {

struct DataFile {
    std::string path;
    std::string stem;  // "experience"
};

// The files of data about a subject that a CV has, or the person, or all of a CV ("data.yml"), in the order in which
// the site shows them, as far as its templates tell; else in that of a CV. One that no template of the site speaks of
// is none of them. Whether a file lies in the site is for the reader to ask.
std::vector<DataFile> find_data_files(const std::string& site, World& world);

}  // namespace vitac
