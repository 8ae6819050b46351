// Documents made by hand as LaTeX files.
#include <catch2/catch.hpp>

#include <string>
#include <utility>
#include <vector>

#include "write/tex/tex.h"

namespace vitac {

namespace {

Run run(std::string text, std::string style = {}, std::string field = {}) {
    Run result;
    result.text = std::move(text);
    result.style_name = std::move(style);
    result.field_name = std::move(field);
    result.script = "Latn";
    return result;
}

Paragraph line(std::vector<Run> runs, std::string block = "line", Role role = Role::Paragraph) {
    Paragraph paragraph;
    paragraph.frame.name = std::move(block);
    paragraph.frame.role = role;
    paragraph.runs = std::move(runs);
    return paragraph;
}

Document document_of(std::vector<Block> blocks) {
    Document document;
    document.layout = "plain";
    document.metadata.title = "Ada \\input{x} % Lovelace";
    document.metadata.language = "en";
    document.paper = {.name = "a4", .width = 210_mm, .height = 297_mm};
    document.families.resize(2);
    document.families[0].name = "Linux Libertine";
    document.families[0].faces = {
        {.file = "/fonts/Regular.otf", .index = 0, .weight = 400, .slope = Slope::Upright, .axes = {}}};
    document.families[1].name = "Nanum Myeongjo";
    document.families[1].faces = {
        {.file = "/fonts/Korean.ttf", .index = 0, .weight = 400, .slope = Slope::Upright, .axes = {}}};
    document.families[1].languages = {"ko"};
    document.fallback = {FamilyId{1}};
    Flow flow;
    flow.name = "main";
    flow.width = 150_mm;
    flow.blocks = std::move(blocks);
    document.flows.push_back(std::move(flow));
    return document;
}

std::string content_of(const Document& document) {
    Diagnostics diagnostics;
    const std::string file = write_tex(document, diagnostics);
    const std::string begin = "\\begin{document}\n\n";
    const std::size_t from = file.find(begin) + begin.size();
    return file.substr(from, file.find("\n\\end{document}") - from);
}

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("fields become commands, what differs inside them too", "[tex]") {
    Run self = run("Ada Lovelace", "self", "authors");
    self.style.weight = 700;
    self.unbreakable = true;
    Run role = run("Engine Programmer", "role", "role");
    role.style.slope = Slope::Italic;
    const Document document =
        document_of({line({run("Charles Babbage, ", "authors", "authors"), self, run("* & al.", "authors", "authors")}),
                     line({role, run(", since 1842")})});
    CHECK(content_of(document) ==
          "\\cvline{\\authors{Charles Babbage, \\selfauthor{Ada~Lovelace}* \\& al.}}\n\n"
          "\\cvline{\\role{Engine Programmer}, since 1842}\n");
    Diagnostics diagnostics;
    const std::string file = write_tex(document, diagnostics);
    CHECK(has(file, "\\newcommand{\\selfauthor}[1]{\\textbf{#1}}"));
    CHECK(has(file, "\\newcommand{\\role}[1]{\\textit{#1}}"));
    CHECK(has(file, "\\newcommand{\\authors}[1]{#1}"));
    CHECK(has(file, "pdftitle={Ada \\textbackslash{}input\\{x\\} \\% Lovelace}"));
}

TEST_CASE("a look that few runs have stands where they are", "[tex]") {
    Run colored = run("Red", "award", "notes");
    colored.style.color = {179, 0, 27};
    Run other = run("Blue", "award", "notes");
    other.style.color = {0, 0, 139};
    CHECK(content_of(document_of({line({run("Some words "), colored, run(" "), colored, run(" "), other})})) ==
          "\\cvline{Some words \\award{Red} \\award{Red} \\textcolor{awardcolor}{Blue}}\n");
}

TEST_CASE("blanks stand outside of commands", "[tex]") {
    Run bold = run(" bold ", "strong");
    bold.style.weight = 700;
    CHECK(content_of(document_of({line({run("some text and "), run("then"), bold, run("end")})})) ==
          "\\cvline{some text and then \\textbf{bold} end}\n");
}

TEST_CASE("scripts, and what pdfLaTeX lacks", "[tex]") {
    Run korean = run("소리");
    korean.script = "Hang";
    korean.style.family = FamilyId{1};
    Run greek = run("ήχος");
    greek.script = "Grek";
    const Document document = document_of({line({run("sound "), korean, run(" or "), greek, run(" or \u2042")})});
    CHECK(content_of(document) == "\\cvline{sound \\inkorean{소리} or \\ingreek{ήχος} or \u2042}\n");
    Diagnostics diagnostics;
    const std::string file = write_tex(document, diagnostics);
    std::string messages;
    for (const Diagnostic& diagnostic : diagnostics.all()) {
        messages += diagnostic.name + ": " + diagnostic.message + "\n";
    }
    CHECK(messages ==
          "pdflatex-lacks-script: pdflatex cannot show text in Korean\n"
          "pdflatex-lacks-script: pdflatex cannot show text in Greek\n"
          "pdflatex-lacks-character: pdflatex cannot show `\u2042` (U+2042)\n");
    CHECK(has(file, "\\newfontfamily\\koreanFont{Korean.ttf}"));
    CHECK(has(file, "\\newcommand{\\ingreek}[1]{[Greek]}"));
    CHECK(has(file, "\\DeclareUnicodeCharacter{2042}{\\notinpdftex}"));
}

TEST_CASE("text from right to left, with a number in it", "[tex]") {
    const auto hebrew = [](std::string text, int level) {
        Run part = run(std::move(text));
        part.script = "Hebr";
        part.level = static_cast<std::uint8_t>(level);
        return part;
    };
    CHECK(content_of(document_of({line({run("see "), hebrew("אבג ", 1), hebrew("1842", 2), hebrew(" דה", 1)})})) ==
          "\\cvline{see \\righttoleft{\\inhebrew{אבג} \\lefttoright{1842} \\inhebrew{דה}}}\n");
    // A line that is right to left as a whole is one command.
    CHECK(content_of(document_of({line({hebrew("אבג ", 1), hebrew("1842", 2)})})) ==
          "\\cvline{\\righttoleft{\\inhebrew{אבג} \\lefttoright{1842}}}\n");
}

TEST_CASE("text from right to left over the borders of fields, looks and links is turned as one", "[tex]") {
    const auto hebrew = [](std::string text, std::string style, std::string field) {
        Run part = run(std::move(text), std::move(style), std::move(field));
        part.script = "Hebr";
        part.level = 1;
        return part;
    };
    Run self = hebrew("גד", "self", "authors");
    self.style.weight = 700;
    CHECK(
        content_of(document_of({line({run("at "), hebrew("אב", "organisation", "organisation"), hebrew(", ", "", ""),
                                      hebrew("גד", "location", "location"), run(" (Haifa)", "location", "location")}),
                                line({run("Ada, ", "authors", "authors"), hebrew("אב, ", "authors", "authors"), self,
                                      run(" & al.", "authors", "authors")})})) ==
        "\\cvline{at \\righttoleft{\\organisation{\\inhebrew{אב}}, \\location{\\inhebrew{גד}}}\\location{ (Haifa)}}\n\n"
        "\\cvline{\\authors{Ada, \\righttoleft{\\inhebrew{אב}, \\selfauthor{\\inhebrew{גד}}} \\& al.}}\n");
}

TEST_CASE("isolates turn only where they hold more than what turns back", "[tex]") {
    const auto at_level = [](std::string text, int level, std::string field = {}) {
        Run part = run(std::move(text), field, field);
        part.level = static_cast<std::uint8_t>(level);
        return part;
    };
    CHECK(content_of(document_of({line({at_level("a", 3)}), line({at_level("b", 2)}),
                                  line({at_level("c", 3), at_level(", ", 1), at_level("d", 2)}),
                                  line({at_level("e", 2), at_level(" ", 1), at_level("f", 2)})})) ==
          "\\cvline{\\righttoleft{a}}\n\n\\cvline{b}\n\n\\cvline{\\righttoleft{c, \\lefttoright{d}}}\n\n"
          "\\cvline{\\righttoleft{\\lefttoright{e} \\lefttoright{f}}}\n");
}

TEST_CASE("in a document from right to left lines begin at the right", "[tex]") {
    Document document = document_of({line({run("a")})});
    document.metadata.language = "ar";
    Diagnostics diagnostics;
    const std::string file = write_tex(document, diagnostics);
    CHECK(has(file, "\\newcommand{\\cvline}[1]{\\par{\\raggedleft\\cvparagraph{#1}}}"));
    CHECK(has(file, "\\strut%\n  \\righttoleft{\\ignorespaces#1"));
}

TEST_CASE("in a document from right to left only what runs the other way is marked", "[tex]") {
    const auto at_level = [](std::string text, int level) {
        Run part = run(std::move(text));
        part.level = static_cast<std::uint8_t>(level);
        return part;
    };
    Document document = document_of({line({at_level("a ", 1), at_level("b c", 2)}), line({at_level("d e", 0)})});
    document.metadata.language = "ar";
    CHECK(content_of(document) == "\\cvline{a \\lefttoright{b c}}\n\n\\cvline{\\lefttoright{d e}}\n");
}

TEST_CASE("in a document from right to left bullets stand at the right", "[tex]") {
    Paragraph text = line({run("a")});
    text.label = Label{{run("*")}, 12_pt};
    Group item;
    item.frame.name = "item";
    item.frame.role = Role::ListItem;
    item.children = {text};
    Group list;
    list.frame.role = Role::List;
    list.children = {item};
    Document document = document_of({});
    document.flows[0].blocks = {list};
    Diagnostics diagnostics;
    CHECK(has(write_tex(document, diagnostics), "  \\item a\n"));
    document.metadata.language = "he";
    const std::string file = write_tex(document, diagnostics);
    CHECK(has(file, "  \\cvpoint{\\lefttoright{a}}\n"));
    CHECK(has(file, "rightmargin=12bp"));
    CHECK(has(file, "first={\\raggedleft\\def\\cvbullet{\\makebox[12bp][l]{"));
}

TEST_CASE("signs in text from right to left: brackets turned, others parted", "[tex]") {
    const auto hebrew = [](std::string text, std::string script) {
        Run part = run(std::move(text));
        part.script = std::move(script);
        part.level = 1;
        return part;
    };
    Diagnostics diagnostics;
    const Document document = document_of(
        {line({hebrew("אב (גד) הו", "Hebr"), hebrew("*", "Latn"), hebrew(", [", "Latn"), hebrew("ז", "Hebr")})});
    const std::string file = write_tex(document, diagnostics);
    CHECK(has(
        file,
        "\\cvline{\\righttoleft{\\inhebrew{אב \\turned{(}גד\\turned{)} הו}*{\\kern0pt}, \\turned{[}\\inhebrew{ז}}}"));
    CHECK(has(file, "\\NewDocumentCommand{\\turned}"));
    CHECK(!has(write_tex(document_of({line({run("(a)*, [b]")})}), diagnostics), "\\turned"));
}

TEST_CASE("text in several scripts of one language has one command, and needs no places to break", "[tex]") {
    const auto japanese = [](std::string text, std::string script) {
        Run part = run(std::move(text));
        part.script = std::move(script);
        part.style.family = FamilyId{1};
        return part;
    };
    std::string long_text;
    for (int i = 0; i < 100; ++i) {
        long_text += "長";
    }
    Document document = document_of({line({japanese("母音", "Hani"), japanese("の", "Hira"),
                                           japanese("アーカイブ", "Kana"), japanese(long_text, "Hani")})});
    document.families[1].languages = {"ja"};
    CHECK(content_of(document) == "\\cvline{\\injapanese{母音のアーカイブ" + long_text + "}}\n");
}

TEST_CASE("a line may not end between a letter of Korean and one of another script", "[tex]") {
    const auto tied = [](std::string text, std::string script) {
        Run part = run(std::move(text));
        part.script = std::move(script);
        part.unbreakable = true;
        return part;
    };
    const std::string half(48, 'm');  // of 10 pt, on 150 mm
    CHECK(has(content_of(document_of({line({tied(half, "Latn"), tied("김", "Hang"), tied(half, "Latn")})})),
              "\\cvbreak{}"));
    CHECK(!has(content_of(document_of({line({tied(half, "Latn"), tied("김김", "Hang"), tied(half, "Latn")})})),
               "\\cvbreak{}"));
}

TEST_CASE("the layout's dot between two values vanishes at a line's end, the source's does not", "[tex]") {
    Run of_source = run("\u00A0· ");
    of_source.span = {SourceId{1}, 0, 4};
    const Document document = document_of({line({run("a"), run("\u00A0· "), run("b")}), line({run("a"), of_source})});
    CHECK(content_of(document) == "\\cvline{a \\cvdot b}\n\n\\cvline{a~· }\n");
    Diagnostics diagnostics;
    CHECK(has(write_tex(document, diagnostics), "\\newcommand{\\cvdot}"));
    CHECK(!has(write_tex(document_of({line({run("a")})}), diagnostics), "\\cvdot"));
}

TEST_CASE("no line begins with a dash, and none ends inside a range of years", "[tex]") {
    CHECK(content_of(document_of({line({run("2016 – 2020, May 2018 – today, a — b, c– d")})})) ==
          "\\cvline{2016~–~2020, May 2018~– today, a~— b, c– d}\n");
}

TEST_CASE("a page may not end between a heading and its rule", "[tex]") {
    Paragraph heading = line({run("Work", "heading")}, "heading", Role::Heading);
    Rule rule;
    rule.thickness = 1_pt;
    const Document document = document_of({heading, rule, line({run("a")})});
    Diagnostics diagnostics;
    // The colour makes the space behind it a place to break.
    CHECK(has(write_tex(document, diagnostics), "}\\nobreak\\vspace{0bp}\\titlerule["));
}

TEST_CASE("links: like most, and unlike", "[tex]") {
    Document document = document_of({});
    document.links = {{"https://example.org/~a_b?c=100%25#d", "a"}};
    Run link = run("[paper]", "link", "links");
    link.link = LinkId{0};
    link.style.color = {11, 79, 158};
    Run plain = run("Title", "title", "title");
    plain.link = LinkId{0};
    document.flows[0].blocks = {line({run("words "), link}), line({run("more "), plain})};
    CHECK(content_of(document) ==
          "\\cvline{words \\linkrow{\\cvlink{https://example.org/~a_b?c=100\\%25\\#d}{[paper]}}}\n\n"
          "\\cvline{more \\worktitle{\\href{https://example.org/~a_b?c=100\\%25\\#d}{Title}}}\n");
}

TEST_CASE("a word wider than the line may be broken", "[tex]") {
    const std::string content = content_of(document_of({line({run(std::string(200, 'm') + " after")})}));
    CHECK(has(content, "\\cvbreak{}"));
    CHECK(has(content, "\n  after}"));
    CHECK(!has(content, std::string(48, 'm')));  // of 10 pt, on 170 mm
}

TEST_CASE("a word goes on from run to run", "[tex]") {
    Run bold = run(std::string(50, 'm'), "strong");
    bold.style.weight = 700;
    const std::string apart = content_of(document_of({line({run(std::string(50, 'm') + " "), bold})}));
    CHECK(!has(apart, "\\cvbreak{}"));
    const std::string joined = content_of(document_of({line({run(std::string(50, 'm')), bold})}));
    CHECK(has(joined, "\\cvbreak{}"));
    std::vector<Run> letters;
    for (int i = 0; i < 100; ++i) {
        letters.push_back(run("m", i % 2 == 0 ? "" : "strong"));
        letters.back().style.weight = i % 2 == 0 ? 400 : 700;
    }
    CHECK(has(content_of(document_of({line(letters)})), "\\cvbreak{}"));
}

TEST_CASE("what is smaller in a column as a whole has one command", "[tex]") {
    Document document = document_of({line({run("a line of the main text"), run("[more]", "links", "links")})});
    Flow side;
    side.name = "facts";
    side.left = 120_mm;
    side.width = 50_mm;
    Run small = run("text");
    Run links = run("[link]", "links", "links");
    small.style.size = 8_pt;
    links.style.size = 8_pt;
    side.blocks = {line({small, links})};
    std::get<Paragraph>(side.blocks[0]).style.leading = 10_pt;
    document.flows.push_back(side);
    Diagnostics diagnostics;
    const std::string file = write_tex(document, diagnostics);
    CHECK(has(
        file,
        "\\newcommand{\\cvfacts}{%\n\\renewcommand{\\normalsize}{\\fontsize{8bp}{10bp}\\selectfont}\\normalsize\n}"));
    CHECK(has(file, "\\begin{rightcolumn}\n\\cvfacts\n\n\\cvline{text\\linkrow{[link]}}\n\n\\end{rightcolumn}"));
}

TEST_CASE("the language of the whole is told to babel", "[tex]") {
    Document document = document_of({line({run("Wort")})});
    Diagnostics diagnostics;
    CHECK(!has(write_tex(document, diagnostics), "babel"));
    document.metadata.language = "de-AT";
    CHECK(has(write_tex(document, diagnostics), "\\usepackage{babel}\n\\babelprovide[import, main]{german}\n"));
    document.metadata.language = "ru";
    CHECK(has(write_tex(document, diagnostics),
              "\\ifPDFTeX\\else\n  \\usepackage{babel}\n  \\babelprovide[import, main]{russian}\n\\fi"));
}

TEST_CASE("columns stand side by side, and are read in the document's order", "[tex]") {
    Document document = document_of({line({run("main text")})});
    document.flows[0].left = 80_mm;
    Flow side;
    side.name = "side\n\\evil";
    side.left = 20_mm;
    side.width = 50_mm;
    side.blocks = {line({run("side text")})};
    Flow head;
    head.name = "head";
    head.spans = true;
    head.blocks = {line({run("Ada")}, "name", Role::Name)};
    document.flows.push_back(side);
    document.flows.insert(document.flows.begin(), head);
    CHECK(content_of(document) ==
          "\\cvname{Ada}\n\n\\begin{cvcolumns}\n\n% ==== Column: main ====\n\\begin{rightcolumn}\n\n"
          "\\cvline{main text}\n\n\\end{rightcolumn}\n\n% ==== Column: side \\evil ====\n\\begin{leftcolumn}\n\n"
          "\\cvline{side text}\n\n\\end{leftcolumn}\n\n\\end{cvcolumns}\n");
}

TEST_CASE("a letter's lines have commands of their own, and none of those of entries", "[tex]") {
    Run about = run("Builder", "heading");
    about.style.weight = 700;
    const Document document =
        document_of({line({run("Dr Ink\n1 Lane")}, "recipient"), line({about}, "subject", Role::Heading),
                     line({run("Dear Dr Ink,")}, "letter_text")});
    CHECK(content_of(document) ==
          "\\recipient{Dr Ink\\\\\n  1 Lane}\n\n\\subject{Builder}\n\n\\lettertext{Dear Dr Ink,}\n");
    Diagnostics diagnostics;
    const std::string file = write_tex(document, diagnostics);
    CHECK(has(file, "\\newcommand{\\subject}[1]{\\par{\\cvragged\\cvparagraph{\\textbf{#1}}}}\n"));
    CHECK(!has(file, "\\cvbegin"));
    CHECK(!has(file, "titlesec"));
}

TEST_CASE("an empty document is a file too", "[tex]") {
    Diagnostics diagnostics;
    CHECK(has(write_tex(document_of({}), diagnostics), "\\end{document}"));
    CHECK(diagnostics.all().empty());
}

}  // namespace vitac
