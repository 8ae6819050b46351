// The rows of a layout filled with fields: lines that have a left and a right part.
#include "style/rows.h"

#include <algorithm>
#include <array>

#include "base/unicode.h"

namespace vitac {

namespace {

constexpr std::string_view words_prefix = "words.";

class Filler {
public:
    Filler(const FieldLookup& fields, RunBuilder& builder) : fields_(fields), builder_(builder) {}

    Runs fill(const Template& parts, const Look& look) {
        Runs runs;
        bool any = false;
        for (const TemplatePart& part : parts) {
            switch (part.kind) {
                case TemplatePart::Kind::Text:
                    runs.push_back(builder_.plain(part.text, look));
                    break;
                case TemplatePart::Kind::Field:
                    any = add_field(part, look, runs) || any;
                    break;
                case TemplatePart::Kind::Optional:
                    any = add_optional(part.parts, look, runs) || any;
                    break;
            }
        }
        return any || !has_fields(parts) ? runs : Runs{};
    }

    FieldValues values(const TemplatePart& field, const Look& look) {
        if (field.text.starts_with(words_prefix)) {
            std::string text = word(builder_.layout(), builder_.language(), field.text.substr(words_prefix.size()));
            return text.empty() ? FieldValues{} : FieldValues{{builder_.plain(std::move(text), look)}};
        }
        FieldValues values = fields_(field, look);
        for (Runs& value : values) {
            for (Run& run : value) {
                run.field_name = field.text;
            }
        }
        return values;
    }

private:
    static bool has_fields(const Template& parts) {
        return std::any_of(parts.begin(), parts.end(),
                           [](const TemplatePart& part) { return part.kind != TemplatePart::Kind::Text; });
    }

    bool add_field(const TemplatePart& field, const Look& look, Runs& runs) {
        FieldValues list = values(field, look);
        const Look between = builder_.look(field.style.empty() ? field.text : field.style, look);
        for (std::size_t i = 0; i < list.size(); ++i) {
            if (i > 0) {
                runs.push_back(builder_.between(join_of(field.text), between));
                runs.back().field_name = field.text;
            }
            append(runs, std::move(list[i]));
        }
        return !list.empty();
    }

    // All or nothing. Punctuation that would open the line parts nothing, so it is dropped.
    bool add_optional(const Template& parts, const Look& look, Runs& runs) {
        Runs inside;
        for (const TemplatePart& part : parts) {
            if (part.kind == TemplatePart::Kind::Text) {
                const Runs& before = inside.empty() ? runs : inside;
                const bool at_start = runs.empty() && inside.empty();
                const std::string text = at_start ? without_opening_punctuation(part.text)
                                         : part.text.starts_with(", ") && ends_sentence(before) ? part.text.substr(1)
                                                                                                : part.text;
                if (!text.empty()) {
                    inside.push_back(builder_.plain(text, look));
                }
            } else if (part.kind == TemplatePart::Kind::Optional) {
                add_optional(part.parts, look, inside);
            } else if (!add_field(part, look, inside)) {
                return false;
            }
        }
        append(runs, std::move(inside));
        return true;
    }

    // "Our paper is out!": such a title takes no comma behind it. A full stop may be that of an abbreviation, so only
    // several words that end in none are a sentence.
    static bool ends_sentence(const Runs& runs) {
        std::string text;
        for (const Run& run : runs) {
            text += run.text;
        }
        if (text.ends_with('!') || text.ends_with('?')) {
            return true;
        }
        constexpr std::ptrdiff_t least_blanks = 5;
        constexpr std::array<std::string_view, 10> abbreviations = {"Inc.", "Ltd.",  "Co.",   "Corp.", "al.",
                                                                    "etc.", "Univ.", "Dept.", "U.S.",  "Jr."};
        const std::string last = text.substr(text.find_last_of(" \n") + 1);
        return text.ends_with('.') && std::count(text.begin(), text.end(), ' ') >= least_blanks &&
               std::find(abbreviations.begin(), abbreviations.end(), last) == abbreviations.end();
    }

