// The outline that viewers show beside the pages, and the names that lead into them.
#include "write/pdf/outline.h"

#include <fmt/core.h>

#include <cstddef>
#include <map>
#include <optional>

#include "base/readable_text.h"

namespace vitac::pdf {

namespace {

// One item and its neighbours in the tree (ISO 32000-1, 12.3.3). Number 0 is the outline itself.
struct Node {
    std::optional<std::size_t> parent;
    std::optional<std::size_t> previous;
    std::optional<std::size_t> next;
    std::optional<std::size_t> first;
    std::optional<std::size_t> last;
    std::size_t descendants = 0;
    int level = 0;
};

// An item belongs to the nearest one before it of a lower level.
std::vector<Node> link_up(const std::vector<OutlineItem>& items) {
    std::vector<Node> nodes(items.size() + 1);
    std::vector<std::size_t> open = {0};
    for (std::size_t i = 1; i < nodes.size(); ++i) {
        Node& node = nodes[i];
        node.level = items[i - 1].level;
        while (open.size() > 1 && nodes[open.back()].level >= node.level) {
            open.pop_back();
        }
        for (const std::size_t ancestor : open) {
            ++nodes[ancestor].descendants;
        }
        Node& parent = nodes[open.back()];
        node.parent = open.back();
        node.previous = parent.last;
        if (parent.last) {
            nodes[*parent.last].next = i;
        } else {
            parent.first = i;
        }
        parent.last = i;
        open.push_back(i);
    }
    return nodes;
}

class OutlineWriter {
public:
    OutlineWriter(PdfObjects& objects, const Pages& pages, const std::vector<ObjectId>& page_objects)
        : objects_(objects), pages_(pages), page_objects_(page_objects), nodes_(link_up(pages.outline)) {}

    std::string add(const std::string& other_names);

private:
    void name_destinations();
    std::string destination(const OutlineItem& item) const;
    std::string item_entries(std::size_t number) const;
    std::string reference_to(const char* key, const std::optional<std::size_t>& node) const;
    std::string name_tree() const;

    PdfObjects& objects_;
    const Pages& pages_;
    const std::vector<ObjectId>& page_objects_;
    std::vector<Node> nodes_;
    std::vector<ObjectId> ids_;
    std::map<std::string, std::size_t> names_;  // to the item; of equal ids the first keeps its name
};

void OutlineWriter::name_destinations() {
    for (std::size_t i = 0; i < pages_.outline.size(); ++i) {
        if (!pages_.outline[i].id.empty()) {
            names_.try_emplace(pages_.outline[i].id, i);
        }
    }
}

// 12.3.2.2: scrolled to the place, the reader's zoom kept.
std::string OutlineWriter::destination(const OutlineItem& item) const {
    const std::size_t page = std::min(item.page, pages_.pages.size() - 1);
    return fmt::format("[{} /XYZ null {} null]", reference(page_objects_[page]),
                       number(pages_.pages[page].height - item.y));
}

std::string OutlineWriter::reference_to(const char* key, const std::optional<std::size_t>& node) const {
    return node ? fmt::format("/{} {}\n", key, reference(ids_[*node])) : "";
}

std::string OutlineWriter::item_entries(std::size_t number) const {
    const OutlineItem& item = pages_.outline[number - 1];
    const Node& node = nodes_[number];
    const auto name = names_.find(item.id);
    const bool named = name != names_.end() && name->second == number - 1;
    return fmt::format("/Title {}\n/Dest {}\n{}{}{}{}{}{}", text_string(property_text(item.title)),
                       named ? byte_string(item.id) : destination(item), reference_to("Parent", node.parent),
                       reference_to("Prev", node.previous), reference_to("Next", node.next),
                       reference_to("First", node.first), reference_to("Last", node.last),
                       node.descendants == 0 ? "" : fmt::format("/Count {}\n", node.descendants));
}

// 7.9.6: names in order of their bytes, as the map has them.
std::string OutlineWriter::name_tree() const {
    std::string out = "/Names [\n";
    for (const auto& [id, item] : names_) {
        out += byte_string(id) + " " + destination(pages_.outline[item]) + "\n";
    }
    return out + "]\n";
}

std::string OutlineWriter::add(const std::string& other_names) {
    if (pages_.outline.empty() || pages_.pages.empty()) {
        return other_names.empty() ? "" : "/Names <<" + other_names + ">>\n";
    }
    name_destinations();
    for (std::size_t i = 0; i < nodes_.size(); ++i) {
        ids_.push_back(objects_.add());
    }
    objects_.fill(ids_[0], fmt::format("/Type /Outlines\n{}{}/Count {}\n", reference_to("First", nodes_[0].first),
                                       reference_to("Last", nodes_[0].last), nodes_[0].descendants));
    for (std::size_t i = 1; i < nodes_.size(); ++i) {
        objects_.fill(ids_[i], item_entries(i));
    }
    std::string entries = "/Outlines " + reference(ids_[0]) + "\n";
    const std::string destinations = names_.empty() ? "" : "/Dests " + reference(objects_.add(name_tree()));
    if (!destinations.empty() || !other_names.empty()) {
        entries += "/Names <<" + destinations + other_names + ">>\n";
    }
    return entries;
}

}  // namespace

std::string add_outline(PdfObjects& objects, const Pages& pages, const std::vector<ObjectId>& page_objects,
                        const std::string& other_names) {
    return OutlineWriter(objects, pages, page_objects).add(other_names);
}

}  // namespace vitac::pdf
