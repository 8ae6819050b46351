// The data built into the program.
#include "app/embedded.h"

#include <algorithm>

// Defined in the assembly file that cmake/embed.cmake generates.
extern "C" const vitac::EmbeddedFile vitac_embedded_files[];
extern "C" const vitac::EmbeddedFile vitac_embedded_files_end[];

namespace vitac {

std::span<const EmbeddedFile> embedded_files() {
    return {vitac_embedded_files, vitac_embedded_files_end};
}

const EmbeddedFile* find_embedded_file(std::string_view name) {
    const std::span<const EmbeddedFile> files = embedded_files();
    const auto found =
        std::find_if(files.begin(), files.end(), [&](const EmbeddedFile& file) { return file.name == name; });
    return found == files.end() ? nullptr : &*found;
}

}  // namespace vitac
