// What the marks behind names mean.
#include "input/meaning/legend.h"

#include <algorithm>
#include <array>

#include "base/unicode.h"
#include "input/people/text.h"

namespace vitac {

namespace {

constexpr std::array equal_words = {"equal contribution",
                                    "equal contributor",
                                    "equally contributed",
                                    "contributed equally",
                                    "contribute equally",
                                    "equal author",
                                    "co-first",
                                    "cofirst",
                                    "co first",
                                    "joint first",
                                    "shared first",
                                    "equal first",
                                    "equal lead",
                                    "gleicher beitrag",
                                    "gleichberechtigt",
                                    "contribution égale",
                                    "contribución igual",
                                    "공동 제1저자",
                                    "공동1저자",
                                    "공동 1저자",
                                    "同等贡献",
                                    "共同一作",
                                    "共同第一作者",
                                    "同等の貢献"};
constexpr std::array corresponding_words = {"corresponding", "correspondence", "korrespondenz", "auteur correspondant",
                                            "교신",          "通讯作者",       "責任著者"};
constexpr std::array other_words = {"student", "advisee",       "mentee", "supervised",   "alphabetical",
                                    "advisor", "senior author", "intern", "project lead", "project leader"};

template <class Words>
std::size_t find_one_of(std::string_view lower, const Words& words) {
    std::size_t first = std::string_view::npos;
    for (const char* word : words) {
        first = std::min(first, lower.find(word));
    }
    return first;
}

constexpr std::array<std::string_view, 12> signs = {"*", "∗", "＊", "†", "‡", "§", "¶", "#", "⋆", "★", "✉", "^"};

std::vector<std::string> signs_in(std::string_view text) {
    std::vector<std::string> found;
    for (const std::string_view sign : signs) {
        if (text.find(sign) != std::string_view::npos) {
            found.emplace_back(sign);
        }
    }
    // Marks in TeX are kept as signs, so their commands are looked for as such.
    static constexpr std::pair<std::string_view, std::string_view> commands[] = {
        {"\\ast", "*"}, {"\\dagger", "†"}, {"\\ddagger", "‡"}, {"\\star", "*"}};
    for (const auto& [command, sign] : commands) {
        if (text.find(command) != std::string_view::npos) {
            found.emplace_back(sign);
        }
    }
    return found;
}

bool mentions_underline(std::string_view lower) {
    return lower.find("underlin") != std::string_view::npos;
}

bool has_sign(const Author& author, const std::vector<std::string>& wanted) {
    return std::any_of(wanted.begin(), wanted.end(),
                       [&](const std::string& sign) { return author.marks.find(sign) != std::string::npos; });
}

}  // namespace

namespace {

// "A. Doe#, B. Roe (#equal contribution)": signs stand behind names before anything is explained, so these are authors.
bool begins_with_marked_names(const std::string& plain, std::size_t explained) {
    const std::size_t comma = plain.find(',');
    if (comma == std::string::npos || comma >= explained) {
        return false;
    }
    for (const std::string_view sign : signs) {
        const std::size_t at = plain.find(sign);
        if (at != std::string::npos && at > 0 && at < explained &&
            unicode::is_letter(static_cast<unsigned char>(plain[at - 1]))) {
            return true;
        }
    }
    return false;
}

}  // namespace

namespace {

// "A. Doe. On Cards (* equal contribution). Loom Letters": the bracket explains, and the words before it do something
// else.
bool is_explained_in_bracket(std::string_view lower, std::size_t explained) {
    constexpr std::size_t least_words = 3;
    const std::size_t open = lower.substr(0, explained).rfind('(');
    const std::size_t close = lower.substr(0, explained).rfind(')');
    const bool inside = open != std::string_view::npos && (close == std::string_view::npos || close < open);
    return inside && words_of(lower.substr(0, open)).size() >= least_words;
}

std::size_t find_explanation(std::string_view lower) {
    return std::min(
        {find_one_of(lower, equal_words), find_one_of(lower, corresponding_words), find_one_of(lower, other_words)});
}

}  // namespace

bool is_legend(const RichText& line) {
    constexpr std::size_t longest_legend = 30;  // words
    constexpr std::size_t most_before = 10;     // words; behind more it stands at the end of a whole citation
    const std::string plain = plain_text(line);
    const std::string lower = unicode::to_lower(plain);
    const std::size_t explained = find_explanation(lower);
    const bool explains = explained != std::string::npos && !begins_with_marked_names(lower, explained) &&
                          !is_explained_in_bracket(lower, explained);
    const bool marks = !signs_in(plain).empty() || mentions_underline(lower) ||
                       std::any_of(line.inlines.begin(), line.inlines.end(),
                                   [](const Inline& piece) { return piece.marks.underline; });
    return explains && marks && words_of(std::string_view(lower).substr(0, explained)).size() <= most_before &&
           words_of(plain).size() <= longest_legend;
}

namespace {

// "..., 180: 12-34. *co-first authors; #corresponding author": a legend behind the last sentence, without brackets.
// Only what the page's legend says is taken out; the rest is read where it stands.
RichText without_legend_at_end(const RichText& line, Legend& legend) {
    const std::string plain = plain_text(line);
    std::size_t begin = std::string::npos;
    for (const std::string_view sign : signs) {
        for (const std::string_view stop : {". ", ") ", "; "}) {
            begin = std::min(begin, plain.find(std::string(stop) + std::string(sign)));
        }
    }
    if (begin == std::string::npos || begin == 0) {
        return line;
    }
    const RichText tail = slice(line, begin + 2, plain.size());
    if (!is_legend(tail)) {
        return line;
    }
    read_legend(tail, legend);
    return plain_text(trimmed(tail)) == plain_text(legend.text) ? trimmed(slice(line, 0, begin + 1)) : line;
}

}  // namespace

RichText without_legend_brackets(const RichText& line, Legend& legend) {
    constexpr std::size_t longest = 120;  // bytes in the bracket
    RichText text = without_legend_at_end(line, legend);
    std::string plain = plain_text(text);
    std::size_t from = 0;
    for (std::size_t open = plain.find('('); open != std::string::npos; open = plain.find('(', from)) {
        from = open + 1;
        const std::size_t size = std::string_view(plain).substr(open, longest).find(')');
        if (size == std::string_view::npos || open == 0 ||
            find_explanation(unicode::to_lower(std::string_view(plain).substr(open, size))) == std::string::npos) {
            continue;
        }
        const RichText inside = slice(text, open + 1, open + size);
        if (!is_legend(inside)) {
            continue;
        }
        read_legend(inside, legend);
        // What the page's legend does not say stays where it is.
        if (plain_text(trimmed(inside)) != plain_text(legend.text)) {
            continue;
        }
        RichText rest = slice(text, 0, plain.find_last_not_of(' ', open - 1) + 1);
        const std::size_t behind = std::min(open + size + 1, plain.size());
        const bool stops = std::string_view(plain).substr(0, open).find_last_not_of(' ') != std::string_view::npos &&
                           plain[plain.find_last_not_of(' ', open - 1)] == '.' && plain.substr(behind).starts_with('.');
        append(rest, slice(text, behind + (stops ? 1 : 0), plain.size()));
        text = trimmed(rest);
        plain = plain_text(text);
        from = 0;
    }
    return text;
}

void read_legend(const RichText& line, Legend& legend) {
    const std::string plain = plain_text(line);
    const std::string lower = unicode::to_lower(plain);
    legend.underline_has_meaning = legend.underline_has_meaning || mentions_underline(lower);
    // Each sign is explained by the words behind it, up to the next sign; or, in "Equal contribution (*)", by those
    // before it.
    struct Mention {
        std::size_t at;
        std::string sign;
    };
    std::vector<Mention> mentions;
    for (const std::string& sign : signs_in(plain)) {
        const std::size_t at = lower.find(sign);
        mentions.push_back({at == std::string::npos ? 0 : at, sign});
    }
    std::sort(mentions.begin(), mentions.end(), [](const Mention& a, const Mention& b) { return a.at < b.at; });
    for (std::size_t i = 0; i < mentions.size(); ++i) {
        const std::size_t end = i + 1 < mentions.size() ? mentions[i + 1].at : lower.size();
        std::string_view meaning = std::string_view(lower).substr(mentions[i].at, end - mentions[i].at);
        if (!has_letter(meaning)) {
            meaning = std::string_view(lower).substr(i > 0 ? mentions[i - 1].at : 0,
                                                     mentions[i].at - (i > 0 ? mentions[i - 1].at : 0));
        }
        if (find_one_of(meaning, equal_words) != std::string_view::npos) {
            legend.equal.push_back(mentions[i].sign);
        } else if (find_one_of(meaning, corresponding_words) != std::string_view::npos) {
            legend.corresponding.push_back(mentions[i].sign);
        }
    }
    const bool about_equal = find_one_of(lower, equal_words) != std::string::npos;
    if (about_equal && legend.text.empty()) {
        legend.text = trimmed(line);
    }
}

void apply_marks(std::vector<Author>& authors, const Legend& legend) {
    for (Author& author : authors) {
        author.equal_contribution = has_sign(author, legend.equal);
        author.corresponding = has_sign(author, legend.corresponding);
    }
    for (const std::string_view sign : signs) {
        const bool explained =
            std::any_of(legend.equal.begin(), legend.equal.end(), [&](const std::string& s) { return s == sign; }) ||
            std::any_of(legend.corresponding.begin(), legend.corresponding.end(),
                        [&](const std::string& s) { return s == sign; });
        // Only the signs that are commonly used so; a number or letter is an affiliation.
        if (explained || (sign != "*" && sign != "∗" && sign != "＊" && sign != "†" && sign != "#" && sign != "⋆")) {
            continue;
        }
        std::size_t leading = 0;
        while (leading < authors.size() && authors[leading].marks.find(sign) != std::string::npos) {
            ++leading;
        }
        const auto all =
            static_cast<std::size_t>(std::count_if(authors.begin(), authors.end(), [&](const Author& author) {
                return author.marks.find(sign) != std::string::npos;
            }));
        const bool star = sign == "*" || sign == "∗" || sign == "＊" || sign == "⋆";
        if (leading >= 2 && (star || legend.equal.empty())) {
            for (std::size_t i = 0; i < leading; ++i) {
                authors[i].equal_contribution = true;
            }
        } else if (star && all > 0 && leading == 0 && all <= 2 &&
                   authors.back().marks.find(sign) != std::string::npos) {
            for (Author& author : authors) {
                author.corresponding = author.corresponding || author.marks.find(sign) != std::string::npos;
            }
        }
    }
}

}  // namespace vitac
