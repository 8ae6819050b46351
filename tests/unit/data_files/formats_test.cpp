// A biography as a page, as plain text and as BibTeX.
#include <catch2/catch.hpp>

#include <string>

#include "app/page_file.h"
#include "input/read.h"
#include "support/golden.h"
#include "support/memory_world.h"
#include "write/data/data.h"

namespace vitac {

namespace {

// One of each thing.
const std::string own_form = R"end(vitac: 1
person:
  name: Ada Quill
  headline: Engineer
  contacts: [{email: ada@example.org}, {github: adaquill}]
summary: I fold *paper* at [Folded Works](https://example.org).
sections:
  - title: Experience
    entries:
      - organisation: Folded Works
        role: Engineer
        location: Ghent
        dates: {start: 2021-03, end: present}
        bullets: [Led a team, {text: Cut time, bullets: [by a third]}]
  - title: Publications
    entries:
      - title: 100 % of {Engines} & "Looms" at 5 $ ~ a_b^c \#1
        authors: [Bo Inkwell, "**Ada Quill**", The Paper Group, et al.]
        venue: Journal of Paper Engines, vol. 3, no. 2, pp. 10–20, 2022
        dates: 2022
        notes: [{award: Best Paper Award}, {remark: Read by many}]
        links: [{doi: https://doi.org/10.1000/182}, {code: https://example.org/code}, {talk: https://example.org/t}, {film: https://example.org/f}]
  - title: Skills
    entries: [{term: Languages, notes: English}]
)end";

Biography read(const std::string& text, const std::string& name = {}) {
    MemoryWorld world;
    world.files["input"] = text;
    Diagnostics diagnostics;
    return read_biography({.path = "input", .name = name}, world, diagnostics);
}

struct Written {
    std::string text;
    std::string said;
};

Written written(DataFormat format) {
    MemoryWorld world;
    Diagnostics diagnostics;
    const Biography biography = read(own_form);
    Written result;
    result.text = format == DataFormat::Markdown ? page_of(biography, world, diagnostics)
                                                 : write_data(biography, format, diagnostics);
    for (const Diagnostic& diagnostic : diagnostics.sorted()) {
        result.said += "note " + diagnostic.name + ": " + diagnostic.message + "\n";
    }
    return result;
}

}  // namespace

TEST_CASE("plain text has a line for each paragraph, and addresses written out", "[data-files]") {
    const Written text = written(DataFormat::Text);
    CHECK(text.text == R"end(Ada Quill
Engineer
ada@example.org
GitHub: https://github.com/adaquill

I fold paper at Folded Works (https://example.org).

EXPERIENCE

Engineer, Folded Works
Ghent, Mar 2021 – present
- Led a team
- Cut time
  - by a third

PUBLICATIONS

100 % of {Engines} & “Looms” at 5 $ ~ a_b^c #1
Bo Inkwell, Ada Quill, The Paper Group, et al.
Journal of Paper Engines, vol. 3, no. 2, pp. 10–20, 2022
Best Paper Award
Read by many
doi: https://doi.org/10.1000/182
code: https://example.org/code
talk: https://example.org/t
film: https://example.org/f

SKILLS

Languages: English
)end");
    CHECK(text.said == "note left-out-of-format: the format has no place for bold, italics and colours, left out\n");
}

TEST_CASE("BibTeX: what stands behind a name has a place of its own", "[data-files]") {
    Biography biography;
    biography.sections.resize(1);
    biography.sections[0].kind = SectionKind::Publications;
    Entry work;
    work.kind = EntryKind::Publication;
    work.title = rich_text("Notes");
    work.authors.resize(2);
    work.authors[0].name = "Ada Quill, Jr.";
    work.authors[1].name = "Looms, Inc.";
    biography.sections[0].entries = {work};
    Diagnostics diagnostics;
    const std::string bib = write_data(biography, DataFormat::Bibtex, diagnostics);
    CHECK(bib.find("@misc{quillnotes,\n  author = {Quill, Jr., Ada and {Looms, Inc.}},\n") == 0);
}

TEST_CASE("BibTeX has the publications, escaped for LaTeX", "[data-files]") {
    const Written bib = written(DataFormat::Bibtex);
    CHECK(bib.text == R"end(@article{inkwell2022engines,
  author = {Bo Inkwell and Ada Quill and {The Paper Group} and others},
  author+an = {2=self},
  title = {{100 \% of \textbraceleft{}Engines\textbraceright{} \& “Looms” at 5 \$ \textasciitilde{} a\_b\textasciicircum{}c \#1}},
  journal = {Journal of Paper Engines},
  volume = {3},
  number = {2},
  pages = {10--20},
  year = {2022},
  doi = {10.1000/182},
  code = {https://example.org/code},
  url = {https://example.org/t},
  award = {Best Paper Award},
  note = {Read by many},
}
)end");
    CHECK(bib.said ==
          "note left-out-of-format: the format has no place for 2 entries that are no publications, left out\n"
          "note left-out-of-format: the format has no place for the summary, left out\n"
          "note left-out-of-format: the format has no place for the person, left out\n"
          "note left-out-of-format: the format has no place for the link `film`, left out\n");
    const Biography again = read(bib.text);
    REQUIRE(again.sections.size() == 1);
    const Entry& work = again.sections.front().entries.front();
    CHECK(plain_text(work.title) == "100 % of {Engines} & “Looms” at 5 $ ~ a_b^c #1");
    CHECK(work.authors.at(1).is_self);
    CHECK(work.authors_end_in_et_al);
}

TEST_CASE("the journal of a BibTeX entry is its name alone", "[data-files]") {
    const auto journal_of = [](const std::string& venue) {
        Diagnostics diagnostics;
        const std::string text =
            write_data(read("# Ada Quill\n\n## Publications\n\n- Quill A, Inkwell B. On quills. " + venue + "\n"),
                       DataFormat::Bibtex, diagnostics);
        const std::size_t begin = text.find("journal = {");
        return begin == std::string::npos ? text : text.substr(begin + 11, text.find('}', begin) - begin - 11);
    };
    CHECK(journal_of("J Quills. 2020;3(2):1-9.") == "J Quills");
    CHECK(journal_of("Quill Rev. B 99, 045123 (2019).") == "Quill Rev. B");
    CHECK(journal_of("Econ. Quills 93 (2026), No. 2, 1296–1322.") == "Econ. Quills");
    CHECK(journal_of("Journal of Quills, Vol. 3, Issue 2, 2020.") == "Journal of Quills");
}

TEST_CASE("annotations of BibLaTeX say whose name is whose", "[data-files]") {
    const Biography biography = read(
        "@article{a, author={Ada Quill and Bo Inkwell and Cy Margin}, author+an={1=equal, self; 2=equal;"
        "3=corresponding;9=equal;x=self}, title={On Quills}, year=2020}");
    const std::vector<Author>& authors = biography.sections.at(0).entries.at(0).authors;
    CHECK(authors.at(0).is_self);
    CHECK(authors.at(0).equal_contribution);
    CHECK(authors.at(1).equal_contribution);
    CHECK_FALSE(authors.at(1).is_self);
    CHECK(authors.at(2).corresponding);
}

TEST_CASE("a page is plain where that is enough, and says by classes what would be read otherwise", "[data-files]") {
    const Written page = written(DataFormat::Markdown);
    CHECK(page.said == "");
    CHECK_THAT(page.text, Catch::StartsWith("---\ntitle: Ada Quill\n"));
    CHECK_THAT(page.text,
               Catch::Contains("\n## Publications\n\n- 100 % of \\{Engines\\} & “Looms” at 5 \\$ \\~ a_b\\^c #1\\\\\n"
                               "  Bo Inkwell, **Ada Quill**, The Paper Group, et al.\\\\\n"
                               "  Journal of Paper Engines, vol. 3, no. 2, pp. 10–20, 2022\\\\\n"
                               "  Best Paper Award\\\\\n  Read by many\\\\\n  [[doi]](https://doi.org/10.1000/182) "));
    const Biography odd = read(
        "vitac: 1\nperson: {name: Ada Quill}\nsections:\n"
        "  - title: Loose leaves\n    kind: talks\n    entries:\n"
        "      - {title: Bo Inkwell, venue: Nobody Knows, notes: [{award: None}]}\n"
        "      - {kind: position, role: 2019, location: Oral}\n");
    MemoryWorld world;
    Diagnostics diagnostics;
    const std::string hinted = page_of(odd, world, diagnostics);
    CHECK(short_list(diagnostics, Sources()) == "");
    CHECK_THAT(hinted, Catch::Contains("## <span class=\"cv-talks\">Loose leaves</span>"));
    CHECK_THAT(hinted, Catch::Contains("- {: .cv-position} <span class=\"cv-role\">2019</span>"));
    CHECK(page_differences(odd, read(hinted)).empty());
}

TEST_CASE("what a page cannot hold is said", "[data-files]") {
    Biography biography;
    biography.person.name = "Ada Quill";
    biography.language = std::string("en");  // g++ 12 takes a plain assignment for a read of what is not there
    biography.sections.resize(1);
    biography.sections[0].title = rich_text("Talks");
    biography.sections[0].kind = SectionKind::Talks;
    biography.sections[0].entries.resize(1);
    Entry& entry = biography.sections[0].entries[0];
    entry.title = rich_text("A talk");
    entry.tags = {"no class"};
    MemoryWorld world;
    Diagnostics diagnostics;
    page_of(biography, world, diagnostics);
    CHECK(short_list(diagnostics, Sources()) == "note read-otherwise: in Markdown this is read with other tags\n");
}

}  // namespace vitac
