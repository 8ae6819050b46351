// Files of data, read: one for each format, with what is particular to it.
#include <catch2/catch.hpp>

#include <string>

#include "unit/input/page.h"

namespace vitac {

namespace {

std::string read(const std::string& text) {
    return read_page(text).dump;
}

std::string reported(const std::string& text) {
    return read_page(text).diagnostics;
}

}  // namespace

TEST_CASE("RenderCV: entries are known by their fields", "[data]") {
    CHECK(read(R"end(cv:
  name: Ada Lovelace
  headline: Analyst
  email: [ada@example.org, ada@work.example]
  phone: tel:+44-20-7946-0000
  social_networks:
    - {network: GitHub, username: ada}
    - {network: Mastodon, username: '@ada@example.social'}
  sections:
    about_me:
      - "Writes **programs**."
    research_positions:
      - company: "[Engine Works](https://example.org)"
        position: Analyst
        start_date: 2021-03
        end_date: present
        location: London
        summary: Two sentences. Here.
        highlights:
          - Wrote notes - many of them
          - Found things
            - first thing
            - second thing
    selected_works:
      - title: 'Notes: on the Engine'
        authors: ['*A. Lovelace*', "Menabrea, Luigi†"]
        journal: Proc. ENGINE 1843
        date: 1843-09
        doi: https://doi.org/10.1000/182
    key_facts:
      - label: Born
        details: 1815
    things:
      - number: First
      - number: Second
    free: [Only words]
)end") == R"end(biography rendercv-yaml, language en
person "Ada Lovelace" from data-field: `cv.name`
  headline "Analyst"
  email "ada@example.org" -> mailto:ada@example.org
  email "ada@work.example" -> mailto:ada@work.example
  phone "+44-20-7946-0000" -> tel:+442079460000
  profile GitHub "ada" -> https://github.com/ada
  profile Mastodon "@ada@example.social" -> https://example.social/@ada
summary "Writes <strong>programs</>."
section experience "Research Positions"
  position
    organisation "<-> https://example.org>Engine Works</>"
    location "London"
    role "Analyst"
    dates "Mar 2021 – present" = 2021-03 to ongoing
    remark "Two sentences. Here."
    - "Wrote notes - many of them"
    - "Found things"
      - "first thing"
      - "second thing"
section publications "Selected Works"
  publication
    title "Notes: on the Engine"
    dates "1843" = 1843-09
    author "A. Lovelace" self
    author "Luigi Menabrea" marks "†"
    venue "Proc. ENGINE 1843"
      conference name "Proc. ENGINE"
    link "doi" -> https://doi.org/10.1000/182
section definition-list "Key Facts"
  definition
    title "Born"
    detail "1815"
section list "Things"
  item
    title "First"
    extra number: "1"
  item
    title "Second"
    extra number: "2"
section text "Free"
  paragraph
    title "Only words"
)end");
}

TEST_CASE("RenderCV: stars are text, as its own reader has them, and old names are told", "[data]") {
    const std::string text =
        "cv:\n  name: Ada Lovelace\n  label: Analyst\n  sections:\n    works:\n      - title: Notes\n        authors:\n"
        "          - *Ada Lovelace*\n          - **Charles Babbage**\n        date: 1843\nlocale_catalog:\n  month: "
        "month\n";
    CHECK(read(text).find("    author \"Ada Lovelace\" self\n    author \"Charles Babbage\"\n") != std::string::npos);
    CHECK(reported(text) ==
          "11:1-11:15 note old-rendercv-name: `locale_catalog` is the name in version 1 of RenderCV; today it is "
          "`locale`\n");
}

TEST_CASE("JSON Resume: every section of the schema, and older names", "[data]") {
    CHECK(read(R"end({"basics": {"firstName": "Ada", "lastName": "Lovelace", "label": "Analyst", "picture": "a.png",
    "website": "https://example.org/ada", "summary": "One.\n\nTwo \u0026 three.",
    "location": {"city": "London", "countryCode": "GB"}, "profiles": [{"network": "ORCID", "username": "0000-0001"}]},
  "work": [{"company": "Engine Works", "website": "https://example.org", "position": "Analyst",
    "startDate": "2021-03-15", "highlights": ["Notes", "\u2022 more"], "shoe": "left"}],
  "education": [{"institution": "Home", "area": "Mathematics", "studyType": "BSc", "gpa": "4.0",
    "startDate": "1830", "endDate": "1835", "courses": ["Logic, old", "Algebra"]}],
  "publications": [{"name": "Notes", "publisher": "Memoirs", "releaseDate": "1843-09-01", "volume": "3",
    "authors": ["Luigi Menabrea", "A. Lovelace"], "url": "https://example.org/notes"}],
  "awards": [{"title": "Medal", "date": "1844", "awarder": "Society"}],
  "languages": [{"language": "French", "fluency": "Fluent"}],
  "talks": [{"name": "On engines", "event": "Salon", "date": "1840-05", "audience": "40"}]
})end") == R"end(biography json-resume, language en
person "Ada Lovelace" from data-field: `basics.name`
  headline "Analyst"
  website "example.org/ada" -> https://example.org/ada
  address "London, GB"
  profile ORCID "0000-0001" -> https://orcid.org/0000-0001
summary "One."
summary "Two & three."
section experience "Experience"
  position
    organisation "<-> https://example.org>Engine Works</>"
    role "Analyst"
    dates "Mar 2021 – present" = 2021-03-15 to ongoing
    detail "Shoe: left"
    - "Notes"
    - "• more"
section education "Education"
  position
    organisation "Home"
    role "BSc, Mathematics"
    dates "1830 – 1835" = 1830 to 1835
    detail "Grade: 4.0"
    detail "Courses: Logic, old; Algebra"
section publications "Publications"
  publication
    title "Notes"
    dates "Sep 1843" = 1843-09-01
    author "Luigi Menabrea"
    author "A. Lovelace" self
    venue "Memoirs, vol. 3"
      name "Memoirs" volume "3"
    link "link" -> https://example.org/notes
section awards "Awards"
  item
    title "Medal"
    organisation "Society"
    dates "1844" = 1844
section languages "Languages"
  definition
    title "French"
    detail "Fluent"
section talks "Talks"
  item
    title "On engines"
    dates "May 1840" = 1840-05
    venue "Salon"
      name "Salon"
    detail "Audience: 40"
)end");
}

TEST_CASE("JSON Resume: the language is that of its texts, also of dates and of labels", "[data]") {
    const std::string person = R"({"basics": {"name": "Zoé Martin", "label": "Phonéticienne")";
    const std::string sections = R"(, "education": [{"institution": "Université du Port", "area": "Phonétique",
        "startDate": "2015-09", "endDate": "", "score": "16/20", "courses": ["Acoustique"]}]})";
    const std::string french = "Étude des parlers de la côte avec une équipe et pour les archives du port.";
    const std::string dump = read(person + R"(, "summary": ")" + french + "\"}" + sections);
    CHECK(dump.find("language fr\n") != std::string::npos);
    CHECK(dump.find("dates \"sept. 2015 – présent\"") != std::string::npos);
    CHECK(dump.find("detail \"Note: 16/20\"") != std::string::npos);
    CHECK(dump.find("detail \"Cours: Acoustique\"") != std::string::npos);
    CHECK(read(person + "}" + sections).find("language en\n") != std::string::npos);
    CHECK(read(person + R"(}, "meta": {"language": "de"})" + sections).find("\"Sept. 2015 – heute\"") !=
          std::string::npos);
}

