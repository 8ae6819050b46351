// "Last, First": which pieces of a list of authors are one name.
#pragma once

#include <string>
#include <vector>

#include "input/people/author_marks.h"
#include "input/people/separators.h"

namespace vitac::people {

// A piece of the list between two separators.
struct Found {
    MarkedName name;
    Separator before = Separator::None;
    std::string text;
    bool joined_last_first = false;  // the text is "Last, First"
};

// Joins what is one name. What joins is seen from the whole list, since "Wei, Jane" alone could be two people.
std::vector<Found> join_last_first(std::vector<Found> list);

}  // namespace vitac::people
