// Faults seen on the pages of other programs, each looked for in every layout, and then put back into the document to
// see that it would be found.
#include <catch2/catch.hpp>

#include <fmt/core.h>

#include <algorithm>
#include <functional>
#include <set>
#include <string>
#include <vector>

#include "base/unicode.h"
#include "input/read.h"
#include "style/style.h"
#include "suite/pipeline.h"
#include "suite/suite_file.h"
#include "typeset/typeset.h"

namespace vitac::suite {

namespace {

// --- A page on which each fault has its chance -----------------------------------------------------------------------

constexpr int publications = 22;
constexpr const char* name = "Sun-hwa Pell-Marek";
constexpr const char* long_dates = "September 2018 – December 2020";
const std::vector<std::string> sections = {"experience", "publications", "awards", "teaching"};

// Words that no other entry has: where an entry begins, where its title ends, where it ends.
std::string title_begin(int i) {
    return fmt::format("Qa{:02}", i);
}
std::string title_end(int i) {
    return fmt::format("Qe{:02}", i);
}
std::string entry_end(int i) {
    return fmt::format("Qz{:02}", i);
}

std::string page_text() {
    std::string text = fmt::format("{} studies how rivers remember the shapes of their valleys. ", name);
    for (int i = 0; i < 6; ++i) {
        text +=
            "Measurements of sediment, current and temperature in forty tributaries show that bends move downstream "
            "at a constant pace, whereas islands of gravel appear and vanish within a single spring. ";
    }
    text += "\n\nExperience\n---\n";
    for (int i = 0; i < 4; ++i) {
        text += fmt::format(
            "- **Observatory of Lower Rivers**, Hydrology Department, Port Ellery\n"
            "  Senior Research Scientist for Sediment Transport, {}\n"
            "  - Built a network of sensors along {} kilometres of shore.\n"
            "  - Advised three provinces on dams, floods and fish ladders.\n\n",
            long_dates, 100 + i);
    }
    text += "Publications\n---\n";
    for (int i = 0; i < publications; ++i) {
        text += fmt::format(
            "- **{} Bidirectional sediment estimation for incomprehensibly meandering {}watercourses {}**\\\n"
            "  **{}**, Aldo Vint-Sorel, Bae-rin Ost-Keller, Chi-won Dray-Umber, Dov Eld-Farrow{}\\\n"
            "  International Conference on River Computation (RIVCON) {}\\\n"
            "  [[paper]](https://papers.example/{}) [[code]](https://code.example/{})\n\n",
            title_begin(i), i % 3 == 0 ? "and occasionally underground tributaries of northern " : "", title_end(i),
            name, i % 2 == 0 ? ", Edda Gill-Ibsen" : "", entry_end(i), i, i);
    }
    text +=
        "Awards\n---\n- Medal of the River Society, 2019\n- Prize for Young Hydrologists, 2015\n\n"
        "Teaching\n---\n- Introduction to Hydrology, every spring since 2016\n- Field Course, 2014\n";
    return text;
}

// One for all documents: they are typeset long after they were read, and then reported about.
MemoryWorld& the_world() {
    static MemoryWorld world;
    world.files.try_emplace(page, page_text());
    return world;
}

Document styled(const std::string& layout) {
    MemoryWorld& world = the_world();
    Diagnostics diagnostics;
    const Biography biography = read_biography({.path = page, .name = name}, world, diagnostics);
    return style_document(biography, {.layout = layout, .paper = {}, .settings = {}}, world, diagnostics);
}

// Pages a little lower and lines a little shorter each time, so that breaks fall elsewhere.
constexpr int variations = 6;
constexpr int put_back_variations = 40;

Document varied(Document document, int variation) {
    document.margins.bottom += 13_pt * variation;
    for (Flow& flow : document.flows) {
        flow.width = flow.width - 7_pt * variation;
    }
    return document;
}

Pages pages_of(const Document& document) {
    Diagnostics diagnostics;
    return typeset(document, the_world(), diagnostics);
}

// --- Looking at pages ------------------------------------------------------------------------------------------------

struct Seen {
    const LineReport* line = nullptr;
    std::size_t page = 0;
};

std::vector<Seen> lines_of(const Pages& pages) {
    std::vector<Seen> lines;
    for (std::size_t i = 0; i < pages.pages.size(); ++i) {
        for (const LineReport& line : pages.pages[i].lines) {
            lines.push_back({&line, i});
        }
    }
    return lines;
}

std::size_t page_of(const std::vector<Seen>& lines, const std::string& word) {
    const auto found = std::find_if(lines.begin(), lines.end(),
                                    [&](const Seen& seen) { return seen.line->text.find(word) != std::string::npos; });
    return found == lines.end() ? std::string::npos : found->page;
}

// Which of the places where `begin` stands has no `end` on its page.
std::string parted(const std::vector<Seen>& lines, std::string (*begin)(int), std::string (*end)(int)) {
    for (int i = 0; i < publications; ++i) {
        if (page_of(lines, begin(i)) != page_of(lines, end(i))) {
            return begin(i);
        }
    }
    return {};
}

bool is_only_labels(const std::string& text) {
    return text.starts_with('[') && text.find_first_not_of(' ', text.rfind(']') + 1) == std::string::npos;
}

std::size_t count(const std::string& text, const std::string& word) {
    std::size_t found = 0;
    for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + word.size())) {
        ++found;
    }
    return found;
}

