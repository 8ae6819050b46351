// Files about works, and records of researchers, read: one for each format.
#include <catch2/catch.hpp>

#include "unit/input/page.h"

namespace vitac {

TEST_CASE("CSL-JSON: names and dates in parts, what a list of works does not show is kept", "[data]") {
    CHECK(read_page(R"end([{"id": "a", "type": "article-journal", "title": "On <i>Engines</i>", "author": [
   {"family": "Lovelace", "given": "Ada", "non-dropping-particle": "von"}, {"literal": "Engine Society"}, {"family": "others"}],
  "container-title": "Memoirs", "volume": 3, "issue": "2", "page": "10-20", "issued": {"date-parts": [["1843", 9, 1]]},
  "DOI": "10.1000/182", "URL": "https://doi.org/10.1000/182", "keyword": "selected", "abstract": "Long.", "ISSN": "1234-5678"},
 {"id": "b", "type": "thesis", "title": "Sums", "author": [{"family": "King", "given": "A. A."}], "publisher": "Home",
  "issued": {"literal": "in press"}, "note": "Unfinished.", "colour": "red"},
 {"id": "c", "type": "chapter", "title": "Late", "issued": {"raw": "Mar 1850"}}]
)end",
                    {"Ada Lovelace", {}})
              .dump == R"end(biography csl-json, language en
person "Ada Lovelace" from option: --name
section publications "Publications"
  publication
    title "Late"
    dates "Mar 1850" = 1850-03
    extra id: "c"
  publication
    title "On <emphasis>Engines</>"
    dates "Sep 1843" = 1843-09-01
    author "Ada von Lovelace" self
    author "Engine Society"
    and others
    venue "Memoirs, vol. 3, no. 2, pp. 10–20"
      journal name "Memoirs" volume "3" issue "2" pages "10–20"
    link "doi" -> https://doi.org/10.1000/182
    tag "selected"
    extra id: "a"
    extra abstract: "Long."
    extra ISSN: "1234-5678"
  publication
    title "Sums"
    dates "in press"
    author "A. A. King"
    venue "Home"
      thesis name "Home"
    remark "Unfinished."
    extra id: "b"
    extra colour: "red"
)end");
}

TEST_CASE("CSL-JSON: what Zotero keeps for programs is not printed; works that are cited by a number", "[data]") {
    const std::string dump = read_page(R"end([
  {"id": "a", "type": "article-journal", "title": "On quills", "container-title": "Looms",
   "note": "tex.ids: quill2020\nPMID: 1234\nWith a map.", "author": [{"family": "Quill", "given": "Ada"}]},
  {"id": "b", "type": "article", "title": "On wings", "publisher": "arXiv", "number": "arXiv:2101.00001"},
  {"id": "c", "type": "chapter", "title": "On reeds", "container-title": "Handbook", "publisher": "Quill Press"},
  {"id": "d", "type": "patent", "title": "A loom", "authority": "Office", "number": "12"},
  {"id": "e", "type": "software", "title": "loomkit", "version": "1.2"}])end")
                                 .dump;
    for (const char* line : {"    remark \"With a map.\"\n", "extra note: \"tex.ids: quill2020; PMID: 1234\"",
                             "venue \"arXiv:2101.00001\"\n", "venue \"Handbook, Quill Press\"\n",
                             "venue \"Office 12\"\n", "detail \"Version: 1.2\"\n"}) {
        INFO(line);
        CHECK(dump.find(line) != std::string::npos);
    }
}

TEST_CASE("CITATION.cff: the software and what it says to cite", "[data]") {
    CHECK(read_page(R"end(cff-version: 1.2.0
message: If you use this, cite it.
title: Engine
version: 1.2.0
date-released: 1843-09-01
license: MIT
repository-code: https://example.org/engine
keywords: [sums]
authors:
  - family-names: Lovelace
    given-names: Ada
    orcid: https://orcid.org/0000-0001-0000-0000
preferred-citation:
  type: article
  title: Notes
  authors:
    - {family-names: Menabrea, given-names: Luigi}
    - {family-names: Lovelace, given-names: A.}
    - name: Engine Society
  journal: Memoirs
  volume: 3
  start: 666
  end: 731
  year: 1843
  month: 9
  doi: 10.1000/182
)end")
              .dump == R"end(biography citation-cff, language en
person "Ada Lovelace" from data-field: the only author
  profile ORCID "0000-0001-0000-0000" -> https://orcid.org/0000-0001-0000-0000
section projects "Software"
  publication
    title "Engine"
    dates "Sep 1843" = 1843-09-01
    author "Ada Lovelace" self
    detail "Version: 1.2.0"
    detail "Licence: MIT"
    link "code" -> https://example.org/engine
    tag "sums"
    extra cff-version: "1.2.0"
    extra message: "If you use this, cite it."
section publications "Publications"
  publication
    title "Notes"
    dates "Sep 1843" = 1843-09
    author "Luigi Menabrea"
    author "A. Lovelace" self
    author "Engine Society"
    venue "Memoirs, vol. 3, pp. 666–731"
      journal name "Memoirs" volume "3" pages "666–731"
    link "doi" -> https://doi.org/10.1000/182
)end");
}

TEST_CASE("CITATION.cff: what a software builds on is its authors' only where they wrote it", "[data]") {
    const auto read = read_page(R"end(cff-version: 1.2.0
title: Engine
authors:
  - {family-names: Lovelace, given-names: Ada}
references:
  - {type: software, title: Loom, authors: [{family-names: Jacquard, given-names: Joseph}]}
  - {type: article, title: Notes, authors: [{family-names: Lovelace, given-names: A.}]}
)end");
    CHECK(read.dump.find("title \"Notes\"") != std::string::npos);
    CHECK(read.dump.find("title \"Loom\"") == std::string::npos);
    CHECK(read.diagnostics.find("note reference-of-others: `Loom` is by none of this software's authors") !=
          std::string::npos);
}

