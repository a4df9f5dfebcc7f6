"""The same reports give the same bytes: in another time zone, locale, folder, order of hashing, on a lesser processor.

Everything that is made of a report is made twice, in processes that differ in all of this, and compared. What pages
make is compared between browsers of different languages and time zones.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from gazetteer import Gazetteer

PROJECT = Path(__file__).resolve().parents[1]

REPORT = """# İzmir to Šiauliai

On 3 March two lorries left İzmir for Sofia, some 700 kilometres. Shelling was heard in Aleppo province.
A ferry sailed from Piraeus to Haifa; another is due to sail from Suva to Apia. Nobody reached the village of Tula Hola.
"""

PROGRAM = Path(__file__).parent / "hostile" / "everything.py"

HERE = {"PYTHONHASHSEED": "1", "TZ": "Pacific/Apia", "LC_ALL": "C.UTF-8"}
ELSEWHERE = {
    "PYTHONHASHSEED": "4711",
    "TZ": "America/St_Johns",
    "LC_ALL": "C",
    "LANG": "tr_TR.UTF-8",
    "PYTHONUTF8": "0",
    "PYTHONCOERCECLOCALE": "0",
    "COLUMNS": "61",
    "OPENBLAS_CORETYPE": "Nehalem",
    "OMP_NUM_THREADS": "1",
    "NPY_DISABLE_CPU_FEATURES": "AVX2 FMA3 AVX512F AVX512CD AVX512_SKX",
}


def made(folder: Path, environment: dict[str, str]) -> str:
    folder.mkdir()
    (folder / "report.md").write_text(REPORT, "utf-8")
    unset = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG"))}
    run = subprocess.run(
        [sys.executable, "-W", "ignore", str(PROGRAM)],
        env=unset | environment | {"PYTHONPATH": str(PROJECT)},
        cwd=folder,
        capture_output=True,
        check=False,
        text=True,
    )
    assert run.returncode == 0, run.stderr[-2000:]
    return run.stdout


@pytest.fixture(scope="module")
def here(tmp_path_factory: pytest.TempPathFactory, gazetteer: Gazetteer) -> tuple[Path, str]:
    """A folder with everything, and what was told of it."""
    folder = tmp_path_factory.mktemp("here") / "one"
    return folder, made(folder, HERE)


def test_another_machine_makes_the_same_bytes(here: tuple[Path, str], tmp_path: Path) -> None:
    one, other = here[1], made(tmp_path / "a second folder", ELSEWHERE)
    assert one == other
    for name in ("map.html", "map.geojson", "map.gpx", "map.kml", "geo-map.js", "notebook", "folium", "found.jsonl"):
        assert f'{name}"' in one


@pytest.mark.browser
def test_another_browser_saves_the_same_bytes(here: tuple[Path, str], open_file: Any) -> None:
    saved: list[dict[str, bytes]] = []
    for locale, zone in (("en-US", "Pacific/Apia"), ("tr-TR", "America/St_Johns"), ("ar-EG", "Asia/Kolkata")):
        opened = open_file(here[0] / "map.html", locale=locale, timezone_id=zone, accept_downloads=True)
        page, files = opened.page, {}
        page.get_by_text("Save", exact=True).click()
        for choice in page.locator(".gm-menu .gm-choice").all():
            words = choice.inner_text()
            if words.endswith(("GeoJSON", "CSV", "SVG")):
                with page.expect_download() as download:
                    choice.click()
                files[words] = Path(download.value.path()).read_bytes()
        assert opened.messages == []
        saved.append(files)
    assert len(saved[0]) == 5
    assert saved[0] == saved[1] == saved[2]
