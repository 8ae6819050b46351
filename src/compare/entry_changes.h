// The fields of an entry as texts, and what differs in two of them.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "compare/compare.h"
#include "model/biography.h"

namespace vitac {

using Field = std::pair<std::string, std::string>;  // its name, and what it says

// Those that say something, in the order in which they are mostly printed. Bullets are not among them.
std::vector<Field> fields_of(const Entry& entry);

// Fields of one name go with each other in their order.
std::vector<FieldChange> changed_fields(const std::vector<Field>& before, const std::vector<Field>& after);

// What it says, with the addresses that its words link to: "Engines of Paper <https://example.org>".
std::string text_with_links(const RichText& text);

// What people call it: its title, or organisation and role.
std::string title_of(const Entry& entry);

}  // namespace vitac
