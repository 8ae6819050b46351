// The commands of a LaTeX file: what the document calls things, and how most of each kind look.
#include "write/tex/vocabulary.h"

#include <algorithm>
#include <set>
#include <utility>

#include "write/tex/command_names.h"

namespace vitac {

namespace {

// Looks counted by letters: few, so that a list is a good table.
class LookCount {
public:
    void add(const TextStyle& style, std::size_t letters) {
        const auto known = std::find_if(counts_.begin(), counts_.end(),
                                        [&](const auto& count) { return looks_alike(count.first, style); });
        if (known != counts_.end()) {
            known->second += letters;
        } else if (counts_.size() < most_looks) {
            counts_.emplace_back(style, letters);
        }
    }

    bool empty() const { return counts_.empty(); }
    const TextStyle& most_frequent() const {
        return std::max_element(counts_.begin(), counts_.end(),
                                [](const auto& a, const auto& b) { return a.second < b.second; })
            ->first;
    }

private:
    static constexpr std::size_t most_looks = 64;  // a source may colour every word
    std::vector<std::pair<TextStyle, std::size_t>> counts_;
};

// --- Collecting ------------------------------------------------------------------------------------------------------

class Collector {
public:
    explicit Collector(const TexDocument& prepared) : prepared_(prepared), document_(prepared.document) {}

    TexVocabulary collect() {
        find_body();
        each_paragraph([this](const Paragraph& paragraph) { count_block(paragraph); });
        finish_blocks();
        each_paragraph([this](const Paragraph& paragraph) { count_fields(paragraph); });
        finish_fields();
        each_paragraph([this](const Paragraph& paragraph) { count_styles(paragraph); });
        finish_styles();
        for (const Flow& flow : document_.flows) {
            width_ = flow.width;
            collect_groups(flow.blocks, 0);
        }
        collect_columns();
        return std::move(result_);
    }

private:
    // --- Walking ---

    template <class Visit>
    static void walk(const std::vector<Block>& blocks, const Visit& visit) {
        for (const Block& block : blocks) {
            if (const auto* paragraph = std::get_if<Paragraph>(&block)) {
                visit(*paragraph);
            } else if (const auto* row = std::get_if<Row>(&block)) {
                for (const Cell& cell : row->cells) {
                    visit(cell.paragraph);
                }
            } else if (const auto* group = std::get_if<Group>(&block)) {
                walk(group->children, visit);
            }
        }
    }

    template <class Visit>
    void each_paragraph(const Visit& visit) const {
        for (const Flow& flow : document_.flows) {
            walk(flow.blocks, visit);
        }
        for (const Furniture& furniture : document_.furniture) {
            for (const Cell& cell : furniture.row.cells) {
                visit(cell.paragraph);
            }
        }
    }

    // A command whose name no other has; digits of layouts' names are lost.
    TexCommand new_command(const std::string& name) {
        TexCommand command = command_for(name);
        while (!names_.insert(command.name).second) {
            command.name += "x";
        }
        return command;
    }

    // --- Body and blocks ---

    // Much of a CV may be in fonts that only stand in for the layout's.
    FamilyId family_of_layout() const {
        for (std::size_t i = 0; i < document_.families.size(); ++i) {
            const auto family = static_cast<FamilyId>(i);
            if (std::find(document_.fallback.begin(), document_.fallback.end(), family) == document_.fallback.end()) {
                return family;
            }
        }
        return FamilyId{};
    }

    void find_body() {
        LookCount of_body;
        LookCount of_all;
        each_paragraph([&](const Paragraph& paragraph) {
            for (const Run& run : paragraph.runs) {
                TextStyle layouts = run.style;
                layouts.family = family_of_layout();
                const TextStyle style = look_of(run, document_, layouts);
                of_all.add(style, run.text.size());
                if (run.style_name.empty() && paragraph.frame.role != Role::Artifact) {
                    of_body.add(style, run.text.size());
                }
            }
        });
        result_.body = !of_body.empty()  ? of_body.most_frequent()
                       : !of_all.empty() ? of_all.most_frequent()
                                         : TextStyle{};
        result_.leading = prepared_.body.leading;
    }

