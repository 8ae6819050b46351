// Ways to reach the person in running text.
#pragma once

#include <vector>

#include "base/diagnostics.h"
#include "input/markdown/markdown.h"
#include "model/biography.h"

namespace vitac::academicpages {

// Above all headings a block may also say who the person is: "Ada Lovelace / Analyst / London / [GitHub] [ORCID]".
enum class Where { AboveHeadings, Below };

// The contacts in a block that holds nothing else: "ada@example.org | +44 20 7946 0000 | London". Nothing when the
// block is running text.
std::vector<Contact> contacts_of(const markdown::Block& block, Where where);
// The same, for a block that is left out for them: says which of its links are none.
std::vector<Contact> take_contacts_of(const markdown::Block& block, Where where, Diagnostics& diagnostics);
// The same for a block under a heading such as "Contact", where also labels ("Email: ...") and addresses are expected.
// Of sentences ("Feel free to write to me") only the links in them are contacts; their words are reported.
std::vector<Contact> contacts_under_heading(const markdown::Block& block, Diagnostics& diagnostics);

}  // namespace vitac::academicpages
