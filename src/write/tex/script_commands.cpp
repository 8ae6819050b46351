// The preamble's languages and scripts: how lines of them end, which fonts and directions they have.
#include <fmt/core.h>

#include <algorithm>
#include <array>

#include "write/tex/languages.h"
#include "write/tex/preamble.h"
#include "write/tex/scripts.h"

namespace vitac {

namespace {

std::string fontspec_script(const std::string& script) {
    static const std::array names = {std::pair{"Arab", "Arabic"},     std::pair{"Beng", "Bengali"},
                                     std::pair{"Deva", "Devanagari"}, std::pair{"Hebr", "Hebrew"},
                                     std::pair{"Taml", "Tamil"},      std::pair{"Thai", "Thai"}};
    for (const auto& [tag, name] : names) {
        if (script == tag) {
            return std::string("      Script         = ") + name + ",\n";
        }
    }
    return {};
}

// Headings of the layout's family may be light; a family without that weight stands in as it is.
std::string missing_weights(const FontFamily& body, const FontFamily& family) {
    std::string features;
    for (const FontFace& wanted : body.faces) {
        const std::string letters = weight_letters(wanted.weight);
        const bool has_it = std::any_of(family.faces.begin(), family.faces.end(),
                                        [&](const FontFace& face) { return weight_letters(face.weight) == letters; });
        const FontFace* face = nearest_face(family, wanted.weight, Slope::Upright);
        if (wanted.slope == Slope::Upright && letters != "m" && letters != "b" && !has_it && face != nullptr) {
            features += fmt::format("      FontFace       = {{{}}}{{n}}{{{}}},\n", letters, file_name_of(*face));
        }
    }
    return features;
}

std::string script_for_unicode(const TexParts& parts, const TexScript& script) {
    const std::string font = "\\" + script.word + "Font";
    std::string lines;
    std::string inside = "#1";
    if (script.own_family) {
        const FontFamily& body = parts.document.families[static_cast<std::size_t>(parts.vocabulary.body.family)];
        const FontFamily& family = parts.document.families[static_cast<std::size_t>(script.family)];
        lines += unicode_font("\\newfontfamily" + font, family, parts.vocabulary.body.weight,
                              fontspec_script(script.script) + missing_weights(body, family));
        // These fonts are upright and have no small capitals.
        inside = "\\normalshape" + font + " " + inside;
    }
    const std::string language = script.language();
    if (!language.empty()) {
        inside = "\\foreignlanguage{" + language + "}{" + inside + "}";
    }
    const bool needs_group = script.own_family;
    return lines + fmt::format("  \\newcommand{{\\in{}}}[1]{}\n", script.word,
                               needs_group ? "{{" + inside + "}}" : "{" + inside + "}");
}

constexpr const char* direction_commands = R"(% Text from right to left, and numbers inside it.
\newif\ifcvturned
\ifXeTeX
  \TeXXeTstate=1
  \NewDocumentCommand{\righttoleft}{m}{\leavevmode{\beginR\cvturnedtrue #1\endR}}
  \NewDocumentCommand{\lefttoright}{m}{\leavevmode{\beginL\cvturnedfalse #1\endL}}
  % XeTeX would turn where colours and links begin and end as well: only the text inside them is turned.
  \NewDocumentCommand{\cvunturned}{mm}{\ifcvturned\lefttoright{#1{\righttoleft{#2}}}\else#1{#2}\fi}
  \AtBeginDocument{%
    \NewCommandCopy{\cvtextcolor}{\textcolor}%
    \RenewDocumentCommand{\textcolor}{mm}{\cvunturned{\cvtextcolor{#1}}{#2}}%
    \NewCommandCopy{\cvhref}{\href}%
    \RenewDocumentCommand{\href}{mm}{\cvunturned{\cvhref{#1}}{#2}}}
\else\ifLuaTeX
  \NewDocumentCommand{\righttoleft}{m}{\leavevmode{\textdirection=1 #1}}
  \NewDocumentCommand{\lefttoright}{m}{\leavevmode{\textdirection=0 #1}}
\else
  \NewDocumentCommand{\righttoleft}{m}{#1}
  \NewDocumentCommand{\lefttoright}{m}{#1}
\fi\fi
)";

constexpr const char* side_commands =
    R"(% What stands out to one side of a place in text from right to left, where boxes run so, too.
\newcommand{\cvtoleft}[1]{\ifPDFTeX\llap{#1}\else\rlap{#1}\fi}
\newcommand{\cvtoright}[1]{\llap{#1}}
\newcommand{\cvlastline}{}  % what ends a paragraph; justified ones are filled there
)";

constexpr const char* bracket_command = R"(% \turned{(}: a bracket in text from right to left.
\ExplSyntaxOn
\NewDocumentCommand{\turned}{m}{\ifPDFTeX #1 \else \lefttoright{\str_case:nnF{#1}
  {{(}{)} {)}{(} {[}{]} {]}{[} {\{}{\}} {\}}{\{} {<}{>} {>}{<} {«}{»} {»}{«} {‹}{›} {›}{‹}}{#1}} \fi}
\ExplSyntaxOff
)";

std::string directions(const TexParts& parts) {
    const bool is_turned = is_right_to_left(parts.document.metadata.language);
    if (!parts.inline_text.has_right_to_left() && !is_turned) {
        return {};
    }
    const bool has_brackets = parts.content.find("\\turned{") != std::string::npos;
    return std::string(direction_commands) + (is_turned ? side_commands : "") + (has_brackets ? bracket_command : "");
}

std::string indented(const std::string& lines) {
    std::string result;
    bool begins = true;
    for (const char byte : lines) {
        result += begins ? "  " : "";
        result += byte;
        begins = byte == '\n';
    }
    return result;
}

// Languages whose lines may end between letters, of text that the CV has.
std::vector<std::string> languages_of(const std::vector<TexScript>& scripts) {
    std::vector<std::string> languages;
    for (const TexScript& script : scripts) {
        const std::string language = script.language();
        if (!language.empty() && std::find(languages.begin(), languages.end(), language) == languages.end()) {
            languages.push_back(language);
        }
    }
    return languages;
}

}  // namespace

std::string tex_languages(const TexParts& parts) {
    const BabelLanguage main = babel_language(parts.document.metadata.language);
    const std::vector<std::string> others = languages_of(parts.inline_text.scripts());
    const bool is_english = main.name.empty() || main.name == "english";
    if (is_english && others.empty()) {
        return {};
    }
    std::string lines = is_english ? "\\usepackage[english]{babel}\n"
                                   : "\\usepackage{babel}\n\\babelprovide[import, main]{" + main.name + "}\n";
    for (const std::string& language : others) {
        lines += language == main.name ? "" : "\\babelprovide[import]{" + language + "}\n";
    }
    const bool for_all_engines = main.is_latin && others.empty();
    return tex_chapter("Languages") + (for_all_engines ? lines : "\\ifPDFTeX\\else\n" + indented(lines) + "\\fi\n");
}

std::string tex_scripts(const TexParts& parts) {
    const std::vector<TexScript>& scripts = parts.inline_text.scripts();
    const std::string turns = directions(parts);
    if (scripts.empty() && turns.empty()) {
        return {};
    }
    std::string text = tex_chapter("Scripts");
    text += "% pdfLaTeX has no fonts for these: it prints the name of the script instead.\n\\ifPDFTeX\n";
    for (const TexScript& script : scripts) {
        text += fmt::format("  \\newcommand{{\\in{}}}[1]{{{}}}\n", script.word,
                            script.script == "Latn" ? "#1" : "[" + script_title(script) + "]");
    }
    text += "\\else\n";
    for (const TexScript& script : scripts) {
        text += script_for_unicode(parts, script);
    }
    return text + "\\fi\n" + turns;
}

}  // namespace vitac
