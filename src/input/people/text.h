// Small questions about pieces of text that the readers of names and pages share.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace vitac {

// Without white space (of any script) at both ends.
std::string_view trimmed(std::string_view text);
// The parts between white space, without empty ones.
std::vector<std::string_view> words_of(std::string_view text);
// One blank for each run of white space, none at the ends.
std::string with_single_blanks(std::string_view text);

// Whether `word` is one of a table's, which is in lower case. Latin words are compared without case.
bool is_one_of(std::string_view word, const std::vector<std::string_view>& table);
std::string ascii_lower(std::string_view text);
bool equal_without_case(std::string_view a, std::string_view b);  // ASCII

bool starts_with_uppercase(std::string_view text);
bool has_lowercase(std::string_view text);
bool has_letter(std::string_view text);
bool has_digit(std::string_view text);
// Only letters of scripts that put no blanks between family and given name (Han, kana, Hangul), and at least one.
bool is_cjk_only(std::string_view text);
bool has_cjk(std::string_view text);

std::string replace_all(std::string_view text, std::string_view what, std::string_view with);

}  // namespace vitac
