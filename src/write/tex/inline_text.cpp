// The runs of one paragraph as LaTeX: commands for what things are, escaped text inside.
#include "write/tex/inline_text.h"

#include <algorithm>
#include <optional>

#include "base/unicode.h"
#include "write/tex/escape.h"

namespace vitac {

namespace {

// Letters are at most about so wide, in parts of their size; ideographs may be parted anywhere.
constexpr double wide_letter = 0.6;

// Words wider than this share of a line are given places to break; names and labels wider than it may be broken.
constexpr double widest_word = 0.9;

// Where nothing else parts such a word, as much as this share of a line stays together.
constexpr double widest_piece = 0.4;

constexpr const char* break_place = "\\cvbreak{}";

std::size_t end_where(const std::vector<Run>& runs, std::size_t begin, std::size_t end, const auto& differs) {
    std::size_t next = begin + 1;
    while (next < end && !differs(runs[next])) {
        ++next;
    }
    return next;
}

// Its first letters or its last, up to where a line may end.
Length width_of_ideograph(const TextStyle& style) {
    return style.size;
}

Length estimated_width(const std::string& text, const TextStyle& style) {
    return style.size * (wide_letter * static_cast<double>(unicode::character_count(text)));
}

bool has_hyphen(const std::string& text) {
    return text.find('-') != std::string::npos || text.find("–") != std::string::npos ||
           text.find("—") != std::string::npos;
}

std::string with_ties(const std::string& escaped) {
    std::string result = escaped;
    std::replace(result.begin(), result.end(), ' ', '~');
    return result;
}

// Blanks at the ends stay outside of commands: behind a command's name TeX would swallow them.
struct Trimmed {
    std::string before;
    std::string text;
    std::string after;
};

Trimmed trimmed_text(const std::string& text) {
    const std::size_t begin = std::min(text.find_first_not_of(' '), text.size());
    const std::size_t end = text.find_last_not_of(' ') + 1;  // npos + 1 is 0
    return begin >= end ? Trimmed{text, "", ""}
                        : Trimmed{text.substr(0, begin), text.substr(begin, end - begin), text.substr(end)};
}

// Behind \\ braces are needed only where it would take what follows for its star or argument.
std::string without_needless_braces(std::string text) {
    constexpr std::string_view line_end = "\\\\{}\n";
    for (std::size_t at = text.find(line_end); at != std::string::npos; at = text.find(line_end, at + 1)) {
        const std::size_t next = text.find_first_not_of(" \n", at + line_end.size());
        if (next == std::string::npos || (text[next] != '[' && text[next] != '*')) {
            text.erase(at + 2, 2);
        }
    }
    return text;
}

// Lines of Chinese, Japanese and Korean end between any two letters; babel sees to that.
bool may_break_anywhere(const Run& run) {
    static const std::set<std::string> scripts = {"Bopo", "Hang", "Hani", "Hira", "Kana"};
    return scripts.contains(run.script);
}

// A letter by itself, as in "α-stable", is no text in Greek.
bool is_sign(const std::string& text) {
    const std::size_t begin = std::min(text.find_first_not_of(' '), text.size());
    std::size_t offset = begin;
    const char32_t first = begin < text.size() ? unicode::decode(text, offset) : U'\0';
    return text.find_first_not_of(' ', offset) == std::string::npos && is_sign_of_mathematics(first);
}

// The dot that the layout puts between two values; a blank before it does not break.
bool is_dot_of_layout(const Run& run) {
    return !run.span.known() && (run.text == "\u00A0· " || run.text == " · ");
}

// No line begins with a dash, and none ends in a range of years.
std::string with_tied_dashes(std::string text) {
    const auto is_digit = [&](std::size_t at) { return at < text.size() && text[at] >= '0' && text[at] <= '9'; };
    for (const std::string_view dash : {" – ", " — "}) {
        for (std::size_t at = text.find(dash); at != std::string::npos; at = text.find(dash, at + 1)) {
            const std::size_t last = at + dash.size() - 1;
            text[last] = at > 0 && is_digit(at - 1) && is_digit(last + 1) ? '~' : ' ';
            text[at] = '~';
        }
    }
    return text;
}

// Brackets look the other way in text from right to left, which TeX leaves to us.
bool is_bracket(char32_t character) {
    return std::u32string_view(U"()[]{}<>«»‹›").find(character) != std::u32string_view::npos;
}

bool is_blank(const Run& run) {
    return run.text.find_first_not_of(" \n") == std::string::npos;
}

// Where all text is from right to left, so is the order of its fields.
bool is_right_to_left(const std::vector<Run>& runs) {
    const auto turns = [](const Run& run) { return run.level > 0; };
    return std::any_of(runs.begin(), runs.end(), turns) &&
           std::all_of(runs.begin(), runs.end(), [&](const Run& run) { return turns(run) || is_blank(run); });
}

}  // namespace

std::string TexInline::write(const std::vector<Run>& runs, const TexPlace& place) {
    wide_words_ = find_wide_words(runs, place, Ties::Hold);
    loose_runs_.clear();
    for (const auto& [run, begin] : wide_words_) {
        loose_runs_.insert(run);
    }
    wide_words_ = find_wide_words(runs, place, Ties::Ignore);
    unbroken_ = {};
    sign_before_ = false;
    const Range whole{runs, 0, runs.size()};
    return without_needless_braces(place.level == 0 && is_right_to_left(runs)
                                       ? turned(whole, place, &TexInline::write_fields)
                                       : write_fields(whole, place));
}

// Words go on from run to run.
std::set<TexInline::WordPiece> TexInline::find_wide_words(const std::vector<Run>& runs, const TexPlace& place,
                                                          Ties ties) {
    std::set<WordPiece> wide;
    std::vector<WordPiece> word;
    Length width;
    const auto end_word = [&] {
        if (place.width > Length{} && width > place.width * widest_word) {
            wide.insert(word.begin(), word.end());
        }
        word.clear();
        width = {};
    };
    for (const Run& run : runs) {
        if (may_break_anywhere(run)) {
            // Between its letters, but not between them and those of another script.
            width += width_of_ideograph(run.style);
            if (unicode::character_count(run.text) > 1) {
                end_word();
                width = width_of_ideograph(run.style);
            }
            continue;
        }
        const bool is_whole = run.unbreakable && ties == Ties::Hold;
        for (std::size_t begin = 0; begin < run.text.size();) {
            const std::size_t end =
                is_whole ? run.text.size() : std::min(run.text.find_first_of(" \n", begin), run.text.size());
            if (begin < end) {
                word.emplace_back(&run, begin);
                width += estimated_width(run.text.substr(begin, end - begin), run.style);
            }
            if (end < run.text.size()) {
                end_word();
            }
            begin = end + 1;
        }
    }
    end_word();
    return wide;
}

std::string TexInline::plain(const std::vector<Run>& runs) {
    std::string text;
    for (const Run& run : runs) {
        text += run.text;
    }
    std::replace(text.begin(), text.end(), '\n', ' ');
    return tex_escaped(text);
}

// --- Parts and directions --------------------------------------------------------------------------------------------

// The parts of the range that `end_of_part` finds, one after the other. What runs against the text around it and goes
// over the border of two parts is turned as one, or these parts would stand in the wrong order.
template <class EndOfPart, class WritePart>
std::string TexInline::in_parts(const Range& range, const TexPlace& place, Layer layer, const EndOfPart& end_of_part,
                                const WritePart& write_part) {
    const auto turns = [&](std::size_t i) { return range.runs[i].level > place.level; };
    std::string result;
    for (std::size_t begin = range.begin; begin < range.end;) {
        const std::size_t end = std::min(end_of_part(begin), range.end);
        if (end == range.end || !turns(end - 1) || !turns(end)) {
            result += write_part(Range{range.runs, begin, end});
            begin = end;
            continue;
        }
        std::size_t turn = end;
        while (turn > begin && turns(turn - 1)) {
            --turn;
        }
        const std::size_t turn_end =
            end_where(range.runs, end, range.end, [&](const Run& run) { return run.level <= place.level; });
        result += turn > begin ? write_part(Range{range.runs, begin, turn}) : "";
        result += turned({range.runs, turn, turn_end}, place, layer);
        begin = turn_end;
    }
    return result;
}

// Levels between are of isolates that hold nothing else: two turns that cancel each other.
std::string TexInline::turned(const Range& range, const TexPlace& place, Layer layer) {
    std::optional<int> level;
    for (std::size_t i = range.begin; i < range.end; ++i) {
        // A blank between two isolates has the level of the text that they stand in; one at an end may have none.
        if (!is_blank(range.runs[i]) || range.runs[i].level > place.level) {
            level = std::min<int>(level.value_or(range.runs[i].level), range.runs[i].level);
        }
    }
    TexPlace inside = place;
    inside.level = std::max(level.value_or(place.level + 1), place.level + 1);
    const std::string text = (this->*layer)(range, inside);
    if (inside.level % 2 == place.level % 2) {
        return text;
    }
    const bool right_to_left = inside.level % 2 == 1;
    right_to_left_ = right_to_left_ || right_to_left;
    return std::string(right_to_left ? "\\righttoleft{" : "\\lefttoright{") + text + "}";
}

// --- Fields ----------------------------------------------------------------------------------------------------------

std::string TexInline::write_fields(const Range& range, const TexPlace& place) {
    return in_parts(
        range, place, &TexInline::write_fields, [&](std::size_t begin) { return end_of_field(range.runs, begin); },
        [&](const Range& part) { return write_field(part, place); });
}

std::string TexInline::write_field(const Range& range, const TexPlace& place) {
    const auto field = vocabulary_.fields.find(range.runs[range.begin].field_name);
    const bool has_command = field != vocabulary_.fields.end() &&
                             style_of_field(range.runs, range.begin, range.end) == field->second.style_name;
    if (!has_command) {
        return write_links(range, place);
    }
    TexPlace inside = place;
    inside.around = with_change(place.around, field->second.change);
    return "\\" + field->second.name + "{" + write_links(range, inside) + "}";
}

// --- Links -----------------------------------------------------------------------------------------------------------

std::string TexInline::write_links(const Range& range, const TexPlace& place) {
    return in_parts(
        range, place, &TexInline::write_links,
        [&](std::size_t begin) {
            const std::optional<LinkId> link = range.runs[begin].link;
            return end_where(range.runs, begin, range.end, [&](const Run& run) { return run.link != link; });
        },
        [&](const Range& part) {
            return range.runs[part.begin].link ? write_link(part, place) : write_looks(part, place);
        });
}

std::string TexInline::write_link(const Range& range, const TexPlace& place) {
    links_ = true;
    const Run& first = range.runs[range.begin];
    const LinkTarget& target = document_.links[static_cast<std::size_t>(*first.link)];
    const std::string address = "{" + tex_escaped_url(target.url) + "}";
    TexPlace inside = place;
    inside.around = with_change(place.around, vocabulary_.link);
    const bool looks_like_links = looks_alike(look_of(first, document_, place.around), inside.around);
    if (looks_like_links) {
        return "\\cvlink" + address + "{" + write_looks(range, inside) + "}";
    }
    return "\\href" + address + "{" + write_looks(range, place) + "}";
}

// --- Looks -----------------------------------------------------------------------------------------------------------

std::string TexInline::write_looks(const Range& range, const TexPlace& place) {
    const auto end_of_look = [&](std::size_t begin) {
        const Run& first = range.runs[begin];
        const TextStyle look = look_of(first, document_, place.around);
        return end_where(range.runs, begin, range.end, [&](const Run& run) {
            return run.style_name != first.style_name || !looks_alike(look_of(run, document_, place.around), look);
        });
    };
    return tex_ligatures_parted(in_parts(range, place, &TexInline::write_looks, end_of_look, [&](const Range& part) {
        return in_style(range.runs[part.begin], write_text(part, place), place);
    }));
}

std::string TexInline::in_style(const Run& run, const std::string& whole, const TexPlace& place) {
    const auto [before, text, after] = trimmed_text(whole);
    const bool alike = looks_alike(look_of(run, document_, place.around), place.around);
    return alike || text.empty() ? whole : before + in_command(run, text, place) + after;
}

// `text` looks other than the text around it.
std::string TexInline::in_command(const Run& run, const std::string& text, const TexPlace& place) {
    const TextStyle look = look_of(run, document_, place.around);
    const TexChange change = change_between(place.around, look);
    const auto style = vocabulary_.styles.find(run.style_name);
    if (style != vocabulary_.styles.end() && style->second.change == change) {
        return "\\" + style->second.name + "{" + text + "}";
    }
    if (run.style_name == "superscript" || run.style_name == "subscript") {
        return "\\text" + run.style_name + "{" + text + "}";
    }
    TexChange only_slope;
    only_slope.slope = change.slope;
    if (run.style_name == "emphasis" && change.slope && change == only_slope) {
        return "\\emph{" + text + "}";
    }
    const std::string use = !run.style_name.empty()   ? run.style_name
                            : !run.field_name.empty() ? run.field_name
                                                      : place.block;
    return looks_.changed(change, text, use);
}

// --- Text ------------------------------------------------------------------------------------------------------------

// Parts that run against the text around them, each in its command.
std::string TexInline::write_text(const Range& range, const TexPlace& place) {
    std::string result;
    for (std::size_t begin = range.begin; begin < range.end;) {
        const Run& run = range.runs[begin];
        const bool turns = run.level > place.level;
        const std::size_t end = turns ? end_where(range.runs, begin, range.end,
                                                  [&](const Run& other) { return other.level <= place.level; })
                                      : begin + 1;
        result += turns ? turned({range.runs, begin, end}, place, &TexInline::write_text) : write_run(run, place);
        begin = end;
    }
    return result;
}

std::string TexInline::write_run(const Run& run, const TexPlace& place) {
    if (run.field == RunField::PageNumber) {
        return "\\thepage";
    }
    if (run.field == RunField::PageCount) {
        page_count_ = true;
        return "\\pageref*{LastPage}";
    }
    if (is_dot_of_layout(run)) {
        return " \\cvdot ";
    }
    note_unusual(run);
    std::string whole;
    if (run.unbreakable && !loose_runs_.contains(&run)) {
        whole = escaped(run.text, run);
        whole = has_hyphen(run.text) ? "\\mbox{" + whole + "}" : with_ties(whole);
    } else {
        whole = with_tied_dashes(breakable(run.text, run, place));
    }
    const auto [before, text, after] = trimmed_text(whole);
    return before + in_script(run, text, place) + after;
}

std::string TexInline::breakable(const std::string& text, const Run& run, const TexPlace& place) {
    std::string result;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find_first_of(" \n", begin), text.size());
        const std::string word = text.substr(begin, end - begin);
        result += wide_words_.contains({&run, begin}) ? in_pieces(word, run, place) : escaped(word, run);
        const std::size_t blanks = std::min(text.find_first_not_of(" \n", end), text.size());
        unbroken_ = blanks > end ? Length{} : unbroken_;
        result += tex_escaped(text.substr(end, blanks - end));
        begin = blanks;
    }
    return result;
}