TEST_CASE("RenderCV: its titles say the language where `locale` does not; English ones are a template's", "[data]") {
    const std::string german = "[Aufbau einer Sammlung, die von der Stadt für alle genutzt wird und zur Lehre gehört]";
    CHECK(
        read("cv:\n  name: Ada\n  sections:\n    publikationen: [A]\n    auszeichnungen: [B]\n").find("language de") !=
        std::string::npos);
    CHECK(read("cv:\n  name: Ada\n  sections:\n    education: " + german + "\n    publications: [A]\n")
              .find("language de") != std::string::npos);
    CHECK(read("cv:\n  name: Ada\n  sections:\n    lehre: " + german + "\nlocale: {language: dutch}\n")
              .find("language nl") != std::string::npos);
}

TEST_CASE("RenderCV: the names of JSON Resume in it, as sites write them", "[data]") {
    const std::string dump = read(R"end(cv:
  name: Ada Lovelace
  summary: Writes programs.
  address: {street: 1 Mill Lane, city: London, countryCode: GB}
  sections:
    Education:
      - {institution: Home, studyType: BSc, area: Mathematics, start_date: 1830, end_date: 1835, courses: Logic}
    Awards:
      - {title: Medal, authors: [Society], awarder: Society, date: 1844, url: 'https://example.org/medal'}
      - {title: Prize, institution: Academy, date: 1845}
    Publications:
      - {title: Notes, authors: [Ada Lovelace], publisher: Memoirs, releaseDate: 1843-09-01}
    Skills:
      - {name: Engines, level: Master, keywords: [cards, wheels]}
      - {name: Looms, x-vitac: {kind: item}}
    Languages:
      - {name: French, summary: Fluent}
)end");
    CHECK(dump.substr(dump.find("  address")) == R"end(  address "1 Mill Lane, London, GB"
summary "Writes programs."
section education "Education"
  position
    organisation "Home"
    role "BSc, Mathematics"
    dates "1830 – 1835" = 1830 to 1835
    detail "Courses: Logic"
section awards "Awards"
  item
    title "<-> https://example.org/medal>Medal</>"
    organisation "Society"
    dates "1844" = 1844
  item
    title "Prize"
    organisation "Academy"
    dates "1845" = 1845
section publications "Publications"
  publication
    title "Notes"
    dates "Sep 1843" = 1843-09-01
    author "Ada Lovelace" self
    venue "Memoirs"
      name "Memoirs"
section skills "Skills"
  definition
    title "Engines"
    detail "Master"
    detail "cards, wheels"
  item
    title "Looms"
section languages "Languages"
  definition
    title "French"
    detail "Fluent"
)end");
}

