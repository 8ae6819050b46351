// What the marks behind names mean: the line on a page that explains them, and what they mean without one.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/biography.h"

namespace vitac {

// What one or more legends say. Signs are as in Author::marks: "*", "†".
struct Legend {
    RichText text;                   // the first that explains equal contribution
    std::vector<std::string> equal;  // signs
    std::vector<std::string> corresponding;
    bool underline_has_meaning = false;  // underlined names are corresponding, students, ...: not the person
};

// Whether a line explains marks: "* equal contribution", "(†: corresponding author)". Short, and nothing else in it.
bool is_legend(const RichText& line);
void read_legend(const RichText& line, Legend& legend);
// Takes out of a line the brackets that explain marks, and reads them: "..., 2016. (* equal contribution)".
RichText without_legend_brackets(const RichText& line, Legend& legend);

// Sets equal_contribution and corresponding from the marks. Without a legend a sign that two or more consecutive
// authors have from the first on means equal contribution; what a single author has may mean anything and stays a mark.
void apply_marks(std::vector<Author>& authors, const Legend& legend);

}  // namespace vitac
