# The verbs of the project. CMake knows how things are built; this file only calls it. `make help` lists them.

SHELL := /bin/sh
PREFIX ?= /usr/local
FUZZ_SECONDS ?= 60
BENCH_RUNS ?= 41
# What is running at most at once; two more than the cores would only fight for memory.
JOBS ?= $(shell nproc 2>/dev/null || echo 2)

release := build/release
program := $(release)/vitac

.PHONY: all help program samples test accept check check-tex format-check tidy rules asan coverage fuzz bench bench-growth bench-batches bench-phases budgets stability quality pictures judges install deb clean

all: samples  ## install what is missing, build, typeset every sample

help:  ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

# --- Building ---------------------------------------------------------------------------------------------------------

$(release)/build.ninja: CMakeLists.txt CMakePresets.json
	@cmake/packages build fonts test
	cmake --preset release

program: $(release)/build.ninja  ## build the program: build/release/vitac
	@cmake/packages build fonts test
	@cmake --build $(release) -j $(JOBS) --target vitac

samples: program  ## typeset every sample to build/samples/*.pdf
	@samples/build $(program) build/samples

# --- Testing ----------------------------------------------------------------------------------------------------------

test: $(release)/build.ninja  ## build and run all tests
	@cmake/packages build fonts test
	@cmake --build $(release) -j $(JOBS)
	@ctest --test-dir $(release) -j $(JOBS) --output-on-failure --no-tests=error

accept: $(release)/build.ninja  ## rewrite the golden files; then review `git diff`
	@cmake --build $(release) -j $(JOBS)
	@VITAC_ACCEPT=1 $(release)/vitac_tests "[golden]"
	@git status --short tests/golden docs/diagnostics.md

check: format-check tidy rules asan  ## what a change must pass: format, tidy, rules, sanitizers

format-check:
	@cmake/packages check
	@git ls-files -co --exclude-standard '*.h' '*.cpp' | xargs clang-format-14 --dry-run -Werror

tidy: $(release)/build.ninja
	@cmake/packages check
	@cmake/tidy-changed $(release)

rules: $(release)/build.ninja
	@cmake --build $(release) -j $(JOBS) --target rules_tests
	@$(release)/tests/rules/rules_tests

asan:  ## all tests with the address and undefined-behaviour sanitizers
	@cmake/packages build fonts test
	cmake --preset asan
	@cmake --build build/asan -j $(JOBS)
	@ctest --test-dir build/asan -j $(JOBS) --output-on-failure --no-tests=error

coverage:  ## all tests, then which lines of src/ they reach (gcov)
	@cmake/packages build fonts test
	cmake --preset coverage
	@cmake --build build/coverage -j $(JOBS)
	@ctest --test-dir build/coverage -j $(JOBS) --output-on-failure --no-tests=error
	@cmake/coverage build/coverage

fuzz:  ## every fuzz target for FUZZ_SECONDS (default 60)
	@cmake/packages build fonts test check
	cmake --preset fuzz
	@cmake --build build/fuzz -j $(JOBS) --target fuzz_targets
	@tests/fuzz/run build/fuzz $(FUZZ_SECONDS)

bench: program  ## time and memory of the whole program, over samples and INPUT=
	@bench/run $(program) $(BENCH_RUNS) $(INPUT)

bench-growth: program  ## time and memory of CVs from three to three hundred pages
	@bench/growth $(program)

bench-batches: program  ## how fast batches of COUNT people are, with one thread and with all
	@bench/batches $(program) $(or $(COUNT),200)

bench-phases: $(release)/build.ninja  ## how long reading, typesetting and writing take, for each sample or INPUT=
	@cmake --build $(release) -j $(JOBS) --target vitac_phases
	@for input in $(or $(INPUT),samples/biography.md samples/*/biography.md); do $(release)/vitac_phases 200 $$input || exit 1; done

budgets: program  ## every sample, or INPUT=, in every layout on one, two and three pages
	@bench/budgets $(program) $(INPUT)

stability: program  ## how much else changes in one page when one bullet is edited, over the samples
	@bench/stability $(program) 100

quality: $(release)/build.ninja  ## measure every page of all samples and SHARED's corpus; fails when a target is missed
	@cmake/packages build fonts test
	@cmake --build $(release) -j $(JOBS) --target vitac_quality
	@$(release)/vitac_quality samples $(or $(SHARED),../shared)/corpus

check-tex: program  ## compile the LaTeX of every sample and SHARED's corpus with three engines; compare its text with our PDF's. ONLY="seed classic" narrows it
	@cmake/packages tex
	@status=0; \
	tests/tex/run $(program) $(or $(SHARED),../shared)/corpus $(ONLY) || status=1; \
	$(if $(ONLY),,tests/tex/edits $(program) || status=1; tests/tex/hostile $(program) || status=1;) \
	exit $$status

judges: samples  ## other people's checkers on all samples and SHARED='s corpus
	@cmake/packages judges
	@tests/judges/run $(or $(SHARED),../shared)

# --- Handing over -----------------------------------------------------------------------------------------------------

pictures: samples  ## redraw the pages that README.md shows
	@docs/images/draw $(program) build/samples

install: program  ## install to PREFIX (default /usr/local), below DESTDIR
	cmake --install $(release) --prefix $(PREFIX)

deb: program  ## a Debian package: build/package/vitac_*.deb
	@cmake/packages check
	@cd $(release) && cpack -G DEB -B $(CURDIR)/build/package
	@ls build/package/*.deb

clean:  ## remove everything that was built
	rm -rf build
