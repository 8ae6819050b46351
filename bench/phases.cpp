// How long each pass takes: reading, styling, typesetting, writing.
//
// Usage: vitac_phases RUNS INPUT [LAYOUT]. All passes are run RUNS times in one process. The first run, which also
// loads what stays for the others, is told apart. The least time is what the work takes; the median also has what else
// the machine did.
#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdlib>
#include <string>
#include <utility>
#include <vector>

#include "app/disk_world.h"
#include "input/read.h"
#include "style/style.h"
#include "typeset/typeset.h"
#include "write/pdf/pdf.h"

namespace vitac {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::array phases = {"read", "style", "typeset", "write", "all"};
using Times = std::array<double, phases.size()>;  // milliseconds

struct Made {
    Times times{};
    std::size_t pages = 0;
    std::size_t bytes = 0;
};

Made run(const std::string& input, const std::string& layout) {
    ReadRequest request;
    request.path = input;
    LayoutRequest look;
    look.layout = layout;
    DiskWorld world;
    Diagnostics diagnostics;

    std::array<Clock::time_point, phases.size()> at;
    at[0] = Clock::now();
    const Biography biography = read_biography(request, world, diagnostics);
    at[1] = Clock::now();
    const Document document = style_document(biography, look, world, diagnostics);
    at[2] = Clock::now();
    const Pages pages = typeset(document, world, diagnostics);
    at[3] = Clock::now();
    const std::string pdf = write_pdf(pages, {}, diagnostics);
    at[4] = Clock::now();

    Made made{{}, pages.pages.size(), pdf.size()};
    for (std::size_t i = 0; i < phases.size(); ++i) {
        const auto [from, to] = i + 1 < at.size() ? std::pair(at[i], at[i + 1]) : std::pair(at.front(), at.back());
        made.times[i] = std::chrono::duration<double, std::milli>(to - from).count();
    }
    return made;
}

int measure(std::size_t runs, const std::string& input, const std::string& layout) {
    const Made first = run(input, layout);
    if (first.bytes == 0) {
        fmt::print(stderr, "phases: nothing was written\n");
        return 1;
    }
    std::vector<Times> times;
    while (times.size() < runs) {
        times.push_back(run(input, layout).times);
    }
    fmt::print("{} {}: {} pages, {} bytes, {} runs\n", input, layout, first.pages, first.bytes, runs);
    fmt::print("{:>10} {:>8} {:>8} {:>8}\n", "ms", "first", "least", "median");
    for (std::size_t i = 0; i < phases.size(); ++i) {
        std::sort(times.begin(), times.end(), [i](const Times& a, const Times& b) { return a[i] < b[i]; });
        fmt::print("{:>10} {:>8.1f} {:>8.1f} {:>8.1f}\n", phases[i], first.times[i], times.front()[i],
                   times[times.size() / 2][i]);
    }
    return 0;
}

}  // namespace

}  // namespace vitac

int main(int count, char** arguments) {
    const std::vector<std::string> words(arguments + 1, arguments + count);
    const int runs = words.empty() ? 0 : std::atoi(words[0].c_str());
    if (words.size() < 2 || runs < 1) {
        fmt::print(stderr, "usage: vitac_phases RUNS INPUT [LAYOUT]\n");
        return 2;
    }
    return vitac::measure(static_cast<std::size_t>(runs), words[1], words.size() > 2 ? words[2] : "classic");
}