std::string text_of(const Document& document);

// A word that stands in the document more often than whole on one line.
std::string torn(const Document& document, const std::vector<Seen>& lines, const std::vector<std::string>& words) {
    const std::string all = text_of(document);
    for (const std::string& word : words) {
        std::size_t whole = 0;
        for (const Seen& seen : lines) {
            whole += count(seen.line->text, word);
        }
        if (whole != count(all, word)) {
            return word;
        }
    }
    return {};
}

// --- Changing documents ----------------------------------------------------------------------------------------------

// Calls `change` for every paragraph, those in rows too.
void each_paragraph(std::vector<Block>& blocks, const std::function<void(Paragraph&)>& change) {
    for (Block& block : blocks) {
        if (auto* paragraph = std::get_if<Paragraph>(&block)) {
            change(*paragraph);
        } else if (auto* row = std::get_if<Row>(&block)) {
            for (Cell& cell : row->cells) {
                change(cell.paragraph);
            }
        } else if (auto* group = std::get_if<Group>(&block)) {
            each_paragraph(group->children, change);
        }
    }
}

void each_paragraph(Document& document, const std::function<void(Paragraph&)>& change) {
    for (Flow& flow : document.flows) {
        each_paragraph(flow.blocks, change);
    }
}

void each_list(std::vector<Block>& blocks, const std::function<void(std::vector<Block>&)>& change) {
    for (Block& block : blocks) {
        if (auto* group = std::get_if<Group>(&block)) {
            each_list(group->children, change);
        }
    }
    change(blocks);
}

std::string text_of(const Document& document) {
    std::string text;
    Document copy = document;
    each_paragraph(copy, [&](Paragraph& paragraph) {
        for (const Run& run : paragraph.runs) {
            text += run.text;
        }
        text += '\n';
    });
    return text;
}

// All blocks one after another, none held to any other.
void loosen(Document& document) {
    for (Flow& flow : document.flows) {
        std::vector<Block> flat;
        const std::function<void(std::vector<Block>&)> take = [&](std::vector<Block>& blocks) {
            for (Block& block : blocks) {
                if (auto* group = std::get_if<Group>(&block)) {
                    take(group->children);
                    continue;
                }
                BlockFrame& frame = frame_of(block);
                frame.with_next = Keep::Free;
                frame.together = Keep::Free;
                frame.role = frame.role == Role::Artifact ? Role::Artifact : Role::Paragraph;
                if (auto* paragraph = std::get_if<Paragraph>(&block)) {
                    paragraph->style.widow_lines = 1;
                }
                flat.push_back(block);
            }
        };
        take(flow.blocks);
        flow.blocks = std::move(flat);
    }
}

bool is_link_label(const Run& run) {
    return run.field_name == "links";
}

// Links of an entry in a paragraph of their own.
void part_links(Document& document) {
    const auto part = [](std::vector<Block>& blocks) {
        std::vector<Block> result;
        for (Block& block : blocks) {
            auto* paragraph = std::get_if<Paragraph>(&block);
            const bool has_links =
                paragraph != nullptr && std::any_of(paragraph->runs.begin(), paragraph->runs.end(), is_link_label);
            if (!has_links) {
                result.push_back(std::move(block));
                continue;
            }
            Paragraph links = *paragraph;
            std::erase_if(paragraph->runs, is_link_label);
            std::erase_if(links.runs, [](const Run& run) { return !is_link_label(run); });
            links.frame.role = Role::Paragraph;
            result.push_back(std::move(block));
            result.emplace_back(std::move(links));
        }
        blocks = std::move(result);
    };
    for (Flow& flow : document.flows) {
        each_list(flow.blocks, part);
    }
}

