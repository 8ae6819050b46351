// The runs of one paragraph as LaTeX: commands for what things are, escaped text inside.
#include "write/tex/inline_text.h"

#include <algorithm>

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

// Where all text is from right to left, so is the order of its fields.
bool is_right_to_left(const std::vector<Run>& runs) {
    const auto is_blank = [](const Run& run) { return run.text.find_first_not_of(" \n") == std::string::npos; };
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
    base_level_ = is_right_to_left(runs) ? 1 : 0;
    right_to_left_ = right_to_left_ || base_level_ > 0;
    const std::string text = without_needless_braces(write_fields({runs, 0, runs.size()}, place));
    return base_level_ > 0 ? "\\righttoleft{" + text + "}" : text;
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

// --- Fields ----------------------------------------------------------------------------------------------------------

std::string TexInline::write_fields(const Range& range, const TexPlace& place) {
    std::string result;
    for (std::size_t begin = range.begin; begin < range.end;) {
        const std::size_t end = std::min(end_of_field(range.runs, begin), range.end);
        const auto field = vocabulary_.fields.find(range.runs[begin].field_name);
        const bool has_command =
            field != vocabulary_.fields.end() && style_of_field(range.runs, begin, end) == field->second.style_name;
        if (has_command) {
            const TexPlace inside{place.block, with_change(place.around, field->second.change), place.width};
            result += "\\" + field->second.name + "{" + write_links({range.runs, begin, end}, inside) + "}";
        } else {
            result += write_links({range.runs, begin, end}, place);
        }
        begin = end;
    }
    return result;
}

// --- Links -----------------------------------------------------------------------------------------------------------

std::string TexInline::write_links(const Range& range, const TexPlace& place) {
    std::string result;
    for (std::size_t begin = range.begin; begin < range.end;) {
        const std::optional<LinkId> link = range.runs[begin].link;
        const std::size_t end =
            end_where(range.runs, begin, range.end, [&](const Run& run) { return run.link != link; });
        result += link ? write_link({range.runs, begin, end}, place) : write_looks({range.runs, begin, end}, place);
        begin = end;
    }
    return result;
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
    std::string result;
    for (std::size_t begin = range.begin; begin < range.end;) {
        const Run& first = range.runs[begin];
        const TextStyle look = look_of(first, document_, place.around);
        const std::size_t end = end_where(range.runs, begin, range.end, [&](const Run& run) {
            return run.style_name != first.style_name || !looks_alike(look_of(run, document_, place.around), look);
        });
        result += in_style(first, write_text({range.runs, begin, end}, place), place);
        begin = end;
    }
    return tex_ligatures_parted(result);
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

std::string TexInline::write_text(const Range& range, const TexPlace& place) {
    return write_directed(range, base_level_, place);
}

// Parts that run against the text around them, each in its command.
std::string TexInline::write_directed(const Range& range, int level, const TexPlace& place) {
    std::string result;
    for (std::size_t begin = range.begin; begin < range.end;) {
        if (range.runs[begin].level <= level) {
            result += write_run(range.runs[begin], place);
            ++begin;
            continue;
        }
        const std::size_t end =
            end_where(range.runs, begin, range.end, [&](const Run& run) { return run.level <= level; });
        const bool right_to_left = level % 2 == 0;
        right_to_left_ = right_to_left_ || right_to_left;
        result += std::string(right_to_left ? "\\righttoleft{" : "\\lefttoright{") +
                  write_directed({range.runs, begin, end}, level + 1, place) + "}";
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
    note_unusual(run);
    std::string whole;
    if (run.unbreakable && !loose_runs_.contains(&run)) {
        whole = tex_escaped(run.text);
        whole = has_hyphen(run.text) ? "\\mbox{" + whole + "}" : with_ties(whole);
    } else {
        whole = breakable(run.text, run, place);
    }
    const auto [before, text, after] = trimmed_text(whole);
    return before + in_script(run, text, place) + after;
}

std::string TexInline::breakable(const std::string& text, const Run& run, const TexPlace& place) {
    std::string result;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find_first_of(" \n", begin), text.size());
        const std::string word = text.substr(begin, end - begin);
        result += wide_words_.contains({&run, begin}) ? in_pieces(word, run, place) : tex_escaped(word);
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
            result += tex_escaped(piece) + (may_break ? break_place : "");
            unbroken_ = may_break ? Length{} : width;
            from = boundary;
        }
    }
    return result;
}

std::string TexInline::in_script(const Run& run, std::string text, const TexPlace& place) {
    const bool is_fallback =
        std::find(document_.fallback.begin(), document_.fallback.end(), run.style.family) != document_.fallback.end();
    const bool other_script = !run.script.empty() && run.script != "Latn";
    if ((!is_fallback && !other_script) || run.text.find_first_not_of(" \n") == std::string::npos) {
        return text;
    }
    const auto known = std::find_if(scripts_.begin(), scripts_.end(), [&](const TexScript& script) {
        return script.script == run.script && script.own_family == is_fallback &&
               (!is_fallback || script.family == run.style.family);
    });
    if (known != scripts_.end()) {
        return "\\in" + known->word + "{" + text + "}";
    }
    const FontFamily& family = document_.families[static_cast<std::size_t>(run.style.family)];
    TexScript script{.word = script_word(run.script, is_fallback ? family.languages : std::vector<std::string>{}),
                     .script = run.script,
                     .family = is_fallback ? run.style.family : place.around.family,
                     .own_family = is_fallback,
                     .first = run.span};
    const std::string base = script.word;
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
    if (!run.script.empty() && run.script != "Latn") {
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
