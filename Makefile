# Everything that people and CI run. `make` alone lists the targets.

PYTHON ?= python3
VENV := .venv
RUN := $(VENV)/bin
PIP := $(RUN)/python -m pip --disable-pip-version-check install --quiet
PINNED := --require-hashes --only-binary :all:
# A file's tests stay together, because they share what is costly to make.
PYTEST := $(RUN)/pytest --numprocesses auto --dist loadfile
COMPILE := $(RUN)/uv pip compile --quiet --no-config --universal --python-version 3.11 \
	--fork-strategy fewest --generate-hashes --custom-compile-command "make requirements"

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help setup demo check test benchmark lint docs requirements clean

help:
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "make %-13s %s\n", $$1, $$2}' Makefile

setup: $(VENV)/.run-ready ## install what kvalreg needs into .venv

demo: setup ## synthetic years of both registers (or REGISTER=nnrr), on http://127.0.0.1:8000
	$(RUN)/kvalreg demo $(REGISTER)

check: lint ## the inner loop, under a minute: lint and the fast tests
	$(PYTEST) -m "not slow and not browser"

test: $(VENV)/.dev-ready ## every test, those in a browser too (installs Chromium when run as root)
	tools/install-chromium
	$(PYTEST)

benchmark: $(VENV)/.dev-ready ## the speed curves; takes minutes and 3 GB
	$(RUN)/pytest --capture=sys tests/benchmarks

lint: $(VENV)/.dev-ready ## style, formatting, types, and which module may import which
	$(RUN)/ruff check .
	$(RUN)/ruff format --check .
	$(RUN)/mypy
	$(RUN)/lint-imports

docs: $(VENV)/.dev-ready ## write again what is made from the code: pages of docs/, compiled charts
	$(RUN)/python -m tools.docs
	$(RUN)/python -m tools.charts

requirements: $(VENV)/.dev-ready ## pin anew what pyproject.toml asks for; UPGRADE=--upgrade for new versions
	$(COMPILE) $(UPGRADE) --group build pyproject.toml --output-file requirements/run.txt
	$(COMPILE) $(UPGRADE) --group build --group dev --constraints requirements/run.txt \
		pyproject.toml --output-file requirements/dev.txt

clean: ## remove everything that make made
	rm -rf $(VENV) .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis demo

$(VENV)/.dev-ready: requirements/dev.txt $(VENV)/.run-ready
	@echo "Installing the tools for development into $(VENV)."
	@$(PIP) $(PINNED) --requirement requirements/dev.txt
	@touch $@

$(VENV)/.run-ready: requirements/run.txt pyproject.toml | $(RUN)/pip
	@echo "Installing kvalreg into $(VENV): about 200 MB to fetch the first time."
	@$(PIP) $(PINNED) --requirement requirements/run.txt
	@$(PIP) --no-deps --no-build-isolation --editable .
	@touch $@

# pip is the last thing that venv puts there: an environment cut off half-way is made again.
$(RUN)/pip:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo \
		"kvalreg needs Python 3.11 or newer, and '$(PYTHON)' is not that." \
		"Install it, or name another one: make setup PYTHON=python3.12" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip' 2>/dev/null || { echo \
		"'$(PYTHON)' cannot make virtual environments." \
		"On Debian and Ubuntu: apt-get install python3-venv" >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV)