// Each title in two pieces, as when a page is cut wherever it is full.
void cut_titles(Document& document) {
    const auto cut = [](std::vector<Block>& blocks) {
        std::vector<Block> result;
        for (Block& block : blocks) {
            auto* paragraph = std::get_if<Paragraph>(&block);
            const bool is_title =
                paragraph != nullptr && !paragraph->runs.empty() && paragraph->runs.front().text.starts_with("Qa");
            if (!is_title) {
                result.push_back(std::move(block));
                continue;
            }
            Paragraph rest = *paragraph;
            std::string& text = paragraph->runs.front().text;
            const std::size_t middle = text.find(' ', text.size() / 2);
            rest.runs.front().text = text.substr(middle + 1);
            text.resize(middle);
            paragraph->runs.resize(1);
            result.push_back(std::move(block));
            result.emplace_back(std::move(rest));
        }
        blocks = std::move(result);
    };
    for (Flow& flow : document.flows) {
        each_list(flow.blocks, cut);
    }
}

// A place for a hyphen after the third letter of each word, as programs have it that hyphenate whatever they see.
void hyphenate_everything(Document& document) {
    each_paragraph(document, [](Paragraph& paragraph) {
        for (Run& run : paragraph.runs) {
            run.unbreakable = false;
            std::string text;
            std::size_t letters = 0;
            for (const char c : run.text) {
                const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
                letters = letter ? letters + 1 : 0;
                text += letter && letters == 4 ? std::string("\u00AD") + c : std::string(1, c);
            }
            run.text = text;
        }
    });
}

// --- The faults ------------------------------------------------------------------------------------------------------

struct Fault {
    const char* what;
    // What is wrong, or "".
    std::string (*find)(const Document& document, const Pages& pages, const std::vector<Seen>& lines);
    void (*put_back)(Document& document);
};

const Fault faults[] = {
    {"the label of a link opens a page",
     [](const Document&, const Pages&, const std::vector<Seen>& lines) {
         for (std::size_t i = 1; i < lines.size(); ++i) {
             if (lines[i].page != lines[i - 1].page && is_only_labels(lines[i].line->text)) {
                 return lines[i].line->text;
             }
         }
         return std::string();
     },
     [](Document& document) {
         part_links(document);
         loosen(document);
     }},
    {"a heading is stranded at the foot of a page",
     [](const Document&, const Pages&, const std::vector<Seen>& lines) {
         for (std::size_t i = 0; i < lines.size(); ++i) {
             const bool heading =
                 std::find(sections.begin(), sections.end(), unicode::to_lower(lines[i].line->text)) != sections.end();
             if (heading && (i + 1 == lines.size() || lines[i + 1].page != lines[i].page)) {
                 return lines[i].line->text;
             }
         }
         return std::string();
     },
     loosen},
    {"dates are wrapped in a narrow column",
     [](const Document& document, const Pages&, const std::vector<Seen>& lines) {
         return torn(document, lines, {long_dates});
     },
     [](Document& document) {
         const auto narrow = [](std::vector<Block>& blocks) {
             for (Block& block : blocks) {
                 if (auto* row = std::get_if<Row>(&block)) {
                     row->cells.back().sizing = CellWidth::Fixed;
                     row->cells.back().width = 18_mm;
                 }
             }
         };
         for (Flow& flow : document.flows) {
             each_list(flow.blocks, narrow);
         }
     }},
    {"an entry of a few lines is split over pages",
     [](const Document&, const Pages&, const std::vector<Seen>& lines) {
         return parted(lines, title_begin, entry_end);
     },
     loosen},
    {"a title is cut across pages",
     [](const Document&, const Pages&, const std::vector<Seen>& lines) {
         return parted(lines, title_begin, title_end);
     },
     [](Document& document) {
         cut_titles(document);
         loosen(document);
     }},
    {"bold titles are justified or hyphenated",
     [](const Document&, const Pages&, const std::vector<Seen>& lines) {
         for (const Seen& seen : lines) {
             const LineReport& line = *seen.line;
             if (line.role == Role::EntryTitle && (line.alignment == Alignment::Justified || line.hyphen_inserted)) {
                 return line.text;
             }
         }
         return std::string();
     },
     [](Document& document) {
         each_paragraph(document, [](Paragraph& paragraph) {
             paragraph.style.alignment = Alignment::Justified;
             paragraph.style.hyphenate = true;
         });
     }},
    {"a name or an acronym is broken",
     [](const Document&, const Pages&, const std::vector<Seen>& lines) {
         for (const std::string end :
              {"Sun-", "Bae-", "Chi-", "Pell-", "Vint-", "Ost-", "Dray-", "Eld-", "Gill-", "Pel-", "Mar-", "Sor-",
               "Kel-", "Dra-", "Umb-", "Far-", "Gil-", "Ibs-", "RIV-"}) {
             for (const Seen& seen : lines) {
                 if (seen.line->text.ends_with(end)) {
                     return seen.line->text;
                 }
             }
         }
         return std::string();
     },
     [](Document& document) {
         hyphenate_everything(document);
         for (Flow& flow : document.flows) {
             flow.width = 90_pt;
         }
     }},
    {"room is kept for dates that are not there",
     [](const Document& document, const Pages&, const std::vector<Seen>& lines) {
         for (const Seen& seen : lines) {
             const bool fits = std::any_of(document.flows.begin(), document.flows.end(),
                                           [&](const Flow& flow) { return seen.line->measure + 5_mm >= flow.width; });
             if (seen.line->text.starts_with("Qa") && !fits) {
                 return seen.line->text;
             }
         }
         return std::string();
     },
     [](Document& document) {
         each_paragraph(document, [](Paragraph& paragraph) { paragraph.style.indent_right += 26_mm; });
     }},
    {"pages after the first have no margin at the top",
     [](const Document&, const Pages& pages, const std::vector<Seen>&) {
         constexpr Length least_margin = 13_mm;
         for (std::size_t i = 0; i < pages.pages.size(); ++i) {
             for (const LineReport& line : pages.pages[i].lines) {
                 if (line.baseline < least_margin) {
                     return line.text;
                 }
             }
         }
         return std::string();
     },
     [](Document& document) { document.margins.top = {}; }},
    {"links have a line of their own",
     [](const Document&, const Pages&, const std::vector<Seen>& lines) {
         for (const Seen& seen : lines) {
             if (seen.line->first && is_only_labels(seen.line->text)) {
                 return seen.line->text;
             }
         }
         return std::string();
     },
     part_links},
    {"lines are torn apart, and the blanks make rivers",
     [](const Document&, const Pages&, const std::vector<Seen>& lines) {
         constexpr double loosest = 2;  // of the last try, before a paragraph is set ragged
         for (const Seen& seen : lines) {
             if (seen.line->alignment == Alignment::Justified && !seen.line->last && seen.line->ratio > loosest) {
                 return seen.line->text;
             }
         }
         return std::string();
     },
     nullptr},  // no document asks for them
};

