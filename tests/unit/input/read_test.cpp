// The front door: bytes that are no text, other encodings, other formats, paths that cannot be read.
#include <catch2/catch.hpp>

#include <string>

#include "input/read.h"
#include "support/golden.h"
#include "support/memory_world.h"
#include "unit/input/page.h"

namespace vitac {

namespace {

std::string reported(const std::string& bytes) {
    return read_page(bytes, {"Ada Lovelace", {}}).diagnostics;
}

std::string summary(const std::string& bytes) {
    const std::string dump = read_page(bytes, {"Ada Lovelace", {}}).dump;
    const std::size_t at = dump.find("summary ");
    return at == std::string::npos ? std::string() : dump.substr(at);
}

std::string reported_when(FileContent::Status status, const std::string& reason) {
    BrokenWorld world({status, {}, reason});
    Diagnostics diagnostics;
    read_biography({.path = "page.md", .name = {}}, world, diagnostics);
    CHECK(diagnostics.has_errors(Blame::Surroundings));
    return short_list(diagnostics, world.sources());
}

}  // namespace

TEST_CASE("a path that cannot be read is an error of the surroundings") {
    CHECK(reported_when(FileContent::Status::Missing, "") == "error input-missing: there is no file `page.md`\n");
    CHECK(reported_when(FileContent::Status::NotAFile, "is a directory") ==
          "error input-is-folder: `page.md` is a folder in which no biography is found (name the page in it, such as "
          "page.md/_pages/about.md)\n");
    CHECK(reported_when(FileContent::Status::TooLarge, "is larger than 64 MB") ==
          "error input-too-large: `page.md` is larger than 64 MB\n");
    CHECK(reported_when(FileContent::Status::Unreadable, "permission denied") ==
          "error input-unreadable: cannot read `page.md`: permission denied\n");
}

TEST_CASE("an input without text is an error") {
    CHECK(reported("") == "1:1-1:1 error input-empty: the input is empty\n");
    CHECK(reported(" \n\n") == "1:1-1:1 error input-empty: the input is empty\n");
    CHECK(reported(std::string("\x7f"
                               "ELF\x02\x01\x01\0",
                               8)) ==
          "1:1-1:1 error input-binary: the input is not text (a Markdown page is read, such as _pages/about.md)\n");
    CHECK(reported("%PDF-1.4\n...") ==
          "1:1-1:1 error input-binary: the input is not text (a PDF says how a CV looks; give the file that it was "
          "made from)\n");
}

TEST_CASE("formats that are not read are named, and what to do") {
    struct Other {
        const char* text;
        const char* said;
    };
    for (const Other& other : {
             Other{"\\documentclass{article}\n", "LaTeX, which is not read yet (`pandoc cv.tex"},
             Other{"{\\rtf1 Text}\n", "RTF, which"},
             Other{"#+TITLE: Ada\n* Work\n", "Org, which"},
             Other{"#set page(margin: 2cm)\n= Ada\n", "Typst, which"},
             Other{"<?xml version=\"1.0\"?>\n<SkillsPassport xmlns=\"http://europass.example\"/>\n",
                   "a CV of Europass, which is not read yet (write its facts"},
             Other{"<?xml version=\"1.0\"?>\n<cv/>\n", "XML, which"},
             Other{"First Name,Last Name,Maiden Name,Address\nAda,Quill,,\n", "a table of LinkedIn's export, which"},
             Other{"TY  - JOUR\nTI  - Notes\n", "RIS, which"},
             Other{"PMID- 1\nTI  - Notes\n", "a list of PubMed, which"},
         }) {
        INFO(other.text);
        CHECK(
            reported(other.text).find(std::string("1:1-1:1 error unsupported-format: this looks like ") + other.said) ==
            0);
    }
    for (const char* page : {"@article{ada1843,\n  title={Notes}\n}\n", "{% include base_path %}\n\nText.\n",
                             "<?xml version=\"1.0\"?>\n<html><body><h1>Ada</h1></body></html>\n"}) {
        INFO(page);
        CHECK(reported(page).find("unsupported-format") == std::string::npos);
    }
}

TEST_CASE("data of which all is a comment is none, and no headings") {
    CHECK(reported("# - title: Education\n#   type: map\n\n#   contents:\n#     - name: Ada\n") ==
          "1:1-1:1 warning commented-out: all of this file stands in comments\n");
    CHECK(reported("# Ada Quill\n\n## Education\n").find("commented-out") == std::string::npos);
}

TEST_CASE("bytes that are no UTF-8 are replaced, and said with their place") {
    CHECK(reported("Caf\xe9 and more.\n\nNa\xefve \xF0\x9F.\n") ==
          "1:4-1:5 warning invalid-utf8: bytes that are not UTF-8 are replaced from here on, 3 in all\n");
    CHECK(summary("Caf\xe9.\n") == "summary \"Caf\uFFFD.\"\n");
    CHECK(reported(std::string("Be\0fore.\n", 9)) ==
          "1:3-1:3 warning nul-bytes: NUL bytes are left out from here on, 1 in all\n");
    CHECK(summary(std::string("Be\0fore.\n", 9)) == "summary \"Before.\"\n");
}

TEST_CASE("other encodings are said and read") {
    CHECK(summary("One\u0089 two\u009F.\n") == "summary \"One two.\"\n");
    CHECK(summary("Caf\xe9, na\xefve, \xfc"
                  "ber.\n") == "summary \"Café, naïve, über.\"\n");
    CHECK(reported("Caf\xe9, na\xefve, \xfc"
                   "ber.\n") ==
          "1:1-1:1 note other-encoding: the input is not UTF-8; it is read as Latin-1 (save it as UTF-8)\n");
    CHECK(summary("\x93"
                  "Caf\xe9\x94 \x96 na\xefve.\n") == "summary \"“Café” – naïve.\"\n");
    const std::string chinese =
        "<html><head><meta charset=\"gb2312\"></head><body><p>\xc4\xe3\xba\xc3</p></body></html>\n";
    CHECK(summary(chinese) == "summary \"你好\"\n");
    CHECK(reported(chinese) ==
          "1:1-1:1 note other-encoding: the input is not UTF-8; it is read as gb2312 (save it as UTF-8)\n");
    CHECK(summary("<html><head><meta charset=\"no/such\"></head><body><p>a \xc4\xe3</p></body></html>\n") ==
          "summary \"a \uFFFD\uFFFD\"\n");
    CHECK(summary(std::string("\xFF\xFEO\0k\0.\0", 8)) == "summary \"Ok.\"\n");
    CHECK(summary(std::string("\xFE\xFF\0O\0k\0.", 8)) == "summary \"Ok.\"\n");
    CHECK(summary("\xEF\xBB\xBFOk.\n") == "summary \"Ok.\"\n");
    CHECK(reported("\xEF\xBB\xBFOk.\r\nFine.\r\n").empty());
}

}  // namespace vitac
