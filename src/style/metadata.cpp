// What a file says about itself: title, author, subject, keywords; and its outline.
#include "style/metadata.h"

#include <algorithm>

#include "base/unicode.h"
#include "style/sections.h"

namespace vitac {

namespace {

constexpr std::size_t longest_subject = 200;  // characters: a line in a viewer's window
constexpr std::size_t longest_keyword = 40;   // longer ones are sentences
constexpr std::size_t most_keywords = 32;

// One line, without blanks at its ends.
std::string one_line(std::string text) {
    std::replace(text.begin(), text.end(), '\n', ' ');
    const std::size_t begin = std::min(text.find_first_not_of(' '), text.size());
    return text.substr(begin, text.find_last_not_of(' ') + 1 - begin);
}

// Up to the last blank within the limit.
std::string shortened(const std::string& text) {
    if (unicode::character_count(text) <= longest_subject) {
        return text;
    }
    std::size_t end = 0;
    for (std::size_t count = 0; count < longest_subject; ++count) {
        unicode::decode(text, end);
    }
    const std::size_t blank = text.rfind(' ', end);
    return text.substr(0, blank == std::string::npos ? end : blank) + "…";
}

// A stop ends a sentence where a blank and a capital follow and the word before it is longer than an abbreviation such
// as "Dr".
std::string first_sentence(const std::string& text) {
    constexpr std::size_t longest_abbreviation = 4;
    std::size_t word = 0;
    for (std::size_t i = 0; i + 2 < text.size(); ++i) {
        if (text[i] == ' ') {
            word = i + 1;
        }
        const bool stop = text[i] == '.' || text[i] == '!' || text[i] == '?';
        if (stop && text[i + 1] == ' ' && i - word > longest_abbreviation) {
            std::size_t next = i + 2;
            if (unicode::is_uppercase(unicode::decode(text, next))) {
                return text.substr(0, i + 1);
            }
        }
    }
    return text;
}

std::string subject_of(const Biography& biography) {
    if (!biography.person.headline.empty()) {
        return shortened(one_line(biography.person.headline));
    }
    for (const RichText& paragraph : biography.summary) {
        const std::string text = one_line(plain_text(paragraph));
        if (!text.empty()) {
            return shortened(first_sentence(text));
        }
    }
    return {};
}

class Keywords {
public:
    void add(const std::string& word) {
        const std::string keyword = one_line(word);
        const bool known = std::find(words_.begin(), words_.end(), keyword) != words_.end();
        if (!keyword.empty() && !known && words_.size() < most_keywords &&
            unicode::character_count(keyword) <= longest_keyword) {
            words_.push_back(keyword);
        }
    }
    // "C++, Rust; Go": commas and semicolons part keywords.
    void add_list(const std::string& text) {
        for (std::size_t begin = 0; begin <= text.size();) {
            const std::size_t end = std::min(text.find_first_of(",;\n", begin), text.size());
            add(text.substr(begin, end - begin));
            begin = end + 1;
        }
    }
    std::vector<std::string> take() { return std::move(words_); }

private:
    std::vector<std::string> words_;
};

// What the person says of themselves in lists made for it; then what the sections are about.
std::vector<std::string> keywords_of(const Biography& biography, const std::string& document_kind) {
    Keywords keywords;
    keywords.add(document_kind);
    for (const Section& section : biography.sections) {
        if (section.kind != SectionKind::Skills && section.kind != SectionKind::Interests) {
            continue;
        }
        for (const Entry& entry : section.entries) {
            if (entry.kind != EntryKind::Definition) {
                keywords.add_list(plain_text(entry.title));
            }
            for (const Note& note : entry.notes) {
                keywords.add_list(plain_text(note.text));
            }
        }
    }
    for (const Section& section : biography.sections) {
        keywords.add(plain_text(section.title));
    }
    return keywords.take();
}

}  // namespace

DocumentMetadata make_metadata(const Biography& biography, const Layout& layout, World& world) {
    DocumentMetadata metadata;
    metadata.language = biography.language.empty() ? "en" : biography.language;
    const std::string kind = word(layout, metadata.language, "curriculum_vitae");
    metadata.author = one_line(biography.person.name);
    metadata.title = metadata.author.empty() ? kind : metadata.author + " – " + kind;
    metadata.subject = subject_of(biography);
    metadata.keywords = keywords_of(biography, kind);
    metadata.date = world.source_date();
    return metadata;
}

DocumentMetadata letter_metadata(const Letter& letter, const Biography& sender, const Layout& layout, World& world) {
    DocumentMetadata metadata = make_metadata(sender, layout, world);
    const std::string kind = word(layout, metadata.language, "letter");
    const std::string about = letter.subject.empty() ? kind : shortened(one_line(letter.subject));
    metadata.title = metadata.author.empty() ? about : metadata.author + " – " + about;
    metadata.keywords = {kind};
    return metadata;
}

std::vector<OutlineEntry> make_outline(const Biography& biography) {
    std::vector<OutlineEntry> outline;
    for (const Section& section : biography.sections) {
        const std::string title = one_line(plain_text(section.title));
        if (title.empty()) {
            continue;
        }
        outline.push_back({.title = title, .id = section.id, .level = 1});
        std::string group;
        for (const Entry& entry : section.entries) {
            if (entry.group != group && !entry.group.empty()) {
                outline.push_back({.title = one_line(entry.group), .id = group_id(section, entry.group), .level = 2});
            }
            group = entry.group;
        }
    }
    return outline;
}

}  // namespace vitac
