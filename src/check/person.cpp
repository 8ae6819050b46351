// The person: how to reach them, what they say of themselves, and their links.
#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/ascii.h"
#include "base/unicode.h"
#include "check/findings.h"

namespace vitac::check {

namespace {

constexpr Problem<> missing_email{Severity::Warning, "missing-email", "nothing here says how to write to the person"};
constexpr Problem<> missing_contacts{Severity::Warning, "missing-contacts",
                                     "nothing here says how to reach the person"};
constexpr Problem<std::string> unencrypted_link{Severity::Note, "unencrypted-link", "`{}` is not encrypted"};
constexpr Problem<int, int> claim_exceeds_list{Severity::Warning, "claim-exceeds-list",
                                               "{} publications are spoken of, but {} are listed"};
constexpr Problem<int, int> claim_exceeds_marks{
    Severity::Warning, "claim-exceeds-marks",
    "{} works as first author or with an equal contribution are spoken of, but {} are listed"};

// A list of works says nothing of its author.
bool is_bibliography(const Biography& biography) {
    return biography.format == "bibtex" || biography.format == "csl-json" || biography.format == "citation-cff";
}

void check_contacts(const Biography& biography, Diagnostics& diagnostics) {
    const std::vector<Contact>& contacts = biography.person.contacts;
    const auto has = [&](ContactKind kind) {
        return std::any_of(contacts.begin(), contacts.end(),
                           [&](const Contact& contact) { return contact.kind == kind; });
    };
    if (has(ContactKind::Email) || is_bibliography(biography)) {
        return;
    }
    const bool reachable = has(ContactKind::Phone) || has(ContactKind::Website) || has(ContactKind::Profile);
    const Problem<>& problem = reachable ? missing_email : missing_contacts;
    diagnostics.add(problem.at(biography.person.name_span).with_hint("give an e-mail address"));
}

// --- Texts -----------------------------------------------------------------------------------------------------------

void add_texts(const std::vector<Bullet>& bullets, std::vector<const RichText*>& texts) {
    for (const Bullet& bullet : bullets) {
        texts.push_back(&bullet.text);
        add_texts(bullet.children, texts);
    }
}

// Where people speak of themselves.
std::vector<const RichText*> prose_of(const Biography& biography) {
    std::vector<const RichText*> texts;
    for (const RichText& paragraph : biography.summary) {
        texts.push_back(&paragraph);
    }
    for (const Section& section : biography.sections) {
        for (const Entry& entry : section.entries) {
            if (entry.kind == EntryKind::Position) {
                add_texts(entry.bullets, texts);
            }
            if (entry.kind == EntryKind::Paragraph) {
                texts.push_back(&entry.title);
            }
        }
    }
    return texts;
}

// Each address once, however often and in however many pieces it is linked.
void check_link(const std::string& url, Span span, std::set<std::string>& said, Diagnostics& diagnostics) {
    constexpr std::string_view scheme = "http://";
    constexpr std::size_t longest = 80;
    if (url.starts_with(scheme) && said.insert(url).second) {
        diagnostics.add(unencrypted_link.at(span, url.size() > longest ? url.substr(0, longest) + "..." : url)
                            .with_hint("try `https://`"));
    }
}

void check_links(const Biography& biography, Diagnostics& diagnostics) {
    std::set<std::string> said;
    for (const Contact& contact : biography.person.contacts) {
        check_link(contact.url, contact.span, said, diagnostics);
    }
    std::vector<const RichText*> texts = prose_of(biography);
    for (const Section& section : biography.sections) {
        for (const Entry& entry : section.entries) {
            for (const RichText* text : {&entry.title, &entry.organisation, &entry.venue.text}) {
                texts.push_back(text);
            }
            for (const LabelledLink& link : entry.links) {
                check_link(link.url, link.span, said, diagnostics);
            }
        }
    }
    for (const RichText* text : texts) {
        for (const Inline& piece : text->inlines) {
            if (piece.link) {
                check_link(piece.link->url, piece.span, said, diagnostics);
            }
        }
    }
}

// --- Claims ----------------------------------------------------------------------------------------------------------

std::optional<int> number_of(std::string_view word) {
    static constexpr std::array<std::string_view, 13> names = {
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"};
    if (const auto name = std::find(names.begin(), names.end(), word); name != names.end()) {
        return static_cast<int>(name - names.begin());
    }
    constexpr std::size_t most_digits = 3;
    const bool digits =
        !word.empty() && word.size() <= most_digits && word.find_first_not_of("0123456789") == std::string_view::npos;
    return digits ? std::optional(std::stoi(std::string(word))) : std::nullopt;
}

// In small letters, with the hyphens in words, one blank between them.
std::string ascii_words(const std::string& text) {
    std::string words;
    for (const char c : unicode::to_lower(text)) {
        const bool kept = ascii::is_letter_or_digit(c) || c == '-' || static_cast<signed char>(c) < 0;
        words += kept ? c : words.empty() || words.back() == ' ' ? '\0' : ' ';
    }
    std::erase(words, '\0');
    return words;
}

// "published 8 papers": the number before such a word.
std::optional<int> claimed_publications(const RichText& text) {
    const std::string folded = unicode::fold(plain_text(text)) + " ";
    std::string_view before;
    for (std::size_t begin = 0; begin < folded.size();) {
        const std::size_t end = folded.find(' ', begin);
        const std::string_view word = std::string_view(folded).substr(begin, end - begin);
        if (word == "papers" || word == "publications" || word == "articles") {
            if (const std::optional<int> number = number_of(before)) {
                return number;
            }
        }
        before = word;
        begin = end + 1;
    }
    return std::nullopt;
}

// "721 citations", "49 stars": such a number counts something else.
bool counts_other_things(std::string_view word) {
    static constexpr std::array<std::string_view, 7> things = {"citations", "citation", "cites", "stars",
                                                               "downloads", "years",    "pages"};
    return std::find(things.begin(), things.end(), word) != things.end();
}

bool is_authorship(std::string_view word) {
    return word == "cofirst" || word == "co-first" || word == "first-author" || word == "first-authored";
}

// "four of them as co-first author": a number at most so many words before such a word.
std::optional<int> claimed_first(const RichText& text) {
    constexpr std::size_t farthest = 4;
    std::string folded = ascii_words(plain_text(text));
    std::vector<std::string_view> words;
    for (std::size_t begin = 0; begin < folded.size();) {
        const std::size_t end = std::min(folded.find(' ', begin), folded.size());
        words.push_back(std::string_view(folded).substr(begin, end - begin));
        begin = end + 1;
    }
    for (std::size_t i = 0; i < words.size(); ++i) {
        for (std::size_t back = 1; is_authorship(words[i]) && back <= std::min(farthest, i); ++back) {
            const std::optional<int> number = number_of(words[i - back]);
            if (number && *number < 1000 && !counts_other_things(words[i - back + 1])) {
                return number;
            }
        }
    }
    return std::nullopt;
}

bool has_self(const Entry& entry) {
    return std::any_of(entry.authors.begin(), entry.authors.end(), [](const Author& author) { return author.is_self; });
}

bool is_first(const Entry& entry) {
    for (const Author& author : entry.authors) {
        if (author.is_self && (author.equal_contribution || &author == &entry.authors.front())) {
            return true;
        }
    }
    return false;
}

// Whether the works listed are some of many: where a heading says so, or where there are far fewer than anybody
// miscounts.
bool is_selection(const Biography& biography, int claimed, int listed) {
    constexpr int few = 10;
    const bool said = std::any_of(biography.sections.begin(), biography.sections.end(), [](const Section& section) {
        const std::string title = unicode::fold(plain_text(section.title));
        static constexpr std::array<std::string_view, 6> words = {"select",   "representative", "recent",
                                                                  "featured", "highlight",      "key "};
        return section.kind == SectionKind::Publications &&
               std::any_of(words.begin(), words.end(),
                           [&](std::string_view word) { return title.find(word) != std::string::npos; });
    });
    return said || (claimed >= few && claimed >= 2 * listed);
}

void check_claims(const Biography& biography, Diagnostics& diagnostics) {
    int listed = 0;
    int first = 0;
    int own = 0;  // works whose authors name the person
    for (const Section& section : biography.sections) {
        listed +=
            static_cast<int>(std::count_if(section.entries.begin(), section.entries.end(),
                                           [](const Entry& entry) { return entry.kind == EntryKind::Publication; }));
        first += static_cast<int>(std::count_if(section.entries.begin(), section.entries.end(), is_first));
        own += static_cast<int>(std::count_if(section.entries.begin(), section.entries.end(), has_self));
    }
    if (listed == 0) {
        return;  // a CV without a list of publications may speak of them
    }
    for (const RichText* text : prose_of(biography)) {
        const std::optional<int> claimed = claimed_publications(*text);
        if (claimed && *claimed > listed && !is_selection(biography, *claimed, listed)) {
            diagnostics.add(claim_exceeds_list.at(span_of(*text), *claimed, listed));
        }
        if (const std::optional<int> as_first = claimed_first(*text); as_first && own > 0 && *as_first > first) {
            diagnostics.add(claim_exceeds_marks.at(span_of(*text), *as_first, first)
                                .with_hint("are all marks behind the names there?"));
        }
    }
}

}  // namespace

void check_person(const Biography& biography, Diagnostics& diagnostics) {
    check_contacts(biography, diagnostics);
    check_links(biography, diagnostics);
    check_claims(biography, diagnostics);
}

}  // namespace vitac::check
