// The document as text and as JSON.
#include <catch2/catch.hpp>

#include "model/dump.h"
#include "unit/style/people.h"

namespace vitac {

namespace {

Document small_document() {
    Document document;
    document.metadata = {.title = "Ada \"Nib\" Quill",
                         .author = "Ada Quill",
                         .subject = "",
                         .keywords = {"quills"},
                         .language = "en",
                         .date = 7};
    document.paper = {.name = "card", .width = 200_pt, .height = 100_pt};
    document.margins = {.left = 10_pt, .right = 10_pt, .top = 5.25_pt, .bottom = 5_pt};
    FontFamily family;
    family.name = "Quillscript";
    document.families.push_back(family);
    document.fallback.push_back(FamilyId{0});
    Paragraph paragraph;
    paragraph.frame.role = Role::Heading;
    paragraph.frame.name = "heading";
    paragraph.frame.id = "works";
    paragraph.frame.before = 3_pt;
    paragraph.frame.with_next = Keep::Always;
    Run run;
    run.text = "Wor";
    run.style.language = "en";
    Run rest = run;
    rest.text = "ks\n";
    Run strong = run;
    strong.text = "loud";
    strong.role = Role::Strong;
    strong.style.weight = 700;
    strong.style.language = "de";
    strong.link = LinkId{0};
    strong.unbreakable = true;
    paragraph.runs = {run, rest, strong};
    Group group;
    group.frame.role = Role::Section;
    group.frame.name = "section";
    group.children.emplace_back(paragraph);
    Rule rule;
    rule.frame.role = Role::Artifact;
    rule.frame.name = "rule";
    rule.thickness = 0.5_pt;
    group.children.emplace_back(rule);
    Flow flow;
    flow.name = "main";
    flow.left = 10_pt;
    flow.width = 180_pt;
    flow.blocks.emplace_back(group);
    document.flows.push_back(flow);
    document.links.push_back({"https://a.example/", "a.example"});
    document.outline.push_back({"Works", "works", 1});
    return document;
}

}  // namespace

TEST_CASE("a document as text", "[style]") {
    CHECK(dump_document(small_document(), Sources{}) ==
          R"(document "Ada \"Nib\" Quill" in en
author: "Ada Quill"
subject: ""
keywords: "quills"
date: 7
paper card: 200 x 100, margins left 10, right 10, top 5.25, bottom 5, background #FFFFFF
glue: 0.75 to 1.3
family 0: Quillscript, serif, 0 faces, fallback
flow main: left 10, width 180
  group Section section
    paragraph Heading heading "works", before 3, with next always, left, leading 12
      "Works\n" Quillscript 400 10 #000000
      "loud" Quillscript 700 10 #000000 in de Strong link 0 unbreakable
    rule Artifact rule, 0.5 thick, #000000
link 0: https://a.example/ "a.example"
outline 1: "Works" -> works
)");
}

TEST_CASE("a document as JSON", "[style]") {
    const std::string json = dump_document_json(small_document(), Sources{});
    CHECK(json.find(R"("title": "Ada \"Nib\" Quill")") != std::string::npos);
    CHECK(json.find(R"("block": "rule")") != std::string::npos);
    CHECK(json.find(R"("text": "loud")") != std::string::npos);
    CHECK(json.ends_with("}\n"));
}

}  // namespace vitac
