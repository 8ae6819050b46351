// What differs between two CVs, as values.
#include "compare/compare.h"

#include <catch2/catch.hpp>

#include <fmt/core.h>

namespace vitac {

namespace {

Entry job(const std::string& name, const std::string& role, const std::vector<std::string>& bullets = {}) {
    Entry entry;
    entry.kind = EntryKind::Position;
    entry.id = "work/" + name;
    entry.organisation = rich_text(name);
    entry.role = rich_text(role);
    for (const std::string& text : bullets) {
        entry.bullets.push_back({rich_text(text), {}, {}});
    }
    return entry;
}

ShownCv cv(std::vector<Section> sections) {
    ShownCv cv;
    cv.biography.person.name = "Ada Quill";
    cv.biography.sections = std::move(sections);
    return cv;
}

Section section(const std::string& title, std::vector<Entry> entries) {
    Section section;
    section.title = rich_text(title);
    section.id = title;
    section.entries = std::move(entries);
    return section;
}

std::string changes(const ShownCv& before, const ShownCv& after) {
    std::string list;
    for (const Change& change : compare(before, after).changes) {
        list += fmt::format("{} {} {}: {}\n", name_of(change.kind), name_of(change.what),
                            change.entry.empty() ? change.section : change.entry, change.title);
        for (const FieldChange& field : change.fields) {
            list += fmt::format("  {}: {} -> {}\n", field.field, field.before, field.after);
        }
    }
    return list;
}

// With one page for each of these entries.
ShownCv on_pages(ShownCv cv, const std::vector<std::string>& ids) {
    for (const std::string& id : ids) {
        LineReport line;
        line.entry = id;
        Page page;
        page.lines = {line};
        cv.pages.pages.push_back(page);
    }
    return cv;
}

}  // namespace

TEST_CASE("two equal CVs do not differ") {
    const ShownCv one = cv({section("Work", {job("Mill", "Smith", {"Built engines"})})});
    CHECK(changes(one, one) == "");
}

TEST_CASE("fields, bullets, entries and sections that differ are found") {
    const ShownCv before =
        cv({section("Work", {job("Mill", "Smith", {"Built engines", "Sold ink"}), job("Shop", "Clerk")}),
            section("Talks", {job("Guild", "Speaker")})});
    const ShownCv after =
        cv({section("Work", {job("Mill", "Master smith", {"Built engines", "Sold blue ink"}), job("Inn", "Host")}),
            section("Skills", {job("Lathe", "")})});
    CHECK(changes(before, after) ==
          "changed entry Work: Mill, Master smith\n"
          "  role: Smith -> Master smith\n"
          "changed bullet Mill, Master smith: Sold blue ink\n"
          "  text: Sold ink -> Sold blue ink\n"
          "added entry Work: Inn, Host\n"
          "removed entry Work: Shop, Clerk\n"
          "added section Skills: Skills\n"
          "added entry Skills: Lathe\n"
          "removed section Talks: Talks\n"
          "removed entry Talks: Guild, Speaker\n");
}

TEST_CASE("what moved has moved, also to another section") {
    const Entry mill = job("Mill", "Smith");
    const Entry shop = job("Shop", "Clerk");
    const Entry inn = job("Inn", "Host");
    CHECK(changes(cv({section("Work", {mill, shop, inn})}), cv({section("Work", {inn, mill, shop})})) ==
          "changed entry Work: Inn, Host\n  place: 3 -> 1\n");
    CHECK(changes(cv({section("Work", {mill, inn}), section("Service", {shop})}),
                  cv({section("Work", {mill}), section("Service", {shop, inn})})) ==
          "changed entry Service: Inn, Host\n  section: Work -> Service\n");
}

TEST_CASE("a person, a summary, links and a page that differ are found") {
    ShownCv before = cv({section("Work", {job("Mill", "Smith"), job("Shop", "Clerk")})});
    ShownCv after = before;
    after.biography.person.headline = "Engineer";
    after.biography.summary = {rich_text("I write.")};
    before.biography.person.contacts = {{ContactKind::Email, "", "a@b.example", "mailto:a@b.example", {}}};
    after.biography.person.contacts = {{ContactKind::Email, "", "a@c.example", "mailto:a@c.example", {}}};
    before.biography.sections[0].entries[0].role.inlines[0].link = Link{"https://old.example", {}};
    after.biography.sections[0].entries[0].role.inlines[0].link = Link{"https://new.example", {}};
    before = on_pages(before, {"work/Mill", "work/Shop"});
    after = on_pages(after, {"work/Mill", "work/Mill", "work/Shop"});
    CHECK(changes(before, after) ==
          "changed person : Ada Quill\n"
          "  headline:  -> Engineer\n"
          "  email: a@b.example -> a@c.example\n"
          "added summary : I write.\n"
          "changed entry Work: Mill, Smith\n"
          "  role: Smith <https://old.example> -> Smith <https://new.example>\n"
          "changed entry Work: Shop, Clerk\n"
          "  page: 2 -> 3\n");
    CHECK(compare(before, after).pages_after == 3);
}

TEST_CASE("bullets below bullets are compared, however deep they are") {
    ShownCv before = cv({section("Work", {job("Mill", "Smith", {"one"})})});
    Bullet* deepest = &before.biography.sections[0].entries[0].bullets[0];
    for (int i = 0; i < 40; ++i) {
        deepest->children = {{rich_text("below"), {}, {}}};
        deepest = &deepest->children[0];
    }
    ShownCv after = before;
    Bullet* changed = &after.biography.sections[0].entries[0].bullets[0];
    for (int i = 0; i < 40; ++i) {
        changed = &changed->children[0];
    }
    changed->text = rich_text("changed");
    CHECK(changes(before, after).find("changed\n") != std::string::npos);
    CHECK(changes(before, before) == "");
}

}  // namespace vitac
