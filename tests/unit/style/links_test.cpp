// Which addresses can be clicked, and how they stand in a file.
#include "style/links.h"

#include <catch2/catch.hpp>

#include <string>

namespace vitac {

TEST_CASE("only schemes that are safe everywhere can be clicked", "[style]") {
    for (const char* url : {"https://ada.example", "HTTP://ada.example/x", "mailto:ada@ada.example", "tel:+44-20",
                            " https://a.example"}) {
        CHECK(is_clickable(url));
    }
    for (const char* url :
         {"", "https:", "javascript:alert(1)", "file:///etc/passwd", "/files/cv.pdf", "#talks", "ada.example"}) {
        CHECK_FALSE(is_clickable(url));
    }
}

TEST_CASE("addresses are percent-encoded where they must be and nowhere else", "[style]") {
    CHECK(encoded_url("https://a.example/~ada/x_(1).pdf?q=a+b&c=%20#s-1") ==
          "https://a.example/~ada/x_(1).pdf?q=a+b&c=%20#s-1");
    CHECK(encoded_url("https://a.example/a b\"c<d>") == "https://a.example/a%20b%22c%3Cd%3E");
    CHECK(encoded_url("https://a.example/100%") == "https://a.example/100%25");
    CHECK(encoded_url("https://a.example/ü") == "https://a.example/%C3%BC");
    CHECK(encoded_url(std::string("https://a.example/\n\0", 20)) == "https://a.example/%0A%00");
    CHECK(encoded_url("  https://a.example \t") == "https://a.example");
}

TEST_CASE("descriptions say where a link leads", "[style]") {
    CHECK(host_of("https://ada:pw@www.a.example:8080/x?y") == "a.example");
    CHECK(host_of("mailto:ada@a.example") == "");
    CHECK(link_description("paper", "On Engines", "https://www.a.example/1") == "paper: On Engines, a.example");
    CHECK(link_description("a.example", "", "https://a.example") == "a.example");
    CHECK(link_description("", "", "tel:+44") == "tel:+44");
}

}  // namespace vitac
