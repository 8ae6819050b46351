// The finished program, run as a user runs it.
#include <catch2/catch.hpp>

#include <sys/wait.h>

#include <cstdio>
#include <filesystem>
#include <string>

#include <nlohmann/json.hpp>

#include "support/scratch_folder.h"

namespace vitac {

namespace {

constexpr const char* page = R"(---
title: Biography
---
I am **Ada Example**, an engineer.

Experience
======
* **Engine Works**, Turin, 2019 - 2021
  * Built engines.
)";

struct Outcome {
    int code = -1;
    std::string output;
    std::string messages;
};

// Runs "vitac ARGUMENTS" in the folder, through the shell, so that arguments may redirect.
Outcome run(const ScratchFolder& folder, const std::string& arguments) {
    const ScratchFolder streams;
    const std::string command =
        "cd '" + folder.path() + "' && '" VITAC_PROGRAM "' " + arguments + " 2>'" + streams.path("messages") + "'";
    FILE* const pipe = popen(command.c_str(), "r");
    REQUIRE(pipe != nullptr);
    Outcome outcome;
    char block[4096];
    for (std::size_t count = 0; (count = fread(block, 1, sizeof block, pipe)) > 0;) {
        outcome.output.append(block, count);
    }
    const int status = pclose(pipe);
    outcome.code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    outcome.messages = streams.read("messages");
    return outcome;
}

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a lock file is written with the PDF, and needs a number of pages") {
    const ScratchFolder folder;
    folder.write("page.md", page);
    CHECK(contains(run(folder, "build page.md --lock cv.lock -o a.pdf").messages, "[lock-without-budget]"));
    CHECK_FALSE(std::filesystem::exists(folder.path("cv.lock")));
    CHECK(run(folder, "build page.md --pages 1 --lock cv.lock --locked -o a.pdf").code == 2);  // there is none yet
    CHECK(run(folder, "build page.md --pages 1 --lock cv.lock -o a.pdf").code == 0);
    CHECK(contains(folder.read("cv.lock"), "engine-works"));
    CHECK(run(folder, "build page.md --pages 1 --lock cv.lock --locked -o b.pdf").code == 0);
    CHECK(folder.read("a.pdf") == folder.read("b.pdf"));
}

TEST_CASE("a letter is written beside its CV, or with it in one file") {
    const ScratchFolder folder;
    folder.write("page.md", page);
    folder.write("letter.md", "---\ndate: 2026-03-01\n---\nDear all,\n");
    folder.write("vitac.yaml",
                 "variants:\n  two: {letter: letter.md}\n  one: {letter: letter.md, bundle: [letter, cv]}\n");
    CHECK(run(folder, "build page.md --variant two -o cv.pdf").output == "cv.pdf\ncv-letter.pdf\n");
    CHECK(folder.read("cv-letter.pdf").starts_with("%PDF-"));
    CHECK(run(folder, "build page.md --variant two -o cv.tex").output == "cv.tex\ncv-letter.tex\n");
    CHECK(run(folder, "build page.md --variant one -o one.pdf").output == "one.pdf\n");
    CHECK_FALSE(std::filesystem::exists(folder.path("one-letter.pdf")));
    const Outcome streamed = run(folder, "build page.md --variant two -o - > streamed.pdf");
    CHECK(folder.read("streamed.pdf") == "");
    CHECK(contains(streamed.messages, "[letter-needs-file]"));
    folder.write("jobs.yaml", "jobs:\n  - {source: page.md, variant: two, output: batch.pdf}\n");
    CHECK(run(folder, "batch jobs.yaml --report report.json").code == 0);
    CHECK(contains(folder.read("report.json"), "letter-not-built"));
}

TEST_CASE("two variants are not written to one file", "[variants]") {
    const ScratchFolder folder;
    folder.write("page.md", page);
    folder.write("vitac.yaml", "variants:\n  a: {output: cv.pdf}\n  b: {output: cv}\n");
    const Outcome outcome = run(folder, "build page.md --all");
    CHECK(outcome.code == 2);
    CHECK(outcome.output == "");
    CHECK(contains(outcome.messages, "error: two variants would write `cv.pdf` [duplicate-output]"));
    CHECK(folder.names() == std::vector<std::string>{"page.md", "vitac.yaml"});
}

TEST_CASE("two CVs are compared, and a difference may be a failure") {
    const ScratchFolder folder;
    folder.write("old.md", page);
    folder.write("new.md", std::string(page) + "  * Sold ink.\n");
    const Outcome outcome = run(folder, "diff old.md new.md");
    CHECK(outcome.code == 0);
    CHECK(contains(outcome.output, "+ Sold ink.\n"));
    CHECK(run(folder, "diff old.md new.md --same").code == 3);
    CHECK(run(folder, "diff old.md old.md --same").code == 0);
    CHECK(nlohmann::json::accept(run(folder, "diff old.md new.md --json").output));
    CHECK(run(folder, "diff old.md").code == 2);
    CHECK(run(folder, "diff old.md new.md third.md").code == 2);
    CHECK(run(folder, "diff - - < old.md").code == 2);
    CHECK(run(folder, "diff - old.md --same < old.md").code == 0);
}

