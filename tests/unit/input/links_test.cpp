// Rows of links, and links that lead nowhere.
#include <catch2/catch.hpp>

#include <string>

#include "input/academicpages/links.h"
#include "unit/input/page.h"

namespace vitac {

namespace {

std::string summary_of(const std::string& text, const std::string& configuration = {}) {
    const std::string dump = read_page(text, {"Ada Lovelace", configuration}).dump;
    const std::size_t at = dump.find("summary ");
    return at == std::string::npos ? std::string() : dump.substr(at);
}

}  // namespace

TEST_CASE("labels of link rows are known words, perhaps with a remark") {
    for (const std::string label :
         {"paper", "PDF", "[code]", "Project page", "arXiv:2101.00001", "Code (GitHub)", "slides 2", "代码", "DOI"}) {
        INFO(label);
        CHECK(academicpages::is_link_label(label));
    }
    for (const std::string label :
         {"Analytical Society", "Model predictive control of engines", "codex", "Weaving numbers"}) {
        INFO(label);
        CHECK_FALSE(academicpages::is_link_label(label));
    }
}

TEST_CASE("link rows are found in every usual form") {
    const std::string expected =
        "section publications \"Papers\"\n"
        "  publication\n"
        "    title \"<strong>A title of a work</>\"\n"
        "    author \"Ada Lovelace\" self\n"
        "    author \"Charles Babbage\"\n"
        "    link \"paper\" -> https://example.org/p\n"
        "    link \"code\" -> https://example.org/c\n";
    for (const std::string row :
         {"[[paper]](https://example.org/p) [[code]](https://example.org/c)",
          "[[paper](https://example.org/p)][[code](https://example.org/c)]",
          "[paper](https://example.org/p) | [code](https://example.org/c)",
          "[\\[paper\\]](https://example.org/p) / [\\[code\\]](https://example.org/c)",
          "\\[[paper](https://example.org/p), [code](https://example.org/c)\\]",
          "([paper](https://example.org/p) · [code](https://example.org/c))",
          "<a href='https://example.org/p'>paper</a> <b> | </b> <a href=\"https://example.org/c\">code</a>",
          "Links: [**paper**](https://example.org/p) - **[code](https://example.org/c)**"}) {
        INFO(row);
        CHECK(sections_of("Papers\n---\n- **A title of a work**\\\\\n  Ada Lovelace, Charles Babbage\\\\\n  " + row +
                          "\n") == expected);
    }
}

TEST_CASE("relative links are resolved against the site, or are text") {
    const std::string page =
        "My [thesis](/files/thesis.pdf), my [cat](#), [mail](mailto:ada@example.org) and [site](www.example.org/x).\n";
    CHECK(summary_of(page, "url: https://ada.example\nbaseurl: /home\n") ==
          "summary \"My <-> https://ada.example/home/files/thesis.pdf>thesis</>, my cat, <-> "
          "mailto:ada@example.org>mail</> and "
          "<-> https://www.example.org/x>site</>.\"\n");
    CHECK(summary_of(page) ==
          "summary \"My thesis, my cat, <-> mailto:ada@example.org>mail</> and <-> "
          "https://www.example.org/x>site</>.\"\n");
}

TEST_CASE("links into a site whose address nothing says lose their targets, which is said once") {
    const std::string page =
        "Notes\n---\n- [Looms](/looms/) and [*reeds* for all](reeds.html), [elsewhere](https://example.org)\n- "
        "[Shuttles](../shuttles/), [the top](#), [mail](mailto:ada@example.org)\n";
    CHECK(read_page(page, {"Ada Lovelace", {}}).diagnostics ==
          "3:3-3:19 note link-into-site: links to pages of this site (3 in all) are printed without their targets, "
          "since nothing says its address (write `url:` into _config.yml)\n");
    CHECK(read_page(page, {"Ada Lovelace", "url: https://ada.example\n"}).diagnostics.empty());
}

TEST_CASE("a link of a row that leads nowhere is left out, and said") {
    const PageRead page = read_page(
        "Papers\n---\n- **A title of a work**\\\\\n  Ada Lovelace, Charles Babbage\\\\\n  [[code]]() [[data]](#) "
        "[[pdf]](https://example.org/p)\n",
        {"Ada Lovelace", {}});
    CHECK(page.diagnostics ==
          "5:3-5:13 note empty-link: the link `code` leads nowhere; it is left out\n"
          "5:14-5:25 note empty-link: the link `data` leads nowhere; it is left out\n");
    CHECK(page.dump.find("link \"pdf\"") != std::string::npos);
    CHECK(page.dump.find("code") == std::string::npos);
}

}  // namespace vitac
