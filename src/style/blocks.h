// Paragraphs, rows and lists in the formats of the layout.
#pragma once

#include <string>
#include <vector>

#include "model/biography.h"
#include "model/document.h"
#include "style/rows.h"

namespace vitac {

// What blocks are made with.
struct BlockContext {
    RunBuilder& builder;
    Length width;  // of the column
};

Paragraph make_paragraph(Runs runs, const std::string& block, Role role, const BlockContext& context);

// The paragraph, and the rule below it where its format has one.
std::vector<Block> with_rule(Paragraph paragraph, const BlockContext& context);

// A paragraph, or a row where the line has a right part.
Block make_line(FilledLine line, Role role, const BlockContext& context);

// Nested lists; `bullets` may be empty, which gives none.
std::vector<Block> make_bullets(const std::vector<Bullet>& bullets, const BlockContext& context);

// About how many lines the blocks need, rather too few than too many.
int estimated_lines(const std::vector<Block>& blocks, Length width);

// The size of text in a block: what its em lengths are measured in.
Length size_in(const std::string& block, const BlockContext& context);

}  // namespace vitac
