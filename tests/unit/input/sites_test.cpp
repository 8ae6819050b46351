// Folders of whole sites: what is found in them, put together, and left out.
#include <catch2/catch.hpp>

#include "input/read.h"
#include "model/dump.h"
#include "support/golden.h"
#include "support/memory_world.h"

using namespace vitac;

namespace {

struct ReadSite {
    Biography biography;
    std::string messages;
};

ReadSite read(MemoryWorld& world, const std::string& name = "") {
    Diagnostics diagnostics;
    ReadSite site;
    site.biography = read_biography({.path = "site", .name = name}, world, diagnostics);
    site.messages = short_list(diagnostics, world.sources());
    return site;
}

// "publications: Title one; Title two" for each section.
std::string outline(const Biography& biography) {
    std::string text;
    for (const Section& section : biography.sections) {
        text += std::string(name_of(section.kind)) + ":";
        for (const Entry& entry : section.entries) {
            const RichText& what = entry.title.empty() ? entry.organisation : entry.title;
            text += (entry.group.empty() ? " " : " (" + entry.group + ") ") + plain_text(what) + ";";
        }
        text += "\n";
    }
    return text;
}

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

const std::string configuration = "author:\n  name: Mara Quill\n  github: maraquill\n";
const std::string tide_tables =
    "---\ntitle: Tide Tables from Old Logs\ndate: 2021-05-01\nvenue: Journal of Harbour Studies\n"
    "paperurl: https://example.org/tides.pdf\n"
    "citation: 'Quill, M., & Brook, T. (2021). &quot;Tide Tables from Old Logs.&quot; <i>Journal of Harbour "
    "Studies</i>. 4(2).'\n"
    "---\nA long text for readers of the site.\n";

}  // namespace

TEST_CASE("loops of a page are filled from the collections of its site", "[input]") {
    MemoryWorld world;
    world.files["site/_config.yml"] = configuration;
    world.files["site/_pages/about.md"] = "---\ntitle: About me\npermalink: /\n---\nI read old logs.\n";
    world.files["site/_pages/cv.md"] =
        "---\ntitle: CV\npermalink: /cv/\n---\n"
        "Education\n======\n* Ph.D. in Hydrology, University of Norhaven, 2020\n\n"
        "Publications\n======\n  <ul>{% for post in site.publications reversed %}\n"
        "    {% include archive-single-cv.html %}\n  {% endfor %}</ul>\n\n"
        "Talks\n======\n  <ul>{% for post in site.talks %}{% endfor %}</ul>\n";
    world.files["site/_publications/2021-05-01-tides.md"] = tide_tables;
    world.files["site/_publications/2023-01-01-buoys.md"] =
        "---\ntitle: Buoys that Listen\ndate: 2023-01-01\nvenue: Sea Letters\nauthors: [Tom Brook, Mara Quill]\n---\n";
    world.files["site/_publications/2024-01-01-draft.md"] = "---\ntitle: Unfinished\npublished: false\n---\n";
    world.files["site/_talks/2022-03-01-logs.md"] =
        "---\ntitle: Reading Logs\ntype: Tutorial\nvenue: Harbour Museum\nlocation: Norhaven\ndate: 2022-03-01\n---\n";
    const ReadSite site = read(world);
    CHECK(site.biography.person.name == "Mara Quill");
    CHECK(outline(site.biography) ==
          "education: University of Norhaven;\n"
          "publications: Buoys that Listen; Tide Tables from Old Logs;\n"
          "talks: Reading Logs;\n");
    const Entry& tides = site.biography.sections[1].entries[1];
    REQUIRE(tides.authors.size() == 2);
    CHECK(tides.authors[0].is_self);
    CHECK(plain_text(tides.venue.text) == "Journal of Harbour Studies, vol. 4, no. 2");
    CHECK(tides.dates.text == "2021");
    const Entry& talk = site.biography.sections[2].entries[0];
    CHECK(plain_text(talk.venue.text) == "Harbour Museum");
    CHECK(plain_text(talk.location) == "Norhaven");
    CHECK(plain_text(talk.role) == "Tutorial");
    CHECK(has(site.messages, "note collection-text-left-out: pages of `_publications` have text"));
    CHECK(has(site.messages, "note site-read: this site was read from `site/_pages/about.md`, `site/_pages/cv.md`"));
}

