// What stands between \begin{document} and \end{document}: one block of lines for each entry.
#include "write/tex/content.h"

#include <algorithm>

#include <fmt/core.h>

#include "write/tex/escape.h"
#include "write/tex/languages.h"
#include "write/tex/source_lines.h"

namespace vitac {

namespace {

// The left side of a row has at least about so much of the line.
constexpr double widest_left = 0.5;

class ContentWriter {
public:
    ContentWriter(const TexDocument& prepared, const TexVocabulary& vocabulary, TexInline& inline_text)
        : document_(prepared.document), body_(prepared.body), vocabulary_(vocabulary), inline_(inline_text) {}

    std::string write() {
        const std::vector<const Flow*> columns = columns_of(document_);
        for (const Flow& flow : document_.flows) {
            if (flow.spans || columns.size() < 2) {
                write_flow(flow);
            }
        }
        if (columns.size() >= 2) {
            write_columns(columns);
        }
        return lines_.take();
    }

private:
    // --- Columns ---

    void write_flow(const Flow& flow) {
        const auto column = vocabulary_.columns.find(flow.name);
        // Sizes inside are those of the body.
        width_ =
            column == vocabulary_.columns.end() ? flow.width : flow.width * (body_.size / column->second.size.size);
        write_blocks(flow.blocks, 0);
    }

    // In the order of reading, which need not be that of the page.
    void write_columns(const std::vector<const Flow*>& columns) {
        lines_.skip();
        lines_.add(0, "\\begin{cvcolumns}");
        const std::vector<const Flow*> flows = flows_in_columns();
        for (std::size_t i = 0; i < flows.size(); ++i) {
            const bool goes_on = i > 0 && goes_on_from(*flows[i - 1], *flows[i]);
            const bool is_last = i + 1 == flows.size() || !goes_on_from(*flows[i], *flows[i + 1]);
            write_column(*flows[i], columns.size(), goes_on, is_last);
        }
        lines_.skip();
        lines_.add(0, "\\end{cvcolumns}");
    }

    std::vector<const Flow*> flows_in_columns() const {
        std::vector<const Flow*> flows;
        for (const Flow& flow : document_.flows) {
            if (!flow.spans && !flow.blocks.empty()) {
                flows.push_back(&flow);
            }
        }
        return flows;
    }

    // Whether one environment can hold both: what sets a column's sizes holds to its end.
    bool goes_on_from(const Flow& flow, const Flow& next) const {
        return column_of(flow, document_) == column_of(next, document_) && !vocabulary_.columns.contains(flow.name);
    }

    void write_column(const Flow& flow, std::size_t count, bool goes_on, bool is_last) {
        const std::size_t place = column_of(flow, document_);
        const std::string name = column_name(flow, document_);
        const std::string number = count == 2 ? "" : fmt::format("{{{}}}", place);
        lines_.skip();
        lines_.add_raw(fmt::format("% ==== Column: {} ====", tex_comment(flow.name)));
        if (!goes_on) {
            lines_.add(0, "\\begin{" + name + "}" + number);
        }
        if (const auto column = vocabulary_.columns.find(flow.name); column != vocabulary_.columns.end()) {
            lines_.add(0, "\\" + column->second.command);
        }
        write_flow(flow);
        if (is_last) {
            lines_.skip();
            lines_.add(0, "\\end{" + name + "}");
        }
    }

    // --- Blocks ---

    void write_blocks(const std::vector<Block>& blocks, int depth) {
        for (std::size_t i = 0; i < blocks.size(); ++i) {
            write_page_break(frame_of(blocks[i]), depth);
            if (const auto* paragraph = std::get_if<Paragraph>(&blocks[i])) {
                const bool ruled = i + 1 < blocks.size() && std::holds_alternative<Rule>(blocks[i + 1]);
                const bool has_own_rule = write_paragraph(*paragraph, depth);
                i += ruled && has_own_rule ? 1 : 0;
            } else if (const auto* row = std::get_if<Row>(&blocks[i])) {
                write_row(*row, depth);
            } else if (const auto* rule = std::get_if<Rule>(&blocks[i])) {
                write_rule(*rule, depth);
            } else {
                write_group(std::get<Group>(blocks[i]), depth);
            }
        }
    }

    void write_page_break(const BlockFrame& frame, int depth) {
        if (frame.page_break == PageBreak::Before) {
            lines_.add(depth, "\\newpage");
        }
    }

    // Whether a rule that follows belongs to it.
    bool write_paragraph(const Paragraph& paragraph, int depth) {
        const Role role = paragraph.frame.role;
        if ((role == Role::Heading || role == Role::Subheading) && is_title(paragraph)) {
            write_heading(paragraph, role == Role::Heading ? "section" : "subsection");
            return true;
        }
        if (depth == 0) {
            lines_.skip();
        }
        write_space(paragraph.frame, depth);
        lines_.add(depth, "\\" + block_of(paragraph).name + "{" + text_of(paragraph) + "}");
        return false;
    }

    // Of a section; what a letter is about is a line of its own kind.
    static bool is_title(const Paragraph& paragraph) {
        return paragraph.frame.name.starts_with("heading") || paragraph.frame.name.starts_with("subheading");
    }

    // Where one block of a kind stands further from the block before it than the others.
    void write_space(const BlockFrame& frame, int depth) {
        const auto block = vocabulary_.blocks.find(frame.name);
        if (block != vocabulary_.blocks.end() && frame.before > block->second.before) {
            lines_.add(depth, "\\cvspace{" + tex_length(frame.before) + "}");
        }
    }

