// The columns of a layout: where they stand, and what goes into which.
#pragma once

#include <string>
#include <vector>

#include "model/biography.h"
#include "model/document.h"
#include "style/layout.h"

namespace vitac {

// A layout without columns has one that holds everything.
std::vector<ColumnFormat> columns_of(const Layout& layout);

bool has_content(const ColumnFormat& column, const std::string& content);

// The column that names the section's kind, else the one of all sections, else the last: nothing is lost.
const ColumnFormat& column_for(const Section& section, const std::vector<ColumnFormat>& columns);

// An empty flow for each column. Columns without a width share what the others leave.
std::vector<Flow> place_columns(const std::vector<ColumnFormat>& columns, const PageFormat& page);

}  // namespace vitac
