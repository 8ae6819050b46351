// The words that a page needs besides the source's: "page", "present", "Publications".
#include "style/words.h"

#include "base/unicode_language.h"
#include "base/yaml.h"

namespace vitac {

namespace {

// The layout's own language of words; those of all others are read only when they are needed.
constexpr const char* always_there = "en";

// Whether the file of this language exists.
bool add_words_of(Layout& layout, const std::string& language, World& world, Diagnostics& diagnostics) {
    const std::string name = "layouts/languages/" + language + ".yaml";
    const std::optional<std::string_view> text = world.resource(name);
    if (!text) {
        return false;
    }
    const SourceId source = world.sources().add(name, std::string(*text));
    const yaml::Node root = yaml::parse(world.sources(), world.sources().whole(source), diagnostics);
    for (const yaml::Member& word : root.members) {
        layout.words[language].emplace(word.key, word.value.text);
        for (Layout& column : layout.in_columns) {
            column.words[language].emplace(word.key, word.value.text);
        }
    }
    return true;
}

bool is_from_source(const RichText& text) {
    return span_of(text).source != SourceId::None;
}

}  // namespace

void add_words(Layout& layout, const std::string& language, World& world, Diagnostics& diagnostics) {
    for (const std::string& candidate : unicode::language_chain(language)) {
        if (candidate == always_there || add_words_of(layout, candidate, world, diagnostics)) {
            return;
        }
    }
}

Biography with_own_titles_translated(Biography biography, const Layout& layout) {
    for (Section& section : biography.sections) {
        const std::string key = std::string("section_") + name_of(section.kind);
        if (!is_from_source(section.title) && plain_text(section.title) == word(layout, always_there, key)) {
            section.title = rich_text(word(layout, biography.language, key));
        }
    }
    return biography;
}

}  // namespace vitac