TEST_CASE("a CV is written under its person's name, and its path printed") {
    const ScratchFolder folder;
    folder.write("me.md", page);
    const Outcome outcome = run(folder, "build me.md --name 'Ada  Example'");
    INFO(outcome.messages);
    CHECK(outcome.code == 0);
    CHECK(outcome.output == "Ada_Example_CV.pdf\n");
    CHECK(folder.read("Ada_Example_CV.pdf").starts_with("%PDF-"));
    CHECK(folder.names() == std::vector<std::string>{"Ada_Example_CV.pdf", "me.md"});
}

TEST_CASE("standard input and output are a biography and a PDF") {
    const ScratchFolder folder;
    folder.write("me.md", page);
    const Outcome outcome = run(folder, "build - --name 'Ada Example' -o - < me.md");
    INFO(outcome.messages);
    CHECK(outcome.code == 0);
    CHECK(outcome.output.starts_with("%PDF-"));
    CHECK(folder.names() == std::vector<std::string>{"me.md"});
    CHECK(outcome.output == run(folder, "build me.md --name 'Ada Example' -o -").output);
}

TEST_CASE("dumps are printed") {
    const ScratchFolder folder;
    folder.write("me.md", page);
    for (const char* what : {"biography", "document", "pages"}) {
        INFO(what);
        const Outcome plain = run(folder, std::string("dump ") + what + " me.md");
        CHECK(plain.code == 0);
        CHECK(contains(plain.output, "Engine Works"));
        const Outcome json = run(folder, std::string("dump ") + what + " me.md --json");
        CHECK(json.code == 0);
        CHECK(nlohmann::json::accept(json.output));
    }
    CHECK(contains(run(folder, "dump text me.md").output, "Engine Works"));
    CHECK(run(folder, "dump text me.md -o words.txt").output == "");
    CHECK(contains(folder.read("words.txt"), "Engine Works"));
}

TEST_CASE("what is understood is said field by field, with places") {
    const ScratchFolder folder;
    folder.write(
        "me.md",
        "---\nname: Ada Quill\n---\nReads logs.\n\n## Experience\n\n- **Engine Works**\\\\\n  Engineer, 2019 - "
        "2021\n  - Oiled it\n\n## Publications\n\n- **On Tides**\\\\\n  Ada Quill\\*, Bo Vane\\*\\\\\n  Journal of "
        "Seas, 12(3), 2020 [[pdf]](https://s.example/t.pdf)\n\n\\* equal contribution\n");
    const Outcome read = run(folder, "read me.md");
    CHECK(read.code == 0);
    CHECK(read.output ==
          "Read as academicpages-markdown, language en.\n\nPerson\n"
          "       2:7  name          Ada Quill\n"
          "            known by      `name` in the front matter\n\nSummary\n"
          "       4:1  text          Reads logs.\n\nExperience (experience)\n"
          "       8:1  position, 95 % sure\n"
          "       8:5    organisation  Engine Works\n"
          "       9:3    role          Engineer\n"
          "      9:13    dates         2019 - 2021 (2019 to 2021)\n"
          "      10:5    bullet        Oiled it\n\nPublications (publications)\n"
          "      14:1  publication, 65 % sure\n"
          "      14:5    title         On Tides\n"
          "     16:27    dates         2020\n"
          "     15:16    authors       Ada Quill [the person, equal]; Bo Vane [equal]\n"
          "      16:3    venue         Journal of Seas, 12(3), 2020\n"
          "                            journal, volume 12, issue 3\n"
          "     16:32    link          pdf -> https://s.example/t.pdf\n\n"
          "      18:1  legend        * equal contribution\n\n"
          "2 sections, 2 entries.\n");
    CHECK(nlohmann::json::accept(run(folder, "read me.md --json").output));
    CHECK(run(folder, "read").code == 2);
    CHECK(run(folder, "read missing.md").code == 2);
}

TEST_CASE("layouts, help and version are printed") {
    const ScratchFolder folder;
    CHECK(contains(run(folder, "layouts").output, "classic"));
    CHECK(contains(run(folder, "--help").output, "vitac build INPUT"));
    CHECK(contains(run(folder, "dump --help").output, "vitac dump WHAT INPUT"));
    CHECK(run(folder, "--version").output.starts_with("vitac "));
    CHECK(run(folder, "--version").code == 0);
}

TEST_CASE("wrong usage ends with code 2 and a hint") {
    const ScratchFolder folder;
    const Outcome outcome = run(folder, "biuld me.md");
    CHECK(outcome.code == 2);
    CHECK(outcome.messages ==
          "error: unknown command `biuld` [unknown-command]\n"
          "  did you mean `build`?\n"
          "1 error\n");
    CHECK(run(folder, "").code == 2);
    CHECK(run(folder, "build").code == 2);
    CHECK(run(folder, "build me.md --papr a4").code == 2);
}

TEST_CASE("what cannot be read ends with code 2") {
    const ScratchFolder folder;
    const Outcome missing = run(folder, "build nobody.md");
    CHECK(missing.code == 2);
    CHECK(contains(missing.messages, "nobody.md"));
    CHECK(run(folder, "build no/such/folder/me.md").code == 2);
    CHECK(folder.names().empty());
}

