// Says in words why the pages broke where they did.
#include "typeset/page/explain_pages.h"

#include <fmt/core.h>

namespace vitac {

namespace {

// The words with which a page begins; enough to find the place.
constexpr std::size_t words_shown = 40;

std::string first_words(const Stack& stack, std::size_t line) {
    const std::vector<SetLine>& texts = stack.lines[line].texts;
    std::string words = texts.empty() ? "a rule" : texts.back().line.report.text;
    words = words.substr(0, words.find('\n'));
    if (words.size() <= words_shown) {
        return words;
    }
    const std::size_t blank = words.rfind(' ', words_shown);
    return blank == std::string::npos ? words : words.substr(0, blank) + " ...";
}

std::string price_of(const BreakPoint& point) {
    if (point.reason == BreakReason::Start || point.forced) {
        return {};
    }
    return point.violation > 0 ? ", which nothing could avoid" : fmt::format(", penalty {}", point.penalty);
}

std::string explain_page(const Stack& stack, const PlannedPage& page, std::size_t number) {
    const double room = page.room > Length{} ? page.room.points() : 1.0;
    std::string text = fmt::format("  page {}: {} lines, {:.0f} % full", number, page.end - page.first,
                                   100.0 * page.height().points() / room);
    if (page.adjustment != Length{} && page.spaces > Length{}) {
        text += fmt::format(", spaces {:.2f} times", 1.0 + page.adjustment / page.spaces);
    }
    return text + fmt::format("; begins with `{}`: {}{}; demerits {}\n", first_words(stack, page.first),
                              words_for(page.begun.reason), price_of(page.begun), page.cost.demerits);
}

}  // namespace

std::string explain_pages(const Document& document, const std::vector<Stack>& stacks, const FittedFlows& fitted) {
    const std::vector<FlowPlan>& plans = fitted.plans;
    std::string text;
    if (fitted.leading != 1) {
        text += fmt::format("leading and spaces are {:.2f} times as large, so that no page is nearly empty\n",
                            fitted.leading);
    }
    for (std::size_t i = 0; i < plans.size(); ++i) {
        text += fmt::format("pages of {}:\n", document.flows[i].name.empty() ? "the text" : document.flows[i].name);
        for (std::size_t page = 0; page < plans[i].plan.pages.size(); ++page) {
            text += explain_page(stacks[i], plans[i].plan.pages[page], plans[i].first_page + page + 1);
        }
    }
    return text;
}

}  // namespace vitac
