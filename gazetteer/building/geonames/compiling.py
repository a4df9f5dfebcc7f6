"""Building a gazetteer from a GeoNames dump.

`build` finds the files of a dump, sorts them into partitions, lays the committed layers over their places (countries
with areas, seas, names in use) and writes one gazetteer file that needs no other beside it.

Not here: getting the dump (`gazetteer.building.geonames.download`). What always holds: an earlier file stays whole
until the new one is complete, and no temporary file stays behind.
"""

from __future__ import annotations

import time
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from importlib.resources import files
from pathlib import Path

from gazetteer.building.entries import LayerText, NameRow, SourceLayer
from gazetteer.building.file_writer import write
from gazetteer.building.geonames.dump import find
from gazetteer.building.geonames.dump_rows import parts
from gazetteer.building.geonames.lines import Account
from gazetteer.building.geonames.partition import Partitioned, partition
from gazetteer.building.geonames.spill import scratch
from gazetteer.building.layers import CITIES_LAYER, sources
from gazetteer.errors import BuildFailed, GazetteerError
from gazetteer.file.info import info_of
from gazetteer.model import NameForm
from gazetteer.util.progress import track

LAYER = "geonames"
"""Name of the layer that holds the places of the dump."""


@dataclass(frozen=True, slots=True)
class Summary:
    """What a build read and wrote.

    Attributes:
        path: The gazetteer file.
        places: Places in it, those of the committed layers included.
        names: Names in it.
        account: What was read of the dump and left out.
        absent: Names of committed layers that were left out because their place is not in the file.
        seconds: What it took.
        size: Bytes of the file.
    """

    path: Path
    places: int
    names: int
    account: Account
    absent: int
    seconds: float
    size: int


def build(source: Path, *, output: Path, countries: Collection[str] = ()) -> Summary:
    """Build a gazetteer from a GeoNames dump.

    Args:
        source: A folder or ZIP archive of GeoNames' files, or one table of places.
        output: The gazetteer file; its folder must have room for the sorted dump while it is built.
        countries: ISO 3166-1 alpha-2 codes of the countries to keep; none means all.

    Raises:
        DumpInvalid: The source is not a GeoNames dump.
        BuildFailed: The file cannot be written; an earlier one is untouched.
    """
    start = time.monotonic()
    dump = find(source, countries=countries)
    title = "GeoNames" + (f", {', '.join(sorted(countries))}" if countries else "")
    try:
        with scratch(output) as folder:
            partitioned = partition(dump, folder=folder, countries=countries)
            overlay = _Overlay(partitioned)
            version = f"GeoNames {partitioned.newest or 'of unknown date'}"
            write(output, layers=[_of_dump(partitioned), *overlay.layers()], title=title, version=version)
    except OSError as error:
        if isinstance(error, GazetteerError):
            raise
        advice = "free space there (about three times the unpacked dump), or choose another folder with --output"
        raise BuildFailed.because(error, where=output, advice=advice) from error
    return _summary(output, partitioned, absent=overlay.absent, seconds=time.monotonic() - start)


def _of_dump(partitioned: Partitioned) -> SourceLayer:
    text = LayerText(
        name=LAYER,
        title="Places of GeoNames",
        source="GeoNames dump, https://download.geonames.org/export/dump",
        version=partitioned.newest or "unknown",
        licence="CC BY 4.0",
        attribution="GeoNames (geonames.org), CC BY 4.0",
    )
    abbreviations = (
        NameRow(name, NameForm.ABBREVIATION, f"geonames:{ident}") for ident, name in partitioned.abbreviations
    )
    return SourceLayer(text, parts=track(parts(partitioned), label="Writing places (parts)"), names=abbreviations)


class _Overlay:
    """The committed layers but the cities, without names for places that neither they nor the dump hold."""

    def __init__(self, partitioned: Partitioned) -> None:
        self.absent = 0
        self._present = partitioned.present
        self._own: set[str] = set()

    def layers(self) -> Iterator[SourceLayer]:
        folder = files("gazetteer") / "layers"
        # Read twice: the names of one layer may be for places of another, which a writer may take later.
        self._own = {row.id for layer in sources(folder) if layer.text.name != CITIES_LAYER for row in layer.places}
        for layer in sources(folder):
            if layer.text.name != CITIES_LAYER:
                yield replace(layer, names=self._known(layer.names))

    def _known(self, names: Iterable[NameRow]) -> Iterator[NameRow]:
        for row in names:
            source, _, number = row.place.partition(":")
            if row.place in self._own or (source == LAYER and number.isdigit() and int(number) in self._present):
                yield row
            else:
                self.absent += 1


def _summary(output: Path, partitioned: Partitioned, *, absent: int, seconds: float) -> Summary:
    info = info_of(output)
    return Summary(output, info.places, info.names, partitioned.account, absent, seconds, output.stat().st_size)
