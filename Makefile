# What one does with this folder. `make` alone says so.
# Needs Python 3.11 or later and make; everything else is fetched, checked against its hash, into .venv.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory

VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/ready
PACKAGES := bot adapters facilitation storage
CODE := $(PACKAGES) $(wildcard tests)
WORKERS ?= 2
UV ?= uv

.PHONY: help setup demo test check format lint types imports words docs reference fmt axe bench lock clients clean

help: ## Say what there is
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-9s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: $(READY) ## Put Compagnon and its tools in .venv (at once the second time)
	@:

# Redone when a lock or the project's description changes.
$(READY): requirements.txt requirements-dev.txt pyproject.toml
	@found=; for python in python3.13 python3.12 python3.11 python3; do \
	    if "$$python" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then found=$$python; break; fi; \
	done; \
	if [ -z "$$found" ]; then \
	    echo "Compagnon needs Python 3.11 or later, with venv, on the PATH (on Debian: apt-get install python3-venv)." >&2; exit 1; \
	fi; \
	echo "Preparing $(VENV) with $$("$$found" --version)"; \
	"$$found" -m venv --clear $(VENV)
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --no-deps --require-hashes --requirement requirements-dev.txt
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

demo: setup ## Try Compagnon in a browser, at http://127.0.0.1:8080 (PORT=, HOST=): no token, no network
	@$(BIN)/compagnon demo

test: setup ## Run every test; facilitation and storage stay above 95 % of branches
	@$(BIN)/python -m pytest --numprocesses $(WORKERS) --dist worksteal --cov --cov-report=term

check: format lint types imports words docs ## Everything a machine can say without running the product

format: setup ## … is the code laid out by the formatter
	@$(BIN)/ruff format --check --quiet --diff $(CODE)

lint: setup ## … ruff, all rules
	@$(BIN)/ruff check --quiet $(CODE)

types: setup ## … mypy, strict
	@$(BIN)/mypy

imports: setup ## … bot above adapters and storage, above facilitation
	@$(BIN)/lint-imports --no-logo

words: setup ## … names that say what they mean, the same sentences in both languages
	@$(BIN)/python -m pytest --quiet tests/architecture/test_names.py \
	    $(wildcard tests/adapters/test_words.py tests/adapters/test_catalogue.py)

docs: setup ## … links, commands and dependencies as the docs tell them
	@$(BIN)/python -m pytest --quiet tests/architecture/test_docs.py

reference: setup ## Write again the reference pages that the code writes
	@$(BIN)/python tests/reference.py

fmt: setup ## Lay out the code and mend what can be mended by itself
	@$(BIN)/ruff check --fix-only --quiet $(CODE)
	@$(BIN)/ruff format --quiet $(CODE)

AXE := axe-core@4.14.1
axe: ## Fetch the accessibility checker that the browser tests use, into var/ (needs npm)
	@npm install --silent --no-save --no-package-lock --ignore-scripts --no-audit --no-fund --prefix var/npm $(AXE)

bench: setup ## Measure: one JSON object a line (`make bench OPTIONS=--help`)
	@PYTHONPATH=.:tests $(BIN)/python tests/benchmarks/run.py $(OPTIONS)

COMPILE := $(UV) pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header
lock: ## Pin the dependencies again (needs uv; `make lock UPGRADE=--upgrade` for newer versions)
	@$(COMPILE) $(UPGRADE) --output-file requirements.txt pyproject.toml
	@$(COMPILE) $(UPGRADE) --group build --output-file requirements-build.txt
	@$(COMPILE) $(UPGRADE) --constraints requirements.txt --constraints requirements-build.txt --group dev \
	    --output-file requirements-dev.txt pyproject.toml

clients: ## Fetch the local Slack and Teams clients and what Microsoft and Slack publish of their formats (npm; outside git)
	@npm ci --prefix tests/workspace/client --ignore-scripts --no-audit --no-fund --silent

clean: ## Remove what was made here
	@rm -rf $(VENV) build dist *.egg-info .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis .coverage*
