// File names made of names, and writing that leaves the old file alone when it fails.
#include "app/output.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>

#include <fmt/core.h>

#include <algorithm>
#include <filesystem>

#include "support/scratch_folder.h"

namespace vitac {

namespace {

std::string failure(const std::optional<WriteFailure>& result) {
    return !result ? "" : result->reason + (result->hint.empty() ? "" : " (" + result->hint + ")");
}

}  // namespace

TEST_CASE("a CV is named after its person") {
    CHECK(default_output_name("Ada Lovelace", "x.md") == "Ada_Lovelace_CV.pdf");
    CHECK(default_output_name("  Kurt \t Gödel ", "x.md") == "Kurt_Gödel_CV.pdf");
    CHECK(default_output_name("김민준", "x.md") == "김민준_CV.pdf");
    CHECK(default_output_name("../../etc/passwd", "x.md") == "etcpasswd_CV.pdf");
    CHECK(default_output_name("-rf .hidden", "x.md") == "rf_.hidden_CV.pdf");
    CHECK(default_output_name("A\x1b[31m\u202EB\nC", "x.md") == "A[31mB_C_CV.pdf");
    CHECK(default_output_name("a:b*c?d\"e<f>g|h\\i", "x.md") == "abcdefghi_CV.pdf");
    CHECK(default_output_name(std::string(5000, 'x'), "x.md").size() < 200);
}

TEST_CASE("without a person a CV is named after its input") {
    CHECK(default_output_name("", "some/folder/biography.md") == "biography_CV.pdf");
    CHECK(default_output_name("//", "about me.tar.md") == "about_me.tar_CV.pdf");
    CHECK(default_output_name("", ".hidden") == "hidden_CV.pdf");
    CHECK(default_output_name("", "site/") == "site_CV.pdf");
    CHECK(default_output_name("", "-") == "CV.pdf");
    CHECK(default_output_name("", "/") == "CV.pdf");
}

TEST_CASE("a file is written, and replaced whole") {
    const ScratchFolder folder;
    CHECK(failure(write_file_atomically(folder.path("a.pdf"), "one")) == "");
    CHECK(folder.read("a.pdf") == "one");
    CHECK(failure(write_file_atomically(folder.path("a.pdf"), "two")) == "");
    CHECK(folder.read("a.pdf") == "two");
    CHECK(folder.names() == std::vector<std::string>{"a.pdf"});
}

TEST_CASE("what a killed process left of a file is removed, and nothing else") {
    const ScratchFolder folder;
    const pid_t gone = fork();
    if (gone == 0) {
        _exit(0);
    }
    REQUIRE(waitpid(gone, nullptr, 0) == gone);
    const std::string ours = fmt::format(".vitac-{}-", gone);
    folder.write(ours + "0", "half a fi");
    folder.write(ours + "12", "");
    const std::vector<std::string> others = {
        ".vitac-0-0",
        ".vitac--1-0",
        fmt::format(".vitac-{}-0", getpid()),
        fmt::format(".vitac-0{}-0", gone),
        ".vitac-99999999999999999999-0",
        ".vitac-batch",
        fmt::format(".vitac-{}", gone),
        ours,
        ours + "0.pdf",
        ours + "-1",
        ours + "01",
        ours + "x",
        fmt::format("a.vitac-{}-0", gone),
    };
    for (const std::string& name : others) {
        folder.write(name, "not ours to remove");
    }
    std::filesystem::create_directory(folder.path(ours + "1"));
    std::filesystem::create_symlink("a.pdf", folder.path(ours + "2"));
    folder.write("a.pdf", "whole");
    folder.write(ours + "3", "another machine writes it");
    const int held = open(folder.path(ours + "3").c_str(), O_RDWR | O_CLOEXEC);
    REQUIRE(flock(held, LOCK_EX) == 0);
    remove_leftovers(folder.path(""));
    std::vector<std::string> kept = others;
    kept.insert(kept.end(), {"a.pdf", ours + "1", ours + "2", ours + "3"});
    std::sort(kept.begin(), kept.end());
    CHECK(folder.names() == kept);
    close(held);
    remove_leftovers(folder.path("none"));
}

TEST_CASE("a new file is written only where there is none") {
    const ScratchFolder folder;
    CHECK(failure(write_new_file(folder.path("cv.yaml"), "one")) == "");
    CHECK(folder.read("cv.yaml") == "one");
    CHECK(failure(write_new_file(folder.path("cv.yaml"), "two")) ==
          "it is there already (name a new file, or move the old one away)");
    CHECK(folder.read("cv.yaml") == "one");
    std::filesystem::create_symlink("nowhere", folder.path("link.yaml"));
    CHECK(failure(write_new_file(folder.path("link.yaml"), "two")).starts_with("it is there already"));
    CHECK(folder.names() == std::vector<std::string>{"cv.yaml", "link.yaml"});
    CHECK(failure(write_new_file(folder.path("no/cv.yaml"), "two")) == "no such file or directory");
}

TEST_CASE("the permissions of a replaced file stay") {
    namespace fs = std::filesystem;
    const ScratchFolder folder;
    folder.write("a.pdf", "one");
    const fs::perms only_mine = fs::perms::owner_read | fs::perms::owner_write;
    fs::permissions(folder.path("a.pdf"), only_mine);
    CHECK(failure(write_file_atomically(folder.path("a.pdf"), "two")) == "");
    CHECK(fs::status(folder.path("a.pdf")).permissions() == only_mine);
}

TEST_CASE("a link stays a link") {
    const ScratchFolder folder;
    folder.write("real.pdf", "one");
    std::filesystem::create_symlink("real.pdf", folder.path("link.pdf"));
    CHECK(failure(write_file_atomically(folder.path("link.pdf"), "two")) == "");
    CHECK(std::filesystem::is_symlink(folder.path("link.pdf")));
    CHECK(folder.read("real.pdf") == "two");
}

TEST_CASE("what cannot be written says why") {
    const ScratchFolder folder;
    CHECK(failure(write_file_atomically(folder.path(), "x")) == "is a directory (add the name of the file)");
    CHECK(failure(write_file_atomically(folder.path("new/"), "x")) == "is a directory (add the name of the file)");
    CHECK(failure(write_file_atomically(folder.path("no/a.pdf"), "x")) ==
          "there is no such folder (create `" + folder.path("no") + "` first)");
    folder.write("file", "x");
    CHECK(failure(write_file_atomically(folder.path("file/a.pdf"), "x")) ==
          "there is no such folder (create `" + folder.path("file") + "` first)");
    CHECK(failure(write_file_atomically("/dev/full", "x")) == "no space left on device");
    CHECK(failure(write_file_atomically(folder.path(std::string(300, 'x')), "x")) == "file name too long");
    CHECK(folder.names() == std::vector<std::string>{"file"});
}

TEST_CASE("one file under two paths is recognised") {
    const ScratchFolder folder;
    folder.write("a", "x");
    folder.write("b", "x");
    CHECK(is_same_file(folder.path("a"), folder.path() + "/./a"));
    CHECK_FALSE(is_same_file(folder.path("a"), folder.path("b")));
    CHECK_FALSE(is_same_file(folder.path("no"), folder.path("no")));
}

}  // namespace vitac
