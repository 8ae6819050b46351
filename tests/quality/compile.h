// Compiles inputs to pages, as the program does.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/disk_world.h"
#include "quality/specimen.h"
#include "style/style.h"

namespace vitac::quality {

// The inputs in a folder: for each folder in it the input that its expect.yaml names, or else its biography.md.
std::vector<std::string> find_inputs(const std::string& folder);

struct Input {
    std::string path;
    std::string name;        // of the two folders it is in
    std::string unreadable;  // why it cannot be read; else ""
};

class Compiler {
public:
    Input read(const std::string& path) const;
    std::vector<std::string> layouts() const;
    Biography biography(const Input& input) const;
    Specimen compile(const Input& input, const LayoutRequest& request) const;
    // A biography that comes from no file.
    Specimen set(const Biography& biography, const LayoutRequest& request) const;

private:
    std::shared_ptr<FontCache> fonts_ = std::make_shared<FontCache>();
};

}  // namespace vitac::quality
