# Two commands do everything: `make demo` and `make test`.
# What is missing on the machine is installed first; what is there is left alone.

SHELL := /bin/bash
.DEFAULT_GOAL := demo
.PHONY: demo install test prove lint record coverage docs benchmark response fuzz clean build-needs \
  test-needs lint-needs benchmark-needs

BUILD_NEEDS := libxlsxwriter-dev zlib1g-dev libexpat1-dev nettle-dev pkg-config
TEST_NEEDS := libreoffice-calc-nogui gnumeric zip unzip python3-jsonschema python3-yaml \
  python3-openpyxl python3-pip chromium chromium-driver python3-selenium fonts-dejavu-core poppler-utils
LINT_NEEDS := node-typescript eslint node-chalk node-js-yaml node-strip-ansi node-text-table
BENCHMARK_NEEDS := gcc libc6-dev time python3 python3-pip
PREFIX ?= /usr/local
SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)
AXE := .build/browser/axe.min.js
AXE_HASH := 84494fec757e4710dc751c8d7a636e457f4532f08f85c86dc9070133fbff53bc
SCENARIOS := scenarios/northshire/five-years.yaml scenarios/northshire/seven-years.yaml

# $(call needed,packages): installs those that are missing.
define needed
	@missing=""; for package in $(1); do \
	  dpkg-query -W -f='$${Status}' $$package 2>/dev/null | grep -q 'install ok installed' \
	    || missing="$$missing $$package"; done; \
	if [ -n "$$missing" ]; then echo "installing$$missing"; \
	  $(SUDO) apt-get update -qq && \
	  DEBIAN_FRONTEND=noninteractive $(SUDO) apt-get install -y -qq --no-install-recommends $$missing >/dev/null; fi
endef

# Compares five with seven years and says where workbook and tables are.
demo: build-needs
	@swift build -c release --product glidepath 2>&1 | tail -1
	@.build/release/glidepath compare $(SCENARIOS) --name five-or-seven

# Puts the tool into PREFIX/bin.
install: build-needs
	@swift build -c release --product glidepath 2>&1 | tail -1
	@install -D .build/release/glidepath $(DESTDIR)$(PREFIX)/bin/glidepath
	@echo "installed $(DESTDIR)$(PREFIX)/bin/glidepath"

# A server answers on the threads that tests which compute keep busy: its own tests go first, by themselves.
# Everything that must hold: style, documentation, imports, all tests, every formula recalculated.
test: build-needs test-needs lint docs
	@swift build --build-tests --explicit-target-dependency-import-check error
	@swift test --skip-build --disable-xctest --filter '^ServingTests[.]' | tail -1
	@swift test --skip-build --disable-xctest --skip '^ServingTests[.]'

# The same with every scenario drawn that a figure rests on; takes about twice as long.
prove: export GLIDEPATH_PROVE = 1
prove: test

