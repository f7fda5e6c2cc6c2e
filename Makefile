# `make demo` and `make test` do all the set-up they need.

PYTHON ?= python3
BIN := .venv/bin
SUDO := $(if $(filter 0,$(shell id -u)),,sudo)
APT := $(SUDO) env DEBIAN_FRONTEND=noninteractive apt-get -qq -o Dpkg::Use-Pty=0

.PHONY: demo test check format browser snapshots docs clean

demo: .venv/.installed ## install, compare the example reports, say where the dossier is
	$(BIN)/python examples/compare.py

test: .venv/.installed-dev browser check ## install and run every check and test

check: ## the checks and tests alone, in an environment that has all they need
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/codespell README.md CHANGELOG.md CONTRIBUTING.md docs src training benchmarks
	$(BIN)/cog --check --check-fail-msg "Run 'make docs' and commit what it changes." docs/*.md
	OPENBLAS_NUM_THREADS=1 $(BIN)/pytest -q -n 2

format: .venv/.installed-dev ## bring the code into shape
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

docs: .venv/.installed-dev ## write the generated parts of the documentation anew
	$(BIN)/cog -r docs/*.md

snapshots: .venv/.installed-dev ## write the snapshots of tests/snapshots anew; read them before committing
	LESART_WRITE_SNAPSHOTS=1 $(BIN)/pytest -q tests/snapshots

browser: ## Chromium for the page tests, from Debian
	@command -v chromium >/dev/null || { $(APT) update && $(APT) install -y --no-install-recommends chromium; }

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Lesart needs Python 3.11 or newer: make PYTHON=python3.11 …"; exit 1; }
	@$(PYTHON) -c 'import ensurepip' 2>/dev/null || { $(APT) update && $(APT) install -y python3-venv; }
	$(PYTHON) -m venv .venv

.venv/.installed: pyproject.toml | .venv/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

.venv/.installed-dev: pyproject.toml | .venv/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@ .venv/.installed

clean: ## remove the environment and all caches
	rm -rf .venv .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache examples/dossier.html
