"""Shaded relief for what a map shows first: small pictures, black where a slope lies in the shade, clear elsewhere.

`python -m tools.ground relief` makes them, as tiles of Web Mercator: at level z the world is 2**z tiles wide. They go
to the page as they are, so that writing a map needs no program for pictures.

What always holds: the tiles of one map have `LARGEST` bytes at most, and a wide view has coarser ones.
"""

from __future__ import annotations

import base64
import json
import math
from pathlib import Path
from typing import Any

from geomap.outputs.map_file.ground.ground_file import DATA
from geomap.outputs.map_file.ground.linework import Box

Tile = tuple[int, int, int, str]
"""Level, column from the west, may be over the world's width, row from the north, and base64 of WebP."""

LARGEST = 75_000
"""Bytes of all tiles of a map."""

FINEST = 5
COARSEST = 2


def relief(box: Box, *, folder: Path = DATA) -> tuple[Tile, ...]:
    """Return the tiles that cover a box, as fine as the bound allows.

    Args:
        box: West, south, east, north; east may be over 180.
        folder: Where the layers lie.
    """
    index = json.loads((folder / "relief" / "index.json").read_text(encoding="utf-8"))
    known = {(level, column, row): place for level, column, row, *place in index["tiles"]}
    for level in range(FINEST, COARSEST - 1, -1):
        wanted = _tiles(box, level=level)
        found = [(column, row, known.get((level, column % 2**level, row))) for column, row in wanted]
        if sum(place[2] for _, _, place in found if place) <= LARGEST:
            return tuple((level, column, row, _read(folder, place)) for column, row, place in found if place)
    return ()


def _tiles(box: Box, *, level: int) -> list[tuple[int, int]]:
    """Return columns and rows of the tiles that a box touches."""
    number = 2**level
    west, south, east, north = box
    columns = range(math.floor((west + 180) / 360 * number), math.ceil((east + 180) / 360 * number))
    rows = range(math.floor(row_of(north) * number), math.ceil(row_of(south) * number))
    return [(column, row) for row in rows for column in columns]


def row_of(lat: float) -> float:
    """Return how far south of the upper edge a latitude lies on a Web Mercator map, from 0 to 1."""
    return (1 - math.asinh(math.tan(math.radians(lat))) / math.pi) / 2


def _read(folder: Path, place: list[Any]) -> str:
    """Return a tile as base64."""
    name, start, size = place
    with (folder / "relief" / name).open("rb") as file:
        file.seek(start)
        return base64.b64encode(file.read(size)).decode("ascii")
