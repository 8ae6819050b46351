// The finished PDF seen by other people's programs.
#pragma once

#include <string>

namespace vitac {

// What pdftotext reads in a PDF, in its order of reading. An empty PDF has an empty text. Throws when there is no
// pdftotext.
std::string text_of_pdf(const std::string& pdf);

// The tags of a PDF with the text of each, as pdfinfo shows them: an element a line, pieces of text in quotes below it.
// Objects such as annotations have no numbers, which change with every object before them.
std::string tags_of_pdf(const std::string& pdf);

// The words of a PDF as its tags have them read, as pdfinfo finds them.
std::string tagged_text_of_pdf(const std::string& pdf);

// The bytes of the first file that is attached to a PDF, as pdfdetach finds it. Throws when there is none.
std::string attached_to(const std::string& pdf);

}  // namespace vitac