    void count_block(const Paragraph& paragraph) {
        const std::string& name = paragraph.frame.name;
        auto [known, is_new] = result_.blocks.try_emplace(name);
        TexBlock& block = known->second;
        if (is_new) {
            block.paragraph = paragraph.style;
            block.before = paragraph.frame.before;
            block.after = paragraph.frame.after;
        }
        block.keeps_with_next = block.keeps_with_next || paragraph.frame.with_next == Keep::Always;
        const Role role = paragraph.frame.role;
        const bool is_heading = role == Role::Heading || role == Role::Subheading;
        for (const Run& run : paragraph.runs) {
            const bool as_heading = is_heading && !is_inner_style(run.style_name);
            if (run.style_name == name || run.style_name.empty() || as_heading) {
                block_looks_[name].add(look_of(run, document_, result_.body), run.text.size() + 1);
            }
        }
    }

    void finish_blocks() {
        for (auto& [name, block] : result_.blocks) {
            const auto looks = block_looks_.find(name);
            block.text = looks == block_looks_.end() ? result_.body : looks->second.most_frequent();
            block.name = new_command(name).name;
        }
        // Lines of entries that look alike need no two names.
        const auto line = result_.blocks.find("line");
        if (line != result_.blocks.end()) {
            line->second.name = "cvline";
        }
        const auto head = result_.blocks.find("head");
        if (line != result_.blocks.end() && head != result_.blocks.end() && alike(line->second, head->second)) {
            head->second.name = line->second.name;
        } else if (line == result_.blocks.end() && head != result_.blocks.end()) {
            head->second.name = "cvline";
        }
    }

    static bool alike(const TexBlock& a, const TexBlock& b) {
        return looks_alike(a.text, b.text) && a.before == b.before && a.after == b.after &&
               a.paragraph.alignment == b.paragraph.alignment && a.paragraph.leading == b.paragraph.leading &&
               a.paragraph.indent_right == b.paragraph.indent_right &&
               a.paragraph.first_line_indent == b.paragraph.first_line_indent;
    }

    // --- Fields ---

    void count_fields(const Paragraph& paragraph) {
        if (paragraph.frame.role == Role::Artifact) {
            return;  // the name in the margin is not the field at the head
        }
        const std::vector<Run>& runs = paragraph.runs;
        const TextStyle& around = result_.blocks.at(paragraph.frame.name).text;
        for (std::size_t begin = 0; begin < runs.size();) {
            const std::size_t end = end_of_field(runs, begin);
            const std::string& field = runs[begin].field_name;
            if (!field.empty() && !result_.blocks.contains(field) && !holds_many_kinds(field)) {
                const std::string style = style_of_field(runs, begin, end);
                fields_[field][style].add(around, 0);  // where it holds nothing but links or names
                for (std::size_t i = begin; i < end; ++i) {
                    if (runs[i].style_name == style) {
                        fields_[field][style].add(look_of(runs[i], document_, around), runs[i].text.size());
                    }
                    field_letters_[field][style] += runs[i].text.size();
                }
            }
            begin = end;
        }
    }

    void finish_fields() {
        for (const auto& [field, by_style] : fields_) {
            std::string style = field;
            if (!by_style.contains(field)) {
                const auto& letters = field_letters_[field];
                style = std::max_element(letters.begin(), letters.end(), [](const auto& a, const auto& b) {
                            return a.second < b.second;
                        })->first;
            }
            TexCommand command = new_command(field);
            command.style_name = style;
            command.change = change_between(result_.body, by_style.at(style).most_frequent());
            result_.fields[field] = command;
        }
    }

    // --- Styles inside ---

