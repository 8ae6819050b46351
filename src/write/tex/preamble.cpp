// The preamble: everything that says how the document looks.
#include "write/tex/preamble.h"

#include <fmt/core.h>

#include <cmath>

#include "write/tex/content.h"
#include "write/tex/escape.h"

namespace vitac {

namespace {

std::string opening(const TexParts& parts) {
    const Document& document = parts.document;
    std::string text = "% " + tex_comment(document.metadata.title) + "\n";
    text += "%\n% Written by vitac in the layout `" + tex_comment(document.layout) + "`; from here on it is yours.\n";
    text += R"(%
% Compile twice, with any of:    lualatex cv.tex    xelatex cv.tex    pdflatex cv.tex
%
% To change a colour    its line \definecolor, below in "Colours".
% To change a font      \setmainfont (LuaLaTeX, XeLaTeX) or the packages before it (pdfLaTeX), in "Fonts".
% To change a size      \normalsize, in "Page", for all text; else the thing's own command.
% To change a look      the thing's command, in "Lines" or "Words".
)";
    text +=
        parts.vocabulary.entries.empty()
            ? ""
            : "% To add an entry       copy a block, from its \\begin{...} to its \\end{...}, and change the words.\n";
    const bool has_sections = parts.content.find("\\section") != std::string::npos;
    return text +
           (has_sections ? "% To move a section     move all its lines, from its \\section to the next one.\n" : "");
}

std::string geometry(const Document& document) {
    const Margins& margins = document.margins;
    std::string paper = document.paper.name == "a4"       ? "a4paper"
                        : document.paper.name == "letter" ? "letterpaper"
                        : document.paper.name == "legal"  ? "legalpaper"
                        : document.paper.name == "a5"     ? "a5paper"
                        : document.paper.name == "b5"     ? "b5paper"
                                                          : "";
    if (paper.empty() || paper == "b5paper") {
        paper = "paperwidth=" + tex_page_length(document.paper.width) +
                ", paperheight=" + tex_page_length(document.paper.height);
    }
    std::string text =
        fmt::format("\\usepackage[{},\n  left={}, right={}, top={}, bottom={},\n", paper, tex_page_length(margins.left),
                    tex_page_length(margins.right), tex_page_length(margins.top), tex_page_length(margins.bottom));
    std::string head = "  nohead, ";
    std::string foot = "nofoot";
    for (const Furniture& furniture : document.furniture) {
        const Length leading =
            furniture.row.cells.empty() ? 12_pt : furniture.row.cells.front().paragraph.style.leading;
        if (furniture.baseline < Length{}) {
            // LaTeX's head stands on its lower edge, which is a strut's depth below its baseline.
            const Length depth = leading * 0.3;
            head = fmt::format("  headheight={}, headsep={}, ", tex_length(leading),
                               tex_page_length(margins.top + furniture.baseline - depth));
        } else {
            foot = "footskip=" + tex_page_length(margins.bottom - furniture.baseline);
        }
    }
    return text + head + foot + "]{geometry}\n";
}

constexpr const char* tint_helper = R"(% The colour behind a column, up to the page where it ends.
\providecommand{{\cvlasttinted}}{{1}}
\AddToHook{{shipout/background}}{{%
  \ifnum\value{{page}}>\cvlasttinted\else\put({},-{}){{\color{{{}}}\rule{{{}}}{{{}}}}}\fi}}
\makeatletter
\AddToHook{{env/{}/end}}{{\par\nobreak\protected@write\@auxout{{}}{{\gdef\string\cvlasttinted{{\thepage}}}}}}
\makeatother
)";

std::string tint(const Flow& flow, const TexParts& parts) {
    const Tint& tint = *flow.tint;
    const std::string height = tex_page_length(parts.document.paper.height);
    return fmt::format(fmt::runtime(tint_helper), tex_page_length(tint.left), height,
                       parts.looks.color_name(tint.color, "tint"), tex_page_length(tint.width), height,
                       column_name(flow, parts.document));
}

std::string columns(const TexParts& parts) {
    const std::vector<const Flow*> flows = columns_of(parts.document);
    if (flows.size() < 2) {
        return {};
    }
    std::string text = "% Columns side by side, from left to right.\n\\usepackage{paracol}\n";
    const Length gap = flows[1]->left - flows[0]->left - flows[0]->width;
    std::string ratios;
    const Length all =
        flows.back()->left + flows.back()->width - flows.front()->left - gap * static_cast<int>(flows.size() - 1);
    for (std::size_t i = 0; i + 1 < flows.size(); ++i) {
        ratios += fmt::format("{}{:.4f}", i == 0 ? "" : ",", flows[i]->width / all);
    }
    text += fmt::format("\\columnratio{{{}}}\n\\setlength{{\\columnsep}}{{{}}}\n", ratios, tex_page_length(gap));
    for (const Flow& flow : parts.document.flows) {
        text += flow.tint ? tint(flow, parts) : "";
    }
    return text +
           fmt::format("\\newenvironment{{cvcolumns}}{{\\begin{{paracol}}{{{}}}}}{{\\end{{paracol}}}}\n", flows.size());
}

// A line of \hypersetup.
std::string entry_of(const char* key, const std::string& value) {
    return value.empty() ? "" : fmt::format("  {}={{{}}},\n", key, value);
}

}  // namespace

std::string tex_chapter(const std::string& title) {
    return "\n% ---- " + title + " ----\n";
}

