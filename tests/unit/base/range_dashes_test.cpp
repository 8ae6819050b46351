// Ranges of years in running text.
#include "base/range_dashes.h"

#include <catch2/catch.hpp>

namespace vitac {

TEST_CASE("ranges of years have en dashes") {
    CHECK(with_range_dashes("Generative models (2021 - 2024)") == "Generative models (2021 – 2024)");
    CHECK(with_range_dashes("2018-2021, then 2022-2024.") == "2018–2021, then 2022–2024.");
    CHECK(with_range_dashes("1998 - 2003-2004") == "1998 - 2003–2004");
}

TEST_CASE("other numbers keep their hyphens") {
    for (const char* kept : {"2021-05", "2021-05-03", "010-2021-2024", "2021-2024-05", "3000-4000", "co-2021",
                             "GPT-4 - 2021", "v2021-2022", "12021-2022", "2021-20225", "2021-2022.5", "-", "", " - ",
                             "2021-", "2021 -", "10.1000/2021-2022"}) {
        CHECK(with_range_dashes(kept) == kept);
    }
}

}  // namespace vitac
