# make book · make quick · make test · make lab · make serve · make clean

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PORT ?= 8000
# Tests that run at once.
WORKERS ?= 2
# Options of JupyterLab, such as --no-browser; root needs --allow-root.
LAB ?=

.DEFAULT_GOAL := book
.PHONY: book lint quick test lab serve clean lock

# --no-deps: the lists are complete, and pip would look for extras (jsonschema[…]) beyond them.
# --no-build-isolation: the build backend is pinned with everything else.
INSTALL = $(BIN)/python -m pip install --quiet --disable-pip-version-check
define install
	@$(PYTHON) -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 14))' \
	  || { echo "Python 3.11, 3.12 or 3.13 is needed: make PYTHON=python3.12 $(MAKECMDGOALS)"; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@echo "Installing the pinned packages of $< …"
	@$(INSTALL) --no-deps --require-hashes -r $<
	@$(INSTALL) --no-build-isolation --no-deps -e .
	@touch $@
endef

$(VENV)/book.stamp: requirements.txt pyproject.toml
	$(install)

$(VENV)/dev.stamp: requirements-dev.txt pyproject.toml
	$(install)
	@touch $(VENV)/book.stamp

book: $(VENV)/book.stamp
	@$(BIN)/python -m duibiao.site.build
	@echo "The book is built: open _build/html/index.html (or: make serve)"

lint: $(VENV)/dev.stamp
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/lint-imports > $(VENV)/imports.log || { cat $(VENV)/imports.log; exit 1; }
	@$(BIN)/mypy

# Shared out by tests/conftest.py; long work goes first, by tests/site/conftest.py.
PYTEST = $(BIN)/pytest -n $(WORKERS) --dist loadscope --no-loadscope-reorder

quick: lint
	@$(PYTEST) -m "not browser and not build and not slow"

test: lint
	@$(PYTEST) --cov

lab: $(VENV)/dev.stamp
	@JUPYTER_CONFIG_PATH="$(CURDIR)/.jupyter" $(BIN)/jupyter lab $(LAB)

serve: book
	@$(BIN)/python -m http.server --bind 127.0.0.1 --directory _build/html $(PORT)

clean:
	@rm -rf _build $(VENV) .pytest_cache .mypy_cache .ruff_cache

# Renew the pins; needs uv.
LOCK = uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes \
  --no-emit-index-url --no-emit-find-links --no-header --upgrade --quiet
lock:
	$(LOCK) -o requirements.txt
	$(LOCK) --all-extras -c requirements.txt -o requirements-dev.txt
