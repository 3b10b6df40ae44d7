# make try    set up, build, read samples/ and print the largest story
# make test   set up, build and pass every test
# make build  leaves the program at build/release/tacitus
# make evaluate  scores the engine on the dev sets under TACITUS_EVAL, where there are any
# make check  what a change must pass before review: format, layers, sanitizers, tidy, fuzzers

SHELL := /bin/bash
JOBS ?= $(shell nproc)
export TACITUS_EVAL ?= $(CURDIR)/../shared/eval

.PHONY: setup build try test evaluate check clean

setup:
	@scripts/setup.sh

build: setup
	@cmake --preset release > build/configure-release.log 2>&1 || { cat build/configure-release.log; exit 1; }
	@cmake --build --preset release -j$(JOBS) --target tacitus
	@echo "built: build/release/tacitus"

try: build
	@scripts/try.sh

test: setup
	@cmake --preset dev > build/configure-dev.log 2>&1 || { cat build/configure-dev.log; exit 1; }
	@cmake --build --preset dev -j$(JOBS)
	@ctest --preset dev -j$(JOBS)

evaluate: build
	@python3 tools/evaluate all

check: setup
	@scripts/check.sh all

clean:
	rm -rf build
