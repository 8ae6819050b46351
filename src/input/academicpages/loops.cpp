// Loops of a page over what stands elsewhere in its site.
#include "input/academicpages/loops.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "base/path.h"
#include "base/unicode.h"
#include "input/academicpages/collection.h"
#include "input/bibtex/bibtex.h"
#include "input/data/entries.h"
#include "input/people/text.h"

namespace vitac::academicpages {

namespace {

constexpr Problem<std::string> collection_elsewhere{Severity::Note, "collection-elsewhere",
                                                    "the site fills in `{}` here; its entries are in other files"};

constexpr std::size_t largest_bibliography = 16U * 1024U * 1024U;

// "post.category == 'books'", and `where: "category", "books"`.
struct Condition {
    std::string field;
    std::string value;
};

struct Loop {
    Span place;
    std::string over;  // "site.publications"
    std::vector<Condition> conditions;
    bool by_category = false;  // inside a loop over site.publication_category
    bool is_known = true;      // over something of the site that can be looked up
};

// --- Liquid ----------------------------------------------------------------------------------------------------------

// The text between the quotes that begin at or after `at`; `at` moves behind them.
std::optional<std::string> quoted(const std::string& text, std::size_t& at) {
    const std::size_t open = text.find_first_of("'\"", at);
    const std::size_t close = open == std::string::npos ? open : text.find(text[open], open + 1);
    if (close == std::string::npos) {
        return std::nullopt;
    }
    at = close + 1;
    return text.substr(open + 1, close - open - 1);
}

void add_filters(const std::string& tag, std::vector<Condition>& conditions) {
    std::size_t at = 0;
    while ((at = tag.find("where:", at)) != std::string::npos) {
        at += 1;
        const std::optional<std::string> field = quoted(tag, at);
        const std::optional<std::string> value = quoted(tag, at);
        if (field && value) {
            conditions.push_back({*field, *value});
        }
    }
}

// "if post.category == 'books'" for the variable of the loop.
std::optional<Condition> condition_of(const std::string& tag, const std::string& variable) {
    const std::string start = variable + ".";
    const std::size_t begin = tag.find(start);
    const std::size_t equal = tag.find("==");
    if (!tag.starts_with("if ") || begin == std::string::npos || equal == std::string::npos || equal < begin) {
        return std::nullopt;
    }
    std::size_t at = equal;
    const std::optional<std::string> value = quoted(tag, at);
    const std::size_t name = begin + start.size();
    const std::string field = tag.substr(name, tag.find_first_of(" =", name) - name);
    return value ? std::optional(Condition{field, *value}) : std::nullopt;
}

std::string first_word(const std::string& text, std::size_t at) {
    at = text.find_first_not_of(' ', at);
    return at == std::string::npos ? std::string() : text.substr(at, text.find_first_of(" |,", at) - at);
}

// Loops and bibliographies in their order; a variable that was assigned stands for what it was given.
std::vector<Loop> loops_of(const std::vector<markdown::LiquidTag>& tags) {
    std::map<std::string, Loop> variables;
    std::vector<Loop> loops;
    bool by_category = false;
    std::string variable;  // of the innermost loop that was opened last
    int depth = 0;
    std::size_t unknown = 0;  // the number of loops up to the outermost one, when that is not known
    for (const markdown::LiquidTag& tag : tags) {
        const std::size_t in = tag.text.find(" in ");
        const std::size_t is = tag.text.find('=');
        if (tag.text.starts_with("assign ") && is != std::string::npos) {
            Loop assigned{tag.span, first_word(tag.text, is + 1), {}, false};
            if (const auto known = variables.find(assigned.over); known != variables.end()) {
                assigned = known->second;
            }
            add_filters(tag.text, assigned.conditions);
            variables[first_word(tag.text, 7)] = assigned;
        } else if (tag.text.starts_with("for ") && in != std::string::npos) {
            variable = first_word(tag.text, 4);
            Loop loop{tag.span, first_word(tag.text, in + 4), {}, false};
            if (const auto known = variables.find(loop.over); known != variables.end()) {
                loop = known->second;
                loop.place = tag.span;
            }
            add_filters(tag.text, loop.conditions);
            ++depth;
            by_category = by_category || loop.over == "site.publication_category";
            if (loop.over.starts_with("site.") && loop.over != "site.publication_category") {
                loop.by_category = by_category;
                loops.push_back(std::move(loop));
            } else if (depth == 1 && loop.over != "site.publication_category") {
                // Inside another loop it is a part of its form.
                loop.is_known = false;
                loops.push_back(std::move(loop));
                unknown = loops.size();
            }
        } else if (tag.text.starts_with("endfor")) {
            depth = std::max(depth - 1, 0);
            if (depth == 0 && unknown > 0 && unknown < loops.size()) {
                // It only sorts what loops inside it show: {% for kind in page.kinds %}.
                loops.erase(loops.begin() + static_cast<std::ptrdiff_t>(unknown) - 1);
            }
            unknown = depth == 0 ? 0 : unknown;
        } else if (tag.text.starts_with("bibliography") && tag.text.find("_search") == std::string::npos) {
            loops.push_back({tag.span, tag.text, {}, false});
        } else if (!loops.empty() && !variable.empty()) {
            if (const std::optional<Condition> condition = condition_of(tag.text, variable)) {
                loops.back().conditions.push_back(*condition);
            }
        }
    }
    return loops;
}

// --- Entries ---------------------------------------------------------------------------------------------------------

bool meets(const Member& member, const std::vector<Condition>& conditions) {
    return std::all_of(conditions.begin(), conditions.end(), [&](const Condition& condition) {
        return std::any_of(member.fields.begin(), member.fields.end(), [&](const auto& field) {
            return field.first == condition.field && equal_without_case(field.second, condition.value);
        });
    });
}

class Filler {
public:
    Filler(const std::vector<Section>& sections, const SiteConfiguration& site, const Known& known, World& world,
           std::set<std::string>& shown, Diagnostics& diagnostics)
        : sections_(sections), site_(site), known_(known), world_(world), shown_(shown), diagnostics_(diagnostics) {}

