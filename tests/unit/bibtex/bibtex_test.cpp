// Files of BibTeX become publications.
#include "input/bibtex/bibtex.h"

#include <catch2/catch.hpp>

#include "input/bibtex/database.h"
#include "input/bibtex/names.h"
#include "support/golden.h"
#include "support/memory_world.h"

using namespace vitac;

namespace {

struct Read {
    Biography biography;
    std::string messages;

    const Entry& entry(std::size_t index) const { return biography.sections.at(0).entries.at(index); }
};

Read read(const std::string& bib, const std::string& name = "") {
    MemoryWorld world;
    Diagnostics diagnostics;
    const SourceId file = world.sources().add("papers.bib", bib);
    Biography biography = read_bibtex(file, {.path = "papers.bib", .name = name}, world, diagnostics);
    return {std::move(biography), short_list(diagnostics, world.sources())};
}

std::string authors_of(const Entry& entry) {
    std::string result;
    for (const Author& author : entry.authors) {
        result += (result.empty() ? "" : "; ") + author.name + (author.marks.empty() ? "" : "|" + author.marks) +
                  (author.is_self ? " (self)" : "") + (author.equal_contribution ? " (equal)" : "");
    }
    return result + (entry.authors_end_in_et_al ? "; et al." : "");
}

std::string links_of(const Entry& entry) {
    std::string result;
    for (const LabelledLink& link : entry.links) {
        result += link.label + " " + link.url + "\n";
    }
    return result;
}

}  // namespace

TEST_CASE("an article has all its parts") {
    const Read result = read(R"(
@Article{gear1843,
  author = {Gear, Ida and Cog, A. B. and {Engine Consortium} and others},
  title = "Notes on the {Analytical} Engine",
  journal = {Journal of Engines}, volume = 3, number = {2}, pages = {10--20},
  year = 1843, month = sep,
  doi = {https://doi.org/10.1000/xyz_1},
  note = {With errata},
  keywords = {engines, notes}, selected = {true},
  award = {Best \emph{paper}},
}
)",
                             "Ida Gear");
    CHECK(result.messages.empty());
    const Entry& entry = result.entry(0);
    CHECK(entry.id == "publications/gear1843");
    CHECK(plain_text(entry.title) == "Notes on the Analytical Engine");
    CHECK(authors_of(entry) == "Ida Gear (self); A. B. Cog; Engine Consortium; et al.");
    CHECK(plain_text(entry.venue.text) == "Journal of Engines, vol. 3, no. 2, pp. 10–20, 1843");
    CHECK(entry.venue.name == "Journal of Engines");
    CHECK(entry.venue.kind == VenueKind::Journal);
    CHECK(to_iso(*entry.dates.end) == "1843-09");
    CHECK(links_of(entry) == "doi https://doi.org/10.1000/xyz_1\n");
    REQUIRE(entry.notes.size() == 2);
    CHECK(entry.notes[0].kind == NoteKind::Award);
    CHECK(plain_text(entry.notes[1].text) == "With errata");
    CHECK(entry.tags == std::vector<std::string>{"engines", "notes", "selected"});
}

