// Stable and unique names for sections and entries.
#include "input/meaning/identify.h"

#include <algorithm>
#include <map>

#include "base/unicode.h"
#include "input/people/names.h"
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

namespace {

// Where a title goes on behind a name.
std::vector<std::string_view> parts_of_title(std::string_view title) {
    static constexpr std::string_view separators[] = {" | ", " - ", " – ", "—", " · ", ": ", "'s ", "’s "};
    std::vector<std::string_view> parts;
    for (std::size_t begin = 0; begin <= title.size();) {
        std::size_t end = title.size();
        std::size_t next = title.size() + 1;
        for (const std::string_view separator : separators) {
            const std::size_t at = title.find(separator, begin);
            if (at < end) {
                end = at;
                next = at + separator.size();
            }
        }
        parts.push_back(trimmed(title.substr(begin, end - begin)));
        begin = next;
    }
    return parts;
}

bool has_word_in(std::string_view name, const std::vector<std::string>& addresses) {
    constexpr std::size_t shortest = 3;  // "Li" stands in anything
    const std::string folded = unicode::fold(name);
    const std::vector<std::string_view> words = words_of(folded);
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
        return word.size() >= shortest &&
               std::any_of(addresses.begin(), addresses.end(),
                           [&](const std::string& address) { return address.find(word) != std::string::npos; });
    });
}

}  // namespace

std::string owner_in_title(std::string_view title, const std::vector<Contact>& contacts,
                           std::string_view site_address) {
    constexpr int sure = 85;  // of people::name_likeness
    constexpr std::size_t most_words = 5;
    std::vector<std::string> addresses = {unicode::fold(site_address)};
    for (const Contact& contact : contacts) {
        if (contact.kind != ContactKind::Address && contact.kind != ContactKind::Phone) {
            addresses.push_back(unicode::fold(contact.text) + " " + unicode::fold(contact.url));
        }
    }
    for (const std::string_view part : parts_of_title(title)) {
        const std::size_t words = words_of(part).size();
        if (words > 1 && words <= most_words && people::name_likeness(part) >= sure && has_word_in(part, addresses)) {
            return std::string(part);
        }
    }
    return {};
}

}  // namespace vitac
