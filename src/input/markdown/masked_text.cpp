// Takes out what is not for readers, byte for byte, so that places stay true.
#include "input/markdown/masked_text.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <set>
#include <string_view>

#include "input/markdown/code.h"
#include "input/markdown/html.h"

namespace vitac::markdown {

namespace {

constexpr Problem<> unclosed_comment{Severity::Warning, "unclosed-comment",
                                     "this comment is not closed; it is read as text"};
constexpr Problem<std::string> unclosed_liquid{Severity::Warning, "unclosed-liquid",
                                               "`{}` is not closed; it is read as text"};

constexpr Problem<> code_cell{Severity::Note, "code-cell-left-out",
                              "this is code that the page runs; it is left out, with what it would show"};

// Elements whose content is code, not text.
constexpr std::array<std::string_view, 12> code_elements = {
    "script", "style", "iframe", "svg", "object", "audio", "canvas", "video", "template", "noscript", "head", "title"};

constexpr std::size_t longest_liquid = 2000;  // bytes; tags are short

bool equals_ignoring_case(std::string_view text, std::string_view lower) {
    return text.size() == lower.size() && std::equal(text.begin(), text.end(), lower.begin(), [](char a, char b) {
               return (a >= 'A' && a <= 'Z' ? static_cast<char>(a + 32) : a) == b;
           });
}

std::string trimmed(std::string_view text) {
    constexpr std::string_view blanks = " \t\r\n-";  // {%- and -%} trim white space in Liquid
    const std::size_t begin = text.find_first_not_of(blanks);
    return begin == std::string_view::npos ? std::string()
                                           : std::string(text.substr(begin, text.find_last_not_of(blanks) - begin + 1));
}

// Where a word comes next. Asked for places that only grow, it searches each stretch of the text once.
class NextWord {
public:
    NextWord(std::string_view text, std::string_view word) : text_(text), word_(word), next_(text.find(word)) {}

    std::size_t from(std::size_t at) {
        if (next_ != std::string_view::npos && next_ < at) {
            next_ = text_.find(word_, at);
        }
        return next_;
    }

private:
    std::string_view text_;
    std::string_view word_;
    std::size_t next_;
};

class Masker {
public:
    Masker(std::string_view text, Span range, Markup markup, Diagnostics& diagnostics)
        : source_(text), range_(range), markup_(markup), diagnostics_(diagnostics), result_{std::string(text), {}} {}

    MaskedText run() {
        drop_controls();
        while (at_ < source_.size()) {
            step();
        }
        return std::move(result_);
    }

private:
    void drop_controls() {
        for (char& c : result_.text) {
            const auto byte = static_cast<unsigned char>(c);
            if ((byte < ' ' && c != '\n' && c != '\r' && c != '\t') || byte == 0x7F) {
                c = vanished;
            }
        }
    }

    Span span(std::size_t begin, std::size_t end) const {
        return {range_.source, range_.begin + static_cast<std::uint32_t>(begin),
                range_.begin + static_cast<std::uint32_t>(end)};
    }

    // Line ends stay, so that what follows keeps its line.
    void hide(std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) {
            if (result_.text[i] != '\n' && result_.text[i] != '\r') {
                result_.text[i] = vanished;
            }
        }
    }

    void hide_completely(std::size_t begin, std::size_t end) {
        std::fill(result_.text.begin() + static_cast<std::ptrdiff_t>(begin),
                  result_.text.begin() + static_cast<std::ptrdiff_t>(end), vanished);
    }

    bool at(std::string_view word) const { return source_.substr(at_, word.size()) == word; }

    void step() {
        const bool in_span = at_ < span_end_;
        if (markup_ == Markup::Html) {
            step_of_html();
        } else if (!in_span && (source_[at_] == '`' || source_[at_] == '~')) {
            code();
        } else if (!in_span && at("<!--")) {
            comment();
        } else if (at("{%")) {
            liquid_tag();
        } else if (at("{{")) {
            liquid_output();
        } else if (at("{::comment}")) {
            kramdown_comment();
        } else if (!in_span && source_[at_] == '<' && code_element()) {
            return;
        } else if (!in_span && source_[at_] == ':' && fenced_div()) {
            return;
        } else if (!in_span && source_[at_] == '{' && pandoc_attributes()) {
            return;
        } else {
            ++at_;
        }
    }

