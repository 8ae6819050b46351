// Elements of HTML within a text, and what their attributes make of it.
#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/unicode.h"
#include "input/markdown/addresses.h"
#include "input/markdown/inline_parser.h"

namespace vitac::markdown {

namespace {

constexpr Problem<std::string> unclosed_inline_tag{Severity::Warning, "unclosed-tag", "`<{}>` has no end tag"};
constexpr Problem<std::string> unknown_tag{Severity::Warning, "unknown-tag",
                                           "the element `<{}>` is not known; its text is kept"};

struct TagEffect {
    std::string_view name;
    Effect::Kind kind;
};
constexpr TagEffect tag_effects[] = {
    {"b", Effect::Kind::Strong},      {"strong", Effect::Kind::Strong},   {"i", Effect::Kind::Emphasis},
    {"em", Effect::Kind::Emphasis},   {"cite", Effect::Kind::Emphasis},   {"u", Effect::Kind::Underline},
    {"ins", Effect::Kind::Underline}, {"s", Effect::Kind::Strike},        {"del", Effect::Kind::Strike},
    {"strike", Effect::Kind::Strike}, {"sup", Effect::Kind::Superscript}, {"sub", Effect::Kind::Subscript},
    {"code", Effect::Kind::Code},     {"tt", Effect::Kind::Code},         {"kbd", Effect::Kind::Code},
    {"samp", Effect::Kind::Code}};
// Elements without a look of their own; their attributes may give them one.
constexpr std::array<std::string_view, 22> plain_elements = {
    "span",   "font", "a",   "small", "big", "mark",    "abbr",    "q",   "var",    "time",     "label",
    "button", "nobr", "dfn", "bdi",   "bdo", "acronym", "picture", "wbr", "center", "progress", "meter"};

// The value of one CSS property in a style attribute, trimmed and in lower case.
std::string css_property(const std::string& style, std::string_view property) {
    for (std::size_t at = 0; at < style.size();) {
        const std::size_t end = std::min(style.find(';', at), style.size());
        const std::string declaration = unicode::to_lower(std::string_view(style).substr(at, end - at));
        const std::size_t colon = declaration.find(':');
        if (colon != std::string::npos && plain_text(trimmed(rich_text(declaration.substr(0, colon)))) == property) {
            std::string value = plain_text(trimmed(rich_text(declaration.substr(colon + 1))));
            return value.substr(0, value.find("!important"));
        }
        at = end + 1;
    }
    return {};
}

bool is_known_inline(std::string_view name) {
    return std::find(plain_elements.begin(), plain_elements.end(), name) != plain_elements.end() ||
           std::any_of(std::begin(tag_effects), std::end(tag_effects),
                       [&](const TagEffect& row) { return row.name == name; });
}

// "fab fa-linkedin-in" -> "linkedin", "ai ai-google-scholar" -> "google scholar"; "" where no class is of an icon.
std::string name_of_icon(std::string_view classes) {
    static constexpr std::string_view prefixes[] = {"fa-", "ai-", "bi-", "icon-"};
    static constexpr std::string_view looks[] = {"square", "alt",    "o",  "in", "f",     "solid",  "fw",
                                                 "lg",     "brands", "2x", "3x", "light", "regular"};
    for (std::size_t at = 0; at < classes.size();) {
        const std::size_t end = std::min(classes.find(' ', at), classes.size());
        const std::string_view word = classes.substr(at, end - at);
        at = end + 1;
        for (const std::string_view prefix : prefixes) {
            std::string name;
            for (std::size_t part = prefix.size(); word.starts_with(prefix) && part < word.size();) {
                const std::size_t hyphen = std::min(word.find('-', part), word.size());
                const std::string_view piece = word.substr(part, hyphen - part);
                const bool look = std::find(std::begin(looks), std::end(looks), piece) != std::end(looks);
                name += look ? std::string() : (name.empty() ? "" : " ") + std::string(piece);
                part = hyphen + 1;
            }
            if (!name.empty()) {
                return name;
            }
        }
    }
    return {};
}

// "pub-badge", "label label-primary": a box of its own on the screen, though no blank parts it from what is before it.
bool is_chip(const HtmlTag& tag) {
    const auto found = tag.attributes.find("class");
    const std::string classes = found == tag.attributes.end() ? std::string() : found->second;
    for (std::size_t at = 0; at < classes.size();) {
        const std::size_t end = std::min(classes.find_first_of(" -_", at), classes.size());
        const std::string_view word = std::string_view(classes).substr(at, end - at);
        if (word == "badge" || word == "label" || word == "tag" || word == "chip" || word == "pill") {
            return true;
        }
        at = end + 1;
    }
    return false;
}

}  // namespace

bool InlineParser::html() {
    // <https://...> and <me@example.org>
    constexpr std::size_t longest_address = 2000;
    const std::size_t close =
        text_.substr(0, std::min(text_.size(), at_ + longest_address)).find_first_of("> \n<", at_ + 1);
    if (close != std::string_view::npos && text_[close] == '>') {
        const std::string_view inside = text_.substr(at_ + 1, close - at_ - 1);
        const bool web =
            inside.starts_with("http://") || inside.starts_with("https://") || inside.starts_with("mailto:");
        if (web || (end_of_email(inside, 0) == inside.size() && !inside.empty())) {
            const std::size_t skip = inside.starts_with("mailto:") ? 7 : 0;
            nodes_[literal(at_ + 1 + skip, close)].url = true;
            at_ = close + 1;
            return true;
        }
    }
    const std::optional<HtmlTag> tag = parse_tag(text_, at_);
    if (!tag) {
        return false;
    }
    const std::size_t begin = at_;
    at_ = tag->end;
    if (tag->name == "br") {
        add(Node::Kind::LineBreak, {}, begin, at_);
    } else if (tag->name == "img") {
        drop_image(begin);
    } else if (is_block_element(tag->name)) {
        // Only in fields of data files; on a page blocks were parted before.
        if (tag->kind == HtmlTag::Kind::Open) {
            add(Node::Kind::LineBreak, {}, begin, at_);
        }
    } else if (tag->kind == HtmlTag::Kind::Close) {
        close_tag(tag->name, begin, at_);
    } else if (tag->kind == HtmlTag::Kind::Open && !is_void_element(tag->name)) {
        open_tag(*tag, begin);
    }
    return true;
}

void InlineParser::open_tag(const HtmlTag& tag, std::size_t begin) {
    if (open_tags_.size() >= most_open) {
        return;
    }
    const bool told = context_.markup == Markup::Markdown;  // browsers take all elements
    if (told && !is_known_inline(tag.name) && context_.reported_tags.insert(tag.name).second) {
        diagnostics_.add(unknown_tag.at(joined_.span(begin, at_), tag.name));
    }
    const bool beside_icon = tag.name == "a" && begin > 0 && begin == icon_end_;
    if (beside_icon) {
        add(Node::Kind::Text, " ", begin, begin);
    }
    if (is_chip(tag) && begin > 0 && !ascii::is_blank(text_[begin - 1]) && text_[begin - 1] != '(' &&
        text_[begin - 1] != '[') {
        add(Node::Kind::Text, " ", begin, begin);
    }
    open_tags_.push_back({tag.name, anchor(begin), begin, at_, tag, delimiters_.size()});
    ++open_counts_[tag.name];
}

void InlineParser::close_tag(const std::string& name, std::size_t begin, std::size_t end) {
    if (open_counts_[name] == 0) {
        return;
    }
    if (name == "a") {
        label_icon(begin);
    }
    const std::size_t close_node = anchor(begin);
    // Tags that cross ("<b><i></b></i>") end where they say; those opened later stay open.
    for (std::size_t i = open_tags_.size(); i-- > 0;) {
        if (open_tags_[i].name == name) {
            // Emphasis does not reach out of an element: "Ada<sup>*</sup>, Bo<sup>*</sup>".
            resolve(std::min(open_tags_[i].delimiters, delimiters_.size()));
            finish_tag(open_tags_[i], close_node, end);
            open_tags_.erase(open_tags_.begin() + static_cast<std::ptrdiff_t>(i));
            --open_counts_[name];
            return;
        }
    }
}

// <a href="https://github.com/ada"><i class="fab fa-github"></i></a>: a link with nothing to read gets the name that it
// says, or that of its icon.
void InlineParser::label_icon(std::size_t end) {
    const auto open =
        std::find_if(open_tags_.rbegin(), open_tags_.rend(), [](const OpenTag& tag) { return tag.name == "a"; });
    const auto value = [](const HtmlTag& tag, const char* key) {
        const auto found = tag.attributes.find(key);
        return found == tag.attributes.end() ? std::string() : found->second;
    };
    const std::string target = open == open_tags_.rend() ? std::string() : value(open->tag, "href");
    const bool elsewhere =
        target.find("://") != std::string::npos || target.starts_with("mailto:") || target.starts_with("tel:");
    const bool read =
        open == open_tags_.rend() ||
        std::any_of(nodes_.begin() + static_cast<std::ptrdiff_t>(open->node), nodes_.end(), [](const Node& node) {
            return node.kind == Node::Kind::Text && node.text.find_first_not_of(" \t\n") != std::string::npos;
        });
    if (!elsewhere || read) {
        return;
    }
    std::string label = value(open->tag, "aria-label");
    label = label.empty() ? value(open->tag, "title") : label;
    for (std::size_t at = text_.find('<', open->end); label.empty() && at < end; at = text_.find('<', at + 1)) {
        const std::optional<HtmlTag> tag = parse_tag(text_, at);
        label = tag && (tag->name == "i" || tag->name == "span") ? name_of_icon(value(*tag, "class")) : label;
    }
    if (!label.empty()) {
        add(Node::Kind::Text, label, open->begin, end);
        icon_end_ = at_;
    }
}

void InlineParser::finish_tag(const OpenTag& open, std::size_t close_node, std::size_t close_end) {
    for (const TagEffect& row : tag_effects) {
        if (row.name == open.name) {
            effect(row.kind, open.node, close_node);
        }
    }
    const auto attribute = [&](const char* name) {
        const auto found = open.tag.attributes.find(name);
        return found == open.tag.attributes.end() ? std::string() : found->second;
    };
    const std::string style = attribute("style");
    const std::string css_color = css_property(style, "color");
    const std::string color_name = css_color.empty() ? attribute("color") : css_color;
    if (const std::optional<Color> color = parse_color(color_name)) {
        effects_.push_back({Effect::Kind::Colour, open.node, close_node, {}, SourceColor{color_name, *color}, {}});
    }
    const std::string weight = css_property(style, "font-weight");
    if (weight.starts_with("bold") || weight == "600" || weight == "700" || weight == "800" || weight == "900") {
        effect(Effect::Kind::Strong, open.node, close_node);
    }
    if (css_property(style, "font-style") == "italic") {
        effect(Effect::Kind::Emphasis, open.node, close_node);
    }
    if (css_property(style, "text-decoration").starts_with("underline")) {
        effect(Effect::Kind::Underline, open.node, close_node);
    }
    // <button>, <a role="button"> without a target: they do something on the screen.
    const bool control = open.name == "button" || (attribute("role") == "button" && attribute("href").empty());
    if (control || css_property(style, "display") == "none") {
        effect(Effect::Kind::Hidden, open.node, close_node);
    }
    if (open.name == "a" && open.tag.attributes.contains("href")) {
        effects_.push_back({Effect::Kind::Linked,
                            open.node,
                            close_node,
                            {},
                            {},
                            Link{link_target(open.tag), joined_.span(open.begin, close_end)}});
    }
    if (const std::string language = attribute("lang"); !language.empty()) {
        effects_.push_back({Effect::Kind::Language, open.node, close_node, language, {}, {}});
    }
    // <papertitle>: an element of one's own is named as a class would be.
    const std::string css_class = is_known_inline(open.name) ? attribute("class") : open.name;
    if (!css_class.empty()) {
        effects_.push_back({Effect::Kind::CssClass, open.node, close_node, css_class, {}, {}});
    }
}

void InlineParser::close_everything() {
    const std::size_t end = anchor(text_.size());
    for (const OpenTag& open : open_tags_) {
        if (is_known_inline(open.name) && context_.markup == Markup::Markdown) {
            diagnostics_.add(unclosed_inline_tag.at(joined_.span(open.begin, open.end), open.name)
                                 .with_hint("end it with `</" + open.name + ">`"));
        }
        finish_tag(open, end, text_.size());
    }
    resolve(0);
}

}  // namespace vitac::markdown