// Wide words get places where a line may end, as addresses do: after signs, else between letters.
std::string TexInline::in_pieces(const std::string& word, const Run& run, const TexPlace& place) {
    std::set<std::size_t> places;
    for (const unicode::BreakOpportunity& opportunity : unicode::line_breaks(word, run.style.language)) {
        places.insert(opportunity.offset);
    }
    std::string result;
    std::size_t from = 0;
    for (const std::size_t boundary : unicode::grapheme_boundaries(word)) {
        const std::string piece = word.substr(from, boundary - from);
        const Length width = unbroken_ + estimated_width(piece, run.style);
        const bool is_end = boundary == word.size();
        const bool may_break = (places.contains(boundary) && !is_end) || width > place.width * widest_piece;
        if (!piece.empty() && (may_break || is_end)) {
            result += escaped(piece, run) + (may_break ? break_place : "");
            unbroken_ = may_break ? Length{} : width;
            from = boundary;
        }
    }
    return result;
}

std::string TexInline::escaped(const std::string& text, const Run& run) {
    if (run.level % 2 == 0) {
        sign_before_ = false;
        return tex_escaped(text);
    }
    std::string result;
    for (std::size_t offset = 0; offset < text.size();) {
        const std::size_t begin = offset;
        const char32_t character = unicode::decode(text, offset);
        const std::string one = tex_escaped(text.substr(begin, offset - begin));
        const bool is_sign = unicode::is_punctuation(character) && !is_bracket(character) && character != U'-';
        result += is_sign && sign_before_ ? "{\\kern0pt}" : "";
        result += is_bracket(character) ? "\\turned{" + one + "}" : one;
        sign_before_ = is_sign;
    }
    return result;
}

