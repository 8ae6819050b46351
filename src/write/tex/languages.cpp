// Languages by the names that babel has for them.
#include "write/tex/languages.h"

#include <algorithm>
#include <array>

#include "base/unicode.h"
#include "base/unicode_language.h"

namespace vitac {

namespace {

struct KnownLanguage {
    const char* tag;
    const char* name;
    bool is_latin = true;
};

// The names of babel's locales (https://ctan.org/pkg/babel, "Locales"); longer tags first.
constexpr std::array known_languages = {
    KnownLanguage{"en-gb", "british"},
    KnownLanguage{"pt-br", "brazilian"},
    KnownLanguage{"ar", "arabic", false},
    KnownLanguage{"bg", "bulgarian", false},
    KnownLanguage{"ca", "catalan"},
    KnownLanguage{"cs", "czech"},
    KnownLanguage{"cy", "welsh"},
    KnownLanguage{"da", "danish"},
    KnownLanguage{"de", "german"},
    KnownLanguage{"el", "greek", false},
    KnownLanguage{"en", "english"},
    KnownLanguage{"es", "spanish"},
    KnownLanguage{"et", "estonian"},
    KnownLanguage{"eu", "basque"},
    KnownLanguage{"fa", "persian", false},
    KnownLanguage{"fi", "finnish"},
    KnownLanguage{"fr", "french"},
    KnownLanguage{"ga", "irish"},
    KnownLanguage{"gl", "galician"},
    KnownLanguage{"he", "hebrew", false},
    KnownLanguage{"hi", "hindi", false},
    KnownLanguage{"hr", "croatian"},
    KnownLanguage{"hu", "hungarian"},
    KnownLanguage{"id", "indonesian"},
    KnownLanguage{"is", "icelandic"},
    KnownLanguage{"it", "italian"},
    KnownLanguage{"ja", "japanese", false},
    KnownLanguage{"ko", "korean", false},
    KnownLanguage{"lt", "lithuanian"},
    KnownLanguage{"lv", "latvian"},
    KnownLanguage{"nb", "norwegianbokmal"},
    KnownLanguage{"nl", "dutch"},
    KnownLanguage{"nn", "norwegiannynorsk"},
    KnownLanguage{"no", "norwegianbokmal"},
    KnownLanguage{"pl", "polish"},
    KnownLanguage{"pt", "portuguese"},
    KnownLanguage{"ro", "romanian"},
    KnownLanguage{"ru", "russian", false},
    KnownLanguage{"sk", "slovak"},
    KnownLanguage{"sl", "slovenian"},
    KnownLanguage{"sr", "serbian", false},
    KnownLanguage{"sv", "swedish"},
    KnownLanguage{"th", "thai", false},
    KnownLanguage{"tr", "turkish"},
    KnownLanguage{"uk", "ukrainian", false},
    KnownLanguage{"vi", "vietnamese"},
    KnownLanguage{"zh", "chinese", false},
};

}  // namespace

BabelLanguage babel_language(std::string_view tag) {
    const std::string small = unicode::to_lower(std::string(tag));
    for (const KnownLanguage& known : known_languages) {
        const std::string_view start = known.tag;
        if (small == start || small.starts_with(std::string(start) + "-")) {
            return {known.name, known.is_latin};
        }
    }
    return {"", true};
}

bool is_right_to_left(const std::string& tag) {
    return unicode::direction_of(tag) == unicode::Direction::RightToLeft;
}

}  // namespace vitac
