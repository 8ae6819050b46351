// Ways to reach the person, as single fields say them.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "model/biography.h"

namespace vitac {

// "ada@example.org", "ada (at) example (dot) org" -> the address, readable and as mailto: link; nothing when it is
// none.
std::optional<Contact> email_contact(std::string_view text, Span span);
Contact phone_contact(std::string_view text, Span span);
Contact website_contact(std::string_view url, Span span);

// Seven to sixteen digits and what stands between those of telephone numbers.
bool is_phone(std::string_view text);

// Adds those that are not there yet, by address.
void add_contacts(std::vector<Contact>& contacts, const std::vector<Contact>& more);

}  // namespace vitac
