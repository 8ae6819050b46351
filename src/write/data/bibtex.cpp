// The works of a biography as a database of BibTeX, for any style and for LaTeX in UTF-8: accents stay letters, signs
// of TeX are escaped, titles keep their capitals. What it has no field for is left out, and said.
#include "write/data/bibtex.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>
#include <vector>

#include "base/ascii.h"
#include "base/unicode.h"
#include "write/data/losses.h"

namespace vitac::data_files {

namespace {

// --- Text ------------------------------------------------------------------------------------------------------------

// A brace is no letter for BibTeX even behind a backslash, so it has a name.
std::string_view tex_sign(char c) {
    switch (c) {
        case '\\':
            return "\\textbackslash{}";
        case '{':
            return "\\textbraceleft{}";
        case '}':
            return "\\textbraceright{}";
        case '$':
            return "\\$";
        case '&':
            return "\\&";
        case '#':
            return "\\#";
        case '%':
            return "\\%";
        case '_':
            return "\\_";
        case '~':
            return "\\textasciitilde{}";
        case '^':
            return "\\textasciicircum{}";
        case '<':
            return "\\textless{}";
        case '>':
            return "\\textgreater{}";
        case '|':
            return "\\textbar{}";
        case '"':
            return "\\textquotedbl{}";
        case '\n':
            return " ";
        default:
            return {};
    }
}

std::string escaped(std::string_view text) {
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const std::string_view sign = tex_sign(text[i]);
        // -- would be a dash, `` and '' quotation marks.
        const bool joins =
            i > 0 && text[i] == text[i - 1] && std::string_view("-`'").find(text[i]) != std::string::npos;
        result += joins ? "{}" : "";
        result += sign.empty() ? std::string(1, text[i]) : std::string(sign);
    }
    return result;
}

std::string tex(const RichText& text) {
    std::string result;
    for (const Inline& piece : merged(text).inlines) {
        std::string word = escaped(piece.text);
        for (const auto& [wanted, command] :
             {std::pair(piece.marks.strong, "textbf"), std::pair(piece.marks.emphasis, "emph"),
              std::pair(piece.marks.superscript, "textsuperscript"),
              std::pair(piece.marks.subscript, "textsubscript")}) {
            word = wanted ? "\\" + std::string(command) + "{" + word + "}" : word;
        }
        result += word;
    }
    return result;
}

// Addresses and numbers of works: LaTeX reads them as they stand, but a brace must not be left open.
std::string verbatim(const std::string& text) {
    std::string result;
    for (const char c : text) {
        result += c == '{' ? "%7B" : c == '}' ? "%7D" : c == '\\' ? "%5C" : c == ' ' ? "%20" : std::string(1, c);
    }
    return result;
}

// --- Names -----------------------------------------------------------------------------------------------------------

// BibTeX takes "and" and commas apart, and would look for a given name in a group's.
bool is_group(const std::string& name) {
    const std::string folded = " " + unicode::fold(name) + " ";
    const bool has_words = std::any_of(folded.begin(), folded.end(), [](char c) { return ascii::is_digit(c); });
    static constexpr std::string_view words[] = {" and ",        " collaboration ", " team ", " group ",
                                                 " consortium ", " community ",     " the ",  " others "};
    return has_words || name.find(',') != std::string::npos ||
           std::any_of(std::begin(words), std::end(words),
                       [&](std::string_view word) { return folded.find(word) != std::string::npos; });
}

// "Ada Quill, Jr." -> "Ada Quill" and "Jr."; else all is the name.
std::pair<std::string, std::string> without_suffix(const std::string& name) {
    static constexpr std::string_view suffixes[] = {"Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV"};
    const std::size_t comma = name.rfind(", ");
    const std::string suffix = comma == std::string::npos ? std::string() : name.substr(comma + 2);
    const bool known = std::find(std::begin(suffixes), std::end(suffixes), suffix) != std::end(suffixes);
    return known ? std::pair(name.substr(0, comma), suffix) : std::pair(name, std::string());
}

std::string name_of_author(const std::string& written) {
    const auto [name, suffix] = without_suffix(written);
    if (is_group(name)) {
        return "{" + escaped(written) + "}";
    }
    const std::size_t blank = name.rfind(' ');
    return suffix.empty() || blank == std::string::npos
               ? escaped(name)
               : escaped(name.substr(blank + 1)) + ", " + suffix + ", " + escaped(name.substr(0, blank));
}

std::string names_of(const Entry& entry) {
    std::string list;
    for (const Author& author : entry.authors) {
        list += (list.empty() ? "" : " and ") + name_of_author(author.name);
    }
    return list + (entry.authors_end_in_et_al && !list.empty() ? " and others" : "");
}

// "1=equal; 3=self": annotations of BibLaTeX, which other styles pass over.
std::string annotations_of(const Entry& entry) {
    std::string list;
    for (std::size_t i = 0; i < entry.authors.size(); ++i) {
        const Author& author = entry.authors[i];
        std::string words;
        for (const auto& [wanted, word] :
             {std::pair(author.is_self, "self"), std::pair(author.equal_contribution, "equal"),
              std::pair(author.corresponding, "corresponding")}) {
            words += wanted ? (words.empty() ? "" : ", ") + std::string(word) : std::string();
        }
        list += words.empty() ? "" : (list.empty() ? "" : "; ") + std::to_string(i + 1) + "=" + words;
    }
    return list;
}

// --- Venues ----------------------------------------------------------------------------------------------------------

struct TypeOfWork {
    const char* type;
    const char* container;  // the field that says where it appeared
};

TypeOfWork type_of(const Venue& venue) {
    switch (venue.kind) {
        case VenueKind::Journal:
            return {"article", "journal"};
        case VenueKind::Conference:
        case VenueKind::Workshop:
            return {"inproceedings", "booktitle"};
        case VenueKind::Book:
            return venue.pages.empty() ? TypeOfWork{"book", "publisher"} : TypeOfWork{"incollection", "booktitle"};
        case VenueKind::Thesis:
            return {"phdthesis", "school"};
        case VenueKind::Report:
            return {"techreport", "institution"};
        case VenueKind::Unknown:
        case VenueKind::Preprint:
        case VenueKind::Patent:
        case VenueKind::Software:
            break;
    }
    return {"misc", "howpublished"};
}

// Where the number stands by itself in the name, behind a letter; its size where it does not.
std::size_t find_number(const std::string& name, const std::string& number) {
    const auto is_part = [&](std::size_t at) { return at < name.size() && ascii::is_letter_or_digit(name[at]); };
    for (std::size_t at = number.empty() ? name.size() : name.find(number); at < name.size();
         at = name.find(number, at + 1)) {
        const bool behind_letter =
            std::any_of(name.begin(), name.begin() + static_cast<std::ptrdiff_t>(at), ascii::is_letter);
        if (behind_letter && !is_part(at - 1) && !is_part(at + number.size())) {
            return at;
        }
    }
    return name.size();
}

// "Journal of Engines, vol. 3, pp. 1-9", "Engines 2020;3(2):1-9": numbers have fields of their own.
std::string name_alone(const Venue& venue) {
    const std::string& name = venue.name;
    std::size_t end = name.size();
    for (const std::string_view number : {", vol", ", no", ", pp", ", p. ", ", issue", ", iss. "}) {
        const std::size_t at = unicode::to_lower(name).find(number);
        const bool has_numbers = !venue.volume.empty() || !venue.issue.empty() || !venue.pages.empty();
        end = has_numbers ? std::min(end, at) : end;
    }
    end = std::min(end, find_number(name, venue.volume));
    std::string result = name.substr(0, end);
    result.resize(result.find_last_not_of(" ,;:(") + 1);
    return result.empty() ? name : result;
}

std::string container_of(const Venue& venue) {
    const std::string name = name_alone(venue);
    const bool said = venue.acronym.empty() || name.find(venue.acronym) != std::string::npos;
    return said ? name : name.empty() ? venue.acronym : name + " (" + venue.acronym + ")";
}

// --- Entries ---------------------------------------------------------------------------------------------------------

using BibFields = std::vector<std::pair<std::string, std::string>>;

void add(BibFields& fields, const std::string& name, const std::string& value) {
    const bool taken =
        std::any_of(fields.begin(), fields.end(), [&](const auto& field) { return field.first == name; });
    if (!value.empty() && !taken) {
        fields.emplace_back(name, value);
    }
}

bool has(const BibFields& fields, std::string_view name) {
    return std::any_of(fields.begin(), fields.end(), [&](const auto& field) { return field.first == name; });
}

void add_date(BibFields& fields, const Entry& entry) {
    const std::optional<Date> date = entry.dates.end ? entry.dates.end : entry.dates.start;
    if (!date || date->year == 0) {
        add(fields, "year", escaped(entry.dates.text));
        return;
    }
    add(fields, "year", std::to_string(date->year));
    static constexpr std::string_view months[] = {"jan", "feb", "mar", "apr", "may", "jun",
                                                  "jul", "aug", "sep", "oct", "nov", "dec"};
    if (date->month > 0) {
        fields.emplace_back("month", months[date->month - 1]);
    }
}

// Fields that sites on al-folio know; other styles pass over them.
std::string link_field(std::string_view label) {
    static const std::map<std::string, std::string, std::less<>> fields = {
        {"link", "url"},        {"html", "html"},     {"pdf", "pdf"},       {"code", "code"},   {"website", "website"},
        {"supplement", "supp"}, {"poster", "poster"}, {"slides", "slides"}, {"video", "video"}, {"blog", "blog"}};
    const auto found = fields.find(unicode::fold(label));
    return found == fields.end() ? std::string() : found->second;
}

class Writer {
public:
    Writer(const Biography& biography, Diagnostics& diagnostics) : biography_(biography), diagnostics_(diagnostics) {}

