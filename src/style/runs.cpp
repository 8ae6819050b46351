// Text in the styles of the layout: RichText becomes runs.
#include "style/runs.h"

#include <algorithm>
#include <utility>

#include "base/range_dashes.h"
#include "style/links.h"
#include "style/signs.h"

namespace vitac {

namespace {

constexpr Problem<std::string> unclickable_link{Severity::Warning, "unclickable-link",
                                                "`{}` cannot be clicked in a document"};
constexpr Problem<std::size_t> long_link{Severity::Warning, "long-link",
                                         "an address of {} characters is too long to be clicked"};
constexpr Problem<std::string, std::string> low_contrast{Severity::Warning, "low-contrast",
                                                         "text in {} is hard to read: its contrast is {}"};

// An address in a message: the whole of a long one says nothing more.
constexpr std::size_t longest_url_in_message = 80;

// Sizes that em and rise can lead to, whatever they are multiplied with.
constexpr Length least_size = 4_pt;
constexpr Length most_size = 96_pt;

std::string shortened(const std::string& url) {
    std::size_t end = std::min(url.size(), longest_url_in_message);
    while (end < url.size() && end > 0 && (static_cast<unsigned char>(url[end]) & 0xC0) == 0x80) {
        --end;
    }
    return end == url.size() ? url : url.substr(0, end) + "...";
}

TextStyle changed(TextStyle style, const StyleChange& change, const std::map<std::string, FamilyId>& fonts) {
    const auto set = [](auto& target, const auto& value) {
        if (value) {
            target = *value;
        }
    };
    if (change.font) {
        style.family = fonts.at(*change.font);
    }
    set(style.weight, change.weight);
    set(style.color, change.color);
    set(style.caps, change.caps);
    set(style.figures, change.figures);
    set(style.ligatures, change.ligatures);
    set(style.underline, change.underline);
    set(style.strike, change.strike);
    if (change.slope) {
        const bool italic = *change.slope == SlopeChange::Italic ||
                            (*change.slope == SlopeChange::Toggle && style.slope == Slope::Upright);
        style.slope = italic ? Slope::Italic : Slope::Upright;
    }
    if (change.size) {
        style.size = std::clamp(change.size->at(style.size), least_size, most_size);
    }
    if (change.tracking) {
        style.tracking = change.tracking->at(style.size);
    }
    if (change.rise) {
        style.rise = change.rise->at(style.size);
    }
    return style;
}

enum class Extent { None, Part, Whole };

// How much of the text has the mark.
Extent extent_of(bool Marks::*mark, const RichText& text) {
    bool all = true;
    bool any = false;
    for (const Inline& piece : text.inlines) {
        if (piece.kind == Inline::Kind::Text && piece.text.find_first_not_of(' ') != std::string::npos) {
            all = all && piece.marks.*mark;
            any = any || piece.marks.*mark;
        }
    }
    return !any ? Extent::None : all ? Extent::Whole : Extent::Part;
}

// Bold or italics over a whole field distinguish nothing in it, and are for the layout to say. Where the source marks a
// part of the field, it says itself what stands out, and the style's own bold or italics give way.
struct FieldMarks {
    Marks ignored;
    Look look;
};

FieldMarks settle_marks(const RichText& text, Look look, const Look& body) {
    const Extent strong = extent_of(&Marks::strong, text);
    const Extent emphasis = extent_of(&Marks::emphasis, text);
    Marks ignored;
    ignored.strong = strong == Extent::Whole;
    ignored.emphasis = emphasis == Extent::Whole;
    ignored.underline = extent_of(&Marks::underline, text) == Extent::Whole;
    look.style.weight = strong == Extent::Part ? body.style.weight : look.style.weight;
    look.style.slope = emphasis == Extent::Part ? body.style.slope : look.style.slope;
    return {ignored, look};
}

// The text of the link that begins at piece `first`.
std::string label_of_link(const RichText& text, std::size_t first) {
    std::string label;
    for (std::size_t i = first; i < text.inlines.size() && text.inlines[i].link == text.inlines[first].link; ++i) {
        label += text.inlines[i].text;
    }
    return label;
}

}  // namespace

RunBuilder::RunBuilder(const Layout& layout, const Families& families, std::string language,
                       std::vector<LinkTarget>& links, Diagnostics& diagnostics)
    : layout_(layout),
      families_(families),
      language_(std::move(language)),
      links_(links),
      diagnostics_(diagnostics),
      grounds_{layout.page.background} {
    for (const ColumnFormat& column : layout.columns) {
        if (column.background) {
            grounds_.push_back(*column.background);
        }
    }
}

Look RunBuilder::body() const {
    Look base;
    base.style.family = families_.by_role.at("body");
    base.style.language = language_;
    return look("body", base);
}

Look RunBuilder::look(const std::string& style, const Look& around) const {
    Look result = around;
    result.name = style == "body" ? "" : style;
    const auto change = layout_.styles.find(style);
    if (change != layout_.styles.end()) {
        result.style = changed(around.style, change->second, families_.by_role);
        result.link = change->second.link.value_or(around.link);
    }
    return result;
}

Look RunBuilder::link_look(const Look& around) const {
    return around.link == "none" ? around : look(around.link, around);
}

Runs RunBuilder::text(const RichText& as_read, const Look& around, const RunOptions& options) {
    const std::optional<RichText> printed = with_printed_signs(as_read, language_, layout_.emoji);
    const RichText& text = printed ? *printed : as_read;
    const auto [ignored, look] =
        options.marks == MarkUse::Kept ? FieldMarks{{}, around} : settle_marks(text, around, body());
    Runs runs;
    std::optional<LinkId> open_link;
    for (std::size_t i = 0; i < text.inlines.size(); ++i) {
        const Inline& piece = text.inlines[i];
        if (!piece.link) {
            open_link.reset();
        } else if (i == 0 || piece.link != text.inlines[i - 1].link) {
            open_link = link(piece.link->url, link_description(label_of_link(text, i), options.about, piece.link->url),
                             piece.link->span);
        }
        Look here = open_link ? link_look(marked(piece, ignored, look)) : marked(piece, ignored, look);
        if (piece.color && layout_.source_colors) {
            here.style.color = piece.color->color;
        }
        Run run = plain(piece.marks.code ? piece.text : with_range_dashes(piece.text), here, piece.span);
        run.link = open_link;
        run.role = options.role != Role::Text                  ? options.role
                   : piece.marks.strong && !ignored.strong     ? Role::Strong
                   : piece.marks.emphasis && !ignored.emphasis ? Role::Emphasis
                                                               : Role::Text;
        if (!piece.language.empty()) {
            run.style.language = piece.language;
        }
        runs.push_back(std::move(run));
    }
    return runs;
}

Look RunBuilder::marked(const Inline& piece, const Marks& ignored, const Look& look_around) const {
    Look result = look_around;
    const auto apply = [&](bool mark, const char* style) {
        if (mark) {
            result = look(style, result);
        }
    };
    apply(piece.marks.strong && !ignored.strong, "strong");
    apply(piece.marks.emphasis && !ignored.emphasis, "emphasis");
    apply(piece.marks.code, "code");
    apply(piece.marks.superscript, "superscript");
    apply(piece.marks.subscript, "subscript");
    result.style.underline = result.style.underline || (piece.marks.underline && !ignored.underline);
    result.style.strike = result.style.strike || piece.marks.strike;
    return result;
}

Run RunBuilder::plain(std::string text, const Look& look, Span span) {
    Run run;
    run.text = std::move(text);
    run.style = look.style;
    run.style.color = readable(look.style.color, span);
    run.style_name = look.name;
    run.span = span;
    return run;
}

Run RunBuilder::between(const std::string& join, const Look& look) {
    const bool has_sign = join.find_first_not_of(' ') != std::string::npos;
    return plain(has_sign && join.starts_with(' ') ? "\u00A0" + join.substr(1) : join, look);
}

std::optional<LinkId> RunBuilder::link(const std::string& url, const std::string& description, Span span) {
    if (url.empty()) {
        return std::nullopt;
    }
    if (!is_clickable(url)) {
        diagnostics_.add(unclickable_link.at(span, shortened(url))
                             .with_hint("only http, https, mailto and tel addresses can; the text is kept"));
        return std::nullopt;
    }
    if (url.size() > longest_clickable_url) {
        diagnostics_.add(
            long_link.at(span, url.size())
                .with_hint(fmt::format("at most {} characters can; the text is kept", longest_clickable_url)));
        return std::nullopt;
    }
    links_.push_back({encoded_url(url), description});
    return LinkId{static_cast<std::uint32_t>(links_.size() - 1)};
}

// Text in a colour too near to the paper's cannot be read by everyone. Each colour is judged once.
Color RunBuilder::readable(Color color, Span span) {
    if (const auto known = readable_.find(color); known != readable_.end()) {
        return known->second;
    }
    Color result = color;
    for (const Color ground : grounds_) {
        const double ratio = contrast_ratio(result, ground);
        if (ratio >= layout_.least_contrast || layout_.contrast == ContrastPolicy::Keep) {
            continue;
        }
        if (layout_.contrast == ContrastPolicy::Fix) {
            result = with_contrast(result, ground, layout_.least_contrast);
        } else {
            diagnostics_.add(
                low_contrast.at(span, to_hex(color), fmt::format("{:.2f}", ratio))
                    .with_hint(fmt::format("{:g} is the least; `contrast: fix` darkens it", layout_.least_contrast)));
        }
    }
    readable_[color] = result;
    return result;
}

Color RunBuilder::printed(Color color) const {
    Color result = color;
    for (const Color ground : grounds_) {
        const bool is_light = contrast_ratio(result, ground) < layout_.least_contrast;
        result = is_light && layout_.contrast == ContrastPolicy::Fix
                     ? with_contrast(result, ground, layout_.least_contrast)
                     : result;
    }
    return result;
}

std::string plain_text(const Runs& runs) {
    std::string result;
    for (const Run& run : runs) {
        result += run.text;
    }
    return result;
}

void append(Runs& runs, Runs more) {
    std::move(more.begin(), more.end(), std::back_inserter(runs));
}

}  // namespace vitac
