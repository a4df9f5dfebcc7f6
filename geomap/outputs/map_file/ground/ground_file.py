"""Reads and writes the lines of the ground: a folder a layer, cut into cells so that a map reads what it shows.

A folder holds `index.json` and files of blocks. A block is what lies in one cell of the world, compressed by zlib: a
line of JSON (`[[key, rank, [points of each part, ...]], ...]`), then the points of all parts one after the other, each
as its difference from the one before, whole units of the grid, zigzag and LEB128 as in Protocol Buffers.
`python -m tools.ground` makes the folders.

What always holds: a part starts and ends on the side of its cell where it was cut, so that what is joined again has no
gap; the same shapes give the same bytes.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

DATA = Path(__file__).parent / "data"
"""Where the layers lie."""

_LARGEST_FILE = 190_000
"""Bytes of a file, from which on the next one begins."""

_MORE = 0x80

Points = NDArray[np.float64]


class Shape(NamedTuple):
    """A river, a country: its key, how early it is drawn, and its parts, rows of longitude and latitude."""

    key: str
    rank: int
    parts: tuple[Points, ...]


class Cell(NamedTuple):
    """A part of the world, in degrees, and what lies in it."""

    west: float
    south: float
    east: float
    north: float
    shapes: tuple[Shape, ...]


def read(layer: str, *, box: tuple[float, float, float, float], folder: Path = DATA) -> Iterator[Shape]:
    """Yield what a layer has in the cells that a box touches.

    Args:
        layer: Name of the folder.
        box: West, south, east, north, within -180 and 180.
        folder: Where the layers lie.
    """
    index = json.loads((folder / layer / "index.json").read_text(encoding="utf-8"))
    west, south, east, north = box
    for left, low, right, high, name, start, size in index["cells"]:
        if left < east and west < right and low < north and south < high:
            with (folder / layer / name).open("rb") as file:
                file.seek(start)
                yield from _unpacked(file.read(size), unit=index["unit"])


def write(layer: str, cells: Iterable[Cell], *, unit: int, about: dict[str, Any], folder: Path = DATA) -> None:
    """Write a layer.

    Args:
        layer: Name of the folder, whose files are replaced.
        cells: What lies where.
        unit: Units a degree to which points are rounded.
        about: Source, version and licence, for the index.
        folder: Where the layers lie.
    """
    target = folder / layer
    target.mkdir(parents=True, exist_ok=True)
    for old in target.iterdir():
        old.unlink()
    rows: list[tuple[Any, ...]] = []
    number, content = 0, b""
    for west, south, east, north, shapes in cells:
        block = _packed(shapes, unit=unit)
        if content and len(content) + len(block) > _LARGEST_FILE:
            (target / f"{number}.bin").write_bytes(content)
            number, content = number + 1, b""
        rows.append((west, south, east, north, f"{number}.bin", len(content), len(block)))
        content += block
    (target / f"{number}.bin").write_bytes(content)
    text = json.dumps(about | {"unit": unit, "cells": rows}, ensure_ascii=False, separators=(",", ":"))
    text = text.replace('"cells":[[', '"cells":[\n[').replace("],[", "],\n[")
    (target / "index.json").write_text(f"{text}\n", encoding="utf-8")


def _packed(shapes: Sequence[Shape], *, unit: int) -> bytes:
    """Return a block."""
    parts = [np.rint(part * unit).astype(np.int64) for shape in shapes for part in shape.parts]
    head = [[shape.key, shape.rank, [len(part) for part in shape.parts]] for shape in shapes]
    points = np.concatenate([np.zeros((0, 2), dtype=np.int64), *parts])
    steps = np.diff(points, axis=0, prepend=np.zeros((1, 2), dtype=np.int64)).ravel()
    text = json.dumps(head, ensure_ascii=False, separators=(",", ":"))
    return zlib.compress(text.encode("utf-8") + b"\n" + _figures_packed((steps << 1) ^ (steps >> 63)), 9)


def _unpacked(block: bytes, *, unit: int) -> Iterator[Shape]:
    """Yield the shapes of a block."""
    text, _, figures = zlib.decompress(block).partition(b"\n")
    zigzag = _figures_unpacked(figures)
    points = np.cumsum(((zigzag >> 1) ^ -(zigzag & 1)).reshape(-1, 2), axis=0) / unit
    start = 0
    for key, rank, lengths in json.loads(text):
        ends = np.cumsum([start, *lengths])
        yield Shape(key, rank, tuple(points[one:other] for one, other in pairwise(ends)))
        start = int(ends[-1])


def _figures_packed(figures: NDArray[np.int64]) -> bytes:
    """Return whole numbers from 0 on as LEB128."""
    made = bytearray()
    for figure in figures.tolist():
        while figure >= _MORE:
            made.append(figure & (_MORE - 1) | _MORE)
            figure >>= 7
        made.append(figure)
    return bytes(made)


def _figures_unpacked(data: bytes) -> NDArray[np.int64]:
    """Return the whole numbers of LEB128."""
    values = np.frombuffer(data, dtype=np.uint8)
    last = values < _MORE
    starts = np.flatnonzero(np.concatenate(([True], last[:-1]))) if len(values) else np.zeros(0, dtype=np.int64)
    place = np.arange(len(values)) - np.repeat(starts, np.diff(np.append(starts, len(values))))
    shifted = (values & (_MORE - 1)).astype(np.int64) << (7 * place)
    return np.add.reduceat(shifted, starts) if len(starts) else shifted
