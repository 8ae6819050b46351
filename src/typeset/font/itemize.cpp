// Cuts a text into items that one font shapes at once: of one style, script and direction.
#include "typeset/font/itemize.h"

#include <fmt/core.h>

#include <algorithm>
#include <string>

#include "base/unicode.h"
#include "typeset/font/reported.h"

namespace vitac {

namespace {

constexpr Problem<std::string, std::uint32_t> missing_glyph{Severity::Warning, "missing-glyph",
                                                            "no font has the character {}(U+{:04X})"};

// Small capitals that a font lacks are its capitals at this size: about the height of most fonts' own.
constexpr double drawn_small_capital = 0.8;

// For text without letters, such as a year.
constexpr std::string_view default_script = "Latn";

// A character with its marks: what always stays in one font.
struct Cluster {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t part = 0;
    char32_t base = 0;
    std::string_view script;  // "Zyyy" and "Zinh" until the neighbours' is taken
    bool common = false;      // had no script of its own
    const Face* face = nullptr;
    std::uint8_t level = 0;
};
using Clusters = std::vector<Cluster>;

// --- Clusters and their scripts --------------------------------------------------------------------------------------

Clusters find_clusters(std::string_view text, const std::vector<StyledPart>& parts) {
    Clusters clusters;
    clusters.reserve(text.size());
    const std::vector<std::size_t> boundaries = unicode::grapheme_boundaries(text);
    std::size_t part = 0;
    for (std::size_t i = 0; i + 1 < boundaries.size(); ++i) {
        Cluster cluster;
        cluster.begin = boundaries[i];
        cluster.end = boundaries[i + 1];
        while (part + 1 < parts.size() && parts[part].end <= cluster.begin) {
            ++part;
        }
        cluster.part = part;
        std::size_t offset = cluster.begin;
        cluster.base = unicode::decode(text, offset);
        cluster.script = unicode::script_of(cluster.base);
        cluster.common = cluster.script == "Zyyy" || cluster.script == "Zinh";
        clusters.push_back(cluster);
    }
    return clusters;
}

// Common characters take the script before them, at the beginning that after them.
void join_scripts(Clusters& clusters) {
    const auto first = std::find_if(clusters.begin(), clusters.end(), [](const Cluster& c) { return !c.common; });
    std::string_view script = first == clusters.end() ? default_script : first->script;
    for (Cluster& cluster : clusters) {
        script = cluster.common ? script : cluster.script;
        cluster.script = script;
    }
}

void set_levels(Clusters& clusters, const std::vector<unicode::LevelRun>& levels) {
    std::size_t run = 0;
    for (Cluster& cluster : clusters) {
        while (run + 1 < levels.size() && levels[run].end <= cluster.begin) {
            ++run;
        }
        cluster.level = levels.empty() ? std::uint8_t{0} : levels[run].level;
    }
}

// --- Faces -----------------------------------------------------------------------------------------------------------

bool is_dropped(char32_t character) {
    return unicode::is_control(character) || character == U'\r';
}

bool has_all(const Face& face, std::string_view text, const Cluster& cluster) {
    for (std::size_t offset = cluster.begin; offset < cluster.end;) {
        if (!face.has(unicode::decode(text, offset))) {
            return false;
        }
    }
    return true;
}

// The first face of the chain that has the whole cluster, else the first that has its base.
const Face* choose_face(std::string_view text, const Cluster& cluster, const TextStyle& style, FaceCollection& faces) {
    const Face* with_base = nullptr;
    bool is_fallback = false;
    // Pictures are looked for in fonts of signs only: to find that there are none, no more files need be opened.
    const FallbackScope scope = unicode::is_emoji(cluster.base) ? FallbackScope::OwnScript : FallbackScope::All;
    const TextKind kind{std::string(cluster.script), std::string(unicode::script_of(cluster.base)), style.language};
    for (const FamilyId family : faces.order(style.family, kind, scope)) {
        const Face* face = faces.find(family, {style.weight, style.slope}, is_fallback);
        is_fallback = true;
        if (face != nullptr && has_all(*face, text, cluster)) {
            return face;
        }
        if (face != nullptr && with_base == nullptr && face->has(cluster.base)) {
            with_base = face;
        }
    }
    return with_base;
}

void choose_faces(Clusters& clusters, std::string_view text, const std::vector<StyledPart>& parts,
                  FaceCollection& faces) {
    const Face* own = nullptr;
    std::size_t part_of_own = parts.size();
    for (Cluster& cluster : clusters) {
        const TextStyle& style = *parts[cluster.part].style;
        if (part_of_own != cluster.part) {
            own = faces.find(style.family, {style.weight, style.slope}, false);
            part_of_own = cluster.part;
        }
        if (is_dropped(cluster.base)) {
            continue;
        }
        const bool own_has_it = own != nullptr && has_all(*own, text, cluster);
        cluster.face = own_has_it ? own : choose_face(text, cluster, style, faces);
    }
}

// Blanks and marks of punctuation between letters of one fallback font are that font's too.
void join_faces(Clusters& clusters) {
    const auto joins = [](const Cluster& cluster) {
        return cluster.common && (unicode::is_space(cluster.base) || unicode::is_punctuation(cluster.base));
    };
    for (std::size_t begin = 1; begin < clusters.size();) {
        std::size_t end = begin;
        while (end < clusters.size() && joins(clusters[end]) && clusters[end].part == clusters[begin - 1].part) {
            ++end;
        }
        const Face* before = clusters[begin - 1].face;
        const bool enclosed = end > begin && end < clusters.size() && before != nullptr &&
                              clusters[end].face == before && clusters[end].part == clusters[begin - 1].part;
        for (std::size_t i = begin; enclosed && i < end; ++i) {
            clusters[i].face = before->has(clusters[i].base) ? before : clusters[i].face;
        }
        begin = end + 1;
    }
}

// A common character is shaped by the rules of the script that its own font is used for beside it.
void join_scripts_of_faces(Clusters& clusters) {
    const auto take = [](auto first, auto last, bool overwrite) {
        const Face* face = nullptr;
        std::string_view script;
        for (auto cluster = first; cluster != last; ++cluster) {
            if (!cluster->common) {
                face = cluster->face;
                script = cluster->script;
            } else if (cluster->face == face && face != nullptr && (overwrite || cluster->script.empty())) {
                cluster->script = script;
            }
        }
    };
    for (Cluster& cluster : clusters) {
        cluster.script = cluster.common ? std::string_view() : cluster.script;
    }
    take(clusters.begin(), clusters.end(), true);
    take(clusters.rbegin(), clusters.rend(), false);
    for (Cluster& cluster : clusters) {
        cluster.script = cluster.script.empty() ? default_script : cluster.script;
    }
}

// --- Missing glyphs --------------------------------------------------------------------------------------------------

std::string hint_for(char32_t character, FaceCollection& faces) {
    if (unicode::is_emoji(character)) {
        return "it is left out; pictures are not for print";
    }
    const std::vector<std::string> packages = faces.packages_to_install(std::string(unicode::script_of(character)));
    if (packages.empty()) {
        return "it is left out; add a family that has it to the layout's fallback fonts";
    }
    return "it is left out; install the Debian package `" + packages.front() + "`";
}

void report_missing(std::string_view character, const StyledPart& part, FontStore::State& fonts,
                    Diagnostics& diagnostics) {
    if (!fonts.reported.is_first(character, part.span)) {
        return;
    }
    std::size_t offset = 0;
    const char32_t code = unicode::decode(character, offset);
    const std::string shown = unicode::is_mark(code) ? "" : "`" + std::string(character) + "` ";
    const Span place = fonts.reported.place_in_source(character, part.span, fonts.world.sources());
    fonts.reported.add(
        missing_glyph.at(place, shown, static_cast<std::uint32_t>(code)).with_hint(hint_for(code, fonts.faces)),
        diagnostics);
}

// Reports each character of the cluster that its face has not, or all when it has no face.
void report_cluster(const Cluster& cluster, std::string_view text, const StyledPart& part, FontStore::State& fonts,
                    Diagnostics& diagnostics) {
    for (std::size_t offset = cluster.begin; offset < cluster.end;) {
        const std::size_t begin = offset;
        const char32_t character = unicode::decode(text, offset);
        const bool has_it = cluster.face != nullptr && cluster.face->has(character);
        if (!has_it && !unicode::is_format(character) && character != 0xFE0F) {
            report_missing(text.substr(begin, offset - begin), part, fonts, diagnostics);
        }
    }
}

void report_missing_glyphs(const Clusters& clusters, std::string_view text, const std::vector<StyledPart>& parts,
                           FontStore::State& fonts, Diagnostics& diagnostics) {
    if (!fonts.faces.any_face_opened()) {
        return;  // the missing font itself is reported
    }
    for (const Cluster& cluster : clusters) {
        const bool complete = cluster.face != nullptr && has_all(*cluster.face, text, cluster);
        if (!complete && !is_dropped(cluster.base)) {
            report_cluster(cluster, text, parts[cluster.part], fonts, diagnostics);
        }
    }
}

// --- Items -----------------------------------------------------------------------------------------------------------

// How a cluster is drawn when small capitals are asked for.
struct Capitals {
    Caps caps = Caps::AsWritten;  // by the font
    bool drawn = false;           // capitals in place of lower case
    bool smaller = false;
};

Capitals capitals_for(const Cluster& cluster, Caps wanted) {
    if (wanted != Caps::SmallCaps && wanted != Caps::AllSmallCaps) {
        return {};
    }
    const bool lower = unicode::is_lowercase(cluster.base);
    const bool upper = wanted == Caps::AllSmallCaps && unicode::is_uppercase(cluster.base);
    const SmallCapsOf which = lower ? SmallCapsOf::LowercaseLetters : SmallCapsOf::CapitalLetters;
    if ((!lower && !upper) || cluster.face->has_small_capital(cluster.base, which)) {
        return {wanted, false, false};
    }
    return {Caps::AsWritten, lower, true};
}

ShapeStyle shape_style(const Cluster& cluster, const TextStyle& style, const Capitals& capitals) {
    return {.face = cluster.face,
            .script = std::string(cluster.script),
            .language = style.language,
            .right_to_left = cluster.level % 2 == 1,
            .ligatures = style.ligatures && style.tracking == Length{},  // letters apart cannot be joined
            .caps = capitals.caps,
            .capitals_drawn = capitals.drawn,
            .figures = style.figures};
}

bool same_item(const Cluster& a, const Cluster& b, const Capitals& of_a, const Capitals& of_b) {
    return a.end == b.begin && a.part == b.part && a.face == b.face && a.script == b.script && a.level == b.level &&
           of_a.caps == of_b.caps && of_a.drawn == of_b.drawn && of_a.smaller == of_b.smaller;
}

std::vector<TextItem> make_items(const Clusters& clusters, const std::vector<StyledPart>& parts,
                                 FontStore::State& fonts) {
    std::vector<TextItem> items;
    const Cluster* before = nullptr;
    Capitals before_capitals;
    for (const Cluster& cluster : clusters) {
        if (cluster.face == nullptr) {
            continue;
        }
        const TextStyle& style = *parts[cluster.part].style;
        const Capitals capitals = capitals_for(cluster, style.caps);
        if (before != nullptr && same_item(*before, cluster, before_capitals, capitals)) {
            items.back().end = cluster.end;
        } else {
            items.push_back({.begin = cluster.begin,
                             .end = cluster.end,
                             .part = cluster.part,
                             .shape = fonts.shaper.intern(shape_style(cluster, style, capitals)),
                             .face = cluster.face,
                             .face_id = fonts.faces.use(cluster.face),
                             .level = cluster.level,
                             .size = capitals.smaller ? style.size * drawn_small_capital : style.size});
        }
        before = &cluster;
        before_capitals = capitals;
    }
    return items;
}

}  // namespace

Itemized itemize(std::string_view text, const std::vector<StyledPart>& parts, const Isolates& isolates,
                 FontStore::State& fonts, Diagnostics& diagnostics) {
    const Directions directions = directions_of(text, isolates, fonts.direction);
    Clusters clusters = find_clusters(text, parts);
    set_levels(clusters, directions.levels);
    join_scripts(clusters);
    choose_faces(clusters, text, parts, fonts.faces);
    join_faces(clusters);
    join_scripts_of_faces(clusters);
    report_missing_glyphs(clusters, text, parts, fonts, diagnostics);
    return {make_items(clusters, parts, fonts), directions.base_level};
}

}  // namespace vitac
