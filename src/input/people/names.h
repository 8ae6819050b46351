// Names of people: their parts, and whether two spellings mean the same person.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "model/biography.h"

namespace vitac::people {

// The parts of a name in the words of BibTeX: "Ludwig van Beethoven, Jr." has given "Ludwig", particle "van", family
// "Beethoven", suffix "Jr.". A group ("ATLAS Collaboration") has only `family`.
struct NameParts {
    std::string given;
    std::string particle;
    std::string family;
    std::string suffix;
};

// Reads "First von Last", "von Last, First", "Last F. M." and "Last FM" (initials behind), CJK names, nicknames in
// quotes or brackets (left out).
NameParts parse_name(std::string_view name);

// The ways in which a configured name may be written elsewhere: itself without brackets, and what the brackets hold
// where that is a name in another script or a nickname: "Min-seo (Mina) Kim (김민서)" -> "Min-seo Kim", "Mina Kim",
// "김민서".
std::vector<std::string> spellings_of(std::string_view name);

// How well `written` fits one of the spellings of a person.
enum class Match {
    None,
    Initials,    // same family, initials agree: accepted only if no one else in the list fits as well
    Compatible,  // same family, given names agree where both are written out
    Full,        // same names in any order, case, accents or script transliteration
};
Match match_name(std::string_view written, std::string_view name);

// Finds one person in list after list of authors. Remembers how well each name fits: co-authors come again and again,
// and a bibliography has a hundred thousand authors.
class SelfFinder {
public:
    explicit SelfFinder(const std::vector<std::string>& spellings);
    ~SelfFinder();
    SelfFinder(const SelfFinder&) = delete;
    SelfFinder& operator=(const SelfFinder&) = delete;

    // The index of the one author who is the person, or -1 when none or several fit equally. A family name alone never
    // matches. Where several fit equally and one of them has is_self set (bold in the source), it is that one.
    int find(const std::vector<Author>& authors);

private:
    struct Memory;
    std::unique_ptr<Memory> memory_;
};

// Splits "A, **B**\*, and C" at commas, semicolons, "and" and "&" outside brackets, knowing "Last, F." order, marks,
// links and "et al.". The author bold in the text (or in <u>, `code`) has `is_self` set: a hint, which the reader
// confirms by name.
struct AuthorList {
    std::vector<Author> authors;
    bool ends_in_et_al = false;
};
AuthorList split_authors(const RichText& text);

// How much a text looks like one person's name (or a group's), in percent: "Ada Lovelace" and "J.-P. Doe" 90 and more,
// a capitalised phrase less the more it uses words of titles ("Deep Learning" 20), a sentence 0.
int name_likeness(std::string_view text);
// From here on a text that stands among names is taken for one.
constexpr int sure_name = 80;

}  // namespace vitac::people
