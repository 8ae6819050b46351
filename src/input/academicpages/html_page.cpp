// Whole pages of HTML: how they are known, and what their head says.
#include "input/academicpages/html_page.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "input/academicpages/name_heading.h"
#include "input/markdown/html.h"
#include "input/meaning/section_words.h"
#include "input/people/text.h"
#include "model/rich_text.h"

namespace vitac::academicpages {

namespace {

// Behind a comment or a declaration (<!DOCTYPE html>, <?xml ...?>) that begins at `at`; `at` itself when none does.
std::size_t behind_declaration(std::string_view text, std::size_t at) {
    const std::string_view rest = text.substr(at);
    if (rest.starts_with("<!--")) {
        const std::size_t end = rest.find("-->");
        return end == std::string_view::npos ? at : at + end + 3;
    }
    if (rest.starts_with("<!") || rest.starts_with("<?")) {
        const std::size_t end = rest.find('>');
        return end == std::string_view::npos ? at : at + end + 1;
    }
    return at;
}

// "Ada Lovelace | Publications" is looked at whole, and in parts; the first that `wanted` makes something of.
template <class Wanted>
std::string part_of_title(std::string_view title, Wanted wanted) {
    static constexpr std::string_view separators[] = {" | ", " - ", " – ",  " — ", " · ",
                                                      " • ", ": ",  " :: ", ", ",  "|"};
    if (std::string whole = wanted(title); !whole.empty()) {
        return whole;
    }
    for (const std::string_view separator : separators) {
        for (std::size_t begin = 0; begin <= title.size() && title.find(separator) != std::string_view::npos;) {
            const std::size_t end = std::min(title.find(separator, begin), title.size());
            if (std::string part = wanted(trimmed(title.substr(begin, end - begin))); !part.empty()) {
                return part;
            }
            begin = end + separator.size();
        }
    }
    return {};
}

std::string name_in(std::string_view part) {
    return plain_text(name_in_heading(rich_text(part)));
}

std::string topic_in(std::string_view part) {
    return meaning_of_title(part).exact ? std::string(part) : std::string();
}

class HeadReader {
public:
    HeadReader(std::string_view text, Span page) : text_(text), page_(page) {}

    HtmlHead read() {
        while (at_ < text_.size() && !done_) {
            step();
        }
        // Who says to be the author is; a title may only name one.
        for (const Named& named : {author_, title_}) {
            if (head_.name.empty() && !named.name.empty()) {
                head_.name = named.name;
                head_.name_span = named.span;
                head_.name_reason = named.reason;
            }
        }
        return std::move(head_);
    }

private:
    struct Named {
        std::string name;
        Span span;
        std::string reason;
    };

    void step() {
        const std::size_t next = text_.find('<', at_);
        if (next == std::string_view::npos) {
            done_ = true;
            return;
        }
        at_ = behind_declaration(text_, next);
        if (at_ > next) {
            return;
        }
        const std::optional<markdown::HtmlTag> tag = markdown::parse_tag(text_, next);
        at_ = tag ? tag->end : next + 1;
        if (tag) {
            add(*tag, next);
        }
    }

    void add(const markdown::HtmlTag& tag, std::size_t begin) {
        const auto attribute = [&](const char* name) {
            const auto found = tag.attributes.find(name);
            return found == tag.attributes.end() ? std::string() : found->second;
        };
        const bool closes = tag.kind == markdown::HtmlTag::Kind::Close;
        if (tag.name == "body" || (closes && tag.name == "head")) {
            done_ = true;
        } else if (tag.name == "html" && !closes) {
            head_.language = attribute("lang");
        } else if (tag.name == "meta" && ascii_lower(attribute("name")) == "author") {
            author_ = {name_in(attribute("content")), span(begin, tag.end), "`<meta name=\"author\">`"};
        } else if (tag.name == "base") {
            set_address(attribute("href"));
        } else if (tag.name == "link" && ascii_lower(attribute("rel")) == "canonical") {
            set_address(attribute("href"));
        } else if (tag.name == "meta" && attribute("property") == "og:url") {
            set_address(attribute("content"));
        } else if (tag.name == "title" && !closes) {
            const std::size_t end = std::min(text_.find('<', tag.end), text_.size());
            const std::string title =
                with_single_blanks(markdown::decode_entities(text_.substr(tag.end, end - tag.end)));
            title_ = {part_of_title(title, name_in), span(tag.end, end), "`<title>`"};
            head_.topic = part_of_title(title, topic_in);
            at_ = end;
        }
    }

    // The first that is an address of the web, up to its last slash.
    void set_address(std::string url) {
        const std::size_t host = url.find("://");
        if (!head_.address.empty() || !url.starts_with("http") || host == std::string::npos) {
            return;
        }
        const std::size_t slash = url.rfind('/');
        head_.address = slash > host + 2 ? url.substr(0, slash) : std::move(url);
    }

    Span span(std::size_t begin, std::size_t end) const {
        return {page_.source, page_.begin + static_cast<std::uint32_t>(begin),
                page_.begin + static_cast<std::uint32_t>(end)};
    }

    std::string_view text_;
    Span page_;
    std::size_t at_ = 0;
    bool done_ = false;
    HtmlHead head_;
    Named author_;
    Named title_;
};

}  // namespace

bool is_html_page(std::string_view text) {
    std::size_t at = 0;
    bool declared = false;
    while (true) {
        at = std::min(text.find_first_not_of(" \t\r\n", at), text.size());
        const std::size_t after = behind_declaration(text, at);
        if (after == at) {
            break;
        }
        declared =
            declared || ascii_lower(text.substr(at, std::string_view("<!doctype html").size())) == "<!doctype html";
        at = after;
    }
    const std::optional<markdown::HtmlTag> tag =
        at < text.size() && text[at] == '<' ? markdown::parse_tag(text, at) : std::nullopt;
    return declared || (tag && (tag->name == "html" || tag->name == "head" || tag->name == "body"));
}

HtmlHead read_html_head(const Sources& sources, Span page) {
    // A head is short but for styles and scripts; what no head holds is not searched.
    return HeadReader(sources.text(page), page).read();
}

}  // namespace vitac::academicpages
