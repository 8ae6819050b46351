// Variants: what their file says, and what is shown then.
#include "select/filter.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <fstream>
#include <sstream>

#include <nlohmann/json.hpp>

#include "select/variant_file.h"
#include "support/golden.h"
#include "support/memory_world.h"

namespace vitac {

namespace {

Entry entry(const std::string& id, const std::string& title, int year = 0) {
    Entry entry;
    entry.id = id;
    entry.title = rich_text(title);
    if (year != 0) {
        entry.dates.end = Date{.year = year, .month = 0, .day = 0, .season = Season::None};
        entry.dates.text = std::to_string(year);
    }
    return entry;
}

Bullet bullet(const std::string& text) {
    Bullet bullet;
    bullet.text = rich_text(text);
    return bullet;
}

Section section(const std::string& id, const std::string& title, std::vector<Entry> entries) {
    Section section;
    section.id = id;
    section.title = rich_text(title);
    section.entries = std::move(entries);
    return section;
}

Biography quill() {
    Biography biography;
    biography.person.name = "Ada Quill";
    biography.language = "en";
    Contact email;
    email.kind = ContactKind::Email;
    email.text = "old@quill.example";
    Contact phone;
    phone.kind = ContactKind::Phone;
    phone.text = "1";
    biography.person.contacts = {email, phone};
    biography.summary = {rich_text("I write.")};
    Entry job = entry("work/mill", "The Mill", 2019);
    job.bullets = {bullet("First"), bullet("Second"), bullet("Third")};
    job.bullets[1].children = {bullet("Below")};
    Entry tagged = entry("work/shop", "The Shop", 2010);
    tagged.tags = {"trade"};
    biography.sections = {
        section("work", "Work", {job, tagged}),
        section("papers", "Papers", {entry("papers/ink", "On Ink", 2021), entry("papers/old", "On Öld Ink", 2001)})};
    return biography;
}

struct Result {
    MemoryWorld world;
    Diagnostics diagnostics;
    VariantFile file;
    Varied varied;

    explicit Result(const std::string& text, const std::string& name = "v") {
        world.files["vitac.yaml"] = text;
        file = read_variant_file("vitac.yaml", world, diagnostics);
        for (const Variant& variant : file.variants) {
            if (variant.name == name) {
                varied = apply_variant(quill(), file, variant, diagnostics);
            }
        }
    }