    void step_of_html() {
        if (at("<!--")) {
            comment();
        } else if (source_[at_] != '<' || !(declaration() || code_element())) {
            ++at_;
        }
    }

    // <!DOCTYPE html>, <?xml version="1.0"?>
    bool declaration() {
        if (!at("<!") && !at("<?")) {
            return false;
        }
        const std::size_t end = behind_angle(at_);
        hide_completely(at_, end);
        at_ = std::max(end, at_ + 1);
        return true;
    }

    // Comments and elements in code are shown. Jekyll expands Liquid before it knows of code, but a page that shows it
    // in a block means to show it.
    void code() {
        const std::size_t end = code_.end_of_code(at_);
        const bool block = end != not_found && source_.substr(at_, end - at_).find('\n') != not_found;
        span_end_ = end == not_found || block ? at_ : end;
        if (block) {
            code_of_quarto(at_, end);
        }
        at_ = block ? end : std::min(source_.find_first_not_of(source_[at_], at_), source_.size());
    }

    // "```{r}": a cell that Quarto runs. "```{=html}": what is inside is HTML of the page.
    void code_of_quarto(std::size_t begin, std::size_t end) {
        const std::size_t fence = source_.find_first_not_of(source_[begin], begin);
        if (fence == std::string_view::npos || source_.substr(fence, 2).size() < 2 || source_[fence] != '{') {
            return;
        }
        if (source_.substr(fence).starts_with("{=html}")) {
            const std::size_t last = source_.rfind('\n', end - 2);
            hide(begin, source_.find('\n', begin));
            hide(last == std::string_view::npos || last < fence ? fence : last, end);
        } else if (source_[fence + 1] == '=' || std::isalpha(static_cast<unsigned char>(source_[fence + 1])) != 0) {
            diagnostics_.add(code_cell.at(span(begin, end)));
            hide(begin, end);
        }
    }

    std::size_t end_of_line(std::size_t at) const { return std::min(source_.find('\n', at), source_.size()); }

    // "::: {.column}" and ":::" in lines of their own: Pandoc's boxes. Their lines part what stands around them.
    bool fenced_div() {
        constexpr std::size_t shortest = 3;
        const bool begins_line = at_ == 0 || source_[at_ - 1] == '\n';
        const std::size_t end = end_of_line(at_);
        const std::size_t colons = std::min(source_.find_first_not_of(':', at_), end);
        if (!begins_line || colons - at_ < shortest) {
            return false;
        }
        std::string_view rest = source_.substr(colons, end - colons);
        const std::size_t last = rest.find_last_not_of(" \t\r:");
        rest = last == std::string_view::npos ? std::string_view() : rest.substr(0, last + 1);
        rest.remove_prefix(std::min(rest.find_first_not_of(" \t"), rest.size()));
        const bool attributes = rest.starts_with('{') && rest.ends_with('}');
        if (!rest.empty() && !attributes && rest.find(' ') != std::string_view::npos) {
            return false;
        }
        std::fill(result_.text.begin() + static_cast<std::ptrdiff_t>(at_),
                  result_.text.begin() + static_cast<std::ptrdiff_t>(end), ' ');
        at_ = end;
        return true;
    }

    // "[text]{.class}", "[CV](cv.pdf){target=\"_blank\"}", "## Title {.unnumbered}", `code`{.r}: Pandoc's attributes.
    bool pandoc_attributes() {
        constexpr std::size_t longest = 200;  // bytes
        const std::size_t line_end = end_of_line(at_);
        const std::size_t close = source_.substr(0, line_end).find('}', at_);
        if (at_ == 0 || close == std::string_view::npos || close - at_ > longest || close == at_ + 1) {
            return false;
        }
        const std::string_view inside = source_.substr(at_ + 1, close - at_ - 1);
        const bool named =
            inside[0] == '.' || inside[0] == '#' || inside[0] == '=' || inside == "-" ||
            (std::isalpha(static_cast<unsigned char>(inside[0])) != 0 && inside.find('=') != std::string_view::npos);
        const char before = source_[at_ - 1];
        const std::size_t line = source_.rfind('\n', at_ - 1);
        const bool kramdown_id = inside[0] == '#' && inside.find(' ') == std::string_view::npos;
        const bool in_heading = before == ' ' && !kramdown_id &&
                                source_.substr(line == std::string_view::npos ? 0 : line + 1, 1) == "#" &&
                                trimmed(source_.substr(close + 1, line_end - close - 1)).empty();
        if (!named || (before != ']' && before != ')' && before != '`' && !in_heading)) {
            return false;
        }
        if (before == ']') {
            hide_brackets(at_ - 1);
        }
        hide_completely(at_, close + 1);
        at_ = close + 1;
        return true;
    }