    std::optional<Filling> fill(const Loop& loop) {
        constexpr std::string_view data = "site.data.";
        Filling filling;
        filling.place = loop.place;
        if (!loop.is_known) {
            report(loop, loop.over);
        } else if (loop.over.starts_with("bibliography")) {
            fill_from_bibliography(loop, filling);
        } else if (loop.over.starts_with(data)) {
            fill_from(loop, read_data_file(loop.over.substr(data.size()), filling), filling);
        } else {
            fill_from(loop, collection(loop.over.substr(5), filling), filling);
        }
        return filling.entries.empty() ? std::nullopt : std::optional(std::move(filling));
    }

private:
    void report(const Loop& loop, const std::string& over) {
        Diagnostic found = collection_elsewhere.at(loop.place, over);
        const auto behind = std::find_if(sections_.begin(), sections_.end(), [&](const Section& section) {
            return section.span.source == loop.place.source && section.span.begin > loop.place.begin;
        });
        if (behind != sections_.begin() && std::prev(behind)->entries.empty()) {
            found.related.push_back({span_of(std::prev(behind)->title), "it is all that stands under this heading"});
        }
        diagnostics_.add(std::move(found));
    }

    // Works by category, in the order of the configuration, where the page loops over categories.
    void group(std::vector<Member>& members) const {
        const auto place_of = [&](const Member& member) {
            return std::find_if(site_.categories.begin(), site_.categories.end(), [&](const auto& category) {
                return std::find(member.fields.begin(), member.fields.end(),
                                 std::pair<std::string, std::string>("category", category.first)) !=
                       member.fields.end();
            });
        };
        for (Member& member : members) {
            const auto category = place_of(member);
            member.entry.group = category == site_.categories.end() ? std::string() : category->second;
        }
        std::stable_sort(members.begin(), members.end(),
                         [&](const Member& a, const Member& b) { return place_of(a) < place_of(b); });
    }

    // Of a collection or list each entry is shown once.
    void fill_from(const Loop& loop, std::vector<Member>& members, Filling& filling) {
        if (members.empty() && shown_.count(filling.title) == 0) {
            report(loop, loop.over);
        }
        if (loop.by_category) {
            group(members);
        }
        std::vector<Member> rest;
        for (Member& member : members) {
            if (meets(member, loop.conditions)) {
                filling.entries.push_back(std::move(member.entry));
            } else {
                rest.push_back(std::move(member));
            }
        }
        if (!filling.entries.empty()) {
            shown_.insert(filling.title);
        }
        const std::vector<Entry>& entries = filling.entries;
        const bool works = !entries.empty() && std::all_of(entries.begin(), entries.end(), [](const Entry& entry) {
            return entry.kind == EntryKind::Publication;
        });
        filling.kind = works ? SectionKind::Publications : filling.kind;
        members = std::move(rest);
        filling.title = data::title_of_key(filling.title);
    }

    std::vector<Member>& collection(const std::string& name, Filling& filling) {
        filling.title = name;
        filling.kind = kind_of_collection(name, SectionKind::List);
        const bool is_name = name.find_first_of("/.[") == std::string::npos && name != "posts" && name != "pages";
        if (is_name && site_.folder && members_.count(name) == 0) {
            members_[name] = read_collection({*site_.folder, "_" + name, filling.kind}, known_, world_, diagnostics_);
        }
        return members_[name];
    }