    std::string messages() const { return short_list(diagnostics, world.sources()); }
    // "work: mill(3) shop; papers: ink old"
    std::string shown() const {
        std::string text;
        for (const Section& section : varied.biography.sections) {
            text += (text.empty() ? "" : "; ") + plain_text(section.title) + ":";
            for (const Entry& one : section.entries) {
                text += " " + one.id.substr(one.id.find('/') + 1);
                text += one.bullets.empty() ? "" : "(" + std::to_string(one.bullets.size()) + ")";
            }
        }
        return text;
    }
};

std::string shown(const std::string& keys) {
    const Result result("variants: {v: {" + keys + "}}\n");
    CHECK(result.messages() == "");
    return result.shown();
}

std::string said(const std::string& text) {
    return Result(text).messages();
}

}  // namespace

TEST_CASE("two variants are built in, and may be said anew", "[variants]") {
    const Result none("");
    REQUIRE(none.file.variants.size() == 2);
    CHECK(none.file.variants[0].name == "full");
    CHECK(none.file.variants[1].pages == 1);
    const Result own("variants: {one-page: {pages: 2}, v: {extends: one-page, layout: modern}}\n");
    CHECK(own.messages() == "");
    REQUIRE(own.file.variants.size() == 3);
    CHECK(own.file.variants[2].pages == 2);
    CHECK(own.file.variants[2].layout.text == "modern");
    CHECK(Result("", "full").shown() == "Work: mill(3) shop; Papers: ink old");
}

TEST_CASE("a variant leaves out what it says", "[variants]") {
    CHECK(shown("exclude: [papers]") == "Work: mill(3) shop");
    CHECK(shown("exclude: On Ink") == "Work: mill(3) shop; Papers: old");
    CHECK(shown("exclude: [\"*ink\"]") == "Work: mill(3) shop");
    CHECK(shown("exclude: [\"on old*\"]") == "Work: mill(3) shop; Papers: ink");
    CHECK(shown("exclude: [work/mill/1, work/mill/3]") == "Work: mill(1) shop; Papers: ink old");
    CHECK(shown("only: [papers, work/mill]") == "Work: mill(3); Papers: ink old");
    CHECK(shown("since: 2015") == "Work: mill(3); Papers: ink");
    CHECK(shown("since: 2015, must: papers/old") == "Work: mill(3); Papers: ink old");
    CHECK(shown("max_items: 1") == "Work: mill(3); Papers: ink");
    CHECK(shown("max_bullets: 2") == "Work: mill(2) shop; Papers: ink old");
    CHECK(shown("never: [work]") == "Papers: ink old");
    CHECK(shown("order: [Papers], titles: {work: Jobs}") == "Papers: ink old; Jobs: mill(3) shop");
}

TEST_CASE("what has tags is shown where one of them is asked for", "[variants]") {
    const std::string tags = "tags: {craft: [papers/ink, work/mill/2]}\n";
    CHECK(Result(tags + "variants: {v: {tags: [craft]}}\n").shown() == "Work: mill(3); Papers: ink old");
    CHECK(Result(tags + "variants: {v: {tags: [trade]}}\n").shown() == "Work: mill(2) shop; Papers: old");
    CHECK(Result(tags + "variants: {v: {exclude: [\"tag:craft\"]}}\n").shown() == "Work: mill(2) shop; Papers: old");
}

TEST_CASE("the person is laid over the source's", "[variants]") {
    const Result result(
        "person: {headline: Writer, email: new@quill.example, links: {GitHub: github.com/quill}}\n"
        "variants: {v: {redact: [phone], language: it}}\n");
    CHECK(result.messages() == "");
    const Person& person = result.varied.biography.person;
    CHECK(person.name == "Ada Quill");
    CHECK(person.headline == "Writer");
    REQUIRE(person.contacts.size() == 2);
    CHECK(person.contacts[0].url == "mailto:new@quill.example");
    CHECK(person.contacts[1].text == "quill");
    CHECK(person.contacts[1].url == "https://github.com/quill");
    CHECK(result.varied.biography.language == "it");
}

TEST_CASE("wishes are by the ids of what is left", "[variants]") {
    const Result result(
        "variants: {v: {exclude: [work/mill/1], must: [work/mill/2/1], forms: {papers/ink: one-line}, "
        "priorities: {papers: high, work/shop: 0.5}, limits: {papers: {min: 1, max: 2, order: prefix}}, "
        "keywords: [Ink], density: tight}}\n");
    CHECK(result.messages() == "");
    const Wishes& wishes = result.varied.wishes;
    CHECK(wishes.items.at("work/mill/1/1").must);
    CHECK(wishes.items.at("papers/ink").form == Form::OneLine);
    CHECK(wishes.items.at("papers").priority == 2);
    CHECK(wishes.items.at("work/shop").priority == 0.5);
    CHECK(wishes.sections.at("papers").least == 1);
    CHECK(wishes.sections.at("papers").most == 2);
    CHECK(wishes.sections.at("papers").only_oldest_go);
    CHECK(wishes.keywords == std::vector<std::string>{"ink"});
    CHECK(wishes.density == Density::Tight);
}

TEST_CASE("what must be shown and is left out is an error", "[variants]") {
    const std::string left_out = " must be shown and must not (`only`, `exclude` or `tags` leaves it out)\n";
    CHECK(said("variants: {v: {only: [papers], must: [work/mill]}}\n") ==
          "1:39-1:48 error contradicting-pins: `work/mill`" + left_out);
    CHECK(said("variants: {v: {exclude: [work], must: [work/mill/2/1]}}\n") ==
          "1:40-1:53 error contradicting-pins: `work/mill/2/1`" + left_out);
    CHECK(said("variants: {v: {exclude: [summary], must: [summary]}}\n") ==
          "1:43-1:50 error contradicting-pins: `summary`" + left_out);
    CHECK(
        said("variants: {v: {limits: {papers: {max: 1}}, must: [\"papers/*\"]}}\n") ==
        "1:25-1:31 error contradicting-pins: `papers` must be shown and must not (2 of its entries must be, more than "
        "`max`)\n");
    // What is left out for its age or number is shown all the same, and so is what it stands in.
    const Result kept(
        "variants: {v: {since: 2020, max_items: 0, max_bullets: 0, must: [work/mill/2/1, papers/old]}}\n");
    CHECK(kept.messages() == "");
    REQUIRE(kept.varied.biography.sections.size() == 2);
    CHECK(kept.varied.biography.sections[0].entries.size() == 1);
    REQUIRE(kept.varied.biography.sections[0].entries[0].bullets.size() == 1);
    CHECK(kept.varied.biography.sections[0].entries[0].bullets[0].children.size() == 1);
}

TEST_CASE("no more entries are asked for than there are", "[variants]") {
    const Result result("variants: {v: {limits: {papers: {min: 100}}}}\n");
    CHECK(result.messages() == "");
    CHECK(result.varied.wishes.sections.at("papers").least == 2);
}

TEST_CASE("what means nothing is an error, with what was meant", "[variants]") {
    CHECK(
        said("variant: {}\n") ==
        "1:1-1:8 error unknown-variant-key: unknown key `variant` in a file of variants (did you mean `variants`?)\n");
    CHECK(said("variants: {v: {exclud: x}}\n") ==
          "1:16-1:22 error unknown-variant-key: unknown key `exclud` in a variant (did you mean `exclude`?)\n");
    CHECK(
        said("variants: {v: {exclude: [papers/inc]}}\n") ==
        "1:26-1:36 error unknown-target: nothing in the source is called `papers/inc` (did you mean `papers/ink`?)\n");
    CHECK(said("variants: {v: {tags: [trad]}}\n") ==
          "1:23-1:27 error unknown-variant-tag: nothing has the tag `trad` (did you mean `trade`?)\n");
    CHECK(said("variants: {v: {order: [papers/ink]}}\n") ==
          "1:24-1:34 error not-a-section: `papers/ink` is no section (only sections can be meant here)\n");
    CHECK(said("variants: {v: {pages: 0}}\n") ==
          "1:23-1:24 error wrong-variant-value: `0` is no whole number from 1 to 1000\n");
    CHECK(said("variants: {v: {priorities: {papers: hgih}}}\n") ==
          "1:37-1:41 error wrong-variant-value: `hgih` is no word for this (did you mean `high`?)\n");
    CHECK(said("variants: {v: {must: [papers/ink], never: [papers/ink]}}\n") ==
          "1:44-1:54 error contradicting-pins: `papers/ink` must be shown and must not (say only one of both)\n");
    CHECK(said("variants: {v: {language: klingonish}}\n") ==
          "1:26-1:36 error wrong-variant-value: `klingonish` is no language (write a tag of BCP 47, such as `de` or "
          "`en-GB`)\n");
    CHECK(said("variants: {v: {output: \"{nam} {variant}.pdf\"}}\n") ==
          "1:24-1:45 error wrong-variant-value: `{nam}` is no part of a file name (did you mean `{name}`?)\n");
    CHECK(said("variants: {v: {limits: {papers: {min: 3, max: 1}}}}\n") ==
          "1:39-1:40 error wrong-variant-value: `3` is no number up to `max`\n");
    CHECK(said("variants: {v: {extends: w}, w: {extends: v}}\n")
              .find("error variant-cycle: the variant `v` extends itself") != std::string::npos);
    CHECK(said("variants: {v: {extends: one-pgae}}\n") ==
          "1:25-1:33 error unknown-variant: there is no variant `one-pgae` (did you mean `one-page`?)\n");
}

TEST_CASE("a file that cannot be read is an error of the surroundings", "[variants]") {
    MemoryWorld world;
    Diagnostics diagnostics;
    world.files["vitac.yaml/x"] = "";
    CHECK(read_variant_file("vitac.yaml", world, diagnostics).variants.size() == 2);
    CHECK(short_list(diagnostics, world.sources()) ==
          "error unreadable-variants: cannot read `vitac.yaml`: is a directory\n");
}

TEST_CASE("the schema has the keys that are read, and the manual explains them", "[variants]") {
    std::ifstream file(repository() + "/schemas/variants.json");
    const nlohmann::json schema = nlohmann::json::parse(file);
    const auto keys_of = [](const nlohmann::json& object) {
        std::vector<std::string> keys;
        for (const auto& [key, value] : object.items()) {
            keys.push_back(key);
        }
        return keys;
    };
    const auto sorted = [](std::vector<std::string> keys) {
        std::sort(keys.begin(), keys.end());
        return keys;
    };
    CHECK(keys_of(schema["properties"]) == sorted(variant_file_keys()));
    CHECK(keys_of(schema["properties"]["person"]["properties"]) == sorted(person_keys()));
    CHECK(keys_of(schema["$defs"]["variant"]["properties"]) == sorted(variant_keys()));
    std::ifstream manual_file(repository() + "/docs/variants.md");
    std::ostringstream manual;
    manual << manual_file.rdbuf();
    for (const std::vector<std::string>& keys : {variant_file_keys(), person_keys(), variant_keys()}) {
        for (const std::string& key : keys) {
            INFO(key);
            CHECK(manual.str().find("`" + key + "`") != std::string::npos);
        }
    }
}

}  // namespace vitac
