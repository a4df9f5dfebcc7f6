"""Each command imports what it uses: `docs/installing.md` says what the libraries cost."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[2]

OF_FEW = {"folium", "branca", "pandas", "geopandas", "pyarrow", "pyogrio", "psycopg", "xlsxwriter", "IPython", "geopy"}
"""What no command that is tried here uses."""
OF_READING = {"spacy", "thinc", "requests", "jinja2"}
OF_GROUND = {"shapely", "numpy", "geographiclib"}

COMMANDS = [
    ("geomap --help", OF_FEW | OF_READING | OF_GROUND | {"rich"}),
    ("geomap map --help", OF_FEW | OF_READING | OF_GROUND | {"rich"}),
    ("gazetteer --help", OF_FEW | OF_READING | OF_GROUND | {"rich"}),
    ("gazetteer lookup Gulu", OF_FEW | OF_READING | OF_GROUND | {"rich"}),
    ("gazetteer reverse 2.77,32.3", OF_FEW | OF_READING | {"rich"}),
    ("geomap extract report.txt", OF_FEW | {"spacy", "thinc"}),
    ("geomap map report.txt -o map.html -o map.geojson -o map.kml -o map.gpx", OF_FEW | {"spacy", "thinc"}),
    ("geomap picture map.geojson -o map.svg", OF_FEW | OF_READING),
]

PROGRAM = """
import sys
from importlib import import_module

_, absent, package, *words = sys.argv
try:
    import_module(package + ".cli").main(words)
except SystemExit as end:
    assert not end.code, end.code
sys.stderr.write("imported: " + " ".join(name for name in absent.split(",") if name in sys.modules) + "\\n")
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("imports")
    (made / "report.txt").write_text("Two lorries left Gulu for Arua. Nurses came from Gulu to Kitgum.", "utf-8")
    assert _imported("geomap map report.txt -o map.geojson", set(), made).returncode == 0
    return made


@pytest.mark.parametrize(("command", "absent"), COMMANDS, ids=[command for command, _ in COMMANDS])
def test_a_command_imports_only_what_it_uses(command: str, absent: set[str], folder: Path) -> None:
    done = _imported(command, absent, folder)
    assert done.returncode == 0, done.stderr
    assert done.stderr.splitlines()[-1].removeprefix("imported: ") == ""


def _imported(command: str, absent: set[str], folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", PROGRAM, ",".join(sorted(absent)), *command.split()],
        env=os.environ | {"PYTHONPATH": str(PROJECT)}, cwd=folder, capture_output=True, check=False, encoding="utf-8",
    )  # fmt: skip
