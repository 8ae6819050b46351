// A cover letter, and the one file in which it stands with the CV and with PDFs of others.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/compile.h"
#include "base/diagnostics.h"
#include "base/world.h"
#include "model/document.h"
#include "model/pages.h"
#include "select/select.h"
#include "style/style.h"
#include "write/pdf/pdf.h"

namespace vitac {

// The words of a bundle that are no files.
inline constexpr const char* bundled_letter = "letter";
inline constexpr const char* bundled_cv = "cv";

// What the variant says of a letter and a bundle, as paths. A variant may come with a source of others: it names
// nothing outside of that folder.
void settle_application(Job& job, const Variant& variant, const std::string& folder, World& world,
                        Diagnostics& diagnostics);

struct SetLetter {
    Document document;
    Pages pages;
};

// In the look and with the header of the CV.
SetLetter set_letter(const std::string& path, const Biography& biography, const Layout& layout, World& world,
                     Diagnostics& diagnostics);

// What of the bundle is ours, in its order. Without a bundle the CV alone.
Pages joined_pages(const Job& job, const SetLetter* letter, const Pages& cv, const Layout& layout, World& world,
                   Diagnostics& diagnostics);

// The whole bundle. "" only together with an error.
std::string write_bundle(const Job& job, const SetLetter* letter, const Pages& cv, const Layout& layout,
                         const PdfOptions& options, World& world, Diagnostics& diagnostics);

}  // namespace vitac
