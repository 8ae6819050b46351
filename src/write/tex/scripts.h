// Scripts other than Latin in a LaTeX file: the commands that mark their text, and what pdfLaTeX can show.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/document.h"

namespace vitac {

// Text of one script in one family is marked by one command: \inkorean{...}.
struct TexScript {
    std::string word;              // "korean"; the command is \in + word
    std::string script;            // ISO 15924 tag
    FamilyId family{};             // that has its characters
    bool own_family = false;       // not the family of the text around it
    Span first;                    // where the document has it first
    std::string language() const;  // babel's name where lines of it end between letters, else ""
};

// "Korean"; the tag for a script that has no name here.
std::string script_title(const TexScript& script);

// A word for the script, made of letters: "korean", "greek"; "symbols" for signs between Latin letters. `languages` are
// those the family is meant for.
std::string script_word(const std::string& script, const std::vector<std::string>& languages);

// Whether pdfLaTeX with T1 fonts has the character without further ado.
bool is_known_to_pdftex(char32_t character);

// Whether it is one that pdfLaTeX has among its signs of mathematics: "α", "≤".
bool is_sign_of_mathematics(char32_t character);

// How pdfLaTeX can still make the character: of its parts, or as a sign of mathematics; "" when it cannot.
std::string made_by_pdftex(char32_t character);

}  // namespace vitac
