// Small texts that stand for other texts.
#include "input/markdown/typography.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "base/unicode.h"

namespace vitac::markdown {

namespace {

char32_t character_before(std::string_view text, std::size_t at) {
    if (at == 0) {
        return U' ';
    }
    std::size_t begin = at - 1;
    while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80U) {
        --begin;
    }
    return unicode::decode(text, begin);
}

char32_t character_at(std::string_view text, std::size_t at) {
    return at < text.size() ? unicode::decode(text, at) : U' ';
}

bool is_word(char32_t c) {
    return unicode::is_letter(c) || unicode::is_digit(c);
}

// Where the mark-up and the quotes that touch text[at] on its left begin: `**"a"**`, `<b>"a"</b>`, `"'a' b"`.
std::size_t skip_markup_before(std::string_view text, std::size_t at) {
    constexpr std::size_t furthest = 200;
    const std::size_t limit = at > furthest ? at - furthest : 0;
    while (at > limit) {
        const bool mark = std::string_view("*_~\"'").find(text[at - 1]) != std::string_view::npos;
        const std::size_t tag =
            text[at - 1] == '>' ? text.substr(limit, at - limit).rfind('<') : std::string_view::npos;
        if (!mark && tag == std::string_view::npos) {
            break;
        }
        at = mark ? at - 1 : limit + tag;
    }
    return at;
}

// Punctuation with nothing behind it: what stands before it ends here.
bool is_end(std::string_view text, std::size_t at) {
    const char32_t c = character_at(text, at);
    const char32_t next = character_at(text, at + 1);
    const bool ellipsis = text.substr(std::min(at, text.size())).starts_with("..");
    const bool punctuation = std::u32string_view(U",.;:!?)]}").find(c) != std::u32string_view::npos;
    return unicode::is_space(c) || (punctuation && !ellipsis && !is_word(next));
}

// A quote opens behind white space, an opening bracket or a dash, when text follows; behind mark-up, when a word does
// ("**Talk:**"A title"").
bool opens_quote(std::string_view text, std::size_t at) {
    const std::size_t begin = skip_markup_before(text, at);
    const char32_t before = character_before(text, begin);
    const std::size_t behind = std::min(text.find_first_not_of("*_~", at + 1), text.size());
    const bool at_start =
        unicode::is_space(before) || std::u32string_view(U"([{<>-–—/“‘").find(before) != std::u32string_view::npos;
    const bool behind_markup = text[at] == '"' && begin < at && is_word(character_at(text, at + 1));
    return (at_start || behind_markup) && !is_end(text, behind);
}

bool is_ascii_digit(std::string_view text, std::size_t at) {
    return at < text.size() && text[at] >= '0' && text[at] <= '9';
}

std::string quote(std::string_view text, std::size_t at) {
    if (text[at] == '"') {
        return opens_quote(text, at) ? "“" : "”";
    }
    // '90s and '23 have lost their century: an apostrophe.
    const bool year = is_ascii_digit(text, at + 1) && is_ascii_digit(text, at + 2) && !is_ascii_digit(text, at + 3) &&
                      !text.substr(at + 3).starts_with('\'');
    return opens_quote(text, at) && !year ? "‘" : "’";
}

// How often text[at] is repeated; more than three are all the same here.
std::size_t run_length(std::string_view text, std::size_t at) {
    constexpr std::size_t most = 4;
    return std::min(text.substr(at, most).find_first_not_of(text[at]), text.substr(at, most).size());
}

bool has_wide_signs(char32_t c) {
    return unicode::is_ideographic(c) || unicode::is_hangul(c) || (c >= U'\u3000' && c <= U'\u30FF');
}

// The nearest letter or sign of CJK on the same line before or behind a place; a blank where there is none.
char32_t letter_before(std::string_view text, std::size_t at) {
    constexpr std::size_t furthest = 80;
    const std::size_t limit = at > furthest ? at - furthest : 0;
    while (at > limit && text[at - 1] != '\n') {
        const char32_t c = character_before(text, at);
        if (unicode::is_letter(c) || has_wide_signs(c)) {
            return c;
        }
        do {
            --at;
        } while (at > limit && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U);
    }
    return U' ';
}

char32_t letter_behind(std::string_view text, std::size_t at) {
    constexpr std::size_t furthest = 80;
    const std::size_t limit = std::min(at + furthest, text.size());
    while (at < limit && text[at] != '\n') {
        const char32_t c = unicode::decode(text, at);
        if (unicode::is_letter(c) || has_wide_signs(c)) {
            return c;
        }
    }
    return U' ';
}

// U+FF01 to U+FF5E are ASCII in the width of ideographs, which is part of their sign: "Roe，2020" has a blank in it.
std::optional<Replacement> narrow_punctuation(std::string_view text, std::size_t at) {
    std::size_t end = at;
    const char32_t wide = unicode::decode(text, end);
    constexpr char32_t first = U'\uFF01';
    constexpr char32_t last = U'\uFF5E';
    if (wide < first || wide > last || is_word(wide) || has_wide_signs(letter_before(text, at)) ||
        has_wide_signs(letter_behind(text, end)) || letter_before(text, at) == U' ') {
        return std::nullopt;
    }
    std::string narrow(1, static_cast<char>('!' + (wide - first)));
    const bool opens = narrow == "(" || narrow == "[";
    const bool parts = std::string_view(",.:;!?").find(narrow) != std::string_view::npos;
    if (opens && is_word(character_before(text, at))) {
        narrow.insert(0, " ");
    }
    if (parts && end < text.size() && !is_end(text, end) && !has_wide_signs(character_at(text, end))) {
        const char32_t next = character_at(text, end);
        narrow += is_word(next) || next == U'*' || next == U'_' || next == U'“' ? " " : "";
    }
    return Replacement{std::move(narrow), end};
}

}  // namespace

