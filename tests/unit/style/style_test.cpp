// Biographies in the look of a layout: what stands where, in which style, and how it is kept together.
#include "style/style.h"

#include <catch2/catch.hpp>

#include <algorithm>

#include "model/document_words.h"
#include "unit/style/people.h"

namespace vitac {

namespace {

// The runs of a paragraph one a line: text, style name, role, weight.
std::string runs_of(const Paragraph& paragraph) {
    std::string result;
    for (const Run& run : paragraph.runs) {
        result += "\"" + run.text + "\"" + (run.style_name.empty() ? "" : " " + run.style_name);
        result += run.role == Role::Strong ? " Strong" : run.role == Role::Emphasis ? " Emphasis" : "";
        result += run.style.weight == 700 ? " bold" : "";
        result += run.style.slope == Slope::Italic ? " italic" : "";
        result += run.link ? " link" : "";
        result += run.unbreakable ? " unbreakable\n" : "\n";
    }
    return result;
}

Entry job() {
    Entry entry;
    entry.kind = EntryKind::Position;
    entry.id = "experience/mill";
    entry.organisation = rich_text("Quill Mill");
    entry.location = rich_text("Penzance");
    entry.role = rich_text("Cutter");
    entry.dates.text = "Mar. 1842 - May. 1843";
    return entry;
}

Bullet bullet(const std::string& text, std::vector<Bullet> children = {}) {
    Bullet result;
    result.text = rich_text(text);
    result.children = std::move(children);
    return result;
}

Biography working(const Entry& entry) {
    return with(person("Ada Quill"), with(section(SectionKind::Experience, "Experience"), entry));
}

Biography publishing(const Entry& entry) {
    return with(person("Ada Quill"), with(section(SectionKind::Publications, "Works"), entry));
}

const Paragraph& line(const Styled& styled) {
    const Paragraph* found = find_paragraph(styled.document, "line");
    REQUIRE(found != nullptr);
    return *found;
}

}  // namespace

// --- Entries -------------------------------------------------------------------------------------------------------

TEST_CASE("a job is a head with its dates and a list of bullets", "[style]") {
    Entry entry = job();
    entry.bullets = {bullet("cut quills", {bullet("goose"), bullet("swan")}), bullet("sold quills")};
    const Styled styled(working(entry));
    CHECK(styled.lines() ==
          "Ada Quill\n"
          "Experience\n"
          "Quill Mill, Penzance\n"
          "Cutter | Mar. 1842 – May. 1843\n"
          "• cut quills\n"
          "– goose\n"
          "– swan\n"
          "• sold quills\n");
}

TEST_CASE("what is empty vanishes with its punctuation, and dates find a line", "[style]") {
    Entry entry = job();
    entry.location = {};
    entry.role = {};
    CHECK(Styled(working(entry)).lines() == "Ada Quill\nExperience\nQuill Mill | Mar. 1842 – May. 1843\n");
    entry = job();
    entry.organisation = {};
    CHECK(Styled(working(entry)).lines() == "Ada Quill\nExperience\nPenzance\nCutter | Mar. 1842 – May. 1843\n");
    entry.location = {};
    CHECK(Styled(working(entry)).lines() == "Ada Quill\nExperience\nCutter | Mar. 1842 – May. 1843\n");
}

TEST_CASE("links run in behind the last line, each unbreakable", "[style]") {
    Entry entry = publication("On Quills");
    entry.venue.text = rich_text("Journal of Feathers, 1842");
    entry.links = {{"paper", "https://a.example/x y", {}}, {"code", "/code.zip", {}}};
    const Styled styled(publishing(entry));
    CHECK(runs_of(line(styled)) ==
          "\"Journal of Feathers, 1842\" venue italic\n"
          "\" \"\n"
          "\"[paper]\" link link unbreakable\n"
          "\" \" links\n"
          "\"[code]\" links unbreakable\n");
    REQUIRE(styled.document.links.size() == 1);
    CHECK(styled.document.links[0].url == "https://a.example/x%20y");
    CHECK(styled.document.links[0].description == "paper: On Quills, a.example");
    CHECK(styled.messages() ==
          "warning unclickable-link: `/code.zip` cannot be clicked in a document (only http, https, mailto and tel "
          "addresses can; the "
          "text is kept)\n");
}

TEST_CASE("an address longer than servers must take is not clickable, and said so", "[style]") {
    Entry entry = publication("On Quills");
    entry.links = {{"paper", "https://a.example/" + std::string(8000, 'x'), {}}};
    const Styled styled(publishing(entry));
    CHECK(styled.document.links.empty());
    CHECK(styled.messages() ==
          "warning long-link: an address of 8018 characters is too long to be clicked (at most 8000 characters can; "
          "the text "
          "is kept)\n");
}

TEST_CASE("the person's own name is strong, marks are not", "[style]") {
    Entry entry = publication("On Quills");
    entry.authors = {author("Bo Vane", "*"), self("Ada Quill", "*,2"), author("Cy Nib", "†")};
    entry.authors_end_in_et_al = true;
    CHECK(runs_of(line(Styled(publishing(entry)))) ==
          "\"Bo Vane\" authors unbreakable\n"
          "\"*\" mark\n"
          "\", \" authors\n"
          "\"Ada Quill\" self Strong bold unbreakable\n"
          "\"*\" mark\n"
          "\",2\" mark_number\n"
          "\", \" authors\n"
          "\"Cy Nib\" authors unbreakable\n"
          "\"†\" mark\n"
          "\", et al.\" authors\n"
          "\" \"\n"
          "\"(\" legend\n"
          "\"* equal contribution\" legend\n"
          "\")\" legend\n");
}

TEST_CASE("equal contribution is explained once, where it first occurs", "[style]") {
    Entry first = publication("First");
    first.authors = {self("Ada Quill")};
    Entry second = publication("Second");
    second.authors = {self("Ada Quill", "*"), author("Bo Vane", "*")};
    Entry third = publication("Third");
    third.authors = second.authors;
    Biography biography =
        with(person("Ada Quill"), with(with(with(section(SectionKind::Publications, "Works"), first), second), third));
    const std::string lines = "Ada Quill\nWorks\nFirst\nAda Quill\nSecond\nAda Quill*, Bo Vane* (";
    CHECK(Styled(biography).lines() == lines + "* equal contribution)\nThird\nAda Quill*, Bo Vane*\n");
    biography.language = "de-CH";
    CHECK(Styled(biography).lines() == lines + "* gleicher Beitrag)\nThird\nAda Quill*, Bo Vane*\n");
    biography.equal_contribution_legend = rich_text("(* joint first authors)");
    CHECK(Styled(biography).lines() == lines + "* joint first authors)\nThird\nAda Quill*, Bo Vane*\n");
}

TEST_CASE("a legend that explains nothing is kept at the end", "[style]") {
    Biography biography = publishing(publication("On Quills"));
    biography.equal_contribution_legend = rich_text("* equal");
    CHECK(Styled(biography).lines() == "Ada Quill\nWorks\nOn Quills\n(* equal)\n");
}

TEST_CASE("awards are bold and coloured, by the source where it has a colour", "[style]") {
    Entry entry = publication("On Quills");
    entry.notes = {{NoteKind::Award, rich_text("Golden Feather")}};
    const Styled plain(publishing(entry));
    CHECK(runs_of(line(plain)) == "\"Golden Feather\" award Strong bold\n");
    CHECK(line(plain).runs[0].style.color == Color{0x9A, 0x34, 0x12});
    entry.notes = {{NoteKind::Award, colored("Golden Feather", "darkred", {0x8B, 0, 0})}};
    const Styled red(publishing(entry));
    CHECK(line(red).runs[0].style.color == Color{0x8B, 0, 0});
    CHECK(runs_of(line(red)) == "\"Golden Feather\" award Strong bold\n");
}

TEST_CASE("bold over a whole title says nothing, bold in it does", "[style]") {
    Entry entry = publication("");
    entry.title = bold("On Quills");
    const std::string light = "styles: {title: {weight: regular}}\n";
    const Styled whole(publishing(entry), light);
    CHECK(runs_of(*find_paragraph(whole.document, "head")) == "\"On Quills\" title\n");
    append(entry.title, rich_text(" and Ink"));
    const Styled part(publishing(entry), light);
    CHECK(runs_of(*find_paragraph(part.document, "head")) == "\"On Quills\" strong Strong bold\n\" and Ink\" title\n");
}

TEST_CASE("where the source marks a part of a field, the rest is plain", "[style]") {
    Entry entry = job();
    entry.organisation = bold("Cutting");
    append(entry.organisation, rich_text(", a course"));
    const Styled styled(working(entry));
    CHECK(runs_of(*find_paragraph(styled.document, "head")) ==
          "\"Cutting\" strong Strong bold\n\", a course\" organisation\n\", \"\n\"Penzance\" location\n");
}

TEST_CASE("honours and details share a line, remarks have their own", "[style]") {
    Entry entry = job();
    RichText honour = rich_text("cum laude");
    honour.inlines.front().marks.emphasis = true;
    entry.notes = {{NoteKind::Honour, honour},
                   {NoteKind::Detail, rich_text("Advisor: Bo Vane")},
                   {NoteKind::Remark, rich_text("It was cold.")},
                   {NoteKind::Detail, rich_text("Part-time")}};
    const Styled styled(working(entry));
    CHECK(runs_of(line(styled)) == "\"cum laude\" honour italic\n\"\u00A0· \"\n\"Advisor: Bo Vane\" detail\n");
    CHECK(styled.lines().ends_with("Advisor: Bo Vane\nIt was cold.\nPart-time\n"));
}

TEST_CASE("a link in several pieces is one link; two equal ones are two", "[style]") {
    Biography biography = person("Ada Quill");
    RichText text = bold("Quill");
    append(text, rich_text(" Mill"));
    append(text, rich_text(" and "));
    append(text, rich_text("again"));
    const Link mill{"https://mill.example/", {}};
    text.inlines[0].link = mill;
    text.inlines[1].link = mill;
    text.inlines[3].link = mill;
    biography.summary.push_back(text);
    const Styled styled(biography);
    REQUIRE(styled.document.links.size() == 2);
    CHECK(styled.document.links[0].description == "Quill Mill, mill.example");
    CHECK(runs_of(*find_paragraph(styled.document, "summary")) ==
          "\"Quill\" link Strong bold link\n\" Mill\" link link\n\" and \"\n\"again\" link link\n");
}

TEST_CASE("a year that the venue ends in is not printed again", "[style]") {
    Entry entry = publication("On Quills");
    entry.venue.text = rich_text("Journal of Feathers, 1842");
    entry.dates.text = "1842";
    CHECK(Styled(publishing(entry)).lines() == "Ada Quill\nWorks\nOn Quills\nJournal of Feathers, 1842\n");
    entry.venue.text = rich_text("Journal of Feathers");
    CHECK(Styled(publishing(entry)).lines() == "Ada Quill\nWorks\nOn Quills\nJournal of Feathers, 1842\n");
}

TEST_CASE("no field is lost in any kind of entry, in any layout", "[style]") {
    MemoryWorld world;
    for (const LayoutSummary& layout : list_layouts(world)) {
        for (int kind = 0; kind <= static_cast<int>(EntryKind::Paragraph); ++kind) {
            Entry entry = job();
            entry.kind = static_cast<EntryKind>(kind);
            entry.title = rich_text("Title");
            entry.authors = {author("Author")};
            entry.venue.text = rich_text("Venue");
            entry.notes = {{NoteKind::Detail, rich_text("Note")}, {NoteKind::Award, rich_text("Award")}};
            entry.links = {{"label", "https://a.example", {}}};
            entry.bullets = {bullet("Bullet")};
            const Styled styled(working(entry), "extends: " + layout.name);
            for (const char* word : {"Title", "Quill Mill", "Penzance", "Cutter", "1842", "Author", "Venue", "Note",
                                     "Award", "label", "Bullet"}) {
                INFO(layout.name << ", " << name_of(entry.kind) << ": " << word);
                CHECK(styled.lines().find(word) != std::string::npos);
            }
        }
    }
}

// --- Structure -----------------------------------------------------------------------------------------------------

TEST_CASE("roles say what blocks are", "[style]") {
    Entry entry = job();
    entry.bullets = {bullet("cut quills")};
    const Styled styled(working(entry));
    CHECK(find_paragraph(styled.document, "name")->frame.role == Role::Name);
    const Group* group = find_group(styled.document, "section");
    CHECK(group->frame.role == Role::Section);
    CHECK(group->frame.id == "experience");
    CHECK(find_paragraph(styled.document, "heading")->frame.role == Role::Heading);
    CHECK(find_group(styled.document, "position")->frame.role == Role::Entry);
    CHECK(find_paragraph(styled.document, "head")->frame.role == Role::EntryTitle);
    CHECK(find_group(styled.document, "list")->frame.role == Role::List);
    CHECK(find_paragraph(styled.document, "bullet")->frame.role == Role::ListBody);
    CHECK(find_paragraph(styled.document, "bullet")->label->role == Role::ListLabel);
}

TEST_CASE("headings and heads stay with what follows, short entries stay whole", "[style]") {
    Entry entry = job();
    entry.bullets = {bullet("cut quills")};
    const Styled styled(working(entry));
    CHECK(find_paragraph(styled.document, "heading")->frame.with_next == Keep::Always);
    const Group* group = find_group(styled.document, "position");
    CHECK(group->frame.together == Keep::Always);
    CHECK(frame_of(group->children[0]).with_next == Keep::Always);
    CHECK(frame_of(group->children[1]).with_next == Keep::Always);

    entry.bullets.assign(7, bullet("cut quills"));
    CHECK(find_group(Styled(working(entry)).document, "position")->frame.together == Keep::Prefer);
    entry.bullets.assign(30, bullet("cut quills"));
    CHECK(find_group(Styled(working(entry)).document, "position")->frame.together == Keep::Free);
}

TEST_CASE("the source may ask for a page break", "[style]") {
    const auto breaks = [](const Biography& biography) {
        const Styled styled(biography);
        std::string text;
        for (const Block& block : find_group(styled.document, "section")->children) {
            text += name_of(frame_of(block).page_break);
            text += ' ';
        }
        return name_of(find_group(styled.document, "section")->frame.page_break) + std::string(": ") + text;
    };
    // The heading, its rule, two jobs.
    Biography biography = working(job());
    biography.sections[0].entries.push_back(job());
    std::vector<Entry>& jobs = biography.sections[0].entries;
    CHECK(breaks(biography) == "auto: auto auto auto auto ");
    jobs[1].extra = {{"page_break", "before"}};
    CHECK(breaks(biography) == "auto: auto auto auto before ");
    jobs[1].extra = {{"page_break", "avoid"}};
    CHECK(breaks(biography) == "auto: auto auto auto avoid ");
    jobs[1].extra.clear();
    jobs[1].tags = {"page-break-before"};
    CHECK(breaks(biography) == "auto: auto auto auto before ");
    // Before the first job the heading goes with it.
    jobs[0].extra = {{"page_break", "before"}};
    CHECK(breaks(biography) == "before: auto auto auto before ");
    jobs.clear();
    jobs.push_back(job());
    biography.sections[0].tags = {"page-break-before"};
    CHECK(breaks(biography) == "before: auto auto auto ");
}

TEST_CASE("groups of entries have headings and lines in the outline", "[style]") {
    Entry first = publication("New");
    first.group = "2025";
    Entry second = publication("Old");
    second.group = "2024";
    const Styled styled(
        with(person("Ada Quill"), with(with(section(SectionKind::Publications, "Works"), first), second)));
    CHECK(styled.lines() == "Ada Quill\nWorks\n2025\nNew\n2024\nOld\n");
    const std::vector<OutlineEntry>& outline = styled.document.outline;
    REQUIRE(outline.size() == 3);
    CHECK(outline[2].title == "2024");
    CHECK(outline[2].level == 2);
    CHECK(outline[2].id == "publications/2024");
    CHECK(find_paragraph(styled.document, "subheading")->frame.id == "publications/2025");
}

// --- Around the sections -------------------------------------------------------------------------------------------

TEST_CASE("contacts stand in one line, each unbreakable, no line begins with a dot", "[style]") {
    Biography biography = person("Ada Quill");
    biography.person.headline = "Quill cutter";
    biography.person.contacts = {{ContactKind::Email, "", "ada@quill.example", "mailto:ada@quill.example", {}},
                                 {ContactKind::Profile, "GitHub", "adaq", "https://github.example/adaq", {}},
                                 {ContactKind::Address, "", "Penzance", "", {}}};
    const Styled styled(biography);
    CHECK(styled.lines() == "Ada Quill\nQuill cutter\nada@quill.example\u00A0· GitHub adaq\u00A0· Penzance\n");
    CHECK(styled.document.links[1].description == "GitHub adaq, github.example");
    for (const Run& run : find_paragraph(styled.document, "contacts")->runs) {
        CHECK((run.unbreakable || run.text == "\u00A0· "));
    }
}

TEST_CASE("pages from the second on have name and number at their foot", "[style]") {
    const Styled styled(person("Ada Quill"));
    REQUIRE(styled.document.furniture.size() == 1);
    const Furniture& foot = styled.document.furniture.front();
    CHECK(foot.first_page == 2);
    CHECK(foot.baseline > Length{});
    REQUIRE(foot.row.cells.size() == 2);
    CHECK(text_of(foot.row.cells[0].paragraph) == "Ada Quill");
    const std::vector<Run>& number = foot.row.cells[1].paragraph.runs;
    REQUIRE(number.size() == 5);
    CHECK(number[0].text + number[1].text + number[3].text == "page /");
    CHECK(number[2].field == RunField::PageNumber);
    CHECK(number[4].field == RunField::PageCount);
}

TEST_CASE("a file says whose curriculum vitae it is", "[style]") {
    Biography biography = person("Ada Quill");
    biography.summary = {rich_text("I cut quills. They write well.")};
    Section skills = section(SectionKind::Skills, "Skills");
    Entry entry;
    entry.kind = EntryKind::Definition;
    entry.title = rich_text("Knives");
    entry.notes = {{NoteKind::Detail, rich_text("pen, butter; pen")}};
    biography = with(biography, with(skills, entry));
    const DocumentMetadata metadata = Styled(biography).document.metadata;
    CHECK(metadata.title == "Ada Quill – Curriculum Vitae");
    CHECK(metadata.author == "Ada Quill");
    CHECK(metadata.subject == "I cut quills.");
    CHECK(metadata.keywords == std::vector<std::string>{"Curriculum Vitae", "pen", "butter", "Skills"});
    CHECK(metadata.language == "en");
    CHECK_FALSE(metadata.date);
    biography.language = "de";
    CHECK(Styled(biography).document.metadata.title == "Ada Quill – Lebenslauf");
}

// --- Extremes ------------------------------------------------------------------------------------------------------

TEST_CASE("biographies of almost nothing have documents", "[style]") {
    CHECK(Styled(Biography{}).lines() == "");
    CHECK(Styled(Biography{}).document.metadata.title == "Curriculum Vitae");
    CHECK(Styled(person("Ada Quill")).lines() == "Ada Quill\n");
    CHECK(Styled(with(person(""), section(SectionKind::Text, "Empty"))).lines() == "Empty\n");
    CHECK(Styled(with(person(""), section(SectionKind::Text, ""))).lines() == "");
    Entry nothing;
    CHECK(Styled(working(nothing)).lines() == "Ada Quill\nExperience\n");
    nothing.kind = EntryKind::Position;
    nothing.links = {{"", "", {}}};
    nothing.notes = {{NoteKind::Award, {}}};
    CHECK(Styled(working(nothing)).lines() == "Ada Quill\nExperience\n");
}

TEST_CASE("bullets may be nested without end", "[style]") {
    Bullet deep = bullet("bottom");
    constexpr int levels = 3000;
    for (int i = 0; i < levels; ++i) {
        deep = bullet("level", {std::move(deep)});
    }
    Entry entry = job();
    entry.bullets = {deep};
    const Styled styled(working(entry));
    const std::string lines = styled.lines();
    CHECK(std::count(lines.begin(), lines.end(), '\n') == 4 + levels + 1);
    CHECK(lines.ends_with("– bottom\n"));
}

TEST_CASE("thousands of entries are styled one by one", "[style]") {
    Section works = section(SectionKind::Publications, "Works");
    works.entries.assign(3000, publication("On Quills"));
    const Styled styled(with(person("Ada Quill"), works));
    CHECK(find_group(styled.document, "section")->children.size() == 3002);
}

}  // namespace vitac
