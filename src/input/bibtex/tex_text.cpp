// TeX as people write it in .bib files, read as text.
#include "input/bibtex/tex_text.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "base/ascii.h"
#include "base/unicode.h"
#include "input/bibtex/journal_macros.h"

namespace vitac::bibtex {

namespace {

constexpr Problem<std::string> unknown_tex_command{Severity::Note, "unknown-tex-command",
                                                   "the TeX command `{}` means nothing here and is left out"};

struct Accent {
    std::string_view command;
    char32_t combining;
};
// LaTeX's accent commands (The LaTeX Companion, 2nd ed., section 7.11).
constexpr Accent accents[] = {{"`", 0x300}, {"'", 0x301}, {"^", 0x302},  {"~", 0x303}, {"=", 0x304},
                              {"u", 0x306}, {".", 0x307}, {"\"", 0x308}, {"r", 0x30A}, {"H", 0x30B},
                              {"v", 0x30C}, {"d", 0x323}, {"c", 0x327},  {"k", 0x328}, {"b", 0x331}};

struct Symbol {
    std::string_view command;
    std::string_view text;
};
constexpr Symbol symbols[] = {{"ss", "ß"},
                              {"SS", "SS"},
                              {"ae", "æ"},
                              {"AE", "Æ"},
                              {"oe", "œ"},
                              {"OE", "Œ"},
                              {"aa", "å"},
                              {"AA", "Å"},
                              {"o", "ø"},
                              {"O", "Ø"},
                              {"l", "ł"},
                              {"L", "Ł"},
                              {"i", "ı"},
                              {"j", "ȷ"},
                              {"dh", "ð"},
                              {"DH", "Ð"},
                              {"th", "þ"},
                              {"TH", "Þ"},
                              {"dj", "đ"},
                              {"DJ", "Đ"},
                              {"ng", "ŋ"},
                              {"NG", "Ŋ"},
                              {"&", "&"},
                              {"%", "%"},
                              {"$", "$"},
                              {"#", "#"},
                              {"_", "_"},
                              {"{", "{"},
                              {"}", "}"},
                              {" ", " "},
                              {",", "\u202F"},
                              {";", " "},
                              {":", " "},
                              {"!", ""},
                              {"/", ""},
                              {"-", ""},
                              {"@", ""},
                              {"\\", " "},
                              {"ldots", "…"},
                              {"dots", "…"},
                              {"textellipsis", "…"},
                              {"textendash", "–"},
                              {"textemdash", "—"},
                              {"textquoteleft", "‘"},
                              {"textquoteright", "’"},
                              {"textquotedblleft", "“"},
                              {"textquotedblright", "”"},
                              {"guillemotleft", "«"},
                              {"guillemotright", "»"},
                              {"textasciitilde", "~"},
                              {"textasciicircum", "^"},
                              {"textbackslash", "\\"},
                              {"textbraceleft", "{"},
                              {"textbraceright", "}"},
                              {"lbrace", "{"},
                              {"rbrace", "}"},
                              {"textquotedbl", "\""},
                              {"textquotesingle", "'"},
                              {"textasciigrave", "`"},
                              {"textbar", "|"},
                              {"textless", "<"},
                              {"textgreater", ">"},
                              {"textunderscore", "_"},
                              {"S", "§"},
                              {"P", "¶"},
                              {"dag", "†"},
                              {"ddag", "‡"},
                              {"dagger", "†"},
                              {"ddagger", "‡"},
                              {"copyright", "©"},
                              {"textregistered", "®"},
                              {"texttrademark", "™"},
                              {"pounds", "£"},
                              {"euro", "€"},
                              {"texteuro", "€"},
                              {"textdegree", "°"},
                              {"degree", "°"},
                              {"textordfeminine", "ª"},
                              {"textordmasculine", "º"},
                              {"textbullet", "•"},
                              {"quad", " "},
                              {"qquad", " "},
                              {"newline", " "},
                              {"LaTeX", "LaTeX"},
                              {"TeX", "TeX"},
                              {"BibTeX", "BibTeX"},
                              {"alpha", "α"},
                              {"beta", "β"},
                              {"gamma", "γ"},
                              {"delta", "δ"},
                              {"epsilon", "ε"},
                              {"varepsilon", "ε"},
                              {"zeta", "ζ"},
                              {"eta", "η"},
                              {"theta", "θ"},
                              {"iota", "ι"},
                              {"kappa", "κ"},
                              {"lambda", "λ"},
                              {"mu", "μ"},
                              {"nu", "ν"},
                              {"xi", "ξ"},
                              {"pi", "π"},
                              {"rho", "ρ"},
                              {"sigma", "σ"},
                              {"tau", "τ"},
                              {"upsilon", "υ"},
                              {"phi", "φ"},
                              {"varphi", "φ"},
                              {"chi", "χ"},
                              {"psi", "ψ"},
                              {"omega", "ω"},
                              {"Gamma", "Γ"},
                              {"Delta", "Δ"},
                              {"Theta", "Θ"},
                              {"Lambda", "Λ"},
                              {"Xi", "Ξ"},
                              {"Pi", "Π"},
                              {"Sigma", "Σ"},
                              {"Phi", "Φ"},
                              {"Psi", "Ψ"},
                              {"Omega", "Ω"},
                              {"ell", "ℓ"},
                              {"times", "×"},
                              {"cdot", "·"},
                              {"pm", "±"},
                              {"sim", "∼"},
                              {"approx", "≈"},
                              {"leq", "≤"},
                              {"le", "≤"},
                              {"geq", "≥"},
                              {"ge", "≥"},
                              {"neq", "≠"},
                              {"infty", "∞"},
                              {"to", "→"},
                              {"rightarrow", "→"},
                              {"leftarrow", "←"},
                              {"in", "∈"},
                              {"ast", "∗"},
                              {"star", "⋆"},
                              {"sqrt", "√"},
                              {"sum", "∑"},
                              {"partial", "∂"},
                              {"nabla", "∇"},
                              {"circ", "∘"}};

enum class Style { Emphasis, Strong, Code, Superscript, Subscript, Underline, Plain };
struct StyleCommand {
    std::string_view command;
    Style style;
};
// Commands that style their argument, or, as declarations, the rest of their group.
constexpr StyleCommand style_commands[] = {{"emph", Style::Emphasis},
                                           {"textit", Style::Emphasis},
                                           {"textsl", Style::Emphasis},
                                           {"mkbibemph", Style::Emphasis},
                                           {"mathit", Style::Emphasis},
                                           {"textbf", Style::Strong},
                                           {"mathbf", Style::Strong},
                                           {"mkbibbold", Style::Strong},
                                           {"texttt", Style::Code},
                                           {"mathtt", Style::Code},
                                           {"textsuperscript", Style::Superscript},
                                           {"textsubscript", Style::Subscript},
                                           {"underline", Style::Underline},
                                           {"textrm", Style::Plain},
                                           {"text", Style::Plain},
                                           {"textsc", Style::Plain},
                                           {"textsf", Style::Plain},
                                           {"mathrm", Style::Plain},
                                           {"mathsf", Style::Plain},
                                           {"mathcal", Style::Plain},
                                           {"mathbb", Style::Plain},
                                           {"mbox", Style::Plain},
                                           {"hbox", Style::Plain},
                                           {"ensuremath", Style::Plain},
                                           {"relax", Style::Plain},
                                           {"protect", Style::Plain},
                                           {"noopsort", Style::Plain},
                                           {"uppercase", Style::Plain},
                                           {"lowercase", Style::Plain},
                                           {"nocase", Style::Plain},
                                           {"operatorname", Style::Plain}};
constexpr StyleCommand declarations[] = {
    {"em", Style::Emphasis},      {"it", Style::Emphasis},     {"itshape", Style::Emphasis}, {"sl", Style::Emphasis},
    {"bf", Style::Strong},        {"bfseries", Style::Strong}, {"tt", Style::Code},          {"ttfamily", Style::Code},
    {"rm", Style::Plain},         {"sc", Style::Plain},        {"scshape", Style::Plain},    {"sf", Style::Plain},
    {"normalfont", Style::Plain}, {"upshape", Style::Plain},   {"small", Style::Plain},      {"url", Style::Plain}};

template <class Table>
auto find_command(const Table& table, std::string_view command) {
    const auto* found =
        std::find_if(std::begin(table), std::end(table), [&](const auto& row) { return row.command == command; });
    return found == std::end(table) ? nullptr : found;
}

Marks with_style(Marks marks, Style style) {
    switch (style) {
        case Style::Emphasis:
            marks.emphasis = true;
            break;
        case Style::Strong:
            marks.strong = true;
            break;
        case Style::Code:
            marks.code = true;
            break;
        case Style::Superscript:
            marks.superscript = true;
            break;
        case Style::Subscript:
            marks.subscript = true;
            break;
        case Style::Underline:
            marks.underline = true;
            break;
        case Style::Plain:
            break;
    }
    return marks;
}

// One pass over one piece; marks live on a stack that braces push and pop.
class Reader {
public:
    explicit Reader(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

    void read(const Piece& piece) {
        text_ = piece.text;
        span_ = piece.span;
        at_ = 0;
        while (at_ < text_.size()) {
            step();
        }
    }

    RichText result() && { return trimmed(result_); }

private:
    struct Group {
        Marks marks;
        std::optional<Link> link;
    };

    Span span(std::size_t begin, std::size_t end) const {
        if (span_.size() != text_.size()) {
            return span_;
        }
        return {span_.source, span_.begin + static_cast<std::uint32_t>(begin),
                span_.begin + static_cast<std::uint32_t>(end)};
    }

    void put(std::string_view text, std::size_t begin) {
        if (text.empty()) {
            return;
        }
        const Group& group = groups_.back();
        const bool blank = text == " ";
        if (blank && (result_.inlines.empty() || result_.inlines.back().text.ends_with(' '))) {
            return;
        }
        Inline piece;
        piece.text = text;
        piece.marks = pending_ ? with_style(group.marks, *pending_) : group.marks;
        piece.link = group.link;
        piece.span = span(begin, at_);
        if (!blank) {
            pending_.reset();
        }
        const bool contiguous = !result_.inlines.empty() && extends(result_.inlines.back(), piece);
        if (contiguous) {
            result_.inlines.back().text += piece.text;
            result_.inlines.back().span.end = piece.span.end;
        } else {
            result_.inlines.push_back(std::move(piece));
        }
    }

    // Whether `next` may be joined to `last` with places still exact.
    static bool extends(const Inline& last, const Inline& next) {
        const bool exact = last.span.size() == last.text.size() && next.span.size() == next.text.size();
        return exact && last.span.known() && last.span.end == next.span.begin && last.marks == next.marks &&
               last.link == next.link;
    }

    void step() {
        const std::size_t begin = at_;
        const char c = text_[at_++];
        switch (c) {
            case '{':
                open();
                break;
            case '}':
                close();
                break;
            case '\\':
                command(begin);
                break;
            case '~':
                put("\u00A0", begin);
                break;
            case '$':
                in_math_ = !in_math_;
                break;
            case '-':
                dash(begin);
                break;
            case '`':
                quote(begin, '`', "‘", "“");
                break;
            case '\'':
                quote(begin, '\'', "’", "”");
                break;
            case '^':
                script(begin, Style::Superscript);
                break;
            case '_':
                script(begin, Style::Subscript);
                break;
            default:
                if (ascii::is_blank(c)) {
                    put(" ", begin);
                } else {
                    word(begin);
                }
        }
    }

    void word(std::size_t begin) {
        while (at_ < text_.size() &&
               std::string_view("{}\\~$-`'^_ \t\n\r").find(text_[at_]) == std::string_view::npos && !pending_) {
            ++at_;
        }
        if (pending_) {  // the argument is one character
            at_ = begin;
            unicode::decode(text_, at_);
        }
        put(std::string_view(text_).substr(begin, at_ - begin), begin);
    }

    void open() {
        Group group = groups_.back();
        if (pending_) {
            group.marks = with_style(group.marks, *pending_);
            pending_.reset();
        }
        if (pending_link_) {
            group.link = pending_link_;
            pending_link_.reset();
        }
        if (groups_.size() < deepest_braces) {
            groups_.push_back(std::move(group));
        } else {
            ++ignored_braces_;
        }
    }

    void close() {
        if (ignored_braces_ > 0) {
            --ignored_braces_;
        } else if (groups_.size() > 1) {
            groups_.pop_back();
        }
    }

    void dash(std::size_t begin) {
        while (at_ < text_.size() && text_[at_] == '-' && at_ - begin < 3) {
            ++at_;
        }
        constexpr std::string_view dashes[] = {"-", "–", "—"};
        put(in_math_ ? "−" : dashes[at_ - begin - 1], begin);
    }

    void quote(std::size_t begin, char mark, std::string_view single, std::string_view twice) {
        const bool doubled = at_ < text_.size() && text_[at_] == mark;
        at_ += doubled ? 1 : 0;
        put(in_math_ ? "′" : doubled ? twice : single, begin);
    }

    void script(std::size_t begin, Style style) {
        if (in_math_) {
            pending_ = style;
        } else {
            put(std::string_view(text_).substr(begin, 1), begin);
        }
    }

    std::string_view command_name() {
        const std::size_t begin = at_;
        while (at_ < text_.size() && ascii::is_letter(text_[at_])) {
            ++at_;
        }
        if (at_ == begin && at_ < text_.size()) {
            unicode::decode(text_, at_);
        }
        return std::string_view(text_).substr(begin, at_ - begin);
    }

    void skip_blanks() {
        while (at_ < text_.size() && ascii::is_blank(text_[at_])) {
            ++at_;
        }
    }

    void command(std::size_t begin) {
        const std::string_view name = command_name();
        const bool word_like = !name.empty() && ascii::is_letter(name.front());
        if (const Accent* found = find_command(accents, name)) {
            accent(begin, found->combining);
            return;
        }
        if (word_like) {
            skip_blanks();  // TeX swallows them after a command word
        }
        if (const Symbol* found = find_command(symbols, name)) {
            put(found->text, begin);
        } else if (name == "(" || name == ")") {
            in_math_ = name == "(";
        } else if (const std::string_view journal = journal_of_macro(name); !journal.empty()) {
            put(std::string(journal), begin);
        } else if (name == "href") {
            href(begin);
        } else if (name == "url" || name == "path") {
            url(begin);
        } else if (const StyleCommand* argument = find_command(style_commands, name)) {
            pending_ = argument->style;
        } else if (const StyleCommand* declaration = find_command(declarations, name)) {
            groups_.back().marks = with_style(groups_.back().marks, declaration->style);
        } else if (!name.empty()) {
            diagnostics_.add(unknown_tex_command.at(span(begin, begin + 1 + name.size()), "\\" + std::string(name)));
        }
    }

    // \'e, \'{e}, \'\i, \c c: the letter and the combining mark, composed.
    void accent(std::size_t begin, char32_t combining) {
        skip_blanks();
        int braces = 0;
        while (at_ < text_.size() && text_[at_] == '{') {
            ++at_;
            ++braces;
            skip_blanks();
        }
        std::string letter;
        if (at_ < text_.size() && text_[at_] == '\\') {
            ++at_;
            const std::string_view name = command_name();
            const Symbol* symbol = find_command(symbols, name);
            // The dotless letters exist for accents that replace the dot.
            skip_blanks();
            letter = name == "i"         ? "i"
                     : name == "j"       ? "j"
                     : symbol != nullptr ? std::string(symbol->text)
                                         : std::string(name);
        } else if (at_ < text_.size() && text_[at_] != '}') {
            const std::size_t start = at_;
            unicode::decode(text_, at_);
            letter = text_.substr(start, at_ - start);
        }
        // The rest of the braces' content follows as plain text; its closing braces then match nothing and are dropped.
        for (; braces > 0 && at_ < text_.size() && text_[at_] == '}'; --braces) {
            ++at_;
        }
        for (; braces > 0; --braces) {
            open();
        }
        unicode::append(letter, combining);
        put(unicode::nfc(letter), begin);
    }

    // The bytes between the next braces, as they are.
    std::string raw_argument() {
        skip_blanks();
        if (at_ >= text_.size() || text_[at_] != '{') {
            return {};
        }
        const std::size_t begin = ++at_;
        for (int depth = 0; at_ < text_.size(); ++at_) {
            if (text_[at_] == '}' && depth-- == 0) {
                break;
            }
            depth += text_[at_] == '{' ? 1 : 0;
        }
        std::string argument = text_.substr(begin, at_ - begin);
        at_ += at_ < text_.size() ? 1 : 0;
        std::erase(argument, '\\');  // \%, \_, \# inside URLs
        return argument;
    }

    void href(std::size_t begin) {
        const std::string target = raw_argument();
        pending_link_ = Link{target, span(begin, at_)};
        skip_blanks();
        if (at_ >= text_.size() || text_[at_] != '{') {
            pending_link_.reset();
        }
    }

    void url(std::size_t begin) {
        const std::string target = raw_argument();
        groups_.push_back(groups_.back());
        groups_.back().link = Link{target, span(begin, at_)};
        put(target, begin);
        groups_.pop_back();
    }

    Diagnostics& diagnostics_;
    std::string text_;
    Span span_;
    std::size_t at_ = 0;
    bool in_math_ = false;
    std::size_t ignored_braces_ = 0;
    std::optional<Style> pending_;      // of the argument that comes next
    std::optional<Link> pending_link_;  // likewise
    std::vector<Group> groups_ = std::vector<Group>(1);
    RichText result_;
};

}  // namespace

RichText tex_text(const std::vector<Piece>& value, Diagnostics& diagnostics) {
    Reader reader(diagnostics);
    for (const Piece& piece : value) {
        reader.read(piece);
    }
    return std::move(reader).result();
}

}  // namespace vitac::bibtex
