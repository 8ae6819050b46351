// The labels of facts whose fields in a file of data have names for programs: "Grade: 1.0" of `score`.
#pragma once

#include <string>
#include <string_view>

namespace vitac {

enum class FactLabel { Grade, Courses, Keywords, Type, Email, Phone };

// In the language, BCP 47; English where its word is not known.
std::string_view word_of(FactLabel label, std::string_view language);
// As it stands before the fact: "Grade: ". Readers put it there, and writers take it off again.
std::string prefix_of(FactLabel label, std::string_view language);

}  // namespace vitac
