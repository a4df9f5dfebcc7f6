# make map   sets up everything and writes the maps of the worked examples (maps/)
# make test  sets up everything and runs all tests
# make lint  sets up everything and checks style and types, of Python and of the front end
# make check does both

PYTHON ?= python3
BIN := .venv/bin
# On a terminal pip shows what it downloads; elsewhere, as in continuous integration, it says nothing but errors.
PIP = $(BIN)/python -m pip install $$(test -t 1 || echo --quiet) --disable-pip-version-check

.PHONY: map test lint check install clean

map: install
	@echo "Drawing the maps of the worked examples; the first time the gazetteer is compiled, which takes half a minute."
	$(BIN)/python maps/build.py
	@echo "Done. Open maps/caspian-strikes/map.html in a browser."

test: install
	@echo "Running all tests, which takes many minutes; a dot is a test that passed."
	$(BIN)/python -m pytest --numprocesses auto --dist loadfile

lint: install
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/python tools/check_front_end.py

check: lint test

install: .venv/installed

.venv/installed: requirements.txt pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(None if sys.version_info >= (3, 11) else "geomap needs Python 3.11 or newer: make PYTHON=python3.11 map")'
	@echo "Making .venv, an environment for Python packages in this folder."
	$(PYTHON) -m venv .venv
	@echo "Installing the packages of requirements.txt, which takes a minute or more with the downloads."
	@$(PIP) --require-hashes --requirement requirements.txt
	@echo "Installing geomap itself, which takes some seconds."
	@$(PIP) --no-deps --no-build-isolation --editable .
	touch .venv/installed

clean:
	rm -rf .venv tools/front_end/node_modules build dist *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis .artefacts
