"""From rows to what the file holds of them: values of the columns, and the keys under which their names are found.

This is where a build spends its time, and it needs nothing but the rows: `gazetteer.building.workers` has it done in
other processes. Nothing here touches the file.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from gazetteer.building.entries import PlaceRow, prominence
from gazetteer.errors import LayerInvalid
from gazetteer.file import layout
from gazetteer.kinds import KINDS
from gazetteer.model import NameForm
from gazetteer.names.hashing import BASE, hash_keys
from gazetteer.names.keys import MINIMUM_ROMANISED, fold, has_sound, romanise_all, spelt_out
from gazetteer.util import ogc_geopackage

BATCH = 20_000
"""Places that are keyed in one go."""

SOUND = np.dtype([("hash", "<u8"), ("place", "<u4"), ("number", "<u2")])
"""One sound of a place: hash of what `names.romanise` returns, fid of the place, number of the name."""

_MOST_NAMES = 4_000
"""Names of one place that are kept; GeoNames' longest list has some 500."""

KeyRow = tuple[str, int, int, int]
"""A row of the table `name`: key, fid of the place, number of the name, hundredths of prominence."""

PlaceValues = tuple[int, bytes, str | None, str, str, str | None, str | None, int, float, int, int, str | None]
"""A row of the table `places`, without its last two columns."""


class NamedPlace(NamedTuple):
    """A place whose names are to be keyed: its fid, its prominence, and the names from number `first` on."""

    fid: int
    prominence: float
    names: Sequence[str]
    form: NameForm = NameForm.NAME
    first: int = 0


@dataclass(slots=True)
class Keyed:
    """The keys of a batch of names, ready for the file."""

    keys: list[KeyRow] = field(default_factory=list)
    hashes: bytes = b""
    sounds: bytes = b""


@dataclass(slots=True)
class Part:
    """A batch of a source's part: rows of the table `places`, the keys, and how many names were given."""

    places: list[PlaceValues]
    keyed: Keyed
    names: int


def key(places: Iterable[NamedPlace]) -> Keyed:
    """Key the names of places: each distinct folded key once a place, each distinct sound once a place."""
    keys: list[KeyRow] = []
    audible: list[str] = []
    owners, numbers = array("L"), array("H")
    for place in places:
        seen: set[str] = set()
        rank = round(100 * place.prominence)
        eighths = min(int(8 * place.prominence), 7) << layout.PROMINENCE_SHIFT
        is_name = place.form is NameForm.NAME
        for number, name in enumerate(place.names[:_MOST_NAMES], layout.number_of(place.form, place.first)):
            for folded in (fold(name), spelt_out(name)):
                if not folded or folded in seen:
                    continue
                seen.add(folded)
                keys.append((folded, place.fid, number, rank))
                if is_name and has_sound(folded):
                    audible.append(folded)
                    owners.append(place.fid)
                    numbers.append(number | eighths)
    entries = _sounds(audible, owners, numbers)
    return Keyed(keys, np.unique(hash_keys([row[0] for row in keys])).tobytes(), entries.tobytes())


def _sounds(keys: Sequence[str], owners: Sequence[int], numbers: Sequence[int]) -> NDArray[np.void]:
    """Return the distinct sounds of each place, by the first of its names that has them."""
    sounds = romanise_all(keys)
    entries = np.empty(len(keys), SOUND)
    entries["hash"], entries["place"], entries["number"] = hash_keys(sounds), owners, numbers
    long_enough = np.fromiter((len(sound) >= MINIMUM_ROMANISED for sound in sounds), np.bool_, len(keys))
    entries = entries[long_enough]
    # One number for both, since sorting pairs takes ten times as long; that two share one is as good as impossible.
    both = entries["hash"] ^ (entries["place"].astype(np.uint64) * np.uint64(BASE))
    _, first = np.unique(both, return_index=True)
    distinct: NDArray[np.void] = entries[np.sort(first)]
    return distinct


def place_values(fid: int, row: PlaceRow, *, layer: int, area: bool = False) -> PlaceValues:
    """Return the values of the columns of a place; raise `LayerInvalid` where the row cannot be used."""
    if row.kind not in KINDS:
        raise LayerInvalid(f"has the unknown kind {row.kind!r}", where=row.id, advice="correct the source")
    own_id = None if fid == row.geonameid else row.id
    known = prominence(row.population) if row.prominence is None else row.prominence
    names = layout.join_names(row.names)
    return (
        fid, ogc_geopackage.encode_point(row.lon, row.lat), own_id, row.name, row.kind, row.country, row.admin1_code,
        row.population, round(known, 4), layer, int(area), names,
    )  # fmt: skip


def key_part(read: Callable[[], Iterable[PlaceRow]], *, layer: int) -> Iterator[Part]:
    """Read a part of a source, in batches, each with its keys."""
    rows: Iterator[PlaceRow] = iter(read())
    while batch := list(islice(rows, BATCH)):
        values = [place_values(_geonameid(row), row, layer=layer) for row in batch]
        named = (
            NamedPlace(value[0], value[8], (row.name, *row.names)) for value, row in zip(values, batch, strict=True)
        )
        yield Part(values, key(named), sum(1 + len(row.names) for row in batch))


def _geonameid(row: PlaceRow) -> int:
    if row.geonameid is None or row.id != f"geonames:{row.geonameid}":
        advice = "give it in `places` instead"
        raise LayerInvalid("has no GeoNames id, which a place read in parts needs", where=row.id, advice=advice)
    return row.geonameid


def sounds_of(data: bytes) -> NDArray[np.void]:
    """Return the array whose bytes `Keyed.sounds` holds."""
    return np.frombuffer(data, SOUND)
