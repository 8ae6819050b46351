// Ways to reach the person, in fields and in running text.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "input/markdown/markdown.h"
#include "model/biography.h"

namespace vitac::academicpages {

// "ada@example.org", "ada (at) example (dot) org" -> the address, readable and as mailto: link; nothing when it is
// none.
std::optional<Contact> email_contact(std::string_view text, Span span);
Contact phone_contact(std::string_view text, Span span);
Contact website_contact(std::string_view url, Span span);

// The contacts in a block that holds nothing else: "ada@example.org | +44 20 7946 0000 | London". Nothing when the
// block is running text.
std::vector<Contact> contacts_of(const markdown::Block& block);
// The same for a block under a heading such as "Contact", where also labels ("Email: ...") and addresses are expected.
std::vector<Contact> contacts_under_heading(const markdown::Block& block);

// Adds those that are not there yet, by address.
void add_contacts(std::vector<Contact>& contacts, const std::vector<Contact>& more);

}  // namespace vitac::academicpages
