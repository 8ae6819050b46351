// Which font files make a family, and what they can do. From fonts/*.yaml.
#pragma once

#include <compare>
#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace vitac {

enum class FamilyId : std::uint16_t {};  // index into Document::families

enum class Slope { Upright, Italic };
enum class Generic { Serif, Sans, Mono };

struct FontFace {
    std::string file;  // path of the font file, as World::font_file takes it
    int index = 0;     // face in a collection (.ttc)
    int weight = 400;
    Slope slope = Slope::Upright;
    std::vector<std::pair<std::string, double>> axes;  // variable font: axis tag and value
};

// Thousandths of the glyph's advance that may stand outside the measure.
struct Protrusion {
    int left = 0;
    int right = 0;
};

struct FontFamily {
    std::string name;  // "Linux Libertine"
    Generic generic = Generic::Serif;
    std::vector<FontFace> faces;
    std::vector<std::string> scripts;    // ISO 15924 tags it is meant for as a fallback; empty: not a fallback
    std::vector<std::string> languages;  // BCP 47: preferred for these (Han unification); empty: all
    std::map<char32_t, Protrusion> protrusion;
    int expansion_percent_tenths = 0;  // font expansion allowed in justified text, each way, in 1/10 percent
    std::string package;               // Debian package of the files, for messages
};

}  // namespace vitac
