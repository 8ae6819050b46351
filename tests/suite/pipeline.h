// The whole compiler in memory, stopping to look at each value between its passes.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "base/diagnostics.h"
#include "model/biography.h"
#include "model/document.h"
#include "model/pages.h"
#include "support/memory_world.h"

namespace vitac::suite {

struct Outcome {
    Biography biography;
    Document document;
    Pages pages;
    std::string pdf;
    Diagnostics diagnostics;
};

// Options as on the command line, without "--": name, layout, paper, set.
Outcome compile(const std::string& path, const std::vector<std::pair<std::string, std::string>>& options,
                MemoryWorld& world);

// One value of the outcome as text: biography, json, document, pages, text (what pdftotext reads in the PDF).
std::string dump(const Outcome& outcome, const std::string& stage, const MemoryWorld& world);

// The outcome as a LaTeX file, and what is reported about that.
struct TexOutcome {
    std::string file;
    Diagnostics diagnostics;
};
TexOutcome as_tex(const Outcome& outcome, MemoryWorld& world);

}  // namespace vitac::suite
