// The letter in brackets by which Chinese citations say what kind of document a work is (GB/T 7714).
#pragma once

#include <string>

#include "model/biography.h"

namespace vitac::academicpages {

// Takes "[J]", "[C]", "[EB/OL]" from the end of a title; the letters, or nothing.
std::string take_document_mark(RichText& title);

// What the letters say of the venue; Unknown where they say nothing of it.
VenueKind kind_of_document(const std::string& mark);

}  // namespace vitac::academicpages