TEST_CASE("a loop with conditions shows what meets them, and nothing twice", "[input]") {
    MemoryWorld world;
    world.files["site/_config.yml"] = configuration;
    world.files["site/_pages/publications.md"] =
        "---\ntitle: Publications\n---\n"
        "## Journals\n{% for post in site.publications %}{% if post.kind == 'journal' %}{% endif %}{% endfor %}\n\n"
        "## Others\n{% assign rest = site.publications | where: \"kind\", \"talk\" %}\n"
        "{% for post in rest %}{% endfor %}\n";
    for (const char* kind : {"journal", "talk", "poster"}) {
        world.files[std::string("site/_publications/") + kind + ".md"] =
            std::string("---\ntitle: A Work that is a ") + kind + "\nkind: " + kind + "\ndate: 2020-01-01\n---\n";
    }
    CHECK(outline(read(world).biography) ==
          "publications: A Work that is a journal;\n"
          "publications: A Work that is a talk;\n");
}

TEST_CASE("works by category, as the configuration names them", "[input]") {
    MemoryWorld world;
    world.files["site/_config.yml"] = configuration +
                                      "publication_category:\n  books:\n    title: Books\n"
                                      "  papers:\n    title: Papers\n";
    world.files["site/_pages/publications.html"] =
        "---\ntitle: Publications\n---\n{% for category in site.publication_category %}\n"
        "{% for post in site.publications reversed %}{% if post.category != category[0] %}{% continue %}{% endif %}"
        "{% endfor %}{% endfor %}\n";
    world.files["site/_publications/a.md"] = "---\ntitle: A Paper\ncategory: papers\ndate: 2020-01-01\n---\n";
    world.files["site/_publications/b.md"] = "---\ntitle: A Book\ncategory: books\ndate: 2019-01-01\n---\n";
    CHECK(outline(read(world).biography) == "publications: (Books) A Book; (Papers) A Paper;\n");
}

TEST_CASE("what two files say stands once, a preprint with its published version", "[input]") {
    MemoryWorld world;
    world.files["site/_config.yml"] = configuration;
    world.files["site/index.md"] =
        "---\ntitle: About\n---\nHello.\n\n## Education\n- Ph.D. in Hydrology, University of Norhaven, 2020\n\n"
        "## Publications\n- **Tide tables from old logs.** Mara Quill, Tom Brook. "
        "arXiv 2020. [[pdf](https://arxiv.org/abs/2001.00001)]\n";
    world.files["site/cv.md"] =
        "---\ntitle: CV\n---\n## Education\n- Ph.D. in Hydrology, University of Norhaven, 2020\n"
        "- B.Sc. in Physics, Norhaven College, 2014\n";
    world.files["site/_publications/tides.md"] = tide_tables;
    const ReadSite site = read(world);
    CHECK(outline(site.biography) ==
          "education: University of Norhaven; Norhaven College;\n"
          "publications: Tide Tables from Old Logs;\n");
    const Entry& tides = site.biography.sections[1].entries[0];
    CHECK(tides.venue.name == "Journal of Harbour Studies");
    CHECK(tides.links.size() == 2);
}

TEST_CASE("pages outside the menu, examples of the template and links out of the site are left out", "[input]") {
    MemoryWorld world;
    world.files["site/_config.yml"] = configuration;
    world.files["site/_data/navigation.yml"] = "main:\n  - title: Teaching\n    url: /teaching/\n";
    world.files["site/_data/cv.json"] =
        R"({"basics": {"name": "Example Person"}, "work": [{"name": "Example Works", "position": "Clerk"}]})";
    world.files["site/_pages/about.md"] = "---\npermalink: /\n---\nI read old logs.\n";
    world.files["site/_pages/cv.md"] = "---\ntitle: CV\npermalink: /cv/\n---\n## Skills\n- Skill 1\n";
    world.files["site/_pages/teaching.md"] =
        "---\ntitle: Teaching\npermalink: /teaching/\n---\n- Hydrology, University of Norhaven, 2021\n";
    world.files["site/_teaching/none.md"] = "no front matter";
    world.files["site/_publications/tides.md"] = tide_tables;
    const ReadSite site = read(world);
    CHECK(outline(site.biography).starts_with("teaching:"));
    CHECK(site.biography.sections.size() == 1);
    CHECK(has(site.messages, "note page-not-in-menu: `site/_pages/cv.md` is not in the menu"));
    CHECK(has(site.messages,
              "note another-person: `site/_data/cv.json` is about `Example Person`, not about `Mara Quill`"));
}

TEST_CASE("pages of a collection that cannot be read are named", "[input]") {
    MemoryWorld world;
    world.files["site/_config.yml"] = configuration;
    world.files["site/_publications/a.md"] = "no front matter";
    world.files["site/_publications/b.md"] = "---\nvenue: Nowhere\n---\n";
    world.files["site/_publications/tides.md"] = tide_tables;
    const ReadSite site = read(world);
    CHECK(outline(site.biography) == "publications: Tide Tables from Old Logs;\n");
    CHECK(has(site.messages, "collection-page-skipped: `site/_publications/a.md` is left out: it has no front matter"));
    CHECK(has(site.messages, "collection-page-skipped: `site/_publications/b.md` is left out: it has no title"));
    for (int i = 0; i < 5001; ++i) {
        world.files["site/_talks/" + std::to_string(i) + ".md"] = "---\ntitle: Talk\n---\n";
    }
    CHECK(has(read(world).messages, "collection-too-large: `site/_talks` has more than 5000 pages"));
}

