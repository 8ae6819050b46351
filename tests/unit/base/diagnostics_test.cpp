// Collecting diagnostics, and guessing words.
#include "base/diagnostics.h"

#include <catch2/catch.hpp>

namespace vitac {

namespace {

constexpr Problem<std::string> odd_word{Severity::Warning, "odd-word", "odd word `{}`"};
constexpr Problem<> disk_full{Severity::Error, "disk-full", "disk full", Blame::Surroundings};

}  // namespace

TEST_CASE("a problem becomes a diagnostic with its place and hint") {
    const Diagnostic diagnostic =
        odd_word.at({SourceId{1}, 2, 5}, "foo").with_hint("say bar").with_related({}, "see there");
    CHECK(diagnostic.message == "odd word `foo`");
    CHECK(diagnostic.name == "odd-word");
    CHECK(diagnostic.hint == "say bar");
    CHECK(diagnostic.span == Span{SourceId{1}, 2, 5});
    CHECK(diagnostic.related.size() == 1);
    CHECK_FALSE(disk_full.nowhere().span.known());
}

TEST_CASE("diagnostics are sorted by place, those without first") {
    Diagnostics diagnostics;
    diagnostics.add(odd_word.at({SourceId{2}, 0, 1}, "d"));
    diagnostics.add(odd_word.at({SourceId{1}, 9, 10}, "c"));
    diagnostics.add(odd_word.at({SourceId{1}, 3, 4}, "b"));
    diagnostics.add(odd_word.nowhere("a"));
    std::string order;
    for (const Diagnostic& diagnostic : diagnostics.sorted()) {
        order += diagnostic.message.substr(10, 1);
    }
    CHECK(order == "abcd");
}

TEST_CASE("errors are told apart by whom they blame") {
    Diagnostics diagnostics;
    diagnostics.add(odd_word.nowhere("a"));
    CHECK_FALSE(diagnostics.has_errors());
    diagnostics.add(disk_full.nowhere());
    CHECK(diagnostics.has_errors());
    CHECK(diagnostics.has_errors(Blame::Surroundings));
    CHECK_FALSE(diagnostics.has_errors(Blame::Document));
}

TEST_CASE("of one name a hundred are kept and the rest counted") {
    Diagnostics diagnostics;
    for (int i = 0; i < 1000; ++i) {
        diagnostics.add(odd_word.nowhere("x"));
    }
    diagnostics.add(disk_full.nowhere());
    CHECK(diagnostics.all().size() == 101);
    CHECK(diagnostics.suppressed() == std::vector<std::pair<std::string, int>>{{"odd-word", 900}});
}

TEST_CASE("a word that is a whole file long is cut in the message") {
    Diagnostics diagnostics;
    std::string word;
    for (int i = 0; i < 100000; ++i) {
        word += "é";
    }
    diagnostics.add(odd_word.nowhere(word).with_hint(word));
    CHECK(diagnostics.all()[0].message.size() < 410);
    CHECK(diagnostics.all()[0].message.ends_with("é…"));
    CHECK(diagnostics.all()[0].hint.ends_with("é…"));
}

TEST_CASE("the nearest word is guessed, and nothing far away") {
    const std::vector<std::string> words = {"title", "author", "date"};
    CHECK(nearest_word("titel", words) == "title");
    CHECK(nearest_word("autor", words) == "author");
    CHECK(nearest_word("dates", words) == "date");
    CHECK(nearest_word("venue", words) == "");
    CHECK(nearest_word("", words) == "");
    CHECK(nearest_word(std::string(1000000, 'x'), words) == "");
}

}  // namespace vitac
