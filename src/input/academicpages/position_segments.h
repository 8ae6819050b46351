// The line of a job or degree, cut into segments, and what the words of each say.
#pragma once

#include <vector>

#include "model/rich_text.h"

namespace vitac::academicpages {

struct Segment {
    RichText text;
    bool role = false;
    bool organisation = false;
    bool place = false;
    bool set_apart = false;  // bold or linked
};

// At separators, behind a bold beginning, at "at" and the like, and at a colon between role and organisation.
std::vector<Segment> segments_in(const RichText& line);

// "Assistant Professor: University of X": the words before the colon are no label.
bool is_role_and_organisation(const RichText& line);

bool any_role(const std::vector<Segment>& segments);
bool any_organisation(const std::vector<Segment>& segments);

// From the first to the last of some neighbouring segments, as written between them.
RichText stretch(const RichText& line, const std::vector<Segment>& segments, std::size_t first, std::size_t last);

// "Rutgers University." -> without the stop; "Acme Inc." keeps it.
RichText without_final_stop(const RichText& text);

}  // namespace vitac::academicpages
