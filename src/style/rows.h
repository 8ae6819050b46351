// The rows of a layout filled with fields: lines that have a left and a right part.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "style/layout.h"
#include "style/runs.h"

namespace vitac {

// The values of a field in the look it has there: several for a list (notes, links), none when it is empty.
using FieldValues = std::vector<Runs>;
using FieldLookup = std::function<FieldValues(const TemplatePart& field, const Look& around)>;

struct FilledLine {
    Runs left;
    Runs right;
    std::string block;
    bool run_in = false;
    bool is_name = false;  // holds the person's name
};

// The template in the style of its block. Nothing when all its fields are empty.
Runs fill_template(const Template& parts, const Look& look, const FieldLookup& fields, RunBuilder& builder);

// The lines that have something to say. Rows that run in are joined to the line before; the right part of a line
// without a left one moves to a neighbour.
std::vector<FilledLine> fill_rows(const std::vector<RowFormat>& rows, const FieldLookup& fields, RunBuilder& builder);

}  // namespace vitac
