// Whether two spellings mean the same person, and which author of a list that is.
//
// A name is compared by its parts, folded to lower-case ASCII: the family must be the same (or another romanisation of
// it), the given names must agree as far as both are written out, an initial agrees with every name that begins with
// it. A family name alone never matches: one list may hold five Kims.
#include <algorithm>
#include <unordered_map>

#include "base/unicode.h"
#include "input/people/name_words.h"
#include "input/people/names.h"
#include "input/people/text.h"

namespace vitac::people {

namespace {

struct Key {
    std::string family;               // "garcialopez"
    std::string particle_and_family;  // "vanbeethoven"
    std::vector<std::string> given;   // "jean", "p"; hyphens part
    bool group = false;

    std::string joined_given() const {
        std::string result;
        for (const std::string& part : given) {
            result += part;
        }
        return result;
    }
};

using Fold = std::string (*)(std::string_view);

std::string joined_fold(std::string_view text, Fold fold) {
    return replace_all(fold(text), " ", "");
}

Key key_of(std::string_view name, Fold fold) {
    const NameParts parts = parse_name(name);
    Key key;
    key.family = joined_fold(parts.family, fold);
    key.particle_and_family = joined_fold(parts.particle, fold) + key.family;
    const std::string given = fold(parts.given);
    const bool together = is_initials(parts.given) && has_letter(given) && given.find(' ') == std::string::npos;
    for (const std::string_view word : words_of(given)) {
        if (!together) {
            key.given.emplace_back(word);
            continue;
        }
        for (const char letter : word) {  // "JQ" is two initials
            key.given.emplace_back(1, letter);
        }
    }
    key.group = key.given.empty() && names_a_group(name);
    return key;
}

// The words of a name without order: "Kim, Min-seo" and "Minseo Kim" are not equal here, "Min seo Kim" and "Kim
// Min-seo" are.
std::vector<std::string> sorted_words(const Key& key) {
    std::vector<std::string> words = key.given;
    words.push_back(key.particle_and_family);
    std::sort(words.begin(), words.end());
    return words;
}

bool family_fits(const Key& a, const Key& b) {
    return is_same_family(a.family, b.family) || a.particle_and_family == b.particle_and_family ||
           a.family == b.particle_and_family || a.particle_and_family == b.family;
}

bool only_initials(const Key& key) {
    return std::all_of(key.given.begin(), key.given.end(), [](const std::string& part) { return part.size() == 1; });
}

bool agree(const std::string& a, const std::string& b) {
    return a == b || (a.size() == 1 && b.starts_with(a)) || (b.size() == 1 && a.starts_with(b));
}

// Whether the parts agree one by one, as many as both have.
bool parts_agree(const Key& a, const Key& b) {
    const std::size_t common = std::min(a.given.size(), b.given.size());
    for (std::size_t i = 0; i < common; ++i) {
        if (!agree(a.given[i], b.given[i])) {
            return false;
        }
    }
    return common > 0;
}

// "M.-S. Kim" for "Minseo Kim": a given name of two syllables in one word has two initials.
bool syllables_agree(const Key& initials, const Key& full) {
    if (!is_east_asian_family(full.family) || full.given.size() != 1 || initials.given.size() != 2 ||
        !only_initials(initials)) {
        return false;
    }
    const std::string& word = full.given.front();
    return word.starts_with(initials.given[0]) && word.find(initials.given[1], 1) != std::string::npos;
}

// "García López, M." for "María García López": a family of two names, which a full name does not show.
bool has_longer_family(const Key& longer, const Key& full) {
    if (longer.family.size() <= full.family.size() || !longer.family.ends_with(full.family)) {
        return false;
    }
    std::string family = full.particle_and_family;
    for (std::size_t first = full.given.size(); first > 1; --first) {
        family.insert(0, full.given[first - 1]);
        if (family != longer.family && family != longer.particle_and_family) {
            continue;
        }
        Key shorter = full;
        shorter.given.resize(first - 1);
        return parts_agree(longer, shorter);
    }
    return false;
}

Match compare(const Key& written, const Key& name) {
    if (written.group || name.group) {
        return Match::None;
    }
    if (written.given.empty() || name.given.empty()) {
        const bool same_single_name = written.given.empty() && name.given.empty() && written.family == name.family;
        return same_single_name && !written.family.empty() ? Match::Full : Match::None;
    }
    if (!only_initials(written) && !only_initials(name)) {
        const bool same_order = family_fits(written, name) && written.joined_given() == name.joined_given();
        const bool other_order = written.joined_given() == name.family && written.family == name.joined_given();
        if (same_order || other_order || sorted_words(written) == sorted_words(name)) {
            return Match::Full;
        }
    }
    if (!family_fits(written, name)) {
        return has_longer_family(written, name) || has_longer_family(name, written) ? Match::Initials : Match::None;
    }
    if (parts_agree(written, name)) {
        const bool first_written_out = written.given.front().size() > 1 && name.given.front().size() > 1;
        return first_written_out ? Match::Compatible : Match::Initials;
    }
    return syllables_agree(written, name) || syllables_agree(name, written) ? Match::Initials : Match::None;
}

// A name taken apart in the ways in which it is compared.
struct Keys {
    Key plain;
    bool beyond_ascii = false;
};

Keys keys_of(std::string_view name) {
    Keys keys;
    keys.plain = key_of(name, unicode::fold);
    keys.beyond_ascii =
        std::any_of(name.begin(), name.end(), [](char byte) { return static_cast<signed char>(byte) < 0; });
    return keys;
}

Match match(std::string_view written, const Keys& written_keys, std::string_view name, const Keys& keys) {
    const Match plain = compare(written_keys.plain, keys.plain);
    if (plain == Match::Full || (!written_keys.beyond_ascii && !keys.beyond_ascii)) {
        return plain;
    }
    // "Mueller" for "Müller": the same test with German spelling on both sides.
    const Match german = compare(key_of(written, unicode::fold_german), key_of(name, unicode::fold_german));
    return std::max(plain, german);
}

}  // namespace

Match match_name(std::string_view written, std::string_view name) {
    return match(written, keys_of(written), name, keys_of(name));
}

struct SelfFinder::Memory {
    struct Spelling {
        std::string name;
        Keys keys;
    };
    std::vector<Spelling> spellings;
    std::unordered_map<std::string, Match> fits;

