// Which glyphs a document shows, and which text each of them stands for.
#include "write/pdf/font_use.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string_view>
#include <utility>

#include "base/readable_text.h"
#include "base/unicode.h"
#include "write/pdf/subset.h"

namespace vitac::pdf {

namespace {

// A font counts its glyphs in 16 bits.
constexpr std::uint32_t largest_glyph = 0xFFFF;

// More texts than that for one glyph are not told apart; ordinary text needs two. Each costs a font dictionary.
constexpr int most_variants = 256;
constexpr std::string_view unknown_text = "\uFFFD";

// For a glyph that shows nothing of its own: the dot or accent of a character that the font puts together from pieces.
// The first piece tells the character; this one is left out by programs that read text, and joins no words apart.
constexpr std::string_view silent_text = "\u200D";

// Collects the glyphs of one face.
class FaceCollector {
public:
    explicit FaceCollector(const FaceUse& face) : face_(&face) {}

    std::uint32_t add(std::uint32_t glyph, std::string_view text);
    std::optional<std::uint32_t> blank();
    FaceGlyphs take();

private:
    std::uint32_t add_new(std::uint32_t glyph, std::string_view text, int variant);

    const FaceUse* face_;
    FaceGlyphs result_;
    std::vector<std::uint32_t> first_;  // by glyph: its first text
    std::vector<int> counts_;           // by glyph: how many texts it has
    std::map<std::pair<std::uint32_t, std::string>, std::uint32_t> others_;
    std::optional<std::optional<std::uint32_t>> blank_;
};

std::uint32_t FaceCollector::add(std::uint32_t glyph, std::string_view text) {
    if (glyph >= first_.size()) {
        first_.resize(glyph + 1, not_shown);
        counts_.resize(glyph + 1, 0);
    }
    if (first_[glyph] == not_shown) {
        first_[glyph] = add_new(glyph, text, counts_[glyph]++);
        return first_[glyph];
    }
    if (result_.texts[first_[glyph]].text == text) {
        return first_[glyph];
    }
    // The last variant is for all that found no place.
    const bool full = counts_[glyph] >= most_variants - 1;
    auto known = others_.find({glyph, std::string(text)});
    if (known == others_.end() && full) {
        text = unknown_text;
        known = others_.find({glyph, std::string(text)});
    }
    if (known == others_.end()) {
        known = others_.emplace(std::pair(glyph, std::string(text)), add_new(glyph, text, counts_[glyph]++)).first;
    }
    return known->second;
}

std::uint32_t FaceCollector::add_new(std::uint32_t glyph, std::string_view text, int variant) {
    result_.texts.push_back({glyph, std::string(text), variant});
    result_.variants = std::max(result_.variants, variant + 1);
    return static_cast<std::uint32_t>(result_.texts.size() - 1);
}

std::optional<std::uint32_t> FaceCollector::blank() {
    if (!blank_) {
        blank_ = blank_glyph(*face_);
    }
    return *blank_;
}

FaceGlyphs FaceCollector::take() {
    for (std::uint32_t glyph = 0; glyph < first_.size(); ++glyph) {
        if (first_[glyph] != not_shown) {
            result_.glyphs.push_back(glyph);
        }
    }
    return std::move(result_);
}

// Glyphs [first, end) of a run that stand together for bytes [begin, text_end) of its text.
struct Cluster {
    std::size_t first = 0;
    std::size_t end = 0;
    std::size_t begin = 0;
    std::size_t text_end = 0;