TEST_CASE("RenderCV: before version 1 sections stood in `cv` itself", "[data]") {
    const std::string dump = read(
        "cv:\n  name: Ada\n  work_experience:\n    - {company: Works, position: Analyst, start_date: 2020}\n"
        "  custom_sections:\n    - {title: Journeys, entry_type: OneLineEntry, entries: [{label: To, details: "
        "Turin}]}\n");
    CHECK(dump.find("section experience \"Work Experience\"\n  position\n    organisation \"Works\"") !=
          std::string::npos);
    CHECK(dump.find("section definition-list \"Journeys\"\n  definition\n    title \"To\"\n    detail \"Turin\"") !=
          std::string::npos);
}

TEST_CASE("a CV of data in a form of one's own: the person at the top, groups, terms, other names", "[data]") {
    const std::string dump = read(R"end(name: {first: Ada, last: Lovelace}
email: ada@example.org
github: ada
contact: {phone: +44 20 7946 0000, website: https://example.org/ada}
education:
  - {school: Home, degree: BSc in Mathematics, field: Mathematics, year_start: 1830, year_end: 1835, finalGPA: 4.0}
work:
  - {employer: Engine Works, title: Analyst, start: 2021, city: London, repoUrl: https://example.org/repo}
publications:
  journal_articles:
    - {title: Notes, authors: [A. Lovelace], journal: Memoirs, year: 1843}
  books:
    - {title: Letters, authors: [Ada Lovelace], year: 1844}
skills: {languages: [English, French], tools: [cards]}
interests: [engines, music, horses]
talks:
  - {title: On engines, event: Salon, date: May 5, year: 1840}
  - Note to self: no talk
)end");
    CHECK(dump == R"end(biography json-resume, language en
person "Ada Lovelace" from data-field: `name`
  email "ada@example.org" -> mailto:ada@example.org
  profile GitHub "ada" -> https://github.com/ada
  phone "+44 20 7946 0000" -> tel:+442079460000
  website "example.org/ada" -> https://example.org/ada
section education "Education"
  position
    organisation "Home"
    role "BSc in Mathematics"
    dates "1830 – 1835" = 1830 to 1835
    detail "Final GPA: 4.0"
section experience "Experience"
  position
    organisation "Engine Works"
    location "London"
    role "Analyst"
    dates "2021 – present" = 2021 to ongoing
    link "repo" -> https://example.org/repo
section publications "Publications"
  publication
    group "Journal Articles"
    title "Notes"
    dates "1843" = 1843
    author "A. Lovelace" self
    venue "Memoirs"
      name "Memoirs"
  publication
    group "Books"
    title "Letters"
    dates "1844" = 1844
    author "Ada Lovelace" self
section skills "Skills"
  definition
    title "Languages"
    detail "English, French"
  definition
    title "Tools"
    detail "cards"
section interests "Interests"
  paragraph
    title "engines, music, horses"
section talks "Talks"
  item
    title "On engines"
    dates "May 1840" = 1840-05-05
    venue "Salon"
      name "Salon"
  definition
    title "Note to self"
    detail "no talk"
)end");
}

TEST_CASE("JSON Resume: places in parts, addresses without scheme, dead ones, a subject said twice", "[data]") {
    const std::string dump = read(R"end({"basics": {"name": "Ada Lovelace"}, "work": [
  {"name": "Works", "url": "example.org", "position": "Analyst", "location": {"city": "London", "countryCode": "GB"}},
  {"name": "Mill", "url": "#", "position": "Weaver"}],
  "education": [{"institution": "Home", "studyType": "PhD", "area": "PhD in Physics"}]})end");
    CHECK(dump.find("organisation \"<-> https://example.org>Works</>\"") != std::string::npos);
    CHECK(dump.find("location \"London, GB\"") != std::string::npos);
    CHECK(dump.find("organisation \"Mill\"") != std::string::npos);
    CHECK(dump.find("role \"PhD in Physics\"") != std::string::npos);
}

