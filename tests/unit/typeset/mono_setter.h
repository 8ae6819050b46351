// Text without fonts: every character is half its size wide and its own glyph, so that tests can count on their
// fingers.
#pragma once

#include "model/document.h"
#include "model/pages.h"
#include "typeset/page/text_setter.h"

namespace vitac {

// Breaks greedily at blanks; the blank at which a line ends stays on it.
class MonoSetter : public TextSetter {
public:
    std::unique_ptr<SettableText> prepare(const std::vector<Run>& runs, const ParagraphStyle& style) override;
};

// The pages of a document set so.
Pages made(const Document& whole);

}  // namespace vitac