TEST_CASE("an unknown layout ends with code 2 and a guess") {
    const ScratchFolder folder;
    folder.write("me.md", page);
    const Outcome outcome = run(folder, "build me.md --layout clasic");
    CHECK(outcome.code == 2);
    CHECK(contains(outcome.messages, "did you mean `classic`?"));
    CHECK(folder.names() == std::vector<std::string>{"me.md"});
}

TEST_CASE("what cannot be written ends with code 2 and leaves the old file alone") {
    const ScratchFolder folder;
    folder.write("me.md", page);
    std::filesystem::create_directory(folder.path("folder"));
    const Outcome folder_as_file = run(folder, "build me.md -o folder");
    CHECK(contains(folder_as_file.messages,
                   "error: cannot write `folder`: is a directory [cannot-write]\n  add the name of the file\n"));
    CHECK(folder_as_file.code == 2);
    CHECK(run(folder, "build me.md -o none/me.pdf").code == 2);
    const Outcome full = run(folder, "build me.md -o /dev/full");
    CHECK(full.code == 2);
    CHECK(contains(full.messages, "cannot write `/dev/full`: no space left on device"));
    const Outcome full_pipe = run(folder, "build me.md -o - > /dev/full");
    CHECK(full_pipe.code == 2);
    CHECK(contains(full_pipe.messages, "cannot write `standard output`: no space left on device"));
    const Outcome itself = run(folder, "build me.md -o ./me.md");
    CHECK(itself.code == 2);
    CHECK(contains(itself.messages, "output-is-input"));
    CHECK(folder.read("me.md") == page);
    CHECK(folder.names() == std::vector<std::string>{"folder", "me.md"});
}

TEST_CASE("a PDF is not printed on a terminal") {
    const ScratchFolder folder;
    folder.write("me.md", page);
    // script(1) gives the program a terminal.
    if (std::system("command -v script >/dev/null") != 0) {
        return;
    }
    const ScratchFolder streams;
    const std::string command = "cd '" + folder.path() + "' && script -qec \"'" VITAC_PROGRAM "' build me.md -o -\" '" +
                                streams.path("typescript") + "' >/dev/null </dev/null";
    const int status = std::system(command.c_str());
    CHECK(WEXITSTATUS(status) == 2);
    CHECK(contains(streams.read("typescript"), "output-is-terminal"));
}

TEST_CASE("messages come as JSON when asked for") {
    const ScratchFolder folder;
    folder.write("me.md", page);
    const Outcome good = run(folder, "build me.md -o - --diagnostics=json");
    CHECK(good.code == 0);
    CHECK(nlohmann::json::accept(good.messages));
    const Outcome bad = run(folder, "build nobody.md --diagnostics json");
    CHECK(bad.code == 2);
    REQUIRE(nlohmann::json::accept(bad.messages));
    CHECK(nlohmann::json::parse(bad.messages)["diagnostics"][0]["severity"] == "error");
}

TEST_CASE("messages are coloured only where they are wanted") {
    const ScratchFolder folder;
    CHECK_FALSE(contains(run(folder, "build").messages, "\x1b["));
    CHECK(contains(run(folder, "build --color=always").messages, "\x1b["));
}

TEST_CASE("the example of vitac new builds without a word, and is never written over", "[program]") {
    const ScratchFolder folder;
    const Outcome example = run(folder, "new ada.yaml");
    CHECK(example.code == 0);
    CHECK(example.output == "ada.yaml\n");
    CHECK_THAT(folder.read("ada.yaml"), Catch::Contains("vitac build ada.yaml "));
    const Outcome built = run(folder, "build ada.yaml");
    CHECK(built.code == 0);
    CHECK(built.messages == "");
    CHECK(built.output == "Ada_Quill_CV.pdf\n");
    const std::string before = folder.read("ada.yaml");
    const Outcome again = run(folder, "new ada.yaml");
    CHECK(again.code == 2);
    CHECK_THAT(again.messages, Catch::Contains("cannot write `ada.yaml`: it is there already"));
    CHECK(folder.read("ada.yaml") == before);
    CHECK(run(folder, "new -").output.find("vitac: 1\n") != std::string::npos);
    CHECK(run(folder, "check ada.yaml --allow missing-email").code == 0);
    // A page of it, and the same again.
    CHECK(run(folder, "convert ada.yaml --to markdown -o ada.md").messages == "");
    CHECK(run(folder, "convert ada.md --to markdown").output == folder.read("ada.md"));
}

TEST_CASE("alone, without the part of it that reads finished PDFs, the program says what is missing") {
    const ScratchFolder folder;
    folder.write("page.md", page);
    const Outcome outcome = run(
        folder, "build page.md -o cv.pdf --name 'Ada Example' && cp '" VITAC_PROGRAM "' alone && ./alone audit cv.pdf");
    CHECK(outcome.code == 1);
    CHECK(contains(outcome.messages, "`cv.pdf` cannot be judged: a part of vitac is missing: vitac-finished-pdfs.so"));
}

}  // namespace vitac
