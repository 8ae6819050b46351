// What the letters of a page say of its language.
#pragma once

#include <string>
#include <string_view>

namespace vitac {

// BCP 47: "ko", "ja", "zh", "ar", "fa", "ur", "he", "ru", "uk", "el" of a text that is mostly in the script of that
// language; "" for scripts of many languages, such as Latin. Pages of academics mix scripts, since titles of works are
// in English; a share of a third or half is enough.
std::string language_of_script(std::string_view text);

}  // namespace vitac