TEST_CASE("an end in words may mean today, in any language", "[data]") {
    for (const char* end : {"Present", "to date", "bis heute", "dosud", "gaur egun", "至今"}) {
        INFO(end);
        CHECK(read("cv:\n  name: Ada\n  sections:\n    a:\n      - {company: X, position: Y, start_date: 2020, "
                   "end_date: " +
                   std::string(end) + "}\n")
                  .find("= 2020 to ongoing") != std::string::npos);
    }
}

TEST_CASE("JSON Resume: an order that is not the schema's is the author's", "[data]") {
    const std::string text = read(R"end(basics: {name: Ada Lovelace}
skills: [{name: Sums}]
work: [{name: Engine Works}]
)end");
    CHECK(text.find("section skills") < text.find("section experience"));
}

TEST_CASE("YAMLResume: dates in words, lists in summaries, degrees", "[data]") {
    CHECK(read(R"end(# yaml-language-server: $schema=https://example.org/schema.json
---
content:
  basics: {name: Ada Lovelace, headline: Analyst}
  location: {city: London, country: England}
  education:
    - institution: Home
      degree: Bachelor
      area: Mathematics
      startDate: Sep 1, 1830
      endDate:
      summary: |
        - Sums
          - hard ones
        - Proofs
locale: {language: de}
layouts: [{engine: latex}]
)end") == R"end(biography yamlresume-yaml, language de
person "Ada Lovelace" from data-field: `content.basics.name`
  headline "Analyst"
  address "London, England"
section education "Education"
  position
    organisation "Home"
    role "Bachelor, Mathematics"
    dates "Sept. 1830 – heute" = 1830-09-01 to ongoing
    - "Sums"
      - "hard ones"
    - "Proofs"
)end");
}

TEST_CASE("al-folio: tables of facts and of time, lists, HTML in texts", "[data]") {
    CHECK(read(R"end(- title: General
  type: map
  contents:
    - {name: Full Name, value: Ada Lovelace}
    - {name: Email, value: ada@example.org}
- title: Projects
  type: time_table
  contents:
    - title: <a href="https://example.org">Engine</a>
      year: 1840-now
      description: It *counts*.
    - year: 1843
      items: [Notes, Letters]
- title: Interests
  type: nested_list
  contents:
    - {title: Sums, items: [big, small]}
- title: Hobbies
  type: list
  contents: [<u>Horses</u> and harps]
)end") == R"end(biography alfolio-cv-yaml, language en
person "Ada Lovelace" from data-field: `Full Name` in the general information
  email "ada@example.org" -> mailto:ada@example.org
section definition-list "General"
  definition
    title "Full Name"
    detail "Ada Lovelace"
  definition
    title "Email"
    detail "<-> mailto:ada@example.org>ada@example.org</>"
section projects "Projects"
  item
    title "<-> https://example.org>Engine</>"
    dates "1840-now" = 1840 to ongoing
    remark "It <emphasis>counts</>."
  item
    dates "1843" = 1843
    - "Notes"
    - "Letters"
section interests "Interests"
  item
    title "Sums"
    - "big"
    - "small"
section interests "Hobbies"
  item
    title "<underline>Horses</> and harps"
)end");
}

TEST_CASE("a page whose lines have colons is a page", "[data]") {
    CHECK(read("---\nname: Ada Lovelace\n---\nEducation:\n\n- BSc: Sums\n").find("biography academicpages-markdown") ==
          0);
    CHECK(read("Name: Ada Lovelace\n\nEmail: ada@example.org\n").find("biography markdown") == 0);
    CHECK(read("Education:\n- BSc: Sums\n- MSc: Proofs\n").find("biography markdown") == 0);
    CHECK(read("[Ada](https://example.org) writes.\n").find("biography markdown") == 0);
    CHECK(read("{% include base_path %}\n\nText.\n").find("biography markdown") == 0);
}

}  // namespace vitac
