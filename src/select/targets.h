// Finds what a variant's words mean: which sections, entries and bullets.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "model/biography.h"
#include "select/variant.h"

namespace vitac {

// The sections, entries and bullets of a biography, by their ids (those of bullets are as in Wishes).
class Targets {
public:
    // Tags of the biography and of the file.
    Targets(const Biography& biography, const VariantFile& file, Diagnostics& diagnostics);

    // The ids that the word means. A word that means nothing is an error, with the nearest that would.
    std::set<std::string> find(const Said& said);
    std::set<std::string> find(const std::vector<Said>& said);
    // Of `find`, the sections alone; anything else is an error.
    std::set<std::string> find_sections(const Said& said);
    // A tag that nothing has is an error.
    std::set<std::string> known_tags(const std::vector<Said>& said);
    const std::set<std::string>& tags_of(const std::string& id) const;

private:
    struct Thing {
        std::string id;
        std::string title;
        bool is_section = false;
    };
    void add(const std::string& id, const RichText& title, const std::vector<std::string>& tags, bool is_section);
    void add_bullets(const std::vector<Bullet>& bullets, const std::string& above);
    const std::vector<std::string>& folded_titles();
    std::string hint_for(const std::string& word);

    std::vector<Thing> things_;
    std::vector<std::string> folded_titles_;             // of each thing; none until someone asks
    std::map<std::string, std::set<std::string>> tags_;  // by id
    std::set<std::string> all_tags_;
    Diagnostics& diagnostics_;
};

}  // namespace vitac