    // The pair of brackets that ends at `close`; not that of a link by reference, which has no attributes behind it.
    void hide_brackets(std::size_t close) {
        constexpr std::size_t longest = 2000;  // bytes
        int depth = 0;
        for (std::size_t i = close + 1; i > 0 && close - i + 1 < longest; --i) {
            depth += result_.text[i - 1] == ']' ? 1 : 0;
            depth -= result_.text[i - 1] == '[' ? 1 : 0;
            if (depth == 0) {
                hide_completely(close, close + 1);
                hide_completely(i - 1, i);
                return;
            }
        }
    }

    void comment() {
        const std::size_t end = comment_end_.from(at_ + 4);
        if (end == std::string_view::npos) {
            if (!reported_comment_) {
                diagnostics_.add(unclosed_comment.at(span(at_, at_ + 4)));
            }
            reported_comment_ = true;
            at_ += 4;
            hide(at_ - 4, at_);
            return;
        }
        hide_completely(at_, end + 3);
        at_ = end + 3;
    }

    // {::comment} ... {:/comment} or {:/}; without its end the mark alone is hidden.
    void kramdown_comment() {
        constexpr std::string_view open = "{::comment}";
        const std::size_t close = kramdown_comment_end_.from(at_);
        const std::size_t end =
            close == std::string_view::npos ? close : source_.substr(0, close + 20).find('}', close);
        const std::size_t stop = end == std::string_view::npos ? at_ + open.size() : end + 1;
        hide_completely(at_, stop);
        at_ = stop;
    }

    void liquid_tag() {
        const std::size_t end = find_end(tag_end_);
        if (end == std::string_view::npos) {
            return;
        }
        const std::string tag = trimmed(source_.substr(at_ + 2, end - at_ - 2));
        result_.liquid.push_back({tag, span(at_, end + 2)});
        const std::size_t begin = at_;
        at_ = end + 2;
        if (tag == "comment") {
            const std::size_t close = liquid_comment_end_.from(at_);
            const std::size_t stop =
                close == std::string_view::npos ? close : source_.substr(0, close + longest_liquid).find("%}", close);
            at_ = stop == std::string_view::npos ? at_ : stop + 2;
        } else if (tag == "raw") {
            hide(begin, at_);
            const std::size_t close = source_.find("{%", at_);
            at_ = close == std::string_view::npos ? source_.size() : close;
            return;
        }
        hide_completely(begin, at_);
        loop_tag(tag, begin);
    }

    // What stands in a loop is no text but a form, which the site fills in for each of its items.
    void loop_tag(std::string_view tag, std::size_t begin) {
        if (tag.starts_with("for ")) {
            loops_.push_back(at_);
        } else if (tag == "endfor" && !loops_.empty()) {
            const std::size_t inside = loops_.back();
            loops_.pop_back();
            if (loops_.empty()) {  // inner ones are in it
                hide(inside, begin);
            }
        }
    }

    // {{ '/files/cv.pdf' | relative_url }} says its own value; any other expression is known only to Jekyll.
    void liquid_output() {
        const std::size_t end = find_end(output_end_);
        if (end == std::string_view::npos) {
            return;
        }
        const std::string_view inside = source_.substr(at_ + 2, end - at_ - 2);
        if (inside.starts_with('<') || inside.starts_with('%')) {
            shortcode(inside, end + 2);
            return;
        }
        const std::size_t quote = inside.find_first_not_of(" \t-");
        const bool literal = quote != std::string_view::npos && (inside[quote] == '\'' || inside[quote] == '"');
        const std::size_t close = literal ? inside.find(inside[quote], quote + 1) : std::string_view::npos;
        result_.liquid.push_back({trimmed(inside), span(at_, end + 2)});
        if (close == std::string_view::npos) {
            hide_completely(at_, end + 2);
        } else {
            hide_completely(at_, at_ + 2 + quote + 1);
            hide_completely(at_ + 2 + close, end + 2);
        }
        at_ = end + 2;
    }

