// The faces of a document's families, each opened when text first asks for it.
#include "typeset/font/face_collection.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace vitac {

namespace {

constexpr Problem<std::string, std::string> missing_font{
    Severity::Error, "missing-font", "the font file `{}` of the family `{}` is missing", Blame::Surroundings};
constexpr Problem<std::string, std::string> unreadable_font{
    Severity::Error, "unreadable-font", "the font file `{}` of the family `{}` cannot be read", Blame::Surroundings};

// CSS: between these weights the search goes first to the upper one, because 400 and 500 are both "regular".
constexpr int regular = 400;
constexpr int medium = 500;

// Smaller is nearer: the direction to search in first, then the distance.
std::pair<int, int> weight_distance(int weight, int wanted) {
    const int distance = std::abs(weight - wanted);
    if (weight == wanted) {
        return {0, 0};
    }
    if (wanted >= regular && wanted <= medium) {
        const bool between = weight > wanted && weight <= medium;
        return {between ? 1 : weight < wanted ? 2 : 3, distance};
    }
    const bool searched_first = wanted < regular ? weight < wanted : weight > wanted;
    return {searched_first ? 1 : 2, distance};
}

// --- Fallback --------------------------------------------------------------------------------------------------------

bool is_subtag_prefix(std::string_view prefix, std::string_view tag) {
    return tag.starts_with(prefix) && (tag.size() == prefix.size() || tag[prefix.size()] == '-');
}

// Below 0: made for the language, and the more so the longer its name is ("zh-Hant" before "zh" for "zh-Hant-TW"); 1:
// for a kind of it ("zh-Hans" for "zh"); 2: for all; 3: for others.
int language_distance(const FontFamily& family, const std::string& language) {
    int distance = family.languages.empty() ? 2 : 3;
    for (const std::string& known : family.languages) {
        if (is_subtag_prefix(known, language)) {
            distance = std::min(distance, -static_cast<int>(known.size()));
        } else if (!language.empty() && is_subtag_prefix(language, known)) {
            distance = std::min(distance, 1);
        }
    }
    return distance;
}

bool is_for_script(const FontFamily& family, const std::string& script) {
    return std::find(family.scripts.begin(), family.scripts.end(), script) != family.scripts.end();
}

}  // namespace

const FontFace* nearest_face(const FontFamily& family, Cut wanted) {
    const auto distance = [&wanted](const FontFace& face) {
        return std::pair(face.slope == wanted.slope ? 0 : 1, weight_distance(face.weight, wanted.weight));
    };
    const auto nearest =
        std::min_element(family.faces.begin(), family.faces.end(),
                         [&](const FontFace& a, const FontFace& b) { return distance(a) < distance(b); });
    return nearest == family.faces.end() ? nullptr : &*nearest;
}

std::vector<FamilyId> fallback_order(const Document& document, FamilyId own, const TextKind& kind,
                                     FallbackScope scope) {
    const auto family = [&document](FamilyId id) -> const FontFamily& {
        return document.families[static_cast<std::size_t>(id)];
    };
    const auto script_distance = [&](FamilyId id) {
        const FontFamily& candidate = family(id);
        return is_for_script(candidate, kind.script) ? 0 : is_for_script(candidate, kind.character) ? 1 : 2;
    };
    const auto distance = [&](FamilyId id) {
        const FontFamily& candidate = family(id);
        return std::tuple(script_distance(id), language_distance(candidate, kind.language),
                          candidate.generic == family(own).generic ? 0 : 1);
    };
    std::vector<FamilyId> order = document.fallback;
    std::erase_if(order, [&](FamilyId id) {
        return id == own || (scope == FallbackScope::OwnScript && script_distance(id) == 2);
    });
    std::stable_sort(order.begin(), order.end(), [&](FamilyId a, FamilyId b) { return distance(a) < distance(b); });
    order.insert(order.begin(), own);
    return order;
}

// --- Opening ---------------------------------------------------------------------------------------------------------

const Face* FaceCollection::find(FamilyId id, Cut wanted, bool is_fallback) {
    const FontFace* face = nearest_face(family(id), wanted);
    if (face == nullptr) {
        return nullptr;
    }
    const Entry entry = open(id, *face);
    if (entry.fault == Fault::None) {
        return opened_[entry.opened].face.get();
    }
    if (!is_fallback || entry.fault == Fault::Unreadable) {
        report(id, *face, entry.fault);
    }
    return nullptr;
}

FaceCollection::Entry& FaceCollection::open(FamilyId id, const FontFace& wanted) {
    const auto [known, is_new] = entries_.try_emplace(&wanted);
    Entry& entry = known->second;
    if (!is_new) {
        return entry;
    }
    std::shared_ptr<const FontFile> file = world_.font_file(wanted.file);
    if (!file) {
        entry.fault = Fault::Missing;
        return entry;
    }
    std::unique_ptr<Face> face = Face::open(std::move(file), wanted);
    if (!face) {
        entry.fault = Fault::Unreadable;
        return entry;
    }
    entry.opened = opened_.size();
    of_face_[face.get()] = entry.opened;
    opened_.push_back({std::move(face), id, &wanted, std::nullopt});
    return entry;
}

void FaceCollection::report(FamilyId id, const FontFace& wanted, Fault fault) {
    if (std::find(reported_missing_.begin(), reported_missing_.end(), id) != reported_missing_.end()) {
        return;
    }
    reported_missing_.push_back(id);
    const FontFamily& which = family(id);
    const auto& problem = fault == Fault::Missing ? missing_font : unreadable_font;
    const std::string hint = which.package.empty() ? std::string("choose another family in the layout")
                                                   : "install the Debian package `" + which.package + "`";
    diagnostics_.add(problem.nowhere(wanted.file, which.name).with_hint(hint));
}

const std::vector<FamilyId>& FaceCollection::order(FamilyId own, const TextKind& kind, FallbackScope scope) {
    const std::string key = std::to_string(static_cast<int>(own)) + " " + kind.script + kind.character +
                            (scope == FallbackScope::All ? "*" : "") + kind.language;
    const auto known = orders_.find(key);
    return known != orders_.end() ? known->second
                                  : orders_.emplace(key, fallback_order(document_, own, kind, scope)).first->second;
}

FaceId FaceCollection::use(const Face* face) {
    Opened& opened = opened_[of_face_.at(face)];
    if (!opened.id) {
        opened.id = FaceId{static_cast<std::uint16_t>(used_.size())};
        const FontFace& wanted = *opened.wanted;
        used_.push_back(
            {face->file(), wanted.index, wanted.axes, family(opened.family).name, wanted.weight, wanted.slope});
    }
    return *opened.id;
}

const FontFamily& FaceCollection::family_of(const Face* face) const {
    return family(opened_[of_face_.at(face)].family);
}

std::vector<std::string> FaceCollection::packages_to_install(const std::string& script) {
    std::vector<std::string> packages;
    for (const FamilyId id : document_.fallback) {
        const FontFamily& candidate = family(id);
        const FontFace* face = is_for_script(candidate, script) ? nearest_face(candidate, {}) : nullptr;
        const bool missing = face != nullptr && open(id, *face).fault == Fault::Missing;
        if (missing && !candidate.package.empty() &&
            std::find(packages.begin(), packages.end(), candidate.package) == packages.end()) {
            packages.push_back(candidate.package);
        }
    }
    return packages;
}

}  // namespace vitac
