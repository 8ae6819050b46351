// HTML tags and entities as they occur in Markdown.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace vitac::markdown {

struct HtmlTag {
    enum class Kind { Open, Close, SelfClosing };
    Kind kind = Kind::Open;
    std::string name;                               // lower case
    std::map<std::string, std::string> attributes;  // names in lower case, entities in values decoded
    std::size_t end = 0;                            // offset behind the '>'
};

// The tag that begins at text[at] == '<', or nothing when it is no tag ("a < b"). Never looks further than
// `longest_tag`.
std::optional<HtmlTag> parse_tag(std::string_view text, std::size_t at);
inline constexpr std::size_t longest_tag = 8000;  // bytes; a style attribute can be long

// Where an <a> leads: its `href` without blanks around it, line ends and tabs, as browsers read it (URL Standard,
// section 4.4); "" where it has none.
std::string link_target(const HtmlTag& tag);

// Elements that begin a block of their own wherever they stand.
bool is_block_element(std::string_view name);
// Elements without end tag: <br>, <img>, <hr>.
bool is_void_element(std::string_view name);

struct Entity {
    std::string text;
    std::size_t end = 0;  // offset behind the ';'
};
// The entity that begins at text[at] == '&': named, decimal or hexadecimal, with its semicolon.
std::optional<Entity> parse_entity(std::string_view text, std::size_t at);
std::string decode_entities(std::string_view text);

}  // namespace vitac::markdown
