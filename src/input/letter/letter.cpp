// A cover letter in Markdown: who it goes to, when, what about and how it ends stand in the front matter.
#include <fmt/core.h>

#include <algorithm>
#include <chrono>
#include <utility>

#include "base/long_date.h"
#include "base/unicode.h"
#include "base/yaml.h"
#include "input/markdown/markdown.h"
#include "input/read.h"
#include "input/read_file.h"

namespace vitac {

namespace {

constexpr Problem<std::string> unknown_letter_field{Severity::Warning, "unknown-letter-field",
                                                    "unknown field `{}` in the front matter of a letter"};
constexpr Problem<std::string> letter_field_not_text{Severity::Warning, "letter-field-not-text",
                                                     "`{}` of a letter is text, or a list of lines"};
constexpr Problem<std::string> no_such_day{Severity::Warning, "no-such-day",
                                           "there is no day `{}`; it is printed as it is"};
constexpr Problem<> letter_without_date{Severity::Warning, "letter-without-date", "the letter has no date"};
constexpr Problem<> letter_without_text{Severity::Warning, "letter-without-text", "the letter says nothing"};

const std::vector<std::string> fields = {"recipient", "date", "subject", "closing", "language"};
// What a page of Jekyll may have besides: it says nothing about a letter.
const std::vector<std::string> fields_of_sites = {"lang", "layout", "permalink", "published", "sitemap", "title"};

// --- The front matter ----------------------------------------------------------------------------------------------

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        lines.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return lines;
}

std::vector<std::string> lines_in(const yaml::Member& member, Diagnostics& diagnostics) {
    if (member.value.is_scalar()) {
        return lines_of(member.value.text);
    }
    std::vector<std::string> lines;
    for (const yaml::Node& item : member.value.items) {
        if (item.is_scalar()) {
            lines.push_back(item.text);
        } else {
            diagnostics.add(letter_field_not_text.at(item.span, member.key));
        }
    }
    if (member.value.is_map()) {
        diagnostics.add(letter_field_not_text.at(member.value.span, member.key));
    }
    return lines;
}

std::string line_in(const yaml::Member& member, Diagnostics& diagnostics) {
    std::string line;
    for (const std::string& part : lines_in(member, diagnostics)) {
        line += (line.empty() ? "" : " ") + part;
    }
    return line;
}

// "2026-03-01"; any other text is printed as it is.
std::optional<CalendarDate> iso_date(const std::string& text) {
    constexpr std::size_t year_digits = 4;
    constexpr std::size_t part_digits = 2;
    const auto number = [&](std::size_t begin, std::size_t digits) {
        const std::string part = text.substr(begin, digits);
        return part.find_first_not_of("0123456789") == std::string::npos ? std::stoi(part) : 0;
    };
    constexpr std::size_t length = year_digits + 1 + part_digits + 1 + part_digits;
    if (text.size() != length || text[year_digits] != '-' || text[year_digits + 1 + part_digits] != '-') {
        return std::nullopt;
    }
    return CalendarDate{number(0, year_digits), number(year_digits + 1, part_digits),
                        number(year_digits + 1 + part_digits + 1, part_digits)};
}

void read_date(const yaml::Member& member, Letter& letter, Diagnostics& diagnostics) {
    letter.date_text = line_in(member, diagnostics);
    letter.date_span = member.value.span;
    const std::optional<CalendarDate> date = iso_date(letter.date_text);
    if (date && unicode::is_date(*date)) {
        letter.date = {.year = date->year, .month = date->month, .day = date->day};
    } else if (date) {
        diagnostics.add(no_such_day.at(member.value.span, letter.date_text));
    }
}

void read_field(const yaml::Member& member, Letter& letter, Diagnostics& diagnostics) {
    if (member.key == "recipient") {
        letter.recipient = lines_in(member, diagnostics);
        letter.recipient_span = member.value.span;
    } else if (member.key == "date") {
        read_date(member, letter, diagnostics);
    } else if (member.key == "subject") {
        letter.subject = line_in(member, diagnostics);
        letter.subject_span = member.value.span;
    } else if (member.key == "closing") {
        letter.closing = lines_in(member, diagnostics);
        letter.closing_span = member.value.span;
    } else if (member.key == "language" || member.key == "lang") {
        letter.language = unicode::canonical_language(line_in(member, diagnostics)).value_or("");
    } else if (std::find(fields_of_sites.begin(), fields_of_sites.end(), member.key) == fields_of_sites.end()) {
        const std::string nearest = nearest_word(member.key, fields);
        diagnostics.add(unknown_letter_field.at(member.key_span, member.key)
                            .with_hint(nearest.empty()
                                           ? "there is `recipient`, `date`, `subject`, `closing`, `language`"
                                           : "did you mean `" + nearest + "`?"));
    }
}

// The day of SOURCE_DATE_EPOCH: the only clock that reaches an output.
void add_date_of_build(Letter& letter, World& world, Span page, Diagnostics& diagnostics) {
    if (!letter.date_text.empty()) {
        return;
    }
    const std::optional<std::int64_t> seconds = world.source_date();
    if (!seconds) {
        diagnostics.add(letter_without_date.at({page.source, page.begin, page.begin})
                            .with_hint("write `date: 2026-03-01` in its front matter, or set SOURCE_DATE_EPOCH"));
        return;
    }
    const std::chrono::year_month_day day{
        std::chrono::floor<std::chrono::days>(std::chrono::sys_seconds(std::chrono::seconds(*seconds)))};
    letter.date = {.year = static_cast<int>(day.year()),
                   .month = static_cast<int>(static_cast<unsigned>(day.month())),
                   .day = static_cast<int>(static_cast<unsigned>(day.day()))};
    letter.date_text = fmt::format("{:04}-{:02}-{:02}", letter.date.year, letter.date.month, letter.date.day);
}

// --- The text ------------------------------------------------------------------------------------------------------

using markdown::Block;
using markdown::BlockKind;

// Recursion is bounded by markdown::deepest_nesting.
class BodyReader {
public:
    std::vector<LetterPart> read(const std::vector<Block>& blocks) {
        for (const Block& block : blocks) {
            add(block);
        }
        return std::move(parts_);
    }

private:
    void add(const Block& block) {
        if (block.kind == BlockKind::List) {
            add_list(block);
            return;
        }
        if (block.kind == BlockKind::TableRow) {
            add_text(row_text(block));
            return;
        }
        RichText text = block.text;
        if (block.kind == BlockKind::Heading) {
            for (Inline& piece : text.inlines) {
                piece.marks.strong = true;
            }
        }
        add_text(std::move(text));
        for (const Block& child : block.children) {
            add(child);
        }
    }

