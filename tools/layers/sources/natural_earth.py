"""Reading Natural Earth's shapefiles out of the wheels that carry them.

A shapefile is several files beside each other: they are unpacked into a temporary folder, read by GDAL and forgotten.
What the features mean is decided by the module of each layer.
"""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from tools.layers.sources import packages

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

_PARTS = (".shp", ".shx", ".dbf")
_ENCODING = ".cpg"


class Feature(NamedTuple):
    """A feature: its attributes by field name, empty ones left out, and its geometry in degrees (lon, lat)."""

    attributes: dict[str, Any]
    geometry: BaseGeometry


def read(package: packages.Package, stem: str, *, folder: Path, encoded: bool = True) -> list[Feature]:
    """Read one shapefile of a wheel.

    Args:
        package: The wheel.
        stem: Path of the shapefile inside the wheel, without `.shp`.
        folder: Where wheels are kept; see `packages.fetch` for what is raised.
        encoded: Whether a `.cpg` file says how texts are encoded; without one, GDAL goes by the table's own mark.

    Returns:
        Its features, in the order of the file.
    """
    import pyogrio.raw
    import shapely

    with tempfile.TemporaryDirectory() as unpacked:
        for part in (*_PARTS, _ENCODING) if encoded else _PARTS:
            (Path(unpacked) / f"features{part}").write_bytes(packages.member(package, stem + part, folder=folder))
        meta, _, geometries, columns = pyogrio.raw.read(Path(unpacked) / "features.shp")
    shapes = shapely.from_wkb(geometries)
    names = list(meta["fields"])
    return [
        Feature({name: value for name, value in zip(names, values, strict=True) if _is_given(value)}, shape)
        for shape, *values in zip(shapes, *columns, strict=True)
    ]


def _is_given(value: object) -> bool:
    return value is not None and value == value and value != ""
