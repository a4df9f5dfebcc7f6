"""Reading a file's rows as places and their names."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from typing import Any, NamedTuple

from gazetteer.file import layout
from gazetteer.file.layout import form_and_position, split_names
from gazetteer.file.opening import Damaged
from gazetteer.model import NameForm, Place
from gazetteer.util import ogc_geopackage
from gazetteer.util.frozen import maker

COLUMNS = """p.fid, p.geom, p.id, p.name, p.kind, p.country, p.admin1_code, p.population, p.prominence, p.layer, p.area,
  p.names, p.demonyms, p.abbreviations"""
"""The columns of `places AS p` that `Reader.place` and `name_of` take a row of, in this order."""

_MOST_PROMINENCE = 1e6
"""More than any builder writes; squares and sums of it are numbers yet."""

_TYPES = (str, str, int)
"""Of a name, a kind and a population: SQLite holds any value in any column."""

_place = maker(Place)
_FIRST_OWN_FID = layout.FIRST_OWN_FID
_coordinates = ogc_geopackage.POINT_COORDINATES.unpack_from


class Heard(NamedTuple):
    """An entry of an index of names: the fid of a place and the number of its name (`layout.number_of`)."""

    place: int
    number: int


class Reader:
    """Turns rows into places; it holds the names of first-level units and layers, which rows have only as numbers."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Read those names from an open file."""
        self._units: dict[str | None, str] = dict(connection.execute("SELECT code, name FROM admin1"))
        self._layers: dict[int, str] = dict(connection.execute("SELECT id, name FROM layer"))

    def place(self, row: Sequence[Any]) -> Place:
        """Return the place of a row of `COLUMNS`."""
        fid, geom, own_id, name, kind, country, admin1_code, population, prominence, layer, area, *_ = row
        try:
            lon, lat = _coordinates(geom, 13)
            is_sound = abs(lon) <= 180 and abs(lat) <= 90 and abs(prominence) < _MOST_PROMINENCE
        except TypeError as error:
            raise Damaged("a point or a prominence is none") from error
        if not is_sound or (name.__class__, kind.__class__, population.__class__) != _TYPES:
            raise Damaged("a place lies nowhere, is of no prominence, or has no name, kind or population")
        return _place(
            own_id or f"geonames:{fid}", name, lon, lat, kind, country, self._units.get(admin1_code), admin1_code,
            population, prominence, fid if fid < _FIRST_OWN_FID else None, self._layers[layer], area == 1,
        )  # fmt: skip


def name_of(row: Sequence[Any], number: int) -> tuple[str, NameForm]:
    """Return the name of a row of `COLUMNS` that has a number in the indexes, and its form."""
    if not number:
        return row[3], NameForm.NAME
    form, position = form_and_position(number)
    if form is NameForm.NAME:
        return (split_names(row[11])[position - 1] if position else row[3]), form
    return split_names(row[12] if form is NameForm.DEMONYM else row[13])[position], form


def all_names(row: Sequence[Any]) -> list[tuple[str, NameForm]]:
    """Return every name of a row of `COLUMNS`, the one to show first."""
    return [
        (row[3], NameForm.NAME),
        *((name, NameForm.NAME) for name in split_names(row[11])),
        *((name, NameForm.DEMONYM) for name in split_names(row[12])),
        *((name, NameForm.ABBREVIATION) for name in split_names(row[13])),
    ]
