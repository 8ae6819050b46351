// The vitac command: arguments in, exit code out.
#include <cstdio>
#include <exception>

#include "app/disk_world.h"
#include "app/run.h"

int main(int count, char** arguments) {
    try {
        vitac::DiskWorld world;
        return static_cast<int>(vitac::run({arguments + (count > 0 ? 1 : 0), arguments + count}, world));
    } catch (const std::exception& error) {
        std::fprintf(stderr,
                     "vitac: internal error: %s\nThis is a bug in vitac; the input that shows it is worth a report.\n",
                     error.what());
        return static_cast<int>(vitac::ExitCode::Internal);
    }
}
