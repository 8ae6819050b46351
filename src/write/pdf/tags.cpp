// The structure tree as PDF objects (ISO 32000-1, 14.7).
#include "write/pdf/tags.h"

#include <fmt/core.h>

#include <optional>

#include "base/readable_text.h"

namespace vitac::pdf {

namespace {

class TreeWriter {
public:
    TreeWriter(PdfObjects& objects, const Structure& structure, const std::vector<ObjectId>& pages,
               const std::vector<ObjectId>& annotations)
        : objects_(objects), structure_(structure), pages_(pages), annotations_(annotations) {}

    ObjectId add();

private:
    void reserve_elements();
    void fill_element(ElementId id);
    std::string attributes(const Element& element) const;
    std::string kids(const Element& element, std::optional<std::size_t> page) const;
    std::string kid(const Kid& kid, std::optional<std::size_t> page) const;
    std::string parent_tree() const;
    std::string parents_of_page(std::size_t page) const;
    std::string role_map() const;

    ObjectId object(ElementId id) const { return elements_[index(id)]; }

    PdfObjects& objects_;
    const Structure& structure_;
    const std::vector<ObjectId>& pages_;
    const std::vector<ObjectId>& annotations_;
    ObjectId root_ = ObjectId::None;
    std::vector<ObjectId> elements_;  // None for those that are not used
};

// The page of the first mark among the kids: the element's /Pg, so that its numbers need not say it.
std::optional<std::size_t> first_page(const Element& element) {
    for (const Kid& kid : element.kids) {
        if (const auto* content = std::get_if<MarkedContent>(&kid)) {
            return content->page;
        }
    }
    return std::nullopt;
}

ObjectId TreeWriter::add() {
    root_ = objects_.add();
    reserve_elements();
    for (std::size_t i = 0; i < structure_.elements.size(); ++i) {
        if (structure_.elements[i].used) {
            fill_element(ElementId{static_cast<std::uint32_t>(i)});
        }
    }
    const ObjectId parents = objects_.add(parent_tree());
    const std::size_t next_key = structure_.pages.size() + structure_.links.size();
    objects_.fill(root_, fmt::format("/Type /StructTreeRoot\n/K {}\n/ParentTree {}\n/ParentTreeNextKey {}\n{}",
                                     reference(object(ElementId{})), reference(parents), next_key, role_map()));
    return root_;
}

// Elements name their parents and their kids, so all numbers must be known first.
void TreeWriter::reserve_elements() {
    for (const Element& element : structure_.elements) {
        elements_.push_back(element.used ? objects_.add() : ObjectId::None);
    }
}

void TreeWriter::fill_element(ElementId id) {
    const Element& element = structure_.elements[index(id)];
    const std::optional<std::size_t> page = first_page(element);
    const ObjectId parent = id == ElementId{} ? root_ : object(element.parent);
    std::string out = "/Type /StructElem\n/S /" + type_name(element) + "\n/P " + reference(parent) + "\n";
    if (page) {
        out += "/Pg " + reference(pages_[*page]) + "\n";
    }
    out += attributes(element);
    out += kids(element, page);
    objects_.fill(object(id), std::move(out));
}

std::string TreeWriter::attributes(const Element& element) const {
    std::string out;
    if (!element.language.empty()) {
        out += "/Lang " + byte_string(element.language) + "\n";
    }
    if (!element.title.empty()) {
        out += "/T " + text_string(property_text(element.title)) + "\n";
    }
    // PDF/UA-1, 7.6: a list says how its labels are numbered; ours are bullets or none.
    if (element.kind == Tag::Kind::List) {
        out += fmt::format("/A <</O /List /ListNumbering /{}>>\n", element.bulleted ? "Disc" : "None");
    }
    return out;
}

std::string TreeWriter::kids(const Element& element, std::optional<std::size_t> page) const {
    if (element.kids.empty()) {
        return {};
    }
    if (element.kids.size() == 1) {
        return "/K " + kid(element.kids.front(), page) + "\n";
    }
    std::string out = "/K [";
    for (const Kid& one : element.kids) {
        out += out.back() == '[' ? "" : " ";
        out += kid(one, page);
    }
    return out + "]\n";
}

std::string TreeWriter::kid(const Kid& kid, std::optional<std::size_t> page) const {
    if (const auto* element = std::get_if<ElementId>(&kid)) {
        return reference(object(*element));
    }
    if (const auto* annotation = std::get_if<AnnotationKid>(&kid)) {
        return fmt::format("<</Type /OBJR /Pg {} /Obj {}>>",
                           reference(pages_[structure_.links[annotation->annotation].page]),
                           reference(annotations_[annotation->annotation]));
    }
    const auto& content = std::get<MarkedContent>(kid);
    return content.page == page
               ? std::to_string(content.mcid)
               : fmt::format("<</Type /MCR /Pg {} /MCID {}>>", reference(pages_[content.page]), content.mcid);
}

// 14.7.4.4: from a page and a number on it, or from an annotation, back to the element.
std::string TreeWriter::parent_tree() const {
    std::string out = "/Nums [\n";
    for (std::size_t page = 0; page < structure_.pages.size(); ++page) {
        out += fmt::format("{} [{}]\n", parent_key_of_page(page), parents_of_page(page));
    }
    for (std::size_t link = 0; link < structure_.links.size(); ++link) {
        out += fmt::format("{} {}\n", parent_key_of_link(structure_, link),
                           reference(object(structure_.links[link].element)));
    }
    return out + "]\n";
}

std::string TreeWriter::parents_of_page(std::size_t page) const {
    std::string out;
    for (const MarkedItems& items : structure_.pages[page]) {
        if (items.mark == Mark::Content) {
            out += out.empty() ? "" : " ";
            out += reference(object(items.element));
        }
    }
    return out;
}

// PDF 1.7 has no type for emphasis (PDF 2.0 has): programs that do not know ours read a Span.
std::string TreeWriter::role_map() const {
    bool strong = false;
    bool emphasis = false;
    for (const Element& element : structure_.elements) {
        strong = strong || (element.used && element.kind == Tag::Kind::Strong);
        emphasis = emphasis || (element.used && element.kind == Tag::Kind::Emphasis);
    }
    if (!strong && !emphasis) {
        return {};
    }
    return fmt::format("/RoleMap <<{}{}>>\n", strong ? "/Strong /Span " : "", emphasis ? "/Em /Span " : "");
}

}  // namespace

ObjectId add_structure_tree(PdfObjects& objects, const Structure& structure, const std::vector<ObjectId>& pages,
                            const std::vector<ObjectId>& annotations) {
    return TreeWriter(objects, structure, pages, annotations).add();
}

}  // namespace vitac::pdf