TEST_CASE("a site of al-folio: data, bibliography, names of the owner", "[input]") {
    MemoryWorld world;
    world.files["site/_config.yml"] =
        "first_name: Mara\nlast_name: Quill\nscholar:\n  last_name: [Quill]\n  first_name: [Mara, M.]\n"
        "  bibliography: papers.bib\n";
    world.files["site/_pages/about.md"] = "---\nlayout: about\npermalink: /\n---\nI read old logs.\n";
    world.files["site/_pages/cv.md"] = "---\nlayout: cv\ntitle: cv\nnav: true\n---\n";
    world.files["site/_pages/publications.md"] =
        "---\ntitle: publications\nnav: true\n---\n<div class=\"publications\">\n{% bibliography %}\n</div>\n";
    world.files["site/_data/cv.yml"] =
        "- title: Education\n  type: time_table\n  contents:\n    - title: PhD\n      institution: Norhaven\n"
        "      year: 2020\n";
    world.files["site/_bibliography/papers.bib"] =
        "---\n---\n@article{tides, title={Tide Tables from Old Logs}, author={Quill, M. and Brook, Tom}, "
        "journal={Sea Letters}, year={2021}, abstract={Long.}}\n"
        "@misc{tides-early, title={Tide tables from old logs}, author={Quill, M. and Brook, Tom}, "
        "eprint={2001.00001}, archiveprefix={arXiv}, year={2020}}\n";
    world.files["site/_bibliography/other.bib"] = "@article{x, title={Of Someone Else Entirely}, year={2000}}";
    const ReadSite site = read(world);
    CHECK(outline(site.biography) ==
          "publications: Tide Tables from Old Logs;\n"
          "education: Norhaven;\n");
    const Entry& tides = site.biography.sections[0].entries[0];
    CHECK(tides.authors[0].is_self);
    CHECK(tides.links.size() == 1);
    CHECK(has(site.messages, "note bib-field-not-printed: the field `abstract` is kept, but not printed"));
}

TEST_CASE("a site of HugoBlox", "[input]") {
    MemoryWorld world;
    world.files["site/content/authors/admin/_index.md"] =
        "---\ntitle: Mara Quill\nrole: Lecturer\norganizations:\n- name: University of Norhaven\n"
        "interests: [Tides, Logs]\neducation:\n  courses:\n  - course: PhD in Hydrology\n    institution: Norhaven\n"
        "    year: 2020\nsocial:\n- icon: github\n  link: https://github.com/maraquill\n---\nMara reads old logs.\n";
    world.files["site/content/publication/tides/index.md"] =
        "---\ntitle: Tide Tables from Old Logs\nauthors: [admin, Tom Brook]\ndate: '2021-05-01T00:00:00Z'\n"
        "publication: '*Sea Letters*'\npublication_types: ['2']\ndoi: 10.1000/1\nurl_pdf: "
        "https://example.org/t.pdf\n---\n";
    world.files["site/content/publication/_index.md"] = "---\ntitle: Publications\nview: 2\n---\n";
    world.files["site/content/event/example/index.md"] = "---\ntitle: Example Talk\ndate: '2030-06-01'\n---\n";
    const std::string widgets = "site/content/" + std::string("home/");
    world.files[widgets + "experience.md"] =
        "---\nwidget: experience\ntitle: Experience\nexperience:\n  - title: Lecturer\n"
        "    company: University of Norhaven\n    date_start: '2021-01-01'\n    date_end: ''\n---\n";
    const ReadSite site = read(world);
    CHECK(site.biography.format == "hugoblox");
    CHECK(site.biography.person.name == "Mara Quill");
    CHECK(site.biography.person.headline == "Lecturer, University of Norhaven");
    CHECK(outline(site.biography) ==
          "interests: Tides; Logs;\n"
          "education: Norhaven;\n"
          "experience: University of Norhaven;\n"
          "publications: Tide Tables from Old Logs;\n");
    const Entry& tides = site.biography.sections[3].entries[0];
    CHECK(tides.authors[0].name == "Mara Quill");
    CHECK(tides.authors[0].is_self);
    CHECK(tides.venue.kind == VenueKind::Journal);
    CHECK(site.biography.sections[2].entries[0].dates.ongoing);
}

