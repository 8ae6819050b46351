// Where page/ gets its lines from. The real one shapes with fonts; a stand-in in tests sets text without them.
#pragma once

#include <memory>
#include <vector>

#include "base/unicode.h"
#include "model/document.h"
#include "typeset/line/paragraph.h"

namespace vitac {

// The text of one paragraph, ready to be broken at any measure.
class SettableText {
public:
    SettableText() = default;
    SettableText(const SettableText&) = delete;
    SettableText& operator=(const SettableText&) = delete;
    virtual ~SettableText() = default;

    virtual Length natural_width() const = 0;
    virtual std::vector<Line> lines(const ParagraphStyle& style, Length measure) const = 0;
};

class TextSetter {
public:
    TextSetter() = default;
    TextSetter(const TextSetter&) = delete;
    TextSetter& operator=(const TextSetter&) = delete;
    virtual ~TextSetter() = default;

    virtual std::unique_ptr<SettableText> prepare(const std::vector<Run>& runs, const ParagraphStyle& style) = 0;

    // Of the document's language: where lines begin.
    virtual unicode::Direction direction() const { return unicode::Direction::LeftToRight; }
};

}  // namespace vitac
