// Loops of a page over what stands elsewhere in its site: {% for post in site.publications reversed %}.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "base/world.h"
#include "input/academicpages/classify.h"
#include "input/academicpages/person_facts.h"
#include "input/markdown/markdown.h"
#include "model/biography.h"

namespace vitac::academicpages {

// Entries for the place of a loop.
struct Filling {
    Span place;
    SectionKind kind = SectionKind::List;
    std::string title;  // for a place under no heading
    std::vector<Entry> entries;
};

// Collections (site.publications), lists of data (site.data.papers) and bibliographies ({% bibliography %}), with the
// conditions of Liquid that compare a field with a word. What one loop shows no later one shows again. A loop over what
// is not there, or over something else, is noted, with the heading it stands under. `shown` gets the names of
// collections
// ("publications") and the paths of files that were used.
std::vector<Filling> fill_loops(const std::vector<markdown::LiquidTag>& tags, const std::vector<Section>& sections,
                                const SiteConfiguration& site, const Known& known, World& world,
                                std::set<std::string>& shown, Diagnostics& diagnostics);

// Puts each filling under the heading where its loop stands; one that stands under none becomes a section with the
// page's title, or its own where the page has none.
void place_fillings(std::vector<Filling> fillings, const RichText& page_title, std::vector<Section>& sections);

}  // namespace vitac::academicpages
