// The font families that a document may use, from fonts/*.yaml.
#include "style/families.h"

#include <algorithm>
#include <optional>
#include <set>

#include "base/unicode.h"
#include "base/yaml.h"
#include "style/built_in_file.h"
#include "style/layout_values.h"

namespace vitac {

namespace {

constexpr Problem<std::string> unknown_family{Severity::Error, "unknown-family", "there is no font family `{}`"};

constexpr const char* default_family = "Linux Libertine";
constexpr const char* body_role = "body";
constexpr const char* folder = "fonts/";
constexpr const char* ending = ".yaml";
constexpr const char* fallback_list = "fonts/fallback.yaml";

// --- One file ------------------------------------------------------------------------------------------------------

const std::vector<std::pair<std::string, Generic>> generics = {
    {"serif", Generic::Serif}, {"sans", Generic::Sans}, {"mono", Generic::Mono}};

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

FontFamily read_family(const yaml::Node& node, LayoutReader& reader) {
    FontFamily family;
    reader.map(
        node, "a font family",
        {{"name", [&](const auto& value) { reader.text(value, family.name); }},
         {"generic", [&](const auto& value) { reader.one_of(value, generics, family.generic); }},
         {"package", [&](const auto& value) { reader.text(value, family.package); }},
         {"licence", [](const auto&) {}},
         {"expansion", [&](const auto& value) { reader.integer(value, 0, 50, family.expansion_percent_tenths); }},
         {"faces",
          [&](const auto& value) {
              reader.each_item(value, "`faces`",
                               [&](const yaml::Node& face) { family.faces.push_back(read_face(face, reader)); });
          }},
         {"protrusion", [&](const auto& value) { read_protrusion(value, reader, family.protrusion); }}});
    return family;
}

// "Linux Libertine" -> "fonts/linux-libertine.yaml"
std::string file_of(const std::string& family) {
    std::string name = unicode::to_lower(family);
    std::replace(name.begin(), name.end(), ' ', '-');
    return folder + name + ending;
}

std::vector<std::string> known_families(World& world) {
    std::vector<std::string> names;
    for (const std::string& name : world.resources(folder)) {
        if (name != fallback_list) {
            Diagnostics ignored;
            LayoutReader reader(ignored);
            const std::optional<yaml::Node> root = read_built_in_file(name, world, ignored);
            names.push_back(root ? read_family(*root, reader).name : "");
        }
    }
    return names;
}

// --- The families of a document ------------------------------------------------------------------------------------

FamilyId add(FontFamily family, Families& families) {
    const auto known = std::find_if(families.all.begin(), families.all.end(),
                                    [&](const FontFamily& other) { return other.name == family.name; });
    const auto index = static_cast<std::uint16_t>(known - families.all.begin());
    if (known == families.all.end()) {
        families.all.push_back(std::move(family));
    }
    return FamilyId{index};
}

FamilyId use(const FontName& font, World& world, Diagnostics& diagnostics, Families& families) {
    LayoutReader reader(diagnostics);
    if (const std::optional<yaml::Node> root = read_built_in_file(file_of(font.family), world, diagnostics)) {
        FontFamily family = read_family(*root, reader);
        if (family.name == font.family) {
            return add(std::move(family), families);
        }
    }
    std::string hint = did_you_mean(font.family, known_families(world));
    diagnostics.add(unknown_family.at(font.span, font.family)
                        .with_hint(hint.empty() ? "`" + std::string(default_family) + "` is used" : std::move(hint)));
    if (font.family != default_family) {
        return use({default_family, font.span}, world, diagnostics, families);
    }
    // Without any file of fonts/ there is a family without faces; typesetting says what that means.
    FontFamily without_faces;
    without_faces.name = default_family;
    return add(without_faces, families);
}

// --- Scripts -------------------------------------------------------------------------------------------------------

// Letters of European languages and the punctuation of all of them: every family has these.
bool is_in_every_family(char32_t character) {
    constexpr char32_t end_of_latin_extended_a = 0x180;
    return character < end_of_latin_extended_a || (character >= 0x2000 && character < 0x2070) || character == U'€' ||
           character == U'™';
}

using Scripts = std::set<std::string, std::less<>>;

void add_scripts(const std::vector<Run>& runs, Scripts& scripts) {
    for (const Run& run : runs) {
        for (std::size_t at = 0; at < run.text.size();) {
            if (static_cast<unsigned char>(run.text[at]) < 0x80) {
                ++at;
                continue;
            }
            const char32_t character = unicode::decode(run.text, at);
            if (!is_in_every_family(character)) {
                scripts.emplace(unicode::script_of(character));
            }
        }
    }
}

struct ScriptCollector {
    Scripts& scripts;
    void operator()(const Paragraph& paragraph) const {
        add_scripts(paragraph.runs, scripts);
        if (paragraph.label) {
            add_scripts(paragraph.label->runs, scripts);
        }
    }
    void operator()(const Row& row) const {
        for (const Cell& cell : row.cells) {
            (*this)(cell.paragraph);
        }
    }
    void operator()(const Rule&) const {}
    void operator()(const Group& group) const {
        for (const Block& block : group.children) {
            std::visit(*this, block);
        }
    }
};

Scripts scripts_of(const Document& document) {
    Scripts scripts;
    const ScriptCollector collector{scripts};
    for (const Flow& flow : document.flows) {
        for (const Block& block : flow.blocks) {
            std::visit(collector, block);
        }
    }
    for (const Furniture& furniture : document.furniture) {
        collector(furniture.row);
    }
    return scripts;
}

// One line of fallback.yaml.
struct Substitute {
    FontName font;
    std::vector<std::string> scripts;
    std::vector<std::string> languages;
};

Substitute read_substitute(const yaml::Node& node, LayoutReader& reader) {
    Substitute substitute;
    const auto texts = [&](std::vector<std::string>& target) {
        return [&reader, &target](const yaml::Node& list) {
            reader.each_item(list, "this", [&](const yaml::Node& item) { reader.text(item, target.emplace_back()); });
        };
    };
    reader.map(node, "a fallback",
               {{"family",
                 [&](const auto& value) {
                     reader.text(value, substitute.font.family);
                     substitute.font.span = value.span;
                 }},
                {"scripts", texts(substitute.scripts)},
                {"languages", texts(substitute.languages)}});
    return substitute;
}

}  // namespace

Families read_families(const Layout& layout, World& world, Diagnostics& diagnostics) {
    Families families;
    for (const auto& [role, font] : layout.fonts) {
        families.by_role[role] = use(font, world, diagnostics, families);
    }
    if (!families.by_role.contains(body_role)) {
        families.by_role[body_role] = use({default_family, {}}, world, diagnostics, families);
    }
    return families;
}

void add_fallback(const Document& document, World& world, Diagnostics& diagnostics, Families& families) {
    const Scripts scripts = scripts_of(document);
    if (scripts.empty()) {
        return;
    }
    LayoutReader reader(diagnostics);
    const yaml::Node list = read_built_in_file(fallback_list, world, diagnostics).value_or(yaml::Node{});
    reader.each_item(list, "the list of fallbacks", [&](const yaml::Node& item) {
        const Substitute substitute = read_substitute(item, reader);
        const bool needed = std::any_of(substitute.scripts.begin(), substitute.scripts.end(),
                                        [&](const std::string& script) { return scripts.contains(script); });
        if (needed) {
            const FamilyId id = use(substitute.font, world, diagnostics, families);
            FontFamily& family = families.all[static_cast<std::size_t>(id)];
            family.scripts = substitute.scripts;
            family.languages = substitute.languages;
            families.fallback.push_back(id);
        }
    });
    const Generic body = families.all[static_cast<std::size_t>(families.by_role.at(body_role))].generic;
    std::stable_partition(families.fallback.begin(), families.fallback.end(),
                          [&](FamilyId id) { return families.all[static_cast<std::size_t>(id)].generic == body; });
}

}  // namespace vitac
