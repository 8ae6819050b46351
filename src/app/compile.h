// The pipeline, on one document.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/fit.h"
#include "base/diagnostics.h"
#include "base/world.h"
#include "compare/compare.h"
#include "input/read.h"
#include "style/style.h"
#include "write/pdf/pdf.h"

namespace vitac {

// What is wanted: the PDF, a LaTeX file, or a look at the value between two passes.
enum class Product { Pdf, Tex, Biography, Document, Pages, Text, ExpectedText };
enum class Notation { Plain, Json };

struct Job {
    ReadRequest reading;
    LayoutRequest layout;
    Product product = Product::Pdf;
    Notation notation = Notation::Plain;  // of a dump
    std::string attachment{};             // put into the PDF: a path, or `json-resume` for what is shown; "" for none
    std::optional<PdfStandards> standards{};  // what the PDF claims
    std::string letter{};                     // path of a cover letter; "" for none
    std::vector<std::string> bundle{};        // what is joined in one file: `letter`, `cv`, paths of PDFs
    std::optional<PageBudget> budget{};       // how many pages at most
    std::string advertisement{};              // path of what the CV is tailored for; "" for nothing
    std::string variant = "full";             // of vitac.yaml beside the source, or built in
    std::string lock{};                       // path of a lock file; "" for none
    bool locked = false;                      // what it holds is kept
    bool explain = false;                     // what a budget leaves out
    bool own_layout = false;                  // the layout was asked for: the variant chooses none
};

struct Compiled {
    std::string bytes;                    // empty when an error left nothing to go on with
    std::string letter{};                 // a letter that is a file of its own; "" for none
    std::string person;                   // whose biography it is; "" when nothing says it
    int pages = 0;                        // as far as any were made
    std::optional<Explanation> choice{};  // what a budget left out
    std::optional<AdvertisementReport> advertisement{};
    std::string lock{};         // the lock file, as it shall be; "" when none was asked for
    std::string output{};       // the file name that the variant says; "" when it says none
    std::string page_breaks{};  // why pages broke where they did, in words
};

Compiled compile(const Job& job, World& world, Diagnostics& diagnostics);

// The CV as it is shown: what a variant and a budget left of it, and its pages. Without pages when an error left
// nothing to go on with.
ShownCv shown_cv(const Job& job, World& world, Diagnostics& diagnostics);

// What vitac.yaml beside a source says of how it is read and checked.
struct SourceSettings {
    ReadRequest reading;
    std::vector<std::string> allowed;  // findings of `vitac check` that are no mistakes here
};
SourceSettings settings_of(const ReadRequest& asked, World& world, Diagnostics& diagnostics);

struct NamedVariant {
    std::string name;
    std::string output;  // the pattern of its file's name; "" for none
    Span span;
};
// All variants of a source.
std::vector<NamedVariant> variants_of(const std::string& source, World& world, Diagnostics& diagnostics);

}  // namespace vitac