    void count_styles(const Paragraph& paragraph) {
        const std::vector<Run>& runs = paragraph.runs;
        const TextStyle& block = result_.blocks.at(paragraph.frame.name).text;
        for (std::size_t begin = 0; begin < runs.size();) {
            const std::size_t end = end_of_field(runs, begin);
            const auto field = result_.fields.find(runs[begin].field_name);
            const bool in_field =
                field != result_.fields.end() && style_of_field(runs, begin, end) == field->second.style_name;
            const TextStyle around = in_field ? with_change(block, field->second.change) : block;
            for (std::size_t i = begin; i < end; ++i) {
                const std::string& name = runs[i].style_name;
                const bool looks_like_link = runs[i].link && name != "link";
                if (!name.empty() && name != paragraph.frame.name && !looks_like_link) {
                    changes_[name].emplace_back(change_between(around, look_of(runs[i], document_, around)),
                                                runs[i].text.size());
                }
            }
            begin = end;
        }
    }

    static TexChange most_frequent(const std::vector<std::pair<TexChange, std::size_t>>& changes) {
        std::vector<std::pair<TexChange, std::size_t>> counts;
        constexpr std::size_t most_changes = 64;
        for (const auto& change : changes) {
            const auto known = std::find_if(counts.begin(), counts.end(),
                                            [&](const auto& count) { return count.first == change.first; });
            if (known != counts.end()) {
                known->second += change.second;
            } else if (counts.size() < most_changes) {
                counts.push_back(change);
            }
        }
        return std::max_element(counts.begin(), counts.end(),
                                [](const auto& a, const auto& b) { return a.second < b.second; })
            ->first;
    }

    void finish_styles() {
        static const std::set<std::string> known_to_latex = {"strong", "emphasis", "superscript", "subscript"};
        for (const auto& [style, changes] : changes_) {
            const TexChange change = most_frequent(changes);
            if (style == "link") {
                result_.link = change;
                continue;
            }
            if (const auto field = result_.fields.find(style); field != result_.fields.end()) {
                add_style_of_field(field->second);
                continue;
            }
            if (known_to_latex.contains(style) || change.empty()) {
                continue;
            }
            TexCommand command = new_command(style);
            command.style_name = style;
            command.change = change;
            result_.styles[style] = command;
        }
    }

    // What is no date may still look like one: \asdates.
    void add_style_of_field(const TexCommand& field) {
        TexCommand command = field;
        command.name = "as" + field.name;
        command.meaning = "what looks like \\" + field.name;
        if (!field.change.empty() && names_.insert(command.name).second) {
            result_.styles[field.style_name] = command;
        }
    }

    // --- Groups ---

    void collect_groups(const std::vector<Block>& blocks, std::size_t list_level) {
        for (const Block& block : blocks) {
            if (const auto* group = std::get_if<Group>(&block)) {
                collect_group(*group, list_level);
            } else if (const auto* row = std::get_if<Row>(&block)) {
                if (row->cells.size() == 2) {
                    result_.blocks.at(row->cells.front().paragraph.frame.name).has_rows = true;
                    result_.row_gap = row->gap;
                    const Cell& right = row->cells.back();
                    result_.widest_right = right.width > Length{} ? right.width / width_ : result_.widest_right;
                }
            }
        }
        for (std::size_t i = 0; i + 1 < blocks.size(); ++i) {
            const auto* rule = std::get_if<Rule>(&blocks[i + 1]);
            const Role role = frame_of(blocks[i]).role;
            if (rule != nullptr && (role == Role::Heading || role == Role::Subheading)) {
                result_.blocks.at(frame_of(blocks[i]).name).rule = *rule;
            }
        }
    }

    void collect_group(const Group& group, std::size_t list_level) {
        const BlockFrame& frame = group.frame;
        if (frame.role == Role::Entry || (frame.role == Role::ListItem && frame.name != "item")) {
            collect_entry(group);
        }
        const bool is_list = frame.role == Role::List;
        if (is_list && !group.children.empty()) {
            collect_list(group, list_level);
        }
        collect_groups(group.children, list_level + (is_list ? 1 : 0));
    }

    void collect_columns() {
        for (std::size_t i = 0; i < document_.flows.size(); ++i) {
            if (prepared_.sizes[i] != prepared_.body) {
                const std::string& flow = document_.flows[i].name;
                result_.columns[flow] = {new_command(flow).name, prepared_.sizes[i]};
            }
        }
    }

