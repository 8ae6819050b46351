// The `fit` of a layout: what a page budget may change.
#include "style/layout_fit.h"

#include <algorithm>

#include "style/layout_ranges.h"

namespace vitac {

namespace {

// Each list multiplies what the search has to weigh.
constexpr std::size_t most_steps = 12;
// No text is recognised as set in this layout beyond.
constexpr NumberRange factor_range{0.5, 2};
constexpr LengthRange x_height_range{2_pt, 20_pt};

template <class Value, class Read>
std::vector<Value> read_steps(const yaml::Node& node, std::string_view what, Value first, LayoutReader& reader,
                              Read read) {
    std::vector<Value> steps;
    reader.each_item(node, what, [&](const yaml::Node& item) {
        Value value = first;
        if (steps.size() < most_steps && read(item, value)) {
            steps.push_back(value);
        }
    });
    return steps;
}

template <class Value>
void sort_steps(std::vector<Value>& steps) {
    std::sort(steps.begin(), steps.end());
    steps.erase(std::unique(steps.begin(), steps.end()), steps.end());
}

}  // namespace

FitFormat read_fit(const yaml::Node& node, LayoutReader& reader) {
    FitFormat fit;
    const auto factors = [&reader](const char* what, std::vector<double>& target) {
        return [&reader, &target, what](const yaml::Node& list) {
            target = read_steps(list, what, 1.0, reader, [&](const yaml::Node& item, double& value) {
                return reader.number(item, factor_range, value);
            });
            target.push_back(1.0);
            sort_steps(target);
        };
    };
    reader.map(node, "`fit`",
               {{"sizes", factors("`sizes`", fit.sizes)},
                {"leading", factors("`leading`", fit.leading)},
                {"gaps", factors("`gaps`", fit.gaps)},
                {"side_margins",
                 [&](const yaml::Node& list) {
                     fit.side_margins = read_steps(
                         list, "`side_margins`", Length{}, reader,
                         [&](const auto& item, Length& value) { return reader.length(item, margin_range, value); });
                     sort_steps(fit.side_margins);
                 }},
                {"least_x_height",
                 [&](const yaml::Node& value) { reader.length(value, x_height_range, fit.least_x_height); }}});
    return fit;
}

}  // namespace vitac