std::optional<Replacement> quote_of_typewriters(std::string_view text, std::size_t at) {
    const std::size_t end = at + (text.substr(at).starts_with("``") ? 2 : 1);
    const bool opens = !is_word(character_before(text, at)) && is_word(character_at(text, end));
    return opens ? std::optional(Replacement{end == at + 2 ? "“" : "‘", end}) : std::nullopt;
}

std::optional<Replacement> typographic(std::string_view text, std::size_t at) {
    const char c = text[at];
    if (c == wide_sign) {
        return narrow_punctuation(text, at);
    }
    if (c == '"' || c == '\'') {
        return Replacement{quote(text, at), at + 1};
    }
    const std::size_t run = run_length(text, at);
    if (c == '-' && run >= 2) {
        return run == 2 ? Replacement{"–", at + 2} : Replacement{"—", at + 3};
    }
    if (c == '.' && run >= 3) {
        return Replacement{"…", at + 3};
    }
    if ((c == '<' || c == '>') && run == 2) {
        return Replacement{c == '<' ? "«" : "»", at + run};
    }
    return std::nullopt;
}

std::optional<Replacement> emoji_name(std::string_view text, std::size_t at) {
    // The names that decorate pages; gemoji has 1,900, most of which are also words.
    constexpr std::array<std::string_view, 52> names = {"wink",
                                                        "smile",
                                                        "smiley",
                                                        "grin",
                                                        "blush",
                                                        "fire",
                                                        "tada",
                                                        "trophy",
                                                        "star",
                                                        "star2",
                                                        "sparkles",
                                                        "rocket",
                                                        "memo",
                                                        "book",
                                                        "books",
                                                        "pencil",
                                                        "pencil2",
                                                        "email",
                                                        "envelope",
                                                        "phone",
                                                        "link",
                                                        "pushpin",
                                                        "bulb",
                                                        "mortar_board",
                                                        "school",
                                                        "briefcase",
                                                        "computer",
                                                        "earth_americas",
                                                        "earth_asia",
                                                        "earth_africa",
                                                        "globe_with_meridians",
                                                        "house",
                                                        "heart",
                                                        "coffee",
                                                        "wave",
                                                        "clap",
                                                        "pray",
                                                        "muscle",
                                                        "eyes",
                                                        "newspaper",
                                                        "loudspeaker",
                                                        "mega",
                                                        "calendar",
                                                        "date",
                                                        "medal",
                                                        "1st_place_medal",
                                                        "2nd_place_medal",
                                                        "3rd_place_medal",
                                                        "warning",
                                                        "construction",
                                                        "page_facing_up",
                                                        "microphone"};
    constexpr std::size_t longest = 24;
    const std::size_t end = text.substr(0, std::min(text.size(), at + longest + 2)).find(':', at + 1);
    if (end == std::string_view::npos) {
        return std::nullopt;
    }
    const std::string_view name = text.substr(at + 1, end - at - 1);
    const bool known = std::find(names.begin(), names.end(), name) != names.end();
    return known ? std::optional(Replacement{"", end + 1}) : std::nullopt;
}

