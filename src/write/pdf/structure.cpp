// The logical structure as the file will have it: elements, and which part of which page belongs to each.
#include "write/pdf/structure.h"

#include <algorithm>
#include <map>
#include <utility>

namespace vitac::pdf {

namespace {

// Text outside the structure is what repeats from page to page.
Mark mark_of(const GlyphRun* run) {
    if (run == nullptr) {
        return Mark::Layout;
    }
    return run->artifact ? Mark::Pagination : Mark::Content;
}

class StructurePlanner {
public:
    explicit StructurePlanner(const Pages& pages) : pages_(pages) {}

    Structure plan();

private:
    void copy_tags();
    void mark_page(const Page& page);
    void annotate_page(const Page& page);

    ElementId element_for(const GlyphRun& run);
    ElementId link_element_for(const LinkArea& area);
    const std::string& language_of(ElementId id) const;
    ElementId add_element(Tag::Kind kind, ElementId parent);
    void add_kid(ElementId parent, Kid kid);
    void order_kids();

    Element& at(ElementId id) { return structure_.elements[index(id)]; }
    const Element& at(ElementId id) const { return structure_.elements[index(id)]; }

    const Pages& pages_;
    Structure structure_;
};

// --- Elements --------------------------------------------------------------------------------------------------------

void StructurePlanner::copy_tags() {
    for (const Tag& tag : pages_.tags) {
        Element element;
        element.kind = tag.kind;
        element.heading_level = tag.heading_level;
        element.bulleted = tag.bulleted;
        element.language = tag.language;
        element.title = tag.title;
        element.parent = ElementId{static_cast<std::uint32_t>(tag.parent)};
        structure_.elements.push_back(std::move(element));
    }
    if (structure_.elements.empty()) {
        structure_.elements.emplace_back();
    }
    at(ElementId{}).used = true;
}

ElementId StructurePlanner::add_element(Tag::Kind kind, ElementId parent) {
    Element element;
    element.kind = kind;
    element.parent = parent;
    structure_.elements.push_back(std::move(element));
    return ElementId{static_cast<std::uint32_t>(structure_.elements.size() - 1)};
}

// Enters a kid, and its parents in theirs when they are met for the first time.
void StructurePlanner::add_kid(ElementId parent, Kid kid) {
    at(parent).kids.push_back(kid);
    for (ElementId id = parent; !at(id).used; id = at(id).parent) {
        at(id).used = true;
        at(at(id).parent).kids.emplace_back(id);
    }
}

// The nearest language said around an element; "" is the document's.
const std::string& StructurePlanner::language_of(ElementId id) const {
    // A tag names its parent, and only the document names itself: a longer way up would be a circle.
    std::size_t steps = structure_.elements.size();
    while (at(id).language.empty() && id != ElementId{} && steps-- > 0) {
        id = at(id).parent;
    }
    return at(id).language;
}

// The run's element; where that does not know the run's language, a Span in it that does.
ElementId StructurePlanner::element_for(const GlyphRun& run) {
    const ElementId own{static_cast<std::uint32_t>(run.tag)};
    const std::string& around = language_of(own);
    if (run.language.empty() || run.language == (around.empty() ? pages_.metadata.language : around)) {
        return own;
    }
    // A new one each time the language begins anew, so that the order of reading stays.
    if (const auto* last = at(own).kids.empty() ? nullptr : std::get_if<ElementId>(&at(own).kids.back())) {
        const bool made_here = index(*last) >= pages_.tags.size();
        if (made_here && at(*last).kind == Tag::Kind::Span && at(*last).language == run.language) {
            return *last;
        }
    }
    const ElementId span = add_element(Tag::Kind::Span, own);
    at(span).language = run.language;
    return span;
}

// --- Marks -----------------------------------------------------------------------------------------------------------

void StructurePlanner::mark_page(const Page& page) {
    const std::size_t page_number = structure_.pages.size();
    std::vector<MarkedItems> marks;
    int next_mcid = 0;
    for (std::size_t i = 0; i < page.items.size(); ++i) {
        const auto* run = std::get_if<GlyphRun>(&page.items[i]);
        if (run != nullptr && run->glyphs.empty()) {
            continue;
        }
        const Mark mark = mark_of(run);
        const ElementId element = mark == Mark::Content ? element_for(*run) : ElementId{};
        if (!marks.empty() && marks.back().mark == mark && marks.back().element == element) {
            marks.back().end = i + 1;
            continue;
        }
        marks.push_back({i, i + 1, mark, element, 0});
        if (mark == Mark::Content) {
            marks.back().mcid = next_mcid++;
            add_kid(element, MarkedContent{page_number, marks.back().mcid});
        }
    }
    structure_.pages.push_back(std::move(marks));
}

// --- Links -----------------------------------------------------------------------------------------------------------

// PDF/UA-1, 7.18.5: a link annotation stands in a Link element. An area of anything else gets one.
ElementId StructurePlanner::link_element_for(const LinkArea& area) {
    const ElementId own{static_cast<std::uint32_t>(area.tag)};
    return at(own).kind == Tag::Kind::Link ? own : add_element(Tag::Kind::Link, own);
}

void StructurePlanner::annotate_page(const Page& page) {
    const std::size_t page_number = structure_.pages.size() - 1;
    const std::size_t first = structure_.links.size();
    std::map<std::pair<TagId, LinkId>, std::size_t> known;
    for (const LinkArea& area : page.links) {
        const auto [place, is_new] = known.try_emplace({area.tag, area.link}, structure_.links.size());
        if (is_new) {
            structure_.links.push_back({page_number, area.link, link_element_for(area), {}});
        }
        structure_.links[place->second].areas.push_back(area.area);
    }
    for (std::size_t i = first; i < structure_.links.size(); ++i) {
        add_kid(structure_.links[i].element, AnnotationKid{i});
    }
}

// --- Order -----------------------------------------------------------------------------------------------------------

// Where columns stand side by side over several pages, first appearance would shuffle them: elements that hold no
// content themselves keep the order that their tags say.
void StructurePlanner::order_kids() {
    for (std::size_t i = 0; i < pages_.tags.size(); ++i) {
        std::vector<Kid>& kids = structure_.elements[i].kids;
        const bool elements_only = std::all_of(kids.begin(), kids.end(),
                                               [](const Kid& kid) { return std::holds_alternative<ElementId>(kid); });
        if (!elements_only || kids.size() < 2) {
            continue;
        }
        std::map<ElementId, std::size_t> ranks;
        for (const TagId kid : pages_.tags[i].kids) {
            ranks.try_emplace(ElementId{static_cast<std::uint32_t>(kid)}, ranks.size());
        }
        const auto rank = [&](const Kid& kid) {
            const auto known = ranks.find(std::get<ElementId>(kid));
            return known == ranks.end() ? ranks.size() : known->second;
        };
        std::stable_sort(kids.begin(), kids.end(), [&](const Kid& a, const Kid& b) { return rank(a) < rank(b); });
    }
}

Structure StructurePlanner::plan() {
    copy_tags();
    for (const Page& page : pages_.pages) {
        mark_page(page);
        annotate_page(page);
    }
    order_kids();
    return std::move(structure_);
}

}  // namespace

Structure plan_structure(const Pages& pages) {
    return StructurePlanner(pages).plan();
}

std::string type_name(const Element& element) {
    switch (element.kind) {
        case Tag::Kind::Document:
            return "Document";
        case Tag::Kind::Section:
            return "Sect";
        case Tag::Kind::Entry:
            return "Art";
        case Tag::Kind::Heading:
            return "H" + std::to_string(std::clamp(element.heading_level, 1, 6));
        case Tag::Kind::Paragraph:
            return "P";
        case Tag::Kind::List:
            return "L";
        case Tag::Kind::ListItem:
            return "LI";
        case Tag::Kind::ListLabel:
            return "Lbl";
        case Tag::Kind::ListBody:
            return "LBody";
        case Tag::Kind::BibEntry:
            return "BibEntry";
        case Tag::Kind::Link:
            return "Link";
        case Tag::Kind::Strong:
            return "Strong";
        case Tag::Kind::Emphasis:
            return "Em";
        case Tag::Kind::Span:
            return "Span";
    }
    return "Span";
}

}  // namespace vitac::pdf
