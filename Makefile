# The front door. `make run` and `make test` do all the set-up on a fresh Debian 12 machine; the C build itself is meson.build.
#
#   setup       install what is missing to build and run (asks the package manager only for that)
#   build       build/dryrun with the page inside
#   all         the same, and everything else that is compiled: tests, benches, manual
#   run         build, start, print the address        (make run ARGS="--port 9000")
#   dev         the same with a page that reloads while web/src is edited
#   test        every test, in a real browser too; ends with "N passed, N failed, N skipped"
#   e2e         only the browser journeys
#   bank        every problem verified whole, every mutant of its solutions, and the growth of all (make bank BANK=content/problems/NAME), and of the
#               drills on recursion both languages; every wrong solution of the front-end tasks (make bank BANK= for these alone)
#   asan        the C tests under AddressSanitizer and UndefinedBehaviorSanitizer
#   test-v2     the sandbox's tests on an emulated machine with cgroup v2, as root and as an ordinary user
#   image       a container image of it (docs/container.md); test-container tries it under podman
#   fuzz        each fuzz target for FUZZ_SECONDS
#   bench       the figures, beside their peers; writes build/bench.json
#   screenshots the pictures of the README, taken by the browser tests
#   fmt, lint   clang-format (not of programs to judge); layers, formatting, types, content
#   install     PREFIX=/usr/local
#   dist        build/dryrun-VERSION.tar.xz, the sources with the page built, and build/dryrun-VERSION-linux-ARCH.tar.xz, the program

FUZZ_SECONDS ?= 20
PREFIX       ?= /usr/local
ARGS         ?=
BANK         ?= $(wildcard content/problems/*)
# A newer Node.js than the machine's, when tools/setup had to get one.
export PATH := $(CURDIR)/.cache/node/bin:$(PATH)

.PHONY: setup setup-test setup-bench build all web c run dev test bank test-v2 image test-container e2e asan fuzz bench screenshots fmt lint install dist clean

setup:
	tools/setup build
setup-test: setup
	tools/setup test
setup-bench: setup
	tools/setup bench

web/dist/.stamp: $(shell find web contract -path web/node_modules -prune -o -path web/dist -prune -o -type f -print 2>/dev/null)
	cd web && ../tools/npm-ci && npm run --silent build && touch dist/.stamp
web: web/dist/.stamp

build/build.ninja:
	meson setup build >build.log 2>&1 || { cat build.log; exit 1; }; mv build.log build/setup.log
c: build/build.ninja
	ninja -C build --quiet dryrun
build: web c
all: build
	ninja -C build --quiet

run: setup build
	build/dryrun serve $(ARGS)
dev: setup build
	tools/dev $(ARGS)

test: setup-test all
	tools/run-tests
e2e: setup-test build
	tools/run-tests --only e2e
# Verified one after the other, so that margins are what they are on a quiet machine; whether one fails, the mutants are judged too.
bank: setup-test build
ifneq ($(strip $(BANK)),)
	build/dryrun problem verify $(BANK); verified=$$?; tools/mutants --jobs $$(nproc) $(BANK) && exit $$verified
	DRYRUN=build/dryrun DRYRUN_SOURCE=$(CURDIR) COMPLEXITY_ALL=1 python3 tests/judge/test-complexity.py
	DRYRUN=build/dryrun DRYRUN_SOURCE=$(CURDIR) RECURSION_ALL=1 python3 tests/judge/test-recursion.py
endif
	DRYRUN=build/dryrun DRYRUN_SOURCE=$(CURDIR) FRONT_END_ALL=1 python3 tests/judge/test-front-end.py
asan: setup-test
	tools/run-tests --only asan
test-v2:
	tools/test-v2
image: all
	tools/make-image
test-container: all
	tools/test-container
fuzz: setup-test
	tools/run-fuzz $(FUZZ_SECONDS)
bench: setup-bench all
	tools/run-bench
screenshots: setup-test build
	cd tests/e2e && node screenshots.mjs

fmt:
	clang-format -i $$(git ls-files 'src/*.[ch]' 'tests/*.[ch]' 'bench/*.[ch]' ':!tests/judge/*')
lint: setup-test
	tools/run-tests --only lint

install: all
	DESTDIR=$(DESTDIR) meson install -C build --quiet
dist: all
	tools/make-dist
clean:
	rm -rf build build-* web/dist
