// Files, folders, built-in data and fonts of the real disk.
#include "app/disk_world.h"

#include <catch2/catch.hpp>

#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <thread>

#include "app/embedded.h"
#include "base/yaml_packed.h"
#include "support/memory_world.h"
#include "support/scratch_folder.h"

namespace vitac {

namespace {

std::string failure(DiskWorld& world, const std::string& path) {
    return world.read_file(path).reason;
}

}  // namespace

TEST_CASE("files are read whole") {
    const ScratchFolder folder;
    DiskWorld world;
    const std::string bytes = std::string("a\0b\xFF", 4) + std::string(200000, 'x');
    folder.write("a.md", bytes);
    folder.write("empty.md", "");
    CHECK(world.read_file(folder.path("a.md")).bytes == bytes);
    CHECK(world.read_file(folder.path("empty.md")).status == FileContent::Status::Ok);
    CHECK(world.read_file(folder.path("empty.md")).bytes == "");
}

TEST_CASE("what cannot be read says why") {
    const ScratchFolder folder;
    DiskWorld world;
    CHECK(world.read_file(folder.path("no.md")).status == FileContent::Status::Missing);
    CHECK(failure(world, folder.path("no.md")) == "no such file or directory");
    CHECK(world.read_file(folder.path()).status == FileContent::Status::NotAFile);
    CHECK(failure(world, folder.path()) == "is a directory");
    // Larger than any biography, though it takes no room on the disk.
    folder.write("large.md", "");
    std::filesystem::resize_file(folder.path("large.md"), World::largest_file + 1);
    CHECK(world.read_file(folder.path("large.md")).status == FileContent::Status::TooLarge);
    CHECK(failure(world, folder.path("large.md")) == "is larger than 64 MB");
}

TEST_CASE("devices and pipes are read within bounds") {
    const ScratchFolder folder;
    DiskWorld world;
    CHECK(world.read_file("/dev/null").status == FileContent::Status::Ok);
    CHECK(world.read_file("/dev/zero").status == FileContent::Status::TooLarge);
    REQUIRE(mkfifo(folder.path("pipe").c_str(), 0600) == 0);
    std::thread writer([&] { folder.write("pipe", "through the pipe"); });
    CHECK(world.read_file(folder.path("pipe")).bytes == "through the pipe");
    writer.join();
}

TEST_CASE("paths are files, folders or nothing") {
    const ScratchFolder folder;
    DiskWorld world;
    folder.write("b", "");
    folder.write("a", "");
    CHECK(world.kind_of(folder.path("a")) == FileKind::File);
    CHECK(world.kind_of(folder.path()) == FileKind::Directory);
    CHECK(world.kind_of(folder.path("c")) == FileKind::Missing);
    CHECK(world.list_folder(folder.path()) == std::vector<std::string>{"a", "b"});
    CHECK(world.list_folder(folder.path("a")).empty());
}

TEST_CASE("the repository's layouts and font lists are built in") {
    DiskWorld built_in;
    MemoryWorld repository_files;
    for (const char* folder : {"layouts/", "layouts/languages/", "fonts/"}) {
        CHECK(built_in.resources(folder) == repository_files.resources(folder));
        for (const std::string& name : built_in.resources(folder)) {
            INFO(name);
            CHECK(built_in.resource(name) == repository_files.resource(name));
        }
    }
    CHECK(built_in.resource("layouts/none.yaml") == std::nullopt);
}

TEST_CASE("built-in YAML is there as it would be read") {
    DiskWorld built_in;
    for (const char* folder : {"layouts/", "layouts/languages/", "fonts/"}) {
        for (const std::string& name : built_in.resources(folder)) {
            INFO(name);
            Diagnostics diagnostics;
            const SourceId source = built_in.sources().add(name, std::string(built_in.resource(name).value()));
            const yaml::Node root = yaml::parse(built_in.sources(), built_in.sources().whole(source), diagnostics);
            CHECK(built_in.resource("packed/" + name) == yaml::pack(root));
            CHECK(diagnostics.all().empty());
        }
    }
}

TEST_CASE("fonts are shared, and built-in ones need no disk") {
    const auto cache = std::make_shared<FontCache>();
    DiskWorld world(cache);
    DiskWorld other(cache);
    int fonts = 0;
    for (const EmbeddedFile& file : embedded_files()) {
        if (file.is_font()) {
            ++fonts;
            const std::shared_ptr<const FontFile> font = world.font_file(file.name);
            REQUIRE(font != nullptr);
            CHECK(font->bytes.data() == file.begin);
            CHECK(font->bytes.starts_with("OTTO"));
            CHECK(font == other.font_file(file.name));
            CHECK(world.resource(file.name) == std::nullopt);
        }
    }
    CHECK(fonts == 4);
}

TEST_CASE("other fonts are mapped once, for as long as someone holds them") {
    const ScratchFolder folder;
    folder.write("a.otf", "font");
    folder.write("empty.otf", "");
    std::shared_ptr<const FontFile> font;
    {
        DiskWorld world;
        font = world.font_file(folder.path("a.otf"));
        REQUIRE(font != nullptr);
        CHECK(world.font_file(folder.path("a.otf")) == font);
        CHECK(world.font_file(folder.path("none.otf")) == nullptr);
        CHECK(world.font_file(folder.path("empty.otf")) == nullptr);
        CHECK(world.font_file(folder.path()) == nullptr);
    }
    CHECK(font->bytes == "font");
}

TEST_CASE("the source date is taken from the environment, if it is one") {
    DiskWorld world;
    setenv("SOURCE_DATE_EPOCH", "1700000000", 1);
    CHECK(world.source_date() == 1700000000);
    for (const char* text : {"", "-5", "12x", "99999999999999999999"}) {
        setenv("SOURCE_DATE_EPOCH", text, 1);
        INFO(text);
        CHECK(world.source_date() == std::nullopt);
    }
    unsetenv("SOURCE_DATE_EPOCH");
    CHECK(world.source_date() == std::nullopt);
    CHECK(world.today().year >= 2024);
}

}  // namespace vitac
