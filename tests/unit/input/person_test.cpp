// Whose biography it is, and how to reach them.
#include <catch2/catch.hpp>

#include <string>

#include "input/read.h"
#include "model/dump.h"
#include "support/golden.h"
#include "unit/input/page.h"

namespace vitac {

namespace {

// The person's lines of the dump.
std::string person_in(const std::string& dump) {
    const std::size_t at = dump.find("person ");
    std::size_t end = dump.find('\n', at) + 1;
    while (dump.compare(end, 2, "  ") == 0) {
        end = dump.find('\n', end) + 1;
    }
    return dump.substr(at, end - at);
}

std::string person(const std::string& text, const PageOptions& options = {}) {
    return person_in(read_page(text, options).dump);
}

const std::string papers =
    "Papers\n---\n"
    "- **A first work**\\\\\n  Charles Babbage, **Ada Lovelace**\\\\\n  Journal of Looms, 2020\n"
    "- **A second work**\\\\\n  **Ada Lovelace**, Mary Somerville\\\\\n  Journal of Looms, 2021\n";

}  // namespace

TEST_CASE("the name comes from the first source that has one") {
    const std::string configuration = "author:\n  name: Carla Config\n";
    const std::string front = "---\ntitle: About me\nauthor:\n  name: Freya Front\n---\n";
    CHECK(person(front + papers, {"Olga Option", configuration}) == "person \"Olga Option\" from option: --name\n");
    CHECK(person(front + papers, {"", configuration}) ==
          "person \"Freya Front\" from front-matter: `author.name` in the front matter\n");
    CHECK(person("---\nname: Nora Name\n---\n" + papers) ==
          "person \"Nora Name\" from front-matter: `name` in the front matter\n");
    CHECK(person("---\ntitle: About me\nauthor: admin\n---\n" + papers, {"", configuration}) ==
          "person \"Carla Config\" from site-configuration: `author.name` in _config.yml\n");
    CHECK(person("# Hedda Heading\n\n## Papers\n\nNone.\n") ==
          "person \"Hedda Heading\" from heading: the first heading\n");
    CHECK(person(papers) == "person \"Ada Lovelace\" from self-marks: set apart in 2 of 2 author lists\n");
    CHECK(person("Words.\n") == "person \"\" from unknown\n");
}

TEST_CASE("a name in parts of Chinese or Korean has the family first") {
    const PageRead page = read_page("Hello.\n", {{}, "first_name: 상신\nlast_name: 김\n"});
    CHECK(page.dump.find("person \"김상신\"") != std::string::npos);
}

TEST_CASE("what was inferred or is missing is said") {
    CHECK(read_page(papers).diagnostics ==
          "4:22-4:34 note name-inferred: taken for the biography of `Ada Lovelace`, who is set apart in 2 of 2 author "
          "lists (if that is wrong, pass --name)\n");
    CHECK(read_page("Words.\n").diagnostics ==
          "warning name-unknown: nothing says whose biography this is (pass --name \"First Last\", or write `name:` in "
          "the front matter)\n");
    CHECK(read_page("Words.\n", {"", "author:\n  name: Your Name\n"}).diagnostics ==
          "warning name-unknown: nothing says whose biography this is (pass --name \"First Last\", or write `name:` in "
          "the front matter)\n"
          "2:9-2:18 warning placeholder-name: the name `Your Name` is the template's own (write your own, or pass "
          "--name)\n");
}

TEST_CASE("the site's configuration gives contacts, in an order for people") {
    CHECK(person("Words.\n", {"",
                              "author:\n"
                              "  name: &name \"Ada Lovelace\"\n"
                              "  bio: Engines, and what they may do\n"
                              "  employer: Analytical Society\n"
                              "  location: London\n"
                              "  github: adalovelace\n"
                              "  googlescholar: https://scholar.google.com/citations?user=AbC&hl=en\n"
                              "  orcid: http://orcid.org/yourorcidurl\n"
                              "  linkedin:\n"
                              "  mastodon: https://example.social/@ada\n"
                              "  email: ada (at) example (dot) org\n"
                              "  uri: https://ada.example/\n"}) ==
          "person \"Ada Lovelace\" from site-configuration: `author.name` in _config.yml\n"
          "  headline \"Engines, and what they may do\"\n"
          "  address \"London\"\n"
          "  address \"Analytical Society\"\n"
          "  email \"ada@example.org\" -> mailto:ada@example.org\n"
          "  website \"ada.example\" -> https://ada.example/\n"
          "  profile GitHub \"adalovelace\" -> https://github.com/adalovelace\n"
          "  profile Google Scholar \"AbC\" -> https://scholar.google.com/citations?user=AbC&hl=en\n"
          "  profile Mastodon \"example.social/@ada\" -> https://example.social/@ada\n");
}

TEST_CASE("a site with first and last name, and spellings for its bibliography") {
    CHECK(person("Words.\n", {"",
                              "first_name: Ada\nmiddle_name: K.\nlast_name: Lovelace\nemail: ada@example.org\n"
                              "github_username: ada\nscholar:\n  last_name: [Lovelace]\n  first_name: [Ada, A.]\n"}) ==
          "person \"Ada K. Lovelace\" from site-configuration: `first_name` and `last_name` in _config.yml\n"
          "  variant \"Ada Lovelace\"\n"
          "  variant \"A. Lovelace\"\n"
          "  email \"ada@example.org\" -> mailto:ada@example.org\n"
          "  profile GitHub \"ada\" -> https://github.com/ada\n");
}

TEST_CASE("lines of contacts on the page are contacts and no text") {
    const PageRead page = read_page(
        "# Ada Lovelace\n\n"
        "ada [at] example [dot] org | +44 20 7946 0000 | [github.com/ada](https://github.com/ada) | London\n\n"
        "I write to ada@example.org often, and people answer.\n");
    CHECK(page.dump ==
          "biography markdown, language en\n"
          "person \"Ada Lovelace\" from heading: the first heading\n"
          "  email \"ada@example.org\" -> mailto:ada@example.org\n"
          "  phone \"+44 20 7946 0000\" -> tel:+442079460000\n"
          "  profile GitHub \"ada\" -> https://github.com/ada\n"
          "  address \"London\"\n"
          "summary \"I write to <-> mailto:ada@example.org>ada@example.org</> often, and people answer.\"\n");
}

TEST_CASE("contacts that a site has elsewhere: in _data/socials.yml, in a map of networks, at the top") {
    const auto contacts = [](const std::string& configuration, const std::string& socials) {
        MemoryWorld world;
        world.files["site/about.md"] = "# About\n\nText.\n";
        world.files["site/_config.yml"] = configuration;
        if (!socials.empty()) {
            world.files["site/_data/socials.yml"] = socials;
        }
        Diagnostics diagnostics;
        std::string found;
        for (const Contact& contact :
             read_biography({.path = "site/about.md", .name = {}}, world, diagnostics).person.contacts) {
            found += (contact.network.empty() ? "" : contact.network + " ") + contact.text + "; ";
        }
        return found;
    };
    CHECK(contacts("first_name: Ada\nlast_name: Lovelace\n",
                   "cv_pdf: /a.pdf\nemail: ada@example.org\ngithub_username: ada\ncustom_social: {title: X}\n") ==
          "ada@example.org; GitHub ada; ");
    CHECK(contacts("author: Ada Lovelace\nsocial-network-links: {email: ada@example.org, github: ada, rss: true}\n",
                   "") == "ada@example.org; GitHub ada; ");
    CHECK(contacts("email: site@example.org\ntwitter_username: ada\nauthor: {name: Ada Lovelace, email: "
                   "ada@example.org}\n",
                   "") == "ada@example.org; Twitter ada; ");
}

TEST_CASE("spellings of the name that are the template's example are none of the person") {
    const auto variants = [](const std::string& scholar) {
        MemoryWorld world;
        world.files["about.md"] = "# About\n\nText.\n";
        world.files["_config.yml"] = "first_name: Ada\nlast_name: Lovelace\nscholar: " + scholar + "\n";
        Diagnostics diagnostics;
        return read_biography({.path = "about.md", .name = {}}, world, diagnostics).person.name_variants;
    };
    CHECK(variants("{first_name: [Max, M.], last_name: [Muster]}").empty());
    CHECK(variants("{first_name: [Ada, A.], last_name: [Byron, Lovelace]}") ==
          std::vector<std::string>{"Ada Byron", "A. Byron", "A. Lovelace"});
}

TEST_CASE("_config.yml is looked for beside the page and in a few folders above it") {
    const auto name_with = [](const std::string& page, const std::string& configuration) {
        MemoryWorld world;
        world.files[page] = "Words.\n";
        world.files[configuration] = "author:\n  name: Ada Lovelace\n";
        Diagnostics diagnostics;
        return read_biography({.path = page, .name = {}}, world, diagnostics).person.name;
    };
    CHECK(name_with("site/_pages/about.md", "site/_pages/_config.yml") == "Ada Lovelace");
    CHECK(name_with("site/_pages/about.md", "site/_config.yml") == "Ada Lovelace");
    CHECK(name_with("about.md", "../_config.yml") == "Ada Lovelace");
    CHECK(name_with("../about.md", "../../_config.yml") == "Ada Lovelace");
    CHECK(name_with("a/b/c/d/e/about.md", "a/_config.yml").empty());
    CHECK(name_with("-", "_config.yml").empty());
}

TEST_CASE("self is found by name where nothing sets it apart, and said where it cannot be") {
    const PageRead page = read_page(
        "Papers\n---\n"
        "- **A first work**\\\\\n  Charles Babbage, Ada Lovelace\n"
        "- **A second work**\\\\\n  Charles Babbage, Mary Somerville\n"
        "- **A third work**\\\\\n  A. Lovelace, A. Lovelace, Mary Somerville\n",
        {"Ada Lovelace", {}});
    CHECK(page.dump.find("author \"Ada Lovelace\" self") != std::string::npos);
    CHECK(page.diagnostics ==
          "6:3-6:18 note self-not-found: none of the authors of `A second work` is the person (no name here fits `Ada "
          "Lovelace`)\n"
          "8:3-8:14 note self-ambiguous: several authors of `A third work` may be the person (set the right name in "
          "bold)\n");
}

TEST_CASE("what the site fills in or leaves empty is said") {
    CHECK(read_page("Papers\n---\n<ul>{% for post in site.publications reversed %}\n{% endfor "
                    "%}</ul>\n\nTalks\n---\n\nSkills\n---\n- Looms\n",
                    {"Ada Lovelace", {}})
              .diagnostics ==
          "3:5-3:49 note collection-elsewhere: the site fills in `site.publications` here; its entries are in other "
          "files\n"
          "6:1-6:6 warning empty-section: nothing stands under `Talks`; it is left out\n");
}

}  // namespace vitac