    Match fit_of(const std::string& name) {
        // Enough for the co-authors of a life; what comes after them is compared each time.
        constexpr std::size_t most_names = 50'000;
        if (const auto known = fits.find(name); known != fits.end()) {
            return known->second;
        }
        const Keys keys = keys_of(name);
        Match fit = Match::None;
        for (const Spelling& spelling : spellings) {
            fit = std::max(fit, match(name, keys, spelling.name, spelling.keys));
        }
        if (fits.size() < most_names) {
            fits.emplace(name, fit);
        }
        return fit;
    }
};

SelfFinder::SelfFinder(const std::vector<std::string>& spellings) : memory_(std::make_unique<Memory>()) {
    for (const std::string& spelling : spellings) {
        memory_->spellings.push_back({spelling, keys_of(spelling)});
    }
}

SelfFinder::~SelfFinder() = default;

int SelfFinder::find(const std::vector<Author>& authors) {
    Match best = Match::None;
    int found = -1;
    int fitting = 0;
    int hinted = -1;
    int hints = 0;
    for (std::size_t i = 0; i < authors.size(); ++i) {
        const Match fit = memory_->fit_of(authors[i].name);
        if (fit == Match::None || fit < best) {
            continue;
        }
        if (fit > best) {
            best = fit;
            fitting = hints = 0;
        }
        found = static_cast<int>(i);
        ++fitting;
        if (authors[i].is_self) {
            hinted = static_cast<int>(i);
            ++hints;
        }
    }
    if (fitting == 1) {
        return found;
    }
    return hints == 1 ? hinted : -1;
}

}  // namespace vitac::people
