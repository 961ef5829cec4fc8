# make demo   sets up a virtual environment and scores examples/2020.toml
# make test   sets up a virtual environment and passes linters, type checker and tests
# make bench  measures start-up, many files and other programs, each in the same run
#
# make bundle        writes dist/perfcli-*-offline.zip, which installs without internet
# make lowest        passes the tests with the lowest versions that pyproject.toml allows
# make reproducible  builds the wheel twice, elsewhere the second time, and compares the bytes
# make sbom          writes dist/perfcli.cdx.json: all that perfcli[all] installs
# make audit         looks for known vulnerabilities in that; asks an advisory service
# make fuzz   runs each target of fuzz/ for 5 minutes under atheris; SECONDS=60 TARGETS=values
# make properties  tries 40 times as many made-up declarations, rows and texts as the tests do
# make faults  kills report, import, batch, tables and cache at 50 moments each
# make soak    watches the memory of a run over 200,000 files; Linux, a quarter of an hour
# make mutants  changes the code in small ways and counts which of them the tests notice
# make docs   builds the documentation site, in both languages, in build/site

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
# The demonstration installs perfcli as a user does, apart from the tests' editable installation.
DEMO := .venv-demo
JOBS ?= auto
LOWEST := .venv-lowest
# What a user installs with perfcli[all], and nothing else; and the programs that look at it.
ALL := .venv-all
RELEASE := .venv-release
# The extras and Pythons of `make bundle`; the defaults are those of tools/bundle.py.
BUNDLE ?=

.PHONY: bundle lowest reproducible sbom audit demo test lint types layers unit bench fuzz faults soak properties mutants docs messages pages picture clean

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

bench: $(VENV)/bench
	$(BIN)/python benchmarks/startup.py
	$(BIN)/python benchmarks/inprocess.py
	$(BIN)/python benchmarks/batch.py
	$(BIN)/python benchmarks/peers.py

# Not in CI, which replays the corpus. KEEP=--keep puts what was reached into fuzz/corpus instead.
SECONDS := 300
TARGETS ?=
KEEP ?=
fuzz: $(VENV)/fuzzing
	$(BIN)/python -m fuzz.session --seconds $(SECONDS) $(KEEP) $(TARGETS)

# 1,000 defects for each family of checks, 100,000 rows against the second implementation.
properties: $(VENV)/developing
	$(BIN)/python -m pytest -n $(JOBS) --hypothesis-profile=long tests/checks/test_defects.py \
		tests/unit/scoring/test_against_reference.py tests/unit/source/test_against_tomllib.py \
		tests/unit/comparing/test_applied.py

faults: $(VENV)/developing
	MOMENTS=50 $(BIN)/python -m pytest -n $(JOBS) tests/test_faults.py

soak: $(VENV)/developing
	$(BIN)/python benchmarks/soak.py

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

bundle: $(VENV)/developing
	rm -rf dist/*.whl
	$(BIN)/python -m hatchling build --target wheel --directory dist
	$(BIN)/python tools/bundle.py dist/*.whl dist $(BUNDLE)

lowest: $(VENV)/developing
	$(BIN)/uv pip compile --quiet --resolution lowest-direct --extra all --extra dask \
	  --python $(BIN)/python --output-file $(VENV)/lowest.txt pyproject.toml
	$(BIN)/uv venv --quiet --clear --python $(BIN)/python $(LOWEST)
	$(BIN)/uv pip install --quiet --python $(LOWEST)/bin/python --constraint $(VENV)/lowest.txt \
	  --editable '.[dev]'
	$(LOWEST)/bin/python -m pytest -n $(JOBS)

# Two copies of what is committed, at other times, in other places and with other rights.
reproducible: $(VENV)/developing
	rm -rf build
	mkdir -p build/here build/some/where/else
	git archive HEAD | tar -x -C build/here
	git archive HEAD | (umask 077; tar -x -m --no-same-permissions -C build/some/where/else)
	cd build/here && $(abspath $(BIN))/python -m hatchling build --target wheel
	cd build/some/where/else && $(abspath $(BIN))/python -m hatchling build --target wheel
	cmp build/here/dist/*.whl build/some/where/else/dist/*.whl
	sha256sum build/here/dist/*.whl

sbom: $(ALL)/installed $(RELEASE)/installed
	mkdir -p dist
	$(RELEASE)/bin/cyclonedx-py environment --output-reproducible --pyproject pyproject.toml \
	  --output-file dist/perfcli.cdx.json $(ALL)/bin/python

# perfcli itself is on no index, so nothing is known of it there.
audit: $(ALL)/installed $(RELEASE)/installed
	$(BIN)/uv pip freeze --python $(ALL)/bin/python --exclude perfcli > $(ALL)/freeze.txt
	$(RELEASE)/bin/pip-audit --strict --disable-pip --no-deps --requirement $(ALL)/freeze.txt

$(ALL)/installed: pyproject.toml $(VENV)/developing
	$(BIN)/uv venv --quiet --clear --python $(BIN)/python $(ALL)
	$(BIN)/uv pip install --quiet --python $(ALL)/bin/python '.[all]'
	touch $@

$(RELEASE)/installed: pyproject.toml $(VENV)/developing
	$(BIN)/uv venv --quiet --clear --python $(BIN)/python $(RELEASE)
	$(BIN)/uv pip install --quiet --python $(RELEASE)/bin/python '.[release]'
	touch $@

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

$(VENV)/fuzzing: pyproject.toml $(VENV)/developing
	$(BIN)/python -m pip install --quiet --editable '.[dev,fuzz]'
	touch $@

$(VENV)/bench: pyproject.toml $(VENV)/developing
	$(BIN)/python -m pip install --quiet --editable '.[dev,bench]'
	touch $@

clean:
	rm -rf $(VENV) $(DEMO) $(LOWEST) $(ALL) $(RELEASE) build dist .fuzz .coverage .coverage.* .pytest_cache .mypy_cache .ruff_cache