TEST_CASE("an older site of Hugo, with front matter in TOML", "[input]") {
    MemoryWorld world;
    world.files["site/content/authors/admin/_index.md"] =
        "+++\n# Display name\nname = \"Mara Quill\"\nauthors = [\"admin\"]\nsuperuser = true\nrole = \"Lecturer\"\n"
        "organizations = [ { name = \"University of Norhaven\", url = \"\" } ]\n"
        "interests = [\n  \"Tides\",\n  \"Logs\",  # old ones\n]\n"
        "[[education.courses]]\n  course = \"PhD in Hydrology\"\n  institution = \"Norhaven\"\n  year = 2020\n"
        "[[social]]\n  icon = \"github\"\n  link = \"https://github.com/maraquill\"\n+++\nMara reads old logs.\n\n- "
        "Tides\n- Storms\n";
    world.files["site/content/publication/tides.md"] =
        "+++\ntitle = \"Tide Tables: \\\"Old\\\" Logs\"\ndate = 2021-05-01T00:00:00Z\nauthors = [\"Mara Quill\", \"Tom "
        "Brook\"]\n"
        "publication_types = [\"2\"]\npublication = \"*Sea Letters*, 4(2)\"\nurl_pdf = \"https://example.org/t.pdf\"\n"
        "draft = false\n+++\n";
    world.files["site/content/publication/unfinished.md"] = "+++\ntitle = \"Unfinished\"\ndraft = true\n+++\n";
    world.files["site/content/home/experience.md"] =
        "+++\nwidget = \"experience\"\nweight = 40\nactive = true\ntitle = \"Posts held\"\ndate_format = \"Jan "
        "2006\"\n\n"
        "[[experience]]\n  title = \"Lecturer\"\n  company = \"University of Norhaven\"\n  date_start = 2021-01-01\n"
        "  date_end = \"\"\n  description = \"\"\"\n  Teaches:\n\n  * Tides\n  * Logs\n  \"\"\"\n\n"
        "[[experience]]\n  title = \"Clerk\"\n  company = \"Harbour Office\"\n  date_start = \"2018-01-01\"\n"
        "  date_end = \"2020-12-31\"\n+++\n";
    world.files["site/content/home/accomplishments.md"] =
        "+++\nwidget = \"accomplishments\"\nweight = 50\ntitle = \"Prizes\"\n[[item]]\n  organization = \"Norhaven\"\n"
        "  title = \"Best Log\"\n  date_start = \"2022-06-01\"\n+++\n";
    world.files["site/content/home/skills.md"] =
        "+++\nwidget = \"featurette\"\nactive = false\n[[feature]]\n  name = \"Statistics\"\n+++\n";
    const ReadSite site = read(world);
    CHECK(site.biography.person.name == "Mara Quill");
    CHECK(site.biography.person.headline == "Lecturer, University of Norhaven");
    CHECK(outline(site.biography) ==
          "interests: Tides; Logs;\n"
          "education: Norhaven;\n"
          "experience: University of Norhaven; Harbour Office;\n"
          "awards: Best Log;\n"
          "publications: Tide Tables: “Old” Logs;\n");
    CHECK(site.biography.summary.size() == 3);
    CHECK(!site.biography.sections[3].entries[0].dates.ongoing);
    const Entry& lecturer = site.biography.sections[2].entries[0];
    CHECK(plain_text(site.biography.sections[2].title) == "Posts held");
    CHECK(lecturer.dates.ongoing);
    REQUIRE(lecturer.bullets.size() == 2);
    CHECK(plain_text(lecturer.bullets[1].text) == "Logs");
    CHECK(world.sources().text(span_of(lecturer.bullets[1].text)) == "Logs");
    const Entry& tides = site.biography.sections[4].entries[0];
    CHECK(tides.authors[0].is_self);
    CHECK(tides.dates.text == "2021");
    CHECK(plain_text(tides.venue.text) == "Sea Letters, 4(2)");
    CHECK(!has(site.messages, "warning"));
}

