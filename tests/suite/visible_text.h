// The words that a person sees in a source, found without any of our readers: mark-up, comments and templates are
// struck out, and what is left is cut into words.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace vitac::suite {

// A word in small letters without accents, and its place in the bytes that were given.
struct VisibleWord {
    std::string word;
    std::size_t begin = 0;
    std::size_t end = 0;
};

// Of a Markdown page: not of its front matter, comments, Liquid, scripts, styles, images, tags and targets of links.
std::vector<VisibleWord> visible_words_of_page(std::string_view page);
// Of a BibTeX database: the values of the fields that a list of works shows.
std::vector<VisibleWord> visible_words_of_bibliography(std::string_view database);

// The words of a text in which nothing is mark-up. A hyphen at the end of a line may part a word, or belong to it; with
// `parted` it parts one.
enum class LineEndHyphen { Parts, Belongs };
std::vector<VisibleWord> words_of_text(std::string_view text, LineEndHyphen hyphen = LineEndHyphen::Belongs);

std::map<std::string, std::size_t> counted(const std::vector<VisibleWord>& words);

}  // namespace vitac::suite
