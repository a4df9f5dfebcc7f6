"""Makes all that can be made of `report.md` in the current folder, and prints the size and the checksum of each.

`test_same_bytes.py` runs it in processes that differ in all that must not matter.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from gazetteer import Gazetteer
from geomap import Pipeline, build_basemap, build_document, focus_bounds, read_reports, to_folium
from geomap.cli import main
from geomap.outputs.frame import Frame, framed_page
from geomap.outputs.notebook import mimebundle
from geomap.outputs.widget.bundle import notebook_module

REPORT = Path("report.md")

outputs = [word for end in ("html", "geojson", "gpx", "kml") for word in ("--output", f"map.{end}")]
main(["map", str(REPORT), *outputs], standalone_mode=False)
main(["extract", str(REPORT), "--format", "jsonl", "--output", "found.jsonl"], standalone_mode=False)
main(["widget", "geo-map"], standalone_mode=False)
with Gazetteer.open() as gazetteer:
    pipeline = Pipeline(gazetteer)
    document = build_document([pipeline.extract(report) for report in read_reports([REPORT])], gazetteer=gazetteer)
    basemap = build_basemap(gazetteer, bounds=focus_bounds(document))
texts = {
    "notebook": json.dumps(mimebundle(document)),
    "notebook widget": notebook_module(),
    "folium": to_folium(document, basemap=basemap).get_root().render(),
    "frame": framed_page(Path("map.html").read_text("utf-8"), frame=Frame("A map")),
}
everything = {path.as_posix(): path.read_bytes() for path in sorted(Path().rglob("*.*")) if path != REPORT}
everything |= {name: text.encode("utf-8") for name, text in texts.items()}
print(json.dumps({name: [len(data), hashlib.sha256(data).hexdigest()] for name, data in everything.items()}))
