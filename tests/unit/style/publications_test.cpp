// Publications as layouts want them listed: numbers, groups, shortened lists of authors, names of venues.
#include <catch2/catch.hpp>

#include <algorithm>

#include "unit/style/people.h"

namespace vitac {

namespace {

Entry work(const std::string& title, VenueKind kind, int year, const std::string& venue = {}) {
    Entry entry = publication(title);
    entry.authors = {self("Ada Quill")};
    entry.venue.kind = kind;
    entry.venue.name = venue;
    entry.venue.text = rich_text(venue);
    entry.dates.end = Date{.year = year};
    entry.dates.text = std::to_string(year);
    return entry;
}

Biography works() {
    Section list = section(SectionKind::Publications, "Works");
    list = with(list, work("Newest", VenueKind::Conference, 2024));
    list = with(list, work("Between", VenueKind::Journal, 2022));
    list = with(list, work("Younger of two", VenueKind::Conference, 2020));
    list = with(list, work("Older of two", VenueKind::Conference, 2020));
    return with(person("Ada Quill"), list);
}

// The document's lines that contain one of the words.
std::string lines_with(const Styled& styled, const std::vector<std::string>& words) {
    std::string found;
    const std::string all = styled.lines();
    for (std::size_t begin = 0; begin < all.size();) {
        const std::size_t end = std::min(all.find('\n', begin), all.size());
        const std::string line = all.substr(begin, end - begin);
        for (const std::string& word : words) {
            if (line.find(word) != std::string::npos) {
                found += line + "\n";
                break;
            }
        }
        begin = end + 1;
    }
    return found;
}

Author equal(Author author) {
    author.equal_contribution = true;
    return author;
}

std::string authors_of(std::vector<Author> authors, int most, int first) {
    Entry entry = publication("Quills");
    entry.authors = std::move(authors);
    const Biography biography =
        with(person("Ada Quill"), with(section(SectionKind::Publications, "Works"), std::move(entry)));
    const Styled styled(
        biography, "",
        {{"publications.most_authors", std::to_string(most)}, {"publications.first_authors", std::to_string(first)}});
    CHECK(styled.messages() == "");
    const Paragraph* line = find_paragraph(styled.document, "line");
    return line == nullptr ? "" : text_of(*line);
}

}  // namespace

TEST_CASE("publications are numbered by type from the oldest", "[style]") {
    const Styled styled(works(), "", {{"publications.numbered", "yes"}});
    const std::string lines = styled.lines();
    CHECK(lines.find("[C3] Newest") != std::string::npos);
    CHECK(lines.find("[J1] Between") != std::string::npos);
    CHECK(lines.find("[C2] Younger of two") != std::string::npos);
    CHECK(lines.find("[C1] Older of two") != std::string::npos);
    CHECK(Styled(works()).lines().find("[C") == std::string::npos);
}

TEST_CASE("a work is a heading and its lines, or a BibEntry where one paragraph says all", "[style]") {
    Biography biography = works();
    const auto first_line = [&](Form form, const std::string& layout = "") {
        biography.sections.front().entries.front().form = form;
        const Styled styled(biography, layout);
        return frame_of(find_group(styled.document, "publication")->children.front()).role;
    };
    CHECK(first_line(Form::Full) == Role::EntryTitle);
    CHECK(first_line(Form::OneLine) == Role::BibEntry);
    CHECK(first_line(Form::Full, "entries: {publication: {rows: ['{authors}. {title}. {venue}']}}") == Role::BibEntry);
    // Its title alone is no reference, two lines make no single one, and bullets stand under a heading.
    CHECK(first_line(Form::Full, "entries: {publication: {rows: ['{title}']}}") == Role::EntryTitle);
    CHECK(first_line(Form::Full, "entries: {publication: {rows: ['{title}, {authors}', '{year}']}}") ==
          Role::EntryTitle);
    biography.sections.front().entries.front().bullets.emplace_back().text = rich_text("a bullet");
    CHECK(first_line(Form::OneLine) == Role::EntryTitle);
}

TEST_CASE("publications stand under their year or type, the newest first", "[style]") {
    const std::vector<std::string> words = {"Newest", "Between", "of two", "202", "Journal art", "Conference pap"};
    const std::string by_year = lines_with(Styled(works(), "", {{"publications.group", "year"}}), words);
    CHECK(by_year.find("2024") < by_year.find("Newest"));
    CHECK(by_year.find("Newest") < by_year.find("2022"));
    CHECK(by_year.find("2022") < by_year.find("Between"));
    const std::string by_type = lines_with(Styled(works(), "", {{"publications.group", "type"}}), words);
    CHECK(by_type.find("Conference papers") < by_type.find("Newest"));
    CHECK(by_type.find("Older of two") < by_type.find("Journal articles"));
    CHECK(by_type.find("Journal articles") < by_type.find("Between"));
}

TEST_CASE("a list of one type has no heading for it", "[style]") {
    const Biography one = with(person("Ada Quill"), with(section(SectionKind::Publications, "Works"),
                                                         work("Quills", VenueKind::Journal, 2022)));
    CHECK(Styled(one, "", {{"publications.group", "type"}}).lines().find("Journal articles") == std::string::npos);
}

TEST_CASE("long lists of authors keep the person and her equals", "[style]") {
    const std::vector<Author> five = {author("A One"), author("B Two"), author("C Three"), self("Ada Quill"),
                                      author("E Five")};
    CHECK(authors_of(five, 5, 1).find("et al.") == std::string::npos);
    // A single name is never left out for a sign that is as long.
    CHECK(authors_of(five, 4, 1) == "A One, …, Ada Quill, E Five");
    CHECK(authors_of(five, 4, 2) == "A One, B Two, C Three, Ada Quill, E Five");
    CHECK(authors_of({author("A One"), self("Ada Quill"), author("C Three"), author("D Four")}, 3, 1) ==
          "A One, Ada Quill, et al.");
    CHECK(authors_of({author("A One"), author("B Two"), author("C Three"), equal(author("D Four")),
                      equal(self("Ada Quill")), author("F Six"), author("G Seven")},
                     4, 1) == "A One, …, D Four, Ada Quill, et al.");
}

TEST_CASE("venues are named by their acronym where nothing is lost", "[style]") {
    Entry entry = work("Quills", VenueKind::Conference, 2022, "Conference on Quills");
    entry.venue.acronym = "CQ";
    Entry journal = work("Ink", VenueKind::Journal, 2021, "Journal of Ink");
    journal.venue.text = rich_text("Journal of Ink 3(1), 2021");
    journal.venue.volume = "3";
    const Biography biography =
        with(person("Ada Quill"), with(with(section(SectionKind::Publications, "Works"), entry), journal));
    const std::string lines = Styled(biography, "", {{"publications.venues", "acronym"}}).lines();
    CHECK(lines.find("CQ 2022") != std::string::npos);
    CHECK(lines.find("Journal of Ink 3(1), 2021") != std::string::npos);
    CHECK(Styled(biography, "", {{"publications.venues", "name"}}).lines().find("Conference on Quills, 2022") !=
          std::string::npos);
}

}  // namespace vitac