    void write_heading(const Paragraph& paragraph, const std::string& command) {
        const std::string text = text_of(paragraph);
        const std::string plain = inline_.plain(paragraph.runs);
        lines_.skip();
        std::string comment;
        for (const Run& run : paragraph.runs) {
            comment += run.text;
        }
        const char* line = command == "section" ? "% ==== {} ====" : "% ---- {} ----";
        lines_.add_raw(fmt::format(fmt::runtime(line), tex_comment(comment)));
        const std::string outline = text == plain ? "" : "[{" + plain + "}]";
        lines_.add(0, "\\" + command + outline + "{" + text + "}");
    }

    void write_row(const Row& row, int depth) {
        if (row.cells.empty()) {
            return;
        }
        const Paragraph& first = row.cells.front().paragraph;
        if (row.cells.size() != 2) {
            for (const Cell& cell : row.cells) {
                write_paragraph(cell.paragraph, depth);
            }
            return;
        }
        if (depth == 0) {
            lines_.skip();
        }
        write_space(row.frame, depth);
        lines_.add(depth, "\\" + row_command(block_of(first)) + "{" + text_of(first, widest_left) + "}" + "{" +
                              text_of(row.cells.back().paragraph, vocabulary_.widest_right) + "}");
    }

    void write_rule(const Rule& rule, int depth) {
        lines_.add(depth, fmt::format("\\cvrule{{{}}}", tex_length(rule.thickness)));
    }

    // --- Groups ---

    void write_group(const Group& group, int depth) {
        if (group.frame.role == Role::List) {
            write_list(group, depth);
        } else if (group.frame.role == Role::Entry) {
            write_entry(group, depth);
        } else {
            write_blocks(group.children, depth);
        }
    }

    void write_entry(const Group& entry, int depth) {
        const auto known = vocabulary_.entries.find(entry.frame.name);
        if (known == vocabulary_.entries.end()) {
            write_blocks(entry.children, depth);
            return;
        }
        const std::string& name = known->second.name;
        const char* option = entry.frame.together == Keep::Always ? "" : "[breakable]";
        lines_.skip();
        lines_.add(depth, fmt::format("\\begin{{{}}}{}", name, option));
        write_blocks(entry.children, depth + 1);
        lines_.add(depth, fmt::format("\\end{{{}}}", name));
    }

    void write_list(const Group& list, int depth) {
        if (list.children.empty()) {
            return;
        }
        lines_.add(depth, "\\begin{itemize}");
        for (const Block& child : list.children) {
            if (const auto* item = std::get_if<Group>(&child)) {
                write_item(*item, depth + 1);
            }
        }
        lines_.add(depth, "\\end{itemize}");
    }

    void write_item(const Group& item, int depth) {
        if (item.children.empty()) {
            return;
        }
        std::vector<Block> rest(item.children.begin() + 1, item.children.end());
        if (const auto* paragraph = std::get_if<Paragraph>(&item.children.front())) {
            const std::string text = text_of(*paragraph);
            // LaTeX's own label would stand at the left.
            lines_.add(depth, turned_ ? "\\cvpoint{" + text + "}" : "\\item " + tex_guarded(text));
        } else {
            lines_.add(depth, "\\item");
            rest = item.children;
        }
        write_blocks(rest, depth + 1);
    }

    // --- Text ---

    const TexBlock& block_of(const Paragraph& paragraph) const { return vocabulary_.blocks.at(paragraph.frame.name); }

    // `share`: of the line's width.
    std::string text_of(const Paragraph& paragraph, double share = 1) {
        return inline_.write(paragraph.runs,
                             {paragraph.frame.name, block_of(paragraph).text, width_ * share, turned_ ? 1 : 0});
    }

    const Document& document_;
    const TexSize body_;
    const TexVocabulary& vocabulary_;
    TexInline& inline_;
    const bool turned_ = is_right_to_left(document_.metadata.language);
    TexLines lines_;
    Length width_;
};

}  // namespace

std::string tex_content(const TexDocument& prepared, const TexVocabulary& vocabulary, TexInline& inline_text) {
    return ContentWriter(prepared, vocabulary, inline_text).write();
}

std::string row_command(const TexBlock& block) {
    return block.name == "cvline" ? "cvrow" : block.name + "row";
}

std::vector<const Flow*> columns_of(const Document& document) {
    std::vector<const Flow*> columns;
    for (const Flow& flow : document.flows) {
        if (!flow.spans && !flow.below) {
            columns.push_back(&flow);
        }
    }
    std::stable_sort(columns.begin(), columns.end(), [](const Flow* a, const Flow* b) { return a->left < b->left; });
    return columns;
}

std::string column_name(const Flow& flow, const Document& document) {
    return columns_of(document).size() != 2 ? "nthcolumn"
           : column_of(flow, document) == 0 ? "leftcolumn"
                                            : "rightcolumn";
}

std::size_t column_of(const Flow& flow, const Document& document) {
    const std::vector<const Flow*> columns = columns_of(document);
    const Flow* top = &flow;
    while (top->below && *top->below < document.flows.size()) {
        top = &document.flows[*top->below];
    }
    const auto place = std::find(columns.begin(), columns.end(), top);
    return place == columns.end() ? 0 : static_cast<std::size_t>(place - columns.begin());
}

}  // namespace vitac