TEST_CASE("ORCID: a record's paths, nulls, preferred summaries and reviews", "[data]") {
    CHECK(
        read_page(
            R"end({"orcid-identifier": {"uri": "https://orcid.org/0000-0001-0000-0000", "path": "0000-0001-0000-0000", "host": "orcid.org"},
 "person": {"name": {"given-names": {"value": "Augusta Ada"}, "family-name": {"value": "King"}, "credit-name": {"value": "Ada Lovelace"}},
   "other-names": {"other-name": [{"content": "A. A. L."}]}, "biography": {"content": "Writes * programs."},
   "researcher-urls": {"researcher-url": [{"url-name": "Home", "url": {"value": "https://example.org/ada"}}]},
   "emails": {"email": [{"email": "ada@example.org", "primary": true}]}, "addresses": {"address": [{"country": {"value": "GB"}}]},
   "keywords": {"keyword": [{"content": "engines"}, {"content": "sums"}]}, "external-identifiers": null},
 "activities-summary": {
   "employments": {"affiliation-group": [{"summaries": [{"employment-summary": {"department-name": "Notes", "role-title": "Analyst",
      "start-date": {"year": {"value": "1842"}, "month": {"value": "03"}, "day": null}, "end-date": null,
      "organization": {"name": "Engine Works", "address": {"city": "London", "region": null, "country": "GB"}}, "url": null, "external-ids": null}}]}]},
   "educations": {"affiliation-group": []},
   "fundings": {"group": [{"funding-summary": [{"title": {"title": {"value": "Grant"}}, "start-date": {"year": {"value": "1841"}}, "end-date": {"year": {"value": "1843"}}, "organization": {"name": "Treasury"}}]}]},
   "peer-reviews": {"group": [{"peer-review-group": [{"peer-review-summary": [{"convening-organization": {"name": "Memoirs"}}, {"convening-organization": {"name": "Memoirs"}}]}]}]},
   "works": {"group": [
     {"work-summary": [{"display-index": "0", "title": {"title": {"value": "Wrong"}}}, {"display-index": "1", "title": {"title": {"value": "Notes"}, "subtitle": {"value": "a translation"}},
       "type": "journal-article", "journal-title": {"value": "Memoirs"}, "publication-date": {"year": {"value": "1843"}, "month": {"value": "09"}},
       "external-ids": {"external-id": [{"external-id-type": "doi", "external-id-value": "https://doi.org/10.1000/182", "external-id-relationship": "self"},
          {"external-id-type": "issn", "external-id-value": "1234-5678", "external-id-relationship": "part-of"}]}}]}]}}}
)end")
            .dump == R"end(biography orcid-json, language en
person "Ada Lovelace" from data-field: `person.name.credit-name`
  variant "Augusta Ada King"
  variant "A. A. L."
  email "ada@example.org" -> mailto:ada@example.org
  address "GB"
  profile ORCID "0000-0001-0000-0000" -> https://orcid.org/0000-0001-0000-0000
  website Home "example.org/ada" -> https://example.org/ada
summary "Writes * programs."
section experience "Experience"
  position
    organisation "Notes, Engine Works"
    location "London, GB"
    role "Analyst"
    dates "Mar 1842 – present" = 1842-03 to ongoing
section publications "Publications"
  publication
    title "Notes: a translation"
    dates "Sep 1843" = 1843-09
    venue "Memoirs"
      journal name "Memoirs"
    link "doi" -> https://doi.org/10.1000/182
section grants "Funding"
  item
    title "Grant"
    organisation "Treasury"
    dates "1841 – 1843" = 1841 to 1843
section service "Peer review"
  item
    title "Memoirs"
    detail "Reviews: 2"
section interests "Interests"
  paragraph
    title "engines, sums"
)end");
}

TEST_CASE("ORCID: HTML in titles, profiles among addresses, prizes, resources", "[data]") {
    const std::string dump = read_page(R"end({"orcid-identifier": {"path": "0000-0001"},
  "person": {"name": {"given-names": {"value": "Ada"}, "family-name": {"value": "Quill"}},
    "researcher-urls": {"researcher-url": [{"url-name": "code", "url": {"value": "https://github.com/ada"}}]}},
  "activities-summary": {
    "distinctions": {"affiliation-group": [{"summaries": [{"distinction-summary": {"role-title": "Medal",
      "start-date": {"year": {"value": "2019"}}, "organization": {"name": "Society"}}}]}]},
    "research-resources": {"group": [{"research-resource-summary": [{"proposal": {"title": {"title": {"value":
      "Time on the loom"}}, "hosts": {"organization": [{"name": "Lab"}]}, "start-date": {"year": {"value": "2020"}}}}]}]},
    "works": {"group": [{"work-summary": [{"title": {"title": {"value": "On <i>quills</i> &amp; 2*3 looms"}}}]}]}}})end")
                                 .dump;
    for (const char* line : {"  profile GitHub \"ada\" -> https://github.com/ada\n", "dates \"2019\" = 2019\n",
                             "title \"Time on the loom\"\n    organisation \"Lab\"\n    dates \"2020\" = 2020\n",
                             "title \"On <emphasis>quills</> & 2*3 looms\"\n"}) {
        INFO(line);
        INFO(dump);
        CHECK(dump.find(line) != std::string::npos);
    }
}

}  // namespace vitac
