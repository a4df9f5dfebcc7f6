# make map   sets up everything and writes the maps of the worked examples (maps/)
# make test  sets up everything and runs all tests
# make lint  sets up everything and checks style and types, of Python and of the front end
# make check does both

PYTHON ?= python3
BIN := .venv/bin

.PHONY: map test lint check install clean

map: install
	$(BIN)/python maps/build.py

test: install
	$(BIN)/python -m pytest

lint: install
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/python tools/check_front_end.py

check: lint test

install: .venv/installed

.venv/installed: requirements.txt pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(None if sys.version_info >= (3, 11) else "geomap needs Python 3.11 or newer: make PYTHON=python3.11 map")'
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	touch .venv/installed

clean:
	rm -rf .venv tools/front_end/node_modules build dist *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis .artefacts
