# make demo   sets up a virtual environment and scores examples/2020.toml
# make test   sets up a virtual environment and passes linters, type checker and tests
# make bench  measures start-up against yardsticks in the same run
# make fuzz   tries 40 times as many made-up declarations, rows and TOML texts as the tests do
# make mutants  changes the code in small ways and counts which of them the tests notice
# make docs   builds the documentation site, in both languages, in build/site

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
# The demonstration installs perfcli as a user does, apart from the tests' editable installation.
DEMO := .venv-demo
JOBS ?= auto

.PHONY: demo test lint types layers unit bench fuzz mutants docs messages pages picture clean

demo: $(DEMO)/installed
	$(DEMO)/bin/perfcli score examples/2020.toml

test: lint types layers unit

lint: $(VENV)/developing
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/developing
	$(BIN)/mypy

layers: $(VENV)/developing
	$(BIN)/lint-imports

unit: $(VENV)/developing
	$(BIN)/python -m pytest -n $(JOBS) --cov --cov-report=term-missing:skip-covered

bench: $(VENV)/developing
	$(BIN)/python benchmarks/startup.py

# 1,000 defects for each family of checks, 100,000 rows against the second implementation.
fuzz: $(VENV)/developing
	$(BIN)/python -m pytest -n $(JOBS) --hypothesis-profile=long tests/checks/test_defects.py \
		tests/unit/scoring/test_against_reference.py tests/unit/source/test_against_tomllib.py \
		tests/unit/comparing/test_applied.py

# An hour and more for all; SAMPLE=500 tries so many of each package. docs/mutants.md has figures.
SAMPLE ?= 0
PACKAGES ?= values scoring checks
mutants: $(VENV)/developing
	$(BIN)/python -m pip install --quiet 'mutmut==3.8.*'
	$(BIN)/python tools/mutants.py $(SAMPLE) $(PACKAGES)

# A link that leads nowhere fails it. The site is read from the disk: open build/site/index.html.
docs: $(VENV)/developing
	NO_MKDOCS_2_WARNING=1 $(BIN)/python -m mkdocs build --quiet --strict

# Collects the messages of the source into the catalogue, keeping its translations.
messages: $(VENV)/developing
	$(BIN)/python tools/messages.py

# Writes the pages of checks and rules to docs/, and the manual pages to man/.
pages: $(VENV)/developing
	$(BIN)/python tools/pages.py
	$(BIN)/python tools/manual.py

# Draws the picture of the README from a real run.
picture: $(VENV)/developing
	$(BIN)/python tools/picture.py

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

$(DEMO)/installed: pyproject.toml $(shell find src -name '*.py' -o -name '*.toml' -o -name '*.po')
	$(PYTHON) -m venv $(DEMO)
	$(DEMO)/bin/python -m pip install --quiet .
	touch $@

# Editable: the tests see the source tree. The catalogues are compiled by the installation.
$(VENV)/developing: pyproject.toml hatch_build.py $(wildcard src/perfcli/locale/*/LC_MESSAGES/*.po) | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --editable '.[dev]'
	touch $@

clean:
	rm -rf $(VENV) $(DEMO) build dist .coverage .coverage.* .pytest_cache .mypy_cache .ruff_cache
