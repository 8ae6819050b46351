// Whether the words on the pages are those of the biography, in its order.
#include "quality/order_measures.h"

#include <fmt/core.h>

#include <algorithm>
#include <variant>

#include "base/unicode.h"

namespace vitac::quality {

namespace {

// Letters and digits alone: line ends, dashes, quotes and capitals are the typesetter's.
std::string essence(const std::string& text) {
    std::string letters;
    const std::string folded = unicode::case_fold(unicode::nfc(text));
    for (std::size_t offset = 0; offset < folded.size();) {
        const char32_t character = unicode::decode(folded, offset);
        if (unicode::is_letter(character) || unicode::is_digit(character)) {
            unicode::append(letters, character);
        }
    }
    return letters;
}

using Fields = std::vector<std::string>;

void add_bullets(const std::vector<Bullet>& bullets, Fields& fields) {
    for (const Bullet& bullet : bullets) {
        fields.push_back(plain_text(bullet.text));
        add_bullets(bullet.children, fields);
    }
}

Fields fields_of(const Entry& entry) {
    Fields fields = {plain_text(entry.title),    plain_text(entry.organisation),
                     plain_text(entry.location), plain_text(entry.role),
                     entry.dates.text,           plain_text(entry.venue.text)};
    for (const Author& author : entry.authors) {
        fields.push_back(author.name);
    }
    for (const Note& note : entry.notes) {
        fields.push_back(plain_text(note.text));
    }
    for (const LabelledLink& link : entry.links) {
        fields.push_back(link.label);
    }
    add_bullets(entry.bullets, fields);
    return fields;
}

Fields fields_of(const Person& person) {
    Fields fields = {person.name, person.headline};
    for (const Contact& contact : person.contacts) {
        fields.push_back(contact.text);
    }
    return fields;
}

class Comparison {
public:
    explicit Comparison(const std::string& text) : text_(essence(text)) {}

    void expect(const Fields& fields) {
        for (const std::string& field : fields) {
            if (text_.find(essence(field)) == std::string::npos) {
                lost_.amount += 1;
                lost_.example = field;
            }
        }
    }

    // The entries of a section follow one another by their first fields.
    void expect_order(const Section& section) {
        std::size_t at = std::min(text_.find(essence(plain_text(section.title))), text_.size());
        for (const Entry& entry : section.entries) {
            const Fields fields = fields_of(entry);
            const auto first = std::find_if(fields.begin(), fields.end(), [](const auto& f) { return !f.empty(); });
            if (first == fields.end()) {
                continue;
            }
            const std::size_t found = text_.find(essence(*first), at);
            if (found == std::string::npos) {
                misplaced_.amount += 1;
                misplaced_.example = *first;
            } else {
                at = found;
            }
        }
    }

    Measurements result() const { return {lost_, misplaced_}; }

private:
    std::string text_;
    Measurement lost_{.measure = "lost fields"};
    Measurement misplaced_{.measure = "out of order"};
};

// --- Tags ------------------------------------------------------------------------------------------------------------

// The place of each tag in the order in which the tree is read.
std::vector<std::size_t> reading_order(const std::vector<Tag>& tags) {
    std::vector<std::size_t> order(tags.size());
    std::vector<std::size_t> waiting = {0};
    std::size_t next = 0;
    while (!waiting.empty()) {
        const std::size_t tag = waiting.back();
        waiting.pop_back();
        order[tag] = next++;
        for (auto kid = tags[tag].kids.rbegin(); kid != tags[tag].kids.rend(); ++kid) {
            waiting.push_back(static_cast<std::size_t>(*kid));
        }
    }
    return order;
}

bool is_inside(const std::vector<Tag>& tags, std::size_t tag, std::size_t outer) {
    while (tag != outer && tag != 0) {
        tag = static_cast<std::size_t>(tags[tag].parent);
    }
    return tag == outer;
}

}  // namespace

Measurements compare_with_source(const Biography& biography, const std::string& text) {
    Comparison comparison(text);
    comparison.expect(fields_of(biography.person));
    for (const RichText& paragraph : biography.summary) {
        comparison.expect({plain_text(paragraph)});
    }
    for (const Section& section : biography.sections) {
        comparison.expect({plain_text(section.title)});
        comparison.expect_order(section);
        for (const Entry& entry : section.entries) {
            comparison.expect(fields_of(entry));
        }
    }
    return comparison.result();
}

// On one page text goes on in a later tag, or again in one that is not yet at its end.
Measurement compare_with_tags(const Pages& pages) {
    Measurement misplaced{.measure = "tags out of order"};
    if (pages.tags.empty()) {
        return misplaced;
    }
    const std::vector<std::size_t> order = reading_order(pages.tags);
    for (std::size_t page = 0; page < pages.pages.size(); ++page) {
        std::size_t furthest = 0;
        for (const PageItem& item : pages.pages[page].items) {
            const auto* run = std::get_if<GlyphRun>(&item);
            if (run == nullptr || run->artifact) {
                continue;
            }
            const auto tag = static_cast<std::size_t>(run->tag);
            if (order[tag] >= order[furthest]) {
                furthest = tag;
            } else if (!is_inside(pages.tags, furthest, tag)) {
                misplaced.amount += 1;
                misplaced.example = fmt::format("page {}: {}", page + 1, run->text);
            }
        }
    }
    return misplaced;
}

}  // namespace vitac::quality
