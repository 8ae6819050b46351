// Writes the table of base/unicode_han.h as C++, for the build.
//
// ICU reads each character by itself: for two in a row its rules give what they give for each, with a blank between.
#include <unicode/locid.h>
#include <unicode/translit.h>

#include <cstdio>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "base/unicode_han.h"

namespace vitac::unicode {

namespace {

// "zhang" for U+5F20; "" where ICU has no reading in plain letters.
std::string syllable_of(char32_t character, const icu::Transliterator& to_latin) {
    icu::UnicodeString text(static_cast<UChar32>(character));
    to_latin.transliterate(text);
    std::string syllable;
    text.toLower(icu::Locale::getRoot()).toUTF8String(syllable);
    return syllable.find_first_not_of("abcdefghijklmnopqrstuvwxyz") == std::string::npos &&
                   syllable.size() <= longest_han_syllable
               ? syllable
               : "";
}

int write() {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<const icu::Transliterator> to_latin(
        icu::Transliterator::createInstance("Any-Latin; Latin-ASCII", UTRANS_FORWARD, status));
    if (!to_latin) {
        std::fprintf(stderr, "ICU has no rules for Latin letters: %s\n", u_errorName(status));
        return 1;
    }
    std::map<std::string, std::size_t> numbers = {{"", 0}};
    std::vector<std::string> syllables = {""};
    std::puts(
        "#include \"base/unicode_han.h\"\nnamespace vitac::unicode {\nconst std::uint16_t han_syllable_numbers[] = {");
    for (char32_t character = first_han; character <= last_han; ++character) {
        const auto [found, is_new] = numbers.emplace(syllable_of(character, *to_latin), syllables.size());
        if (is_new) {
            syllables.push_back(found->first);
        }
        std::printf("%zu,\n", found->second);
    }
    std::puts("};\nconst char han_syllables[][longest_han_syllable + 1] = {");
    for (const std::string& syllable : syllables) {
        std::printf("\"%s\",\n", syllable.c_str());
    }
    std::puts("};\n}  // namespace vitac::unicode");
    return 0;
}

}  // namespace

}  // namespace vitac::unicode

int main() {
    return vitac::unicode::write();
}
