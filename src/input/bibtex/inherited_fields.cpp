// What an entry takes from another by `crossref` and `xdata`.
#include "input/bibtex/inherited_fields.h"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "base/unicode.h"

namespace vitac::bibtex {

namespace {

constexpr Problem<std::string> bib_unknown_entry{Severity::Warning, "bib-unknown-entry",
                                                 "`{}` is no entry of this file, so nothing is taken from it"};

// What a part of a book takes from the book (biblatex manual, appendix B); names of its authors are not among it.
constexpr std::string_view inherited[] = {"booktitle", "booksubtitle", "editor",  "publisher",   "organization",
                                          "address",   "location",     "year",    "date",        "month",
                                          "series",    "volume",       "number",  "edition",     "eventtitle",
                                          "school",    "institution",  "journal", "journaltitle"};

// Many children may take what one parent has, so it is not much.
constexpr std::size_t longest_inherited = 2000;  // bytes
constexpr std::size_t deepest = 4;               // a part, its book, the book's data

std::string text_of_value(const Field& field) {
    std::string text;
    for (const Piece& piece : field.value) {
        text += piece.text;
    }
    return text;
}

std::size_t size_of_value(const Field& field) {
    std::size_t size = 0;
    for (const Piece& piece : field.value) {
        size += piece.text.size();
    }
    return size;
}

// "a, b"
std::vector<std::string> keys_in(const Field& field) {
    std::vector<std::string> keys(1);
    for (const char c : text_of_value(field)) {
        if (c == ',') {
            keys.emplace_back();
        } else if (c != ' ' && c != '\n' && c != '\t') {
            keys.back() += c;
        }
    }
    std::erase(keys, std::string());
    return keys;
}

bool refers(const Field& field) {
    return field.name == "crossref" || field.name == "xdata";
}

void inherit(const Field& field, std::string_view name, Item& item) {
    if (item.find(name) == nullptr && size_of_value(field) <= longest_inherited) {
        item.fields.push_back(field);
        item.fields.back().name = name;
    }
}

// The title of a book is the title of the place where its parts stand.
std::string_view name_in_child(std::string_view name, bool has_booktitle) {
    if (!has_booktitle && (name == "title" || name == "subtitle")) {
        return name == "title" ? "booktitle" : "booksubtitle";
    }
    return std::find(std::begin(inherited), std::end(inherited), name) != std::end(inherited) ? name
                                                                                              : std::string_view();
}

}  // namespace

Parents::Parents(const Database& database) : database_(database) {
    for (const Item& item : database.items) {
        for (const Field& field : item.fields) {
            if (refers(field)) {
                for (const std::string& key : keys_in(field)) {
                    if (unicode::to_lower(key) != unicode::to_lower(item.key)) {
                        index_.emplace(unicode::to_lower(key), database.items.size());
                    }
                }
            }
        }
    }
    for (std::size_t i = database.items.size(); i-- > 0 && !index_.empty();) {  // of equal keys the first
        if (const auto found = index_.find(unicode::to_lower(database.items[i].key)); found != index_.end()) {
            found->second = i;
        }
    }
}

bool Parents::is_parent(const Item& item) const {
    return !index_.empty() && find(item.key) == &item;
}

const Item* Parents::find(std::string key) const {
    const auto found = index_.find(unicode::to_lower(key));
    return found == index_.end() || found->second >= database_.items.size() ? nullptr : &database_.items[found->second];
}

Item Parents::with_inherited(const Item& item, Diagnostics& diagnostics) const {
    if (std::none_of(item.fields.begin(), item.fields.end(), refers)) {
        return item;
    }
    Item result = item;
    // Fields that are taken may refer on; each is looked at once.
    std::size_t taken = 0;
    for (std::size_t i = 0; i < result.fields.size() && taken < deepest; ++i) {
        const Field field = result.fields[i];
        if (!refers(field)) {
            continue;
        }
        for (const std::string& key : keys_in(field)) {
            if (unicode::to_lower(key) == unicode::to_lower(item.key)) {
                continue;
            }
            const Item* parent = ++taken <= deepest ? find(key) : nullptr;
            if (parent == nullptr && taken <= deepest) {
                diagnostics.add(
                    bib_unknown_entry.at(field.value.empty() ? field.name_span : field.value.front().span, key));
            }
            if (parent == nullptr) {
                continue;
            }
            const bool all = field.name == "xdata";
            const bool has_booktitle = result.find("booktitle") != nullptr || parent->find("booktitle") != nullptr;
            for (const Field& theirs : parent->fields) {
                const std::string_view name =
                    all || refers(theirs) ? theirs.name : name_in_child(theirs.name, has_booktitle);
                if (!name.empty()) {
                    inherit(theirs, name, result);
                }
            }
        }
    }
    return result;
}

}  // namespace vitac::bibtex
