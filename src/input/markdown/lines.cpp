// The page as lines, parted also at HTML block tags.
#include "input/markdown/lines.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>

#include "input/markdown/code.h"

namespace vitac::markdown {

namespace {

constexpr Problem<std::string> unclosed_tag{Severity::Warning, "unclosed-tag", "`<{}>` has no end tag"};

// Finds block tags outside fenced code and code spans.
class TagFinder {
public:
    TagFinder(std::string_view text, Markup markup) : text_(text), markup_(markup) {}

    std::vector<BlockTag> find() {
        while (at_ < text_.size()) {
            step();
        }
        return std::move(tags_);
    }

private:
    void step() {
        if (text_[at_] == '<') {
            return tag();
        }
        if (markup_ == Markup::Html) {
            ++at_;
            return;
        }
        switch (text_[at_]) {
            case '`':
            case '~':
                code();
                break;
            case '\\':
                at_ += 2;
                break;
            default:
                ++at_;
        }
    }

    void tag() {
        std::optional<HtmlTag> tag = parse_tag(text_, at_);
        if (!tag) {
            ++at_;
            return;
        }
        const auto end = static_cast<std::uint32_t>(tag->end);
        if (is_block_element(tag->name) || is_link_around_blocks(*tag)) {
            BlockTag found;
            found.begin = static_cast<std::uint32_t>(at_);
            found.end = end;
            found.tag = std::move(*tag);
            tags_.push_back(std::move(found));
        }
        at_ = end;
    }

    // <a href="..."><div>...</div></a>: a card that is a link as a whole is a block, though links are not.
    bool is_link_around_blocks(const HtmlTag& tag) {
        if (tag.name != "a") {
            return false;
        }
        if (tag.kind == HtmlTag::Kind::Close && open_links_ > 0) {
            --open_links_;
            return true;
        }
        const bool around = tag.kind == HtmlTag::Kind::Open && begins_with_block(tag.end);
        open_links_ += around ? 1 : 0;
        return around;
    }

    bool begins_with_block(std::size_t at) const {
        at = std::min(text_.find_first_not_of(" \t\r\n\x01", at), text_.size());
        const std::optional<HtmlTag> next = at < text_.size() && text_[at] == '<' ? parse_tag(text_, at) : std::nullopt;
        return next && next->kind == HtmlTag::Kind::Open && is_block_element(next->name);
    }

    void code() {
        const std::size_t end = code_.end_of_code(at_);
        at_ = end != not_found ? end : std::min(text_.find_first_not_of(text_[at_], at_), text_.size());
    }

    std::string_view text_;
    Markup markup_;
    CodeFinder code_{text_};
    std::size_t at_ = 0;
    int open_links_ = 0;  // around blocks
    std::vector<BlockTag> tags_;
};

// Gives every opening tag its end, as browsers do: an end tag closes what is still open inside, and some elements end
// where the next of their kind begins (HTML Living Standard, section 13.1.2.4).
class TagMatcher {
public:
    TagMatcher(std::vector<BlockTag>& tags, std::uint32_t text_end) : tags_(tags), text_end_(text_end) {}

    void match() {
        for (std::size_t i = 0; i < tags_.size(); ++i) {
            const HtmlTag& tag = tags_[i].tag;
            if (tag.kind == HtmlTag::Kind::Close) {
                close(i);
            } else if (tag.kind == HtmlTag::Kind::Open && !is_void_element(tag.name)) {
                end_by_next(i);
                open_.push_back(i);
                ++counts_[tag.name];
            }
        }
        while (!open_.empty()) {
            pop(text_end_, text_end_, false);
        }
    }

private:
    void pop(std::uint32_t close_begin, std::uint32_t close_end, bool closed) {
        BlockTag& tag = tags_[open_.back()];
        tag.close_begin = close_begin;
        tag.close_end = close_end;
        tag.closed = closed;
        --counts_[tag.tag.name];
        open_.pop_back();
    }

