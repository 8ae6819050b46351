// How text is made to look different in LaTeX: bold, larger, in another colour.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "model/document.h"

namespace vitac {

// What one look changes about the text around it.
struct TexChange {
    std::optional<FamilyId> family;
    std::optional<int> weight;
    std::optional<Slope> slope;
    std::optional<int> scale;  // thousandths of the size around
    std::optional<Color> color;
    std::optional<Caps> caps;
    std::optional<Figures> figures;
    std::optional<int> tracking;  // thousandths of the size
    std::optional<Length> rise;
    std::optional<bool> underline;
    std::optional<bool> strike;

    bool operator==(const TexChange&) const = default;
    bool empty() const { return *this == TexChange{}; }
};

TexChange change_between(const TextStyle& from, const TextStyle& to);
TextStyle with_change(TextStyle style, const TexChange& change);
// Whether nothing in LaTeX tells the two apart; language and ligatures do not.
bool looks_alike(const TextStyle& a, const TextStyle& b);

// LaTeX's letters for a weight: "m" regular, "b" bold, "l" light.
std::string weight_letters(int weight);

// The command for a kind of figures: "tabularfigures".
const char* figures_command(Figures figures);

// "11.5bp": a length in PDF's points, TeX's bp.
std::string tex_length(Length length);
// "30mm" where the length is a round one in millimetres, else like tex_length.
std::string tex_page_length(Length length);

// Names colours and writes changes; remembers what the preamble must define for them.
class TexLooks {
public:
    explicit TexLooks(const Document& document);

    // The name of a colour: the layout's, if it has one, that of `use` where it has several; else one made of `use`.
    std::string color_name(Color color, const std::string& use);
    // `text` with the change: \textbf{text}.
    std::string changed(const TexChange& change, std::string text, const std::string& use);
    // Commands that make the change for all that follows in the group.
    std::string switches(const TexChange& change, const std::string& use);
    // The command that changes to the family: \LatoFont.
    std::string family_command(FamilyId family);

    const std::vector<NamedColor>& used_colors() const { return used_; }
    const std::vector<FamilyId>& used_families() const { return families_; }
    bool uses_tracking() const { return tracking_; }
    bool uses_small_caps() const { return small_caps_; }
    const std::set<Figures>& used_figures() const { return figures_; }
    bool uses_series() const { return series_; }
    bool uses_strike() const { return strike_; }
    bool uses_scale() const { return scale_; }
    bool uses_capitals() const { return capitals_; }

private:
    const Document& document_;
    std::vector<NamedColor> used_;
    std::vector<FamilyId> families_;  // but for the body's, in the order of use
    bool tracking_ = false;
    bool small_caps_ = false;
    std::set<Figures> figures_;
    bool series_ = false;  // weights but regular and bold
    bool strike_ = false;
    bool scale_ = false;
    bool capitals_ = false;
};

}  // namespace vitac
