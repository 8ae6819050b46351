// Copies of a PDF with something broken on purpose.
#pragma once

#include <functional>
#include <string>

class QPDF;

namespace vitac {

// The file after `damage` was done to its objects.
std::string damaged(const std::string& pdf, const std::function<void(QPDF&)>& damage);

void remove_letters_of_a_font(QPDF& pdf);  // the ToUnicode map of the font that the first page uses first
void remove_tags(QPDF& pdf);
void remove_title_and_language(QPDF& pdf);
void remove_descriptions_of_links(QPDF& pdf);
void swap_first_kids_of_structure(QPDF& pdf);

// Draws the first page's tagged pieces in reverse, as a program with columns does.
void reverse_drawing(QPDF& pdf);

// Takes all pieces of type `type` ("LBody") and what is in them off the first page.
void drop_bullets(QPDF& pdf);

// Encrypted, with a password that only its owner knows.
std::string locked(const std::string& pdf, const std::string& password);

}  // namespace vitac
