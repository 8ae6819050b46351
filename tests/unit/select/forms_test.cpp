// Entries in less room.
#include "select/forms.h"

#include <catch2/catch.hpp>

namespace vitac {

namespace {

Entry work(const std::vector<Author>& authors) {
    Entry entry;
    entry.kind = EntryKind::Publication;
    entry.title = rich_text("On Paper");
    entry.authors = authors;
    return entry;
}

Author named(const std::string& name, bool is_self = false, bool equal = false) {
    Author author;
    author.name = name;
    author.is_self = is_self;
    author.equal_contribution = equal;
    return author;
}

std::string authors_of(const ShortEntry& shorter) {
    std::string names;
    for (const Author& author : shorter.entry.authors) {
        names += (names.empty() ? "" : ", ") + author.name;
    }
    return names + (shorter.entry.authors_end_in_et_al ? " et al" : "");
}

std::string first(const std::string& text) {
    return plain_text(first_sentence(rich_text(text)));
}

}  // namespace

TEST_CASE("a short list keeps the first author, the person, and her equals", "[select]") {
    const Entry entry = work({named("A"), named("B"), named("C"), named("Self", true), named("D"), named("E")});
    CHECK(authors_of(in_form(entry, Form::Compact)) == "A, …, Self et al");
    CHECK(in_form(entry, Form::Compact).without == "4 of 6 authors");
    CHECK(authors_of(in_form(entry, Form::Full)) == "A, B, C, Self, D, E");

    const Entry equals =
        work({named("A", false, true), named("B"), named("C"), named("Self", true, true), named("D", false, true)});
    CHECK(authors_of(in_form(equals, Form::OneLine)) == "A, …, Self, D");
}

TEST_CASE("no sign stands for a single author, and short lists stay", "[select]") {
    CHECK(authors_of(in_form(work({named("A"), named("B"), named("Self", true), named("C")}), Form::Compact)) ==
          "A, B, Self, C");
    CHECK(authors_of(in_form(work({named("A"), named("B"), named("C")}), Form::Compact)) == "A, B, C");
    CHECK(authors_of(in_form(work({named("A"), named("B"), named("C"), named("D"), named("E")}), Form::Compact)) ==
          "A, B, C et al");
}

TEST_CASE("a venue is shortened to its acronym, notes to what matters", "[select]") {
    Entry entry = work({});
    entry.venue.text = rich_text("Conference on Paper (CP), 2024");
    entry.venue.name = "Conference on Paper";
    entry.venue.acronym = "CP";
    entry.location = rich_text("Turin");
    entry.notes = {{NoteKind::Award, rich_text("Best Paper")}, {NoteKind::Remark, rich_text("It folded well. Twice.")}};
    const ShortEntry compact = in_form(entry, Form::Compact);
    CHECK(plain_text(compact.entry.venue.text) == "CP");
    CHECK(plain_text(compact.entry.notes[1].text) == "It folded well.");
    CHECK(compact.without == "name of the venue, part of a remark");
    const ShortEntry line = in_form(entry, Form::OneLine);
    CHECK(line.entry.notes.size() == 1);
    CHECK(line.entry.location.empty());
    CHECK(line.without == "name of the venue, a note, location");
}

TEST_CASE("a sentence ends at a full stop that is no abbreviation's", "[select]") {
    CHECK(first("I fold paper. It rustles.") == "I fold paper.");
    CHECK(first("I took my Ph.D. in Turin with Dr. Ink. It was wet.") ==
          "I took my Ph.D. in Turin with Dr. Ink. It was wet.");
    CHECK(first("I took my Ph.D. in Turin with Dr. Folio. It was wet.") == "I took my Ph.D. in Turin with Dr. Folio.");
    CHECK(first("Version 2.0 folds. Yes") == "Version 2.0 folds.");
    CHECK(first("No stop at all") == "No stop at all");
    CHECK(first("紙を折る。それだけ。") == "紙を折る。");
}

}  // namespace vitac