TEST_CASE("macros, joins and parentheses") {
    const Read result = read(R"(
@string{joe = "Journal of " # {Engines}}
@string(press = "Press")
@preamble{"\newcommand{\x}{}"}
@comment{ @article{not, title={No}} }
@inproceedings(k, title = {T}, booktitle = joe # " and " # press, year = {2001})
)");
    CHECK(plain_text(result.entry(0).venue.text) == "Journal of Engines and Press, 2001");
    CHECK(result.entry(0).venue.kind == VenueKind::Conference);
}

TEST_CASE("text outside entries is a comment, also Jekyll's front matter and e-mail addresses") {
    const Read result =
        read("---\n---\n% by ida@engines.example (the \"author\")\n@misc{a, title={A}, year={2020}}\nthe end");
    CHECK(result.messages.empty());
    CHECK(result.biography.sections.at(0).entries.size() == 1);
}

TEST_CASE("newest first, equal years in the order of the file, ids unique") {
    const Read result =
        read("@misc{a,title={A},year=2001}@misc{a,title={B},year=2003}@misc{c,title={C},date={2003-05}}");
    CHECK(result.entry(0).id == "publications/a");
    CHECK(plain_text(result.entry(0).title) == "B");
    CHECK(result.entry(1).id == "publications/c");
    CHECK(result.entry(2).id == "publications/a-2");
}

TEST_CASE("preprints name their archive and link it") {
    const Read result =
        read("@misc{p, title={P}, eprint={2101.00001}, archivePrefix={arXiv}, primaryClass={cs.LG}, year={2021}}");
    CHECK(plain_text(result.entry(0).venue.text) == "arXiv:2101.00001, 2021");
    CHECK(result.entry(0).venue.kind == VenueKind::Preprint);
    CHECK(links_of(result.entry(0)) == "arXiv https://arxiv.org/abs/2101.00001\n");
}

TEST_CASE("marks leave the names") {
    const Read result =
        read("@article{m, title={M}, author={Gear*†, I. and Cog*, A. and Wheel, W.}, year={1900}}", "Ida Gear");
    CHECK(authors_of(result.entry(0)) == "I. Gear|*† (self) (equal); A. Cog|* (equal); W. Wheel");
}

TEST_CASE("names in TeX's ways") {
    const Read result = read(R"(@book{n, title={N}, year={1950},
        author={Ludwig van Beethoven and de la Vall{\'e}e, Charles and Knuth~III, Donald AND J. R. Doe}})");
    CHECK(authors_of(result.entry(0)) == "Ludwig van Beethoven; Charles de la Vallée; Donald Knuth III; J. R. Doe");
}

TEST_CASE("what is wrong is said at its place, and reading goes on") {
    const Read result = read(
        "@article{a,\n  title = {Open\n}\n@misc{b, title = nonsense, year={2000}, year={2001}}\n"
        "@misc{c, pdf={c.pdf}, year={in press}}\n@misc{d title={D}}\n@misc{e, = 3}\n");
    CHECK(
        result.messages ==
        "4:1-4:2 error bib-syntax: expected `}` in this BibTeX entry\n"
        "4:18-4:26 warning bib-unknown-macro: `nonsense` is no number and no @string of this file (put text in braces: "
        "{...})\n"
        "4:41-4:45 warning bib-duplicate-field: the field `year` is given twice; the first is used\n"
        "5:1-5:39 warning bib-no-title: the entry `c` has no title\n"
        "5:15-5:20 note bib-relative-link: `c.pdf` is no URL, so it is not linked; the site that serves it is unknown\n"
        "5:29-5:37 note bib-year-unclear: `in press` is no year; it is printed as written\n"
        "6:1-6:9 warning bib-no-title: the entry `d` has no title\n"
        "6:9-6:10 error bib-syntax: expected `}` in this BibTeX entry\n"
        "7:1-7:10 warning bib-no-title: the entry `e` has no title\n"
        "7:10-7:11 error bib-syntax: expected a field name in this BibTeX entry\n");
}

TEST_CASE("a value that is never closed ends at the next entry") {
    const Read result = read("@article{a,\n  title = {Open,\n@misc{b, title={B}, year={2000}}\n");
    CHECK(result.messages ==
          "1:1-3:1 warning bib-no-title: the entry `a` has no title\n"
          "2:11-2:12 error bib-unclosed: this value is not closed\n");
    CHECK(plain_text(result.entry(0).title) == "B");
}

TEST_CASE("macros that double each other stay bounded") {
    std::string bib = "@string{a0 = {xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx}}\n";
    for (int i = 1; i <= 40; ++i) {
        const std::string last = "a" + std::to_string(i - 1);
        bib += "@string{a" + std::to_string(i) + " = " + last + " # " + last + "}\n";
    }
    const Read result = read(bib + "@misc{k, title = a40, year=2000}");
    CHECK(plain_text(result.entry(0).title).size() <= bibtex::longest_value);
    CHECK(result.messages.find("bib-value-too-long") != std::string::npos);
}

TEST_CASE("people who are parted by commas alone", "[bibtex]") {
    // The newest first.
    const Read list = read(
        "@article{a, title={On Sums}, year=1843, author={Ada Lovelace*, Charles Babbage*, Mary Somerville}}\n"
        "@article{b, title={On Looms}, year=1844, author={de la Roe, Jr, Jane}}\n");
    CHECK(authors_of(list.entry(1)).find("Ada Lovelace|*") == 0);
    CHECK(list.entry(1).authors.size() == 3);
    CHECK(list.entry(0).authors.size() == 1);
}

TEST_CASE("a file without a single entry is said to have none") {
    CHECK(read("@comment{nothing}\n")
              .messages.find("warning bib-no-entries: no entry of a bibliography is in this file") !=
          std::string::npos);
}

TEST_CASE("parts take from their book what they do not say themselves") {
    const Read result = read(R"(
@inproceedings{part, crossref={book}, author={Lovelace, Ada}, title={Looms}, pages={1--5}}
@incollection{own, crossref={BOOK}, author={Lovelace, Ada}, title={Cards}, booktitle={Another}, year={1999}}
@misc{data, xdata={here, gone}, title={Data}, year={1998}}
@misc{loop, crossref={loop}, title={Loop}, year={1997}}
@xdata{here, publisher={Loom Press}, author={Lovelace, Ada}, howpublished={Shelf}}
@proceedings{book, title={Proceedings on Looms}, editor={Babbage, Charles}, year={2001}, publisher={Press}}
)",
                             "Ada Lovelace");
    REQUIRE(result.biography.sections.at(0).entries.size() == 4);  // the book is no work of hers
    CHECK(plain_text(result.entry(0).venue.text) == "Proceedings on Looms, Press, pp. 1–5, 2001");
    CHECK(plain_text(result.entry(0).notes.at(0).text) == "Edited by Charles Babbage");
    CHECK(plain_text(result.entry(1).venue.text) == "Another, Press, 1999");
    CHECK(authors_of(result.entry(2)) == "Ada Lovelace (self)");
    CHECK(result.messages ==
          "4:20-4:30 warning bib-unknown-entry: `gone` is no entry of this file, so nothing is taken from it\n");
}

TEST_CASE("an award in a note is an award") {
    const Read result =
        read(R"(@misc{a, title={A}, year={2003}, note={(Oral presentation)}, addendum={Best \emph{Paper} Award}}
@misc{b, title={B}, year={2002}, note={With errata}, annote={I like it}}
@misc{c, title={C}, year={2001}, note={Submitted to the Prize Journal}, annote={Spotlight, top 5\%}})");
    const auto notes = [&](std::size_t index) {
        std::string text;
        for (const Note& note : result.entry(index).notes) {
            text += (note.kind == NoteKind::Award ? "award " : "remark ") + plain_text(note.text) + "; ";
        }
        return text;
    };
    CHECK(notes(0) == "award Oral presentation; award Best Paper Award; ");
    CHECK(notes(1) == "remark With errata; ");
    CHECK(notes(2) == "remark Submitted to the Prize Journal; award Spotlight, top 5%; ");
    CHECK(result.entry(1).extra.size() == 1);
}

TEST_CASE("what is left of a name may be nothing, which is no author") {
    const Read result = read("@article{x, title={T}, author={Gear, Ida and {*} and \\relax and Cog, Bo}}\n");
    CHECK(authors_of(result.entry(0)) == "Ida Gear; Bo Cog");
}

TEST_CASE("fields of exports are read") {
    const Read result = read(R"(
@article{ads, author={{Lovelace}, A.}, title="{Looms}", journal={\apj}, year=2009, eid={65}, adsurl={https://example.org/ads}, adsnote={Provided}}
@inproceedings{dblp, author={Ada Lovelace and Charles Babbage 0001}, title={Fast}, booktitle={ICL}, year={2008}}
@article{inspire, author="Lovelace, Ada and others", collaboration="Loom", title="Heavy", journal="Loom Lett.", year="2007"}
@phdthesis{t, author={A}, title={T}, school={University of Cloth}, year={2006}}
@thesis{m, author={A}, title={M}, type={mathesis}, institution={University of Cloth}, date={2005-02}}
@techreport{r, author={A}, title={R}, type={Working Paper}, number={12}, institution={Loom Bureau}, year={2004}}
@book{b, editor={A}, title={B}, publisher={Press}, edition={3}, year={2003}}
@misc{u, author={A}, title={U}, howpublished={\url{https://example.org/u}}, year={2002}}
@book{v, author={A}, title={V}, translator={Roe, Jane}, publisher={Press}, pages={201\,--\,230}, year={2001}}
)");
    const auto venue = [&](std::size_t index) { return plain_text(result.entry(index).venue.text); };
    CHECK(venue(0) == "Astrophysical Journal, p. 65, 2009");
    CHECK(links_of(result.entry(0)) == "ADS https://example.org/ads\n");
    CHECK(authors_of(result.entry(1)) == "Ada Lovelace; Charles Babbage");
    CHECK(authors_of(result.entry(2)) == "Ada Lovelace; Loom Collaboration; et al.");
    CHECK(venue(3) == "PhD thesis, University of Cloth, 2006");
    CHECK(venue(4) == "Master’s thesis, University of Cloth, 2005");
    CHECK(venue(5) == "Loom Bureau, Working Paper 12, 2004");
    CHECK(venue(6) == "Press, 3rd edition, 2003");
    CHECK(plain_text(result.entry(6).notes.at(0).text) == "Edited volume");
    CHECK(venue(7) == "2002");
    CHECK(links_of(result.entry(7)) == "link https://example.org/u\n");
    CHECK(venue(8) == "Press, pp. 201–230, 2001");
    CHECK(plain_text(result.entry(8).notes.at(0).text) == "Translated by Jane Roe");
    CHECK(result.messages.empty());
}

TEST_CASE("names in biblatex's extended format") {
    const Read result = read(
        "@misc{e, title={\\(x\\) E}, year={2001}, author={given=Ada, family=Roe, prefix=van, useprefix=true and "
        "family=Poe, given={Kim}}}");
    CHECK(authors_of(result.entry(0)) == "Ada van Roe; Kim Poe");
    CHECK(plain_text(result.entry(0).title) == "x E");
    CHECK(result.messages.empty());
}