    std::string write() {
        std::string text;
        for (const Section& section : biography_.sections) {
            for (const Entry& entry : section.entries) {
                if (entry.kind == EntryKind::Publication) {
                    text += (text.empty() ? "" : "\n") + write_entry(entry);
                } else {
                    ++others_;
                }
            }
        }
        report();
        return text;
    }

private:
    std::string write_entry(const Entry& entry) {
        const TypeOfWork type = type_of(entry.venue);
        BibFields fields;
        add(fields, "author", entry.authors.empty() ? tex(entry.authors_text) : names_of(entry));
        add(fields, "author+an", annotations_of(entry));
        // In braces of their own, titles keep their capitals in styles that write the rest small.
        const std::string title = tex(entry.title);
        add(fields, "title", title.empty() ? "" : "{" + title + "}");
        add(fields, type.container, escaped(container_of(entry.venue)));
        add(fields, "volume", escaped(entry.venue.volume));
        add(fields, "number", escaped(entry.venue.issue));
        add(fields, "pages", pages_of(entry.venue));
        add_date(fields, entry);
        add(fields, "address", tex(entry.location));
        add_links(fields, entry);
        add_notes(fields, entry);
        add(fields, "keywords", keywords_of(entry));
        for (const auto& [key, value] : entry.extra) {
            add(fields, is_free_name(key) ? key : "x-" + ascii_key(key), escaped(value));
        }
        count_losses(entry);
        return printed(type.type, key_of(entry), fields);
    }