    void collect_entry(const Group& group) {
        static const std::map<std::string, std::string> names = {
            {"position", "cventry"}, {"publication", "publication"}, {"item", "cvitem"}, {"definition", "definition"}};
        const auto known = names.find(group.frame.name);
        result_.entries.try_emplace(
            group.frame.name,
            TexEnvironment{.name = known != names.end() ? known->second : command_for(group.frame.name).name,
                           .before = group.frame.before,
                           .after = group.frame.after});
    }

    void collect_list(const Group& list, std::size_t level) {
        const auto* item = std::get_if<Group>(&list.children.front());
        const auto* first = item != nullptr && !item->children.empty() ? &item->children.front() : nullptr;
        const auto* row = first != nullptr ? std::get_if<Row>(first) : nullptr;
        const auto* paragraph = first == nullptr ? nullptr
                                : row != nullptr ? &row->cells.front().paragraph
                                                 : std::get_if<Paragraph>(first);
        if (paragraph == nullptr || level != result_.lists.size()) {
            return;
        }
        TexList format;
        format.label = paragraph->label ? paragraph->label->runs : std::vector<Run>{};
        format.indent = paragraph->label ? paragraph->label->width : paragraph->style.indent_left;
        format.before = std::max(paragraph->frame.before, item->frame.before);
        format.text = result_.blocks.at(paragraph->frame.name).text;
        format.paragraph = paragraph->style;
        result_.lists.push_back(std::move(format));
    }

    const TexDocument& prepared_;
    const Document& document_;
    TexVocabulary result_;
    Length width_;  // of the flow
    std::set<std::string> names_ = {"cvline",      "cvrow",        "cvlink",    "cvbreak",  "cvrule",    "cvsides",
                                    "cvright",     "cvlines",      "cvbegin",   "cvfinish", "cvindent",  "cvseries",
                                    "cvsection",   "cvsubsection", "cvwhole",   "cvoption", "cvnobreak", "cvparagraph",
                                    "cventry",     "cvitem",       "cvcolumns", "cvspace",  "cvturned",  "cvunturned",
                                    "cvtextcolor", "cvhref",       "cvpoint",   "cvragged", "cvdot",     "cvdotbox",
                                    "cvtintends",  "cvlasttinted", "cvleft",    "cvbullet", "cvtoleft",  "cvtoright",
                                    "cvlastline"};
    std::map<std::string, LookCount> block_looks_;
    std::map<std::string, std::map<std::string, LookCount>> fields_;
    std::map<std::string, std::map<std::string, std::size_t>> field_letters_;
    std::map<std::string, std::vector<std::pair<TexChange, std::size_t>>> changes_;
};

}  // namespace

TexVocabulary vocabulary_of(const TexDocument& prepared) {
    return Collector(prepared).collect();
}

TextStyle look_of(const Run& run, const Document& document, const TextStyle& around) {
    TextStyle style = run.style;
    const bool is_fallback =
        std::find(document.fallback.begin(), document.fallback.end(), style.family) != document.fallback.end();
    style.family = is_fallback ? around.family : style.family;
    return style;
}

bool holds_many_kinds(const std::string& field) {
    static const std::set<std::string> names = {"notes", "note_lines", "awards", "honours", "details", "remarks"};
    return names.contains(field);
}

bool is_inner_style(const std::string& style) {
    static const std::set<std::string> names = {"link",      "strong", "emphasis", "code",       "superscript",
                                                "subscript", "self",   "mark",     "mark_number"};
    return names.contains(style);
}

std::size_t end_of_field(const std::vector<Run>& runs, std::size_t begin) {
    std::size_t end = begin + 1;
    while (end < runs.size() && runs[end].field_name == runs[begin].field_name) {
        ++end;
    }
    return end;
}

std::string style_of_field(const std::vector<Run>& runs, std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
        if (!is_inner_style(runs[i].style_name)) {
            return runs[i].style_name;
        }
    }
    return runs[begin].field_name;
}

}  // namespace vitac
