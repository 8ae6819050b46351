// Text inside a block: emphasis, links, code, HTML, breaks, typography.
#pragma once

#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "base/source.h"
#include "input/markdown/lines.h"
#include "input/markdown/markdown.h"
#include "model/rich_text.h"

namespace vitac::markdown {

struct Reference {
    std::string url;
};

struct Footnote {
    std::vector<Line> lines;
};

// What the inlines of a page share.
struct InlineContext {
    std::string_view text;  // the masked page
    Span base;              // its place in the source
    Markup markup = Markup::Markdown;
    std::map<std::string, Reference> references;  // by label, case folded, white space as one blank
    std::map<std::string, Footnote> footnotes;
    std::set<std::string> reported_tags;  // unknown elements, each reported once
    bool reported_image = false;
    bool in_footnote = false;
    bool long_lines = false;  // see meant_breaks.h
    std::size_t blocks_left = 100'000;
    std::size_t pieces_left = 200'000;     // against pages made of nothing but mark-up; beyond them text is plain
    std::size_t copies_left = 32'000'000;  // bytes of targets and classes, see apply_effects
    bool reported_bounds = false;
    std::size_t note_bytes_left = 1'000'000;  // against a long footnote called a thousand times
};

// The text of some lines as one paragraph; line ends without a hard break become blanks, but those of the first
// `broken`.
RichText parse_inlines(std::span<const Line> lines, InlineContext& context, Diagnostics& diagnostics,
                       std::size_t broken = 0);

// "[Label  Text]" as the key of a reference: folded, blanks collapsed.
std::string reference_key(std::string_view label);

}  // namespace vitac::markdown
