"""Rows of the layers: their columns, how names are cleaned, how files are written.

Files are UTF-8 with line feeds, sorted by id, so that a change of the data is a readable difference.
"""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from shapely.geometry.base import BaseGeometry

PLACE_COLUMNS = (
    "id",
    "name",
    "kind",
    "lon",
    "lat",
    "country",
    "admin1_code",
    "population",
    "prominence",
    "geonameid",
    "names",
    "source",
)
"""Header of a places file."""

NAME_COLUMNS = ("name", "form", "place", "source")
"""Header of a names file."""

_GENERIC_WORDS = """
    american area baker bar bay bet canal capital cat center central centre city coast coastal country county department
    district division east eastern est federal federation first fly forest golden governorate gulf highlands hills indie
    interior island islands jewish kingdom lake lakes littoral man maritime metropolitan middle mountain municipality
    north north-east north-eastern north-west north-western northeast
    northeastern northern northwest northwestern ocean plateau pool province region republic river sandy sea south
    south-east south-eastern south-west south-western southeast southeastern southern southwest southwestern state
    states store territory union upper valley village wake west western world
"""
_GENERIC_PHRASES = ("central area", "federal district", "north east", "north west", "south east", "south west")

GENERIC_NAMES = frozenset([*_GENERIC_WORDS.split(), *_GENERIC_PHRASES, "the capital"])
"""Names that are common words of English: in running text they are hardly ever the unit that bears them."""

_CODE = re.compile(r"[A-Z0-9][A-Z0-9.\-]{0,3}|[A-Z]{2,4}-?[0-9]+")
_LATIN_LETTER = re.compile(r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")
_MOJIBAKE = re.compile("[\u0080-\u009f\ufffd¢£¤¥¦§©«¬®±²³µ¶»¼½¾×÷]|Ã[\u0080-\u00bf]|Ø[§-¿]")
_ABBREVIATION = re.compile(r"(?:[A-Za-z]{1,5}\. ?){1,4}")
_PARENTHESES = re.compile(r"\s*[(\[]([^()\[\]]*)[)\]]")


@dataclass(frozen=True, slots=True)
class LayerRow:
    """One row of a places file.

    Attributes:
        id: `geonames:<id>`, or `<layer>:<slug>` for what has no GeoNames id.
        name: The name to show.
        kind: A key of `gazetteer.kinds.KINDS`.
        lon: Longitude, degrees east.
        lat: Latitude, degrees north.
        country: ISO 3166-1 alpha-2 code, or empty.
        admin1_code: GeoNames code of the first-level unit, such as `SY.10`, or empty.
        population: Inhabitants, 0 where unknown.
        prominence: From 0 to 1, or None where the builder shall derive it from the population.
        geonameid: GeoNames id, or None.
        names: Other names, without the shown one.
        source: Data set and row that it comes from.
    """

    id: str
    name: str
    kind: str
    lon: float
    lat: float
    country: str = ""
    admin1_code: str = ""
    population: int = 0
    prominence: float | None = None
    geonameid: int | None = None
    names: tuple[str, ...] = ()
    source: str = ""

    def cells(self) -> tuple[str, ...]:
        """Return the cells of the row in the order of `PLACE_COLUMNS`."""
        return (
            self.id,
            self.name,
            self.kind,
            f"{self.lon:.5f}",
            f"{self.lat:.5f}",
            self.country,
            self.admin1_code,
            str(self.population) if self.population else "",
            "" if self.prominence is None else f"{self.prominence:.3f}",
            "" if self.geonameid is None else str(self.geonameid),
            "|".join(self.names),
            self.source,
        )


def slug(name: str) -> str:
    """Return `name` as the tail of an id: lower-case ASCII words joined with hyphens.

    Example:
        >>> slug("Río de la Plata")
        'rio-de-la-plata'
    """
    from anyascii import anyascii

    return re.sub(r"[^a-z0-9]+", "-", anyascii(name).lower().replace("'", "")).strip("-")


def variants(name: str) -> list[str]:
    """Return the names that one cell of a source holds: `Homs (Hims)` is `Homs` and `Hims`.

    Example:
        >>> variants("Homs (Hims)")
        ['Homs', 'Hims']
    """
    inside = _PARENTHESES.findall(name)
    return [part.strip() for part in [_PARENTHESES.sub("", name), *inside]]


def is_usable(name: str) -> bool:
    """Return whether a name can be looked for in running text.

    Codes (`NA`, `USA`), single letters, common words of English and badly decoded strings are not. Usual abbreviations
    of countries and states are in the curated abbreviations layer, with their form.
    """
    if len(name) < 2 or _MOJIBAKE.search(name) or not any(character.isalpha() for character in name):
        return False
    if _CODE.fullmatch(name) or _ABBREVIATION.fullmatch(name) or name.casefold() in GENERIC_NAMES:
        return False
    return len(name) > 2 or not _LATIN_LETTER.search(name)


def clean_names(names: Iterable[str | None], *, shown: str = "") -> tuple[str, ...]:
    """Return names fit for the `names` column: each once, in the given order, without `shown`.

    Args:
        names: Names as the sources have them; None and empty ones are passed over.
        shown: The name of the place itself, which is not repeated.

    Returns:
        Names in Unicode normal form C, without duplicates and without what `is_usable` refuses.
    """
    seen = {shown}
    kept = []
    for cell in names:
        for raw in variants(cell or ""):
            name = " ".join(unicodedata.normalize("NFC", raw).replace("|", " ").split()).strip(" ,;")
            if name not in seen and is_usable(name):
                seen.add(name)
                kept.append(name)
    return tuple(kept)


def places_text(rows: Iterable[LayerRow]) -> str:
    """Return a places file as text, header first, sorted by id."""
    return _table(PLACE_COLUMNS, sorted(row.cells() for row in rows))


def names_text(rows: Iterable[tuple[str, str, str, str]]) -> str:
    """Return a names file as text from cells in the order of `NAME_COLUMNS`: header first, sorted."""
    return _table(NAME_COLUMNS, sorted(rows))


def areas_and_places(layer: str, rows: Iterable[LayerRow], areas: Mapping[str, BaseGeometry]) -> dict[str, str]:
    """Return the files of a layer that has places and areas, as text by file name.

    Args:
        layer: Name of the layer, and stem of its files.
        rows: Its places.
        areas: Its polygons by place id.
    """
    from tools.layers.geometry import areas_text

    return {f"{layer}.csv": places_text(rows), f"{layer}.geojsonl": areas_text(areas)}


def write_text(text: str, path: Path) -> None:
    """Write a layer file with line feeds on every system."""
    path.write_bytes(text.encode("utf-8"))


def _table(header: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows)
    return buffer.getvalue()
