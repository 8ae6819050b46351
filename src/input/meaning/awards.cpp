// What was won: by a work or with a degree.
#include "input/meaning/awards.h"

#include <algorithm>
#include <string>

#include "base/unicode.h"
#include "input/people/styled_text.h"
#include "input/people/text.h"

namespace vitac {

namespace {

// How conferences and journals call what they give, and other languages' words for a prize. Whole words or phrases.
const std::vector<std::string_view> award_words = {"oral",
                                                   "oral presentation",
                                                   "spotlight",
                                                   "highlight",
                                                   "highlighted",
                                                   "award",
                                                   "awards",
                                                   "awarded",
                                                   "prize",
                                                   "finalist",
                                                   "runner-up",
                                                   "runner up",
                                                   "nominee",
                                                   "nomination",
                                                   "nominated",
                                                   "honorable mention",
                                                   "honourable mention",
                                                   "best paper",
                                                   "best student paper",
                                                   "outstanding paper",
                                                   "distinguished paper",
                                                   "best poster",
                                                   "best demo",
                                                   "acceptance rate",
                                                   "accept rate",
                                                   "editor's choice",
                                                   "editors' choice",
                                                   "editor’s choice",
                                                   "editors’ choice",
                                                   "editor's pick",
                                                   "test of time",
                                                   "test-of-time",
                                                   "notable top",
                                                   "featured certification",
                                                   "certification",
                                                   "medal",
                                                   "best thesis",
                                                   "best dissertation",
                                                   "winner",
                                                   "1st place",
                                                   "first place",
                                                   "esi highly cited",
                                                   "highly cited",
                                                   "hot paper",
                                                   "cover article",
                                                   "cover story",
                                                   "journal cover",
                                                   "front cover",
                                                   "selected as",
                                                   "invited to",
                                                   "most cited",
                                                   "preis",
                                                   "prix",
                                                   "premio",
                                                   "prêmio",
                                                   "prijs",
                                                   "auszeichnung",
                                                   "mention honorable",
                                                   "mención",
                                                   "menzione"};

const std::vector<std::string_view> cjk_award_words = {"수상", "우수논문", "최우수", "奖", "獎", "賞", "优秀论文"};

const std::vector<std::string_view> honour_words = {"cum laude",
                                                    "with distinction",
                                                    "with honors",
                                                    "with honours",
                                                    "with high honors",
                                                    "first class",
                                                    "first-class",
                                                    "honours",
                                                    "honors",
                                                    "mit auszeichnung",
                                                    "valedictorian",
                                                    "salutatorian",
                                                    "dean's list",
                                                    "dean’s list",
                                                    "con lode",
                                                    "summa",
                                                    "magna",
                                                    "avec mention",
                                                    "avec félicitations",
                                                    "sobresaliente",
                                                    "matrícula de honor",
                                                    "grande distinction",
                                                    "great distinction",
                                                    "top of class",
                                                    "ranked first",
                                                    "summus",
                                                    "110/110"};

bool is_letter_at(std::string_view text, std::size_t offset) {
    return offset < text.size() && unicode::is_letter(unicode::decode(text, offset));
}

bool letter_before(std::string_view text, std::size_t offset) {
    if (offset == 0) {
        return false;
    }
    std::size_t start = offset - 1;
    while (start > 0 && (static_cast<unsigned char>(text[start]) & 0xC0U) == 0x80U) {
        --start;
    }
    return is_letter_at(text, start);
}

bool has_phrase(const std::string& lower, std::string_view phrase) {
    for (std::size_t at = lower.find(phrase); at != std::string::npos; at = lower.find(phrase, at + 1)) {
        if (!letter_before(lower, at) && !is_letter_at(lower, at + phrase.size())) {
            return true;
        }
    }
    return false;
}

bool has_one_of(std::string_view text, const std::vector<std::string_view>& phrases) {
    const std::string lower = unicode::to_lower(text);
    return std::any_of(phrases.begin(), phrases.end(),
                       [&](std::string_view phrase) { return has_phrase(lower, phrase); });
}

bool is_top_percent(std::string_view text) {
    const std::string lower = ascii_lower(text);
    const std::size_t percent = lower.find('%');
    return percent != std::string::npos && lower.rfind("top", percent) != std::string::npos;
}

}  // namespace

bool has_award_words(std::string_view text) {
    return has_one_of(text, award_words) || is_top_percent(text) ||
           std::any_of(cjk_award_words.begin(), cjk_award_words.end(),
                       [&](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

bool has_honour_words(std::string_view text) {
    return has_one_of(text, honour_words);
}

bool is_red(const Color& color) {
    // Clearly more red than anything else, and not orange or pink: #b00020, crimson, #e74c3c.
    constexpr int least_red = 130;
    constexpr int least_lead = 70;
    const int others = std::max(color.green, color.blue);
    return color.red >= least_red && color.red - others >= least_lead;
}

namespace {

struct Part {
    std::size_t begin = 0;
    std::size_t end = 0;  // with its brackets
    std::size_t inner_begin = 0;
    std::size_t inner_end = 0;
};

// Brackets of the text, the outer ones: "(Oral)", "[Spotlight]".
std::vector<Part> brackets_of(std::string_view text) {
    std::vector<Part> parts;
    int depth = 0;
    std::size_t open = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '(' || text[i] == '[') {
            open = depth == 0 ? i : open;
            ++depth;
        } else if ((text[i] == ')' || text[i] == ']') && depth > 0 && --depth == 0) {
            parts.push_back({open, i + 1, open + 1, i});
        }
    }
    return parts;
}

constexpr std::size_t longest_award = 120;

bool is_award(std::string_view text) {
    text = trimmed(text);
    return !text.empty() && text.size() <= longest_award && has_award_words(text);
}

// The last part of a line behind a separator: "ECCV 2024, Oral", "NeurIPS 2023 - Spotlight", "ICML 2022. Best Paper
// Award."
std::vector<Part> tail_of(std::string_view text) {
    static constexpr std::string_view separators[] = {", ", " - ", " – ", " — ", " | ", "; ",
                                                      ". ", ": ",  " / ", " · ", " ("};
    std::size_t last = std::string_view::npos;
    std::size_t size = 0;
    for (const std::string_view separator : separators) {
        const std::size_t at = text.rfind(separator);
        if (at != std::string_view::npos && (last == std::string_view::npos || at > last)) {
            last = at;
            size = separator.size();
        }
    }
    if (last == std::string_view::npos) {
        return {};
    }
    return {{last, text.size(), last + size, text.size()}};
}

// Runs set off by bold or colour within a line that is set otherwise.
std::vector<Part> set_off_runs(const StyledText& text) {
    std::vector<Part> parts;
    const auto is_set_off = [](const Inline& piece) { return piece.marks.strong || piece.color.has_value(); };
    if (text.size() == 0 || text.all_letters(0, text.size(), is_set_off)) {
        return parts;
    }
    std::vector<std::size_t> borders = text.borders(0, text.size());
    borders.push_back(text.size());
    std::size_t begin = 0;
    for (const std::size_t border : borders) {
        if (is_set_off(text.at(begin))) {
            const bool continues = !parts.empty() && parts.back().end == begin;
            if (continues) {
                parts.back().end = parts.back().inner_end = border;
            } else {
                parts.push_back({begin, border, begin, border});
            }
        }
        begin = border;
    }
    return parts;
}

void trim_separators(std::string_view text, std::size_t& end) {
    while (end > 0 && (text[end - 1] == ' ' || text[end - 1] == ',' || text[end - 1] == ';' || text[end - 1] == '-' ||
                       text[end - 1] == '|' || text[end - 1] == ':' || text[end - 1] == '/')) {
        --end;
    }
}

}  // namespace

AwardSplit split_awards(const RichText& line) {
    AwardSplit split{line, {}};
    // Each round takes one award out of what is left; no line has more than a few.
    constexpr int most_awards = 8;
    for (int round = 0; round < most_awards; ++round) {
        const StyledText text(split.rest);
        std::vector<Part> parts = brackets_of(text.plain());
        const std::vector<Part> runs = set_off_runs(text);
        parts.insert(parts.end(), runs.begin(), runs.end());
        const std::vector<Part> tail = tail_of(text.plain());
        parts.insert(parts.end(), tail.begin(), tail.end());
        const auto award = std::find_if(parts.begin(), parts.end(), [&](const Part& part) {
            const bool whole = text.letters(part.inner_begin, part.inner_end) == text.letters(0, text.size());
            return !whole && is_award(text.plain(part.inner_begin, part.inner_end));
        });
        if (award == parts.end()) {
            return split;
        }
        std::size_t end = award->begin;
        trim_separators(text.plain(), end);
        RichText rest = text.slice(0, end);
        if (text.letters(award->end, text.size()) > 0) {
            append(rest, text.slice(award->end, text.size()));
        }
        split.awards.push_back(trimmed(text.slice(award->inner_begin, award->inner_end)));
        split.rest = trimmed(rest);
    }
    return split;
}

}  // namespace vitac