    // A field of one's own must not be one that means something, such as the number of an issue.
    static bool is_free_name(const std::string& key) {
        static const std::set<std::string> taken = {
            "address", "annotation",   "author", "award",     "booktitle", "chapter",     "crossref",
            "date",    "day",          "doi",    "edition",   "editor",    "eprint",      "institution",
            "issue",   "journal",      "key",    "keywords",  "location",  "month",       "note",
            "number",  "organization", "pages",  "publisher", "school",    "series",      "subtitle",
            "title",   "type",         "url",    "volume",    "year",      "howpublished"};
        return !key.empty() && !taken.contains(key) && std::all_of(key.begin(), key.end(), [](char c) {
            return (c >= 'a' && c <= 'z') || ascii::is_digit(c) || c == '_' || c == '-';
        });
    }

    static std::string pages_of(const Venue& venue) {
        std::string pages = escaped(venue.pages);
        for (std::size_t dash = pages.find("–"); dash != std::string::npos; dash = pages.find("–")) {
            pages.replace(dash, std::string_view("–").size(), "--");
        }
        return pages;
    }

    void add_links(BibFields& fields, const Entry& entry) {
        constexpr std::string_view doi = "https://doi.org/";
        constexpr std::string_view arxiv = "https://arxiv.org/abs/";
        for (const LabelledLink& link : entry.links) {
            const std::string field = link_field(link.label);
            if (link.url.starts_with(doi) && !has(fields, "doi")) {
                add(fields, "doi", verbatim(link.url.substr(doi.size())));
            } else if (link.url.starts_with(arxiv) && !has(fields, "eprint")) {
                add(fields, "eprint", verbatim(link.url.substr(arxiv.size())));
                add(fields, "archiveprefix", "arXiv");
            } else if (!field.empty() && !has(fields, field)) {
                add(fields, field, verbatim(link.url));
            } else if (!has(fields, "url")) {
                add(fields, "url", verbatim(link.url));
            } else {
                diagnostics_.add(left_out_of_format.at(link.span, "the link `" + link.label + "`"));
            }
        }
    }

