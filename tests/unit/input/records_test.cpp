// Files of data in no form of its own, and the sites whose templates have them.
#include <catch2/catch.hpp>

#include <regex>

#include "input/meaning/identify.h"
#include "input/read.h"
#include "input/records/records.h"
#include "model/dump.h"
#include "support/golden.h"
#include "support/memory_world.h"
#include "unit/input/page.h"

namespace vitac {

namespace {

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

struct SiteRead {
    std::string dump;
    std::string messages;
};

SiteRead read_site(MemoryWorld& world) {
    Diagnostics diagnostics;
    const Biography biography = read_biography({.path = "site", .name = {}}, world, diagnostics);
    // Without places, ids and confidence.
    return {std::regex_replace(dump_biography(biography, world.sources()),
                               std::regex("( #[^ \n]*)?( [0-9]+%)?( [0-9]+:[0-9]+)?\n"), "\n"),
            short_list(diagnostics, world.sources())};
}

// The dump without its first line and from the first section on.
std::string sections_in(const std::string& dump) {
    const std::size_t at = dump.find("section ");
    return at == std::string::npos ? dump : dump.substr(at);
}

}  // namespace

TEST_CASE("a file of data whose keys speak: a column at the side, lists under titles", "[records]") {
    const PageRead read = read_page(
        "sidebar:\n  about: False\n  education: True\n  name: Mara Quill\n  tagline: Reader of old logs\n"
        "  email: mara@norhaven.example\n  phone: +1 555 0100\n  github: maraquill\n  website: norhaven.example\n"
        "  languages:\n    title: Languages\n    info:\n      - idiom: Danish\n        level: Native\n"
        "career-profile:\n  title: Career Profile\n  summary: |\n    Reads logs.\n\n    And tides.\n"
        "education:\n  title: Education\n  info:\n    - degree: PhD in Hydrology\n      university: Norhaven\n"
        "      time: 2016 - 2020\n      details: |\n        On harbours:\n          - Tides\n"
        "experiences:\n  title: Experiences\n  info:\n    - role: Clerk\n      time: 2020 - Present\n"
        "      company: Harbour Office, Norhaven\n      details: Keeps the logs.\n"
        "projects:\n  title: Projects\n  intro: Some of them.\n  assignments:\n    - title: Buoys\n"
        "      link: https://buoys.example\n      tagline: Buoys that listen.\n    - title: Nets\n      link: \"#\"\n"
        "publications:\n  title: Papers\n  papers:\n    - title: Tide Tables from Old Logs\n      link: "
        "https://t.example\n"
        "      authors: T. Brook, M. Quill\n      conference: Sea Letters, 2021\n"
        "skills:\n  title: Skills & Proficiency\n  toolset:\n    - name: Sums\n      level: 98%\n"
        "    - name: Danish\n      level: fluent\n"
        "footer: >\n    Made by hand.\n");
    CHECK(has(read.dump, "person \"Mara Quill\""));
    CHECK(has(read.dump, "headline \"Reader of old logs\""));
    CHECK(has(read.dump, "mara@norhaven.example"));
    CHECK(has(read.dump, "https://github.com/maraquill"));
    CHECK(has(read.dump, "https://norhaven.example"));
    CHECK(has(read.dump, "\"Reads logs.\""));
    CHECK(sections_in(read.dump) ==
          "section education \"Education\"\n"
          "  position\n"
          "    organisation \"Norhaven\"\n"
          "    role \"PhD in Hydrology\"\n"
          "    dates \"2016 - 2020\" = 2016 to 2020\n"
          "    remark \"On harbours:\"\n"
          "    - \"Tides\"\n"
          "section experience \"Experiences\"\n"
          "  position\n"
          "    organisation \"Harbour Office, Norhaven\"\n"
          "    role \"Clerk\"\n"
          "    dates \"2020 - Present\" = 2020 to ongoing\n"
          "    remark \"Keeps the logs.\"\n"
          "section projects \"Projects\"\n"
          "  paragraph\n"
          "    title \"Some of them.\"\n"
          "  item\n"
          "    title \"<-> https://buoys.example>Buoys</>\"\n"
          "    remark \"Buoys that listen.\"\n"
          "  item\n"
          "    title \"Nets\"\n"
          "section publications \"Papers\"\n"
          "  publication\n"
          "    title \"Tide Tables from Old Logs\"\n"
          "    author \"T. Brook\"\n"
          "    author \"M. Quill\" self\n"
          "    venue \"Sea Letters, 2021\"\n"
          "      journal name \"Sea Letters\"\n"
          "    link \"link\" -> https://t.example\n"
          "section skills \"Skills & Proficiency\"\n"
          "  item\n"
          "    title \"Sums\"\n"
          "    extra level: \"98%\"\n"
          "  definition\n"
          "    title \"Danish\"\n"
          "    detail \"fluent\"\n"
          "section languages \"Languages\"\n"
          "  definition\n"
          "    title \"Danish\"\n"
          "    detail \"Native\"\n");
    CHECK(read.diagnostics.empty());
}

TEST_CASE("records: places and roles by what else there is, groups, several posts at one place", "[records]") {
    const PageRead read = read_page(
        "name: Mara Quill\n"
        "experience:\n"
        "  - company: Harbour Office\n    link: harbour.example\n    positions:\n"
        "      - {title: Head Clerk, start: 06/2021, finish: Present}\n"
        "      - {title: Clerk, start: 2019, end: 2021-05}\n"
        "  - {title: Fish Market, sub_title: Weigher, caption: May 2018 - May 2019}\n"
        "  - section: As a volunteer\n    contents:\n      - {title: Life Boat, role: Rower, duration: 2017 &mdash; "
        "2018}\n"
        "education:\n"
        "  - {name: Norhaven College, degree: BSc, studies: [Physics, Sea], gpa: 1.3, awards: [{award: Best of "
        "year}]}\n"
        "recognitions:\n  - {award: Gold Log, organization: Norhaven, year: 2020, rating: 5}\n"
        "interests:\n  - {description: Rowing}\n  - Weather\n"
        "software:\n  - {name: Tidal, github: maraquill/tidal, demo_url: https://tidal.example, stack: [C, Lua],\n"
        "     releases: [{title: One, summary: The first.}]}\n");
    CHECK(sections_in(read.dump) ==
          "section experience \"Experience\"\n"
          "  position\n"
          "    organisation \"<-> https://harbour.example>Harbour Office</>\"\n"
          "    role \"Head Clerk\"\n"
          "    dates \"Jun 2021 – present\" = 2021-06 to ongoing\n"
          "  position\n"
          "    organisation \"<-> https://harbour.example>Harbour Office</>\"\n"
          "    role \"Clerk\"\n"
          "    dates \"2019 – May 2021\" = 2019 to 2021-05\n"
          "  position\n"
          "    organisation \"Fish Market\"\n"
          "    role \"Weigher\"\n"
          "    dates \"May 2018 - May 2019\" = 2018-05 to 2019-05\n"
          "  position\n"
          "    group \"As a volunteer\"\n"
          "    organisation \"Life Boat\"\n"
          "    role \"Rower\"\n"
          "    dates \"2017 — 2018\" = 2017 to 2018\n"
          "section education \"Education\"\n"
          "  position\n"
          "    organisation \"Norhaven College\"\n"
          "    role \"BSc, Physics, Sea\"\n"
          "    detail \"Best of year\"\n"
          "    detail \"Grade: 1.3\"\n"
          "section awards \"Recognitions\"\n"
          "  item\n"
          "    title \"Gold Log\"\n"
          "    organisation \"Norhaven\"\n"
          "    dates \"2020\" = 2020\n"
          "    extra rating: \"5\"\n"
          "section interests \"Interests\"\n"
          "  item\n"
          "    title \"Rowing\"\n"
          "  item\n"
          "    title \"Weather\"\n"
          "section projects \"Software\"\n"
          "  item\n"
          "    title \"Tidal\"\n"
          "    detail \"Stack: C, Lua\"\n"
          "    link \"github\" -> https://github.com/maraquill/tidal\n"
          "    link \"demo\" -> https://tidal.example\n"
          "    - \"One\"\n"
          "      - \"The first.\"\n");
}

TEST_CASE("what is said of a person and not understood is noted", "[records]") {
    const PageRead read = read_page(
        "profile: {name: Mara Quill, avatar: m.png, boats: 3}\nexperience: [{company: Harbour Office, role: Clerk}]\n");
    CHECK(read.diagnostics ==
          "1:44-1:49 note unknown-data-field: the field `boats` is not known; it is kept, but not printed\n");
}

TEST_CASE("what is no CV is none because two of its keys could be", "[records]") {
    CHECK(has(read_page("name: x\nsteps:\n  - {run: make, uses: a}\nskills: [a, b]\n").diagnostics, "unknown-data"));
    CHECK(!has(read_page("basics: {name: Ada Lovelace}\nwork: [{name: A, position: B}]\nskills: [{name: C}]\n").dump,
               "biography records"));
    CHECK(records::kind_of_key("work-experience") == SectionKind::Experience);
    CHECK(records::kind_of_key("recognitions") == SectionKind::Awards);
    CHECK(!records::kind_of_key("navigation"));
    CHECK(!records::kind_of_key("links"));
}

TEST_CASE("a site whose templates show lists of data, each in a file, in their order", "[records]") {
    MemoryWorld world;
    world.files["site/_config.yml"] =
        "title: \"Mara Quill - Resume\"\nresume_name: \"Mara Quill\"\nresume_title: \"Clerk\"\n"
        "resume_contact_email: \"mara@norhaven.example\"\nresume_header_intro: \"<p>Reads <b>old</b> logs.</p>\"\n"
        "resume_social_links:\n  resume_github_url: \"https://github.com/maraquill\"\n";
    world.files["site/index.html"] = "---\nlayout: resume\n---\n";
    world.files["site/_layouts/resume.html"] =
        "{% for school in site.data.education %}{% endfor %}\n{% for job in site.data.experience %}{% endfor %}\n"
        "{% for skill in site.data[\"skills\"] %}{% endfor %}\n";
    world.files["site/_data/experience.yml"] = "- {company: Harbour Office, position: Clerk, duration: \"2020\"}\n";
    world.files["site/_data/education.yml"] = "- {uni: Norhaven, degree: PhD, year: 2016 &mdash; 2020}\n";
    world.files["site/_data/skills.yml"] = "- {skill: Sums, description: Long ones.}\n";
    world.files["site/_data/projects.yml"] = "- {project: Nobody shows this}\n";
    world.files["site/_data/navigation.yml"] = "- {title: Home, url: /}\n";
    const SiteRead read = read_site(world);
    CHECK(has(read.dump, "person \"Mara Quill\""));
    CHECK(has(read.dump, "headline \"Clerk\""));
    CHECK(has(read.dump, "https://github.com/maraquill"));
    CHECK(has(read.dump, "Reads "));
    CHECK(sections_in(read.dump) ==
          "section education \"Education\"\n"
          "  position\n"
          "    organisation \"Norhaven\"\n"
          "    role \"PhD\"\n"
          "    dates \"2016 — 2020\" = 2016 to 2020\n"
          "section experience \"Experience\"\n"
          "  position\n"
          "    organisation \"Harbour Office\"\n"
          "    role \"Clerk\"\n"
          "    dates \"2020\" = 2020\n"
          "section skills \"Skills\"\n"
          "  definition\n"
          "    title \"Sums\"\n"
          "    detail \"Long ones.\"\n");
    CHECK(!has(read.messages, "name-unknown"));
}

TEST_CASE("a site whose sections stand in its configuration, and a site of Hugo with lists of data", "[records]") {
    MemoryWorld jekyll;
    jekyll.files["site/_config.yml"] =
        "name: Mara Quill\ntitle: Clerk\nemail: mara@norhaven.example\ngithub_username: maraquill\nyoutube_username: "
        "NA\n"
        "about_content: |\n  Reads logs.\ncontent:\n  - title: Experience\n    layout: list\n    content:\n"
        "      - {layout: left, title: Harbour Office, sub_title: Clerk, caption: 2020 - 2022, link: \"#\",\n"
        "         description: Keeps logs., border: weak,\n"
        "         additional_links: [{title: Report, icon: fab, url: harbour.example/r}]}\n"
        "  - title: Education\n    content: [{title: Norhaven, sub_title: 2016 - 2019, caption: BSc}]\n"
        "  - title: More\n    layout: text\n    content: |\n      I row.\n\n      I read.\n"
        "remote_theme: some/theme\n";
    const SiteRead configured = read_site(jekyll);
    CHECK(has(configured.dump, "person \"Mara Quill\""));
    CHECK(has(configured.dump, "\"Reads logs.\""));
    CHECK(!has(configured.dump, "YouTube"));
    CHECK(has(configured.dump, "link \"Report\" -> https://harbour.example/r"));
    CHECK(!has(configured.dump, "weak"));
    CHECK(has(configured.dump, "organisation \"Norhaven\"\n    role \"BSc\"\n    dates \"2016 - 2019\""));
    CHECK(has(configured.dump,
              "section text \"More\"\n  paragraph\n    title \"I row.\"\n  paragraph\n    title \"I read.\""));
    CHECK(has(configured.dump, "organisation \"Harbour Office\"\n    role \"Clerk\"\n    dates \"2020 - 2022\""));

    MemoryWorld hugo;
    hugo.files["site/config.toml"] =
        "title = \"A CV\"\n[params]\nfirstName = \"Mara\"\nlastName = \"Quill\"\nemail = \"mara@norhaven.example\"\n"
        "[[params.handles]]\nname = \"GitHub\"\nlink = \"https://github.com/maraquill\"\n";
    hugo.files["site/data/experience.json"] =
        R"([{"company": "Harbour Office", "role": "Clerk", "range": "2020 - 2022", "summary": "Keeps logs."}])";
    hugo.files["site/data/skills.toml"] = "[[groups]]\ngrouping = \"Reading\"\nskills = [\"Logs\", \"Tides\"]\n";
    const SiteRead lists = read_site(hugo);
    CHECK(has(lists.dump, "person \"Mara Quill\""));
    CHECK(has(lists.dump, "https://github.com/maraquill"));
    CHECK(has(lists.dump, "organisation \"Harbour Office\""));
    CHECK(has(lists.dump, "title \"Reading\"\n    detail \"Logs, Tides\""));
}

TEST_CASE("a site of Hugo with sections of data by language, each with its weight and switch", "[records]") {
    MemoryWorld world;
    world.files["site/hugo.yaml"] = "title: A site\n";
    world.files["site/data/bn/author.yaml"] = "name: Someone Else\n";
    world.files["site/data/en/author.yaml"] =
        "name: Mara Quill\ncontactInfo: {email: mara@norhaven.example}\nsummary: [I read, I row]\n";
    world.files["site/data/en/sections/about.yaml"] =
        "section: {name: About, enable: true, weight: 1}\ndesignation: Clerk\nsummary: Reads logs.\n"
        "socialLinks: [{name: Github, url: \"https://github.com/maraquill\"}]\n";
    world.files["site/data/en/sections/experiences.yaml"] =
        "section: {name: Posts, enable: true, weight: 3}\nexperiences:\n"
        "  - company: {name: Harbour Office, url: \"https://harbour.example\", location: Norhaven, overview: An "
        "office.}\n"
        "    positions:\n      - {designation: Head Clerk, start: May 2024, responsibilities: [Heads]}\n"
        "      - {designation: Clerk, start: 2020, end: May 2024}\n";
    world.files["site/data/en/sections/education.yaml"] =
        "section: {name: Education, enable: true, weight: 2}\ndegrees:\n  - name: BSc\n    timeframe: 2016-2020\n"
        "    institution: {name: Norhaven College}\n    grade: {scale: GPA, achieved: 3.75, outOf: 4}\n"
        "    takenCourses: {showGrades: false, courses: [{name: Tides, achieved: 3}, {name: Logs}]}\n";
    world.files["site/data/en/sections/achievements.yaml"] =
        "section: {name: Achievements, enable: false, weight: 1}\nachievements: [{title: Best of the sample}]\n";
    world.files["site/data/en/sections/publications.yaml"] =
        "section: {name: Papers, weight: 4}\nbuttons: [{name: All, filter: all}]\npublications:\n  - title: Tide "
        "Tables\n"
        "    publishedIn: {name: Sea Letters, date: 7 June 2020}\n    authors: [{name: Mara Quill}]\n";
    const SiteRead read = read_site(world);
    CHECK(has(read.dump, "person \"Mara Quill\""));
    CHECK(has(read.dump, "headline \"Clerk\""));
    CHECK(has(read.dump, "https://github.com/maraquill"));
    CHECK(sections_in(read.dump) ==
          "section education \"Education\"\n"
          "  position\n"
          "    organisation \"Norhaven College\"\n"
          "    role \"BSc\"\n"
          "    dates \"2016-2020\" = 2016 to 2020\n"
          "    detail \"GPA: 3.75/4\"\n"
          "    detail \"Courses: Tides, Logs\"\n"
          "section experience \"Posts\"\n"
          "  position\n"
          "    organisation \"<-> https://harbour.example>Harbour Office</>\"\n"
          "    location \"Norhaven\"\n"
          "    role \"Head Clerk\"\n"
          "    dates \"May 2024 – present\" = 2024-05 to ongoing\n"
          "    remark \"An office.\"\n"
          "    - \"Heads\"\n"
          "  position\n"
          "    organisation \"<-> https://harbour.example>Harbour Office</>\"\n"
          "    location \"Norhaven\"\n"
          "    role \"Clerk\"\n"
          "    dates \"2020 – May 2024\" = 2020 to 2024-05\n"
          "section publications \"Papers\"\n"
          "  publication\n"
          "    title \"Tide Tables\"\n"
          "    dates \"Jun 2020\" = 2020-06-07\n"
          "    author \"Mara Quill\" self\n"
          "    venue \"Sea Letters\"\n"
          "      journal name \"Sea Letters\"\n");
}

TEST_CASE("the title of a site is its owner's name where an address says so", "[records]") {
    const std::vector<Contact> contacts = {{ContactKind::Email, {}, "m.quill@norhaven.example", {}, {}}};
    CHECK(owner_in_title("Mara Quill", contacts) == "Mara Quill");
    CHECK(owner_in_title("Home | Mara Quill", contacts) == "Mara Quill");
    CHECK(owner_in_title("Mara Quill's page", contacts) == "Mara Quill");
    CHECK(owner_in_title("Sea Letters", contacts).empty());
    CHECK(owner_in_title("Tom Brook", contacts).empty());
    CHECK(owner_in_title("Tom Brook", contacts, "https://tombrook.example") == "Tom Brook");
    MemoryWorld world;
    world.files["site/_config.yml"] = "title: Mara Quill - Clerk\nemail: m.quill@norhaven.example\n";
    world.files["site/_data/works.yml"] = "- {name: Tidal, link: https://tidal.example, description: Tides.}\n";
    world.files["site/_data/career.yml"] = "- {role: Lecturer, location: University of Norhaven, period: since 2021}\n";
    world.files["site/_data/talks.yml"] = "- {title: Logs, occasion: Harbour Days, date: 2020}\n";
    const SiteRead read = read_site(world);
    CHECK(has(read.dump, "person \"Mara Quill\""));
    CHECK(has(read.dump, "organisation \"University of Norhaven\"\n    role \"Lecturer\""));
    CHECK(has(read.dump, "section projects \"Works\""));
    CHECK(has(read.dump, "venue \"Harbour Days\""));
}

TEST_CASE("damaged files of data say so, and give what stands before", "[records]") {
    MemoryWorld world;
    world.files["site/_data/data.yml"] =
        "profile:\n  name: Mara Quill\nexperiences:\n  - role: Clerk\n    company: Harbour Office\n   bad: [x\n";
    world.files["site/_data/skills.yml"] = "- [[[\n";
    world.files["site/_data/education.json"] = "[{\"school\": {\"name\": \"Norhaven\"}, \"degree\": [\"PhD\"]}, 7]";
    world.files["site/_data/awards.yml"] = "# none\n";
    const SiteRead read = read_site(world);
    CHECK(has(read.dump, "organisation \"Harbour Office\""));
    CHECK(has(read.messages, "error yaml-syntax"));
    CHECK(has(read.messages, "warning field-has-wrong-type"));
    CHECK(has(read.dump, "PhD"));
}

TEST_CASE("lists within lists of a text are kept, in a summary and in a section", "[records]") {
    const PageRead read = read_page(
        "sidebar: {name: Ada Quill, summary: \"- one\\n  - nested one\"}\n"
        "more: {title: More, content: \"- three\\n  - nested three\"}\n"
        "experience:\n  - {company: Paper Works, role: Clerk, time: 2019 - 2020}\n");
    CHECK(has(read.dump, "summary \"one\""));
    CHECK(has(read.dump, "summary \"nested one\""));
    CHECK(has(read.dump, "title \"three\""));
    CHECK(has(read.dump, "- \"nested three\""));
}

}  // namespace vitac