std::string tex_space(Length space, const Document& document) {
    const Length stretch = space * (document.glue_stretch - 1);
    const Length shrink = space * (1 - document.glue_shrink);
    std::string text = tex_length(space);
    text += stretch > Length{} ? " plus " + tex_length(stretch) : "";
    text += shrink > Length{} ? " minus " + tex_length(shrink) : "";
    return text;
}

constexpr const char* ragged_command =
    R"(% Lines that are not justified: of nearly one length, and the last one not too short.
\newcommand{\cvragged}{\raggedright\spaceskip=\fontdimen2\font
  \rightskip=0pt plus 4em \parfillskip=0pt plus 20em \tolerance=10000 }
)";

std::string tex_page(const TexParts& parts) {
    const Document& document = parts.document;
    std::string text = tex_chapter("Page") + geometry(document);
    const TexVocabulary& vocabulary = parts.vocabulary;
    text += fmt::format(
        "\\renewcommand{{\\normalsize}}{{\\fontsize{{{}}}{{{}}}\\selectfont}}  % of all text; bp: 1/72 in\n",
        tex_length(vocabulary.body.size), tex_length(vocabulary.leading));
    text +=
        "\\setlength{\\parindent}{0pt}\n\\setlength{\\parskip}{0pt}\n\\setlength{\\lineskip}{0pt}\n\\setlength{"
        "\\normallineskip}{0pt}\n";
    constexpr double height_of_strut = 0.7;  // in parts of the leading; LaTeX's own
    text += "\\setlength{\\topskip}{" + tex_length(vocabulary.leading * height_of_strut) + "}\n\\raggedbottom\n";
    text += "\\frenchspacing  % a full stop ends abbreviations more often than sentences\n";
    text += ragged_command;
    text +=
        "\\hyphenpenalty=10000  % words stay whole\n"
        "\\ifXeTeX\\XeTeXdashbreakstate=0 \\fi  % no line ends behind a dash alone: 2018–2021\n"
        "\\widowpenalty=10000 \\clubpenalty=10000\n";
    text +=
        "\\tolerance=9999 \\emergencystretch=3em \\hbadness=10000 \\vbadness=10000  % a loose line is no news here\n";
    return text + columns(parts);
}

std::string tex_colors(const TexParts& parts) {
    const Document& document = parts.document;
    parts.looks.color_name(parts.vocabulary.body.color, "ink");
    const bool tinted = document.background != white;
    const std::string paper = tinted ? parts.looks.color_name(document.background, "paper") : "";
    std::string text = tex_chapter("Colours") + "\\usepackage{xcolor}\n";
    for (const NamedColor& named : parts.looks.used_colors()) {
        text += fmt::format("\\definecolor{{{}}}{{HTML}}{{{}}}\n", named.name, to_hex(named.color).substr(1));
    }
    text +=
        fmt::format("\\AtBeginDocument{{\\color{{{}}}}}\n", parts.looks.color_name(parts.vocabulary.body.color, "ink"));
    return text + (tinted ? "\\pagecolor{" + paper + "}\n" : "");
}

std::string tex_metadata(const TexParts& parts) {
    const DocumentMetadata& metadata = parts.document.metadata;
    std::string keywords;
    for (const std::string& keyword : metadata.keywords) {
        keywords += (keywords.empty() ? "" : ", ") + tex_escaped(keyword);
    }
    std::string text = tex_chapter("What the PDF says of itself");
    text += "\\usepackage[hidelinks]{hyperref}\n\\usepackage{bookmark}\n";
    if (parts.looks.uses_capitals() && parts.inline_text.has_links()) {
        text +=
            "% An address keeps its letters in headings set in capitals.\n"
            "\\ifdefined\\AddToNoCaseChangeList \\AddToNoCaseChangeList{\\href}\\AddToNoCaseChangeList{\\cvlink}\\fi\n";
    }
    std::string scripts;
    for (const TexScript& script : parts.inline_text.scripts()) {
        scripts += fmt::format("\\def\\in{}#1{{#1}}", script.word);
    }
    if (!scripts.empty()) {
        text += "\\pdfstringdefDisableCommands{" + scripts + "}\n";
    }
    text += "\\hypersetup{\n" + entry_of("pdftitle", tex_escaped(metadata.title)) +
            entry_of("pdfauthor", tex_escaped(metadata.author)) +
            entry_of("pdfsubject", tex_escaped(metadata.subject)) + entry_of("pdfkeywords", keywords);
    return text + "  pdflang={" + tex_escaped(metadata.language) + "}, pdfdisplaydoctitle, bookmarksopen}\n";
}

std::string tex_preamble(const TexParts& parts) {
    const std::string page = tex_page(parts);
    const std::string commands = tex_commands(parts);
    const std::string margins = tex_margin_lines(parts);
    const std::string fonts = tex_fonts(parts);
    const std::string colors = tex_colors(parts);
    const int size = parts.vocabulary.body.size >= 11.5_pt ? 12 : parts.vocabulary.body.size >= 10.5_pt ? 11 : 10;
    const std::string tagging =
        "\\newif\\iftagged\n\\taggedfalse  % \\taggedtrue makes a tagged PDF, where LaTeX is of June 2024 or newer\n"
        "\\iftagged\\IfFormatAtLeastTF{2024-06-01}{\\DocumentMetadata{lang=" +
        tex_escaped(parts.document.metadata.language) + ", testphase=phase-III}}{}\\fi\n";
    return opening(parts) + "\n" + tagging +
           fmt::format("\\RequirePackage{{fix-cm}}  % fonts in any size\n\\documentclass[{}pt]{{article}}\n", size) +
           colors + fonts + page + tex_languages(parts) + tex_scripts(parts) + commands + margins + tex_metadata(parts);
}

}  // namespace vitac