TEST_CASE("works and pages of the template are none of the owner's", "[input]") {
    MemoryWorld world;
    world.files["site/_config.yml"] = "first_name: Mara\nlast_name: Quill\n";
    world.files["site/_pages/about.md"] = "---\npermalink: /\n---\nHello.\n";
    world.files["site/_pages/projects.md"] =
        "---\ntitle: Projects\nnav: true\n---\n{% for p in site.projects %}{% endfor %}\n";
    for (const char* number : {"1", "2", "3"}) {
        world.files[std::string("site/_projects/") + number + "_project.md"] =
            std::string("---\nlayout: page\ntitle: project ") + number + "\n---\n";
    }
    world.files["site/_projects/own.md"] = "---\ntitle: Tide gauges\n---\n";
    world.files["site/_bibliography/papers.bib"] =
        "@article{a, author={Einstein, Albert and Taub, A. H.}, title={Meaning}, year={1950}}\n"
        "@article{b, author={Quill, Mara}, title={Tide Tables}, year={2020}}\n";
    ReadSite site = read(world);
    CHECK(outline(site.biography) == "projects: Tide gauges;\npublications: Tide Tables;\n");
    CHECK(has(site.messages, "warning template-pages: 3 pages of `_projects` are examples"));
    CHECK(site.messages.find("template-pages") == site.messages.rfind("template-pages"));
    CHECK(has(site.messages, "template-example"));
    world.files["site/_config.yml"] = "first_name: Albert\nlast_name: Einstein\n";
    CHECK(has(outline(read(world).biography), "Meaning"));
}

TEST_CASE("a collection of any name may have works in it, and a list of news its headlines", "[input]") {
    MemoryWorld world;
    world.files["site/_config.yml"] = configuration;
    world.files["site/_pages/about.md"] =
        "---\npermalink: /\n---\nHello.\n\n## News\n{% for n in site.data.news %}{% endfor %}\n";
    world.files["site/_pages/research.md"] = "---\ntitle: Research\n---\n{% for post in site.research %}{% endfor %}\n";
    world.files["site/_data/news.yml"] = "- {date: 2021-06-01, headline: A paper is out}\n";
    world.files["site/_research/one.md"] =
        "---\ntitle: Tide Tables\nauthors: [Mara Quill]\nvenue: Sea Letters\nvolume: 4\npages: 1-9\n"
        "paperurl: https://example.org/t.pdf\ndate: 2021-01-01\n---\n";
    const ReadSite site = read(world);
    CHECK(outline(site.biography) == "news: A paper is out;\npublications: Tide Tables;\n");
    CHECK(plain_text(site.biography.sections[1].entries[0].venue.text) == "Sea Letters, vol. 4, pp. 1–9");
}

TEST_CASE("a site of before HugoBlox, whose owner stands in the parameters of the site", "[input]") {
    MemoryWorld world;
    world.files["site/config.toml"] =
        "title = \"A site\"\n[params]\n  name = \"Mara Quill\"\n  role = \"Lecturer\"\n"
        "  organizations = [ { name = \"University of Norhaven\" } ]\n  email = \"mara@norhaven.example\"\n"
        "  phone = \"888 888 88 88\"\n  address = { street = \"Quay 1\", city = \"Norhaven\", country_code = \"NO\" }\n"
        "  [[params.social]]\n    icon = \"github\"\n    link = \"//github.com/maraquill\"\n"
        "  [[params.social]]\n    link = \"https://orcid.org/0000-0000-0000-0001\"\n";
    world.files["site/content/home/contact.md"] = "+++\nwidget = \"contact\"\nactive = true\n+++\n";
    world.files["site/content/home/about.md"] =
        "+++\nwidget = \"about\"\ntitle = \"Biography\"\n[interests]\n  interests = [\"Tides\", \"Logs\"]\n"
        "[[education.courses]]\n  course = \"PhD\"\n  institution = \"Norhaven\"\n  year = 2020\n"
        "[skills]\n  skills = [\"Sums\", \"Rowing\"]\n+++\nMara reads old logs.\n";
    world.files["site/content/home/experience.md"] =
        "+++\nwidget = \"experience\"\n[[experience]]\n  title = \"CEO\"\n  company = \"GenCoin\"\n"
        "[[experience]]\n  title = \"Lecturer\"\n  company = \"Norhaven\"\n  description = \"\"\"\nLorem ipsum dolor "
        "sit amet.\n\"\"\"\n"
        "+++\n";
    world.files["site/content/publication/tides.md"] =
        "+++\ntitle = \"Tide Tables\"\ndate = \"2019-01-01\"\nauthors = [\"M. Quill\"]\npublication = \"In *Sea "
        "Letters*.\"\n"
        "publication_short = \"In *SL*\"\nselected = false\nmath = true\nabstract_short = \"x\"\n+++\n";
    world.files["site/content/talk/logs.md"] =
        "---\ntitle: Reading Logs\nevent: Harbour Days\nlocation: Harbour Museum\naddress: {street: Quay 2, city: "
        "Norhaven}\n"
        "all_day: true\nlinks: [{name: Follow, url: \"https://twitter.com/georgecushen\"}]\n---\n";
    const ReadSite site = read(world);
    CHECK(site.biography.person.name == "Mara Quill");
    CHECK(site.biography.person.headline == "Lecturer, University of Norhaven");
    std::string contacts;
    for (const Contact& contact : site.biography.person.contacts) {
        contacts += contact.text + "; ";
    }
    CHECK(contacts == "mara@norhaven.example; maraquill; 0000-0000-0000-0001; Quay 1, Norhaven; ");
    CHECK(outline(site.biography) ==
          "interests: Tides; Logs;\n"
          "education: Norhaven;\n"
          "skills: Sums; Rowing;\n"
          "experience: Norhaven;\n"
          "publications: Tide Tables;\n"
          "talks: Reading Logs;\n");
    CHECK(site.biography.sections[3].entries[0].notes.empty());
    const Entry& tides = site.biography.sections[4].entries[0];
    CHECK(plain_text(tides.venue.text) == "Sea Letters");
    CHECK(tides.venue.acronym == "SL");
    const Entry& talk = site.biography.sections[5].entries[0];
    CHECK(plain_text(talk.location) == "Harbour Museum, Norhaven");
    CHECK(talk.links.empty());
    CHECK(!has(site.messages, "unknown-data-field"));
    // What the site does not show is not shown.
    world.files["site/content/home/contact.md"] = "+++\nwidget = \"contact\"\nactive = false\n+++\n";
    CHECK(read(world).biography.person.contacts.size() == 3);
}

