// Templates: which fields stand in a line, and the punctuation between them.
#include "style/template.h"

#include <algorithm>

namespace vitac {

namespace {

constexpr Problem<std::string> template_syntax{Severity::Error, "template-syntax", "{}"};
constexpr Problem<std::string> unknown_field_in_template{Severity::Error, "unknown-template-field",
                                                         "there is no field `{}` here"};

// Optional parts in optional parts: three levels are more than any line of a CV needs.
constexpr int deepest_optional = 8;

bool contains(const std::vector<std::string>& names, const std::string& name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

std::string suggestion(const std::string& word, const std::vector<std::string>& candidates) {
    const std::string nearest = nearest_word(word, candidates);
    return nearest.empty() ? "" : "did you mean `" + nearest + "`?";
}

class TemplateParser {
public:
    TemplateParser(std::string_view text, Span span, const TemplateNames& names, Diagnostics& diagnostics)
        : text_(text), span_(span), names_(names), diagnostics_(diagnostics) {}

    Template parse() {
        Template parts;
        while (at_ < text_.size()) {
            append_parts(parts, 0);
            if (at_ < text_.size()) {  // a bracket that closes nothing
                diagnostics_.add(template_syntax.at(place(at_, at_ + 1), "`]` closes nothing")
                                     .with_hint("write `\\]` for a bracket"));
                add_text(parts, at_, at_ + 1);
                ++at_;
            }
        }
        return parts;
    }

private:
    // Up to the end of the text or the bracket that closes this level.
    void append_parts(Template& parts, int depth) {
        while (at_ < text_.size() && text_[at_] != ']') {
            if (text_[at_] == '{') {
                read_field(parts);
            } else if (text_[at_] == '[') {
                read_optional(parts, depth);
            } else {
                read_text(parts);
            }
        }
    }

    void read_text(Template& parts) {
        if (text_[at_] == '\\' && at_ + 1 < text_.size()) {
            ++at_;
        }
        // The next character is text whatever it is; after it, up to the next special one.
        const std::size_t end = std::min(text_.find_first_of("\\{[]", at_ + 1), text_.size());
        add_text(parts, at_, end);
        at_ = end;
    }

    void add_text(Template& parts, std::size_t begin, std::size_t end) {
        if (parts.empty() || parts.back().kind != TemplatePart::Kind::Text) {
            parts.push_back(
                {.kind = TemplatePart::Kind::Text, .text = {}, .style = {}, .parts = {}, .span = place(begin, end)});
        }
        parts.back().text += text_.substr(begin, end - begin);
    }

    void read_field(Template& parts) {
        const std::size_t begin = at_;
        const std::size_t end = text_.find('}', begin);
        if (end == std::string_view::npos) {
            diagnostics_.add(
                template_syntax.at(place(begin, begin + 1), "`{` is not closed").with_hint("write `\\{` for a brace"));
            add_text(parts, begin, begin + 1);
            ++at_;
            return;
        }
        at_ = end + 1;
        const std::string_view inside = text_.substr(begin + 1, end - begin - 1);
        const std::size_t bar = std::min(inside.find('|'), inside.size());
        TemplatePart field{.kind = TemplatePart::Kind::Field,
                           .text = std::string(inside.substr(0, bar)),
                           .style = std::string(inside.substr(std::min(bar + 1, inside.size()))),
                           .parts = {},
                           .span = place(begin + 1, begin + 1 + bar)};
        if (!contains(names_.fields, field.text)) {
            diagnostics_.add(unknown_field_in_template.at(field.span, field.text).with_hint(fields_for(field.text)));
            return;
        }
        if (!field.style.empty() && !contains(names_.styles, field.style)) {
            diagnostics_.add(unknown_style.at(place(begin + 2 + bar, end), field.style)
                                 .with_hint(suggestion(field.style, names_.styles)));
            field.style.clear();
        }
        parts.push_back(std::move(field));
    }

    // The nearest field, or all that there are.
    std::string fields_for(const std::string& wanted) const {
        std::string hint = suggestion(wanted, names_.fields);
        for (const std::string& field : hint.empty() ? names_.fields : std::vector<std::string>()) {
            if (!field.starts_with("words.")) {
                hint += (hint.empty() ? "there are `" : " ") + field;
            }
        }
        return hint.starts_with("there are") ? hint + "`" : hint;
    }

    void read_optional(Template& parts, int depth) {
        const std::size_t begin = at_;
        ++at_;
        if (depth == deepest_optional) {
            diagnostics_.add(template_syntax.at(place(begin, begin + 1), "optional parts are nested too deeply"));
            return;
        }
        TemplatePart optional{.kind = TemplatePart::Kind::Optional,
                              .text = {},
                              .style = {},
                              .parts = {},
                              .span = place(begin, begin + 1)};
        append_parts(optional.parts, depth + 1);
        if (at_ == text_.size()) {
            diagnostics_.add(
                template_syntax.at(optional.span, "`[` is not closed").with_hint("write `\\[` for a bracket"));
        } else {
            ++at_;
        }
        parts.push_back(std::move(optional));
    }

    // The place of bytes of the text. In a quoted scalar with escapes offsets say nothing, so all of it is meant. The
    // quotes of one without are one byte on each side.
    Span place(std::size_t begin, std::size_t end) const {
        const std::size_t extra = span_.size() - std::min<std::size_t>(span_.size(), text_.size());
        if (!span_.known() || (extra != 0 && extra != 2)) {
            return span_;
        }
        const auto start = span_.begin + static_cast<std::uint32_t>(extra / 2);
        return {span_.source, start + static_cast<std::uint32_t>(begin), start + static_cast<std::uint32_t>(end)};
    }

    std::string_view text_;
    Span span_;
    const TemplateNames& names_;
    Diagnostics& diagnostics_;
    std::size_t at_ = 0;
};

}  // namespace

Template parse_template(std::string_view text, Span span, const TemplateNames& names, Diagnostics& diagnostics) {
    return TemplateParser(text, span, names, diagnostics).parse();
}

bool mentions(const Template& parts, std::string_view field) {
    return std::any_of(parts.begin(), parts.end(), [&](const TemplatePart& part) {
        return part.kind == TemplatePart::Kind::Field ? part.text == field : mentions(part.parts, field);
    });
}

}  // namespace vitac