    // "talks.items" is the list `items` in _data/talks.yml.
    std::vector<Member>& read_data_file(const std::string& name, Filling& filling) {
        const std::size_t dot = name.find('.');
        const std::string file = name.substr(0, dot);
        filling.title = file;
        filling.kind = kind_of_collection(file, SectionKind::List);
        std::vector<Member>& members = members_["data." + name];
        if (!site_.folder || file.find_first_of("/[") != std::string::npos || shown_.count(file) != 0) {
            return members;
        }
        for (const char* ending : {".yml", ".yaml", ".json"}) {
            const std::string path = in_folder(*site_.folder, "_data/" + file + ending);
            const std::optional<SourceId> source = open(path, yaml::Limits{}.bytes);
            if (!source) {
                continue;
            }
            const data::Notation notation = path.ends_with(".json") ? data::Notation::Json : data::Notation::Yaml;
            yaml::Node root = data::read_tree(world_.sources(), *source, notation, diagnostics_);
            const yaml::Node* list = dot == std::string::npos ? &root : root.find(name.substr(dot + 1));
            if (list != nullptr) {
                data::Reading reading{world_.sources(), diagnostics_, notation, "en", {}};
                members = read_list(*list, filling.kind, known_, reading);
            }
            break;
        }
        return members;
    }

    // "bibliography -f papers -q @*[selected=true]*", as jekyll-scholar has it.
    void fill_from_bibliography(const Loop& loop, Filling& filling) {
        filling.kind = SectionKind::Publications;
        filling.title = "Publications";
        const std::size_t option = loop.over.find(" -f ");
        std::string name = option == std::string::npos ? site_.bibliography : first_word(loop.over, option + 4);
        name = name.starts_with("{{") ? site_.bibliography : name;  // {{ site.scholar.bibliography }}
        name = name.substr(name.rfind('/') + 1);
        name += name.ends_with(".bib") ? "" : ".bib";
        const std::string path = in_folder(site_.folder.value_or(""), "_bibliography/" + name);
        if (!site_.folder || shown_.count(path) != 0) {
            return;
        }
        const std::optional<SourceId> source = open(path, largest_bibliography);
        if (!source) {
            report(loop, name);
            return;
        }
        filling.entries =
            read_bibtex_entries(world_.sources(), world_.sources().whole(*source), known_.self, diagnostics_);
        if (loop.over.find("selected") != std::string::npos) {
            std::erase_if(filling.entries, [](const Entry& entry) {
                return std::find(entry.tags.begin(), entry.tags.end(), "selected") == entry.tags.end();
            });
        } else {
            shown_.insert(path);
        }
    }

    std::optional<SourceId> open(const std::string& path, std::size_t most_bytes) {
        if (world_.kind_of(path) != FileKind::File || !world_.lies_inside(path, *site_.folder)) {
            return std::nullopt;
        }
        const FileContent content = world_.read_file(path);
        if (content.status != FileContent::Status::Ok || content.bytes.size() > most_bytes) {
            return std::nullopt;
        }
        return world_.sources().add(path, unicode::repair_utf8(content.bytes).text);
    }

    const std::vector<Section>& sections_;
    const SiteConfiguration& site_;
    const Known& known_;
    World& world_;
    std::set<std::string>& shown_;
    Diagnostics& diagnostics_;
    std::map<std::string, std::vector<Member>> members_;  // not yet shown
};

bool is_general(SectionKind kind) {
    return kind == SectionKind::Text || kind == SectionKind::List || kind == SectionKind::DefinitionList;
}

}  // namespace

std::vector<Filling> fill_loops(const std::vector<markdown::LiquidTag>& tags, const std::vector<Section>& sections,
                                const SiteConfiguration& site, const Known& known, World& world,
                                std::set<std::string>& shown, Diagnostics& diagnostics) {
    Filler filler(sections, site, known, world, shown, diagnostics);
    std::vector<Filling> fillings;
    for (const Loop& loop : loops_of(tags)) {
        if (std::optional<Filling> filling = filler.fill(loop)) {
            fillings.push_back(std::move(*filling));
        }
    }
    return fillings;
}

void place_fillings(std::vector<Filling> fillings, const RichText& page_title, std::vector<Section>& sections) {
    for (Filling& filling : fillings) {
        const auto behind = std::find_if(sections.begin(), sections.end(), [&](const Section& section) {
            return section.span.source == filling.place.source && section.span.begin > filling.place.begin;
        });
        const bool under_heading = behind != sections.begin() && std::prev(behind)->span.source == filling.place.source;
        if (under_heading) {
            Section& section = *std::prev(behind);
            section.kind = section.entries.empty() && is_general(section.kind) ? filling.kind : section.kind;
            const auto next = std::find_if(section.entries.begin(), section.entries.end(), [&](const Entry& entry) {
                return entry.span.source == filling.place.source && entry.span.begin > filling.place.begin;
            });
            section.entries.insert(next, std::make_move_iterator(filling.entries.begin()),
                                   std::make_move_iterator(filling.entries.end()));
            continue;
        }
        Section section;
        section.title = page_title.empty() ? rich_text(filling.title) : page_title;
        section.kind = filling.kind;
        section.span = filling.place;
        section.entries = std::move(filling.entries);
        sections.insert(behind, std::move(section));
    }
}

}  // namespace vitac::academicpages
