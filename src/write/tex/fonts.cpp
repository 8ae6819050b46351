// The preamble's fonts: those of the layout under XeLaTeX and LuaLaTeX, near ones under pdfLaTeX.
#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cstdlib>

#include "base/unicode.h"
#include "write/tex/preamble.h"

namespace vitac {

namespace {

const FontFamily& family_of(const TexParts& parts, FamilyId family) {
    return parts.document.families[static_cast<std::size_t>(family)];
}

// --- XeLaTeX, LuaLaTeX -----------------------------------------------------------------------------------------------

// LaTeX's letters for the weights that are neither regular nor bold.
constexpr std::array other_weights = {std::pair{100, "ul"}, std::pair{200, "el"}, std::pair{300, "l"},
                                      std::pair{500, "mb"}, std::pair{600, "sb"}, std::pair{800, "eb"},
                                      std::pair{900, "ub"}};

std::string font_features(const FontFamily& family, const FontFace& upright, int body_weight, const std::string& more) {
    constexpr int bold_weight = 700;
    const auto or_upright = [&](const FontFace* face, const FontFace& instead) {
        return file_name_of(face != nullptr ? *face : instead);
    };
    const FontFace* bold = nearest_face(family, bold_weight, Slope::Upright);
    const FontFace& sure_bold = bold != nullptr ? *bold : upright;
    std::string features = "      BoldFont       = " + file_name_of(sure_bold) + ",\n";
    features +=
        "      ItalicFont     = " + or_upright(nearest_face(family, body_weight, Slope::Italic), upright) + ",\n";
    features +=
        "      BoldItalicFont = " + or_upright(nearest_face(family, bold_weight, Slope::Italic), sure_bold) + ",\n";
    for (const FontFace& face : family.faces) {
        for (const auto& [weight, letters] : other_weights) {
            if (face.weight == weight) {
                features += fmt::format("      FontFace       = {{{}}}{{{}}}{{{}}},\n", letters,
                                        face.slope == Slope::Italic ? "it" : "n", file_name_of(face));
            }
        }
    }
    if (upright.index != 0) {
        features += fmt::format("      FontIndex      = {},\n", upright.index);
    }
    return features + more;
}

// --- pdfLaTeX --------------------------------------------------------------------------------------------------------

struct NearFamily {
    const char* name;
    const char* own;       // package of the family itself
    const char* near_one;  // and of one that looks much like it, of TeX Gyre
};

constexpr std::array near_families = {
    NearFamily{"Linux Libertine", "\\usepackage{libertine}", "\\usepackage{tgtermes}"},
    NearFamily{"Lato", "\\usepackage[default]{lato}", "\\usepackage[scale=.93]{tgheros}"},
    NearFamily{"Carlito", "\\usepackage[lf]{carlito}", "\\usepackage[scale=.88]{tgheros}"},
};

std::string package_name(const std::string& command) {
    const std::size_t brace = command.rfind('{');
    return command.substr(brace + 1, command.size() - brace - 2);
}

std::string pdftex_fonts(const FontFamily& body, bool uses_series) {
    std::string own;
    std::string near_one = body.generic == Generic::Serif  ? "\\usepackage{tgtermes}"
                           : body.generic == Generic::Sans ? "\\usepackage{tgheros}"
                                                           : "\\usepackage{tgcursor}";
    for (const NearFamily& family : near_families) {
        if (body.name == family.name) {
            own = family.own;
            near_one = family.near_one;
        }
    }
    std::string text = "  % " + body.name + " where TeX has it, else a near relative.\n";
    std::string closing;
    for (const std::string& package : {own, near_one}) {
        if (!package.empty()) {
            const char* no_series = uses_series && package == near_one ? "\\newcommand{\\cvseries}[1]{}" : "";
            text += fmt::format("  \\IfFileExists{{{}.sty}}{{{}{}}}{{%\n", package_name(package), package, no_series);
            closing += "}";
        }
    }
    text += "  \\usepackage{lmodern}" + closing + "\n";
    const char* family = body.generic == Generic::Serif  ? "\\rmdefault"
                         : body.generic == Generic::Sans ? "\\sfdefault"
                                                         : "\\ttdefault";
    return text + "  \\renewcommand{\\familydefault}{" + family + "}\n";
}

std::string characters_for_pdftex(const TexParts& parts) {
    std::string lines;
    for (const auto& [character, place] : parts.inline_text.unusual()) {
        const std::string made = made_by_pdftex(character);
        lines += fmt::format("  \\DeclareUnicodeCharacter{{{:04X}}}{{{}}}\n", static_cast<std::uint32_t>(character),
                             made.empty() ? "\\notinpdftex" : made);
    }
    return lines.empty() ? ""
                         : "  % Characters that its fonts lack, made of others; a box for what cannot be made.\n"
                           "  \\providecommand{\\notinpdftex}{{\\fboxsep1pt\\fbox{\\tiny ?}}}\n" +
                               lines;
}

// XeLaTeX copies a small capital that stands in a ligature (Qu) as a character of no meaning.
std::string small_caps_features(const TexParts& parts) {
    return parts.looks.uses_small_caps()
               ? "      SmallCapsFeatures = {Ligatures=NoCommon},  % or XeLaTeX copies some wrongly\n"
               : "";
}

// Fonts beside the body's, for headings for example.
std::string other_families(const TexParts& parts, bool unicode_engine) {
    std::string lines;
    for (const FamilyId id : parts.looks.used_families()) {
        const FontFamily& family = family_of(parts, id);
        const std::string command = parts.looks.family_command(id);
        const char* near_one = family.generic == Generic::Serif  ? "\\rmfamily"
                               : family.generic == Generic::Sans ? "\\sffamily"
                                                                 : "\\ttfamily";
        lines += unicode_engine ? unicode_font("\\newfontfamily" + command, family, 400, small_caps_features(parts))
                                : fmt::format("  \\newcommand{{{}}}{{{}}}\n", command, near_one);
    }
    return lines;
}

const char* features_of(Figures figures) {
    switch (figures) {
        case Figures::LiningTabular:
            return "+lnum,+tnum";
        case Figures::LiningProportional:
            return "+lnum,+pnum";
        case Figures::OldstyleTabular:
            return "+onum,+tnum";
        case Figures::OldstyleProportional:
            return "+onum,+pnum";
        case Figures::Default:
            break;
    }
    return "-lnum,-tnum,-onum,-pnum";
}

std::string figures(const TexParts& parts) {
    std::string text;
    for (const Figures kind : parts.looks.used_figures()) {
        text += fmt::format("\\newcommand{{\\{}}}{{\\ifPDFTeX\\else\\addfontfeatures{{RawFeature={{{}}}}}\\fi}}\n",
                            figures_command(kind), features_of(kind));
    }
    return text.empty() ? text : "% Kinds of figures; under pdfLaTeX those of its font.\n" + text;
}

std::string tracking(const TexParts& parts) {
    if (!parts.looks.uses_tracking()) {
        return {};
    }
    return R"(% Letters a little apart, in thousandths of their size.
\ifPDFTeX
  \newcommand{\tracked}[2]{\textls[#1]{#2}}
\else
  \newcommand{\tracked}[2]{{\addfontfeatures{LetterSpace=\fpeval{#1/10}}#2}}
\fi
)";
}

constexpr const char* scaled_helper = R"(% \scaled{.9}: letters .9 as large as those around, on lines as far apart.
\makeatletter
\newcommand{\scaled}[1]{\fontsize{#1\dimexpr\f@size pt\relax}{\baselineskip}\selectfont}
\makeatother
)";

}  // namespace

const FontFace* nearest_face(const FontFamily& family, int weight, Slope slope) {
    const FontFace* best = nullptr;
    for (const FontFace& face : family.faces) {
        const bool nearer = best == nullptr || std::abs(face.weight - weight) < std::abs(best->weight - weight);
        best = face.slope == slope && nearer ? &face : best;
    }
    return best;
}

std::string unicode_font(const std::string& command, const FontFamily& family, int weight, const std::string& more) {
    const FontFace* upright = nearest_face(family, weight, Slope::Upright);
    if (upright == nullptr) {
        return {};
    }
    const std::string file = file_name_of(*upright);
    const bool is_main = command == "\\setmainfont";
    const std::string other = is_main ? "\\typeout{" + family.name + " is not installed: Latin Modern stands in for it}"
                                      : "\\newcommand{" + command.substr(std::string("\\newfontfamily").size()) + "}{}";
    return fmt::format("  \\IfFontExistsTF{{{}}}{{%\n    {}{{{}}}[\n{}    ]}}{{%\n    {}}}\n", file, command, file,
                       font_features(family, *upright, weight, more), other);
}

std::string file_name_of(const FontFace& face) {
    return face.file.substr(face.file.rfind('/') + 1);
}

std::string tex_fonts(const TexParts& parts) {
    const FontFamily& body = family_of(parts, parts.vocabulary.body.family);
    std::string text = tex_chapter("Fonts");
    text += "\\usepackage{iftex}\n\\ifPDFTeX\n  \\usepackage[T1]{fontenc}\n";
    text += pdftex_fonts(body, parts.looks.uses_series());
    text += other_families(parts, false);
    text += characters_for_pdftex(parts);
    text += "  \\input{glyphtounicode}\\pdfgentounicode=1  % so that text can be copied\n";
    text += "\\else\n  \\usepackage{fontspec}\n";
    text += unicode_font("\\setmainfont", body, parts.vocabulary.body.weight, small_caps_features(parts));
    text += other_families(parts, true);
    const std::vector<TexScript>& scripts = parts.inline_text.scripts();
    const bool has_other_fonts =
        std::any_of(scripts.begin(), scripts.end(), [](const TexScript& script) { return script.own_family; });
    text += has_other_fonts ? "\\fi\n\\usepackage[verbose=silent]{microtype}  % it warns of letters that fonts lack\n"
                            : "\\fi\n\\usepackage{microtype}\n";
    if (parts.looks.uses_series()) {
        text += "\\providecommand{\\cvseries}[1]{\\fontseries{#1}\\selectfont}  % weights but regular and bold\n";
    }
    if (parts.looks.uses_scale()) {
        text += scaled_helper;
    }
    return text + figures(parts) + tracking(parts);
}

}  // namespace vitac