TEST_CASE("a site of HugoBlox in several languages is read in the one that it begins with", "[input]") {
    MemoryWorld world;
    world.files["site/config.toml"] = "title = 'Mara'\ndefaultContentLanguage = \"es\"  # first\n";
    for (const char* language : {"en", "es"}) {
        const std::string folder = std::string("site/content/") + language;
        world.files[folder + "/authors/admin/_index.md"] =
            std::string("---\ntitle: Mara Quill\nrole: ") + (language[1] == 's' ? "Profesora" : "Lecturer") + "\n---\n";
        world.files[folder + "/publication/tides/index.md"] =
            std::string("---\ntitle: Tides (") + language + ")\nauthors: [admin]\ndate: '2021-05-01'\n---\n";
    }
    const ReadSite site = read(world);
    CHECK(site.biography.language == "es");
    CHECK(site.biography.person.headline == "Profesora");
    CHECK(outline(site.biography) == "publications: Tides (es);\n");
    CHECK(has(site.messages,
              "note site-in-languages: this site is in several languages; it is read in `es`, not in `en`"));
}

TEST_CASE("a file of data that is the template's own is nobody's CV", "[input]") {
    MemoryWorld world;
    world.files["site/_config.yml"] = "first_name:\nlast_name:\n";
    world.files["site/_pages/about.md"] = "---\ntitle: About\n---\nHello.\n\n## Skills\n\n- Ink\n";
    world.files["site/_data/cv.yml"] = "cv:\n  name: Albert Einstein\n  sections: {awards: [A prize]}\n";
    const ReadSite site = read(world);
    CHECK(site.biography.person.name.empty());
    CHECK(outline(site.biography) == "skills: Ink;\n");
    CHECK(has(site.messages,
              "warning template-file: `site/_data/cv.yml` is about `Albert Einstein`, as the site's template has it"));
}

TEST_CASE("a site of Quarto: the page about the person, and those of the CV", "[input]") {
    MemoryWorld world;
    world.files["site/_quarto.yml"] = "project: {type: website}\n";
    world.files["site/index.qmd"] =
        "---\ntitle: Mara Quill\nabout:\n  template: jolla\n  links:\n    - {icon: github, href: "
        "https://github.com/maraquill}\n    - {text: Mail, href: mailto:mara@quill.example}\n---\nMara reads old "
        "logs.\n";
    world.files["site/cv.qmd"] =
        "---\ntitle: CV\n---\n{{< include cv/_education.qmd >}}\n\n## Awards\n- Prize of the Harbour Guild, 2020\n";
    world.files["site/cv/_education.qmd"] = "## Education\n- **PhD in Hydrology**, University of Norhaven, 2019\n";
    world.files["site/notes.qmd"] = "---\ntitle: Notes\n---\nNothing of a CV.\n";
    const ReadSite site = read(world);
    CHECK(site.biography.person.name == "Mara Quill");
    CHECK(site.biography.person.contacts.size() == 2);
    CHECK(site.biography.summary.size() == 1);
    CHECK(outline(site.biography) == "education: University of Norhaven;\nawards: Prize of the Harbour Guild;\n");
}

