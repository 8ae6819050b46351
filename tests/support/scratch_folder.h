// A folder for one test, gone when the test is over.
#pragma once

#include <string>
#include <vector>

namespace vitac {

class ScratchFolder {
public:
    ScratchFolder();
    ~ScratchFolder();
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;

    const std::string& path() const { return path_; }
    std::string path(const std::string& name) const { return path_ + "/" + name; }
    void write(const std::string& name, const std::string& bytes) const;
    std::string read(const std::string& name) const;  // "" when there is none
    std::vector<std::string> names() const;           // of all that is in it, sorted

private:
    std::string path_;
};

}  // namespace vitac
