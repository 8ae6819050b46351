// The language of a data file.
#include "input/data/language.h"

#include "base/unicode.h"
#include "input/meaning/language.h"
#include "input/meaning/section_words.h"

namespace vitac::data {

namespace {

constexpr std::size_t enough = 200'000;  // bytes of text, which say all that more would

// The depth of a tree is bounded where it is read.
void add_texts(const yaml::Node& node, std::string& texts) {
    if (texts.size() > enough) {
        return;
    }
    if (node.is_scalar()) {
        texts += node.text;
        texts += '\n';
    }
    for (const yaml::Node& item : node.items) {
        add_texts(item, texts);
    }
    for (const yaml::Member& member : node.members) {
        add_texts(member.value, texts);
    }
}

// Titles are also the keys that a template or a schema came with, so English ones say nothing.
std::string language_of_tree(const yaml::Node& root, std::vector<std::string> titles) {
    std::string texts;
    add_texts(root, texts);
    if (language_of_titles(titles) == "en") {
        titles.clear();
    }
    const std::string language = infer_language(texts, titles);
    return language.empty() ? "en" : language;
}

}  // namespace

void set_language(Biography& biography, const std::string& tag, const yaml::Node& root,
                  const std::vector<std::string>& titles, Reading& reading) {
    biography.language = tag.empty() ? language_of_tree(root, titles) : unicode::canonical_language(tag).value_or("en");
    reading.language = biography.language;
}

std::vector<std::string> titles_of(const yaml::Node& sections) {
    std::vector<std::string> titles;
    for (const yaml::Node& section : sections.items) {
        const yaml::Node* title = section.find("title");
        titles.push_back(title != nullptr ? flattened(*title) : std::string());
    }
    return titles;
}

}  // namespace vitac::data