    static std::string without_opening_punctuation(const std::string& text) {
        std::size_t begin = 0;
        while (begin < text.size()) {
            std::size_t next = begin;
            const char32_t character = unicode::decode(text, next);
            const bool opens = character == U'(' || character == U'[' || character == U'"' || character == U'“';
            if (opens || (!unicode::is_punctuation(character) && !unicode::is_space(character))) {
                break;
            }
            begin = next;
        }
        return text.substr(begin);
    }

    const std::string& join_of(const std::string& field) const {
        const Joins& joins = builder_.layout().joins;
        return field == "links" ? joins.links : field == "contacts" ? joins.contacts : joins.notes;
    }

    const FieldLookup& fields_;
    RunBuilder& builder_;
};

// A list alone in its row makes a line of each value.
std::vector<FilledLine> lines_of(const RowFormat& row, Filler& filler, RunBuilder& builder) {
    const Look look = builder.look(block_format(builder.layout(), row.block).style, builder.body());
    const bool only_a_field =
        row.left.size() == 1 && row.left.front().kind == TemplatePart::Kind::Field && row.right.empty() && !row.run_in;
    std::vector<FilledLine> lines;
    if (only_a_field && !mentions(row.left, "links") && !mentions(row.left, "contacts")) {
        for (Runs& value : filler.values(row.left.front(), look)) {
            lines.push_back({.left = std::move(value), .right = {}, .block = row.block});
        }
    } else {
        lines.push_back({.left = filler.fill(row.left, look),
                         .right = filler.fill(row.right, look),
                         .block = row.block,
                         .run_in = row.run_in});
    }
    for (FilledLine& line : lines) {
        line.is_name = mentions(row.left, "name");
    }
    return lines;
}

// A date whose row has nothing else belongs to the row above it; where that has a right part of its own, to the one
// below.
std::vector<FilledLine> with_right_parts_joined(std::vector<FilledLine> lines) {
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (!lines[i].left.empty() || lines[i].right.empty()) {
            continue;
        }
        FilledLine* const above = i > 0 && lines[i - 1].right.empty() ? &lines[i - 1] : nullptr;
        FilledLine* const below =
            i + 1 < lines.size() && lines[i + 1].right.empty() && !lines[i + 1].run_in ? &lines[i + 1] : nullptr;
        if (FilledLine* const neighbour = above != nullptr ? above : below) {
            neighbour->right = std::move(lines[i].right);
            lines[i].right.clear();
        }
    }
    std::erase_if(lines, [](const FilledLine& line) { return line.left.empty() && line.right.empty(); });
    return lines;
}

std::vector<FilledLine> with_run_ins_joined(std::vector<FilledLine> lines, RunBuilder& builder) {
    std::vector<FilledLine> result;
    for (FilledLine& line : lines) {
        if (!line.run_in || result.empty() || result.back().left.empty()) {
            result.push_back(std::move(line));
            continue;
        }
        const Look look = builder.look(block_format(builder.layout(), result.back().block).style, builder.body());
        result.back().left.push_back(builder.plain(builder.layout().joins.run_in, look));
        append(result.back().left, std::move(line.left));
        if (result.back().right.empty()) {
            result.back().right = std::move(line.right);
        }
    }
    return result;
}

}  // namespace

Runs fill_template(const Template& parts, const Look& look, const FieldLookup& fields, RunBuilder& builder) {
    return Filler(fields, builder).fill(parts, look);
}

std::vector<FilledLine> fill_rows(const std::vector<RowFormat>& rows, const FieldLookup& fields, RunBuilder& builder) {
    Filler filler(fields, builder);
    std::vector<FilledLine> lines;
    for (const RowFormat& row : rows) {
        for (FilledLine& line : lines_of(row, filler, builder)) {
            if (!line.left.empty() || !line.right.empty()) {
                lines.push_back(std::move(line));
            }
        }
    }
    return with_run_ins_joined(with_right_parts_joined(std::move(lines)), builder);
}

}  // namespace vitac
