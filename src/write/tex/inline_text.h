// The runs of one paragraph as LaTeX: commands for what things are, escaped text inside.
#pragma once

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "base/diagnostics.h"
#include "model/document.h"
#include "write/tex/looks.h"
#include "write/tex/scripts.h"
#include "write/tex/vocabulary.h"

namespace vitac {

// Where text stands.
struct TexPlace {
    std::string block;  // name of the paragraph's kind
    TextStyle around;   // of text without a command
    Length width;       // of its lines
    int level = 0;      // odd where the text around runs from right to left
};

// Writes runs, and remembers what else the preamble has to define for them.
class TexInline {
public:
    TexInline(const Document& document, const TexVocabulary& vocabulary, TexLooks& looks)
        : document_(document), vocabulary_(vocabulary), looks_(looks) {}

    std::string write(const std::vector<Run>& runs, const TexPlace& place);
    // Without commands, for outlines: what `write` says is left of it.
    std::string plain(const std::vector<Run>& runs);

    const std::vector<TexScript>& scripts() const { return scripts_; }
    // Characters that pdfLaTeX must be taught, each with its first place, in the order of their codes.
    const std::map<char32_t, Span>& unusual() const { return unusual_; }
    bool has_right_to_left() const { return right_to_left_; }
    bool has_links() const { return links_; }
    bool has_page_count() const { return page_count_; }

private:
    struct Range {
        const std::vector<Run>& runs;
        std::size_t begin;
        std::size_t end;
    };

    // A word of a run, by its first byte.
    using WordPiece = std::pair<const Run*, std::size_t>;
    enum class Ties { Hold, Ignore };  // of runs that are unbreakable

    static std::set<WordPiece> find_wide_words(const std::vector<Run>& runs, const TexPlace& place, Ties ties);
    // What writes a range in parts: fields of links of looks of text.
    using Layer = std::string (TexInline::*)(const Range& range, const TexPlace& place);

    template <class EndOfPart, class WritePart>
    std::string in_parts(const Range& range, const TexPlace& place, Layer layer, const EndOfPart& end_of_part,
                         const WritePart& write_part);
    std::string turned(const Range& range, const TexPlace& place, Layer layer);
    std::string write_fields(const Range& range, const TexPlace& place);
    std::string write_field(const Range& range, const TexPlace& place);
    std::string write_links(const Range& range, const TexPlace& place);
    std::string write_link(const Range& range, const TexPlace& place);
    std::string write_looks(const Range& range, const TexPlace& place);
    std::string in_style(const Run& run, const std::string& whole, const TexPlace& place);
    std::string in_command(const Run& run, const std::string& text, const TexPlace& place);
    std::string write_text(const Range& range, const TexPlace& place);
    std::string write_run(const Run& run, const TexPlace& place);
    std::string breakable(const std::string& text, const Run& run, const TexPlace& place);
    std::string in_pieces(const std::string& word, const Run& run, const TexPlace& place);
    // As text of the run: in one from right to left "(" is \turned{(}, and signs that follow each other are parted,
    // since XeTeX would take them for a word from left to right.
    std::string escaped(const std::string& text, const Run& run);
    std::string in_script(const Run& run, std::string text, const TexPlace& place);
    void note_unusual(const Run& run);

    const Document& document_;
    const TexVocabulary& vocabulary_;
    TexLooks& looks_;
    std::vector<TexScript> scripts_;
    std::map<char32_t, Span> unusual_;
    std::set<const Run*> loose_runs_;  // of the paragraph: too wide to hold together
    std::set<WordPiece> wide_words_;   // of the paragraph: too wide for a line
    Length unbroken_;                  // of a wide word, from its last place to break on
    bool sign_before_ = false;         // in text from right to left
    bool right_to_left_ = false;
    bool links_ = false;
    bool page_count_ = false;
};

}  // namespace vitac
