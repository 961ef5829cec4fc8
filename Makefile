# make demo   sets up a virtual environment and scores examples/2020.toml
# make test   sets up a virtual environment and passes linters, type checker and tests
# make bench  measures start-up against yardsticks in the same run

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
# The demonstration installs perfcli as a user does, apart from the tests' editable installation.
DEMO := .venv-demo
JOBS ?= auto

.PHONY: demo test lint types layers unit bench messages pages picture clean

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

# Collects the messages of the source into the catalogue, keeping its translations.
messages: $(VENV)/developing
	$(BIN)/python tools/messages.py

# Writes the pages of checks and rules to docs/.
pages: $(VENV)/developing
	$(BIN)/python tools/pages.py

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
