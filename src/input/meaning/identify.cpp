// Stable and unique names for sections and entries.
#include "input/meaning/identify.h"

#include <map>

#include "base/unicode.h"
#include "input/people/text.h"

namespace vitac {

namespace {

std::string unique(const std::string& id, std::map<std::string, int>& used) {
    const int times = ++used[id];
    if (times == 1) {
        return id;
    }
    // A title may itself end in "-2".
    std::string candidate = id + "-" + std::to_string(times);
    while (used[candidate]++ > 0) {
        candidate += "-2";
    }
    return candidate;
}

std::string entry_name(const Entry& entry) {
    for (const RichText* text : {&entry.title, &entry.organisation, &entry.role}) {
        if (std::string slug = slug_of(plain_text(*text)); !slug.empty()) {
            return slug;
        }
    }
    return "entry";
}

}  // namespace

std::string slug_of(std::string_view text) {
    constexpr std::size_t most_words = 8;
    constexpr std::size_t most_bytes = 400;  // of the text: eight words are in it
    std::size_t size = std::min(text.size(), most_bytes);
    while (size < text.size() && (static_cast<unsigned char>(text[size]) & 0xC0U) == 0x80U) {
        ++size;
    }
    const std::string folded = unicode::fold(text.substr(0, size));
    std::string slug;
    std::size_t count = 0;
    for (const std::string_view word : words_of(folded)) {
        if (count++ == most_words) {
            break;
        }
        slug += slug.empty() ? "" : "-";
        slug += word;
    }
    return slug;
}

void set_ids(std::vector<Section>& sections) {
    std::map<std::string, int> used;
    for (Section& section : sections) {
        const std::string slug = slug_of(plain_text(section.title));
        section.id = unique(slug.empty() ? name_of(section.kind) : slug, used);
        for (Entry& entry : section.entries) {
            entry.id = unique(section.id + "/" + entry_name(entry), used);
        }
    }
}

}  // namespace vitac
