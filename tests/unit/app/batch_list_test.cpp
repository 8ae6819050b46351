// Lists of jobs: what they mean, and what is said of those that mean nothing.
#include "app/batch_list.h"

#include <catch2/catch.hpp>

#include <fmt/core.h>

#include "app/csv.h"
#include "support/golden.h"
#include "support/memory_world.h"

namespace vitac {

namespace {

using Paths = std::vector<std::string>;

struct List {
    MemoryWorld world;
    Diagnostics diagnostics;
    std::vector<BatchJob> jobs;

    List(const std::string& path, const std::map<std::string, std::string>& files, const std::string& folder = {})
        : List(std::vector{path}, files, folder) {}

    List(const std::vector<std::string>& paths, const std::map<std::string, std::string>& files,
         const std::string& folder = {}) {
        world.files = files;
        BatchDefaults defaults;
        defaults.folder = folder;
        defaults.job.layout.layout = "modern";
        jobs = read_batch_lists(paths, defaults, world, diagnostics);
    }

    // "source -> output layout [pages]" in lines, then what is wrong.
    std::string text() const {
        std::string lines;
        for (const BatchJob& job : jobs) {
            lines += job.job.reading.path + " -> " + job.output + " " + job.job.layout.layout;
            lines += job.job.budget ? " " + std::to_string(job.job.budget->pages) : "";
            lines += job.job.attachment.empty() ? "" : " + " + job.job.attachment;
            lines += job.job.reading.name.empty() ? "\n" : " " + job.job.reading.name + "\n";
        }
        return lines + short_list(diagnostics, world.sources());
    }
};

std::string rows(const std::string& text) {
    Sources sources;
    Diagnostics diagnostics;
    std::string shown;
    for (const CsvRow& row : read_csv(sources, sources.add("t.csv", text), diagnostics)) {
        for (const CsvCell& cell : row) {
            shown += "<" + cell.text + ">";
        }
        shown += "\n";
    }
    return shown + short_list(diagnostics, sources);
}

}  // namespace

TEST_CASE("CSV is read as RFC 4180 has it", "[batch]") {
    CHECK(rows("a,b\r\n1, 2 \n\n,\n") == "<a><b>\n<1><2>\n<><>\n");
    CHECK(rows("\xEF\xBB\xBF\"a, \"\"b\"\"\",\"c\nd\"\ne") == "<a, \"b\"><c\nd>\n<e>\n");
    CHECK(rows("") == "");
    CHECK(rows("a,") == "<a><>\n");
    CHECK(rows("a\n\"b,c\n") ==
          "<a>\n<b,c\n>\n2:1-2:2 error unclosed-quote: a quote is opened here and never closed\n");
}

TEST_CASE("a folder is a list of its sources", "[batch]") {
    const List list("people", {{"people/b.md", ""},
                               {"people/a.yaml", ""},
                               {"people/_config.yml", ""},
                               {"people/README.md", ""},
                               {"people/note.txt", ""},
                               {"people/deep/c.json", ""}});
    CHECK(list.text() ==
          "people/a.yaml -> cv/a.pdf modern\n"
          "people/b.md -> cv/b.pdf modern\n"
          "people/deep/c.json -> cv/deep/c.pdf modern\n");
    CHECK(List("people", {{"people/x.txt", ""}}).text() ==
          "error empty-list: there is nothing to build in `people` (sources end in .md, .yaml, .json or .bib)\n");
}

TEST_CASE("a table has a job in each row", "[batch]") {
    const List list("in/jobs.csv",
                    {{"in/jobs.csv", "source,output,layout,pages,name\na.md,x.pdf,classic,2,Ada Quill\n/b.md,,,,\n"}},
                    "out");
    CHECK(list.text() == "in/a.md -> out/x.pdf classic 2 Ada Quill\n/b.md -> out/b.pdf modern\n");
    CHECK(List("in/j.csv", {{"in/j.csv", "source,attach\na.md,json-resume\nb.md,b.bib\n"}}).text() ==
          "in/a.md -> cv/a.pdf modern + json-resume\nin/b.md -> cv/b.pdf modern + in/b.bib\n");
    CHECK(List("j.csv", {{"j.csv", "source,layuot\na.md,x,y\n"}}).text() ==
          "a.md -> cv/a.pdf modern\n"
          "1:8-1:14 error unknown-list-key: unknown key `layuot` in a list of jobs (did you mean `layout`?)\n"
          "2:8-2:9 error wrong-list: this row has more cells than the first\n");
}

TEST_CASE("a list in YAML has defaults and jobs", "[batch]") {
    const List list("in/j.yaml", {{"in/j.yaml",
                                   "output: pdf\ndefaults: {layout: compact}\njobs:\n  - a.md\n  - {source: b.md, "
                                   "output: c/d.pdf, pages: 1}\n"}});
    CHECK(list.text() == "in/a.md -> in/pdf/a.pdf compact\nin/b.md -> in/pdf/c/d.pdf compact 1\n");
    CHECK(
        List("j.yaml", {{"j.yaml", "jobs:\n  - {output: x.pdf}\n  - {source: a.md, pages: many}\n  - [a]\n"}}).text() ==
        "a.md -> cv/a.pdf modern\n"
        "2:5-2:20 error wrong-list: a job needs a `source`\n"
        "3:27-3:31 error wrong-list: `many` is no number of pages (write a whole number from 1 to 1000)\n"
        "4:5-4:8 error wrong-list: a job is a path or a map with `source:`\n"
        "4:5-4:8 error wrong-list: a job needs a `source`\n");
    CHECK(List("j.yaml", {{"j.yaml", "job: []\n"}}).diagnostics.has_errors(Blame::Surroundings));
}

TEST_CASE("outputs are in their folder, and different from each other", "[batch]") {
    CHECK(List("j.csv", {{"j.csv", "source,output\na.md,x.pdf\nb.md,x.pdf\n"}})
              .text()
              .find("3:1-3:11 error duplicate-output: two jobs would write `cv/x.pdf`") != std::string::npos);
    for (const char* output : {"../x.pdf", "/tmp/x.pdf", "a/../../x.pdf", "a//b.pdf", "./x.pdf"}) {
        const List list("j.csv", {{"j.csv", std::string("source,output\na.md,") + output + "\n"}});
        CHECK(list.text().find(std::string("error output-outside: the output `") + output + "` is not inside") !=
              std::string::npos);
    }
}

TEST_CASE("several lists are one after the other, and their outputs differ", "[batch]") {
    const std::map<std::string, std::string> files = {{"people/a.md", ""},
                                                      {"people/b.md", ""},
                                                      {"x/j.csv", "source\na.md\n"},
                                                      {"y/j.yaml", "output: ../x/out\njobs: [c.md]\n"},
                                                      {"x/k.yaml", "output: out\njobs: [d.md, c.md]\n"}};
    CHECK(List(Paths{"y/j.yaml", "people"}, files).text() ==
          "y/c.md -> y/../x/out/c.pdf modern\npeople/a.md -> cv/a.pdf modern\npeople/b.md -> cv/b.pdf modern\n");
    const char* other = "made of `people/a.md` and `x/a.md`; give one of them another `output`";
    const std::string same = List(Paths{"people", "x/j.csv"}, files).text();
    CHECK(same.find("2:1-2:5 error duplicate-output: two jobs would write `cv/a.pdf`") != std::string::npos);
    CHECK(same.find(other) != std::string::npos);
    CHECK(List(Paths{"y/j.yaml", "x/k.yaml"}, files)
              .text()
              .find("error duplicate-output: two jobs would write `x/out/c.pdf`") != std::string::npos);
    const List wrong({"none.csv", "empty", "people"}, files);
    CHECK(wrong.text().find("error unreadable-list: cannot read the list `none.csv`") != std::string::npos);
    CHECK(wrong.text().find("cannot read the list `empty`") != std::string::npos);
}

TEST_CASE("an output that ends in .tex is LaTeX", "[batch]") {
    const std::map<std::string, std::string> files = {{"j.csv", "source,output\na.md,x.tex\nb.md,\n"}};
    const List list("j.csv", files);
    REQUIRE(list.jobs.size() == 2);
    CHECK(list.jobs[0].job.product == Product::Tex);
    CHECK(list.jobs[1].job.product == Product::Pdf);
    MemoryWorld world;
    world.files = files;
    Diagnostics diagnostics;
    BatchDefaults defaults;
    defaults.job.product = Product::Tex;
    const std::vector<BatchJob> jobs = read_batch_lists({"j.csv"}, defaults, world, diagnostics);
    REQUIRE(jobs.size() == 2);
    CHECK(jobs[1].output == "cv/b.tex");
    CHECK(jobs[1].job.product == Product::Tex);
}

TEST_CASE("a list that is too long is refused, not cut", "[batch]") {
    std::string table = "source,output\n";
    for (int i = 0; i <= 100'000; ++i) {
        table += fmt::format("a.md,{}.pdf\n", i);
    }
    MemoryWorld world;
    world.files["jobs.csv"] = table;
    Diagnostics diagnostics;
    read_batch_lists({"jobs.csv"}, {}, world, diagnostics);
    CHECK(short_list(diagnostics, world.sources()).find("wrong-list: more than 100000 jobs") != std::string::npos);
}

TEST_CASE("a list that is none is an error of the surroundings", "[batch]") {
    CHECK(List("none.csv", {}).text() ==
          "error unreadable-list: cannot read the list `none.csv`: no such file or directory\n");
    CHECK(List("cv.md", {{"cv.md", ""}}).text() ==
          "error unreadable-list: cannot read the list `cv.md`: a list is a folder, or a file ending in .csv or .yaml "
          "(for a single CV there is `vitac build`)\n");
}

}  // namespace vitac
