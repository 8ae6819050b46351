// Files that people have and that are none of the formats read here.
#include "input/other_formats.h"

#include <algorithm>
#include <iterator>

#include "input/people/text.h"

namespace vitac {

namespace {

constexpr OtherFormat rtf = {"RTF", "`pandoc cv.rtf -t markdown` makes a page of it"};
constexpr OtherFormat latex = {"LaTeX", "`pandoc cv.tex -t markdown` makes a page of it"};
constexpr OtherFormat org = {"Org", "`pandoc cv.org -t markdown` makes a page of it"};
constexpr OtherFormat typst = {"Typst",
                               "`pandoc -f typst -t markdown cv.typ` makes a page of it, from version 3.1.2 on"};
constexpr OtherFormat europass = {
    "a CV of Europass", "write its facts into the form that `vitac new` begins, or convert it to JSON Resume"};
constexpr OtherFormat linkedin = {"a table of LinkedIn's export",
                                  "converters make JSON Resume of the whole export, and that is read"};
constexpr OtherFormat ris = {"RIS", "the program that wrote it also exports BibTeX or CSL-JSON, which are read"};
constexpr OtherFormat medline = {"a list of PubMed",
                                 "Zotero and other programs import it and export BibTeX, which is read"};
constexpr OtherFormat xml = {"XML", "a page in Markdown or HTML, JSON Resume, RenderCV or BibTeX is read"};

bool holds(std::string_view text, std::string_view what) {
    return text.find(what) != std::string_view::npos;
}

// The heads of the tables in which LinkedIn gives people what they wrote.
bool is_linkedin(std::string_view begin) {
    static constexpr std::string_view heads[] = {"First Name,Last Name,", "Company Name,Title,", "School Name,",
                                                 "Name,Url,Authority,Started On,", "Title,Description,Url,Started On,"};
    return std::any_of(std::begin(heads), std::end(heads),
                       [&](std::string_view head) { return begin.starts_with(head); });
}

}  // namespace

std::optional<OtherFormat> other_format(std::string_view text) {
    constexpr std::size_t enough = 4096;  // bytes
    const std::string_view begin = trimmed(text.substr(0, enough));
    if (begin.starts_with("---") || begin.starts_with("+++")) {
        return std::nullopt;
    }
    if (begin.starts_with("{\\rtf")) {
        return rtf;
    }
    if (begin.starts_with("\\documentclass") || holds(begin, "\n\\documentclass")) {
        return latex;
    }
    if (begin.starts_with("<?xml") || begin.starts_with("<SkillsPassport")) {
        const bool page = holds(begin, "<html") || holds(begin, "<!DOCTYPE html");
        const bool skills = holds(begin, "europass") || holds(begin, "Europass") || holds(begin, "<SkillsPassport");
        return page ? std::nullopt : std::optional(skills ? europass : xml);
    }
    if (begin.starts_with("#+TITLE:") || begin.starts_with("#+title:")) {
        return org;
    }
    if (begin.starts_with("#import \"") || begin.starts_with("#set ") || begin.starts_with("#show:")) {
        return typst;
    }
    if (is_linkedin(begin)) {
        return linkedin;
    }
    if (begin.starts_with("TY  - ")) {
        return ris;
    }
    return begin.starts_with("PMID- ") ? std::optional(medline) : std::nullopt;
}

const char* hint_for_binary(std::string_view bytes) {
    if (bytes.starts_with("%PDF-")) {
        return "a PDF says how a CV looks; give the file that it was made from";
    }
    if (bytes.starts_with("PK\x03\x04")) {
        return "of a text document, `pandoc cv.docx -t markdown` makes a page";
    }
    return "a Markdown page is read, such as _pages/about.md";
}

}  // namespace vitac
