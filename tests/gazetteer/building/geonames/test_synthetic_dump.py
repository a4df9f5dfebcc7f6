"""The made-up dump of the benchmarks: GeoNames' format, the same bytes from the same seed."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from gazetteer.building.geonames.dump import find
from gazetteer.building.geonames.dump_rows import parts
from gazetteer.building.geonames.partition import partition
from tests.support.scripts import load

SCRIPT = Path(__file__).resolve().parents[4] / "benchmarks" / "synthetic_dump.py"
TABLES = ["admin1CodesASCII", "admin2Codes", "allCountries", "alternateNamesV2", "hierarchy"]


SIZE = {"places": 30_000, "names": 20_000}


@pytest.fixture(scope="module")
def script() -> Any:
    """Return the script as a module; it is no part of a package."""
    return load(SCRIPT)


@pytest.fixture(scope="module")
def world(script: Any) -> Any:
    return script.learn()


@pytest.fixture(scope="module")
def dump(script: Any, world: Any, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("synthetic")
    script.write_dump(folder, world=world, seed=1, **SIZE)
    return folder


def read(folder: Path) -> dict[str, bytes]:
    return {path.stem: path.read_bytes() for path in sorted(folder.iterdir())}


def test_a_seed_decides_every_byte(script: Any, world: Any, dump: Path, tmp_path: Path) -> None:
    options = [f"--{name}={value}" for name, value in SIZE.items()]
    subprocess.run([sys.executable, str(SCRIPT), str(tmp_path / "again"), *options, "--seed=1"], check=True)
    assert list(read(dump)) == TABLES
    assert read(tmp_path / "again") == read(dump)
    script.write_dump(tmp_path / "other", world=world, seed=2, **SIZE)
    assert read(tmp_path / "other")["allCountries"] != read(dump)["allCountries"]


def test_it_reads_as_a_dump_of_geonames_without_a_broken_line(dump: Path, tmp_path: Path) -> None:
    found = partition(find(dump), folder=tmp_path)
    rows = [row for part in parts(found) for row in part()]
    assert (found.account.broken, found.account.repeated, len(rows)) == (0, 0, 30_000)
    names = {row.name for row in rows}
    assert len(names) > 0.9 * len(rows)
    settled = [row for row in rows if row.kind in {"village", "town", "city"}]
    assert 0.1 < len(settled) / len(rows) < 0.5
    assert any(ord(character) > 0x500 for row in rows for name in row.names for character in name)
    assert len({row.country for row in rows}) > 150