# Debian's eslint looks for its own parts beside Debian's node; another node must be told where.
PAGE := $(wildcard Sources/Workshop/Page/*.js)
lint: lint-needs
	@swift format lint --strict --recursive Sources Tests Package.swift
	@$(if $(PAGE),tsc --project Tests/Lint/tsconfig.json)
	@$(if $(PAGE),NODE_PATH=/usr/share/nodejs eslint --no-eslintrc --config Tests/Lint/eslint.json \
	  --report-unused-disable-directives --max-warnings 0 $(PAGE))

# Writes the expected texts and tables anew and fails, so that nothing is recorded unseen.
record: build-needs
	@GLIDEPATH_RECORD=1 swift test --disable-xctest

# Runs the tests and prints how many lines of each room they reach; FILTER=NAME runs some of them.
COVERAGE := swift test --disable-xctest --scratch-path .build/coverage
coverage: build-needs test-needs
	@mkdir -p .build
	@$(COVERAGE) --enable-code-coverage $(if $(FILTER),--filter '$(FILTER)') \
	  > .build/coverage.log 2>&1 || { tail -40 .build/coverage.log; exit 1; }
	@python3 Tests/coverage.py "$$($(COVERAGE) --show-codecov-path)" Sources

# Builds the documentation of all rooms as one site in .build/docs; a link that leads nowhere fails.
ROOMS := Notation Probability SourceText Modelling Evaluation Scenarios AllianceModel GlidepathKit \
  Analysis Reports Layouts Spreadsheets Review Pages Workshop Handover Serving WorkshopServer
docs: build-needs
	@rm -rf .build/docs && mkdir -p .build
	@GLIDEPATH_DOCS=1 swift package --allow-writing-to-directory .build/docs generate-documentation \
	  --enable-experimental-combined-documentation $(addprefix --target ,$(ROOMS)) \
	  --experimental-skip-synthesized-symbols --warnings-as-errors \
	  --output-path .build/docs --transform-for-static-hosting > .build/docs.log 2>&1 \
	  || { grep -A5 'error:\|warning:' .build/docs.log || tail -20 .build/docs.log; exit 1; }
	@echo "$$(find .build/docs/data/documentation -name '*.json' | wc -l) pages:" \
	  ".build/docs/documentation/index.html, served by 'python3 -m http.server -d .build/docs'"

# Says how fast the tool is beside twins in C and numpy that are printed from its own program: a table,
# never a test. ROWS='batch settlements' does the rows whose work holds these words.
benchmark: build-needs benchmark-needs
	@mkdir -p .build
	@swift build -c release --product glidepath > .build/benchmark.log 2>&1 \
	  && GLIDEPATH_BENCHMARK=1 swift build -c release --product benchmarks > .build/benchmark.log 2>&1 \
	  || { grep 'error:' .build/benchmark.log; exit 1; }
	@.build/release/benchmarks $(ROWS)

# Says how fast the workshop is in a browser and what it takes: a table, never a test.
CHANGES ?= 10000
response: build-needs test-needs
	@swift build -c release --product glidepath 2>&1 | tail -1
	@/usr/bin/python3 -B Tests/glidepathTests/Browser/response.py .build/release/glidepath $(CHANGES)

# Tries inputs nobody thought of, so many seconds for each room that takes what people write.
SECONDS ?= 60
FUZZED ?= reader number formula overlay csv report writer workbook
fuzz: build-needs
	@GLIDEPATH_FUZZ=1 swift build -c release --product fuzzing --scratch-path .build/fuzzing \
	  -Xswiftc -sanitize=fuzzer,address 2>&1 | tail -1
	@for room in $(FUZZED); do mkdir -p .build/fuzzing/found/$$room; \
	  seeds="Tests/Fuzzing/Corpus/$$room"; \
	  case $$room in reader|report) seeds="scenarios/small Tests/ScenariosTests/Gallery";; esac; \
	  GLIDEPATH_FUZZ=$$room SWIFT_BACKTRACE=enable=no ASAN_OPTIONS=detect_leaks=0 .build/fuzzing/release/fuzzing \
	    .build/fuzzing/found/$$room $$seeds -max_total_time=$(SECONDS) -timeout=10 -max_len=8192 \
	    -rss_limit_mb=4096 -artifact_prefix=.build/fuzzing/$$room- -verbosity=0 \
	    -print_final_stats=1 2>&1 | sed -n -e '/ERROR\|SUMMARY\|Test unit/p' \
	    -e "s/^stat::number_of_executed_units: */$$room: inputs tried: /p" \
	    | tee .build/fuzzing/$$room.txt; \
	  if grep -q 'ERROR\|SUMMARY' .build/fuzzing/$$room.txt; then exit 1; fi; done

clean:
	@rm -rf .build reports/five-or-seven

build-needs:
	$(call needed,$(BUILD_NEEDS))

test-needs: $(AXE)
	$(call needed,$(TEST_NEEDS))

lint-needs:
	$(call needed,$(LINT_NEEDS))

# The rules of accessibility that the page is held against, out of the wheel that carries them.
$(AXE):
	$(call needed,python3-pip unzip)
	@mkdir -p $(@D) && rm -rf $(@D)/wheel
	@python3 -m pip download --quiet --no-deps --only-binary :all: --dest $(@D)/wheel \
	  axe-playwright-python==0.1.8
	@unzip -p $(@D)/wheel/*.whl axe_playwright_python/axe.min.js > $(@D)/unread.js
	@echo "$(AXE_HASH)  $(@D)/unread.js" | sha256sum --check --quiet
	@mv $(@D)/unread.js $@

benchmark-needs:
	$(call needed,$(BENCHMARK_NEEDS))
	@python3 -c 'import numpy' 2>/dev/null \
	  || python3 -m pip install --quiet --break-system-packages numpy==2.4.6
