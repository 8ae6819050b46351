// Tables in CSV, as RFC 4180 writes them.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "base/source.h"

namespace vitac {

struct CsvCell {
    std::string text;
    Span span;
};
using CsvRow = std::vector<CsvCell>;

// The rows that have anything in them. Cells may be quoted, and then hold commas, line ends and doubled quotes; a byte
// order mark is dropped. A quote that is never closed is reported.
std::vector<CsvRow> read_csv(const Sources& sources, SourceId source, Diagnostics& diagnostics);

}  // namespace vitac