    void close(std::size_t index) {
        const std::string& name = tags_[index].tag.name;
        if (counts_[name] == 0) {
            return;
        }
        while (tags_[open_.back()].tag.name != name) {
            pop(tags_[index].begin, tags_[index].begin, false);
        }
        pop(tags_[index].begin, tags_[index].end, true);
    }

    bool top_is(std::initializer_list<std::string_view> names) const {
        return !open_.empty() && std::find(names.begin(), names.end(), tags_[open_.back()].tag.name) != names.end();
    }

    void end_by_next(std::size_t index) {
        const std::string& name = tags_[index].tag.name;
        const std::uint32_t here = tags_[index].begin;
        const auto end_if_top = [&](std::initializer_list<std::string_view> names) {
            if (top_is(names)) {
                pop(here, here, true);
            }
        };
        end_if_top({"p"});
        if (name == "li") {
            end_if_top({"li"});
        } else if (name == "dt" || name == "dd") {
            end_if_top({"dt", "dd"});
        } else if (name == "td" || name == "th") {
            end_if_top({"td", "th"});
        } else if (name == "tr") {
            end_if_top({"td", "th"});
            end_if_top({"tr"});
        }
    }

    std::vector<BlockTag>& tags_;
    std::uint32_t text_end_;
    std::vector<std::size_t> open_;
    std::map<std::string, int> counts_;
};

// Elements whose end tag HTML lets one leave out.
bool may_stay_open(std::string_view name) {
    constexpr std::array<std::string_view, 11> names = {"p",  "li",    "dt",    "dd",   "td",  "th",
                                                        "tr", "tbody", "thead", "body", "html"};
    return std::find(names.begin(), names.end(), name) != names.end();
}

void report_unclosed(const std::vector<BlockTag>& tags, Span base, Diagnostics& diagnostics) {
    for (const BlockTag& tag : tags) {
        const bool opens = tag.tag.kind == HtmlTag::Kind::Open && !is_void_element(tag.tag.name);
        if (opens && !tag.closed && !may_stay_open(tag.tag.name)) {
            const Span place{base.source, base.begin + tag.begin, base.begin + tag.end};
            diagnostics.add(unclosed_tag.at(place, tag.tag.name).with_hint("end it with `</" + tag.tag.name + ">`"));
        }
    }
}

}  // namespace

Lines split_into_lines(std::string_view masked, Span base, Markup markup, Diagnostics& diagnostics) {
    Lines result;
    result.tags = TagFinder(masked, markup).find();
    const auto text_end = static_cast<std::uint32_t>(masked.size());
    TagMatcher(result.tags, text_end).match();
    report_unclosed(result.tags, base, diagnostics);

    std::size_t next_tag = 0;
    std::size_t newline = std::min<std::size_t>(masked.find('\n'), text_end);  // where the line ends that `at` is in
    bool continues = false;
    for (std::uint32_t at = 0; at < text_end || (at == text_end && continues);) {
        if (newline < at) {
            newline = std::min<std::size_t>(masked.find('\n', at), text_end);
        }
        const std::uint32_t tag_begin = next_tag < result.tags.size() ? result.tags[next_tag].begin : text_end + 1;
        if (tag_begin <= newline && tag_begin < text_end) {
            if (masked.find_first_not_of(" \t\x01", at) < tag_begin) {
                result.lines.push_back({at, tag_begin, 0, no_tag, continues});
                continues = true;
            }
            const BlockTag& tag = result.tags[next_tag];
            result.lines.push_back({tag.begin, tag.end, 0, static_cast<int>(next_tag), continues});
            at = tag.end;
            ++next_tag;
            continues = true;
            continue;
        }
        std::uint32_t end = static_cast<std::uint32_t>(newline);
        if (end > at && masked[end - 1] == '\r') {
            --end;
        }
        const bool empty_rest =
            continues && masked.substr(at, end - at).find_first_not_of(" \t\r\x01") == std::string_view::npos;
        if (!empty_rest) {
            result.lines.push_back({at, end, 0, no_tag, continues});
        }
        continues = false;
        at = static_cast<std::uint32_t>(newline) + 1;
    }
    return result;
}

}  // namespace vitac::markdown
