# `make run` and `make test` do all the set-up; nothing outside this folder is touched, save pip's
# cache and temporary files.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: help setup run test test-slow check eval screenshots format clean

help:
	@echo "make run     index the corpus, serve the API and the chat"
	@echo "make test    run the tests"
	@echo "make test-slow  run the tests that take minutes"
	@echo "make check   format, lint, types, tests"
	@echo "make eval    measure the quality on the data that EVAL_DATA names"
	@echo "make screenshots  make the pictures of the README"
	@echo "make format  put the code into its form"
	@echo "make clean   delete the environment and the index"

setup: $(VENV)/ready

$(VENV)/ready: pyproject.toml constraints.txt
# Debian's Python makes environments with pip in them only where python3-venv is installed.
	$(PYTHON) -m venv $(VENV) >/dev/null 2>&1 || { \
	    $(PYTHON) -m venv --clear --without-pip $(VENV) && \
	    $(PYTHON) -m pip --python $(BIN)/python install --quiet --disable-pip-version-check pip; }
	$(BIN)/python -m pip install --quiet --disable-pip-version-check \
	    --constraint constraints.txt --editable '.[dev]'
	@touch $@

run: setup
	$(BIN)/byline up

test: setup
	$(BIN)/python -m pytest

test-slow: setup
	$(BIN)/python -m pytest -m slow

check: setup
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/python -m pytest

eval: setup
	$(BIN)/python -m tests.evaluation

screenshots: setup
	$(BIN)/python -m tests.ui.screenshots

format: setup
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

clean:
	rm -rf $(VENV) .byline
