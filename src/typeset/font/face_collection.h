// The faces of a document's families, each opened when text first asks for it.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "base/world.h"
#include "model/document.h"
#include "model/pages.h"
#include "typeset/font/face.h"

namespace vitac {

// What kind of face a text wants.
struct Cut {
    int weight = 400;
    Slope slope = Slope::Upright;
};

// The face of the family nearest to the wish, by the rules of CSS Fonts 4, section 5.2: slope first, then weight.
// Null when the family has no faces.
const FontFace* nearest_face(const FontFamily& family, Cut wanted);

// What a text is meant for, as far as it matters for the choice of a family.
struct TextKind {
    std::string script;     // ISO 15924 tag: of the text around it, where the character is common to all scripts
    std::string character;  // of the character itself: "Zyyy" for such ones
    std::string language;   // BCP 47
};

enum class FallbackScope { All, OwnScript };

// The families to try, in order: `own`, then the fallback families, those made for the text's script first, then those
// for the character's own; among them those for the language, among them those of the same kind (serif, sans) as `own`.
// OwnScript leaves out those made for neither.
std::vector<FamilyId> fallback_order(const Document& document, FamilyId own, const TextKind& kind,
                                     FallbackScope scope = FallbackScope::All);

class FaceCollection {
public:
    FaceCollection(const Document& document, World& world, Diagnostics& diagnostics)
        : document_(document), world_(world), diagnostics_(diagnostics) {}

    // Null when the family has no readable face. A missing or broken file is reported when the layout asks for its
    // family; a fallback family that is not installed is passed over in silence.
    const Face* find(FamilyId family, Cut wanted, bool is_fallback);
    const std::vector<FamilyId>& order(FamilyId own, const TextKind& kind, FallbackScope scope);

    FaceId use(const Face* face);
    const std::vector<FaceUse>& used() const { return used_; }
    const FontFamily& family_of(const Face* face) const;

    // The packages of families made for the script that are not installed: what to install when a glyph is missing.
    std::vector<std::string> packages_to_install(const std::string& script);
    bool any_face_opened() const { return !opened_.empty(); }

private:
    struct Opened {
        std::unique_ptr<Face> face;
        FamilyId family{};
        const FontFace* wanted = nullptr;
        std::optional<FaceId> id;
    };
    enum class Fault { None, Missing, Unreadable };
    struct Entry {
        std::size_t opened = 0;  // index, when there is no fault
        Fault fault = Fault::None;
    };

    Entry& open(FamilyId family, const FontFace& wanted);
    void report(FamilyId family, const FontFace& wanted, Fault fault);
    const FontFamily& family(FamilyId id) const { return document_.families[static_cast<std::size_t>(id)]; }

    const Document& document_;
    World& world_;
    Diagnostics& diagnostics_;
    std::vector<Opened> opened_;
    std::map<const FontFace*, Entry> entries_;    // looked up only
    std::map<const Face*, std::size_t> of_face_;  // index into opened_; looked up only
    std::map<std::string, std::vector<FamilyId>> orders_;
    std::vector<FamilyId> reported_missing_;
    std::vector<FaceUse> used_;
};

}  // namespace vitac
