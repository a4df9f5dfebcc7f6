from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import shapely

from geomap.outputs.map_file.ground import ground_file
from geomap.outputs.map_file.ground.ground_file import Cell, Shape
from tools.ground.cells import Whole, cut

WORLD = (-180.0, -90.0, 180.0, 90.0)


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    line = np.array([[-179.999, -89.5], [0.0, 0.001], [179.999, 89.5], [10.25, -3.0]])
    cells = [Cell(-180.0, -90.0, 180.0, 90.0, (Shape("Ñandú", 3, (line, line[:2])), Shape("", 9, (line[1:],))))]
    ground_file.write("lines", cells, unit=1000, about={"source": "made up"}, folder=tmp_path)
    first, second = ground_file.read("lines", box=WORLD, folder=tmp_path)
    assert (first.key, first.rank, second.key, second.rank) == ("Ñandú", 3, "", 9)
    assert [part.tolist() for part in first.parts] == [line.tolist(), line[:2].tolist()]
    assert [part.tolist() for part in second.parts] == [line[1:].tolist()]


def test_only_cells_that_the_box_touches_are_read(tmp_path: Path) -> None:
    river = Whole("Long", 1, shapely.LineString([(1, 1), (11, 2), (29, 3)]))
    ground_file.write("lines", cut([river], size=10.0, unit=100), unit=100, about={}, folder=tmp_path)
    (only,) = ground_file.read("lines", box=(12.0, 0.0, 13.0, 5.0), folder=tmp_path)
    assert only.parts[0][:, 0].min() == 10.0
    assert only.parts[0][:, 0].max() == 20.0
    assert len(list(ground_file.read("lines", box=WORLD, folder=tmp_path))) == 3


def test_what_was_cut_has_no_gap(tmp_path: Path) -> None:
    land = Whole("island", 0, shapely.Point(10, 10).buffer(6.0))
    ground_file.write("land", cut([land], size=10.0, unit=1000), unit=1000, about={}, folder=tmp_path)
    parts = [part for shape in ground_file.read("land", box=WORLD, folder=tmp_path) for part in shape.parts]
    joined = shapely.union_all([shapely.Polygon(part) for part in parts])
    assert joined.geom_type == "Polygon"
    assert joined.area == pytest.approx(land.geometry.area, rel=1e-3)
    assert not joined.interiors


def test_no_file_of_a_layer_is_large() -> None:
    for path in ground_file.DATA.glob("*/*"):
        assert path.stat().st_size < 200_000, path
