// The links of an entry, from the fields that hold addresses and identifiers.
#include "input/bibtex/link_fields.h"

#include <algorithm>
#include <string>
#include <utility>

#include "base/unicode.h"

namespace vitac::bibtex {

namespace {

constexpr Problem<std::string> bib_relative_link{
    Severity::Note, "bib-relative-link", "`{}` is no URL, so it is not linked; the site that serves it is unknown"};

struct LinkField {
    std::string_view field;
    std::string_view label;
};
// Fields that hold a link, in the order in which the links are shown; the last of these are al-folio's.
constexpr LinkField link_fields[] = {{"url", "link"},        {"howpublished", "link"}, {"adsurl", "ADS"},
                                     {"html", "html"},       {"pdf", "pdf"},           {"code", "code"},
                                     {"website", "website"}, {"supp", "supplement"},   {"poster", "poster"},
                                     {"slides", "slides"},   {"video", "video"},       {"blog", "blog"}};

std::string doi_url(std::string doi) {
    const std::size_t start = doi.find("10.");
    return start == std::string::npos ? std::string() : "https://doi.org/" + doi.substr(start);
}

void add_link(std::vector<LabelledLink>& links, std::string label, std::string url, Span span) {
    const bool known =
        std::any_of(links.begin(), links.end(), [&](const LabelledLink& link) { return link.url == url; });
    if (!url.empty() && !known) {
        links.push_back({std::move(label), std::move(url), span});
    }
}

}  // namespace

std::vector<LabelledLink> links_of(const Reading& reading) {
    std::vector<LabelledLink> links;
    add_link(links, "doi", doi_url(raw_of(reading, "doi")), place_of(reading, "doi"));
    std::string arxiv = raw_of(reading, "arxiv");
    const std::string archive = unicode::to_lower(raw_of(reading, "archiveprefix") + raw_of(reading, "eprinttype"));
    if (arxiv.empty() && archive == "arxiv") {
        arxiv = raw_of(reading, "eprint");
    }
    if (!arxiv.empty()) {
        add_link(links, "arXiv", is_web_address(arxiv) ? arxiv : "https://arxiv.org/abs/" + arxiv,
                 place_of(reading, "eprint"));
    }
    for (const LinkField& row : link_fields) {
        const std::string url = url_of(reading, row.field);
        if (is_web_address(url)) {
            // The URL of a DOI says nothing that the DOI does not.
            const bool repeats_doi = url.find("doi.org/10.") != std::string::npos && !links.empty();
            if (!repeats_doi) {
                add_link(links, std::string(row.label), url, place_of(reading, row.field));
            }
        } else if (!url.empty() && row.field != "howpublished") {
            reading.diagnostics.add(bib_relative_link.at(place_of(reading, row.field), url));
        }
    }
    return links;
}

}  // namespace vitac::bibtex