std::string TexInline::in_script(const Run& run, std::string text, const TexPlace& place) {
    const bool is_fallback =
        std::find(document_.fallback.begin(), document_.fallback.end(), run.style.family) != document_.fallback.end();
    const bool other_script = !run.script.empty() && run.script != "Latn" && !is_sign(run.text);
    if ((!is_fallback && !other_script) || run.text.find_first_not_of(" \n") == std::string::npos) {
        return text;
    }
    const FontFamily& family = document_.families[static_cast<std::size_t>(run.style.family)];
    const std::string base = script_word(run.script, is_fallback ? family.languages : std::vector<std::string>{});
    const auto known = std::find_if(scripts_.begin(), scripts_.end(), [&](const TexScript& script) {
        return (script.word == base || script.word.substr(0, script.word.size() - 1) == base) &&
               script.own_family == is_fallback && (!is_fallback || script.family == run.style.family);
    });
    if (known != scripts_.end()) {
        return "\\in" + known->word + "{" + text + "}";
    }
    TexScript script{.word = base,
                     .script = run.script,
                     .family = is_fallback ? run.style.family : place.around.family,
                     .own_family = is_fallback,
                     .first = run.span};
    for (char letter = 'B'; letter <= 'Z'; ++letter) {
        const bool taken = std::any_of(scripts_.begin(), scripts_.end(),
                                       [&](const TexScript& other) { return other.word == script.word; });
        if (!taken) {
            break;
        }
        script.word = base + letter;
    }
    scripts_.push_back(script);
    return "\\in" + script.word + "{" + text + "}";
}

void TexInline::note_unusual(const Run& run) {
    if (!run.script.empty() && run.script != "Latn" && !is_sign(run.text)) {
        return;  // its command has a substitute
    }
    for (std::size_t offset = 0; offset < run.text.size();) {
        const char32_t character = unicode::decode(run.text, offset);
        std::string alone;
        unicode::append(alone, character);
        if (!is_known_to_pdftex(character) && tex_escaped(alone) == alone) {
            unusual_.try_emplace(character, run.span);
        }
    }
}

}  // namespace vitac
