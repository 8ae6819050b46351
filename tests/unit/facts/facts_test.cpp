// What a machine must find in a CV, and in which order.
#include "facts/facts.h"

#include <catch2/catch.hpp>

namespace vitac {

namespace {

constexpr SourceId page{1};

Span at(std::uint32_t begin, std::uint32_t end) {
    return {page, begin, end};
}

Run run(std::string text, Span span) {
    Run result;
    result.text = std::move(text);
    result.span = span;
    return result;
}

Block line(std::vector<Run> runs) {
    Paragraph paragraph;
    paragraph.runs = std::move(runs);
    return paragraph;
}

Document document(std::vector<Block> blocks) {
    Document result;
    Flow flow;
    flow.blocks = std::move(blocks);
    result.flows.push_back(std::move(flow));
    return result;
}

Entry job() {
    Entry entry;
    entry.kind = EntryKind::Position;
    entry.organisation = rich_text("Difference Works", at(10, 26));
    entry.role = rich_text("Mechanic", at(30, 38));
    entry.dates.text = "1840 - 1843";
    entry.dates.span = at(40, 51);
    entry.bullets = {{rich_text("Built a mill. It ran.", at(60, 81)), {{rich_text("Twice", at(90, 95)), {}, {}}}, {}}};
    return entry;
}

Biography biography(Entry entry) {
    Biography result;
    result.person.name = "Nora Quill";
    Section section;
    section.title = rich_text("Experience", at(0, 10));
    section.entries.push_back(std::move(entry));
    result.sections.push_back(std::move(section));
    return result;
}

}  // namespace

TEST_CASE("facts stand in the order of the source, prose a sentence a line", "[facts]") {
    CHECK(expected_text(facts_of(biography(job()))) ==
          "Nora Quill\nExperience\nDifference Works\nMechanic\n1840 - 1843\nBuilt a mill.\nIt ran.\nTwice\n");
}

TEST_CASE("the layout decides which field is read first, and how dates and capitals look", "[facts]") {
    Run heading = run("Experience", at(0, 10));
    heading.style.caps = Caps::Uppercase;
    const Document styled =
        document({line({heading}), line({run("Mechanic", at(30, 38)), run("1840–1843", at(40, 51))}),
                  line({run("Difference Works", at(10, 26))}), line({run("Built a mill. It ran.", at(60, 81))}),
                  line({run("Twice", at(90, 95))})});
    CHECK(expected_text(facts_as_styled(facts_of(biography(job())), styled)) ==
          "Nora Quill\nEXPERIENCE\nMechanic\n1840–1843\nDifference Works\nBuilt a mill.\nIt ran.\nTwice\n");
}

TEST_CASE("a heading that no source says is expected as it is printed", "[facts]") {
    Biography made = biography(job());
    made.sections.front().title = rich_text("Experience");
    Run heading = run("Experience", {});
    heading.style.caps = Caps::Uppercase;
    const Document styled = document({line({heading}), line({run("Difference Works", at(10, 26))})});
    const std::string text = expected_text(facts_as_styled(facts_of(made), styled));
    CHECK(text.find("EXPERIENCE\nDifference Works\n") != std::string::npos);
}

TEST_CASE("pictures are no facts, whether a font has them or not", "[facts]") {
    Entry entry = job();
    entry.role = rich_text("🎉🎉 Mechanic ⭐ of the year 👩‍🔬", at(30, 38));
    const std::string text = expected_text(facts_of(biography(entry)));
    CHECK(text.find("\nMechanic\nof the year\n1840") != std::string::npos);
}

TEST_CASE("what a layout loses is still expected", "[facts]") {
    const Document styled = document({line({run("Difference Works", at(10, 26))})});
    const std::string text = expected_text(facts_as_styled(facts_of(biography(job())), styled));
    CHECK(text.find("Mechanic\n1840 - 1843\n") != std::string::npos);
}

TEST_CASE("a date that another field says is not expected twice", "[facts]") {
    Entry entry = job();
    entry.venue.text = rich_text("Mill Days, 1840 - 1843", at(100, 122));
    CHECK(expected_text(facts_of(biography(entry))).find("\n1840 - 1843\n") == std::string::npos);
}

TEST_CASE("addresses are said once, and only those that can be opened", "[facts]") {
    Entry entry = job();
    entry.links = {{"paper", "https://mill.example/a b", at(100, 110)},
                   {"again", "https://mill.example/a%20b", at(110, 120)},
                   {"script", "javascript:alert(1)", at(120, 130)}};
    Run link = run("[paper]", at(100, 110));
    link.link = LinkId{0};
    Document styled = document({line({link})});
    styled.links = {{"https://mill.example/a%20b", ""}};
    const std::string text = expected_text(facts_as_styled(facts_of(biography(entry)), styled));
    CHECK(text.substr(text.find('@')) == "@ https://mill.example/a%20b\n");
}

TEST_CASE("a text that looks like a command of the format is not taken for one", "[facts]") {
    CHECK(expected_text({{FactKind::Title, "# 1 in its class", 0, {}}}) == "~ # 1 in its class\n");
}

}  // namespace vitac
