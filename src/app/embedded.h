// The data built into the program: layouts, lists of fonts, the default family's font files.
#pragma once

#include <span>
#include <string_view>

namespace vitac {

// A built-in file; cmake/embed.cmake lays out the table of them. Its bytes are read from disk only when someone looks
// at them.
struct EmbeddedFile {
    const char* name;  // "layouts/classic.yaml", or the absolute path of a font file
    const char* begin;
    const char* end;

    std::string_view bytes() const { return {begin, static_cast<std::size_t>(end - begin)}; }
    bool is_font() const { return name[0] == '/'; }
};

std::span<const EmbeddedFile> embedded_files();
const EmbeddedFile* find_embedded_file(std::string_view name);  // null when there is none

}  // namespace vitac
