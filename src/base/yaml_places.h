// Where YAML nodes end: yaml-cpp only says where they begin. Offsets are bytes of the text that it reads.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace vitac::yaml {

// After the tag and anchor that may stand before a node's content: "&boss !person {".
std::size_t skip_properties(std::string_view text, std::size_t at);

// After the closing quote of the scalar that begins at `at`; nothing when there is none.
std::optional<std::size_t> end_of_quoted(std::string_view text, std::size_t at);

// Of a plain scalar and of one that begins with | or >, which both are folded in ways that only change blanks.
std::size_t end_of_folded(std::string_view text, std::size_t at, std::string_view value);
std::size_t end_of_block_scalar(std::string_view text, std::size_t at, std::string_view value);

// After the bracket that closes a flow collection, looking from the end of its last item.
std::size_t end_of_flow(std::string_view text, std::size_t at, char bracket);

// The word written for a null at `at`, if there is one: behind an empty value the next key may be called "null".
enum class NullPlace { Key, Value };
std::string_view null_word(std::string_view text, std::size_t at, NullPlace place);

}  // namespace vitac::yaml
