// The last step: pages become a PDF file, tagged for machines (PDF/UA-1, PDF/A-2a).
//
// libharu owns the objects and the file (haru.h). Text is shaped before it comes here; this folder embeds the glyphs,
// and writes the operators, the structure and the metadata.
#include "write/pdf/pdf.h"

#include <fmt/core.h>

#include <optional>

#include "write/pdf/attachment.h"
#include "write/pdf/content.h"
#include "write/pdf/font_use.h"
#include "write/pdf/fonts.h"
#include "write/pdf/haru.h"
#include "write/pdf/links.h"
#include "write/pdf/metadata.h"
#include "write/pdf/outline.h"
#include "write/pdf/save.h"
#include "write/pdf/structure.h"
#include "write/pdf/tags.h"

namespace vitac {

namespace pdf {
namespace {

std::vector<ObjectId> add_pages(PdfObjects& objects, const Pages& pages) {
    std::vector<ObjectId> ids;
    for (std::size_t i = 0; i < pages.pages.size(); ++i) {
        ids.push_back(objects.add_page());
    }
    return ids;
}

std::string annotations_of(std::size_t page, const Structure& structure, const std::vector<ObjectId>& annotations) {
    std::string list;
    for (std::size_t i = 0; i < structure.links.size(); ++i) {
        if (structure.links[i].page == page) {
            list += (list.empty() ? "" : " ") + reference(annotations[i]);
        }
    }
    return list.empty() ? "" : "/Annots [" + list + "]\n";
}

// Tabs /S: the tab key follows the structure (PDF/UA-1, 7.18.3).
void fill_pages(PdfObjects& objects, const Pages& pages, const Structure& structure, ObjectId resources,
                const std::vector<ObjectId>& ids, const std::vector<ObjectId>& annotations) {
    for (std::size_t i = 0; i < ids.size(); ++i) {
        objects.fill(ids[i],
                     fmt::format("/MediaBox [0 0 {} {}]\n/Resources {}\n/StructParents {}\n/Tabs /S\n{}",
                                 number(pages.pages[i].width), number(pages.pages[i].height), reference(resources),
                                 parent_key_of_page(i), annotations_of(i, structure, annotations)));
    }
}

void draw_pages(PdfObjects& objects, const Pages& pages, const Structure& structure, const FontUse& use,
                const DocumentFonts& fonts, const std::vector<ObjectId>& ids) {
    PageDrawer drawer(pages, structure, use, fonts);
    for (const ObjectId id : ids) {
        objects.fill_contents(id, drawer.draw_next());
    }
}

// PDF/A-2 takes only PDF/A files as attachments, PDF/A-3 any.
Claims claims_of(const PdfOptions& options) {
    return {options.standards, options.attachment ? 3 : 2};
}

}  // namespace
}  // namespace pdf

const std::vector<std::pair<const char*, PdfStandards>>& pdf_standards() {
    static const std::vector<std::pair<const char*, PdfStandards>> words = {
        {"ua1+a2a", {true, ArchiveLevel::A}}, {"ua1+a2u", {true, ArchiveLevel::U}},
        {"ua1+a2b", {true, ArchiveLevel::B}}, {"ua1", {true, ArchiveLevel::None}},
        {"a2a", {false, ArchiveLevel::A}},    {"a2u", {false, ArchiveLevel::U}},
        {"a2b", {false, ArchiveLevel::B}},    {"none", {false, ArchiveLevel::None}}};
    return words;
}

std::string write_pdf(const Pages& pages, const PdfOptions& options, Diagnostics& diagnostics) {
    const pdf::FontUse use = pdf::collect_font_use(pages);
    const pdf::Structure structure = pdf::plan_structure(pages);

    pdf::PdfObjects objects(options.compression);
    const std::vector<pdf::ObjectId> page_objects = pdf::add_pages(objects, pages);
    const std::optional<pdf::DocumentFonts> fonts = pdf::add_fonts(objects, pages.faces, use, diagnostics);
    if (!fonts) {
        return {};
    }
    pdf::draw_pages(objects, pages, structure, use, *fonts, page_objects);

    const pdf::ObjectId resources = objects.add("/Font <<" + fonts->resources + ">>\n");
    const std::vector<pdf::ObjectId> annotations = pdf::add_link_annotations(objects, pages, structure);
    pdf::fill_pages(objects, pages, structure, resources, page_objects, annotations);

    const pdf::ObjectId tree = pdf::add_structure_tree(objects, structure, page_objects, annotations);
    const pdf::AddedAttachment attachment = pdf::add_attachment(objects, options, pages.metadata);
    objects.fill(objects.catalog(), "/StructTreeRoot " + pdf::reference(tree) + "\n" +
                                        pdf::add_metadata(objects, pages.metadata, pdf::claims_of(options)) +
                                        attachment.catalog +
                                        pdf::add_outline(objects, pages, page_objects, attachment.names));
    return pdf::save_file(objects, options.compression, diagnostics);
}

}  // namespace vitac