TEST_CASE("works of a bibliography are added to any source, and none twice", "[input]") {
    MemoryWorld world;
    world.files["page.md"] =
        "---\nname: Mara Quill\n---\nHello.\n\n## Publications\n"
        "- **Tide tables from old logs.** Mara Quill, Tom Brook. arXiv 2020.\n";
    world.files["papers.bib"] =
        "@article{tides, title={Tide Tables from Old Logs}, author={Quill, Mara and Brook, Tom}, "
        "journal={Sea Letters}, year={2021}}\n"
        "@article{buoys, title={Buoys that Listen}, author={Quill, M.}, journal={Sea Letters}, year={2023}}\n";
    Diagnostics diagnostics;
    const Biography biography =
        read_biography({.path = "page.md", .name = {}, .bibliographies = {"papers.bib"}}, world, diagnostics);
    CHECK(outline(biography) == "publications: Tide Tables from Old Logs; Buoys that Listen;\n");
    CHECK(biography.sections[0].entries[1].authors[0].is_self);
    CHECK(biography.sections[0].entries[0].venue.name == "Sea Letters");

    Diagnostics of_page;
    read_biography({.path = "page.md", .name = {}, .bibliographies = {"page.md"}}, world, of_page);
    CHECK(short_list(of_page, world.sources()).find("error not-a-bibliography: `page.md` is no bibliography") !=
          std::string::npos);
}

namespace {

// One file of the site is a link to somewhere else.
class LinkedWorld : public MemoryWorld {
public:
    bool lies_inside(const std::string& path, const std::string& folder) override {
        return path.find("linked") == std::string::npos && MemoryWorld::lies_inside(path, folder);
    }
};

}  // namespace

TEST_CASE("no file outside the site is read, also through links", "[input]") {
    LinkedWorld world;
    world.files["site/_config.yml"] = configuration;
    world.files["site/about.md"] = "---\ntitle: About\n---\nHello.\n";
    world.files["site/linked.md"] = "---\ntitle: Publications\n---\n- Secret\n";
    world.files["site/_publications/linked.md"] = tide_tables;
    world.files["site/_bibliography/linked.bib"] = "@book{a, title={Secret Book}}";
    const ReadSite site = read(world);
    CHECK(site.biography.sections.empty());
    CHECK(has(site.messages, "warning outside-of-site: `site/linked.md` is a link to a file outside the site"));
    CHECK(has(site.messages, "`site/_publications/linked.md` is left out: it lies outside the site"));
    CHECK(has(site.messages, "warning outside-of-site: `site/_bibliography/linked.bib`"));
}

TEST_CASE("what a site has and does not show is named", "[input]") {
    MemoryWorld world;
    world.files["site/_config.yml"] = configuration;
    world.files["site/_pages/about.md"] = "---\ntitle: About me\npermalink: /\n---\nI read old logs.\n";
    world.files["site/_pages/cv.md"] =
        "---\ntitle: CV\npermalink: /cv/\n---\nThis CV is short.\n\n"
        "Education\n======\n* Ph.D. in Hydrology, University of Norhaven, 2020\n";
    world.files["site/_data/cv.yml"] = "cv:\n  name: Mara Quill\n  sections: {Work: [{bullet: Tides}]}\n";
    const ReadSite site = read(world);
    CHECK(outline(site.biography) == "education: University of Norhaven;\n");
    CHECK(has(site.messages, "note data-file-not-read: `site/_data/cv.yml` is not read"));
    CHECK(has(site.messages, "5:1-5:18 note introduction-left-out: this stands before the first heading"));
}

TEST_CASE("an entry that another page words otherwise is joined, and its own words are named", "[input]") {
    MemoryWorld world;
    world.files["site/_config.yml"] = configuration;
    world.files["site/_pages/about.md"] =
        "---\ntitle: About me\npermalink: /\n---\nI read old logs.\n\n"
        "# Awards\n- Golden Buoy of the Harbour Society of Norhaven, shared, 2021\n  - for the tide tables\n"
        "- Silver Oar, 2019\n";
    world.files["site/_pages/cv.md"] =
        "---\ntitle: CV\npermalink: /cv/\n---\n"
        "# Awards\n- Golden Buoy of the Harbour Society of Norhaven, 2021\n- Silver Spoon, 2019\n";
    const ReadSite site = read(world);
    CHECK(outline(site.biography) ==
          "awards: Golden Buoy of the Harbour Society of Norhaven; Silver Spoon; Silver Oar;\n");
    CHECK(site.biography.sections[0].entries[0].bullets.size() == 1);
    CHECK(
        has(site.messages, "note taken-for-known: this is taken for an entry that is there already; `shared` is only"));
}

