// The last step, for those who go on by hand: a document becomes a LaTeX file.
#include "write/tex/tex.h"

#include "base/unicode.h"
#include "write/tex/content.h"
#include "write/tex/preamble.h"
#include "write/tex/prepare.h"

namespace vitac {

namespace {

constexpr Problem<std::string> pdflatex_lacks_script{Severity::Note, "pdflatex-lacks-script",
                                                     "pdflatex cannot show text in {}"};
constexpr Problem<std::string, std::uint32_t> pdflatex_lacks_character{Severity::Note, "pdflatex-lacks-character",
                                                                       "pdflatex cannot show `{}` (U+{:04X})"};

constexpr const char* hint = "compile with lualatex or xelatex";

void report_what_pdflatex_lacks(const TexInline& inline_text, Diagnostics& diagnostics) {
    for (const TexScript& script : inline_text.scripts()) {
        if (script.script != "Latn") {
            diagnostics.add(pdflatex_lacks_script.at(script.first, script_title(script)).with_hint(hint));
        }
    }
    for (const auto& [character, place] : inline_text.unusual()) {
        if (made_by_pdftex(character).empty()) {
            std::string text;
            unicode::append(text, character);
            diagnostics.add(
                pdflatex_lacks_character.at(place, text, static_cast<std::uint32_t>(character)).with_hint(hint));
        }
    }
}

}  // namespace

std::string write_tex(const Document& document, Diagnostics& diagnostics) {
    const TexDocument prepared = prepared_for_tex(document);
    const TexVocabulary vocabulary = vocabulary_of(prepared);
    TexLooks looks(prepared.document);
    TexInline inline_text(prepared.document, vocabulary, looks);
    const std::string content = tex_content(prepared, vocabulary, inline_text);
    const std::string preamble = tex_preamble({prepared.document, vocabulary, looks, inline_text, content});
    report_what_pdflatex_lacks(inline_text, diagnostics);
    return preamble + "\n\\begin{document}\n\n" + content + "\n\\end{document}\n";
}

}  // namespace vitac
