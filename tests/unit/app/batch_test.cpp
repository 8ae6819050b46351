// A batch on a real disk: what is built, what is not built again, what stays whole.
#include "app/batch.h"

#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>

#include <fmt/core.h>

#include <chrono>
#include <csignal>
#include <filesystem>
#include <string>
#include <thread>

#include <nlohmann/json.hpp>

#include "app/disk_world.h"
#include "support/golden.h"
#include "support/scratch_folder.h"

namespace vitac {

namespace {

std::string page(const std::string& name) {
    return fmt::format(
        "---\ntitle: Biography\nauthor: {0}\n---\n\nExperience\n======\n* **Engine Works**, Turin, 2019 - 2021\n",
        name);
}

struct Ran {
    int code = 0;
    nlohmann::json report;
    std::string messages;
};

Ran run(const ScratchFolder& folder, BatchRequest request, const std::string& output = "out") {
    DiskWorld world;
    Diagnostics diagnostics;
    request.lists = request.lists.empty() ? std::vector{folder.path("people")} : request.lists;
    request.defaults.folder = folder.path(output);
    request.report = folder.path("report.json");
    Ran ran;
    ran.code = run_batch(request, world, diagnostics);
    ran.messages = short_list(diagnostics, world.sources());
    ran.report = nlohmann::json::parse(folder.read("report.json"), nullptr, false);
    return ran;
}

// So many people, each in a file.
void write_people(const ScratchFolder& folder, int count) {
    std::filesystem::create_directory(folder.path("people"));
    for (int i = 1; i <= count; ++i) {
        folder.write(fmt::format("people/p{}.md", i), page(fmt::format("Ada Quill {}", static_cast<char>('A' + i))));
    }
}

}  // namespace

TEST_CASE("the files of a batch are the same whatever the number of threads", "[batch]") {
    const ScratchFolder folder;
    write_people(folder, 6);
    for (const int threads : {1, 2, 8}) {
        BatchRequest request;
        request.threads = threads;
        const Ran ran = run(folder, request, fmt::format("out{}", threads));
        CHECK(ran.code == 0);
        CHECK(ran.report["done"] == 6);
        CHECK(ran.report["jobs"][5]["output"] == folder.path(fmt::format("out{}/p6.pdf", threads)));
    }
    for (int i = 1; i <= 6; ++i) {
        const std::string one = folder.read(fmt::format("out1/p{}.pdf", i));
        CHECK(one.starts_with("%PDF"));
        CHECK(one == folder.read(fmt::format("out2/p{}.pdf", i)));
        CHECK(one == folder.read(fmt::format("out8/p{}.pdf", i)));
    }
}

TEST_CASE("what has not changed is not built again", "[batch]") {
    const ScratchFolder folder;
    write_people(folder, 3);
    CHECK(run(folder, {}).report["done"] == 3);
    CHECK(run(folder, {}).report["unchanged"] == 3);
    folder.write("people/p2.md", page("Bo Pen"));
    const Ran after_change = run(folder, {});
    CHECK(after_change.report["jobs"][0]["outcome"] == "unchanged");
    CHECK(after_change.report["jobs"][1]["outcome"] == "done");
    folder.write("out/p3.pdf", "cut off");
    CHECK(run(folder, {}).report["jobs"][2]["outcome"] == "done");
    folder.write("people/_config.yml", "title: a site\n");  // was looked for, and is there now
    CHECK(run(folder, {}).report["done"] == 3);
    BatchRequest budget;
    budget.defaults.job.budget = PageBudget{.pages = 1};
    CHECK(run(folder, budget).report["done"] == 3);
    BatchRequest forced;
    forced.force = true;
    CHECK(run(folder, forced).report["done"] == 3);
    folder.write("out/.vitac-batch", "not a record\n{\"output\": 3}\n");
    CHECK(run(folder, {}).report["done"] == 3);
}

TEST_CASE("a batch writes LaTeX, and again when the format is another", "[batch]") {
    const ScratchFolder folder;
    write_people(folder, 2);
    folder.write("jobs.csv", "source,output,pages\npeople/p1.md,one.tex,1\npeople/p2.md,,\n");
    BatchRequest request;
    request.lists = {folder.path("jobs.csv")};
    request.defaults.job.product = Product::Tex;
    CHECK(run(folder, request).report["pages"] == 2);
    CHECK(folder.read("out/one.tex").find("\\documentclass") != std::string::npos);
    CHECK(folder.read("out/p2.tex").find("\\organisation{Engine Works}") != std::string::npos);
    CHECK(run(folder, request).report["unchanged"] == 2);
}

TEST_CASE("a broken source spoils no other", "[batch]") {
    const ScratchFolder folder;
    write_people(folder, 2);
    folder.write("jobs.csv", "source\npeople/p1.md\npeople/none.md\npeople/p2.md\n");
    BatchRequest request;
    request.lists = {folder.path("jobs.csv")};
    request.threads = 1;
    const Ran stopped = run(folder, request);
    CHECK(stopped.code == 2);
    CHECK(stopped.report["failed"] == 1);
    CHECK(stopped.report["not_begun"] == 1);
    request.keep_going = true;
    const Ran all = run(folder, request);
    CHECK(all.code == 2);
    CHECK(all.report["failed"] == 1);
    CHECK(all.report["jobs"][1]["messages"].get<std::string>().find("[input-missing]") != std::string::npos);
    CHECK(all.report["jobs"][2]["outcome"] == "done");
    CHECK(folder.read("out/p2.pdf").starts_with("%PDF"));
}

TEST_CASE("shards have all jobs among them, each once", "[batch]") {
    const ScratchFolder folder;
    write_people(folder, 5);
    int done = 0;
    for (const int shard : {1, 2, 3}) {
        BatchRequest request;
        request.shard = shard;
        request.shards = 3;
        done += run(folder, request).report["done"].get<int>();
    }
    CHECK(done == 5);
    CHECK(run(folder, {}).report["unchanged"] == 5);
}

TEST_CASE("a batch that is stopped leaves whole files, and goes on later", "[batch]") {
    const ScratchFolder folder;
    constexpr int people = 30;
    write_people(folder, people);
    // Should the batch end first, the signal must not end the tests.
    const auto before = std::signal(SIGINT, SIG_IGN);
    std::thread impatient([&] {
        while (!std::filesystem::exists(folder.path("out/p1.pdf"))) {
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        }
        std::raise(SIGINT);
    });
    BatchRequest request;
    request.threads = 1;
    const Ran stopped = run(folder, request);
    impatient.join();
    std::signal(SIGINT, before);
    const int left = stopped.report["not_begun"];
    CHECK(left > 0);
    CHECK(stopped.messages.find("error interrupted: stopped: ") != std::string::npos);
    for (const auto& file : std::filesystem::directory_iterator(folder.path("out"))) {
        if (file.path().extension() == ".pdf") {
            const std::string bytes = folder.read("out/" + file.path().filename().string());
            CHECK(bytes.find("%%EOF") != std::string::npos);
        }
    }
    const Ran again = run(folder, request);
    CHECK(again.report["done"] == left);
    CHECK(again.report["unchanged"] == people - left);
}

TEST_CASE("what a batch that was killed left unfinished is gone after the next", "[batch]") {
    const ScratchFolder folder;
    write_people(folder, 2);
    std::filesystem::create_directories(folder.path("out"));
    const pid_t killed = fork();
    if (killed == 0) {
        _exit(0);
    }
    REQUIRE(waitpid(killed, nullptr, 0) == killed);
    const std::string leftover = fmt::format("out/.vitac-{}-0", killed);
    folder.write(leftover, "%PDF-1.7 half a fi");
    CHECK(run(folder, {}).report["done"] == 2);
    CHECK(!std::filesystem::exists(folder.path(leftover)));
}

TEST_CASE("a wrong list builds nothing", "[batch]") {
    const ScratchFolder folder;
    write_people(folder, 2);
    folder.write("jobs.csv", "source,output\npeople/p1.md,x.pdf\npeople/p2.md,x.pdf\n");
    BatchRequest request;
    request.lists = {folder.path("jobs.csv")};
    const Ran ran = run(folder, request);
    CHECK(ran.messages.find("error duplicate-output") != std::string::npos);
    CHECK(folder.read("out/x.pdf").empty());
}

TEST_CASE("an output folder that cannot be made fails its job", "[batch]") {
    const ScratchFolder folder;
    write_people(folder, 1);
    folder.write("file", "no folder");
    const Ran ran = run(folder, {}, "file/below");
    CHECK(ran.code == 2);
    CHECK(ran.report["jobs"][0]["messages"].get<std::string>().find("[cannot-make-folder]") != std::string::npos);
}

}  // namespace vitac
