// The preamble's commands: headings, lists, entries, lines, and what stands in them.
#include <fmt/core.h>

#include <algorithm>
#include <set>

#include "write/tex/content.h"
#include "write/tex/escape.h"
#include "write/tex/preamble.h"

namespace vitac {

namespace {

std::string aligned(const ParagraphStyle& style) {
    std::string text = style.alignment == Alignment::Left     ? "\\raggedright"
                       : style.alignment == Alignment::Right  ? "\\raggedleft"
                       : style.alignment == Alignment::Center ? "\\centering"
                                                              : "";
    text += style.indent_left > Length{} ? "\\advance\\leftskip by " + tex_length(style.indent_left) + " " : "";
    text += style.indent_right > Length{} ? "\\advance\\rightskip by " + tex_length(style.indent_right) + " " : "";
    text += style.first_line_indent != Length{} ? "\\cvindent=" + tex_length(style.first_line_indent) + " " : "";
    return text + (style.hyphenate ? "\\hyphenpenalty=50 " : "");
}

// The size in the block, where it is not that of the body.
std::string sized(const TextStyle& style, Length leading, const TexVocabulary& vocabulary) {
    const bool as_body = style.size == vocabulary.body.size && leading == vocabulary.leading;
    return as_body ? ""
                   : fmt::format("\\fontsize{{{}}}{{{}}}\\selectfont", tex_length(style.size), tex_length(leading));
}

TexChange without_size(TexChange change) {
    change.size.reset();
    return change;
}

std::string space_command(Length space, const Document& document) {
    return space > Length{} ? "\\addvspace{" + tex_space(space, document) + "}" : "";
}

// --- Headings --------------------------------------------------------------------------------------------------------

std::string heading(const TexParts& parts, const std::string& block_name, const std::string& command,
                    const std::optional<Rule>& rule) {
    const auto found = parts.vocabulary.blocks.find(block_name);
    if (found == parts.vocabulary.blocks.end()) {
        return {};
    }
    const TexBlock& block = found->second;
    TexChange change = without_size(change_between(parts.vocabulary.body, block.text));
    const std::optional<int> tracking = change.tracking;
    const bool uppercase = change.caps == Caps::Uppercase;
    change.tracking.reset();
    const std::string switches =
        sized(block.text, block.paragraph.leading, parts.vocabulary) + parts.looks.switches(change, block_name);
    TexChange letters;
    letters.tracking = tracking;
    letters.caps = uppercase ? std::optional(Caps::Uppercase) : std::nullopt;
    const std::string title = parts.looks.changed(letters, "#1", block_name);
    const char* align = block.paragraph.alignment == Alignment::Center  ? "\\filcenter"
                        : block.paragraph.alignment == Alignment::Right ? "\\filleft"
                                                                        : "\\filright";
    std::string text = fmt::format("\\newcommand{{\\cv{}}}[1]{{\\strut {}\\strut}}\n", command, title);
    text += fmt::format("\\titleformat{{\\{}}}%\n  {{{}{}}}{{}}{{0pt}}{{\\cv{}}}", command, align, switches, command);
    Length after = block.after;
    if (rule) {
        text += fmt::format("%\n  [{{\\nobreak\\vspace{{{}}}\\color{{{}}}\\titlerule[{}]}}]",
                            tex_length(rule->frame.before), parts.looks.color_name(rule->color, "rule"),
                            tex_length(rule->thickness));
        after = rule->frame.after;
    }
    text += fmt::format("\n\\titlespacing*{{\\{}}}{{0pt}}{{{}}}{{{}}}\n", command,
                        tex_space(block.before, parts.document), tex_space(after, parts.document));
    return text;
}

std::string headings(const TexParts& parts) {
    const std::string sections = heading(parts, "heading", "section", parts.vocabulary.heading_rule);
    const std::string groups = heading(parts, "subheading", "subsection", parts.vocabulary.subheading_rule);
    return sections.empty() && groups.empty()
               ? ""
               : tex_chapter("Headings") + "\\usepackage{titlesec}\n\\setcounter{secnumdepth}{0}\n" + sections + groups;
}

// --- Lists -----------------------------------------------------------------------------------------------------------

std::string lists(const TexParts& parts) {
    const std::vector<TexList>& levels = parts.vocabulary.lists;
    if (levels.empty()) {
        return {};
    }
    constexpr std::size_t levels_of_latex = 4;
    constexpr double room_after_label = 0.2;
    std::string text = tex_chapter("Lists") + "\\usepackage{enumitem}\n";
    if (levels.size() > levels_of_latex) {
        text += fmt::format("\\setlistdepth{{{0}}}\n\\renewlist{{itemize}}{{itemize}}{{{0}}}\n", levels.size() + 1);
    }
    for (std::size_t i = 0; i < levels.size(); ++i) {
        const TexList& level = levels[i];
        const std::string label = parts.inline_text.write(level.label, {"bullet", level.text, level.indent});
        ParagraphStyle alignment_only;
        alignment_only.alignment = level.paragraph.alignment;
        const std::string start =
            aligned(alignment_only) + sized(level.text, level.paragraph.leading, parts.vocabulary);
        text += fmt::format(
            "\\setlist[itemize,{}]{{label={{{}}}, leftmargin={}, labelwidth={}, labelsep={}, align=left,\n"
            "  nosep, topsep={}, itemsep={}, before={}}}\n",
            i + 1, label, tex_page_length(level.indent), tex_length(level.indent * (1 - room_after_label)),
            tex_length(level.indent * room_after_label), tex_length(level.before), tex_length(level.before), start);
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

constexpr const char* helpers = R"(% \cvparagraph{text}: struts keep lines exactly a leading apart.
\newdimen\cvindent
\newcommand{\cvparagraph}[1]{\noindent\hskip\cvindent\strut\ignorespaces#1\unskip\strut\par}
% \cvbegin{option}{space}, \cvfinish{space}: an entry; \cvnobreak keeps its first lines together.
\newcount\cvlines
\newif\ifcvwhole
\cvlines=99
\newcommand{\cvbegin}[2]{\par\addvspace{#2}\cvlines=0
  \def\cvoption{#1}\ifx\cvoption\empty\cvwholetrue\samepage\fi\ignorespaces}
\newcommand{\cvfinish}[1]{\par\addpenalty{0}\addvspace{#1}}
\newcommand{\cvnobreak}{\advance\cvlines by 1 \ifcvwhole\nobreak\else\ifnum\cvlines<5 \nobreak\fi\fi}
)";

constexpr const char* row_helper = R"(% \cvsides{{left}}{{right}}: both begin on one line.
\newdimen\cvright
\newcommand{{\cvsides}}[2]{{\settowidth{{\cvright}}{{#2}}%
  \ifdim\cvright>{0:.2f}\linewidth \cvright={0:.2f}\linewidth \fi
  \noindent\parbox[t]{{\dimexpr\linewidth-\cvright-{1}\relax}}{{\raggedright\cvparagraph{{#1}}}}\hfill
  \parbox[t]{{\cvright}}{{\raggedleft\cvparagraph{{#2}}}}\par\prevdepth=.3\baselineskip}}
)";

std::string line_command(const TexParts& parts, const std::string& name, const TexBlock& block) {
    const TexChange change = without_size(change_between(parts.vocabulary.body, block.text));
    const std::string before = "\\par" + space_command(block.before, parts.document);
    const std::string size = sized(block.text, block.paragraph.leading, parts.vocabulary);
    const bool always_keeps = block.keeps_with_next && name != "line" && name != "head" && name != "text";
    const std::string after =
        std::string(always_keeps ? "\\nobreak" : "\\cvnobreak") + space_command(block.after, parts.document);
    std::string text =
        fmt::format("\\newcommand{{\\{}}}[1]{{{}%\n  {{{}{}\\cvparagraph{{{}}}}}%\n  {}}}\n", block.name, before,
                    aligned(block.paragraph), size, parts.looks.changed(change, "#1", name), after);
    if (block.has_rows) {
        text += fmt::format("\\newcommand{{\\{}}}[2]{{{}%\n  {{{}\\cvsides{{{}}}{{{}}}}}%\n  {}}}\n",
                            row_command(block), before, size, parts.looks.changed(change, "#1", name),
                            parts.looks.changed(change, "#2", name), after);
    }
    return text;
}

// Blocks that are no command: LaTeX has its own for them, or they stand in margins.
bool is_no_line(const std::string& name, const TexParts& parts) {
    if (name == "heading" || name == "subheading") {
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

std::string lines(const TexParts& parts) {
    std::string text = tex_chapter("Lines") + helpers;
    const TexVocabulary& vocabulary = parts.vocabulary;
    if (vocabulary.row_gap) {
        text += fmt::format(fmt::runtime(row_helper), vocabulary.widest_right, tex_page_length(*vocabulary.row_gap));
    }
    std::set<std::string> defined;
    for (const auto& [name, block] : vocabulary.blocks) {
        if (!is_no_line(name, parts) && is_used(block, parts) && defined.insert(block.name).second) {
            text += line_command(parts, name, block);
        }
    }
    const bool has_rules = parts.content.find("\\cvrule{") != std::string::npos;
    return text + (has_rules ? "\\newcommand{\\cvrule}[1]{\\par\\hrule height #1\\relax}\n" : "");
}

// --- Words -----------------------------------------------------------------------------------------------------------

std::string word_command(const TexCommand& command, const std::string& name, TexLooks& looks) {
    const std::string text = looks.changed(command.change, "#1", name);
    const std::string definition = fmt::format("\\newcommand{{\\{}}}[1]{{{}}}", command.name, text);
    return definition + (command.meaning.empty() ? "" : "  % " + command.meaning) + "\n";
}

std::string words(const TexParts& parts) {
    const TexVocabulary& vocabulary = parts.vocabulary;
    std::string text = tex_chapter("Words");
    for (const auto& [name, command] : vocabulary.fields) {
        text += word_command(command, command.style_name, parts.looks);
    }
    for (const auto& [name, command] : vocabulary.styles) {
        text += word_command(command, name, parts.looks);
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
    return all_headings + all_lists + entries(parts) + lines(parts) + words(parts);
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
            const char* place = paragraph.style.alignment == Alignment::Left     ? "L"
                                : paragraph.style.alignment == Alignment::Center ? "C"
                                                                                 : "R";
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
