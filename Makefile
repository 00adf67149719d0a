# Two commands do everything: `make demo` and `make test`.
# What is missing on the machine is installed first; what is there is left alone.

SHELL := /bin/bash
.DEFAULT_GOAL := demo
.PHONY: demo install test check lint record clean build-needs test-needs

BUILD_NEEDS := libxlsxwriter-dev zlib1g-dev pkg-config
TEST_NEEDS := libreoffice-calc-nogui gnumeric zip unzip python3-jsonschema python3-yaml
PREFIX ?= /usr/local
SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)
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

# Everything that must hold: style, imports, all tests, every formula recalculated.
test: build-needs test-needs lint
	@swift build --build-tests --explicit-target-dependency-import-check error
	@swift test --skip-build --disable-xctest

lint:
	@swift format lint --strict --recursive Sources Tests Package.swift

# Writes the expected texts and tables anew and fails, so that nothing is recorded unseen.
record: build-needs
	@GLIDEPATH_RECORD=1 swift test --disable-xctest

clean:
	@rm -rf .build reports/five-or-seven

build-needs:
	$(call needed,$(BUILD_NEEDS))

test-needs:
	$(call needed,$(TEST_NEEDS))
