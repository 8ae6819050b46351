// Where results go: file names made of people's names, and writing that replaces a file only when all is well.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace vitac {

// "Ada_Lovelace_CV.pdf"; without a name after the input: "biography_CV.pdf", "CV.pdf" for standard input.
std::string default_output_name(std::string_view person, std::string_view input);

// The same for a variant: "Ada_Lovelace_CV-industry.pdf"; or as the pattern says, with {name}, {variant} and {source}
// put in. What no file name may have is left out, so that it is always a name and never a path.
std::string variant_output_name(const std::string& pattern, std::string_view person, const std::string& variant,
                                std::string_view input);

// Why something was not written, and what to do about it.
struct WriteFailure {
    std::string reason;  // "permission denied"
    std::string hint;
};

// When a new file is on the disk: before it is put in the place of the old one, so that not even a machine that stops
// leaves less than there was; or when the system sees fit, which is much sooner done.
enum class Durability { AtOnce, Eventually };

// Writes a new file beside `path`, and only when it is complete puts it in the place of the old one: whatever fails,
// the old file stays as it was. A device or pipe is written to directly.
std::optional<WriteFailure> write_file_atomically(const std::string& path, std::string_view bytes,
                                                  Durability durability = Durability::AtOnce);

// Removes from a folder what processes that were killed left of files that they had not finished: regular files with
// the names that write_file_atomically gives them, whose process is gone and which no other machine holds. What cannot
// be removed stays.
void remove_leftovers(const std::string& folder);

// Writes a file that is not there yet. What is there, even a link that leads nowhere, is never touched.
std::optional<WriteFailure> write_new_file(const std::string& path, std::string_view bytes);

std::optional<WriteFailure> write_standard_output(std::string_view bytes);

// Whether both paths lead to one existing file.
bool is_same_file(const std::string& first, const std::string& second);

// "no such file or directory", for a value of errno.
std::string system_reason(int error);

}  // namespace vitac
