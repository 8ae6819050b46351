// What the lines of a publication are: title, authors, venue, award or remark, by scores for what they hold.
#pragma once

#include <string>
#include <vector>

#include "input/academicpages/raw.h"

namespace vitac::academicpages {

// What is known when lines are read: the spellings of the person's name, empty before it is known.
struct Known {
    std::vector<std::string> self;
    bool underline_marks_self = true;  // false where a legend gives underlining another meaning
};

enum class Role { Title, Authors, Venue, Award, Remark };

struct Field {
    RichText text;
    Role role = Role::Remark;
    int score = 0;  // of the role, 0 to 100
};

// How well a line fits each role, in percent.
struct Scores {
    int title = 0;
    int authors = 0;
    int venue = 0;
    int award = 0;
    int remark = 0;
};
enum class Position { First, Later };
Scores score_line(const RawLine& line, Position position, const Known& known);

// A role for each line, so that the scores add up to the most: one title, at most one list of authors, the others what
// fits best.
std::vector<Field> assign_roles(const std::vector<RawLine>& lines, const Known& known);

// Whether an entry of unknown kind is a publication: it has a list of authors beside other text.
bool looks_like_publication(const RawEntry& entry);

}  // namespace vitac::academicpages
