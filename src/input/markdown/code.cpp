// Where code ends.
#include "input/markdown/code.h"

#include <algorithm>

namespace vitac::markdown {

namespace {

std::size_t run_end(std::string_view text, std::size_t at) {
    return std::min(text.find_first_not_of(text[at], at), text.size());
}

std::size_t end_of_line(std::string_view text, std::size_t at) {
    return std::min(text.find('\n', at), text.size());
}

}  // namespace

BacktickRuns::BacktickRuns(std::string_view text) {
    for (std::size_t at = text.find('`'); at != not_found; at = text.find('`', at)) {
        const std::size_t end = run_end(text, at);
        places_[end - at].push_back(at);
        at = end;
    }
}

std::size_t BacktickRuns::next(std::size_t length, std::size_t from) const {
    const auto places = places_.find(length);
    if (places == places_.end()) {
        return not_found;
    }
    const auto place = std::lower_bound(places->second.begin(), places->second.end(), from);
    return place == places->second.end() ? not_found : *place;
}

std::size_t CodeFinder::end_of_code(std::size_t at) {
    const std::size_t length = run_end(text_, at) - at;
    constexpr std::size_t shortest_fence = 3;
    if (length >= shortest_fence && at_line_start(at)) {
        const std::size_t end = end_of_block(at, length);
        if (end != not_found) {
            return end;
        }
    }
    return text_[at] == '`' ? end_of_span(at, length) : not_found;
}

bool CodeFinder::at_line_start(std::size_t at) const {
    while (at > 0 && (text_[at - 1] == ' ' || text_[at - 1] == '\t')) {
        --at;
    }
    return at == 0 || text_[at - 1] == '\n';
}

std::size_t CodeFinder::end_of_block(std::size_t at, std::size_t length) {
    const char mark = text_[at];
    const auto known = unclosed_.find(mark);
    const std::size_t open_end = end_of_line(text_, at);
    // Backticks behind backticks: a span that begins a line.
    const bool span = mark == '`' && text_.substr(0, open_end).find('`', at + length) != not_found;
    if (span || (known != unclosed_.end() && length >= known->second)) {
        return not_found;
    }
    for (std::size_t line = open_end + 1; line < text_.size(); line = end_of_line(text_, line) + 1) {
        const std::size_t begin = std::min(text_.find_first_not_of(" \t", line), text_.size());
        if (begin < text_.size() && text_[begin] == mark && run_end(text_, begin) - begin >= length) {
            return run_end(text_, begin);
        }
    }
    unclosed_[mark] = length;
    return not_found;
}

std::size_t CodeFinder::end_of_span(std::size_t at, std::size_t length) {
    if (at >= line_end_) {
        line_end_ = end_of_line(text_, at);
        runs_ = BacktickRuns(text_.substr(at, line_end_ - at));
        line_begin_ = at;
    }
    const std::size_t close = runs_.next(length, at + length - line_begin_);
    return close == not_found ? not_found : line_begin_ + close + length;
}

}  // namespace vitac::markdown
