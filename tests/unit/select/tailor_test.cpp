// A CV for one position: what matches, what that is worth, and what moves.
#include "select/tailor.h"

#include <catch2/catch.hpp>

#include <algorithm>

#include "select/stop_words.h"
#include "select/terms.h"
#include "support/golden.h"
#include "support/memory_world.h"

namespace vitac {

namespace {

Bullet bullet(const std::string& text, std::vector<Bullet> children = {}) {
    Bullet bullet;
    bullet.text = rich_text(text);
    bullet.children = std::move(children);
    return bullet;
}

Entry entry(const std::string& id, const std::string& title, std::vector<Bullet> bullets = {}) {
    Entry entry;
    entry.id = id;
    entry.title = rich_text(title);
    entry.bullets = std::move(bullets);
    return entry;
}

Section section(const std::string& id, SectionKind kind, std::vector<Entry> entries) {
    Section section;
    section.id = id;
    section.kind = kind;
    section.title = rich_text(id);
    section.entries = std::move(entries);
    return section;
}

Varied quill() {
    Varied varied;
    varied.biography.language = "en";
    varied.biography.summary = {rich_text("I write about rivers.")};
    varied.biography.sections = {
        section("work", SectionKind::Experience,
                {entry("work/mill", "The Mill",
                       {bullet("Counted sacks."), bullet("Rendered maps of rivers.", {bullet("In colour.")})}),
                 entry("work/shop", "The Shop", {bullet("Sold ink."), bullet("Sold pens.")})}),
        section("skills", SectionKind::Skills, {entry("skills/a", "Counting"), entry("skills/b", "C++ and R")})};
    return varied;
}

struct Result {
    Diagnostics diagnostics;
    Tailored tailored;

    explicit Result(const std::string& text) : tailored(tailor(quill(), {"job.txt", text}, diagnostics)) {}

