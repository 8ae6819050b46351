// What templates of sites come with and their owners forget to take out.
#pragma once

#include <string_view>

#include "model/biography.h"

namespace vitac {

// An entry of a template's own CV: of a university, skills and service that nobody has.
bool is_example_of_template(const Entry& entry);

// A work in the sample bibliography of al-folio, whose author is Albert Einstein; it is none where he is the owner.
bool is_work_of_template(const Entry& entry, std::string_view owner);

// The first words of a template's own home page.
bool is_text_of_template(std::string_view text);

// "Lorem ipsum dolor sit amet": what stands where a text is to be.
bool is_filler(std::string_view text);

}  // namespace vitac
