from __future__ import annotations

import hashlib
import tomllib
from importlib import resources
from pathlib import Path

import pytest

VENDOR = Path(str(resources.files("geomap.outputs.map_file"))) / "assets" / "vendor"


OF_TESTS = Path(__file__).parent / "vendor"


@pytest.mark.parametrize("folder", sorted([*VENDOR.iterdir(), *OF_TESTS.iterdir()]), ids=lambda folder: folder.name)
def test_files_are_as_published(folder: Path) -> None:
    record = tomllib.loads((folder / "vendor.toml").read_text(encoding="utf-8"))
    found = {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.iterdir()
        if path.name != "vendor.toml"
    }
    assert found == record["sha256"]
    assert {"version", "licence", "homepage", "package"} <= record.keys()
    assert "LICENSE" in found


def test_leaflet_is_the_version_on_record() -> None:
    record = tomllib.loads((VENDOR / "leaflet" / "vendor.toml").read_text(encoding="utf-8"))
    assert f"Leaflet {record['version']}," in (VENDOR / "leaflet" / "leaflet.js").read_text(encoding="utf-8")[:100]
