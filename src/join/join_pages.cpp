// Several of our documents as one, tagged throughout.
#include <algorithm>
#include <utility>
#include <variant>

#include "join/join.h"

namespace vitac {

namespace {

bool is_same_face(const FaceUse& a, const FaceUse& b) {
    return a.file->path == b.file->path && a.index == b.index && a.axes == b.axes;
}

class Joiner {
public:
    explicit Joiner(const std::vector<PartOfFile>& parts) {
        joined_.metadata = parts.back().pages.metadata;
        joined_.leading = parts.back().pages.leading;
        joined_.tags.emplace_back();  // the document
        joined_.metadata.title = title_of(parts);
    }

    void add(const PartOfFile& part) {
        begin_part(part.pages);
        add_tags(part);
        add_outline(part);
        for (Page page : part.pages.pages) {
            for (PageItem& item : page.items) {
                if (auto* run = std::get_if<GlyphRun>(&item)) {
                    move_run(*run);
                }
            }
            for (LinkArea& area : page.links) {
                area.link = moved(area.link);
                area.tag = moved(area.tag);
            }
            joined_.pages.push_back(std::move(page));
        }
        joined_.explanation += part.pages.explanation;
    }

    Pages take() { return std::move(joined_); }

private:
    // "Ada Quill – Letter, Curriculum Vitae"
    std::string title_of(const std::vector<PartOfFile>& parts) const {
        std::string titles;
        for (const PartOfFile& part : parts) {
            titles += (titles.empty() ? "" : ", ") + part.title;
        }
        const std::string& author = joined_.metadata.author;
        return author.empty() ? titles : author + " – " + titles;
    }

    // What is numbered in the part comes behind what is there.
    void begin_part(const Pages& pages) {
        first_tag_ = static_cast<std::uint32_t>(joined_.tags.size());
        first_link_ = static_cast<std::uint32_t>(joined_.links.size());
        first_page_ = joined_.pages.size();
        joined_.links.insert(joined_.links.end(), pages.links.begin(), pages.links.end());
        faces_.clear();
        for (const FaceUse& face : pages.faces) {
            const auto known = std::find_if(joined_.faces.begin(), joined_.faces.end(),
                                            [&](const FaceUse& other) { return is_same_face(face, other); });
            faces_.push_back(static_cast<FaceId>(known - joined_.faces.begin()));
            if (known == joined_.faces.end()) {
                joined_.faces.push_back(face);
            }
        }
    }

    TagId moved(TagId tag) const { return TagId{static_cast<std::uint32_t>(tag) + first_tag_}; }
    LinkId moved(LinkId link) const { return LinkId{static_cast<std::uint32_t>(link) + first_link_}; }

    void move_run(GlyphRun& run) const {
        run.face = faces_[static_cast<std::size_t>(run.face)];
        run.tag = moved(run.tag);
        if (run.link) {
            run.link = moved(*run.link);
        }
    }

    // The document that the part was becomes a section.
    void add_tags(const PartOfFile& part) {
        joined_.tags.front().kids.push_back(TagId{first_tag_});
        for (Tag tag : part.pages.tags) {
            const bool is_document = tag.kind == Tag::Kind::Document;
            tag.parent = is_document ? TagId{} : moved(tag.parent);
            for (TagId& kid : tag.kids) {
                kid = moved(kid);
            }
            if (tag.link) {
                tag.link = moved(*tag.link);
            }
            if (is_document) {
                tag.kind = Tag::Kind::Section;
                tag.title = part.title;
                const std::string& language = part.pages.metadata.language;
                tag.language = language == joined_.metadata.language ? "" : language;
            }
            joined_.tags.push_back(std::move(tag));
        }
    }

    void add_outline(const PartOfFile& part) {
        joined_.outline.push_back({.title = part.title, .level = 1, .page = first_page_, .y = {}, .id = {}});
        for (OutlineItem item : part.pages.outline) {
            ++item.level;
            item.page += first_page_;
            joined_.outline.push_back(std::move(item));
        }
    }

    Pages joined_;
    std::uint32_t first_tag_ = 0;
    std::uint32_t first_link_ = 0;
    std::size_t first_page_ = 0;
    std::vector<FaceId> faces_;  // of the part, by their numbers there
};

}  // namespace

Pages join_pages(const std::vector<PartOfFile>& parts) {
    Joiner joiner(parts);
    for (const PartOfFile& part : parts) {
        joiner.add(part);
    }
    return joiner.take();
}

}  // namespace vitac
