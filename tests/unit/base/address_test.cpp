// Web addresses as people write them.
#include "base/address.h"

#include <catch2/catch.hpp>

namespace vitac {

TEST_CASE("an address without a scheme is one of the web", "[base]") {
    CHECK(with_scheme("a.example/x") == "https://a.example/x");
    CHECK(with_scheme("a.example:8080/x:y") == "https://a.example:8080/x:y");
    CHECK(with_scheme("localhost:8080") == "https://localhost:8080");
    CHECK(with_scheme("http://a.example") == "http://a.example");
    CHECK(with_scheme("mailto:ada@a.example") == "mailto:ada@a.example");
}

TEST_CASE("a script is never made an address of the web", "[base]") {
    CHECK(with_scheme("javascript:alert(1)") == "javascript:alert(1)");
    CHECK(with_scheme("data:text/html,x") == "data:text/html,x");
    CHECK(with_scheme("file:///etc/passwd") == "file:///etc/passwd");
}

}  // namespace vitac
