// Signs that depend on where they are printed: quotation marks by language, emoji as the layout wants them.
#include "style/signs.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>
#include <vector>

#include "base/unicode_language.h"

namespace vitac {

namespace {

constexpr char32_t joiner = 0x200D;
constexpr char32_t picture_form = 0xFE0F;

// --- Quotation marks -------------------------------------------------------------------------------------------------

constexpr std::string_view open_double = "“";
constexpr std::string_view close_double = "”";
constexpr std::string_view open_single = "‘";
constexpr std::string_view close_single = "’";

bool is_english(const unicode::Quotes& quotes) {
    return quotes == unicode::Quotes{std::string(open_double), std::string(close_double), std::string(open_single),
                                     std::string(close_single)};
}

// French sets a narrow blank inside its marks, but not in Switzerland.
unicode::Quotes spaced_quotes(const std::string& language) {
    constexpr const char* narrow_blank = "\u202F";
    unicode::Quotes quotes = unicode::quotes_of(language);
    const bool french = language == "fr" || (language.starts_with("fr-") && language != "fr-CH");
    if (french) {
        quotes.open += narrow_blank;
        quotes.close.insert(0, narrow_blank);
        quotes.inner_open += narrow_blank;
        quotes.inner_close.insert(0, narrow_blank);
    }
    return quotes;
}

struct Mark {
    std::size_t piece = 0;
    std::size_t offset = 0;
    std::string_view sign;
    std::string printed;
};

// An apostrophe looks like the end of a quotation, and stands before a letter more often than not.
bool is_apostrophe(std::string_view text, std::size_t behind) {
    return behind < text.size() && unicode::is_letter(unicode::decode(text, behind));
}

std::vector<Mark> find_marks(const RichText& text) {
    std::vector<Mark> marks;
    for (std::size_t piece = 0; piece < text.inlines.size(); ++piece) {
        const Inline& here = text.inlines[piece];
        if (here.marks.code || !here.language.empty()) {
            continue;
        }
        for (const std::string_view sign : {open_double, close_double, open_single, close_single}) {
            for (std::size_t at = here.text.find(sign); at != std::string::npos; at = here.text.find(sign, at + 1)) {
                if (sign != close_single || !is_apostrophe(here.text, at + sign.size())) {
                    marks.push_back({piece, at, sign, {}});
                }
            }
        }
    }
    std::sort(marks.begin(), marks.end(),
              [](const Mark& a, const Mark& b) { return std::pair(a.piece, a.offset) < std::pair(b.piece, b.offset); });
    return marks;
}

// Marks that close one that was opened; whatever is left alone was meant as it stands.
std::vector<Mark> paired(std::vector<Mark> marks, const unicode::Quotes& quotes) {
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i < marks.size(); ++i) {
        const bool closes = marks[i].sign == close_double || marks[i].sign == close_single;
        if (!closes) {
            open.push_back(i);
            continue;
        }
        const bool is_double = marks[i].sign == close_double;
        const auto partner = std::find_if(open.rbegin(), open.rend(), [&](std::size_t candidate) {
            return (marks[candidate].sign == open_double) == is_double;
        });
        if (partner != open.rend()) {
            marks[*partner].printed = is_double ? quotes.open : quotes.inner_open;
            marks[i].printed = is_double ? quotes.close : quotes.inner_close;
            open.erase(partner.base() - 1, open.end());
        }
    }
    std::erase_if(marks, [](const Mark& mark) { return mark.printed.empty(); });
    return marks;
}

bool replace_quotes(RichText& text, const unicode::Quotes& quotes) {
    const std::vector<Mark> marks = paired(find_marks(text), quotes);
    for (auto mark = marks.rbegin(); mark != marks.rend(); ++mark) {
        text.inlines[mark->piece].text.replace(mark->offset, mark->sign.size(), mark->printed);
    }
    return !marks.empty();
}

// --- Emoji -----------------------------------------------------------------------------------------------------------

// Joiners and forms belong to the picture before them; by themselves they belong to letters.
bool is_part_of_picture(char32_t character, bool behind_picture) {
    return character == joiner || character == picture_form ? behind_picture : unicode::is_emoji(character);
}

bool has_emoji(std::string_view text) {
    for (std::size_t offset = 0; offset < text.size();) {
        if (unicode::is_emoji(unicode::decode(text, offset))) {
            return true;
        }
    }
    return false;
}

// Of the blanks around a picture one is left, and none at the edges of the text.
bool drop_emoji(RichText& text) {
    bool dropped = false;
    bool after_blank = true;
    for (Inline& piece : text.inlines) {
        if (!dropped && !has_emoji(piece.text)) {
            after_blank = piece.text.empty() ? after_blank : piece.text.ends_with(' ');
            continue;
        }
        std::string kept;
        bool behind_picture = false;
        for (std::size_t offset = 0; offset < piece.text.size();) {
            const std::size_t begin = offset;
            const char32_t character = unicode::decode(piece.text, offset);
            if (is_part_of_picture(character, behind_picture)) {
                behind_picture = true;
                dropped = true;
            } else if (character != U' ' || !behind_picture || !after_blank) {
                kept += piece.text.substr(begin, offset - begin);
                after_blank = character == U' ';
                behind_picture = false;
            }
        }
        piece.text = std::move(kept);
    }
    return dropped;
}

}  // namespace

std::optional<RichText> with_printed_signs(const RichText& text, const std::string& language, EmojiForm emoji) {
    const unicode::Quotes quotes = spaced_quotes(language);
    if (emoji == EmojiForm::Set && is_english(quotes)) {
        return std::nullopt;  // by far the most texts: not even copied
    }
    RichText printed = text;
    const bool other_pictures = emoji == EmojiForm::Drop && drop_emoji(printed);
    const bool other_quotes = !is_english(quotes) && replace_quotes(printed, quotes);
    if (!other_pictures && !other_quotes) {
        return std::nullopt;
    }
    return other_pictures ? trimmed(printed) : printed;
}

}  // namespace vitac
