// Scripts other than Latin in a LaTeX file: the commands that mark their text, and what pdfLaTeX can show.
#include "write/tex/scripts.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/unicode.h"

namespace vitac {

namespace {

constexpr std::array script_words = {
    std::pair{"Arab", "arabic"},   std::pair{"Armn", "armenian"}, std::pair{"Beng", "bengali"},
    std::pair{"Bopo", "chinese"},  std::pair{"Cyrl", "cyrillic"}, std::pair{"Deva", "devanagari"},
    std::pair{"Ethi", "ethiopic"}, std::pair{"Geor", "georgian"}, std::pair{"Grek", "greek"},
    std::pair{"Hang", "korean"},   std::pair{"Hani", "chinese"},  std::pair{"Hebr", "hebrew"},
    std::pair{"Hira", "japanese"}, std::pair{"Kana", "japanese"}, std::pair{"Latn", "symbols"},
    std::pair{"Taml", "tamil"},    std::pair{"Thai", "thai"},
};

bool is_for(const std::vector<std::string>& languages, std::string_view language) {
    return std::any_of(languages.begin(), languages.end(),
                       [&](const std::string& tag) { return tag.substr(0, 2) == language; });
}

// --- pdfLaTeX --------------------------------------------------------------------------------------------------------

struct CharacterRange {
    char32_t first;
    char32_t last;
};

// What LaTeX declares for the encodings T1 and TS1 (t1enc.dfu, ts1enc.dfu of LaTeX 2022-11), as far as all common fonts
// have it.
constexpr std::array known_ranges = {
    CharacterRange{0x0020, 0x007E}, CharacterRange{0x00A0, 0x0125}, CharacterRange{0x0128, 0x0131},
    CharacterRange{0x0134, 0x0137}, CharacterRange{0x0139, 0x013E}, CharacterRange{0x0141, 0x0148},
    CharacterRange{0x014A, 0x0165}, CharacterRange{0x0168, 0x017E}, CharacterRange{0x01CD, 0x01D4},
    CharacterRange{0x01E6, 0x01E9}, CharacterRange{0x01F4, 0x01F5}, CharacterRange{0x0218, 0x021B},
    CharacterRange{0x2013, 0x2014}, CharacterRange{0x2018, 0x201A}, CharacterRange{0x201C, 0x201E},
    CharacterRange{0x2020, 0x2022}, CharacterRange{0x2026, 0x2026}, CharacterRange{0x2030, 0x2030},
    CharacterRange{0x2039, 0x203A}, CharacterRange{0x20AC, 0x20AC}, CharacterRange{0x2122, 0x2122},
};

constexpr std::array accents = {
    std::pair{char32_t{0x0300}, "\\`"}, std::pair{char32_t{0x0301}, "\\'"},  std::pair{char32_t{0x0302}, "\\^"},
    std::pair{char32_t{0x0303}, "\\~"}, std::pair{char32_t{0x0304}, "\\="},  std::pair{char32_t{0x0306}, "\\u"},
    std::pair{char32_t{0x0307}, "\\."}, std::pair{char32_t{0x0308}, "\\\""}, std::pair{char32_t{0x030A}, "\\r"},
    std::pair{char32_t{0x030B}, "\\H"}, std::pair{char32_t{0x030C}, "\\v"},  std::pair{char32_t{0x0323}, "\\d"},
    std::pair{char32_t{0x0327}, "\\c"}, std::pair{char32_t{0x0328}, "\\k"},  std::pair{char32_t{0x0331}, "\\b"},
};

// Signs that researchers use in titles, and their names in plain LaTeX, in the order of their codes.
constexpr std::array mathematics = {
    std::pair{char32_t{0x0393}, "\\Gamma"},
    std::pair{char32_t{0x0394}, "\\Delta"},
    std::pair{char32_t{0x0398}, "\\Theta"},
    std::pair{char32_t{0x039B}, "\\Lambda"},
    std::pair{char32_t{0x039E}, "\\Xi"},
    std::pair{char32_t{0x03A0}, "\\Pi"},
    std::pair{char32_t{0x03A3}, "\\Sigma"},
    std::pair{char32_t{0x03A5}, "\\Upsilon"},
    std::pair{char32_t{0x03A6}, "\\Phi"},
    std::pair{char32_t{0x03A8}, "\\Psi"},
    std::pair{char32_t{0x03A9}, "\\Omega"},
    std::pair{char32_t{0x03B1}, "\\alpha"},
    std::pair{char32_t{0x03B2}, "\\beta"},
    std::pair{char32_t{0x03B3}, "\\gamma"},
    std::pair{char32_t{0x03B4}, "\\delta"},
    std::pair{char32_t{0x03B5}, "\\varepsilon"},
    std::pair{char32_t{0x03B6}, "\\zeta"},
    std::pair{char32_t{0x03B7}, "\\eta"},
    std::pair{char32_t{0x03B8}, "\\theta"},
    std::pair{char32_t{0x03B9}, "\\iota"},
    std::pair{char32_t{0x03BA}, "\\kappa"},
    std::pair{char32_t{0x03BB}, "\\lambda"},
    std::pair{char32_t{0x03BC}, "\\mu"},
    std::pair{char32_t{0x03BD}, "\\nu"},
    std::pair{char32_t{0x03BE}, "\\xi"},
    std::pair{char32_t{0x03BF}, "o"},
    std::pair{char32_t{0x03C0}, "\\pi"},
    std::pair{char32_t{0x03C1}, "\\rho"},
    std::pair{char32_t{0x03C2}, "\\varsigma"},
    std::pair{char32_t{0x03C3}, "\\sigma"},
    std::pair{char32_t{0x03C4}, "\\tau"},
    std::pair{char32_t{0x03C5}, "\\upsilon"},
    std::pair{char32_t{0x03C6}, "\\varphi"},
    std::pair{char32_t{0x03C7}, "\\chi"},
    std::pair{char32_t{0x03C8}, "\\psi"},
    std::pair{char32_t{0x03C9}, "\\omega"},
    std::pair{char32_t{0x03D1}, "\\vartheta"},
    std::pair{char32_t{0x03D5}, "\\phi"},
    std::pair{char32_t{0x03F5}, "\\epsilon"},
    std::pair{char32_t{0x2016}, "\\|"},
    std::pair{char32_t{0x2032}, "'"},
    std::pair{char32_t{0x2033}, "''"},
    std::pair{char32_t{0x2034}, "'''"},
    std::pair{char32_t{0x2070}, "^0"},
    std::pair{char32_t{0x2071}, "^i"},
    std::pair{char32_t{0x2074}, "^4"},
    std::pair{char32_t{0x2075}, "^5"},
    std::pair{char32_t{0x2076}, "^6"},
    std::pair{char32_t{0x2077}, "^7"},
    std::pair{char32_t{0x2078}, "^8"},
    std::pair{char32_t{0x2079}, "^9"},
    std::pair{char32_t{0x207A}, "^+"},
    std::pair{char32_t{0x207B}, "^-"},
    std::pair{char32_t{0x207F}, "^n"},
    std::pair{char32_t{0x2080}, "_0"},
    std::pair{char32_t{0x2081}, "_1"},
    std::pair{char32_t{0x2082}, "_2"},
    std::pair{char32_t{0x2083}, "_3"},
    std::pair{char32_t{0x2084}, "_4"},
    std::pair{char32_t{0x2085}, "_5"},
    std::pair{char32_t{0x2086}, "_6"},
    std::pair{char32_t{0x2087}, "_7"},
    std::pair{char32_t{0x2088}, "_8"},
    std::pair{char32_t{0x2089}, "_9"},
    std::pair{char32_t{0x208A}, "_+"},
    std::pair{char32_t{0x208B}, "_-"},
    std::pair{char32_t{0x210F}, "\\hbar"},
    std::pair{char32_t{0x2111}, "\\Im"},
    std::pair{char32_t{0x2113}, "\\ell"},
    std::pair{char32_t{0x2118}, "\\wp"},
    std::pair{char32_t{0x211C}, "\\Re"},
    std::pair{char32_t{0x2135}, "\\aleph"},
    std::pair{char32_t{0x2190}, "\\leftarrow"},
    std::pair{char32_t{0x2191}, "\\uparrow"},
    std::pair{char32_t{0x2192}, "\\rightarrow"},
    std::pair{char32_t{0x2193}, "\\downarrow"},
    std::pair{char32_t{0x2194}, "\\leftrightarrow"},
    std::pair{char32_t{0x21A6}, "\\mapsto"},
    std::pair{char32_t{0x21D0}, "\\Leftarrow"},
    std::pair{char32_t{0x21D2}, "\\Rightarrow"},
    std::pair{char32_t{0x21D4}, "\\Leftrightarrow"},
    std::pair{char32_t{0x2200}, "\\forall"},
    std::pair{char32_t{0x2202}, "\\partial"},
    std::pair{char32_t{0x2203}, "\\exists"},
    std::pair{char32_t{0x2205}, "\\emptyset"},
    std::pair{char32_t{0x2207}, "\\nabla"},
    std::pair{char32_t{0x2208}, "\\in"},
    std::pair{char32_t{0x2209}, "\\notin"},
    std::pair{char32_t{0x220B}, "\\ni"},
    std::pair{char32_t{0x220F}, "\\prod"},
    std::pair{char32_t{0x2211}, "\\sum"},
    std::pair{char32_t{0x2212}, "-"},
    std::pair{char32_t{0x2217}, "*"},
    std::pair{char32_t{0x2218}, "\\circ"},
    std::pair{char32_t{0x2219}, "\\cdot"},
    std::pair{char32_t{0x221A}, "\\surd"},
    std::pair{char32_t{0x221D}, "\\propto"},
    std::pair{char32_t{0x221E}, "\\infty"},
    std::pair{char32_t{0x2225}, "\\parallel"},
    std::pair{char32_t{0x2227}, "\\wedge"},
    std::pair{char32_t{0x2228}, "\\vee"},
    std::pair{char32_t{0x2229}, "\\cap"},
    std::pair{char32_t{0x222A}, "\\cup"},
    std::pair{char32_t{0x222B}, "\\int"},
    std::pair{char32_t{0x223C}, "\\sim"},
    std::pair{char32_t{0x2243}, "\\simeq"},
    std::pair{char32_t{0x2245}, "\\cong"},
    std::pair{char32_t{0x2248}, "\\approx"},
    std::pair{char32_t{0x2260}, "\\neq"},
    std::pair{char32_t{0x2261}, "\\equiv"},
    std::pair{char32_t{0x2264}, "\\leq"},
    std::pair{char32_t{0x2265}, "\\geq"},
    std::pair{char32_t{0x226A}, "\\ll"},
    std::pair{char32_t{0x226B}, "\\gg"},
    std::pair{char32_t{0x2282}, "\\subset"},
    std::pair{char32_t{0x2283}, "\\supset"},
    std::pair{char32_t{0x2286}, "\\subseteq"},
    std::pair{char32_t{0x2287}, "\\supseteq"},
    std::pair{char32_t{0x2295}, "\\oplus"},
    std::pair{char32_t{0x2297}, "\\otimes"},
    std::pair{char32_t{0x22A4}, "\\top"},
    std::pair{char32_t{0x22A5}, "\\perp"},
    std::pair{char32_t{0x22C5}, "\\cdot"},
    std::pair{char32_t{0x22C6}, "\\star"},
    std::pair{char32_t{0x22EF}, "\\cdots"},
    std::pair{char32_t{0x2308}, "\\lceil"},
    std::pair{char32_t{0x2309}, "\\rceil"},
    std::pair{char32_t{0x230A}, "\\lfloor"},
    std::pair{char32_t{0x230B}, "\\rfloor"},
    std::pair{char32_t{0x25E6}, "\\circ"},
    std::pair{char32_t{0x2605}, "\\star"},
    std::pair{char32_t{0x2606}, "\\star"},
    std::pair{char32_t{0x2660}, "\\spadesuit"},
    std::pair{char32_t{0x2663}, "\\clubsuit"},
    std::pair{char32_t{0x2665}, "\\heartsuit"},
    std::pair{char32_t{0x2666}, "\\diamondsuit"},
    std::pair{char32_t{0x266D}, "\\flat"},
    std::pair{char32_t{0x266E}, "\\natural"},
    std::pair{char32_t{0x266F}, "\\sharp"},
    std::pair{char32_t{0x27E8}, "\\langle"},
    std::pair{char32_t{0x27E9}, "\\rangle"},
};

constexpr std::array ligatures = {
    std::pair{char32_t{0xFB00}, "ff"},  std::pair{char32_t{0xFB01}, "fi"},  std::pair{char32_t{0xFB02}, "fl"},
    std::pair{char32_t{0xFB03}, "ffi"}, std::pair{char32_t{0xFB04}, "ffl"},
};

template <class Table>
const char* find(const Table& table, char32_t character) {
    const auto found =
        std::find_if(table.begin(), table.end(), [&](const auto& entry) { return entry.first == character; });
    return found == table.end() ? nullptr : found->second;
}

}  // namespace

std::string TexScript::language() const {
    return word.starts_with("korean")     ? "korean"
           : word.starts_with("japanese") ? "japanese"
           : word.starts_with("chinese")  ? "chinese"
                                          : "";
}

std::string script_word(const std::string& script, const std::vector<std::string>& languages) {
    if (script == "Hani" && is_for(languages, "ja")) {
        return "japanese";
    }
    if (script == "Hani" && is_for(languages, "ko")) {
        return "korean";
    }
    for (const auto& [tag, word] : script_words) {
        if (script == tag) {
            return word;
        }
    }
    return unicode::to_lower(script);
}

std::string script_title(const TexScript& script) {
    std::string title = script_word(script.script, {});
    title = script.word.starts_with(title) ? title : script.word;
    return unicode::to_upper(title.substr(0, 1)) + title.substr(1);
}

bool is_known_to_pdftex(char32_t character) {
    return character == U'\n' || character == U'\t' ||
           std::any_of(known_ranges.begin(), known_ranges.end(), [&](const CharacterRange& range) {
               return character >= range.first && character <= range.last;
           });
}

bool is_sign_of_mathematics(char32_t character) {
    return find(mathematics, character) != nullptr;
}

std::string made_by_pdftex(char32_t character) {
    if (const char* sign = find(mathematics, character)) {
        return "\\ensuremath{" + std::string(sign) + "}";
    }
    std::string text;
    unicode::append(text, character);
    if (const char* letters = find(ligatures, character)) {
        return letters;
    }
    const std::u32string parts = unicode::to_characters(unicode::nfd(text));
    if (parts.size() < 2 || parts.front() > U'z') {
        return {};
    }
    std::string made(1, static_cast<char>(parts.front()));
    for (std::size_t i = 1; i < parts.size(); ++i) {
        const char* accent = find(accents, parts[i]);
        if (accent == nullptr) {
            return {};
        }
        made = std::string(accent) + "{" + made + "}";
    }
    return made;
}

}  // namespace vitac
