// Link annotations (ISO 32000-1, 12.5.6.5).
#include "write/pdf/links.h"

#include <fmt/core.h>

#include <algorithm>

#include "base/readable_text.h"
#include "write/pdf/tags.h"

namespace vitac::pdf {

namespace {

// A rectangle as PDF counts: from the bottom of the page.
struct Corners {
    Length left;
    Length bottom;
    Length right;
    Length top;
};

Corners corners_of(const Rectangle& area, Length page_height) {
    return {area.left, page_height - area.top - area.height, area.left + area.width, page_height - area.top};
}

Corners hull_of(const std::vector<Rectangle>& areas, Length page_height) {
    Corners hull = corners_of(areas.front(), page_height);
    for (const Rectangle& area : areas) {
        const Corners corners = corners_of(area, page_height);
        hull.left = std::min(hull.left, corners.left);
        hull.bottom = std::min(hull.bottom, corners.bottom);
        hull.right = std::max(hull.right, corners.right);
        hull.top = std::max(hull.top, corners.top);
    }
    return hull;
}

// The lines of a wrapped link, so that the white around them is no link: four corners each, counterclockwise from the
// lower left one. One line is its rectangle.
std::string quad_points(const std::vector<Rectangle>& areas, Length page_height) {
    if (areas.size() < 2) {
        return {};
    }
    std::string out = "/QuadPoints [";
    for (const Rectangle& area : areas) {
        const Corners c = corners_of(area, page_height);
        for (const Length value : {c.left, c.bottom, c.right, c.bottom, c.right, c.top, c.left, c.top}) {
            out += out.back() == '[' ? "" : " ";
            out += number(value);
        }
    }
    return out + "]\n";
}

// RFC 3986 has no bytes but visible ASCII; what slipped through is percent-encoded.
std::string uri_string(std::string_view url) {
    std::string ascii;
    for (const char byte : url) {
        if (byte > ' ' && byte <= '~') {
            ascii += byte;
        } else {
            ascii += '%';
            append_hex_byte(ascii, static_cast<std::uint8_t>(byte));
        }
    }
    return byte_string(ascii);
}

// PDF/UA-1, 7.18.5: what the link is, in words. The target is better than nothing.
std::string contents(const LinkTarget& target) {
    const std::string description = property_text(target.description);
    return text_string(description.empty() ? property_text(target.url) : description);
}

std::string annotation(const LinkAnnotation& link, const LinkTarget& target, Length page_height, std::size_t key) {
    // PDF/A-2, 6.3.2: annotations are printed.
    constexpr int print_flag = 4;
    const Corners hull = hull_of(link.areas, page_height);
    return fmt::format(
        "/Type /Annot\n/Subtype /Link\n/Rect [{} {} {} {}]\n{}/Border [0 0 0]\n/F {}\n/Contents {}\n"
        "/StructParent {}\n/A <</S /URI /URI {}>>\n",
        number(hull.left), number(hull.bottom), number(hull.right), number(hull.top),
        quad_points(link.areas, page_height), print_flag, contents(target), key, uri_string(target.url));
}

}  // namespace

std::vector<ObjectId> add_link_annotations(PdfObjects& objects, const Pages& pages, const Structure& structure) {
    std::vector<ObjectId> annotations;
    for (std::size_t i = 0; i < structure.links.size(); ++i) {
        const LinkAnnotation& link = structure.links[i];
        annotations.push_back(objects.add(annotation(link, pages.links.at(static_cast<std::size_t>(link.link)),
                                                     pages.pages[link.page].height, parent_key_of_link(structure, i))));
    }
    return annotations;
}

}  // namespace vitac::pdf
