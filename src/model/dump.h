// Each value between passes as text a person can read and review: for `vitac dump` and for tests.
#pragma once

#include <string>

#include "base/source.h"
#include "model/biography.h"
#include "model/document.h"
#include "model/pages.h"

namespace vitac {

std::string dump_biography(const Biography& biography, const Sources& sources);
std::string dump_document(const Document& document, const Sources& sources);
std::string dump_pages(const Pages& pages, const Sources& sources);

// The same as JSON; the form of the biography is documented in docs/inputs.md and stable.
std::string dump_biography_json(const Biography& biography, const Sources& sources);
std::string dump_document_json(const Document& document, const Sources& sources);
std::string dump_pages_json(const Pages& pages, const Sources& sources);  // docs/dump-pages.md

// The text in reading order, without artifacts: one line for each line of the page, a label before its text, a blank
// line between entries, headings, and paragraphs and lists that stand by themselves.
std::string text_of(const Pages& pages);

}  // namespace vitac