    static void add_notes(BibFields& fields, const Entry& entry) {
        std::string notes;
        for (const Note& note : entry.notes) {
            if (note.kind == NoteKind::Award && !has(fields, "award")) {
                add(fields, "award", escaped(plain_text(note.text)));
            } else {
                notes += (notes.empty() ? "" : "; ") + tex(note.text);
            }
        }
        add(fields, "note", notes);
    }

    static std::string keywords_of(const Entry& entry) {
        std::string list;
        for (const std::string& tag : entry.tags) {
            list += (list.empty() ? "" : ", ") + escaped(tag);
        }
        return list;
    }

    static std::string ascii_key(std::string_view text) {
        std::string key;
        for (const char c : unicode::fold(text)) {
            key += ascii::is_letter(c) || ascii::is_digit(c) ? std::string(1, c) : std::string();
        }
        return key;
    }

    // "lovelace1843notes"
    std::string key_of(const Entry& entry) {
        const std::string name =
            entry.authors.empty() ? std::string() : without_suffix(entry.authors.front().name).first;
        const std::string title = plain_text(entry.title);
        const std::optional<Date> date = entry.dates.end ? entry.dates.end : entry.dates.start;
        std::string key = ascii_key(std::string_view(name).substr(name.rfind(' ') + 1)) +
                          (date && date->year > 0 ? std::to_string(date->year) : "");
        for (std::size_t begin = 0; begin < title.size();) {
            const std::size_t end = std::min(title.find_first_of(" :,-", begin), title.size());
            constexpr std::size_t least_letters = 4;  // no article
            if (const std::string word = ascii_key(title.substr(begin, end - begin)); word.size() >= least_letters) {
                key += word;
                break;
            }
            begin = end + 1;
        }
        key = key.empty() ? "work" : key;
        const int copy = ++keys_[key];
        return copy == 1 ? key : key + "-" + std::to_string(copy);
    }

    static std::string printed(const char* type, const std::string& key, const BibFields& fields) {
        std::string text = "@" + std::string(type) + "{" + key + ",\n";
        for (const auto& [name, value] : fields) {
            const bool word = name == "month";  // a macro of all styles
            text += "  " + name + " = " + (word ? value : "{" + value + "}") + ",\n";
        }
        return text + "}\n";
    }

    void count_losses(const Entry& entry) {
        groups_ = groups_ || !entry.group.empty();
        bullets_ += entry.bullets.size();
        for (const Author& author : entry.authors) {
            author_links_ = author_links_ || author.link;
        }
        for (const Inline& piece : entry.title.inlines) {
            looks_ = looks_ || piece.color || piece.link || piece.marks.underline || piece.marks.strike;
        }
    }

    void say(bool any, const std::string& what) {
        if (any) {
            diagnostics_.add(left_out_of_format.nowhere(what));
        }
    }

    void report() {
        say(others_ > 0, std::to_string(others_) + " entries that are no publications");
        say(!biography_.summary.empty(), "the summary");
        say(!biography_.person.contacts.empty() || !biography_.person.headline.empty() ||
                !biography_.person.name.empty(),
            "the person");
        say(bullets_ > 0, "what is listed below publications");
        say(groups_, "headings of groups");
        say(author_links_, "links of authors");
        say(looks_, "colours and links of titles");
    }

    const Biography& biography_;
    Diagnostics& diagnostics_;
    std::map<std::string, int> keys_;
    std::size_t others_ = 0;
    std::size_t bullets_ = 0;
    bool groups_ = false;
    bool author_links_ = false;
    bool looks_ = false;
};

}  // namespace

std::string write_bibtex(const Biography& biography, Diagnostics& diagnostics) {
    return Writer(biography, diagnostics).write();
}

}  // namespace vitac::data_files