namespace {

struct MathSymbol {
    std::string_view command;
    std::string_view text;
};
constexpr MathSymbol math_symbols[] = {
    {"ast", "∗"},        {"star", "⋆"},      {"dagger", "†"}, {"ddagger", "‡"},   {"S", "§"},
    {"P", "¶"},          {"sharp", "♯"},     {"times", "×"},  {"cdot", "·"},      {"pm", "±"},
    {"sim", "∼"},        {"approx", "≈"},    {"le", "≤"},     {"leq", "≤"},       {"ge", "≥"},
    {"geq", "≥"},        {"ne", "≠"},        {"neq", "≠"},    {"infty", "∞"},     {"to", "→"},
    {"rightarrow", "→"}, {"leftarrow", "←"}, {"in", "∈"},     {"circ", "°"},      {"ell", "ℓ"},
    {"alpha", "α"},      {"beta", "β"},      {"gamma", "γ"},  {"delta", "δ"},     {"epsilon", "ε"},
    {"varepsilon", "ε"}, {"zeta", "ζ"},      {"eta", "η"},    {"theta", "θ"},     {"kappa", "κ"},
    {"lambda", "λ"},     {"mu", "μ"},        {"nu", "ν"},     {"xi", "ξ"},        {"pi", "π"},
    {"rho", "ρ"},        {"sigma", "σ"},     {"tau", "τ"},    {"phi", "φ"},       {"varphi", "φ"},
    {"chi", "χ"},        {"psi", "ψ"},       {"omega", "ω"},  {"Gamma", "Γ"},     {"Delta", "Δ"},
    {"Theta", "Θ"},      {"Lambda", "Λ"},    {"Xi", "Ξ"},     {"Pi", "Π"},        {"Sigma", "Σ"},
    {"Phi", "Φ"},        {"Psi", "Ψ"},       {"Omega", "Ω"},  {"LaTeX", "LaTeX"}, {"TeX", "TeX"},
    {"quad", " "},       {"ldots", "…"},     {"dots", "…"},   {"cdots", "⋯"},     {"partial", "∂"},
    {"nabla", "∇"},      {"sum", "∑"},       {"int", "∫"},    {"prod", "∏"},      {"cup", "∪"},
    {"cap", "∩"},        {"subset", "⊂"},    {"forall", "∀"}, {"exists", "∃"},    {"propto", "∝"},
    {"%", "%"},          {"#", "#"},         {"&", "&"},      {"$", "$"},         {"{", "{"},
    {"}", "}"},          {",", " "},         {" ", " "},      {";", " "},         {"!", ""}};
// Commands that only change the face of their argument.
constexpr std::array<std::string_view, 9> face_commands = {"text",   "mathrm", "mathbf", "mathit",      "mathcal",
                                                           "mathbb", "mathsf", "textrm", "operatorname"};

class MathReader {
public:
    explicit MathReader(std::string_view inside) : inside_(inside) {}

