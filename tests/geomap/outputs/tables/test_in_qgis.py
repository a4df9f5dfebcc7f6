"""QGIS itself takes the styles of a GeoPackage, where it is installed with its Python of the system."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest

from geomap.outputs.tables import schema
from geomap.outputs.tables.geopackage import write_geopackage
from tests.geomap.outputs.map_file.drawing.made_up_routes import place, route

_PYTHON = "/usr/bin/python3"
_LOOK = """
import json, sys
from qgis.core import QgsApplication, QgsExpression, QgsMapRendererSequentialJob, QgsMapSettings, QgsVectorLayer
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor
application = QgsApplication([], False)
application.initQgis()
found = {}
for name in sys.argv[2:]:
    layer = QgsVectorLayer(f"{sys.argv[1]}|layername={name}", name, "ogr")
    rules = layer.renderer().rootRule().children()
    seen = QgsMapSettings()
    seen.setLayers([layer])
    seen.setOutputSize(QSize(300, 300))
    seen.setBackgroundColor(QColor("white"))
    box = layer.extent()
    box.grow(1)
    seen.setExtent(box)
    job = QgsMapRendererSequentialJob(seen)
    job.start()
    job.waitForFinished()
    picture = job.renderedImage()
    colours = {QColor(picture.pixel(x, y)).name() for x in range(300) for y in range(300)}
    wrong = [rule.label() for rule in rules if QgsExpression(rule.filterExpression()).hasParserError()]
    found[name] = [layer.renderer().type(), len(rules), wrong, layer.labelsEnabled(), sorted(colours)]
print(json.dumps(found))
"""


def test_qgis_takes_the_style_of_each_layer(tmp_path: Path) -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "XDG_RUNTIME_DIR": str(tmp_path), "PYTHONPATH": ""}
    has = Path(_PYTHON).exists() and subprocess.run(
        [_PYTHON, "-c", "import qgis"], capture_output=True, env=environment
    )
    if not has or has.returncode:
        pytest.skip("QGIS is not installed (Debian's package python3-qgis); nothing is missing but this check")
    towns = ("Nairobi", 36.8, -1.3), ("Mombasa", 39.6, -4.0)
    features = [place(number, town) for number, town in enumerate(towns)]
    features.append(route(0, [("place-0", towns[0]), ("place-1", towns[1])], "convoy"))
    file = tmp_path / "map.gpkg"
    made = {"title": "Two towns", "attribution": [], "reports": [{**_REPORT}], "features": features}
    write_geopackage(made, file)
    layers = [table.name for table in schema.TABLES if table.shape]
    done = subprocess.run(
        [_PYTHON, "-c", _LOOK, str(file), *layers], capture_output=True, env=environment, check=True, timeout=120
    )
    found = json.loads(done.stdout.splitlines()[-1])
    assert {name: (kind, wrong) for name, (kind, _, wrong, *_) in found.items()} == dict.fromkeys(
        layers, ("RuleRenderer", [])
    )
    assert {name for name in layers if found[name][3]} == {"places", "routes"}
    assert found["routes"][1] == 4
    assert "#c1440e" in found["places"][4]
    assert "#2c3796" in found["routes"][4]


_REPORT = {
    "id": "one", "title": "One", "date": "2024-05-01", "source": None, "language": None,
    "places": 2, "routes": 1, "unresolved": 0,
}  # fmt: skip
