// Sets all lines a little closer or wider where that saves a page from being nearly empty.
#include "typeset/page/fit_leading.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace vitac {

namespace {

// The eye does not see a leading that differs by one part in a hundred.
constexpr double step = 0.01;

// Trying again costs as much as planning the pages did.
constexpr std::size_t most_pages = 30;

struct LineSize {
    Length gap;
    Length height;
    Length baseline;
};
using StackSizes = std::vector<LineSize>;

StackSizes sizes_of(const Stack& stack) {
    StackSizes sizes;
    for (const ListLine& line : stack.lines) {
        sizes.push_back({line.gap, line.height, line.baseline});
    }
    return sizes;
}

void set_leading(Stack& stack, const StackSizes& natural, double leading) {
    for (std::size_t i = 0; i < stack.lines.size(); ++i) {
        ListLine& line = stack.lines[i];
        const double of_text = line.texts.empty() ? 1.0 : leading;  // rules keep their thickness
        line.gap = natural[i].gap * leading;
        line.height = natural[i].height * of_text;
        line.baseline = natural[i].baseline * of_text;
    }
}

// How far the text reaches down each page.
std::vector<Length> used_heights(const std::vector<FlowPlan>& plans) {
    std::vector<Length> used;
    for (const FlowPlan& plan : plans) {
        for (std::size_t i = 0; i < plan.plan.pages.size(); ++i) {
            const std::size_t page = plan.first_page + i;
            used.resize(std::max(used.size(), page + 1));
            used[page] = std::max(used[page], (i == 0 ? plan.top : Length{}) + plan.plan.pages[i].height());
        }
    }
    return used;
}

std::int64_t thinness_of(const std::vector<FlowPlan>& plans, const TextArea& area) {
    const std::vector<Length> used = used_heights(plans);
    std::int64_t sum = 0;
    for (std::size_t page = 0; used.size() > 1 && page < used.size(); ++page) {
        sum += thinness_of(area.height - used[page], area.height, page + 1 == used.size());
    }
    return sum;
}

bool has_forced_break(const std::vector<FlowPlan>& plans) {
    return std::any_of(plans.begin(), plans.end(), [](const FlowPlan& plan) {
        return std::any_of(plan.plan.pages.begin(), plan.plan.pages.end(),
                           [](const PlannedPage& page) { return page.begun.forced; });
    });
}

// 0.99, 1.01, 0.98, 1.02 ...: within the bounds.
std::vector<double> leadings_to_try(const Document& document) {
    std::vector<double> leadings;
    const double farthest = std::max(1 - document.leading_shrink, document.leading_stretch - 1);
    for (int i = 1; i * step <= farthest + step / 2; ++i) {
        for (const double leading : {1 - i * step, 1 + i * step}) {
            if (leading > document.leading_shrink - step / 2 && leading < document.leading_stretch + step / 2) {
                leadings.push_back(leading);
            }
        }
    }
    return leadings;
}

}  // namespace

FittedFlows fit_leading(const Document& document, std::vector<Stack>& stacks, const TextArea& area,
                        Diagnostics& diagnostics) {
    FittedFlows best{plan_flows(document, stacks, area, diagnostics), 1};
    std::int64_t least = thinness_of(best.plans, area);
    if (least == 0 || document.balance || has_forced_break(best.plans) ||
        used_heights(best.plans).size() > most_pages) {
        return best;
    }
    std::vector<StackSizes> natural;
    std::transform(stacks.begin(), stacks.end(), std::back_inserter(natural), sizes_of);
    const auto set_all = [&](double leading) {
        for (std::size_t i = 0; i < stacks.size(); ++i) {
            set_leading(stacks[i], natural[i], leading);
        }
    };
    for (const double leading : leadings_to_try(document)) {
        Diagnostics known;  // the natural leading told of them
        set_all(leading);
        std::vector<FlowPlan> plans = plan_flows(document, stacks, area, known);
        if (const std::int64_t thinness = thinness_of(plans, area); thinness < least) {
            best = {std::move(plans), leading};
            least = thinness;
        }
    }
    set_all(best.leading);
    return best;
}

}  // namespace vitac