    // {{< include _jobs.qmd >}} of Quarto puts a file in its place, as include_relative does; other shortcodes, and all
    // of Hugo's, show pictures and icons.
    void shortcode(std::string_view inside, std::size_t end) {
        std::string text = trimmed(inside.substr(1, inside.size() - (inside.size() > 1 ? 2 : 1)));
        constexpr std::string_view include = "include ";
        if (text.starts_with(include)) {
            std::string path = text.substr(include.size());
            path.erase(0, std::min(path.find_first_not_of(" /\"'"), path.size()));  // "/" is the project's folder
            path.erase(std::min(path.find_last_not_of(" \"'") + 1, path.size()));
            text = "include_relative " + path;
        }
        result_.liquid.push_back({text, span(at_, end)});
        hide_completely(at_, end);
        at_ = end;
    }

    // An end far away is another's.
    std::size_t find_end(NextWord& close) {
        const std::size_t end = close.from(at_ + 2);
        if (end == std::string_view::npos || end > at_ + longest_liquid) {
            diagnostics_.add(unclosed_liquid.at(span(at_, at_ + 2), std::string(source_.substr(at_, 2))));
            hide(at_, at_ + 2);
            at_ += 2;
            return std::string_view::npos;
        }
        return end;
    }

    bool code_element() {
        std::size_t end = at_ + 1;
        while (end < source_.size() && std::isalpha(static_cast<unsigned char>(source_[end])) != 0) {
            ++end;
        }
        const std::string_view name = source_.substr(at_ + 1, end - at_ - 1);
        const auto* const found =
            std::find_if(code_elements.begin(), code_elements.end(),
                         [&](std::string_view element) { return equals_ignoring_case(name, element); });
        if (found == code_elements.end()) {
            return false;
        }
        const std::size_t close = find_close_tag(*found, end);
        hide_completely(at_, close);
        at_ = close;
        return true;
    }

    // Behind </name>, or, when it is missing, behind the opening tag.
    std::size_t find_close_tag(std::string_view name, std::size_t from) {
        const bool search = !unclosed_elements_.contains(name);
        for (std::size_t i = search ? source_.find("</", from) : std::string_view::npos; i != std::string_view::npos;
             i = source_.find("</", i + 2)) {
            const std::size_t after = i + 2 + name.size();
            const bool longer = after < source_.size() && std::isalpha(static_cast<unsigned char>(source_[after])) != 0;
            if (!longer && equals_ignoring_case(source_.substr(i + 2, name.size()), name)) {
                return behind_angle(i + 2 + name.size());
            }
        }
        unclosed_elements_.insert(name);
        return behind_angle(from);
    }

    std::size_t behind_angle(std::size_t from) {
        const std::size_t end = angle_.from(from);
        return end == std::string_view::npos || end > from + longest_tag ? from : end + 1;
    }

    std::string_view source_;
    Span range_;
    Markup markup_;
    Diagnostics& diagnostics_;
    MaskedText result_;
    std::size_t at_ = 0;
    CodeFinder code_{source_};
    std::size_t span_end_ = 0;  // of the code span we are in
    NextWord comment_end_{source_, "-->"};
    NextWord kramdown_comment_end_{source_, "{:/"};
    NextWord liquid_comment_end_{source_, "endcomment"};
    NextWord tag_end_{source_, "%}"};
    NextWord output_end_{source_, "}}"};
    NextWord angle_{source_, ">"};
    bool reported_comment_ = false;  // one comment that is not closed is told; all behind it are not closed either
    std::set<std::string_view> unclosed_elements_;
    std::vector<std::size_t> loops_;  // where those that are open begin
};

}  // namespace

MaskedText mask(const Sources& sources, Span range, Markup markup, Diagnostics& diagnostics) {
    return Masker(sources.text(range), range, markup, diagnostics).run();
}

}  // namespace vitac::markdown
