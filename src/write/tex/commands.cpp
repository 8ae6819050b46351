// The preamble's commands: headings, lists, entries, lines, and what stands in them.
#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "write/tex/content.h"
#include "write/tex/escape.h"
#include "write/tex/languages.h"
#include "write/tex/preamble.h"

namespace vitac {

namespace {

bool is_turned(const TexParts& parts) {
    return is_right_to_left(parts.document.metadata.language);
}

// In a document from right to left lines begin at the right.
Alignment side_of(Alignment alignment, const TexParts& parts) {
    const bool is_central = alignment == Alignment::Center || alignment == Alignment::Justified;
    return is_central || !is_turned(parts) ? alignment
           : alignment == Alignment::Right ? Alignment::Left
                                           : Alignment::Right;
}

std::string aligned(const ParagraphStyle& style, const TexParts& parts) {
    const Alignment side = side_of(style.alignment, parts);
    std::string text = side == Alignment::Left     ? "\\cvragged"
                       : side == Alignment::Right  ? "\\raggedleft"
                       : side == Alignment::Center ? "\\centering"
                       : is_turned(parts)          ? "\\parfillskip=0pt\\let\\cvlastline=\\hfil "
                                                   : "";
    const bool turned = is_turned(parts);
    const Length left = turned ? style.indent_right : style.indent_left;
    const Length right = turned ? style.indent_left : style.indent_right;
    text += left > Length{} ? "\\advance\\leftskip by " + tex_length(left) + " " : "";
    text += right > Length{} ? "\\advance\\rightskip by " + tex_length(right) + " " : "";
    text += style.first_line_indent != Length{} ? "\\cvindent=" + tex_length(style.first_line_indent) + " " : "";
    return text + (style.hyphenate ? "\\hyphenpenalty=50 " : "");
}

// The size in the block, where it is not that of the body.
std::string sized(const TextStyle& style, Length leading, const TexVocabulary& vocabulary) {
    // Sizes of columns have been scaled, and rounded.
    const bool as_body = tex_length(style.size) == tex_length(vocabulary.body.size) &&
                         tex_length(leading) == tex_length(vocabulary.leading);
    return as_body ? ""
                   : fmt::format("\\fontsize{{{}}}{{{}}}\\selectfont", tex_length(style.size), tex_length(leading));
}

TexChange without_size(TexChange change) {
    change.scale.reset();
    return change;
}

std::string space_command(Length space, const Document& document) {
    return space > Length{} ? "\\addvspace{" + tex_space(space, document) + "}" : "";
}

// --- Headings --------------------------------------------------------------------------------------------------------

// A heading stands in a command of ours, since its letters may have to be changed: \cvsection{title}.
struct HeadingCommands {
    std::string letters;  // the body of \cvsection
    std::string format;   // \titleformat and \titlespacing
    Length after;
};

HeadingCommands heading_commands(const TexParts& parts, const std::string& block_name, const std::string& command,
                                 const std::string& argument) {
    const TexBlock& block = parts.vocabulary.blocks.at(block_name);
    TexChange change = without_size(change_between(parts.vocabulary.body, block.text));
    TexChange letters;
    letters.tracking = std::exchange(change.tracking, std::nullopt);
    letters.caps = change.caps == Caps::Uppercase ? std::optional(Caps::Uppercase) : std::nullopt;
    const std::string switches =
        sized(block.text, block.paragraph.leading, parts.vocabulary) + parts.looks.switches(change, block_name);
    const Alignment side = side_of(block.paragraph.alignment, parts);
    const char* align = side == Alignment::Center  ? "\\filcenter"
                        : side == Alignment::Right ? "\\filleft"
                                                   : "\\filright";
    const std::string inside = is_turned(parts) ? "\\righttoleft{" + argument + "}" : argument;
    HeadingCommands result{
        .letters = parts.looks.changed(letters, inside, block_name),
        .format = fmt::format("\\titleformat{{\\{0}}}%\n  {{{1}{2}}}{{}}{{0pt}}{{\\cv{0}}}", command, align, switches),
        .after = block.after};
    if (block.rule) {
        // \nobreak behind the colour: a page may end at a space that follows one.
        result.format += fmt::format("%\n  [{{\\color{{{}}}\\nobreak\\vspace{{{}}}\\titlerule[{}]}}]",
                                     parts.looks.color_name(block.rule->color, "rule"),
                                     tex_length(block.rule->frame.before), tex_length(block.rule->thickness));
        result.after = block.rule->frame.after;
    }
    result.format += fmt::format("\n\\titlespacing*{{\\{}}}{{0pt}}{{{}}}{{{}}}\n", command,
                                 tex_space(block.before, parts.document), tex_space(result.after, parts.document));
    return result;
}

constexpr std::array headings_of_latex = {std::pair{"heading", "section"}, std::pair{"subheading", "subsection"}};

std::string headings(const TexParts& parts) {
    std::string text;
    for (const auto& [block, command] : headings_of_latex) {
        if (parts.vocabulary.blocks.contains(block)) {
            const HeadingCommands heading = heading_commands(parts, block, command, "#1");
            text += fmt::format("\\newcommand{{\\cv{}}}[1]{{\\strut {}\\strut}}\n", command, heading.letters) +
                    heading.format;
        }
    }
    const bool is_used = !text.empty() || !parts.vocabulary.columns.empty();
    return is_used ? tex_chapter("Headings") + "\\usepackage{titlesec}\n\\setcounter{secnumdepth}{0}\n" + text : "";
}

// \cvfacts sets the sizes of a column, and its headings.
std::string columns(const TexParts& parts) {
    std::string text;
    for (const auto& [flow, column] : parts.vocabulary.columns) {
        text += fmt::format(
            "\\newcommand{{\\{}}}{{%\n\\renewcommand{{\\normalsize}}{{\\fontsize{{{}}}{{{}}}\\selectfont}}"
            "\\normalsize\n",
            column.command, tex_length(column.size.size), tex_length(column.size.leading));
        for (const auto& [block, command] : headings_of_latex) {
            const std::string own_name = std::string(block) + "/" + flow;
            if (!parts.vocabulary.blocks.contains(own_name)) {
                continue;
            }
            const HeadingCommands heading = heading_commands(parts, own_name, command, "##1");
            // Most often only the size is another.
            const bool same_letters = parts.vocabulary.blocks.contains(block) &&
                                      heading_commands(parts, block, command, "##1").letters == heading.letters;
            text += same_letters ? "" : fmt::format("\\def\\cv{}##1{{\\strut {}\\strut}}%\n", command, heading.letters);
            text += heading.format;
        }
        text += "}\n";
    }
    return text.empty() ? "" : "% What is smaller in a column.\n" + text;
}

// --- Lists -----------------------------------------------------------------------------------------------------------

constexpr const char* point_command = R"(% \cvpoint{text}: an item of a list, its bullet at the right.
\newcommand{\cvbullet}{}
\newcommand{\cvpoint}[1]{\item\righttoleft{\cvtoright{\cvbullet}#1\unskip\cvlastline}}
)";

std::string label_of(const TexList& list, const TexParts& parts) {
    return parts.inline_text.write(list.label, {"bullet", list.text, list.indent, is_turned(parts) ? 1 : 0});
}

std::string label_and_margin(const TexList& list, const TexParts& parts) {
    constexpr double room_after_label = 0.2;
    return fmt::format("label={{{}}}, leftmargin={}, labelwidth={}, labelsep={}, align=left", label_of(list, parts),
                       tex_page_length(list.indent), tex_length(list.indent * (1 - room_after_label)),
                       tex_length(list.indent * room_after_label));
}

std::string margin_at_right(const TexList& list) {
    return "label={}, leftmargin=0pt, labelwidth=0pt, labelsep=0pt, rightmargin=" + tex_page_length(list.indent);
}

// Commands for all items of the list.
std::string start_of_list(const TexList& list, const TexParts& parts) {
    ParagraphStyle alignment_only;
    alignment_only.alignment = list.paragraph.alignment;
    const std::string bullet =
        fmt::format("\\def\\cvbullet{{\\makebox[{}][l]{{{}}}}}", tex_page_length(list.indent), label_of(list, parts));
    return sized(list.text, list.paragraph.leading, parts.vocabulary) + aligned(alignment_only, parts) +
           (is_turned(parts) ? bullet : "");
}

std::string lists(const TexParts& parts) {
    const std::vector<TexList>& levels = parts.vocabulary.lists;
    if (levels.empty()) {
        return {};
    }
    constexpr std::size_t levels_of_latex = 4;
    std::string text = tex_chapter("Lists") + "\\usepackage{enumitem}\n" + (is_turned(parts) ? point_command : "");
    if (levels.size() > levels_of_latex) {
        text += fmt::format("\\setlistdepth{{{0}}}\n\\renewlist{{itemize}}{{itemize}}{{{0}}}\n", levels.size() + 1);
    }
    for (std::size_t i = 0; i < levels.size(); ++i) {
        const TexList& level = levels[i];
        text += fmt::format("\\setlist[itemize,{}]{{{},\n  nosep, topsep={}, itemsep={}, first={{{}}}}}\n", i + 1,
                            is_turned(parts) ? margin_at_right(level) : label_and_margin(level, parts),
                            tex_length(level.before), tex_length(level.before), start_of_list(level, parts));
    }
    return text;
}

// --- Entries ---------------------------------------------------------------------------------------------------------

std::string entries(const TexParts& parts) {
    if (parts.vocabulary.entries.empty()) {
        return {};
    }
    std::string text = tex_chapter("Entries");
    text += "% An entry stays on one page; \\begin{...}[breakable] lets a long one run over two.\n";
    std::set<std::string> defined;
    for (const auto& [name, entry] : parts.vocabulary.entries) {
        if (defined.insert(entry.name).second) {
            text +=
                fmt::format("\\newenvironment{{{}}}[1][]{{\\cvbegin{{#1}}{{{}}}}}{{\\cvfinish{{{}}}}}\n", entry.name,
                            tex_space(entry.before, parts.document), tex_space(entry.after, parts.document));
        }
    }
    return text;
}

// --- Lines -----------------------------------------------------------------------------------------------------------

// Struts keep lines exactly a leading apart.
std::string paragraph_helper(const TexParts& parts, bool has_indents) {
    std::string text = "% \\cvparagraph{text}: struts keep lines exactly a leading apart";
    text += has_indents ? "; \\cvindent: of the first line.\n\\newdimen\\cvindent\n" : ".\n";
    const std::string indent = has_indents ? "\\hskip\\cvindent" : "";
    if (is_turned(parts)) {
        return text + "\\newcommand{\\cvparagraph}[1]{\\noindent\\strut%\n  \\righttoleft{" + indent +
               "\\ignorespaces#1\\unskip\\cvlastline}\\strut\\par}\n";
    }
    return text + "\\newcommand{\\cvparagraph}[1]{\\noindent" + indent +
           "\\strut\\ignorespaces#1\\unskip\\strut\\par}\n";
}

constexpr const char* entry_helpers =
    R"(% \cvbegin{option}{space}, \cvfinish{space}: an entry; \cvnobreak keeps its first lines together.
\newcount\cvlines
\newif\ifcvwhole
\cvlines=99
\newcommand{\cvbegin}[2]{\cvspace{#2}\cvlines=0
  \def\cvoption{#1}\ifx\cvoption\empty\cvwholetrue\samepage\fi\ignorespaces}
\newcommand{\cvfinish}[1]{\par\addpenalty{0}\addvspace{#1}}
\newcommand{\cvnobreak}{\advance\cvlines by 1 \ifcvwhole\nobreak\else\ifnum\cvlines<5 \nobreak\fi\fi}
)";

// titlesec's space is none that \addvspace sees.
constexpr const char* space_helper =
    R"(% \cvspace{{space}}: between lines of different kinds; below a heading that of the heading, if it is larger.
\makeatletter
\newcommand{{\cvspace}}[1]{{\par
  \if@nobreak
    \ifdim\glueexpr#1\relax>{0} \vspace{{\glueexpr#1-{0}\relax}}\fi
  \else \addvspace{{#1}}\fi}}
\makeatother
)";

constexpr const char* plain_space_helper = R"(% \cvspace{space}: between lines of different kinds.
\newcommand{\cvspace}[1]{\par\addvspace{#1}}
)";

constexpr const char* row_helper =
    R"(% \cvsides{{left}}{{right}}: the right one stands at the end of the left one's last line.
\newsavebox{{\cvright}}
\newcommand{{\cvsides}}[2]{{\sbox{{\cvright}}{{#2}}\raggedright
  \ifdim\wd\cvright>{0:.2f}\linewidth
    \cvparagraph{{#1}}\nobreak{{\raggedleft\cvparagraph{{#2}}}}%
  \else
    \rightskip=\dimexpr\wd\cvright+{1}\relax plus 1fil \parfillskip=-\rightskip
    \cvparagraph{{#1\unskip\hfill\usebox{{\cvright}}}}%
  \fi}}
)";

constexpr const char* turned_row_helper =
    R"(% \cvsides{{right}}{{left}}: the left one stands at the end of the right one's last line.
\newsavebox{{\cvleft}}
\newcommand{{\cvsides}}[2]{{\sbox{{\cvleft}}{{\righttoleft{{#2}}}}\raggedleft
  \ifdim\wd\cvleft>{0:.2f}\linewidth
    \cvparagraph{{#1}}\nobreak{{\raggedright\cvparagraph{{#2}}}}%
  \else
    \leftskip=\dimexpr\wd\cvleft+{1}\relax plus 1fil
    \cvparagraph{{#1\unskip\hfill\cvtoleft{{\makebox[\dimexpr\wd\cvleft+{1}\relax][r]{{\usebox{{\cvleft}}}}}}}}%
  \fi}}
)";

// A leader is a glue: where a line ends at it, nothing is printed. Without kerns beside it LuaLaTeX would take it for a
// space between words, make it narrower before a "T", and then the dot would have no room.
constexpr const char* dot_command = R"(% \cvdot: the dot between two values; at the end of a line there is none.
\newsavebox{\cvdotbox}
\newcommand{\cvdot}{\unskip\sbox{\cvdotbox}{\ ·\ }%
  \kern0pt\cleaders\copy\cvdotbox\hskip\wd\cvdotbox\kern0pt\ignorespaces}
)";

// The space that titles of sections leave below them.
Length below_headings(const TexParts& parts) {
    const auto heading = parts.vocabulary.blocks.find("heading");
    if (heading == parts.vocabulary.blocks.end()) {
        return Length{};
    }
    return heading->second.rule ? heading->second.rule->frame.after : heading->second.after;
}

std::string space_command_of(const TexParts& parts) {
    const Length below = below_headings(parts);
    return below > Length{} ? fmt::format(fmt::runtime(space_helper), tex_length(below)) : plain_space_helper;
}

// Of a command, on one line where there is room.
std::string definition_of(const std::string& name_and_arguments, const std::array<std::string, 3>& steps) {
    constexpr std::size_t widest_line = 100;
    const auto& [before, text, after] = steps;
    const std::string begin = "\\newcommand{\\" + name_and_arguments + "{" + before;
    const std::string line = begin + text + after + "}\n";
    const std::string last = after.empty() ? "" : "%\n  " + after;
    return line.size() <= widest_line ? line : begin + "%\n  " + text + last + "}\n";
}

std::string line_command(const TexParts& parts, const std::string& name, const TexBlock& block) {
    const TexChange change = without_size(change_between(parts.vocabulary.body, block.text));
    const std::string before =
        block.before > Length{} ? "\\cvspace{" + tex_space(block.before, parts.document) + "}" : "\\par";
    const std::string size = sized(block.text, block.paragraph.leading, parts.vocabulary);
    const bool always_keeps = block.keeps_with_next && name != "line" && name != "head" && name != "text";
    const std::string after = std::string(always_keeps                       ? "\\nobreak"
                                          : parts.vocabulary.entries.empty() ? ""
                                                                             : "\\cvnobreak") +
                              space_command(block.after, parts.document);
    const std::string left = parts.looks.changed(change, "#1", name);
    const std::string paragraph =
        fmt::format("{{{}{}\\cvparagraph{{{}}}}}", size, aligned(block.paragraph, parts), left);
    const std::string text = definition_of(block.name + "}[1]", {before, paragraph, after});
    if (!block.has_rows) {
        return text;
    }
    const std::string sides =
        fmt::format("{{{}\\cvsides{{{}}}{{{}}}}}", size, left, parts.looks.changed(change, "#2", name));
    return text + definition_of(row_command(block) + "}[2]", {before, sides, after});
}

// Blocks that are no command: LaTeX has its own for them, or they stand in margins.
bool is_no_line(const std::string& name, const TexParts& parts) {
    if (name.starts_with("heading") || name.starts_with("subheading")) {
        return true;
    }
    return std::any_of(parts.document.furniture.begin(), parts.document.furniture.end(),
                       [&](const Furniture& furniture) { return furniture.row.frame.name == name; });
}

// Paragraphs of lists have none.
bool is_used(const TexBlock& block, const TexParts& parts) {
    return parts.content.find("\\" + block.name + "{") != std::string::npos ||
           parts.content.find("\\" + row_command(block) + "{") != std::string::npos;
}

std::string line_commands(const TexParts& parts) {
    std::string text;
    std::set<std::string> defined;
    for (const auto& [name, block] : parts.vocabulary.blocks) {
        if (!is_no_line(name, parts) && is_used(block, parts) && defined.insert(block.name).second) {
            text += line_command(parts, name, block);
        }
    }
    const bool has_rules = parts.content.find("\\cvrule{") != std::string::npos;
    return text + (has_rules ? "\\newcommand{\\cvrule}[1]{\\par\\hrule height #1\\relax}\n" : "");
}

std::string lines(const TexParts& parts) {
    const TexVocabulary& vocabulary = parts.vocabulary;
    const std::string commands = line_commands(parts);
    const bool has_indents = commands.find("\\cvindent=") != std::string::npos;
    std::string text = tex_chapter("Helpers, which need no change") + paragraph_helper(parts, has_indents) +
                       (vocabulary.entries.empty() ? "" : entry_helpers) + space_command_of(parts);
    if (vocabulary.row_gap) {
        text += fmt::format(fmt::runtime(is_turned(parts) ? turned_row_helper : row_helper), vocabulary.widest_right,
                            tex_page_length(*vocabulary.row_gap));
    }
    text += parts.content.find("\\cvdot") != std::string::npos ? dot_command : "";
    return text + tex_chapter("Lines") +
           (vocabulary.entries.empty() ? ""
            : is_turned(parts)         ? "% \\cvline{text}, \\cvrow{right}{left}: lines of an entry.\n"
                                       : "% \\cvline{text}, \\cvrow{left}{right}: lines of an entry.\n") +
           commands;
}

// --- Words -----------------------------------------------------------------------------------------------------------

std::string word_command(const TexCommand& command, const std::string& name, TexLooks& looks) {
    const std::string text = looks.changed(command.change, "#1", name);
    const std::string definition = fmt::format("\\newcommand{{\\{}}}[1]{{{}}}", command.name, text);
    return definition + (command.meaning.empty() ? "" : "  % " + command.meaning) + "\n";
}

std::string words(const TexParts& parts) {
    const TexVocabulary& vocabulary = parts.vocabulary;
    std::string text = tex_chapter("Words") + "% What things are; change how they look here.\n";
    for (const auto& [name, command] : vocabulary.fields) {
        text += word_command(command, command.style_name, parts.looks);
    }
    for (const auto& [name, command] : vocabulary.styles) {
        const bool is_used = parts.content.find("\\" + command.name + "{") != std::string::npos;
        text += is_used ? word_command(command, name, parts.looks) : "";
    }
    if (parts.inline_text.has_links()) {
        text += "\\newcommand{\\cvlink}[2]{\\href{#1}{" + parts.looks.changed(vocabulary.link, "#2", "link") +
                "}}  % address, text\n";
    }
    if (parts.content.find("\\cvbreak{") != std::string::npos) {
        text += "\\newcommand{\\cvbreak}{\\hspace{0pt}}  % a long word may end its line here\n";
    }
    return text + (parts.looks.uses_strike() ? "\\usepackage[normalem]{ulem}\n" : "");
}

}  // namespace

std::string tex_commands(const TexParts& parts) {
    const std::string all_headings = headings(parts);
    const std::string all_lists = lists(parts);
    return all_headings + columns(parts) + all_lists + entries(parts) + lines(parts) + words(parts);
}

std::string tex_margin_lines(const TexParts& parts) {
    const std::vector<Furniture>& furniture = parts.document.furniture;
    std::string text = tex_chapter("Head and foot of the pages");
    if (furniture.empty()) {
        return text + "\\pagestyle{empty}\n";
    }
    text += "\\usepackage{fancyhdr}\n\\pagestyle{fancy}\n\\fancyhf{}\n\\renewcommand{\\headrulewidth}{0pt}\n";
    bool not_on_first = false;
    for (const Furniture& line : furniture) {
        const char* command = line.baseline < Length{} ? "fancyhead" : "fancyfoot";
        for (const Cell& cell : line.row.cells) {
            const Paragraph& paragraph = cell.paragraph;
            if (paragraph.runs.empty()) {
                continue;
            }
            const TexBlock& block = parts.vocabulary.blocks.at(paragraph.frame.name);
            const Alignment side = side_of(paragraph.style.alignment, parts);
            const char* place = side == Alignment::Left ? "L" : side == Alignment::Center ? "C" : "R";
            const std::string inside =
                parts.inline_text.write(paragraph.runs, {paragraph.frame.name, block.text, parts.document.paper.width});
            text += fmt::format("\\{}[{}]{{{}{}}}\n", command, place,
                                sized(block.text, block.paragraph.leading, parts.vocabulary),
                                parts.looks.changed(without_size(change_between(parts.vocabulary.body, block.text)),
                                                    inside, paragraph.frame.name));
        }
        not_on_first = not_on_first || line.first_page > 1;
    }
    text += parts.inline_text.has_page_count() ? "\\usepackage{lastpage}\n" : "";
    return text + (not_on_first ? "\\AtBeginDocument{\\thispagestyle{empty}}\n" : "");
}

}  // namespace vitac
