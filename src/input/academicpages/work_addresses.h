// The addresses of a work that stand in the text of its venue.
#pragma once

#include "model/biography.h"

namespace vitac::academicpages {

// Takes DOI and URL out of the text and makes them links of the entry: "Botany Today, 3. https://doi.org/10.1000/1".
// Other identifiers (PMID, PMCID, ISBN) stay: funders ask for them in print.
void take_addresses(RichText& venue, Entry& entry);

}  // namespace vitac::academicpages
