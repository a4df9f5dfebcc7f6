# make map   sets up everything and writes the maps of the worked examples (maps/)
# make test  sets up everything and runs all tests
# make lint  sets up everything and checks style and types, of Python and of the front end
# make check does both
# make scale sets up everything, Spark too (a download of 456 MB), and runs the tests of engines for many machines

PYTHON ?= python3
BIN := .venv/bin
# On a terminal pip shows what it downloads; elsewhere, as in continuous integration, it says nothing but errors.
PIP = $(BIN)/python -m pip install $$(test -t 1 || echo --quiet) --disable-pip-version-check

.PHONY: map test lint check scale install clean

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

# Beside .venv, whose packages it sees: the tests of everything else run without Spark.
scale: .venv/scale/installed
	@echo "Running the tests of Spark and Dask."
	GEOMAP_REQUIRE_SPARK=1 .venv/scale/bin/python -m pytest tests/geomap/scale

.venv/scale/installed: .venv/installed .ci/scale.txt
	@echo "Installing the packages of .ci/scale.txt; Spark is a download of 456 MB."
	$(PYTHON) -m venv --without-pip .venv/scale
	@outer=$$($(BIN)/python -c 'import sysconfig; print(sysconfig.get_path("purelib"))'); \
	  inner=$$(.venv/scale/bin/python -c 'import sysconfig; print(sysconfig.get_path("purelib"))'); \
	  echo "import site; site.addsitedir('$$outer')" > "$$inner/outer.pth"
	@$(BIN)/python -m pip --python .venv/scale/bin/python install $$(test -t 1 || echo --quiet) \
	  --disable-pip-version-check --retries 8 \
	  --no-deps --no-build-isolation --require-hashes --requirement .ci/scale.txt
	touch .venv/scale/installed

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
