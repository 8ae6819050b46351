// The whole writer: pages in, a file out.
#include "write/pdf/pdf.h"

#include <catch2/catch.hpp>

#include <fstream>

#include "support/golden.h"
#include "support/other_programs.h"
#include "unit/pdf/hand_made.h"
#include "unit/pdf/readable_pdf.h"

namespace vitac {

TEST_CASE("a small page with everything, as it stands in the file", "[pdf][golden]") {
    CHECK(compare_with_golden("pdf/small_cv.pdf.txt", readable_pdf(hand_made::small_cv())) == "");
}

TEST_CASE("dump for development", "[.dump]") {
    Diagnostics diagnostics;
    std::ofstream("/tmp/b-pdf/small.pdf") << write_pdf(hand_made::small_cv(), {}, diagnostics);
    std::ofstream("/tmp/b-pdf/small-off.pdf") << write_pdf(hand_made::small_cv(), {Compression::Off}, diagnostics);
}

}  // namespace vitac