TEST_CASE("loops that are over nothing that is known are noted, with the heading they stand under", "[input]") {
    MemoryWorld world;
    world.files["site/_config.yml"] = configuration;
    world.files["site/_pages/about.md"] =
        "---\ntitle: About me\npermalink: /\n---\nI read old logs.\n\n"
        "# Posts\n{% for post in paginator.posts %}<p>{{ post.title }}</p>{% endfor %}\n\n"
        "# Publications\n{% for kind in page.kinds %}{% for post in site.publications %}{% endfor %}{% endfor %}\n"
        "- **On Buoys**, Mara Quill, *Sea Letters*, 2020\n";
    world.files["site/_publications/2021-05-01-tides.md"] = tide_tables;
    const ReadSite site = read(world);
    // What the page writes below the loop stands below what the loop shows.
    CHECK(outline(site.biography) == "publications: Tide Tables from Old Logs; On Buoys;\n");
    CHECK(has(site.messages, "note collection-elsewhere: the site fills in `paginator.posts` here"));
    CHECK(has(site.messages, "page.kinds") == false);
}

TEST_CASE("what a template's own pages say is no part of a CV, unless nobody has made them their own", "[input]") {
    MemoryWorld world;
    world.files["site/_config.yml"] = configuration;
    world.files["site/_data/navigation.yml"] =
        "main:\n  - {title: CV, url: /cv/}\n  - {title: Fish, url: /fish/}\n  - {title: Research, url: /research/}\n";
    world.files["site/_pages/about.md"] =
        "---\ntitle: About me\npermalink: /\n---\nThis is the front page of a website that is powered by the "
        "template.\n\n"
        "Getting started\n======\n1. Register an account\n";
    world.files["site/_pages/cv.md"] =
        "---\ntitle: CV\npermalink: /cv/\n---\n"
        "Education\n======\n* Ph.D in Version Control Theory, GitHub University, 2018\n"
        "* Ph.D. in Hydrology, University of Norhaven, 2020\n\n"
        "Skills\n======\n* Skill 1\n* Reading logs\n";
    world.files["site/_pages/fish.md"] = "---\ntitle: Fish\npermalink: /fish/\n---\nI like fish.\n";
    world.files["site/_pages/research.md"] =
        "---\ntitle: Logs and tides\npermalink: /research/\n---\n## Projects\n- Tides of the north\n";
    const ReadSite site = read(world);
    CHECK(outline(site.biography) ==
          "education: University of Norhaven;\nskills: Reading logs;\nprojects: Tides of the north;\n");
    CHECK(site.biography.summary.empty());
    CHECK(has(site.messages, "warning template-example: this is an example that came with the site's template"));
    CHECK(has(site.messages, "note page-not-understood: `site/_pages/fish.md` is in the menu"));
    world.files["site/_config.yml"] = "author:\n  name: Your Name\n";
    CHECK(has(outline(read(world).biography), "GitHub University"));
}

TEST_CASE("a bibliography that is named as the configuration names it", "[input]") {
    MemoryWorld world;
    world.files["site/_config.yml"] = configuration + "scholar:\n  bibliography: logs.bib\n";
    world.files["site/_pages/publications.md"] =
        "---\ntitle: publications\n---\n{% bibliography -f {{ site.scholar.bibliography }} %}\n";
    world.files["site/_bibliography/logs.bib"] =
        "@inproceedings{a, title={Old Logs}, author={Quill, Mara}, booktitle={Sea Days,}, year=2020,\n"
        "  note={<b>Oral</b> (top 1\\%)}}\n";
    const ReadSite site = read(world);
    CHECK(outline(site.biography) == "publications: Old Logs;\n");
    const Entry& logs = site.biography.sections[0].entries[0];
    CHECK(plain_text(logs.venue.text) == "Sea Days, 2020");
    REQUIRE(logs.notes.size() == 1);
    CHECK(plain_text(logs.notes[0].text) == "Oral (top 1%)");
}

TEST_CASE("pages of HTML are a site where no generator copies them", "[input]") {
    MemoryWorld world;
    world.files["site/index.html"] =
        "<!DOCTYPE html>\n<html><head><title>Mara Quill</title></head><body><p>I read old logs.</p>"
        "<h2>Education</h2><ul><li>Ph.D. in Hydrology, University of Norhaven, 2020</li></ul></body></html>\n";
    world.files["site/papers.html"] =
        "<html><head><title>Mara Quill - Publications</title></head><body>"
        "<ul><li>M. Quill, T. Brook. \"Buoys that Listen.\" <i>Sea Letters</i> 2, 2023.</li></ul></body></html>\n";
    world.files["site/verification.html"] = "<html><body>code 12345</body></html>\n";
    const ReadSite site = read(world);
    CHECK(site.biography.person.name == "Mara Quill");
    CHECK(outline(site.biography) == "education: University of Norhaven;\npublications: Buoys that Listen;\n");
    world.files["site/_config.yml"] = "title: Mara\n";
    CHECK(has(read(world).messages, "input-is-folder"));
}
