from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from gazetteer import Gazetteer
from geomap.cli import main
from geomap.outputs.map_file.basemap import Basemap
from geomap.outputs.widget import widget_module, write_package
from geomap.outputs.widget.bundle import widget_asset

PROJECT = Path(__file__).parents[4]

FRONT_END = PROJECT / "geomap" / "outputs" / "front_end"

PROGRAM = """
from geomap.outputs.map_file.basemap import Basemap, Label, Level
from geomap.outputs.widget import widget_module
level = Level(10, (-1800, -850, 1800, 850), None, ((0, 0, 10, 0, 0, 10),), (), (), ())
print(widget_module(basemap=Basemap((level,), (Label("Somewhere", 1.0, 2.0, "country", 0.5, 3.0),))))
"""


def test_the_same_bytes_come_out_anywhere(tmp_path: Path) -> None:
    made = []
    for seed, zone in (("1", "Pacific/Apia"), ("2", "America/St_Johns")):
        environment = os.environ | {"PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": "C", "PYTHONPATH": str(PROJECT)}
        run = subprocess.run(
            [sys.executable, "-c", PROGRAM], env=environment, capture_output=True, check=True, cwd=tmp_path
        )
        made.append(run.stdout)
    assert made[0] == made[1]
    assert re.search(rb"GeoMap ?= ?class", made[0])


def test_the_module_stands_alone(module_text: str) -> None:
    code = re.sub(r"/\*\*.*?\*/", "", module_text, flags=re.DOTALL)
    assert not re.search(r"^\s*import\b|\bimport\s*\(|\beval\(|new Function|sourceMappingURL|@import", code, re.M)
    assert re.findall(r"^export .*$", module_text, re.MULTILINE) == ["export { GeoMap, GeoMap as default };"]
    assert not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|setHTML|DOMParser", module_text)
    assert "&#215;" not in module_text
    assert "Redistribution and use in source and binary forms" in module_text, "Leaflet's licence asks for its text"
    assert len(module_text) < 5_000_000


@pytest.mark.parametrize("module", sorted((FRONT_END / "element").glob("*.js")), ids=lambda path: path.name)
def test_no_module_makes_markup_of_text(module: Path) -> None:
    script = module.read_text("utf-8")
    assert not re.search(
        r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|DOMParser|createContextualFragment|cssText", script
    )
    assert not re.search(r"setPopupContent|bindTooltip|openTooltip|setContent\(|divIcon", script)
    assert set(re.findall(r"bindPopup\(([^,]*),", script)) <= {"() => shadowed(card()).host"}


def test_the_module_is_javascript(node: str, module_text: str, tmp_path: Path) -> None:
    path = tmp_path / "geo-map.mjs"
    path.write_text(module_text, encoding="utf-8")
    subprocess.run([node, "--check", str(path)], check=True)


def test_no_style_reaches_out_of_the_shadow_tree() -> None:
    text = widget_asset("bundled/element.css")
    heads = re.findall(r"[^{}]*(?=\{)", text)
    assert not [head for head in heads if re.search(r":root|(?<![\w.-])(html|body)(?![\w-])", head)]
    assert not re.search(r"\d[dsl]?v[hw]\b", text)
    assert "url(" not in text


def test_the_folder_has_the_form_of_an_npm_package(tmp_path: Path, small_world: Basemap) -> None:
    folder = tmp_path / "a" / "geo-map"
    written = write_package(folder, basemap=small_world)
    assert sorted(written) == sorted(folder.iterdir())
    manifest = json.loads((folder / "package.json").read_text("utf-8"))
    named = {manifest["types"], *manifest["exports"]["."].values(), *(f"./{name}" for name in manifest["files"])}
    assert all((folder / name).is_file() for name in named)
    assert "dependencies" not in manifest
    assert (folder / "geo-map.js").read_text("utf-8") == widget_module(basemap=small_world)
    types = (folder / "geo-map.d.ts").read_text("utf-8")
    told = set(re.findall(r"#tell\(\s*\"(\w+)\"", widget_module(basemap=small_world)))
    for event in told:
        assert f'"geo-map-{event}"' in types
        assert f"`geo-map-{event}`" in (folder / "README.md").read_text("utf-8")
    assert told == {"ready", "select", "deselect", "error"}


def test_the_command_writes_the_package(tmp_path: Path, gazetteer: Gazetteer) -> None:
    result = CliRunner().invoke(main, ["widget", str(tmp_path / "out")])
    assert result.exit_code == 0, result.output
    assert (tmp_path / "out" / "geo-map.js").stat().st_size < 1_500_000
    (tmp_path / "file").write_text("x")
    assert CliRunner().invoke(main, ["widget", str(tmp_path / "file" / "out")]).exit_code == 4