std::string find_in(const Fault& fault, const Document& document) {
    const Pages pages = pages_of(document);
    return fault.find(document, pages, lines_of(pages));
}

const std::vector<std::string> layouts = {"classic", "compact", "modern", "sidebar"};

}  // namespace

TEST_CASE("faults of other programs are on no page", "[suite][faults]") {
    for (const std::string& layout : layouts) {
        const Document document = styled(layout);
        for (int variation = 0; variation < variations; ++variation) {
            const Document here = varied(document, variation);
            const Pages pages = pages_of(here);
            const std::vector<Seen> lines = lines_of(pages);
            REQUIRE(pages.pages.size() > 1);
            for (const Fault& fault : faults) {
                INFO(layout << " " << variation << ": " << fault.what);
                CHECK(fault.find(here, pages, lines) == "");
            }
        }
    }
}

// What browsers and others do when they are told to justify a narrow column.
TEST_CASE("a narrow column is ragged rather than torn", "[suite][faults]") {
    Document document = styled("classic");
    each_paragraph(document, [](Paragraph& paragraph) { paragraph.style.alignment = Alignment::Justified; });
    for (const Length width : {60_pt, 90_pt, 120_pt}) {
        for (Flow& flow : document.flows) {
            flow.width = width;
        }
        const Pages pages = pages_of(document);
        for (const Fault& fault : faults) {
            if (fault.put_back == nullptr) {
                CHECK(fault.find(document, pages, lines_of(pages)) == "");
            }
        }
    }
}

// A test of the test above: what it looks for it finds, at least where breaks happen to fall so.
TEST_CASE("faults put back are found", "[suite][faults]") {
    for (const Fault& fault : faults) {
        if (fault.put_back == nullptr) {
            continue;
        }
        std::string found;
        for (int variation = 0; variation < put_back_variations && found.empty(); ++variation) {
            Document document = varied(styled("compact"), variation);
            fault.put_back(document);
            found = find_in(fault, document);
        }
        INFO(fault.what);
        CHECK(found != "");
    }
}

}  // namespace vitac::suite
