// Bibliographies and collections of a site against expectations that name works by key, or list them in order.
#include <algorithm>

#include "base/unicode.h"
#include "corpus/comparison.h"

namespace vitac {

namespace {

using yaml::Node;

// "Your Name, You." and "You Your Name" are one name in two orders.
std::string words_of_name(const std::string& name) {
    std::string folded = unicode::fold(name);
    std::replace_if(
        folded.begin(), folded.end(), [](char c) { return c == ',' || c == '.'; }, ' ');
    std::vector<std::string> words;
    for (std::size_t begin = 0; begin < folded.size();) {
        const std::size_t end = std::min(folded.find(' ', begin), folded.size());
        if (end > begin) {
            words.push_back(folded.substr(begin, end - begin));
        }
        begin = end + 1;
    }
    std::sort(words.begin(), words.end());
    std::string joined;
    for (const std::string& word : words) {
        joined += word + " ";
    }
    return joined;
}

std::string names_with(const Entry& work, bool (*fits)(const Author& author)) {
    std::string names;
    for (const Author& author : work.authors) {
        names += fits(author) ? author.name + "; " : "";
    }
    return names;
}

std::string names_in(const Node& list) {
    std::string names;
    for (const Node& item : list.items) {
        names += item.text + "; ";
    }
    return names;
}

std::string self_of(const Entry& work) {
    const auto self =
        std::find_if(work.authors.begin(), work.authors.end(), [](const Author& author) { return author.is_self; });
    return self == work.authors.end() ? "none" : std::to_string(self - work.authors.begin());
}

std::string note_with(const Entry& work, const std::string& wanted) {
    std::string notes;
    for (const Note& note : work.notes) {
        notes += plain_text(note.text) + "\n";
    }
    return notes.find(wanted) != std::string::npos ? wanted : notes;
}

std::string extra_or_venue(const Entry& work, const std::string& key) {
    const auto extra =
        std::find_if(work.extra.begin(), work.extra.end(), [&](const auto& field) { return field.first == key; });
    return extra != work.extra.end() ? extra->second : work.venue.name;
}

std::string link_ending(const Entry& work, const std::string& wanted) {
    const auto found = std::find_if(work.links.begin(), work.links.end(),
                                    [&](const LabelledLink& link) { return link.url.ends_with(wanted); });
    return found == work.links.end() ? std::string() : wanted;
}

std::string number_or_nothing(int number) {
    return number == 0 ? std::string() : std::to_string(number);
}

// Of the kinds of a CV: a book's chapter and a thesis have kinds too, `misc` says nothing.
std::string type_of(const Entry& work, const std::string& wanted) {
    const bool fits = (wanted == "book" && work.venue.kind == VenueKind::Book) ||
                      (wanted == "article" && work.venue.kind == VenueKind::Journal) ||
                      (wanted == "misc" && work.venue.kind == VenueKind::Unknown);
    return fits ? wanted : name_of(work.venue.kind);
}

std::string value_of(const std::string& key, const Node& expected, const Entry& work) {
    const Date date = work.dates.end.value_or(Date{});
    return key == "key"          ? work.id.substr(work.id.find('/') + 1)
           : key == "type"       ? type_of(work, expected.text)
           : key == "title"      ? plain_text(work.title)
           : key == "self"       ? self_of(work)
           : key == "venue"      ? work.venue.name
           : key == "year"       ? number_or_nothing(date.year)
           : key == "year_text"  ? work.dates.text
           : key == "month"      ? number_or_nothing(date.month)
           : key == "volume"     ? work.venue.volume
           : key == "number"     ? work.venue.issue
           : key == "pages"      ? work.venue.pages
           : key == "publisher"  ? extra_or_venue(work, "publisher")
           : key == "doi"        ? link_ending(work, expected.text)
           : key == "paperurl"   ? link_ending(work, expected.text)
           : key == "award"      ? note_with(work, expected.text)
           : key == "award_text" ? note_with(work, expected.text)
                                 : "no such field";
}

void compare_work(const std::string& place, const Node& expected, const Entry& work, Comparison& comparison) {
    const auto everyone = [](const Author&) { return true; };
    for (const yaml::Member& member : expected.members) {
        const std::string where = place + ": " + member.key;
        if (member.key == "authors") {
            comparison.check(where, names_in(member.value), names_with(work, everyone));
        } else if (member.key == "authors_from_citation") {
            comparison.check(where, words_of_name(names_in(member.value)), words_of_name(names_with(work, everyone)));
        } else if (member.key == "equal_contribution") {
            comparison.check(where, names_in(member.value),
                             names_with(work, [](const Author& author) { return author.equal_contribution; }));
        } else if (member.key == "dagger") {
            comparison.check(where, names_in(member.value), names_with(work, [](const Author& author) {
                                 return author.marks.find("†") != std::string::npos;
                             }));
        } else {
            comparison.check(where, member.value.is_null() ? "" : member.value.text,
                             value_of(member.key, member.value, work));
        }
    }
}

// What the sidebar of the site says.
void compare_configuration(const Node& expected, const Person& person, Comparison& comparison) {
    for (const yaml::Member& member : expected.members) {
        if (member.key == "bio") {
            comparison.check("config: bio", member.value.text, person.headline);
        } else if (member.key == "empty_fields_dropped") {
            const bool empty = std::any_of(person.contacts.begin(), person.contacts.end(),
                                           [](const Contact& contact) { return contact.text.empty(); });
            comparison.check("config: empty fields dropped", member.value.text, empty ? "false" : "true");
        } else {
            const bool found = std::any_of(person.contacts.begin(), person.contacts.end(), [&](const Contact& contact) {
                return contact.text == member.value.text || contact.url == member.value.text;
            });
            comparison.check("config: " + member.key, member.value.text, found ? member.value.text : "");
        }
    }
}

std::vector<const Entry*> works_of(const Biography& biography) {
    std::vector<const Entry*> works;
    for (const Section& section : biography.sections) {
        for (const Entry& entry : section.entries) {
            works.push_back(&entry);
        }
    }
    return works;
}

}  // namespace

void compare_works(const Node& expect, const Biography& biography, Comparison& comparison) {
    comparison.check("format", text_of(expect.find("format")), biography.format);
    comparison.check("person: name", text_of(expect.find("person")->find("name")), biography.person.name);
    if (const Node* configuration = expect.find("config")) {
        compare_configuration(*configuration, biography.person, comparison);
    }
    const std::vector<const Entry*> works = works_of(biography);
    const Node& counts = *expect.find("counts");
    comparison.check("counts: publications", text_of(counts.find("publications")), std::to_string(works.size()));
    if (counts.find("order") != nullptr) {
        const bool falling = std::is_sorted(works.begin(), works.end(), [](const Entry* a, const Entry* b) {
            return to_iso(a->dates.end.value_or(Date{})) > to_iso(b->dates.end.value_or(Date{}));
        });
        comparison.check("counts: order", text_of(counts.find("order")), falling ? "date descending" : "other");
    }
    const Node& expected = *expect.find("publications");
    for (std::size_t i = 0; i < expected.items.size(); ++i) {
        const std::string key = text_of(expected.items[i].find("key"));
        const auto found = std::find_if(works.begin(), works.end(), [&](const Entry* work) {
            return key.empty() ? work == (i < works.size() ? works[i] : nullptr) : work->id == "publications/" + key;
        });
        compare_work("publication " + (key.empty() ? std::to_string(i) : key), expected.items[i],
                     found == works.end() ? Entry() : **found, comparison);
    }
}

}  // namespace vitac
