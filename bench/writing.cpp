// How long the last step takes, pages to the bytes of a PDF: subsets, operators, tags, deflating, saving.
//
// Usage: vitac_writing RUNS INPUT [LAYOUT]. The pages are made once and written RUNS times. The least time is what the
// work takes; the median also has what else the machine did.
#include <fmt/core.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <string>
#include <vector>

#include "app/disk_world.h"
#include "input/read.h"
#include "style/style.h"
#include "typeset/typeset.h"
#include "write/pdf/pdf.h"

namespace vitac {

namespace {

Pages pages_of(const std::string& input, const std::string& layout, World& world, Diagnostics& diagnostics) {
    ReadRequest request;
    request.path = input;
    LayoutRequest look;
    look.layout = layout;
    return typeset(style_document(read_biography(request, world, diagnostics), look, world, diagnostics), world,
                   diagnostics);
}

int measure(int runs, const std::string& input, const std::string& layout) {
    DiskWorld world;
    Diagnostics diagnostics;
    const Pages pages = pages_of(input, layout, world, diagnostics);
    std::vector<double> milliseconds;
    std::string pdf;
    for (int run = 0; run < runs; ++run) {
        const auto start = std::chrono::steady_clock::now();
        pdf = write_pdf(pages, {}, diagnostics);
        const std::chrono::duration<double, std::milli> taken = std::chrono::steady_clock::now() - start;
        milliseconds.push_back(taken.count());
    }
    if (pdf.empty()) {
        fmt::print(stderr, "writing: nothing was written\n");
        return 1;
    }
    std::sort(milliseconds.begin(), milliseconds.end());
    fmt::print("{} {}: {} pages, {} bytes, least {:.1f} ms, median {:.1f} ms of {} runs\n", input, layout,
               pages.pages.size(), pdf.size(), milliseconds.front(), milliseconds[milliseconds.size() / 2], runs);
    return 0;
}

}  // namespace

}  // namespace vitac

int main(int count, char** arguments) {
    const std::vector<std::string> words(arguments + 1, arguments + count);
    const int runs = words.empty() ? 0 : std::atoi(words[0].c_str());
    if (words.size() < 2 || runs < 1) {
        fmt::print(stderr, "usage: vitac_writing RUNS INPUT [LAYOUT]\n");
        return 2;
    }
    return vitac::measure(runs, words[1], words.size() > 2 ? words[2] : "classic");
}
