// The front door of style: a Biography in the look of a layout.
#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "base/diagnostics.h"
#include "base/world.h"
#include "model/adjustment.h"
#include "model/biography.h"
#include "model/document.h"
#include "model/letter.h"

namespace vitac {

struct LayoutRequest {
    std::string layout = "classic";  // a built-in name, or a path (has a '/' or ends in .yaml)
    std::string paper;               // "a4", "letter"; "" for the layout's own
    std::vector<std::pair<std::string, std::string>> settings;  // --set: "colors.link" = "#000000"
    Span layout_span{};                                         // where a file says it; nowhere for the command line
    Span paper_span{};
};

// Sets the biography in the requested layout. An unknown or unreadable layout is an error (Blame::Surroundings) and the
// result has no flows.
Document style_document(const Biography& biography, const LayoutRequest& request, World& world,
                        Diagnostics& diagnostics);

// --- One layout, used often ----------------------------------------------------------------------------------------

struct Layout;  // style/layout.h

// Null when the layout is unknown or cannot be read, which is reported. It is never changed, and its messages are about
// the sources of `world`.
std::shared_ptr<const Layout> load_layout(const LayoutRequest& request, World& world, Diagnostics& diagnostics);

Document style_document(const Biography& biography, const Layout& layout, const Adjustment& adjustment, World& world,
                        Diagnostics& diagnostics);

// A letter in the same look: the header of the CV, and below it the letter, in the column where sections stand. Of the
// biography the person counts, and the language where the letter says none.
Document style_letter(const Letter& letter, const Biography& biography, const Layout& layout,
                      const Adjustment& adjustment, World& world, Diagnostics& diagnostics);

// What a page budget may change.
FitRange fit_range(const Layout& layout);

// The widths of the document's flows, in their order.
std::vector<Length> flow_widths(const Layout& layout, const Adjustment& adjustment);

// -------------------------------------------------------------------------------------------------------------------

// A word that stands in no source, "letter" or "curriculum_vitae", in a language, else in English.
std::string word_in_language(const std::string& language, const std::string& key, const Layout& layout, World& world,
                             Diagnostics& diagnostics);

struct LayoutSummary {
    std::string name;
    std::string description;
};
// The built-in layouts, sorted by name.
std::vector<LayoutSummary> list_layouts(World& world);

}  // namespace vitac