    std::size_t size() const { return end - first; }
};

std::vector<Cluster> clusters_of(const GlyphRun& run) {
    std::vector<Cluster> clusters;
    for (std::size_t i = 0; i < run.glyphs.size(); ++i) {
        const std::size_t begin = std::min<std::size_t>(run.glyphs[i].cluster, run.text.size());
        if (clusters.empty() || clusters.back().begin != begin) {
            clusters.push_back({i, i, begin, run.text.size()});
        }
        clusters.back().end = i + 1;
    }
    // A cluster's text ends where that of the next one in logical order begins.
    for (std::size_t i = 0; i + 1 < clusters.size(); ++i) {
        Cluster& earlier = run.right_to_left ? clusters[i + 1] : clusters[i];
        const Cluster& later = run.right_to_left ? clusters[i] : clusters[i + 1];
        earlier.text_end = std::max(earlier.begin, later.begin);
    }
    return clusters;
}

// Shares the text of a cluster among its glyphs, in logical order: the first takes what is left when each of the others
// has one character. So a base letter keeps its marks apart, and a ligature with a mark keeps its letters together.
std::vector<std::string> share_text(std::string_view text, std::size_t glyph_count) {
    const std::u32string characters = unicode::to_characters(text);
    const std::size_t alone = std::min(glyph_count - 1, characters.empty() ? 0 : characters.size() - 1);
    std::vector<std::string> shares(glyph_count);
    for (std::size_t i = 0; i < characters.size(); ++i) {
        const std::size_t share = i + alone < characters.size() ? 0 : i + alone - characters.size() + 1;
        unicode::append(shares[share], characters[i]);
    }
    for (std::size_t i = alone + 1; i < glyph_count; ++i) {
        shares[i] = silent_text;
    }
    return shares;
}

// What reads a page turns right-to-left text round character by character, also inside a ligature (measured: poppler
// 22.12, PDFBox 2.0, pdf.js 4.10), so that its letters must stand in reverse, as the glyphs do.
std::string as_it_stands(std::string_view text, const GlyphRun& run) {
    if (!run.right_to_left) {
        return std::string(text);
    }
    std::u32string characters = unicode::to_characters(text);
    std::reverse(characters.begin(), characters.end());
    std::string turned;
    for (const char32_t character : characters) {
        unicode::append(turned, character);
    }
    return turned;
}

bool is_invisible(const GlyphRun& run, const Cluster& cluster) {
    return std::all_of(run.glyphs.begin() + static_cast<std::ptrdiff_t>(cluster.first),
                       run.glyphs.begin() + static_cast<std::ptrdiff_t>(cluster.end),
                       [](const Glyph& glyph) { return glyph.advance == Length{}; });
}

// A missing glyph (0) has been reported where the text was shaped. Its box must not be shown (PDF/UA-1, 7.21.8): a
// blank takes its room and keeps its text.
std::uint32_t add_glyph(FaceCollector& face, std::uint32_t glyph, std::string_view text) {
    if (glyph != 0 && glyph <= largest_glyph) {
        return face.add(glyph, text);
    }
    const std::optional<std::uint32_t> blank = face.blank();
    return blank ? face.add(*blank, text) : not_shown;
}

void add_cluster(FaceCollector& face, const GlyphRun& run, const Cluster& cluster, std::uint32_t* shown) {
    const std::string_view typed = std::string_view(run.text).substr(cluster.begin, cluster.text_end - cluster.begin);
    // Most of all text: one glyph, one letter or blank.
    if (cluster.size() == 1 && typed.size() == 1 && typed[0] >= ' ' && typed[0] <= '~') {
        shown[cluster.first] = add_glyph(face, run.glyphs[cluster.first].id, typed);
        return;
    }
    std::string text = extracted_text(typed);
    if (text.empty() && is_invisible(run, cluster)) {
        return;
    }
    if (text.empty()) {
        text = unknown_text;
    }
    if (cluster.size() == 1) {
        shown[cluster.first] = add_glyph(face, run.glyphs[cluster.first].id, as_it_stands(text, run));
        return;
    }
    const std::vector<std::string> shares = share_text(text, cluster.size());
    for (std::size_t i = 0; i < cluster.size(); ++i) {
        // Within a cluster, too, right-to-left glyphs stand in reverse.
        const std::size_t glyph = run.right_to_left ? cluster.end - 1 - i : cluster.first + i;
        shown[glyph] = add_glyph(face, run.glyphs[glyph].id, as_it_stands(shares[i], run));
    }
}

void add_run(FaceCollector& face, const GlyphRun& run, std::vector<std::uint32_t>& shown) {
    const std::size_t first = shown.size();
    shown.resize(first + run.glyphs.size(), not_shown);
    for (const Cluster& cluster : clusters_of(run)) {
        add_cluster(face, run, cluster, shown.data() + first);
    }
}

}  // namespace

FontUse collect_font_use(const Pages& pages) {
    std::vector<FaceCollector> collectors(pages.faces.begin(), pages.faces.end());
    FontUse use;
    for (const Page& page : pages.pages) {
        for (const PageItem& item : page.items) {
            if (const auto* run = std::get_if<GlyphRun>(&item)) {
                add_run(collectors.at(static_cast<std::size_t>(run->face)), *run, use.shown);
            }
        }
    }
    for (FaceCollector& collector : collectors) {
        use.faces.push_back(collector.take());
    }
    return use;
}

}  // namespace vitac::pdf
