"""Make the map and the GeoJSON of every worked example: `python maps/build.py [EXAMPLE ...]`.

An example is a folder with a `report.md` written for this project. Beside it stand `map.geojson` and `map.html`, the
same to the byte wherever they are made; `tests/test_maps.py` makes them again and compares.
"""

from __future__ import annotations

import sys
from pathlib import Path

from gazetteer import Gazetteer
from gazetteer.util.files import write_atomically
from geomap import Pipeline, build_basemap, build_document, focus_bounds, read_reports, write_map
from geomap.document.build import with_texts
from geomap.outputs.formats import geojson_text

MAPS = Path(__file__).resolve().parent


def examples() -> list[str]:
    """Return the names of the examples, which are those of their folders."""
    return sorted(path.parent.name for path in MAPS.glob("*/report.md"))


def build(example: str, *, gazetteer: Gazetteer, output: Path) -> None:
    """Write `map.geojson` and `map.html` of an example into the folder `output`."""
    pipeline = Pipeline(gazetteer)
    extractions = [pipeline.extract(report) for report in read_reports([MAPS / example / "report.md"])]
    document = build_document(extractions, gazetteer=gazetteer)
    write_atomically(output / "map.geojson", geojson_text(document).encode())
    basemap = build_basemap(gazetteer, bounds=focus_bounds(document), document=document)
    write_map(with_texts(document, extractions), output / "map.html", basemap=basemap)


def main() -> None:
    """Make the examples that are named, or all."""
    with Gazetteer.open() as gazetteer:
        for example in sys.argv[1:] or examples():
            build(example, gazetteer=gazetteer, output=MAPS / example)
            print(f"maps/{example}/map.html")


if __name__ == "__main__":
    main()