    std::optional<std::vector<MathPiece>> read() {
        while (at_ < inside_.size()) {
            if (!step()) {
                return std::nullopt;
            }
        }
        return depth_ == 0 ? std::optional(std::move(pieces_)) : std::nullopt;
    }

private:
    using Script = MathPiece::Script;

    bool step() {
        const char c = inside_[at_];
        if (c == '\\') {
            return command();
        }
        if (c == '^' || c == '_') {
            ++at_;
            // Scripts of scripts are not simple.
            if (script_ != Script::Normal || at_ >= inside_.size()) {
                return false;
            }
            script_ = c == '^' ? Script::Superscript : Script::Subscript;
            braced_script_ = inside_[at_] == '{';
            if (braced_script_) {
                ++at_;
                script_depth_ = ++depth_;
            }
            return true;
        }
        if (c == '{') {
            ++depth_;
            ++at_;
            return true;
        }
        if (c == '}') {
            if (braced_script_ && depth_ == script_depth_) {
                script_ = Script::Normal;
                braced_script_ = false;
            }
            ++at_;
            return --depth_ >= 0;
        }
        const std::size_t begin = at_;
        unicode::decode(inside_, at_);
        put(c == '-' ? "−" : c == '*' ? "∗" : std::string(inside_.substr(begin, at_ - begin)));
        return true;
    }

    bool command() {
        std::size_t end = at_ + 1;
        while (end < inside_.size() &&
               ((inside_[end] >= 'a' && inside_[end] <= 'z') || (inside_[end] >= 'A' && inside_[end] <= 'Z'))) {
            ++end;
        }
        const bool word = end > at_ + 1;
        end = word ? end : std::min(at_ + 2, inside_.size());
        const std::string_view name = inside_.substr(at_ + 1, end - at_ - 1);
        at_ = end;
        while (word && at_ < inside_.size() && inside_[at_] == ' ') {
            ++at_;
        }
        if (std::find(face_commands.begin(), face_commands.end(), name) != face_commands.end()) {
            return true;
        }
        const auto* const symbol = std::find_if(std::begin(math_symbols), std::end(math_symbols),
                                                [&](const MathSymbol& row) { return row.command == name; });
        if (symbol == std::end(math_symbols)) {
            return false;
        }
        put(std::string(symbol->text));
        return true;
    }

    void put(const std::string& text) {
        if (!pieces_.empty() && pieces_.back().script == script_) {
            pieces_.back().text += text;
        } else {
            pieces_.push_back({text, script_});
        }
        if (!braced_script_) {
            script_ = Script::Normal;
        }
    }

    std::string_view inside_;
    std::size_t at_ = 0;
    int depth_ = 0;
    int script_depth_ = 0;
    bool braced_script_ = false;
    Script script_ = Script::Normal;
    std::vector<MathPiece> pieces_;
};

}  // namespace

std::optional<Maths> simple_maths(std::string_view text, std::size_t at) {
    constexpr std::size_t longest = 200;
    const std::size_t fence = run_length(text, at);
    if (fence > 2) {
        return std::nullopt;
    }
    const std::size_t begin = at + fence;
    const std::size_t close =
        text.substr(0, std::min(text.size(), begin + longest)).find(text.substr(at, fence), begin);
    if (close == std::string_view::npos || close == begin) {
        return std::nullopt;
    }
    const std::string_view inside = text.substr(begin, close - begin);
    // "$5 and $10" is money.
    const bool single = fence == 1;
    const bool money = single && inside.find_first_of("\\^_{") == std::string_view::npos;
    if (money || (single && (inside.front() == ' ' || inside.back() == ' '))) {
        return std::nullopt;
    }
    std::optional<std::vector<MathPiece>> pieces = MathReader(inside).read();
    return pieces ? std::optional(Maths{std::move(*pieces), close + fence}) : std::nullopt;
}

}  // namespace vitac::markdown
