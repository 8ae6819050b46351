// A biography as text and as JSON: every field once.
#include <catch2/catch.hpp>

#include <string>

#include "model/dump.h"

namespace vitac {

namespace {

RichText red_link(const std::string& text) {
    RichText result = rich_text(text);
    result.inlines.front().marks.strong = true;
    result.inlines.front().color = SourceColor{"red", {255, 0, 0}};
    result.inlines.front().link = Link{"https://example.org/a", {}};
    return result;
}

Biography example() {
    Biography biography;
    biography.format = "markdown";
    biography.language = "en";
    biography.front_matter = {{"title", "About"}};
    biography.person = {"Ada Lovelace",
                        NameSource::Option,
                        "--name",
                        {},
                        {"A. Lovelace"},
                        "Engines",
                        {{ContactKind::Email, {}, "ada@example.org", "mailto:ada@example.org", {}}}};
    biography.summary = {rich_text("Words.")};
    biography.equal_contribution_legend = rich_text("* equal");

    Entry work;
    work.kind = EntryKind::Publication;
    work.id = "papers/notes";
    work.group = "1843";
    work.title = rich_text("Notes");
    work.dates.end = Date{1843, 9, 0, Season::None};
    work.dates.text = "Sept. 1843";
    work.authors = {{"Ada Lovelace", true, true, false, "*", std::nullopt, {}},
                    {"Charles Babbage", false, true, true, "*†", std::nullopt, {}}};
    work.authors_end_in_et_al = true;
    work.venue = {rich_text("Memoirs (Mem), 3(4)"), "Memoirs, 3(4)", "Mem", "3", "4", "1-9", VenueKind::Journal};
    work.notes = {{NoteKind::Award, red_link("Prize")}, {NoteKind::Remark, rich_text("A remark.")}};
    work.links = {{"pdf", "https://example.org/p", {}}};
    work.extra = {{"number", "J1"}};
    work.confidence = 80;

    Entry degree;
    degree.kind = EntryKind::Position;
    degree.id = "education/school";
    degree.organisation = rich_text("School");
    degree.location = rich_text("London");
    degree.role = rich_text("B.A.");
    degree.dates.start = Date{1830, 0, 0, Season::Autumn};
    degree.dates.ongoing = true;
    degree.dates.expected = true;
    degree.dates.text = "Fall 1830 -";
    degree.notes = {{NoteKind::Honour, rich_text("Cum laude")}, {NoteKind::Detail, rich_text("Advisor: M.")}};
    degree.bullets = {{rich_text("Outer"), {{rich_text("Inner"), {}, {}}}, {}}};

    biography.sections = {{rich_text("Papers"), SectionKind::Publications, "papers", {work}, {}, {}},
                          {rich_text("Education"), SectionKind::Education, "education", {degree}, {}, {}}};
    return biography;
}

}  // namespace

TEST_CASE("a biography as text says each thing on a line of its own") {
    CHECK(dump_biography(example(), Sources()) == R"text(biography markdown, language en
  front-matter title: "About"
person "Ada Lovelace" from option: --name
  variant "A. Lovelace"
  headline "Engines"
  email "ada@example.org" -> mailto:ada@example.org
summary "Words."
legend "* equal"
section publications "Papers" #papers
  publication #papers/notes 80%
    group "1843"
    title "Notes"
    dates "Sept. 1843" = 1843-09
    author "Ada Lovelace" self equal marks "*"
    author "Charles Babbage" equal corresponding marks "*†"
    and others
    venue "Memoirs (Mem), 3(4)"
      journal name "Memoirs, 3(4)" acronym "Mem" volume "3" issue "4" pages "1-9"
    award "<strong red -> https://example.org/a>Prize</>"
    remark "A remark."
    link "pdf" -> https://example.org/p
    extra number: "J1"
section education "Education" #education
  position #education/school
    organisation "School"
    location "London"
    role "B.A."
    dates "Fall 1830 -" = 1830-autumn to ongoing, expected
    honour "Cum laude"
    detail "Advisor: M."
    - "Outer"
      - "Inner"
)text");
}

TEST_CASE("a biography as JSON has the documented form") {
    CHECK(dump_biography_json(example(), Sources()) == R"text({
  "format": "markdown",
  "language": "en",
  "person": {
    "name": "Ada Lovelace",
    "source": "option",
    "reason": "--name",
    "name_variants": [
      "A. Lovelace"
    ],
    "headline": "Engines",
    "contacts": [
      {
        "kind": "email",
        "text": "ada@example.org",
        "url": "mailto:ada@example.org"
      }
    ]
  },
  "front_matter": {
    "title": "About"
  },
  "summary": [
    {
      "text": "Words."
    }
  ],
  "equal_contribution_legend": "* equal",
  "sections": [
    {
      "title": "Papers",
      "kind": "publications",
      "id": "papers",
      "entries": [
        {
          "kind": "publication",
          "id": "papers/notes",
          "group": "1843",
          "title": "Notes",
          "end": "1843-09",
          "year": 1843,
          "date_text": "Sept. 1843",
          "authors": [
            "Ada Lovelace",
            "Charles Babbage"
          ],
          "self": 0,
          "equal_contribution": [
            "Ada Lovelace",
            "Charles Babbage"
          ],
          "corresponding": [
            "Charles Babbage"
          ],
          "authors_end_in_et_al": true,
          "venue": "Memoirs (Mem), 3(4)",
          "venue_name": "Memoirs, 3(4)",
          "venue_acronym": "Mem",
          "venue_kind": "journal",
          "volume": "3",
          "issue": "4",
          "pages": "1-9",
          "awards": [
            {
              "text": "Prize",
              "color": "red",
              "bold": true,
              "url": "https://example.org/a"
            }
          ],
          "note": [
            "A remark."
          ],
          "links": [
            {
              "label": "pdf",
              "url": "https://example.org/p"
            }
          ],
          "extra": {
            "number": "J1"
          },
          "confidence": 80,
          "place": null
        }
      ]
    },
    {
      "title": "Education",
      "kind": "education",
      "id": "education",
      "entries": [
        {
          "kind": "position",
          "id": "education/school",
          "organisation": "School",
          "location": "London",
          "degree": "B.A.",
          "start": "1830-autumn",
          "date_text": "Fall 1830 -",
          "ongoing": true,
          "expected": true,
          "honours": "Cum laude",
          "lines": [
            "Cum laude",
            "Advisor: M."
          ],
          "bullets": [
            {
              "text": "Outer",
              "bullets": [
                {
                  "text": "Inner"
                }
              ]
            }
          ],
          "confidence": 100,
          "place": null
        }
      ]
    }
  ]
}
)text");
}

}  // namespace vitac
