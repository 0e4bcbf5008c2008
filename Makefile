# Every target sets up what it needs and only that: Debian packages (packages.txt), Python packages
# (requirements*.txt), compiled catalogues. A second run finds its stamps and does none of it again.
SHELL := bash
PYTHON ?= python3
export PYTHON
VENV := .venv/bin
ARGS ?=

PACKAGES := .setup/packages
RUNTIME := .venv/.runtime
DEV := .venv/.dev
CATALOGUES := .setup/catalogues
PO := $(wildcard locales/*/LC_MESSAGES/*.po)

.PHONY: help setup run tour test test-long bench lint format pictures i18n i18n-extract i18n-update i18n-compile clean

help:  ## this list
	@sed -n 's/^\([a-z0-9-]*\):.*##/\1 -/p' $(MAKEFILE_LIST)

setup: $(RUNTIME) $(CATALOGUES)  ## only set up what running needs
	@:

run: setup  ## start the kiosk; with no display, play the tour
	@scripts/run $(ARGS)

tour: setup  ## walk through every screen and keep the pictures in build/tour
	@QT_QPA_PLATFORM=$${QT_QPA_PLATFORM:-offscreen} $(VENV)/python main.py tour --out build/tour $(ARGS)

test: setup $(DEV)  ## the tests of every change
	@QT_QPA_PLATFORM=offscreen $(VENV)/python -m pytest -q -m "not long" $(ARGS)

test-long: setup $(DEV)  ## the tests that take minutes
	@QT_QPA_PLATFORM=offscreen $(VENV)/python -m pytest -q -m long $(ARGS)

bench: setup $(DEV)  ## measure speed and memory against their goals
	@QT_QPA_PLATFORM=$${QT_QPA_PLATFORM:-offscreen} $(VENV)/python -m bench $(ARGS)

lint: $(DEV)  ## style, types and QML
	@scripts/lint

format: $(DEV)  ## put the Python in the house style
	@$(VENV)/ruff check --fix-only --quiet . ; $(VENV)/ruff format --quiet .

pictures: setup  ## play a tour and renew the pictures of the docs from it
	@$(VENV)/python scripts/docs_pictures.py

i18n: i18n-extract i18n-update i18n-compile  ## collect texts, bring the catalogues up to date, compile

i18n-extract: $(RUNTIME)
	@scripts/extract-texts

i18n-update: $(RUNTIME)
	@scripts/update-catalogues

i18n-compile: $(RUNTIME)
	@scripts/compile-catalogues

clean:  ## remove what the targets made, except the virtual environment
	rm -rf build .setup .pytest_cache .mypy_cache .ruff_cache

# Order-only: where apt cannot be used there is no stamp, and Python's part must still not repeat.
$(PACKAGES): packages.txt scripts/install-packages
	@scripts/install-packages $@

$(RUNTIME): requirements.txt scripts/install-python | $(PACKAGES)
	@scripts/install-python requirements.txt
	@touch $@

$(DEV): requirements-dev.txt $(RUNTIME)
	@scripts/install-python requirements-dev.txt
	@touch $@

$(CATALOGUES): $(PO) scripts/compile-catalogues | $(RUNTIME)
	@scripts/compile-catalogues
	@mkdir -p $(@D) && touch $@