    // "rendering: work/mill; cuda: -"
    std::string terms() const {
        std::string all;
        for (const AdvertisedTerm& term : tailored.report.terms) {
            all += (all.empty() ? "" : "; ") + term.word + ":";
            for (const std::string& id : term.found_in) {
                all += " " + id;
            }
        }
        return all;
    }
    std::int64_t bonus(const std::string& id) const {
        const auto wish = tailored.varied.wishes.items.find(id);
        return wish == tailored.varied.wishes.items.end() ? 0 : wish->second.bonus;
    }
    const Section& section(std::size_t number) const { return tailored.varied.biography.sections.at(number); }
};

std::string refusal(const std::string& bytes, const std::optional<std::string>& folder = {},
                    const std::string& path = "job.txt") {
    MemoryWorld world;
    world.files["job.txt"] = bytes;
    Diagnostics diagnostics;
    const bool read = read_advertisement(path, folder, world, diagnostics).has_value();
    CHECK(read == !diagnostics.has_errors(Blame::Surroundings));
    return short_list(diagnostics, world.sources());
}

}  // namespace

TEST_CASE("terms are stems, without small words; signs belong to their letter", "[tailor]") {
    TermFinder english("en-GB");
    std::string keys;
    for (const Term& term : english.find("The RENDERED and rendering of 3 Resumés in C++, C#, R - it's (s) Wu's.")) {
        keys += term.key + " ";
    }
    CHECK(keys == "render render resume c++ c# r wu ");
    // Unknown to the stemmer: words as they are.
    CHECK(TermFinder("xx").find("Rendering").front().key == "rendering");
    CHECK(likely_language(words_in_lower_case("Wir suchen eine Person für das Labor und die Lehre")) == "de");
    CHECK(likely_language(words_in_lower_case("Kubernetes, Rust")).empty());
}

TEST_CASE("an advertisement says which entries have its terms, and which terms none has", "[tailor]") {
    const Result result("We want rendering, rendering of rivers, and CUDA. C++ is a plus; you count.");
    CHECK(result.tailored.report.language == "en");
    CHECK(result.terms() ==
          "rendering: work/mill; rivers: work/mill summary; C++: skills/b; count: work/mill skills/a; want:; CUDA:; "
          "plus:");
    CHECK(result.diagnostics.all().empty());
    CHECK(result.bonus("work/mill") > result.bonus("skills/b"));
    CHECK(result.bonus("skills/b") > 0);
    CHECK(result.bonus("work/shop") == 0);
}

TEST_CASE("more matches bring more, but never more than the bound", "[tailor]") {
    const Result little("rivers");
    const Result more("rivers, rivers, maps, rendering");
    CHECK(little.bonus("work/mill") == 6000 * 1000 / (1000 + 3000));
    CHECK(more.bonus("work/mill") > little.bonus("work/mill"));
    CHECK(more.bonus("work/mill") < 6000);
}

TEST_CASE("bullets and skills stand by what matches, with their wishes; all else stays", "[tailor]") {
    Diagnostics diagnostics;
    Varied varied = quill();
    varied.wishes.items["work/mill/1"].must = true;
    varied.wishes.items["work/mill/2/1"].priority = 2;
    varied.wishes.items["work/mill/10"].must = true;
    const Tailored tailored = tailor(varied, {"job.txt", "rendering in C++, ink"}, diagnostics);
    const std::vector<Section>& sections = tailored.varied.biography.sections;
    CHECK(sections[0].entries[0].id == "work/mill");
    CHECK(plain_text(sections[0].entries[0].bullets[0].text) == "Rendered maps of rivers.");
    CHECK(plain_text(sections[0].entries[1].bullets[0].text) == "Sold ink.");
    CHECK(sections[1].entries[0].id == "skills/b");
    const auto& wishes = tailored.varied.wishes.items;
    CHECK(wishes.at("work/mill/2").must);
    CHECK(wishes.at("work/mill/1").bonus > 0);
    CHECK(wishes.at("work/mill/1/1").priority == 2);
    CHECK(wishes.at("work/mill/10").must);
    CHECK_FALSE(wishes.contains("work/mill/2/1"));
}

TEST_CASE("an advertisement without a common word changes nothing, and that is said", "[tailor]") {
    const Result result("Nurses wanted.");
    CHECK(plain_text(result.section(0).entries[0].bullets[0].text) == "Counted sacks.");
    CHECK(
        short_list(result.diagnostics, Sources()) ==
        "warning unmatched-advertisement: no word of the advertisement `job.txt` is in the CV (it changes nothing; are "
        "both in the same language?)\n");
}

TEST_CASE("what is no advertisement is refused", "[tailor]") {
    CHECK(refusal("A position.") == "");
    CHECK(refusal("Une place \xE0 Gen\xE8ve, en alternance.") == "");  // in an old encoding
    const std::string refused = "error unreadable-advertisement: cannot use the advertisement `job.txt`: ";
    const std::string no_text = "it is no plain text (save its words as a text file in UTF-8)\n";
    CHECK(refusal("") == refused + "there are no words in it\n");
    CHECK(refusal("12 -- 34\n") == refused + "there are no words in it\n");
    CHECK(refusal("%PDF-1.7 words words") == refused + no_text);
    CHECK(refusal(std::string("w\0o\0r\0d", 7)) == refused + no_text);
    CHECK(refusal("\xFF\xFE\xC3\xC3\xFF bits") == refused + no_text);
    CHECK(refusal(std::string(2U * 1024U * 1024U, 'a')) ==
          refused + "it is longer than 1 MB (save its words as a text file in UTF-8)\n");
    CHECK(refusal("A position.", {}, "other.txt") ==
          "error unreadable-advertisement: cannot use the advertisement `other.txt`: no such file or directory\n");
    CHECK(refusal("A position.", "people") ==
          refused + "it is outside the folder of the source (`--for` on the command line may name any file)\n");
}

TEST_CASE("a long advertisement of one word, and of many, is read", "[tailor]") {
    CHECK(TermFinder("en").find(std::string(100'000, 'a')).empty());
    std::string many;
    for (int i = 0; i < 20'000; ++i) {
        many += "river" + std::string(1, static_cast<char>('a' + i % 26)) + " ";
    }
    int counted = 0;
    for (const AdvertisedTerm& term : Result(many + "rivers").tailored.report.terms) {
        counted += term.count;
    }
    CHECK(counted == 20'001);
}

}  // namespace vitac
