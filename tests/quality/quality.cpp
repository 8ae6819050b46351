// Measures every page that vitac makes of the inputs in some folders, in all layouts: vitac_quality FOLDER...
//
// Prints a table and whether each target is met; 1 when one is missed.
#include <fmt/format.h>

#include <string>
#include <string_view>
#include <vector>

#include "quality/compile.h"
#include "quality/measure.h"
#include "quality/prose.h"
#include "quality/table.h"
#include "quality/targets.h"

namespace vitac::quality {

namespace {

const std::vector<std::string_view> page_columns = {
    "ratio mean", "ratio max", "hyphen ends",   "raggedness", "shortfall",     "runts ragged", "runts justified",
    "fill inner", "fill last", "fill one page", "characters", "x-height body", "contrast"};

// A compact layout may have longer lines.
Measurements for_layout(Measurements found, const std::string& layout) {
    for (Measurement& measurement : found) {
        if (measurement.measure == "characters" && layout == "compact") {
            measurement.measure = "characters compact";
        }
    }
    return found;
}

Measured measure_pages(const Compiler& compiler, const Input& input, const LayoutRequest& request) {
    const Specimen specimen = compiler.compile(input, request);
    Measured measured{fmt::format("{} {} {}", input.name, request.layout, request.paper), measure(specimen)};
    const bool differs = compiler.compile(input, request).dump != specimen.dump;
    measured.found.push_back({"second run differs", differs ? 1.0 : 0.0, 1, ""});
    measured.found = for_layout(std::move(measured.found), request.layout);
    return measured;
}

std::vector<Input> read_inputs(const Compiler& compiler, const std::vector<std::string>& folders) {
    std::vector<Input> readable;
    for (const std::string& folder : folders) {
        for (const std::string& path : find_inputs(folder)) {
            const Input input = compiler.read(path);
            if (input.unreadable.empty()) {
                readable.push_back(input);
            } else {
                fmt::print("skipped: {}: {}\n", path, input.unreadable);
            }
        }
    }
    return readable;
}

int count_missed(const std::vector<Outcome>& outcomes) {
    int missed = 0;
    for (const Outcome& outcome : outcomes) {
        missed += outcome.missed ? 1 : 0;
    }
    return missed;
}

// Each with the specimen in which TeX does it better: of all inputs together, and of each that has lines enough.
std::vector<std::string> find_worse_than_tex(const std::vector<Measured>& compared) {
    std::vector<std::string> worse;
    for (std::size_t i = 0; i + 1 < compared.size(); i += 2) {
        if (is_long_enough_to_compare(compared[i + 1])) {
            for (const std::string_view measure : worse_than_tex(compared[i], compared[i + 1])) {
                worse.push_back(fmt::format("{} of {}", measure, compared[i].specimen));
            }
        }
    }
    return worse;
}

// Where TeX is installed. How many measures TeX does better, over all widths.
int print_comparison(std::vector<Measured> compared) {
    if (compared.empty()) {
        fmt::print("\nno pdflatex here to compare with\n");
        return 0;
    }
    const std::vector<Measured> sums = sums_beside_tex(compared);
    compared.insert(compared.end(), sums.begin(), sums.end());
    const std::vector<std::string> worse = find_worse_than_tex(compared);
    fmt::print(
        "\nThe same, 130 to 150 mm wide and with as many characters on a line, beside TeX with microtype:\n\n{}\nworse "
        "than TeX: {}\n",
        make_table(prose_columns(), prose_targets(), compared),
        worse.empty() ? "nothing" : fmt::format("{}", fmt::join(worse, ", ")));
    return static_cast<int>(worse.size());
}

int run(const std::vector<std::string>& folders) {
    const Compiler compiler;
    const std::vector<Input> inputs = read_inputs(compiler, folders);
    std::vector<Measured> pages;
    std::vector<Measured> prose;
    std::vector<Measured> compared;
    for (const Input& input : inputs) {
        for (const std::string& layout : compiler.layouts()) {
            for (const char* paper : {"a4", "letter"}) {
                pages.push_back(measure_pages(compiler, input, {.layout = layout, .paper = paper, .settings = {}}));
            }
        }
        for (Measured& measured : measure_prose(compiler, input)) {
            prose.push_back(std::move(measured));
        }
        for (Measured& measured : compare_with_tex(compiler, input)) {
            compared.push_back(std::move(measured));
        }
    }
    const std::vector<Outcome> of_pages = judge(page_targets(), pages);
    fmt::print("\n{}\n{}", make_table(page_columns, page_targets(), pages), make_summary(of_pages));
    const std::vector<Outcome> of_prose = judge(prose_targets(), prose);
    fmt::print("\nJustified prose, 140 mm wide, with hyphenation and expansion:\n\n{}\n{}",
               make_table(prose_columns(), prose_targets(), prose), make_summary(of_prose));
    const int missed = count_missed(of_pages) + count_missed(of_prose) + print_comparison(std::move(compared));
    fmt::print("\nquality: {} inputs, {} specimens: {}\n", inputs.size(), pages.size(),
               missed == 0 ? std::string("all targets are met") : fmt::format("{} targets are missed", missed));
    return inputs.empty() || missed > 0 ? 1 : 0;
}

}  // namespace

}  // namespace vitac::quality

int main(int count, char** arguments) {
    return vitac::quality::run({arguments + 1, arguments + count});
}
