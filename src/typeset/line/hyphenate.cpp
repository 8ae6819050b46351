// Where words may be parted with a hyphen, by libhyphen and Debian's pattern files.
#include "typeset/line/hyphenate.h"

#include <hyphen.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <optional>

#include "base/unicode.h"
#include "typeset/line/tokens.h"

namespace vitac {

// The patterns of one language.
class HyphenationPatterns {
public:
    // Null when there are none, or in an encoding other than UTF-8 and ISO 8859-1.
    static std::shared_ptr<const HyphenationPatterns> load(const std::string& language, World& world);

    HyphenationPatterns(HyphenDict* dictionary, bool utf8) : dictionary_(dictionary), utf8_(utf8) {}
    ~HyphenationPatterns() { hnj_hyphen_free(dictionary_); }
    HyphenationPatterns(const HyphenationPatterns&) = delete;
    HyphenationPatterns& operator=(const HyphenationPatterns&) = delete;

    // Byte offsets in a word of lower-case letters.
    std::vector<std::size_t> points_in(const std::string& word) const;

private:
    HyphenDict* dictionary_;
    bool utf8_;
};

namespace {

constexpr Problem<std::string> no_hyphenation{Severity::Note, "no-hyphenation",
                                              "no hyphenation patterns for the language `{}`"};

constexpr const char* pattern_folder = "/usr/share/hyphen/hyph_";

constexpr int hyphen_penalty = 50;
constexpr int capitalised_factor = 3;

// No piece of a word is shorter, and no shorter word is worth it. The longest keeps a hostile word from the patterns.
constexpr int least_piece = 3;
constexpr std::size_t least_word = 6;
constexpr std::size_t longest_word = 100;

// Words that the patterns part wrongly.
constexpr std::array<std::string_view, 2> exceptions = {"auto-regres-sive", "auto-regres-sively"};

// --- Patterns --------------------------------------------------------------------------------------------------------

// Debian names the files by language, or by language and region: "de-AT" has its own, "de" that of Germany.
std::vector<std::string> file_names(const std::string& tag) {
    std::string language = tag.substr(0, tag.find('-'));
    std::string region = tag.size() > language.size() ? tag.substr(tag.rfind('-') + 1) : "";
    std::string usual_region = language == "en" ? "US" : language;
    std::transform(usual_region.begin(), usual_region.end(), usual_region.begin(),
                   [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
    std::vector<std::string> names = {language, language + "_" + usual_region};
    if (!region.empty()) {
        names.insert(names.begin(), language + "_" + region);
    }
    return names;
}

bool is_safe_file_name(const std::string& name) {
    return std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    });
}

std::shared_ptr<const HyphenationPatterns> read_patterns(std::string bytes) {
    const std::string encoding = bytes.substr(0, bytes.find_first_of("\r\n"));
    const bool utf8 = encoding == "UTF-8";
    if (!utf8 && encoding != "ISO8859-1") {
        return nullptr;
    }
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(fmemopen(bytes.data(), bytes.size(), "r"), &std::fclose);
    HyphenDict* dictionary = file ? hnj_hyphen_load_file(file.get()) : nullptr;
    return dictionary == nullptr ? nullptr : std::make_shared<const HyphenationPatterns>(dictionary, utf8);
}

// In ISO 8859-1; empty when a letter is not in it.
std::string to_latin1(const std::string& word) {
    constexpr char32_t last_of_latin1 = 0xFF;
    std::string bytes;
    for (const char32_t character : unicode::to_characters(word)) {
        if (character > last_of_latin1) {
            return {};
        }
        bytes += static_cast<char>(character);
    }
    return bytes;
}

std::vector<std::size_t> byte_offsets_of_characters(const std::string& word) {
    std::vector<std::size_t> offsets;
    for (std::size_t offset = 0; offset < word.size();) {
        offsets.push_back(offset);
        static_cast<void>(unicode::decode(word, offset));
    }
    return offsets;
}

}  // namespace

std::shared_ptr<const HyphenationPatterns> HyphenationPatterns::load(const std::string& language, World& world) {
    for (const std::string& name : file_names(language)) {
        if (!is_safe_file_name(name)) {
            continue;
        }
        FileContent content = world.read_file(pattern_folder + name + ".dic");
        if (content.status == FileContent::Status::Ok && !content.bytes.empty()) {
            if (auto patterns = read_patterns(std::move(content.bytes))) {
                return patterns;
            }
        }
    }
    return nullptr;
}

std::vector<std::size_t> HyphenationPatterns::points_in(const std::string& word) const {
    const std::string encoded = utf8_ ? word : to_latin1(word);
    if (encoded.empty()) {
        return {};
    }
    constexpr std::size_t spare = 5;  // libhyphen writes a little beyond the word
    std::vector<char> marks(encoded.size() + spare);
    char** replacements = nullptr;
    int* positions = nullptr;
    int* cuts = nullptr;
    const bool failed = hnj_hyphen_hyphenate3(dictionary_, encoded.data(), static_cast<int>(encoded.size()),
                                              marks.data(), nullptr, &replacements, &positions, &cuts, least_piece,
                                              least_piece, least_piece, least_piece) != 0;
    const std::vector<std::size_t> offsets = byte_offsets_of_characters(word);
    std::vector<std::size_t> points;
    for (std::size_t i = 0; !failed && i + 1 < offsets.size(); ++i) {
        // Odd marks part the word after the character; where letters would change as well, it stays whole.
        const bool changes_letters = replacements != nullptr && replacements[i] != nullptr;
        if ((marks[i] & 1) != 0 && !changes_letters) {
            points.push_back(offsets[i + 1]);
        }
    }
    for (std::size_t i = 0; replacements != nullptr && i < encoded.size(); ++i) {
        std::free(replacements[i]);
    }
    std::free(replacements);
    std::free(positions);
    std::free(cuts);
    return points;
}

namespace {

// --- Words -----------------------------------------------------------------------------------------------------------

// A word that may be parted: letters between signs, the first perhaps a capital.
struct Word {
    std::size_t begin = 0;
    std::string letters;  // in lower case
    bool capitalised = false;
};

std::optional<Word> plain_word(const Token& token) {
    if (token.text.size() > longest_word) {
        return std::nullopt;
    }
    std::size_t begin = 0;
    std::size_t end = token.text.size();
    std::size_t next = 0;
    while (next < end && !unicode::is_letter(unicode::decode(token.text, next))) {
        begin = next;
    }
    std::size_t last_letter_end = begin;
    bool gap = false;
    bool capital_inside = false;
    Word word;
    word.begin = token.begin + begin;
    for (std::size_t offset = begin; offset < end;) {
        const std::size_t at = offset;
        const char32_t character = unicode::decode(token.text, offset);
        const bool letter = unicode::is_letter(character);
        capital_inside = capital_inside || (letter && at > begin && unicode::is_uppercase(character));
        // Signs may follow the letters; letters after them make it a compound, an address, or code.
        if (letter && gap) {
            return std::nullopt;
        }
        gap = gap || !letter;
        last_letter_end = letter ? offset : last_letter_end;
        if (unicode::is_digit(character) || character == 0x00AD) {
            return std::nullopt;
        }
        word.capitalised = word.capitalised || (at == begin && unicode::is_uppercase(character));
    }
    const std::string written(token.text.substr(begin, last_letter_end - begin));
    word.letters = unicode::to_lower(written);
    const bool parts_match = word.letters.size() == written.size();
    if (capital_inside || !parts_match || unicode::character_count(written) < least_word) {
        return std::nullopt;
    }
    return word;
}

std::optional<std::vector<std::size_t>> exceptional_points(const std::string& word) {
    for (const std::string_view exception : exceptions) {
        std::string letters(exception);
        std::erase(letters, '-');
        if (letters != word) {
            continue;
        }
        std::vector<std::size_t> points;
        for (std::size_t at = 0; at < exception.size(); ++at) {
            if (exception[at] == '-') {
                points.push_back(at - points.size());
            }
        }
        return points;
    }
    return std::nullopt;
}

std::vector<std::size_t> points_of(const Word& word, const std::string& language, const HyphenationPatterns& patterns) {
    if (language.starts_with("en")) {
        if (auto points = exceptional_points(word.letters)) {
            return *points;
        }
    }
    return patterns.points_in(word.letters);
}

bool may_part_words(const PreparedText& text, const TextRun& run) {
    const auto family = static_cast<std::size_t>(run.style.family);
    return !run.unbreakable && text.fonts->document.families[family].generic != Generic::Mono;
}

}  // namespace

void add_hyphenation(std::vector<Opportunity>& opportunities, const PreparedText& text, Diagnostics& diagnostics) {
    const std::size_t before = opportunities.size();
    auto run = text.runs.begin();
    for (const Token& token : find_tokens(text.text)) {
        run = std::find_if(run, text.runs.end(), [&](const TextRun& r) { return token.begin < r.end; });
        const std::optional<Word> word = plain_word(token);
        if (run == text.runs.end() || !word || token.end() > run->end || !may_part_words(text, *run)) {
            continue;
        }
        const std::string& language = run->style.language;
        const auto [known, is_new] = text.fonts->hyphenation.try_emplace(language);
        if (is_new) {
            known->second = HyphenationPatterns::load(language, text.fonts->world);
        }
        if (!known->second) {
            const std::string package = "hyphen-" + language.substr(0, language.find('-'));
            text.fonts->reported.add(
                no_hyphenation.nowhere(language).with_hint("install the Debian package `" + package + "`"),
                diagnostics);
            continue;
        }
        const int penalty = hyphen_penalty * (word->capitalised ? capitalised_factor : 1);
        for (const std::size_t point : points_of(*word, language, *known->second)) {
            opportunities.push_back({word->begin + point, BreakKind::Inserted, penalty, false});
        }
    }
    std::inplace_merge(opportunities.begin(), opportunities.begin() + static_cast<std::ptrdiff_t>(before),
                       opportunities.end(),
                       [](const Opportunity& a, const Opportunity& b) { return a.offset < b.offset; });
}

}  // namespace vitac