    // Numbers are signs enough: items that have one are paragraphs.
    void add_list(const Block& list) {
        if (!list.ordered) {
            parts_.push_back({{}, bullets_of(list)});
            return;
        }
        for (Bullet& item : bullets_of(list)) {
            add_text(std::move(item.text));
            if (!item.children.empty()) {
                parts_.push_back({{}, std::move(item.children)});
            }
        }
    }

    void add_text(RichText text) {
        text = trimmed(text);
        if (!text.empty()) {
            parts_.push_back({std::move(text), {}});
        }
    }

    static RichText row_text(const Block& row) {
        RichText text;
        for (const Block& cell : row.children) {
            const RichText words = all_text(cell);
            if (!text.empty() && !words.empty()) {
                append(text, rich_text(" · "));
            }
            append(text, words);
        }
        return text;
    }

    // What stands in lines of their own there stands in lines here.
    static RichText all_text(const Block& block) {
        RichText text = trimmed(block.text);
        for (const Block& child : block.children) {
            append_line(text, all_text(child));
        }
        return text;
    }

    // The numbers of an ordered list are part of its texts.
    static std::vector<Bullet> bullets_of(const Block& list) {
        std::vector<Bullet> bullets;
        for (const Block& item : list.children) {
            Bullet bullet;
            if (list.ordered) {
                bullet.text = rich_text(fmt::format("{}. ", bullets.size() + 1));
            }
            append(bullet.text, trimmed(item.text));
            for (const Block& child : item.children) {
                if (child.kind == BlockKind::List) {
                    std::vector<Bullet> below = bullets_of(child);
                    std::move(below.begin(), below.end(), std::back_inserter(bullet.children));
                } else if (bullet.text.empty() || (list.ordered && bullet.text.inlines.size() == 1)) {
                    append(bullet.text, all_text(child));
                } else {
                    append_line(bullet.text, all_text(child));
                }
            }
            bullets.push_back(std::move(bullet));
        }
        return bullets;
    }

    std::vector<LetterPart> parts_;
};

}  // namespace

Letter read_letter(const std::string& path, World& world, Diagnostics& diagnostics) {
    Letter letter;
    const std::optional<SourceId> source = open_text(path, world, diagnostics);
    if (!source) {
        return letter;
    }
    const markdown::Parts parts = markdown::split_front_matter(world.sources(), *source, diagnostics);
    for (const yaml::Member& member : markdown::read_front_matter(world.sources(), parts, diagnostics).members) {
        read_field(member, letter, diagnostics);
    }
    letter.body = BodyReader().read(markdown::parse(world.sources(), parts.body, diagnostics).blocks);
    if (letter.body.empty()) {
        diagnostics.add(letter_without_text.at({*source, parts.body.begin, parts.body.begin}));
    }
    add_date_of_build(letter, world, parts.body, diagnostics);
    return letter;
}

}  // namespace vitac
