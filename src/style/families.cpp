// The font families that a document may use, from fonts/*.yaml.
#include "style/families.h"

#include <algorithm>

#include "base/unicode.h"
#include "base/yaml.h"
#include "style/layout_values.h"

namespace vitac {

namespace {

constexpr Problem<std::string> unknown_family{Severity::Error, "unknown-family", "there is no font family `{}`"};

constexpr const char* default_family = "Linux Libertine";
constexpr const char* body_role = "body";

// A family as its file has it.
struct ListedFamily {
    FontFamily family;
    int priority = 0;  // among the fallbacks: lower comes first
};

// --- One file
// --------------------------------------------------------------------------------------------------------------

FontFace read_face(const yaml::Node& node, LayoutReader& reader) {
    FontFace face;
    reader.map(node, "a face",
               {{"file", [&](const auto& value) { reader.text(value, face.file); }},
                {"index", [&](const auto& value) { reader.integer(value, 0, 64, face.index); }},
                {"weight", [&](const auto& value) { reader.integer(value, 1, 1000, face.weight); }},
                {"slope",
                 [&](const auto& value) {
                     reader.one_of<Slope>(value, {{"upright", Slope::Upright}, {"italic", Slope::Italic}}, face.slope);
                 }},
                {"axes", [&](const auto& value) {
                     reader.each_member(value, "`axes`", [&](const yaml::Member& axis) {
                         double position = 0;
                         reader.number(axis.value, {-10'000, 10'000}, position);
                         face.axes.emplace_back(axis.key, position);
                     });
                 }}});
    return face;
}

// "{A T V: [50, 50]}": each character of the key, blanks aside, may stand out so far to the left and to the right.
void read_protrusion(const yaml::Node& node, LayoutReader& reader, std::map<char32_t, Protrusion>& table) {
    reader.each_member(node, "`protrusion`", [&](const yaml::Member& member) {
        Protrusion protrusion;
        int* side = &protrusion.left;
        reader.each_item(member.value, "protrusion to the left and right", [&](const yaml::Node& item) {
            reader.integer(item, -1000, 1000, *side);
            side = &protrusion.right;
        });
        for (const char32_t character : unicode::to_characters(member.key)) {
            if (character != U' ') {
                table[character] = protrusion;
            }
        }
    });
}

ListedFamily read_family(const yaml::Node& node, LayoutReader& reader) {
    ListedFamily listed;
    FontFamily& family = listed.family;
    const auto texts = [&](std::vector<std::string>& target) {
        return [&](const yaml::Node& value) {
            reader.each_item(value, "this", [&](const yaml::Node& item) { reader.text(item, target.emplace_back()); });
        };
    };
    reader.map(
        node, "a font family",
        {{"name", [&](const auto& value) { reader.text(value, family.name); }},
         {"generic",
          [&](const auto& value) {
              reader.one_of<Generic>(
                  value, {{"serif", Generic::Serif}, {"sans", Generic::Sans}, {"mono", Generic::Mono}}, family.generic);
          }},
         {"package", [&](const auto& value) { reader.text(value, family.package); }},
         {"licence", [](const auto&) {}},
         {"scripts", texts(family.scripts)},
         {"languages", texts(family.languages)},
         {"priority", [&](const auto& value) { reader.integer(value, 0, 1000, listed.priority); }},
         {"expansion", [&](const auto& value) { reader.integer(value, 0, 50, family.expansion_percent_tenths); }},
         {"faces",
          [&](const auto& value) {
              reader.each_item(value, "`faces`",
                               [&](const yaml::Node& face) { family.faces.push_back(read_face(face, reader)); });
          }},
         {"protrusion", [&](const auto& value) { read_protrusion(value, reader, family.protrusion); }}});
    return listed;
}

std::vector<ListedFamily> read_all(World& world, Diagnostics& diagnostics) {
    LayoutReader reader(diagnostics);
    std::vector<ListedFamily> all;
    for (const std::string& name : world.resources("fonts/")) {
        const std::optional<std::string_view> text = world.resource(name);
        if (!name.ends_with(".yaml") || !text) {
            continue;
        }
        const SourceId source = world.sources().add(name, std::string(*text));
        const yaml::Node root = yaml::parse(world.sources(), world.sources().whole(source), diagnostics);
        // A file may hold several families: the same one for several languages.
        if (root.is_sequence()) {
            reader.each_item(root, name, [&](const yaml::Node& item) { all.push_back(read_family(item, reader)); });
        } else {
            all.push_back(read_family(root, reader));
        }
    }
    std::stable_sort(all.begin(), all.end(),
                     [](const ListedFamily& a, const ListedFamily& b) { return a.priority < b.priority; });
    return all;
}

// --- What the layout asks for
// ------------------------------------------------------------------------------------------------

class Collector {
public:
    Collector(std::vector<ListedFamily> listed, Diagnostics& diagnostics)
        : listed_(std::move(listed)), diagnostics_(diagnostics) {}

    Families collect(const Layout& layout) {
        for (const auto& [role, font] : layout.fonts) {
            result_.by_role[role] = use(font.family, font.span);
        }
        if (!result_.by_role.contains(body_role)) {
            result_.by_role[body_role] = use(default_family, {});
        }
        const Generic body = family(result_.by_role[body_role]).generic;
        add_fallbacks([body](const FontFamily& candidate) { return candidate.generic == body; });
        add_fallbacks([body](const FontFamily& candidate) { return candidate.generic != body; });
        return std::move(result_);
    }

private:
    const FontFamily& family(FamilyId id) const { return result_.all[static_cast<std::size_t>(id)]; }

    FamilyId use(const std::string& name, Span place) {
        const auto known = std::find_if(listed_.begin(), listed_.end(),
                                        [&](const ListedFamily& listed) { return listed.family.name == name; });
        if (known != listed_.end()) {
            return add(known->family);
        }
        std::vector<std::string> names;
        for (const ListedFamily& listed : listed_) {
            names.push_back(listed.family.name);
        }
        diagnostics_.add(unknown_family.at(place, name).with_hint(did_you_mean(name, names)));
        // Without any file of fonts/ there is a family without faces; typesetting says what it means.
        if (name != default_family) {
            return use(default_family, place);
        }
        FontFamily without_faces;
        without_faces.name = name;
        return add(without_faces);
    }

    FamilyId add(const FontFamily& wanted) {
        const auto known = std::find_if(result_.all.begin(), result_.all.end(),
                                        [&](const FontFamily& other) { return other.name == wanted.name; });
        if (known != result_.all.end()) {
            return FamilyId{static_cast<std::uint16_t>(known - result_.all.begin())};
        }
        result_.all.push_back(wanted);
        return FamilyId{static_cast<std::uint16_t>(result_.all.size() - 1)};
    }

    template <class Wanted>
    void add_fallbacks(Wanted wanted) {
        for (const ListedFamily& listed : listed_) {
            if (!listed.family.scripts.empty() && wanted(listed.family)) {
                result_.fallback.push_back(add(listed.family));
            }
        }
    }

    std::vector<ListedFamily> listed_;
    Diagnostics& diagnostics_;
    Families result_;
};

}  // namespace

Families read_families(const Layout& layout, World& world, Diagnostics& diagnostics) {
    return Collector(read_all(world, diagnostics), diagnostics).collect(layout);
}

}  // namespace vitac
